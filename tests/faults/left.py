"""What a killed process left, laid out in a folder to be looked at."""

import os
from pathlib import Path

from tests.faults.disk_model import Disk

LONG_AGO = 10**18
"""Nanoseconds: a file that has another time was touched since it was laid out."""


class Left:
    """One folder for one state after the other; only files that differ from what lies there are written."""

    def __init__(self, place: Path, folder: Path) -> None:
        """`place` is where the recorded process worked."""
        self.folder = folder
        self._place = place
        self._laid: dict[Path, tuple[bytes, int]] = {}
        """The bytes, and the number of the file on its disk."""

    def lay(self, disk: Disk) -> None:
        wanted = {self.folder / Path(path).relative_to(self._place): data for path, data in disk.files.items()}
        self._clear(set(wanted))
        for file, data in wanted.items():
            if not self._lies(file, data):
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
                os.utime(file, ns=(LONG_AGO, LONG_AGO))
                self._laid[file] = data, file.stat().st_ino

    def _lies(self, file: Path, data: bytes) -> bool:
        laid = self._laid.get(file)
        if laid is None or laid[0] is not data or not file.exists():
            return False
        found = file.stat()
        return (found.st_mtime_ns, found.st_ino) == (LONG_AGO, laid[1])

    def _clear(self, wanted: set[Path]) -> None:
        """Files that are not of this state, and folders without any."""
        for found in sorted(self.folder.rglob("*"), reverse=True):
            if found.is_dir():
                if not any(found.iterdir()):
                    found.rmdir()
            elif found not in wanted:
                found.unlink()
