"""Browsing: everybody's records, a part of the list at a time, and the escalations."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.authority import RECALLED
from qaf_desktop.methods.standards import Grade
from qaf_desktop.records.model import RecordKey
from qaf_desktop.records.summaries import IN_CONFLICT
from qaf_desktop.reports.tables import csv_bytes, workbook
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.record_filters import Filters, GradeFilter, Only
from qaf_desktop.storage.records import RecordRow, Sort
from qaf_desktop.words import say
from qaf_desktop.work.escalating import Escalating
from qaf_desktop.work.escalation_way import Way
from qaf_desktop.work.exporting import lines_sheet
from qaf_desktop.work.figuring import Figuring
from qaf_desktop.work.listing import CLOSED, state_words
from qaf_desktop.work.moderation_words import grade_words, short_grade
from qaf_desktop.work.panel_seals import sealed
from qaf_desktop.work.record_lines import (
    NONE_GIVEN,
    EscalationLine,
    RecordLine,
    RecordsChoices,
    RecordsPart,
    RecordsWanted,
    Words,
)
from qaf_desktop.work.team_words import TeamWords

PAGE = 100
ISSUED_STATES = frozenset({"issued", "handed_over", "responded"})
MONTHS_OFFERED = 24
LETTERS = ISSUED_STATES | {f"{state}-stale" for state in ISSUED_STATES}
"""The states in which a record's letter has gone out; stale ones say that it is out of date."""

MOST = 1_000_000
SORTS: Mapping[str, Sort] = {
    "changed": Sort.CHANGED,
    "reference": Sort.REFERENCE,
    "about": Sort.SUBJECT,
    "method": Sort.METHOD,
    "team": Sort.TEAM,
    "author": Sort.AUTHOR,
    "date": Sort.DATE,
    "state": Sort.STATE,
}
LOOKS = (("withdrawn", "withdrawn"), ("conflicts", "conflict"), ("problems", "review"), ("held", "held"))


