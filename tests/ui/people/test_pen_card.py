"""The pen on People and devices: asked for, handed over, shared, given back; and a lead who is gone."""

import pytest
from staging import ANN, click, present

from qaf_desktop.demo.demonstration import PASSPHRASE, audit, join
from qaf_desktop.desk.setup_details import JoinSetup, PersonDetails
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.pen import Pen
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.wiring.people_screen import PeopleScreen

DORA = PersonDetails("Dora Deputy (invented)", "lead-auditor", "North", "Second laptop")


@pytest.fixture
def opened(qtbot, room_of, executor):
    def open_(desk):
        screen = PeopleScreen(room_of(desk))
        present(qtbot, screen.page, executor)
        return screen

    return open_


@pytest.fixture
def lead(theatre):
    return theatre.lead()


@pytest.fixture
def second(theatre, lead):
    desk = join(theatre.stage, lead, "second", DORA, ("lead-auditor",), "second-lead")
    yield desk
    desk.close()


def shown(screen):
    card = screen.page.laptops.pen
    return {name for name, one in card.buttons.items() if one.isVisibleTo(card)}


def press(qtbot, executor, screen, name):
    click(qtbot, screen.page.laptops.pen.buttons[name])
    executor.drain()


def test_the_pen_goes_over_by_the_shared_folder(theatre, lead, second, opened, executor, qtbot, messages):
    mine, theirs = opened(lead), opened(second)
    assert shown(mine) == {"read"}
    assert shown(theirs) == {"ask", "take-over"}
    assert not theirs.page.laptops.request.isEnabled()
    assert not theirs.page.view().can_publish
    press(qtbot, executor, theirs, "ask")
    assert shown(theirs) == {"ask-again", "read", "take-over"}
    mine.load()
    executor.drain()
    assert shown(mine) == {"hand-over", "share"}
    press(qtbot, executor, mine, "hand-over")
    assert messages.questions[-1].title == "Hand the pen to Dora Deputy (invented)?"
    assert Pen(lead).given_to == "", "the way back is the default"
    messages.answer_confirm = True
    press(qtbot, executor, mine, "hand-over")
    assert shown(mine) == {"take-back"}
    theatre.fetch(second)
    theatre.fetch(lead)
    for screen in (mine, theirs):
        screen.load()
        executor.drain()
    assert shown(theirs) == {"read"}
    assert shown(mine) == {"ask", "take-over"}
    mine.page.laptops.rows.go_to(second.keys.device)
    assert mine.page.laptops.revoke.toolTip() == "This laptop does not hold the pen."
    assert not messages.failures


def test_a_deputys_cover_begins_and_ends(theatre, lead, second, opened, executor, qtbot, messages):
    Pen(second).ask(Shares(second).open())
    mine = opened(lead)
    messages.answer_confirm = True
    press(qtbot, executor, mine, "share")
    theatre.fetch(second)
    theatre.fetch(lead)
    mine.load()
    executor.drain()
    assert "a deputy’s laptop holds it too" in mine.page.laptops.pen.words.text()
    press(qtbot, executor, mine, "alone")
    theatre.fetch(second)
    assert not Pen(second).held
    assert shown(mine) == {"read"}


def test_the_pen_goes_over_by_files(lead, second, opened, executor, qtbot, messages, tmp_path, monkeypatch):
    mine, theirs = opened(lead), opened(second)
    for desk in (lead, second):
        desk.store.vault.delete("share/folder")
    asked = tmp_path / "a.penoffer"
    messages.answer_path, messages.answer_confirm = asked, True
    press(qtbot, executor, theirs, "ask")
    assert asked.exists()
    handed = tmp_path / "b.pen"
    files = iter((asked, handed))
    monkeypatch.setattr(messages, "open_file", lambda _title, _filters: next(files))
    messages.answer_path = handed
    press(qtbot, executor, mine, "read")
    assert handed.exists()
    assert shown(mine) == {"take-back"}
    press(qtbot, executor, theirs, "read")
    assert Pen(second).held
    assert not messages.failures


def test_everything_is_given_to_a_second_lead(theatre, lead, opened, executor, qtbot, messages):
    ann = theatre.joined(lead, "ann")
    audit(ann, theatre.bank, 5)
    theatre.send(ann)
    theatre.collect(lead)
    second = join(theatre.stage, lead, "second", DORA, ("lead-auditor",), "second-lead")
    screen = opened(lead)
    laptops = screen.page.laptops
    laptops.rows.go_to(ann.keys.device)
    assert laptops.hand_on.toolTip() == "Only another lead auditor’s laptop can be given everything."
    laptops.rows.go_to(second.keys.device)
    click(qtbot, laptops.hand_on)
    executor.drain()
    assert messages.told[-1].startswith("1 package is sealed for Dora Deputy (invented).")
    theatre.fetch(second)
    assert second.store.revisions.state_digest() == lead.store.revisions.state_digest()
    click(qtbot, laptops.hand_on)
    executor.drain()
    assert "has everything already" in messages.told[-1]
    second.close()


def test_somebody_leaves(theatre, lead, opened, executor, qtbot, messages):
    ann = theatre.joined(lead, "ann")
    screen = opened(lead)
    screen.page.laptops.rows.go_to(ann.keys.device)
    messages.answer_confirm = True
    click(qtbot, screen.page.laptops.leaves)
    executor.drain()
    assert messages.questions[-1].title == f"Does {ANN.name} leave?"
    rows = {row.name: row for row in Enrolling(lead).devices()}
    assert rows[ANN.name].left


def test_a_laptop_nobody_let_in_takes_the_project_over(theatre, lead, opened, executor, qtbot, messages):
    ann = theatre.joined(lead, "ann")
    audit(ann, theatre.bank, 5)
    theatre.send(ann)
    theatre.collect(lead)
    before = lead.store.revisions.state_digest()
    opening = theatre.stage.opening("new")
    setup = JoinSetup(DORA, Enrolling(lead).join_file(), "second-lead")
    new = opening.join_project(opening.begin(PASSPHRASE, founds=False), setup).desk
    Shares(new).choose(theatre.stage.share)
    theatre.fetch(new)
    screen = opened(new)
    card = screen.page.take_over
    assert shown(screen) == {"take-over"}
    press(qtbot, executor, screen, "take-over")
    click(qtbot, card.take)
    assert card.file.problem() == "Choose the file first."
    messages.answer_path = theatre.stage.folder / "recovery-key.txt"
    click(qtbot, card.choose)
    [box] = card.boxes.values()
    assert box.isChecked(), "the lead's laptop counts no more, unless somebody says otherwise"
    click(qtbot, card.take)
    executor.drain()
    assert not messages.failures
    assert new.store.revisions.state_digest() == before
    assert Pen(new).held
    assert shown(screen) == {"read"}
    new.close()
