"""A form written in one scale of grades, put into another: its lists, what its rules compare, and its words."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from qaf_desktop.forms.workbooks import Rows, Sheets

SCALE, GUIDANCE = "bind::qaf:scale", "guidance_hint"
EXPRESSIONS = frozenset({"relevant", "required", "constraint", "calculation", "default", "choice_filter",
                         "repeat_count", "readonly", "bind::qaf:soft", "bind::qaf:critical"})  # fmt: skip
WORDS = frozenset({"label", "hint", GUIDANCE, "constraint_message", "required_message", "bind::qaf:soft-message"})


@dataclass(frozen=True, slots=True)
class NewGrade:
    """A grade of the other scale. `stands_for` names grades of the scale the form is written in: the first is what it
    means, further ones are that at its best."""

    value: str
    word: str
    stands_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Regrading:
    """From one scale into another. `words` are the first one's, each with its value; `beyond` introduces what a grade
    means at its best, where it stands for more than one."""

    scale: str
    into: str
    words: tuple[tuple[str, str], ...]
    grades: tuple[NewGrade, ...]
    beyond: str

    def new(self, value: str) -> NewGrade | None:
        """The grade that stands for a value of the first scale."""
        return next((grade for grade in self.grades if value in grade.stands_for), None)


def regraded(sheets: Sheets, change: Regrading) -> Sheets:
    """The form with every grade of `change.scale` in the other scale; one that asks for none comes back as it is.

    Guidance that says what each word means (“Good: … Inadequate: …”) says it of the new words.
    """
    survey = sheets.get("survey", ())
    lists = _graded_lists(survey, change)
    if not lists:
        return sheets
    return {
        **sheets,
        "survey": _every_cell(survey, lambda column, text: _cell(column, text, change)),
        "choices": _choices(sheets.get("choices", ()), lists, change),
        "settings": _every_cell(
            sheets.get("settings", ()), lambda column, text: f"{text}-{change.into}" if column == "version" else text
        ),
    }


def _graded_lists(survey: Rows, change: Regrading) -> frozenset[str]:
    headers = survey[0] if survey else ()
    if SCALE not in headers or "type" not in headers:
        return frozenset()
    scale, kind = headers.index(SCALE), headers.index("type")
    return frozenset(row[kind].split()[1] for row in survey[1:] if row[scale] == change.scale and " " in row[kind])


def _every_cell(rows: Rows, change: Callable[[str, str], str]) -> Rows:
    if not rows:
        return rows
    columns = [name.split("::")[0] if not name.startswith("bind::") else name for name in rows[0]]
    changed = (tuple(change(column, text) for column, text in zip(columns, row, strict=True)) for row in rows[1:])
    return (rows[0], *changed)


def _cell(column: str, text: str, change: Regrading) -> str:
    if column == SCALE:
        return change.into if text == change.scale else text
    if column in EXPRESSIONS:
        return _expression(text, change)
    if column in WORDS:
        return _in_passing(_anchors(text, change) if column == GUIDANCE else text, change)
    return text


def _expression(text: str, change: Regrading) -> str:
    """What is compared with a grade, written `'value'` as XLSForms do."""
    for value, _word in change.words:
        new = change.new(value)
        text = text.replace(f"'{value}'", f"'{new.value}'") if new else text
    return text


def _in_passing(text: str, change: Regrading) -> str:
    """A grade's word inside a sentence: it has a capital there, which a word of the language has not."""
    for value, word in change.words:
        new = change.new(value)
        if new is not None:
            text = re.sub(rf"(?<=[a-z,:;] ){re.escape(word)}\b", new.word, text)
    return text


def _anchors(text: str, change: Regrading) -> str:
    """“Word: what it means” for each word, gathered under the new words in the order these first come up."""
    values = {word: value for value, word in change.words}
    before, *parts = re.split(rf"\b({'|'.join(map(re.escape, values))}): ", text)
    meant = {values[word]: said.strip() for word, said in zip(parts[::2], parts[1::2], strict=True)}
    news = dict.fromkeys(new for value in meant if (new := change.new(value)) is not None)
    return " ".join((*filter(None, (before.strip(),)), *(_meaning(new, meant, change.beyond) for new in news)))


def _meaning(grade: NewGrade, meant: Mapping[str, str], beyond: str) -> str:
    first, *more = (meant[value] for value in grade.stands_for if value in meant)
    return " ".join((f"{grade.word}: {first}", *(f"{beyond}: {said}" for said in more)))


def _choices(rows: Rows, lists: frozenset[str], change: Regrading) -> Rows:
    """Graded lists get the new grades, in the order in which those they stand for stood. Another list in which a grade
    is only spoken of (“It was graded Inadequate”) keeps its rows, each by the new name: rules compare with that."""
    if not rows:
        return rows
    at, name = rows[0].index("list_name"), rows[0].index("name")
    labels = [place for place, header in enumerate(rows[0]) if header.split("::")[0] == "label"]
    merging = _merging(rows[1:], at, name, change) - lists
    kept: dict[tuple[str, ...], None] = {rows[0]: None}
    there: set[tuple[str, str]] = set()
    for row in rows[1:]:
        new = change.new(row[name]) if row[at] not in merging else None
        if new is not None and (row[at], new.value) in there:
            continue
        words = {place: _in_passing(row[place], change) for place in labels}
        if new is not None:
            there.add((row[at], new.value))
            words |= {name: new.value} | (dict.fromkeys(labels, new.word) if row[at] in lists else {})
        kept[tuple(words.get(place, text) for place, text in enumerate(row))] = None
    return tuple(kept)


def _merging(rows: Rows, at: int, name: int, change: Regrading) -> frozenset[str]:
    """The lists in which two rows would get one name."""
    counted = Counter((row[at], new.value) for row in rows if (new := change.new(row[name])) is not None)
    return frozenset(which for (which, _value), number in counted.items() if number > 1)
