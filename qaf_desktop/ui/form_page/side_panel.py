"""Beside the questions: guidance on the one in hand, its history, and the comments of the whole form."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.form_page.ports import Beside, LastTimeView, RemarkThread
from qaf_desktop.ui.tokens import S1, S2, S3, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.flow import FlowLayout
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.words import mark, say

WIDTH, MOST = 256, 480
PARAGRAPH = re.compile(r"\n+|(?<=\.) (?=[A-Z][a-z]+(?: [a-z]+){0,2}: )")
"""A new line, or a sentence that begins with a word of a scale: `Good: …`."""
TABS = (REMARKS, GUIDANCE, LAST, HISTORY, COMMENTS) = (
    mark("Remarks"), mark("Guidance"), mark("Last time"), mark("History"), mark("Comments"),
)  # fmt: skip


class SidePanel(QFrame):
    """Shows one of its tabs for the question given by `show_question`."""

    question_chosen = Signal(str)
    copy_asked = Signal(str, str)
    """The question's path, and the answer of last time that the person wants for it."""
    reply_asked = Signal(str)
    """The key of a thread of remarks that the person wants to answer."""
    hidden = Signal()

    def __init__(
        self,
        beside: Beside,
        comments: Callable[[], Sequence[tuple[str, str, str]]],
        criteria: Mapping[str, str],
        *,
        read_only: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._beside, self._comments, self._criteria = beside, comments, criteria
        self._read_only = read_only
        self._view: QuestionView | None = None
        self._graded: QuestionView | None = None
        self._last: LastTimeView | None = None
        self._name = ""
        self.setProperty("look", "side")
        self.setMinimumWidth(WIDTH)
        self.setMaximumWidth(MOST)
        self.setAccessibleName(say("Beside the question"))
        self.tabs: dict[str, QPushButton] = {}
        self._body = QVBoxLayout()
        self._body.setSpacing(S3)
        self._lay_out()

    def show_question(self, view: QuestionView | None, name: str, graded: QuestionView | None = None) -> None:
        """Show what is known about this question, None clears the panel; `graded` is the section's graded question.

        A question without guidance of its own shows what the grades of its section mean.
        """
        if (view, name, graded) != (self._view, self._name, self._graded):
            self._view, self._name, self._graded = view, name, graded
            if self.isVisible():
                self.refresh()

    def show_last(self, last: LastTimeView | None) -> None:
        """What was answered last time; None where there was none."""
        if last != self._last:
            self._last = last
            self.tabs[LAST].setVisible(last is not None)
            if last is None and self.tabs[LAST].isChecked():
                self.tabs[GUIDANCE].setChecked(True)
            self.refresh()

    def stops(self) -> tuple[QWidget, ...]:
        """What takes the focus by Tab."""
        return (*self.tabs.values(), *self._column.findChildren(QPushButton))

    def show_tab(self, tab: str) -> None:
        self.tabs[tab].setChecked(True)
        self.refresh()

    def shows(self, tab: str) -> bool:
        return self.tabs[tab].isChecked()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Say the tab's words anew."""
        while self._body.count() > 1:
            item = self._body.takeAt(0)
            if item and (widget := item.widget()):
                widget.hide()
                widget.deleteLater()
        tab = next(name for name, made in self.tabs.items() if made.isChecked())
        fills = {
            REMARKS: self._remarks,
            GUIDANCE: self._guidance, LAST: self._last_time, HISTORY: self._history, COMMENTS: self._all_comments,
        }  # fmt: skip
        fill = fills[tab]
        for index, made in enumerate(fill()):
            self._body.insertWidget(index, made)

    def _guidance(self) -> list[QWidget]:
        view = self._view
        if view is None:
            return [_words(say("Guidance on a question stands here when you are at it."), "muted")]
        said = _paragraphs(view.guidance) or self._of_section()
        codes = view.question.extras.get("criterion", "").split()
        source = [_words(self._criteria[code], "muted") for code in codes if code in self._criteria]
        nothing = [] if said else [_words(say("There is no guidance on this question."), "muted")]
        return [_words(self._name, "heading"), *said, *nothing, *source]

    def _of_section(self) -> list[QWidget]:
        if self._graded is None or not self._graded.guidance:
            return []
        about = _words(say("What the answers to “{label}” mean", label=self._graded.label), "muted")
        return [about, *_paragraphs(self._graded.guidance)]

    def _last_time(self) -> list[QWidget]:
        view, last = self._view, self._last
        if view is None or last is None:
            return [_words(say("What was answered last time stands here when you are at a question."), "muted")]
        canonical, words = last.answers.get(view.path, ("", ""))
        made = [_words(self._name, "heading"), _words(last.about, "muted"), _words(words or say("No answer"), "")]
        if canonical and canonical != view.value and not view.readonly and not self._read_only:
            copy = button(say("Copy this answer"), partial(self.copy_asked.emit, view.path, canonical))
            copy.setAccessibleDescription(say("It takes the place of your own answer. Ctrl+Z takes it back."))
            made.append(copy)
        return made

    def _history(self) -> list[QWidget]:
        lines = self._beside.history(self._view.path) if self._view else ()
        if not lines:
            return [_words(say("Nothing has been changed since this answer was first given."), "muted")]
        made = [(_words(f"{line.when} · {line.who}", "muted"), _words(line.value, "")) for line in lines]
        return [widget for pair in made for widget in pair]

    def show_remarks(self, beside: Beside) -> None:
        """Say what was remarked since."""
        self._beside = beside
        self.tabs[REMARKS].setVisible(bool(beside.remarks()))
        self.refresh()

    def _remarks(self) -> list[QWidget]:
        """Those on the question in hand; below them the way to the others."""
        path, threads = self._view.path if self._view else "", self._beside.remarks()
        here = [thread for thread in threads if thread.path == path]
        made = [_words(self._name, "heading")] if here else []
        for thread in here:
            made += self._thread(thread)
        others = [thread for thread in threads if thread.path != path]
        if others:
            made.append(_words(say("Elsewhere in the form"), "caption"))
        for thread in others:
            go = partial(self.question_chosen.emit, thread.path)
            name = thread.question or say("The whole record")
            made += [button(name, go, look="link"), _words(thread.stands, "muted")]
        return made

    def _thread(self, thread: RemarkThread) -> list[QWidget]:
        made = [_words(thread.stands, "warning" if thread.open else "muted")]
        for line in thread.lines:
            made += [_words(f"{line.when} · {line.who}", "muted"), _words(line.value, "")]
        if thread.replies:
            reply = button(say("Reply…"), partial(self.reply_asked.emit, thread.key))
            reply.setAccessibleName(say("Reply to the remark on “{question}”", question=thread.question))
            made.append(reply)
        return made

    def _all_comments(self) -> list[QWidget]:
        found = self._comments()
        if not found:
            return [_words(say("Comments on questions are gathered here. Ctrl+M writes one."), "muted")]
        made: list[QWidget] = []
        for path, name, text in found:
            link = button(name, partial(self.question_chosen.emit, path), look="link")
            made += [link, _words(text, "")]
        return made

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        row = FlowLayout(spacing=S1)
        for name in TABS:
            made = button(say(name), self.refresh, look="chip")
            made.setCheckable(True)
            group.addButton(made)
            row.addWidget(made)
            self.tabs[name] = made
        remarks = self._beside.remarks()
        self.tabs[REMARKS if remarks else GUIDANCE].setChecked(True)
        self.tabs[REMARKS].setVisible(bool(remarks))
        self.tabs[LAST].hide()
        self._column = column = QWidget()
        column.setProperty("look", "page")
        column.setLayout(self._body)
        self._body.setContentsMargins(0, 0, S2, 0)
        self._body.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S4, S4, S2, S2)
        layout.setSpacing(S3)
        layout.addLayout(row)
        layout.addWidget(scroll, 1)
        self.refresh()


def _paragraphs(text: str) -> list[QWidget]:
    return [_words(part.strip(), "") for part in PARAGRAPH.split(text) if part.strip()]


def _words(text: str, look: str) -> QWidget:
    return label(text, look, wrap=True)
