"""The sources of quality beside audits: one at a time, what waits first, its figures a click away."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qaf_desktop.ui.list_screen.list_page import ListPage
from qaf_desktop.ui.list_screen.narrowing import Narrowing
from qaf_desktop.ui.list_screen.whole_list import WholeList
from qaf_desktop.ui.sources.figures_card import FiguresCard, Period
from qaf_desktop.ui.sources.view import EXPORT, PICKED, figure_card, source_columns, sources_kind
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.figure_button import FigureButton
from qaf_desktop.ui.widgets.filters import Chip, FilterBar
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.screen_body import ScreenHead, SideBySide
from qaf_desktop.work.source_figures import SourceFigures
from qaf_desktop.work.source_lines import SourceLine
from qaf_desktop.work.sources import SourceBoard

MOST_CARDS = 4


class SourcesPage(ListPage):
    """`source_chosen(id)`, `opened(record key)`, `new_asked(source id)`, `figures_wanted(source id, Period)`,
    `paper_asked(what, source id, Period)`, `actions_asked(lines)`, `columns_changed(text)`, `entered`."""

    source_chosen = Signal(str)
    opened = Signal(str)
    new_asked = Signal(str)
    figures_wanted = Signal(str, object)
    paper_asked = Signal(str, str, object)
    actions_asked = Signal(tuple)
    entered = Signal()

    def __init__(
        self, today: Callable[[], date], names: Sequence[tuple[str, str]], columns: str = "", *, reports: bool = True,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """`names` are (id, name) of the sources, `reports` says whether one can be begun here, `columns` is what
        `columns_changed` told last time."""
        super().__init__(parent)
        self._names, self._picked = tuple(names), frozenset[str]()
        self._board: SourceBoard | None = None
        self.source = names[0][0] if names else ""
        self.tabs = FilterBar(self.tr("Source"))
        self.about = label("", "muted", wrap=True)
        self.held = Notice()
        self.cards_shown = [FigureButton() for _ in range(MOST_CARDS)]
        self.figures = button(self.tr("Figures and papers"), self.show_figures_card)
        self.new = PrimaryButton(self.tr("New record"), lambda: self.new_asked.emit(self.source))
        self.list: WholeList[SourceLine] = WholeList(
            sources_kind(today, lambda: self._picked), source_columns(), self.tr("Records of the source"),
            self.tr("Search the records"), tools=(self.figures, self.new),
            bands=(self.about, self.held, SideBySide(*self.cards_shown)),
        )  # fmt: skip
        self.table = self.list.table
        self.card = FiguresCard(reports=reports)
        self._connect()
        head = ScreenHead(self.tabs)
        self.lay_out(self.list, columns, self.card, strip=head)
        self._show_tabs()

    def enter(self, argument: str) -> None:
        """`argument` may be the id of a source, or the key of a line to stand on."""
        if argument in dict(self._names):
            self._choose(argument)
            return
        self.show_list()
        super().enter(argument)
        self.entered.emit()

    def show_board(self, board: SourceBoard) -> None:
        """One that is no longer chosen is passed over."""
        if board.source != self.source:
            return
        self.about.setText(board.about)
        held = self.tr("These records are held by: {who}. They do not come to this desk.").format(who=board.held_by)
        self.held.say(Severity.INFO, held if board.held_by else "")
        self._board = board
        for shown, card in zip(self.cards_shown, board.cards, strict=False):
            shown.show_card(figure_card(card))
        for at, shown in enumerate(self.cards_shown):
            shown.setVisible(at < len(board.cards))
        self.list.show_lines(board.lines)
        self.stand()

    def show_figures(self, figures: SourceFigures) -> None:
        if figures.source == self.source:
            self.card.show_figures(figures)

    def show_figures_card(self) -> None:
        self.show_card(self.card)
        self.figures_wanted.emit(self.source, self.card.chosen())
        self.card.period.setFocus()

    def offer_periods(self, periods: Sequence[Period]) -> None:
        self.card.offer(periods)

    def narrow_to(self, chip: str) -> None:
        self.show_list()
        self.list.narrow(Narrowing(chip=chip))

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._choose)
        self.list.opened.connect(lambda line: self.opened.emit(line.key))
        self.list.new_asked.connect(lambda: self.new_asked.emit(self.source))
        self.list.acted.connect(self._act)
        for at, shown in enumerate(self.cards_shown):
            shown.clicked.connect(lambda _on=False, place=at: self._card(place))
        self.card.left.connect(self.show_list)
        self.card.period_chosen.connect(lambda period: self.figures_wanted.emit(self.source, period))
        self.card.asked.connect(lambda what, period: self.paper_asked.emit(what, self.source, period))
        self.card.opened.connect(self._pick)

    def _act(self, act: str, lines: tuple[SourceLine, ...]) -> None:
        if act == EXPORT:
            self.list.exported.emit(lines, self.table.chosen_columns())
        else:
            self.actions_asked.emit(lines)

    def _card(self, place: int) -> None:
        if self._board is not None and place < len(self._board.cards):
            self.narrow_to(self._board.cards[place].chip)

    def _pick(self, keys: tuple[str, ...]) -> None:
        """What is behind a figure: the record, or a list of them."""
        if len(keys) == 1:
            self.opened.emit(keys[0])
            return
        self._picked = frozenset(keys)
        lines = self._board.lines if self._board else ()
        self.list.show_lines(())
        self.list.show_lines(lines)
        self.narrow_to(PICKED)

    def _choose(self, source: str) -> None:
        self.source, self._picked, self._board = source, frozenset(), None
        self._show_tabs()
        self.list.show_lines(())
        self.narrow_to("all")
        self.source_chosen.emit(source)

    def _show_tabs(self) -> None:
        self.tabs.show_chips(tuple(Chip(code, name) for code, name in self._names), self.source)
