"""Samples and their files as lists show them, words already."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from qaf_desktop.desk.desk import Desk
from qaf_desktop.records.model import RecordKey
from qaf_desktop.reports.tables import Sheet, workbook
from qaf_desktop.reports.wording import day
from qaf_desktop.words import say
from qaf_desktop.work.allocating import Allocating
from qaf_desktop.work.giving_samples import GivingSamples, given_of
from qaf_desktop.work.record_lines import AllocationLine
from qaf_desktop.work.sampling import Sampled, Sampling

RECEIVED = "received"
NARROW = 500
"""Of so many children allocations are asked for by name; of more all are read."""


@dataclass(frozen=True, slots=True)
class SampleLine:
    """A sample. `given` and `done` are files that somebody has, and that have come back; -1 while they are counted."""

    key: str
    reference: str
    purpose: str
    method: str
    files: int
    given: int
    done: int
    drawn: str
    on: str
    list_name: str

    @property
    def given_words(self) -> str:
        return say("{n} of {all}", n=self.given, all=self.files) if self.given >= 0 else "…"

    @property
    def done_words(self) -> str:
        return str(self.done) if self.done >= 0 else "…"


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file of a sample. `key` is the allocation's, else the child's reference; `instead_of` names the child drawn
    first, and why it was replaced."""

    key: str
    child: str
    stratum: str
    team: str
    worker: str
    person: str
    state: str
    instead_of: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class ShownSample:
    sampled: Sampled
    files: tuple[FileLine, ...]
    facts: tuple[tuple[str, str], ...]


class SampleLines:
    """Reads one desk's samples for looking at."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> tuple[SampleLine, ...]:
        """The latest first, counted: every allocation is read for it."""
        samples = Sampling(self._desk).list()
        children = {file.reference for one in samples for file in one.files}
        lines = Allocating(self._desk).lines(children if len(children) <= NARROW else ()) if children else ()
        return tuple(self._line(one, lines) for one in samples)

    def uncounted(self) -> tuple[SampleLine, ...]:
        """The same at once, before anything is counted."""
        plain = (self._line(one, ()) for one in Sampling(self._desk).list())
        return tuple(replace(line, given=-1, done=-1) for line in plain)

    def one(self, sample: RecordKey) -> ShownSample:
        found = Sampling(self._desk).read(sample)
        given = {line.about: line for line in GivingSamples(self._desk).given(sample)}
        why = {one.reference: say("{child} ({why})", child=one.instead_of, why=one.why) for one in found.replacements}
        files = tuple(
            _file(one.reference, one.stratum, one.team, one.worker, given, why.get(one.reference, ""))
            for one in found.files
        )
        return ShownSample(found, files, self._facts(found))

    def statement(self, sample: RecordKey) -> bytes:
        """An Excel workbook: how the sample was drawn, its files, and what was replaced."""
        shown = self.one(sample)
        how = Sheet(say("How it was drawn"), (say("What"), say("Which")), shown.facts)
        heads = (say("Child"), say("Part of the list"), say("Team"), say("Given to"), say("How far"), say("Instead of"))
        rows = tuple((f.child, f.stratum, f.team, f.person, f.state, f.instead_of) for f in shown.files)
        return workbook((how, Sheet(say("Files"), heads, rows)))

    def _line(self, one: Sampled, lines: tuple[AllocationLine, ...]) -> SampleLine:
        method = self._desk.library.methods.get(one.method)
        own = given_of(one, method.name if method else "", lines)
        given, done = {line.about for line in own}, {line.about for line in own if line.stands == RECEIVED}
        return SampleLine(
            str(one.key), one.reference, one.purpose, method.name if method else one.method, len(one.files), len(given),
            len(done), day(one.drawn_on, short=True), one.drawn_on, one.list_name,
        )  # fmt: skip

    def _facts(self, one: Sampled) -> tuple[tuple[str, str], ...]:
        said = one.said
        rows = (
            (say("What for"), one.purpose),
            (say("Record"), one.reference),
            (say("Drawn on"), day(one.drawn_on)),
            (say("From the list"), one.list_name),
            (say("Who could be drawn"), said.get("list/filters", "").replace("\n", "; ")),
            (say("Could be drawn"), str(one.population)),
            (say("Left out"), said.get("list/left_out", "").replace("\n", "; ")),
            (say("Divided by"), one.strata),
            (say("Files wanted"), str(one.size)),
            (say("What they can say"), said.get("draw/margin", "")),
            (say("Seed"), one.seed),
            (say("SHA-256 of the list"), one.list_hash),
        )
        return tuple(row for row in rows if row[1])


def _file(
    child: str, stratum: str, team: str, worker: str, given: Mapping[str, AllocationLine], instead_of: str
) -> FileLine:
    line = given.get(child)
    if line is None:
        return FileLine(child, child, stratum, team, worker, "", say("Not given yet"), instead_of)
    return FileLine(
        line.key, child, stratum, team, worker, line.person, line.state, instead_of, line.stands == RECEIVED
    )
