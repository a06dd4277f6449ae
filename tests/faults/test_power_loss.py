"""The power goes: what was told to be written is there, and nothing is there in part, in any state a disk may be in."""

import os
import shutil
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from qaf_desktop.work.recording import Recording
from tests.exchange.programs import needs
from tests.faults import protocols
from tests.faults.disk_model import Disk, Recorded, kill_points, record, states
from tests.faults.worker import opened
from tests.usecases.world import project

SOAK = os.environ.get("QAF_SOAK") == "1"
STATES, BROKEN_STATES, STORES = (10_000, 10_000, 3000) if SOAK else (3000, 800, 60)
LEAST_KILLS = 70
SCRIPT = Path(protocols.__file__)


@pytest.fixture(scope="module", autouse=True)
def _traced() -> None:
    needs("strace")


def _recorded(protocol: str, folder: Path) -> Recorded:
    folder = folder.resolve() / protocol
    folder.mkdir()
    return record([sys.executable, SCRIPT, protocol, folder], folder)


def _harm(disk: Disk) -> list[str]:
    """What is wrong with the files of a state: "partial" under a final name, "lost" though told to be there."""
    seen = {Path(path).name: data for path, data in disk.files.items() if "/.tmp" not in path}
    whole = {protocols.name(number): protocols.content(number) for number in range(protocols.FILES)}
    partial = ["partial" for name, data in seen.items() if data != whole[name]]
    lost = ["lost" for told in disk.told if protocols.name(int(told)) not in seen]
    return partial + lost


def _harms(protocol: str, folder: Path, count: int) -> Counter[str]:
    found: Counter[str] = Counter()
    for disk in states(_recorded(protocol, folder), count, seed=7):
        found.update(set(_harm(disk)))
    return found


@pytest.mark.parametrize("protocol", ["delivered", "saved"])
def test_files_put_on_a_disk_are_whole_or_not_there_and_there_once_told(tmp_path, protocol):
    assert _harms(protocol, tmp_path, STATES) == {}


@pytest.mark.parametrize(
    ("protocol", "harms"), [("directly", {"partial", "lost"}), ("renamed", {"partial", "lost"}), ("flushed", {"lost"})]
)
def test_ways_known_to_be_broken_are_found_out(tmp_path, protocol, harms):
    assert set(_harms(protocol, tmp_path, BROKEN_STATES)) == harms


def test_a_file_that_is_replaced_is_the_old_or_the_new_one_and_the_new_one_once_told(tmp_path):
    recorded = _recorded("replaced", tmp_path)
    numbers = {protocols.content(number): number for number in range(protocols.FILES)}
    for disk in states(recorded, STATES, seed=11):
        found = {Path(path).name: numbers.get(data) for path, data in disk.files.items() if not _hidden(path)}
        told = max(map(int, disk.told), default=-1)
        assert found.get("one", -1) in (told, told + 1), (found, told)
        assert found.get("one.previous", -1) in range(-1, told + 1), (found, told)
        assert told < 1 or "one.previous" in found


def _hidden(path: str) -> bool:
    return Path(path).name.startswith(".")


@pytest.mark.parametrize("protocol", ["delivered", "saved"])
def test_killed_at_any_call_nothing_is_half_there_and_nothing_told_is_lost(tmp_path, protocol):
    disks = list(kill_points(_recorded(protocol, tmp_path), STATES))
    assert len(disks) > LEAST_KILLS
    assert [harm for disk in disks for harm in _harm(disk)] == []


def test_answers_that_were_saved_are_in_the_store_that_is_left(tmp_path):
    folder = _workspace(tmp_path)
    recorded = record([sys.executable, SCRIPT, "worked", folder], folder)
    for number, disk in enumerate(states(recorded, STORES, seed=13)):
        left = tmp_path / f"left-{number}" / folder.name
        for path, data in disk.files.items():
            whole = left / Path(path).relative_to(folder)
            whole.parent.mkdir(parents=True, exist_ok=True)
            whole.write_bytes(data)
        with closing(opened(left)) as desk:
            (draft,) = desk.store.drafts.list()
            kept = desk.store.drafts.load(draft.id).answers
        for told in disk.told:
            assert kept[f"typed/answer{told}"] == protocols.LONG * (1 + int(told) % 4), (number, disk.told)
        shutil.rmtree(left.parent)


def _workspace(folder: Path) -> Path:
    """An auditor's workspace, closed, with one draft begun."""
    with project(folder / "day") as (_stage, _lead, (auditor,)):
        Recording(auditor).start("case-file-audit", {"about/child_reference": "CH-1"})
        where = auditor.folder.path
    return Path(shutil.copytree(where, folder.resolve() / "workspace"))
