"""One person's way through the program: set up, locked, forgotten, unlocked again, several on one machine."""

import os
import shutil
import stat
from dataclasses import dataclass, replace
from pathlib import Path

import platformdirs
import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMessageBox
from staging import ANN, BEN, CHEAP

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import PASSPHRASE, Stage, found_lead
from qaf_desktop.demo.plausible import read_bank
from qaf_desktop.desk.setup_details import JoinSetup, Secret, Way
from qaf_desktop.durable_files import write_new_file
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange.keys import DeviceKeys
from qaf_desktop.exchange.project import RecoveryKey, create_project
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.paths import AppPaths, default_paths, resources
from qaf_desktop.settings import SettingsFile
from qaf_desktop.setup.opening import Opening
from qaf_desktop.setup.unlocking import data_key
from qaf_desktop.setup.workspace_list import workspaces_in
from qaf_desktop.storage.keyslots import KeyCosts
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.ui.first_start.state import Step
from qaf_desktop.ui.frame.main_window import MainWindow
from qaf_desktop.ui.help_page.help_page import HelpPage
from qaf_desktop.ui.jobs import JobRunner, Lane
from qaf_desktop.wiring.front_door import door
from qaf_desktop.wiring.shell import Shell
from qaf_desktop.wiring.surroundings import Surroundings
from qaf_desktop.wiring.whole_wizard import wizard
from qaf_desktop.work.recording import Recording

COSTS = KeyCosts(new=CHEAP, least=CHEAP)
NEW = "copper lantern walrus bicycle"


class Program:
    """The program started on a data folder, without a thread of its own: `run()` lets its work be done."""

    def __init__(self, folder, clock, jobs, executor, messages, qapp):
        paths = AppPaths(folder)
        self.executor, self.messages = executor, messages
        self.settings = SettingsFile(paths.settings)
        self.window = MainWindow(self.settings)
        around = Surroundings(
            paths, resources(), clock, self.settings, self.window, jobs, messages
        )  # fmt: skip
        self.opening = Opening(paths.workspaces, resources(), clock, COSTS)
        entries = workspaces_in(paths.workspaces)
        self.first = door(entries, "") if entries else wizard(resources(), messages, can_cancel=False)
        self.window.cover(self.first)
        self.shell = Shell(around, self.opening, qapp)
        self.shell.take(self.first)
        self.window.resize(1366, 768)
        self.window.show()

    @property
    def page(self):
        return self.window.centralWidget().currentWidget()

    @property
    def frame(self):
        return self.shell.desk.frame

    def run(self):
        self.executor.drain()

    def unlock(self, passphrase=PASSPHRASE):
        QTest.keyClicks(self.page.passphrase.line, passphrase)
        QTest.keyClick(self.page.passphrase.line, Qt.Key.Key_Return)
        self.run()

    def forget_and_give(self, given, new=NEW):
        """Forgotten: the paper code, or the path of the recovery key; and a new passphrase."""
        page = self.page
        page.other.click()
        if isinstance(given, str):
            QTest.keyClicks(page.forgotten.code, given)
        else:
            self.messages.answer_path = given
            page.forgotten.other.click()
            page.forgotten.choose.click()
        for line in (page.forgotten.new.first.line, page.forgotten.new.second.line):
            QTest.keyClicks(line, new)
        page.unlock.click()
        self.run()


@pytest.fixture
def start(made, executor, messages, qapp, qtbot):
    """Data folder → the program, closed at the end."""
    started = []

    def begin(folder):
        jobs = JobRunner(dict.fromkeys(Lane, executor), messages.failed)
        program = Program(folder, made.clock, jobs, executor, messages, qapp)
        qtbot.addWidget(program.window)
        with qtbot.waitActive(program.window):
            program.window.activateWindow()
        started.append(program)
        return program

    yield begin
    for program in started:
        program.window.close()


@dataclass(frozen=True)
class Made:
    """A data folder with one auditor's workspace, and what opens it besides its passphrase."""

    folder: Path
    code: str
    key: Path
    join: bytes
    clock: Clock


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    stage = Stage(tmp_path_factory.mktemp("made"), resources(), Clock(), 7, COSTS)
    stage.share.mkdir()
    lead = found_lead(stage, read_bank(resources()))
    join = Enrolling(lead).join_file()
    lead.close()
    opening = stage.opening("ann")
    begun = opening.begin(PASSPHRASE, founds=False)
    opening.join_project(begun, JoinSetup(ANN, join)).desk.close()
    return Made(stage.desk_folder("ann"), begun.paper_code, stage.folder / "recovery-key.txt", join, stage.clock)


