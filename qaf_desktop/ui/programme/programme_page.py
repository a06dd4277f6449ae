"""The year: its cycles by team on one picture and in one list; which teams were reached; who audited as expected."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QTabWidget, QVBoxLayout, QWidget

from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.list_screen.whole_list import WholeList
from qaf_desktop.ui.programme.timeline import Timeline
from qaf_desktop.ui.programme.view import (
    auditor_columns,
    auditors_kind,
    cycle_columns,
    cycles_kind,
    team_columns,
    teams_kind,
)
from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.screen_body import ActionRow, ScreenHead
from qaf_desktop.work.programme import AuditorLine, CycleLine, TeamLine, Year

PICTURE, FRAME = 250, 1


class ProgrammePage(Page):
    """`opened(cycle key)`, `new_asked`, `moved(months)`: another year, `export_asked`, `exempt_asked(line)`,
    `columns_changed(text)`, `entered`."""

    opened = Signal(str)
    new_asked = Signal()
    moved = Signal(int)
    export_asked = Signal()
    exempt_asked = Signal(object)
    columns_changed = Signal(str)
    entered = Signal()

    def __init__(self, columns: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.earlier = button(self.tr("Year before"), lambda: self.moved.emit(-12))
        self.later = button(self.tr("Year after"), lambda: self.moved.emit(12))
        self.head = ActionRow(
            self.earlier, self.later, button(self.tr("Save for the management team…"), self.export_asked.emit),
            PrimaryButton(self.tr("New cycle"), self.new_asked.emit),
        )  # fmt: skip
        self.timeline = Timeline()
        self.cycles: WholeList[CycleLine] = WholeList(
            cycles_kind(), cycle_columns(), self.tr("Cycles of the year"), self.tr("Search the cycles")
        )
        self.teams: WholeList[TeamLine] = WholeList(
            teams_kind(), team_columns(), self.tr("Teams reached"), self.tr("Search the teams")
        )
        self.auditors: WholeList[AuditorLine] = WholeList(
            auditors_kind(), auditor_columns(), self.tr("Auditors"), self.tr("Search the auditors")
        )
        self.tabs = QTabWidget()
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tabs.tabBar().setAccessibleName(self.tr("Year, teams, auditors"))
        self._lay_out()
        self._connect()
        self.cycles.table.restore_columns(columns)
        self.setFocusProxy(self.cycles.table)

    def enter(self, argument: str) -> None:
        self.entered.emit()

    def leave(self) -> bool:
        self.columns_changed.emit(self.cycles.table.columns_text())
        return True

    def show_year(self, year: Year, lines: tuple[CycleLine, ...], today: date) -> None:
        self.head.heading.setText(self._name(year))
        self.head.words.setText(self._said(lines))
        self.timeline.show_year(year, lines, today)
        self._frame.setFixedHeight(min(scaled(PICTURE), self.timeline.height() + 2 * FRAME))
        self._frame.setVisible(bool(lines))
        self.cycles.show_lines(lines)

    def show_coverage(self, teams: tuple[TeamLine, ...], auditors: tuple[AuditorLine, ...]) -> None:
        self.teams.show_lines(teams)
        self.auditors.show_lines(auditors)
        gaps, behind = sum(one.gap for one in teams), sum(one.missing > 0 for one in auditors)
        self.tabs.setTabText(1, self.tr("Teams, {n} not reached").format(n=gaps) if gaps else self.tr("Teams"))
        self.tabs.setTabText(2, self.tr("Auditors, {n} behind").format(n=behind) if behind else self.tr("Auditors"))

    def _name(self, year: Year) -> str:
        first, last = year.months[0], year.months[-1]
        if first.endswith("-04"):
            return self.tr("April {first} to March {last}").format(first=first[:4], last=last[:4])
        return self.tr("{first} to {last}").format(first=first, last=last)

    def _said(self, lines: tuple[CycleLine, ...]) -> str:
        late = sum(bool(one.late) for one in lines)
        agreed = sum(one.state in ("agreed", "begun", "reported", "closed") for one in lines)
        words = self.tr("{n} cycles, {agreed} agreed by the management team").format(n=len(lines), agreed=agreed)
        return f"{words}, {self.tr('{n} late').format(n=late)}." if late else f"{words}."

    def _lay_out(self) -> None:
        year = QWidget()
        inside = QVBoxLayout(year)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        self._frame = QScrollArea()
        self._frame.setWidgetResizable(True)
        self._frame.setWidget(self.timeline)
        inside.addWidget(self._frame)
        inside.addWidget(self.cycles, 1)
        for part, name in (
            (year, self.tr("Year")),
            (self.teams, self.tr("Teams")),
            (self.auditors, self.tr("Auditors")),
        ):
            self.tabs.addTab(part, name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(ScreenHead(self.head))
        column.addWidget(self.tabs, 1)

    def _connect(self) -> None:
        self.timeline.picked.connect(self.opened)
        self.cycles.opened.connect(lambda line: self.opened.emit(line.key))
        self.cycles.new_asked.connect(self.new_asked)
        for part in (self.cycles, self.teams, self.auditors):
            part.exported.connect(lambda _lines, _columns: self.export_asked.emit())
        self.auditors.opened.connect(self.exempt_asked)
