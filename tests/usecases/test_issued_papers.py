"""Letters given to the worker and their manager at their own desks: what travels, and what does not."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from qaf_desktop.demo.demonstration import join
from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.setup_details import PersonDetails
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.publishing import Publishing
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.records.model import RecordKey, RevisionKey
from qaf_desktop.work.actions import Actions
from qaf_desktop.work.allocating import Allocating
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.feedback import Feedback
from qaf_desktop.work.giving_papers import GivingPapers
from qaf_desktop.work.issued_papers import IssuedPapers
from qaf_desktop.work.moderation_words import moderation_missing
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.responding import Responding
from tests.storage.dumps import dump
from tests.usecases.moderated import moderate
from tests.usecases.world import collect, filled_draft, project, send

CANARY = "walnut gondola thimble"
WIL = PersonDetails("Wil Worker (invented)", "practitioner", "team-1", "Wil’s laptop")
MAY = PersonDetails("May Manager (invented)", "team-manager", "team-1", "May’s laptop")


Desks = tuple[Desk, Desk, Desk, Desk]


def fetch(desk: Desk) -> None:
    Fetching(desk).from_share(Shares(desk).open())


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desks]:
    """The lead, an auditor, a practitioner, a manager who is head of service too; all up to date."""
    with project(tmp_path_factory.mktemp("papers"), 1) as (stage, lead, [auditor]):
        desks = [
            join(stage, lead, "wil", WIL, ("practitioner",), "practitioner"),
            join(stage, lead, "may", MAY, ("team-manager", "head-of-service"), "manager"),
        ]
        try:
            Publishing(lead).publish()
            send(lead)
            for desk in (auditor, *desks):
                fetch(desk)
            yield lead, auditor, desks[0], desks[1]
        finally:
            for desk in desks:
                desk.close()


def audit(desk: Desk, worker: str, child: str, seed: int = 4, grade: str = "good", **more: Any) -> RecordKey:
    """An audit of somebody's work, with notes that no letter holds and one action of the worker's."""
    opened = filled_draft(
        desk, seed=seed, about__child_reference=child, about__worker=worker, about__team="team-1",
        about__manager="managers-1",
        safety__safety_grade=grade, impact__impact_grade=grade, overall__overall_grade=grade,
        actions__actions_needed="no", **more,
    )  # fmt: skip
    opened.session.set("actions/actions_needed", "yes")
    said = opened.session.answers()
    notes = {path: f"{text} {CANARY}" for path, text in said.items() if path.endswith("_evidence") and " " in text}
    assert notes
    row = next(path for path in said if path.startswith("actions/action[")).partition("]")[0] + "]"
    action = {
        "action_what": "Ring the school.", "action_owner": worker, "action_priority": "soon",
        "action_proof": "She is at school every day.",
        "action_due": (desk.clock.local().date() + timedelta(days=20)).isoformat(),
    }  # fmt: skip
    recording = Recording(desk)
    recording.save(opened.id, {**said, **notes, **{f"{row}/{name}": text for name, text in action.items()}})
    return recording.finalise(recording.open(opened.id))


def issued(lead: Desk, auditor: Desk, worker: str, child: str, **more: Any) -> RecordKey:
    record = audit(auditor, worker, child, **more)
    send(auditor)
    collect(lead)
    if moderation_missing(lead, record):
        moderate(lead, record)
    Feedback(lead).issue(record)
    return record


def test_a_letter_reaches_its_worker_is_answered_and_the_answer_stands_with_the_audit(desks: Desks) -> None:
    lead, auditor, wil, may = desks
    other = issued(lead, auditor, "practitioners-1", "CH-9001")
    record = issued(lead, auditor, wil.person, "CH-4004")
    ready = GivingPapers(lead).ready(record)
    assert [(one.name, one.part, one.suggested) for one in ready.readers] == [
        (MAY.name, "service", True), (WIL.name, "worker", True),
    ]  # fmt: skip
    by = lead.clock.local().date() + timedelta(days=5)
    given = GivingPapers(lead).give(record, [wil.person], by, "Thank you for your time.")
    assert (len(given.papers), len(given.actions)) == (1, 1)
    send(lead)
    fetch(wil)
    fetch(may)

    (line,) = IssuedPapers(wil).lines()
    reference = Browsing(lead).line(record).reference
    assert (line.reference, line.about, line.state) == (reference, "CH-4004", "Not opened yet · an answer is wanted")
    assert IssuedPapers(may).lines() == ()
    key = RevisionKey.parse(line.key)
    paper = IssuedPapers(wil).open(key)
    assert paper.data == Feedback(lead).pdf(record).data
    assert paper.to_do[0].startswith("Ring the school.")
    assert paper.note == "Thank you for your time."
    assert [one.what for one in Actions(wil).mine()] == ["Ring the school."]

    assert IssuedPapers(wil).tell_opened(key)
    assert not IssuedPapers(wil).tell_opened(key)
    IssuedPapers(wil).answer(key, "The school was rung in May.", "partly")
    assert Sending(wil).pack_answers() == 1
    send(wil)
    collect(lead)
    (answer,) = IssuedPapers(lead).answers_about(record)
    assert (answer.person, answer.agrees, answer.words) == (
        WIL.name, "I see it so in part", "The school was rung in May.",
    )  # fmt: skip
    (kept,) = Responding(lead).kept(record)
    assert (kept.letter, kept.words, kept.signed, kept.came_by) == (
        1, f"I see it so in part.\n{answer.words}", WIL.name, "desk",
    )  # fmt: skip
    assert [one.state for one in IssuedPapers(lead).lines()] == ["Answered"]

    for desk in (wil, may):
        held = str(dump(desk.store))
        assert CANARY not in held
        assert "CH-9001" not in held
        for gone in (record, other):
            assert desk.store.records.row(gone) is None
            assert not desk.store.revisions.of_record(gone)
    assert CANARY in str(dump(lead.store))


def test_only_the_worker_and_managers_are_given_a_letter_and_only_one_that_was_issued(desks: Desks) -> None:
    lead, auditor, wil, may = desks
    record = audit(auditor, "practitioners-1", "CH-1")
    send(auditor)
    collect(lead)
    giving = GivingPapers(lead)
    with pytest.raises(UserFacingError) as caught:
        giving.ready(record)
    assert caught.value.code == "not-issued"
    if moderation_missing(lead, record):
        moderate(lead, record)
    Feedback(lead).issue(record)
    assert [one.person for one in giving.ready(record).readers] == [may.person]
    assert giving.ready(record).without
    for people, code in (([wil.person], "not-a-reader"), ([], "nobody-chosen")):
        with pytest.raises(UserFacingError) as caught:
            giving.give(record, people, None)
        assert caught.value.code == code


def test_what_follows_an_inadequate_grade_goes_with_it_and_a_paper_taken_back_is_read_no_more(desks: Desks) -> None:
    lead, auditor, _wil, may = desks
    record = audit(auditor, "practitioners-1", "CH-7", grade="inadequate")
    send(auditor)
    collect(lead)
    moderate(lead, record, "inadequate")
    Feedback(lead).issue(record)
    giving = GivingPapers(lead)
    assert giving.ready(record).follow_up == "Head of Service follow-up"
    given = giving.give(record, [may.person], None, follow_up=True)
    send(lead)
    fetch(may)
    ((row, said),) = Allocating(may).mine()
    assert (row.subject, said.work) == ("CH-7", "head-of-service-follow-up")
    draft = Recording(may).open(Allocating(may).accept(row.key))
    assert draft.session.output()["about/child_reference"] == "CH-7"

    IssuedPapers(lead).withdraw(given.papers[0], "It went to the wrong manager.")
    send(lead)
    fetch(may)
    with pytest.raises(UserFacingError) as caught:
        IssuedPapers(may).open(given.papers[0])
    assert caught.value.code == "paper-taken-back"
