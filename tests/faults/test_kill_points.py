"""Killed at any system call that changes the disk: nothing acknowledged is lost, nothing is doubled, nothing half is
seen. The calls are recorded once for each act; what they leave behind after each is laid out and taken up again."""

import os
import shutil
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from qaf_desktop.demo.demonstration import PASSPHRASE, Stage, audit
from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.setup_details import JoinSetup, PersonDetails
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.setup.backing_up import back_up_today
from qaf_desktop.setup.restoring import Restoring
from qaf_desktop.storage import keyslots
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.work.leaving import Act
from qaf_desktop.work.recording import Recording
from tests.exchange.programs import needs
from tests.faults import acts, worker
from tests.faults.disk_model import Disk, kill_points, record
from tests.storage.dumps import dump
from tests.usecases.world import bank, collect, filled_draft, project, send

SOAK = os.environ.get("QAF_SOAK") == "1"
POINTS = 600 if SOAK else 20
SCRIPT = Path(acts.__file__)
Check = Callable[[Path, tuple[str, ...]], None]


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lead and an auditor in the middle of a day: work received, work to send, a whole draft, yesterday's copy."""
    needs("strace")
    place = tmp_path_factory.mktemp("day").resolve()
    with project(place / "project") as (stage, lead, (auditor,)):
        audit(auditor, bank(), 1)
        send(auditor)
        collect(lead)
        Sending(lead).deliver(Shares(lead).open())
        back_up_today(auditor)
        audit(auditor, bank(), 2)
        filled_draft(auditor, about__child_reference=worker.WHOLE)
        (place / "request").write_bytes(_request(stage, lead))
        desks = {"auditor": auditor.folder.path, "lead": lead.folder.path, "share": stage.share}
    shutil.copytree(desks["auditor"], place / "later")
    _pack_for_lead(place, desks)
    for name, folder in desks.items():
        shutil.copytree(folder, place / "at" / name)
    shutil.move(place / "request", place / "at" / "request")
    shutil.move(place / "packages", place / "at" / "packages")
    return place / "at"


def _request(stage: Stage, lead: Desk) -> bytes:
    opening = stage.opening("newcomer")
    person = PersonDetails("Newcomer Example", "auditor", "team-1", "Laptop 9")
    setup = JoinSetup(person, Enrolling(lead).join_file())
    joined = opening.join_project(opening.begin(PASSPHRASE, founds=False), setup)
    joined.desk.close()
    return joined.request


def _pack_for_lead(place: Path, desks: dict[str, Path]) -> None:
    """The auditor's further package, as files, sent from a copy of the workspace."""
    share = shutil.copytree(desks["share"], place / "other-share")
    with closing(worker.opened(place / "later")) as copy:
        before = set(share.rglob("*.qafpkg"))
        Sending(copy).send(Shares(copy).choose(share))
        (place / "packages").mkdir()
        for package in set(share.rglob("*.qafpkg")) - before:
            shutil.copy(package, place / "packages")


def _points(act: str, day: Path, place: Path, check: Check) -> None:
    """Play the act, then look at what each of its calls left."""
    place = Path(shutil.copytree(day, place.resolve() / "at"))
    recorded = record([sys.executable, SCRIPT, act, place], place)
    assert len(recorded.ops) >= 5
    for number, disk in enumerate(kill_points(recorded, POINTS)):
        left = place.with_name(f"left-{number}")
        _lay_out(disk, place, left)
        check(left, disk.told)
        shutil.rmtree(left)


def _lay_out(disk: Disk, place: Path, left: Path) -> None:
    for path, data in disk.files.items():
        file = left / Path(path).relative_to(place)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def test_finalising_leaves_the_draft_or_the_record(day, tmp_path):
    def check(left: Path, told: tuple[str, ...]) -> None:
        with closing(worker.opened(left / "auditor")) as desk:
            drafts = [row for row in desk.store.drafts.list() if row.subject == worker.WHOLE]
            records = [row for row in desk.store.records.list() if row.subject == worker.WHOLE]
            assert len(drafts) + len(records) == 1
            assert [str(row.key) for row in records] == list(told) or not told
            assert desk.store.integrity.check() == ()

    _points("finalise", day, tmp_path, check)


