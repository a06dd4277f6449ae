"""The entry log on a record's screen: there for a form that asks for it, narrowed, searched, saved as a file."""

import csv
import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from staging import click, nameless, present

from qaf_desktop.records.entry_log import HEADERS
from qaf_desktop.wiring.form_screen import FormScreen
from qaf_desktop.wiring.record_screen import RecordScreen
from qaf_desktop.work.recording import Recording
from tests.usecases.logged import logged_form
from tests.usecases.world import filled_draft

ROLE = "told/told_role"


@pytest.fixture
def logged(author, room_of, qtbot, executor):
    """A record written in the window, on a form that asks for a log; its key."""
    author.desk.store.forms.put(logged_form())
    draft = filled_draft(author.desk, "escalation", 4)
    screen = FormScreen(room_of(author.desk))
    qtbot.addWidget(screen)
    screen.resize(1170, 716)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.enter(str(draft.id))
    executor.drain()
    page = screen.page
    page.state.go("told")
    page.state.set(ROLE, "Duty worker")
    page.state.set(ROLE, "Duty manager")
    page.check()
    executor.drain()
    screen.leave()
    executor.drain()
    return Recording(author.desk).finalise(Recording(author.desk).open(draft.id))


@pytest.fixture
def screen(author, room_of, qtbot, executor):
    def open_(key):
        made = RecordScreen(room_of(author.desk))
        present(qtbot, made.page, executor)
        made.page.enter(str(key))
        executor.drain()
        return made

    return open_


def test_what_was_done_in_the_window_stands_in_the_log(screen, logged):
    page = screen(logged).page
    page.show_entry_log()
    assert page.log.isVisible()
    done = [(row.event, row.after) for row in page.log.shown()]
    assert done[0] == ("Form opened", "")
    assert ("Section shown", "") in done
    assert ("Answered", "Duty manager") in done
    assert ("Checked", "") in done
    assert done[-2:] == [("Form left", ""), ("Finalised", "")]
    assert nameless(page.log) == []
    if folder := os.environ.get("QAF_SHOTS"):
        QApplication.processEvents()
        page.grab().save(str(Path(folder) / "entry-log.png"))


def test_the_lines_are_narrowed_by_kind_section_and_words(screen, logged):
    log = screen(logged).page.log
    everything = len(log.shown())
    log.kinds.setCurrentIndex(1)
    assert {row.event for row in log.shown()} == {"Answered"}
    log.kinds.setCurrentIndex(0)
    log.sections.setCurrentIndex(log.sections.findData("Who was told"))
    assert 0 < len(log.shown()) < everything
    log.sections.setCurrentIndex(0)
    log.search.setText("duty MANAGER")
    assert [row.after for row in log.shown()] == ["Duty manager"]


def test_the_log_is_saved_in_odks_columns(screen, logged, qtbot, executor, messages, tmp_path):
    page = screen(logged).page
    page.show_entry_log()
    messages.answer_path = tmp_path / "audit.csv"
    click(qtbot, page.log.save)
    executor.drain()
    with (tmp_path / "audit.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert tuple(rows[0]) == (*HEADERS, "row-id")
    assert ["/data/told/told_role", "Duty manager"] in [[row[1], row[5]] for row in rows]


def test_a_record_without_a_log_has_no_place_for_one(author, screen):
    page = screen(author.plain).page
    page.show_entry_log()
    assert not page.log.isVisible()
    assert page._tabs.button(2).isHidden()
