"""Figures of one source of quality over a period: counts, shares, clocks; and what of them may leave the service."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from qaf_desktop.analysis.withholding import share_is_small, total_is_small, withheld
from qaf_desktop.methods.sources import CountRule, Source, holds
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.words import say
from qaf_desktop.work.action_figures import median_of
from qaf_desktop.work.source_lines import SourceClocks
from qaf_desktop.work.source_words import SourceWords

Rows = Sequence[RecordRow]


@dataclass(frozen=True, slots=True)
class CountLine:
    """So many; None where it is withheld. `keys` are the records behind it."""

    words: str
    n: int | None
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CountTable:
    """`adds_up`: every record is counted once, and the lines make `total`."""

    title: str
    lines: tuple[CountLine, ...]
    total: int | None
    adds_up: bool = True


@dataclass(frozen=True, slots=True)
class ShareLine:
    """`part` of `whole`; both None where they are withheld. `note` says how long it took,
    `running` what has no end yet."""

    words: str
    part: int | None
    whole: int | None
    note: str = ""
    running: str = ""


@dataclass(frozen=True, slots=True)
class SourceFigures:
    """What one source says of a period; `said` is a table of sentences, `left_out` how many of
    them by which somebody could be recognised. `references` for whoever traces a figure."""

    source: str = ""
    since: str = ""
    until: str = ""
    records: int | None = 0
    tables: tuple[CountTable, ...] = ()
    shares: tuple[ShareLine, ...] = ()
    said_title: str = ""
    said_headers: tuple[str, ...] = ()
    said: tuple[tuple[str, ...], ...] = ()
    left_out: int = 0
    references: tuple[str, ...] = ()
    is_withheld: bool = False

    def to_text(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


def source_figures_from(text: str) -> SourceFigures | None:
    """What `to_text` wrote; None where it is something else."""
    try:
        known: dict[str, Any] = json.loads(text)
        tables = tuple(
            CountTable(t["title"], tuple(_line(line) for line in t["lines"]), t["total"], t["adds_up"])
            for t in known["tables"]
        )
        shares = tuple(ShareLine(**one) for one in known["shares"])
        plain = ("source", "since", "until", "records", "is_withheld", "said_title", "left_out")
        said = tuple(tuple(row) for row in known["said"])
        return SourceFigures(
            **{name: known[name] for name in plain}, tables=tables, shares=shares, said=said,
            said_headers=tuple(known["said_headers"]), references=tuple(known["references"]),
        )  # fmt: skip
    except (ValueError, TypeError, KeyError):
        return None


def _line(known: Mapping[str, Any]) -> CountLine:
    return CountLine(known["words"], known["n"], tuple(known["keys"]))


class CountingSource:
    """Counts records of one source, for one look."""

    def __init__(self, source: Source, clocks: SourceClocks, words: SourceWords) -> None:
        self._source, self._clocks, self._words = source, clocks, words

    def count(self, rows: Rows, since: str, until: str) -> SourceFigures:
        tables = [self._by(say("By team"), rows, lambda row: (self._words.team(row) or say("No team"),))]
        if len(self._source.methods) > 1:
            tables.insert(0, self._by(say("Records"), rows, lambda row: (self._words.kind(row, ""),)))
        tables += [self._counted(rule, rows) for rule in self._source.counts]
        return SourceFigures(
            self._source.id, since, until, len(rows), tuple(one for one in tables if one.lines),
            (*self._clock_shares(rows), *self._shares(rows)), references=tuple(sorted(row.reference for row in rows)),
        )  # fmt: skip

    def _counted(self, rule: CountRule, rows: Rows) -> CountTable:
        within = [row for row in rows if not rule.methods or row.method in rule.methods]
        found = self._by(rule.title, within, lambda row: self._said(rule, row), adds_up=not rule.many)
        order = {words: at for at, words in enumerate(self._order(rule))}
        lines = tuple(sorted(found.lines, key=lambda line: order.get(line.words, len(order))))
        return replace(found, lines=lines)

    def _said(self, rule: CountRule, row: RecordRow) -> tuple[str, ...]:
        codes = row.fact(rule.fact).split() if rule.many else filter(None, (row.fact(rule.fact),))
        return tuple(self._words.of(row.method, rule.fact, code) for code in codes)

    def _order(self, rule: CountRule) -> Iterable[str]:
        for method in self._source.methods:
            yield from self._words.choices(method, rule.fact).values()

    def _by(
        self, title: str, rows: Rows, words: Callable[[RecordRow], tuple[str, ...]], *, adds_up: bool = True
    ) -> CountTable:
        counts: Counter[str] = Counter()
        keys: dict[str, list[str]] = {}
        for row in rows:
            for one in words(row):
                counts[one] += 1
                if str(row.key) not in keys.setdefault(one, []):
                    keys[one].append(str(row.key))
        lines = tuple(CountLine(one, n, tuple(keys[one])) for one, n in counts.most_common())
        return CountTable(title, lines, sum(counts.values()) if adds_up else None, adds_up)

    def _clock_shares(self, rows: Rows) -> Iterable[ShareLine]:
        """In time, of those that have ended; what still runs past its day is not passed over in silence."""
        readings = [pair for row in rows for pair in self._clocks.readings(row.all_facts())]
        for rule in self._source.clocks:
            known = [reading for one, reading in readings if one.id == rule.id]
            ended = [one for one in known if not one.running]
            running = [one for one in known if one.running]
            if known:
                median = median_of([(one.took, 1) for one in ended])
                note = say("half within {n} working days", n=median) if median is not None else ""
                late = sum(one.late for one in running)
                still = say("{n} still running, {late} of them late", n=len(running), late=late) if running else ""
                words = say("{clock}: in time", clock=rule.name)
                yield ShareLine(words, sum(not one.late for one in ended), len(ended), note, still)

    def _shares(self, rows: Rows) -> Iterable[ShareLine]:
        for longest in self._source.longest:
            said = [self._clocks.within(longest, row.all_facts()) for row in rows]
            yield ShareLine(longest.title, said.count(True), len(said) - said.count(None))
        for total in self._source.sums:
            pairs = [(row.fact(total.part), row.fact(total.whole)) for row in rows]
            known = [(int(part), int(whole)) for part, whole in pairs if part.isdecimal() and whole.isdecimal()]
            yield ShareLine(total.title, sum(part for part, _ in known), sum(whole for _, whole in known))
        for share in self._source.shares:
            within = [row for row in rows if not share.methods or row.method in share.methods]
            whole = [row.all_facts() for row in within if holds(share.of, row.all_facts())]
            yield ShareLine(share.title, sum(holds(share.is_, facts) for facts in whole), len(whole))


def for_outside(figures: SourceFigures) -> SourceFigures:
    """The same with small numbers withheld, and whatever else would let them be worked out; no record is named."""
    few = total_is_small(figures.records or 0)
    return replace(
        figures, records=None if few else figures.records, tables=tuple(map(_table_outside, figures.tables)),
        shares=tuple(map(_share_outside, figures.shares)), references=(), is_withheld=True,
    )  # fmt: skip


def _table_outside(table: CountTable) -> CountTable:
    counts = [line.n or 0 for line in table.lines]
    hidden = withheld(counts, adds_up=table.adds_up)
    all_few = table.total is not None and (total_is_small(table.total) or len(hidden) == 1)
    lines = tuple(
        CountLine(line.words, None if all_few or at in hidden else line.n) for at, line in enumerate(table.lines)
    )
    return replace(table, lines=lines, total=None if all_few else table.total)


def _share_outside(line: ShareLine) -> ShareLine:
    if line.part is None or line.whole is None or not line.whole:
        return line
    if share_is_small(line.part, line.whole):
        return ShareLine(line.words, None, None)
    return replace(line, running="")


def number_words(n: int | None) -> str:
    return say("withheld") if n is None else f"{n:,}"


def share_words(line: ShareLine) -> str:
    """Such as "7 of 20 (35 %)"; few are told without a percentage."""
    if line.part is None or line.whole is None:
        return say("too few to tell")
    parts = [say("none yet")]
    if line.whole:
        percent = (200 * line.part + line.whole) // (2 * line.whole)
        parts = [say("{n} of {all} ({percent} %)", n=f"{line.part:,}", all=f"{line.whole:,}", percent=percent)]
    return "; ".join(filter(None, (*parts, line.note, line.running)))
