"""Keeping and erasing: a lead's decisions about records as such, signed and brought to every desk they concern."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from typing import Any

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.rosters import LEAD_ROLES
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.manifest import PackageKind
from qaf_desktop.exchange.package_reader import Package
from qaf_desktop.exchanging.removing import finish_removal
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.progress import Progress, silent
from qaf_desktop.records.model import RecordKey, RevisionKey, RevisionRef
from qaf_desktop.storage.holds import RECORD, SUBJECT, Hold
from qaf_desktop.storage.removing import Erasure
from qaf_desktop.words import mark, say
from qaf_desktop.work.leaving import Act, Leaving, note

ERASURE, HOLD = "erasure", "hold"
DIGEST_BYTES = 32


class Reason(StrEnum):
    """Why a record is erased."""

    REQUEST = "request"
    RETENTION = "retention"
    ORDER = "order"
    MISTAKE = "mistake"


REASONS: Mapping[str, str] = {
    Reason.REQUEST: mark("Somebody asked for it, and has the right to (UK GDPR article 17)"),
    Reason.RETENTION: mark("The time it is to be kept is over"),
    Reason.ORDER: mark("A court or the Information Commissioner ordered it"),
    Reason.MISTAKE: mark("It was recorded about the wrong person, or by mistake"),
}


@dataclass(frozen=True, slots=True)
class News:
    """What a lead's package told this desk: records erased here, holds that were set or lifted, and in words what was
    not done because of a hold that the other lead did not know of."""

    erased: tuple[RecordKey, ...] = ()
    holds: int = 0
    kept: tuple[str, ...] = ()


class Keeping:
    """What one desk does about it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store

    def hold(self, kind: str, what: str, reason: str) -> Hold:
        """Keep a record (its key) or all records of a subject, whatever else is decided. Raises
        UserFacingError("no-reason") or ("not-the-lead")."""
        self._check_lead()
        if not reason.strip() or not what.strip():
            raise UserFacingError("no-reason", say("A hold needs a reason."), say("Say why it is kept."))
        clock = self._desk.clock
        made = Hold(clock.token(8), kind, what.strip(), reason.strip(), self._desk.person, clock.stamp())
        self._tell(made)
        note(self._desk, Leaving(Act.HELD, _keys_of(made), made.token))
        return made

    def lift(self, hold: Hold) -> None:
        """The hold stands no more."""
        self._check_lead()
        lifted = replace(hold, lifted=self._desk.clock.stamp())
        self._tell(lifted)
        note(self._desk, Leaving(Act.LIFTED, _keys_of(lifted), hold.token))

    def held(self, records: Iterable[RecordKey]) -> tuple[tuple[RecordKey, Hold], ...]:
        """Those of the records that are on hold, each with the first hold that keeps it."""
        found = []
        for key in records:
            row = self._store.records.row(key)
            standing = self._store.holds.standing(str(key), (row.subject, row.worker) if row else ())
            if standing:
                found.append((key, standing[0]))
        return tuple(found)

    def erase(self, records: Collection[RecordKey], reason: Reason, progress: Progress = silent) -> int:
        """Take records out of this store and of every desk's that fetches: nothing of what they said is left; how many.

        Raises UserFacingError not-the-lead, or on-hold, and nothing is changed then.
        """
        self._check_lead()
        self._refuse_held(records)
        erasure = self._store.removals.erasure(records, reason)
        if not erasure.records:
            return 0
        progress(say("Erasing"), 0.1)
        note(self._desk, Leaving(Act.ERASED, lambda: tuple(key for key, _method in erasure.records), reason))
        Sending(self._desk).publish(self._one_by_one(erasure))
        self._erase_here(erasure)
        progress(say("Making a new backup in place of those that hold it"), 0.6)
        finish_removal(self._desk, progress)
        return len(erasure.records)

    def tell_again(self, recipients: Sequence[str]) -> None:
        """Every erasure and every hold so far, for a desk that joined later."""
        documents = (
            *(_document(one) for one in self._store.removals.erased_so_far()),
            *(_hold_document(one) for one in self._store.holds.list()),
        )
        if documents:
            Sending(self._desk).publish(documents, tuple(recipients))

    def take(self, packages: Sequence[Package]) -> News:
        """Do here what a lead decided. The signature and the lead's role were checked when the package was read. A hold
        outweighs an erasure, whichever was read first."""
        documents = [one for package in packages for one in _documents_of(package)]
        holds = [one for one in map(_read_hold, documents) if one is not None and self._desk.kind.collects]
        for hold in holds:
            self._store.holds.put(hold)
        erased: list[RecordKey] = []
        kept: list[str] = []
        for erasure in (one for one in map(_read_erasure, documents) if one is not None):
            keys = tuple(key for key, _method in erasure.records)
            held = self.held(keys)
            if held:
                kept.append(_not_erased(held[0][1]))
            elif not self._was_sent(keys):
                kept.append(say("A lead’s package would erase work that was never sent; nothing was erased."))
            else:
                note(self._desk, Leaving(Act.ERASED, partial(tuple, keys), erasure.reason), nobody=True)
                self._erase_here(erasure)
                erased += keys
        if erased:
            finish_removal(self._desk)
        return News(tuple(erased), len(holds), tuple(kept))

    def _one_by_one(self, erasure: Erasure) -> tuple[Mapping[str, object], ...]:
        """A document a record, so that where one of them is on hold the others are erased all the same."""
        made = (self._store.removals.erasure((key,), erasure.reason) for key, _method in erasure.records)
        return tuple(map(_document, made))

    def _was_sent(self, records: Iterable[RecordKey]) -> bool:
        """Whether of these every record of this very desk's lies in a package that went out: a lead can erase what was
        sent, and nothing that is nowhere else."""
        own = self._desk.keys.device
        sent = {key for one in self._store.outbox.packages() if one.state != "built" for key in one.revisions}
        return all(key.device != own or key in sent for key in records)

    def _tell(self, hold: Hold) -> None:
        view = self._desk.rosters.view
        recipients = view.recipients(LEAD_ROLES) if view else ()
        Sending(self._desk).publish((_hold_document(hold),), recipients)
        self._store.holds.put(hold)

    def _refuse_held(self, records: Collection[RecordKey]) -> None:
        held = self.held(records)
        if held:
            words = say("On hold: {reason}", reason=held[0][1].reason)
            raise UserFacingError(
                "on-hold",
                words if len(held) == 1 else say("{n} of these records are on hold.", n=len(held)),
                say("Lift the hold first, where the reason for it is over. Nothing was erased."),
            )

    def _erase_here(self, erasure: Erasure) -> None:
        """Out of the store, and out of packages in the outbox that were delivered."""
        gone = {ref.key for ref in erasure.revisions}
        packages = [one for one in self._store.outbox.packages() if one.state != "built" and gone & set(one.revisions)]
        self._store.removals.erase(erasure, self._desk.clock.stamp())
        for package in packages:
            (self._desk.folder.outbox / package.name).unlink(missing_ok=True)

    def _check_lead(self) -> None:
        if not self._desk.kind.collects or not self._desk.rosters.roles_now() & LEAD_ROLES:
            raise UserFacingError(
                "not-the-lead",
                say("Only a lead auditor decides what is kept and what is erased."),
                say("Ask the lead auditor."),
            )


