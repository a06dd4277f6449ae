"""Samples on screen: a list taken in, a sample drawn, checked, a file replaced, and all of it given out."""

import pytest
from openpyxl import load_workbook
from staging import click, nameless, present

from qaf_desktop.changes import Changes
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.wiring.samples_screen import SamplesScreen
from qaf_desktop.work.allocating import Allocating
from qaf_desktop.work.sample_lists import SampleLists

ROWS = "\n".join(
    f"{1000 + n},{('North', 'South')[n % 2]},Worker {n % 5},{('CIN', 'CP')[n % 3 == 0]}" for n in range(40)
)
CHILDREN = (
    f"Children on 1 November\nChild ID;Team name;Allocated Worker;Case status\n{ROWS.replace(',', ';')}\n;North;;CP\n"
)


@pytest.fixture
def lead(theatre):
    return theatre.lead()


@pytest.fixture
def screen(qtbot, room_of, executor, lead, theatre):
    theatre.joined(lead, "ann")
    made = SamplesScreen(room_of(lead))
    present(qtbot, made.page, executor)
    return made


def take_list(screen, qtbot, executor, messages, tmp_path):
    path = tmp_path / "children.csv"
    path.write_text(CHILDREN, encoding="utf-8")
    messages.answer_path = path
    screen.begin()
    executor.drain()
    click(qtbot, screen.page.card.take_list)
    executor.drain()


def draw(screen, qtbot, executor, messages, tmp_path, size=6):
    take_list(screen, qtbot, executor, messages, tmp_path)
    panel = screen.page.panel
    panel.columns["team"].setCurrentText("Team name")
    panel.columns["team"].activated.emit(panel.columns["team"].currentIndex())
    executor.drain()
    click(qtbot, panel.take)
    executor.drain()
    card = screen.page.card
    card.purpose.setText("Audits, October")
    card.how_many.setValue(size)
    card.divided.setCurrentIndex(card.divided.findData("team"))
    card.divided.activated.emit(card.divided.currentIndex())
    executor.drain()
    click(qtbot, card.draw)
    executor.drain()


def test_a_list_is_shown_before_it_is_kept_and_its_columns_are_remembered(screen, qtbot, executor, messages, tmp_path):
    take_list(screen, qtbot, executor, messages, tmp_path)
    panel = screen.page.panel
    assert panel.columns["child"].currentText() == "Child ID"
    assert panel.columns["team"].currentText() == "Not in this file", "“Team name” is not guessed"
    assert panel.words.text() == "40 rows can be taken. 1 are left out; each line below says why."
    panel.columns["team"].setCurrentText("Team name")
    panel.columns["team"].activated.emit(panel.columns["team"].currentIndex())
    executor.drain()
    click(qtbot, panel.take)
    executor.drain()
    [kept] = SampleLists(screen._room.desk).all()
    assert kept.heights == {"children": 40}
    take_list(screen, qtbot, executor, messages, tmp_path)
    assert panel.columns["team"].currentText() == "Team name"


def test_a_sample_is_drawn_checked_replaced_and_given_out(screen, qtbot, executor, messages, tmp_path, lead):
    draw(screen, qtbot, executor, messages, tmp_path)
    assert not messages.failures
    page = screen.page
    assert len(page.files.view().lines) == 6
    assert page.head.heading.text() == "Audits, October"
    page.check_asked.emit()
    executor.drain()
    assert messages.told[-1] == "Drawn again from list and seed: the same files."
    gone = page.files.view().lines[0].child
    page.files.go_to(gone)
    page.acted.emit("replace", page.files.table.selected())
    page.replacing.why.setEditText(" ")
    click(qtbot, page.replacing.go)
    assert page.replacing.field.problem() == "Say why, in a few words."
    page.replacing.why.setCurrentIndex(page.replacing.why.findText("The file is closed"))
    click(qtbot, page.replacing.go)
    executor.drain()
    assert gone not in {line.child for line in page.files.view().lines}
    assert any(line.instead_of.startswith(gone) for line in page.files.view().lines)
    page.give_asked.emit()
    executor.drain()
    assert len(page.give.list.view().lines) == 6
    page.give.due.setText("soon")
    click(qtbot, page.give.give)
    assert page.give.due_field.problem() == "Type a day, such as 3/11/26."
    page.give.due.setText("1/12/2099")
    click(qtbot, page.give.give)
    executor.drain()
    assert len(Allocating(lead).lines()) == 6
    assert {line.sample for line in Allocating(lead).lines()} == {page.list.view().lines[0].reference}
    assert all(line.person for line in page.files.view().lines)
    messages.answer_path = tmp_path / "how.xlsx"
    page.statement_asked.emit()
    executor.drain()
    book = load_workbook(tmp_path / "how.xlsx")
    assert {"How it was drawn", "Files"} <= set(book.sheetnames)
    messages.answer_path = tmp_path / "files.xlsx"
    page.files.exported.emit(page.files.view().lines, ("child", "person"))
    executor.drain()
    [sheet] = load_workbook(tmp_path / "files.xlsx").worksheets
    assert [cell.value for cell in sheet[1]] == ["Child", "Given to"]
    page.show_list()
    [line] = page.list.view().lines
    assert line.files == 6


