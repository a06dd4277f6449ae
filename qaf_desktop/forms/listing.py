"""Walks a section in the order in which it is filled in: what is shown of it, and which questions it now asks."""

from collections.abc import Iterator
from typing import NamedTuple

from qaf_desktop.forms.asking import Asking
from qaf_desktop.forms.bounds import bound_problems
from qaf_desktop.forms.definition import Form, Group, Item, Kind, Question, Repeat
from qaf_desktop.forms.engine import Engine
from qaf_desktop.forms.scoring import Score
from qaf_desktop.forms.surroundings import Surroundings
from qaf_desktop.forms.tree import Node
from qaf_desktop.forms.views import STOP, AddRowView, HeadingView, NodeView, Problem, RowView, SectionView
from qaf_desktop.forms.weighing import score_of, weighed

Asked = tuple[Node, Question]


class Tally(NamedTuple):
    """Of one section: questions that must be answered and are, that must be, that may be left empty and are; and its
    score, None where nothing in it is weighed."""

    answered: int
    must: int
    optional: int
    problems: tuple[Problem, ...]
    score: Score | None


class Listing:
    """Views of sections. Counts are kept until an answer of the section changes."""

    def __init__(self, form: Form, engine: Engine, around: Surroundings, asking: Asking) -> None:
        self._form = form
        self._engine = engine
        self._around = around
        self._asking = asking
        loose: tuple[Item, ...] = tuple(item for item in form.children if isinstance(item, Question))
        self._parts: dict[str, tuple[Item, ...]] = {"": loose} if loose else {}
        for item in form.sections:
            self._parts[item.path] = (item,) if isinstance(item, Repeat) else item.children
        self._tallies: dict[str, Tally] = {}
        self._weighed = weighed(form)
        self._scored = {form.section_of(path) for path in self._weighed}

    def forget(self, paths: frozenset[str]) -> None:
        """Count again in the sections that hold these paths."""
        for section in {self._form.section_of(path) for path in paths}:
            self._tallies.pop(section, None)

    def sections(self) -> tuple[SectionView, ...]:
        found: list[SectionView] = []
        for number, path in enumerate(self._parts, 1):
            title, relevant = self._title(path)
            found.append(_section(path, str(number), title, relevant, self._tally(path)))
        return tuple(found)

    def problems(self) -> tuple[Problem, ...]:
        found = tuple(problem for path in self._parts for problem in self._tally(path).problems)
        return (*found, *bound_problems(self._form, self._engine, self._around))

    def nodes(self, section: str) -> tuple[NodeView, ...]:
        """Everything visible in a section. Raises KeyError for an unknown one."""
        found: list[NodeView] = []
        for item in self._parts[section]:
            self._show(item, self._around.root, 1, found)
        return tuple(found)

    def asked(self, section: str) -> Iterator[Asked]:
        """The relevant questions of a section with their nodes."""
        for item in self._parts[section]:
            yield from self._asked(item, self._around.root)

    def _title(self, path: str) -> tuple[str, bool]:
        item = self._form.groups.get(path)
        if item is None:
            return self._form.title, True
        if isinstance(item, Repeat):
            parent = self._engine.nodes_of(item.place.parent or self._form.places[0])[0]
            return self._words(item, parent), self._engine.repeat_wanted(parent, item.place)
        node = self._engine.nodes_of(item.place)[0] if item.place else self._around.root
        return self._words(item, node), node.on

    def _tally(self, path: str) -> Tally:
        if path not in self._tallies:
            self._tallies[path] = self._count(path)
        return self._tallies[path]

    def _count(self, path: str) -> Tally:
        answered = must = optional = 0
        problems: list[Problem] = []
        counting: list[tuple[Question, str]] = []
        for node, question in self.asked(path):
            if question.path in self._weighed:
                counting.append((question, node.text))
            found = self._asking.problems(node, question, path)
            problems += found
            if question.kind is Kind.NOTE or self._asking.readonly(node, question):
                continue
            if self._asking.required(node, question):
                must += 1
                answered += not any(problem.severity == STOP for problem in found)
            else:
                optional += node.text == ""
        score = score_of(counting) if path in self._scored else None
        return Tally(answered, must, optional, tuple(problems), score)

    def _asked(self, item: Item, at: Node) -> Iterator[Asked]:
        for node in self._reach(item, at):
            if not node.on:
                continue
            if isinstance(item, Question):
                yield node, item
            else:
                for child in item.children:
                    yield from self._asked(child, node)

    def _reach(self, item: Item, at: Node) -> list[Node]:
        return [at] if item.place is None else self._engine.nodes_of(item.place, at)

    def _show(self, item: Item, at: Node, depth: int, found: list[NodeView]) -> None:
        if isinstance(item, Repeat):
            self._show_repeat(item, at, depth, found)
            return
        for node in self._reach(item, at):
            if not node.on:
                continue
            if isinstance(item, Question):
                found.append(self._asking.view(node, item))
            else:
                self._show_group(item, node, depth, found)

    def _show_group(self, group: Group, node: Node, depth: int, found: list[NodeView]) -> None:
        within: list[NodeView] = []
        for child in group.children:
            self._show(child, node, depth + 1, within)
        title = self._around.words(group.label_text, node)
        if within and title:
            found.append(HeadingView(node.path if group.place else group.path, title, depth))
        found += within

    def _show_repeat(self, repeat: Repeat, at: Node, depth: int, found: list[NodeView]) -> None:
        parent = self._engine.nodes_of(repeat.place.parent or self._form.places[0], at)[0]
        path = f"{parent.path}/{repeat.name}" if parent.path else repeat.name
        rows = [row for row in parent.children[repeat.name] if row.on]
        can_change = repeat.count is None and not repeat.fixed
        title = self._words(repeat, parent)
        for index, row in enumerate(rows, 1):
            found.append(RowView(row.path, path, title, index, len(rows), can_change))
            for child in repeat.children:
                self._show(child, row, depth + 1, found)
        if can_change and self._engine.repeat_wanted(parent, repeat.place):
            found.append(AddRowView(path, title, True))

    def _words(self, item: Group | Repeat, node: Node) -> str:
        return self._around.words(item.label_text, node) or item.name


def _section(path: str, number: str, title: str, relevant: bool, tally: Tally) -> SectionView:  # noqa: FBT001
    stops = sum(problem.severity == STOP for problem in tally.problems)
    return SectionView(
        path, number, title, relevant, tally.answered, tally.must, len(tally.problems), stops, tally.optional,
        tally.score,
    )  # fmt: skip
