"""The calendar in the lead's window: months narrow it, Enter opens what does a duty or begins it, a pack is made."""

import os

import pytest
from PySide6.QtCore import QCoreApplication

from qaf_desktop.paths import resources
from qaf_desktop.settings import SettingsFile
from qaf_desktop.wiring.desk_window import DeskWindow
from qaf_desktop.work.deciding import Deciding
from tests.usecases.test_programme import cycle
from tests.usecases.test_reporting import write
from tests.usecases.world import CHEAP, project


@pytest.fixture
def window(tmp_path, qtbot, jobs, messages, executor):
    with project(tmp_path, 0) as (_stage, lead, _none):
        cycle(lead)
        report = write(lead)
        Deciding(lead).decide(report, "agreed", "9 June")
        Deciding(lead).decide(report, "issued", "To everybody")
        made = DeskWindow(lead, jobs, messages, SettingsFile(tmp_path / "settings.json"), resources(), CHEAP)
        qtbot.addWidget(made.frame)
        made.frame.resize(1366, 768)
        made.frame.show()
        executor.drain()
        yield made
        made.stop()
        made.frame.hide()


def test_months_narrow_a_duty_begins_its_decision_and_a_pack_is_saved(window, executor, messages, tmp_path):
    window.frame.go("calendar", "")
    executor.drain()
    page = window.frame.page("calendar")
    rows = page.table.rows_model.rows()
    if folder := os.environ.get("PICTURES"):
        QCoreApplication.processEvents()
        window.frame.grab().save(f"{folder}/desks-calendar.png")
    assert {"cycle-agreed", "dashboard", "audits"} <= {line.duty for line in rows}
    month = next(line.month for line in rows if line.duty == "dashboard")
    page.months.cards[month].click()
    narrowed = page.table.rows_model.rows()
    assert {line.month for line in narrowed} == {month}
    assert 0 < len(narrowed) < len(rows)
    page.months.cards[month].click()
    assert page.table.rows_model.rows() == rows

    agree = next(line for line in rows if line.duty == "cycle-agreed")
    page.opened.emit(agree)
    executor.drain()
    assert window.frame.page("record").isVisibleTo(window.frame)
    page.opened.emit(next(line for line in rows if line.duty == "dashboard"))
    executor.drain()
    form = window.frame.page("form")
    assert form.isVisibleTo(window.frame)
    (draft,) = window.desk.store.drafts.list()
    assert draft.method == "governance-decision"

    folder = tmp_path / "pack"
    folder.mkdir()
    messages.answer_path = folder
    window.frame.go("calendar", "")
    executor.drain()
    page.audience.setCurrentIndex(page.audience.findData("scrutiny"))
    page.pack.click()
    executor.drain()
    assert "scrutiny-index.pdf" in {path.name for path in folder.iterdir()}
    assert any("Reports saved: 1" in words for words in messages.told)
