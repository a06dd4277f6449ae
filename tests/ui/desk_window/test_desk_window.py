"""An open desk by itself: what waits goes, and what has come is seen, whenever the shared folder is there again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from staging import ANN, BEN, CHEAP, allocate, click

from qaf_desktop.changes import Changes
from qaf_desktop.demo.demonstration import audit
from qaf_desktop.durable_files import write_new_file
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.enrolling import Enrolling, leave_request
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.exchanging.spreading import publish_set
from qaf_desktop.paths import resources
from qaf_desktop.settings import SettingsFile
from qaf_desktop.setup.first_steps import FirstSteps
from qaf_desktop.setup.form_shelf import FormShelf
from qaf_desktop.setup.workspace_list import label_of
from qaf_desktop.storage.keyslots import KeyCosts
from qaf_desktop.ui.form_page.ports import Place
from qaf_desktop.ui.form_page.side_panel import GUIDANCE, HISTORY
from qaf_desktop.ui.my_work.view import ACCEPT
from qaf_desktop.ui.widgets.state_label import StateLabel
from qaf_desktop.wiring.desk_window import DeskWindow
from qaf_desktop.work.allocating import Allocating
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.recording import Recording
from tests.usecases.logged import logged_form


@pytest.fixture
def opened(qtbot, jobs, messages, executor, tmp_path):
    """desk → its window, after its first look at the shared folder."""
    made = []

    def open_(desk):
        settings = SettingsFile(tmp_path / "settings.json")
        window = DeskWindow(desk, jobs, messages, settings, resources(), KeyCosts(new=CHEAP, least=CHEAP))
        qtbot.addWidget(window.frame)
        window.frame.resize(1366, 768)
        with qtbot.waitActive(window.frame):
            window.frame.show()
            window.frame.activateWindow()
        executor.drain()
        made.append(window)
        return window

    yield open_
    for window in made:
        window.stop()


@pytest.fixture
def minute(executor):
    """The clock's next minute: nobody clicks anything."""

    def pass_(window):
        window._watch.timeout.emit()
        executor.drain()

    return pass_


def states(window):
    return [row.words for row in window.frame.page("exchange").packages.rows_model.rows()]


def rail(window):
    return [button.text() for button in window.frame.rail.findChildren(QPushButton)]


def test_what_waits_goes_by_itself_when_the_folder_is_back_and_only_the_receipt_makes_it_received(
    theatre, opened, minute, executor, qtbot, messages
):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    audit(ann, theatre.bank, 3)
    window = opened(ann)
    assert "Exchange · 1" in rail(window), "what waits is counted from the start"
    away = theatre.stage.share.rename(theatre.stage.folder / "away")
    window.frame.go("exchange")
    executor.drain()
    page = window.frame.page("exchange")
    click(qtbot, page.send)
    executor.drain()
    minute(window)
    assert states(window) == ["Waiting for the shared folder"]
    assert page.share.text() == "The shared folder is not there"

    away.rename(theatre.stage.share)
    minute(window)
    assert states(window) == ["Sent, not received yet"]
    assert page.share.text() == "Shared folder ready"

    theatre.collect(lead)
    minute(window)
    assert states(window) == ["Sent, not received yet"], "merged is not received: there is no receipt yet"
    Collecting(lead).write_receipts(Shares(lead).open())
    minute(window)
    assert states(window)[0].startswith("Received by lead ")
    assert not messages.failures


def test_while_locked_what_is_sealed_goes_and_nothing_that_comes_is_opened(theatre, opened, minute, executor, messages):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    audit(ann, theatre.bank, 3)
    theatre.send(ann)
    theatre.collect(lead)
    Collecting(lead).write_receipts(Shares(lead).open())
    window = opened(ann)
    assert [row.state[:16] for row in Listing(ann).my_work()] == ["Received by lead"]
    second = audit(ann, theatre.bank, 4)
    Sending(ann).make_packages()
    audit(lead, theatre.bank, 5)
    heard = ann.store.vault.get("fetched-at")
    window.be_locked()
    minute(window)
    assert ann.store.records.row(second).delivery == "delivered"
    theatre.collect(lead)
    Collecting(lead).write_receipts(Shares(lead).open())
    minute(window)
    assert ann.store.records.row(second).delivery == "delivered", "the receipt is not read before the door opens"
    assert ann.store.vault.get("fetched-at") == heard
    window.be_unlocked()
    executor.drain()
    assert ann.store.records.row(second).delivery == "received"
    assert not messages.failures


