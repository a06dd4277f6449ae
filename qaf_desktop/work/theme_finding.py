"""Which themes a record raises, by its grades and answers and by what the standard of sources calls worrying."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.forms.definition import Form, Question
from qaf_desktop.methods.theme_sources import ThemeSource, ThemeSources
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow


@dataclass(frozen=True, slots=True)
class Raised:
    """A theme in one record: the finding, and the way back to it."""

    theme: str
    source: str
    record: RecordKey
    reference: str
    date: str
    method: str


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A record of a source, whether or not it raises anything."""

    source: str
    record: RecordKey
    date: str


class FindingThemes:
    """Reads the records of one source at one desk."""

    def __init__(self, desk: Desk, rules: ThemeSources) -> None:
        self._desk = desk
        self._store = desk.store
        self._rules = rules

    def found(self, source: ThemeSource, rows: Mapping[RecordKey, RecordRow], filters: Filters) -> Iterator[Raised]:
        """Each theme once a record. `rows` are those that the filters let through."""
        raised = set(self._by_grades(rows, filters))
        if source.asks_answers:
            raised |= {(key, theme) for key, row in rows.items() for theme in self._by_answers(source, row)}
        for key, theme in sorted(raised, key=lambda one: (rows[one[0]].date, str(one[0]), one[1])):
            row = rows[key]
            yield Raised(theme, source.id, key, row.reference, row.date, row.method)

    def _by_grades(self, rows: Mapping[RecordKey, RecordRow], filters: Filters) -> Iterator[tuple[RecordKey, str]]:
        for packed in self._store.figures.packed(filters):
            plan = packed.plan
            worrying = [self._worrying(plan.grade_words.get(field.scale, ())) for field in plan.graded]
            for key, grades in zip(packed.keys, packed.grades, strict=True):
                form = self._form(rows[key]) if key in rows else None
                for field, bad, code in zip(plan.graded, worrying, grades, strict=False):
                    question = form.questions.get(field.path) if form is not None and code in bad else None
                    if question is not None and question.extras.get("theme"):
                        yield key, question.extras["theme"]

    def _worrying(self, words: tuple[object, ...]) -> frozenset[int]:
        values = [getattr(word, "value", "") for word in words]
        return frozenset(place for place, value in enumerate(values, 1) if value in self._rules.worrying)

    def _by_answers(self, source: ThemeSource, row: RecordRow) -> Iterator[str]:
        form = self._form(row)
        if form is None:
            return
        answers = view(self._store.revisions.of_record(row.key)).provisional()
        for path, question in form.questions.items():
            if value := answers.get(path, ""):
                yield from _told(source, question, value)

    def _form(self, row: RecordRow) -> Form | None:
        if row.form is None:
            return None
        known = self._desk.library.known(row.form)
        kept = None if known else self._store.forms.get(row.form.digest)
        return self._desk.library.read(row.form.digest, kept.xform) if kept else known


def _told(source: ThemeSource, question: Question, value: str) -> Iterator[str]:
    meaning = source.means.get(question.name, {})
    yield from (meaning[one] for one in value.split() if one in meaning)
    theme = question.extras.get("theme", "")
    if theme and any(value in low.values and _offers(question, low.offers) for low in source.low):
        yield theme


def _offers(question: Question, choice: str) -> bool:
    return any(one.value == choice for one in question.choices)
