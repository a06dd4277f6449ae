"""Earlier audits on screen: a list, its dry run, in, and back again."""

import pytest
from staging import click, present

from qaf_desktop.wiring.earlier_screen import EarlierScreen
from tests.usecases.test_history import LIST


@pytest.fixture
def lead(theatre):
    return theatre.lead()


@pytest.fixture
def screen(qtbot, room_of, executor, lead):
    made = EarlierScreen(room_of(lead))
    present(qtbot, made.page, executor)
    return made


def test_a_list_comes_in_after_its_dry_run_and_goes_back(screen, lead, executor, qtbot, messages, tmp_path):
    page = screen.page
    page.enter("")
    executor.drain()
    path = tmp_path / "log.csv"
    path.write_text(LIST, encoding="utf-8")
    messages.answer_path = path
    click(qtbot, page.new)
    executor.drain()
    panel = page.panel
    assert panel.columns["date"].currentText() == "Audit date"
    messages.answer_confirm = False
    click(qtbot, panel.take)
    executor.drain()
    assert messages.questions[-1].title == "Take in 3 earlier audits?"
    assert lead.store.records.count() == 0, "nothing is signed before it is asked for"
    assert panel.troubles.rows_model.rows()
    messages.answer_confirm = True
    click(qtbot, panel.take)
    executor.drain()
    [line] = page.list.view().lines
    assert (line.file, line.audits) == ("log.csv", 3)
    messages.answer_text = "The wrong year"
    page.acted.emit("take-back", line)
    executor.drain()
    assert page.list.view().lines == ()
    assert not messages.failures
