"""The central database of a council: brought up to date from a lead's desk, and read by another lead's.

What lies there is what the authors signed, in the clear: whoever reads it back checks each signature again, so the
database is believed no more than the shared folder is.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass

import orjson

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.relay import Original
from qaf_desktop.exchange.share import Share
from qaf_desktop.exchange.verdicts import Bad
from qaf_desktop.exchanging.judging import judge_of
from qaf_desktop.exchanging.reading_packages import PackageDoor, ReadWork
from qaf_desktop.exchanging.relaying import Relaying, WholeOriginal
from qaf_desktop.progress import Progress, silent
from qaf_desktop.records.canonical import digest as digest_of
from qaf_desktop.records.canonical import from_document
from qaf_desktop.records.model import Revision, RevisionRef
from qaf_desktop.storage.central.store import CentralAddress, CentralPackage, CentralStore
from qaf_desktop.storage.ledger import APPLIED
from qaf_desktop.words import say
from qaf_desktop.work.leaving import Act, Leaving, note

_ADDRESS = "central"
"""Vault name: where the central database is and what opens it."""
AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Brought:
    """How many packages went there and came from there, what could not be taken in, and whether both hold the same."""

    there: int
    here: int
    bad: tuple[Bad, ...]
    same: bool


class Central:
    """One lead's desk and the central database."""

    def __init__(self, desk: Desk, connect: Callable[[CentralAddress], CentralStore] = CentralStore) -> None:
        self._desk = desk
        self._store = desk.store
        self._connect = connect

    def address(self) -> CentralAddress | None:
        kept = self._store.vault.get(_ADDRESS)
        return CentralAddress(**json.loads(kept)) if kept else None

    def use(self, address: CentralAddress) -> None:
        """Try it, then keep it. Raises UserFacingError as `CentralStore.check` does; nothing is kept then."""
        store = self._connect(address)
        try:
            store.check()
        finally:
            store.close()
        self._store.vault.put(_ADDRESS, json.dumps(asdict(address)).encode("utf-8"))

    def forget(self) -> None:
        self._store.vault.delete(_ADDRESS)

    def bring(self, share: Share | None = None, progress: Progress = silent) -> Brought:
        """Both ways: what is here and not there goes, what was erased here loses its body there, what is there and not
        here is checked and merged. `share` is where packages are read that the store no longer holds whole.

        Raises UserFacingError not-a-lead, central-unset, and as `CentralStore` does; safe to repeat.
        """
        address = self.address()
        if not self._desk.kind.collects or self._desk.kind.keeps:
            raise UserFacingError(
                "not-a-lead", say("This is not a lead auditor’s workspace."), say("Do it at the lead auditor’s desk.")
            )
        if address is None:
            raise UserFacingError(
                "central-unset", say("No central database is chosen."), say("Name one with “qaf central use”.")
            )
        store = self._connect(address)
        try:
            store.check()
            known = store.digests()
            progress(say("Bringing packages to the central database"), 0.1)
            there = self._put(store, known, share)
            progress(say("Erasing there what was erased here"), 0.5)
            self._erase(store)
            progress(say("Reading what others brought there"), 0.6)
            here, bad = self._take(store, known)
            store.put_figures(self._store.figures.grade_counts())
            return Brought(there, here, bad, store.state_digest() == self._store.revisions.state_digest())
        finally:
            store.close()

    def _put(self, store: CentralStore, known: frozenset[str], share: Share | None) -> int:
        gone = {ref.digest: ref for ref in self._erased()}
        count, batch = 0, list[CentralPackage]()
        for one in Relaying(self._desk).originals(known, share):
            batch.append(central_package(one, self._desk.project.id, gone))
            if len(batch) == AT_ONCE:
                count += store.put(batch)
                batch = []
        count += store.put(batch) if batch else 0
        if count:
            note(self._desk, Leaving(Act.HANDED_ON, what=str(count)))
        return count

    def _erased(self) -> tuple[RevisionRef, ...]:
        return tuple(ref for one in self._store.removals.erased_so_far() for ref in one.revisions)

    def _erase(self, store: CentralStore) -> None:
        """Bodies first; then files that no body names any more."""
        gone = self._erased()
        if not gone or not store.erase(gone, ()):
            return
        touched = [one for one in store.get(store.digests()) if any(body is None for _ref, body in one.revisions)]
        for one in touched:
            named = {file.id for _ref, body in one.revisions if body is not None for file in _read(body).attachments}
            store.erase((), set(one.attachments) - named)

    def _take(self, store: CentralStore, there: frozenset[str]) -> tuple[int, tuple[Bad, ...]]:
        here = {entry.package.manifest_digest for entry in self._store.ledger.list(APPLIED)}
        own = {package.manifest_digest for package in self._store.outbox.packages()}
        wanted = sorted(there - here - own)
        count, bad, judge = 0, list[Bad](), judge_of(self._desk)
        for start in range(0, len(wanted), AT_ONCE):
            for package in store.get(wanted[start : start + AT_ONCE]):
                found = self._checked(package)
                if isinstance(found, Bad):
                    bad.append(found)
                elif found is not None:
                    count += not self._store.merge.apply(found.merge, judge).already
        return count, tuple(bad)

    def _checked(self, package: CentralPackage) -> ReadWork | Bad | None:
        """None where something was erased there of which nothing is known here yet: the erasure comes by the share."""
        lines = tuple(body for _ref, body in package.revisions if body is not None)
        withheld = tuple(ref.digest for ref, body in package.revisions if body is None)
        if not self._store.removals.knows(withheld):
            return None
        document = Original(package.manifest, package.signature, lines, withheld).document()
        return PackageDoor(self._desk).in_the_clear(document, package.attachments)


def central_package(one: WholeOriginal, project: str, gone: Mapping[str, RevisionRef]) -> CentralPackage:
    """As it lies there; `gone` are the erased revisions by digest, whose bodies it lacks."""
    kept = tuple((RevisionRef(_read(line).key, digest_of(line)), line) for line in one.original.lines)
    erased = tuple((gone[digest], None) for digest in one.original.withheld if digest in gone)
    return CentralPackage(
        one.digest, project, one.original.manifest, one.original.signature, (*kept, *erased), one.attachments
    )


def _read(body: bytes) -> Revision:
    return from_document(orjson.loads(body))


def brought_words(done: Brought) -> Sequence[str]:
    """What became of it, in sentences."""
    same = say("Both hold the same.") if done.same else say("They do not hold the same yet; fetch, then bring again.")
    return (
        say("{there} packages went there, {here} came from there.", there=done.there, here=done.here),
        *(one.sentence for one in done.bad),
        same,
    )
