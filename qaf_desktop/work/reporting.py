"""Reports: begun with the figures of their scope, written as a record, and made into papers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from qaf_desktop.analysis.figures import grade_mix
from qaf_desktop.analysis.pictures import Mark, StackedBars
from qaf_desktop.analysis.small_numbers import Withheld, alone, in_words, withhold
from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.standards import GradeScale
from qaf_desktop.records.canonical import reference
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey
from qaf_desktop.reports.choosing import row_paths
from qaf_desktop.reports.pdf import letter_pdf
from qaf_desktop.reports.report_paper import Finding, PlannedAction, ReportContents, learning_paper, report_paper
from qaf_desktop.reports.tables import Sheet, workbook
from qaf_desktop.reports.word_report import word_report
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.words import mark, say
from qaf_desktop.work.listing import state_words
from qaf_desktop.work.programme import CycleScope
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.report_names import LEARNING, Naming, refuse_named
from qaf_desktop.work.scope_figures import CountingScope, ScopeFigures, figures_from

REPORT = "report"
MARKING = "OFFICIAL-SENSITIVE"
KINDS: Mapping[str, str] = {
    "cycle": mark("Audit cycle"), "thematic": mark("Thematic audit"), "evaluation": mark("Service evaluation"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report as its list shows it."""

    key: str
    reference: str
    title: str
    kind: str
    period: str
    since: str
    state: str
    code: str
    follow_up: str


