"""The sections already built, one above the other: which is shown, and how the focus moves through its questions."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from qaf_desktop.forms.views import Changed
from qaf_desktop.ui.form_page.editors.base import Tools
from qaf_desktop.ui.form_page.page_state import FormPageState
from qaf_desktop.ui.form_page.question_card import Keys, QuestionCard
from qaf_desktop.ui.form_page.section_page import SectionPage


class SectionStack(QStackedWidget):
    """A section is built when first shown, and kept; what changes meanwhile is caught up when it is shown again."""

    guidance_wanted = Signal(str)
    intent = Signal(str, str, object)

    def __init__(self, state: FormPageState, tools: Tools, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._tools, self._keys = state, tools, keys
        self._built: dict[str, SectionPage] = {}
        state.touched.connect(self._touched)

    @property
    def section(self) -> SectionPage:
        """The section on screen."""
        return self._built[self._state.place.section]

    def card(self, path: str) -> QuestionCard | None:
        """The card of a question of a section already built."""
        found = (section.cards[path] for section in self._built.values() if path in section.cards)
        return next(found, None)

    def show_section(self, path: str) -> None:
        """Bring a section to the front."""
        if path not in self._built:
            made = SectionPage(path, self._state, self._tools, self._keys)
            made.guidance_wanted.connect(self.guidance_wanted)
            made.intent.connect(self.intent)
            self._built[path] = made
            self.addWidget(made)
        self._built[path].refresh()
        self.setCurrentWidget(self._built[path])

    def settle(self) -> None:
        """Read what is half typed anywhere."""
        for section in self._built.values():
            section.settle()

    def focus_question(self, path: str) -> bool:
        return self.section.focus_question(path)

    def focus_first(self) -> None:
        """Put the focus on the first question of the section that can be answered."""
        first = next((card for card in self.section.shown_cards() if card.targets()), None)
        if first is not None:
            first.take_focus()

    def step(self, by: int) -> None:
        """To the next question, or the one before."""
        cards = [card for card in self.section.shown_cards() if card.targets()]
        at = self._state.place.question
        here = next((n for n, card in enumerate(cards) if card.path == at), -1 if by > 0 else 0)
        if 0 <= here + by < len(cards):
            self.section.focus_question(cards[here + by].path)

    def _touched(self, changed: Changed) -> None:
        for section in self._built.values():
            section.touched(changed)
