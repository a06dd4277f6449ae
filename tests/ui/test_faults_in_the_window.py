"""Trouble with disks and files as a person meets it in the window: what it says, and that nothing is lost by it."""

import shutil
import sqlite3

import pytest
from PySide6.QtWidgets import QLineEdit
from test_shell import PASSPHRASE, made, start, workspace  # noqa: F401 - fixtures

from qaf_desktop.storage import keyslots
from qaf_desktop.storage.database import open_driver
from tests.faults.mounts import fill, small_disk
from tests.usecases.world import CHEAP


def _empty(store):
    store.write_bytes(b"")


def _plain(store):
    store.unlink()
    with sqlite3.connect(store) as plain:
        plain.execute("CREATE TABLE records (id INTEGER)")
    plain.close()


def _bent(store):
    data = bytearray(store.read_bytes())
    data[40] ^= 0x10
    store.write_bytes(bytes(data))


def _newer(store):
    driver = open_driver(store, keyslots.unlock_with_passphrase(store.parent, PASSPHRASE, CHEAP))
    driver.execute("UPDATE alembic_version SET version_num = '9999'")
    driver.close()
    store.with_suffix(".left").unlink()


HARMS = {
    "The workspace’s database is an empty file. Something else emptied it.": _empty,
    "The workspace’s database is not encrypted, so it was not opened.": _plain,
    "The workspace’s database is damaged and was left as it is.": _bent,
    "This workspace was last used by a newer version of QAF Desktop, and was left as it is.": _newer,
}


@pytest.mark.parametrize("sentence", list(HARMS))
def test_a_workspace_that_cannot_be_opened_is_said_at_the_door(sentence, workspace, start):  # noqa: F811
    [store] = workspace.folder.rglob("store.db")
    HARMS[sentence](store)
    before = store.read_bytes()
    program = start(workspace.folder)
    program.unlock()
    assert program.page.notice.text().startswith(sentence)
    assert program.page.unlock.isEnabled()
    assert program.messages.failures == []
    assert store.read_bytes() == before


def test_a_second_window_is_told_who_has_the_workspace(workspace, start):  # noqa: F811
    first, second = start(workspace.folder), start(workspace.folder)
    first.unlock()
    second.unlock()
    assert "process" in second.page.notice.text()
    assert second.shell.desk is None
    first.window.close()
    second.page.passphrase.line.clear()
    second.unlock()
    assert second.shell.desk is not None


def test_an_answer_the_disk_does_not_take_is_said_and_kept_when_there_is_room(workspace, start, tmp_path, qtbot):  # noqa: F811
    with small_disk(tmp_path / "disk", "8m") as disk:
        program = start(shutil.copytree(workspace.folder, disk / "data"))
        program.unlock()
        program.frame.rail_action.emit("new-audit")
        program.run()
        form = program.frame.page("form").page
        filler = fill(disk)
        line = form.findChildren(QLineEdit)[0]
        line.setFocus()
        qtbot.keyClicks(line, "CH-4711")
        form.flush()
        program.run()
        words = form.frame.bar.saved.text()
        assert words.startswith("▲ Not saved: Nothing more could be written to the disk: it is full, or it has failed.")
        assert line.text() == "CH-4711"
        filler.unlink()
        form.frame.bar.retry_button.click()
        program.run()
        assert form.frame.bar.saved.text().startswith("✓ Saved")
        assert program.shell.desk.desk.store.drafts.list()[0].subject == "CH-4711"
        program.window.close()
