"""Drafts: what is being filled in, saved answer by answer, until it becomes a revision or is thrown away."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

from qaf_desktop.records.model import FormRef, RecordKey, RevisionKey, RevisionRef
from qaf_desktop.records.summaries import RecordSummary, summarise
from qaf_desktop.storage.database import Database
from qaf_desktop.storage.draft_log import LogLine
from qaf_desktop.storage.draft_log import forget as forget_log
from qaf_desktop.storage.draft_log import write as write_log
from qaf_desktop.storage.localkeys import key_or_none
from qaf_desktop.storage.plans import PlanCache
from qaf_desktop.storage.registers import latest_number

_SAVE = """INSERT INTO draft_answers (draft, path, value, changed) VALUES (?, ?, ?, ?)
ON CONFLICT (draft, path) DO UPDATE SET value = excluded.value, changed = excluded.changed"""
_COLUMNS = "id, method, form_id, form_version, form_digest, record, parents, about, section, question, started, reason"
LAST_NUMBER = "drafts/last"
"""Vault name: the highest number that a draft of this workspace has had."""
_HIGHEST = """SELECT max(coalesce((SELECT max(id) FROM drafts), 0),
coalesce((SELECT CAST(CAST(data AS TEXT) AS INTEGER) FROM vault WHERE name = ?), 0))"""
_CHANGED = "(SELECT max(changed) FROM draft_answers WHERE draft = drafts.id)"


@dataclass(frozen=True, slots=True)
class NewDraft:
    """A draft to begin: of a new record, or (`record`, `parents`) of a further revision of one."""

    method: str
    form: FormRef
    answers: Mapping[str, str] = field(default_factory=dict)
    record: RecordKey | None = None
    parents: tuple[RevisionRef, ...] = ()
    about: RecordKey | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as it was left. `section` and `question` are where its author was; times are ISO 8601."""

    id: int
    method: str
    form: FormRef
    record: RecordKey | None
    parents: tuple[RevisionRef, ...]
    about: RecordKey | None
    answers: Mapping[str, str]
    section: str
    question: str
    started: str
    changed: str
    reason: str


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft in a list."""

    id: int
    method: str
    form: FormRef
    record: RecordKey | None
    about: RecordKey | None
    subject: str
    team: str
    worker: str
    date: str
    section: str
    question: str
    started: str
    changed: str


class Drafts:
    """The drafts of this workspace; they never leave it."""

    def __init__(self, database: Database, plans: PlanCache) -> None:
        self._database = database
        self._plans = plans

    def start(self, new: NewDraft, now: str) -> int:
        """Begin a draft and return its number, which no draft of this workspace had before."""
        form = new.form
        row = (
            new.method,
            *(form.id, form.version, form.digest),
            str(new.record or ""),
            _write_refs(new.parents),
            str(new.about or ""),
            now,
            new.reason,
        )
        statement = """INSERT INTO drafts (id, method, form_id, form_version, form_digest, record, parents, about,
                       started, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
        with self._database.writing() as driver:
            number = _next_number(driver)
            driver.execute(statement, (number, *row))
            driver.executemany(_SAVE, [(number, path, value, now) for path, value in new.answers.items()])
        return number

    def save_answer(self, draft: int, path: str, value: str | None, now: str, log: Sequence[LogLine] = ()) -> None:
        """Keep one answer (None or "": cleared), and what the entry log tells of it. On the disk when this returns."""
        with self._database.write_quickly() as driver:
            if log:
                write_log(driver, draft, log)
            driver.execute(_SAVE, (draft, path, value or None, now))

    def save_many(self, draft: int, values: Mapping[str, str | None], now: str, log: Sequence[LogLine] = ()) -> None:
        """Keep several answers, all or none."""
        rows = [(draft, path, value or None, now) for path, value in values.items()]
        with self._database.write_quickly() as driver:
            if log:
                write_log(driver, draft, log)
            driver.executemany(_SAVE, rows)

    def move(self, draft: int, form: FormRef, values: Mapping[str, str | None], now: str) -> None:
        """Put the draft on another version of its form, its answers with it, all or none."""
        statement = "UPDATE drafts SET form_id = ?, form_version = ?, form_digest = ? WHERE id = ?"
        with self._database.writing() as driver:
            driver.execute(statement, (form.id, form.version, form.digest, draft))
            driver.executemany(_SAVE, [(draft, path, value or None, now) for path, value in values.items()])

    def forget(
        self, draft: int, paths: Collection[str], keep: Mapping[str, str | None], files: Collection[str], now: str
    ) -> None:
        """Take answers and files out for good and keep others, all or none; the journal is emptied of them too."""
        with self._database.writing() as driver:
            driver.executemany("DELETE FROM draft_answers WHERE draft = ? AND path = ?", [(draft, p) for p in paths])
            forget_log(driver, draft, paths)
            driver.executemany("DELETE FROM attachments WHERE id = ?", [(file,) for file in files])
            driver.executemany(_SAVE, [(draft, path, value or None, now) for path, value in keep.items()])
        self._database.empty_journal()

    def set_place(self, draft: int, section: str, question: str) -> None:
        """Remember where the author was, for the next opening."""
        with self._database.write_quickly() as driver:
            driver.execute("UPDATE drafts SET section = ?, question = ? WHERE id = ?", (section, question, draft))

    def load(self, draft: int) -> Draft | None:
        with self._database.reading() as driver:
            row = driver.execute(f"SELECT {_COLUMNS}, {_CHANGED} FROM drafts WHERE id = ?", (draft,)).fetchone()
            return None if row is None else _draft(row, self._answers(driver, draft))

    def list(self) -> tuple[DraftRow, ...]:
        """All drafts, the one changed last first."""
        with self._database.reading() as driver:
            rows = driver.execute(f"SELECT {_COLUMNS}, {_CHANGED} FROM drafts").fetchall()
            found = [self._row(driver, _draft(row, self._answers(driver, row[0]))) for row in rows]
        return tuple(sorted(found, key=lambda row: (row.changed, row.id), reverse=True))

    def discard(self, draft: int) -> None:
        with self._database.writing() as driver:
            discard(driver, draft)

    def _answers(self, driver: Any, draft: int) -> dict[str, str]:
        query = "SELECT path, value FROM draft_answers WHERE draft = ? AND value IS NOT NULL"
        return dict(driver.execute(query, (draft,)).fetchall())

    def _row(self, driver: Any, draft: Draft) -> DraftRow:
        known = self._plans.plan(driver, draft.method, draft.form, latest_number(driver))
        brief = summarise(known[0], draft.answers) if known else RecordSummary()
        return DraftRow(
            draft.id,
            draft.method,
            draft.form,
            draft.record,
            draft.about,
            brief.subject,
            brief.team,
            brief.worker,
            brief.date,
            draft.section,
            draft.question,
            draft.started,
            draft.changed,
        )


def _next_number(driver: Any) -> int:
    """One more than the highest ever given: a link to a draft that is gone must never lead to another one."""
    (given,) = driver.execute(_HIGHEST, (LAST_NUMBER,)).fetchone()
    keep = "INSERT INTO vault (name, data) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET data = excluded.data"
    driver.execute(keep, (LAST_NUMBER, str(given + 1).encode()))
    return int(given) + 1


def discard(driver: Any, draft: int) -> None:
    """Take a draft away inside a transaction; its answers go with it."""
    driver.execute("DELETE FROM drafts WHERE id = ?", (draft,))


def _draft(row: Sequence[Any], answers: Mapping[str, str]) -> Draft:
    number, method, form_id, version, digest, record, parents, about, section, question, started, reason, changed = row
    return Draft(
        number,
        method,
        FormRef(form_id, version, digest),
        key_or_none(record),
        _read_refs(parents),
        key_or_none(about),
        answers,
        section,
        question,
        started,
        changed or started,
        reason,
    )


def _write_refs(refs: Sequence[RevisionRef]) -> bytes:
    return orjson.dumps([[str(ref.key), ref.digest] for ref in refs])


def _read_refs(data: bytes) -> tuple[RevisionRef, ...]:
    return tuple(RevisionRef(RevisionKey.parse(key), digest) for key, digest in orjson.loads(data))
