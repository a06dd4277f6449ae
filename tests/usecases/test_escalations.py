"""A child may be unsafe now: the audit waits until somebody was told, the word goes first, and stays until closed."""

from pathlib import Path

import pytest

from qaf_desktop.demo.demonstration import audit
from qaf_desktop.demo.plausible import PlausibleAuthor
from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.records.model import RecordKey
from qaf_desktop.work.dangers import Dangers
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.recording import OpenDraft, Recording
from tests.usecases.world import bank, collect, filled_draft, project, send

DANGER = "safety/unsafe_now"
WORRY = "The youngest is left alone at night, and nobody in the house knew of it."


def dangerous(desk: Desk, seed: int = 3) -> OpenDraft:
    """An audit with every question answered, one of them: a child is unsafe now."""
    return filled_draft(desk, seed=seed, safety__unsafe_now="yes")


def escalation(desk: Desk, opened: OpenDraft, **answers: str) -> OpenDraft:
    recording = Recording(desk)
    draft = recording.open(recording.start_escalation(opened, DANGER))
    known = {path.replace("__", "/"): value for path, value in answers.items()}
    PlausibleAuthor(bank(), 1, desk.clock.local().date(), known).fill(draft.session)
    recording.save(draft.id, draft.session.answers())
    return recording.open(draft.id)


def told(desk: Desk, opened: OpenDraft, **answers: str) -> RecordKey:
    record = Recording(desk).finalise(escalation(desk, opened, **answers))
    Recording(desk).link_escalation(opened.id, DANGER, record)
    return record


def refused(desk: Desk, opened: OpenDraft) -> str:
    before = desk.store.drafts.load(opened.id)
    with pytest.raises(UserFacingError) as caught:
        Recording(desk).finalise(Recording(desk).open(opened.id))
    assert desk.store.drafts.load(opened.id) == before
    return caught.value.code


def amend(desk: Desk, record: RecordKey, **answers: str) -> None:
    recording = Recording(desk)
    draft = recording.open(recording.amend(record, "There is more to say."))
    known = {path.replace("__", "/"): value for path, value in answers.items()}
    PlausibleAuthor(bank(), 1, desk.clock.local().date(), known).fill(draft.session)
    recording.save(draft.id, draft.session.answers())
    recording.finalise(recording.open(draft.id))


def settle(desk: Desk, record: RecordKey) -> None:
    amend(desk, record, answer__acknowledged="yes", outcome__resolved="yes")


