"""What differs between two versions of a form, question by question. Pure: forms in, differences out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from qaf_desktop.forms.definition import Form, Group, Item, Kind, Question, Repeat, Text
from qaf_desktop.forms.kind_words import kind_words, type_words
from qaf_desktop.forms.references import References
from qaf_desktop.forms.tree import Place
from qaf_desktop.forms.xpath.expression import Expression


class Change(StrEnum):
    """The kinds of difference, those that touch answers first."""

    ADDED = "added"
    REMOVED = "removed"
    RETYPED = "retyped"
    CHOICES = "choices"
    MOVED = "moved"
    REWORDED = "reworded"
    EXPLAINED = "explained"
    RELEVANT = "relevant"
    REQUIRED = "required"
    CONSTRAINT = "constraint"
    CALCULATION = "calculation"
    LOOK = "look"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference of one item. `path` is where it is now, or was; `title` its words, `section` the title of its
    section; `before` and `after` are what is shown of each side ("" where there is nothing)."""

    change: Change
    path: str
    title: str
    section: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class _Side:
    """One item of one form, as far as it can differ."""

    item: Question | Group | Repeat
    form: Form
    place: Place
    parent: str
    names: References

    @property
    def kind(self) -> str:
        if isinstance(self.item, Question):
            words = kind_words(str(self.item.kind))
            return f"{words} ({type_words(self.item.type)})" if self.item.kind is Kind.HIDDEN else words
        return kind_words("repeat" if isinstance(self.item, Repeat) else "group")

    @property
    def title(self) -> str:
        return self.item.label_text.plain or self.item.name

    @property
    def section(self) -> str:
        found = self.form.groups.get(self.form.section_of(self.item.path))
        return found.title if found is not None else ""


def differences(before: Form, after: Form) -> tuple[Difference, ...]:
    """In the order of the later form, what was taken out after it. Nothing where both are the same."""
    old, new = _sides(before), _sides(after)
    gone = [path for path in old if path not in new]
    come = [path for path in new if path not in old]
    moved = _moved_away(old, gone, new, come)
    found: list[Difference] = []
    if before.title != after.title:
        found.append(Difference(Change.TITLE, "", after.title, "", before.title, after.title))
    displaced = _displaced(old, new)
    for path, side in new.items():
        if path in old:
            found += _of_both(old[path], side, before, after, moved=path in displaced)
        elif path in moved:
            found += _of_both(old[moved[path]], side, before, after, moved=True)
        else:
            found.append(_difference(Change.ADDED, side, "", _summary(side)))
    taken = set(moved.values())
    found += [_difference(Change.REMOVED, old[path], _summary(old[path]), "") for path in gone if path not in taken]
    return tuple(found)


def _sides(form: Form) -> dict[str, _Side]:
    names = References(form.places)
    found: dict[str, _Side] = {}
    for item, parent in _walk(form.children, ""):
        place = item.place or form.places[0]
        found.setdefault(item.path, _Side(item, form, place, parent, names))
    for path, question in form.questions.items():
        if path not in found and not path.startswith("meta"):
            found[path] = _Side(question, form, question.place, path.rpartition("/")[0], names)
    return found


def _walk(items: Sequence[Item], parent: str) -> Iterator[tuple[Item, str]]:
    for item in items:
        yield item, parent
        if not isinstance(item, Question):
            yield from _walk(item.children, item.path)


def _moved_away(
    old: Mapping[str, _Side], gone: Sequence[str], new: Mapping[str, _Side], come: Sequence[str]
) -> dict[str, str]:
    """New path → old path of what went to another section: the one of its name and kind on each side."""
    left, arrived = _lone(old, gone), _lone(new, come)
    return {path: left[key] for key, path in arrived.items() if key in left}


def _lone(sides: Mapping[str, _Side], paths: Sequence[str]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], list[str]] = {}
    for path in paths:
        found.setdefault((sides[path].item.name, sides[path].kind), []).append(path)
    return {key: those[0] for key, those in found.items() if len(those) == 1}


def _displaced(old: Mapping[str, _Side], new: Mapping[str, _Side]) -> set[str]:
    """What stands in another order among those it has always stood with: the fewest whose moving explains it."""
    moved: set[str] = set()
    for parent in {side.parent for side in new.values()}:
        was = [path for path, side in old.items() if side.parent == parent and path in new]
        places = {path: at for at, path in enumerate(was)}
        now = [path for path, side in new.items() if side.parent == parent and path in places]
        moved |= set(now) - _longest_rising(now, places)
    return moved


