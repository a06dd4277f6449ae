"""Taking a list in from a file: chosen, read apart, its columns shown, and kept once the person says so."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from qaf_desktop.lists.mapping import Headed
from qaf_desktop.lists.model import Taken
from qaf_desktop.ui.widgets.import_panel import ImportPanel
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.tasks import Tasks
from qaf_desktop.words import mark, say
from qaf_desktop.work.list_import import ListImport, OpenList

FILES = mark("Lists (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt)")


@dataclass(frozen=True, slots=True)
class TakenList:
    """What was agreed to: the file's name, and the rows."""

    name: str
    taken: Taken


class ListTaking:
    """Wires one panel. `kept` is called with what is to be kept."""

    def __init__(
        self, room: Room, tasks: Tasks, panel: ImportPanel, importing: ListImport, *,
        once: str, shown: Callable[[], object], kept: Callable[[TakenList], object], owner: QWidget,
    ) -> None:  # fmt: skip
        """`once` names a column whose value stands once in a list; `shown` brings the panel into view."""
        self._room, self._tasks, self._panel, self._importing = room, tasks, panel, importing
        self._once, self._shown, self._kept, self._owner = once, shown, kept, owner
        self._open = OpenList("", ())
        self._sheet: Headed | None = None
        self._taken = Taken()
        panel.sheet_chosen.connect(self._choose)
        panel.mapped.connect(self._take)
        panel.accepted.connect(self._accept)

    def ask(self, title: str) -> None:
        path = self._room.messages.open_file(title, say(FILES))
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        words = self._owner.tr("Reading the file")
        self._tasks.run(words, lambda _progress: self._importing.open(path), self._opened, can_cancel=False)

    def _opened(self, found: OpenList) -> None:
        self._open = found
        self._panel.show_file(found.name, found.sheets, found.notes)
        self._choose(0)
        self._shown()

    def _choose(self, at: int) -> None:
        self._sheet = self._open.sheets[at]
        matched = self._importing.match(self._sheet)
        self._panel.show_columns(self._importing.wanted, self._sheet, matched)
        self._take(matched.columns)

    def _take(self, columns: Mapping[str, int]) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        missing = [one.title for one in self._importing.wanted if one.required and one.id not in columns]

        def taken(found: Taken) -> None:
            self._taken = found
            self._panel.show_taken(found, missing)

        take = lambda _progress: self._importing.take(sheet, columns, self._once)  # noqa: E731
        self._room.jobs.start(take, taken, owner=self._owner)

    def _accept(self) -> None:
        if self._sheet is not None:
            self._importing.remember(self._sheet, self._panel.chosen())
            self._kept(TakenList(self._open.name, self._taken))
