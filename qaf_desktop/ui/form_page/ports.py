"""What the form screen needs from outside, and the frozen things it is told. Whoever builds the page supplies these."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from qaf_desktop.forms.definition import Choice, Form, Question
from qaf_desktop.forms.views import Changed, NodeView, Problem, QuestionView, SectionView


class Session(Protocol):
    """The live form, as `forms.session.FormSession` is. Paths are instance paths."""

    @property
    def form(self) -> Form: ...
    def sections(self) -> tuple[SectionView, ...]: ...
    def nodes(self, section: str) -> tuple[NodeView, ...]: ...
    def view(self, path: str) -> QuestionView: ...
    def set(self, path: str, value: str) -> Changed: ...
    def add_row(self, repeat: str, after: str | None = None, copy_of: str | None = None) -> Changed: ...
    def remove_row(self, row: str) -> Changed: ...
    def move_row(self, row: str, by: int) -> Changed: ...
    def undo(self) -> Changed | None: ...
    def redo(self) -> Changed | None: ...
    def end_typing(self) -> None: ...
    def answers(self) -> dict[str, str]: ...
    def problems(self) -> tuple[Problem, ...]: ...
    def escalations(self) -> tuple[str, ...]: ...


class Save(Protocol):
    """Takes answers to keep: path → value, None where the answer was cleared.

    Returns at once. Later, on the GUI thread, exactly one of `done(when)` and `failed(sentence)` is called. Calls are
    carried out in the order they are made.
    """

    def __call__(
        self, values: Mapping[str, str | None], done: Callable[[datetime], None], failed: Callable[[str], None]
    ) -> None: ...


class Pause(Protocol):
    """A single-shot timer, as `QTimer` is; tests put one in its place that they ring themselves."""

    def start(self, milliseconds: int) -> None: ...
    def stop(self) -> None: ...


NewPause = Callable[[Callable[[], None]], Pause]
"""Makes a pause that calls the given function when it is over."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Words about the record over the form: `Case file audit`, `CH-0417 · Assessment team 2 · draft`."""

    title: str
    about: str


@dataclass(frozen=True, slots=True)
class GradeMark:
    """How a scale's word looks: a shape of `ui.marks` and a colour token of `ui.tokens`."""

    shape: str
    colour: str


GradeMarks = Mapping[str, Mapping[str, GradeMark]]
"""Scale id → choice value → its mark."""


@dataclass(frozen=True, slots=True)
class AttachmentView:
    """An evidence file as the person knows it; `size` in bytes."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Pasted:
    """A picture from the clipboard, as the bytes of a file of that name."""

    name: str
    data: bytes


class Scans(Protocol):
    """The folder into which the person's scanner puts its files."""

    def newest(self) -> Sequence[Path]:
        """The latest few that can be attached, the newest first; none where no folder is chosen or there."""

    def choose(self) -> None:
        """Ask for the folder, and remember it."""


class NoScans:
    """Where there is no scanner to ask for."""

    def newest(self) -> Sequence[Path]:
        return ()

    def choose(self) -> None: ...


@dataclass(frozen=True, slots=True)
class EscalationTold:
    """What an escalation's own record says so far; `words` says who was told, when and how, in one line."""

    words: str
    complete: bool


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One earlier value of an answer: who, when (local, in words), and what it was."""

    who: str
    when: str
    value: str


@dataclass(frozen=True, slots=True)
class LastTimeView:
    """The last finished record about the same child: which it was, and path → (canonical text, words)."""

    about: str
    answers: Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class RemarkThread:
    """What was said about the answer at `path`: `key` of the thread, whose turn it is in words, each remark. `open`:
    something is still to be said; `replies`: this person may say it."""

    key: str
    path: str
    question: str
    stands: str
    lines: tuple[HistoryLine, ...]
    open: bool
    replies: bool


class Beside(Protocol):
    """What the side panel shows besides guidance; later screens plug in here."""

    def history(self, path: str) -> Sequence[HistoryLine]:
        """Earlier values of this answer, newest first."""

    def remarks(self) -> Sequence[RemarkThread]:
        """What moderator and auditor said to each other about the record's answers."""


class NothingBeside:
    """For a draft that has no history yet."""

    def history(self, _path: str) -> Sequence[HistoryLine]:
        return ()

    def remarks(self) -> Sequence[RemarkThread]:
        return ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where the person was: the section's path, and the question's instance path or an empty text."""

    section: str
    question: str = ""


__all__ = [
    "AttachmentView", "Beside", "Changed", "Choice", "EscalationTold", "Form", "GradeMark", "GradeMarks", "Heading",
    "HistoryLine", "LastTimeView", "NewPause", "NoScans", "NothingBeside", "Pasted", "Pause", "Place", "Problem",
    "Question", "RemarkThread", "Save", "Scans", "Session",
]  # fmt: skip
