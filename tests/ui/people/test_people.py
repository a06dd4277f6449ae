"""People and devices: letting laptops in and out, the lists, importing and publishing, with real desks."""

from dataclasses import replace

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from staging import ANN, BEN, click, nameless, present

from qaf_desktop.demo.demonstration import audit
from qaf_desktop.desk.setup_details import ReadRegisters
from qaf_desktop.exchanging.collect_plan import REFUSED
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.enrolling import Enrolling, leave_request
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.setup.register_editing import RegisterEditing
from qaf_desktop.wiring.people_screen import PeopleScreen
from qaf_desktop.work.giving import is_here


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


def laptops(screen):
    rows = screen.page.laptops.rows.rows_model.rows()
    return {row.name: (row.roles, row.active) for row in rows}


def entries(screen):
    return [entry.label for entry in screen.page.view().entries]


def test_a_request_on_the_folder_is_shown_compared_and_let_in(theatre, lead, opened, executor, qtbot, messages):
    ben = theatre.asking(Enrolling(lead).join_file(), "ben", BEN)
    leave_request(Shares(lead).open(), ben.desk.keys.device, ben.request)
    screen = opened(lead)
    assert screen.page.notice.text() == "Ben Baker (invented) asks to join with “Laptop 2”."
    screen.page.notice.acted.emit()
    card = screen.page.applicant
    assert card.six.text().split() == list(ben.words)
    assert not card.let_in.hasFocus(), "a key pressed too many must let nobody in"
    assert card.roles() == ("auditor",)
    click(qtbot, card.boxes["observer"])
    click(qtbot, card.let_in)
    executor.drain()
    assert laptops(screen)[BEN.name] == (("auditor", "observer"), True)
    assert not screen.page.notice.isVisible()
    assert not messages.failures

    Shares(ben.desk).choose(theatre.stage.share)
    theatre.fetch(ben.desk)
    audit(ben.desk, theatre.bank, 5)
    theatre.send(ben.desk)
    assert theatre.collect(lead).merged == 1


def test_who_gives_the_role_of_a_keeper_is_told_what_it_means(theatre, lead, opened, qtbot):
    asking = theatre.asking(Enrolling(lead).join_file(), "kim", replace(BEN, role="complaints-keeper"))
    screen = opened(lead)
    screen.page.show_applicant(Enrolling(lead).read(asking.request))
    card = screen.page.applicant
    assert card.roles() == ("complaints-keeper",)
    assert "sealed for this laptop alone" in card.alone.text()
    click(qtbot, card.boxes["complaints-keeper"])
    assert card.alone.text() == ""


def test_a_lead_alone_is_told_how_others_come(theatre, lead, opened):
    screen = opened(lead)
    assert screen.page.notice.text().startswith("Nobody has joined yet. Give the file project.join")
    screen.page.show_chip("teams")
    assert screen.page.notice.text() == ""


def test_without_a_role_nobody_is_let_in(theatre, lead, opened, executor, qtbot, messages, tmp_path):
    ben = theatre.asking(Enrolling(lead).join_file(), "ben", BEN)
    (tmp_path / "ben.request").write_bytes(ben.request)
    messages.answer_path = tmp_path / "ben.request"
    screen = opened(lead)
    click(qtbot, screen.page.laptops.request)
    executor.drain()
    click(qtbot, screen.page.applicant.boxes["auditor"])
    click(qtbot, screen.page.applicant.let_in)
    assert screen.page.applicant.problem.text() == "Choose at least one role."
    click(qtbot, screen.page.applicant.back)
    assert len(laptops(screen)) == 1


def test_a_second_laptop_is_offered_to_the_person_of_that_name(theatre, lead, opened, executor, messages, tmp_path):
    theatre.joined(lead, "ann")
    second = theatre.asking(Enrolling(lead).join_file(), "ann-2", ANN)
    (tmp_path / "ann.request").write_bytes(second.request)
    messages.answer_path = tmp_path / "ann.request"
    screen = opened(lead)
    screen.read_request()
    executor.drain()
    assert screen.page.applicant.person.currentText() == "Ann Archer (invented), a further laptop"
    screen.page.applicant.let_in.click()
    executor.drain()
    view = lead.rosters.view
    assert len({one.member for one in view.current.devices}) == 2
    assert len(view.current.devices) == 3


