"""The role matrix as dated data: audiences with what of a report they are given, and their duties with a cadence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from qaf_desktop.methods.tables import DataProblem, Table, by_id, read_whole
from qaf_desktop.words import mark

FULL, SUMMARY, LEARNING = "full", "summary", "learning"
MONTH, QUARTER, YEAR, CYCLE = "month", "quarter", "year", "cycle"
MONTHS_OF = {MONTH: 1, QUARTER: 3, YEAR: 12}
WHAT: Mapping[str, str] = {"agrees": mark("Agrees"), "receives": mark("Receives"), "does": mark("Does")}


@dataclass(frozen=True, slots=True)
class Audience:
    """Who holds to account or is to know. `papers` is FULL, SUMMARY or LEARNING."""

    id: str
    word: str
    about: str
    papers: str


@dataclass(frozen=True, slots=True)
class Duty:
    """Something an audience agrees, receives or does each period, due `days` after its end. A record of a method in
    `by`, dated in the period, does it (at `step`, where one is named)."""

    id: str
    title: str
    audience: str
    what: str
    every: str
    days: int
    by: tuple[str, ...]
    step: str = ""


@dataclass(frozen=True, slots=True)
class Governance:
    """The whole matrix, empty for sets from before it was there."""

    audiences: Mapping[str, Audience] = field(default_factory=dict)
    duties: tuple[Duty, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A period from its first day to its last, both included, and the day on which its duty is due."""

    first: date
    last: date
    due: date

    @property
    def name(self) -> str:
        """As a decision names it: "2026-04-01/2026-06-30"."""
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


def spans(duty: Duty, first: date) -> Iterator[Span]:
    """The periods of a duty in the twelve months from the first of a month; none of a duty of each cycle."""
    months = MONTHS_OF.get(duty.every, 0)
    for number in range(12 // months if months else 0):
        begins, ends = _later(first, number * months), _later(first, (number + 1) * months) - timedelta(days=1)
        yield Span(begins, ends, ends + timedelta(days=duty.days))


def read_governance(data: bytes) -> Governance | tuple[DataProblem, ...]:
    """The matrix in a file. Codes besides the usual: unknown-word, unknown-audience."""
    return read_whole(data, _governance)


def _governance(table: Table) -> Governance:
    for key in ("id", "version", "basis"):
        table.text(key)
    table.day("effective_from")
    table.words("source")
    audiences = by_id(table, [_audience(one) for one in table.listed("audience")], lambda one: one.id)
    duties = by_id(table, [_duty(one) for one in table.listed("duty")], lambda one: one.id)
    for duty in duties.values():
        if duty.audience not in audiences:
            table.add("unknown-audience", duty.id, f"names “{duty.audience}”, which is no audience here")
    return Governance(audiences, tuple(duties.values()))


def _audience(table: Table) -> Audience:
    found = Audience(table.text("id"), table.words("word"), table.words("about"), table.text("papers"))
    _known(table, "papers", found.papers, (FULL, SUMMARY, LEARNING))
    table.finish()
    return found


def _duty(table: Table) -> Duty:
    found = Duty(
        table.text("id"), table.words("title"), table.text("audience"), table.text("what"), table.text("every"),
        table.number("days"), table.texts("by", ()), table.text("step", ""),
    )  # fmt: skip
    _known(table, "what", found.what, tuple(WHAT))
    _known(table, "every", found.every, (*MONTHS_OF, CYCLE))
    table.finish()
    return found


def _known(table: Table, key: str, said: str, words: tuple[str, ...]) -> None:
    if said not in words:
        table.add("unknown-word", key, f"has to be one of {', '.join(words)}")


def _later(first: date, months: int) -> date:
    years, month = divmod(first.month - 1 + months, 12)
    return first.replace(year=first.year + years, month=month + 1)
