"""The report of a cycle, of a thematic audit or of a service evaluation, as a paper: a page for those in a hurry, then
evidence, then method. Pure: what stands in it and in which order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from qaf_desktop.analysis.pictures import StackedBars
from qaf_desktop.analysis.small_numbers import words_without
from qaf_desktop.reports.document import Facts, Figure, Letter, Points, Rows, Section, Voice, Words
from qaf_desktop.reports.outside import without_small
from qaf_desktop.words import mark, say


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
class ReportContents:
    """Everything that a report says. `counts` are rows of words for the table of what was counted; `limits` say what
    the figures cannot; `overall` and `sections` are a picture for each scale; `statement` is the export statement: what
    is in scope, and what is not, and why. `outside`: the paper leaves the service, and `counts`, `comparison` and
    `statement` come with small numbers withheld already."""

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
    overall: tuple[StackedBars, ...]
    sections: tuple[StackedBars, ...]
    comparison: tuple[tuple[str, str, str], ...]
    findings: tuple[Finding, ...]
    families: str
    good_practice: str
    recommendations: tuple[str, ...]
    training: str
    actions: tuple[PlannedAction, ...]
    learning: tuple[tuple[str, str], ...]
    follow_up: str
    scope: str
    governance: str
    criteria: str
    counts: tuple[tuple[str, str], ...]
    statement: tuple[tuple[str, str], ...]
    limits: tuple[str, ...] = field(default=())
    outside: bool = False
    evaluation: bool = False


def report_paper(contents: ReportContents) -> Letter:
    """The paper; sections with nothing to say are left out."""
    team = contents.evaluation
    sections = (
        Section(say("Summary"), tuple(_summary(contents))),
        Section(say("What was counted"), tuple(_counted(contents))),
        Section(say("Ofsted’s criteria"), tuple(_words(contents.criteria if team else ""))),
        Section(say("Findings, criterion by criterion") if team else say("Findings"), tuple(_findings(contents))),
        Section(say("What children and families said"), tuple(_words(contents.families))),
        Section(say("Good practice"), tuple(_words(contents.good_practice))),
        Section(
            say("Recommended action for the team") if team else say("Recommendations"),
            tuple(_points(contents.recommendations)),
        ),
        Section(
            say("Training and development for the team") if team else say("Training and development"),
            tuple(_words(contents.training)),
        ),
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
    return Letter(
        title=say("Learning message: {title}", title=contents.title), subject=say("Learning message"),
        heading=say("What we learned"), organisation=contents.council, marking="", reference=contents.reference,
        digest="", opening=Facts(((say("From"), contents.title),)),
        sections=tuple(Section(heading, tuple(_words(words_without(text)))) for heading, text in contents.learning),
    )  # fmt: skip


def _summary(contents: ReportContents) -> Iterator[Words | Points | Rows]:
    yield from _words(contents.executive)
    if contents.strengths:
        yield Words(say("Strengths of the team") if contents.evaluation else say("What is good"))
        yield from _points(contents.strengths)
    if contents.areas:
        yield Words(say("Challenges for the team") if contents.evaluation else say("What has to get better"))
        yield from _points(contents.areas)


def _counted(contents: ReportContents) -> Iterator[Words | Rows | Figure]:
    if contents.counts:
        yield Rows((say("What"), say("How many")), (0.7, 0.3), contents.counts)
    for picture in (*contents.overall, *contents.sections):
        if contents.outside:
            yield from without_small(picture)
        else:
            yield Figure(picture)
    if contents.comparison:
        yield Words(say("Beside as long a time before"))
        heads = (say("Grade"), say("Now"), say("Before"))
        yield Rows(heads, (0.4, 0.3, 0.3), contents.comparison)
    for limit in contents.limits:
        yield Words(limit, Voice.NOTE)


def _findings(contents: ReportContents) -> Iterator[Words | Rows]:
    if not contents.findings:
        return
    heads = (
        say("Criterion") if contents.evaluation else say("Theme"),
        say("What was found"),
        say("Strength of evidence"),
    )
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
             (mark("Criteria"), "" if contents.evaluation else contents.criteria),
             (mark("Looked at again"), contents.follow_up))  # fmt: skip
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