def test_a_dangerous_answer_blocks_finalising_until_somebody_was_told(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        opened = dangerous(auditor)
        assert refused(auditor, opened) == "escalation-open"
        draft = escalation(auditor, opened)
        assert refused(auditor, opened) == "escalation-open"
        assert Recording(auditor).open(opened.id).escalations == {DANGER: f"draft:{draft.id}"}
        record = Recording(auditor).finalise(draft)
        Recording(auditor).link_escalation(opened.id, DANGER, record)
        finished = Recording(auditor).finalise(Recording(auditor).open(opened.id))
        assert auditor.store.records.row(finished).state == "finalised"


def test_a_danger_is_seen_from_the_answer_until_somebody_is_told_whatever_is_open(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        dangers, recording = Dangers(auditor), Recording(auditor)
        opened = filled_draft(auditor)
        assert dangers.untold() == ()
        recording.save(opened.id, {DANGER: "yes", "safety/unsafe_what": WORRY})
        assert [(d.draft, d.path, d.child) for d in dangers.untold()] == [(opened.id, DANGER, "CH-3")]
        assert dangers.untold()[0].words.endswith("nobody is recorded as told (CFA draft 1 · CH-3).")
        begun = recording.start_escalation(recording.open(opened.id), DANGER)
        assert len(dangers.untold()) == 1, "an escalation that is only begun tells nobody, and counts once"
        assert recording.open(begun).place == ("concern", "concern/concern_harm")
        assert recording.open(begun).session.answers()["concern/concern_what"].startswith("The youngest")
        recording.save(opened.id, {DANGER: "no"})
        assert [(d.draft, d.path) for d in dangers.untold()] == [(begun, "")], "begun for nothing: finish it or discard"
        recording.save(opened.id, {DANGER: "yes"})
        told(auditor, recording.open(opened.id))
        recording.discard(begun)
        assert dangers.untold() == ()


def test_an_escalation_keeps_the_team_that_was_written_by_hand(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        draft = escalation(auditor, dangerous(auditor))
        Recording(auditor).save(draft.id, {"concern/team": None, "concern/team_written": "North"})
        record = Recording(auditor).finalise(Recording(auditor).open(draft.id))
        assert auditor.store.records.row(record).team == "North"


def test_the_number_of_a_draft_is_never_given_again(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        recording = Recording(auditor)
        numbers = [recording.start("case-file-audit")]
        recording.discard(numbers[0])
        numbers.append(recording.start("practice-observation"))
        numbers.append(recording.start("case-file-audit"))
        assert numbers == [1, 2, 3]


def test_an_escalation_that_does_not_say_who_was_told_cannot_be_finished(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        opened = dangerous(auditor)
        recording = Recording(auditor)
        empty = recording.start_escalation(opened, DANGER)
        with pytest.raises(UserFacingError) as caught:
            recording.finalise(recording.open(empty))
        assert caught.value.code == "incomplete"
        assert refused(auditor, opened) == "escalation-open"


def test_the_escalation_goes_in_an_earlier_package_than_all_that_waits(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        waiting = [Recording(auditor).finalise(filled_draft(auditor, seed=seed)) for seed in (5, 6)]
        record = audit(auditor, bank(), 1, danger=True)
        assert Sending(auditor).make_packages() == 2
        first, second = auditor.store.outbox.packages("built")
        methods = [auditor.store.revisions.get(key).revision.method for key in first.revisions]
        assert set(methods) == {"escalation"}
        assert {*waiting, record} <= set(second.revisions)
        send(auditor)
        assert collect(lead).held == 0
        assert lead.store.records.row(record).state == "finalised"


def test_an_open_escalation_heads_the_leads_list_until_it_is_closed(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        record = told(auditor, dangerous(auditor), answer__acknowledged="no", outcome__resolved="no")
        send(auditor)
        collect(lead)
        listing, deciding = Listing(lead), Deciding(lead)
        assert [one.key for one in listing.open_escalations()] == [str(record)]
        deciding.decide(record, "acknowledged")
        assert [one.key for one in listing.open_escalations()] == [str(record)]
        with pytest.raises(UserFacingError) as caught:
            deciding.decide(record, "closed")
        assert caught.value.code == "not-answered"
        settle(lead, record)
        assert [one.key for one in listing.open_escalations()] == [str(record)]
        deciding.decide(record, "closed")
        assert listing.open_escalations() == ()
        assert lead.store.records.row(record).state == "closed"


def test_whoever_escalated_may_not_close_it(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        record = told(auditor, dangerous(auditor))
        settle(auditor, record)
        for decision, code in (("closed", "role-not-allowed"), ("acknowledged", "role-not-allowed")):
            with pytest.raises(UserFacingError) as caught:
                Deciding(auditor).decide(record, decision)
            assert caught.value.code == code
        assert [one.key for one in Listing(auditor).open_escalations()] == [str(record)]


def test_a_closed_escalation_that_is_added_to_is_open_again(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        record = told(auditor, dangerous(auditor), answer__acknowledged="no", outcome__resolved="no")
        send(auditor)
        collect(lead)
        settle(lead, record)
        Deciding(lead).decide(record, "closed")
        amend(lead, record, outcome__resolved_how="It was not settled after all, as the school said on the telephone.")
        assert [one.key for one in Listing(lead).open_escalations()] == [str(record)]


def test_an_amendment_that_brings_a_danger_waits_for_the_escalation_too(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        recording = Recording(auditor)
        record = recording.finalise(filled_draft(auditor))
        draft = recording.open(recording.amend(record, "A danger was overlooked."))
        PlausibleAuthor(bank(), 1, auditor.clock.local().date(), {DANGER: "yes"}).fill(draft.session)
        recording.save(draft.id, draft.session.answers())
        opened = recording.open(draft.id)
        assert refused(auditor, opened) == "escalation-open"
        told(auditor, opened)
        recording.finalise(recording.open(draft.id))
        send(auditor)
        assert collect(lead).held == 0
        assert lead.store.records.row(record).state == "finalised"
