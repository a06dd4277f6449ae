"""Fetching: what the lead sent out (roster, receipts, publications), from the share or from files."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qaf_desktop.desk.desk import Desk
from qaf_desktop.durable_files import read_named_file
from qaf_desktop.exchange.delivery import scan_packages
from qaf_desktop.exchange.package_reader import LARGEST_FILE, Package
from qaf_desktop.exchange.roster import SignedRoster
from qaf_desktop.exchange.roster_file import unpack_rosters
from qaf_desktop.exchange.share import Share, read_rosters
from qaf_desktop.exchange.verdicts import Bad
from qaf_desktop.exchanging.arrivals import FOR_OTHERS
from qaf_desktop.exchanging.hearing import Heard, Hearing
from qaf_desktop.exchanging.judging import judge_of
from qaf_desktop.exchanging.keeping import Keeping, News
from qaf_desktop.exchanging.pen import Pen
from qaf_desktop.exchanging.publishing import Publishing
from qaf_desktop.exchanging.reading_packages import PackageDoor
from qaf_desktop.exchanging.relaying import Relaying, TakenIn
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.progress import Progress, part, silent
from qaf_desktop.records.model import RecordKey
from qaf_desktop.words import say

ROSTER_FILE = ".qafroster"
PACKAGE_FILE = ".qafpkg"
RECEIPT_FILE = ".receipt"
FETCHED_AT = "fetched-at"
"""Vault name: when the shared folder was last read to the end (ISO 8601)."""


_FromLeads = tuple[tuple[int, tuple[Bad, ...]], TakenIn, News]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What arrived. `relayed` counts packages of others that another lead handed on, `erased` records that a lead
    erased; `problems` are sentences about what could not be used; of the records `heard` there is news."""

    rosters: int = 0
    receipts: int = 0
    publications: int = 0
    relayed: int = 0
    erased: int = 0
    problems: tuple[str, ...] = ()
    heard: tuple[RecordKey, ...] = ()

    @property
    def anything(self) -> bool:
        return bool(self.rosters or self.receipts or self.publications or self.relayed or self.erased or self.heard)


class Fetching:
    """The way in for everything that is not work."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._door = PackageDoor(desk)
        self._publishing = Publishing(desk)
        self._sending = Sending(desk)
        self._hearing = Hearing(desk)
        self._relaying = Relaying(desk)
        self._pen = Pen(desk)
        self._keeping = Keeping(desk)

    def from_share(self, share: Share, progress: Progress = silent) -> Fetched:
        """Roster first (it says whom to believe), then publications, then receipts and what the lead decided."""
        progress(say("Reading the list of people and devices"), 0.0)
        rosters, trouble = self._take_rosters(read_rosters(share))
        rosters += self._pen.take_from(share)
        published = self._publications_on(share, part(progress, 0.2, 0.6))
        progress(say("Reading receipts"), 0.6)
        receipts = self._sending.collect_receipts(share)
        heard = Heard() if self._desk.kind.collects else self._hearing.on_share(share, part(progress, 0.7, 1.0))
        taken, relayed, news_of = published
        troubles = (bad.sentence for bad in (trouble, *taken[1], *relayed.bad, *heard.bad) if bad)
        problems = (*troubles, *news_of.kept)
        self._desk.store.vault.put(FETCHED_AT, self._desk.clock.stamp().encode())
        news = (*relayed.records, *heard.records, *news_of.erased)
        erased = len(news_of.erased)
        return Fetched(rosters, receipts, taken[0], relayed.originals, erased, problems, news)

    def from_files(self, paths: Iterable[Path]) -> Fetched:
        """Files the lead handed over (on a stick), in any order. Raises UserFacingError("no-file")."""
        files = {path: read_named_file(path, LARGEST_FILE + 1) for path in paths}
        rosters, trouble = self._rosters_in([data for path, data in files.items() if path.suffix == ROSTER_FILE])
        packages = {path.name: self._door.read(data) for path, data in files.items() if path.suffix == PACKAGE_FILE}
        (taken, bad), relayed, news_of = self._take_from_leads(list(packages.values()))
        receipts = self._sending.take_receipts([d for path, d in files.items() if path.suffix == RECEIPT_FILE])
        heard = self._hearing.take((name, one) for name, one in packages.items() if not isinstance(one, Bad))
        troubles = (one.sentence for one in (trouble, *bad, *relayed.bad, *heard.bad) if one)
        problems = (*troubles, *news_of.kept)
        news = (*relayed.records, *heard.records, *news_of.erased)
        return Fetched(rosters, receipts, taken, relayed.originals, len(news_of.erased), problems, news)

    def _rosters_in(self, files: Sequence[bytes]) -> tuple[int, Bad | None]:
        added = 0
        for data in files:
            found = unpack_rosters(data)
            if isinstance(found, Bad):
                return added, found
            more, trouble = self._take_rosters(found)
            added += more
            if trouble is not None:
                return added, trouble
        return added, None

    def _take_rosters(self, versions: Iterable[SignedRoster]) -> tuple[int, Bad | None]:
        added, trouble = self._desk.rosters.add(versions)
        if added:
            self._pen.tidy()
            self._desk.store.merge.judge_again(judge_of(self._desk))
        return added, trouble

    def _publications_on(self, share: Share, progress: Progress) -> _FromLeads:
        known = (self._desk.store.vault.get("publications/seen") or b"").decode().split()
        found = [f for f in scan_packages(share, "out", share.leads(), known, progress) if f.digest]
        fetched = {one.digest or "": self._door.fetch(share.transport, one) for one in found}
        whole = {digest: data for digest, data in fetched.items() if not isinstance(data, Bad)}
        read = {digest: self._door.read(data) for digest, data in whole.items()}
        (taken, bad), relayed, news_of = self._take_from_leads(list(read.values()))
        done = {digest for digest, one in read.items() if not isinstance(one, Bad) or one.code == FOR_OTHERS}
        if done:
            self._desk.store.vault.put("publications/seen", " ".join(sorted({*known, *done})).encode())
        return (taken, tuple(one for one in bad if one.code != FOR_OTHERS)), relayed, news_of

    def _take_from_leads(self, read: Sequence[Package | Bad]) -> _FromLeads:
        """Sets first, what was erased next: what a relay holds is judged by the one and lacks the other."""
        sound = [one for one in read if not isinstance(one, Bad)]
        published, news_of = self._take_publications(read), self._keeping.take(sound)
        return published, self._relaying.take([one for one in sound if one.relayed]), news_of

    def _take_publications(self, read: Sequence[Package | Bad]) -> tuple[int, tuple[Bad, ...]]:
        took = [one if isinstance(one, Bad) else self._publishing.take(one) for one in read]
        bad, taken = tuple(one for one in took if isinstance(one, Bad)), took.count(True)
        if taken:
            self._desk.store.merge.judge_again(judge_of(self._desk))
        return taken, bad