def test_sending_shows_no_half_package_and_sends_each_once(day, tmp_path):
    def check(left: Path, told: tuple[str, ...]) -> None:
        with closing(worker.opened(left / "auditor")) as desk:
            worker.send(desk, None, left / "share")
            assert {package.state for package in desk.store.outbox.packages()} <= {"delivered", "received"}
        with closing(worker.opened(left / "lead")) as lead:
            collecting = Collecting(lead)
            rows = collecting.plan(collecting.look_on_share(Shares(lead).choose(left / "share"))).rows
            assert [(row.verdict, row.records) for row in rows if row.verdict != "already"] == [("new", 1)], told

    _points("send", day, tmp_path, check)


def test_a_merge_is_taken_up_again_and_ends_the_same(day, tmp_path):
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

    _points("collect", day, tmp_path, check)


def test_receipts_and_lists_are_taken_in_again(day, tmp_path):
    def check(left: Path, told: tuple[str, ...]) -> None:
        with closing(worker.opened(left / "auditor")) as desk:
            states = [row.delivery for row in desk.store.records.list()]
            assert not told or "received" in states
            Fetching(desk).from_share(Shares(desk).choose(left / "share"))
            assert sorted(row.delivery for row in desk.store.records.list()) == ["local", "received"]

    _points("receive", day, tmp_path, check)


def test_a_laptop_is_on_the_roster_once_or_not_yet(day, tmp_path):
    def check(left: Path, told: tuple[str, ...]) -> None:
        with closing(worker.opened(left / "lead")) as lead:
            enrolling = Enrolling(lead)
            devices = len(enrolling.devices())
            assert devices == 3 or (devices == 2 and not told)
            if devices == 2:
                enrolling.confirm(enrolling.read((left / "request").read_bytes()), ("auditor",))
            assert len({row.device for row in enrolling.devices()}) == len(enrolling.devices()) == 3

    _points("confirm", day, tmp_path, check)


def test_what_is_taken_out_is_whole_and_no_line_speaks_of_a_file_that_is_not(day, tmp_path):
    def check(left: Path, told: tuple[str, ...]) -> None:
        file = left / "answers.csv"
        with closing(worker.opened(left / "auditor")) as desk:
            noted = [line.act for line in desk.store.custody.lines()] == [Act.ANSWERS]
            assert desk.store.custody.first_broken() == 0
        assert noted or not told
        assert file.exists() or not noted
        assert not file.exists() or file.read_bytes() == acts.TAKEN

    _points("take_out", day, tmp_path, check)


def test_the_old_or_the_new_passphrase_opens_and_the_new_one_once_told(day, tmp_path):
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

    _points("change_passphrase", day, tmp_path, check)


def test_the_old_or_the_new_key_opens_all_of_it_and_the_new_one_once_told(day, tmp_path):
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

    _points("rekey", day, tmp_path, check)


def test_a_copy_is_whole_or_not_there(day, tmp_path):
    day = Path(shutil.copytree(day, tmp_path / "day"))
    for yesterday in (day / "auditor").rglob("store-daily-*"):
        yesterday.unlink()

    def check(left: Path, told: tuple[str, ...]) -> None:
        folder = WorkspaceFolder(left / "auditor")
        key = keyslots.unlock_with_passphrase(folder.path, PASSPHRASE, worker.CHEAP)
        lines = Restoring(acts.opening(left, "auditor")).backups(folder, key)
        assert all(line.sound for line in lines)
        assert lines or not told

    _points("back_up", day, tmp_path, check)


def test_restoring_leaves_the_store_as_it_was_or_as_it_was_kept(day, tmp_path):
    def check(left: Path, told: tuple[str, ...]) -> None:
        with closing(worker.opened(left / "auditor")) as desk:
            found = len(desk.store.records.list()), len(desk.store.drafts.list())
            assert found in ([(1, 0)] if told else [(1, 0), (2, 1)])
            assert [line.act for line in desk.store.custody.lines()] == ([Act.RESTORED] if found == (1, 0) else [])
            assert desk.store.integrity.check() == ()
            Recording(desk).start("case-file-audit")

    _points("restore", day, tmp_path, check)
