"""Themes on screen: empty at first; then a number leads to its records, a record opens, and learning is offered."""

import pytest
from staging import present

from qaf_desktop.wiring.themes_screen import ThemesScreen
from qaf_desktop.work.recording import Recording
from tests.usecases.world import filled_draft


@pytest.fixture
def lead(theatre):
    return theatre.lead()


@pytest.fixture
def screen(qtbot, room_of, executor, lead, visited):
    made = ThemesScreen(room_of(lead))
    present(qtbot, made.page, executor)
    return made


def test_a_number_leads_to_its_records_and_a_theme_to_an_offer(screen, lead, executor, messages, visited, tmp_path):
    page = screen.page
    page.enter("")
    executor.drain()
    assert page.words.text().startswith("No theme yet.")
    assert not page.offer.isEnabled()
    alert = filled_draft(lead, "chair-alert", raise__raises="concern", raise__triggers="unallocated")
    record = Recording(lead).finalise(alert)
    page.enter("")
    executor.drain()
    table = page.matrix
    rows = [table.verticalHeaderItem(row).text() for row in range(table.rowCount())]
    row = rows.index("Management oversight and supervision")
    heads = [table.horizontalHeaderItem(column).text() for column in range(table.columnCount())]
    table.setCurrentCell(row, heads.index("Chairs’ alerts"))
    assert page.said.text() == "Management oversight and supervision: One source"
    table.cellActivated.emit(row, heads.index("Chairs’ alerts"))
    [behind] = page.records.rows_model.rows()
    page.records.opened.emit(behind)
    page.offer.click()
    executor.drain()
    assert visited.places[0] == ("record", str(record))
    assert visited.places[1][0] == "form"
    messages.answer_path = tmp_path / "themes.xlsx"
    page.export_asked.emit()
    executor.drain()
    assert (tmp_path / "themes.xlsx").read_bytes()[:2] == b"PK"