def test_who_is_in_the_lists_stays_one_person_when_a_laptop_joins(theatre, lead, opened, executor, qtbot):
    RegisterEditing(lead).take(ReadRegisters(people=(("Max Madeup", "auditor", "QA Team"),)))
    asking = theatre.asking(Enrolling(lead).join_file(), "max", replace(BEN, name="max  madeup", team=""))
    screen = opened(lead)
    screen.page.show_applicant(Enrolling(lead).read(asking.request))
    card = screen.page.applicant
    assert card.person.currentText() == "Max Madeup · Auditor · QA Team"
    assert not card.twice.isVisible()
    assert all(box.isEnabled() for box in card.boxes.values())
    card.person.setCurrentIndex(card.person.findText("Somebody new"))
    assert card.twice.isVisible()
    assert "in the lists already" in card.twice.text()
    card.person.setCurrentIndex(0)
    click(qtbot, card.let_in)
    executor.drain()
    [row] = [row for row in lead.store.registers.rows("people", 0) if "madeup" in row["label"].casefold()]
    assert row["label"] == "Max Madeup"
    assert is_here(lead.rosters.view, row["name"])


def test_of_two_of_one_name_the_likelier_is_proposed(theatre, lead, opened):
    rows = [{"name": letter * 32, "label": "Max Madeup", "role": "auditor", "team": team}
            for letter, team in (("a", "North"), ("b", "South"))]  # fmt: skip
    lead.store.registers.put(0, {"people": (*lead.store.registers.rows("people", 0), *rows)})
    asking = theatre.asking(Enrolling(lead).join_file(), "max", replace(BEN, name="Max Madeup"))
    screen = opened(lead)
    screen.page.show_applicant(Enrolling(lead).read(asking.request))
    offered = [screen.page.applicant.person.itemText(at) for at in range(3)]
    assert offered == ["Max Madeup · Auditor · South", "Max Madeup · Auditor · North", "Somebody new"]


def test_a_file_that_is_no_request_is_told(lead, opened, executor, messages, tmp_path):
    (tmp_path / "odd.request").write_bytes(b"hello")
    messages.answer_path = tmp_path / "odd.request"
    opened(lead).read_request()
    executor.drain()
    assert messages.failures


def test_shutting_a_laptop_out_asks_first_and_holds(theatre, lead, opened, executor, qtbot, messages, tmp_path):
    ann = theatre.joined(lead, "ann")
    screen = opened(lead)
    assert not screen.page.laptops.revoke.isEnabled()
    screen.page.laptops.rows.go_to(lead.keys.device)
    assert not screen.page.laptops.revoke.isEnabled(), "one's own laptop stays"
    screen.page.laptops.rows.go_to(ann.keys.device)
    click(qtbot, screen.page.laptops.revoke)
    executor.drain()
    assert "Nothing it sends from now on is taken in." in messages.questions[0].loss
    assert laptops(screen)[ANN.name][1], "the way back is the default"

    messages.answer_confirm = True
    click(qtbot, screen.page.laptops.revoke)
    executor.drain()
    assert not laptops(screen)[ANN.name][1]
    audit(ann, theatre.bank, 5)
    collecting = Collecting(lead)
    plan = collecting.plan(collecting.look_at_files(Sending(ann).save_to(tmp_path / "stick")))
    assert [row.verdict for row in plan.rows] == [REFUSED]


def test_join_and_roster_files_are_saved_and_serve(theatre, lead, opened, executor, qtbot, messages, tmp_path):
    screen = opened(lead)
    for button, name in ((screen.page.laptops.join, "project.join"), (screen.page.laptops.roster, "r.qafroster")):
        messages.answer_path = tmp_path / name
        click(qtbot, button)
        executor.drain()
    ben = theatre.asking((tmp_path / "project.join").read_bytes(), "ben", BEN)
    assert ben.desk.project.id == lead.project.id
    assert (tmp_path / "r.qafroster").read_bytes() == Enrolling(lead).roster_file()


