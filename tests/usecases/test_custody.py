"""Custody: what leaves a workspace is in its log, the log's head goes to the lead and comes back, and a cut shows."""

import io
import shutil
from functools import partial

import pytest

from qaf_desktop import commands
from qaf_desktop.demo.demonstration import PASSPHRASE
from qaf_desktop.desk.setup_details import Secret, Way
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.custody_state import custody_state
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.policy import Policy
from qaf_desktop.setup.backing_up import back_up_today
from qaf_desktop.setup.opening import Opening
from qaf_desktop.setup.restoring import Restoring
from qaf_desktop.setup.unlocking import data_key
from qaf_desktop.storage.custody import OWN
from qaf_desktop.terminal import Terminal
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.custody import WORDS, Custody
from qaf_desktop.work.leaving import NO_RECORD, Act, leave, listed, note, of
from qaf_desktop.work.recording import Recording
from tests.usecases.world import CHEAP, collect, filled_draft, project, send

SECRET = "She hides the bruises (invented)"


@pytest.fixture
def world(tmp_path):
    with project(tmp_path) as made:
        yield made


def finalised(desk, seed=3, method="case-file-audit"):
    return Recording(desk).finalise(filled_draft(desk, method, seed=seed))


def fetch(desk):
    Fetching(desk).from_share(Shares(desk).open())


def forget(desk, condition):
    """What somebody with the key of the database can do by hand."""
    with desk.store._database.writing() as driver:
        driver.execute(f"DELETE FROM custody WHERE {condition}")


def exported(desk, record, tmp_path, act=Act.LISTED):
    leave(desk, {tmp_path / "out" / "list.xlsx": b"a list"}, of(act, record))


def test_an_export_is_a_line_whose_head_goes_to_the_lead_and_comes_back(world, tmp_path):
    _stage, lead, [ann] = world
    record = finalised(ann)
    exported(ann, record, tmp_path)
    [row] = Custody(ann).of_record(record)
    assert (row.act, row.who, row.where) == ("Exported in a list", "Auditor 1 Example", "Laptop 1")
    send(ann)
    collect(lead)
    assert lead.store.custody.seen(ann.keys.device) == ann.store.custody.head()
    assert lead.store.custody.cut() == ()
    fetch(ann)
    [receipt] = ann.store.outbox.receipts()
    assert ann.store.custody.head().text.encode() in receipt
    assert custody_state(ann).words == "Whole, 1 line."


def test_lines_taken_out_by_hand_show_at_the_laptop_and_at_the_lead(world, tmp_path):
    _stage, lead, [ann] = world
    record = finalised(ann)
    exported(ann, record, tmp_path), exported(ann, record, tmp_path, Act.PAPER)
    send(ann), collect(lead), fetch(ann)
    assert custody_state(ann).whole
    forget(ann, "number = 2")
    assert custody_state(ann).cut
    assert "Tell the lead auditor" in custody_state(ann).words
    finalised(ann, seed=4)
    send(ann)
    collect(lead)
    assert lead.store.custody.cut() == (ann.keys.device,)


def test_a_line_taken_from_the_middle_is_named(world, tmp_path):
    _stage, _lead, [ann] = world
    record = finalised(ann)
    for _ in range(3):
        exported(ann, record, tmp_path)
    forget(ann, "number = 2")
    assert custody_state(ann).words.startswith("Line 2 of the custody log was changed or taken out.")


def test_a_longer_log_forged_in_its_place_is_noticed_by_the_receipts_that_are_kept(world, tmp_path):
    _stage, lead, [ann] = world
    record = finalised(ann)
    exported(ann, record, tmp_path, Act.PAPER_PRINTED)
    send(ann), collect(lead), fetch(ann)
    forget(ann, "1")
    for _ in range(4):
        note(ann, listed(()))
    assert (ann.store.custody.first_broken(), custody_state(ann).cut) == (0, True)


def test_a_log_that_is_cut_before_it_was_ever_sent_is_only_broken_where_a_line_is_missing(world, tmp_path):
    """What is not promised: nobody holds a head of what was never sent."""
    _stage, _lead, [ann] = world
    exported(ann, finalised(ann), tmp_path)
    forget(ann, "1")
    assert custody_state(ann).whole


def test_what_could_not_be_written_is_no_line_and_what_could_not_be_noted_no_file(world, tmp_path):
    _stage, _lead, [ann] = world
    record = finalised(ann)
    (tmp_path / "taken").write_bytes(b"a file where a folder is wanted")
    with pytest.raises(UserFacingError):
        leave(ann, {tmp_path / "taken" / "a.csv": b""}, of(Act.ANSWERS, record))
    assert Custody(ann).of_record(record) == ()
    with pytest.raises(UserFacingError):
        leave(ann, {tmp_path / "b.csv": b"", tmp_path / "taken" / "a.csv": b""}, of(Act.ANSWERS, record))
    assert [row.act for row in Custody(ann).of_record(record)] == ["Exported with its answers"]
    with ann.store._database.writing() as driver:
        driver.execute("CREATE TRIGGER full BEFORE INSERT ON custody BEGIN SELECT raise(FAIL, 'disk is full'); END")
    with pytest.raises(Exception, match=r"."):
        leave(ann, {tmp_path / "c.csv": b"answers"}, of(Act.ANSWERS, record))
    assert not (tmp_path / "c.csv").exists()
    leave(ann, {tmp_path / "d.csv": b"a blank form"}, NO_RECORD)
    assert (tmp_path / "d.csv").exists()


