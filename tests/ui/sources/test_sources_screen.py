"""The sources on screen: what waits, a figure that leads to its records, papers, and one source after another."""

from datetime import timedelta

import pytest
from openpyxl import load_workbook
from staging import present

from qaf_desktop.wiring.sources_screen import SourcesScreen
from tests.usecases.test_sources import CONCERN, OPEN_COMPLAINT
from tests.usecases.voices import ALERT, CHECK, COMPLAINT, said


@pytest.fixture
def lead(theatre):
    return theatre.lead()


@pytest.fixture
def screen(qtbot, room_of, executor, lead):
    made = SourcesScreen(room_of(lead))
    present(qtbot, made.page, executor)
    return made


def shown(page):
    return [line.look for line in page.table.rows_model.rows()]


def test_a_source_shows_what_waits_and_another_is_one_click_away(screen, executor, lead):
    page = screen.page
    page.enter("")
    executor.drain()
    assert page.list.empty.isVisible()
    today = lead.clock.local().date()
    old = (today - timedelta(days=40)).isoformat()
    said(lead, COMPLAINT, 1, {**OPEN_COMPLAINT, "about/received_on": old})
    said(lead, COMPLAINT, 2, {"about/route": "compliment", "about/team": "team-1"})
    said(lead, ALERT, 3, {**CONCERN, "raise/raised_on": old, "about/meeting_on": old})
    page.enter("")
    executor.drain()
    assert shown(page) == ["late", "ended"]
    page.cards_shown[2].click()
    assert shown(page) == ["late"]
    page.tabs.chosen.emit("chairs")
    executor.drain()
    assert shown(page) == ["late"]
    assert "by its time for" in page.table.rows_model.rows()[0].stands


def test_a_figure_leads_to_its_records_and_a_paper_is_saved(screen, executor, lead, messages, visited, tmp_path):
    page = screen.page
    for seed in (1, 2, 3):
        said(lead, COMPLAINT, seed, {"about/route": "statutory", "about/team": "team-1" if seed < 3 else "team-2",
                                     "about/received_on": lead.clock.local().date().isoformat()})  # fmt: skip
    page.enter("")
    executor.drain()
    page.figures.click()
    executor.drain()
    rows = page.card.table.rows_model.rows()
    behind = next(row for row in rows if len(row.keys) == 2)
    page.card.table.opened.emit(behind)
    assert len(shown(page)) == 2
    page.show_figures_card()
    messages.answer_path = tmp_path / "complaints.pdf"
    page.card.pdf.click()
    executor.drain()
    assert (tmp_path / "complaints.pdf").read_bytes().startswith(b"%PDF")
    page.card.report.click()
    executor.drain()
    assert visited.places[-1][0] == "form"


def test_a_list_of_supervision_is_saved_without_the_people(screen, executor, lead, messages, tmp_path):
    page = screen.page
    said(lead, CHECK, 1, {"about/career": "social-worker", "often/gap_days": "41", "about/team": "team-1"})
    page.tabs.chosen.emit("supervision")
    executor.drain()
    (line,) = page.table.rows_model.rows()
    assert line.stands.startswith("beyond the standard: longest gap 41 days")
    messages.answer_path = tmp_path / "list.xlsx"
    page.list.export.click()
    executor.drain()
    cells = [str(value) for row in load_workbook(tmp_path / "list.xlsx").worksheets[0].values for value in row]
    assert any("longest gap" in cell for cell in cells)
    assert line.what not in " ".join(cells)
