"""Killed at any system call that changes the disk, or failed by one (no room, a disk that fails, an interruption, no
right): nothing acknowledged is lost, nothing is doubled, nothing half is seen, and an error is said in words. The calls
are recorded once for each act; what a kill after each leaves behind is laid out and taken up again."""

import json
import shutil
from contextlib import closing
from pathlib import Path

from qaf_desktop.demo.demonstration import PASSPHRASE
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.setup.restoring import Restoring
from qaf_desktop.storage import keyslots
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.work.leaving import Act
from qaf_desktop.work.recording import Recording
from tests.faults import acts, worker
from tests.faults.conftest import LEAST_IN_ALL, POINTS, STATES, Check, place_of
from tests.faults.disk_model import chosen, states
from tests.faults.left import Left
from tests.storage.dumps import dump


def test_there_are_as_many_as_are_promised(recordings):
    assert sum(len(chosen(one.ops, POINTS)) for one in recordings.values()) >= LEAST_IN_ALL


def test_what_was_typed_is_there_once_it_is_acknowledged(ended):
    def check(left: Path, told: tuple[str, ...]) -> None:
        with closing(worker.opened(left / "auditor")) as desk:
            [draft] = [row.id for row in desk.store.drafts.list() if row.subject == worker.WHOLE]
            kept = desk.store.drafts.load(draft).answers
            last = int(kept.get("typed/last", "-1"))
            assert last >= max(map(int, told), default=-1)
            answers = [kept.get(f"typed/answer{number}") for number in range(acts.SAVED)]
            assert answers == [acts.typed(number) if number <= last else None for number in range(acts.SAVED)]

    ended("save", check)


def test_a_workspace_of_an_earlier_version_is_the_earlier_or_todays(ended, day):
    facts = json.loads((day / "facts.json").read_text("utf-8"))

    def check(left: Path, _told: tuple[str, ...]) -> None:
        folder = WorkspaceFolder(left / "earlier")
        key = keyslots.unlock_with_passphrase(folder.path, PASSPHRASE, worker.CHEAP)
        with closing(worker.opened(folder.path)) as desk:
            assert {row.subject: str(row.key) for row in desk.store.records.list()} == facts["records"]
            [draft] = desk.store.drafts.list()
            kept = desk.store.drafts.load(draft.id).answers
            assert {path: kept.get(path) for path in facts["draft"]} == facts["draft"]
            assert desk.store.integrity.check() == ()
        assert all(line.sound for line in Restoring(acts.opening(left, "earlier")).backups(folder, key))

    ended("migrate", check)


def test_finalising_leaves_the_draft_or_the_record(ended):
    def check(left: Path, told: tuple[str, ...]) -> None:
        with closing(worker.opened(left / "auditor")) as desk:
            drafts = [row for row in desk.store.drafts.list() if row.subject == worker.WHOLE]
            records = [row for row in desk.store.records.list() if row.subject == worker.WHOLE]
            assert len(drafts) + len(records) == 1
            assert [str(row.key) for row in records] == list(told) or not told
            assert desk.store.integrity.check() == ()

    ended("finalise", check)


def test_sending_shows_no_half_package_and_sends_each_once(ended):
    def check(left: Path, told: tuple[str, ...]) -> None:
        with closing(worker.opened(left / "auditor")) as desk:
            worker.send(desk, None, left / "share")
            assert {package.state for package in desk.store.outbox.packages()} <= {"delivered", "received"}
        with closing(worker.opened(left / "lead")) as lead:
            collecting = Collecting(lead)
            rows = collecting.plan(collecting.look_on_share(Shares(lead).choose(left / "share"))).rows
            assert [(row.verdict, row.records) for row in rows if row.verdict != "already"] == [("new", 1)], told

    ended("send", check)


def test_a_merge_is_taken_up_again_and_ends_the_same(ended, day, tmp_path):
    whole = Path(shutil.copytree(day, tmp_path / "whole"))
    acts.collect(whole)
    with closing(worker.opened(whole / "lead")) as lead:
        expected = dump(lead.store)

    def check(left: Path, _told: tuple[str, ...]) -> None:
        with closing(worker.opened(left / "lead")) as lead:
            worker.collect(lead, None, left / "packages")
            assert dump(lead.store) == expected
            assert lead.store.receipts.due() == ()
            assert lead.store.integrity.check() == ()
        assert all(path.stat().st_size for path in (left / "packages" / "receipts").glob("*.receipt"))

    ended("collect", check)


def test_receipts_and_lists_are_taken_in_again(ended):
    def check(left: Path, told: tuple[str, ...]) -> None:
        with closing(worker.opened(left / "auditor")) as desk:
            states = [row.delivery for row in desk.store.records.list()]
            assert not told or "received" in states
            Fetching(desk).from_share(Shares(desk).choose(left / "share"))
            assert sorted(row.delivery for row in desk.store.records.list()) == ["local", "received"]

    ended("receive", check)


