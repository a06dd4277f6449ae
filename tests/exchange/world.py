"""An invented project for tests: a lead, two auditors, real keys, and revisions that nobody made."""

import secrets
from dataclasses import dataclass, field, replace

from qaf_desktop.exchange.keys import DeviceKeys, new_id
from qaf_desktop.exchange.manifest import PackageKind
from qaf_desktop.exchange.package_reader import Reader, Sound, read_package
from qaf_desktop.exchange.package_writer import BuiltPackage, PackageContents, build_package
from qaf_desktop.exchange.project import NewProject, create_project, join_file
from qaf_desktop.exchange.roster import Roster, RosterView, SignedRoster
from qaf_desktop.exchange.roster_chain import verify_chain
from qaf_desktop.exchange.roster_changes import first_roster, next_roster, sign_roster, with_device, with_member
from qaf_desktop.records.model import Authorship, FormRef, Kind, Revision, RevisionKey

EXPIRES = "2031-12-31"
CREATED = "2026-11-22T10:00:00Z"


@dataclass(frozen=True)
class Person:
    member: str
    keys: DeviceKeys


def new_person() -> Person:
    return Person(new_id(), DeviceKeys.generate())


@dataclass(frozen=True)
class World:
    new: NewProject
    join: bytes
    lead: Person
    auditor: Person
    second: Person
    rosters: tuple[SignedRoster, ...]
    view: RosterView
    stranger: Person = field(default_factory=new_person)

    @property
    def project(self):
        return self.new.project

    def desk(self, person: Person | None = None, **changes) -> Reader:
        reader = person or self.lead
        return replace(Reader(self.project.id, self.view, (reader.keys.identity,)), **changes)

    def contents(self, person: Person | None = None, count: int = 2, **changes) -> PackageContents:
        author = person or self.auditor
        made = tuple(revision(author, number) for number in range(1, count + 1))
        contents = PackageContents(
            project=self.project.id,
            roster=self.view.current.version,
            epoch=0,
            seq=1,
            prev=None,
            recipients=self.view.recipients(frozenset({"lead-auditor"})),
            created=CREATED,
            revisions=made,
        )
        return replace(contents, **changes)

    def package(self, person: Person | None = None, count: int = 2, **changes) -> BuiltPackage:
        author = person or self.auditor
        return build_package(self.contents(author, count, **changes), author.keys)

    def publication(self, **changes) -> BuiltPackage:
        documents = ({"type": "register", "rows": ["Team One", "Team Two"]},)
        contents = self.contents(
            self.lead,
            revisions=(),
            documents=documents,
            kind=PackageKind.PUBLICATION,
            recipients=self.view.recipients(),
        )
        return build_package(replace(contents, **changes), self.lead.keys)

    def read(self, data: bytes):
        return read_package(data, self.desk())

    def sound(self, data: bytes):
        result = self.read(data)
        assert isinstance(result, Sound), result
        return result.package


def new_world() -> World:
    lead, auditor, second = new_person(), new_person(), new_person()
    new = create_project(lead.keys.public().age_recipient)
    first = first_roster(new.project, lead.keys.public(), lead.member, ["lead-auditor"], EXPIRES)
    grown = next_roster(first)
    for person in (auditor, second):
        grown = with_device(with_member(grown, person.member, ["auditor"]), person.keys.public(), person.member)
    rosters = tuple(sign_roster(one, [new.root.seed]) for one in (first, grown))
    view = verify_chain(new.project, rosters)
    assert isinstance(view, RosterView), view
    return World(new, join_file(new.project, new.root), lead, auditor, second, rosters, view)


def extended(world: World, roster: Roster) -> World:
    """The world after one more roster version, signed by the lead's root."""
    rosters = (*world.rosters, sign_roster(roster, [world.new.root.seed]))
    view = verify_chain(world.project, rosters)
    assert isinstance(view, RosterView), view
    return replace(world, rosters=rosters, view=view)


def revision(author: Person, seq: int, **changes) -> Revision:
    key = RevisionKey(author.keys.device, 0, seq)
    made = Revision(
        key=key,
        record=key,
        kind=Kind.ENTRY,
        method="case-file-audit",
        transition="recorded",
        parents=(),
        author=Authorship(author.member, "auditor", 1, 1),
        made_at=CREATED,
        nonce=secrets.token_hex(16),
        form=FormRef("case-file-audit", "1", "ab" * 32),
        fields={"voice/grade": "Good", "voice/text": "An invented line – nothing about anybody.", "gone": None},
    )
    return replace(made, **changes)
