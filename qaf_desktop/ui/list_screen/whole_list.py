"""A list frame with its lines at hand: narrows, sorts and selects by itself."""

from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qaf_desktop.ui.list_screen.list_frame import ListFrame
from qaf_desktop.ui.list_screen.narrowing import Narrowing, narrowing_from
from qaf_desktop.ui.list_screen.whole import ListKind, WholeInputs, WholeView, derive_whole, read_lines
from qaf_desktop.ui.widgets.rows_model import Column
from qaf_desktop.ui.widgets.table_view import TableView
from qaf_desktop.work.record_lines import Words

R = TypeVar("R")


class WholeList(ListFrame[R], Generic[R]):
    """`opened(line)` on Enter; `acted(key, selected lines)`; `exported(lines as shown, keys of the columns)`;
    `new_asked` where there is nothing at all and the person pressed what is offered; `shown` after each change."""

    opened = Signal(object)
    acted = Signal(str, tuple)
    exported = Signal(tuple, tuple)
    new_asked = Signal()
    shown = Signal()

    def __init__(
        self,
        kind: ListKind[R],
        columns: tuple[Column[R], ...],
        name: str,
        search: str,
        *,
        bands: tuple[QWidget, ...] = (),
        tools: tuple[QWidget, ...] = (),
        foot: tuple[QWidget, ...] = (),
    ) -> None:
        """`name` and `search` are what the list and its search box are called. Lines have a `key`."""
        super().__init__(TableView(name, columns, _key, many=True), search, bands=bands, tools=tools, foot=foot)
        self._kind = kind
        self._inputs: WholeInputs[R] = WholeInputs()
        self.searched.connect(lambda text: self.narrow(replace(self.narrowing, search=text)))
        self.chip_chosen.connect(lambda key: self.narrow(replace(self.narrowing, chip=key)))
        self.filter_chosen.connect(lambda field, value: self.narrow(self.narrowing.having(field, value)))
        self.saved_chosen.connect(lambda text: self.narrow(narrowing_from(text)))
        self.table.opened.connect(self.opened)
        self.table.selection.connect(lambda lines: self.show_selection(len(lines), kind.acts(lines) if lines else ()))
        self.act_asked.connect(lambda key: self.acted.emit(key, self.table.selected()))
        self.export_asked.connect(self._export)
        self.empty_acted.connect(self._empty_acted)
        self._show()

    @property
    def narrowing(self) -> Narrowing:
        return self._inputs.narrowing

    def view(self) -> WholeView[R]:
        return derive_whole(self._kind, self._inputs)

    def show_lines(self, lines: tuple[R, ...]) -> None:
        """All there are, in their order."""
        self._change(lines=read_lines(self._kind, lines), loaded=True)

    def show_saved_filters(self, saved: Words) -> None:
        """(text, name) of each."""
        self._change(saved=saved)

    def narrow(self, narrowing: Narrowing) -> None:
        """Show only what fits."""
        self.show_search(narrowing.search)
        self._change(narrowing=narrowing)

    def go_to(self, key: str) -> bool:
        """Stand on the line of that key; false when it is not shown."""
        return self.table.go_to(key)

    def _change(self, **changed: Any) -> None:
        wanted = replace(self._inputs, **changed)
        if wanted != self._inputs:
            self._inputs = wanted
            self._show()

    def _show(self) -> None:
        view = self.view()
        if view.lines != self.table.rows_model.given():
            self.table.show_rows(view.lines)
        self.show_view(view.around)
        self.shown.emit()

    def _export(self) -> None:
        self.exported.emit(self.table.rows_model.rows(), self.table.chosen_columns())

    def _empty_acted(self) -> None:
        if self._inputs.lines.all:
            self.narrow(Narrowing())
        else:
            self.new_asked.emit()


def _key(line: Any) -> str:
    return str(line.key)