def test_the_log_of_the_draft_beneath_tells_of_lock_and_unlock(theatre, opened, executor):
    lead = theatre.lead()
    lead.store.forms.put(logged_form())
    draft = Recording(lead).start("escalation")
    window = opened(lead)
    window.frame.go("form", str(draft))
    for idle in (False, True):
        window.frame.leave()
        window.be_locked(idle=idle)
        window.be_unlocked()
    executor.drain()
    window.frame.go("my-work")
    window.be_locked()
    executor.drain()
    assert [line.event for line in lead.store.draft_log.lines(draft) if "question" not in line.event] == [
        "form start",
        "form exit", "locked", "unlocked", "form resume",
        "form exit", "locked when idle", "unlocked", "form resume",
        "form exit",
    ]  # fmt: skip


def test_collect_learns_that_the_folder_is_back(theatre, opened, minute, executor):
    window = opened(theatre.lead())
    away = theatre.stage.share.rename(theatre.stage.folder / "away")
    window.frame.go("collect")
    executor.drain()
    look = window.frame.page("collect").look
    assert not look.isEnabled()
    away.rename(theatre.stage.share)
    minute(window)
    assert look.isEnabled()


def near(window, executor):
    """The few seconds after which a screen that speaks of the shared folder looks again."""
    window._near.timeout.emit()
    executor.drain()


def test_who_stands_on_a_screen_sees_what_comes_without_leaving_it(theatre, opened, executor, messages):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    window = opened(lead)
    window.frame.go("people-and-devices")
    executor.drain()
    page = window.frame.page("people-and-devices")
    ben = theatre.asking(Enrolling(lead).join_file(), "ben", BEN)
    leave_request(Shares(lead).open(), ben.desk.keys.device, ben.request)
    assert not page.notice.isVisible()
    near(window, executor)
    assert page.notice.text() == "Ben Baker (invented) asks to join with “Laptop 2”."
    assert messages.told[-1] == "Ben Baker (invented) asks to join: see People and devices."

    window.frame.go("collect")
    page = window.frame.page("collect")
    page.look.click()
    executor.drain()
    audit(ann, theatre.bank, 3)
    theatre.send(ann)
    near(window, executor)
    assert page.view().heading == "1 package has arrived"
    assert messages.told.count("Ben Baker (invented) asks to join: see People and devices.") == 1


def test_exchange_hears_within_seconds_that_the_folder_went_and_came_back(theatre, opened, executor):
    ann = theatre.joined(theatre.lead(), "ann")
    window = opened(ann)
    window.frame.go("exchange")
    executor.drain()
    page = window.frame.page("exchange")
    assert page.fetch.isEnabled()
    away = theatre.stage.share.rename(theatre.stage.folder / "away")
    near(window, executor)
    assert not page.fetch.isEnabled()
    away.rename(theatre.stage.share)
    near(window, executor)
    assert page.fetch.isEnabled()


def test_receipts_owed_go_by_themselves_but_those_for_a_stick_wait_for_the_stick(
    theatre, opened, minute, executor, qtbot, messages, tmp_path
):
    lead = theatre.lead()
    ann, ben = theatre.joined(lead, "ann"), theatre.joined(lead, "ben")
    audit(ann, theatre.bank, 3)
    audit(ben, theatre.bank, 4)
    theatre.send(ann)
    collecting = Collecting(lead)
    theatre.collect(lead)
    stick = Sending(ben).save_to(tmp_path / "stick")
    collecting.merge(collecting.plan(collecting.look_at_files(stick)))
    assert collecting.receipts_due() == 2
    window = opened(lead)
    minute(window)
    assert theatre.fetch(ann).receipts == 1
    assert theatre.fetch(ben).receipts == 0
    window.frame.go("collect")
    executor.drain()
    page = window.frame.page("collect")
    messages.answer_path = tmp_path / "receipts"
    assert page.view().hand_out == "Save receipts…"
    page.receipts.acted.emit()
    executor.drain()
    assert len(list((tmp_path / "receipts").iterdir())) == 1
    minute(window)
    assert not page.receipts.isVisible()
    assert not messages.failures


