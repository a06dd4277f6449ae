"""Ways to put files on a disk, each in a process of its own that tells (by a line) what it has done for certain.

python protocols.py NAME FOLDER
"""

import os
import sys
from contextlib import closing
from pathlib import Path

from qaf_desktop.durable_files import write_new_file
from qaf_desktop.exchange.delivery import Parcel, deliver
from qaf_desktop.exchange.local_folder import LocalFolder
from qaf_desktop.storage.durable import write_atomically
from qaf_desktop.work.recording import Recording
from tests.faults.worker import opened

FILES, SIZES = 12, (40, 900, 5000)
ANSWERS, LONG = 12, "Said again and again. " * 40


def content(number: int) -> bytes:
    """The bytes of the n-th file: no two begin alike, and none holds a zero."""
    return (f"file {number} of the trial. ".encode() * 300)[: SIZES[number % 3]]


def name(number: int) -> str:
    return f"{number:08}.qafpkg"


def told(number: int) -> None:
    os.write(1, f"{number}".encode())


def delivered(folder: Path) -> None:
    """To the shared folder, as packages are."""
    for number in range(FILES):
        deliver(LocalFolder(folder), [Parcel("in/device", name(number), content(number))])
        told(number)


def saved(folder: Path) -> None:
    """To a place a person chose, as letters and exports are."""
    for number in range(FILES):
        write_new_file(folder / name(number), content(number))
        told(number)


def replaced(folder: Path) -> None:
    """One small file again and again, as key files and settings are."""
    for number in range(FILES):
        write_atomically(folder / "one", content(number), keep_previous=True)
        told(number)


def directly(folder: Path) -> None:
    """Broken: under its name at once."""
    for number in range(FILES):
        (folder / name(number)).write_bytes(content(number))
        told(number)


def renamed(folder: Path) -> None:
    """Broken: moved before it is flushed."""
    for number in range(FILES):
        temporary = folder / ".tmp"
        temporary.write_bytes(content(number))
        temporary.replace(folder / name(number))
        told(number)


def flushed(folder: Path) -> None:
    """Broken: the folder is not flushed."""
    for number in range(FILES):
        temporary = folder / ".tmp"
        with temporary.open("xb") as stream:
            stream.write(content(number))
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(folder / name(number))
        told(number)


def worked(folder: Path) -> None:
    """Answers saved in a workspace one after the other, over a time of checkpoints."""
    with closing(opened(folder)) as desk:
        recording = Recording(desk)
        (draft,) = desk.store.drafts.list()
        for number in range(ANSWERS):
            recording.save(draft.id, {f"typed/answer{number}": LONG * (1 + number % 4)})
            told(number)


PROTOCOLS = {one.__name__: one for one in (delivered, saved, replaced, directly, renamed, flushed, worked)}

if __name__ == "__main__":
    PROTOCOLS[sys.argv[1]](Path(sys.argv[2]))
