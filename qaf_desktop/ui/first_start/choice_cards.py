"""One of a few things to choose, a card each: its name, what it is in a sentence, and the marks that belong to it."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from qaf_desktop.analysis.pictures import Mark
from qaf_desktop.ui.first_start.state import Choice
from qaf_desktop.ui.tokens import S1, S2, S4
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.flow import FlowLayout
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.mark_label import MarkLabel

BESIDE_RING = 29
"""Where the words of a radio button begin."""


class ChoiceCards(QWidget):
    """`chosen(id)` when the person picks another; `buttons` are by id."""

    chosen = Signal(str)

    def __init__(self, choices: tuple[Choice, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S2)
        for choice in choices:
            column.addWidget(self._card(choice))

    def show_chosen(self, name: str) -> None:
        button = self.buttons.get(name)
        if button is not None and not button.isChecked():
            with QSignalBlocker(button):
                button.setChecked(True)

    def focus_chosen(self) -> None:
        """The focus to the one chosen, else to the first."""
        chosen = self._group.checkedButton() or next(iter(self.buttons.values()), None)
        if chosen is not None:
            chosen.setFocus()

    def _card(self, choice: Choice) -> Card:
        card = Card()
        card.body.setSpacing(S1)
        radio = QRadioButton(choice.word)
        words = ", ".join(mark.word for mark in choice.marks)
        radio.setAccessibleDescription(" ".join(part for part in (choice.about, words) if part))
        radio.toggled.connect(lambda on: self.chosen.emit(choice.id) if on else None)
        self._group.addButton(radio)
        self.buttons[choice.id] = radio
        card.body.addWidget(radio)
        about = label(choice.about, "muted", wrap=True)
        about.setContentsMargins(BESIDE_RING, 0, 0, 0)
        card.body.addWidget(about)
        if choice.marks:
            card.body.addWidget(_marks(choice.marks))
        return card


def _marks(marks: tuple[Mark, ...]) -> QWidget:
    """Every grade as it will be seen, word and shape together; a new row where there is no room."""
    shown = QWidget()
    beside = QVBoxLayout(shown)
    beside.setContentsMargins(BESIDE_RING, S1, 0, 0)
    flow = FlowLayout(spacing=S4)
    beside.addLayout(flow)
    for mark in marks:
        one = QWidget()
        row = QHBoxLayout(one)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S1)
        row.addWidget(MarkLabel(mark.shape, mark.colour))
        row.addWidget(label(mark.word))
        flow.addWidget(one)
    return shown
