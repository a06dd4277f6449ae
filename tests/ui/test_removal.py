"""Received work that leaves a laptop: told under Settings beforehand, asked in My work, gone at the person’s word."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel
from staging import click, present, room_of, theatre, visited  # noqa: F401

from qaf_desktop.changes import Changes
from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import audit
from qaf_desktop.exchanging.receipting import Receipting
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.policy import policy_from
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.removing import TO_SWEEP
from qaf_desktop.ui.list_screen.narrowing import Narrowing
from qaf_desktop.wiring.saving import save_one, save_several
from qaf_desktop.wiring.settings_screen import settings_screen
from qaf_desktop.wiring.work_screen import WorkScreen
from qaf_desktop.work.leaving import NO_RECORD, Act, of
from tests.faults.mounts import small_disk


class Days:
    """A clock that is moved on by hand."""

    def __init__(self, real):
        self.real, self.on = real, timedelta()

    def __call__(self):
        return self.real.now() + self.on


@pytest.fixture
def days(theatre):  # noqa: F811
    return Days(theatre.stage.clock)


@pytest.fixture
def room(theatre, room_of, days):  # noqa: F811
    """An auditor's, some months after the lead received two of three audits."""
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    ann = replace(ann, clock=Clock(days, ann.clock.token))
    for seed in (3, 4):
        audit(ann, theatre.bank, seed)
    theatre.send(ann)
    theatre.collect(lead)
    Receipting(lead).put_on(Shares(lead).open())
    Sending(ann).collect_receipts(Shares(ann).open())
    audit(ann, theatre.bank, 5)
    days.on = timedelta(days=200)
    return room_of(ann)


def said(page):
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def shown(screen):
    return [row.reference for row in screen.page.table.rows_model.rows()]


def test_settings_say_beforehand_what_goes_and_what_stays(qtbot, room, executor, visited):  # noqa: F811
    page = settings_screen(room, lambda: None)
    present(qtbot, page, executor)
    card = page.received
    assert card.months.currentText() == "always"
    assert not card.plan.isVisible()
    card.months.setCurrentIndex(card.months.findData(3))
    executor.drain()
    assert room.settings.current.keep_months == 3
    assert card.plan.text().startswith("2 records received by the lead before ")
    assert card.plan.text().endswith("can be removed from this laptop. The lead keeps them.")
    assert card.staying.text() == "Older, but it stays: 1 is not received by the lead."
    click(qtbot, card.show_it)
    assert visited.places[-1] == ("my-work", "")
    assert room.desk.store.records.counts().records == 3, "nothing went yet"


def test_asked_kept_for_now_and_then_removed(qtbot, room, executor, messages, days):
    room.settings.change(keep_months=3)
    screen = WorkScreen(room)
    present(qtbot, screen.page, executor)
    assert screen.page.removal.text().startswith("2 records received by the lead before ")
    click(qtbot, screen.page.removal.button)
    executor.drain()
    question = messages.questions[-1]
    assert (question.act, question.keep) == ("Remove", "Keep for now")
    assert "2 records received by the lead before " in question.loss
    assert "The lead keeps them." in question.loss
    assert not screen.page.removal.isVisible()
    days.on += timedelta(days=31)
    room.feed.publish(Changes(minute=True))
    executor.drain()
    messages.answer_confirm = True
    kept = shown(screen)
    click(qtbot, screen.page.removal.button)
    executor.drain()
    assert messages.told[-1] == "2 records were removed from this laptop. The lead keeps them."
    assert not screen.page.removal.isVisible()
    assert shown(screen) == kept[:1], "what is removed is not in the way"
    gone = kept[1]
    screen.page.list.narrow(Narrowing(search=gone.casefold()))
    [row] = screen.page.table.rows_model.rows()
    assert (row.reference, row.about) == (gone, "")
    assert "the lead has it" in row.state
    screen.page.opened.emit(row)
    assert messages.told[-1] == f"{gone} is no longer on this laptop: the lead auditor has it."
    screen.page.list.narrow(Narrowing(chip="removed"))
    assert sorted(shown(screen)) == sorted(kept[1:])


def test_the_administrators_days_win_and_run_by_themselves_after_a_week(qtbot, room, executor, messages, days):
    room.settings.change(keep_months=24)
    room.settings.policy = policy_from("keep_received_days = 60")
    settings = settings_screen(room, lambda: None)
    present(qtbot, settings, executor)
    assert (settings.received.months.isEnabled(), settings.received.months.currentText()) == (False, "60 days")
    assert "Set by your administrator. My work announces a week before what goes." in said(settings)
    screen = WorkScreen(room)
    present(qtbot, screen.page, executor)
    on = (room.desk.clock.local() + timedelta(days=7)).date()
    assert f"will be removed from this laptop on {day(on.isoformat(), short=True)}." in screen.page.removal.text()
    for passed, left in ((6, 3), (1, 1)):
        days.on += timedelta(days=passed)
        room.feed.publish(Changes(minute=True))
        executor.drain()
        assert room.desk.store.records.counts().records == left
    assert "2 records were removed" in messages.told[-1]


def test_what_goes_by_itself_is_tried_once_a_day(qtbot, room, executor, messages, days):
    room.settings.policy = policy_from("keep_received_days = 60")
    screen = WorkScreen(room)
    present(qtbot, screen.page, executor)
    days.on += timedelta(days=7)
    with small_disk(room.desk.folder.backups, "64k"):
        room.feed.publish(Changes(minute=True))
        executor.drain()
        assert [error.code for error in messages.failures] == ["disk-full"]
    days.on += timedelta(days=1)
    room.feed.publish(Changes(minute=True))
    executor.drain()
    assert room.desk.store.vault.get(TO_SWEEP) is None


def test_a_policy_that_is_not_understood_removes_nothing(qtbot, room, executor):
    room.settings.change(keep_months=3)
    room.settings.policy = policy_from("keep_received_days = 5")
    screen = WorkScreen(room)
    present(qtbot, screen.page, executor)
    assert not screen.page.removal.isVisible()
    assert room.desk.store.records.counts().records == 3


def test_nothing_with_answers_becomes_a_file_where_the_policy_forbids_it(room, executor, messages, tmp_path):
    room.settings.policy = policy_from("save_to_files = false")
    messages.answer_path = tmp_path / "list.xlsx"
    save_one(room, "Save", "list.xlsx", "", lambda: b"answers", of(Act.LISTED))
    save_several(room, "Save", lambda: {"a.csv": b"answers"}, of(Act.LISTED))
    executor.drain()
    assert [error.code for error in messages.failures] == ["policy-files", "policy-files"]
    assert messages.failures[0].happened == "Nothing may be saved to files on this computer."
    assert messages.asked == []
    assert not messages.answer_path.exists()
    save_one(room, "Save", "blank.pdf", "", lambda: b"blank", NO_RECORD)
    executor.drain()
    assert messages.answer_path.read_bytes() == b"blank"
