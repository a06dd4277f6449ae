"""Exchange: what is said of each state, and a laptop's way from asking to receipts, with real desks and files."""

import shutil

import pytest
from staging import BEN, click, nameless, present

from qaf_desktop.demo.demonstration import audit
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.overview import ExchangeFacts, PackageRow
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares, ShareState
from qaf_desktop.ui.exchange.view import Inputs, derive
from qaf_desktop.wiring.exchange_screen import ExchangeScreen
from qaf_desktop.work.listing import Listing
from tests.faults.mounts import fill, read_only, small_disk

READY = ShareState("ready", "Shared folder ready", "somewhere")
GONE = ShareState("not-mounted", "The shared folder is not there.", "somewhere")
WAITING = PackageRow(1, "1 record", "today", "2026-11-22", "waiting", "Waiting for the shared folder")


def facts(**changed):
    given = {"share": READY, "waiting": 0, "packages": (), "confirmed": True, "words": tuple("abcdef"),
             "set_number": 3, "roster_version": 2, "fetched": "today 14:02", "collects": False}  # fmt: skip
    return ExchangeFacts(**{**given, **changed})


@pytest.mark.parametrize(
    ("changed", "heading", "send", "can_send"),
    [
        ({}, "Nothing waits to be sent", "Send", False),
        ({"waiting": 1}, "1 record waits to be sent", "Send 1 record", True),
        ({"waiting": 2}, "2 records wait to be sent", "Send 2 records", True),
        ({"waiting": 2, "share": GONE}, "2 records wait to be sent", "Send 2 records", True),
        ({"waiting": 2, "confirmed": False}, "2 records wait to be sent", "Send 2 records", False),
        ({"packages": (WAITING,)}, "1 package waits for the shared folder", "Send", True),
        ({"packages": (WAITING,), "share": GONE}, "1 package waits for the shared folder", "Send", False),
    ],
)
def test_what_waits_and_whether_it_can_go(changed, heading, send, can_send):
    view = derive(Inputs(facts(**changed)))
    assert (view.heading, view.send, view.can_send) == (heading, send, can_send)


def test_which_set_is_here():
    assert derive(Inputs(facts())).here == "Set 3, current today 14:02"
    assert derive(Inputs(facts(set_number=0))).here == "Nothing has come from the lead yet"
    assert derive(Inputs(facts(collects=True))).here == "Set 3, current, published by you"


def test_nothing_can_be_pressed_while_work_runs():
    view = derive(Inputs(facts(waiting=2), busy=True))
    assert not any((view.can_send, view.can_save, view.can_fetch, view.can_act))


@pytest.fixture
def opened(qtbot, room_of, executor):
    def open_(desk):
        screen = ExchangeScreen(room_of(desk))
        present(qtbot, screen.page, executor)
        return screen

    return open_


def states(screen):
    return [row.words for row in screen.page.packages.rows_model.rows()]


def test_a_record_is_sent_and_received_only_by_the_leads_receipt(theatre, opened, executor, qtbot, messages):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    audit(ann, theatre.bank, 3)
    screen = opened(ann)
    assert screen.page.head.heading.text() == "1 record waits to be sent"
    click(qtbot, screen.page.send)
    executor.drain()
    assert states(screen) == ["Sent, not received yet"]
    assert not screen.page.send.isEnabled()

    theatre.collect(lead)
    Collecting(lead).write_receipts(Shares(lead).open())
    click(qtbot, screen.page.fetch)
    executor.drain()
    assert states(screen)[0].startswith("Received by lead ")
    assert screen.page.fetch.hasFocus()
    assert messages.told[-1] == "Here now: 1 receipt."
    assert not messages.failures


def test_the_leads_own_packages_wait_for_no_receipt(theatre, opened, executor, qtbot):
    lead = theatre.lead()
    audit(lead, theatre.bank, 3)
    screen = opened(lead)
    assert "rebuilt from" in screen.page.head.words.text()
    click(qtbot, screen.page.send)
    executor.drain()
    assert set(states(screen)) == {"In the shared folder"}
    assert [row.state for row in Listing(lead).my_work()] == ["Finalised, in the shared folder"]


def test_without_the_folder_packages_wait_and_the_next_fetch_takes_them(theatre, opened, executor, qtbot, messages):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    audit(ann, theatre.bank, 3)
    away = theatre.stage.share.rename(theatre.stage.folder / "away")
    screen = opened(ann)
    assert screen.page.share.text() == "The shared folder is not there"
    click(qtbot, screen.page.send)
    executor.drain()
    assert states(screen) == ["Waiting for the shared folder"]
    assert "goes by itself" in messages.told[-1]
    assert not screen.page.fetch.isEnabled()

    away.rename(theatre.stage.share)
    screen.load()
    executor.drain()
    click(qtbot, screen.page.fetch)
    executor.drain()
    assert states(screen) == ["Sent, not received yet"]