@pytest.fixture
def workspace(made, tmp_path):
    """The same for one test alone."""
    return replace(made, folder=shutil.copytree(made.folder, tmp_path / "data"))


def opens(program, passphrase):
    [entry] = program.opening.workspaces()
    data_key(entry.folder, Secret(Way.PASSPHRASE, passphrase), program.opening.costs)
    return True


@pytest.mark.parametrize("way", ["paper", "recovery"])
def test_a_forgotten_passphrase_is_replaced_at_the_first_door(workspace, start, way):
    program = start(workspace.folder)
    program.forget_and_give(workspace.code if way == "paper" else workspace.key)
    assert program.frame.place().screen == "my-work"
    assert opens(program, NEW)


@pytest.mark.parametrize("way", ["paper", "recovery"])
def test_a_forgotten_passphrase_is_replaced_while_locked(workspace, start, way):
    program = start(workspace.folder)
    program.unlock()
    program.shell.lock()
    program.forget_and_give(workspace.code if way == "paper" else workspace.key)
    assert not program.window.covered()
    assert opens(program, NEW)


@pytest.mark.parametrize("content", [b"", b"\xff\x00 no key", b"project: x\nroot: 00\nAGE-SECRET-KEY-1QQQ\n"])
def test_what_is_no_recovery_key_is_told_and_changes_nothing(workspace, start, tmp_path, content):
    wrong = tmp_path / "wrong.recovery"
    wrong.write_bytes(content)
    program = start(workspace.folder)
    program.forget_and_give(wrong)
    assert program.shell.desk is None
    assert "Choose the" in program.page.notice.text() or program.page.forgotten.by_key.problem()
    assert opens(program, PASSPHRASE)


def test_another_projects_recovery_key_is_told(workspace, start, tmp_path):
    other = create_project(DeviceKeys.generate().public().age_recipient).recovery
    (tmp_path / "other.recovery").write_bytes(other.to_file())
    program = start(workspace.folder)
    program.forget_and_give(tmp_path / "other.recovery")
    assert program.page.notice.text().startswith("This is not the recovery key of the workspace’s project.")
    assert opens(program, PASSPHRASE)


def test_f1_at_the_locked_door_opens_help_and_escape_leads_back_to_what_was_typed(workspace, start, qtbot):
    program = start(workspace.folder)
    qtbot.keyClicks(program.page.passphrase.line, "half a pass")
    qtbot.keyClick(program.page.passphrase.line, Qt.Key.Key_F1)
    assert isinstance(program.page, HelpPage)
    assert (program.page.guide(), program.page.tour.isVisible()) == ("safekeeping", False)
    assert program.window.windowTitle() == "Help – QAF Desktop"
    qtbot.keyClick(program.page.guides, Qt.Key.Key_Escape)
    assert program.page.passphrase.line.text() == "half a pass"
    assert program.page.passphrase.line.hasFocus()


def test_f1_while_the_desk_is_locked_shows_the_guide_and_nothing_of_the_desk(workspace, start, qtbot):
    program = start(workspace.folder)
    program.unlock()
    program.shell.lock()
    qtbot.keyClick(program.page.passphrase.line, Qt.Key.Key_F1)
    assert isinstance(program.page, HelpPage)
    assert not program.frame.isVisible()
    qtbot.keyClick(program.page.guides, Qt.Key.Key_Escape)
    program.unlock()
    assert program.frame.isVisible()


def test_f1_in_the_wizard_opens_first_steps_and_nothing_typed_is_lost(start, tmp_path, qtbot):
    program = start(tmp_path / "empty")
    wizard_page = program.page
    wizard_page.page().kinds["lead"].click()
    wizard_page.next()
    name = wizard_page.page().fields["name"].control
    qtbot.keyClicks(name, "Ada")
    qtbot.keyClick(name, Qt.Key.Key_F1)
    assert program.page.guide() == "first-steps"
    qtbot.keyClick(program.page.guides, Qt.Key.Key_F1)
    qtbot.keyClick(program.page.guides, Qt.Key.Key_Escape)
    assert program.page is wizard_page
    assert (name.text(), name.hasFocus()) == ("Ada", True)


