"""A bucket that speaks S3. A file is put only where none of its name is (If-None-Match), by the server itself."""

import io
from collections.abc import Callable
from typing import Any, BinaryIO, TypeVar
from urllib.parse import urlsplit

import boto3
from botocore.client import Config
from botocore.exceptions import BotoCoreError, ClientError

from qaf_desktop.exchange.share import Entry, Put
from qaf_desktop.exchange.transports import trouble

T = TypeVar("T")
SECONDS = 20
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_THERE, _AGAIN = frozenset({"PreconditionFailed", "412"}), frozenset({"ConditionalRequestConflict", "409"})
_ABSENT = frozenset({"NoSuchKey", "404", "NotFound"})
_REFUSED = frozenset({"AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "403", "Forbidden"})


class S3Bucket:
    """`endpoint` is the server's address, "" for Amazon's own; `prefix` leads to the folder within the bucket."""

    def __init__(
        self,
        endpoint: str,
        region: str,
        bucket: str,
        prefix: str,
        key: str,
        secret: str,
        sleep: Callable[[float], None] = trouble.pause,
    ) -> None:
        """Raises UserFacingError("share-not-encrypted") for http beyond this machine."""
        self._place = f"s3://{bucket}"
        address = urlsplit(endpoint)
        if endpoint and address.scheme != "https" and address.hostname not in LOOPBACK:
            raise trouble.not_encrypted(endpoint)
        self._bucket, self._prefix, self._sleep = bucket, prefix.strip("/"), sleep
        self._client: Any = boto3.client(
            "s3",
            endpoint_url=endpoint or None,
            region_name=region or "eu-west-2",
            aws_access_key_id=key,
            aws_secret_access_key=secret,
            config=Config(
                connect_timeout=SECONDS, read_timeout=SECONDS, retries={"max_attempts": 3, "mode": "standard"}
            ),
        )

    def list(self, folder: str) -> tuple[Entry, ...]:
        below = self._key(folder) + "/" if self._key(folder) else ""

        def work() -> tuple[Entry, ...]:
            found: list[Entry] = []
            pages = self._client.get_paginator("list_objects_v2")
            for page in pages.paginate(Bucket=self._bucket, Prefix=below, Delimiter="/"):
                folders = (one["Prefix"][len(below) :].rstrip("/") for one in page.get("CommonPrefixes", ()))
                files = ((one["Key"][len(below) :], one["Size"]) for one in page.get("Contents", ()))
                found += [Entry(name, 0, is_folder=True) for name in folders]
                found += [Entry(name, size, is_folder=False) for name, size in files if name]
            return tuple(sorted(found))

        return self._do(work)

    def open_read(self, name: str) -> BinaryIO:
        def work() -> bytes:
            data: bytes = self._client.get_object(Bucket=self._bucket, Key=self._key(name))["Body"].read()
            return data

        return io.BytesIO(self._do(work))

    def put_if_absent(self, name: str, data: bytes) -> Put:
        """The server compares and writes in one step, and writes the whole or nothing."""

        def work() -> Put:
            try:
                self._client.put_object(Bucket=self._bucket, Key=self._key(name), Body=data, IfNoneMatch="*")
            except ClientError as error:
                if _code(error) in _THERE:
                    return self._compared(name, data)
                raise
            return Put.WRITTEN

        return self._do(work)

    def stat(self, name: str) -> int | None:
        def work() -> int | None:
            try:
                return int(self._client.head_object(Bucket=self._bucket, Key=self._key(name))["ContentLength"])
            except ClientError as error:
                if _code(error) in _ABSENT:
                    return None
                raise

        return self._do(work)

    def remove(self, name: str) -> None:
        self._do(lambda: self._client.delete_object(Bucket=self._bucket, Key=self._key(name)))

    def close(self) -> None:
        self._client.close()

    def _compared(self, name: str, data: bytes) -> Put:
        there = self._client.get_object(Bucket=self._bucket, Key=self._key(name))["Body"].read()
        return Put.ALREADY_THERE if there == data else Put.TAKEN

    def _key(self, name: str) -> str:
        return "/".join(part for part in (self._prefix, trouble.checked(name)) if part)

    def _do(self, work: Callable[[], T]) -> T:
        def once() -> T:
            try:
                return work()
            except ClientError as error:
                if _code(error) in _AGAIN:
                    raise ConnectionError from None
                raise

        try:
            return trouble.trying(once, (ConnectionError,), self._sleep)
        except ClientError as error:
            raise self._in_words(error) from None
        except (BotoCoreError, ConnectionError, OSError):
            raise trouble.not_reached(self._place) from None

    def _in_words(self, error: ClientError) -> Exception:
        code = _code(error)
        if code in _REFUSED:
            return trouble.refused(self._place)
        if code == "NoSuchBucket":
            return trouble.not_reached(self._place)
        return FileNotFoundError() if code in _ABSENT else trouble.trouble(self._place)


def _code(error: ClientError) -> str:
    return str(error.response.get("Error", {}).get("Code", ""))
