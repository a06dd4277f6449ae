"""Planning a merge: what each package would do, found out by reading and checking it, with nothing changed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchange.manifest import Manifest, PackageKind
from qaf_desktop.exchange.verdicts import Bad, Verdict
from qaf_desktop.exchanging.arrivals import FOR_OTHERS, escalations_in
from qaf_desktop.exchanging.collect_plan import HELD, HERE, LATER, NEW, REFUSED, PlanRow, Source, conflict_words
from qaf_desktop.exchanging.reading_packages import PackageDoor, ReadWork
from qaf_desktop.exchanging.recalls import Recalls
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import Kind, RecordKey, Revision
from qaf_desktop.storage.ledger import PackageIn, gaps_in
from qaf_desktop.words import say
from qaf_desktop.work.listing import spoken_time

VERDICTS = {Verdict.HELD: HELD, Verdict.REFUSED: REFUSED, Verdict.INCOMPLETE: LATER}


class Planning:
    """Makes the rows of one plan, in the order of `row`; conflicts among the packages themselves are counted once."""

    def __init__(self, desk: Desk, door: PackageDoor) -> None:
        self._desk = desk
        self._store = desk.store
        self._door = door
        self.elsewhere: list[PackageIn] = []
        self._coming: dict[RecordKey, tuple[Revision, ...]] = {}
        self._recalls = Recalls()

    def row(self, source: Source) -> PlanRow | None:
        """None for what lies in the folder sealed for other desks: it is nobody's trouble, and stands in `elsewhere`.
        Of a file that somebody brought it is said."""
        data = source.read()
        found = data if isinstance(data, Bad) else self._door.work(data, source.name)
        for_others = isinstance(found, Bad) and found.code == FOR_OTHERS and not source.by_hand
        if for_others and isinstance(found, Bad) and found.manifest is not None:
            self.elsewhere.append(package_in(found.manifest, source.name, source.size))
            return None
        return self.bad_row(source, found) if isinstance(found, Bad) else self._good_row(source, found)

    def bad_row(self, source: Source, found: Bad) -> PlanRow:
        """The row of a package that cannot be taken in; without a manifest nobody is certain to have sent it."""
        manifest = found.manifest
        return PlanRow(
            source=source,
            verdict=VERDICTS[found.verdict],
            code=found.code,
            sentence=found.sentence,
            device=manifest.place.device if manifest else "",
            sender=self._sender(manifest.place.device if manifest else ""),
            seq=manifest.place.seq if manifest else 0,
            records=0,
            revisions=0,
            had=0,
            made=self._made(manifest) if manifest else "",
            lies_with=self._sender(source.folder) if source.folder and not manifest else "",
            noted=manifest is None or self._known(manifest, source),
            digest=manifest.digest if manifest else "",
        )

    def less_recalled(self, row: PlanRow) -> PlanRow:
        """The row once every package is known: what its author recalled is said, and not counted."""
        recalled = self._recalls.of(row.digest) if row.verdict == NEW else 0
        if not recalled:
            return row
        many = say("{n} records were recalled by their author.", n=recalled)
        words = say("1 record was recalled by its author.") if recalled == 1 else many
        return replace(row, records=max(0, row.records - recalled), sentence=f"{row.sentence} {words}")

    def gaps(self, rows: Sequence[PlanRow]) -> tuple[str, ...]:
        """Which packages of a device are neither here nor among these, though later ones are."""
        coming: dict[str, set[int]] = {device: set() for device in self._senders()}
        for row in rows:
            if row.device:
                coming.setdefault(row.device, set()).add(row.seq)
        for package in self.elsewhere:
            coming.setdefault(package.device, set()).add(package.seq)
        missing = ((device, gap) for device, seqs in coming.items() for gap in self._missing(device, seqs))
        return tuple(
            say("Waiting for {gap} from {device}.", gap=_numbers(gap), device=self._sender(device))
            for device, gap in missing
        )

    def _good_row(self, source: Source, found: ReadWork) -> PlanRow:
        preview = self._store.merge.preview(found.merge)
        verdict, sentence = _standing(found, already=preview.already)
        conflicts = self._conflicts(found) if verdict == NEW else 0
        if verdict == NEW:
            self._recalls.note(found.manifest.digest, (sealed.revision for sealed in found.merge.revisions))
        return PlanRow(
            source=source,
            verdict=verdict,
            code="",
            sentence=f"{sentence} {conflict_words(conflicts)}".rstrip(),
            device=found.manifest.place.device,
            sender=self._name_of(found.member),
            seq=found.manifest.place.seq,
            records=len(subjects(found)) if verdict == NEW else 0,
            escalations=self._escalations(found) if verdict == NEW else 0,
            revisions=preview.new,
            had=preview.had,
            conflicts=conflicts,
            made=self._made(found.manifest),
            digest=found.manifest.digest,
        )

    def _escalations(self, found: ReadWork) -> int:
        revisions = (sealed.revision for sealed in found.merge.revisions)
        return len(escalations_in(revisions, self._desk.library.escalations))

    def _conflicts(self, found: ReadWork) -> int:
        """Answers of records already here that get a second version by this package, less those it brings together."""
        revisions = [sealed.revision for sealed in found.merge.revisions]
        amended = [one for one in revisions if one.kind is Kind.ENTRY and not one.founds_record]
        new = 0
        for record in dict.fromkeys(revision.record for revision in amended):
            before = self._coming.get(record, ())
            kept = (*self._store.revisions.of_record(record), *before)
            more = tuple(revision for revision in amended if revision.record == record)
            new += len(view((*kept, *more)).conflicts) - len(view(kept).conflicts)
            self._coming[record] = (*before, *more)
        return new

    def _missing(self, device: str, coming: set[int]) -> tuple[range, ...]:
        highest = max((*coming, self._store.ledger.cursor(device, 0).highest), default=0)
        known = (*coming, *self._store.ledger.numbers(device, 0))
        return gaps_in(number for number in known if number <= highest)

    def _senders(self) -> tuple[str, ...]:
        view = self._desk.rosters.view
        return tuple(device.device for device in view.current.devices) if view else ()

    def _known(self, manifest: Manifest, source: Source) -> bool:
        return self._store.ledger.known(package_in(manifest, source.name, source.size)) is not None

    def _made(self, manifest: Manifest) -> str:
        try:
            moment = datetime.fromisoformat(manifest.created).astimezone()
        except ValueError:
            return ""
        return spoken_time(moment, self._desk.clock.local())

    def _sender(self, device: str) -> str:
        view = self._desk.rosters.view
        return self._name_of((view.member_of(device) if view else None) or "")

    def _name_of(self, member: str) -> str:
        """A member's name from the register of people; "somebody unknown" for anyone else."""
        people = {row["name"]: row["label"] for row in self._store.registers.people()}
        return people.get(member, say("somebody unknown"))


def subjects(found: ReadWork) -> tuple[RecordKey, ...]:
    """The records that a package speaks of: a decision counts as the record it judges."""
    revisions = (sealed.revision for sealed in found.merge.revisions)
    return tuple(dict.fromkeys(revision.about or revision.record for revision in revisions))


def package_in(manifest: Manifest, name: str, size: int) -> PackageIn:
    """A package's place as the ledger keeps it."""
    place = manifest.place
    return PackageIn(place.device, place.epoch, place.seq, manifest.prev or "", manifest.digest, name, size)


def _numbers(gap: range) -> str:
    last = gap.stop - 1
    if gap.start == last:
        return say("package {n}", n=last)
    return say("packages {first} to {last}", first=gap.start, last=last)


def _standing(found: ReadWork, *, already: bool) -> tuple[str, str]:
    if found.manifest.kind is PackageKind.PUBLICATION:
        return HERE, say("A published set, not somebody’s work. Laptops read them under Exchange.")
    return (HERE, say("Already merged.")) if already else (NEW, say("Checked, and new."))