def test_being_idle_locks_and_loses_no_keystroke(workspace, start, qtbot):
    program = start(workspace.folder)
    program.unlock()
    program.frame.rail_action.emit("new-audit")
    program.run()
    line = program.frame.page("form").page.findChildren(QLineEdit)[0]
    line.setFocus()
    qtbot.keyClicks(line, "CH-47")
    program.settings.change(lock_minutes=1)
    qtbot.keyClicks(line, "11")
    assert program.shell.idle_watch().remaining_ms() <= 61_000
    program.shell.idle_watch().idle.emit()
    assert program.window.covered()
    assert program.page.words.text() == "Locked. Everything is as you left it."
    assert not program.page.new.isVisible()
    program.run()
    assert program.shell.desk.desk.store.drafts.list()[0].subject == "CH-4711"
    program.unlock()
    assert line.isVisible()
    assert line.text() == "CH-4711"
    assert line.hasFocus()
    qtbot.keyClicks(line, "/2")
    assert line.text() == "CH-4711/2"


def test_the_door_says_to_the_desk_that_it_is_shut_and_that_it_is_open_again(workspace, start):
    program = start(workspace.folder)
    program.unlock()
    assert not program.shell.desk._locked
    program.shell.lock()
    assert program.shell.desk._locked
    program.unlock()
    assert not program.shell.desk._locked


def test_a_draft_is_taken_up_at_the_question_where_it_was_left(workspace, start):
    program = start(workspace.folder)
    program.unlock()
    program.frame.page("my-work").new_observation.click()
    program.run()
    form = program.frame.page("form")
    form.page.state.go_to_question("about/minutes")
    left = form.page.state.place
    program.run()
    program.window.close()

    again = start(workspace.folder)
    again.unlock()
    work = again.frame.page("my-work")
    again.frame.go("my-work")
    again.run()
    work.table.opened.emit(work.table.rows_model.row(0))
    assert again.frame.page("form").page.state.place == left
    assert left.question == "about/minutes"


def test_the_lock_is_ten_minutes_at_first(workspace, start):
    program = start(workspace.folder)
    program.unlock()
    assert 9 * 60_000 < program.shell.idle_watch().remaining_ms() <= 10.1 * 60_000


def test_a_question_left_open_does_not_show_over_the_lock(workspace, start):
    program = start(workspace.folder)
    program.unlock()
    box = QMessageBox(program.window)
    box.open()
    program.shell.lock()
    assert program.window.covered()
    assert not box.isVisible()


def test_several_people_have_workspaces_apart(workspace, start):
    opening = Opening(workspace.folder / "workspaces", resources(), workspace.clock, COSTS)
    opening.join_project(opening.begin(NEW, founds=False), JoinSetup(BEN, workspace.join)).desk.close()
    program = start(workspace.folder)
    assert [program.page.door.itemText(at) for at in range(2)] == ["Auditor or observer 1", "Auditor or observer 2"]
    program.page.door.setCurrentIndex(1)
    program.unlock()
    assert "Is it the right workspace?" in program.page.notice.text()
    program.page.passphrase.line.clear()
    program.unlock(NEW)
    assert program.shell.desk.desk.identity.name == BEN.name
    program.shell.lock()
    assert program.page.door.count() == 1
    assert "If you are somebody else, close the window" in program.page.words.text()


def test_the_example_opens_in_one_click_and_unlocks_by_the_passphrase_it_tells(start, tmp_path):
    """Even where it was begun before and never finished."""
    half = tmp_path / "fresh" / "example" / "desks" / "lead"
    half.mkdir(parents=True)
    (half / "left").write_text("half")
    program = start(tmp_path / "fresh")
    program.page.page().example.click()
    program.page.page().example.click()
    assert program.executor.waiting() == 1
    program.run()
    desk = program.shell.desk.desk
    assert desk.kind.founds
    assert program.frame.place().screen == "records"
    assert len(desk.store.records.list()) >= 18
    assert PASSPHRASE in program.messages.told[-1]
    assert program.settings.current.workspace == ""
    assert not (half / "left").exists()
    says_that_it_is_the_example_and_sends_nothing(program, tmp_path)
    program.shell.lock()
    assert PASSPHRASE in program.page.words.text()
    program.unlock()
    assert not program.window.covered()


def test_a_window_closed_at_the_six_words_leaves_a_workspace_that_was_closed_well(made, start, tmp_path):
    join = tmp_path / "project.join"
    join.write_bytes(made.join)
    program = start(tmp_path / "new")
    wizard_to_words(program, join)
    program.window.close()
    [entry] = program.opening.workspaces()
    desk = program.opening.unlock(WorkspaceFolder(entry.folder), NEW)
    assert desk.left_open == ""
    desk.close()


