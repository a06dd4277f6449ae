"""The form screen: sections left, one section's questions in the middle, help right, state at the foot."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from qaf_desktop.forms.views import Changed, QuestionView
from qaf_desktop.ui.form_page.editors.base import Tools
from qaf_desktop.ui.form_page.keys import ANYWHERE, Command, command
from qaf_desktop.ui.form_page.page_frame import PageFrame
from qaf_desktop.ui.form_page.page_state import FormPageState
from qaf_desktop.ui.form_page.ports import (
    AttachmentView,
    Beside,
    EscalationTold,
    GradeMarks,
    Heading,
    LastTimeView,
    NewPause,
    NoScans,
    NothingBeside,
    Pasted,
    Place,
    Save,
    Scans,
    Session,
)
from qaf_desktop.ui.form_page.pressing import Pressing
from qaf_desktop.ui.form_page.problem_drawer import ProblemDrawer
from qaf_desktop.ui.form_page.section_stack import SectionStack
from qaf_desktop.ui.form_page.side_panel import GUIDANCE, SidePanel
from qaf_desktop.ui.form_page.tab_order import move_focus, tie
from qaf_desktop.ui.form_page.writing import Writing
from qaf_desktop.ui.widgets.announce import announce


class FormPage(QWidget):
    """One record being filled in, or read when `read_only`. Knows no store: it is given what it needs and says intents.

    `today` gives the local day for typed dates; `choose_file` asks the person for a file; `attachment` knows a kept
    file by its id; `writing` helps to write; `scans` is the scanner's folder; `criteria` says each criterion's words by
    its code, `limits` what each clock allows; `save` and `beside` are described in `ports`.
    """

    finalise_asked = Signal()
    """The form is complete as far as the page can tell, and everything is handed on."""
    amend_asked = Signal()
    checked = Signal()
    """The form was looked through."""
    back_asked = Signal()
    open_escalation = Signal(str)
    """Instance path of the answer that says a child is unsafe."""
    attach_asked = Signal(str, object)
    """Instance path, and the Path of a file or what was Pasted."""
    attachment_open_asked = Signal(str, str)
    """Instance path, attachment id."""
    place_changed = Signal(Place)
    said = Signal(str)
    """Words about what was just undone or done again."""
    widths_changed = Signal(str)
    """The person drew the list or the side panel wider or narrower."""

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
        criteria: Mapping[str, str] | None = None,
        limits: Mapping[str, tuple[str, str]] | None = None,
        writing: Writing | None = None,
        scans: Scans | None = None,
        read_only: bool = False,
        new_pause: NewPause | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.heading = heading
        self._left_at = ""
        self._section_is_new = False
        """Whether the person went to this section from elsewhere than its questions: Tab begins at the first one."""
        self.state = FormPageState(session, save, read_only=read_only, new_pause=new_pause, parent=self)
        pressing = Pressing(self)
        tools = Tools(
            today,
            self.state.new_pause,
            attachment,
            choose_file,
            marks,
            pressing,
            writing,
            scans or NoScans(),
            limits or {},
        )
        view = self.state.view
        self.stack = SectionStack(self.state, tools, self._key)
        self.side = SidePanel(beside or NothingBeside(), self._comments, criteria or {}, read_only=read_only)
        self.drawer = ProblemDrawer(self._name_of)
        self.frame = PageFrame(view, self.stack, self.side, self.drawer, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self._connect()
        self.stack.show_section(view.current)
        self.stack.be_at_first()

    def place(self) -> Place:
        """Where the person is, for `restore` another day."""
        return self.state.place

    def has_keyboard(self) -> bool:
        """Whether what one types goes to this page."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def restore(self, place: Place, *, take_keyboard: bool = True) -> None:
        """Go to a place; one that is no longer there leads to the section's start. A page that is not seen waits to be
        given the keyboard: it may be behind the screen where somebody is typing."""
        self.state.go(place.section)
        self._left_at = place.question
        if take_keyboard and self.isVisible():
            self._focus(place.question)

    def guide(self) -> bool:
        """Show the guidance on the question the person is at; False where there is none, or it is seen already."""
        card = self.stack.card(self.state.place.question)
        graded = self._graded(self.state.place.section)
        if card is None or not (card.card.view.guidance or (graded and graded.guidance)):
            return False
        seen = self.side.isVisible() and self.side.shows(GUIDANCE)
        self._guide(self.state.place.question)
        return not seen

    def show_widths(self, kept: str) -> None:
        """Bring back what `widths_changed` told another day."""
        self.frame.show_widths(kept)

    def flush(self) -> None:
        """Read what is half typed and hand everything on to be kept, now. On lock, on close, on leaving."""
        self.stack.settle()
        self.state.autosave.flush()

    def settled(self) -> bool:
        """Whether all that was typed is known to be kept."""
        return self.state.autosave.settled

    def told(self, escalations: Mapping[str, EscalationTold]) -> None:
        """What is known of each escalation, by the instance path of the answer that asks for it."""
        self.state.told(escalations)

    def attached(self, path: str, attachment: str) -> None:
        """A file was kept under this id: it is now the answer, unless its row was removed meanwhile."""
        with suppress(KeyError):
            self.state.set(path, attachment)

    def show_last_time(self, last: LastTimeView | None) -> None:
        """What was answered about the same child last time; None where nothing was."""
        self.side.show_last(last)

    def show_before(self, before: Mapping[str, str]) -> None:
        """Say beside the questions of these paths, in a sentence, what was answered the last time."""
        self.state.show_before(before)

    def attach_failed(self, path: str, sentence: str) -> None:
        """A file could not be kept; say so under its question."""
        card = self.stack.card(path)
        if card is not None:
            card.show_card(card.card)
            card.complain(sentence)

    def check(self) -> bool:
        """Look the form through and list what was found; True when nothing stands against finalising."""
        self.flush()
        self.checked.emit()
        return not any(problem.severity == "stop" for problem in self.state.check())

    def run(self, what: Command) -> bool:
        """Do what a key asks for."""
        acts: dict[Command, Callable[[], object]] = {
            Command.PREVIOUS_SECTION: lambda: self._go(self.state.view.previous),
            Command.NEXT_SECTION: lambda: self._go(self.state.view.following),
            Command.PREVIOUS_QUESTION: lambda: self.stack.step(-1),
            Command.NEXT_QUESTION: lambda: self.stack.step(1),
            Command.CHECK: self._check_next,
            Command.UNDO: self._undo,
            Command.REDO: self._redo,
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

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  (Qt's own call)
        if forward and self._section_is_new:
            self.stack.focus_first()
            return True
        return move_focus(self, self.frame.stops(), forward=forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Given to the page as a whole, the focus belongs to the question where the person was."""
        super().focusInEvent(event)
        self._focus(self._left_at or self.state.place.question)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        tie(self.frame.stops())

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """Whoever leaves the page comes back to it at its first stop."""
        self._section_is_new = self._section_is_new and now in self.frame.ways_to_sections()
        inside = [one is not None and self.isAncestorOf(one) for one in (before, now)]
        if inside == [True, False] and self.isVisible():
            tie(self.frame.stops())

    def _connect(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        state, bar = self.state, self.frame.bar
        for keys, what in ANYWHERE.items():
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self.run, what))
        state.frame_changed.connect(self.frame.show_view)
        state.touched.connect(self._touched)
        state.moved.connect(self.stack.show_section)
        state.going_to.connect(self.stack.focus_question)
        self.stack.guidance_wanted.connect(self._guide)
        self.stack.intent.connect(self._intent)
        state.place_changed.connect(self._placed)
        state.said.connect(self._say)
        self.frame.list.chosen.connect(self._chosen)
        self.side.question_chosen.connect(state.go_to_question)
        self.side.copy_asked.connect(self._bring_forward)
        self.drawer.chosen.connect(state.go_to_question)
        self.drawer.closed.connect(state.stop_checking)
        self.frame.widths_changed.connect(self.widths_changed)
        self.frame.band.acted.connect(self._escalate)
        bar.retry.connect(state.autosave.flush)
        bar.previous.connect(lambda: self._turn(state.view.previous))
        bar.following.connect(lambda: self._turn(state.view.following))
        bar.check.connect(self._check_next)
        bar.finalise.connect(self._finalise)

    def _focus(self, question: str) -> None:
        if not (question and self.stack.focus_question(question)):
            self.stack.focus_first()

    def _touched(self, changed: Changed) -> None:
        at = self.state.place.question
        if at in changed.paths:
            self._placed(self.state.place)

    def _placed(self, place: Place) -> None:
        self._left_at = ""
        card = self.stack.card(place.question)
        if card is None:
            self.side.show_question(None, "")
        else:
            self.side.show_question(card.card.view, card.card.name, self._graded(place.section))
        self.place_changed.emit(place)

    def _chosen(self, section: str) -> None:
        self._go(section)
        self.frame.fold_list()

    def _turn(self, section: str) -> None:
        """To a neighbouring section by its button: one goes on answering there."""
        if section:
            self._go(section)
            self.stack.focus_first()
            self._section_is_new = False

    def _go(self, section: str) -> None:
        if not section:
            return
        self.stack.settle()
        from_cards = self.stack.isAncestorOf(self.window().focusWidget() or self)
        self.state.go(section)
        announce(self, self.frame.title.text())
        if from_cards:
            self.stack.focus_first()
        self._section_is_new = not from_cards
        self.stack.be_at_first()

    def _undo(self) -> None:
        self.stack.settle()
        self.state.undo()

    def _redo(self) -> None:
        self.stack.settle()
        self.state.redo()

    def _bring_forward(self, path: str, value: str) -> None:
        """An answer of last time, for this question alone, because the person asked for it."""
        if not self.state.read_only:
            self.state.set(path, value)
            self.state.go_to_question(path)

    def _say(self, words: str) -> None:
        announce(self, words)
        self.said.emit(words)

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
        card = self.stack.card(path)
        if card is None:
            return
        if self.frame.open_side():
            self.side.show_question(card.card.view, card.card.name, self._graded(self.state.place.section))
            self.side.show_tab(GUIDANCE)
            announce(self, card.card.view.guidance)
        elif card.card.view.guidance:
            card.toggle_guidance()

    def _graded(self, section: str) -> QuestionView | None:
        """The section's one question on a scale; None where there is none, or more than one."""
        asked = self.state.session.form.questions.items()
        graded = [path for path, question in asked if path.startswith(f"{section}/") and "scale" in question.extras]
        return self.state.session.view(graded[0]) if len(graded) == 1 else None

    def _comment(self) -> None:
        card = self.stack.card(self.state.place.question)
        if card and not self.state.read_only:
            card.open_comment()

    def _back(self) -> None:
        if QApplication.activePopupWidget() is not None:
            return
        if self.drawer.isVisible():
            self.state.stop_checking()
        else:
            self.flush()
            self.back_asked.emit()

    def _escalate(self) -> None:
        band = self.state.view.band
        if band:
            self.flush()
            self.open_escalation.emit(band.path)

    def _intent(self, path: str, what: str, file: object) -> None:
        if what == "attach" and isinstance(file, Path | Pasted):
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
        label = self.state.session.view(path).label
        return f"{self.state.row_title(path)}: {label}" if "]" in path else f"{self.state.number(path)} {label}".strip()
