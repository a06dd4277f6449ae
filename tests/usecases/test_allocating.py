"""Work is given to somebody, taken on or declined, begun, finished and received; each step travels and is believed only
from the person it is for."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import audit
from qaf_desktop.demo.plausible import PlausibleAuthor
from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.setup_details import ReadRegisters
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.fetching import Fetched, Fetching
from qaf_desktop.exchanging.publishing import Publishing
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.records.model import RecordKey
from qaf_desktop.setup.register_editing import RegisterEditing
from qaf_desktop.work.allocating import Allocating
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.discarded import Discarded
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.record_lines import AllocationLine
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.work_rows import WorkRow
from tests.faults.forging import give_roles
from tests.usecases.world import bank, collect, project, send

AUDIT, OBSERVATION = "case-file-audit", "practice-observation"


def fetch(desk: Desk) -> Fetched:
    return Fetching(desk).from_share(Shares(desk).open())


def answer(desk: Desk) -> None:
    """What goes by itself: answers to allocations, and nothing else."""
    Allocating(desk).tell_begun()
    Sending(desk).pack_answers()
    Sending(desk).deliver(Shares(desk).open())


def later(desk: Desk, days: int) -> Desk:
    return replace(desk, clock=Clock(lambda: desk.clock.now() + timedelta(days=days), desk.clock.token))


def allocate(lead: Desk, auditor: Desk | str, child: str, days: int = 14, **more: str) -> RecordKey:
    person = auditor if isinstance(auditor, str) else auditor.person
    recording, due = Recording(lead), lead.clock.local().date() + timedelta(days=days)
    opened = recording.open(Allocating(lead).start())
    given = {"work/method": AUDIT, "work/child_reference": child, "work/auditor": person, "work/due": due.isoformat()}
    recording.save(opened.id, given | {path.replace("__", "/"): text for path, text in more.items()})
    return recording.finalise(recording.open(opened.id))


def given(lead: Desk, auditor: Desk, child: str, **more: str) -> RecordKey:
    """Work that has reached the laptop."""
    record = allocate(lead, auditor, child, **more)
    send(lead)
    fetch(auditor)
    return record


def finish(desk: Desk, draft: int, seed: int = 5) -> RecordKey:
    recording = Recording(desk)
    opened = recording.open(draft)
    fixed = {path: text for path, text in opened.session.answers().items() if path.startswith("about/")}
    PlausibleAuthor(bank(), seed, desk.clock.local().date(), fixed).fill(opened.session)
    recording.save(draft, opened.session.answers())
    return recording.finalise(recording.open(draft))


def line(lead: Desk, child: str) -> AllocationLine:
    [found] = [one for one in Allocating(lead).lines() if one.about == child]
    return found


def state(lead: Desk, child: str) -> str:
    return line(lead, child).state


def states(lead: Desk, child: str) -> dict[str, str]:
    """By whom it was given to."""
    return {one.person: one.state for one in Allocating(lead).lines() if one.about == child}


def work(desk: Desk, child: str) -> list[WorkRow]:
    return [row for row in Listing(desk).my_work() if row.about == child]


@dataclass(frozen=True)
class House:
    """A lead and two auditors, for all tests that leave the roster as it is; each has a child of its own."""

    lead: Desk
    ann: Desk
    ben: Desk


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with project(tmp_path_factory.mktemp("house"), auditors=2) as (_stage, lead, [ann, ben]):
        yield House(lead, ann, ben)


@pytest.fixture
def child(request: pytest.FixtureRequest) -> str:
    return f"CH-{zlib.crc32(request.node.name.encode())}"


def test_work_given_is_taken_on_begun_finished_and_received(house: House, child: str) -> None:
    lead, ann, ben = house.lead, house.ann, house.ben
    record = given(lead, ann, child, work__team="team-1", work__note="The file is with the duty desk.")
    assert state(lead, child) == "No answer yet"
    [row] = work(ann, child)
    assert (row.method, row.about, row.allocated, row.due) == ("Case file audit", child, True, True)
    assert row.state.startswith("Allocated to you · due ")
    fetch(ben)
    assert work(ben, child) == [], "nobody else hears of it"

    draft = Allocating(ann).accept(record)
    opened = Recording(ann).open(draft)
    answers = opened.session.answers()
    assert (answers["about/child_reference"], answers["about/team"]) == (child, "team-1")
    [row] = work(ann, child)
    assert (row.is_draft, row.about) == (True, child)
    assert row.state.startswith("Draft · due ")
    answer(ann)
    collect(lead)
    assert state(lead, child) == "Accepted"

    Recording(later(ann, 1)).save(
        draft, {"story/who": " ".join(["A child who likes trains, and knows by heart when each of them leaves."] * 2)}
    )
    answer(ann)
    collect(lead)
    assert state(lead, child) == "In progress"

    done = finish(ann, draft)
    assert [row.key for row in work(ann, child)] == [str(done)]
    answer(ann)
    collect(lead)
    assert state(lead, child) == "In progress", "that it is finished is not told before the work is sent"
    send(ann)
    collect(lead)
    assert state(lead, child) == "Received"
    assert not any(one.to_act for one in Allocating(lead).lines() if one.about == child)


def test_declined_work_says_why_and_is_given_to_somebody_else(house: House, child: str) -> None:
    lead, ann, ben = house.lead, house.ann, house.ben
    record = given(lead, ann, child)
    Allocating(ann).decline(record, "I managed this family until May.")
    assert work(ann, child) == []
    answer(ann)
    collect(lead)
    assert state(lead, child) == "Declined: I managed this family until May."
    assert line(lead, child).to_act

    recording = Recording(lead)
    draft = recording.open(Allocating(lead).again(record))
    assert "work/auditor" not in draft.session.answers()
    recording.save(draft.id, {"work/auditor": ben.person})
    assert Allocating(lead).others(recording.open(draft.id)) == ""
    recording.finalise(recording.open(draft.id))
    send(lead)
    fetch(ben)
    assert [row.about for row in work(ben, child)] == [child]
    assert states(lead, child) == {
        "Auditor 1 Example": "Given to Auditor 2 Example instead",
        "Auditor 2 Example": "No answer yet",
    }
    assert not any(one.to_act for one in Allocating(lead).lines() if one.about == child)


def test_a_reason_is_needed_to_decline(house: House, child: str) -> None:
    lead, ann = house.lead, house.ann
    record = given(lead, ann, child)
    with pytest.raises(UserFacingError) as raised:
        Allocating(ann).decline(record, "  ")
    assert raised.value.code == "no-reason"


def test_nobody_else_answers_at_their_own_laptop(house: House, child: str) -> None:
    lead, ann = house.lead, house.ann
    record = given(lead, ann, child)
    for act in (lambda: Allocating(lead).accept(record), lambda: Allocating(lead).decline(record, "Not mine.")):
        with pytest.raises(UserFacingError) as raised:
            act()
        assert raised.value.code == "not-assignee"


def test_a_decline_after_finishing_is_refused_and_nothing_is_lost(house: House, child: str) -> None:
    lead, ann = house.lead, house.ann
    record = given(lead, ann, child)
    finish(ann, Allocating(ann).accept(record))
    with pytest.raises(UserFacingError) as raised:
        Allocating(ann).decline(record, "Too late for me.")
    assert raised.value.code == "too-late"
    send(ann)
    collect(lead)
    assert state(lead, child) == "Received"


def test_declined_half_way_the_draft_is_kept_and_finishing_it_after_all_counts(house: House, child: str) -> None:
    lead, ann = house.lead, house.ann
    record = given(lead, ann, child)
    draft = Allocating(ann).accept(record)
    Allocating(ann).decline(record, "I am leaving the team.")
    send(ann)
    collect(lead)
    assert state(lead, child).startswith("Declined: ")
    assert [row.is_draft for row in work(ann, child)] == [True]
    finish(ann, draft)
    send(ann)
    collect(lead)
    assert state(lead, child) == "Received"


def test_withdrawn_meanwhile_the_answer_and_the_work_are_kept(house: House, child: str) -> None:
    lead, ann = house.lead, house.ann
    record = given(lead, ann, child)
    draft = Allocating(ann).accept(record)
    Allocating(lead).withdraw(record, "The family has moved away.")
    answer(ann)
    collect(lead)
    assert state(lead, child) == "Withdrawn: The family has moved away."
    send(lead)
    fetch(ann)
    [row] = work(ann, child)
    assert row.state == "Draft · the allocation was withdrawn: The family has moved away."
    with pytest.raises(UserFacingError) as raised:
        Allocating(ann).decline(record, "No longer needed.")
    assert raised.value.code == "withdrawn"
    done = finish(ann, draft)
    send(ann)
    collect(lead)
    assert lead.store.records.row(done) is not None, "what was written is kept, and comes"
    assert state(lead, child) == "Withdrawn: The family has moved away."


def test_withdrawn_before_it_was_answered_it_leaves_the_laptop(house: House, child: str) -> None:
    lead, ann = house.lead, house.ann
    record = given(lead, ann, child)
    Allocating(lead).withdraw(record, "Given in error.")
    send(lead)
    fetch(ann)
    assert work(ann, child) == []


@pytest.mark.parametrize(("who", "code"), [("practitioners-1", "no-laptop"), ("observer", "not-an-author")])
def test_work_is_not_given_to_whom_it_cannot_reach(who: str, code: str, tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [ann]):
        person = who
        if who == "observer":
            give_roles(lead, ann.person, "practitioner")
            person = ann.person
        with pytest.raises(UserFacingError) as raised:
            allocate(lead, person, "CH-1")
        assert raised.value.code == code
        assert Allocating(lead).lines() == ()
        assert len(lead.store.drafts.list()) == 1, "what was written is kept"


def test_the_work_of_somebody_who_left_has_to_be_given_again(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [ann]):
        allocate(lead, ann, "CH-1")
        Enrolling(lead).revoke(ann.keys.device)
        assert state(lead, "CH-1") == "Has no laptop here any more"
        assert Allocating(lead).to_act() == 1


def test_late_work_stands_first_with_how_late_it_is(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [ann]):
        allocate(lead, ann, "CH-1", days=5)
        allocate(lead, ann, "CH-2", days=2)
        allocate(lead, ann, "CH-3", days=9)
        lines = Allocating(later(lead, 6)).lines()
        assert [(one.about, one.state) for one in lines] == [
            ("CH-2", "No answer yet · 4 days late"),
            ("CH-1", "No answer yet · 1 day late"),
            ("CH-3", "No answer yet"),
        ]


def test_two_allocations_for_one_child_are_told_and_each_is_its_own(house: House, child: str) -> None:
    lead, ann, ben = house.lead, house.ann, house.ben
    first = given(lead, ann, child)
    recording = Recording(lead)
    draft = recording.open(Allocating(lead).again(first))
    recording.save(draft.id, {"work/auditor": ben.person})
    assert Allocating(lead).others(recording.open(draft.id)) == (
        "Already allocated to Auditor 1 Example (no answer yet)."
    )
    recording.finalise(recording.open(draft.id))
    send(lead)
    fetch(ben)
    assert {one.doubled for one in Allocating(lead).lines() if one.about == child} == {
        "Auditor 1 Example",
        "Auditor 2 Example",
    }
    finish(ann, Allocating(ann).accept(first))
    send(ann)
    collect(lead)
    assert states(lead, child) == {
        "Auditor 1 Example": "Received",
        "Auditor 2 Example": "No answer yet",
    }


def test_an_audit_of_the_same_child_that_was_begun_without_it_settles_nothing(house: House, child: str) -> None:
    lead, ann = house.lead, house.ann
    record = given(lead, ann, child)
    audit(ann, bank(), 3)
    send(ann)
    collect(lead)
    assert state(lead, child) == "No answer yet"
    Allocating(lead).mark_done(record)
    assert state(lead, child) == "Done in another way"


def test_a_recalled_audit_is_no_longer_received(house: House, child: str) -> None:
    lead, ann = house.lead, house.ann
    done = finish(ann, Allocating(ann).accept(given(lead, ann, child)))
    Sending(ann).send(Shares(ann).open())
    Recording(ann).recall(done)
    send(ann)
    collect(lead)
    assert state(lead, child) == "Finished, not received yet"


def test_a_discarded_draft_brought_back_still_answers_the_allocation(house: House, child: str) -> None:
    lead, ann = house.lead, house.ann
    record = given(lead, ann, child)
    draft = Allocating(ann).accept(record)
    Discarded(ann).discard(draft)
    assert [row.state.partition(" · ")[0] for row in work(ann, child)] == ["Accepted, not begun"]
    back = Discarded(ann).bring_back(draft)
    assert Allocating(ann).accept(record) == back
    finish(ann, back)
    send(ann)
    collect(lead)
    assert state(lead, child) == "Received"


def test_an_observation_is_given_with_its_worker(house: House, child: str) -> None:
    lead, ann = house.lead, house.ann
    record = given(lead, ann, child, work__method=OBSERVATION, work__observed__worker="practitioners-1")
    draft = Recording(ann).open(Allocating(ann).accept(record))
    assert draft.method.id == OBSERVATION
    assert draft.session.answers()["about/worker"] == "practitioners-1"
    assert "about/child_reference" not in draft.session.answers()


def test_the_lead_gives_work_to_herself(house: House, child: str) -> None:
    lead = house.lead
    record = allocate(lead, lead, child)
    assert [row.allocated for row in work(lead, child)] == [True]
    finish(lead, Allocating(lead).accept(record))
    assert state(lead, child) == "Received"


def test_answers_alone_go_by_themselves(house: House, child: str) -> None:
    lead, ann = house.lead, house.ann
    record = given(lead, ann, child)
    audit(ann, bank(), 3)
    Deciding(ann).decide(record, "accepted")
    answer(ann)
    assert len(Sending(ann).waiting()) == 2, "the audit waits until it is sent"
    collect(lead)
    assert state(lead, child) == "Accepted"


def test_people_are_told_apart_and_those_without_a_laptop_are_marked(house: House) -> None:
    lead = house.lead
    RegisterEditing(lead).take(ReadRegisters(people=(("Max Madeup (invented)", "auditor", "North"),)))
    tables = lead.store.registers.tables(0)
    [max_] = [row for row in tables["people"] if row["label"].startswith("Max")]
    double = {**max_, "name": "f" * 32, "label": "max madeup (invented)", "role": "observer", "team": ""}
    lead.store.registers.put(0, {"people": (*tables["people"], double)})
    Publishing(lead).publish()

    opened = Recording(lead).open(Allocating(lead).start())
    labels = [choice.label for choice in opened.session.view("work/auditor").choices]
    first, rest = labels[:3], labels[3:]
    assert not [label for label in first if "no laptop" in label]
    assert all(label.endswith(" (no laptop in this project)") for label in rest)
    assert "Max Madeup (invented) · Auditor · North (no laptop in this project)" in rest
    assert "max madeup (invented) · Observer (no laptop in this project)" in rest


def test_a_draft_for_somebody_who_is_gone_says_so_and_names_what_is_missing(house: House, child: str) -> None:
    lead, recording = house.lead, Recording(house.lead)
    draft = Allocating(lead).start()
    recording.save(draft, {"work/method": AUDIT, "work/child_reference": child, "work/auditor": "person-cef0f5e5"})
    [row] = work(lead, f"{child}, for Somebody no longer in the lists")
    assert row.is_draft
    opened = recording.open(draft)
    with pytest.raises(UserFacingError) as refused:
        recording.finalise(opened)
    assert refused.value.code == "incomplete"
    assert refused.value.happened == ("Missing, or to be looked at again: “Who is to do it?”, “By when?”.")
