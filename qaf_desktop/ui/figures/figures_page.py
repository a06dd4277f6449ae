"""Figures: a few cards that answer a question each, then pictures whose bars lead to the records behind them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from qaf_desktop.analysis.pictures import Picture
from qaf_desktop.ui.figures.view import Inputs, OverdueAction, View, behind_grade, behind_month, derive
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.tokens import S1, S2, S3, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.empty_state import EmptyState
from qaf_desktop.ui.widgets.figure_button import LEAST_WIDTH, FigureButton, FigureCard
from qaf_desktop.ui.widgets.filters import FilterBar
from qaf_desktop.ui.widgets.first_focus import in_order
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.picture_view import PictureView
from qaf_desktop.ui.widgets.rows_model import Column
from qaf_desktop.ui.widgets.table_view import ROW_HEIGHT, TableView
from qaf_desktop.work.figuring import FiguresPage as Figures

BESIDE = 960
"""Width from which the two pictures stand beside each other."""
MOST_ROWS_SHOWN = 8


class FiguresPage(Page):
    """Says `went(screen, argument)` for a card or a bar, `opened(record key)`, `export_asked(xlsx or csv)`,
    `collect_asked`, `agreed_asked(on)`: count the grades that moderation agreed on, or those that auditors gave, and
    `imported_asked(on)`: earlier audits from lists too."""

    went = Signal(str, str)
    opened = Signal(str)
    export_asked = Signal(str)
    collect_asked = Signal()
    agreed_asked = Signal(bool)
    imported_asked = Signal(bool)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._inputs = Inputs(today())
        self._shown: dict[str, Picture] = {}
        self.cards: dict[str, FigureButton] = {}
        self.pictures: dict[str, PictureView] = {}
        self._make_parts()
        self._lay_out()
        self._connect()
        self._show()

    def show_figures(
        self, figures: Figures, overdue: tuple[OverdueAction, ...], escalations: str, to_look_at: int
    ) -> None:
        """All there is to show; the method chosen stays."""
        self._inputs = replace(
            self._inputs,
            today=self._today(),
            figures=figures,
            overdue=overdue,
            escalations=escalations,
            to_look_at=to_look_at,
        )
        self._show()

    def view(self) -> View:
        return derive(self._inputs)

    def enter(self, _argument: str) -> None:
        self._say_heading()

    def show_tables(self, on: bool) -> None:
        self._turns.button(1 if on else 0).setChecked(True)
        for picture in self.pictures.values():
            picture.show_table(on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _make_parts(self) -> None:
        self.chips = FilterBar(self.tr("Method"))
        self._turns = QButtonGroup(self)
        for at, words in enumerate((self.tr("Picture"), self.tr("Table"))):
            made = button(words)
            made.setCheckable(True)
            self._turns.addButton(made, at)
        self._turns.button(0).setChecked(True)
        self.agreed = button(self.tr("Grades as agreed"))
        self.agreed.setCheckable(True)
        self.agreed.setAccessibleDescription(self.tr("Overall grades after moderation, in place of the auditors’ own"))
        self.agreed.hide()
        self.imported = button(self.tr("With earlier audits"))
        self.imported.setCheckable(True)
        self.imported.setAccessibleDescription(self.tr("Audits from the council’s own lists, author not verified"))
        self.imported.hide()
        self.export = button(self.tr("Export"))
        self.export.setAccessibleName(self.tr("Export the figures"))
        self.export.setMenu(self._export_menu())
        self.band = Notice()
        self.empty = EmptyState()
        self.overdue: TableView[OverdueAction] = TableView(
            self.tr("Overdue actions"), _columns(), lambda action: f"{action.key}/{action.what}/{action.due}"
        )
        self.overdue_card = Card(self.tr("Which actions are overdue?"))
        self.overdue_words = label("", "muted", wrap=True)
        self.overdue_card.body.addWidget(self.overdue)
        self.overdue_card.body.addWidget(self.overdue_words)

    def _export_menu(self) -> QMenu:
        menu = QMenu(self.export)
        for kind, words in (("xlsx", self.tr("To Excel")), ("csv", self.tr("To CSV files"))):
            menu.addAction(words).triggered.connect(lambda _on=False, kind=kind: self.export_asked.emit(kind))
        return menu

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(S2)
        top.addWidget(self.chips, 1)
        for at in (0, 1):
            top.addWidget(self._turns.button(at), 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.agreed, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.imported, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.export, 0, Qt.AlignmentFlag.AlignTop)
        self._grid = QGridLayout()
        self._grid.setSpacing(S3)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(S3)
        inside = QWidget()
        inside.setProperty("look", "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(S4 + S1, S4, S4 + S1, S4)
        column.setSpacing(S3)
        column.addWidget(self.band)
        column.addLayout(top)
        column.addLayout(self._grid)
        column.addLayout(self._pair)
        column.addWidget(self.overdue_card)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._places = QStackedWidget()
        self._places.addWidget(self._scroll)
        self._places.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._places)

    def _connect(self) -> None:
        self.chips.chosen.connect(self._choose)
        self._turns.idClicked.connect(lambda at: self.show_tables(at == 1))
        self.agreed.clicked.connect(self.agreed_asked)
        self.imported.clicked.connect(self.imported_asked)
        self.band.acted.connect(lambda: self.went.emit("escalations", ""))
        self.empty.acted.connect(self.collect_asked)
        self.overdue.opened.connect(lambda action: self.opened.emit(action.key))

    def _choose(self, method: str) -> None:
        self._inputs = replace(self._inputs, method=method)
        self._show()

    def _go(self, key: str) -> None:
        card = next(card for card in self.view().cards if card.key == key)
        if card.goes[0]:
            self.went.emit(*card.goes)
        elif self.overdue.rows_model.rows():
            self._scroll.ensureWidgetVisible(self.overdue_card)
            self.overdue.setFocus()
            self.overdue.selectRow(0)

    def _show(self) -> None:
        view = self.view()
        self._places.setCurrentIndex(1 if view.empty else 0)
        if view.empty:
            self.empty.say(*view.empty)
        self.band.say(Severity.STOP, view.band, self.tr("Open"))
        self.chips.show_chips(view.chips, view.chip)
        self._show_cards(view.cards)
        self._show_picture("mix", view.mix)
        self._show_picture("by_month", view.by_month)
        self._show_overdue(view)
        figures = self._inputs.figures
        self.agreed.setVisible(figures is not None and bool(figures.agreed_otherwise))
        self.agreed.setChecked(figures is not None and figures.as_agreed)
        self.imported.setVisible(figures is not None and figures.has_imported)
        self.export.setEnabled(bool(view.chips))
        self._say_heading()
        self._fit()

    def _say_heading(self) -> None:
        period = self.view().period
        about = self.tr("all teams · {period}").format(period=period) if period else ""
        self.heading_changed.emit(self.tr("Figures"), about)

    def _show_cards(self, cards: tuple[FigureCard, ...]) -> None:
        if tuple(self.cards) != tuple(card.key for card in cards):
            for old in self.cards.values():
                self._grid.removeWidget(old)
                old.hide()
                old.deleteLater()
            self.cards = {card.key: FigureButton() for card in cards}
            for key, made in self.cards.items():
                made.clicked.connect(partial(self._go_from, key))
        for card in cards:
            self.cards[card.key].show_card(card)
        for at, made in enumerate(self.cards.values()):
            self._grid.addWidget(made, 0, at)
        in_order(self.export, *self.cards.values())

    def _go_from(self, key: str, _on: bool = False) -> None:
        self._go(key)

    def _show_picture(self, key: str, picture: Picture | None) -> None:
        if picture is None or self._shown.get(key) == picture:
            return
        self._shown[key] = picture
        if key in self.pictures:
            self.pictures[key].show_picture(picture)
            return
        made = self.pictures[key] = PictureView(picture)
        made.picked.connect(self._grade_picked if key == "mix" else self._month_picked)
        made.turned.connect(lambda _on: self._fit())
        self._pair.addWidget(made, 3 if key == "mix" else 2)

    def _grade_picked(self, section: str, grade: str) -> None:
        self.went.emit("records", behind_grade(self._inputs, section, grade).to_text())

    def _month_picked(self, team: str, month: str) -> None:
        self.went.emit("records", behind_month(self._inputs, team, month).to_text())

    def _show_overdue(self, view: View) -> None:
        self.overdue_card.setVisible(bool(view.overdue))
        self.overdue_words.setText(view.overdue_words)
        self.overdue_words.setVisible(bool(view.overdue_words))
        if view.overdue != self.overdue.rows_model.given():
            self.overdue.show_rows(view.overdue)
        rows = min(len(view.overdue), MOST_ROWS_SHOWN)
        self.overdue.setFixedHeight(
            rows * scaled(ROW_HEIGHT) + self.overdue.horizontalHeader().sizeHint().height() + S2
        )

    def _fit(self) -> None:
        """As many cards in a row as have room; the pictures beside each other, or below where they need the width."""
        months = self.pictures.get("by_month")
        beside = self.width() >= BESIDE and not (months and months.shows_table())
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._pair.setDirection(direction)
        room = max(1, self.width() - 2 * (S4 + S1))
        columns = max(1, min(len(self.cards) or 1, (room + S3) // (LEAST_WIDTH + S3)))
        rows = -(-len(self.cards) // columns) if self.cards else 1
        columns = -(-len(self.cards) // rows) if self.cards else 1
        for at, made in enumerate(self.cards.values()):
            self._grid.addWidget(made, at // columns, at % columns)
        for at in range(max(columns, self._grid.columnCount())):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)


def _columns() -> tuple[Column[OverdueAction], ...]:
    tr = partial(QCoreApplication.translate, "Figures")
    return (
        Column("reference", tr("Record"), lambda a: a.reference, 120),
        Column("what", tr("Action"), lambda a: a.what, 420),
        Column("owner", tr("Owner"), lambda a: a.owner, 170, drop=2),
        Column("team", tr("Team"), lambda a: a.team, 170, drop=3),
        Column("due", tr("Due"), lambda a: a.due, 116, sort=lambda a: -a.days),
        Column("days", tr("Days overdue"), lambda a: f"{a.days:,}", 90, sort=lambda a: a.days, right=True, drop=1),
    )
