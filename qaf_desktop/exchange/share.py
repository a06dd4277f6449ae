"""The shared folder as a project sees it: four calls on any transport, and where everything lies.

    <project id>/project.json, project.json.sig      the lead's, first of all
    <project id>/project.join                        both in one, for whoever is to join
    <project id>/roster/000001.json, 000001.json.sig
    <project id>/in/<device>/                        packages of that device, and of no other
    <project id>/out/<lead device>/                  packages of the lead
    <project id>/receipts/<lead device>/<device>/    signed receipts

Nothing is ever overwritten. What a lead takes away lies in its relays before that, and is named by a signed prune list;
that something is absent never means that it was deleted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO, Protocol, runtime_checkable

from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.project import Project, read_join_file
from qaf_desktop.exchange.roster import SignedRoster
from qaf_desktop.exchange.roster_chain import split_signatures
from qaf_desktop.exchange.verdicts import Bad, Refusal, bad
from qaf_desktop.words import say

LARGEST_SMALL_FILE = 8 * 1024 * 1024
_DEVICE = re.compile(r"[0-9a-f]{32}\Z")
_ROSTER_NAME = re.compile(r"([0-9]{6})\.json\Z")
CHUNK = 1024 * 1024


class Put(StrEnum):
    """What `put_if_absent` found: nothing (now written), the very same bytes, or other bytes under that name."""

    WRITTEN = "written"
    ALREADY_THERE = "already there"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One name in a folder of the share; `size` in bytes, 0 for a folder."""

    name: str
    size: int
    is_folder: bool


class Transport(Protocol):
    """A dumb place for files. Names are relative, with "/" between folders; folders come into being as needed.

    All raise UserFacingError for trouble with the place itself: not-mounted, read-only, share-full, share-link (a
    folder of ours is a link to elsewhere) or share-trouble.
    """

    def list(self, folder: str) -> tuple[Entry, ...]:
        """What lies in a folder, by name; nothing where the folder does not exist."""
        ...

    def open_read(self, name: str) -> BinaryIO:
        """A file's bytes. Raises FileNotFoundError where it vanished, OSError where it alone cannot be read."""
        ...

    def put_if_absent(self, name: str, data: bytes) -> Put:
        """A file with exactly these bytes under its name, whole and durable, or not at all; never overwrites."""
        ...

    def stat(self, name: str) -> int | None:
        """A file's size in bytes, None where there is none."""
        ...


@runtime_checkable
class Erasable(Protocol):
    """A place where files can be taken away too: a lead does it, who leaves a signed prune list of what went."""

    def remove(self, name: str) -> None:
        """Take a file away, if it is there. Raises as the other calls do."""
        ...


@dataclass(frozen=True, slots=True)
class Share:
    """A project's part of a share, opened and found to be the right one."""

    transport: Transport
    project: str

    def path(self, *parts: str) -> str:
        return "/".join((self.project, *parts))

    def inbox(self, device: str) -> str:
        """The folder a device sends its work by."""
        return self.path("in", device)

    def outbox(self, lead: str) -> str:
        """The folder a lead's device publishes by."""
        return self.path("out", lead)

    def receipts(self, lead: str, device: str) -> str:
        return self.path("receipts", lead, device)

    def senders(self) -> tuple[str, ...]:
        """The devices that have a folder to send by."""
        return self._devices("in")

    def leads(self) -> tuple[str, ...]:
        """The lead devices that have published or receipted anything."""
        return tuple(sorted({*self._devices("out"), *self._devices("receipts")}))

    def _devices(self, folder: str) -> tuple[str, ...]:
        entries = self.transport.list(self.path(folder))
        return tuple(entry.name for entry in entries if entry.is_folder and _DEVICE.match(entry.name))


def create_share(transport: Transport, project: Project, join_file: bytes) -> Share:
    """The project's part of a share, made by the lead; harmless when it is already there.

    Raises UserFacingError("other-project") when another project.json lies in its place.
    """
    document, _break, signature = join_file.partition(b"\n")
    share = Share(transport, project.id)
    puts = (
        transport.put_if_absent(share.path("project.json.sig"), signature),
        transport.put_if_absent(share.path("project.json"), document),
    )
    if Put.TAKEN in puts:
        _check_project(share, project)
    transport.put_if_absent(share.path("project.join"), join_file)
    return share


def open_share(transport: Transport, project: Project) -> Share:
    """The project's part of a share, nothing written. Raises UserFacingError: not-mounted or other-project."""
    share = Share(transport, project.id)
    _check_project(share, project)
    return share


def read_small(transport: Transport, name: str, largest: int = LARGEST_SMALL_FILE) -> bytes | None:
    """A file's bytes, None when it is absent, vanished, unreadable or larger than such a file may be."""
    size = transport.stat(name)
    if size is None or size > largest:
        return None
    data = read_at_most(transport, name, largest + 1)
    return data if isinstance(data, bytes) and len(data) <= largest else None


def read_at_most(transport: Transport, name: str, most: int) -> bytes | Bad:
    """A file's first bytes; trouble with this one file (gone, locked, broken off) is a verdict and stops no other."""
    try:
        with transport.open_read(name) as stream:
            return stream.read(most)
    except FileNotFoundError:
        return bad("too-short")
    except OSError:
        return bad("unreadable")


def put_roster(share: Share, version: int, signed: SignedRoster) -> Put:
    """A roster version on the share, its signatures first, so that a version seen there is a version signed."""
    name = share.path("roster", f"{version:06d}.json")
    first = share.transport.put_if_absent(f"{name}.sig", signed.signature_file)
    second = share.transport.put_if_absent(name, signed.data)
    return Put.TAKEN if Put.TAKEN in (first, second) else second


def read_rosters(share: Share, after: int = 0) -> Iterator[SignedRoster]:
    """The roster versions on the share from `after` + 1 on, in order, up to the first that is missing or unreadable.

    They are not verified: give them to `roster_chain.extend`, which asks for no more once one may not follow; so
    nobody can make a reader swallow more than one version too many.
    """
    entries = share.transport.list(share.path("roster"))
    numbers = {int(match[1]) for entry in entries if (match := _ROSTER_NAME.match(entry.name))}
    version = after + 1
    while version in numbers:
        name = share.path("roster", f"{version:06d}.json")
        data, signatures = read_small(share.transport, name), read_small(share.transport, f"{name}.sig")
        if data is None or signatures is None:
            return
        try:
            signed = SignedRoster(data, split_signatures(signatures))
        except Refusal:
            return
        yield signed
        version += 1


def _check_project(share: Share, project: Project) -> None:
    document = read_small(share.transport, share.path("project.json"))
    signature = read_small(share.transport, share.path("project.json.sig"))
    if document is None or signature is None:
        raise _wrong_folder(share)
    found = read_join_file(document + b"\n" + signature)
    if isinstance(found, Bad) or found.id != project.id or found.roots != project.roots:
        raise _other_project()


def _wrong_folder(share: Share) -> UserFacingError:
    folders = [entry.name for entry in share.transport.list("") if entry.is_folder and _DEVICE.match(entry.name)]
    others = [name for name in folders if name != share.project]
    if any(share.transport.stat(f"{other}/project.json") is not None for other in others):
        return _other_project()
    return UserFacingError(
        "not-mounted",
        say("The shared folder does not hold this project."),
        say("Check that the network drive is connected and that the right folder is chosen. Nothing was changed."),
    )


def _other_project() -> UserFacingError:
    return UserFacingError(
        "other-project",
        say("The shared folder belongs to another project."),
        say("Choose the folder your lead auditor named for this project. Nothing was changed."),
    )
