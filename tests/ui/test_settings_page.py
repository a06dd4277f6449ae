"""Settings, wired: what is chosen holds, what the administrator decided is shown and off, and About tells no name."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from staging import room_of, theatre, visited  # noqa: F401

from qaf_desktop.demo.demonstration import PASSPHRASE, audit
from qaf_desktop.exchanging.spreading import publish_set
from qaf_desktop.installation import LIST, changed_files, file_list, licences
from qaf_desktop.os_keyring import OsKeyring
from qaf_desktop.policy import policy_from
from qaf_desktop.settings import SettingsFile
from qaf_desktop.setup.project_settings import ProjectSettings
from qaf_desktop.setup.register_editing import RegisterEditing
from qaf_desktop.storage.keyslots import has_keyring
from qaf_desktop.wiring.exchange_screen import ExchangeScreen
from qaf_desktop.wiring.settings_screen import licences_screen, settings_screen
from qaf_desktop.work.letter_facts import LettersFacts


@pytest.fixture
def room(theatre, room_of):  # noqa: F811
    return room_of(theatre.lead())


def opened(qtbot, room, executor, page=None):
    made = page or settings_screen(room, lambda: None)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.enter("")
    executor.drain()
    return made


def words_of(page):
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def decided(room, text):
    room.settings.policy = policy_from(text)
    return room


def test_lock_time_holds_at_once_and_the_folder_is_told(qtbot, room, executor, visited):  # noqa: F811
    page = opened(qtbot, room, executor)
    page.lock.setValue(3)
    assert room.settings.lock_minutes() == 3
    assert page.folder.text().endswith("share")
    page.choose.click()
    assert visited.places == [("exchange", "")]
    assert "administrator" not in words_of(page)


def test_the_policy_wins_and_is_shown_where_it_decides(qtbot, room, executor):
    text = 'longest_lock_minutes = 5\nsave_to_files = false\nshare_folder = "S:/QAF"\nbackup_days = 14'
    page = opened(qtbot, decided(room, text), executor)
    assert (page.lock.maximum(), page.lock.value(), room.settings.lock_minutes()) == (5, 5, 5)
    assert not page.choose.isEnabled()
    said = words_of(page)
    assert "Set by your administrator: 5 minutes at most." in said
    assert "Packages, letters and lists may not be saved to files here." in said
    assert "14 are kept" in said
    exchange = ExchangeScreen(room).page
    opened(qtbot, room, executor, exchange)
    assert not exchange.save.isEnabled()
    assert not exchange.choose.isEnabled()
    assert exchange.save.toolTip() == "Set by your administrator."


def test_a_broken_policy_is_said_and_is_the_strictest(qtbot, room, executor):
    page = opened(qtbot, decided(room, "lock = 5"), executor)
    assert "not understood" in page.notice.text()
    assert "lock" in page.notice.text()
    assert room.settings.lock_minutes() == 1
    assert not page.lock.isEnabled()


def test_the_policy_is_read_from_its_file_when_the_program_starts(tmp_path):
    settings = SettingsFile(tmp_path / "settings.json", policy_from("longest_lock_minutes = 2"))
    settings.change(lock_minutes=30)
    assert settings.lock_minutes() == 2
    assert SettingsFile(tmp_path / "settings.json").lock_minutes() == 30


def test_what_is_copied_for_support_names_nobody(qtbot, room, executor):
    page = opened(qtbot, room, executor)
    next(b for b in page.findChildren(QPushButton) if b.text() == "Copy for support").click()
    executor.drain()
    copied = QGuiApplication.clipboard().text()
    assert "QAF Desktop: " in copied
    assert room.desk.keys.device in copied
    for secret in (room.desk.identity.name, room.desk.identity.laptop, str(room.desk.folder.path)):
        assert secret not in copied


def test_licences_can_be_read(qtbot, room, executor):
    page = opened(qtbot, room, executor, licences_screen(room))
    names = [page.parts.item(at).text() for at in range(page.parts.count())]
    assert names[0] == "QAF Desktop"
    assert "MIT" in page.text.toPlainText()
    assert any("OFL" in name for name in names)
    assert len(licences()) > 10


def test_a_changed_file_of_a_built_program_is_found(tmp_path):
    for name in ("a.txt", "folder/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    (tmp_path / LIST).write_text(file_list(tmp_path))
    assert changed_files(tmp_path) == ()
    (tmp_path / "folder/b.txt").write_text("other")
    (tmp_path / "a.txt").unlink()
    assert changed_files(tmp_path) == ("a.txt", "folder/b.txt")


def test_the_scanners_folder_is_chosen_and_left_again(qtbot, room, executor, messages, tmp_path):
    page = opened(qtbot, room, executor)
    assert page.scans.text() == "None is chosen yet."
    messages.answer_path = tmp_path
    page.choose_scans.click()
    assert page.scans.text() == room.settings.current.scan_folder == str(tmp_path)
    page.leave_scans.click()
    assert (page.scans.text(), room.settings.current.scan_folder) == ("None is chosen yet.", "")


def test_where_letters_are_kept_is_said_by_the_lead_and_holds_with_the_next_set(qtbot, theatre, room_of, executor):  # noqa: F811
    lead = theatre.lead()
    auditor = theatre.joined(lead, "ann")
    record = audit(auditor, theatre.bank, 3)
    theatre.send(auditor)
    theatre.collect(lead)
    room = room_of(lead)
    page = opened(qtbot, room, executor)
    assert page.project.council.text()
    page.project.filing.setText("Keep with the supervision notes.")
    page.project.keep.click()
    assert "once you publish the next set" in page.project.answer.text()
    assert LettersFacts(lead).facts(record).filing == "Do not file on the child’s record."
    assert RegisterEditing(lead).tables().changed
    publish_set(lead)
    theatre.fetch(auditor)
    for desk in (lead, auditor):
        assert LettersFacts(desk).facts(record).filing == "Keep with the supervision notes."
        assert desk.store.registers.rows("settings")[-1]["name"] == "grade-scale"
    page.project.filing.clear()
    page.project.keep.click()
    publish_set(lead)
    assert LettersFacts(lead).facts(record).filing == "Do not file on the child’s record."


def test_a_council_without_a_name_is_not_kept(qtbot, room, executor):
    page = opened(qtbot, room, executor)
    page.project.council.setText("  ")
    page.project.keep.click()
    assert "The council has no name." in words_of(page)
    assert ProjectSettings(room.desk).read().council


def test_only_the_desk_that_publishes_has_the_projects_words(qtbot, theatre, room_of, executor):  # noqa: F811
    page = opened(qtbot, room_of(theatre.joined(theatre.lead(), "ann")), executor)
    assert page.project is None
    assert "Ofsted’s four grades" in words_of(page)


def test_the_computers_sign_in_is_turned_on_with_the_passphrase_and_off_where_it_is_forbidden(
    qtbot, room, executor, monkeypatch
):
    kept = {}
    monkeypatch.setattr(OsKeyring, "is_there", lambda _ring: True)
    monkeypatch.setattr(OsKeyring, "put", lambda _ring, name, secret: kept.update({name: secret}))
    monkeypatch.setattr(OsKeyring, "forget", lambda _ring, name: kept.pop(name))
    page = opened(qtbot, room, executor)
    card = page.secret
    card.sign_in.click()
    assert "Type the passphrase you use now." in words_of(page)
    card.current.line.setText(PASSPHRASE)
    card.sign_in.click()
    executor.drain()
    assert "whoever is signed in as you can open it" in words_of(page)
    assert (len(kept), has_keyring(room.desk.folder.path)) == (1, True)
    decided(room, "os_keyring = false")
    page.enter("")
    executor.drain()
    assert not card.sign_in.isVisible()
    assert (kept, has_keyring(room.desk.folder.path)) == ({}, False)


def test_where_there_is_no_keyring_nothing_is_said_of_it(qtbot, room, executor, monkeypatch):
    monkeypatch.setattr(OsKeyring, "is_there", lambda _ring: False)
    page = opened(qtbot, room, executor)
    assert not page.secret.sign_in.isVisible()
    assert "sign-in" not in words_of(page)
