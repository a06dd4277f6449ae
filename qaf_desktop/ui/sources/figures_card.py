"""Figures of one source over a period, and the papers that can be made of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.rows_model import Column
from qaf_desktop.ui.widgets.screen_body import ButtonFlow
from qaf_desktop.ui.widgets.table_view import TableView
from qaf_desktop.work.source_figures import SourceFigures, number_words, share_words

translate = QCoreApplication.translate
PDF, WORD, EXCEL, REPORT = "pdf", "word", "excel", "report"
HIGH = 360


@dataclass(frozen=True, slots=True)
class Period:
    """Words, first and last day ("YYYY-MM-DD")."""

    words: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    key: str
    table: str
    words: str
    number: str
    keys: tuple[str, ...] = ()


class FiguresCard(Card):
    """`period_chosen(Period)`, `asked(what, Period)`, `opened(keys of the records behind a figure)`, `left`."""

    period_chosen = Signal(object)
    asked = Signal(str, object)
    opened = Signal(tuple)
    left = Signal()

    def __init__(self, *, reports: bool = True, parent: QWidget | None = None) -> None:
        """`reports`: whether a report can be begun at this desk."""
        super().__init__(self.tr("Figures"), parent)
        self._periods: tuple[Period, ...] = ()
        self.period = QComboBox()
        self.words = label("", "muted", wrap=True)
        self.table: TableView[FigureRow] = TableView(self.tr("Figures"), _columns(), lambda one: one.key)
        self.table.setMinimumHeight(scaled(HIGH))
        self.report = PrimaryButton(self.tr("Write a report…"), lambda: self._ask(REPORT))
        self.pdf = button(self.tr("Save as PDF…"), lambda: self._ask(PDF))
        self.word = button(self.tr("Save for Word…"), lambda: self._ask(WORD))
        self.excel = button(self.tr("Figures to Excel…"), lambda: self._ask(EXCEL))
        self.back = button(self.tr("Back to the list"), self.left.emit)
        note = self.tr(
            "This table is for this desk. In what is saved, numbers from 1 to 4 are withheld, with others from which "
            "they could be worked out, and nobody is named."
        )
        self.body.addWidget(Field(self.tr("&Period"), self.period))
        self.body.addWidget(self.words)
        self.body.addWidget(self.table)
        self.body.addWidget(label(note, "muted", wrap=True))
        self.body.addWidget(ButtonFlow(self.report, self.pdf, self.word, self.excel, self.back))
        if not reports:
            self.report.hide()
        self.period.activated.connect(lambda _at: self.period_chosen.emit(self.chosen()))
        self.table.opened.connect(lambda row: self.opened.emit(row.keys) if row.keys else None)
        self.setFocusProxy(self.period)

    def offer(self, periods: Sequence[Period]) -> None:
        kept = self.period.currentText()
        self._periods = tuple(periods)
        self.period.clear()
        self.period.addItems([one.words for one in periods])
        self.period.setCurrentIndex(max(0, self.period.findText(kept)))

    def chosen(self) -> Period:
        return self._periods[max(0, self.period.currentIndex())]

    def show_figures(self, figures: SourceFigures) -> None:
        counted = self.tr("{n} records in this period. Enter on a line lists what is behind it.")
        self.words.setText(counted.format(n=number_words(figures.records)))
        self.table.show_rows(tuple(_rows(figures)))

    def _ask(self, what: str) -> None:
        self.asked.emit(what, self.chosen())


def _rows(figures: SourceFigures) -> Iterator[FigureRow]:
    in_short = translate("Sources", "In short")
    for at, share in enumerate(figures.shares):
        yield FigureRow(f"s{at}", in_short, share.words, share_words(share))
    for at, table in enumerate(figures.tables):
        for place, line in enumerate(table.lines):
            yield FigureRow(f"{at}.{place}", table.title, line.words, number_words(line.n), line.keys)


def _columns() -> tuple[Column[FigureRow], ...]:
    return (
        Column("table", translate("Sources", "Question"), lambda one: one.table, 330),
        Column("words", translate("Sources", "What"), lambda one: one.words, 400),
        Column("number", translate("Sources", "How many"), lambda one: one.number, 380),
    )
