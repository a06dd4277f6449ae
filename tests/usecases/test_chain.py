"""From a finalised audit on a laptop to a receipt from the lead, and back."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.setup_details import JoinSetup, PersonDetails
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.collect_plan import CollectPlan
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.feedback import Feedback
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.recording import Recording
from tests.usecases.world import collect, filled_draft, plan, project, send

METHODS = ("Case file audit", "Practice observation")
WORDS = "What would make it better is to visit more often, as was said by the"


def test_an_audit_is_received_only_when_the_lead_has_signed_for_it(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        record = Recording(auditor).finalise(filled_draft(auditor))
        states = [auditor.store.records.row(record).delivery]
        send(auditor)
        states.append(auditor.store.records.row(record).delivery)
        Fetching(auditor).from_share(Shares(auditor).open())
        states.append(auditor.store.records.row(record).delivery)
        collect(lead)
        Fetching(auditor).from_share(Shares(auditor).open())
        states.append(auditor.store.records.row(record).delivery)
        assert states == ["local", "delivered", "delivered", "received"]


def test_the_lead_holds_the_same_answers_as_the_auditor(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        record = Recording(auditor).finalise(filled_draft(auditor))
        send(auditor)
        collected = collect(lead)
        assert (collected.merged, collected.held, collected.refused, collected.conflicts) == (1, 0, 0, 0)
        theirs, ours = (view(desk.store.revisions.of_record(record)) for desk in (auditor, lead))
        assert theirs == ours
        assert ours.values["about/child_reference"] == "CH-3"


def test_packages_merged_before_are_known_and_change_nothing(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        Recording(auditor).finalise(filled_draft(auditor))
        send(auditor)
        collect(lead)
        before = lead.store.records.list()
        assert plan(lead).rows == ()
        path = next((tmp_path / "share").rglob("in/*/*.qafpkg"))
        from_file = _plan_of_files(lead, [path])
        assert [row.verdict for row in from_file.rows] == ["here"]
        assert lead.store.records.list() == before


def test_without_the_share_packages_wait_and_go_later(tmp_path: Path) -> None:
    with project(tmp_path) as (stage, _lead, [auditor]):
        record = Recording(auditor).finalise(filled_draft(auditor))
        away = stage.share.rename(tmp_path / "unplugged")
        assert Shares(auditor).state().code == "not-mounted"
        sent = Sending(auditor).send(None)
        assert (sent.made, sent.delivered, sent.waiting) == (1, 0, 1)
        assert auditor.store.records.row(record).delivery == "built"
        away.rename(stage.share)
        assert Sending(auditor).deliver(Shares(auditor).open()) == 1
        assert auditor.store.records.row(record).delivery == "delivered"


def test_a_memory_stick_serves_as_well_as_the_share(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        Recording(auditor).finalise(filled_draft(auditor))
        files = Sending(auditor).save_to(tmp_path / "stick")
        planned = _plan_of_files(lead, files)
        assert [row.verdict for row in planned.rows] == ["new"]
        assert Collecting(lead).merge(planned).merged == 1


def test_amending_reopens_a_finalised_record_and_keeps_what_it_said(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        recording = Recording(auditor)
        record = recording.finalise(filled_draft(auditor))
        opened = recording.open(recording.amend(record, "The father's visit was left out."))
        opened.session.set("learning/improve", f"{WORDS} auditor on the telephone")
        recording.save(opened.id, opened.session.answers())
        recording.finalise(recording.open(opened.id))
        send(auditor)
        collect(lead)
        entries = lead.store.revisions.of_record(record)
        assert [entry.transition for entry in entries] == ["recorded", "amended"]
        assert entries[1].reason == "The father's visit was left out."
        assert entries[0].fields["learning/improve"] != entries[1].fields["learning/improve"]
        assert lead.store.records.row(record).state == "finalised"


def test_an_amendment_on_the_way_makes_the_issued_feedback_stale(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        recording = Recording(auditor)
        record = recording.finalise(filled_draft(auditor))
        send(auditor)
        collect(lead)
        Deciding(lead).decide(record, "issued")
        assert lead.store.records.row(record).state == "issued"
        opened = recording.open(recording.amend(record, "A date was wrong."))
        opened.session.set("learning/improve", f"{WORDS} manager at the review")
        recording.save(opened.id, opened.session.answers())
        recording.finalise(recording.open(opened.id))
        send(auditor)
        collect(lead)
        row = lead.store.records.row(record)
        assert row.state == "finalised"
        reopened = Deciding(lead).read(record)
        assert "issued" in {rule.id for rule in reopened.steps}


def test_two_amendments_made_apart_are_a_conflict_that_one_revision_settles(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        record = Recording(auditor).finalise(filled_draft(auditor))
        send(auditor)
        collect(lead)
        for desk in (auditor, lead):
            _amend(desk, record, f"{WORDS} {desk.identity.kind}")
        send(auditor)
        planned = plan(lead)
        assert planned.conflicts == 1
        assert planned.rows[0].sentence.endswith("One answer will have two versions.")
        assert collect(lead).conflicts == 1
        [conflict] = Deciding(lead).read(record).conflicts
        assert conflict.field == "learning/improve"
        assert {side.value for side in conflict.sides} == {f"{WORDS} auditor", f"{WORDS} lead"}
        Deciding(lead).settle(record, {"learning/improve": f"{WORDS} lead"})
        assert Deciding(lead).read(record).conflicts == ()
        assert view(lead.store.revisions.of_record(record)).values["learning/improve"] == f"{WORDS} lead"


def test_a_letter_is_not_written_while_two_versions_wait(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [auditor]):
        record = Recording(auditor).finalise(filled_draft(auditor))
        send(auditor)
        collect(lead)
        for desk in (auditor, lead):
            _amend(desk, record, f"{WORDS} {desk.identity.kind}")
        send(auditor)
        collect(lead)
        with pytest.raises(UserFacingError) as caught:
            Feedback(lead).pdf(record)
        assert caught.value.code == "conflict"


def test_a_laptop_not_confirmed_yet_may_draft_and_not_finalise(tmp_path: Path) -> None:
    with project(tmp_path, auditors=0) as (stage, lead, _none):
        opening = stage.opening("new")
        setup = JoinSetup(PersonDetails("Nia Example", "auditor", "team-1", "Laptop"), Enrolling(lead).join_file())
        joined = opening.join_project(opening.begin("a passphrase of some length", founds=False), setup)
        try:
            draft = filled_draft(joined.desk)
            with pytest.raises(UserFacingError) as caught:
                Recording(joined.desk).finalise(draft)
            assert caught.value.code == "not-confirmed"
            assert Recording(joined.desk).open(draft.id).session.answers() == draft.session.answers()
        finally:
            joined.desk.close()


def test_a_draft_is_listed_by_whom_it_is_about_and_which_team(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        filled_draft(auditor, about__team="team-2")
        filled_draft(auditor, "practice-observation", about__worker="practitioners-1")
        rows = Listing(auditor).my_work()
        audit, observation = (next(r for r in rows if r.method == name) for name in METHODS)
        assert (audit.about, audit.team) == ("CH-3", "Assessment team 2")
        assert observation.about == "Wanda Worker-Example"


def test_the_list_says_in_words_where_a_record_is(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, _lead, [auditor]):
        Recording(auditor).finalise(filled_draft(auditor))
        [row] = Listing(auditor).my_work()
        assert row.state == "Finalised, waiting to be sent"
        send(auditor)
        [row] = Listing(auditor).my_work()
        assert row.state == "Sent, not received yet"


def _amend(desk: Desk, record: RecordKey, words: str) -> None:
    recording = Recording(desk)
    opened = recording.open(recording.amend(record, "Seen again."))
    opened.session.set("learning/improve", words)
    recording.save(opened.id, opened.session.answers())
    recording.finalise(recording.open(opened.id))


def _plan_of_files(lead: Desk, files: Sequence[Path]) -> CollectPlan:
    collecting = Collecting(lead)
    return collecting.plan(collecting.look_at_files(files))
