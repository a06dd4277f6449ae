"""A folder on a web server, by WebDAV over TLS: put whole under a name of its own, then moved where nothing is."""

import contextlib
import io
import posixpath
import secrets
from collections.abc import Callable
from typing import BinaryIO, TypeVar
from urllib.parse import urlsplit

import httpx
from webdav4.client import Client, ClientError, HTTPError, ResourceAlreadyExists, ResourceNotFound

from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.share import Entry, Put
from qaf_desktop.exchange.transports import trouble

T = TypeVar("T")
SECONDS = 20.0
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
REFUSED, FULL = frozenset({401, 403}), frozenset({507})
PASSING = frozenset({405, 409, 423, 429, 500, 502, 503, 504})
"""What a server says while somebody else makes the same folder, holds a lock, or it is busy."""


class WebDavFolder:
    """`address` leads to the folder itself; a server's certificate has to be one that this machine trusts."""

    def __init__(self, address: str, user: str, secret: str, sleep: Callable[[float], None] = trouble.pause) -> None:
        """Raises UserFacingError("share-not-encrypted") for http beyond this machine."""
        where = urlsplit(address)
        if where.scheme != "https" and where.hostname not in LOOPBACK:
            raise trouble.not_encrypted(address)
        self._place, self._sleep = f"{where.scheme}://{where.hostname}", sleep
        self._http = httpx.Client(auth=(user, secret) if user else None, timeout=SECONDS, follow_redirects=False)
        self._client = Client(address, http_client=self._http, retry=False)

    def list(self, folder: str) -> tuple[Entry, ...]:
        path = trouble.checked(folder)

        def work() -> tuple[Entry, ...]:
            self._root_is_there()
            try:
                found = self._client.ls(path, detail=True)
            except ResourceNotFound:
                return ()
            entries = (_entry(one) for one in found if isinstance(one, dict))
            return tuple(sorted(one for one in entries if not one.name.startswith(trouble.TEMPORARY)))

        return self._do(work)

    def open_read(self, name: str) -> BinaryIO:
        def work() -> bytes:
            data = io.BytesIO()
            try:
                self._client.download_fileobj(trouble.checked(name), data)
            except ResourceNotFound:
                raise FileNotFoundError(name) from None
            return data.getvalue()

        return io.BytesIO(self._do(work))

    def put_if_absent(self, name: str, data: bytes) -> Put:
        path = trouble.checked(name)

        def work() -> Put:
            self._root_is_there()
            self._make_folders(posixpath.dirname(path))
            return self._found(path, data) or self._put(path, data)

        return self._do(work)

    def stat(self, name: str) -> int | None:
        return self._do(lambda: self._size(trouble.checked(name)))

    def remove(self, name: str) -> None:
        def work() -> None:
            with contextlib.suppress(ResourceNotFound):
                self._client.remove(trouble.checked(name))

        self._do(work)

    def close(self) -> None:
        self._http.close()

    def _put(self, path: str, data: bytes) -> Put:
        temporary = posixpath.join(posixpath.dirname(path), trouble.TEMPORARY + secrets.token_hex(8))
        try:
            self._client.upload_fileobj(io.BytesIO(data), temporary, overwrite=False, size=len(data))
            if self._size(temporary) != len(data):
                raise ConnectionError("written differently")
            try:
                self._client.move(temporary, path, overwrite=False)
            except ResourceAlreadyExists:
                return self._found(path, data) or Put.TAKEN
        finally:
            with contextlib.suppress(ClientError, httpx.HTTPError):
                self._client.remove(temporary)
        return Put.WRITTEN

    def _found(self, path: str, data: bytes) -> Put | None:
        size = self._size(path)
        if size is None:
            return None
        if size != len(data):
            return Put.TAKEN
        there = io.BytesIO()
        self._client.download_fileobj(path, there)
        return Put.ALREADY_THERE if there.getvalue() == data else Put.TAKEN

    def _size(self, path: str) -> int | None:
        try:
            found = self._client.info(path)
        except ResourceNotFound:
            return None
        size = found.get("content_length")
        return int(size) if isinstance(size, (int, str)) else 0

    def _make_folders(self, folder: str) -> None:
        missing = []
        while folder and not self._client.exists(folder):
            missing.append(folder)
            folder = posixpath.dirname(folder)
        for one in reversed(missing):
            with contextlib.suppress(ResourceAlreadyExists):
                self._client.mkdir(one)

    def _root_is_there(self) -> None:
        if not self._client.exists(""):
            raise trouble.not_reached(self._place)

    def _in_words(self, code: int) -> UserFacingError:
        if code in REFUSED:
            return trouble.refused(self._place)
        return trouble.full(self._place) if code in FULL else trouble.trouble(self._place)

    def _do(self, work: Callable[[], T]) -> T:
        def once() -> T:
            try:
                return work()
            except HTTPError as error:
                if error.response.status_code in PASSING:
                    raise ConnectionError from None
                raise

        try:
            return trouble.trying(once, (httpx.TransportError, ConnectionError), self._sleep)
        except FileNotFoundError:
            raise
        except HTTPError as error:
            raise self._in_words(error.response.status_code) from None
        except ClientError:
            raise trouble.trouble(self._place) from None
        except (httpx.HTTPError, ConnectionError):
            raise trouble.not_reached(self._place) from None


def _entry(found: dict[str, object]) -> Entry:
    folder = found.get("type") == "directory"
    size = found.get("content_length")
    name = str(found["name"]).rstrip("/").rpartition("/")[2]
    return Entry(name, int(str(size or 0)) if not folder else 0, is_folder=folder)
