"""What was answered the last time: the newest finished record of the same method about the same child."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from qaf_desktop.desk.desk import Desk
from qaf_desktop.forms.definition import Form, Kind
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
