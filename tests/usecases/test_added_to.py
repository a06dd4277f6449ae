"""Records that go on: an alert settled, people told back, an action proved by another, what is read back next time."""

import pytest

from qaf_desktop.demo.plausible import PlausibleAuthor
from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.model import Method
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.last_time import LastTimes
from qaf_desktop.work.recording import Recording
from tests.usecases.world import bank, filled_draft, project

MATTERS = {
    "chair-alert": ({"raise__raises": "concern", "outcome__ended": "open"}, {"outcome/ended": "settled"}, "settled"),
    "engagement": ({"you_said__promised": "yes", "told__told_back": "no"}, {"told/told_back": "yes"}, "told_back"),
}


@pytest.fixture(scope="module")
def lead(tmp_path_factory):
    with project(tmp_path_factory.mktemp("added"), auditors=0) as (_where, desk, _none):
        yield desk


def finalised(desk, method, **answers):
    return Recording(desk).finalise(filled_draft(desk, method, seed=5, **answers))


def add(desk, record, answers):
    """What is said later, with whatever it then asks for."""
    recording = Recording(desk)
    draft = recording.open(recording.amend(record, ""))
    PlausibleAuthor(bank(), 1, desk.clock.local().date(), answers).fill(draft.session)
    recording.save(draft.id, draft.session.answers())
    recording.finalise(recording.open(draft.id))


@pytest.mark.parametrize("method", MATTERS)
def test_the_matter_is_not_ended_before_the_record_says_so(lead, method):
    before, later, decision = MATTERS[method]
    record = finalised(lead, method, **before)
    with pytest.raises(UserFacingError):
        Deciding(lead).decide(record, decision)
    add(lead, record, later)
    Deciding(lead).decide(record, decision)
    assert lead.store.records.row(record).state == decision


def test_nobody_confirms_their_own_action(lead):
    record = finalised(lead, "action")
    Deciding(lead).decide(record, "done", "She was seen; page 3 of the file.")
    assert not Deciding(lead).may_take(record, "verified")
    method: Method = lead.library.methods["action"]
    assert method.decisions["verified"].after == ("done",)


def beside(desk, method, child):
    """What stands beside the questions of a new record about this child, by path."""
    recording = Recording(desk)
    draft = recording.open(recording.start(method, {"about/child_reference": child}))
    return LastTimes(desk).beside(child, draft.form, None)


def test_a_session_begins_with_what_the_last_one_agreed(lead):
    finalised(lead, "challenge-entry", about__child_reference="CH-88", agreed__agreed_what="Visit her on Friday.")
    assert beside(lead, "challenge-entry", "CH-88")["last_time/done"].endswith(": Visit her on Friday.")


def test_the_auditors_grade_stands_where_it_is_asked_for_and_not_before(lead):
    finalised(lead, "case-file-audit", about__child_reference="CH-89", overall__overall_grade="inadequate")
    said = beside(lead, "moderation", "CH-89")
    assert list(said) == ["beside/first_grade"]
    assert said["beside/first_grade"].endswith(": Inadequate.")
