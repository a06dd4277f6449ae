"""A draft on a real desk: files kept with it, dangers told one by one, finalised, and its widths remembered."""

import os
import tracemalloc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from staging import click

from qaf_desktop.demo.demonstration import AUDIT
from qaf_desktop.demo.plausible import PlausibleAuthor, read_bank
from qaf_desktop.paths import resources
from qaf_desktop.records.merging import view
from qaf_desktop.wiring.form_screen import FormScreen
from qaf_desktop.work.attaching import LARGEST
from qaf_desktop.work.own_words import OwnWords
from qaf_desktop.work.recording import Recording

PDF = b"%PDF-1.4\n% a letter in which nothing is written\n"
DANGERS = ("safety/unsafe_now", "safety/duty_unmet")
QUIET = {"about/child_reference": "CH-21", "about/interest": "no", "about/age_band": "10-15"}


@pytest.fixture
def filled(author):
    """A draft with every question answered, some of them as given; its id."""

    def make(**answers):
        recording, desk = Recording(author.desk), author.desk
        draft = recording.open(recording.start(AUDIT))
        known = {**QUIET, **{path.replace("__", "/"): value for path, value in answers.items()}}
        PlausibleAuthor(read_bank(resources()), 5, desk.clock.local().date(), known, rows=0).fill(draft.session)
        recording.save(draft.id, draft.session.answers())
        return draft.id

    return make


@pytest.fixture
def screen(author, room_of, qtbot, executor):
    def open_(draft):
        made = FormScreen(room_of(author.desk))
        qtbot.addWidget(made)
        made.resize(1170, 716)
        with qtbot.waitExposed(made):
            made.show()
        made.enter(str(draft))
        executor.drain()
        QApplication.processEvents()
        return made

    return open_


@pytest.fixture
def file_row(screen, filled, author):
    """A screen at the row of an evidence file, and the path of its file question."""
    draft = filled(files__files_wanted="yes")
    opened = screen(draft)
    path = next(path for path in Recording(author.desk).open(draft).session.answers() if path.endswith("_shows"))
    path = path.replace("_shows", "_kept")
    opened.page.state.go_to_question(path)
    QApplication.processEvents()
    return opened, path


def words(screen):
    return [made.text() for made in screen.findChildren(QLabel) if made.isVisible()]


def finalise(screen, qtbot, executor, messages):
    messages.answer_confirm = True
    click(qtbot, screen.page.frame.bar.finalise_button)
    executor.drain()


def test_a_file_is_kept_with_its_row_opened_again_and_stays_with_the_record(
    file_row, author, messages, visited, tmp_path, qtbot, executor
):
    screen, path = file_row
    messages.answer_path = tmp_path / "letter from the school.pdf"
    messages.answer_path.write_bytes(PDF)
    editor = screen.page.stack.card(path).editor
    click(qtbot, editor.add)
    executor.drain()
    assert editor.words.text().startswith("letter from the school.pdf")
    click(qtbot, editor.open)
    assert visited.places[-1][0] == "attachment"
    finalise(screen, qtbot, executor, messages)
    record = next(row.key for row in author.desk.store.records.list() if row.subject == "CH-21")
    (entry,) = (made for made in author.desk.store.revisions.of_record(record) if made.attachments)
    (kept,) = entry.attachments
    assert (kept.name, view((entry,)).values[path]) == ("letter from the school.pdf", kept.id)
    assert author.desk.store.attachments.get(kept.id) == PDF


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (None, "cannot be read any more"),
        (b"", "The file is empty."),
        (b"MZ a program", "Only pictures and PDF files"),
        (LARGEST + 1, "larger than 25 MB"),
    ],
)
def test_a_file_that_cannot_be_kept_is_said_so_under_its_question(
    file_row, messages, tmp_path, qtbot, executor, data, sentence
):
    screen, path = file_row
    messages.answer_path = tmp_path / "scan.pdf"
    if isinstance(data, int):
        with messages.answer_path.open("wb") as big:
            big.write(PDF)
            big.truncate(data)
    elif data is not None:
        messages.answer_path.write_bytes(data)
    before = screen.page.state.session.answers()
    click(qtbot, screen.page.stack.card(path).editor.add)
    executor.drain()
    QApplication.processEvents()
    assert any(sentence in text for text in words(screen))
    assert screen.page.state.session.answers() == before
    assert messages.failures == []


