"""Before the laptop changes hands: whose part, who reads it, or how else it came about."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.handover.words import CHILD, PARENT
from qaf_desktop.ui.text_size import keep_fitted, scaled
from qaf_desktop.ui.tokens import S1, S2, S4
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.first_focus import in_order
from qaf_desktop.ui.widgets.labels import label, tip
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.screen_body import ButtonFlow, ScreenBody
from qaf_desktop.work.handing_over import PartState

WIDTH = 620


@dataclass(frozen=True, slots=True)
class Choice:
    """What the person chose: the part's section, and who reads it ("" for a worker)."""

    section: str
    reader: str


class PreparePage(Page):
    """`entered(argument)`; `give_asked`, `told_asked` and `paper_asked` carry a `Choice`; `back_asked` on Esc."""

    entered = Signal(str)
    give_asked = Signal(object)
    told_asked = Signal(object)
    paper_asked = Signal(object)
    back_asked = Signal()
    question_asked = Signal(str)
    """The instance path of a question of the form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: tuple[PartState, ...] = ()
        self._parts, self._readers = QButtonGroup(self), QButtonGroup(self)
        self.notice = Notice()
        self.give = PrimaryButton(self.tr("Hand over the laptop"), lambda: self.give_asked.emit(self.choice()))
        self.told = button(self.tr("I wrote it down as they said it…"), lambda: self.told_asked.emit(self.choice()))
        self.paper = button(self.tr("It came on paper…"), lambda: self.paper_asked.emit(self.choice()))
        self.back = button(self.tr("Back to the form"), self.back_asked.emit)
        self._which = Card(self.tr("Which part?"))
        self._which.body.setSpacing(S1)
        self._who = Card(self.tr("Who reads it?"))
        self._lay_out()
        self._parts.idToggled.connect(lambda _at, on: self._show_ways() if on else None)

    def enter(self, argument: str) -> None:
        self.entered.emit(argument)

    def show_parts(self, states: tuple[PartState, ...], section: str) -> None:
        """The parts of one owner; `section` is where the observer is, so most likely the one that is meant."""
        self._states = states
        for old in self._parts.buttons():
            self._parts.removeButton(old)
        _empty(self._which)
        ways: list[QAbstractButton] = []
        for at, state in enumerate(states):
            made = QRadioButton(state.part.title)
            made.setAccessibleDescription(self._stands(state))
            self._parts.addButton(made, at)
            self._which.body.addWidget(made)
            said = label(self._stands(state), "muted", wrap=True)
            said.setContentsMargins(S4 + S2, 0, 0, S1)
            self._which.body.addWidget(said)
            if not state.asked and state.opened_by:
                ways.append(self._way_to(state))
                self._which.body.addWidget(_indented(ways[-1]))
        in_order(self._which, *self._parts.buttons(), *ways)
        family = any(state.part.owner != "practitioner" for state in states)
        self._who.setVisible(family)
        title = self.tr("Hand over to the child or parent") if family else self.tr("Hand over to the worker")
        self.heading_changed.emit(title, states[0].who if states and not family else "")
        self._choose(section)

    def choice(self) -> Choice:
        state = self._chosen()
        child = self._readers.checkedId() == 0
        reader = "" if self._who.isHidden() else CHILD if child else PARENT
        return Choice(state.part.section if state else "", reader)

    def say(self, words: str) -> None:
        """Why it did not go; "" takes it back."""
        self.notice.say(Severity.WARNING, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        for at, words in enumerate((self.tr("A child: larger, fewer words"), self.tr("A parent, carer or grown-up"))):
            made = QRadioButton(words)
            self._readers.addButton(made, at)
            self._who.body.addWidget(made)
        self._readers.button(0).setChecked(True)
        words = self.tr(
            "They see their own questions and nothing else, until you type your passphrase. What you wrote is hidden."
        )
        other = Card(self.tr("They did not write it themselves?"))
        how = self.tr(
            "Write their words into the form first. Then say here how they came; after that nobody changes them in this"
            " draft."
        )
        other.body.addWidget(label(how, "muted", wrap=True))
        other.body.addWidget(ButtonFlow(self.told, self.paper))
        holder = QWidget()
        keep_fitted(holder, lambda: holder.setMaximumWidth(scaled(WIDTH)))
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S4)
        parts: tuple[QWidget, ...] = (label(words, wrap=True), self._which, self._who, self.notice)
        for part in (*parts, ButtonFlow(self.give, self.back), other):
            column.addWidget(part)
        body = ScreenBody()
        body.column.addWidget(holder)
        body.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(body)
        self.setFocusProxy(self.give)

    def _way_to(self, state: PartState) -> QAbstractButton:
        """The way to the answer on which the part depends."""
        way = button(self.tr("Go to that question"), lambda: self.question_asked.emit(state.opened_by), look="link")
        name = self.tr("Go to that question: {question}, for {part}")
        way.setToolTip(tip(state.opens))
        way.setAccessibleName(name.format(question=state.opens, part=state.part.title))
        return way

    def _choose(self, section: str) -> None:
        open_now = [at for at, state in enumerate(self._states) if state.asked and not state.closed]
        here = [at for at in open_now if self._states[at].part.section == section]
        unfinished = [at for at in open_now if self._states[at].answered < self._states[at].asked]
        for at in (*here, *unfinished, *open_now, *range(len(self._states)))[:1]:
            self._parts.button(at).setChecked(True)
        self._show_ways()

    def _chosen(self) -> PartState | None:
        at = self._parts.checkedId()
        return self._states[at] if 0 <= at < len(self._states) else None

    def _show_ways(self) -> None:
        state = self._chosen()
        usable = state is not None and bool(state.asked) and not state.closed
        for made in (self.give, self.told, self.paper):
            made.setEnabled(usable)
        self.say("")

    def _stands(self, state: PartState) -> str:
        if state.closed:
            return self.tr("{words}. Finished: it is not changed in this draft.").format(words=state.closed)
        if not state.asked:
            return self._not_yet(state)
        return self.tr("{answered} of {asked} answered").format(answered=state.answered, asked=state.asked)

    def _not_yet(self, state: PartState) -> str:
        if not state.opened_by:
            return self.tr("Nothing is asked here as things stand.")
        return self.tr("Nothing is asked here yet: it depends on another answer.")


def _indented(made: QWidget) -> QWidget:
    """Under the words of its choice."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(S4 + S1, 0, 0, S1)
    row.addWidget(made)
    row.addStretch(1)
    return holder


def _empty(card: Card) -> None:
    """All but the card's heading."""
    for made in card.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if made.property("look") != "heading":
            card.body.removeWidget(made)
            made.hide()
            made.deleteLater()