def test_whoever_writes_a_new_sample_stays_there_when_something_arrives(
    screen, qtbot, executor, messages, tmp_path, lead
):
    draw(screen, qtbot, executor, messages, tmp_path)
    screen.page.show_list()
    click(qtbot, screen.page.new)
    executor.drain()
    screen.page.card.purpose.setText("Half written")
    screen._room.feed.publish(Changes(everything=True))
    executor.drain()
    assert screen.page.card.purpose.isVisible()
    assert screen.page.card.purpose.text() == "Half written"


def test_trouble_is_said_and_nothing_is_drawn(screen, qtbot, executor, messages, tmp_path):
    draw(screen, qtbot, executor, messages, tmp_path, size=500)
    assert messages.failures[-1].code == "too-many"
    messages.answer_path = tmp_path / "notes.pdf"
    messages.answer_path.write_bytes(b"%PDF-1.7")
    click(qtbot, screen.page.card.take_list)
    executor.drain()
    assert messages.failures[-1].code == "not-a-list"


def test_interests_and_exemptions_are_kept_and_change_the_plan(screen, qtbot, executor, messages, tmp_path, lead):
    draw(screen, qtbot, executor, messages, tmp_path)
    page, card = screen.page, screen.page.register
    page.give_asked.emit()
    executor.drain()
    assert page.give.kind.findData("dip") > 0
    first = page.give.list.view().lines[0]
    page.give.list.go_to(first.key)
    page.give.people.setCurrentIndex(page.give.people.findData(first.person))
    click(qtbot, page.give.interest)
    assert (card.about.text(), card.person.currentData()) == (first.file.reference, first.person)
    click(qtbot, card.keep)
    assert messages.failures[-1].code == "no-reason"
    card.why.setText("Her neighbour")
    click(qtbot, card.keep)
    card.kind.setCurrentIndex(card.kind.findData("exempt"))
    card.kind.activated.emit(card.kind.currentIndex())
    card.about.setText("soon")
    click(qtbot, card.keep)
    assert card.about_field.problem() == "Type a day, such as 3/11/26."
    card.about.setText("1/12/2099")
    card.why.setText("New")
    click(qtbot, card.keep)
    assert [(one.about, one.why) for one in card.list.view().lines] == [
        (first.file.reference, "Her neighbour"), ("01/12/2099", "New"),
    ]  # fmt: skip
    messages.answer_path = tmp_path / "register.xlsx"
    card.list.exported.emit(card.list.view().lines, ())
    executor.drain()
    [sheet] = load_workbook(tmp_path / "register.xlsx").worksheets
    assert sheet.max_row == 3
    card.left.emit()
    executor.drain()
    assert first.person not in {line.person for line in page.give.list.view().lines}
    card.removed.emit(card.list.view().lines)
    assert card.list.view().lines == ()
    assert not nameless(page)


def test_giving_that_stops_half_way_shows_what_is_left(screen, qtbot, executor, messages, tmp_path, lead):
    draw(screen, qtbot, executor, messages, tmp_path)
    page = screen.page
    page.give_asked.emit()
    executor.drain()
    page.give.due.setText("1/12/2020")
    click(qtbot, page.give.give)
    assert messages.failures[-1].code == "past-day"
    page.give.due.setText("1/12/2099")
    [device] = [one.device for one in lead.rosters.view.current.devices if one.member != lead.person]
    Enrolling(lead).revoke(device)
    click(qtbot, page.give.give)
    executor.drain()
    assert messages.failures[-1].code == "no-laptop"
    left = page.give.list.view().lines
    assert len(left) + len(Allocating(lead).lines()) == 6
    assert {line.person for line in left} == {lead.person}
    assert not lead.store.drafts.list(), "no half of an allocation stays behind"