def test_each_danger_is_told_by_itself_before_the_audit_can_be_finalised(
    screen, filled, author, visited, messages, qtbot, executor
):
    desk = author.desk
    draft = filled(**{path.replace("/", "__"): "yes" for path in DANGERS})
    opened = screen(draft)
    for left in (2, 1):
        assert opened.page.state.view.finalise_blocked
        assert not opened.page.frame.bar.finalise_button.isEnabled()
        click(qtbot, opened.page.frame.band._button)
        executor.drain()
        where, escalation = visited.places[-1]
        assert where == "form"
        opened.enter(escalation)
        executor.drain()
        assert opened.page.state.session.answers()["concern/child_reference"] == "CH-21"
        told = Recording(desk).open(int(escalation))
        PlausibleAuthor(read_bank(resources()), left, desk.clock.local().date(), {}).fill(told.session)
        Recording(desk).save(told.id, told.session.answers())
        opened = screen(escalation)
        finalise(opened, qtbot, executor, messages)
        assert visited.places[-1] == ("form", str(draft)), "back to the audit that waits"
        opened = screen(draft)
    assert opened.page.state.view.band.complete
    assert "Told" in opened.page.frame.band.text()
    finalise(opened, qtbot, executor, messages)
    assert visited.places[-1][0] == "my-work"
    states = [row.state for row in desk.store.records.list() if row.subject == "CH-21" and row.method == AUDIT]
    assert states == ["finalised"]


def test_what_was_typed_just_now_goes_into_the_escalation(screen, filled, visited, qtbot, executor):
    opened = screen(filled(**{path.replace("/", "__"): "yes" for path in DANGERS}))
    worry = "She is afraid to go home today and has marks on her arm."
    opened.page.state.set("safety/unsafe_what", worry, typing=True)
    click(qtbot, opened.page.frame.band._button)
    executor.drain()
    opened.enter(visited.places[-1][1])
    executor.drain()
    assert opened.page.state.session.answers()["concern/concern_what"] == worry


def test_an_amendment_says_why_it_is_made_and_what_each_answer_was(screen, author):
    recording = Recording(author.desk)
    first = recording.open(recording.amend(author.plain, "The reference was mistyped"))
    before = first.session.answers()["about/child_reference"]
    recording.save(first.id, {"about/child_reference": "CH-9999"})
    recording.finalise(recording.open(first.id))
    opened = screen(recording.amend(author.plain, "One more look"))
    assert opened.page.heading.about.endswith("amending: One more look")
    lines = opened.page.side._beside.history("about/child_reference")
    assert [line.value for line in lines] == ["CH-9999", before]
    assert all(line.who.startswith("Ann Archer") for line in lines)


def test_a_form_with_answers_says_that_they_are_saved_and_remembers_its_widths(screen, filled):
    draft = filled()
    first = screen(draft)
    assert first.page.frame.bar.saved.text() == "✓ All answers saved"
    first.page.frame.across.moveSplitter(340, 1)
    width = first.page.frame.list.width()
    assert screen(draft).page.frame.list.width() == width == 340


def test_the_heading_says_whose_form_it_is_as_soon_as_it_is_answered(screen, author, qtbot):
    opened = screen(Recording(author.desk).start(AUDIT))
    assert opened.page.heading.about == "draft"
    with qtbot.waitSignal(opened.heading_changed) as said:
        opened.page.state.set("about/child_reference", "CH-77")
    assert said.args[1] == opened.page.heading.about == "CH-77 · draft"


def test_spelling_is_read_after_the_form_shows_and_knows_the_people_and_ones_own_words(
    screen, filled, author, executor, messages, qtbot
):
    OwnWords(author.desk).add("Kuddlewick")
    opened = screen(filled())
    executor.drain()
    spelling = opened._help.writing.spelling
    name = author.desk.store.registers.people()[0]["label"].split()[-1]
    assert [word for word in (name, "Kuddlewick", "recieved", "received") if spelling.wrong(word)] == ["recieved"]
    messages.answer_text = "/call"
    opened._help.writing.phrases.keep("Ring the school.")
    assert [(one.name, one.text) for one in opened._help.writing.phrases.all()] == [("call", "Ring the school.")]
    assert "/call" in messages.told[-1]


def test_what_was_answered_last_time_stands_beside_and_is_copied_only_one_by_one(screen, author, executor, qtbot):
    earlier = author.row("plain")
    draft = Recording(author.desk).start(AUDIT)
    opened = screen(draft)
    assert opened.page.side.tabs["Last time"].isHidden()
    opened.page.state.set("about/child_reference", earlier.subject)
    executor.drain()
    values = view(author.desk.store.revisions.of_record(earlier.key)).values
    opened.page.state.go_to_question("story/who")
    opened.page.state.be_at("story/who")
    opened.page.side.show_tab("Last time")
    QApplication.processEvents()
    assert values["story/who"] in words(opened)
    assert any(earlier.reference in text for text in words(opened))
    assert "story/who" not in opened.page.state.session.answers(), "nothing is copied by itself"
    (copy,) = (made for made in opened.page.side.findChildren(QPushButton) if made.text() == "Copy this answer")
    click(qtbot, copy)
    answers = opened.page.state.session.answers()
    assert answers["story/who"] == values["story/who"]
    assert "story/matters" not in answers
    opened.page.state.undo()
    assert "story/who" not in opened.page.state.session.answers()


