"""A list as it is shown, saved as a workbook: its lines, in the columns chosen, in the words on the screen."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from qaf_desktop.reports.tables import Sheet, workbook
from qaf_desktop.ui.list_screen.whole_list import WholeList
from qaf_desktop.ui.widgets.rows_model import Column
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saving import EXCEL, save_one
from qaf_desktop.words import say
from qaf_desktop.work.leaving import listed

R = TypeVar("R")


def wire_export(
    room: Room, shown: WholeList[R], columns: Sequence[Column[R]], name: str, keys: Callable[[R], str], owner: QWidget
) -> None:
    """`name` is the file’s, without its ending; `keys` gives the key of the record behind a line, "" for none."""

    def export(lines: tuple[R, ...], chosen: tuple[str, ...]) -> None:
        used = [column for column in columns if column.key in chosen] or list(columns)
        rows = tuple(tuple(column.text(line) for column in used) for line in lines)
        sheet = Sheet(say("List"), tuple(column.header for column in used), rows)
        records = listed(key for line in lines if (key := keys(line)))
        save_one(
            room,
            owner.tr("Export what is shown"),
            f"{name}.xlsx",
            say(EXCEL),
            lambda: workbook([sheet]),
            records,
            owner,
        )

    shown.exported.connect(export)
