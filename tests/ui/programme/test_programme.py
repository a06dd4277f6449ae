"""The year on screen."""

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from staging import present

from qaf_desktop.wiring.programme_screen import ProgrammeScreen
from tests.usecases.test_programme import cycle


@pytest.fixture
def lead(theatre):
    return theatre.lead()


@pytest.fixture
def screen(qtbot, room_of, executor, lead):
    made = ProgrammeScreen(room_of(lead))
    present(qtbot, made.page, executor)
    return made


def entered(screen, executor):
    screen.page.enter("")
    executor.drain()
    return screen.page


def test_the_year_is_walked_by_keys_and_a_bar_opens_its_cycle(screen, lead, executor, qtbot):
    assert entered(screen, executor).cycles.view().around.empty[0] == "No cycles in this year"
    key = cycle(lead)
    cycle(lead, about__title="Observations", about__kind="practice-observation", about__teams="team-1 team-2")
    page = entered(screen, executor)
    assert len(page.timeline.bars()) == 3, "a cycle lies in the row of each of its teams"
    opened = []
    page.opened.connect(opened.append)
    page.timeline.setFocus()
    qtbot.keyClick(page.timeline, Qt.Key.Key_Return)
    assert opened == [], "nothing is chosen yet"
    qtbot.keyClick(page.timeline, Qt.Key.Key_Right)
    qtbot.keyClick(page.timeline, Qt.Key.Key_Return)
    assert opened == [str(key)]
    page.moved.emit(12)
    executor.drain()
    assert page.head.heading.text().startswith("April ")


def test_the_year_is_saved_and_somebody_is_exempt(screen, lead, executor, messages, tmp_path):
    cycle(lead)
    page = entered(screen, executor)
    messages.answer_path = tmp_path / "year.xlsx"
    page.export_asked.emit()
    executor.drain()
    assert load_workbook(tmp_path / "year.xlsx").sheetnames == ["Cycles", "Teams", "Auditors"]
    own = next(one for one in page.auditors.view().lines if one.key == lead.person)
    assert own.missing
    messages.answer_text = "31/12/2099"
    page.exempt_asked.emit(own)
    executor.drain()
    own = next(one for one in page.auditors.view().lines if one.key == lead.person)
    assert (own.missing, own.exempt) == (0, "2099-12-31")
