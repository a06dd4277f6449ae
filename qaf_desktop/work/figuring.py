"""Figures: the lead's first page, and exports of flat answers."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from qaf_desktop.analysis.figures import Share, audits_by_team_and_month, grade_mix, months_between, share_of_grades
from qaf_desktop.analysis.pictures import Mark, MonthBars, StackedBars
from qaf_desktop.desk.desk import Desk
from qaf_desktop.methods.model import Method
from qaf_desktop.methods.standards import CASE_GRADE, GradeScale
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import FormRef
from qaf_desktop.reports.flat import FlatRecord, flat_versions
from qaf_desktop.reports.tables import Sheet, Value, csv_files, real_day, workbook
from qaf_desktop.storage.figures import ActionRow, FirstPage, OverallTally
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.words import mark, say
from qaf_desktop.work.listing import state_words
from qaf_desktop.work.panel_seals import sealed
from qaf_desktop.work.team_words import TeamWords

MONTHS = 12
MOST_EXPORTED = 1_000_000
AUDIENCE = "lead"
FACTS = (mark("Form"), mark("Form version"), mark("State"), mark("Date"), mark("Answers in conflict"),
         mark("Grade agreed in moderation"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class MethodFigures:
    """One method's pictures: how many by team and month, and the mix of grades by section.

    `better` is the share of section grades in the upper half of the scale, which begins at the word `from_grade`, and
    is that word alone where `only_best`; `overall` is the same of the records' overall grades.
    `teams` maps a team's label, as in `by_month`, to its code ("" where none was given).
    """

    method: Method
    by_month: MonthBars
    mix: StackedBars
    better: Share
    from_grade: str
    teams: Mapping[str, str]
    only_best: bool = False
    overall: Share = Share(0, 0, "")


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """The first page, ready to be shown: pictures by method, and what waits for somebody. `agreed_otherwise` counts the
    records of the period on which moderation came to another overall grade; `as_agreed`: those grades are counted.
    `has_imported`: there are earlier audits from lists in the period, shown or not."""

    methods: tuple[MethodFigures, ...]
    counts: FirstPage
    overdue: tuple[ActionRow, ...]
    agreed_otherwise: int = 0
    as_agreed: bool = False
    has_imported: bool = False


def due_day(due: str) -> date | None:
    """The day an action is due ("YYYY-MM-DD"); None where that is no day."""
    try:
        return date.fromisoformat(due[:10])
    except ValueError:
        return None


def days_over(due: str, today: date) -> int:
    """Whole days since an action was due; 0 where that is no day."""
    return (today - (due_day(due) or today)).days


def _as_agreed(
    overall: Iterable[OverallTally], changes: Iterable[tuple[str, str, str, int]]
) -> tuple[OverallTally, ...]:
    """The tallies with each record moved from the auditor's grade to the agreed one."""
    found = Counter({(tally.method, tally.grade): tally.n for tally in overall})
    for method, own, agreed, n in changes:
        found[method, own] -= n
        found[method, agreed] += n
    return tuple(OverallTally(method, grade, n) for (method, grade), n in sorted(found.items()) if n)


