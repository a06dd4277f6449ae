"""The report of a cycle, of a thematic audit or of a service evaluation, as a paper: a page for those in a hurry, then
evidence, then method. Pure: what stands in it and in which order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from qaf_desktop.analysis.pictures import StackedBars
from qaf_desktop.reports.document import Facts, Figure, Letter, Points, Rows, Section, Voice, Words
from qaf_desktop.words import mark, say

TALLEST = 18
"""As many bars stand on one page with their table."""


@dataclass(frozen=True, slots=True)
class Finding:
    theme: str
    what: str
    strength: str
    sources: str
    words: str


@dataclass(frozen=True, slots=True)
class PlannedAction:
    what: str
    owner: str
    due: str
    proof: str


@dataclass(frozen=True, slots=True)
class CountedTable:
    """A table of words under a title of its own."""

    title: str
    headers: tuple[str, ...]
    shares: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ReportContents:
    """Everything that a report says. `counts` are rows of words for the table of what was counted, `tables` further
    ones; `limits` say what the figures cannot; `statement` is the export statement: what is in scope, what is not, and
    why."""

    title: str
    kind: str
    reference: str
    council: str
    marking: str
    digest: str
    facts: tuple[tuple[str, str], ...]
    executive: str
    strengths: tuple[str, ...]
    areas: tuple[str, ...]
    overall: StackedBars | None
    sections: StackedBars | None
    comparison: tuple[tuple[str, str, str], ...]
    findings: tuple[Finding, ...]
    families: str
    good_practice: str
    recommendations: tuple[str, ...]
    training: str
    actions: tuple[PlannedAction, ...]
    learning: str
    follow_up: str
    scope: str
    governance: str
    criteria: str
    counts: tuple[tuple[str, str], ...]
    statement: tuple[tuple[str, str], ...]
    limits: tuple[str, ...] = field(default=())
    tables: tuple["CountedTable", ...] = ()
    questions: tuple[tuple[str, str], ...] = ()
    """Of an annual report: each question of the self-assessment, and what is said to it."""


def report_paper(contents: ReportContents) -> Letter:
    """The paper; sections with nothing to say are left out."""
    sections = (
        Section(say("Summary"), tuple(_summary(contents))),
        *(Section(asked, tuple(_words(said))) for asked, said in contents.questions),
        Section(say("What was counted"), tuple(_counted(contents))),
        Section(say("Findings"), tuple(_findings(contents))),
        Section(say("What children and families said"), tuple(_words(contents.families))),
        Section(say("Good practice"), tuple(_words(contents.good_practice))),
        Section(say("Recommendations"), tuple(_points(contents.recommendations))),
        Section(say("Training and development"), tuple(_words(contents.training))),
        Section(say("Action plan"), tuple(_actions(contents))),
        Section(say("How it was done"), tuple(_method(contents))),
        Section(say("What is in these figures, and what is not"), tuple(_statement(contents))),
    )
    return Letter(
        title=contents.title, subject=contents.kind, heading=contents.title, organisation=contents.council,
        marking=contents.marking, reference=contents.reference, digest=contents.digest, opening=Facts(contents.facts),
        sections=tuple(section for section in sections if section.parts),
    )  # fmt: skip


def learning_paper(contents: ReportContents) -> Letter:
    """One page for everybody, tied to nobody."""
    parts = tuple(_words(contents.learning))
    return Letter(
        title=say("Learning message: {title}", title=contents.title), subject=say("Learning message"),
        heading=say("What we learned"), organisation=contents.council, marking="", reference=contents.reference,
        digest="", opening=Facts(((say("From"), contents.title),)),
        sections=(Section(say("For your practice"), parts),),
    )  # fmt: skip


def _summary(contents: ReportContents) -> Iterator[Words | Points | Rows]:
    yield from _words(contents.executive)
    if contents.strengths:
        yield Words(say("What is good"))
        yield from _points(contents.strengths)
    if contents.areas:
        yield Words(say("What has to get better"))
        yield from _points(contents.areas)


def _counted(contents: ReportContents) -> Iterator[Words | Rows | Figure]:
    if contents.counts:
        yield Rows((say("What"), say("How many")), (0.7, 0.3), contents.counts)
    yield from table_parts(contents.tables)
    for picture in (contents.overall, contents.sections):
        if picture is not None:
            yield from (Figure(part) for part in _on_pages(picture))
    if contents.comparison:
        yield Words(say("Beside as long a time before"))
        heads = (say("Grade"), say("Now"), say("Before"))
        yield Rows(heads, (0.4, 0.3, 0.3), contents.comparison)
    for limit in contents.limits:
        yield Words(limit, Voice.NOTE)


def table_parts(tables: Sequence[CountedTable]) -> Iterator[Words | Rows]:
    """Each under its title, unless its head says it already; one without rows is left out."""
    for table in tables:
        if table.rows:
            if table.title != table.headers[0]:
                yield Words(table.title)
            yield Rows(table.headers, table.shares, table.rows)


def _on_pages(picture: StackedBars) -> Iterator[StackedBars]:
    """Pictures that each fit a page."""
    for first in range(0, len(picture.bars), TALLEST):
        yield replace(picture, bars=picture.bars[first : first + TALLEST])


def _findings(contents: ReportContents) -> Iterator[Words | Rows]:
    if not contents.findings:
        return
    heads = (say("Theme"), say("What was found"), say("Strength of evidence"))
    rows = tuple((one.theme, one.what, _evidence(one)) for one in contents.findings)
    yield Rows(heads, (0.2, 0.5, 0.3), rows)
    quoted = [one.words for one in contents.findings if one.words]
    if quoted:
        yield Words(say("In the words of the records"))
        for words in quoted:
            yield Words(f"“{words}”")


def _evidence(one: Finding) -> str:
    return f"{one.strength}: {one.sources}" if one.sources else one.strength


def _actions(contents: ReportContents) -> Iterator[Rows]:
    if contents.actions:
        heads = (say("What"), say("Who"), say("By when"), say("How we shall know"))
        rows = tuple((one.what, one.owner, one.due, one.proof) for one in contents.actions)
        yield Rows(heads, (0.34, 0.2, 0.14, 0.32), rows)


def _method(contents: ReportContents) -> Iterator[Words | Rows]:
    named = ((mark("Scope and sample"), contents.scope), (mark("Governance"), contents.governance),
             (mark("Criteria"), contents.criteria), (mark("Looked at again"), contents.follow_up))  # fmt: skip
    rows = tuple((say(name), words) for name, words in named if words)
    if rows:
        yield Rows((say("What"), say("How")), (0.25, 0.75), rows)


def _statement(contents: ReportContents) -> Iterator[Rows]:
    if contents.statement:
        yield Rows((say("What"), say("How many, and why")), (0.4, 0.6), contents.statement)


def _words(text: str) -> Iterator[Words]:
    if text.strip():
        yield Words(text.strip())


def _points(texts: Sequence[str]) -> Iterator[Points]:
    if texts:
        yield Points(tuple(("", text) for text in texts))
