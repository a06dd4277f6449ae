"""Escalations: open ones first with where each stands, until somebody closes them."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from staging import click, nameless, present

from qaf_desktop.changes import Changes
from qaf_desktop.ui.escalations.view import band, escalations_kind
from qaf_desktop.ui.list_screen.narrowing import Narrowing
from qaf_desktop.ui.list_screen.whole import WholeInputs, derive_whole, read_lines
from qaf_desktop.wiring.escalations_screen import EscalationsScreen
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.record_lines import EscalationLine


def line(key, *, is_open, stands="Told, waiting for an answer · open for 3 days"):
    return EscalationLine(key, f"ESC-{key}", f"CH-{key}", "North", "Ann", "1 Nov 2026", stands, is_open)


LINES = (line("1", is_open=True), line("2", is_open=True), line("3", is_open=False, stands="Closed"))


def around(lines=LINES, chip="all", search=""):
    kind = escalations_kind(lambda: date(2026, 11, 22))
    return derive_whole(kind, WholeInputs(read_lines(kind, lines), True, Narrowing(search, chip)))


@pytest.mark.parametrize(("chip", "keys"), [("all", "123"), ("open", "12"), ("closed", "3")])
def test_chips(chip, keys):
    assert "".join(one.key for one in around(chip=chip).lines) == keys


def test_the_band_says_the_longest_open_and_how_many():
    said = band(LINES)
    assert said.words.startswith("2 escalations are open. Longest: CH-1: Told")
    assert said.key == "1"
    assert band(LINES[2:]).words == ""


def test_nothing_open_is_said_with_what_would_stand_here():
    assert "until it is closed" in around(()).around.empty[1]
    assert around(search="zzz").around.empty[2] == "Show everything"


@pytest.fixture
def screen(lead, room_of, qtbot, executor):
    made = EscalationsScreen(room_of(lead.desk))
    present(qtbot, made.page, executor)
    return made


def test_an_open_escalation_is_opened_from_the_band_and_by_keys(screen, lead, visited, qtbot):
    click(qtbot, screen.page.band.findChild(QPushButton))
    qtbot.keyClick(screen.page.list.search, Qt.Key.Key_Down)
    qtbot.keyClick(screen.page.table, Qt.Key.Key_Return)
    assert visited.places == [("record", str(lead.escalation))] * 2


def test_the_list_follows_what_is_decided(screen, lead, executor):
    assert screen.page.table.rows_model.rows()[0].stands.startswith("Told, waiting for an answer · ")
    Deciding(lead.desk).decide(lead.escalation, "acknowledged")
    screen._room.feed.publish(Changes(records=frozenset({str(lead.escalation)})))
    executor.drain()
    row = screen.page.table.rows_model.rows()[0]
    assert row.stands.startswith("Taken on · ")
    assert row.is_open


def test_a_withdrawn_escalation_is_not_listed(lead):
    Deciding(lead.desk).withdraw(lead.escalation, "A slip of the mouse")
    assert Browsing(lead.desk).escalations() == ()


def test_every_control_has_a_name(screen):
    assert nameless(screen.page) == []