def test_a_child_without_an_earlier_record_has_nothing_beside(screen, author, executor):
    opened = screen(Recording(author.desk).start(AUDIT, {"about/child_reference": "CH-NEVER"}))
    executor.drain()
    assert opened.page.side.tabs["Last time"].isHidden()
    record = author.row("plain")
    amended = screen(Recording(author.desk).amend(record.key, "One more look"))
    executor.drain()
    assert amended.page.side.tabs["Last time"].isHidden(), "a record is not its own last time"


def test_a_comment_for_oneself_is_listed_and_never_leaves(screen, filled, author, executor, messages, qtbot):
    draft = filled()
    opened = screen(draft)
    opened.page.state.set("voice/seen_often#comment", "Ask the worker about the visits.")
    executor.drain()
    opened.page.side.show_tab("Comments")
    QApplication.processEvents()
    assert "Ask the worker about the visits." in words(opened)
    finalise(opened, qtbot, executor, messages)
    record = next(row.key for row in author.desk.store.records.list() if row.subject == "CH-21")
    entries = author.desk.store.revisions.of_record(record)
    assert not [path for entry in entries for path in entry.fields if "comment" in path]


def picture():
    made = QImage(40, 30, QImage.Format.Format_RGB32)
    made.fill(0x336699)
    return made


def test_a_picture_that_was_copied_is_pasted_as_a_file(file_row, author, executor, qtbot):
    screen, path = file_row
    QApplication.clipboard().setImage(picture())
    editor = screen.page.stack.card(path).editor
    qtbot.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    executor.drain()
    assert editor.words.text().startswith("Pasted picture.png")
    assert author.desk.store.attachments.get(editor.value()).startswith(b"\x89PNG")


def test_nothing_to_paste_is_said_and_changes_nothing(file_row, executor, qtbot):
    screen, path = file_row
    QApplication.clipboard().setText("Only words.")
    before = screen.page.state.session.answers()
    click(qtbot, screen.page.stack.card(path).editor.paste)
    executor.drain()
    assert any("no one picture or file to paste" in text for text in words(screen))
    assert screen.page.state.session.answers() == before


def test_the_newest_scans_are_offered_and_the_folder_is_remembered(file_row, messages, tmp_path, executor):
    screen, path = file_row
    editor = screen.page.stack.card(path).editor
    assert [action.text() for action in editor.scans_menu().actions()][0] == "No picture or PDF is there"
    folder = tmp_path / "scans"
    folder.mkdir()
    for age, name in enumerate(("newest.pdf", "older.PNG", "notes.txt")):
        (folder / name).write_bytes(PDF)
        os.utime(folder / name, (1_000_000 - age, 1_000_000 - age))
    messages.answer_path = folder
    editor.scans_menu().actions()[-1].trigger()
    offered = editor.scans_menu().actions()
    assert [action.text() for action in offered][:2] == ["newest.pdf", "older.PNG"]
    assert "notes.txt" not in [action.text() for action in offered]
    offered[0].trigger()
    executor.drain()
    assert editor.words.text().startswith("newest.pdf")
    folder.rename(tmp_path / "gone")
    assert not editor.scans_menu().actions()[0].isEnabled()


def test_a_photo_of_300_mb_is_refused_at_once_and_without_reading_it(file_row, messages, tmp_path, executor, qtbot):
    screen, path = file_row
    messages.answer_path = tmp_path / "photo.jpg"
    with messages.answer_path.open("wb") as big:
        big.truncate(300_000_000)
    tracemalloc.start()
    click(qtbot, screen.page.stack.card(path).editor.add)
    executor.drain()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert any("larger than 25 MB" in text for text in words(screen))
    assert most < 30_000_000


def test_nothing_can_be_typed_while_the_form_is_being_finalised(screen, filled, author, executor, messages, qtbot):
    draft = filled()
    opened = screen(draft)
    messages.answer_confirm = True
    click(qtbot, opened.page.frame.bar.finalise_button)
    assert not opened.page.isEnabled()
    executor.drain()
    assert author.desk.store.drafts.load(draft) is None


def test_a_finalise_that_is_refused_gives_the_form_back(screen, filled, author, executor, messages, qtbot):
    draft = filled()
    opened = screen(draft)
    messages.answer_confirm = True
    author.desk.store.drafts.save_answer(draft, "about/interest", None, author.desk.clock.stamp())
    click(qtbot, opened.page.frame.bar.finalise_button)
    executor.drain()
    assert opened.page.isEnabled()
    assert len(messages.failures) == 1
