"""A form with more than one author, as its first author sees it: what others finished is read, and order is kept."""

from collections.abc import Callable, Collection
from dataclasses import replace

from qaf_desktop.forms.definition import Form, Kind
from qaf_desktop.forms.parts import owner_of, parts_of, waited_for
from qaf_desktop.forms.session import FormSession
from qaf_desktop.forms.views import Changed, HeadingView, NodeView, Problem, QuestionView, SectionView
from qaf_desktop.words import say
from qaf_desktop.work.hand_words import PartWords

Stops = Callable[[str, str], bool]
"""Whether this answer at this path would take others away, so that it has to be asked about first."""


class TwoAuthors:
    """A session around a session. Parts that are `closed` say whose they are; those of them that are `shut` (section
    and owner) cannot be changed. With `in_order`, a section that waits for another hand shows only that it waits."""

    def __init__(
        self,
        inner: FormSession,
        closed: tuple[PartWords, ...],
        *,
        shut: Collection[tuple[str, str]] = (),
        in_order: bool = False,
        stops: Stops | None = None,
    ) -> None:
        self.inner = inner
        self._closed = {(part.section, part.owner): part.words for part in closed}
        self._shut = frozenset(shut)
        self._stops = stops or (lambda _path, _value: False)
        self._waited_for = waited_for(inner.form) if in_order else {}
        self._parts = parts_of(inner.form)

    @property
    def form(self) -> Form:
        return self.inner.form

    def sections(self) -> tuple[SectionView, ...]:
        return tuple(_asks_nothing(one) if self.waits(one.path) else one for one in self.inner.sections())

    def nodes(self, section: str) -> tuple[NodeView, ...]:
        waiting = self.waits(section)
        if waiting:
            return (HeadingView(f"{section}#waits", waiting, 1),)
        shown = tuple(
            self._as_seen(node) if isinstance(node, QuestionView) else node for node in self.inner.nodes(section)
        )
        said = tuple(
            HeadingView(f"{path}#by-{owner}", words, 1)
            for (path, owner), words in self._closed.items()
            if path == section and self._is_all(section, owner)
        )
        return (*said, *shown)

    def view(self, path: str) -> QuestionView:
        return self._as_seen(self.inner.view(path))

    def set(self, path: str, value: str) -> Changed:
        if self._is_locked(path) or self._stops(path, value):
            return Changed(frozenset({path.partition("#")[0]}), False, {})
        return self.inner.set(path, value)

    def add_row(self, repeat: str, after: str | None = None, copy_of: str | None = None) -> Changed:
        return self.inner.add_row(repeat, after, copy_of)

    def remove_row(self, row: str) -> Changed:
        return self.inner.remove_row(row)

    def move_row(self, row: str, by: int) -> Changed:
        return self.inner.move_row(row, by)

    def undo(self) -> Changed | None:
        return self.inner.undo()

    def redo(self) -> Changed | None:
        return self.inner.redo()

    def end_typing(self) -> None:
        self.inner.end_typing()

    def answers(self) -> dict[str, str]:
        return self.inner.answers()

    def output(self) -> dict[str, str]:
        return self.inner.output()

    def problems(self) -> tuple[Problem, ...]:
        """What is missing in a section that waits is not missing yet; what it waits for is said in its place."""
        waiting = {section: words for section in self._waited_for if (words := self.waits(section))}
        found = tuple(problem for problem in self.inner.problems() if problem.section not in waiting)
        return (*found, *(self._said_at(section, words) for section, words in waiting.items()))

    def escalations(self) -> tuple[str, ...]:
        return self.inner.escalations()

    def waits(self, section: str) -> str:
        """What the section waits for, in a sentence; "" where it waits for nothing."""
        for name in self._waited_for.get(section, ()):
            if self._is_open(section) and self._is_open(name) and not self._is_finished(name):
                title = self.form.groups[name].title
                return say(
                    "This waits until “{title}” is finished: hand over the laptop, or say there why there is none.",
                    title=title,
                )
        return ""

    def _is_open(self, section: str) -> bool:
        return any(view.path == section and view.relevant for view in self.inner.sections())

    def _is_finished(self, section: str) -> bool:
        if any(problem.section == section and problem.severity == "stop" for problem in self.inner.problems()):
            return False
        parts = (part for part in self._parts if part.section == section)
        return not any(
            (part.section, part.owner) not in self._closed and any(map(self._is_asked, part.questions))
            for part in parts
        )

    def _is_asked(self, path: str) -> bool:
        return self.inner.view(path).relevant

    def _said_at(self, section: str, words: str) -> Problem:
        """At the first question of the part that is waited for."""
        names = self._waited_for[section]
        silent = (Kind.NOTE, Kind.HIDDEN)
        inside = ((path, q) for path, q in self.form.questions.items() if path.partition("/")[0] == names[0])
        path = next(path for path, question in inside if question.kind not in silent)
        return Problem(path, names[0], "waits", words, "stop")

    def _is_locked(self, path: str) -> bool:
        plain = path.partition("#")[0]
        place = (self.form.section_of(plain), owner_of(self.form, plain))
        return place in self._shut or bool(self.waits(place[0]))

    def _is_all(self, section: str, owner: str) -> bool:
        """Whether everything that the section asks now is that owner's."""
        asked = (node for node in self.inner.nodes(section) if isinstance(node, QuestionView))
        return all(owner_of(self.form, view.path) == owner for view in asked if view.question.kind is not Kind.NOTE)

    def _as_seen(self, view: QuestionView) -> QuestionView:
        """Among questions of others, whose the answer is stands with it."""
        section, owner = self.form.section_of(view.path), owner_of(self.form, view.path)
        words = self._closed.get((section, owner), "")
        if words and not self._is_all(section, owner):
            view = replace(view, hint=f"{view.hint} {words}.".strip())
        return self._locked(view)

    def _locked(self, view: QuestionView) -> QuestionView:
        return replace(view, readonly=True) if self._is_locked(view.path) and not view.readonly else view


def _asks_nothing(section: SectionView) -> SectionView:
    return replace(section, answered=0, total=0, to_look_at=0, stops=0, optional=0)
