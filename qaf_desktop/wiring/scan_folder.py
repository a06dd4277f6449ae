"""The folder into which the person's scanner puts its files, wired to the settings."""

from collections.abc import Sequence
from pathlib import Path

from qaf_desktop.wiring.room import Room
from qaf_desktop.words import say

ENDINGS = frozenset({".pdf", ".png", ".jpg", ".jpeg", ".gif", ".webp"})
MOST = 8


class ScanFolder:
    """Looks into the folder each time it is asked; one that is not there has nothing."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def newest(self) -> Sequence[Path]:
        chosen = self._room.settings.current.scan_folder
        if not chosen:
            return ()
        try:
            inside = [(file.stat().st_mtime_ns, file) for file in Path(chosen).iterdir() if _fits(file)]
        except OSError:
            return ()
        return [file for _when, file in sorted(inside, reverse=True)[:MOST]]

    def choose(self) -> None:
        folder = self._room.messages.choose_folder(say("Choose the scanner’s folder"))
        if folder is not None:
            self._room.settings.change(scan_folder=str(folder))


def _fits(file: Path) -> bool:
    return file.suffix.lower() in ENDINGS and file.is_file()
