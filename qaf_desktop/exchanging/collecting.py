"""Collecting: look at what lies on the share or in files, show a plan, merge package by package, sign receipts."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from qaf_desktop.desk.desk import Desk
from qaf_desktop.durable_files import read_named_file, size_of_named_file
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.delivery import Found, scan
from qaf_desktop.exchange.package_reader import LARGEST_FILE, Package
from qaf_desktop.exchange.share import Share
from qaf_desktop.exchange.verdicts import Bad, Verdict, bad
from qaf_desktop.exchanging.collect_plan import (
    HELD,
    LATER,
    NEW,
    REFUSED,
    Collected,
    CollectPlan,
    Looked,
    PlanRow,
    Source,
)
from qaf_desktop.exchanging.judging import MergeJudge, judge_of
from qaf_desktop.exchanging.planning import VERDICTS, Planning, package_in, subjects
from qaf_desktop.exchanging.reading_ahead import ReadingAhead
from qaf_desktop.exchanging.reading_packages import PackageDoor
from qaf_desktop.exchanging.receipting import Receipting
from qaf_desktop.file_names import shown_name
from qaf_desktop.progress import Progress, silent
from qaf_desktop.records.model import RecordKey
from qaf_desktop.storage.ledger import APPLIED, ELSEWHERE, LedgerEntry
from qaf_desktop.storage.merge import MergeOutcome
from qaf_desktop.storage.quarantine import PACKAGE, NewHeld
from qaf_desktop.words import say

Read = tuple[bytes, Package | Bad] | Bad | None
Ahead = ReadingAhead[PlanRow, Read]


class Collecting(Receipting):
    """The lead's way in, and the receipts for what came."""

    def __init__(self, desk: Desk, door: PackageDoor | None = None) -> None:
        super().__init__(desk)
        self._door = door or PackageDoor(desk)

    def look(self, share: Share, progress: Progress = silent) -> Looked:
        """Packages on the share that are not merged here yet, ones held before included; and how many are."""
        known = {e.package.manifest_digest for e in self._store.ledger.list(APPLIED)}
        if not self._door.further:
            known |= {e.package.manifest_digest for e in self._store.ledger.list(ELSEWHERE)}
        senders = tuple(device for device in share.senders() if device != self._desk.keys.device)
        scanned = scan(share, "in", senders, known, progress)
        return Looked(tuple(self._on_share(share, one) for one in scanned.found), scanned.passed_over)

    def look_on_share(self, share: Share, progress: Progress = silent) -> tuple[Source, ...]:
        """The sources of `look`."""
        return self.look(share, progress).sources

    def look_at_files(self, paths: Iterable[Path]) -> tuple[Source, ...]:
        """Packages somebody named. Raises UserFacingError("no-file") before anything is read."""
        return tuple(
            Source(shown_name(path.name), size_of_named_file(path), _reading(path), by_hand=True) for path in paths
        )

    def plan(self, sources: Sequence[Source], progress: Progress = silent, before: int = 0) -> CollectPlan:
        """Read and check every package; nothing is changed. `before` is as in `Looked`."""
        planning, rows = Planning(self._desk, self._door), []
        for number, source in enumerate(sources):
            progress(
                say("Checking package {n} of {all}", n=number + 1, all=len(sources)),
                number / len(sources),
            )
            rows.append(planning.row(source))
        ours = (planning.less_recalled(row) for row in rows if row is not None)
        in_order = tuple(sorted(ours, key=lambda row: (row.device, row.seq)))
        return CollectPlan(in_order, planning.gaps(in_order), before, tuple(planning.elsewhere))

    def merge(self, plan: CollectPlan, progress: Progress = silent) -> Collected:
        """Merge what the plan calls new, each package in one transaction, and note the rest with its reason.

        Raises Cancelled between packages; what was merged stays, and the next plan shows what is left.
        """
        judge, tally, planning = judge_of(self._desk), _Tally(), Planning(self._desk, self._door)
        for package in plan.elsewhere:
            self._store.ledger.note(LedgerEntry(package, ELSEWHERE, noted=self._desk.clock.stamp()))
        with ReadingAhead(self._read, plan.rows) as ahead:
            for number, row in enumerate(plan.rows):
                progress(
                    say("Merging package {n} of {all}", n=number + 1, all=len(plan.rows)),
                    number / len(plan.rows),
                )
                trouble = self._take(row, ahead, judge, tally)
                if trouble is not None or row.verdict == LATER:
                    tally.leave(planning.bad_row(row.source, trouble) if trouble else row)
        self._let_go_of_held()
        return replace(tally.result(planning.gaps(tally.left)), by_method=self._by_method(tally.records))

    def _let_go_of_held(self) -> None:
        """Packages that were held back, for a newer program for example, and are merged now."""
        for item in self._store.held.list(PACKAGE):
            known = self._store.ledger.get(item.device, item.epoch, item.seq)
            if any(one.package.manifest_digest == item.digest and one.state == APPLIED for one in known):
                self._store.held.drop(item.id)

    def _by_method(self, records: Iterable[RecordKey]) -> tuple[tuple[str, int], ...]:
        rows = (self._store.records.row(record) for record in records)
        counted = Counter(row.method for row in rows if row is not None and not row.withdrawn)
        urgent = self._desk.library.escalations
        order = sorted(counted, key=lambda name: (name not in urgent, name))
        return tuple((self._noun(name, counted[name]), counted[name]) for name in order)

    def _noun(self, method: str, number: int) -> str:
        """What so many records of a method are called."""
        known = self._desk.library.methods.get(method)
        if known is None:
            return say("record") if number == 1 else say("records")
        return known.noun if number == 1 else known.nouns or f"{known.noun}s"

    def _on_share(self, share: Share, found: Found) -> Source:
        name = shown_name(found.path.rsplit("/", 1)[-1])
        return Source(name, found.size, lambda: self._door.fetch(share.transport, found), folder=found.device)

    def _read(self, row: PlanRow) -> Read:
        """A package's bytes and what they hold; None where nothing is to be done. Looks at nothing in the store."""
        if row.verdict not in (NEW, HELD, REFUSED):
            return None
        data = row.source.read()
        return data if isinstance(data, Bad) else (data, self._door.read(data))

    def _take(self, row: PlanRow, ahead: Ahead, judge: MergeJudge, tally: "_Tally") -> Bad | None:
        """Merge one package, or set it aside for the reason returned."""
        read = ahead.take()
        if read is None or isinstance(read, Bad):
            return read
        data, package = read
        name = row.source.name
        found = package if isinstance(package, Bad) else self._door.fitting(package, name, len(data))
        if isinstance(found, Bad):
            self._set_aside(row.source, found, data)
            tally.set_aside(found)
            return found
        self._by_hand(row.source, found.merge.package)
        tally.add(self._store.merge.apply(found.merge, judge, ahead.start_next), subjects(found))
        place = found.manifest.place
        self._store.custody.take(place.device, (place.epoch, place.seq), found.custody)
        return None

    def _set_aside(self, source: Source, found: Bad, data: bytes) -> None:
        """Keep what is held, note what is refused, and owe the sender a receipt, where the sender is certain."""
        if found.manifest is None:
            return
        package = package_in(found.manifest, source.name, len(data))
        if self._store.ledger.known(package) is not None:
            return
        verdict = VERDICTS[found.verdict]
        self._store.ledger.note(LedgerEntry(package, verdict, verdict, found.code, self._desk.clock.stamp()))
        if found.verdict is Verdict.HELD:
            place, digest = found.manifest.place, found.manifest.digest
            kept = NewHeld(PACKAGE, place.device, place.epoch, place.seq, digest, found.code, found.sentence, data)
            self._store.held.keep(kept)
        self._by_hand(source, package)
        self._store.receipts.note_due(package, verdict, found.code)


