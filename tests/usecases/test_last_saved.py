"""A new draft begins with the open answers that its author finalised last, where the form asks for them."""

from pathlib import Path

import pytest

from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.exchanging.spreading import publish_set
from qaf_desktop.setup.form_shelf import Candidate, FormShelf
from qaf_desktop.work.recording import Recording
from tests.usecases.versions import AGREED, FORM, PLACE, ROLE, newer_text
from tests.usecases.world import collect, filled_draft, project, send

SUMMED = "told/told_sum"


def asking_text() -> str:
    """The form asks for an open answer, for one about the child, and for a calculation made of the latter."""
    lines = newer_text().split("\n")
    at = next(n for n, line in enumerate(lines) if "| told_place |" in line)
    lines[at] = "| | text | told_place | Where were you? |" + " |" * 12 + " ${last-saved#told_place} |"
    lines.insert(at + 1, "| | text | told_more | What had been agreed? |" + " |" * 12 + " ${last-saved#told_agreed} |")
    lines.insert(at + 2, "| | calculate | told_sum | |" + " |" * 11 + " concat('So: ', ${told_agreed}) |")
    lines.insert(at + 3, "| | text | told_again | And before? |" + " |" * 12 + " ${last-saved#told_sum} |")
    return "\n".join(lines)


def publish(lead, folder: Path) -> None:
    path = folder / "asking.md"
    path.write_text(asking_text(), encoding="utf-8")
    candidate = FormShelf(lead).look_at(path)
    assert isinstance(candidate, Candidate), candidate
    FormShelf(lead).take(candidate)
    publish_set(lead)


@pytest.fixture(scope="module")
def desks(tmp_path_factory):
    folder = tmp_path_factory.mktemp("last")
    with project(folder / "world", 1) as (_, lead, (ann,)):
        publish(lead, folder)
        Fetching(ann).from_share(Shares(ann).open())
        yield lead, ann


def finalised(desk, seed, place):
    opened = filled_draft(desk, FORM, seed)
    said = {PLACE: place, ROLE: "Team manager", AGREED: "She goes to her aunt today, at once."}
    Recording(desk).save(opened.id, said)
    return Recording(desk).finalise(Recording(desk).open(opened.id))


def begun(desk, given=None):
    recording = Recording(desk)
    return recording.open(recording.start(FORM, given)).session.answers()


def test_one_s_own_last_open_answer_begins_the_next_and_nobody_else_s(desks):
    lead, ann = desks
    assert PLACE not in begun(ann)
    finalised(ann, 4, "At the office")
    last = finalised(ann, 5, "At the school")
    send(ann)
    collect(lead)
    assert begun(ann)[PLACE] == "At the school"
    assert PLACE not in begun(lead)
    assert begun(ann, {PLACE: "At home"})[PLACE] == "At home"
    amended = Recording(ann).open(Recording(ann).amend(last, "A word."))
    assert amended.session.answers()[PLACE] == "At the school"


def test_what_is_about_a_child_is_not_given_nor_what_is_made_of_it(desks):
    _lead, ann = desks
    finalised(ann, 6, "At the clinic")
    answers = begun(ann)
    assert answers[PLACE] == "At the clinic"
    assert not {"told/told_more", "told/told_again", AGREED} & answers.keys()
