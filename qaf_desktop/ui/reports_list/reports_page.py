"""Reports: those there are with how far each is, and what can be made of one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from qaf_desktop.ui.list_screen.list_page import ListPage
from qaf_desktop.ui.list_screen.list_view import Act
from qaf_desktop.ui.list_screen.whole import ListKind, by_word
from qaf_desktop.ui.list_screen.whole_list import WholeList
from qaf_desktop.ui.reports_list.new_report import NewReportCard
from qaf_desktop.ui.widgets.buttons import PrimaryButton
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.rows_model import Column
from qaf_desktop.work.reporting import ReportLine

translate = QCoreApplication.translate
PDF, WORD, FIGURES, LEARNING, CHANGED, OUTSIDE = "pdf", "word", "figures", "learning", "changed", "outside"


class ReportsPage(ListPage):
    """`opened(report key)`, `new_asked`, `acted(what, line)`, `columns_changed(text)`, `entered`. The card tells for
    itself."""

    opened = Signal(str)
    new_asked = Signal()
    acted = Signal(str, object)
    entered = Signal()

    def __init__(
        self, kinds: Sequence[tuple[str, str]], methods: Sequence[tuple[str, str]], columns: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.strip = ProgressStrip()
        self.new = PrimaryButton(self.tr("New report"), self.new_asked.emit)
        self.list: WholeList[ReportLine] = WholeList(
            _kind(), report_columns(), self.tr("Reports"), self.tr("Search the reports"), tools=(self.new,)
        )
        self.card = NewReportCard(kinds, methods)
        self.list.opened.connect(lambda line: self.opened.emit(line.key))
        self.list.new_asked.connect(self.new_asked)
        self.list.acted.connect(lambda what, lines: self.acted.emit(what, lines[0]))
        self.card.left.connect(self.show_list)
        self.lay_out(self.list, columns, self.card, strip=self.strip)

    def enter(self, argument: str) -> None:
        self.entered.emit()

    def show_lines(self, lines: tuple[ReportLine, ...]) -> None:
        self.list.show_lines(lines)

    def show_new(self) -> None:
        self.show_card(self.card)
        self.card.kind.setFocus()


def _kind() -> ListKind[ReportLine]:
    tr = partial(translate, "Reports")
    return ListKind(
        chips=(),
        filters=(by_word("kind", tr("Kind"), tr("All kinds"), lambda one: one.kind),
                 by_word("state", tr("State"), tr("All states"), lambda one: one.state)),
        text=lambda one: f"{one.title} {one.kind} {one.reference} {one.state}",
        keys=tr("Enter opens"),
        empty=(
            tr("No reports yet"),
            tr(
                "A cycle ends with its report: what was looked at, what was found, what is to be done. The figures are "
                "filled in; the words are yours."
            ),
            tr("New report"),
        ),
        acts=lambda lines: _acts() if len(lines) == 1 else (),
    )  # fmt: skip


def _acts() -> tuple[Act, ...]:
    tr = partial(translate, "Reports")
    return (
        Act(PDF, tr("Save as PDF…")), Act(WORD, tr("Save for Word…")), Act(FIGURES, tr("Figures to Excel…")),
        Act(OUTSIDE, tr("For outside the service…")), Act(LEARNING, tr("Learning message…")),
        Act(CHANGED, tr("What has changed since?")),
    )  # fmt: skip


def report_columns() -> tuple[Column[ReportLine], ...]:
    tr = partial(translate, "Reports")
    return (
        Column("title", tr("Report"), lambda one: one.title, 320),
        Column("kind", tr("Kind"), lambda one: one.kind, 150, drop=2),
        Column("period", tr("Period"), lambda one: one.period, 220, sort=lambda one: one.since),
        Column("state", tr("State"), lambda one: one.state, 240),
        Column("follow", tr("Looked at again"), lambda one: one.follow_up, 140, drop=3),
        Column("reference", tr("Record"), lambda one: one.reference, 110, drop=4),
    )