def test_a_receipt_that_came_half_is_read_once_it_is_whole(theatre, minute, opened):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    audit(ann, theatre.bank, 3)
    theatre.send(ann)
    theatre.collect(lead)
    Collecting(lead).write_receipts(Shares(lead).open())
    (receipt,) = theatre.stage.share.rglob("*.receipt")
    whole = receipt.read_bytes()
    write_new_file(receipt, whole[: len(whole) // 2])
    window = opened(ann)
    window.frame.go("exchange")
    minute(window)
    assert states(window) == ["Sent, not received yet"]
    write_new_file(receipt, whole)
    minute(window)
    assert states(window)[0].startswith("Received by lead ")


def test_trouble_with_the_folder_is_said_where_its_state_stands(theatre, opened, minute, monkeypatch, messages):
    ann = theatre.joined(theatre.lead(), "ann")
    window = opened(ann)

    def full(*_given):
        raise UserFacingError("share-full", "The shared folder is full.", "Make room.")

    monkeypatch.setattr(Sending, "deliver", full)
    minute(window)
    assert window.frame.top.findChild(StateLabel).text() == "The shared folder is full."
    assert not messages.failures


def test_a_danger_stands_on_my_work_from_the_answer_on(theatre, opened, executor, qtbot):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    draft = Recording(ann).start("case-file-audit", {"about/child_reference": "CH-7"})
    window = opened(ann)
    window.frame.go("my-work")
    executor.drain()
    page = window.frame.page("my-work")
    assert page.notice.isHidden()
    window.frame.go("form", str(draft))
    Recording(ann).save(draft, {"safety/unsafe_now": "yes"})
    window.frame.go("my-work")
    executor.drain()
    assert page.notice.isVisible()
    assert page.notice.text() == "A child may be unsafe now, and nobody is recorded as told (CFA draft 1 · CH-7)."
    click(qtbot, page.notice.findChild(QPushButton))
    form = window.frame.page("form").page
    assert form.place().section == "concern", "the first section with answers that are needed is shown"
    with qtbot.waitActive(window.frame):
        window.frame.activateWindow()
    assert form.has_keyboard()
    assert form.place().question == "concern/team", "and the first of them has the keyboard"


def test_things_are_done_by_typing_them(theatre, opened, executor, messages):
    lead = theatre.lead()
    window = opened(lead)
    frame = window.frame
    locked = []
    frame.lock_asked.connect(lambda: locked.append(True))

    def do(text):
        frame.palette_box.open()
        QTest.keyClicks(frame.palette_box._typed, text)
        found = frame.palette_box.titles()
        QTest.keyClick(frame.palette_box._typed, Qt.Key.Key_Return)
        executor.drain()
        return found[0]

    assert do("lock") == "Lock"
    assert locked == [True]
    assert do("theme dark") == "Theme: dark"
    assert window.room.settings.current.theme == "dark"
    assert do("send") == "Send what is finalised"
    assert do("fetch") == "Fetch from the lead"
    assert frame.place().screen == "exchange"
    assert messages.told[-1].startswith(("Here now", "Nothing new"))
    assert do("setting") in ("Settings", "Change a setting")
    assert frame.place().screen == "settings"
    assert do("new audit") == "New audit"
    assert frame.place().screen == "form"
    assert do("theme light") == "Theme: light"
    messages.answer_confirm = True
    assert do("discard") == "Discard this draft"
    assert (frame.place().screen, lead.store.drafts.list()) == ("my-work", ())
    assert do("new closure") == "New: Closure audit"
    assert [row.method for row in lead.store.drafts.list()] == ["closure-audit"]


def test_a_new_lead_is_told_what_is_next_until_it_is_done(theatre, opened, executor):
    lead = theatre.lead()
    lead.store.vault.delete("share/folder")
    window = opened(lead)
    window.frame.go("my-work")
    executor.drain()
    card = window.frame.page("my-work").steps
    said = lambda: [step.done for step in card._shown]  # noqa: E731
    assert said() == [False, False, False]
    there = "Go there: Choose the shared folder."
    next(button for button in card.findChildren(QPushButton) if button.accessibleName() == there).click()
    assert window.frame.place().screen == "exchange"
    Shares(lead).choose(theatre.stage.share)
    FirstSteps(lead).join_saved()
    window.feed.publish(Changes(roster=True))
    executor.drain()
    assert said() == [True, True, False]
    theatre.joined(lead, "ann")
    window.feed.publish(Changes(roster=True))
    executor.drain()
    assert said() == []
    assert card.isHidden()


def test_an_auditor_not_let_in_yet_is_told_what_is_next_and_can_put_it_away(theatre, opened, executor):
    asking = theatre.asking(Enrolling(theatre.lead()).join_file(), "ann")
    window = opened(asking.desk)
    window.frame.go("my-work")
    executor.drain()
    card = window.frame.page("my-work").steps
    assert [step.screen for step in card._shown] == ["exchange"] * 3
    assert not any(step.done for step in card._shown)
    Shares(asking.desk).choose(theatre.stage.share)
    window.frame.go("exchange")
    window.frame.page("exchange").request_share_asked.emit()
    executor.drain()
    assert [step.done for step in card._shown] == [True, True, False], "what was handed in is done"
    card.put_away.emit()
    executor.drain()
    assert card.isHidden()
    assert FirstSteps(asking.desk).left() == ()


def test_who_waited_is_told_to_be_in_once_whoever_looked(theatre, opened, executor, messages):
    lead = theatre.lead()
    for name, person, by_hand in (("ann", ANN, False), ("ben", BEN, True)):
        asking = theatre.asking(Enrolling(lead).join_file(), name, person)
        Shares(asking.desk).choose(theatre.stage.share)
        window = opened(asking.desk)
        window.frame.go("exchange")
        executor.drain()
        messages.told.clear()
        Enrolling(lead).confirm(Enrolling(lead).read(asking.request), ("auditor",))
        Enrolling(lead).put_on(Shares(lead).open())
        theatre.send(lead)
        if by_hand:
            window.frame.page("exchange").fetch.click()
            executor.drain()
        near(window, executor)
        near(window, executor)
        assert [words for words in messages.told if words.startswith("You are in: ")] == messages.told[:1]


def test_the_title_says_whose_desk_it_is_and_the_door_does_not(theatre, opened):
    ann = theatre.joined(theatre.lead(), "ann")
    window = opened(ann)
    window.frame.go("my-work")
    assert window.frame.where() == "My work – Ann Archer (invented), Auditor or observer 1"
    assert "Ann" not in label_of(ann.folder.path)


def test_help_opens_for_where_one_stands_and_escape_leads_back(theatre, opened, executor, qtbot):
    window = opened(theatre.lead())
    frame = window.frame
    frame.go("figures")
    executor.drain()
    with qtbot.waitActive(frame):
        frame.activateWindow()
    QTest.keyClick(frame.focusWidget() or frame, Qt.Key.Key_F1)
    page = frame.page("help")
    assert (frame.place().screen, page.guide()) == ("help", "lead")
    assert page.text.textCursor().block().text() == "Figures"
    QTest.keyClick(page.guides, Qt.Key.Key_Escape)
    assert frame.place().screen == "figures"


def test_the_tour_has_five_stops_that_are_all_there(theatre, opened, executor):
    window = opened(theatre.lead())
    window.show_round()
    said = []
    for _ in range(5):
        assert window.tour._beside() is not None
        said.append(window.tour.words())
        window.tour.after.click()
    assert len(set(said)) == 5
    assert window.tour.isHidden()
    assert window.room.settings.current.tour_taken


def test_the_leads_desk_says_by_itself_what_has_come(theatre, opened, minute, executor, messages):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    window = opened(lead)
    window.frame.go("escalations")
    window.frame.go("my-work")
    audit(ann, theatre.bank, 4, danger=True)
    theatre.send(ann)
    minute(window)
    assert "2 packages have arrived, with an escalation. See Collect." in messages.told
    assert {"Collect · 2", "Escalations · 1"} <= set(rail(window))
    words = "An escalation has arrived and is not merged yet."
    assert window.frame.page("escalations").arrived.text() == words
    assert window.frame.page("my-work").notice.text() == words
    told = len(messages.told)
    minute(window)
    assert len(messages.told) == told, "said once"
    theatre.collect(lead)
    minute(window)
    assert {"Collect", "Escalations · 1"} <= set(rail(window)), "merged, and open until it is closed"


def test_what_the_lead_decides_goes_by_itself_and_its_author_is_told(theatre, opened, minute, messages):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    record = audit(ann, theatre.bank, 3)
    theatre.send(ann)
    theatre.collect(lead)
    Deciding(lead).decide(record, "issued")
    minute(opened(lead))
    window = opened(ann)
    assert "There is news of 1 of your records: My work says what." in messages.told
    window.frame.go("my-work")
    [row] = window.frame.page("my-work").table.rows_model.rows()
    assert row.state.startswith("Feedback issued ")


def test_work_allocated_is_told_taken_on_and_its_answer_goes_by_itself(theatre, opened, minute, messages, executor):
    lead = theatre.lead()
    author = theatre.joined(lead, "auditor-1")
    window = opened(author)
    allocate(lead, author.person, "CH-77")
    theatre.send(lead)
    minute(window)
    assert messages.told[-1] == "Work is allocated to you: see My work."
    assert window.frame.rail.entry("my-work").text() == "My work · 1"
    window.frame.go("my-work")
    page = window.frame.page("my-work")
    [row] = page.table.rows_model.rows()
    page.list.acted.emit(ACCEPT, (row,))
    executor.drain()
    assert window.frame.place().screen == "form"
    theatre.collect(lead)
    assert Allocating(lead).lines()[0].state == "Accepted"
    assert window.frame.rail.entry("my-work").text() == "My work"


def test_work_is_declined_from_its_record_with_a_reason(theatre, opened, minute, messages, executor):
    lead = theatre.lead()
    author = theatre.joined(lead, "auditor-1")
    record = allocate(lead, author.person, "CH-77")
    theatre.send(lead)
    window = opened(author)
    window.frame.go("record", str(record))
    executor.drain()
    messages.answer_text = "I managed this family."
    page = window.frame.page("record")
    assert set(page.buttons) == {"accepted", "declined", "paper"}
    page.step_asked.emit("declined")
    executor.drain()
    theatre.collect(lead)
    assert Allocating(lead).lines()[0].state == "Declined: I managed this family."
    assert Listing(author).my_work() == ()


def test_where_the_form_is_archived_new_leads_to_everything_else_and_follows_each_fetch(
    theatre, opened, minute, executor, messages
):
    lead = theatre.lead()
    ann = theatre.joined(lead, "ann")
    at_ann = opened(ann)
    at_ann._go("new")
    executor.drain()
    new = at_ann.frame.page("new")

    def may_begin():
        return "case-file-audit" in {row.beginning.method for row in new.rows if row.begin}

    assert may_begin()
    shelf = FormShelf(lead)
    shelf.archive(lead.store.forms.current("case-file-audit").digest, archived=True)
    publish_set(lead)
    minute(at_ann)
    assert not may_begin()

    at_lead = opened(lead)
    messages.answer_confirm = True
    at_lead._work.start("case-file-audit")
    executor.drain()
    asked = messages.questions[-1]
    assert asked.act == "New: all kinds"
    assert "Bring the form back under Forms" in asked.loss
    assert at_lead.frame.place().screen == "new"
    assert not messages.failures


@pytest.mark.parametrize("at", ["nothing", "text", "grade", "yes or no"])
def test_help_answers_wherever_one_stands_in_a_form(theatre, opened, executor, qtbot, at):
    window = opened(theatre.joined(theatre.lead(), "ann"))
    frame = window.frame
    frame.resize(1366, 768)
    frame.go("form", str(Recording(window.desk).start("case-file-audit")))
    executor.drain()
    page = frame.page("form").page
    with qtbot.waitActive(frame):
        frame.activateWindow()
    place = {"text": "voice/own_words", "grade": "voice/voice_grade", "yes or no": "safety/unsafe_now"}.get(at)
    if place:
        page.restore(Place(place.split("/")[0], place))
        page.side.show_tab(HISTORY)
    elif frame.focusWidget() is not None:
        frame.focusWidget().clearFocus()
    QTest.keyClick(frame.focusWidget() or frame, Qt.Key.Key_F1)
    if place:
        assert (frame.place().screen, page.side.shows(GUIDANCE)) == ("form", True)
        QTest.keyClick(frame.focusWidget() or frame, Qt.Key.Key_F1)
    assert frame.place().screen == "help"


def test_help_answers_in_an_opened_record(theatre, opened, executor, qtbot):
    ann = theatre.joined(theatre.lead(), "ann")
    audit(ann, theatre.bank, 3)
    window = opened(ann)
    frame = window.frame
    frame.go("record", str(ann.store.records.list()[0].key))
    executor.drain()
    with qtbot.waitActive(frame):
        frame.activateWindow()
    for _ in range(2):
        if frame.place().screen == "record":
            QTest.keyClick(frame.focusWidget() or frame, Qt.Key.Key_F1)
    assert (frame.place().screen, frame.page("help").guide()) == ("help", "audit")