def test_packages_saved_to_a_stick_are_noted_with_the_records_in_them(world, tmp_path):
    _stage, _lead, [ann] = world
    record = finalised(ann)
    Sending(ann).save_to(tmp_path / "stick")
    [row] = Custody(ann).of_record(record)
    assert row.act == "Package saved as a file, encrypted"


def test_ways_round_the_passphrase_are_noted_before_anything_is_shown(tmp_path):
    with project(tmp_path) as (stage, lead, [ann]):
        recovery = (tmp_path / "recovery-key.txt").read_text()
        ann.close()
        opening = stage.opening("auditor-1")
        desk = opening.unlock_with(ann.folder, Secret(Way.RECOVERY, recovery, "a new phrase of words"))
        opening.change_passphrase(desk, "a new phrase of words", PASSPHRASE)
        rows = Custody(desk).of_laptop()
        desk.close()
        assert [(row.act, row.who) for row in reversed(rows)] == [
            ("Workspace opened with the recovery key", "Somebody at this laptop"),
            ("Passphrase changed", "Somebody at this laptop"),
            ("Passphrase changed", "Auditor 1 Example"),
        ]


def restored(stage, desk, *, lost=False):
    """The laptop's first backup put back; `lost`: the database until now cannot be read."""
    desk.close()
    if lost:
        desk.folder.database.write_bytes(b"no database")
    opening = stage.opening("auditor-1")
    key = data_key(desk.folder.path, Secret(Way.PASSPHRASE, PASSPHRASE), CHEAP)
    restoring = Restoring(opening)
    return restoring.restore(desk.folder, key, restoring.backups(desk.folder, key)[-1].path)


def test_a_restored_backup_is_noted_and_the_log_goes_on_from_where_it_stood(world, tmp_path):
    stage, lead, [ann] = world
    record = finalised(ann)
    exported(ann, record, tmp_path)
    back_up_today(ann)
    exported(ann, record, tmp_path, Act.PAPER_PRINTED)
    send(ann), collect(lead)
    desk = restored(stage, ann)
    fetch(desk)
    assert [row.act for row in Custody(desk).of_laptop()] == [
        "Backup restored", "Record printed", "Exported in a list",
    ]  # fmt: skip
    assert custody_state(desk).whole
    finalised(desk, seed=5), send(desk), collect(lead)
    assert lead.store.custody.cut() == ()
    desk.close()


def test_a_backup_restored_in_place_of_a_lost_log_shows_at_the_laptop_and_at_the_lead(world, tmp_path):
    stage, lead, [ann] = world
    record = finalised(ann)
    back_up_today(ann)
    exported(ann, record, tmp_path), exported(ann, record, tmp_path)
    send(ann), collect(lead)
    desk = restored(stage, ann, lost=True)
    fetch(desk)
    assert OWN in desk.store.custody.cut()
    assert not custody_state(desk).whole
    finalised(desk, seed=5), send(desk), collect(lead)
    assert lead.store.custody.cut() == (desk.keys.device,)
    desk.close()


def test_a_look_is_noted_where_few_may_read_and_not_elsewhere(world):
    _stage, lead, _auditors = world
    audit, supervision = finalised(lead), finalised(lead, seed=7, method="supervision-check")
    Custody(lead).viewed(audit), Custody(lead).viewed(supervision)
    assert Custody(lead).of_record(audit) == ()
    assert [row.act for row in Custody(lead).of_record(supervision)] == ["Opened to read"]


def test_no_answer_stands_in_the_log_or_its_report(world, tmp_path):
    _stage, _lead, [ann] = world
    draft = filled_draft(ann, seed=3)
    path = next(path for path, value in draft.session.answers().items() if len(value) > 40)
    Recording(ann).save(draft.id, {path: f"{SECRET} {draft.session.answers()[path]}"})
    record = Recording(ann).finalise(Recording(ann).open(draft.id))
    assert SECRET in ann.store.revisions.of_record(record)[0].fields[path]
    for act in Act:
        note(ann, of(act, record, finalised(ann, seed=4)))
    with ann.store._database.reading() as driver:
        kept = b"\n".join(bytes(body) for (body,) in driver.execute("SELECT body FROM custody"))
    reference = Browsing(ann).line(record).reference
    (tmp_path / "report.xlsx").write_bytes(Custody(ann).report(record, reference))
    shutil.unpack_archive(tmp_path / "report.xlsx", tmp_path / "report", "zip")
    report = b"".join(file.read_bytes() for file in (tmp_path / "report").rglob("*.xml"))
    assert b"Record printed" in report
    for text in (SECRET, "CH-3", "CH-4"):
        assert text.encode() not in kept + report


def test_every_act_has_its_words():
    assert set(WORDS) == set(Act)


def test_what_the_command_line_writes_is_noted_as_from_the_window(world, tmp_path, monkeypatch):
    stage, _lead, [ann] = world
    record = finalised(ann)
    ann.close()
    monkeypatch.setattr("qaf_desktop.commands.Opening", partial(Opening, costs=CHEAP))
    said = Terminal(io.StringIO(), io.StringIO())
    out, policy = tmp_path / "out", Policy()
    assert commands.export(ann.folder.path, lambda: PASSPHRASE, out, True, said, policy) == 0
    for further in ({"answers": True}, {"blank": True}):
        assert commands.report(ann.folder.path, lambda: PASSPHRASE, out, None, said, policy=policy, **further) == 0
    desk = stage.opening("auditor-1").unlock(ann.folder, PASSPHRASE)
    assert [row.act for row in reversed(Custody(desk).of_record(record))] == [
        "Exported with its answers", "Record saved as a file",
    ]  # fmt: skip
    assert [row.act for row in Custody(desk).of_laptop()].count("Figures exported") == 1
    desk.close()
