"""Each device counts its packages: what is contiguous, what is missing, and what was sent twice under one number."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qaf_desktop.exchange.manifest import Manifest, PackagePlace
from qaf_desktop.exchange.verdicts import Bad, bad


@dataclass(frozen=True, slots=True, order=True)
class KnownPackage:
    """A package in the ledger: its place, its manifest's digest, and the digest of the one before it."""

    place: PackagePlace
    digest: str
    prev: str | None


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far one epoch of a device is known: all of 1..`contiguous`, then `beyond`; `gaps` are waited for."""

    device: str
    epoch: int
    contiguous: int
    beyond: tuple[int, ...]
    gaps: tuple[int, ...]
    forks: tuple[int, ...]


def cursors(known: Iterable[KnownPackage]) -> tuple[Cursor, ...]:
    """The cursor of every epoch of every device among the known packages."""
    by_epoch: dict[tuple[str, int], list[KnownPackage]] = {}
    for package in known:
        by_epoch.setdefault((package.place.device, package.place.epoch), []).append(package)
    return tuple(_cursor(device, epoch, packages) for (device, epoch), packages in sorted(by_epoch.items()))


def standing(manifest: Manifest, known: Mapping[PackagePlace, KnownPackage]) -> Bad | None:
    """Why a sound package must wait: its number is taken by another (fork), or its neighbours contradict it
    (chain-broken). None when it may be merged, or is known already. A gap before it does not keep it back."""
    place = manifest.place
    same = known.get(place)
    if same is not None:
        return None if same.digest == manifest.digest else bad("fork", manifest)
    before = known.get(PackagePlace(place.device, place.epoch, place.seq - 1))
    after = known.get(PackagePlace(place.device, place.epoch, place.seq + 1))
    follows = before is None or before.digest == manifest.prev
    followed = after is None or after.prev == manifest.digest
    return None if follows and followed else bad("chain-broken", manifest)


def _cursor(device: str, epoch: int, packages: list[KnownPackage]) -> Cursor:
    digests: dict[int, set[str]] = {}
    for package in packages:
        digests.setdefault(package.place.seq, set()).add(package.digest)
    contiguous = 0
    while contiguous + 1 in digests:
        contiguous += 1
    beyond = tuple(sorted(seq for seq in digests if seq > contiguous))
    gaps = tuple(sorted(set(range(contiguous + 1, beyond[-1])) - set(beyond))) if beyond else ()
    forks = tuple(sorted(seq for seq, found in digests.items() if len(found) > 1))
    return Cursor(device, epoch, contiguous, beyond, gaps, forks)
