"""The form screen: sections left, one section's questions in the middle, help right, state at the foot."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.forms.views import Changed
from qaf_desktop.ui.form_page.announce import announce
from qaf_desktop.ui.form_page.bottom_bar import BottomBar
from qaf_desktop.ui.form_page.derive import View
from qaf_desktop.ui.form_page.editors.base import Tools
from qaf_desktop.ui.form_page.keys import Command, command
from qaf_desktop.ui.form_page.page_state import FormPageState
from qaf_desktop.ui.form_page.ports import (
    AttachmentView,
    Beside,
    EscalationTold,
    GradeMarks,
    Heading,
    NewPause,
    NothingBeside,
    Place,
    Save,
    Session,
)  # fmt: skip
from qaf_desktop.ui.form_page.problem_drawer import ProblemDrawer
from qaf_desktop.ui.form_page.question_card import QuestionCard
from qaf_desktop.ui.form_page.section_list import SectionList
from qaf_desktop.ui.form_page.section_page import SectionPage
from qaf_desktop.ui.form_page.side_panel import SidePanel
from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity

NARROW, WITH_SIDE = 720, 980
"""Below the first the section list folds away; below the second the side panel does."""


class FormPage(QWidget):
    """One record being filled in, or read when `read_only`. Knows no store: it is given what it needs and says intents.

    `today` gives the local day for typed dates; `choose_file` asks the person for a file; `attachment` knows a kept
    file by its id; `save` and `beside` are described in `ports`.
    """

    finalise_asked = Signal()
    """The form is complete as far as the page can tell, and everything is handed on."""
    amend_asked = Signal()
    back_asked = Signal()
    open_escalation = Signal(str)
    """Instance path of the answer that says a child is unsafe."""
    attach_asked = Signal(str, Path)
    attachment_open_asked = Signal(str, str)
    """Instance path, attachment id."""
    place_changed = Signal(Place)

    def __init__(
        self,
        session: Session,
        save: Save,
        *,
        heading: Heading,
        today: Callable[[], date],
        choose_file: Callable[[], Path | None],
        attachment: Callable[[str], AttachmentView | None],
        marks: GradeMarks,
        beside: Beside | None = None,
        read_only: bool = False,
        new_pause: NewPause | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.heading = heading
        self.state = FormPageState(session, save, read_only=read_only, new_pause=new_pause, parent=self)
        self._tools = Tools(today, self.state.new_pause, attachment, choose_file, marks)
        self._sections: dict[str, SectionPage] = {}
        self._side_wanted = True
        view = self.state.view
        self.list = SectionList(view)
        self.band = Notice()
        self.title = label("", "title", wrap=True)
        self.list_toggle = button("Sections", self._toggle_list, look="link")
        self.side_toggle = button("Guidance", self._toggle_side, look="link")
        self.stack = QStackedWidget()
        self.side = SidePanel(beside or NothingBeside(), self._comments)
        self.drawer = ProblemDrawer(self._name_of)
        self.bar = BottomBar(view)
        self._lay_out()
        self._connect()
        self._show_section(view.current)
        self._show(view)

    def place(self) -> Place:
        """Where the person is, for `restore` another day."""
        return self.state.place

    def restore(self, place: Place) -> None:
        """Go to a place; one that is no longer there leads to the section's start."""
        self.state.go(place.section)
        if place.question:
            self._focus_question(place.question)

    def flush(self) -> None:
        """Read what is half typed and hand everything on to be kept, now. On lock, on close, on leaving."""
        for section in self._sections.values():
            section.settle()
        self.state.autosave.flush()

    def settled(self) -> bool:
        """Whether all that was typed is known to be kept."""
        return self.state.autosave.settled

    def told(self, escalations: Mapping[str, EscalationTold]) -> None:
        """What is known of each escalation, by the instance path of the answer that asks for it."""
        self.state.told(escalations)

    def attached(self, path: str, attachment: str) -> None:
        """A file was kept under this id: it is now the answer."""
        self.state.set(path, attachment)

    def attach_failed(self, path: str, sentence: str) -> None:
        """A file could not be kept; say so under its question."""
        for section in self._sections.values():
            if path in section.cards:
                section.cards[path].show_card(section.cards[path].card)
                section.cards[path].complain(sentence)

    def check(self) -> bool:
        """Look the form through and list what was found; True when nothing stands against finalising."""
        self.flush()
        return not any(problem.severity == "stop" for problem in self.state.check())

    def run(self, what: Command) -> bool:
        """Do what a key asks for."""
        acts: dict[Command, Callable[[], object]] = {
            Command.PREVIOUS_SECTION: lambda: self._go(self.state.view.previous),
            Command.NEXT_SECTION: lambda: self._go(self.state.view.following),
            Command.PREVIOUS_QUESTION: lambda: self._step(-1),
            Command.NEXT_QUESTION: lambda: self._step(1),
            Command.CHECK: self._check_next,
            Command.UNDO: self._undo,
            Command.REDO: self.state.redo,
            Command.FINALISE: self._finalise,
            Command.GUIDANCE: lambda: self._guide(self.state.place.question),
            Command.COMMENT: self._comment,
            Command.BACK: self._back,
        }
        acts[what]()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        what = command(event)
        if what is None or not self.run(what):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    @property
    def current(self) -> SectionPage:
        return self._sections[self.state.place.section]

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, S4, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.list_toggle)
        head.addWidget(self.side_toggle)
        middle = QVBoxLayout()
        middle.setContentsMargins(S4, S3, 0, 0)
        middle.setSpacing(S2)
        middle.addWidget(self.band)
        middle.addLayout(head)
        middle.addWidget(self.stack, 1)
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.list)
        across.addLayout(middle, 1)
        across.addWidget(self.side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(across, 1)
        whole.addWidget(self.drawer)
        whole.addWidget(self.bar)

    def _connect(self) -> None:
        state, bar = self.state, self.bar
        state.frame_changed.connect(self._show)
        state.touched.connect(self._touched)
        state.moved.connect(self._show_section)
        state.going_to.connect(self._focus_question)
        state.place_changed.connect(self._placed)
        self.list.chosen.connect(self._chosen)
        self.side.question_chosen.connect(state.go_to_question)
        self.drawer.chosen.connect(state.go_to_question)
        self.drawer.closed.connect(state.stop_checking)
        self.band.acted.connect(self._escalate)
        bar.retry.connect(state.autosave.flush)
        bar.previous.connect(lambda: self._go(state.view.previous))
        bar.following.connect(lambda: self._go(state.view.following))
        bar.check.connect(self._check_next)
        bar.finalise.connect(self._finalise)

    def _show(self, view: View) -> None:
        self.list.show_view(view)
        self.bar.show_view(view)
        self.drawer.show_problems(view.problems)
        self._show_band(view)
        line = next((line for line in view.lines if line.path == view.current), None)
        title = f"{line.number}  {line.title}" if line else ""
        if title != self.title.text():
            self.title.setText(title)

    def _show_band(self, view: View) -> None:
        band = next((band for band in view.bands if not band.complete), next(iter(view.bands), None))
        severity = Severity.WARNING if band and band.complete else Severity.STOP
        self.band.say(severity, band.text if band else "", band.act if band else "")

    def _show_section(self, section: str) -> None:
        if section not in self._sections:
            made = SectionPage(section, self.state, self._tools, self._key)
            made.guidance_wanted.connect(self._guide)
            made.intent.connect(self._intent)
            self._sections[section] = made
            self.stack.addWidget(made)
        page = self._sections[section]
        page.refresh()
        self.stack.setCurrentWidget(page)

    def _touched(self, changed: Changed) -> None:
        for section in self._sections.values():
            section.touched(changed)
        at = self.state.place.question
        if at in changed.paths:
            self._placed(self.state.place)

    def _placed(self, place: Place) -> None:
        card = self.current.cards.get(place.question) if place.section in self._sections else None
        self.side.show_question(card.card.view if card else None, card.card.name if card else "")
        self.place_changed.emit(place)

    def _focus_question(self, path: str) -> None:
        self.current.focus_question(path)

    def _chosen(self, section: str) -> None:
        self._go(section)
        if self.width() < NARROW:
            self.list.hide()

    def _go(self, section: str) -> None:
        if not section and section not in self._sections:
            return
        self.current.settle()
        from_cards = self.stack.isAncestorOf(self.window().focusWidget() or self)
        self.state.go(section)
        announce(self, self.title.text())
        if from_cards:
            self._focus_first()

    def _focus_first(self) -> None:
        cards = self.current.shown_cards()
        first = next((card for card in cards if card.targets()), None)
        if first:
            first.take_focus()

    def _step(self, by: int) -> None:
        cards = [card for card in self.current.shown_cards() if card.targets()]
        here = next((n for n, card in enumerate(cards) if card.path == self.state.place.question), -1 if by > 0 else 0)
        if 0 <= here + by < len(cards):
            self.current.focus_question(cards[here + by].path)

    def _undo(self) -> None:
        self.current.settle()
        self.state.undo()

    def _check_next(self) -> None:
        if self.state.view.problems is None:
            self.check()
        path = self.drawer.step()
        if path:
            self.state.go_to_question(path)

    def _finalise(self) -> None:
        if self.state.read_only:
            self.amend_asked.emit()
            return
        sound = self.check()
        if self.state.view.finalise_blocked:
            announce(self, self.state.view.finalise_blocked)
        elif sound:
            self.state.stop_checking()
            self.finalise_asked.emit()
        else:
            self._check_next()

    def _guide(self, path: str) -> None:
        card: QuestionCard | None = self.current.cards.get(path)
        if card is None:
            return
        if self._side_fits():
            self._side_wanted = True
            self._fit()
            self.side.show_question(card.card.view, card.card.name)
            self.side.show_tab("Guidance")
            announce(self, card.card.view.guidance)
        elif card.card.view.guidance:
            card.toggle_guidance()

    def _comment(self) -> None:
        card = self.current.cards.get(self.state.place.question)
        if card and not self.state.read_only:
            card.open_comment()

    def _back(self) -> None:
        if self.drawer.isVisible():
            self.state.stop_checking()
        else:
            self.flush()
            self.back_asked.emit()

    def _escalate(self) -> None:
        bands = self.state.view.bands
        band = next((band for band in bands if not band.complete), next(iter(bands), None))
        if band:
            self.flush()
            self.open_escalation.emit(band.path)

    def _intent(self, path: str, what: str, file: object) -> None:
        if what == "attach" and isinstance(file, Path):
            self.attach_asked.emit(path, file)
        elif what == "open":
            self.attachment_open_asked.emit(path, self.state.session.view(path).value)
        elif what == "remove":
            self.state.set(path, "")

    def _key(self, event: QKeyEvent) -> bool:
        what = command(event)
        return what is not None and self.run(what)

    def _comments(self) -> list[tuple[str, str, str]]:
        return [(path, self._name_of(path), text) for path, text in self.state.comments().items()]

    def _name_of(self, path: str) -> str:
        return f"{self.state.number(path)} {self.state.session.view(path).label}".strip()

    def _side_fits(self) -> bool:
        return self.width() >= WITH_SIDE

    def _toggle_side(self) -> None:
        self._side_wanted = not self._side_wanted
        self._fit()

    def _toggle_list(self) -> None:
        self.list.setVisible(self.list.isHidden())

    def _fit(self) -> None:
        narrow = self.width() < NARROW
        shown = self._side_wanted and self._side_fits()
        if shown and self.side.isHidden():
            self.side.show()
            self.side.refresh()
        self.side.setVisible(shown)
        self.side_toggle.setText("Hide guidance" if shown else "Guidance")
        self.side_toggle.setVisible(self._side_fits())
        self.list_toggle.setVisible(narrow)
        self.list.setVisible(not narrow)
        self.bar.make_narrow(self.width() < NARROW + 180)


