"""Writing a file where the person says, noting it in the custody log, and saying that it is no longer protected."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from qaf_desktop.errors import UserFacingError
from qaf_desktop.policy import must_save_to_files
from qaf_desktop.ui.messages import Tone
from qaf_desktop.wiring.room import Room
from qaf_desktop.words import mark
from qaf_desktop.work.leaving import NO_RECORD, Leaving, leave

translate = QCoreApplication.translate
EXCEL = mark("Excel workbook (*.xlsx)")


def save_one(
    room: Room,
    title: str,
    suggested: str,
    filters: str,
    content: Callable[[], bytes],
    leaving: Leaving | None,
    owner: QObject | None = None,
    saved: Callable[[], object] = lambda: None,
) -> None:
    """Ask where, make the content off the window's thread, write it whole. `leaving` is what the custody log says of
    it, NO_RECORD where it is about none: that may be saved whatever the policy says. `saved` is called once it is
    there."""
    if leaving is not NO_RECORD and not may_save(room):
        return
    path = room.messages.save_file(title, suggested, filters)
    if path is not None:
        _start(room, lambda: {path: content()}, leaving, owner, saved)


def save_several(
    room: Room,
    title: str,
    content: Callable[[], dict[str, bytes]],
    leaving: Leaving | None,
    owner: QObject | None = None,
) -> None:
    """Ask for a folder and write every file of the content into it."""
    if not may_save(room):
        return
    folder = room.messages.save_folder(title)
    if folder is not None:
        _start(room, lambda: {folder / name: data for name, data in content().items()}, leaving, owner)


def _start(
    room: Room,
    files: Callable[[], dict[Path, bytes]],
    leaving: Leaving | None,
    owner: QObject | None,
    saved: Callable[[], object] = lambda: None,
) -> None:
    def done(_none: object) -> None:
        _told(room)
        saved()

    room.jobs.start(lambda _progress: leave(room.desk, files(), leaving), done, owner=owner)


def may_save(room: Room) -> bool:
    """Whether answers may become files here at all; where not, it is said why."""
    try:
        must_save_to_files(room.settings.policy)
    except UserFacingError as error:
        room.messages.failed(error)
        return False
    return True


def _told(room: Room) -> None:
    words = translate("Saving", "Saved. The file is not encrypted: keep it where it belongs.")
    room.messages.tell(words, Tone.DONE)
