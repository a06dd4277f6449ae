"""A form filled in with Tab alone, as somebody does who knows no other key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.journeys.filling import Filling, card_of, words_of

ADD, ONWARDS = "+ ", ("Next section", "Check")
MOST_STOPS = 200


class Tabbing(Filling):
    """Answers question by question, adds one row more where rows can be added, and goes on by the button below, which
    leads to the next section's first question."""

    def everything(self) -> None:
        """From the present section to the last."""
        while self._through():
            self._person.key(Qt.Key.Key_Space)
            self._person.settle()

    def _through(self) -> bool:
        """Every question of the section; whether it ends at the button of a section that follows."""
        answered: set[str] = set()
        added = False
        for _stop in range(MOST_STOPS):
            here = self._person.focus()
            card = card_of(here)
            if card is not None and card.path not in answered:
                answered.add(card.path)
                self.answer(words_of(card))
                self._still_at(card)
            elif _leads_on(here):
                return here.accessibleName() == ONWARDS[0]
            elif not added and isinstance(here, QAbstractButton) and here.text().startswith(ADD):
                added = True
                self._person.key(Qt.Key.Key_Return)
                assert card_of(self._person.focus()) is not None, "a new row does not take the keyboard"
                continue
            self._person.key(Qt.Key.Key_Tab)
        raise AssertionError("Tab does not come to the next section")

    def _still_at(self, card: QWidget) -> None:
        assert card.isAncestorOf(QApplication.focusWidget()), "answering took the keyboard away"


def _leads_on(here: QWidget) -> bool:
    return isinstance(here, QAbstractButton) and here.accessibleName() in ONWARDS
