"""What the exchange screen tells: the shared folder, what waits, every package made here and what became of it."""

from dataclasses import dataclass
from datetime import date, datetime

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.enrolment import phrase
from qaf_desktop.exchange.verdicts import CODES
from qaf_desktop.exchanging.enrolling import leave_request
from qaf_desktop.exchanging.fetching import FETCHED_AT
from qaf_desktop.exchanging.publishing import Publishing
from qaf_desktop.exchanging.sending import MADE, RECEIPTED, Sending
from qaf_desktop.exchanging.shares import Shares, ShareState
from qaf_desktop.records.model import Revision
from qaf_desktop.storage.outbox import PackageOut
from qaf_desktop.words import say
from qaf_desktop.work.listing import begun_small, spoken_day, spoken_time

STATES = {"built": "waiting", "delivered": "sent", "received": "received", "held": "held", "refused": "refused"}


@dataclass(frozen=True, slots=True)
class PackageRow:
    """One package made here. `state`: waiting, sent, received, held or refused; `words` say it; `made_at` is ISO."""

    number: int
    content: str
    made: str
    made_at: str
    state: str
    words: str

    @property
    def key(self) -> str:
        return f"{self.made_at} {self.number}"


@dataclass(frozen=True, slots=True)
class ExchangeFacts:
    """`waiting` counts records in no package yet; `words` are the six to read to the lead while not `confirmed`;
    `changed` how many methods and standards the lead's next set would change."""

    share: ShareState
    waiting: int
    packages: tuple[PackageRow, ...]
    confirmed: bool
    words: tuple[str, ...]
    set_number: int
    roster_version: int
    fetched: str
    collects: bool
    changed: int = 0

    @property
    def packed(self) -> int:
        """Packages that are made and wait for the shared folder."""
        return sum(row.state == "waiting" for row in self.packages)


class Exchanging:
    """Read-only, but for the request to join, which can be handed over again."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def facts(self) -> ExchangeFacts:
        packages = reversed(self._desk.store.outbox.packages())
        return ExchangeFacts(
            share=Shares(self._desk).state(),
            waiting=self.waiting(),
            packages=tuple(self._row(package) for package in packages),
            confirmed=bool(self._desk.person),
            words=phrase(self._desk.project, self._desk.keys.public()),
            set_number=self._desk.store.registers.number(),
            roster_version=self._desk.rosters.version(),
            fetched=self._spoken(self._kept(FETCHED_AT)),
            collects=self._desk.kind.collects,
            changed=Publishing(self._desk).changed() if self._desk.kind.publishes else 0,
        )

    def waiting(self) -> int:
        """How many records have something in no package yet."""
        return len({_subject(sealed.revision) for sealed in Sending(self._desk).waiting()})

    def request(self) -> bytes:
        """The request to join, as a file for the lead. Raises UserFacingError where this desk never asked."""
        kept = self._desk.store.vault.get("enrol-request")
        if kept is None:
            raise UserFacingError(
                "no-request", say("This laptop did not ask to join."), say("There is nothing to hand over.")
            )
        return kept

    def leave_request(self) -> None:
        """Put the request where the lead looks for it. Raises UserFacingError where the shared folder fails."""
        leave_request(Shares(self._desk).open(), self._desk.keys.device, self.request())

    def _row(self, package: PackageOut) -> PackageRow:
        place = f"{package.epoch}/{package.seq}"
        made = self._kept(MADE + place)
        return PackageRow(
            number=package.seq,
            content=self._content(package),
            made=self._spoken(made),
            made_at=made,
            state=STATES[package.state],
            words=self._words(package, self._kept(RECEIPTED + place)),
        )

    def _content(self, package: PackageOut) -> str:
        if not package.revisions:
            if not self._desk.kind.publishes:
                return say("Removed from this laptop")
            return say("A set of forms, methods and lists for everyone")
        found = (self._desk.store.revisions.get(key) for key in package.revisions)
        records = len({_subject(sealed.revision) for sealed in found if sealed})
        return say("1 record") if records == 1 else say("{n} records", n=records)

    def _words(self, package: PackageOut, receipted: str) -> str:
        if package.state == "built":
            return say("Waiting for the shared folder")
        if package.state == "delivered":
            return (
                say("In the shared folder")
                if self._desk.kind.collects or not package.revisions
                else say("Sent, not received yet")
            )
        if package.state == "received":
            day = datetime.fromisoformat(receipted).astimezone().date() if receipted else None
            return say("Received by lead {day}", day=spoken_day(day, self._today())) if day else say("Received by lead")
        reason = say(CODES[package.code][1]) if package.code in CODES else say("Ask the lead auditor why.")
        return (
            say("Held by lead: {reason}", reason=begun_small(reason))
            if package.state == "held"
            else say("Refused by lead: {reason}", reason=begun_small(reason))
        )

    def _kept(self, name: str) -> str:
        return (self._desk.store.vault.get(name) or b"").decode()

    def _today(self) -> date:
        return self._desk.clock.local().date()

    def _spoken(self, stamp: str) -> str:
        return spoken_time(datetime.fromisoformat(stamp).astimezone(), self._desk.clock.local()) if stamp else ""


def _subject(revision: Revision) -> object:
    return revision.about or revision.record