class _Tally:
    """Counts a merge as it goes."""

    def __init__(self) -> None:
        self.merged = self.new = self.had = self.held = self.refused = self.conflicts = 0
        self.records: dict[RecordKey, None] = {}
        self.left: list[PlanRow] = []

    def add(self, outcome: MergeOutcome, records: tuple[RecordKey, ...]) -> None:
        self.merged += not outcome.already
        self.new += outcome.new
        self.had += outcome.had
        self.held += len(outcome.held)
        self.conflicts += outcome.conflicts
        self.records.update(dict.fromkeys(() if outcome.already else records))

    def set_aside(self, found: Bad) -> None:
        self.held += found.verdict is Verdict.HELD
        self.refused += found.verdict is Verdict.REFUSED

    def leave(self, row: PlanRow) -> None:
        self.left.append(row)

    def result(self, gaps: tuple[str, ...]) -> Collected:
        records, left = tuple(self.records), CollectPlan(tuple(self.left), gaps)
        return Collected(self.merged, self.new, self.had, self.held, self.refused, self.conflicts, records, left)


def _reading(path: Path) -> Callable[[], bytes | Bad]:
    """Reads a file that may have gone, or grown beyond any package, since it was looked at."""

    def read() -> bytes | Bad:
        try:
            return read_named_file(path, LARGEST_FILE + 1)
        except UserFacingError:
            return bad("too-short")

    return read