def _longest_rising(order: Sequence[str], places: Mapping[str, int]) -> set[str]:
    """A longest part of `order` that keeps its old order (patience sorting)."""
    tops: list[str] = []
    below: dict[str, str | None] = {}
    for path in order:
        at = next((n for n, top in enumerate(tops) if places[top] > places[path]), len(tops))
        below[path] = tops[at - 1] if at else None
        tops[at : at + 1] = [path]
    kept: set[str] = set()
    here: str | None = tops[-1] if tops else None
    while here is not None:
        kept.add(here)
        here = below[here]
    return kept


def _of_both(old: _Side, new: _Side, before: Form, after: Form, *, moved: bool) -> Iterator[Difference]:
    if moved:
        yield _difference(Change.MOVED, new, _where(old, before), _where(new, after))
    was, now = _facts(old), _facts(new)
    for change in now:
        if was.get(change, "") != now[change]:
            yield _difference(change, new, *_shown(change, was.get(change, ""), now[change]))
    for change in was.keys() - now.keys():
        if was[change]:
            yield _difference(change, new, *_shown(change, was[change], ""))


def _facts(side: _Side) -> dict[Change, str]:
    """Everything of an item that can differ, as text, by what a difference in it is called."""
    item, names = side.item, side.names

    def rule(expression: Expression | None) -> str:
        return names.spoken(expression.text, side.place) if expression is not None else ""

    facts = {
        Change.RETYPED: side.kind,
        Change.REWORDED: _words(item.label_text, names, side.place),
        Change.RELEVANT: rule(item.relevant),
        Change.LOOK: _look(item),
    }
    if isinstance(item, Repeat):
        facts[Change.CALCULATION] = rule(item.count)
    if isinstance(item, Question):
        facts |= _question_facts(item, side)
    return facts


def _question_facts(item: Question, side: _Side) -> dict[Change, str]:
    names = side.names

    def rule(expression: Expression | None) -> str:
        return names.spoken(expression.text, side.place) if expression is not None else ""

    def words(text: Text) -> str:
        return _words(text, names, side.place)

    return {
        Change.EXPLAINED: _lines(words(item.hint_text), words(item.guidance_text)),
        Change.REQUIRED: _lines(rule(item.required), words(item.required_text)),
        Change.CONSTRAINT: _lines(rule(item.constraint), words(item.constraint_text), rule(item.soft)),
        Change.CALCULATION: _lines(rule(item.calculate), item.place.default, rule(item.readonly), item.preload),
        Change.CHOICES: _choices(item, names),
    }


def _choices(item: Question, names: References) -> str:
    if item.source is None:
        return ""
    lines = [f"{one.value} · {_words(one.label, names, item.place)}{_extra(one.extra)}" for one in item.source.items]
    nodes = item.source.nodes
    whole = names.spoken(nodes.text, item.place) if nodes is not None else ""
    return _lines(*lines, item.source.register, whole)


def _extra(extra: Mapping[str, str]) -> str:
    said = ", ".join(f"{name}={value}" for name, value in sorted(extra.items()) if value)
    return f" ({said})" if said else ""


def _look(item: Question | Group | Repeat) -> str:
    said = {**item.extras, **(item.parameters if isinstance(item, Question) else {})}
    lines = (f"{name} = {value.strip()}" for name, value in sorted(said.items()))
    return _lines(" ".join(sorted(item.appearance)), *lines)


def _words(text: Text, names: References, at: Place) -> str:
    """In every language there is; computed parts as an author writes them, white space as it is shown."""
    languages = [
        "".join(part if isinstance(part, str) else names.spoken(part.text, at) for part in parts)
        for parts in text.by_language.values()
    ]
    return "\n".join(" ".join(words.split()) for words in languages)


def _shown(change: Change, before: str, after: str) -> tuple[str, str]:
    """Of long lists only the lines that differ; where the lines are the same in another order, all of them."""
    if change not in (Change.CHOICES, Change.LOOK):
        return before, after
    was, now = before.split("\n"), after.split("\n")
    left = [line for line in was if line not in now]
    right = [line for line in now if line not in was]
    return ("\n".join(left), "\n".join(right)) if left or right else (before, after)


def _where(side: _Side, form: Form) -> str:
    """The titles of what is around it, and what it stands after."""
    beside = [item for item, parent in _walk(form.children, "") if parent == side.parent]
    paths = [item.path for item in beside]
    at = paths.index(side.item.path) if side.item.path in paths else 0
    within = form.groups.get(side.parent)
    place = within.title if within is not None else form.title
    earlier = beside[at - 1] if at else None
    return f"{place} › {earlier.label_text.plain or earlier.name}" if earlier is not None else place


def _summary(side: _Side) -> str:
    return f"{side.title} ({side.kind})"


def _difference(change: Change, side: _Side, before: str, after: str) -> Difference:
    return Difference(change, side.item.path, side.title, side.section, before, after)


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
