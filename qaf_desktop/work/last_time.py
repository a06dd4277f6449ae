"""What was answered the last time: the newest finished record about the same child, of the same method or of those
that a question carries forward from (its column `carry`). It is shown, and never copied by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from qaf_desktop.desk.desk import Desk
from qaf_desktop.forms.definition import Form, Kind, Question
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey
from qaf_desktop.reports.wording import Wording
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow, Sort
from qaf_desktop.words import say
from qaf_desktop.work.listing import Listing, spoken_day

NEVER = frozenset({Kind.NOTE, Kind.HIDDEN, Kind.FILE, Kind.IMAGE, Kind.AUDIO, Kind.VIDEO})
"""Kinds whose answers are nothing to bring forward."""


@dataclass(frozen=True, slots=True)
class LastTime:
    """`about` says which record it was; `answers` maps a question's path to (canonical text, words)."""

    about: str
    answers: Mapping[str, tuple[str, str]]


class LastTimes:
    """Earlier records of this desk, for looking back while filling in."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read(self, method: str, subject: str, form: Form, but: RecordKey | None) -> LastTime | None:
        """None where there is no such record. `but` is left out: the record that is just being amended.

        Only questions that `form` asks outside repeated rows are told, and none whose answer is in conflict.
        """
        if not subject:
            return None
        filters = Filters(methods=frozenset({method}), subjects=frozenset({subject}))
        rows = self._desk.store.records.list(filters, sort=Sort.DATE, limit=2)
        found = next((row for row in rows if row.key != but), None)
        return None if found is None else LastTime(self._about(found), self._answers(found.key, form))

    def beside(self, subject: str, form: Form, but: RecordKey | None) -> Mapping[str, str]:
        """By the path of each question that carries an answer forward, a sentence with the newest such answer."""
        carried = {path: _sources(question) for path, question in form.questions.items() if "carry" in question.extras}
        methods = frozenset(method for sources in carried.values() for method in sources)
        if not subject or not methods:
            return {}
        filters = Filters(methods=methods, subjects=frozenset({subject}))
        rows = self._desk.store.records.list(filters, sort=Sort.DATE, limit=2)
        found = next((row for row in rows if row.key != but), None)
        return {} if found is None else self._sentences(found, form, carried)

    def _sentences(self, row: RecordRow, form: Form, carried: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
        values = view(self._desk.store.revisions.of_record(row.key)).values
        wording = Wording(self._desk.store.registers.tables())
        about = self._about(row)
        given = {path: values.get(sources.get(row.method, "")) for path, sources in carried.items()}
        words = {path: wording.words(form.questions[path], text) for path, text in given.items() if text}
        return {
            path: say("Last time ({about}): {words}.", about=about, words=said.rstrip("."))
            for path, said in words.items()
        }

    def _answers(self, record: RecordKey, form: Form) -> dict[str, tuple[str, str]]:
        values = view(self._desk.store.revisions.of_record(record)).values
        wording = Wording(self._desk.store.registers.tables())
        asked = {path: question for path, question in form.questions.items() if question.kind not in NEVER}
        given = {path: text for path in asked if (text := values.get(path))}
        return {path: (text, wording.words(asked[path], text)) for path, text in given.items()}

    def _about(self, row: RecordRow) -> str:
        who = Listing(self._desk).label("people", row.author)
        when = spoken_day(date.fromisoformat(row.date), self._desk.clock.local().date()) if row.date else ""
        return say("{reference}, {day}, by {who}", reference=row.reference, day=when, who=who)


def _sources(question: Question) -> dict[str, str]:
    """Method → the path there of the answer that this question carries forward."""
    parts = (source.partition(":") for source in question.extras["carry"].split())
    return {method: path for method, _, path in parts if path}
