"""What a report counts of the records in its scope: taken once, kept with the report, and compared with today's."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from typing import Any

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.records.summaries import NO_GRADE, grade_word
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.words import say
from qaf_desktop.work.programme import CycleScope

MOST = 20_000


@dataclass(frozen=True, slots=True)
class ScopeFigures:
    """Counts of what is in scope. `overall` and `sections` are by grade word, sections in the form's order, each of one
    scale, whose id stands at the same place of `scales` (none in reports of before); `before` is
    the overall grades of as long a time before; `given` and `declined` are allocations; `references` are the records,
    for whoever traces a figure."""

    records: int = 0
    teams: tuple[tuple[str, int], ...] = ()
    overall: tuple[tuple[str, int], ...] = ()
    agreed: tuple[tuple[str, int], ...] = ()
    sections: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()
    scales: tuple[str, ...] = ()
    before: tuple[tuple[str, int], ...] = ()
    forms: tuple[tuple[str, int], ...] = ()
    conflicts: int = 0
    withdrawn: int = 0
    held: int = 0
    problems: int = 0
    actions: int = 0
    overdue: int = 0
    references: tuple[str, ...] = ()

    def to_text(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


def figures_from(text: str) -> ScopeFigures:
    """What `to_text` wrote; nothing where it cannot be read."""
    try:
        known: dict[str, Any] = json.loads(text)
        return ScopeFigures(**{name: _tuples(value) for name, value in known.items()})
    except (ValueError, TypeError, AttributeError):
        return ScopeFigures()


class CountingScope:
    """Counts at one desk, by projections alone; scopes of at most `most` records."""

    def __init__(self, desk: Desk, most: int = MOST) -> None:
        self._desk = desk
        self._most = most
        self._store = desk.store

    def count(self, scope: CycleScope) -> ScopeFigures:
        """Raises UserFacingError("scope-too-large"): counting a part would give figures that are not true."""
        if self._store.records.count(scope.filters()) > self._most:
            raise UserFacingError(
                "scope-too-large",
                say("More than {most} records lie in this scope.", most=f"{self._most:,}"),
                say("Choose fewer methods, teams or days."),
            )
        rows = self._store.records.list(scope.filters(), limit=self._most)
        withdrawn = self._store.records.count(replace(scope.filters(), with_withdrawn=True)) - len(rows)
        teams = {row["name"]: row["label"] for row in self._store.registers.teams()}
        overall = Counter(row.overall for row in rows if row.overall)
        agreed = Counter(row.agreed or row.overall for row in rows if row.agreed or row.overall)
        today = self._desk.clock.local().date().isoformat()
        sections = self._sections(scope.filters())
        return ScopeFigures(
            records=len(rows),
            teams=_sorted(Counter(teams.get(row.team, row.team) for row in rows)),
            overall=tuple(overall.items()),
            agreed=tuple(agreed.items()) if any(row.agreed for row in rows) else (),
            sections=tuple((section, tuple(counts.items())) for (_scale, section), counts in sections.items()),
            scales=tuple(scale for scale, _section in sections),
            before=tuple(Counter(row.overall for row in self._before(scope) if row.overall).items()),
            forms=_sorted(Counter(f"{row.form.id} {row.form.version}" for row in rows if row.form)),
            conflicts=sum(row.conflicts > 0 for row in rows),
            withdrawn=withdrawn,
            held=sum(row.held > 0 for row in rows),
            problems=sum(row.problems > 0 for row in rows),
            actions=self._store.figures.actions_in(scope.filters()),
            overdue=self._store.figures.actions_in(scope.filters(), late_on=today),
            references=tuple(sorted(row.reference for row in rows)),
        )

    def _before(self, scope: CycleScope) -> Sequence[RecordRow]:
        try:
            since, until = date.fromisoformat(scope.since), date.fromisoformat(scope.until)
        except ValueError:
            return ()
        earlier = replace(
            scope, since=(since - (until - since) - timedelta(days=1)).isoformat(),
            until=(since - timedelta(days=1)).isoformat(),
        )  # fmt: skip
        return self._store.records.list(earlier.filters(), limit=self._most)

    def _sections(self, filters: Filters) -> Mapping[tuple[str, str], Counter[str]]:
        """By scale and section: grades of one scale are never added to those of another."""
        found: dict[tuple[str, str], Counter[str]] = {}
        for packed in self._store.figures.packed(filters):
            for grades in packed.grades:
                for place, code in enumerate(grades):
                    if code != NO_GRADE:
                        field = packed.plan.graded[place]
                        counts = found.setdefault((field.scale, field.section), Counter())
                        counts[grade_word(packed.plan, place, code)] += 1
        return found


def _sorted(counts: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