class Reporting:
    """Reports at one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store

    def begin(self, scope: CycleScope, kind: str, cycle: str = "") -> int:
        """A draft with the figures of its scope as they stand today; its id. `cycle` is a cycle's reference."""
        figures = CountingScope(self._desk).count(scope)
        answers = {
            "about/title": scope.title,
            "about/kind": kind,
            "about/cycle": cycle,
            "about/since": scope.since,
            "about/until": scope.until,
            "about/methods": " ".join(sorted(scope.methods)),
            "about/teams": " ".join(sorted(scope.teams)),
            "about/figures": figures.to_text(),
        }
        return Recording(self._desk).start(REPORT, {path: text for path, text in answers.items() if text})

    def all(self) -> tuple[ReportLine, ...]:
        """Every report that stands, the latest period first."""
        rows = self._store.records.list(Filters(methods=frozenset({REPORT})), limit=1000)
        method = self._desk.library.methods[REPORT]
        lines = [
            ReportLine(
                str(row.key), row.reference, row.subject, say(KINDS.get(row.fact("kind"), "")),
                _period(row.fact("since"), row.fact("until"), short=True),
                row.fact("since"), state_words(method, row.state), row.state, day(row.fact("follow_up"), short=True),
            )
            for row in rows
        ]  # fmt: skip
        return tuple(sorted(lines, key=lambda one: one.since, reverse=True))

    def pdf(self, record: RecordKey) -> bytes:
        """Raises UserFacingError recognisable, as each of the papers does."""
        return letter_pdf(report_paper(self._unnamed(record)))

    def word(self, record: RecordKey) -> bytes:
        return word_report(report_paper(self._unnamed(record)))

    def outside(self, record: RecordKey, *, as_word: bool = False) -> bytes:
        """The paper for outside the service: small numbers withheld."""
        paper = report_paper(self._unnamed(record, outside=True))
        return word_report(paper) if as_word else letter_pdf(paper)

    def learning(self, record: RecordKey, *, as_word: bool = False) -> bytes:
        """The learning message on a page of its own. Raises UserFacingError no-message, recognisable."""
        contents = self.contents(record)
        if not contents.learning:
            raise UserFacingError("no-message", say("The report has no learning message."), say("Write one first."))
        refuse_named(Naming(self._store).in_message(self._said(record)))
        paper = learning_paper(contents)
        return word_report(paper) if as_word else letter_pdf(paper)

    def _unnamed(self, record: RecordKey, *, outside: bool = False) -> ReportContents:
        refuse_named(Naming(self._store).in_report(self._said(record)))
        return self.contents(record, outside=outside)

    def figures_workbook(self, record: RecordKey) -> bytes:
        """The figures behind the report, and the records they were counted from: for the lead's own copy."""
        contents, figures = self.contents(record), self._figures(self._said(record))
        sheets = [Sheet(say("Counted"), (say("What"), say("How many")), contents.counts)]
        for picture in (*contents.overall, *contents.sections):
            table = picture.table()
            sheets.append(Sheet(picture.title, table.headers, table.rows))
        sheets.append(Sheet(say("Statement"), (say("What"), say("How many, and why")), contents.statement))
        sheets.append(Sheet(say("Records"), (say("Record"),), tuple((one,) for one in figures.references)))
        return workbook(sheets)

    def changed_since(self, record: RecordKey) -> tuple[str, ...]:
        """What the same scope would count today that the report does not say, in sentences."""
        said = self._said(record)
        kept, now = self._figures(said), CountingScope(self._desk).count(_scope(said))
        gone, come = set(kept.references) - set(now.references), set(now.references) - set(kept.references)
        return tuple(filter(None, (
            say("{n} records were withdrawn or moved out since: {which}.", n=len(gone), which=", ".join(sorted(gone)))
            if gone else "",
            say("{n} records have come since: {which}.", n=len(come), which=", ".join(sorted(come))) if come else "",
            say("Grades have changed since.") if not gone and not come and kept.overall != now.overall else "",
        )))  # fmt: skip

    def contents(self, record: RecordKey, *, outside: bool = False) -> ReportContents:
        """With small numbers withheld where it goes `outside`. Raises UserFacingError("record-missing")."""
        row, said = self._store.records.row(record), self._said(record)
        figures = self._figures(said)
        entries = self._store.revisions.of_record(record)
        method = self._desk.library.methods[REPORT]
        return ReportContents(
            title=said.get("about/title", ""),
            kind=say(KINDS.get(said.get("about/kind", ""), "")),
            reference=row.reference if row else "",
            council=self._council(),
            marking=MARKING,
            digest=reference(entries[-1]).digest if entries else "",
            facts=tuple(self._facts(said, state_words(method, row.state) if row else "")),
            executive=said.get("summary/executive", ""),
            strengths=tuple(_texts(said, "summary/strength", "strength_what")),
            areas=tuple(_texts(said, "summary/area", "area_what")),
            overall=tuple(self._overall(figures)),
            sections=tuple(self._sections(figures)),
            comparison=self._comparison(figures, outside=outside),
            findings=tuple(_findings(said)),
            families=said.get("findings/families", ""),
            good_practice=said.get("findings/good_practice", ""),
            recommendations=tuple(_texts(said, "next/recommendation", "recommendation_what")),
            training=said.get("next/training", ""),
            actions=tuple(_actions(said, {one["name"]: one["label"] for one in self._store.registers.people()})),
            learning=_message(said),
            follow_up=day(said.get("next/follow_up", "")),
            scope=said.get("about/scope", ""),
            governance=said.get("about/governance", ""),
            criteria=said.get("about/criteria", ""),
            counts=_counts(figures, outside=outside),
            statement=tuple(_statement(figures, outside=outside)),
            limits=(say("Numbers below five are withheld, and others by which they could be worked out."),)
            if outside
            else tuple(_limits(figures)),
            outside=outside,
            evaluation=said.get("about/kind", "") == "evaluation",
        )

    def _said(self, record: RecordKey) -> Mapping[str, str]:
        entries = self._store.revisions.of_record(record)
        if not entries:
            raise UserFacingError("record-missing", say("The report is not here."), say("Look for it in the list."))
        return view(entries).provisional()

    def _figures(self, said: Mapping[str, str]) -> ScopeFigures:
        return figures_from(said.get("about/figures", ""))

    def _facts(self, said: Mapping[str, str], state: str) -> Iterator[tuple[str, str]]:
        yield say("Kind"), say(KINDS.get(said.get("about/kind", ""), ""))
        yield say("Period"), _period(said.get("about/since", ""), said.get("about/until", ""))
        labels = {row["name"]: row["label"] for row in self._store.registers.teams()}
        teams = [labels.get(code, code) for code in said.get("about/teams", "").split()]
        yield say("Teams"), ", ".join(teams) or say("All")
        yield say("State"), state

    def _scales(self) -> tuple[GradeScale, ...]:
        """The project's scale of cases first."""
        own = self._desk.case_scale
        return (own, *(one for one in self._desk.library.standards.scales.values() if one.id != own.id))

    def _overall(self, figures: ScopeFigures) -> Iterator[StackedBars]:
        """A picture for each scale in which records were graded over all."""
        rows = [(say("Overall grade"), figures.overall)]
        rows += [(say("As agreed in moderation"), figures.agreed)] if figures.agreed else []
        left = {word for _name, grades in rows for word, _n in grades}
        for scale in self._scales():
            words = left & {grade.word for grade in scale.grades}
            if words:
                left -= words
                counts = {(name, word): n for name, grades in rows for word, n in grades if word in words}
                names = [name for name, _grades in rows if any(key[0] == name for key in counts)]
                mix = grade_mix(counts, names, _marks(scale))
                yield replace(mix, question=say("How were the files graded over all?"))

    def _sections(self, figures: ScopeFigures) -> Iterator[StackedBars]:
        """A picture for each scale; reports of before know one alone."""
        scales = figures.scales or (self._desk.case_scale.id,) * len(figures.sections)
        known = {one.id: one for one in self._scales()}
        for name in dict.fromkeys(scales):
            scale = known.get(name, self._desk.case_scale)
            mine = [one for one, own in zip(figures.sections, scales, strict=True) if own == name]
            counts = {(section, word): n for section, grades in mine for word, n in grades}
            mix = grade_mix(counts, [section for section, _ in mine], _marks(scale))
            yield replace(mix, question=f"{mix.question} {say(scale.name)}") if len(set(scales)) > 1 else mix

    def _comparison(self, figures: ScopeFigures, *, outside: bool) -> tuple[tuple[str, str, str], ...]:
        now, before = dict(figures.overall), dict(figures.before)
        if not before:
            return ()
        words = [
            grade.word for grade in self._desk.case_scale.grades
            if outside or now.get(grade.word) or before.get(grade.word)
        ]  # fmt: skip
        columns = [[counts.get(word, 0) for word in words] for counts in (now, before)]
        shown = [withhold(column).parts if outside else column for column in columns]
        return tuple((say(word), in_words(a), in_words(b)) for word, a, b in zip(words, *shown, strict=True))

    def _council(self) -> str:
        rows = self._store.registers.rows("settings")
        return next((row["label"] for row in rows if row["name"] == "council"), "")


