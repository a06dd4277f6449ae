"""Themes over all sources: the table, then of one theme its evidence, quarters, records and what was offered."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.themes.theme_matrix import ThemeMatrix
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.rows_model import Column
from qaf_desktop.ui.widgets.screen_body import ActionRow, ScreenBody, SideBySide
from qaf_desktop.ui.widgets.table_view import TableView
from qaf_desktop.work.themes import Behind, Offer, ThemeLine, ThemeTable

translate = QCoreApplication.translate
RECORDS, OFFERS = 230, 150


class ThemesPage(Page):
    """`changed` when another period or team is chosen; `picked(theme, source)`; `opened(record key)`;
    `offer_asked(theme)`; `export_asked`; `entered`."""

    changed = Signal()
    picked = Signal(str, str)
    opened = Signal(str)
    offer_asked = Signal(str)
    export_asked = Signal()
    entered = Signal()

    def __init__(self, periods: Sequence[tuple[int, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: ThemeTable | None = None
        self.period, self.team = QComboBox(), QComboBox()
        for count, words in periods:
            self.period.addItem(words, count)
        self.offer = PrimaryButton(self.tr("Offer learning…"), lambda: self.offer_asked.emit(self.matrix.theme()))
        self.save = button(self.tr("Save the table…"), self.export_asked.emit)
        self.head = ActionRow(self.offer, self.save)
        self.words = label("", wrap=True)
        self.matrix = ThemeMatrix()
        self.said, self.sources = label("", "heading", wrap=True), label("", wrap=True)
        self.times = label("", "muted", wrap=True)
        self.records: TableView[Behind] = TableView(self.tr("Records"), _record_columns(), lambda one: one.key)
        self.offers: TableView[Offer] = TableView(self.tr("Offers"), _offer_columns(), lambda one: one.key)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.matrix)

    def enter(self, argument: str) -> None:
        self.entered.emit()

    def show_teams(self, teams: Sequence[tuple[str, str]]) -> None:
        chosen = self.team.currentData()
        self.team.clear()
        self.team.addItem(self.tr("All teams"), "")
        for code, words in teams:
            self.team.addItem(words, code)
        self.team.setCurrentIndex(max(0, self.team.findData(chosen)))

    def show_table(self, table: ThemeTable) -> None:
        """The row one stood on is stood on again, where its theme is still there."""
        before, self._table = self.matrix.theme(), table
        self.head.heading.setText(self.tr("Themes"))
        looked = sum(n for _id, _name, n in table.sources)
        counted = self.tr("{n} records looked at, {found} findings, {themes} themes.")
        self.head.words.setText(counted.format(n=looked, found=len(table.found), themes=len(table.lines)))
        self.words.setText(self._explained(table))
        self.matrix.show_table(table)
        for part in (self.matrix, self._theme):
            part.setVisible(bool(table.lines))
        for act in (self.offer, self.save):
            act.setEnabled(bool(table.lines))
        if table.lines:
            places = [one.theme for one in table.lines]
            self.matrix.setCurrentCell(places.index(before) if before in places else 0, 0)
            self.show_theme(self.matrix.theme())

    def show_theme(self, theme: str) -> None:
        line = next((one for one in self._table.lines if one.theme == theme), None) if self._table else None
        if line is None or self._table is None:
            return
        self.said.setText(f"{line.name}: {line.evidence}" if line.evidence else line.name)
        self.sources.setText(_by_source(self._table, line))
        self.times.setText(_times(self._table.period.quarters, line))
        self.offers.show_rows(line.offers)
        self._offers.setVisible(bool(line.offers))

    def show_behind(self, rows: Sequence[Behind]) -> None:
        self.records.show_rows(tuple(rows))

    def _explained(self, table: ThemeTable) -> str:
        if table.lines:
            return self.tr("What most sources say stands first. Enter on a number lists its records below.")
        return self.tr(
            "No theme yet. When audits, observations, complaints, feedback or alerts say that something worries, it is "
            "gathered here by theme, with every record behind it."
        )

    def _lay_out(self) -> None:
        self.records.setFixedHeight(scaled(RECORDS))
        self.offers.setFixedHeight(scaled(OFFERS))
        self._offers = QWidget()
        offers = QVBoxLayout(self._offers)
        offers.setContentsMargins(0, 0, 0, 0)
        offers.addWidget(
            label(self.tr("What was offered, and how often the theme was raised before and after"), "muted")
        )
        offers.addWidget(self.offers)
        self._theme = Card()
        for part in (self.said, self.sources, self.times, self.records, self._offers):
            self._theme.body.addWidget(part)
        body = ScreenBody()
        asked = SideBySide(Field(self.tr("&Period"), self.period), Field(self.tr("&Team"), self.team))
        for part in (self.head, asked, self.words, self.matrix, self._theme):
            body.column.addWidget(part)
        body.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(body)

    def _connect(self) -> None:
        for box in (self.period, self.team):
            box.activated.connect(lambda _at: self.changed.emit())
        self.matrix.picked.connect(self.picked)
        self.matrix.chosen.connect(self._choose)
        self.records.opened.connect(lambda one: self.opened.emit(one.key))
        self.offers.opened.connect(lambda one: self.opened.emit(one.key))

    def _choose(self, theme: str) -> None:
        self.show_theme(theme)
        self.picked.emit(theme, "")


def _by_source(table: ThemeTable, line: ThemeLine) -> str:
    """What each source that raises it counts, of how many looked at."""
    words = translate("Themes", "{source}: {n} of {all}")
    counted = zip(table.sources, line.cells, strict=True)
    return " · ".join(words.format(source=name, n=n, all=looked) for (_id, name, looked), n in counted if n)


def _times(quarters: Sequence[str], line: ThemeLine) -> str:
    return " · ".join(f"{name}: {n}" for name, n in zip(quarters, line.quarters, strict=True))


def _record_columns() -> tuple[Column[Behind], ...]:
    tr = partial(translate, "Themes")
    return (
        Column("reference", tr("Record"), lambda one: one.reference, 130),
        Column("when", tr("Date"), lambda one: one.when, 120),
        Column("what", tr("Kind"), lambda one: one.what, 280),
        Column("source", tr("Source"), lambda one: one.source, 200, drop=1),
    )


def _offer_columns() -> tuple[Column[Offer], ...]:
    tr = partial(translate, "Themes")
    return (
        Column("title", tr("Offer"), lambda one: one.title, 340),
        Column("made", tr("From"), lambda one: one.made, 110),
        Column("state", tr("State"), lambda one: one.state, 170, drop=1),
        Column("before", tr("Raised before"), lambda one: one.before, 170),
        Column("after", tr("Raised since"), lambda one: one.after, 170),
    )
