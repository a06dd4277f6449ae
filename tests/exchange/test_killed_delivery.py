"""Delivery in a process that is killed, or whose disk fills: nobody ever sees half a package."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.exchange.hostile import final_files
from tests.exchange.programs import needs

COURIER = Path(__file__).with_name("courier.py")
ROOT = Path(__file__).resolve().parents[2]
SOAK = os.environ.get("QAF_SOAK") == "1"
FOLDER = "project/in/device"
CALLS = ("mkdir", "write", "fsync", "link", "unlink", "openat")
FURTHEST = 40
AT_LEAST = 24


@pytest.fixture
def outbox(tmp_path, world) -> Path:
    folder = tmp_path / "outbox"
    folder.mkdir()
    prev = None
    for seq in (1, 2, 3):
        built = world.package(seq=seq, prev=prev, count=4)
        (folder / built.name).write_bytes(built.data)
        prev = built.digest
    return folder


def _courier(share: Path, outbox: Path, *before: str, largest: str = "") -> subprocess.CompletedProcess[bytes]:
    share.mkdir(exist_ok=True)
    command = [*before, sys.executable, str(COURIER), str(share), FOLDER, str(outbox), *([largest] if largest else [])]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, env=environment, capture_output=True, check=False)


def _sent(outbox: Path) -> dict[str, bytes]:
    return {f"{FOLDER}/{path.name}": path.read_bytes() for path in outbox.iterdir()}


def _killed_at(call: str, number: int, share: Path) -> list[str]:
    """Before the courier's command: a kill at its n-th call of that name (of opening files: in the share only)."""
    only = ["-P", str(share / FOLDER)] if call == "openat" else []
    return ["strace", "-f", "-qq", "-o", os.devnull, *only, "-e", f"trace={call}",
            "-e", f"inject={call}:signal=SIGKILL:when={number}"]  # fmt: skip


def _can_trace(tmp_path: Path) -> bool:
    done = subprocess.run(["strace", "-o", os.devnull, "true"], cwd=tmp_path, capture_output=True, check=False)
    return done.returncode == 0


@pytest.fixture
def traced(tmp_path) -> None:
    needs("strace")
    if not _can_trace(tmp_path):
        pytest.skip("strace may not trace here")


@pytest.mark.usefixtures("traced")
def test_killed_at_any_call_nothing_partial_is_seen_and_the_next_try_brings_the_rest(tmp_path, outbox):
    whole = _sent(outbox)
    points = dict.fromkeys(CALLS, 0)
    for call in CALLS:
        for number in range(1, FURTHEST, 1 if SOAK else 4):
            share = tmp_path / f"share-{call}-{number}"
            killed = _courier(share, outbox, *_killed_at(call, number, share)).returncode != 0
            assert final_files(share).items() <= whole.items(), (call, number)
            if not killed:
                break
            points[call] += 1
            _killed_again_then_finished(share, outbox, call, number)
            assert final_files(share) == whole, (call, number)
    assert all(points.values()), points
    assert sum(points.values()) >= (AT_LEAST if SOAK else AT_LEAST / 4), points


def _killed_again_then_finished(share: Path, outbox: Path, call: str, number: int) -> None:
    if number % 3 == 0:
        _courier(share, outbox, *_killed_at(call, number, share))
        assert final_files(share).items() <= _sent(outbox).items()
    assert _courier(share, outbox).returncode == 0


def test_a_disk_that_fills_half_way_is_told_and_the_rest_goes_later(tmp_path, outbox):
    sizes = sorted(path.stat().st_size for path in outbox.iterdir())
    large = sizes[-1] + 5000
    (outbox / "00000002-large.qafpkg").write_bytes(bytes(large + 5000))
    done = _courier(tmp_path / "share", outbox, largest=str(large))
    assert (done.returncode, done.stdout) == (3, b"share-full")
    seen = final_files(tmp_path / "share")
    assert seen.items() < _sent(outbox).items()
    assert len(seen) >= 1
    assert _courier(tmp_path / "share", outbox).returncode == 0
    assert final_files(tmp_path / "share") == _sent(outbox)


def test_a_limit_smaller_than_the_first_package_leaves_nothing(tmp_path, outbox):
    done = _courier(tmp_path / "share", outbox, largest="100")
    assert (done.returncode, done.stdout) == (3, b"share-full")
    assert final_files(tmp_path / "share") == {}
    assert not list((tmp_path / "share").rglob(".tmp-*"))