class Browsing:
    """Lists of one desk's store, filtered, searched and sorted there."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store
        self._escalating = Escalating(desk)

    def part(self, wanted: RecordsWanted, offset: int = 0, limit: int = PAGE) -> RecordsPart:
        """`limit` lines from `offset` on."""
        filters = self.filters(wanted)
        total = self._store.records.count(filters, wanted.search)
        if wanted.sort == "grade":
            rows = self._by_grade(wanted, filters, offset, limit)
        else:
            sort, first = SORTS.get(wanted.sort, Sort.CHANGED), wanted.newest_first
            words = self._words_of(sort)
            rows = [*self._store.records.list(filters, wanted.search, sort, first, limit, offset, words)]
        return RecordsPart(wanted, offset, self._lines(rows), total)

    def line(self, record: RecordKey) -> RecordLine:
        """One record as the list shows it. Raises UserFacingError("record-missing") where it is not here."""
        row = self._store.records.row(record)
        if row is None:
            raise UserFacingError(
                "record-missing", say("The record is not on this laptop."), say("Look for it in the list.")
            )
        return self._lines([row])[0]

    def lines_of(self, records: Iterable[RecordKey]) -> tuple[RecordLine, ...]:
        """These records as the list shows them, in this order; those that are not here are left out."""
        rows = (self._store.records.row(record) for record in records)
        return self._lines([row for row in rows if row is not None])

    def choices(self) -> RecordsChoices:
        """Everything the filters offer, and how many records need a look."""
        counts, methods = self._store.records.counts(), self._desk.library.methods
        tables = self._store.registers.tables()
        roles = {role for method in methods.values() for role in method.author_roles}
        return RecordsChoices(
            methods=tuple((name, methods[name].name) for name in methods if name in counts.by_method),
            teams=(*_words(tables.get("teams", ())), (NONE_GIVEN, say("No team"))),
            states=tuple((code, self._state_words(code)) for code in sorted(counts.by_state)),
            grades=tuple((word, say(word)) for word in self._grades(offered=True)),
            authors=_words([row for row in tables.get("people", ()) if row.get("role") in roles]),
            months=_months(self._desk.clock.local().date()),
            sections=tuple(self._sections().items()),
            counts={"": counts.records, "conflicts": counts.conflicts, "needs-review": counts.needs_review,
                    "held": counts.held},
        )  # fmt: skip

    def filters(self, wanted: RecordsWanted) -> Filters:
        """The same in the store's words."""
        return Filters(
            methods=_one(wanted.method),
            teams=_one(wanted.team),
            states=_one(wanted.state),
            authors=_one(wanted.author),
            overall=_one(wanted.grade),
            date_from=f"{wanted.month_from}-01" if wanted.month_from else "",
            date_to=f"{wanted.month_to}-31" if wanted.month_to else "",
            only="" if wanted.only == "withdrawn" else wanted.only,
            grade=GradeFilter(wanted.field, wanted.word) if wanted.field else None,
            with_withdrawn=wanted.only == "withdrawn",
            without=sealed(self._desk) if _by_grades(wanted) else frozenset(),
        )

    def every(self, wanted: RecordsWanted) -> tuple[RecordLine, ...]:
        """Every line of the list."""
        return self.part(wanted, 0, MOST).lines

    def export_list(self, wanted: RecordsWanted, columns: Sequence[str] = (), *, as_csv: bool = False) -> bytes:
        """The list as it is shown, every line of it: an Excel workbook, or one CSV file."""
        return self.export_lines(self.every(wanted), columns, as_csv=as_csv)

    def export_lines(self, lines: Sequence[RecordLine], columns: Sequence[str] = (), *, as_csv: bool = False) -> bytes:
        """These lines alone, as `export_list` gives them all."""
        sheet = lines_sheet(lines, columns)
        return csv_bytes(sheet) if as_csv else workbook([sheet])

    def export_answers(self, wanted: RecordsWanted, *, as_csv: bool = False) -> dict[str, bytes]:
        """All answers of the records shown: file name → content."""
        return Figuring(self._desk).export_answers(self.filters(wanted), as_csv=as_csv, search=wanted.search)

    def to_look_at(self) -> int:
        """How many records have two versions, something to review, or a part that is held or missing."""
        return self._store.records.count(Filters(only=Only.TO_LOOK_AT))

    def feedback_issued(self) -> tuple[RecordLine, ...]:
        """Records whose letter went out: as it stands, or since amended, the latest first."""
        return self._lines(self._store.records.list(Filters(states=LETTERS), limit=2000))

    def escalations(self) -> tuple[EscalationLine, ...]:
        """What is overdue, then what is open, the longest open at the top; then those closed, the latest first."""
        rows = self._store.records.list(Filters(methods=self._desk.library.escalations), limit=2000)
        open_ones = sorted((row for row in rows if row.state != CLOSED), key=lambda row: (row.date, row.reference))
        closed = sorted((row for row in rows if row.state == CLOSED), key=lambda row: row.date, reverse=True)
        labels, today = self._labels(), self._desk.clock.local().date()
        lines = tuple(self._escalation(row, labels, today) for row in (*open_ones, *closed))
        return tuple(sorted(lines, key=lambda line: not line.late))

    def _escalation(self, row: RecordRow, labels: Mapping[str, Mapping[str, str]], today: date) -> EscalationLine:
        is_open = row.state != CLOSED
        way = self._escalating.way(row.key) if is_open else None
        return EscalationLine(
            key=str(row.key),
            reference=row.reference,
            about=labels["people"].get(row.subject, row.subject),
            team=labels["teams"].get(row.team, row.team),
            author=labels["people"].get(row.author, ""),
            raised=day(row.date, short=True),
            stands=self._stands(row, way, today),
            is_open=is_open,
            late=way is not None and way.late,
            on=row.date,
        )

    def _stands(self, row: RecordRow, way: Way | None, today: date) -> str:
        if row.conflicts:
            return say("Two versions to settle")
        if way is None:
            return self._state_words(row.state, row.method)
        return say("{stands} · {clock}", stands=way.stands, clock=way.clock or _age(row.date, today))

    def _lines(self, rows: Sequence[RecordRow]) -> tuple[RecordLine, ...]:
        labels, grades, teams, shut = self._labels(), self._grades(), TeamWords(self._desk), sealed(self._desk)
        lines = (
            self._line(row, labels, grades.get(row.agreed or row.overall), teams.of(row.team, row.method))
            for row in rows
        )
        return tuple(_shut(line) if row.key in shut else line for row, line in zip(rows, lines, strict=True))

    def _line(
        self, row: RecordRow, labels: Mapping[str, Mapping[str, str]], grade: Grade | None, team: str
    ) -> RecordLine:
        method = self._desk.library.methods.get(row.method)
        return RecordLine(
            key=str(row.key),
            reference=row.reference,
            method=method.name if method else row.method,
            about=labels["people"].get(row.subject, row.subject),
            team=team,
            author=labels["people"].get(row.author, ""),
            date=day(row.date, short=True),
            on=row.date,
            state=self._state(row),
            look=_look(row, self._desk.library.escalations),
            grade_word=short_grade(row),
            graded=grade_words(row),
            grade_shape=grade.shape if grade else "",
            grade_colour=grade.colour if grade else "",
        )

    def _state(self, row: RecordRow) -> str:
        if row.withdrawn and row.state == RECALLED:
            return self._state_words(row.state, row.method)
        if row.withdrawn:
            return say("Withdrawn")
        words = say("Two versions to settle") if row.conflicts else self._state_words(row.state, row.method)
        return say("{words}, to be looked at", words=words) if row.problems and not row.conflicts else words

    def _state_words(self, code: str, method: str = "") -> str:
        known = self._desk.library.methods
        ways = [known[method]] if method in known else list(known.values())
        found = (words for way in ways if (words := state_words(way, code)) != code)
        return next(found, code)

    def _words_of(self, sort: Sort) -> Mapping[str, str]:
        """The words by which codes are put in order: as a person reads them, not as they are stored."""
        labels = self._labels()
        if sort is Sort.METHOD:
            return {name: method.name for name, method in self._desk.library.methods.items()}
        return {Sort.TEAM: labels["teams"], Sort.AUTHOR: labels["people"]}.get(sort, {})

    def _by_grade(self, wanted: RecordsWanted, filters: Filters, offset: int, limit: int) -> list[RecordRow]:
        """Rows in the order of the scales, ungraded ones last: one stretch of the list a grade."""
        words = [wanted.grade] if wanted.grade else [*self._grades(), IN_CONFLICT, ""]
        found: list[RecordRow] = []
        for word in words if wanted.newest_first else reversed(words):
            within = _with_grade(filters, word)
            here = self._store.records.count(within, wanted.search)
            if offset < here and len(found) < limit:
                left = limit - len(found)
                found += self._store.records.list(within, wanted.search, Sort.DATE, True, left, offset)
            offset = max(0, offset - here)
        return found

    def _grades(self, *, offered: bool = False) -> dict[str, Grade]:
        """Every grade by its word, best first; of `offered` ones only those of the project's own scale for cases."""
        standards = self._desk.library.standards
        others = [scale for scale in standards.case_scales() if scale != self._desk.case_scale] if offered else []
        scales = [scale for scale in standards.scales.values() if scale not in others]
        graded = [(place, grade) for scale in scales for place, grade in enumerate(scale.grades)]
        return {grade.word: grade for _, grade in sorted(graded, key=lambda item: item[0])}

    def _sections(self) -> dict[str, str]:
        today = self._desk.clock.local().date().isoformat()
        return {tally.field: tally.section for tally in self._store.figures.first_page(today).grades}

    def _labels(self) -> dict[str, dict[str, str]]:
        tables = self._store.registers.tables()
        return {name: dict(_words(tables.get(name, ()))) for name in ("people", "teams")}