def test_a_team_is_typed_changed_and_published(theatre, lead, opened, executor, qtbot, messages):
    ann = theatre.joined(lead, "ann")
    screen = opened(lead)
    assert not screen.page.publish.isEnabled(), "nothing to publish"
    screen.page.show_chip("teams")
    names = screen.page.names
    names.name.setFocus()
    qtbot.keyClicks(names.name, "Edge of care")
    qtbot.keyClick(names.name, Qt.Key.Key_Return)
    executor.drain()
    assert "Edge of care" in entries(screen)
    assert names.name.text() == ""
    assert screen.page.head.heading.text() == "Your lists differ from the published ones"

    names.rows.go_to(next(e.name for e in screen.page.view().entries if e.label == "Edge of care"))
    names.name.selectAll()
    qtbot.keyClicks(names.name, "Edge of care team")
    click(qtbot, names.keep)
    executor.drain()
    assert "Edge of care team" in entries(screen)
    assert "Edge of care" not in entries(screen)

    assert screen.page.publish.text() == "Publish set 3"
    messages.answer_confirm = True
    click(qtbot, screen.page.publish)
    executor.drain()
    assert messages.questions[-1].act == "Publish"
    assert "Lists: teams" in messages.questions[-1].loss
    assert "1 laptop gets it with its next exchange" in messages.questions[-1].loss
    assert messages.told[-1] == "Set 3 is published."
    theatre.fetch(ann)
    assert "Edge of care team" in {row["label"] for row in ann.store.registers.teams()}
    assert not screen.page.publish.isEnabled()


def test_lists_are_reached_by_keys_alone(lead, opened, qtbot):
    screen = opened(lead)
    screen.page.laptops.rows.setFocus()
    qtbot.keyClick(screen.page.laptops.rows, Qt.Key.Key_Escape)
    chip = screen.page.focusWidget()
    assert chip.text().startswith("Laptops")
    qtbot.keyClick(chip, Qt.Key.Key_Right)
    assert screen.page.people.isVisible()
    assert entries(screen)


def test_a_person_keeps_role_and_team(lead, opened, executor, qtbot):
    screen = opened(lead)
    screen.page.show_chip("people")
    card = screen.page.people
    qtbot.keyClicks(card.name, "Una Example")
    card.role.setCurrentIndex(card.role.findData("practitioner"))
    card.team.setCurrentIndex(1)
    team = card.team.currentText()
    click(qtbot, card.keep)
    executor.drain()
    found = next(entry for entry in screen.page.view().entries if entry.label == "Una Example")
    assert (found.role, found.team) == ("practitioner", team)


def test_the_same_name_twice_and_no_name_are_told(lead, opened, executor, qtbot, messages):
    screen = opened(lead)
    screen.page.show_chip("teams")
    taken = entries(screen)[0]
    for words, code in (("", "no-label"), (taken.upper(), "label-taken")):
        screen.page.names.name.clear()
        qtbot.keyClicks(screen.page.names.name, words)
        click(qtbot, screen.page.names.keep)
        executor.drain()
        assert messages.failures[-1].code == code
    assert screen.page.names.name.text() == taken.upper(), "what was typed stays"


def test_taking_a_name_off_asks_first_and_spares_people_with_laptops(lead, opened, executor, qtbot, messages):
    messages.answer_confirm = True
    screen = opened(lead)
    screen.page.show_chip("services")
    first = screen.page.view().entries[0]
    screen.page.names.rows.go_to(first.name)
    click(qtbot, screen.page.names.remove)
    executor.drain()
    assert first.label not in entries(screen)
    screen.page.show_chip("people")
    screen.page.people.rows.go_to(lead.person)
    click(qtbot, screen.page.people.remove)
    executor.drain()
    assert messages.failures[-1].code == "has-laptop"


def test_a_role_is_typed_renamed_and_the_frameworks_own_stay(lead, opened, executor, qtbot, messages):
    messages.answer_confirm = True
    screen = opened(lead)
    screen.page.show_chip("roles")
    assert "Head of service" in entries(screen)
    qtbot.keyClicks(screen.page.names.name, "Group manager")
    qtbot.keyClick(screen.page.names.name, Qt.Key.Key_Return)
    executor.drain()
    assert "Group manager" in entries(screen)
    screen.page.names.rows.go_to("head-of-service")
    screen.page.names.name.selectAll()
    qtbot.keyClicks(screen.page.names.name, "Assistant director")
    click(qtbot, screen.page.names.keep)
    executor.drain()
    assert "Assistant director" in entries(screen)
    screen.page.names.rows.go_to("head-of-service")
    click(qtbot, screen.page.names.remove)
    executor.drain()
    assert messages.failures[-1].code == "framework-role"
    screen.page.show_chip("people")
    assert screen.page.people.role.findText("Assistant director") == screen.page.people.role.findData("head-of-service")


