"""Keeping and erasing: found, given to the person who asks, put on hold, erased, and the shared folder cleaned."""

import io
import json
import subprocess
import zipfile

import pytest
from docx import Document
from staging import click, present

from qaf_desktop.exchanging.keeping import Keeping
from qaf_desktop.wiring.keeping_screen import KeepingScreen
from qaf_desktop.work.recording import Recording
from tests.usecases.world import filled_draft

SECRET = "Quillfeather"
STORY = f"Likes drawing with her aunt Ottoline {SECRET}, who lives next door to the bakery and cooks on Sundays."


@pytest.fixture
def lead(theatre):
    return theatre.lead()


@pytest.fixture
def screen(qtbot, room_of, executor, lead):
    made = KeepingScreen(room_of(lead))
    present(qtbot, made.page, executor)
    return made


@pytest.fixture
def record(theatre, lead):
    """An audit of an auditor's about one child, collected."""
    ann = theatre.joined(lead, "ann")
    draft = filled_draft(ann, seed=3, about__child_reference="CH-77", story__who=STORY)
    key = Recording(ann).finalise(draft)
    Recording(ann).finalise(filled_draft(ann, seed=4, about__child_reference="CH-78"))
    theatre.send(ann)
    theatre.collect(lead)
    return key


def look(screen, executor, qtbot, terms):
    screen.page.terms.setText(terms)
    click(qtbot, screen.page.look)
    executor.drain()
    return screen.page.list.view().lines


def choose(screen, key):
    assert screen.page.list.go_to(str(key))


def test_everything_on_a_child_is_found_by_reference_and_by_name(screen, record, executor, qtbot, messages):
    [line] = look(screen, executor, qtbot, "ch-77")
    assert (line.key, line.how) == (str(record), "about")
    [line] = look(screen, executor, qtbot, f"nobody at all, ottoline  {SECRET.lower()}")
    assert (line.how, line.where) == ("named", "Who is this child?")
    assert look(screen, executor, qtbot, "CH-7") == (), "a part of a reference is another child"
    assert messages.told[-1] == "Nothing here says any of that."


def test_the_person_who_asks_gets_papers_without_anybody_else(screen, record, executor, qtbot, messages, tmp_path):
    look(screen, executor, qtbot, "CH-77")
    choose(screen, record)
    screen.page.acted.emit("answer", screen.page.table.selected())
    executor.drain()
    card = screen.page.answer
    assert card.isVisible()
    card.names.setPlainText(f"ottoline {SECRET.lower()}")
    messages.answer_path = tmp_path / "answer.zip"
    click(qtbot, card.take)
    executor.drain()
    assert not messages.failures
    with zipfile.ZipFile(tmp_path / "answer.zip") as archive:
        names, files = archive.namelist(), {name: archive.read(name) for name in archive.namelist()}
    assert names == ["001.pdf", "001.json", "001-story.pdf", "001-story.json", "index.json"]
    (tmp_path / "one.pdf").write_bytes(files["001.pdf"])
    plain = subprocess.run(
        ["qpdf", "--qdf", "--object-streams=disable", str(tmp_path / "one.pdf"), "-"], capture_output=True, check=True
    ).stdout
    text = subprocess.run(["pdftotext", str(tmp_path / "one.pdf"), "-"], capture_output=True, check=True).stdout
    for found in (plain, text, files["001.json"], files["index.json"], io.BytesIO(files["001.pdf"]).getvalue()):
        assert SECRET.encode() not in found
        assert b"Auditor 1" not in found
    assert b"next door to the bakery" in text.replace(b"\n", b" ")
    said = json.loads(files["001.json"])
    assert any("[removed]" in words for section in said["sections"] for words in section["text"])
    assert [row.act for row in custody(screen, record)][0] == "Saved for somebody who asked what is held on them"


def custody(screen, record):
    from qaf_desktop.work.custody import Custody

    return Custody(screen._room.desk).of_record(record)


