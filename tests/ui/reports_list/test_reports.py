"""Reports on screen: begun from a cycle with its figures, and saved as papers."""

import pytest
from staging import click, present

from qaf_desktop.wiring.reports_screen import ReportsScreen
from qaf_desktop.work.recording import Recording
from tests.usecases.test_programme import cycle
from tests.usecases.test_reporting import write
from tests.usecases.world import filled_draft


@pytest.fixture
def lead(theatre):
    return theatre.lead()


@pytest.fixture
def screen(qtbot, room_of, executor, lead):
    made = ReportsScreen(room_of(lead))
    present(qtbot, made.page, executor)
    return made


def test_a_report_is_begun_from_a_cycle_with_a_live_count(screen, lead, executor, qtbot):
    Recording(lead).finalise(filled_draft(lead, seed=3, about__team="team-1"))
    key = cycle(lead)
    page = screen.page
    page.enter("")
    executor.drain()
    click(qtbot, page.new)
    executor.drain()
    card = page.card
    assert not card.begin.isEnabled()
    card.cycle.setCurrentIndex(card.cycle.findData(str(key)))
    card.cycle.activated.emit(card.cycle.currentIndex())
    executor.drain()
    assert card.counted.text().startswith("1 records lie in this scope")
    click(qtbot, card.begin)
    executor.drain()
    [draft] = [one for one in lead.store.drafts.list() if one.method == "report"]
    answers = lead.store.drafts.load(draft.id).answers
    assert answers["about/title"] == "Case file audits, autumn"
    assert answers["about/cycle"].startswith("CYC-")
    assert '"records": 1' in answers["about/figures"]


def test_a_report_is_saved_in_each_way_and_noted(screen, lead, executor, qtbot, messages, tmp_path):
    write(lead)
    page = screen.page
    page.enter("")
    executor.drain()
    [line] = page.list.view().lines
    for what, name, begins in (("pdf", "r.pdf", b"%PDF"), ("word", "r.docx", b"PK"), ("figures", "r.xlsx", b"PK"),
                               ("learning", "l.pdf", b"%PDF")):  # fmt: skip
        messages.answer_path = tmp_path / name
        page.acted.emit(what, line)
        executor.drain()
        assert (tmp_path / name).read_bytes().startswith(begins)
    assert len(lead.store.custody.lines(line.key)) == 4
    page.acted.emit("changed", line)
    executor.drain()
    assert messages.told[-1].startswith("Nothing")
    messages.answer_path = tmp_path / "list.xlsx"
    click(qtbot, page.list.export)
    executor.drain()
    assert (tmp_path / "list.xlsx").read_bytes().startswith(b"PK")


def test_an_annual_report_is_begun_and_papers_for_inspectors_are_saved(
    screen, lead, executor, qtbot, messages, tmp_path
):
    Recording(lead).finalise(filled_draft(lead, seed=3))
    page = screen.page
    page.enter("")
    executor.drain()
    click(qtbot, page.new)
    executor.drain()
    card = page.card
    card.kind.setCurrentIndex(card.kind.findData("annual"))
    for line, text in ((card.title, "Annual report"), (card.since, "1/4/25"), (card.until, "31/3/27")):
        line.setText(text)
    card.title.editingFinished.emit()
    executor.drain()
    assert not card.method.isEnabled()
    assert card.counted.text().startswith("1 records lie in this scope")
    click(qtbot, card.begin)
    executor.drain()
    [draft] = [one for one in lead.store.drafts.list() if one.method == "report"]
    assert lead.store.drafts.load(draft.id).answers["annual/known_how"].startswith("Records looked at: Audits: 1.")
    messages.answer_path = tmp_path
    click(qtbot, page.inspectors)
    executor.drain()
    assert (tmp_path / "index.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "audits.xlsx").is_file()
