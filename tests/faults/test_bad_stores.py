"""Unlocking what is no sound workspace, or another's window's: said in words, and every byte left where it was."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from qaf_desktop.demo.demonstration import PASSPHRASE, Stage
from qaf_desktop.desk.setup_details import Secret, Way
from qaf_desktop.errors import UserFacingError
from qaf_desktop.records.model import RecordKey
from qaf_desktop.storage import keyslots
from qaf_desktop.storage.database import open_driver
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.work.recording import Recording
from tests.usecases.world import CHEAP, filled_draft, project

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Closed:
    """An auditor's closed workspace with a finalised audit and a draft."""

    stage: Stage
    folder: Path
    record: RecordKey


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Closed]:
    folder = tmp_path_factory.mktemp("stores")
    with project(folder) as (stage, _lead, [auditor]):
        record = Recording(auditor).finalise(filled_draft(auditor))
        Recording(auditor).start("case-file-audit", {"about/child_reference": "CH-9"})
        auditor.close()
        yield Closed(stage, auditor.folder.path, record)


@pytest.fixture
def closed(original: Closed, tmp_path: Path) -> Closed:
    return Closed(original.stage, shutil.copytree(original.folder, tmp_path / "workspace"), original.record)


def contents(folder: Path) -> dict[str, bytes]:
    """All files that hold anything: the note of who holds it and the lock come and go."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files if path.name != "lock"}


def refused(closed: Closed, passphrase: str = PASSPHRASE) -> UserFacingError:
    """Why unlocking is refused; nothing may have changed by it."""
    before = contents(closed.folder)
    with pytest.raises(UserFacingError) as caught:
        closed.stage.opening("x").unlock(WorkspaceFolder(closed.folder), passphrase).close()
    assert contents(closed.folder) == before
    assert caught.value.happened
    assert caught.value.advice
    assert PASSPHRASE not in str(caught.value)
    return caught.value


def opens(closed: Closed) -> bool:
    desk = closed.stage.opening("x").unlock(WorkspaceFolder(closed.folder), PASSPHRASE)
    try:
        return desk.store.records.row(closed.record) is not None and len(desk.store.drafts.list()) == 1
    finally:
        desk.close()


@pytest.mark.parametrize(
    "wrong", ["", " ", PASSPHRASE + " ", PASSPHRASE.upper(), "x" * 100_000, "pässphräse \U0001f511"]
)
def test_a_wrong_passphrase_is_said_and_the_right_one_still_opens(wrong: str, closed: Closed) -> None:
    assert refused(closed, wrong).code == "wrong-passphrase"
    assert opens(closed)


def test_a_wrong_paper_code_is_said(closed: Closed) -> None:
    for code in ("", "no such code", "0" * 40):
        with pytest.raises(UserFacingError) as caught:
            closed.stage.opening("x").unlock_with(WorkspaceFolder(closed.folder), Secret(Way.PAPER, code))
        assert caught.value.code == "wrong-paper-code"
    assert opens(closed)


def _emptied(folder: Path) -> None:
    (folder / "store.db").write_bytes(b"")


def _plaintext(folder: Path) -> None:
    (folder / "store.db").unlink()
    with sqlite3.connect(folder / "store.db") as plain:
        plain.execute("CREATE TABLE records (id INTEGER)")
    plain.close()


def _damaged(folder: Path) -> None:
    data = bytearray((folder / "store.db").read_bytes())
    data[40] ^= 0x10
    (folder / "store.db").write_bytes(bytes(data))


def _newer(folder: Path) -> None:
    driver = open_driver(folder / "store.db", keyslots.unlock_with_passphrase(folder, PASSPHRASE, CHEAP))
    driver.execute("UPDATE alembic_version SET version_num = '9999'")
    driver.close()
    (folder / "store.left").unlink()


def _gone(folder: Path) -> None:
    (folder / "store.db").unlink()


def _cut(folder: Path) -> None:
    os.truncate(folder / "store.db", 1000)


def _no_slots(folder: Path) -> None:
    for path in folder.glob("keyslots.json*"):
        path.unlink()


def _bad_slots(folder: Path) -> None:
    for path in folder.glob("keyslots.json*"):
        path.write_bytes(b'{"format": 7}')


@pytest.mark.parametrize(
    ("harm", "codes"),
    [
        (_emptied, {"store-empty"}),
        (_plaintext, {"store-plaintext"}),
        (_damaged, {"store-damaged", "store-wrong-key"}),
        (_newer, {"store-newer"}),
        (_gone, {"store-missing"}),
        (_cut, {"store-damaged", "store-wrong-key"}),
        (_no_slots, {"keyslots-missing"}),
        (_bad_slots, {"keyslots-damaged"}),
    ],
)
def test_an_unsound_workspace_is_refused_and_left_as_it_is(
    harm: Callable[[Path], None], codes: set[str], closed: Closed
) -> None:
    harm(closed.folder)
    assert refused(closed).code in codes


def test_a_lost_key_file_is_made_good_by_the_one_before(closed: Closed) -> None:
    (closed.folder / "keyslots.json").unlink()
    assert opens(closed)


def test_a_workspace_refused_once_is_not_held_afterwards(closed: Closed) -> None:
    kept = (closed.folder / "store.db").read_bytes()
    _emptied(closed.folder)
    refused(closed)
    (closed.folder / "store.db").write_bytes(kept)
    assert opens(closed)


HOLDING = """
import sys
from pathlib import Path
from qaf_desktop.clock import Clock
from qaf_desktop.setup.opening import Opening
from qaf_desktop.paths import resources
from qaf_desktop.storage.workspace import WorkspaceFolder
from tests.usecases.world import CHEAP
opening = Opening(Path(sys.argv[1]).parent, resources(), Clock(), CHEAP)
desk = opening.unlock(WorkspaceFolder(Path(sys.argv[1])), sys.argv[2])
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_window_is_told_who_holds_it_and_may_open_once_that_one_died(closed: Closed) -> None:
    command = [sys.executable, "-c", HOLDING, str(closed.folder), PASSPHRASE]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, text=True) as other:
        assert other.stdout.readline() == "held\n"
        with pytest.raises(UserFacingError) as caught:
            closed.stage.opening("x").unlock(WorkspaceFolder(closed.folder), PASSPHRASE)
        assert caught.value.code == "store-in-use"
        assert f"process {other.pid}" in caught.value.happened
        other.send_signal(signal.SIGKILL)
    assert opens(closed)
