"""Everything held on one child or worker, wherever their reference or name stands: records, drafts, and the lists."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.progress import Progress, silent
from qaf_desktop.records.model import RecordKey, Revision
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.storage.removing import RemovedRecord
from qaf_desktop.words import mark, say
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.spellings import pattern_of

RECORD, DRAFT, LISTED, ERASED = "record", "draft", "listed", "erased"
ABOUT, NAMED = "about", "named"
MOST = 100_000
LISTS = {"people": mark("List of people"), "practitioners": mark("List of practitioners"),
         "children": mark("List of children"), "teams": mark("List of teams")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class HeldLine:
    """One thing that is held. `sort` is record, draft, listed or erased; `how`: it is about them, or they are named in
    it; `where` names the questions; `hold` is why it is kept on hold, "" where it is not."""

    key: str
    sort: str
    reference: str
    what: str
    about: str
    date: str
    author: str
    how: str
    where: str
    hold: str = ""
    subject: str = ""
    worker: str = ""


class HeldOn:
    """Looks through everything that this desk holds."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store
        self._browsing = Browsing(desk)

    def find(self, terms: str, progress: Progress = silent) -> tuple[HeldLine, ...]:
        """What says any of the terms (references, names, other spellings; one a line or between commas), records about
        them first. Reads every answer of every revision, earlier ones too."""
        pattern = pattern_of(terms)
        if pattern is None:
            return ()
        rows = self._store.records.list(Filters(with_withdrawn=True), limit=MOST)
        found: list[HeldLine] = []
        for number, row in enumerate(rows):
            if number % 50 == 0:
                progress(say("Looking through record {n} of {all}", n=number + 1, all=len(rows)), number / len(rows))
            line = self._record(row, pattern)
            if line is not None:
                found.append(line)
        found.sort(key=lambda line: (line.how != ABOUT, line.date), reverse=False)
        return (*found, *self._drafts(pattern), *self._lists(pattern))

    def older_than(self, years: int) -> tuple[HeldLine, ...]:
        """Records whose date is so many years ago, the oldest first: what a retention rule lets go, unless it is on
        hold."""
        today = self._desk.clock.local().date()
        before = f"{today.year - years:04d}-{today.month:02d}-{today.day:02d}"
        rows = self._store.records.list(Filters(with_withdrawn=True), limit=MOST)
        old = sorted((row for row in rows if row.date and row.date < before), key=lambda row: row.date)
        return tuple(self._line(row, "", "", self._hold_of(row)) for row in old)

    def kept(self) -> tuple[HeldLine, ...]:
        """What is on hold, and what was erased, where nobody is looked for."""
        records = [self._held_record(key, reason) for key, reason in self._holds()]
        gone = [one for one in self._store.removals.list() if one.reason]
        names = {method.id: method.name for method in self._desk.library.methods.values()}
        erased = [_erased(one, names.get(one.method, one.method)) for one in gone]
        return (*(one for one in records if one is not None), *erased)

    def _holds(self) -> Iterator[tuple[str, str]]:
        for hold in self._store.holds.list():
            if not hold.lifted and hold.kind == "record":
                yield hold.what, hold.reason
            elif not hold.lifted:
                rows = self._store.records.list(Filters(with_withdrawn=True), limit=MOST)
                yield from ((str(row.key), hold.reason) for row in rows if hold.what in (row.subject, row.worker))

    def _held_record(self, key: str, reason: str) -> HeldLine | None:
        row = self._store.records.row(RecordKey.parse(key))
        return None if row is None else self._line(row, "", "", reason)

    def _record(self, row: RecordRow, pattern: re.Pattern[str]) -> HeldLine | None:
        revisions = (*self._store.revisions.of_record(row.key), *self._store.revisions.decisions_about(row.key))
        where = tuple(dict.fromkeys(_places(revisions, pattern)))
        about = any(pattern.search(text) for text in (row.subject, row.worker))
        if not where and not about:
            return None
        return self._line(row, ABOUT if about else NAMED, ", ".join(self._asked(revisions, where)), self._hold_of(row))

    def _line(self, row: RecordRow, how: str, where: str, hold: str) -> HeldLine:
        line = self._browsing.line(row.key)
        return HeldLine(
            str(row.key), RECORD, line.reference, line.method, line.about, line.date, line.author, how, where, hold,
            row.subject, row.worker,
        )  # fmt: skip

    def _hold_of(self, row: RecordRow) -> str:
        standing = self._store.holds.standing(str(row.key), (row.subject, row.worker))
        return standing[0].reason if standing else ""

    def _asked(self, revisions: Sequence[Revision], paths: Iterable[str]) -> Iterator[str]:
        """The questions by their words, as far as the form is here; by the step's name where it is a reason."""
        form = next((one.form for one in revisions if one.form is not None), None)
        stored = self._store.forms.get(form.digest) if form else None
        known = self._desk.library.read(stored.digest, stored.xform).questions if stored else {}
        for path in paths:
            question = known.get(re.sub(r"\[[^]]*\]", "", path.partition("#")[0]))
            yield question.label if question is not None and question.label else path.rpartition("/")[2]

    def _drafts(self, pattern: re.Pattern[str]) -> Iterator[HeldLine]:
        names = {method.id: method.name for method in self._desk.library.methods.values()}
        for row in self._store.drafts.list():
            draft = self._store.drafts.load(row.id)
            hits = [path for path, value in (draft.answers if draft else {}).items() if pattern.search(value)]
            if hits:
                where = ", ".join(path.rpartition("/")[2] for path in hits)
                name = names.get(row.method, row.method)
                yield HeldLine(str(row.id), DRAFT, "", name, "", day(row.changed[:10], short=True), "", NAMED, where)

    def _lists(self, pattern: re.Pattern[str]) -> Iterator[HeldLine]:
        for table, rows in self._store.registers.tables().items():
            for row in rows:
                if any(pattern.search(value) for value in row.values()):
                    words = say(LISTS[table]) if table in LISTS else table
                    yield HeldLine(
                        f"{table}/{row.get('name', '')}", LISTED, "", words, row.get("label", ""), "", "", ABOUT, ""
                    )


def _erased(one: RemovedRecord, what: str) -> HeldLine:
    on = day(one.removed[:10], short=True)
    return HeldLine(str(one.key), ERASED, one.reference, what, "", on, "", "", one.reason)


def _places(revisions: Iterable[Revision], pattern: re.Pattern[str]) -> Iterator[str]:
    for one in revisions:
        texts: Mapping[str, str | None] = {**one.fields, "reason": one.reason}
        yield from (path for path, value in texts.items() if value and pattern.search(value))
        yield from ("file" for file in one.attachments if pattern.search(file.name))
