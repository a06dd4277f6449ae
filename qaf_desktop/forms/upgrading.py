"""Moving a draft to another version of its form: pure planning. Nothing typed is lost, and moving back undoes it.

What the other version does not ask, or asks in another way, is *set aside*: kept among the draft's answers under
`PATH#aside-KIND-N`, which no session shows and no output holds. It comes back where a version asks for it again.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from qaf_desktop.forms.definition import Form, Kind, Question, Repeat, template_path
from qaf_desktop.forms.typed import ASIDE, BECAUSE, COMMENT, ORDER

CALCULATED = "calculated"
_MARKS = (BECAUSE, COMMENT)
_WHOLE, _NUMBER = re.compile(r"-?\d{1,18}"), re.compile(r"-?\d{1,18}(\.\d{1,18})?")
_SILENT = frozenset({CALCULATED, Kind.HIDDEN.value, Kind.NOTE.value})
Answers = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer set aside: where it stood, of which kind of question it is (or `comment`, `because`), and under which
    path it is kept."""

    path: str
    kind: str
    value: str
    key: str

    @property
    def is_answer(self) -> bool:
        """Whether somebody gave it: calculations and what the form notes of itself are not to be shown."""
        return self.kind not in _SILENT


@dataclass(frozen=True, slots=True)
class Move:
    """What moving writes into the draft (None: taken away there), what it sets aside, and what comes back."""

    writes: Mapping[str, str | None]
    aside: tuple[Kept, ...]
    back: tuple[Kept, ...]


def plan_move(old: Form, new: Form, answers: Answers, fresh: Answers) -> Move:
    """The move of a draft's answers from one version to another. `fresh` are the answers that a new form of the other
    version begins with: they are taken over for what is asked for the first time."""
    work = _Work(old, new, dict(answers))
    earlier = tuple(kept_aside(answers))
    for path in _answered(old, answers):
        work.carry(path)
    back = tuple(work.bring_back(earlier))
    work.begin(fresh)
    writes = {path: work.result.get(path) for path in {*answers, *work.result}}
    changed = {path: value for path, value in sorted(writes.items()) if answers.get(path) != value}
    known = {kept.key for kept in earlier}
    aside = tuple(kept for kept in kept_aside(work.result) if kept.key not in known)
    return Move(changed, aside, back)


def kept_aside(answers: Answers) -> Iterator[Kept]:
    """Everything that was set aside in a draft, in order of its place; the latest of several last."""
    found = [(_read_key(key), value, key) for key, value in answers.items() if ASIDE in key]
    for (path, kind, _number), value, key in sorted(found):
        yield Kept(path, kind, value, key)


def asks(form: Form, path: str) -> bool:
    """Whether the form has this question, group or row, at an instance path of just this shape."""
    plain = path.partition("#")[0]
    names = plain.split("/")
    above = ["/".join(names[: depth + 1]) for depth in range(len(names))]
    rows = {template_path(part) for part in above if part.endswith("]")}
    repeats = {template_path(part) for part in above if isinstance(form.find(part), Repeat)}
    return form.find(plain) is not None and rows == repeats


