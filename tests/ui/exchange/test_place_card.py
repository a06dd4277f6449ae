"""A server in the shared folder's place, typed, tried and used in the window."""

import pytest
from staging import click, present

from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.wiring.exchange_screen import ExchangeScreen
from tests.exchange.places import SECRET, USER, ssh, webdav


@pytest.fixture
def lead(theatre):
    return theatre.lead()


@pytest.fixture
def screen(qtbot, room_of, executor, lead):
    made = ExchangeScreen(room_of(lead))
    present(qtbot, made.page, executor)
    return made


def test_a_web_folder_is_tried_and_used(screen, lead, executor, qtbot, messages, tmp_path):
    card, page = screen.page.place, screen.page
    with webdav(tmp_path / "server") as server:
        made = server.connect()
        address = str(made._client.base_url)
        made.close()
        click(qtbot, page.server)
        assert card.isVisible()
        click(qtbot, card.take)
        assert card._where.problem() == "Type the address."
        card.address.setText(address)
        card.user.setText(USER)
        card.secret.line.setText("another")
        click(qtbot, card.take)
        executor.drain()
        assert messages.failures[-1].code == "share-refused"
        assert card.isVisible(), "what was typed stays"
        assert Shares(lead).place() is None
        card.secret.line.setText(SECRET)
        click(qtbot, card.take)
        executor.drain()
        assert not card.isVisible()
        assert Shares(lead).state().code == "ready"
        click(qtbot, page.server)
        assert (card.address.text(), card.secret.line.text()) == (address, ""), "a secret is never shown again"
        messages.answer_path = tmp_path
        page.show_exchange()
        click(qtbot, page.choose)
        executor.drain()
        assert Shares(lead).place() is None
        assert Shares(lead).folder() == tmp_path


def test_an_ssh_server_wants_its_key_first(screen, lead, executor, qtbot, messages, tmp_path):
    card, page = screen.page.place, screen.page
    click(qtbot, page.server)
    card.kind.setCurrentIndex(card.kind.findData("sftp"))
    assert card.fingerprint.isVisible()
    assert not card.region.isVisible()
    with ssh(tmp_path / "server") as server:
        made = server.connect()
        card.address.setText(f"127.0.0.1:{made._port}{made._root}")
        card.user.setText(made._user)
        card.key.setPlainText(made._secret)
        click(qtbot, card.take)
        assert "their server" in card._print.problem()
        card.fingerprint.setText("SHA256:" + "A" * 43)
        click(qtbot, card.take)
        executor.drain()
        assert messages.failures[-1].code == "share-host-key"
        card.fingerprint.setText(made._fingerprint)
        click(qtbot, card.take)
        executor.drain()
        assert Shares(lead).state().code == "ready"
        lead.connections.close()
