"""The calendar of obligations: months on top, below what is late, to be done and done."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from qaf_desktop.ui.calendar.month_cards import MonthCards
from qaf_desktop.ui.calendar.view import calendar_columns, calendar_kind
from qaf_desktop.ui.list_screen.list_page import ListPage
from qaf_desktop.ui.list_screen.whole_list import WholeList
from qaf_desktop.ui.tokens import S2
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.screen_body import ButtonFlow
from qaf_desktop.work.obligations import Obligation, month_counts
from qaf_desktop.work.programme import Year


class CalendarPage(ListPage):
    """Says `opened(obligation)`, `acted(key, obligation)`, `moved(months)`, `pack_asked(audience)`,
    `columns_changed(text to remember)`, `entered`."""

    opened = Signal(object)
    acted = Signal(str, object)
    moved = Signal(int)
    pack_asked = Signal(str)
    entered = Signal()

    def __init__(self, audiences: Sequence[tuple[str, str]], columns: str = "", parent: QWidget | None = None) -> None:
        """`audiences` as (id, words); `columns` is what `columns_changed` told last time."""
        super().__init__(parent)
        self._found: tuple[Obligation, ...] = ()
        self._year, self._now = Year("2000-04"), ""
        self.title = label("", "heading")
        self.before = button(self.tr("The year before"), lambda: self.moved.emit(-12), look="link")
        self.after = button(self.tr("The year after"), lambda: self.moved.emit(12), look="link")
        self.months = MonthCards()
        self.strip = ProgressStrip()
        self.audience = QComboBox()
        self.audience.setAccessibleName(self.tr("For whom the pack is"))
        for code, words in audiences:
            self.audience.addItem(words, code)
        self.pack = PrimaryButton(self.tr("Make a pack…"), lambda: self.pack_asked.emit(self.audience.currentData()))
        self.pack.setEnabled(bool(audiences))
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S2)
        row.addWidget(self.title)
        row.addWidget(ButtonFlow(self.before, self.after), 1)
        row.addWidget(self.audience)
        row.addWidget(self.pack)
        self.list: WholeList[Obligation] = WholeList(
            calendar_kind(), calendar_columns(), self.tr("Obligations"), self.tr("Search the calendar"),
            bands=(head, self.months),
        )  # fmt: skip
        self.table = self.list.table
        self.list.opened.connect(self.opened)
        self.list.acted.connect(lambda act, lines: self.acted.emit(act, lines[0]))
        self.list.shown.connect(self._show_months)
        self.months.chosen.connect(self._narrow)
        self.lay_out(self.list, columns, strip=self.strip)

    def enter(self, argument: str) -> None:
        super().enter(argument)
        self.entered.emit()

    def show_year(self, year: Year, found: tuple[Obligation, ...], now: str) -> None:
        """`now` is this month, "YYYY-MM"."""
        self._year, self._found, self._now = year, found, now
        first, second = year.start[:4], year.end[2:4]
        self.title.setText(self.tr("April {year} to March {next}").format(year=first, next=f"{first[:2]}{second}"))
        self.list.show_lines(found)
        self._show_months()
        self.stand()

    def _narrow(self, month: str) -> None:
        self.list.narrow(self.list.narrowing.having("month", month))

    def _show_months(self) -> None:
        if self._found:
            self.months.show_counts(
                month_counts(self._found, self._year), self.list.narrowing.value("month"), self._now
            )
