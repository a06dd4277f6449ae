"""Submissions as the CSV files that ODK's export tools make of them: one for the form, one for each repeat."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qaf_desktop.forms.definition import Form, FormProblem, Kind
from qaf_desktop.forms.safexml import parse_safely
from qaf_desktop.forms.surroundings import Surroundings
from qaf_desktop.forms.tags import local
from qaf_desktop.forms.tree import Place
from qaf_desktop.forms.xpath.context import Context

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

GEOPOINT = ("Latitude", "Longitude", "Altitude", "Accuracy")
SUBMITTED, KEY, PARENT, SET = "SubmissionDate", "KEY", "PARENT_KEY", "SET-OF-"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NOON = 12


@dataclass(frozen=True, slots=True)
class Submission:
    """A submission's element, the key that its rows are found by, and when it came in (ISO 8601; "" where unknown)."""

    element: "Element"
    key: str
    submitted: str


def read_submissions(contents: Iterable[bytes]) -> tuple[tuple[Submission, ...], tuple[FormProblem, ...]]:
    """The submissions in order of their arrival, and what could not be read."""
    read = [parse_safely(content) for content in contents]
    problems = tuple(one for one in read if isinstance(one, FormProblem))
    sound = [_submission(one) for one in read if not isinstance(one, FormProblem)]
    return tuple(sorted(sound, key=lambda one: one.submitted)), problems


def export_csv(form: Form, submissions: Iterable[Submission]) -> dict[str, str]:
    """File name → content. Columns in the form's order, names of groups before their questions (`group-question`).

    A question with several choices gets a column of 0 or 1 for each of them. Dates and times are spelt as the export
    tools spell them (`Apr 26, 2018 8:58:20 AM`), in the zone they carry. A missing answer is nothing, an empty one "".
    """
    export = _Export(form)
    given = tuple(submissions)
    stem = form.title
    files = {f"{stem}.csv": export.main(given)}
    for place in (place for place in form.places if place.repeat):
        files[f"{stem}-{place.name}.csv"] = export.repeat(place, given)
    return files


class _Export:
    def __init__(self, form: Form) -> None:
        self._form = form
        self._choices = {place.index: _split(form, place) for place in form.places}

    def main(self, submissions: tuple[Submission, ...]) -> str:
        top = self._form.places[0]
        headers = [SUBMITTED, *self._headers(top), KEY]
        rows = (
            [_quoted(_spoken_moment(one.submitted)), *self._cells(one.element, top, one.key), one.key]
            for one in submissions
        )
        return _text([headers, *rows])

    def repeat(self, place: Place, submissions: tuple[Submission, ...]) -> str:
        lines = [[*self._headers(place), PARENT, KEY, SET + place.name]]
        for one in submissions:
            for row, parent, number in _rows(one.element, place, one.key):
                key = f"{parent}/{place.name}[{number}]"
                lines.append([*self._cells(row, place, key), parent, key, f"{parent}/{place.name}"])
        return _text(lines)

    def _headers(self, above: Place, before: str = "") -> Iterator[str]:
        for place in above.children.values():
            name = f"{before}{place.name}"
            if place.repeat:
                yield f"{before}{SET}{place.name}"
            elif place.children:
                yield from self._headers(place, f"{name}-")
            elif self._type(place) == "geopoint":
                yield from (f"{name}-{part}" for part in GEOPOINT)
            else:
                yield name
                yield from (f"{name}/{value}" for value in self._choices[place.index])

    def _cells(self, element: "Element | None", above: Place, key: str) -> Iterator[str]:
        for place in above.children.values():
            found = [] if element is None else [child for child in element if local(child) == place.name]
            if place.repeat:
                yield f"{key}/{place.name}" if found else ""
            elif place.children:
                yield from self._cells(found[0] if found else None, place, key)
            else:
                yield from self._answer(place, found[0].text or "" if found else None)

    def _answer(self, place: Place, text: str | None) -> Iterator[str]:
        kind = self._type(place)
        if kind == "geopoint":
            parts = (text or "").split()
            yield from (parts[at] if at < len(parts) else "" for at in range(len(GEOPOINT)))
        elif kind in _SPOKEN:
            yield _quoted(_SPOKEN[kind](text)) if text else ""
        else:
            yield "" if text is None else _quoted(text)
            chosen = set((text or "").split())
            yield from ("1" if value in chosen else "0" for value in self._choices[place.index])

    def _type(self, place: Place) -> str:
        question = self._form.questions.get(place.path)
        return question.type if question else "string"


def _split(form: Form, place: Place) -> tuple[str, ...]:
    """The values of a question with several choices, in the order they are written; a filter that is always the same
    is applied, one that depends on answers is not."""
    question = form.questions.get(place.path)
    source = question.source if question and question.kind is Kind.SELECT_MULTIPLE else None
    if source is None:
        return ()
    values = tuple(item.value for item in source.items)
    if source.nodes is None or source.nodes.reads:
        return values
    around = Surroundings(form, lambda: EPOCH, {}, "")
    nodes = source.nodes.run(Context(around.root, around))
    offered = (
        {found.text for node in nodes for found in node.children.get(source.value, [])}
        if isinstance(nodes, list)
        else set()
    )
    return tuple(value for value in values if value in offered)


def _rows(element: "Element", place: Place, key: str) -> Iterator[tuple["Element", str, int]]:
    """Every row of a repeat with its parent's key and its number, from 1."""
    way = list(reversed(list(place.ancestors())))[1:]
    level = [(element, key)]
    for step in way[:-1]:
        level = [pair for one, path in level for pair in _below(one, step, path)]
    for one, path in level:
        rows = [child for child in one if local(child) == place.name]
        yield from ((row, path, number) for number, row in enumerate(rows, 1))


def _below(element: "Element", place: Place, key: str) -> Iterator[tuple["Element", str]]:
    found = [child for child in element if local(child) == place.name]
    for number, child in enumerate(found, 1):
        yield child, f"{key}/{place.name}[{number}]" if place.repeat else key


def _submission(element: "Element") -> Submission:
    inner = next((one.text for one in element.iter("{*}instanceID") if one.text), "")
    return Submission(element, inner or element.get("instanceID", ""), element.get("submissionDate", ""))


def _spoken_moment(text: str) -> str:
    if not text:
        return ""
    moment = datetime.fromisoformat(text)
    return f"{_spoken_day(text)} {_clock(moment)}"


def _spoken_day(text: str) -> str:
    day = datetime.fromisoformat(text)
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def _spoken_time(text: str) -> str:
    return _clock(datetime.fromisoformat(f"2000-01-01T{text}"))


def _clock(moment: datetime) -> str:
    hour = (moment.hour - 1) % _NOON + 1
    return f"{hour}:{moment:%M:%S} {'AM' if moment.hour < _NOON else 'PM'}"


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SPOKEN: Mapping[str, Callable[[str], str]] = {"date": _spoken_day, "time": _spoken_time, "dateTime": _spoken_moment}


def _quoted(text: str) -> str:
    if text == "" or any(sign in text for sign in ',"\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


def _text(lines: Iterable[Iterable[str]]) -> str:
    return "".join(",".join(line) + "\n" for line in lines)
