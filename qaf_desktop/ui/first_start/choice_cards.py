"""One of a few things to choose, a card each: its name, and what it is in a sentence."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from qaf_desktop.ui.first_start.state import Choice
from qaf_desktop.ui.tokens import S1, S2
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.labels import label

BESIDE_RING = 29
"""Where the words of a radio button begin."""


class ChoiceCards(QWidget):
    """`chosen(id)` when the person picks another; `buttons` are by id. `show_more` makes what stands below a choice."""

    chosen = Signal(str)

    def __init__(
        self,
        choices: tuple[Choice, ...],
        show_more: Callable[[Choice], QWidget] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._show_more = show_more
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
        if self._show_more is not None:
            card.body.addWidget(self._show_more(choice))
        return card