@pytest.mark.parametrize("code", ["read-only", "share-full"])
def test_a_folder_that_takes_nothing_is_said_and_packages_wait(
    code, theatre, opened, executor, qtbot, messages, tmp_path
):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    audit(ann, theatre.bank, 3)
    share = theatre.stage.share
    kept = shutil.copytree(share, tmp_path / "kept")
    with small_disk(share, "2m") if code == "share-full" else read_only(share):
        if code == "share-full":
            shutil.copytree(kept, share, dirs_exist_ok=True)
            fill(share)
        screen = opened(ann)
        click(qtbot, screen.page.send)
        executor.drain()
        assert [error.code for error in messages.failures] == [code]
        assert "packages wait here" in messages.failures[0].advice
        assert states(screen) == ["Waiting for the shared folder"]
    click(qtbot, screen.page.send)
    executor.drain()
    assert states(screen) == ["Sent, not received yet"]


def test_by_memory_stick_alone(theatre, opened, executor, qtbot, messages, tmp_path):
    """A laptop that never sees the folder: asks, is let in, sends and learns of receipts by files."""
    lead = theatre.lead()
    ben = theatre.asking(Enrolling(lead).join_file(), "ben", BEN)
    screen = opened(ben.desk)
    assert screen.page.words.six.text().split() == list(ben.words)
    assert not screen.page.words.share.isEnabled()
    messages.answer_path = tmp_path / "ben.request"
    click(qtbot, screen.page.words.file)
    executor.drain()

    enrolling = Enrolling(lead)
    enrolling.confirm(enrolling.read((tmp_path / "ben.request").read_bytes()), ("auditor",))
    (tmp_path / "people.qafroster").write_bytes(enrolling.roster_file())
    sets = Sending(lead).save_to(tmp_path / "from-lead")
    messages.answer_paths = (tmp_path / "people.qafroster", *sets)
    click(qtbot, screen.page.read)
    executor.drain()
    assert not screen.page.words.isVisible()
    assert screen.page.here.text() == "Set 2"

    audit(ben.desk, theatre.bank, 4)
    screen.load()
    executor.drain()
    messages.answer_path = tmp_path / "stick"
    click(qtbot, screen.page.save)
    executor.drain()
    collecting = Collecting(lead)
    collecting.merge(collecting.plan(collecting.look_at_files(sorted((tmp_path / "stick").iterdir()))))
    assert collecting.write_receipts(None, tmp_path / "receipts") == 1
    messages.answer_paths = tuple((tmp_path / "receipts").iterdir())
    click(qtbot, screen.page.read)
    executor.drain()
    assert states(screen)[0].startswith("Received by lead ")
    assert not messages.failures


def test_a_laptop_asks_by_the_shared_folder(theatre, opened, executor, qtbot, messages):
    lead = theatre.lead()
    ben = theatre.asking(Enrolling(lead).join_file(), "ben", BEN)
    screen = opened(ben.desk)
    messages.answer_path = theatre.stage.share
    click(qtbot, screen.page.choose)
    executor.drain()
    click(qtbot, screen.page.words.share)
    executor.drain()
    found = Enrolling(lead).requests_on(Shares(lead).open())
    assert [(one.name, one.words) for one in found] == [(BEN.name, ben.words)]
    assert not messages.failures


def test_a_folder_of_another_project_is_not_taken(theatre, opened, executor, qtbot, messages, tmp_path):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    (tmp_path / "elsewhere").mkdir()
    screen = opened(ann)
    messages.answer_path = tmp_path / "elsewhere"
    click(qtbot, screen.page.choose)
    executor.drain()
    assert messages.failures
    assert screen.page.share.text() == "Shared folder ready"


def test_sending_can_be_stopped_and_loses_nothing(theatre, opened, executor, qtbot, messages):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    audit(ann, theatre.bank, 3)
    screen = opened(ann)
    click(qtbot, screen.page.send)
    assert not screen.page.send.isEnabled()
    screen.page.strip.cancelled.emit()
    executor.drain()
    assert messages.told == ["Stopped. What is not sent yet waits here."]
    assert screen.page.head.heading.text() == "1 record waits to be sent"
    click(qtbot, screen.page.send)
    executor.drain()
    assert states(screen) == ["Sent, not received yet"]


def test_damaged_files_are_told_and_nothing_is_taken(theatre, opened, executor, qtbot, messages, tmp_path):
    ann = theatre.joined(theatre.lead(), "ann")
    screen = opened(ann)
    (tmp_path / "odd.qafroster").write_bytes(b"no roster")
    messages.answer_paths = (tmp_path / "odd.qafroster",)
    click(qtbot, screen.page.read)
    executor.drain()
    assert screen.page.notice.text()
    assert not messages.failures


def test_every_control_has_a_name(theatre, opened):
    lead = theatre.lead()
    for desk in (lead, theatre.asking(Enrolling(lead).join_file(), "ben").desk):
        assert not nameless(opened(desk).page)
