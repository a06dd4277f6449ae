"""Children's data on screen: a month looked at and kept, its flags, a session, and the lists removed."""

import pytest
from staging import click, nameless, present

from qaf_desktop.wiring.children_screen import ChildrenScreen
from qaf_desktop.work.child_data import ChildData
from tests.usecases.test_child_data import cp, month


@pytest.fixture
def lead(theatre):
    return theatre.lead()


@pytest.fixture
def screen(qtbot, room_of, executor, lead):
    made = ChildrenScreen(room_of(lead))
    present(qtbot, made.page, executor)
    return made


def take_in(screen, qtbot, executor, messages, path, day):
    messages.answer_paths = (path,)
    click(qtbot, screen.page.new)
    executor.drain()
    screen.page.card.day.setText(day)
    screen.page.card.day.editingFinished.emit()
    messages.answer_confirm = True
    click(qtbot, screen.page.card.keep)
    executor.drain()


def test_a_month_is_looked_at_kept_flagged_and_challenged(screen, qtbot, executor, messages, lead, tmp_path):
    page = screen.page
    page.enter("")
    executor.drain()
    messages.answer_paths = (month(tmp_path, cp("1", "1/9/2026"), cp("", "1/9/2026"), cp("3", "29/9/2026")),)
    click(qtbot, page.new)
    executor.drain()
    card = page.card
    assert card.day.text() == "29/09/2026", "the latest day in the lists is offered"
    first = card.table.rows_model.rows()[0]
    assert (first.code, first.rows) == ("missing", "3")
    card.day.setText("soon")
    card.day.editingFinished.emit()
    assert card.day_field.problem() == "Type a day, such as 31/10/26."
    assert not card.keep.isEnabled()
    card.day.setText("30/9/26")
    card.day.editingFinished.emit()
    click(qtbot, card.keep)
    executor.drain()
    assert ChildData(lead).months()[0].as_of == "2026-09-30"
    assert "1 rows were left out" in messages.told[-1]
    take_in(screen, qtbot, executor, messages, month(tmp_path, cp("1", "1/9/2026"), cp("3", "30/10/2026")), "31/10/26")
    lines = page.list.view().lines
    assert [one.as_of for one in lines] == ["2026-10-31", "2026-09-30"]
    page.month_acted.emit("report", (lines[1],))
    assert page.report.rows_model.rows()[0].code == "missing"
    page.month_opened.emit(lines[0])
    executor.drain()
    assert page.flags_head.heading.text() == "Flags of 31 October 2026"
    [line] = page.flags.view().lines
    assert (line.child, line.months, line.row) == ("1", 2, 2)
    page.service.setCurrentIndex(page.service.findData("Example Team"))
    click(qtbot, page.begin)
    executor.drain()
    assert [one.child for one in page.session.view().lines] == ["1"]
    page.child_opened.emit(page.session.view().lines[0])
    executor.drain()
    assert [one.subject for one in lead.store.drafts.list()] == ["1"]
    assert not nameless(page)
    messages.answer_confirm = False
    page.month_acted.emit("remove", lines)
    assert len(ChildData(lead).months()) == 2
    messages.answer_confirm = True
    page.month_acted.emit("remove", lines)
    executor.drain()
    assert page.list.view().lines == ()
    assert not messages.failures


def test_a_wrong_file_is_said_and_nothing_is_kept(screen, qtbot, executor, messages, lead, tmp_path):
    path = tmp_path / "notes.pdf"
    path.write_bytes(b"%PDF-1.7")
    messages.answer_paths = (path,)
    click(qtbot, screen.page.new)
    executor.drain()
    assert messages.failures[-1].code == "not-a-list"
    take_in(screen, qtbot, executor, messages, month(tmp_path, cp("1")), "30/9/26")
    messages.answer_paths = (tmp_path / "annex-a.xlsx",)
    click(qtbot, screen.page.new)
    executor.drain()
    assert "kept as 30 September 2026 already" in screen.page.card.day_field.problem()
    assert not screen.page.card.keep.isEnabled()
    assert len(ChildData(lead).months()) == 1
