"""Removing received work from this laptop: what the store knows of each record, the act, and when it is announced."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import orjson

from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchanging.sending import RECEIPTED
from qaf_desktop.methods.authority import RECALLED
from qaf_desktop.progress import Progress, silent
from qaf_desktop.records.actions import ENDED
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey, Revision, RevisionKey
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.storage.removing import TO_SWEEP
from qaf_desktop.words import say
from qaf_desktop.work.action_lines import ACTION
from qaf_desktop.work.allocation_way import read_allocation
from qaf_desktop.work.discarded import drafts_kept
from qaf_desktop.work.due import CLOSED, ISSUED, Due
from qaf_desktop.work.facts import escalations_named
from qaf_desktop.work.giving import ALLOCATION, DECLINED, DONE
from qaf_desktop.work.leaving import Act, note, of
from qaf_desktop.work.retention import NOTHING, HeldRecord, Period, RemovalPlan, Stays, plan_removal

NOTICE, ASK_AGAIN = timedelta(days=7), timedelta(days=30)
_ANNOUNCED, _PUT_OFF = "removed/announced", "removed/put-off"
"""Vault names: since when the administrator's removal is announced, and of which records; until when not to ask."""
MOST = 100_000


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is to be told in My work: so many `records` received before a day. `on` is the day on which they go by the
    administrator's policy, None where the person is asked; `now`: that day has come."""

    records: int = 0
    before: date | None = None
    on: date | None = None
    now: bool = False


class Removing:
    """The received work of one desk. A desk that collects removes nothing."""

    def __init__(self, desk: Desk, period: Period) -> None:
        self._desk = desk
        self._store = desk.store
        self._period = period

    def plan(self) -> RemovalPlan:
        """What may go today, and why what is as old stays."""
        before = self._period.before(self._today())
        if before is None or self._desk.kind.collects:
            return NOTHING
        rows = self._store.records.list(Filters(with_withdrawn=True), limit=MOST)
        if not any(row.made_at[:10] < before.isoformat() for row in rows):
            return RemovalPlan(before)
        facts = _Facts(self._desk)
        old = [facts.held(row) for row in rows if row.made_at[:10] <= before.isoformat()]
        if all(one.stays or one.at >= before for one in old):
            return plan_removal(old, before)
        young = [facts.young(row, self._today()) for row in rows if row.made_at[:10] > before.isoformat()]
        return plan_removal((*old, *young), before)

    def announcement(self) -> Announcement:
        """What My work says today. Announces what the policy will remove; its week runs from then on."""
        plan = self.plan()
        if not plan.groups:
            return Announcement()
        if self._period.days:
            return self._announced(plan)
        put_off = (self._store.vault.get(_PUT_OFF) or b"").decode()
        return Announcement() if put_off > self._today().isoformat() else Announcement(plan.records, plan.before)

    def keep_for_now(self) -> None:
        """Not to be asked again for a month."""
        self._store.vault.put(_PUT_OFF, (self._today() + ASK_AGAIN).isoformat().encode())

    def remove(self, progress: Progress = silent, *, announced: bool = False) -> int:
        """Remove what may go (of the announced alone, where a week had to pass), and every trace of it; how much work.

        A record and what hangs together with it goes in one transaction: cancelled, the rest is still here, and the
        traces go the next time. Raises UserFacingError disk-full, read-only.
        """
        plan = self.plan()
        if announced:
            plan = plan.only(self._announced_keys())
        for number, group in enumerate(plan.groups):
            progress(say("Removing what the lead has"), 0.8 * number / len(plan.groups))
            self._store.removals.remove(group, self._desk.clock.stamp())
            note(self._desk, of(Act.REMOVED, *group))
        self._store.vault.delete(_ANNOUNCED)
        self.finish(progress)
        return plan.records

    def finish(self, progress: Progress = silent) -> None:
        """What a removal left behind, now or from a time that was cut short. Nothing where nothing is due."""
        finish_removal(self._desk, progress)

    def _announced(self, plan: RemovalPlan) -> Announcement:
        keys = self._announced_keys()
        if not keys & plan.keys:
            since = self._today()
            said = {"since": since.isoformat(), "keys": sorted(map(str, plan.keys))}
            self._store.vault.put(_ANNOUNCED, orjson.dumps(said))
        else:
            plan, since = plan.only(keys), date.fromisoformat(self._kept()["since"])
        on = since + NOTICE
        return Announcement(plan.records, plan.before, on, now=self._today() >= on)

    def _announced_keys(self) -> frozenset[RecordKey]:
        return frozenset(RevisionKey.parse(key) for key in self._kept()["keys"])

    def _kept(self) -> Mapping[str, str]:
        found: Mapping[str, str] = orjson.loads(self._store.vault.get(_ANNOUNCED) or b'{"since": "", "keys": []}')
        return found

    def _today(self) -> date:
        return self._desk.clock.local().date()


