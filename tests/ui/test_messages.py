"""Dialogs are driven here and nowhere else: what each says, and that the way back is the default."""

import logging
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from qaf_desktop.bug_report import bug_report
from qaf_desktop.changes import Changes
from qaf_desktop.errors import Cancelled, UserFacingError
from qaf_desktop.ui.changes import ChangeFeed
from qaf_desktop.ui.messages import Confirmation, DialogMessages


@pytest.fixture
def boxes(monkeypatch):
    """The boxes that would have been shown, without showing them."""
    shown: list[QMessageBox] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box) or 0)
    return shown


def broken() -> Exception:
    try:
        raise KeyError("Child Q said this")
    except KeyError as error:
        return error


def test_a_persons_trouble_is_shown_as_it_stands(boxes):
    DialogMessages(lambda: None).failed(UserFacingError("share-missing", "The folder is gone.", "Plug it in."))
    assert (boxes[0].text(), boxes[0].informativeText()) == ("The folder is gone.", "Plug it in.")


def test_a_bug_is_shown_once_for_each_place_and_logged_without_its_words(boxes, caplog):
    door = DialogMessages(lambda: None)
    with caplog.at_level(logging.ERROR):
        for _ in range(3):
            door.failed(broken())
    assert len(boxes) == 1
    assert "Child Q" not in caplog.text + boxes[0].detailedText()
    assert "KeyError" in caplog.text
    assert "test_messages.py" in caplog.text


def test_a_report_tells_causes_first():
    try:
        try:
            raise ValueError("secret")
        except ValueError as cause:
            raise RuntimeError("secret") from cause
    except RuntimeError as error:
        text = bug_report(error).text
    assert text.index("ValueError") < text.index("RuntimeError")
    assert "secret" not in text


def test_cancelling_is_not_an_error(boxes):
    DialogMessages(lambda: None).failed(Cancelled())
    assert boxes == []


@pytest.mark.parametrize(("word", "answer"), [("Discard", True), ("Keep it", False)])
def test_confirm_names_the_loss_and_offers_the_way_back(qtbot, word, answer):
    seen: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        seen.extend([box.informativeText(), box.defaultButton().text()])
        next(b for b in box.buttons() if b.text() == word).click()

    QTimer.singleShot(0, press)
    question = Confirmation("Discard this draft?", "61 answers will be lost.", act="Discard", keep="Keep it")
    assert DialogMessages(lambda: None).confirm(question) is answer
    assert seen == ["61 answers will be lost.", "Keep it"]


def test_a_change_is_told_once_and_no_change_is_not_told():
    feed, heard = ChangeFeed(), []
    feed.changed.connect(heard.append)
    feed.publish(Changes())
    feed.publish(Changes(records=frozenset({"a"})) | Changes(drafts=frozenset({"d"})))
    assert heard == [Changes(records=frozenset({"a"}), drafts=frozenset({"d"}))]
    assert heard[0].touches("drafts")
    assert not heard[0].touches("registers")
    assert Changes(everything=True).touches("registers")


def test_file_questions_begin_among_documents_and_then_where_one_opened_or_saved(monkeypatch, tmp_path):
    begun = []

    def choose(_window, _title, place, _filters):
        begun.append(place)
        return str(tmp_path / "people.xlsx"), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    messages = DialogMessages(lambda: None)
    assert messages.open_file("Open", "") == tmp_path / "people.xlsx"
    messages.open_file("Open", "")
    messages.save_file("Save", "letter.pdf", "")
    messages.save_file("Save", "letter.pdf", "")
    assert begun[0] not in ("", str(Path.cwd()))
    assert begun[1] == str(tmp_path)
    assert begun[2] == str(Path(begun[0]) / "letter.pdf")
    assert begun[3] == str(tmp_path / "letter.pdf")


@pytest.fixture
def chosen(monkeypatch, tmp_path):
    """The person chooses what stands in `answers`, one after the other; where each question began is kept."""

    asked = SimpleNamespace(answers=[], begun=[])

    def choose(_window, _title, place, _filters=""):
        asked.begun.append(Path(place))
        return str(asked.answers.pop(0))

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *given: (choose(*given), ""))
    return asked


def saying(messages, answer):
    """These messages, with what they would ask kept and answered."""
    asked = []
    messages.confirm = lambda question: asked.append(question) or answer
    return asked


def test_a_letter_is_never_begun_in_the_shared_folder(chosen, tmp_path):
    share, stick = tmp_path / "Share", tmp_path / "Letters"
    (share / "qaf").mkdir(parents=True)
    stick.mkdir()
    messages = DialogMessages(lambda: None)
    messages.share_at(lambda: share)
    asked = saying(messages, answer=True)
    chosen.answers = [share, stick / "a.pdf", share / "qaf" / "b.pdf", stick / "c.pdf", share]
    messages.choose_folder("Shared folder of the project")
    assert (messages.save_file("Save", "a.pdf", ""), asked) == (stick / "a.pdf", [])
    assert messages.save_file("Save", "b.pdf", "") == share / "qaf" / "b.pdf"
    assert [question.act for question in asked] == ["Save it there"]
    messages.save_file("Save", "c.pdf", "")
    assert messages.save_folder("Save the letters") == share
    assert len(asked) == 2
    assert not any(place.is_relative_to(share) for place in chosen.begun)
    assert chosen.begun[2:] == [stick / "b.pdf", stick / "c.pdf", stick]


def test_whoever_thinks_better_of_the_shared_folder_saves_nothing(chosen, tmp_path):
    share = tmp_path / "Share"
    share.mkdir()
    (tmp_path / "Link").symlink_to(share)
    messages = DialogMessages(lambda: None)
    messages.share_at(lambda: share)
    saying(messages, answer=False)
    chosen.answers = [share / "a.pdf", tmp_path / "Link", tmp_path / "Link" / "b.pdf"]
    assert messages.save_file("Save", "a.pdf", "") is None
    assert messages.save_folder("Save") is None
    assert messages.save_file("Save", "b.pdf", "") is None
