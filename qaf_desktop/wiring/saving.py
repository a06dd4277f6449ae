"""Writing a file where the person says, and saying that it is no longer protected."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from qaf_desktop.durable_files import write_new_file
from qaf_desktop.ui.messages import Tone
from qaf_desktop.wiring.room import Room
from qaf_desktop.words import mark

translate = QCoreApplication.translate
EXCEL = mark("Excel workbook (*.xlsx)")


def save_one(
    room: Room, title: str, suggested: str, filters: str, content: Callable[[], bytes], owner: QObject | None = None
) -> None:
    """Ask where, make the content off the window's thread, write it whole."""
    path = room.messages.save_file(title, suggested, filters)
    if path is not None:
        room.jobs.start(lambda _progress: write_new_file(path, content()), lambda _path: _told(room), owner=owner)


def save_several(room: Room, title: str, content: Callable[[], dict[str, bytes]], owner: QObject | None = None) -> None:
    """Ask for a folder and write every file of the content into it."""
    folder = room.messages.choose_folder(title)
    if folder is not None:
        room.jobs.start(lambda _progress: _write(folder, content()), lambda _none: _told(room), owner=owner)


def _write(folder: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        write_new_file(folder / name, data)


def _told(room: Room) -> None:
    words = translate("Saving", "Saved. The file is not encrypted: keep it where it belongs.")
    room.messages.tell(words, Tone.DONE)