class Figuring:
    """Figures of one desk's store."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def first_page(self, *, as_agreed: bool = False, with_imported: bool = False) -> FiguresPage:
        """With the overall grades that auditors gave, or (`as_agreed`) with those that moderation agreed on, where it
        did; `with_imported` shows earlier audits from lists too."""
        today = self._desk.clock.local().date().isoformat()
        counts = self._desk.store.figures.first_page(today, MONTHS, self._desk.library.escalations)
        other = self._desk.store.figures.agreed_otherwise(counts.month_from, counts.month_to)
        if as_agreed:
            counts = replace(counts, overall=_as_agreed(counts.overall, other))
        graded = {tally.method for tally in counts.grades} | {tally.method for tally in counts.by_month}
        known = self._desk.library.methods.items()
        methods = [one for name, one in known if name in graded and (with_imported or not one.imported)]
        shown = tuple(self._method(method, counts) for method in methods if method.summary.actions)
        changed = sum(n for *_, n in other)
        imported = any(one.imported for name, one in known if name in graded)
        return FiguresPage(shown, counts, self._desk.store.figures.overdue(today), changed, as_agreed, imported)

    def export_answers(self, filters: Filters, *, as_csv: bool = False, search: str = "") -> dict[str, bytes]:
        """Flat answers of the records shown: file name → content, one workbook, or a CSV file a sheet."""
        sheets = [sheet for rows in self._by_form(filters, search).values() for sheet in self._flat(rows)]
        if as_csv:
            return csv_files(sheets)
        return {"answers.xlsx": workbook(sheets)} if sheets else {}

    def _method(self, method: Method, counts: FirstPage) -> MethodFigures:
        months = months_between(counts.month_from, counts.month_to)
        teams = TeamWords(self._desk)
        tallies = [tally for tally in counts.by_month if tally.method == method.id]
        by_month = {(tally.month, teams.of(tally.team, method.id)): tally.n for tally in tallies}
        unit, rated = method.nouns or f"{method.noun}s", method.about == "worker"
        mix: dict[tuple[str, str], int] = defaultdict(int)
        asked = self._scale(method)
        for tally in counts.grades:
            if tally.method == method.id and tally.grade and tally.scale == asked.id:
                mix[(tally.section, tally.grade)] += tally.n
        sections = self._in_form_order(method, tuple(dict.fromkeys(section for section, _ in mix)), counts)
        scale = [grade for grade in asked.grades if grade.counts]
        good = [grade.word for grade in scale[: len(scale) // 2]]
        return MethodFigures(
            method=method,
            by_month=audits_by_team_and_month(by_month, months, (), unit),
            mix=grade_mix(mix, sections, self._marks(method), unit, rated=rated),
            better=share_of_grades(
                mix, sections, good, [grade.word for grade in scale], say("ratings") if rated else ""
            ),
            from_grade=good[-1] if good else "",
            only_best=len(good) == 1,
            overall=share_of_grades(
                {("", tally.grade): tally.n for tally in counts.overall if tally.method == method.id},
                ("",),
                good,
                [grade.word for grade in scale],
                unit,
            ),
            teams={teams.of(tally.team, method.id): tally.team for tally in tallies},
        )

    def _in_form_order(self, method: Method, sections: tuple[str, ...], counts: FirstPage) -> tuple[str, ...]:
        """Sections as the method's present form has them; those it no longer has come last."""
        stored = self._desk.store.forms.newest(method.form)
        if stored is None:
            return sections
        paths = list(self._desk.library.read(stored.digest, stored.xform).questions)
        places = {path: place for place, path in enumerate(paths)}
        fields = {tally.section: tally.field for tally in counts.grades if tally.method == method.id}
        return tuple(sorted(sections, key=lambda section: places.get(fields[section], len(places))))

    def _marks(self, method: Method) -> tuple[Mark, ...]:
        return tuple(Mark(grade.word, grade.shape, grade.colour) for grade in self._scale(method).grades)

    def _scale(self, method: Method) -> GradeScale:
        """The scale that the method's present form asks for; where it is not here, that of the framework."""
        scales, stored = self._desk.library.standards.scales, self._desk.store.forms.newest(method.form)
        plan = None
        if stored is not None:
            plan = self._desk.library.plan(method.id, FormRef(stored.id, stored.version, stored.digest), stored.xform)
        asked = plan.overall_scale if plan else ""
        return scales.get(asked) or scales["observation-scale" if method.about == "worker" else CASE_GRADE]

    def _by_form(self, filters: Filters, search: str) -> dict[str, list[RecordRow]]:
        """The records of each form, whatever version each was written on."""
        found: dict[str, list[RecordRow]] = defaultdict(list)
        shut = sealed(self._desk)
        for row in self._desk.store.records.list(filters=filters, search=search, limit=MOST_EXPORTED):
            if row.form is not None and row.key not in shut:
                found[row.form.id].append(row)
        return found

    def _flat(self, rows: Iterable[RecordRow]) -> tuple[Sheet, ...]:
        """One set of sheets for all versions that these records were written on, the newest first."""
        written = [(row, row.form.digest) for row in rows if row.form is not None]
        used = {digest for _, digest in written}
        stored = [form for form in reversed(self._desk.store.forms.list()) if form.digest in used]
        forms = {form.digest: self._desk.library.read(form.digest, form.xform) for form in stored}
        if not forms:
            return ()
        records = [
            (forms[digest], FlatRecord(row.reference, self._facts(row), self._values(row)))
            for row, digest in written
            if digest in forms
        ]
        return flat_versions(
            tuple(forms.values()),
            records,
            AUDIENCE,
            sensitivity=self._desk.library.standards.sensitivity.audiences,
            registers=self._desk.store.registers.tables(),
            scales=self._desk.library.standards.scales,
            fact_headers=tuple(map(say, FACTS)),
        )

    def _facts(self, row: RecordRow) -> tuple[Value, ...]:
        method = self._desk.library.methods.get(row.method)
        state = state_words(method, row.state) if method else row.state
        form = (row.form.id, row.form.version) if row.form is not None else ("", "")
        return *form, state, real_day(row.date), row.conflicts, say(row.agreed) if row.agreed else ""

    def _values(self, row: RecordRow) -> Mapping[str, str]:
        return view(self._desk.store.revisions.of_record(row.key)).values
