"""Papers of one source of quality: figures as they may leave the service, and sentences that show nobody."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from qaf_desktop.desk.desk import Desk
from qaf_desktop.methods.sources import SaidRule, Source
from qaf_desktop.records.actions import ActionsWanted
from qaf_desktop.records.merging import view
from qaf_desktop.reports.choosing import row_paths
from qaf_desktop.reports.document import Facts, Letter, Section, Voice, Words
from qaf_desktop.reports.pdf import letter_pdf
from qaf_desktop.reports.report_paper import CountedTable, table_parts
from qaf_desktop.reports.tables import Sheet, workbook
from qaf_desktop.reports.word_report import word_report
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.words import say
from qaf_desktop.work.actions import Actions
from qaf_desktop.work.naming import Naming
from qaf_desktop.work.source_figures import (
    CountTable,
    SourceFigures,
    for_outside,
    number_words,
    share_words,
)
from qaf_desktop.work.sources import MOST, Sources

MARKING = "OFFICIAL"
FITS = 12
"""So many promises on the one page that hangs on a wall."""


class SourcePapers:
    """Papers of the sources at one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store

    def outside(self, source_id: str, since: str, until: str) -> SourceFigures:
        """What may leave: small numbers withheld, and no sentence by which somebody could be recognised."""
        source = Sources(self._desk).source(source_id)
        figures = for_outside(Sources(self._desk).figures(source_id, since, until))
        return self._with_said(source, figures) if source.said else figures

    def pdf(self, source_id: str, since: str, until: str, period: str) -> bytes:
        """`period` in words. Raises UserFacingError("no-source")."""
        return letter_pdf(self._letter(source_id, since, until, period))

    def word(self, source_id: str, since: str, until: str, period: str) -> bytes:
        return word_report(self._letter(source_id, since, until, period))

    def workbook(self, source_id: str, since: str, until: str) -> bytes:
        """The figures as they may leave, for whoever draws pictures of their own."""
        figures = self.outside(source_id, since, until)
        summary = Sheet(say("Summary"), (say("What"), say("How many")), summary_rows(figures))
        tables = [Sheet(one.title, (one.title, say("How many")), _rows(one)) for one in figures.tables]
        return workbook([summary, *tables])

    def _letter(self, source_id: str, since: str, until: str, period: str) -> Letter:
        source, figures = Sources(self._desk).source(source_id), self.outside(source_id, since, until)
        summary = CountedTable(say("In short"), (say("In short"), say("How many")), (0.55, 0.45), summary_rows(figures))
        counted = () if source.promises else [one for one in counted_tables(figures) if not _is_said(one)]
        title = say("{source}, {period}", source=source.name, period=period)
        sections = (
            *_said_first(source, figures),
            Section(say("What was counted"), (*table_parts((summary, *counted)), *_notes(figures))),
        )
        opening = (
            (say("Period"), say("{first} to {last}", first=day(since), last=day(until))),
            (say("About"), source.about),
        )
        return Letter(
            title=title, subject=source.name, heading=title, organisation=self._council(), marking=MARKING,
            reference="", digest="", opening=Facts(opening), sections=sections,
        )  # fmt: skip

    def _with_said(self, source: Source, figures: SourceFigures) -> SourceFigures:
        rule, naming = source.said, Naming(self._desk)
        assert rule is not None
        rows, left = [], 0
        for row in self._said(rule, figures):
            if naming.named_in(" ".join(row)):
                left += 1
            else:
                rows.append(row)
        headers = (*rule.headers, say("How far it is"))
        return replace(figures, said_title=rule.title, said_headers=headers, said=tuple(rows), left_out=left)

    def _said(self, rule: SaidRule, figures: SourceFigures) -> Iterator[tuple[str, ...]]:
        stages = self._stages(rule.method)
        wanted = Filters(methods=frozenset({rule.method}), date_from=figures.since, date_to=figures.until)
        for record in self._store.records.list(wanted, limit=MOST):
            values = view(self._store.revisions.of_record(record.key)).provisional()
            for path in row_paths(values, rule.row) if rule.row else ("",):
                texts = tuple(values.get(f"{path}/{one}" if path else one, "") for one in rule.columns)
                what = texts[1] if len(texts) > 1 else ""
                if texts[0].strip():
                    yield (
                        *texts,
                        ", ".join(stages.get((record.reference, what), stages.get((record.reference, ""), ()))),
                    )

    def _stages(self, method: str) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """Where each action stands, by the record it was agreed in and what it is; and by the record alone."""
        found: dict[tuple[str, str], tuple[str, ...]] = {}
        for is_open in (True, False):
            for one in Actions(self._desk).every(ActionsWanted(method=method, open=is_open)):
                state = one.state.split(" · ")[0]
                found[one.source, one.what] = (state,)
                known = found.get((one.source, ""), ())
                found[one.source, ""] = known if state in known else (*known, state)
        return found

    def _council(self) -> str:
        rows = self._store.registers.rows("settings")
        return next((row["label"] for row in rows if row["name"] == "council"), "")


def summary_rows(figures: SourceFigures) -> tuple[tuple[str, str], ...]:
    """How many records, and each share."""
    first = (say("Records in the period"), number_words(figures.records))
    return (first, *((one.words, share_words(one)) for one in figures.shares if one.whole != 0))


def counted_tables(figures: SourceFigures) -> tuple[CountedTable, ...]:
    """The tables of a paper, what was said first."""
    said: tuple[CountedTable, ...] = ()
    if figures.said:
        wide = len(figures.said_headers)
        shares = (0.7, 0.3) if wide == 2 else (*(0.8 / (wide - 1) for _ in range(wide - 1)), 0.2)  # noqa: PLR2004
        said = (CountedTable(figures.said_title, figures.said_headers, shares, figures.said),)
    heads = (0.7, 0.3)
    return said + tuple(
        CountedTable(one.title, (one.title, say("How many")), heads, _rows(one)) for one in figures.tables
    )


def withheld_notes(figures: SourceFigures) -> tuple[str, ...]:
    """What the figures leave out, and why."""
    found = [say("Numbers from 1 to 4 are withheld, and others from which they could be worked out.")]
    if figures.left_out:
        found.append(say("{n} sentences are left out: somebody could be recognised by them.", n=figures.left_out))
    return tuple(found)


def _notes(figures: SourceFigures) -> tuple[Words, ...]:
    return tuple(Words(text, Voice.NOTE) for text in withheld_notes(figures))


def _said_first(source: Source, figures: SourceFigures) -> tuple[Section, ...]:
    said = [one for one in counted_tables(figures) if _is_said(one)]
    if not said or source.said is None:
        return ()
    short = [replace(one, rows=one.rows[:FITS]) if source.promises else one for one in said]
    parts = [part for part in table_parts(short) if not isinstance(part, Words)]
    more = len(figures.said) - FITS if source.promises else 0
    note = (Words(say("{n} more stand in the records.", n=more), Voice.NOTE),) if more > 0 else ()
    return (Section(source.said.title, (*parts, *note)),)


def _is_said(table: CountedTable) -> bool:
    return table.headers[-1] == say("How far it is")


def _rows(table: CountTable) -> tuple[tuple[str, str], ...]:
    lines = tuple((line.words, number_words(line.n)) for line in table.lines)
    return (*lines, (say("Total"), number_words(table.total))) if table.adds_up else lines
