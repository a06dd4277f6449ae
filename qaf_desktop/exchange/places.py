"""Where a share may lie besides a folder of this computer: what has to be known to reach it, and reaching it.

The libraries that speak to servers are read when a place of their kind is used: the others cost no start anything.
"""

import json
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit

from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.share import Transport
from qaf_desktop.words import say

SSH_PORT, SMB_PORT = 22, 445


class PlaceKind(StrEnum):
    """How a place is spoken to."""

    SFTP = "sftp"
    WEBDAV = "webdav"
    S3 = "s3"
    SMB = "smb"


@dataclass(frozen=True, slots=True)
class Place:
    """`address` is "host:port/folder" for SFTP and SMB ("host/share/folder"), an https address for WebDAV, and
    "https://server/bucket/folder" for S3. `secret` is a password, a private key's text, or S3's secret key;
    `fingerprint` the SSH server's key as `ssh-keygen -l` shows it; `region` is S3's."""

    kind: PlaceKind
    address: str
    user: str = ""
    secret: str = field(default="", repr=False)
    fingerprint: str = ""
    region: str = ""

    @property
    def shown(self) -> str:
        """What the place is called: nothing secret in it."""
        return self.address if "://" in self.address else f"{self.kind.value}://{self.address}"

    def to_bytes(self) -> bytes:
        return json.dumps({**asdict(self), "kind": self.kind.value}).encode("utf-8")

    @classmethod
    def from_bytes(cls, data: bytes) -> "Place":
        found = json.loads(data)
        return cls(**{**found, "kind": PlaceKind(found["kind"])})


def connect(place: Place) -> Transport:
    """The place's four calls; nothing is said to it yet. The libraries are read when a place of their kind is used.

    Raises UserFacingError share-address or share-not-encrypted.
    """
    where = urlsplit(place.address if "://" in place.address else f"{place.kind.value}://{place.address}")
    try:
        port = where.port
    except ValueError:
        raise _address(place) from None
    if not where.hostname:
        raise _address(place)
    return _made(place, where.scheme, where.netloc, where.hostname, port, where.path)


def _made(place: Place, scheme: str, server: str, host: str, port: int | None, path: str) -> Transport:
    """Reads the module of that kind of place, and with it its library, now and not before."""
    user, secret = place.user, place.secret
    match place.kind:
        case PlaceKind.SFTP:
            from qaf_desktop.exchange.transports.sftp import SftpFolder

            return SftpFolder(host, port or SSH_PORT, user, secret, path or ".", place.fingerprint)
        case PlaceKind.SMB:
            from qaf_desktop.exchange.transports.smb import SmbFolder

            return SmbFolder(host, port or SMB_PORT, user, secret, path)
        case PlaceKind.WEBDAV:
            from qaf_desktop.exchange.transports.webdav import WebDavFolder

            return WebDavFolder(place.address, user, secret)
        case PlaceKind.S3:
            from qaf_desktop.exchange.transports.s3 import S3Bucket

            bucket, _slash, prefix = path.strip("/").partition("/")
            return S3Bucket(f"{scheme}://{server}", place.region, bucket, prefix, user, secret)


def _address(place: Place) -> UserFacingError:
    return UserFacingError(
        "share-address",
        say("“{address}” is no address of a server.", address=place.address),
        say("Write it as the example beneath the field shows."),
    )


class Connections:
    """One connection to each place, kept while the workspace is open."""

    def __init__(self) -> None:
        self._kept: dict[bytes, Transport] = {}

    def get(self, place: Place) -> Transport:
        known = place.to_bytes()
        if known not in self._kept:
            self._kept[known] = connect(place)
        return self._kept[known]

    def close(self) -> None:
        for one in self._kept.values():
            close = getattr(one, "close", None)
            if close is not None:
                close()
        self._kept.clear()
