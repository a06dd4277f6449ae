"""Taking packages to a share and finding those that lie there. Every step may be repeated; nothing is done twice."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.manifest import EXTENSION
from qaf_desktop.exchange.package_reader import LARGEST_FILE, peek_digest
from qaf_desktop.exchange.receipts import EXTENSION as RECEIPT
from qaf_desktop.exchange.share import Entry, Put, Share, Transport, read_at_most, read_small
from qaf_desktop.exchange.verdicts import Bad, bad
from qaf_desktop.progress import Progress, silent
from qaf_desktop.words import say

MOST_NAMES = 9
LARGEST_RECEIPT = 64 * 1024


@dataclass(frozen=True, slots=True)
class Parcel:
    """Something ready to go: the folder it goes to on the share, its file name, its bytes."""

    folder: str
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Delivered:
    """A parcel that lies whole on the share under `path`; `was_there` when an earlier try had already got it there."""

    parcel: Parcel
    path: str
    was_there: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A file in a sender's folder. `digest` is the manifest digest it claims, unless `problem` says it has none.

    `copies` are further files that claim the same: any of them may be the whole one.
    """

    path: str
    device: str
    size: int
    digest: str | None
    problem: Bad | None = None
    copies: tuple["Found", ...] = ()


@dataclass(frozen=True, slots=True)
class Scan:
    """What lies in the folders, and how many packages there were known already and passed over."""

    found: tuple[Found, ...]
    passed_over: int


def deliver(transport: Transport, parcels: Sequence[Parcel], progress: Progress = silent) -> tuple[Delivered, ...]:
    """Takes the parcels to the share, in order; the person can cancel between two of them.

    Raises UserFacingError for trouble with the share and Cancelled; what was delivered by then stays delivered, and
    delivering all of them again is harmless.
    """
    done: list[Delivered] = []
    for place, parcel in enumerate(parcels):
        progress(say("Sending package {n} of {all}", n=place + 1, all=len(parcels)), place / len(parcels))
        done.append(_deliver(transport, parcel))
    progress(say("Sent"), 1.0)
    return tuple(done)


def scan_packages(
    share: Share, folder: str, devices: Sequence[str], known: Collection[str], progress: Progress = silent
) -> tuple[Found, ...]:
    """What `scan` finds."""
    return scan(share, folder, devices, known, progress).found


def scan(
    share: Share, folder: str, devices: Sequence[str], known: Collection[str], progress: Progress = silent
) -> Scan:
    """The packages in `in/` or `out/` (`folder`) of these devices that are not known (by manifest digest) yet.

    Content decides: a copy under a name made by a sync tool is found by what it holds, and listed once. Only a file
    under the exact name of a known package is passed over unread.
    """
    names = {digest[:32] for digest in known}
    claimed: dict[str, list[Found]] = {}
    passed: set[str] = set()
    for place, device in enumerate(devices):
        progress(say("Looking for packages"), place / max(1, len(devices)))
        path = share.path(folder, device)
        for entry in share.transport.list(path):
            if entry.is_folder:
                continue
            stem = entry.name.removesuffix(EXTENSION)[9:]
            one = None if stem in names else _look(share, f"{path}/{entry.name}", device, entry)
            if one is None or one.digest in known:
                passed.add(stem if one is None else (one.digest or "")[:32])
            else:
                claimed.setdefault(one.digest or one.path, []).append(one)
    return Scan(tuple(replace(first, copies=tuple(others)) for first, *others in claimed.values()), len(passed))


def fetch(transport: Transport, found: Found) -> bytes | Bad:
    """The bytes of a found package, its size capped before anything is read."""
    return bad("too-large") if found.size > LARGEST_FILE else read_at_most(transport, found.path, LARGEST_FILE + 1)


def scan_receipts(share: Share, device: str, known: Collection[str]) -> tuple[tuple[str, bytes], ...]:
    """The receipts for a device that are not known yet: "<lead>/<name>" and bytes, still to be read and judged."""
    found: list[tuple[str, bytes]] = []
    for lead in share.leads():
        folder = share.receipts(lead, device)
        for entry in share.transport.list(folder):
            name = f"{lead}/{entry.name}"
            if entry.name.endswith(RECEIPT) and name not in known:
                data = read_small(share.transport, f"{folder}/{entry.name}", LARGEST_RECEIPT)
                found += [] if data is None else [(name, data)]
    return tuple(found)


def _deliver(transport: Transport, parcel: Parcel) -> Delivered:
    """Names are hints only: when one is taken by other bytes (a damaged copy, a prank), the next one will do."""
    stem, dot, ending = parcel.name.rpartition(".")
    for attempt in range(MOST_NAMES):
        name = parcel.name if attempt == 0 else f"{stem}-{attempt}{dot}{ending}"
        path = f"{parcel.folder}/{name}"
        put = transport.put_if_absent(path, parcel.data)
        if put is not Put.TAKEN:
            return Delivered(parcel, path, put is Put.ALREADY_THERE)
    raise UserFacingError(
        "share-names-taken",
        say("Other files lie in the shared folder where this package belongs."),
        say("Ask the lead auditor to look into the folder; save the package to a file meanwhile."),
    )


def _look(share: Share, path: str, device: str, entry: Entry) -> Found:
    try:
        with share.transport.open_read(path) as stream:
            digest = peek_digest(stream)
    except FileNotFoundError:
        digest = bad("too-short")
    except OSError:
        digest = bad("unreadable")
    if isinstance(digest, Bad):
        return Found(path, device, entry.size, None, digest)
    return Found(path, device, entry.size, digest)