def test_a_workbook_of_which_nothing_can_be_added_is_not_said_to_hold_others(
    lead, opened, executor, qtbot, messages, tmp_path
):
    book = Workbook()
    for row in (("Staff of the service",), (), ("Full name", "Job title"), ("Una Example", "Cook")):
        book.active.append(row)
    book.save(tmp_path / "staff.xlsx")
    messages.answer_path = tmp_path / "staff.xlsx"
    screen = opened(lead)
    click(qtbot, screen.page.import_)
    executor.drain()
    card = screen.page.import_card
    assert card.heading.text() == "Nothing in this workbook can be added"
    assert card.words.text().startswith("Each line below says why.")
    assert not card.take.isEnabled()


def test_importing_shows_the_trouble_first_and_takes_the_rest(lead, opened, executor, qtbot, messages, tmp_path):
    book = Workbook()
    for row in (("Name", "Role", "Team"), ("Una Example", "Cook", "Edge"), ("", "Auditor", "")):
        book.active.append(row)
    book.save(tmp_path / "staff.xlsx")
    messages.answer_path = tmp_path / "staff.xlsx"
    screen = opened(lead)
    before = len(screen.page.view().chips)
    click(qtbot, screen.page.import_)
    executor.drain()
    assert screen.page.import_card.heading.text() == "The workbook holds 1 person, 1 team, 1 new role"
    assert [p.where for p in screen.page.import_card.problems.rows_model.rows()] == [
        "Sheet, row 2", "Sheet, row 3",
    ]  # fmt: skip
    people = dict.fromkeys(row["label"] for row in lead.store.registers.rows("people", 0))
    assert "Una Example" not in people, "nothing is taken before it is said"
    click(qtbot, screen.page.import_card.take)
    executor.drain()
    rows = {row["label"]: row for row in lead.store.registers.rows("people", 0)}
    teams = {row["name"]: row["label"] for row in lead.store.registers.rows("teams", 0)}
    assert teams[rows["Una Example"]["team"]] == "Edge"
    roles = {row["name"]: row["label"] for row in lead.store.registers.rows("roles", 0)}
    assert roles[rows["Una Example"]["role"]] == "Cook"
    screen.page.show_chip("people")
    assert screen.page.people.role.findText("Cook") > 0
    assert set(people) < set(rows)
    assert len(screen.page.view().chips) == before

    click(qtbot, screen.page.import_)
    executor.drain()
    click(qtbot, screen.page.import_card.take)
    executor.drain()
    assert messages.told[-1].startswith("Added: 0 new rows.")


def test_every_control_has_a_name(theatre, lead, opened):
    screen = opened(lead)
    for chip in ("laptops", "people", "teams"):
        screen.page.show_chip(chip)
        assert not nameless(screen.page)


def test_a_laptop_of_ones_own_or_none_chosen_cannot_be_shut_out_and_it_says_why(lead, opened):
    card = opened(lead).page.laptops
    card.rows.clearSelection()
    assert not card.revoke.isEnabled()
    assert card.revoke.toolTip() == "Choose a laptop in the list first."
    card.rows.selectRow(0)
    assert not card.revoke.isEnabled()
    assert card.revoke.toolTip() == "This is your own laptop."


def test_a_team_in_no_list_is_offered_to_be_added(theatre, lead, opened, executor, qtbot):
    asking = theatre.asking(Enrolling(lead).join_file(), "new", replace(BEN, team="Nowhere"))
    screen = opened(lead)
    screen.page.show_applicant(Enrolling(lead).read(asking.request))
    card = screen.page.applicant
    assert card.add_team.isVisible()
    assert "Nowhere" in card.add_team.text()
    click(qtbot, card.let_in)
    executor.drain()
    [team] = [row["name"] for row in lead.store.registers.rows("teams", 0) if row["label"] == "Nowhere"]
    [person] = [row for row in lead.store.registers.rows("people", 0) if row["label"] == BEN.name]
    assert person["team"] == team
