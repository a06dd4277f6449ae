"""Actions: all that were agreed anywhere, the longest late first, and what can be done with several at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from qaf_desktop.records.actions import ActionCounts, ActionsWanted
from qaf_desktop.ui.actions.cards import CarryCard, GiveCard
from qaf_desktop.ui.actions.view import ActionChoices, Inputs, action_columns, acts, derive, total, wanted_of
from qaf_desktop.ui.list_screen.list_frame import ListFrame
from qaf_desktop.ui.list_screen.list_page import ListPage
from qaf_desktop.ui.list_screen.narrowing import Narrowing, narrowing_from
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.table_view import TableView
from qaf_desktop.work.action_lines import ActionLine
from qaf_desktop.work.actions import ActionsPart
from qaf_desktop.work.record_lines import Words

STEP = 200


class ActionsPage(ListPage):
    """`part_wanted(ActionsWanted, how many lines)`, `opened(line)`, `new_asked`, `acted(key, lines)`,
    `export_asked(ActionsWanted, keys of the columns)`, `columns_changed(text)`. The cards tell for themselves."""

    part_wanted = Signal(object, int)
    opened = Signal(object)
    new_asked = Signal()
    acted = Signal(str, tuple)
    export_asked = Signal(object, tuple)

    def __init__(
        self, today: Callable[[], date], columns: str = "", *, leads: bool = True, parent: QWidget | None = None
    ) -> None:
        """`columns` is what `columns_changed` told last time; `leads`: this desk may give work and move days."""
        super().__init__(parent)
        self._today, self._leads = today, leads
        self._inputs = Inputs()
        self.strip = ProgressStrip()
        self.figures = label("", "muted", wrap=True)
        self.new = PrimaryButton(self.tr("New action"), self.new_asked.emit)
        self.more = button(self.tr("Show more"), self._show_more, look="link")
        self.table: TableView[ActionLine] = TableView(
            self.tr("Actions"), action_columns(), lambda line: line.key, many=True
        )
        self.list: ListFrame[ActionLine] = ListFrame(
            self.table, self.tr("Search the actions"), bands=(self.figures,), tools=(self.new,), foot=(self.more,)
        )
        self.carry, self.give = CarryCard(), GiveCard()
        self._connect()
        self.lay_out(self.list, columns, self.carry, self.give, strip=self.strip)
        self._show()

    def wanted(self) -> ActionsWanted:
        return wanted_of(self._inputs.narrowing, self._today().isoformat())

    def refresh(self) -> None:
        self.part_wanted.emit(self.wanted(), self._inputs.limit)

    def enter(self, argument: str) -> None:
        """`argument` may be filters as `Narrowing.to_text` writes them."""
        self.show_list()
        if argument:
            self.narrow(narrowing_from(argument))
        else:
            self.refresh()

    def show_part(self, part: ActionsPart) -> None:
        """One that is no longer wanted is passed over."""
        if part.wanted == self.wanted():
            self._inputs = replace(self._inputs, part=part)
            self.table.show_rows(part.lines)
            self._show()

    def show_counts(self, wanted: ActionsWanted, counts: ActionCounts) -> None:
        if wanted == self.wanted():
            self._inputs = replace(self._inputs, counts=counts)
            self._show()

    def show_figures(self, words: str) -> None:
        self.figures.setText(words)
        self.figures.setVisible(bool(words))

    def show_choices(self, choices: ActionChoices) -> None:
        self._inputs = replace(self._inputs, choices=choices)
        self._show()

    def show_saved_filters(self, saved: Words) -> None:
        self._inputs = replace(self._inputs, saved=saved)
        self._show()

    def ask_day(self, lines: tuple[ActionLine, ...]) -> None:
        self.show_card(self.carry)
        self.carry.ask(len(lines), lines[0].what)

    def ask_person(self, line: ActionLine, people: Words) -> None:
        self.show_card(self.give)
        self.give.ask(line.what, people)

    def narrow(self, narrowing: Narrowing) -> None:
        self.list.show_search(narrowing.search)
        self._inputs = replace(self._inputs, narrowing=narrowing, limit=STEP, counts=None)
        self._show()
        self.refresh()

    def _connect(self) -> None:
        frame = self.list
        frame.searched.connect(lambda text: self.narrow(replace(self._inputs.narrowing, search=text)))
        frame.chip_chosen.connect(lambda key: self.narrow(replace(self._inputs.narrowing, chip=key)))
        frame.filter_chosen.connect(lambda name, code: self.narrow(self._inputs.narrowing.having(name, code)))
        frame.saved_chosen.connect(lambda text: self.narrow(narrowing_from(text)))
        frame.empty_acted.connect(self._empty_acted)
        frame.act_asked.connect(lambda key: self.acted.emit(key, self.table.selected()))
        frame.export_asked.connect(lambda: self.export_asked.emit(self.wanted(), self.table.chosen_columns()))
        self.table.opened.connect(self.opened)
        self.table.selection.connect(self._selected)
        for card in (self.carry, self.give):
            card.left.connect(self.show_list)
        new = QShortcut(QKeySequence("Ctrl+N"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        new.activated.connect(self.new_asked)

    def _selected(self, lines: tuple[ActionLine, ...]) -> None:
        self.list.show_selection(len(lines), acts(lines, leads=self._leads) if lines else ())

    def _empty_acted(self) -> None:
        if self._inputs.narrowing == Narrowing():
            self.new_asked.emit()
        else:
            self.narrow(Narrowing())

    def _show_more(self) -> None:
        self._inputs = replace(self._inputs, limit=self._inputs.limit * 2)
        self.refresh()

    def _show(self) -> None:
        self.list.show_view(derive(self._inputs))
        shown = len(self._inputs.part.lines) if self._inputs.part else 0
        self.more.setVisible(shown < total(self._inputs))