class _Work:
    """The answers while they are being moved."""

    def __init__(self, old: Form, new: Form, result: dict[str, str]) -> None:
        self.old, self.new, self.result = old, new, result
        self._gone_to = _renamed(old, new)
        self._come_from = {there: here for here, there in self._gone_to.items()}

    def carry(self, path: str) -> None:
        """Take one answered question over, or set aside what does not fit."""
        here = self.old.questions[template_path(path)]
        there = self._place(path)
        asked = self.new.questions[template_path(there)] if asks(self.new, there) else None
        value = self.result.get(path)
        if value is not None and not (asked and fits(here, asked, value)):
            del self.result[path]
            if asked or value != here.place.default:
                self._set_aside(path, kind_of(here), value)
        for mark in ("", *_MARKS):
            said = self.result.get(path + mark)
            if said is None or (asked and there == path):
                continue
            del self.result[path + mark]
            if asked:
                self.result[there + mark] = said
            else:
                self._set_aside(path, mark.removeprefix("#"), said)

    def bring_back(self, earlier: Collection[Kept]) -> Iterator[Kept]:
        """Of what was set aside before, whatever is asked again; of several the latest."""
        for kept in reversed(tuple(earlier)):
            if asks(self.new, kept.path) and self._returns(kept):
                del self.result[kept.key]
                yield kept

    def begin(self, fresh: Answers) -> None:
        """What a fresh form begins with, where the question, or the repeat with its rows, is new."""
        had = {path for path in fresh if self._known(path)}
        for path, value in fresh.items():
            if path not in had and path not in self.result:
                self.result[path] = value

    def _known(self, path: str) -> bool:
        """Whether the old version has it, or answers of an earlier stay in it stand here already."""
        repeat, row, _ = path.partition("]")
        if row:
            rows = any(one.startswith(repeat.partition("[")[0] + "[") for one in self.result)
            return rows or asks(self.old, f"{repeat}]")
        return asks(self.old, path) or path in self._come_from or path in self.result

    def _place(self, path: str) -> str:
        return self._gone_to.get(path, path) if "[" not in path else path

    def _returns(self, kept: Kept) -> bool:
        asked = self.new.questions.get(template_path(kept.path))
        if asked is None:
            return False
        if f"#{kept.kind}" in _MARKS:
            return self._put(f"{kept.path}#{kept.kind}", kept.value)
        if kind_of(asked) != kept.kind or not _offers(asked, kept.value):
            return False
        here = self.old.questions.get(template_path(kept.path)) if asks(self.old, kept.path) else None
        current = self.result.get(kept.path)
        if current is not None and here is not None and kind_of(here) != kept.kind:
            del self.result[kept.path]
            self._set_aside(kept.path, kind_of(here), current)
        return self._put(kept.path, kept.value)

    def _put(self, path: str, value: str) -> bool:
        free = path not in self.result
        self.result.setdefault(path, value)
        return free

    def _set_aside(self, path: str, kind: str, value: str) -> None:
        start = f"{path}{ASIDE}{kind}-"
        there = {key: said for key, said in self.result.items() if key.startswith(start)}
        if value not in there.values():
            last = max((_read_key(key)[2] for key in there), default=0)
            self.result[f"{start}{last + 1}"] = value


def kind_of(question: Question) -> str:
    """The kind of answer a person gives; `calculated` where nobody gives one."""
    return CALCULATED if question.calculate is not None else question.kind.value


def fits(here: Question, there: Question, value: str) -> bool:
    """Whether an answer of one question can stand as it is at another. Between kinds only what both can hold."""
    before, after = kind_of(here), kind_of(there)
    if before == after:
        return _offers(there, value) or not _offers(here, value)
    if {before, after} <= _AS_TEXT.keys():
        return _AS_TEXT[before](value) and _AS_TEXT[after](value)
    if {before, after} == {Kind.SELECT_ONE.value, Kind.SELECT_MULTIPLE.value}:
        return " " not in value.strip() and _offers(here, value) and _offers(there, value)
    return False


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


_AS_TEXT = {
    Kind.TEXT.value: lambda _value: True,
    Kind.INTEGER.value: lambda value: _WHOLE.fullmatch(value) is not None,
    Kind.DECIMAL.value: lambda value: _NUMBER.fullmatch(value) is not None,
    Kind.DATE.value: _is_day,
}
"""Kinds whose answers are as well read as text, and what each can hold."""


def _offers(question: Question, value: str) -> bool:
    """Whether a select has what was chosen; one whose choices are not in the form is not asked."""
    choices = {choice.value for choice in question.choices}
    return not choices or question.kind not in _SELECTS or set(value.split()) <= choices


_SELECTS = (Kind.SELECT_ONE, Kind.SELECT_MULTIPLE, Kind.RANK)


def _answered(form: Form, answers: Answers) -> tuple[str, ...]:
    """The instance paths of all questions of the form of which something is kept, in their order."""
    paths = {path.partition("#")[0] for path in answers if ASIDE not in path and not path.endswith(ORDER)}
    return tuple(sorted(path for path in paths if template_path(path) in form.questions and asks(form, path)))


def _renamed(old: Form, new: Form) -> dict[str, str]:
    """Old path → new path of questions that went to another section and kept name and kind, on each side one of them.
    Those inside repeats stay behind: their rows cannot go with them."""
    gone = _lone(old, [path for path in old.questions if path not in new.questions])
    come = _lone(new, [path for path in new.questions if path not in old.questions])
    return {path: come[key] for key, path in gone.items() if key in come}


def _lone(form: Form, paths: Collection[str]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], list[str]] = {}
    for path in paths:
        question = form.questions[path]
        found.setdefault((question.name, kind_of(question)), []).append(path)
    free = {key: those[0] for key, those in found.items() if len(those) == 1}
    return {key: path for key, path in free.items() if not _in_repeat(form, path)}


def _in_repeat(form: Form, path: str) -> bool:
    names = path.split("/")
    return any(isinstance(form.groups.get("/".join(names[:depth])), Repeat) for depth in range(1, len(names)))


def _read_key(key: str) -> tuple[str, str, int]:
    path, _, rest = key.partition(ASIDE)
    kind, _, number = rest.rpartition("-")
    return path, kind, int(number) if number.isdecimal() else 0
