"""The whole chain with a server in the shared folder's place: joined, sent, collected, receipted, published."""

from pathlib import Path

import pytest

from qaf_desktop.demo.demonstration import PASSPHRASE
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.local_folder import LocalFolder
from qaf_desktop.exchange.places import Place, PlaceKind
from qaf_desktop.exchange.share import Put, Transport
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.publishing import Publishing
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.work.recording import Recording
from tests.exchange.places import SECRET, USER, Server, bucket, samba, ssh, webdav
from tests.usecases.world import collect, filled_draft, project

KINDS = {"sftp": ssh, "webdav": webdav, "s3": bucket, "smb": samba}


def place_of(kind: str, server: Server) -> Place:
    """The place as a person would type it."""
    made = server.connect()
    try:
        if kind == "sftp":
            address = f"127.0.0.1:{made._port}{made._root}"
            return Place(PlaceKind.SFTP, address, made._user, made._secret, made._fingerprint)
        if kind == "smb":
            return Place(PlaceKind.SMB, f"127.0.0.1:{made._port}/council", made._user, SECRET)
        if kind == "webdav":
            return Place(PlaceKind.WEBDAV, str(made._client.base_url), USER, SECRET)
        return Place(PlaceKind.S3, f"{made._client.meta.endpoint_url}/council/quality", USER, SECRET)
    finally:
        made.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_day_goes_by_way_of_a_server(kind: str, tmp_path: Path) -> None:
    with KINDS[kind](tmp_path / "server") as server, project(tmp_path / "desks", 1) as (stage, lead, [ann]):
        place = place_of(kind, server)
        with pytest.raises(UserFacingError, match="not-mounted|share-trouble"):
            Shares(ann).choose_place(place)
        assert Shares(ann).place() is None, "the choice stays as it was"
        Shares(lead).choose_place(place)
        Publishing(lead).publish()
        Sending(lead).deliver(Shares(lead).open())
        Shares(ann).choose_place(place)
        assert Fetching(ann).from_share(Shares(ann).open()).publications == 1
        key = Recording(ann).finalise(filled_draft(ann, seed=3))
        Sending(ann).send(Shares(ann).open())
        assert collect(lead).merged == 1
        assert lead.store.records.row(key) is not None
        assert Fetching(ann).from_share(Shares(ann).open()).receipts == 1
        assert Shares(ann).state().code == "ready"
        assert place.secret not in Shares(ann).state().folder
        folder = ann.folder
        ann.close()
        again = stage.opening("auditor-1").unlock(WorkspaceFolder(folder.path), PASSPHRASE)
        try:
            assert Shares(again).place() == place
            assert place.secret.encode() not in b"".join(p.read_bytes() for p in folder.path.rglob("*") if p.is_file())
            server.stop()
            assert Shares(again).state().code == "not-mounted"
            Recording(again).finalise(filled_draft(again, seed=4))
            sent = Sending(again).send(None)
            assert sent.waiting == 1, "work goes on, and waits"
        finally:
            again.close()


@pytest.mark.parametrize("address", ["", "://", "host:port/x", "http:///nothing"])
def test_what_is_no_address_is_told(address: str, tmp_path: Path) -> None:
    with project(tmp_path, 0) as (_stage, lead, []), pytest.raises(UserFacingError) as told:
        Shares(lead).choose_place(Place(PlaceKind.WEBDAV, address))
    assert told.value.code in ("share-address", "share-not-encrypted")


class Careless:
    """A server that puts one file over another, whatever it is asked."""

    def __init__(self, place: Transport) -> None:
        self._place = place
        self.gone: list[str] = []

    def put_if_absent(self, _name: str, _data: bytes) -> Put:
        return Put.WRITTEN

    def remove(self, name: str) -> None:
        self.gone.append(name)


def test_a_server_that_replaces_files_is_not_used(tmp_path: Path) -> None:
    with project(tmp_path, 0) as (stage, lead, []):
        careless = Careless(LocalFolder(stage.share))
        with pytest.raises(UserFacingError) as told:
            Shares(lead)._refuse_replacing(careless)  # type: ignore[arg-type]
        assert told.value.code == "share-replaces"
        assert len(careless.gone) == 1
