"""Merging packages: each in one transaction, safe to repeat, the same result in any order."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from qaf_desktop.records.model import RecordKey, Revision, RevisionKey
from qaf_desktop.storage import ledger, quarantine
from qaf_desktop.storage.absorbing import Absorbed, Absorber, Origin
from qaf_desktop.storage.database import Database
from qaf_desktop.storage.ledger import PackageIn
from qaf_desktop.storage.localkeys import Keys
from qaf_desktop.storage.meaning import Judge, Verdict
from qaf_desktop.storage.plans import PlanCache
from qaf_desktop.storage.quarantine import FORK, FORK_SENTENCE, REVISION, HeldRevision
from qaf_desktop.storage.reading import RevisionReader, revisions_of, sorted_by_key
from qaf_desktop.storage.removing import Gone, gone_of
from qaf_desktop.storage.sealing import SealedRevision
from qaf_desktop.words import say

RECEIVED, HELD, REFUSED = "received", "held", "refused"


@dataclass(frozen=True, slots=True)
class MergePackage:
    """A verified package: its place in its device's count, its revisions, the plaintext of its attachments by id,
    and its manifest with signature, kept for ever.
    """

    package: PackageIn
    revisions: tuple[SealedRevision, ...]
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    provenance: bytes = b""


@dataclass(frozen=True, slots=True)
class MergeOutcome:
    """What a package brought. `already`: it was applied before and nothing was done. Of the records `removed` here
    there is word that was not kept."""

    new: int = 0
    had: int = 0
    held: tuple[HeldRevision, ...] = ()
    forks: tuple[RevisionKey, ...] = ()
    records: tuple[RecordKey, ...] = ()
    conflicts: int = 0
    needs_review: int = 0
    already: bool = False
    removed: tuple[RecordKey, ...] = ()
    verdict: str = RECEIVED
    code: str = ""


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What a package would bring, as far as that can be said before its revisions are judged."""

    new: int
    had: int
    forks: tuple[RevisionKey, ...]
    records: tuple[RecordKey, ...]
    already: bool


class Merge:
    """Takes in other devices' work."""

    def __init__(self, database: Database, plans: PlanCache) -> None:
        self._database = database
        self._plans = plans

    def preview(self, package: MergePackage) -> MergePreview:
        """Reads only."""
        with self._database.reading() as driver:
            sorted_out = _sort_out(RevisionReader(driver, Keys(driver)), package.revisions)
            already = ledger.applied(driver, package.package)
        records = tuple(dict.fromkeys(sealed.revision.record for sealed in sorted_out.new))
        return MergePreview(len(sorted_out.new), sorted_out.had, _keys(sorted_out.forks), records, already)

    def apply(
        self, package: MergePackage, judge: Judge, before_commit: Callable[[], object] = lambda: None
    ) -> MergeOutcome:
        """Everything of one package, or nothing: revisions, attachments, projections, figures, ledger, receipt due.

        `before_commit` is called when only the disk is left to wait for: a good moment to begin with the next one.
        """
        with self._database.writing() as driver:
            if ledger.applied(driver, package.package):
                return MergeOutcome(had=len(package.revisions), already=True)
            if ledger.another_applied(driver, package.package):
                return MergeOutcome(verdict=HELD, code="package-fork")
            outcome = _Application(driver, self._plans, judge).run(package)
            before_commit()
        return outcome

    def judge_again(self, judge: Judge) -> MergeOutcome:
        """Judge every held revision once more, after a new roster or publication."""
        with self._database.writing() as driver:
            application = _Application(driver, self._plans, judge)
            application.release(everything=True)
            return application.finish(Origin(own=False), had=0)


@dataclass(frozen=True, slots=True)
class _SortedOut:
    new: tuple[SealedRevision, ...]
    forks: tuple[SealedRevision, ...]
    had: int


def _sort_out(reader: RevisionReader, revisions: Sequence[SealedRevision]) -> _SortedOut:
    """Which revisions are new here, which use a key that another revision has."""
    new: dict[RevisionKey, SealedRevision] = {}
    forks: list[SealedRevision] = []
    had = 0
    here = reader.digests(sealed.key for sealed in revisions)
    for sealed in revisions:
        known = new[sealed.key].digest if sealed.key in new else here.get(sealed.key)
        if known is None:
            new[sealed.key] = sealed
        elif known == sealed.digest:
            had += 1
        else:
            forks.append(sealed)
    return _SortedOut(tuple(new.values()), tuple(forks), had)


