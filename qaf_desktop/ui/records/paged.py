"""A list as long as the store says, of which only the parts looked at are fetched."""

from collections.abc import Iterator

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, Qt, Signal

from qaf_desktop.ui.widgets.rows_model import Column, Index, RowsModel
from qaf_desktop.ui.widgets.table_view import TableView, runs
from qaf_desktop.work.record_lines import RecordLine, RecordsPart

PAGE = 100
MOST_PAGES = 60
COMING = RecordLine("", "…", "", "", "", "", "", "")
"""What stands in a line that has not come yet."""


class PagedModel(RowsModel[RecordLine]):
    """Asks by `page_wanted(offset)` for what it is asked and does not hold; `order_asked(column key, descending)`."""

    page_wanted = Signal(int)
    order_asked = Signal(str, bool)

    def __init__(self, columns: tuple[Column[RecordLine], ...], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._pages: dict[int, tuple[RecordLine, ...]] = {}
        self._asked: set[int] = set()
        self._total = 0

    def begin(self, part: RecordsPart) -> None:
        """A new list, of which this part is known."""
        self.beginResetModel()
        self._pages, self._asked, self._total = {part.offset: part.lines}, set(), part.total
        self.endResetModel()

    def take(self, part: RecordsPart) -> None:
        """One more part of the same list; the one longest held goes where there are too many."""
        self._asked.discard(part.offset)
        self._pages[part.offset] = part.lines
        if len(self._pages) > MOST_PAGES:
            del self._pages[next(iter(self._pages))]
        last = part.offset + len(part.lines) - 1
        if part.lines:
            self.dataChanged.emit(self.index(part.offset, 0), self.index(last, len(self.columns) - 1))

    def loaded(self) -> Iterator[tuple[int, RecordLine]]:
        """(place, line) of every line that is held."""
        for offset, lines in self._pages.items():
            yield from enumerate(lines, offset)

    def rows(self) -> tuple[RecordLine, ...]:
        return tuple(line for _, line in sorted(self.loaded(), key=lambda item: item[0]))

    def row(self, at: int) -> RecordLine:
        offset = at - at % PAGE
        page = self._pages.get(offset)
        if page is None:
            if offset not in self._asked:
                self._asked.add(offset)
                self.page_wanted.emit(offset)
            return COMING
        return page[at - offset] if at - offset < len(page) else COMING

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._total

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """The store sorts; the list comes anew."""
        key = self.columns[column].key if 0 <= column < len(self.columns) else ""
        self.order_asked.emit(key, order == Qt.SortOrder.DescendingOrder)


class PagedTable(TableView[RecordLine]):
    """A table over a `PagedModel`. The line one stood on is found again by its key if it is held, else by its place."""

    def __init__(self, name: str, columns: tuple[Column[RecordLine], ...]) -> None:
        self.paged = PagedModel(columns)
        super().__init__(name, columns, lambda line: line.key, many=True, model=self.paged)
        self.paged.setParent(self)
        self._stood = 0

    def begin(self, part: RecordsPart, *, keep_place: bool) -> None:
        """A new list; where the place is not kept one stands nowhere, at the top."""
        if not keep_place:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        self.paged.begin(part)
        if not keep_place:
            self.scrollToTop()

    def place(self) -> int:
        """The offset of the part one stands in."""
        at = max(0, self.currentIndex().row())
        return at - at % PAGE

    def _hold(self) -> None:
        self._stood = self.currentIndex().row()
        super()._hold()

    def selected(self) -> tuple[RecordLine, ...]:
        """Those of the selected lines that are held: nothing is fetched for being selected."""
        places = set(self.selected_places())
        return tuple(line for at, line in sorted(self.paged.loaded(), key=_place) if at in places)

    def _select(self, keys: set[str], current: str | None) -> None:
        held = {line.key: at for at, line in self.paged.loaded() if line.key}
        if current in held:
            self._stand_on(held[current])
        elif current is not None and self.paged.rowCount() and self._stood >= 0:
            self._stand_on(min(self._stood, self.paged.rowCount() - 1))
        flags = QItemSelectionModel.SelectionFlag
        for first, last in runs(sorted(held[key] for key in keys if key in held)):
            picked = QItemSelection(self.paged.index(first, 0), self.paged.index(last, 0))
            self.selectionModel().select(picked, flags.Select | flags.Rows)

    def _stand_on(self, at: int) -> None:
        self.selectRow(at)
        self.scrollTo(self.paged.index(at, 0))


def _place(item: tuple[int, RecordLine]) -> int:
    return item[0]
