"""Children's data: months that are kept, an import and its report, the flags of a month, and its challenge session."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.lists.report_lines import ReportLine
from qaf_desktop.ui.children.import_card import TABLE_HEIGHT, ImportCard
from qaf_desktop.ui.children.view import (
    flag_columns,
    flags_kind,
    month_columns,
    months_kind,
    report_columns,
    session_columns,
    session_kind,
)
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.list_screen.whole_list import WholeList
from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.screen_body import ActionRow, ButtonFlow, ScreenHead, body_of
from qaf_desktop.ui.widgets.table_view import TableView
from qaf_desktop.work.challenging import SessionLine
from qaf_desktop.work.child_data import MonthLine
from qaf_desktop.work.child_flags import FlagLine


class ChildrenPage(Page):
    """`entered(month's id or "")`, `import_asked`, `month_opened(line)`, `month_acted(what, lines)`,
    `session_asked(service)`, `child_opened(line)`, `columns_changed(text)`. The card tells for itself."""

    entered = Signal(str)
    import_asked = Signal()
    month_opened = Signal(object)
    month_acted = Signal(str, tuple)
    session_asked = Signal(str)
    child_opened = Signal(object)
    columns_changed = Signal(str)

    def __init__(self, columns: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip = ProgressStrip()
        self.new = PrimaryButton(self.tr("Import a month…"), self.import_asked.emit)
        self.list: WholeList[MonthLine] = WholeList(
            months_kind(), month_columns(), self.tr("Months"), self.tr("Search the months"), tools=(self.new,)
        )
        self.flags: WholeList[FlagLine] = WholeList(
            flags_kind(), flag_columns(), self.tr("Flags"), self.tr("Search the flags")
        )
        self.session: WholeList[SessionLine] = WholeList(
            session_kind(), session_columns(), self.tr("Children of the session"), self.tr("Search the children")
        )
        self.card = ImportCard()
        self.service = QComboBox()
        self.service.setAccessibleName(self.tr("Service or team of the session"))
        self.begin = PrimaryButton(self.tr("Challenge session"), self._begin)
        self.flags_head = ActionRow(button(self.tr("All months"), self.show_list), self.service, self.begin)
        self.session_head = ActionRow(button(self.tr("Back to the flags"), self.show_flags))
        self._lay_out()
        self.list.opened.connect(self.month_opened)
        self.list.new_asked.connect(self.import_asked)
        self.list.acted.connect(self.month_acted)
        self.session.opened.connect(self.child_opened)
        self.card.left.connect(self.show_list)
        self.list.table.restore_columns(columns)
        self.setFocusProxy(self.list.table)

    def enter(self, argument: str) -> None:
        self.entered.emit(argument)

    def leave(self) -> bool:
        self.columns_changed.emit(self.list.table.columns_text())
        return True

    def set_busy(self, busy: bool) -> None:
        self._places.setEnabled(not busy)

    def show_list(self) -> None:
        self._places.setCurrentWidget(self.list)
        self.list.table.setFocus()

    def show_import(self) -> None:
        self._places.setCurrentWidget(self._import)
        self.card.day.setFocus()

    def show_report(self, heading: str, lines: tuple[ReportLine, ...]) -> None:
        self.report_words.setText(heading)
        self.report.show_rows(lines)
        self._places.setCurrentWidget(self._report)
        self.report.setFocus()

    def fill_flags(self, heading: str, words: str, lines: tuple[FlagLine, ...], services: Iterable[str]) -> None:
        chosen = self.service.currentData()
        self.flags_head.say(heading, words)
        self.flags.show_lines(lines)
        self.service.clear()
        self.service.addItem(self.tr("All services and teams"), "")
        for name in services:
            self.service.addItem(name, name)
        self.service.setCurrentIndex(max(0, self.service.findData(chosen)))

    def show_flags(self) -> None:
        self._places.setCurrentWidget(self._flags)
        self.flags.table.setFocus()

    def fill_session(self, heading: str, words: str, lines: tuple[SessionLine, ...]) -> None:
        self.session_head.say(heading, words)
        self.session.show_lines(lines)

    def show_session(self) -> None:
        self._places.setCurrentWidget(self._session)
        self.session.table.setFocus()

    def in_session(self) -> bool:
        return self._places.currentWidget() is self._session

    def _lay_out(self) -> None:
        self._flags = _headed(self.flags_head, self.flags)
        self._session = _headed(self.session_head, self.session)
        around = Card(self.tr("Import report"))
        self.report_words = label("", "muted", wrap=True)
        self.report: TableView[ReportLine] = TableView(self.tr("Report"), report_columns(), lambda one: one.key)
        self.report.setFixedHeight(scaled(TABLE_HEIGHT))
        for part in (self.report_words, self.report, ButtonFlow(button(self.tr("All months"), self.show_list))):
            around.body.addWidget(part)
        self._import, self._report = body_of(self.card), body_of(around)
        self._places = QStackedWidget()
        for place in (self.list, self._flags, self._session, self._import, self._report):
            self._places.addWidget(place)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.strip)
        whole.addWidget(self._places, 1)

    def _begin(self) -> None:
        self.session_asked.emit(str(self.service.currentData() or ""))


def _headed(head: QWidget, shown: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(ScreenHead(head))
    column.addWidget(shown, 1)
    return made