def test_a_lead_creates_a_project_that_an_auditor_joins_with_the_same_six_words(start, tmp_path):
    program = start(tmp_path / "lead")
    to_after_the_paper(program, "lead", "Lead auditor")
    page = program.page
    QTest.keyClicks(page.page().fields["council"].control, "Exampleshire")
    page.page().fields["services"].control.insertPlainText("Assessment\nChildren in care")
    page.next()
    program.messages.answer_path = workbook(tmp_path / "lists.xlsx")
    page.page().take.click()
    program.run()
    page.page().fields["people"].control.insertPlainText("Xi Sample, Team manager, East")
    page.next()
    prove_recovery(program, tmp_path)
    page.next()
    program.run()
    lead = program.shell.desk.desk
    tables = {name: [row["label"] for row in rows] for name, rows in lead.store.registers.tables().items()}
    assert tables["people"] == ["Ada Example", "Una Sample", "Xi Sample"]
    assert tables["teams"] == ["North", "East"]
    assert tables["services"] == ["Assessment", "Children in care", "Early help"]
    assert "Cook" in tables["roles"]
    [una] = [row for row in lead.store.registers.people() if row["label"] == "Una Sample"]
    assert (una["role"], una["team"]) == tuple(
        next(row["name"] for row in lead.store.registers.rows(table) if row["label"] == label)
        for table, label in (("roles", "Cook"), ("teams", "North"))
    )

    (tmp_path / "project.join").write_bytes(Enrolling(lead).join_file())
    other = start(tmp_path / "auditor")
    wizard_to_words(other, tmp_path / "project.join")
    other.messages.answer_path = tmp_path / "enrol.request"
    other.page.page().save.click()
    other.run()
    applicant = Enrolling(lead).read((tmp_path / "enrol.request").read_bytes())
    assert applicant.words == other.page.inputs().joined_words
    assert Enrolling(lead).confirm(applicant, ("auditor",)) == 2
    other.page.next()
    other.run()
    assert other.shell.desk.desk.identity.kind == "auditor"


@pytest.mark.parametrize(
    ("name", "words"), [("a.request", "request to join"), ("letter.txt", "not a project’s join file")]
)
def test_a_wrong_file_is_told_before_next_is_pressed(start, tmp_path, name, words):
    program = start(tmp_path / "new")
    to_after_the_paper(program, "auditor", "Auditor")
    (tmp_path / name).write_bytes(b"something else")
    program.messages.answer_path = tmp_path / name
    program.page.page().choose.click()
    program.run()
    assert words in program.page.page().fields["join_file"].problem()
    assert "Save project.join…" in program.page.page().fields["join_file"].problem()


def test_a_window_closed_in_the_middle_of_set_up_asks_and_stays(start, tmp_path):
    program = start(tmp_path / "new")
    to_after_the_paper(program, "auditor", "Auditor")
    assert not program.window.close()
    program.messages.answer_confirm = True
    assert program.window.close()
    assert not list((tmp_path / "new" / "workspaces").iterdir())


def test_a_recovery_key_locked_by_a_passphrase_opens_a_workspace_and_only_with_it(workspace, start, tmp_path, made):
    key = RecoveryKey.from_file(made.key.read_bytes())
    locked = write_new_file(tmp_path / "locked.recovery", key.to_file("granite teapot meadow"), private=True)
    if os.name == "posix":
        assert stat.S_IMODE(locked.stat().st_mode) == 0o600
    program = start(workspace.folder)
    program.forget_and_give(locked)
    assert "passphrase does not open the file" in program.page.notice.text()
    QTest.keyClicks(program.page.forgotten.key_passphrase.line, "granite teapot meadow")
    program.page.unlock.click()
    program.run()
    assert program.shell.desk is not None


def test_a_backup_is_restored_from_the_locked_door(workspace, start):
    program = start(workspace.folder)
    program.unlock()
    [entry] = program.opening.workspaces()
    assert list((entry.folder / "backups").glob("store-daily-*.db"))
    program.window.close()
    (entry.folder / "store.db").write_bytes(b"damaged beyond reading, all of it" * 200)
    program = start(workspace.folder)
    program.page.restore.click()
    assert "type the passphrase" in program.page.notice.text()
    QTest.keyClicks(program.page.passphrase.line, PASSPHRASE)
    program.page.restore.click()
    program.run()
    page = program.page
    assert page.restore.isEnabled() is False
    page.rows.selectRow(0)
    page.restore.click()
    assert "cannot be read" in program.messages.questions[-1].loss
    assert program.shell.desk is None
    program.messages.answer_confirm = True
    page.restore.click()
    program.run()
    assert program.shell.desk.desk.identity.name == ANN.name
    assert list((entry.folder / "backups").glob("store-replaced-*.db"))