def _by_grades(wanted: RecordsWanted) -> bool:
    """Whether a record's place in the list, or that it is in it at all, tells its grade."""
    return bool(wanted.grade or wanted.field or wanted.sort == "grade")


def _shut(line: RecordLine) -> RecordLine:
    """Without its grade: others audit the same file and have not finished."""
    state = say("Sealed until the whole panel has finished")
    return replace(line, state=state, grade_word="", graded="", grade_shape="", grade_colour="")


def _look(row: RecordRow, escalations: frozenset[str]) -> str:
    """What wants somebody's attention about the record, the gravest first."""
    found = next((look for name, look in LOOKS if getattr(row, name)), "")
    if not found and row.method in escalations and row.state != CLOSED:
        return "open"
    return found or ("stale" if row.state.endswith("-stale") else "")


def _with_grade(filters: Filters, word: str) -> Filters:
    return replace(filters, overall=frozenset({word}))


def _one(value: str) -> frozenset[str]:
    return frozenset({"" if value == NONE_GIVEN else value}) if value else frozenset()


def _words(rows: Sequence[Mapping[str, str]]) -> Words:
    return tuple((row["name"], row.get("label", row["name"])) for row in rows)


def _months(today: date) -> Words:
    latest = today.year * 12 + today.month - 1
    months = (f"{at // 12:04d}-{at % 12 + 1:02d}" for at in range(latest, latest - MONTHS_OFFERED, -1))
    return tuple((month, day(f"{month}-01").partition(" ")[2]) for month in months)


def _age(raised: str, today: date) -> str:
    try:
        days = (today - date.fromisoformat(raised[:10])).days
    except ValueError:
        return say("open")
    if days < 1:
        return say("open since today")
    return say("open since yesterday") if days == 1 else say("open for {days} days", days=days)
