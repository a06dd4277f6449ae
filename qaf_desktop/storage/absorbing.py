"""Taking allowed revisions into the store: rows, projections and figures, in one transaction."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from qaf_desktop.records.model import Kind, RecordKey, Revision
from qaf_desktop.storage import record_rows
from qaf_desktop.storage.localkeys import Keys
from qaf_desktop.storage.plans import PlanBook, PlanCache
from qaf_desktop.storage.projecting import HeldBack, Projection, Reading, project
from qaf_desktop.storage.reading import RevisionReader, revisions_of, sorted_by_key
from qaf_desktop.storage.sealing import SealedRevision
from qaf_desktop.storage.summing import Contribution, Tally

OWN_DELIVERY, FOREIGN_DELIVERY = "local", "merged"
_NONE_HELD = HeldBack()
_HELD = """SELECT record, kind, count(*) FROM held WHERE record IN (SELECT value FROM json_each(?))
GROUP BY record, kind"""
_ADD_REVISION = """INSERT INTO revisions (device, epoch, seq, record, kind, package_in, own, digest, body)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (device, epoch, seq) DO NOTHING"""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where revisions came from: this device's own work, or a package of the ledger."""

    own: bool
    package_in: int | None = None


@dataclass(frozen=True, slots=True)
class _Beside:
    """What is known of records besides their revisions: which were decided about, and what was held back of them."""

    decided: frozenset[RecordKey]
    held: Mapping[str, HeldBack]


@dataclass(frozen=True, slots=True)
class Absorbed:
    """Records touched, as they are now."""

    projections: tuple[Projection, ...]

    @property
    def records(self) -> tuple[RecordKey, ...]:
        return tuple(projection.record for projection in self.projections)


