"""Distribution packs: what one audience is given of a period's reports, at its redaction, with an index."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from qaf_desktop.analysis.pictures import StackedBars
from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.governance import FULL, LEARNING, SUMMARY, Audience
from qaf_desktop.records.model import RecordKey
from qaf_desktop.reports.document import Facts, Letter, Rows, Section, Voice, Words
from qaf_desktop.reports.pdf import letter_pdf
from qaf_desktop.reports.report_paper import SMALL, ReportContents, report_paper
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.words import mark, say
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.leaving import leave, listed
from qaf_desktop.work.reporting import MARKING, Reporting

REPORT, ISSUED, AGREED = "report", "issued", "agreed"
INDEX = "index.pdf"
MOST = 1000
GIVEN: Mapping[str, str] = {
    FULL: mark("The whole report"),
    SUMMARY: mark("Summary: without single findings, examples and owners of actions"),
    LEARNING: mark("Learning message, in which nobody can be recognised"),
}
WHY: Mapping[str, str] = {
    "recognisable": mark("Left out: somebody could be recognised in it"),
    "no-message": mark("Left out: it has no learning message"),
}
"""Said in the index that goes out, so never by whom."""
OTHERWISE = mark("Left out: it cannot be made")


@dataclass(frozen=True, slots=True)
class PackLine:
    """One report of a pack: its file name ("" where it is left out, and then why)."""

    title: str
    reference: str
    file_name: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """What was written: the files in their folder, and what each report became."""

    files: tuple[Path, ...]
    lines: tuple[PackLine, ...]


class Packs:
    """At a desk that issues reports."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store

    def make(self, audience_id: str, folder: Path, since: str, until: str) -> Pack:
        """Write the reports issued of periods that ended in these days (ISO, both included) into the folder, with an
        index. Raises UserFacingError("no-reports") where there is none, and where a file cannot be written."""
        audience = self._desk.library.standards.governance.audiences[audience_id]
        rows = tuple(self._reports(since, until))
        if not rows:
            raise UserFacingError(
                "no-reports", say("No report was issued in this time."),
                say("Issue a report first, or choose another year."),
            )  # fmt: skip
        made = tuple(self._one(row, audience) for row in rows)
        lines = tuple(line for line, _data in made)
        prefix = _safe(audience.id)
        files = {folder / f"{prefix}-{line.file_name}": data for line, data in made if data is not None}
        files[folder / f"{prefix}-{INDEX}"] = letter_pdf(self._index(audience, lines, since, until))
        leave(self._desk, files, listed(row.key for row in rows))
        return Pack(tuple(files), lines)

    def _reports(self, since: str, until: str) -> Iterator[RecordRow]:
        deciding = Deciding(self._desk)
        for row in self._store.records.list(Filters(methods=frozenset({REPORT})), limit=MOST):
            if since <= row.fact("until") <= until and ISSUED in deciding.in_force(row.key):
                yield row

    def _one(self, row: RecordRow, audience: Audience) -> tuple[PackLine, bytes | None]:
        try:
            data = self._paper(row.key, audience.papers)
        except UserFacingError as error:
            return PackLine(row.subject, row.reference, "", say(WHY.get(error.code, OTHERWISE))), None
        return PackLine(row.subject, row.reference, f"{_safe(row.reference)}.pdf"), data

    def _paper(self, record: RecordKey, papers: str) -> bytes:
        reporting = Reporting(self._desk)
        if papers == LEARNING:
            return reporting.learning(record)
        if papers == FULL:
            return reporting.pdf(record)
        contents = summary_of(reporting.contents(record))
        named = reporting.named_in(_text(contents))
        if named:
            raise UserFacingError(
                "recognisable", say("Its summary names somebody: {words}.", words=", ".join(o.words for o in named)),
                say("Amend the report so that nobody can be recognised."),
            )  # fmt: skip
        return letter_pdf(report_paper(contents))

    def _index(self, audience: Audience, lines: tuple[PackLine, ...], since: str, until: str) -> Letter:
        settings = {one["name"]: one["label"] for one in self._store.registers.rows("settings")}
        prefix, today = _safe(audience.id), self._desk.clock.local().date()
        rows = tuple(
            (one.title, one.reference, f"{prefix}-{one.file_name}" if one.file_name else one.why) for one in lines
        )
        heads = (say("Report"), say("Reference"), say("File"))
        opening = Facts((
            (say("For"), audience.word), (say("What is given"), say(GIVEN[audience.papers])),
            (say("Reports of"), f"{day(since)} – {day(until)}"), (say("Made on"), day(today.isoformat())),
        ))  # fmt: skip
        note = Words(
            say("A copy outside the program is not encrypted: pass it on only to those it is for."), Voice.NOTE
        )
        return Letter(
            title=say("Papers for: {audience}", audience=audience.word), subject=say("Index of a pack of papers"),
            heading=say("Papers for: {audience}", audience=audience.word), organisation=settings.get("council", ""),
            marking="" if audience.papers == LEARNING else MARKING, reference=f"{prefix}-{today.isoformat()}",
            digest="", opening=opening,
            sections=(Section(say("What is in this pack"), (Rows(heads, (0.4, 0.2, 0.4), rows), note)),),
        )  # fmt: skip


def summary_of(contents: ReportContents) -> ReportContents:
    """The report without single findings and their examples, owners of actions, who commissioned it, and without
    numbers so small that they tell of single children."""
    actions = tuple(replace(one, owner="") for one in contents.actions)
    counts = tuple((words, _not_small(number)) for words, number in contents.counts)
    return replace(
        contents, findings=(), governance="", scope="", actions=actions, counts=counts, comparison=(), statement=(),
        overall=_whole_picture(contents.overall), sections=_whole_picture(contents.sections),
    )  # fmt: skip


def _not_small(number: str) -> str:
    return say("fewer than {n}", n=SMALL) if number.isdecimal() and 0 < int(number) < SMALL else number


def _whole_picture(picture: StackedBars | None) -> StackedBars | None:
    """None for a picture with a part so small that it tells of single children."""
    if picture is None or any(0 < part.value < SMALL for bar in picture.bars for part in bar.parts):
        return None
    return picture


def _text(contents: ReportContents) -> str:
    said = (contents.executive, contents.families, contents.good_practice, contents.training)
    more = (*contents.strengths, *contents.areas, *contents.recommendations, *(a.what for a in contents.actions))
    return "\n".join((*said, *more))


def _safe(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "-", text).strip("-")