def test_a_record_on_hold_cannot_be_erased_and_then_can(screen, record, lead, executor, qtbot, messages):
    look(screen, executor, qtbot, "CH-77")
    choose(screen, record)
    messages.answer_text, messages.answer_confirm = "The inspection of March asked for it.", True
    screen.page.acted.emit("hold", screen.page.table.selected())
    executor.drain()
    [line] = screen.page.list.view().lines
    assert line.hold == "The inspection of March asked for it."
    choose(screen, record)
    screen.page.acted.emit("lift", screen.page.table.selected())
    executor.drain()
    assert "The inspection of March" in messages.questions[-1].loss
    assert Keeping(lead).held([record]) == ()
    choose(screen, record)
    screen.page.acted.emit("erase", screen.page.table.selected())
    card = screen.page.erase
    assert not card.erase.hasFocus(), "a key pressed too many erases nothing"
    click(qtbot, card.erase)
    assert card.field.problem() == "Choose why."
    click(qtbot, card.reasons.buttons["request"])
    click(qtbot, card.erase)
    executor.drain()
    assert not messages.failures
    assert lead.store.records.row(record) is None
    screen.page.terms.clear()
    click(qtbot, screen.page.look)
    executor.drain()
    [gone] = screen.page.list.view().lines
    assert (gone.sort, gone.where) == ("erased", "request")


def test_everything_of_a_child_is_held_what_comes_later_too(screen, theatre, record, lead, executor, qtbot, messages):
    messages.answer_text = "A court asked."
    click(qtbot, screen.page.hold_all)
    assert messages.told[-1] == "Type one child’s reference first."
    screen.page.terms.setText("CH-77")
    click(qtbot, screen.page.hold_all)
    executor.drain()
    later = Recording(lead).finalise(filled_draft(lead, seed=9, about__child_reference="CH-77"))
    assert {key for key, _hold in Keeping(lead).held([record, later])} == {record, later}


def test_what_a_retention_rule_lets_go_is_found(screen, record, lead, executor, qtbot, messages):
    messages.answer_text = "many"
    click(qtbot, screen.page.old)
    assert messages.told[-1] == "Type a number of years, such as 6."
    messages.answer_text = "6"
    click(qtbot, screen.page.old)
    executor.drain()
    assert messages.told[-1] == "Nothing here is as old as that."
    with lead.store._database.writing() as driver:
        driver.execute("UPDATE records SET date = '2019-01-02' WHERE subject = 'CH-77'")
    click(qtbot, screen.page.old)
    executor.drain()
    assert [line.key for line in screen.page.list.view().lines] == [str(record)]


def test_papers_on_data_protection_are_saved_for_word(screen, lead, executor, qtbot, messages, tmp_path):
    (tmp_path / "papers").mkdir()
    messages.answer_path = tmp_path / "papers"
    click(qtbot, screen.page.papers)
    executor.drain()
    assert not messages.failures
    names = {path.name for path in (tmp_path / "papers").iterdir()}
    assert names == {"dpia.docx", "article-30.docx", "policy.docx"}
    paper = Document(tmp_path / "papers" / "dpia.docx")
    words = "\n".join(one.text for one in paper.paragraphs)
    council = next(row["label"] for row in lead.store.registers.rows("settings") if row["name"] == "council")
    assert f"Council: {council}" in words
    assert "{" not in words
    assert len(paper.tables) == 5
    assert paper.core_properties.author == ""


def test_the_shared_folder_is_cleaned(screen, theatre, record, executor, qtbot, messages):
    click(qtbot, screen.page.clean)
    executor.drain()
    assert list(theatre.stage.share.rglob("in/*/*.qafpkg")), "the way back is the default"
    messages.answer_confirm = True
    click(qtbot, screen.page.clean)
    executor.drain()
    assert not messages.failures
    assert not list(theatre.stage.share.rglob("in/*/*.qafpkg"))
    assert messages.told[-1] == "Clean: 1 packages are sealed anew, 1 files are gone."
