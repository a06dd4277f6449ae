"""A letter given from its screen, opened and answered in the practitioner’s own window; the answer comes back."""

import os

import pytest
from PySide6.QtCore import Qt

from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.paths import resources
from qaf_desktop.settings import SettingsFile
from qaf_desktop.wiring.desk_window import DeskWindow
from tests.usecases.test_issued_papers import desks, fetch, issued  # noqa: F401
from tests.usecases.world import CHEAP, collect, send


@pytest.fixture
def window(tmp_path, qtbot, jobs, messages, executor):
    """Opens the window of a desk; all are stopped at the end."""
    made = []

    def opened(desk: Desk) -> DeskWindow:
        settings = SettingsFile(tmp_path / f"{desk.identity.name}.json")
        window = DeskWindow(desk, jobs, messages, settings, resources(), CHEAP)
        qtbot.addWidget(window.frame)
        window.frame.resize(1366, 768)
        window.frame.show()
        executor.drain()
        made.append(window)
        return window

    yield opened
    for one in made:
        one.stop()
        one.frame.hide()


def picture(window: DeskWindow, name: str) -> None:
    if folder := os.environ.get("PICTURES"):
        window.frame.grab().save(f"{folder}/desks-{name}.png")


def test_a_letter_is_given_read_answered_and_comes_back(desks, window, executor, messages):  # noqa: F811
    lead, auditor, wil, _may = desks
    record = issued(lead, auditor, wil.person, "CH-8")
    at_lead = window(lead)
    at_lead.frame.go("feedback", str(record))
    executor.drain()
    feedback = at_lead.frame.page("feedback")
    assert feedback.give.isVisibleTo(at_lead.frame)
    picture(at_lead, "feedback")
    feedback.give.click()
    executor.drain()
    page = at_lead.frame.page("issued")
    rows = {page.give.people.item(at).text(): page.give.people.item(at) for at in range(page.give.people.count())}
    (own,) = [item for words, item in rows.items() if words.startswith(wil.identity.name)]
    picture(at_lead, "give")
    for item in rows.values():
        item.setCheckState(Qt.CheckState.Checked if item is own else Qt.CheckState.Unchecked)
    page.give.by.setText("nonsense")
    page.give.give.click()
    assert page.give.by.isVisibleTo(at_lead.frame)
    page.give.by.clear()
    page.give.give.click()
    executor.drain()
    assert any("Given to 1" in str(said) for said in messages.told)
    send(lead)
    fetch(wil)

    at_wil = window(wil)
    picture(at_wil, "first")
    at_wil.frame.go("issued", "")
    executor.drain()
    mine = at_wil.frame.page("issued")
    lines = mine.table.rows_model.rows()
    assert [line.state for line in lines] == ["Not opened yet"]
    picture(at_wil, "list")
    mine.opened.emit(lines[0].key)
    executor.drain()
    panel = mine.paper.answer
    assert mine.paper.viewer.pages() >= 1
    assert "Ring the school." in panel.to_do.text()
    assert not panel.send.isEnabled()
    panel.words.setPlainText("I rang the school in May.")
    panel.agrees["yes"].setChecked(True)
    picture(at_wil, "paper")
    at_wil.frame.go("issued", "")
    executor.drain()
    at_wil.frame.go("issued", lines[0].key)
    executor.drain()
    assert panel.typed() == ("I rang the school in May.", "yes"), "what was typed stands there again"
    panel.send.click()
    executor.drain()
    assert "I rang the school in May." in panel.before.text()
    Sending(wil).pack_answers()
    send(wil)
    collect(lead)
    at_lead.frame.go("feedback", str(record))
    executor.drain()
    assert "I rang the school in May." in feedback.response.words.toPlainText()
    picture(at_lead, "answered")
    at_lead.frame.go("issued", "")
    executor.drain()
    assert "Answered" in {line.state for line in page.table.rows_model.rows()}
    picture(at_lead, "given")
