"""Agreement on screen: empty at first, then figures, a cell that leads to its file, and an export without names."""

import pytest
from staging import present

from qaf_desktop.wiring.agreement_screen import AgreementScreen
from tests.usecases.moderated import moderate, sent


@pytest.fixture
def lead(theatre):
    return theatre.lead()


@pytest.fixture
def screen(qtbot, room_of, executor, lead):
    made = AgreementScreen(room_of(lead))
    present(qtbot, made.page, executor)
    return made


def test_figures_come_with_the_first_moderation_and_a_cell_opens_it(
    screen, theatre, lead, executor, messages, tmp_path
):
    page = screen.page
    page.enter("")
    executor.drain()
    assert page.words.text().startswith("Nothing to compare yet.")
    ann = theatre.joined(lead, "ann")
    record = sent(ann, lead, "CH-1", "outstanding")
    moderate(lead, record, own="good")
    page.enter("")
    executor.drain()
    assert page.head.words.text() == "1 moderated files, 1 of them graded blind."
    assert page.figures.rows_model.rows()
    picked = []
    page.cell_picked.connect(lambda *cell: picked.append(cell))
    page.matrix.cellActivated.emit(3, 2)
    page.matrix.cellActivated.emit(0, 0)
    assert picked == [("Outstanding", "Good")]
    messages.answer_path = tmp_path / "agreement.xlsx"
    page.export_asked.emit()
    executor.drain()
    assert b"Archer" not in (tmp_path / "agreement.xlsx").read_bytes()
    page.blind.setChecked(True)
    executor.drain()
    assert page.people.rows_model.rows()