class _Application:
    """One merge under way, inside its transaction."""

    def __init__(self, driver: Any, plans: PlanCache, judge: Judge) -> None:
        self._driver = driver
        self._keys = Keys(driver)
        self._absorber = Absorber(driver, plans, self._keys)
        self._gone = Gone(driver, self._keys)
        self._judge = judge
        self._history = _History(self._absorber.reader)
        self._accepted: list[SealedRevision] = []
        self._held: dict[RevisionKey, tuple[SealedRevision, Verdict]] = {}
        self._touched: set[RecordKey] = set()
        self._came_in: dict[RevisionKey, int] = {}
        """Of revisions that were held, the package that once brought them."""
        self._forks: tuple[SealedRevision, ...] = ()

    def run(self, package: MergePackage) -> MergeOutcome:
        number = ledger.note_applied(self._driver, self._keys, package.package, package.provenance)
        sorted_out = _sort_out(self._absorber.reader, package.revisions)
        judged = self._gone.take(sorted_out.new)
        for sealed in judged:
            self._judge_one(sealed)
        self.release()
        quarantine.forget(self._driver, self._keys, self._accepted)
        self._quarantine(sorted_out.forks, number)
        _keep_attachments(self._driver, package.attachments)
        outcome = self.finish(Origin(own=False, package_in=number), sorted_out.had)
        ledger.close(self._driver, number, outcome.verdict, outcome.code)
        return replace(outcome, removed=gone_of(sorted_out.new, judged))

    def release(self, *, everything: bool = False) -> None:
        """Judge again what waited for revisions that now stand, until nothing more comes free."""
        before = -1
        while len(self._accepted) > before:
            before = len(self._accepted)
            here = {sealed.key for sealed in self._accepted}
            for one in quarantine.revisions(self._driver):
                if everything or one.waits_for & here:
                    self._judge_held(one.id)
            for sealed, verdict in list(self._held.values()):
                if here.intersection(verdict.waits_for):
                    self._judge_one(sealed)
            everything = False

    def finish(self, origin: Origin, had: int) -> MergeOutcome:
        absorbed = self._absorber.absorb(self._accepted, origin, also=self._touched)
        rows = [(package, *self._keys.local(key)) for key, package in self._came_in.items()]
        self._driver.executemany(_CAME_IN, rows)
        held = tuple(
            HeldRevision(sealed.key, sealed.revision.record, verdict.code, verdict.sentence)
            for sealed, verdict in self._held.values()
        )
        return _outcome(len(self._accepted), had, held, _keys(self._forks), absorbed)

    def _judge_one(self, sealed: SealedRevision) -> None:
        verdict = self._judge(sealed.revision, self._history)
        if verdict.allowed:
            self._accept(sealed)
        else:
            self._held[sealed.key] = (sealed, verdict)

    def _judge_held(self, number: int) -> None:
        sealed = quarantine.held_revision(self._driver, number)
        if self._history.digest(sealed.key) is not None:
            return
        verdict = self._judge(sealed.revision, self._history)
        if verdict.allowed:
            self._accept(sealed)
            package = quarantine.package_of(self._driver, number)
            if package is not None:
                self._came_in[sealed.key] = package
            quarantine.release(self._driver, number)
        else:
            quarantine.judged_again(self._driver, number, verdict)

    def _accept(self, sealed: SealedRevision) -> None:
        self._held.pop(sealed.key, None)
        self._history.add(sealed)
        self._accepted.append(sealed)

    def _quarantine(self, forks: tuple[SealedRevision, ...], package: int) -> None:
        self._forks = forks
        for sealed, verdict in self._held.values():
            quarantine.hold(self._driver, self._keys, REVISION, sealed, verdict, package)
        for sealed in forks:
            quarantine.hold(self._driver, self._keys, FORK, sealed, Verdict(False, FORK, say(FORK_SENTENCE)), package)
        self._touched.update(sealed.revision.record for sealed, _ in self._held.values())
        self._touched.update(sealed.revision.record for sealed in forks)


_CAME_IN = "UPDATE revisions SET package_in = ? WHERE device = ? AND epoch = ? AND seq = ?"


class _History:
    """What a judge may look at: what is stored, and what this merge has accepted so far."""

    def __init__(self, reader: RevisionReader) -> None:
        self._reader = reader
        self._by_key: dict[RevisionKey, SealedRevision] = {}
        self._by_record: dict[RecordKey, list[SealedRevision]] = {}
        self._by_about: dict[RecordKey, list[SealedRevision]] = {}

    def add(self, sealed: SealedRevision) -> None:
        revision = sealed.revision
        self._by_key[sealed.key] = sealed
        self._by_record.setdefault(revision.record, []).append(sealed)
        if revision.about is not None and revision.kind == "decision":
            self._by_about.setdefault(revision.about, []).append(sealed)

    def get(self, key: RevisionKey) -> Revision | None:
        found = self._by_key.get(key) or self._reader.get(key)
        return None if found is None else found.revision

    def digest(self, key: RevisionKey) -> str | None:
        found = self._by_key.get(key)
        return found.digest if found else self._reader.digest(key)

    def of_record(self, key: RecordKey) -> tuple[Revision, ...]:
        return _together(self._reader.of_record(key), self._by_record.get(key, ()))

    def decisions_about(self, key: RecordKey) -> tuple[Revision, ...]:
        return _together(self._reader.decisions_about(key), self._by_about.get(key, ()))


def _together(stored: Iterable[SealedRevision], accepted: Iterable[SealedRevision]) -> tuple[Revision, ...]:
    return revisions_of(sorted_by_key((*stored, *accepted)))


def _keys(revisions: Iterable[SealedRevision]) -> tuple[RevisionKey, ...]:
    return tuple(sealed.key for sealed in revisions)


def _outcome(
    new: int, had: int, held: tuple[HeldRevision, ...], forks: tuple[RevisionKey, ...], absorbed: Absorbed
) -> MergeOutcome:
    nothing_stands = not new and not had and bool(held or forks)
    return MergeOutcome(
        new=new,
        had=had,
        held=held,
        forks=forks,
        records=absorbed.records,
        conflicts=sum(1 for one in absorbed.projections if one.conflicts),
        needs_review=sum(1 for one in absorbed.projections if one.problems),
        verdict=HELD if nothing_stands else RECEIVED,
        code=(held[0].code if held else FORK) if nothing_stands else "",
    )


def _keep_attachments(driver: Any, attachments: Mapping[str, bytes]) -> None:
    statement = "INSERT INTO attachments (id, data) VALUES (?, ?) ON CONFLICT (id) DO NOTHING"
    driver.executemany(statement, list(attachments.items()))
