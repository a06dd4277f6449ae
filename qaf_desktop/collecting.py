"""Collecting: look at what lies on the share or in files, show a plan, merge package by package, sign receipts."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qaf_desktop.desk import Desk
from qaf_desktop.durable_files import size_of_named_file
from qaf_desktop.exchange.delivery import Found, fetch, scan_packages
from qaf_desktop.exchange.manifest import PackageKind, PackagePlace
from qaf_desktop.exchange.package_reader import LARGEST_FILE, Package
from qaf_desktop.exchange.share import Share
from qaf_desktop.exchange.verdicts import Bad, Verdict, bad
from qaf_desktop.judging import MergeJudge, judge_of
from qaf_desktop.progress import Progress, silent
from qaf_desktop.reading_ahead import ReadingAhead
from qaf_desktop.reading_packages import PackageDoor, ReadWork
from qaf_desktop.receipting import Receipting
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import Kind, RecordKey, Revision
from qaf_desktop.storage.ledger import LedgerEntry, PackageIn
from qaf_desktop.storage.merge import MergeOutcome
from qaf_desktop.storage.quarantine import PACKAGE, NewHeld

NEW, HERE, HELD, REFUSED, LATER = "new", "here", "held", "refused", "later"
VERDICTS = {Verdict.HELD: HELD, Verdict.REFUSED: REFUSED, Verdict.INCOMPLETE: LATER}


@dataclass(frozen=True, slots=True)
class Source:
    """A package somewhere: a name to show, and how to get its bytes."""

    name: str
    size: int
    read: Callable[[], bytes | Bad]


@dataclass(frozen=True, slots=True)
class PlanRow:
    """What would become of one package. `verdict`: new, here, held, refused or later; `sentence` says why."""

    source: Source
    verdict: str
    code: str
    sentence: str
    device: str
    sender: str
    seq: int
    records: int
    revisions: int
    had: int
    conflicts: int = 0


@dataclass(frozen=True, slots=True)
class CollectPlan:
    """Everything that was found, before anything is done. `gaps` says in words which packages are missing."""

    rows: tuple[PlanRow, ...]
    gaps: tuple[str, ...]

    @property
    def to_merge(self) -> tuple[PlanRow, ...]:
        return tuple(row for row in self.rows if row.verdict == NEW)

    @property
    def conflicts(self) -> int:
        """Answers that will have two versions once these packages are merged."""
        return sum(row.conflicts for row in self.to_merge)

    def counts(self) -> Counter[str]:
        return Counter(row.verdict for row in self.rows)


Ahead = ReadingAhead[PlanRow, tuple[bytes, Package | Bad] | None]


@dataclass(frozen=True, slots=True)
class Collected:
    """What a merge brought. `records` are those that the merged packages speak of."""

    merged: int
    new: int
    had: int
    held: int
    refused: int
    conflicts: int
    records: tuple[RecordKey, ...]


class Collecting(Receipting):
    """The lead's way in, and the receipts for what came."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._door = PackageDoor(desk)

    def look_on_share(self, share: Share, progress: Progress = silent) -> tuple[Source, ...]:
        """Packages on the share that are not merged here yet, ones held before included."""
        known = {e.package.manifest_digest for e in self._store.ledger.list("applied")}
        senders = tuple(device for device in share.senders() if device != self._desk.keys.device)
        found = scan_packages(share, "in", senders, known, progress)
        return tuple(Source(one.path.rsplit("/", 1)[-1], one.size, _fetching(share, one)) for one in found)

    def look_at_files(self, paths: Iterable[Path]) -> tuple[Source, ...]:
        """Packages somebody named. Raises UserFacingError("no-file") before anything is read."""
        return tuple(Source(path.name, size_of_named_file(path), _reading(path)) for path in paths)

    def plan(self, sources: Sequence[Source], progress: Progress = silent) -> CollectPlan:
        """Read and check every package; nothing is changed."""
        rows = []
        for number, source in enumerate(sources):
            progress(f"Checking package {number + 1} of {len(sources)}", number / len(sources))
            rows.append(self._row(source))
        rows.sort(key=lambda row: (row.device, row.seq))
        return CollectPlan(tuple(rows), self._gaps(rows))

    def merge(self, plan: CollectPlan, progress: Progress = silent) -> Collected:
        """Merge what the plan calls new, each package in one transaction, and note the rest with its reason.

        Raises Cancelled between packages; what was merged stays, and the next plan shows what is left.
        """
        judge = judge_of(self._desk)
        tally = _Tally()
        with ReadingAhead(self._read, plan.rows) as ahead:
            for number, row in enumerate(plan.rows):
                progress(f"Merging package {number + 1} of {len(plan.rows)}", number / len(plan.rows))
                self._take(row, ahead, judge, tally)
        return tally.result()

    def _row(self, source: Source) -> PlanRow:
        data = source.read()
        found = data if isinstance(data, Bad) else self._door.work(data, source.name)
        return self._bad_row(source, found) if isinstance(found, Bad) else self._good_row(source, found)

    def _good_row(self, source: Source, found: ReadWork) -> PlanRow:
        preview = self._store.merge.preview(found.merge)
        place = found.manifest.place
        verdict, sentence = _standing(found, already=preview.already)
        conflicts = self._conflicts(found) if verdict == NEW else 0
        return PlanRow(
            source=source,
            verdict=verdict,
            code="",
            sentence=f"{sentence} {conflict_words(conflicts)}".rstrip(),
            conflicts=conflicts,
            device=place.device,
            sender=self.name_of(found.member),
            seq=place.seq,
            records=len(_subjects(found)) if verdict == NEW else 0,
            revisions=preview.new,
            had=preview.had,
        )

    def _conflicts(self, found: ReadWork) -> int:
        """Answers of records already here that this package would give a second version."""
        coming: dict[RecordKey, list[Revision]] = {}
        for sealed in found.merge.revisions:
            if sealed.revision.kind is Kind.ENTRY and not sealed.revision.founds_record:
                coming.setdefault(sealed.revision.record, []).append(sealed.revision)
        together = {key: (*self._store.revisions.of_record(key), *revisions) for key, revisions in coming.items()}
        return sum(len(view(revisions).conflicts) for revisions in together.values())

    def _bad_row(self, source: Source, found: Bad) -> PlanRow:
        place = found.manifest.place if found.manifest else PackagePlace("", 0, 0)
        view = self._desk.rosters.view
        member = view.member_of(place.device) if view and place.device else None
        return PlanRow(
            source=source,
            verdict=VERDICTS[found.verdict],
            code=found.code,
            sentence=found.sentence,
            device=place.device,
            sender=self.name_of(member or ""),
            seq=place.seq,
            records=0,
            revisions=0,
            had=0,
        )

    def _read(self, row: PlanRow) -> tuple[bytes, Package | Bad] | None:
        """A package's bytes and what they hold; None where nothing is to be done. Looks at nothing in the store."""
        data = row.source.read() if row.verdict in (NEW, HELD, REFUSED) else None
        return None if data is None or isinstance(data, Bad) else (data, self._door.read(data))

    def _take(self, row: PlanRow, ahead: Ahead, judge: MergeJudge, tally: "_Tally") -> None:
        read = ahead.take()
        if read is None:
            return
        data, package = read
        name = row.source.name
        found = package if isinstance(package, Bad) else self._door.fitting(package, name, len(data))
        if isinstance(found, Bad):
            self._set_aside(found, data, name)
            tally.set_aside(found)
            return
        tally.add(self._store.merge.apply(found.merge, judge, ahead.start_next), _subjects(found))

    def _set_aside(self, found: Bad, data: bytes, name: str) -> None:
        """Keep what is held, note what is refused, and owe the sender a receipt, where the sender is certain."""
        if found.manifest is None:
            return
        place, digest = found.manifest.place, found.manifest.digest
        package = PackageIn(place.device, place.epoch, place.seq, found.manifest.prev or "", digest, name, len(data))
        if self._store.ledger.known(package) is not None:
            return
        verdict = VERDICTS[found.verdict]
        self._store.ledger.note(LedgerEntry(package, verdict, verdict, found.code, self._desk.clock.stamp()))
        if found.verdict is Verdict.HELD:
            kept = NewHeld(PACKAGE, place.device, place.epoch, place.seq, digest, found.code, found.sentence, data)
            self._store.held.keep(kept)
        self._store.receipts.note_due(package, verdict, found.code)

    def _gaps(self, rows: Sequence[PlanRow]) -> tuple[str, ...]:
        coming: dict[str, set[int]] = {}
        for row in rows:
            if row.verdict in (NEW, HERE) and row.device:
                coming.setdefault(row.device, set()).add(row.seq)
        words = []
        for device, seqs in coming.items():
            cursor = self._store.ledger.cursor(device, 0)
            highest = max(*seqs, cursor.highest)
            have = seqs | set(range(1, cursor.contiguous + 1)) | (set(range(1, cursor.highest)) - set(cursor.missing))
            missing = sorted(set(range(1, highest)) - have - {cursor.highest})
            words += [f"Waiting for package {seq} from {self._sender(device)}." for seq in missing]
        return tuple(words)

    def _sender(self, device: str) -> str:
        view = self._desk.rosters.view
        return self.name_of((view.member_of(device) if view else None) or "")

    def name_of(self, member: str) -> str:
        """A member's name from the register of people; "somebody unknown" for anyone else."""
        people = {row["name"]: row["label"] for row in self._store.registers.people()}
        return people.get(member, "somebody unknown")