def test_a_laptop_is_on_the_roster_once_or_not_yet(ended):
    def check(left: Path, told: tuple[str, ...]) -> None:
        with closing(worker.opened(left / "lead")) as lead:
            enrolling = Enrolling(lead)
            devices = len(enrolling.devices())
            assert devices == 3 or (devices == 2 and not told)
            if devices == 2:
                enrolling.confirm(enrolling.read((left / "request").read_bytes()), ("auditor",))
            assert len({row.device for row in enrolling.devices()}) == len(enrolling.devices()) == 3

    ended("confirm", check)


def test_what_is_taken_out_is_whole_and_no_line_speaks_of_a_file_that_is_not(ended, request):
    """Where the disk fails while the line is written, the line may be there though it was said not to be, and where it
    fails for good just then, the file cannot be taken back; either way it was said."""
    killed = request.node.callspec.params["ended"] == "killed"

    def check(left: Path, told: tuple[str, ...]) -> None:
        file = left / "answers.csv"
        with closing(worker.opened(left / "auditor")) as desk:
            noted = [line.act for line in desk.store.custody.lines()] == [Act.ANSWERS]
            assert desk.store.custody.first_broken() == 0
        assert noted or not told
        assert file.exists() or not noted or not (killed or told)
        assert not file.exists() or file.read_bytes() == acts.TAKEN

    ended("take_out", check)


def test_the_old_or_the_new_passphrase_opens_and_the_new_one_once_told(ended):
    def opens(left: Path, passphrase: str) -> bool:
        try:
            keyslots.unlock_with_passphrase(left / "auditor", passphrase, worker.CHEAP)
        except UserFacingError:
            return False
        return True

    def check(left: Path, told: tuple[str, ...]) -> None:
        new = opens(left, acts.NEW_PASSPHRASE)
        assert new or (opens(left, PASSPHRASE) and not told)
        if new:
            folder = WorkspaceFolder(left / "auditor")
            with closing(acts.opening(left, "auditor").unlock(folder, acts.NEW_PASSPHRASE)) as desk:
                assert [line.act for line in desk.store.custody.lines()] == [Act.PASSPHRASE]

    ended("change_passphrase", check)


def test_the_old_or_the_new_key_opens_all_of_it_and_the_new_one_once_told(ended, day):
    ended("rekey", _old_or_new_key(day))


def test_after_a_loss_of_power_the_old_or_the_new_key_opens_all_of_it(recordings, day, tmp_path):
    recorded, check = recordings["rekey"], _old_or_new_key(day)
    left = Left(place_of(recorded), tmp_path / "left")
    for disk in states(recorded, STATES, seed=17):
        left.lay(disk)
        check(left.folder, disk.told)


def _old_or_new_key(day: Path) -> Check:
    old = keyslots.unlock_with_passphrase(day / "auditor", PASSPHRASE, worker.CHEAP)

    def check(left: Path, told: tuple[str, ...]) -> None:
        folder = WorkspaceFolder(left / "auditor")
        key = keyslots.unlock_with_passphrase(folder.path, PASSPHRASE, worker.CHEAP)
        assert key != old or not told
        with closing(worker.opened(folder.path)) as desk:
            assert (len(desk.store.records.list()), len(desk.store.drafts.list())) == (2, 1)
            assert [line.act for line in desk.store.custody.lines()] == ([] if key == old else [Act.KEY])
            assert desk.store.integrity.check() == ()
        assert keyslots.unlock_with_passphrase(folder.path, PASSPHRASE, worker.CHEAP) == key
        assert [line.sound for line in Restoring(acts.opening(left, "auditor")).backups(folder, key)] == [True]
        assert not (folder.path / "rekeying").exists()

    return check


def test_a_copy_is_whole_or_not_there(ended):
    def check(left: Path, told: tuple[str, ...]) -> None:
        folder = WorkspaceFolder(left / "auditor")
        key = keyslots.unlock_with_passphrase(folder.path, PASSPHRASE, worker.CHEAP)
        lines = Restoring(acts.opening(left, "auditor")).backups(folder, key)
        assert all(line.sound for line in lines)
        assert lines or not told

    ended("back_up", check)


def test_restoring_leaves_the_store_as_it_was_or_as_it_was_kept(ended):
    def check(left: Path, told: tuple[str, ...]) -> None:
        with closing(worker.opened(left / "auditor")) as desk:
            found = len(desk.store.records.list()), len(desk.store.drafts.list())
            assert found in ([(1, 0)] if told else [(1, 0), (2, 1)])
            assert [line.act for line in desk.store.custody.lines()] == ([Act.RESTORED] if found == (1, 0) else [])
            assert desk.store.integrity.check() == ()
            Recording(desk).start("case-file-audit")

    ended("restore", check)
