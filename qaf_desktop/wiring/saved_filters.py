"""The saved filters of a list, wired: kept in the workspace, named by the person."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.list_screen.list_frame import ListFrame
from qaf_desktop.ui.messages import Confirmation
from qaf_desktop.wiring.room import Room
from qaf_desktop.work.keeping_filters import KeptFilters
from qaf_desktop.work.record_lines import Words

translate = QCoreApplication.translate


def wire_saved_filters(room: Room, screen: str, frame: ListFrame[Any], show: Callable[[Words], object]) -> None:
    """Keep and delete as asked, and `show` what there is, at first and after each change."""
    kept = KeptFilters(room.desk, screen)

    def save(text: str) -> None:
        title, label = translate("SavedFilters", "Save these filters"), translate("SavedFilters", "Name")
        name = room.messages.ask_text(title, label)
        if name is not None:
            room.jobs.start(lambda _progress: kept.keep(name, text), show, owner=frame)

    def delete(name: str) -> None:
        question = Confirmation(
            translate("SavedFilters", "Delete the saved filter “{name}”?").format(name=name),
            translate("SavedFilters", "Only the filter goes; the records stay."),
            translate("SavedFilters", "Delete"),
            translate("SavedFilters", "Keep it"),
        )
        if room.messages.confirm(question):
            room.jobs.start(lambda _progress: kept.delete(name), show, owner=frame)

    frame.save_asked.connect(save)
    frame.delete_asked.connect(delete)
    room.jobs.start(lambda _progress: kept.all(), show, owner=frame)
