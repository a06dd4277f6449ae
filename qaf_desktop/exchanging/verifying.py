"""Verifying one package with nothing but public files: the project, its roster, and the package itself."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from qaf_desktop.desk.rosters import LEAD_ROLES
from qaf_desktop.durable_files import printable, read_named_file, size_of_named_file
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.local_folder import LocalFolder
from qaf_desktop.exchange.package_reader import LARGEST_FILE, Reader, peek_digest, verify_package
from qaf_desktop.exchange.project import Project, read_join_file
from qaf_desktop.exchange.roster import RosterView, SignedRoster, read_roster
from qaf_desktop.exchange.roster_chain import extend, verify_chain
from qaf_desktop.exchange.roster_file import unpack_rosters
from qaf_desktop.exchange.share import Share, read_rosters
from qaf_desktop.exchange.verdicts import Bad, Refusal
from qaf_desktop.words import say

LEVELS_UP = 3
START = 1 << 21
"""So much of a file is read to see whether it begins as a package does."""


@dataclass(frozen=True, slots=True)
class Trust:
    """The project and its verified roster."""

    project: Project
    roster: RosterView


@dataclass(frozen=True, slots=True)
class Checked:
    """A package whose outside is sound."""

    device: str
    device_code: str
    member: str
    seq: int
    revisions: int
    roster: int


def find_trust(package: Path, roster: Path | None, project: Path | None) -> Trust:
    """The trust to judge by: the files named, else the share the package lies in (`<project>/in/<device>/`).

    Raises UserFacingError no-file where there is no such file, no-package where it is none, no-roster where
    neither gives a project and a sound roster.
    """
    size_of_named_file(package)
    found = _named(roster, project, package) if roster else _around(package)
    if found is None and not _begins_as_one(package):
        raise UserFacingError(
            "no-package",
            say("“{name}” is not a package.", name=printable(package.name)),
            say("A package is a .qafpkg file. Check its name and place."),
        )
    if found is None:
        raise UserFacingError(
            "no-roster",
            say("There is no list of people and devices to check the package by."),
            say("Check it in the shared folder it lies in, or name --roster and --project."),
        )
    return found


def check_package(package: Path, trust: Trust) -> Checked | Bad:
    """Everything about the package that can be checked without the key to decrypt it."""
    data = read_named_file(package, LARGEST_FILE + 1)
    verified = verify_package(data, Reader(trust.project.id, trust.roster, (), LEAD_ROLES))
    if isinstance(verified, Bad):
        return verified
    place = verified.manifest.place
    device = trust.roster.device(place.device)
    return Checked(
        device=place.device,
        device_code=device.code if device else "",
        member=verified.member,
        seq=place.seq,
        revisions=verified.manifest.revisions.count,
        roster=trust.roster.current.version,
    )


def _begins_as_one(package: Path) -> bool:
    return not isinstance(peek_digest(BytesIO(read_named_file(package, START))), Bad)


def _named(roster: Path | None, project: Path | None, package: Path) -> Trust | None:
    versions = unpack_rosters(read_named_file(roster)) if roster else None
    if not versions or isinstance(versions, Bad):
        return None
    document = read_named_file(project) if project else _project_around(package)
    trust = _trust(document, versions) if document else None
    return trust if trust or project else _taken_at_its_word(versions)


def _taken_at_its_word(versions: tuple[SignedRoster, ...]) -> Trust | None:
    """The trust in a roster file alone: whoever names the file vouches for the roots in its first version."""
    try:
        first = read_roster(versions[0].data)
    except Refusal:
        return None
    project = Project(first.project, first.roots, first.threshold, first.recovery[0], first.recovery[0])
    view = verify_chain(project, versions)
    return None if isinstance(view, Bad) else Trust(project, view)


def _around(package: Path) -> Trust | None:
    document = _project_around(package)
    root = _root(package)
    found = read_join_file(document) if document else None
    if root is None or document is None or found is None or isinstance(found, Bad):
        return None
    view, _junk_after = extend(found, None, read_rosters(Share(LocalFolder(root.parent), root.name)))
    return Trust(found, view) if view else None


def _trust(document: bytes, versions: tuple[SignedRoster, ...]) -> Trust | None:
    project = read_join_file(document)
    view = None if isinstance(project, Bad) else verify_chain(project, versions)
    return None if isinstance(project, Bad) or view is None or isinstance(view, Bad) else Trust(project, view)


def _project_around(package: Path) -> bytes | None:
    root = _root(package)
    if root is None:
        return None
    try:
        return (root / "project.json").read_bytes() + b"\n" + (root / "project.json.sig").read_bytes()
    except OSError:
        return None


def _root(package: Path) -> Path | None:
    above = list(package.absolute().parents)[:LEVELS_UP]
    return next((folder for folder in above if (folder / "project.json").is_file()), None)
