"""Places that are full or may not be written, by real file systems; else skipped."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(place: Path, size: str) -> Iterator[Path]:
    """A file system of that size (`512k`, `2m`) at a new folder."""
    with _mounted(place, "-t", "tmpfs", "-o", f"size={size}", "tmpfs"):
        yield place


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """The folder as it is, but nobody may write in it, root neither."""
    with _mounted(folder, "--bind", str(folder)):
        subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True, capture_output=True)
        yield


@contextmanager
def _mounted(place: Path, *options: str) -> Iterator[None]:
    place.mkdir(exist_ok=True)
    try:
        done = subprocess.run(["mount", *options, str(place)], check=False, capture_output=True)
    except FileNotFoundError:
        pytest.skip("there is no mount program here")
    if done.returncode:
        pytest.skip("file systems may not be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True, capture_output=True)


def fill(place: Path, leave: int = 0, name: str = "filler") -> Path:
    """Fill a file system up to its last `leave` bytes; the file that does."""
    filler = place / name
    with filler.open("wb", buffering=0) as stream:
        try:
            while True:
                stream.write(b"\0" * 4096)
        except OSError:
            pass
        stream.truncate(max(0, filler.stat().st_size - leave))
    return filler