def conflict_words(count: int) -> str:
    """How many answers will have two versions, in a sentence; nothing for none."""
    if count == 0:
        return ""
    return "One answer will have two versions." if count == 1 else f"{count} answers will have two versions."


class _Tally:
    """Counts a merge as it goes."""

    def __init__(self) -> None:
        self.merged = self.new = self.had = self.held = self.refused = self.conflicts = 0
        self.records: dict[RecordKey, None] = {}

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

    def result(self) -> Collected:
        return Collected(self.merged, self.new, self.had, self.held, self.refused, self.conflicts, tuple(self.records))


def _standing(found: ReadWork, *, already: bool) -> tuple[str, str]:
    if found.manifest.kind is PackageKind.PUBLICATION:
        return HERE, "A published set, not somebody's work. Laptops read it under Exchange."
    return (HERE, "Already merged.") if already else (NEW, "Sound and new.")


def _subjects(found: ReadWork) -> tuple[RecordKey, ...]:
    """The records that a package speaks of: a decision counts as the record it judges."""
    revisions = (sealed.revision for sealed in found.merge.revisions)
    return tuple(dict.fromkeys(revision.about or revision.record for revision in revisions))


def _fetching(share: Share, found: Found) -> Callable[[], bytes | Bad]:
    return lambda: fetch(share.transport, found)


def _reading(path: Path) -> Callable[[], bytes | Bad]:
    """Reads a file that may have gone, or grown beyond any package, since it was looked at."""

    def read() -> bytes | Bad:
        try:
            return path.read_bytes() if path.stat().st_size <= LARGEST_FILE else bad("too-large")
        except OSError:
            return bad("too-short")

    return read
