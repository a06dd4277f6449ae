"""The sections already built, one above the other: which is shown, and how the focus moves through its questions."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from qaf_desktop.forms.views import Changed
from qaf_desktop.ui.form_page.editors.base import Tools
from qaf_desktop.ui.form_page.keys import Command, command, digit, letter
from qaf_desktop.ui.form_page.page_state import FormPageState
from qaf_desktop.ui.form_page.question_card import QuestionCard
from qaf_desktop.ui.form_page.section_page import SectionPage

LEFT_TO_WINDOW = (None, Command.GUIDANCE)
"""Keys that the window answers first: its help leads on from the guidance."""
REST_MS = 600
"""How long nothing is asked of the page before a neighbouring section is built ahead."""


class SectionStack(QStackedWidget):
    """A section is built when first shown, or shortly before, and kept; what changed is caught up when it is shown."""

    guidance_wanted = Signal(str)
    intent = Signal(str, str, object)

    def __init__(self, state: FormPageState, tools: Tools, keys: Callable[[QKeyEvent], bool]) -> None:
        super().__init__()
        self._state, self._tools, self._keys = state, tools, keys
        self._built: dict[str, SectionPage] = {}
        self._focused: QWidget | None = None
        self._rest = tools.new_pause(self._prepare_neighbours)
        application = QCoreApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        state.touched.connect(self._touched)

    @property
    def section(self) -> SectionPage:
        """The section on screen; for a moment, on the way to one that is not built yet, the one before: the button that
        led there may go dim and hand the keyboard on."""
        here = self._built.get(self._state.place.section) or self.currentWidget()
        assert isinstance(here, SectionPage)
        return here

    def card(self, path: str) -> QuestionCard | None:
        """The card of a question of a section already built."""
        found = (section.cards[path] for section in self._built.values() if path in section.cards)
        return next(found, None)

    def show_section(self, path: str) -> None:
        """Bring a section to the front."""
        section = self._built.get(path) or self._build(path)
        section.refresh()
        self.setCurrentWidget(section)
        self._rest.start(REST_MS)

    def settle(self) -> None:
        """Read what is half typed anywhere."""
        for section in tuple(self._built.values()):
            section.settle()

    def focus_question(self, path: str) -> bool:
        return self.section.focus_question(path)

    def focus_first(self) -> None:
        """Put the focus on the first question of the section that can be answered."""
        first = self._first()
        if first is not None:
            first.take_focus()

    def be_at_first(self) -> None:
        """The first question is the one in hand, wherever the focus is; a question already in hand stays."""
        first = self._first()
        if first is not None and not self._state.place.question:
            self._state.be_at(first.path)

    def step(self, by: int) -> None:
        """To the next question, or the one before."""
        cards = [card for card in self.section.shown_cards() if card.targets() or card.can_stand()]
        at = self._state.place.question
        if self._focused is None and at and self.section.focus_question(at):
            return
        here = next((n for n, card in enumerate(cards) if card.path == at), -1 if by > 0 else 0)
        if 0 <= here + by < len(cards):
            self.section.focus_question(cards[here + by].path)

    def _first(self) -> QuestionCard | None:
        return next((card for card in self.section.shown_cards() if card.targets()), None)

    def _build(self, path: str) -> SectionPage:
        made = SectionPage(path, self._state, self._tools, self)
        made.guidance_wanted.connect(self.guidance_wanted)
        made.intent.connect(self.intent)
        self._built[path] = made
        self.addWidget(made)
        made.build()
        return made

    def _prepare_neighbours(self) -> None:
        """Build the section that is likely wanted next while the person reads this one, one at a time."""
        view = self._state.view
        wanted = next((path for path in (view.following, view.previous) if path and path not in self._built), None)
        if wanted is not None and self.isVisible():
            self._build(wanted).prepare(self.size())
            self._rest.start(REST_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and command(event) not in LEFT_TO_WINDOW:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and self._pressed(event):
                return True
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        if command(event) is not None:
            return self._keys(event)
        number, card = digit(event), _card_of(self._focused)
        if card is None:
            return False
        if number is not None:
            return card.key_choice(number, self._focused or card)
        typed = letter(event)
        return bool(typed) and card.key_letter(typed, self._focused or card)

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """Only the widget that has the focus is listened to."""
        if self._focused is not None and self._focused is before:
            before.removeEventFilter(self)
            left = _card_of(before)
            if left is not None:
                left.offer_comment()
                self._tools.pressing.after(left, left.close_up)
        self._focused = None
        card = _card_of(now)
        if now is None or card is None or not self.isAncestorOf(card):
            return
        self._focused = now
        now.installEventFilter(self)
        card.offer_comment()
        self._state.be_at(card.path)
        self.section.hold(card, now)

    def _touched(self, changed: Changed) -> None:
        self._rest.start(REST_MS)
        for section in self._built.values():
            section.touched(changed)


def _card_of(widget: QWidget | None) -> QuestionCard | None:
    while widget is not None and not isinstance(widget, QuestionCard):
        widget = widget.parentWidget()
    return widget