def test_settings_lead_to_the_backups_by_the_locked_door(workspace, start):
    program = start(workspace.folder)
    program.unlock()
    program.shell.desk.restore_asked.emit()
    program.run()
    assert program.shell.desk is None
    assert "Restore a backup" in program.page.notice.text()
    QTest.keyClicks(program.page.passphrase.line, PASSPHRASE)
    program.page.restore.click()
    program.run()
    assert program.page.rows.rows_model.rows()
    program.page.left.emit()
    program.unlock()
    assert program.shell.desk is not None


def prove_recovery(program, folder):
    """Nothing but the saved key, read back, lets the project be created."""
    page = program.page
    page.next()
    assert page.page().fields["recovery"].problem() == "Save the recovery key first."
    program.messages.answer_path = folder / "lists.xlsx"
    assert not page.page().prove.isEnabled()
    program.messages.answer_path = folder / "key.recovery"
    page.page().save.click()
    program.run()
    program.messages.answer_path = folder / "lists.xlsx"
    page.page().prove.click()
    program.run()
    page.next()
    assert "not this project’s recovery key" in page.page().fields["recovery"].problem()
    program.messages.answer_path = folder / "key.recovery"
    page.page().prove.click()
    program.run()


def workbook(path):
    book = Workbook()
    for row in (("Name", "Role", "Team", "Service"), ("Una Sample", "Cook", "North", "")):
        book.active.append(row)
    services = book.create_sheet("Services")
    for row in (("Service",), ("Early help",), ("Assessment",)):
        services.append(row)
    book.save(path)
    return path


def to_after_the_paper(program, kind, role):
    page = program.page
    page.page().kinds[kind].click()
    page.next()
    for name, text in (("name", "Ada Example"), ("laptop", "Red laptop")):
        QTest.keyClicks(page.page().fields[name].control, text)
    page.page().role.setCurrentIndex(page.page().role.findText(role))
    page.next()
    for name in ("passphrase", "repeated"):
        QTest.keyClicks(page.page().fields[name].control.line, NEW)
    page.next()
    program.run()
    page.next()
    groups = page.inputs().paper_code.split("-")
    for name, at in zip(("first_group", "second_group"), page.inputs().asked_groups, strict=True):
        QTest.keyClicks(page.page().fields[name].control, groups[at])
    page.next()


def wizard_to_words(program, join):
    to_after_the_paper(program, "auditor", "Auditor")
    program.messages.answer_path = join
    program.page.page().choose.click()
    program.run()
    program.page.next()
    program.run()
    assert program.page.inputs().step is Step.WORDS


def test_data_lies_in_the_local_folder_that_does_not_roam(monkeypatch):
    monkeypatch.delenv("QAF_DATA_FOLDER")
    asked = platformdirs.user_data_dir("QAF Desktop", appauthor=False, roaming=False)
    assert str(default_paths().data) == asked


def says_that_it_is_the_example_and_sends_nothing(program, tmp_path):
    assert program.frame.top.marked() == "Example"
    assert program.window.windowTitle() == "Records – Example – QAF Desktop"
    desk = program.shell.desk.desk
    program.shell.desk._work.send()
    program.run()
    with pytest.raises(UserFacingError, match="^example$"):
        Sending(desk).save_to(tmp_path)
    with pytest.raises(UserFacingError, match="^example$"):
        Shares(desk).choose(tmp_path)
    assert [error.code for error in program.messages.failures] == ["example"]
    assert not list(tmp_path.glob("*.qafpkg"))


def test_closing_and_locking_say_that_nobody_was_told_of_a_danger(workspace, start):
    program = start(workspace.folder)
    program.unlock()
    recording = Recording(program.shell.desk.desk)
    draft = recording.start("case-file-audit", {"safety/unsafe_now": "yes", "about/child_reference": "CH-7"})
    program.shell.lock()
    words = " ".join(part.text() for part in program.page.findChildren(QLabel))
    assert "nobody is recorded as told" in words
    assert "CH-7" not in words, "the door names no child"
    program.unlock()
    assert not program.window.close()
    assert "Close all the same?" in program.messages.questions[-1].title
    assert program.frame.place().screen == "form", "the escalation is open, where one says who was told"
    recording.discard(int(program.frame.place().argument))
    recording.discard(draft)
    assert program.window.close()
