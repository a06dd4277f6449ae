"""The form screen's state: the live session, what is kept of it, where the person is, and what Check found."""

from collections.abc import Callable, Mapping
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from qaf_desktop.forms.definition import Kind, template_path
from qaf_desktop.forms.evidence import Evidence
from qaf_desktop.forms.opening import opened_by
from qaf_desktop.forms.views import Changed, Problem, QuestionView, RowView, SectionView
from qaf_desktop.ui.form_page.autosave import Autosave, timer
from qaf_desktop.ui.form_page.derive import UNREAD, Inputs, View, derive, score_line
from qaf_desktop.ui.form_page.numbering import ordinals, plan_of
from qaf_desktop.ui.form_page.ports import EscalationTold, NewPause, Place, Save, Session
from qaf_desktop.ui.form_page.undoing import nothing_left, step_words
from qaf_desktop.words import say

COMMENT = "#comment"
TYPING_RESTS_MS = 1_500
"""A pause in typing after which Ctrl+Z takes back no more than what came since."""


class FormPageState(QObject):
    """Intents in by methods, facts out by signals. Every change of an answer is handed on to be kept."""

    frame_changed = Signal(View)
    touched = Signal(object)
    """A `Changed`: cards that may look different, and whether questions came or went."""
    moved = Signal(str)
    """The section now shown."""
    going_to = Signal(str)
    """A question's instance path that should get the focus."""
    place_changed = Signal(Place)
    said = Signal(str)
    """What was undone or done again."""

    def __init__(
        self, session: Session, save: Save, *, read_only: bool = False, new_pause: NewPause | None = None,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.session = session
        self.read_only = read_only
        self.new_pause = new_pause or timer(self)
        self.autosave = Autosave(save, new_pause, self)
        self.autosave.changed.connect(lambda _state: self._tell())
        self._rest = self.new_pause(self._typing_rests)
        self._numbering = plan_of(session.form)
        self._ordinals: dict[str, Mapping[str, str]] = {}
        self._sections = session.sections()
        self._checked = False
        self._problems: tuple[Problem, ...] = session.problems()
        self._unread: dict[str, str] = {}
        """What stands in a field and is no answer, in words, by the question's instance path."""
        self._told: Mapping[str, EscalationTold] = {}
        self._before: Mapping[str, str] = {}
        self._evidence = Evidence(session.form)
        self._place = Place(self._sections[0].path if self._sections else "")
        self._view = self._derived()

    def score(self, section: str) -> str:
        """What the section comes to as it stands, in a sentence; "" where nothing in it is weighed."""
        return next((score_line(known) for known in self._sections if known.path == section), "")

    def borne_out(self, paths: frozenset[str]) -> frozenset[str]:
        """The answers whose sources are named at these paths."""
        return frozenset(self._evidence.borne_out(paths)) if self._evidence.sources else frozenset()

    def opened_by(self, section: str) -> tuple[str, str]:
        """Where nothing is asked in a section: the question whose answer decides it, and its name; ("", "") where none
        that is asked now does."""
        view = opened_by(self.session.form, self.session, (section,)) if section else None
        return (view.path, f"{self.number(view.path)} {view.label}".strip()) if view else ("", "")

    def sources(self, path: str) -> tuple[str, str]:
        """Where the sources of an answer are named, and which they are, in a sentence; ("", "") where nobody asks."""
        views = [view for source in self._evidence.of(path) if (view := self._asked(source)) is not None]
        if not views:
            return "", ""
        said = ", ".join(words for view in views if (words := answer_words(view)))
        blank = next((view for view in views if not view.value), views[0])
        return blank.path, say("Sources: {words}.", words=said) if said else say("No source is named yet.")

    def _asked(self, path: str) -> QuestionView | None:
        with suppress(KeyError):
            view = self.session.view(path)
            return view if view.relevant else None
        return None

    def before(self, path: str) -> str:
        """What was answered the last time, in a sentence, where the form wants it beside the question; else ""."""
        return self._before.get(path, "")

    def show_before(self, before: Mapping[str, str]) -> None:
        """Say beside these questions what was answered the last time."""
        paths = frozenset(self._before) | frozenset(before)
        self._before = before
        if paths:
            self.touched.emit(Changed(paths, False, {}))

    @property
    def view(self) -> View:
        return self._view

    @property
    def place(self) -> Place:
        return self._place

    def number(self, path: str) -> str:
        """`3.2` or `3.2a`, or empty for what has no number."""
        section = self._section(path)
        ordinal = self._numbers(section.path).get(template_path(path)) if section else None
        return f"{section.number}.{ordinal}" if section and ordinal else ""

    def _numbers(self, section: str) -> Mapping[str, str]:
        if section not in self._ordinals:
            asked = self._numbering.get(section, ())
            self._ordinals[section] = ordinals(asked, lambda path: self._asked(path) is not None)
        return self._ordinals[section]

    def row_title(self, path: str) -> str:
        """`Action 2`, for what lies in a row."""
        row = path[: path.rindex("]") + 1]
        rows = (node for node in self.session.nodes(self.section_of(path)) if isinstance(node, RowView))
        return next((f"{node.title} {node.index}" for node in rows if node.path == row), "")

    def problem_words(self) -> Mapping[str, str]:
        """What Check says of each question; empty before Check."""
        return {problem.path: problem.message for problem in self._problems} if self._checked else {}

    def comments(self) -> Mapping[str, str]:
        """Every comment, by its question's instance path."""
        answers = self.session.answers()
        return {path.removesuffix(COMMENT): text for path, text in answers.items() if path.endswith(COMMENT)}

    def set(self, path: str, value: str, *, typing: bool = False) -> Changed:
        """Answer; `typing` lets keeping wait for a pause."""
        return self._take(self.session.set(path, value), typing=typing)

    def cannot_read(self, path: str, why: str) -> None:
        """What is typed there is no answer, and so is not kept: it is to be looked at. Empty words: it is one again."""
        if self._unread.get(path, "") != why:
            self._unread[path] = why
            self._problems = self._found()
            self._tell()

    def _found(self) -> tuple[Problem, ...]:
        """What the form finds, and what stands in its fields unread."""
        unread = [(path, why) for path, why in self._unread.items() if why and self._asked(path) is not None]
        paths = {path for path, _why in unread}
        rest = tuple(problem for problem in self.session.problems() if problem.path not in paths)
        return (*(Problem(path, self.section_of(path), UNREAD, why, "stop") for path, why in unread), *rest)

    def add_row(self, repeat: str, after: str | None = None, copy_of: str | None = None) -> Changed:
        return self._take(self.session.add_row(repeat, after, copy_of))

    def remove_row(self, row: str) -> Changed:
        return self._take(self.session.remove_row(row))

    def move_row(self, row: str, by: int) -> Changed:
        return self._take(self.session.move_row(row, by))

    def undo(self) -> None:
        self._step(self.session.undo, back=True)

    def redo(self) -> None:
        self._step(self.session.redo, back=False)

    def check(self) -> tuple[Problem, ...]:
        """Look the whole form through; from now on the list is kept up to date."""
        self.autosave.flush()
        self._check(True)
        return self._problems

    def stop_checking(self) -> None:
        """Put the list away, and the words about what is not answered yet."""
        self._check(False)

    def told(self, escalations: Mapping[str, EscalationTold]) -> None:
        """What the escalations' own records say, by the path of the answer that asked for each."""
        self._told = dict(escalations)
        self._tell()

    def go(self, section: str) -> None:
        """Show a section; what is typed so far is handed on."""
        if section != self._place.section and any(section == known.path for known in self._sections):
            self.autosave.flush()
            self._place = Place(section)
            self._tell()
            self.moved.emit(section)
            self.place_changed.emit(self._place)

    def go_to_question(self, path: str) -> None:
        """Show the question's section and put the focus on it."""
        self.go(self.section_of(path))
        self.going_to.emit(path)

    def be_at(self, path: str) -> None:
        """The focus came to this question."""
        place = Place(self._place.section, path)
        if place != self._place:
            self._place = place
            self.place_changed.emit(place)

    def section_of(self, path: str) -> str:
        section = self._section(path)
        return section.path if section else self._place.section

    def _section(self, path: str) -> SectionView | None:
        top = path.partition("/")[0].partition("[")[0]
        by_path = {section.path: section for section in self._sections}
        return by_path.get(top) or by_path.get("")

    def _step(self, step: Callable[[], Changed | None], *, back: bool) -> None:
        if self.read_only:
            return
        before = self._row_names()
        changed = step()
        if changed is None:
            self.said.emit(nothing_left(back=back))
            return
        self._take(changed)
        where = _where(changed)
        self.said.emit(step_words(changed, before, self._row_names(), self._name(where), back=back))
        if where:
            self.go_to_question(where)

    def _row_names(self) -> dict[str, str]:
        nodes = (node for section in self._sections for node in self.session.nodes(section.path))
        return {node.path: f"{node.title} {node.index}" for node in nodes if isinstance(node, RowView)}

    def _name(self, path: str) -> str:
        with suppress(KeyError):
            return self.session.view(path).label
        return ""

    def _typing_rests(self) -> None:
        """What is typed after a pause is a step of its own."""
        self.session.end_typing()

    def _take(self, changed: Changed, *, typing: bool = False) -> Changed:
        self.autosave.collect(changed.values, typing=typing)
        if typing:
            self._rest.start(TYPING_RESTS_MS)
        before = self.problem_words()
        if changed.structure:
            self._ordinals.clear()
        for path in (path for path, value in changed.values.items() if value):
            self._unread.pop(path, None)
        self._sections, self._problems = self.session.sections(), self._found()
        self.touched.emit(changed)
        self._retouch(before)
        self._tell()
        return changed

    def _check(self, checked: bool) -> None:
        before = self.problem_words()
        self._checked = checked
        self._tell()
        self._retouch(before)

    def _retouch(self, before: Mapping[str, str]) -> None:
        """Say of every question whose problem came, changed or went that it looks different."""
        now = self.problem_words()
        paths = frozenset(path for path in {*before, *now} if before.get(path) != now.get(path))
        if paths:
            self.touched.emit(Changed(paths, structure=False, values={}))

    def _derived(self) -> View:
        escalations = tuple((path, self._told.get(path)) for path in self.session.escalations())
        here, saving = self._place.section, self.autosave.state
        return derive(Inputs(self._sections, here, saving, self._problems, self._checked, escalations, self.read_only))

    def _tell(self) -> None:
        view = self._derived()
        if view != self._view:
            self._view = view
            self.frame_changed.emit(view)


def answer_words(view: QuestionView) -> str:
    """An answer as it is read: the words of what was chosen, or what was written."""
    words = {choice.value: choice.label for choice in view.choices}
    if not words:
        return view.value.strip().rstrip(".")
    chosen = [view.value] if view.question.kind is Kind.SELECT_ONE else view.value.split()
    return ", ".join(words.get(one, one) for one in chosen if one)


def _where(changed: Changed) -> str:
    """The question that a step back or forth changed: a plain answer before a row's own bookkeeping."""
    answers = [path for path in changed.values if "#" not in path]
    about = [path.partition("#")[0] for path in changed.values]
    return next(iter(answers), changed.row or next(iter(about), ""))
