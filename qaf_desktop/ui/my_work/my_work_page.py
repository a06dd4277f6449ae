"""My work: every draft and record of one's own, and the truth about where each is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.list_screen.whole_list import WholeList
from qaf_desktop.ui.my_work.columns import work_columns
from qaf_desktop.ui.my_work.view import ACCEPT, DECLINE, DISCARD, EXPORT, Inputs, View, derive, work_kind
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.steps_card import StepsCard
from qaf_desktop.work.discarded import DiscardedDraft
from qaf_desktop.work.work_rows import OpenEscalation, WorkRow


class MyWorkPage(Page):
    """Tells what the person wants: `opened(WorkRow)`, `new_asked`, `observation_asked`, `send_asked`,
    `more_asked` (everything that can be begun, and blank forms),
    `escalation_opened(OpenEscalation)`, `export_asked(rows, keys of the columns)`, `discard_asked(drafts)`,
    `bring_back_asked(number of a discarded draft)`, `accept_asked(row)` and `decline_asked(rows)` of work allocated,
    `removal_asked` (what the band about received work speaks of), `columns_changed(text to remember)`."""

    opened = Signal(object)
    new_asked = Signal()
    observation_asked = Signal()
    more_asked = Signal()
    send_asked = Signal()
    escalation_opened = Signal(object)
    export_asked = Signal(tuple, tuple)
    discard_asked = Signal(tuple)
    bring_back_asked = Signal(int)
    accept_asked = Signal(object)
    decline_asked = Signal(tuple)
    removal_asked = Signal()
    columns_changed = Signal(str)

    def __init__(self, today: Callable[[], date], columns: str = "", parent: QWidget | None = None) -> None:
        """`columns` is what `columns_changed` told last time."""
        super().__init__(parent)
        self._inputs = Inputs()
        self._wanted = ""
        """A row to stand on once it is here."""
        self.new = PrimaryButton(self.tr("New audit"), self.new_asked.emit)
        self.new_observation = button(self.tr("New observation"), self.observation_asked.emit)
        self.more = button(self.tr("All kinds"), self.more_asked.emit)
        self.more.setAccessibleName(self.tr("All kinds: begin something else, or print a blank form"))
        self.steps = StepsCard()
        self.notice, self.removal = Notice(), Notice()
        self.strip = ProgressStrip()
        self.send = button("", self.send_asked.emit)
        self.discarded = button("", look="link")
        self.discarded.setMenu(QMenu(self.discarded))
        self.discarded.hide()
        self.list: WholeList[WorkRow] = WholeList(
            work_kind(today), work_columns(), self.tr("My records"), self.tr("Search my records"),
            bands=(self.steps, self.notice, self.removal, self.strip),
            tools=(self.more, self.new_observation, self.new),
            foot=(self.discarded, self.send),
        )  # fmt: skip
        self.table = self.list.table
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.list)
        self._connect()
        self.table.restore_columns(columns)
        self.setFocusProxy(self.table)
        self._show()

    def offer_new(self, titles: tuple[str, ...]) -> None:
        """What can be begun here, the usual first; what there is no room for stands in the rail."""
        for made, title in zip((self.new, self.new_observation), (*titles, "", ""), strict=False):
            made.setText(title)
            made.setVisible(bool(title))

    def show_work(self, rows: tuple[WorkRow, ...], escalations: tuple[OpenEscalation, ...]) -> None:
        """All of the person's work, newest first, and what is urgent."""
        self._inputs = replace(self._inputs, rows=rows, escalations=escalations)
        self.list.show_lines(rows)
        self._show()
        if self._wanted and self.table.go_to(self._wanted):
            self._wanted = ""

    def show_discarded(self, drafts: tuple[DiscardedDraft, ...]) -> None:
        """Drafts thrown away lately; choosing one brings it back."""
        menu = self.discarded.menu()
        menu.clear()
        for draft in drafts:
            words = self.tr("Bring back {draft}").format(draft=draft.words)
            menu.addAction(words, partial(self.bring_back_asked.emit, draft.number))
        self.discarded.setText(self.tr("Recently discarded · {n}").format(n=len(drafts)))
        self.discarded.setVisible(bool(drafts))

    def show_removal(self, words: str, *, on_its_own: bool) -> None:
        """Received work that leaves this laptop, when asked or `on_its_own`; "" for none."""
        act = self.tr("Remove now…") if on_its_own else self.tr("Remove or keep…")
        self.removal.say(Severity.INFO, words, act)

    def set_busy(self, busy: bool) -> None:
        self.removal.button.setEnabled(not busy)

    def view(self) -> View:
        return derive(self._inputs)

    def show_chip(self, chip: str) -> None:
        self.list.narrow(replace(self.list.narrowing, chip=chip))

    def enter(self, argument: str) -> None:
        """`argument` may be the key of a row to stand on, or `chip:to-send` to show those."""
        if argument.startswith("chip:"):
            self.show_chip(argument.removeprefix("chip:"))
        elif argument:
            self._wanted = "" if self.table.go_to(argument) else argument

    def leave(self) -> bool:
        self.columns_changed.emit(self.table.columns_text())
        return True

    def _connect(self) -> None:
        self.notice.acted.connect(self._open_first)
        self.removal.acted.connect(self.removal_asked)
        self.list.opened.connect(self.opened)
        self.list.exported.connect(self.export_asked)
        self.list.acted.connect(self._act)
        self.list.new_asked.connect(self.new_asked)
        new = QShortcut(QKeySequence("Ctrl+N"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        new.activated.connect(self.new_asked)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table, context=Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._delete)

    def _open_first(self) -> None:
        if self._inputs.escalations:
            self.escalation_opened.emit(self._inputs.escalations[0])

    def _delete(self) -> None:
        """The Delete key discards drafts as their button does; on anything else it does nothing."""
        rows = self.table.selected()
        if rows and all(row.is_draft for row in rows):
            self.discard_asked.emit(rows)

    def _act(self, act: str, rows: tuple[WorkRow, ...]) -> None:
        if act == EXPORT:
            self.export_asked.emit(rows, self.table.chosen_columns())
        elif act == DISCARD:
            self.discard_asked.emit(rows)
        elif act == ACCEPT:
            self.accept_asked.emit(rows[0])
        elif act == DECLINE:
            self.decline_asked.emit(rows)

    def _show(self) -> None:
        view = self.view()
        self.notice.say(Severity.STOP, view.notice, view.notice_act)
        self.send.setText(view.send)
        if self.send.hasFocus() and not view.to_send:
            self.table.setFocus()
        self.send.setEnabled(view.to_send > 0)