def _not_erased(hold: Hold) -> str:
    return say(
        "Another lead erased what is on hold here ({reason}); it stays here. Speak to each other, lift the hold where "
        "it is over, and erase it again.",
        reason=hold.reason,
    )


def _keys_of(hold: Hold) -> Any:
    return lambda: (hold.what,) if hold.kind == RECORD else ()


def _documents_of(package: Package) -> Iterable[Mapping[str, Any]]:
    return package.documents if package.manifest.kind is PackageKind.PUBLICATION else ()


def _document(erasure: Erasure) -> Mapping[str, object]:
    return {
        "type": ERASURE,
        "reason": erasure.reason,
        "records": [{"record": str(key), "method": method} for key, method in erasure.records],
        "revisions": [f"{ref.key} {ref.digest}" for ref in erasure.revisions],
    }


def _hold_document(hold: Hold) -> Mapping[str, object]:
    return {
        "type": HOLD, "token": hold.token, "kind": hold.kind, "what": hold.what, "reason": hold.reason,
        "by": hold.by, "since": hold.since, "lifted": hold.lifted,
    }  # fmt: skip


def _read_erasure(document: Mapping[str, Any]) -> Erasure | None:
    """An erasure; None for another document, or one that is not laid out as ours are."""
    if document.get("type") != ERASURE:
        return None
    try:
        records = tuple((RevisionKey.parse(row["record"]), str(row["method"])) for row in document["records"])
        return Erasure(str(document["reason"]), records, tuple(_read_ref(text) for text in document["revisions"]))
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _read_ref(text: str) -> RevisionRef:
    key, _space, digest = text.partition(" ")
    if len(bytes.fromhex(digest)) != DIGEST_BYTES:
        raise ValueError("no digest")
    return RevisionRef(RevisionKey.parse(key), digest)


def _read_hold(document: Mapping[str, Any]) -> Hold | None:
    names = ("token", "kind", "what", "reason", "by", "since", "lifted")
    if document.get("type") != HOLD or not all(isinstance(document.get(name), str) for name in names):
        return None
    return Hold(*(document[name] for name in names)) if document["kind"] in (RECORD, SUBJECT) else None
