"""Each device counts its packages: whether one fits those known around it, or was sent twice under one number."""

from collections.abc import Mapping
from dataclasses import dataclass

from qaf_desktop.exchange.manifest import Manifest, PackagePlace
from qaf_desktop.exchange.verdicts import Bad, bad


@dataclass(frozen=True, slots=True, order=True)
class KnownPackage:
    """A package in the ledger: its place, its manifest's digest, and the digest of the one before it."""

    place: PackagePlace
    digest: str
    prev: str | None


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
