"""Revisions drawn up by hand and packed with a device's real keys: what a hostile program in the house could send."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.rosters import LEAD_ROLES
from qaf_desktop.exchange.package_writer import PackageContents, build_package
from qaf_desktop.exchange.roster_changes import with_member
from qaf_desktop.exchanging.collect_plan import Collected
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.signing_list import next_list, sign_list
from qaf_desktop.records.canonical import reference
from qaf_desktop.records.model import (
    Attachment,
    Authorship,
    FormRef,
    Kind,
    RecordKey,
    Revision,
    RevisionKey,
    RevisionRef,
)

SUBJECT = {
    "case-file-audit": "about/child_reference",
    "practice-observation": "about/worker_name",
    "escalation": "concern/child_reference",
    "allocation": "work/subject",
}


@dataclass
class Hand:
    """Writes as the member of one desk's device, in any role and roster version it likes. Asks nobody first."""

    desk: Desk
    lead: Desk
    folder: Path
    revisions: int = 0
    packages: list[str] = field(default_factory=list)

    @property
    def member(self) -> str:
        return self.lead.rosters.view.member_of(self.desk.keys.device)

    def form(self, method: str) -> FormRef:
        kept = self.lead.store.forms.current(method)
        return FormRef(kept.id, kept.version, kept.digest)

    def found(self, method: str, role: str, roster: int, **fields: str) -> Revision:
        """The first entry of a new record. Answers by path, with `/` written `__`."""
        said = {SUBJECT[method]: "CH-1", **_paths(fields)}
        return self._drawn(method, "recorded", role, roster, form=self.form(method), fields=said)

    def enter(
        self,
        transition: str,
        over: Sequence[Revision],
        role: str,
        roster: int,
        *,
        reason: str = "A reason given.",
        **fields: str,
    ) -> Revision:
        """A further entry over `over`."""
        first = over[0]
        return self._drawn(
            first.method,
            transition,
            role,
            roster,
            record=first.record,
            form=first.form,
            parents=references(over),
            fields=_paths(fields),
            reason=reason,
        )

    def decide(
        self, transition: str, heads: Sequence[Revision], role: str, roster: int, relied: Sequence[Revision] = ()
    ) -> Revision:
        """A decision that judges `heads`."""
        return self._drawn(
            heads[0].method,
            transition,
            role,
            roster,
            kind=Kind.DECISION,
            about=heads[0].record,
            judged=references(heads),
            parents=references(relied),
            reason="A reason given.",
        )

    def pack(self, revisions: Sequence[Revision], attachments: Mapping[str, bytes] | None = None) -> Path:
        """A sound package of these revisions, the next in this device's row."""
        contents = PackageContents(
            project=self.lead.project.id,
            roster=self.lead.rosters.version(),
            epoch=0,
            seq=len(self.packages) + 1,
            prev=self.packages[-1] if self.packages else None,
            recipients=self.lead.rosters.view.recipients(LEAD_ROLES),
            created="2026-11-22T10:00:00Z",
            revisions=tuple(revisions),
            attachments=attachments or {},
        )
        built = build_package(contents, self.desk.keys)
        self.packages.append(built.digest)
        path = self.folder / built.name
        path.write_bytes(built.data)
        return path

    def _drawn(
        self,
        method: str,
        transition: str,
        role: str,
        roster: int,
        *,
        kind: Kind = Kind.ENTRY,
        record: RecordKey | None = None,
        form: FormRef | None = None,
        parents: tuple[RevisionRef, ...] = (),
        about: RecordKey | None = None,
        judged: tuple[RevisionRef, ...] = (),
        fields: Mapping[str, str | None] | None = None,
        attachments: tuple[Attachment, ...] = (),
        reason: str = "",
    ) -> Revision:
        self.revisions += 1
        key = RevisionKey(self.desk.keys.device, 0, self.revisions)
        return Revision(
            key=key,
            record=record or key,
            kind=kind,
            method=method,
            transition=transition,
            parents=parents,
            author=Authorship(self.member, role, roster, 1),
            made_at="2026-11-22T10:00:00Z",
            nonce="ab" * 16,
            form=form,
            about=about,
            judged=judged,
            fields=fields or {},
            attachments=attachments,
            reason=reason,
        )


def references(revisions: Sequence[Revision]) -> tuple[RevisionRef, ...]:
    return tuple(sorted(reference(one) for one in revisions))


def altered(revision: Revision, **changes: object) -> Revision:
    return replace(revision, **changes)


def give_roles(lead: Desk, member: str, *roles: str) -> int:
    """Sign a roster in which the member holds these roles alone; its version."""
    return sign_list(lead, with_member(next_list(lead), member, roles))


def merge_files(lead: Desk, *paths: Path) -> Collected:
    collecting = Collecting(lead)
    return collecting.merge(collecting.plan(collecting.look_at_files(paths)))


def held_codes(lead: Desk) -> dict[RevisionKey, str]:
    """Why each revision in quarantine is there."""
    return {RevisionKey(one.device, one.epoch, one.seq): one.code for one in lead.store.held.list("revision")}


def _paths(fields: Mapping[str, str]) -> dict[str, str | None]:
    return {name.replace("__", "/"): value for name, value in fields.items()}
