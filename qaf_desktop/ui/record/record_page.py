"""A finished record: how it stands, the steps this person may take, its answers and its story."""

from functools import partial
from typing import cast

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.record.after_panel import AfterPanel
from qaf_desktop.ui.record.beside_panel import BesidePanel
from qaf_desktop.ui.record.custody_panel import CustodyPanel
from qaf_desktop.ui.record.history_panel import HistoryPanel
from qaf_desktop.ui.record.log_panel import LogPanel
from qaf_desktop.ui.record.remarks_panel import SETTLED, RemarksPanel
from qaf_desktop.ui.record.view import StepButton, View, derive
from qaf_desktop.ui.record.way_panel import WayPanel
from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.empty_state import EmptyState
from qaf_desktop.ui.widgets.filters import chip_width
from qaf_desktop.ui.widgets.first_focus import in_order
from qaf_desktop.ui.widgets.flow import FlowLayout
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.mark_label import MarkLabel
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.state_label import StateLabel
from qaf_desktop.work.record_history import ShownRecord

NARROW = 860
CUSTODY = 3
"""The last of the tabs."""
REMARKS, BESIDE, AFTER = 4, 5, 6
FOLDING = (AFTER, BESIDE, REMARKS, CUSTODY)
"""Tabs that fold away where the page is narrow."""
LONG_STEP = 200
"""A primary step wider than this folds away with the others."""
MOST_STEPS = 0.6
"""How much of the page's width the steps may take before they fold; the rest is the state's."""
TAKEN = (".pdf", ".qafresponse")
"""Files that can be let fall here: a response that came back."""

LEAST_ANSWERS = QSize(420, 170)


