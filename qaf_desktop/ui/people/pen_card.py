"""The pen in words: which laptop may change the list of people and devices, and how it changes hands."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from qaf_desktop.exchanging.pen import Asking, PenState
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.screen_body import ButtonFlow

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PenView:
    """What the card says, and which of its buttons are there."""

    words: str
    buttons: frozenset[str]


def derive_pen(state: PenState) -> PenView:
    if not state.let_in:
        words = translate(
            "People",
            "No lead auditor has let this laptop in yet. Where the lead’s laptop is lost, or the lead has left, the "
            "project’s recovery key puts this one in its place.",
        )
        return PenView(words, frozenset({"take-over"}))
    if state.given_to:
        words = translate(
            "People",
            "The pen was handed to {name}. Until that laptop has fetched, nobody can change this list.",
        )
        return PenView(words.format(name=state.given_to), frozenset({"take-back"}))
    if state.held:
        return _held(state)
    if state.asked:
        words = translate("People", "You asked for the pen. Once it is handed over, choose Fetch now under Exchange.")
        return PenView(words, frozenset({"ask-again", "read", "take-over"}))
    words = translate(
        "People",
        "Another laptop holds the pen: only there can people be let in and sets be published. Ask for it to cover for "
        "its owner, or to follow them.",
    )
    return PenView(words, frozenset({"ask", "take-over"}))


def _held(state: PenState) -> PenView:
    if state.asking:
        words = translate(
            "People",
            "{name} asks for the pen. Hand it over when they follow you; share it while they stand in for you.",
        )
        return PenView(words.format(name=state.asking[0].name or state.asking[0].offer.device[:8]),
                       frozenset({"hand-over", "share"}))  # fmt: skip
    if state.shared:
        words = translate("People", "This laptop holds the pen, and a deputy’s laptop holds it too.")
        return PenView(words, frozenset({"alone", "read"}))
    words = translate(
        "People", "This laptop holds the pen: it can change this list and publish. The list is to be renewed by {date}."
    )
    return PenView(words.format(date=state.expires), frozenset({"read"}))


class PenCard(Card):
    """Each signal is what its button says; `hand_over_asked(Asking, whether to keep the pen too)`."""

    ask_asked = Signal()
    hand_over_asked = Signal(object, bool)
    take_back_asked = Signal()
    alone_asked = Signal()
    read_asked = Signal()
    take_over_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The pen"), parent)
        self._state = PenState()
        self.words = label("", wrap=True)
        self.buttons = {
            "hand-over": button(self.tr("Hand it over…"), self._giving(keep=False)),
            "share": button(self.tr("Share it…"), self._giving(keep=True)),
            "take-back": button(self.tr("Take it back"), self.take_back_asked.emit),
            "alone": button(self.tr("Hold it alone again…"), self.alone_asked.emit),
            "ask": button(self.tr("Ask for the pen"), self.ask_asked.emit),
            "ask-again": button(self.tr("Save the request as a file…"), self.ask_asked.emit),
            "read": button(self.tr("Read a file about the pen…"), self.read_asked.emit),
            "take-over": button(self.tr("Take over with the recovery key…"), self.take_over_asked.emit),
        }
        self.body.addWidget(self.words)
        self.body.addWidget(ButtonFlow(*self.buttons.values()))

    def show_pen(self, state: PenState) -> None:
        self._state = state
        view = derive_pen(state)
        self.words.setText(view.words)
        for name, one in self.buttons.items():
            one.setVisible(name in view.buttons)

    def asking(self) -> Asking | None:
        return self._state.asking[0] if self._state.asking else None

    def _giving(self, *, keep: bool) -> Callable[[], None]:
        return lambda: self.hand_over_asked.emit(self.asking(), keep)