class Absorber:
    """The work inside one transaction. Revisions given must be new to the store and allowed."""

    def __init__(self, driver: Any, cache: PlanCache, keys: Keys) -> None:
        self.driver = driver
        self.keys = keys
        self.plans = PlanBook(driver, cache)
        self.reader = RevisionReader(driver, keys)
        self._reading = Reading(self.plans.meaning, self.plans.plan_for, self.plans.xform)

    def absorb(self, revisions: Sequence[SealedRevision], origin: Origin, also: Iterable[RecordKey] = ()) -> Absorbed:
        """Add the revisions and bring every record they touch, and those of `also`, up to date."""
        by_record: dict[RecordKey, list[SealedRevision]] = {}
        for sealed in revisions:
            by_record.setdefault(sealed.revision.record, []).append(sealed)
        numbers = self.keys.record_numbers(by_record)
        new = {key: given for key, given in by_record.items() if key not in numbers}
        tally = Tally(self.plans)
        added = self._add_records(new, origin, tally)
        numbers.update({projection.record: number for number, projection in added})
        self._add_revisions(revisions, numbers, origin)
        stale = {key: number for key, number in numbers.items() if key not in new}
        stale.update(self._touched_besides(by_record, numbers, also))
        changed = self.project_again(stale, tally)
        tally.write(self.driver)
        fresh = [projection for _, projection in added if projection.record not in stale]
        return Absorbed((*fresh, *changed))

    def project_again(
        self, stale: dict[RecordKey, int], tally: Tally, *, keep_order: bool = False
    ) -> tuple[Projection, ...]:
        """Project records anew from all their revisions; the difference goes into `tally`.

        With `keep_order` they do not count as changed.
        """
        if not stale:
            return ()
        beside = self._beside(stale)
        changed = [(number, self._project(key, self.reader.of_number(number), beside)) for key, number in stale.items()]
        for number, projection in changed:
            _count(tally, record_rows.contribution_so_far(self.driver, number), -1)
            _count(tally, record_rows.contribution(projection), 1)
        record_rows.update(self.driver, self.keys, changed, None if keep_order else self._next_change())
        record_rows.drop_actions(self.driver, stale.values())
        record_rows.write_actions(self.driver, changed)
        record_rows.join_actions(self.driver, stale.values())
        refresh_delivery(self.driver, stale.values())
        return tuple(projection for _, projection in changed)

    def _add_records(
        self, new: dict[RecordKey, list[SealedRevision]], origin: Origin, tally: Tally
    ) -> list[record_rows.NumberedProjection]:
        if not new:
            return []
        (last,) = self.driver.execute("SELECT coalesce(max(id), 0) FROM records").fetchone()
        beside = self._beside(new)
        added = [
            (number, self._project(key, sorted_by_key(given), beside))
            for number, (key, given) in enumerate(new.items(), int(last) + 1)
        ]
        delivery = OWN_DELIVERY if origin.own else FOREIGN_DELIVERY
        record_rows.insert(self.driver, self.keys, added, delivery, self._next_change())
        record_rows.write_actions(self.driver, added)
        record_rows.join_actions(self.driver, [number for number, _projection in added])
        for _, projection in added:
            _count(tally, record_rows.contribution(projection), 1)
        return added

    def _add_revisions(
        self, revisions: Iterable[SealedRevision], numbers: dict[RecordKey, int], origin: Origin
    ) -> None:
        rows = [
            (
                *self.keys.local(sealed.key),
                numbers[sealed.revision.record],
                sealed.revision.kind.value,
                origin.package_in,
                int(origin.own),
                bytes.fromhex(sealed.digest),
                sealed.body,
            )
            for sealed in revisions
        ]
        self.driver.executemany(_ADD_REVISION, rows)

    def _touched_besides(
        self, by_record: dict[RecordKey, list[SealedRevision]], numbers: dict[RecordKey, int], also: Iterable[RecordKey]
    ) -> dict[RecordKey, int]:
        """Records whose state hangs on a decision that came, and those asked for: as far as they are here."""
        decided = (
            sealed.revision.about
            for given in by_record.values()
            for sealed in given
            if sealed.revision.kind == Kind.DECISION and sealed.revision.about
        )
        wanted = {*decided, *also}
        found = {key: numbers.get(key) or self.keys.record_number(key) for key in wanted}
        return {key: number for key, number in found.items() if number is not None}

    def _project(self, key: RecordKey, revisions: Sequence[SealedRevision], beside: "_Beside") -> Projection:
        decisions: tuple[Revision, ...] = ()
        if key in beside.decided and revisions[0].revision.kind == Kind.ENTRY:
            decisions = revisions_of(self.reader.decisions_about(key))
        return project(revisions, decisions, beside.held.get(str(key), _NONE_HELD), self._reading)

    def _beside(self, keys: Collection[RecordKey]) -> "_Beside":
        counts: dict[str, Counter[str]] = {}
        for record, kind, count in self.driver.execute(_HELD, (orjson.dumps([str(key) for key in keys]).decode(),)):
            counts.setdefault(record, Counter())[kind] = count
        held = {record: HeldBack(found["revision"], found["fork"]) for record, found in counts.items()}
        return _Beside(self.reader.decided(keys), held)

    def _next_change(self) -> int:
        query = "SELECT coalesce(max(changed_no), 0) + 1 FROM records WHERE kind = 'entry'"
        return int(self.driver.execute(query).fetchone()[0])


def refresh_delivery(driver: Any, numbers: Iterable[int]) -> None:
    """How far each record got on its way to the lead: as far as the least of its own revisions."""
    driver.executemany(_DELIVERY, [(number, number) for number in numbers])


_DELIVERY = """UPDATE records SET delivery = coalesce((
    SELECT CASE
        WHEN sum(revisions.own) = 0 THEN 'merged'
        WHEN sum(revisions.own = 1 AND package_out IS NULL) > 0 THEN 'local'
        WHEN sum(state = 'refused') > 0 THEN 'refused'
        WHEN sum(state = 'held') > 0 THEN 'held'
        WHEN sum(state = 'built') > 0 THEN 'built'
        WHEN sum(state = 'delivered') > 0 THEN 'delivered'
        ELSE 'received' END
    FROM revisions LEFT JOIN packages_out ON packages_out.id = package_out
    WHERE revisions.record = ?), 'merged') WHERE id = ?"""


def _count(tally: Tally, given: Contribution | None, sign: int) -> None:
    if given is not None:
        tally.add(given, sign)
