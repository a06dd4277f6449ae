"""The four calls, the same on a folder and on every server: whole or nothing, never over another, trouble in words."""

import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.local_folder import LocalFolder
from qaf_desktop.exchange.share import Put, Transport
from qaf_desktop.exchange.transports.s3 import S3Bucket
from qaf_desktop.exchange.transports.webdav import WebDavFolder
from tests.exchange.places import Server, bucket, samba, ssh, webdav

KINDS = {"sftp": ssh, "webdav": webdav, "s3": bucket, "smb": samba}
BIG = bytes(range(256)) * 4096 * 8


@pytest.fixture(scope="module", params=["folder", *KINDS])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "folder":
        files = folder / "files"
        files.mkdir()
        yield Server(lambda: LocalFolder(files), lambda: None, files)
        return
    with KINDS[request.param](folder) as running:
        yield running


@contextmanager
def connected(server: Server, **how: object) -> Iterator[Any]:
    place = server.connect(**how)
    try:
        yield place
    finally:
        if hasattr(place, "close"):
            place.close()


@pytest.fixture
def place(server: Server) -> Iterator[Transport]:
    with connected(server) as place:
        yield place


def read(place: Transport, name: str) -> bytes:
    with place.open_read(name) as stream:
        return stream.read()


@pytest.fixture
def below(request: pytest.FixtureRequest) -> str:
    """A folder of the test's own."""
    return "".join(sign for sign in request.node.name if sign.isalnum())


def test_what_was_put_is_there_whole_and_by_its_name(place: Transport, below: str) -> None:
    assert place.put_if_absent(f"{below}/a/one.qafpkg", b"one") is Put.WRITTEN
    assert place.put_if_absent(f"{below}/two.qafpkg", b"") is Put.WRITTEN
    assert read(place, f"{below}/a/one.qafpkg") == b"one"
    assert read(place, f"{below}/two.qafpkg") == b""
    assert (place.stat(f"{below}/a/one.qafpkg"), place.stat(f"{below}/two.qafpkg")) == (3, 0)
    assert [(one.name, one.size, one.is_folder) for one in place.list(below)] == [
        ("a", 0, True), ("two.qafpkg", 0, False),
    ]  # fmt: skip
    assert [one.name for one in place.list(f"{below}/a")] == ["one.qafpkg"]
    assert below in {one.name for one in place.list("")}


def test_nothing_is_ever_put_over_another(place: Transport, below: str) -> None:
    name = f"{below}/one"
    assert place.put_if_absent(name, b"mine") is Put.WRITTEN
    assert place.put_if_absent(name, b"mine") is Put.ALREADY_THERE
    assert place.put_if_absent(name, b"thine") is Put.TAKEN
    assert place.put_if_absent(name, b"more of it") is Put.TAKEN
    assert read(place, name) == b"mine"


def test_what_is_not_there_is_told_as_such(place: Transport, below: str) -> None:
    assert place.list(f"{below}/nowhere") == ()
    assert place.stat(f"{below}/nothing") is None
    with pytest.raises(FileNotFoundError):
        place.open_read(f"{below}/nothing")


def test_of_many_who_put_at_once_one_wins_and_nothing_is_mixed(server: Server, place: Transport, below: str) -> None:
    contents = [bytes([number]) * 5000 for number in range(6)]

    def put(data: bytes) -> Put:
        with connected(server) as place:
            return place.put_if_absent(f"{below}/raced", data)

    with ThreadPoolExecutor(len(contents)) as pool:
        results = list(pool.map(put, contents))
    assert results.count(Put.WRITTEN) == 1
    assert results.count(Put.TAKEN) == 5
    won = read(place, f"{below}/raced")
    assert won == contents[results.index(Put.WRITTEN)]
    assert [one.name for one in place.list(below)] == ["raced"], "nothing unfinished is left"


def test_a_large_file_goes_and_comes(place: Transport, below: str) -> None:
    assert place.put_if_absent(f"{below}/large", BIG) is Put.WRITTEN
    assert read(place, f"{below}/large") == BIG


@pytest.mark.parametrize("name", ["../outside", "a/../../outside", "a\\b", "c:d"])
def test_a_name_that_leads_elsewhere_is_refused(place: Transport, name: str) -> None:
    with pytest.raises(ValueError, match="not a name"):
        place.put_if_absent(name, b"x")


def test_a_file_taken_away_is_gone_and_again_is_no_harm(place: Transport, below: str) -> None:
    place.put_if_absent(f"{below}/one", b"x")
    for _again in range(2):
        place.remove(f"{below}/one")  # type: ignore[attr-defined]
        assert place.stat(f"{below}/one") is None


@pytest.mark.parametrize("kind", KINDS)
def test_a_server_that_is_gone_or_refuses_is_told_in_words(kind: str, tmp_path: Path) -> None:
    with KINDS[kind](tmp_path / kind) as server, connected(server) as place:
        place.put_if_absent("one", b"1")
        if kind != "s3":
            secret = "another secret" if kind != "sftp" else other_key(tmp_path)
            with connected(server, secret=secret) as stranger, pytest.raises(UserFacingError) as refused:
                stranger.list("")
            assert refused.value.code == "share-refused"
        server.stop()
        for call in (lambda: place.list(""), lambda: place.put_if_absent("two", b"2"), lambda: place.stat("one")):
            with pytest.raises(UserFacingError) as gone:
                call()
            assert gone.value.code == "not-mounted"


def other_key(folder: Path) -> str:
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / "other")], check=True)
    return (folder / "other").read_text()


def test_a_server_with_another_key_is_not_spoken_to(tmp_path: Path) -> None:
    with (
        ssh(tmp_path / "ssh") as server,
        connected(server, fingerprint="SHA256:" + "A" * 43) as place,
        pytest.raises(UserFacingError) as told,
    ):
        place.list("")
    assert told.value.code == "share-host-key"
    assert "SHA256:" in told.value.happened


def test_the_wrong_folder_is_not_made(tmp_path: Path) -> None:
    with ssh(tmp_path / "ssh") as server, connected(server, root=tmp_path / "not there") as place:
        for call in (lambda: place.list(""), lambda: place.put_if_absent("one", b"1")):
            with pytest.raises(UserFacingError) as told:
                call()
            assert told.value.code == "not-mounted"
        assert not (tmp_path / "not there").exists()
    with webdav(tmp_path / "dav") as server, connected(server, below="nowhere") as place:
        with pytest.raises(UserFacingError) as told:
            place.list("")
        assert told.value.code == "not-mounted"


def test_nothing_goes_over_the_network_in_clear() -> None:
    for make in (
        lambda: WebDavFolder("http://council.example/qaf", "a", "b"),
        lambda: S3Bucket("http://council.example", "", "b", "", "k", "s"),
    ):
        with pytest.raises(UserFacingError) as told:
            make()
        assert told.value.code == "share-not-encrypted"