class RecordPage(Page):
    """Says `entered(record key)` and `step_asked(step)`: a transition's id, or `letter`. `back_asked` on Esc,
    `file_dropped(path)` when a response that came back was let fall here, `custody_asked` when the custody is turned
    to: answer with `custody.show_rows`.

    The answers are a widget given by whoever builds the screen (`show_record`)."""

    entered = Signal(str)
    step_asked = Signal(str)
    back_asked = Signal()
    file_dropped = Signal(str)
    custody_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: View | None = None
        self.buttons: dict[str, QPushButton] = {}
        self._there = frozenset({CUSTODY})
        """Of the tabs that fold away, those that have something to show."""
        self._make_parts()
        self._lay_out()
        self.setAcceptDrops(True)
        self._tabs.idClicked.connect(self._turn)
        self.band.acted.connect(lambda: self.step_asked.emit(self._view.band[3]) if self._view else None)
        self.empty.acted.connect(self.back_asked)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.file_dropped.emit(_dropped(event.mimeData()))

    def enter(self, argument: str) -> None:
        self.entered.emit(argument)

    def show_record(self, record: ShownRecord, answers: QWidget) -> None:
        """Show it; an earlier `answers` widget is deleted. The tab that is open stays open."""
        self._view = view = derive(record)
        loses = self._loses_keyboard(answers)
        self.heading_changed.emit(view.title, view.about)
        self.state.say(view.tone, view.state)
        self._show_remarks(record)
        self._show_grade(view)
        self.by.setText(view.by)
        self._show_buttons(view.buttons)
        self.band.say(Severity(view.band[0]), *view.band[1:3])
        self.way.show_way(record.way)
        self._around_band.setContentsMargins(S3, S3 if view.band[1] else 0, S3, 0)
        self.history.show_story(record.story)
        self._show_log(record)
        self._replace_answers(answers)
        self._head.show()
        self._turn(self._tabs.checkedId())
        if loses and (place := self.focusProxy()) is not None:
            place.setFocus()

    def show_missing(self, happened: str, advice: str) -> None:
        """There is nothing to show, and why."""
        self._head.hide()
        self.band.say(Severity.INFO, "")
        self.way.show_way(None)
        self.empty.say(happened, advice, self.tr("Back"))
        self._places.setCurrentWidget(self.empty)
        self.heading_changed.emit(self.tr("Record"), "")

    def show_history(self, on: bool) -> None:
        self._tabs.button(1 if on else 0).setChecked(True)
        self._turn(1 if on else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _make_parts(self) -> None:
        self.state = StateLabel()
        self.grade_mark = MarkLabel("disc", "muted")
        self.grade = label("", "strong")
        self.by = label("", "muted")
        self.more = button(self.tr("More"))
        self.more.setAccessibleName(self.tr("More steps"))
        self._menu = QMenu(self.more)
        self.more.setMenu(self._menu)
        self.band = Notice()
        self.way = WayPanel()
        self.history = HistoryPanel()
        self.log = LogPanel()
        self.custody = CustodyPanel()
        self.remarks, self.beside, self.after = RemarksPanel(), BesidePanel(), AfterPanel()
        self.empty = EmptyState()
        self._answers: QWidget | None = None
        self._places = QStackedWidget()
        self._places.addWidget(self.history)
        self._places.addWidget(self.log)
        self._places.addWidget(self.custody)
        self._places.addWidget(self.remarks)
        self._places.addWidget(self.beside)
        self._places.addWidget(self.after)
        self._places.addWidget(self.empty)
        self._tabs = QButtonGroup(self)
        parts = (
            (0, self.tr("Answers")),
            (AFTER, self.tr("Before and after")),
            (BESIDE, self.tr("Side by side")),
            (REMARKS, self.tr("Remarks")),
            (1, self.tr("History")),
            (2, self.tr("Entry log")),
            (CUSTODY, self.tr("Custody")),
        )
        for at, words in parts:
            made = button(words, look="chip")
            made.setCheckable(True)
            made.setAccessibleName(self.tr("{part} of the record").format(part=words))
            self._tabs.addButton(made, at)
        self._tabs.button(0).setChecked(True)

    def _lay_out(self) -> None:
        facts = QWidget()
        flow = FlowLayout(facts, S2)
        flow.addWidget(self._grade_box())
        for part in (self.state, self.by):
            flow.addWidget(part)
        self._steps = QHBoxLayout()
        self._steps.setSpacing(S2)
        self._steps.addWidget(self.more)
        self._head = QFrame()
        self._head.setProperty("look", "bar")
        self._head.setMinimumWidth(LEAST_ANSWERS.width())
        head = QHBoxLayout(self._head)
        head.setContentsMargins(S4, S2, S4, S2)
        head.setSpacing(S3)
        for tab in self._tabs.buttons():
            head.addWidget(tab)
        head.addSpacing(S2)
        head.addWidget(facts, 1)
        head.addLayout(self._steps)
        self._around_band = QHBoxLayout()
        self._around_band.addWidget(self.band)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.way)
        column.addLayout(self._around_band)
        column.addWidget(self._places, 1)

    def _show_remarks(self, record: ShownRecord) -> None:
        """A kind of record that nobody moderates has no place for remarks."""
        self.remarks.show_threads(record.threads, may_say=record.can_remark, may_settle=not record.own)
        tab, waiting = self._tabs.button(REMARKS), sum(1 for one in record.threads if one.turn != SETTLED)
        tab.setText(self.tr("Remarks ({n})").format(n=waiting) if waiting else self.tr("Remarks"))
        for one in self._tabs.buttons():
            one.setMinimumWidth(chip_width(cast("QPushButton", one)))
        self.beside.show_rows(record.beside)
        self.after.show_after(record.after)
        there = {
            REMARKS: record.can_remark or bool(record.threads), BESIDE: bool(record.beside),
            AFTER: record.after is not None,
        }  # fmt: skip
        self._there = frozenset({CUSTODY, *(at for at, is_there in there.items() if is_there)})
        if self._tabs.checkedId() in there and not there[self._tabs.checkedId()]:
            self._tabs.button(0).setChecked(True)

    def _turn_to(self, tab: int) -> None:
        self._tabs.button(tab).setChecked(True)
        self._turn(tab)

    def show_beside(self) -> None:
        """Turn to the answers side by side."""
        self._turn_to(BESIDE)

    def show_after(self) -> None:
        """Turn to the earlier audit of the child beside this one."""
        self._turn_to(AFTER)

    def show_remarks(self) -> None:
        """Turn to the remarks."""
        self._turn_to(REMARKS)

    def _show_log(self, record: ShownRecord) -> None:
        """A record without an entry log has no place for one."""
        self.log.show_log(record.log)
        self._tabs.button(2).setVisible(bool(record.log))
        if not record.log and self._tabs.checkedId() == 2:
            self._tabs.button(0).setChecked(True)

    def show_entry_log(self) -> None:
        """Turn to the entry log, where there is one."""
        if not self._tabs.button(2).isHidden():
            self._tabs.button(2).setChecked(True)
            self._turn(2)

    def show_custody(self) -> None:
        """Turn to what was done with the record."""
        self._turn_to(CUSTODY)

    def _grade_box(self) -> QWidget:
        self._graded = QWidget()
        row = QHBoxLayout(self._graded)
        row.setContentsMargins(0, 0, S2, 0)
        row.setSpacing(S2 - 2)
        row.addWidget(self.grade_mark)
        row.addWidget(self.grade)
        return self._graded

    def _show_grade(self, view: View) -> None:
        self._graded.setVisible(view.grade is not None)
        if view.grade is not None:
            word, shape, colour = view.grade
            self.grade.setText(word)
            self.grade_mark.show_mark(shape, colour)

    def _show_buttons(self, steps: tuple[StepButton, ...]) -> None:
        for old in self.buttons.values():
            self._steps.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = {}
        menu = self._menu
        menu.clear()
        for step in steps:
            act = partial(self.step_asked.emit, step.step)
            primary = step.look == "primary"
            made = PrimaryButton(step.words, act) if primary else button(step.words, act, look=step.look)
            self.buttons[step.step] = made
            self._steps.addWidget(made)
            menu.addAction(step.words).triggered.connect(lambda _on=False, act=act: act())
        for tab in FOLDING:
            act = partial(self._turn_to, tab)
            menu.addAction(self._tabs.button(tab).text()).triggered.connect(lambda _on=False, act=act: act())
        steps_and_list = (self.more, *self.buttons.values(), self.custody.save, self.custody.table)
        in_order(*self._tabs.buttons(), *steps_and_list)
        self._fit()

    def _fit(self) -> None:
        """Where there is little room for the steps, all but the primary one fold into one button; in a narrow page that
        one too where it is long, and the last tab."""
        narrow = self.width() < scaled(NARROW)
        for at in FOLDING:
            tab = self._tabs.button(at)
            tab.setVisible(at in self._there and (not narrow or tab.isChecked()))
        wanted = sum(made.sizeHint().width() + S2 for made in self.buttons.values())
        folds = narrow or wanted > self.width() * MOST_STEPS
        self.by.setVisible(not narrow)
        longest = min(LONG_STEP, self._left_for_steps()) if narrow else self.width()
        folded = self._menu.actions()
        for action, made in zip(folded, self.buttons.values(), strict=False):
            stays = isinstance(made, PrimaryButton) and made.sizeHint().width() <= longest
            made.setVisible(stays or not folds)
            action.setVisible(folds and not stays)
        for at, action in zip(FOLDING, folded[len(self.buttons) :], strict=False):
            action.setVisible(at in self._there and self._tabs.button(at).isHidden())
        self.more.setVisible(folds and any(action.isVisible() for action in self._menu.actions()))

    def _left_for_steps(self) -> int:
        """Pixels beside the tabs, the widest fact and the button that the other steps fold into."""
        tabs = sum(tab.sizeHint().width() + S3 for tab in self._tabs.buttons() if not tab.isHidden())
        graded = 0 if self._graded.isHidden() else self._graded.sizeHint().width()
        facts = max(graded, self.state.sizeHint().width())
        return self.width() - 2 * S4 - tabs - facts - self.more.sizeHint().width() - 2 * S3 - 2 * S2

    def _replace_answers(self, answers: QWidget) -> None:
        if self._answers is not None and self._answers is not answers:
            self._places.removeWidget(self._answers)
            self._answers.deleteLater()
        if self._answers is not answers:
            self._answers = answers
            answers.setMinimumSize(LEAST_ANSWERS)
            self._places.addWidget(answers)

    def _loses_keyboard(self, answers: QWidget) -> bool:
        """Whether what has the keyboard goes: left to itself it would fall on a step, and that may be to withdraw."""
        at = QApplication.focusWidget()
        going = [*self.buttons.values(), *([self._answers] if self._answers not in (None, answers) else [])]
        return at is self or any(one is at or (at is not None and one.isAncestorOf(at)) for one in going if one)

    def _turn(self, tab: int) -> None:
        places = {1: self.history, 2: self.log, CUSTODY: self.custody, REMARKS: self.remarks, BESIDE: self.beside,
                  AFTER: self.after}  # fmt: skip
        place = places.get(tab, self._answers)
        if tab == CUSTODY:
            self.custody_asked.emit()
        self._fit()
        if place is not None:
            self._places.setCurrentWidget(place)
            self.setFocusProxy(place)


def _dropped(dragged: QMimeData) -> str:
    """The one file that is dragged, where it may be a response; "" for anything else."""
    files = [url.toLocalFile() for url in dragged.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].lower().endswith(TAKEN) else ""
