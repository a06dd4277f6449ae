"""Killed at any system call that changes the disk, or failed by one (no room, a disk that fails, an interruption, no
right): nothing acknowledged is lost, nothing is doubled, nothing half is seen, and an error is said in words. The calls
are recorded once for each act; what a kill after each leaves behind is laid out and taken up again."""

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
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
from tests.earlier import SCHEMAS, lay_out
from tests.exchange.programs import needs
from tests.faults import acts, worker
from tests.faults.disk_model import Disk, Recorded, chosen, kill_points, record_each
from tests.faults.left import Left
from tests.faults.stumbling import Stumbling, errors_for, stumbling
from tests.storage.dumps import dump
from tests.usecases.world import bank, collect, filled_draft, project, send

SOAK = os.environ.get("QAF_SOAK") == "1"
POINTS = 600 if SOAK else 56
LEAST, LEAST_IN_ALL = 20, 500
ERRORS = 300 if SOAK else 30
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
    earlier = lay_out(SCHEMAS[0], place / "first-schema")
    shutil.move(earlier.auditor.path, place / "at" / "earlier")
    shutil.move(earlier.place / "facts.json", place / "at" / "facts.json")
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


@pytest.fixture(scope="module")
def recordings(day: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Recorded]:
    """Every act, each on a copy of the day, played by one process."""
    places = tmp_path_factory.mktemp("acts").resolve()
    for name in acts.ACTS:
        shutil.copytree(day, places / name / "at")
        if name == "back_up":
            for yesterday in (places / name / "at" / "auditor").rglob("store-daily-*"):
                yesterday.unlink()
    folders = {name: places / name / "at" for name in acts.ACTS}
    given = [part for name, place in folders.items() for part in (name, place)]
    return record_each([sys.executable, SCRIPT, *given], folders)


@pytest.fixture(scope="module")
def failing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stumbling]:
    needs("cc")
    with stumbling(tmp_path_factory.mktemp("library")) as process:
        yield process


@pytest.fixture(params=["killed", "stumbled"])
def ended(request, recordings, tmp_path, record_property) -> Callable[[str, Check], None]:
    """Looks at what an act leaves that is killed at each of its calls, or whose calls fail."""

    def look(act: str, check: Check) -> None:
        recorded = recordings[act]
        place = next(path for path in map(Path, recorded.before) if path.name == "request").parent
        left = Left(place, tmp_path.resolve() / "left")
        if request.param == "killed":
            name, looked = "kill points", _kill(recorded, left, check)
        else:
            name, looked = "injected errors", _fail(request.getfixturevalue("failing"), act, recorded, left, check)
        assert looked >= LEAST
        record_property(name, f"{act.replace('_', ' ')} {looked}")

    return look


def _kill(recorded: Recorded, left: Left, check: Check) -> int:
    looked = 0
    for disk in kill_points(recorded, POINTS):
        left.lay(disk)
        check(left.folder, disk.told)
        looked += 1
    return looked


def _fail(failing: Stumbling, act: str, recorded: Recorded, left: Left, check: Check) -> int:
    """Let one call fail, or it and all later ones: the act ends well or in words, and what it leaves is sound."""
    begun = Disk(recorded.before, ())
    left.lay(begun)
    whole = failing.play(act, left.folder)
    assert whole.outcome == "done"
    failed = 0
    for kind, at, goes_on in errors_for(whole.seen, ERRORS):
        left.lay(begun)
        end = failing.play(act, left.folder, kind, at, goes_on=goes_on)
        assert end.outcome == "done" or end.outcome.startswith("said "), (act, kind, at, goes_on, end.outcome)
        check(left.folder, end.told)
        failed += end.failed > 0
    return failed


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


def test_what_is_taken_out_is_whole_and_no_line_speaks_of_a_file_that_is_not(ended):
    def check(left: Path, told: tuple[str, ...]) -> None:
        file = left / "answers.csv"
        with closing(worker.opened(left / "auditor")) as desk:
            noted = [line.act for line in desk.store.custody.lines()] == [Act.ANSWERS]
            assert desk.store.custody.first_broken() == 0
        assert noted or not told
        assert file.exists() or not noted
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

    ended("rekey", check)


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
