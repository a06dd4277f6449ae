"""What the lead decides about a record comes back to whoever wrote it, and to nobody else."""

from pathlib import Path

from qaf_desktop.demo.demonstration import audit
from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchange.package_writer import PackageContents, build_package
from qaf_desktop.exchanging.fetching import Fetched, Fetching
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.feedback import Feedback
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.record_history import RecordHistory
from qaf_desktop.work.recording import Recording
from tests.usecases.world import bank, collect, project, send


def fetch(desk: Desk) -> Fetched:
    return Fetching(desk).from_share(Shares(desk).open())


def received(auditor: Desk, lead: Desk, **more: bool) -> RecordKey:
    record = audit(auditor, bank(), 3, **more)
    send(auditor)
    collect(lead)
    return record


def test_the_author_sees_that_feedback_was_issued_and_has_the_letter(tmp_path: Path) -> None:
    with project(tmp_path, auditors=2) as (_stage, lead, [ann, ben]):
        record = received(ann, lead)
        Deciding(lead).decide(record, "issued")
        send(lead)
        assert fetch(ann).heard == (record,)
        [row] = Listing(ann).my_work()
        assert row.state.startswith("Feedback issued ")
        assert [line.key for line in Browsing(ann).feedback_issued()] == [str(record)]
        assert Feedback(ann).pdf(record).data.startswith(b"%PDF")
        assert fetch(ann).heard == (), "what was heard is not heard again"
        others = fetch(ben)
        assert (others.heard, others.problems) == ((), ())
        assert ben.store.revisions.of_record(record) == ()
        assert ben.store.revisions.decisions_about(record) == ()


def test_the_author_sees_who_acknowledged_an_escalation(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [ann]):
        received(ann, lead, danger=True)
        [urgent] = Listing(lead).open_escalations()
        record = RecordKey.parse(urgent.key)
        Deciding(lead).decide(record, "acknowledged")
        send(lead)
        fetch(ann)
        assert ann.store.records.row(record).state == "acknowledged"
        first = RecordHistory(ann).read(record).story[0]
        assert (first.title, first.who) == ("Acknowledged", "Lena Example, lead auditor")


def test_an_amendment_of_the_leads_comes_back_and_both_hold_the_same(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [ann]):
        record = received(ann, lead)
        recording = Recording(lead)
        opened = recording.open(recording.amend(record, "A date was wrong."))
        recording.save(opened.id, {"learning/improve": "Visit more often, and say so in the plan, as the lead asked."})
        recording.finalise(recording.open(opened.id))
        send(lead)
        assert fetch(ann).heard == (record,)
        theirs, ours = (view(desk.store.revisions.of_record(record)) for desk in (ann, lead))
        assert theirs == ours
        assert Listing(ann).my_work()[0].state == "Amended, to be finalised again"


def test_a_memory_stick_brings_the_word_back_too(tmp_path: Path) -> None:
    with project(tmp_path) as (_stage, lead, [ann]):
        record = received(ann, lead)
        Deciding(lead).decide(record, "issued")
        files = Sending(lead).save_to(tmp_path / "stick")
        assert Fetching(ann).from_files(files).heard == (record,)
        assert ann.store.records.row(record).state == "issued"


def test_nobody_but_a_lead_sends_word_back(tmp_path: Path) -> None:
    with project(tmp_path, auditors=2) as (_stage, lead, [ann, ben]):
        record = audit(ben, bank(), 3)
        contents = PackageContents(
            project=ben.project.id, roster=ben.rosters.version(), epoch=0, seq=1, prev=None,
            created="2026-11-25T10:00:00Z", recipients=(ann.keys.public().age_recipient,),
            revisions=ben.store.revisions.of_record(record),
        )  # fmt: skip
        built = build_package(contents, ben.keys)
        (tmp_path / built.name).write_bytes(built.data)
        assert Fetching(ann).from_files([tmp_path / built.name]).heard == ()
        assert ann.store.revisions.of_record(record) == ()
        assert lead.store.revisions.of_record(record) == ()
