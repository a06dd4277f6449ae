"""Reading the entry logs of a record, as its author and the lead may, and giving them away as ODK's audit.csv."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from qaf_desktop.desk.desk import Desk
from qaf_desktop.forms.definition import Form, template_path
from qaf_desktop.records.canonical import reference
from qaf_desktop.records.entry_log import HEADERS, NAME, Entry, read_log, row_of
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import Kind, RecordKey, Revision
from qaf_desktop.reports.tables import Sheet, csv_bytes
from qaf_desktop.reports.wording import Wording
from qaf_desktop.storage.draft_log import ANSWERED, FULL
from qaf_desktop.words import mark, say
from qaf_desktop.work.entry_log import (
    ADD_ROW,
    CHECK,
    EXIT,
    FINALIZE,
    HANDED_OVER,
    JUMP,
    LOCKED,
    LOCKED_IDLE,
    REASON,
    REMOVE_ROW,
    RESUME,
    SECTION,
    START,
    UNLOCKED,
)
from qaf_desktop.work.facts import past_of
from qaf_desktop.work.log_positions import Positions
from qaf_desktop.work.scribe import Scribe

ANSWERS, STEPS = "answers", "steps"
ROW_IDS = "row-id"
"""The column that ODK's log does not have."""
EVENTS: Mapping[str, str] = {
    START: mark("Form opened"),
    RESUME: mark("Form opened again"),
    EXIT: mark("Form left"),
    ANSWERED: mark("Answered"),
    SECTION: mark("Section shown"),
    JUMP: mark("Jumped to another section"),
    ADD_ROW: mark("Row added"),
    REMOVE_ROW: mark("Row taken out"),
    CHECK: mark("Checked"),
    HANDED_OVER: mark("Laptop handed over"),
    LOCKED: mark("Window locked"),
    LOCKED_IDLE: mark("Window locked by itself: nobody was there"),
    UNLOCKED: mark("Window unlocked"),
    REASON: mark("Reason for the amendment"),
    FINALIZE: mark("Finalised"),
    FULL: mark("The log is full: nothing more was kept"),
}


@dataclass(frozen=True, slots=True)
class LogRow:
    """One line in words. `kind` is answers or steps; `day` and `time` are local, `seconds` how long it took."""

    key: str
    kind: str
    event: str
    question: str
    section: str
    before: str
    after: str
    who: str
    day: str
    time: str
    seconds: int
    reason: str


class EntryLogs:
    """The logs that came with the revisions of a record."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store

    def read(self, record: RecordKey) -> tuple[LogRow, ...]:
        """Every line of every revision's log, in the order of the revisions; none for who may not read it."""
        found: list[LogRow] = []
        for revision, entries in self._logs(record):
            form = Scribe(self._desk).form(revision.form) if revision.form else None
            words = _Words(form, Wording(self._store.registers.tables()), self._names())
            found += [words.row(f"{revision.key} {number}", entry) for number, entry in enumerate(entries)]
        return tuple(found)

    def csv(self, record: RecordKey) -> bytes:
        """All lines in ODK's columns, people by their names, rows by their position; behind them the rows' ids."""
        names = self._names()
        rows: list[tuple[str, ...]] = []
        for revision, entries in self._logs(record):
            positions = Positions(self._after(revision), entries)
            for entry in entries:
                node, ids = positions.of(entry)
                told = replace(entry, node=node, user=names.get(entry.user, entry.user))
                rows.append((*row_of(told), ids))
        return csv_bytes(Sheet("audit", (*HEADERS, ROW_IDS), tuple(rows)))

    def _after(self, revision: Revision) -> Mapping[str, str]:
        """The record's answers as this revision left them."""
        past, _missing = past_of((reference(revision),), self._store.revisions.of_record(revision.record))
        return view(past).values

    def _logs(self, record: RecordKey) -> Iterator[tuple[Revision, tuple[Entry, ...]]]:
        for revision in self._store.revisions.of_record(record):
            own = revision.author.person == self._desk.person
            if revision.kind is Kind.ENTRY and (own or self._desk.kind.collects):
                for file in (file for file in revision.attachments if file.name == NAME):
                    yield revision, read_log(self._store.attachments.get(file.id) or b"") or ()

    def _names(self) -> dict[str, str]:
        return {row["name"]: row["label"] for row in self._store.registers.people()}


class _Words:
    def __init__(self, form: Form | None, wording: Wording, names: Mapping[str, str]) -> None:
        self._form, self._wording, self._names = form, wording, names

    def row(self, key: str, entry: Entry) -> LogRow:
        at = datetime.fromtimestamp(entry.start / 1000, UTC).astimezone()
        return LogRow(
            key=key,
            kind=ANSWERS if entry.event in (ANSWERED, ADD_ROW, REMOVE_ROW) else STEPS,
            event=say(EVENTS.get(entry.event, entry.event)),
            question=self._question(entry.node),
            section=self._section(entry.node),
            before=self._value(entry.node, entry.old),
            after=self._value(entry.node, entry.new),
            who=self._names.get(entry.user, say("Somebody not in the register")),
            day=f"{at:%Y-%m-%d}",
            time=f"{at:%H:%M:%S}",
            seconds=max(0, entry.end - entry.start) // 1000,
            reason=entry.reason,
        )

    def _question(self, node: str) -> str:
        item = self._form.find(node) if self._form and node else None
        return (item.label_text.plain or item.name) if item else node

    def _section(self, node: str) -> str:
        section = self._form.groups.get(self._form.section_of(node)) if self._form and node else None
        return section.title if section else ""

    def _value(self, node: str, value: str) -> str:
        question = self._form.questions.get(template_path(node)) if self._form else None
        return self._wording.words(question, value) if question and value else value