def _period(since: str, until: str, *, short: bool = False) -> str:
    return say("{first} to {last}", first=day(since, short=short), last=day(until, short=short))


def _scope(said: Mapping[str, str]) -> CycleScope:
    words = {name: frozenset(said.get(f"about/{name}", "").split()) for name in ("methods", "teams")}
    return CycleScope(
        said.get("about/title", ""), words["methods"], words["teams"], said.get("about/since", ""),
        said.get("about/until", ""),
    )  # fmt: skip


def _texts(said: Mapping[str, str], repeat: str, name: str) -> Iterator[str]:
    yield from (text for row in row_paths(said, repeat) if (text := said.get(f"{row}/{name}", "")))


STRENGTHS: Mapping[str, str] = {
    "one": mark("One source"), "several": mark("Several sources"), "triangulated": mark("Sources of different kinds"),
}  # fmt: skip


def _findings(said: Mapping[str, str]) -> Iterator[Finding]:
    for row in row_paths(said, "findings/finding"):
        given = {
            name: said.get(f"{row}/finding_{name}", "") for name in ("theme", "what", "strength", "sources", "words")
        }
        if given["what"]:
            given["strength"] = say(STRENGTHS.get(given["strength"], ""))
            yield Finding(**given)


def _actions(said: Mapping[str, str], names: Mapping[str, str]) -> Iterator[PlannedAction]:
    for row in row_paths(said, "actions/action"):
        what = said.get(f"{row}/action_what", "")
        if what:
            owner = said.get(f"{row}/action_owner_name", "")
            due = day(said.get(f"{row}/action_due", ""), short=True)
            yield PlannedAction(what, names.get(owner, owner), due, said.get(f"{row}/action_proof", ""))


def _message(said: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The parts of the learning message that were written, each with its heading."""
    heads = (say("What we found"), say("What good looks like"), say("What to do"), say("Where to read more"))
    return tuple(
        (head, text) for head, path in zip(heads, LEARNING, strict=True) if (text := said.get(path, "").strip())
    )


def _parts(numbers: Sequence[int], *, outside: bool) -> Withheld:
    return withhold(numbers) if outside else Withheld(tuple(numbers), sum(numbers))


def _counts(figures: ScopeFigures, *, outside: bool = False) -> tuple[tuple[str, str], ...]:
    records = _parts([n for _team, n in figures.teams], outside=outside)
    actions = _parts([figures.overdue, figures.actions - figures.overdue], outside=outside)
    names = (say("of these, {team}", team=team or say("no team")) for team, _n in figures.teams)
    return (
        (say("Records in scope"), in_words(records.total)), *zip(names, map(in_words, records.parts), strict=True),
        (say("Actions agreed in them"), in_words(actions.total)),
        (say("Of these, overdue"), in_words(actions.parts[0])),
    )  # fmt: skip


def _statement(figures: ScopeFigures, *, outside: bool = False) -> Iterator[tuple[str, str]]:
    single = (lambda n: in_words(alone(n))) if outside else in_words
    records = _parts([n for _team, n in figures.teams], outside=outside).total
    yield say("Counted"), say("{n} records that stand", n=in_words(records))
    yield say("Withdrawn, not counted"), single(figures.withdrawn)
    yield say("With two versions of an answer, counted once"), single(figures.conflicts)
    yield say("With a part held back"), single(figures.held)
    yield say("To be looked at again"), single(figures.problems)
    forms = _parts([n for _name, n in figures.forms], outside=outside).parts
    told = (f"{name}: {in_words(n)}" for (name, _n), n in zip(figures.forms, forms, strict=True))
    yield say("Forms and versions"), "; ".join(told) or say("none")
    if figures.agreed:
        yield say("Grades"), say("The auditors’ own; those agreed in moderation stand beside them.")


def _marks(scale: GradeScale) -> tuple[Mark, ...]:
    return tuple(Mark(grade.word, grade.shape, grade.colour) for grade in scale.grades)


FEW = 10


def _limits(figures: ScopeFigures) -> Iterator[str]:
    if not figures.records:
        yield say("Nothing lies in this scope: the report says what was planned, and no figure can be given.")
    elif figures.records < FEW:
        yield say("{n} files are too few for shares: each is told by itself, and none stands for the service.",
                  n=figures.records)  # fmt: skip