def finish_removal(desk: Desk, progress: Progress = silent) -> None:
    """What a removal left behind: freed pages, journal, backups, and packages that the lead has signed for and of which
    nothing is here any more. Nothing where nothing is due."""
    if desk.store.vault.get(TO_SWEEP) is None:
        return
    progress(say("Making a new backup in place of those that hold it"), 0.9)
    for package in desk.store.outbox.packages("received"):
        if not package.revisions:
            (desk.folder.outbox / package.name).unlink(missing_ok=True)
    desk.store.removals.sweep(f"daily-{desk.clock.local():%Y-%m-%d}")


class _Facts:
    """What is asked of each record; what is the same for all is read once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store
        self._due = Due(desk)
        packages = self._store.outbox.packages()
        self._packed = {key: one for one in packages for key in one.revisions}
        drafts = self._store.drafts.list()
        self._written = {key for one in drafts for key in (one.record, one.about) if key}
        self._written |= drafts_kept(desk)

    def held(self, row: RecordRow) -> HeldRecord:
        entries = self._store.revisions.of_record(row.key)
        decisions = self._store.revisions.decisions_about(row.key)
        stays = self._stays(row, entries, decisions)
        at = max(self._days((*entries, *decisions)))
        return HeldRecord(row.key, at, stays, _links(row, entries), row.method != ALLOCATION)

    def young(self, row: RecordRow, today: date) -> HeldRecord:
        """One that is not old enough: only what it hangs together with is asked."""
        return HeldRecord(row.key, today, links=_links(row, self._store.revisions.of_record(row.key)))

    def _stays(self, row: RecordRow, entries: tuple[Revision, ...], decisions: tuple[Revision, ...]) -> Stays | None:
        reasons = {
            Stays.NOT_RECEIVED: not all(self._is_received(one.key) for one in (*entries, *decisions)),
            Stays.DRAFT: row.key in self._written,
            Stays.ESCALATION: row.method in self._desk.library.escalations and row.state != CLOSED,
            Stays.ALLOCATION: row.method == ALLOCATION and not _is_over(entries, decisions),
            Stays.LETTER: row.state == ISSUED,
            Stays.UNSETTLED: bool(row.conflicts or row.problems or row.held or row.missing or row.forked)
            or row.state.endswith("-stale") or row.state == RECALLED,
            Stays.DUE: row.method != ALLOCATION and (_is_to_be_done(row) or bool(self._due.record(row))),
        }  # fmt: skip
        return next((why for why, holds in reasons.items() if holds), None)

    def _is_received(self, key: RevisionKey) -> bool:
        """Word of the lead's own is with the lead."""
        package = self._packed.get(key)
        return key.device != self._desk.keys.device if package is None else package.state == "received"

    def _days(self, revisions: Iterable[Revision]) -> Iterable[date]:
        for one in revisions:
            yield _day(one.made_at)
            if (package := self._packed.get(one.key)) is not None:
                kept = self._store.vault.get(f"{RECEIPTED}{package.epoch}/{package.seq}")
                yield _day(kept.decode()) if kept else _day(one.made_at)


def _is_to_be_done(row: RecordRow) -> bool:
    """An action stays with whoever does it until it is done."""
    return row.method == ACTION and not row.withdrawn and row.state not in ENDED


def _links(row: RecordRow, entries: tuple[Revision, ...]) -> frozenset[RecordKey]:
    named = frozenset(escalations_named(view(entries).provisional()).values())
    return named | {row.about} if row.about else named


def _is_over(entries: tuple[Revision, ...], decisions: tuple[Revision, ...]) -> bool:
    said = read_allocation(entries, decisions)
    return said.withdrawn or bool(said.answered & {DONE, DECLINED})


def _day(stamp: str) -> date:
    return datetime.fromisoformat(stamp).astimezone().date()
