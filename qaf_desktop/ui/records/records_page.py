"""Records: everybody's, merged, however many there are."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.list_screen.list_frame import ListFrame
from qaf_desktop.ui.list_screen.list_view import ListView
from qaf_desktop.ui.records.columns import record_columns
from qaf_desktop.ui.records.paged import PagedTable
from qaf_desktop.ui.records.view import Inputs, acts, chosen, derive, everything
from qaf_desktop.work.record_lines import RecordLine, RecordsChoices, RecordsPart, RecordsWanted, Words, wanted_from


@dataclass(frozen=True, slots=True)
class Selected:
    """The selected lines that are held; where `all_of` is not None they are all the records that fit it."""

    lines: tuple[RecordLine, ...]
    all_of: RecordsWanted | None


class RecordsPage(Page):
    """Tells what the person wants: `part_wanted(RecordsWanted, offset)`, `opened(record key)`, `collect_asked`,
    `export_asked(RecordsWanted, kind)` with kind list-xlsx, list-csv, answers-xlsx or answers-csv,
    `act_asked(key, Selected)` and `columns_changed(text to remember)`."""

    part_wanted = Signal(object, int)
    opened = Signal(str)
    collect_asked = Signal()
    export_asked = Signal(object, str)
    act_asked = Signal(str, object)
    columns_changed = Signal(str)

    def __init__(self, columns: str = "", parent: QWidget | None = None) -> None:
        """`columns` is what `columns_changed` told last time."""
        super().__init__(parent)
        self._inputs = Inputs()
        self._argument = ""
        self._away = False
        self._keep_place = True
        self.table = PagedTable(self.tr("Records"), record_columns())
        self.list: ListFrame[RecordLine] = ListFrame(self.table, self.tr("Search all records"))
        self.list.export.setMenu(self._export_menu())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.list)
        self._connect()
        self.table.restore_columns(columns)
        self.setFocusProxy(self.table)
        self._show()

    def show_choices(self, choices: RecordsChoices) -> None:
        self._inputs = replace(self._inputs, choices=choices)
        self._show()

    def show_saved_filters(self, saved: Words) -> None:
        """(text, name) of each."""
        self._inputs = replace(self._inputs, saved=saved)
        self._show()

    def show_part(self, part: RecordsPart) -> None:
        """A part of the list; one that is no longer wanted is passed over."""
        if part.wanted != self._inputs.wanted:
            return
        if self._inputs.total == part.total:
            self.table.paged.take(part)
        else:
            self._inputs = replace(self._inputs, total=part.total)
            self.table.begin(part, keep_place=self._keep_place)
            self._keep_place = True
            self._show()

    def view(self) -> ListView:
        return derive(self._inputs)

    def wanted(self) -> RecordsWanted:
        return self._inputs.wanted

    def selected(self) -> Selected:
        """What is selected; every line that there is counts as all of what is wanted, held or not."""
        every = len(self.table.selected_places()) == self.table.paged.rowCount()
        return Selected(self.table.selected(), self._inputs.wanted if every else None)

    def enter(self, argument: str) -> None:
        """`argument` may be a filter as `RecordsWanted.to_text` writes it; back from a record, the place is kept."""
        back, self._away = self._away and argument == self._argument, False
        self._argument = argument
        if argument and not back:
            self._want(wanted_from(argument))

    def leave(self) -> bool:
        self.columns_changed.emit(self.table.columns_text())
        return True

    def refresh(self) -> None:
        """Ask anew for what is shown, standing where one stands."""
        self._inputs = replace(self._inputs, total=None)
        self.part_wanted.emit(self._inputs.wanted, self.table.place())

    def _export_menu(self) -> QMenu:
        menu = QMenu(self.list.export)
        for kind, words in (
            ("list-xlsx", self.tr("The list, to Excel")),
            ("list-csv", self.tr("The list, to CSV")),
            ("answers-xlsx", self.tr("All answers, to Excel")),
            ("answers-csv", self.tr("All answers, to CSV files")),
        ):
            menu.addAction(words).triggered.connect(
                lambda _on=False, kind=kind: self.export_asked.emit(self._inputs.wanted, kind)
            )
        return menu

    def _connect(self) -> None:
        frame, table = self.list, self.table
        frame.searched.connect(lambda text: self._want(replace(self._inputs.wanted, search=text)))
        frame.chip_chosen.connect(lambda key: self._want(replace(self._inputs.wanted, only=key)))
        frame.filter_chosen.connect(lambda field, value: self._want(chosen(self._inputs.wanted, field, value)))
        frame.saved_chosen.connect(self._want_saved)
        frame.empty_acted.connect(self._empty_acted)
        frame.act_asked.connect(lambda key: self.act_asked.emit(key, self.selected()))
        table.paged.page_wanted.connect(lambda offset: self.part_wanted.emit(self._inputs.wanted, offset))
        table.paged.order_asked.connect(self._order)
        table.opened.connect(self._open)
        table.selection.connect(lambda _lines: frame.show_selection(len(table.selected_places()), acts()))

    def _open(self, line: RecordLine) -> None:
        if line.key:
            self._away = True
            self.opened.emit(line.key)

    def _order(self, column: str, descending: bool) -> None:
        wanted = replace(self._inputs.wanted, sort=column or "changed", newest_first=descending or not column)
        self._want(replace(wanted, newest_first=not descending) if column == "grade" else wanted)

    def _empty_acted(self) -> None:
        if everything(self._inputs.wanted) == self._inputs.wanted:
            self.collect_asked.emit()
        else:
            self._want(everything(self._inputs.wanted))

    def _want_saved(self, text: str) -> None:
        now = self._inputs.wanted
        self._want(replace(wanted_from(text), sort=now.sort, newest_first=now.newest_first))

    def _want(self, wanted: RecordsWanted) -> None:
        if wanted != self._inputs.wanted or self._inputs.total is None:
            self._inputs = replace(self._inputs, wanted=wanted, total=None)
            self._keep_place = False
            self.list.show_search(wanted.search)
            self._show()
            self.part_wanted.emit(wanted, 0)

    def _show(self) -> None:
        self.list.show_view(self.view())
