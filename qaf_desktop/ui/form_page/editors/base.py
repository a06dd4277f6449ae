"""What every editor is: a widget that shows one answer in ODK's canonical text and says when the person changed it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qaf_desktop.forms.appearances import elsewhere
from qaf_desktop.forms.definition import Question
from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.form_page.ports import AttachmentView, GradeMarks, NewPause, NoScans, Scans
from qaf_desktop.ui.form_page.pressing import Pressing
from qaf_desktop.ui.form_page.writing import Writing


@dataclass(frozen=True, slots=True)
class Tools:
    """What editors need from outside. `attachment` knows a file by its id; `choose_file` asks the person for one;
    `limits` says by its id what a clock allows, alone and with what is limited."""

    today: Callable[[], date]
    new_pause: NewPause
    attachment: Callable[[str], AttachmentView | None]
    choose_file: Callable[[], Path | None]
    marks: GradeMarks = field(default_factory=dict)
    pressing: Pressing = field(default_factory=Pressing)
    writing: Writing | None = None
    scans: Scans = field(default_factory=NoScans)
    limits: Mapping[str, tuple[str, str]] = field(default_factory=dict)


class Editor(QWidget):
    """Base of all editors. `show_view` never emits; `value_changed` carries the canonical text, empty when cleared."""

    value_changed = Signal(str)
    complaint = Signal(str)
    """Words about what is typed and cannot be an answer; empty when it is one again."""
    intent = Signal(str, object)
    """`attach` with a Path or what was Pasted, `open` or `remove`: only editors of files emit it."""

    typing: ClassVar[bool] = False
    """Whether changes come keystroke by keystroke, so that keeping them waits for a pause."""
    wide: ClassVar[bool] = True
    """Whether the editor takes the card's whole width."""

    reads: ClassVar[bool] = False
    """Whether a complaint means that what stands in the editor is not kept."""

    beside: ClassVar[bool] = False
    """Whether the editor may stand beside the question's words where there is room."""

    def __init__(self, question: Question, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.tools = tools

    def show_view(self, view: QuestionView) -> None:
        """Show the answer, its choices and whether it may be changed."""
        raise NotImplementedError

    def value(self) -> str:
        """The answer as it stands in the editor."""
        raise NotImplementedError

    def settle(self) -> None:
        """Hand over what is half typed, now."""

    def targets(self) -> tuple[QWidget, ...]:
        """The widgets that can have the focus, in reading order."""
        raise NotImplementedError

    def stops(self) -> tuple[QWidget, ...]:
        """The targets that Tab comes to."""
        return self.targets()

    def take_focus(self) -> None:
        """Put the focus where answering starts."""
        for target in self.targets():
            if target.isEnabled():
                target.setFocus()
                return

    def describe(self, name: str, description: str) -> None:
        """Tell assistive software the question and what is said about it."""
        for target in self.targets():
            target.setAccessibleName(name)
            target.setAccessibleDescription(description)

    def key_choice(self, _number: int) -> bool:
        """Answer by a number key; True when it meant something here."""
        return False

    def key_letter(self, _letter: str) -> bool:
        """Answer yes or no by its first letter; True when it meant something here."""
        return False

    def note(self) -> str:
        """A quiet line under the editor: words counted, keys to use, what a phone would do here."""
        return elsewhere(self.question)
