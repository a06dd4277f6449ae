"""The first-start wizard driven as a person would: keys only where it can be, nothing typed lost, secrets proved."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QPushButton

from qaf_desktop.analysis.pictures import Mark
from qaf_desktop.desk.setup_details import JoinSetup, KeyFile, LeadSetup, PersonDetails, ReadRegisters, RowProblem
from qaf_desktop.errors import UserFacingError
from qaf_desktop.ui.first_start.first_start import FirstStart
from qaf_desktop.ui.first_start.lists import lists_of
from qaf_desktop.ui.first_start.pages import make_page
from qaf_desktop.ui.first_start.problems import problems
from qaf_desktop.ui.first_start.state import Choice, Inputs, Offers, Step, needs_begin, step_after, step_before, steps
from qaf_desktop.ui.first_start.view import derive
from qaf_desktop.ui.passphrase_strength import strength_of

OFFERS = Offers(
    (Choice("lead", "Lead auditor", "Leads.", founds=True), Choice("auditor", "Auditor or observer", "Audits.")),
    (Choice("lead-auditor", "Lead auditor", desk="lead"), Choice("auditor", "Auditor", desk="auditor")),
    (
        Choice("case-grade", "Ofsted’s", "As inspected.", marks=(Mark("Good", "disc", "good"),)),
        Choice("other", "Another", "As agreed.", marks=(Mark("Met", "disc", "good"), Mark("Not met", "ring", "stop"))),
    ),
)
GOOD = "copper lantern walrus bicycle"
CODE = "7K3QD-9XW2M-41TBC-HNN8E-R0VZ5-6JSPA-PQ"


@pytest.fixture
def wizard(qtbot, messages):
    made = FirstStart(OFFERS.desks, messages, lambda n: (1, n - 1), can_cancel=True)
    made.supply(OFFERS, make_page)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def said(wizard):
    heard = []
    wizard.begin_asked.connect(lambda passphrase, founds: heard.append(("begin", passphrase, founds)))
    for name in ("lead_finished", "join_chosen", "join_asked", "registers_chosen", "recovery_save_asked",
                 "recovery_proof_asked", "request_save_asked", "request_share_asked"):  # fmt: skip
        getattr(wizard, name).connect(lambda value, name=name: heard.append((name, value)))
    wizard.finished.connect(lambda: heard.append(("finished",)))
    wizard.example_asked.connect(lambda: heard.append(("example",)))
    return heard


def press(wizard, key=Qt.Key.Key_Return):
    QTest.keyClick(wizard.focusWidget() or wizard, key)


def type_into(qtbot, wizard, **texts):
    for name, text in texts.items():
        control = wizard.page().fields[name].control
        line = control.line if hasattr(control, "line") else control
        line.setFocus()
        qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(line, Qt.Key.Key_Delete)
        qtbot.keyClicks(line, text)


def click(wizard, words):
    next(b for b in wizard.page().findChildren(QAbstractButton) if words in b.text()).click()


def to_passphrase(qtbot, wizard, kind="lead"):
    wizard.page().kinds[kind].click()
    wizard.next()
    type_into(qtbot, wizard, name="Ada Example", team="QA", laptop="Red laptop")
    wizard.page().role.setCurrentIndex(1)
    wizard.next()


def to_after_paper(qtbot, wizard, kind="lead"):
    to_passphrase(qtbot, wizard, kind)
    type_into(qtbot, wizard, passphrase=GOOD, repeated=GOOD)
    wizard.next()
    wizard.begun(CODE)
    wizard.next()
    type_into(qtbot, wizard, first_group="9xw2m", second_group="PQ")
    wizard.next()


def test_the_first_page_offers_both_desks_and_the_example(wizard, said):
    assert set(wizard.page().kinds) == {"lead", "auditor"}
    click(wizard, "example")
    assert said == [("example",)]


def test_the_focus_given_to_the_wizard_goes_to_its_first_choice(wizard):
    wizard.frame.next_button.setFocus()
    wizard.setFocus()
    assert next(iter(wizard.page().kinds.values())).hasFocus()


def test_next_says_what_is_missing_only_when_it_is_pressed(wizard, qtbot):
    assert wizard.page().fields["kind"].problem() == ""
    wizard.next()
    assert wizard.page().fields["kind"].problem() == "Choose one of them."
    to_passphrase(qtbot, wizard)
    wizard.back()
    type_into(qtbot, wizard, name="")
    assert wizard.page().fields["name"].problem() == ""
    wizard.next()
    assert wizard.page().fields["name"].problem() == "Type your name."
    assert wizard.page().fields["name"].control.hasFocus()


def test_enter_is_next_and_alt_left_is_back(wizard, qtbot):
    wizard.page().kinds["auditor"].click()
    press(wizard)
    assert wizard.inputs().step is Step.YOU
    assert wizard.page().fields["name"].control.hasFocus()
    qtbot.keyClick(wizard, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert wizard.inputs().step is Step.WELCOME


def test_enter_on_a_button_presses_that_button(wizard, said):
    wizard.page().example.setFocus()
    press(wizard)
    assert said == [("example",)]
    assert wizard.inputs().step is Step.WELCOME


def test_a_desk_called_by_a_role_has_chosen_it(wizard):
    wizard.page().kinds["lead"].click()
    assert wizard.inputs().role == "lead-auditor"
    wizard.next()
    assert wizard.page().role.currentText() == "Lead auditor"


def test_roles_are_those_of_the_desk_and_a_change_of_desk_asks_again(wizard, qtbot):
    to_passphrase(qtbot, wizard)
    assert wizard.inputs().role == "lead-auditor"
    wizard.back()
    wizard.back()
    wizard.page().kinds["auditor"].click()
    wizard.next()
    role = wizard.page().role
    assert [role.itemText(at) for at in range(role.count())] == ["Choose…", "Auditor"]
    assert wizard.inputs().role == ""
    assert wizard.inputs().name == "Ada Example"


@pytest.mark.parametrize(
    ("passphrase", "enough", "words"),
    [
        ("", False, ""),
        ("short", False, "7 more"),
        ("password1234", False, "Easy to guess"),
        ("aaaaaaaaaaaaaaaa", False, "Easy to guess"),
        (GOOD, True, "Strong."),
        (GOOD * 5, True, "Strong."),
    ],
)
def test_strength_is_said_in_words(passphrase, enough, words):
    strength = strength_of(passphrase)
    assert strength.enough is enough
    assert words in strength.words


def test_ones_own_name_does_not_make_a_passphrase_strong():
    assert strength_of("adaexampleshire", ("adaexampleshire",)).score < strength_of("adaexampleshire").score


def test_the_passphrase_is_typed_twice_alike_and_can_be_looked_at(wizard, qtbot, said):
    to_passphrase(qtbot, wizard)
    type_into(qtbot, wizard, passphrase=GOOD, repeated="copper")
    wizard.next()
    assert wizard.page().fields["repeated"].problem() == "The two are not the same."
    edit = wizard.page().first
    assert edit.line.echoMode() == QLineEdit.EchoMode.Password
    edit.reveal.click()
    assert edit.line.echoMode() == QLineEdit.EchoMode.Normal
    type_into(qtbot, wizard, repeated=GOOD)
    wizard.next()
    assert said == [("begin", GOOD, True)]


def test_while_the_keys_are_made_nothing_can_be_pressed_and_a_failure_gives_everything_back(wizard, qtbot, said):
    to_passphrase(qtbot, wizard)
    type_into(qtbot, wizard, passphrase=GOOD, repeated=GOOD)
    wizard.next()
    wizard.next()
    wizard.back()
    assert len(said) == 1
    assert wizard.inputs().step is Step.PASSPHRASE
    wizard.failed(UserFacingError("disk-full", "The disk is full.", "Make room."))
    assert wizard.frame.notice.text() == "The disk is full. Make room."
    assert wizard.inputs().passphrase == GOOD
    wizard.next()
    assert len(said) == 2


def test_the_paper_code_is_shown_and_proved_by_two_of_its_groups(wizard, qtbot):
    to_passphrase(qtbot, wizard)
    type_into(qtbot, wizard, passphrase=GOOD, repeated=GOOD)
    wizard.next()
    wizard.begun(CODE)
    assert wizard.page().code() == CODE
    wizard.next()
    first = wizard.page().fields["first_group"]
    assert first.control.accessibleName() == "Group 2 of the code"
    type_into(qtbot, wizard, first_group="9XW2N", second_group="PQ")
    wizard.next()
    assert first.problem() == "That is not what the code says there."
    type_into(qtbot, wizard, first_group=" 9xw2m ")
    wizard.next()
    assert wizard.inputs().step is Step.PROJECT


def test_the_paper_is_read_as_kindly_as_where_a_passphrase_was_forgotten():
    code = "ABCDE-10VW2-K0111"
    asked = Inputs(step=Step.PAPER_CHECK, paper_code=code, asked_groups=(1, 2))
    assert not problems(replace(asked, first_group="iouw2", second_group=" k-OlI1 "))
    assert set(problems(replace(asked, first_group="iouw3", second_group="KO11"))) == {"first_group", "second_group"}


def test_going_back_to_the_passphrase_does_not_begin_anew_unless_it_is_changed(wizard, qtbot, said):
    to_after_paper(qtbot, wizard)
    for _ in range(3):
        wizard.back()
    assert wizard.inputs().step is Step.PASSPHRASE
    wizard.next()
    assert wizard.inputs().step is Step.PAPER
    assert len(said) == 1
    wizard.back()
    type_into(qtbot, wizard, passphrase=GOOD + "x", repeated=GOOD + "x")
    wizard.next()
    assert said[-1] == ("begin", GOOD + "x", True)


def test_a_lead_goes_all_the_way(wizard, qtbot, said, messages, tmp_path):
    to_after_paper(qtbot, wizard)
    type_into(qtbot, wizard, council="Exampleshire")
    services = wizard.page().fields["services"].control
    services.setFocus()
    qtbot.keyClicks(services, "Assessment")
    press(wizard)
    qtbot.keyClicks(services, "Children in care")
    scales = wizard.page().scales.buttons
    assert scales["case-grade"].isChecked()
    assert scales["other"].accessibleDescription() == "As agreed. Met, Not met"
    scales["other"].click()
    wizard.next()
    assert wizard.view().next_text == "Leave for later"
    messages.answer_path = tmp_path / "registers.xlsx"
    click(wizard, "Import")
    assert said[-1] == ("registers_chosen", tmp_path / "registers.xlsx")
    trouble = (RowProblem("Staff", 7, "No name."),)
    wizard.show_registers(ReadRegisters(("Assessment 1",), ("Early help",), (), trouble, ("Cook",)))
    assert wizard.page().said.text().startswith("1 team, 1 service, 1 new role will be added.")
    assert "Staff, row 7: No name." in wizard.page().said.text()
    assert [(row.name, row.what) for row in wizard.view().listed] == [
        ("Assessment 1", "Team"), ("Early help", "Service"), ("Cook", "Role"),
    ]  # fmt: skip
    type_into(qtbot, wizard, people="B. Invented, lead auditor, Assessment 1")
    assert wizard.view().next_text == "Next"
    wizard.next()
    wizard.next()
    assert wizard.page().fields["recovery"].problem() == "Save the recovery key first."
    messages.answer_path = tmp_path / "qaf-project.recovery"
    click(wizard, "Save")
    assert said[-1] == ("recovery_save_asked", KeyFile(messages.answer_path))
    wizard.recovery_saved(said[-1][1])
    assert "not encrypted" in wizard.page().saved.text()
    wizard.next()
    assert "Open the saved file" in wizard.page().fields["recovery"].problem()
    click(wizard, "Open")
    wizard.recovery_proved(False)
    wizard.next()
    assert "not this project’s" in wizard.page().fields["recovery"].problem()
    wizard.recovery_proved(True)
    wizard.next()
    name, setup = said[-1]
    assert name == "lead_finished"
    assert isinstance(setup, LeadSetup)
    assert setup.person == PersonDetails("Ada Example", "lead-auditor", "QA", "Red laptop")
    assert setup.project.services == ("Assessment", "Children in care")
    assert setup.project.grade_scale == "other"
    assert setup.project.lists == ReadRegisters(
        ("Assessment 1", "QA"), ("Early help",), (("B. Invented", "lead-auditor", "Assessment 1"),), (), ("Cook",)
    )


def test_an_auditor_goes_all_the_way(wizard, qtbot, said, messages, tmp_path):
    to_after_paper(qtbot, wizard, "auditor")
    wizard.next()
    assert wizard.page().fields["join_file"].problem() == "Choose the file first."
    join = tmp_path / "project.join"
    join.write_bytes(b"a project")
    messages.answer_path = join
    click(wizard, "Choose")
    assert said[-1] == ("join_chosen", join)
    wizard.join_read("project.join", b"a project", "")
    assert wizard.page().chosen.text() == "project.join"
    wizard.next()
    person = PersonDetails("Ada Example", "auditor", "QA", "Red laptop")
    assert said[-1] == ("join_asked", JoinSetup(person, b"a project", "auditor"))
    wizard.joined(("anchor", "velvet", "maple", "rocket", "hazel", "window"))
    assert wizard.page().words.accessibleName() == "anchor, velvet, maple, rocket, hazel, window"
    assert not wizard.view().can_back
    wizard.next()
    assert "Save the request" in wizard.page().fields["request"].problem()
    messages.answer_path = tmp_path
    click(wizard, "shared folder")
    assert said[-1] == ("request_share_asked", tmp_path)
    click(wizard, "Save the request")
    assert said[-1] == ("request_save_asked", tmp_path)
    wizard.request_left("Saved as enrol.request")
    wizard.next()
    assert said[-1] == ("finished",)


def test_a_file_that_is_no_join_file_is_said_at_once_and_can_be_chosen_anew(wizard, qtbot):
    to_after_paper(qtbot, wizard, "auditor")
    wizard.join_read("wrong.join", b"no project", "This is not a project’s join file.")
    assert wizard.page().fields["join_file"].problem() == "This is not a project’s join file."
    wizard.next()
    assert wizard.inputs().step is Step.JOIN
    assert wizard.inputs().join_file == b""
    wizard.join_read("project.join", b"a project", "")
    assert wizard.page().fields["join_file"].problem() == ""


def test_a_file_dialog_that_is_left_asks_for_nothing(wizard, qtbot, said):
    to_after_paper(qtbot, wizard, "auditor")
    before = list(said)
    click(wizard, "Choose")
    assert said == before
    assert wizard.inputs().join_file == b""


def test_a_narrow_window_shows_the_page_without_the_list_of_steps(wizard, qtbot):
    wizard.resize(683, 384)
    qtbot.waitUntil(lambda: not wizard.frame.steps.isVisible())
    assert wizard.frame.next_button.isVisible()


def test_every_control_of_every_page_has_a_name(wizard):
    for page in map(wizard.frame.page, Step):
        for kind in (QLineEdit, QPlainTextEdit, QComboBox):
            for control in page.findChildren(kind):
                assert control.accessibleName(), control
        for button in page.findChildren(QPushButton):
            assert button.text() or button.accessibleName()


@pytest.mark.parametrize("founds", [True, False])
def test_every_step_leads_on_and_back(founds):
    order = steps(founds)
    for step, after in zip(order, order[1:], strict=False):
        assert step_after(step, founds) is after
        assert step_before(after, founds) is (None if after is Step.WORDS else step)
    assert step_after(order[-1], founds) is None


@pytest.mark.parametrize("step", list(Step))
def test_every_step_can_be_derived_from_nothing(step):
    founds = step not in (Step.JOIN, Step.WORDS)
    kind = "lead" if founds else "auditor"
    view = derive(Inputs(step=step, kind=kind, founds=founds, tried=frozenset(Step)), OFFERS)
    assert view.problems == problems(Inputs(step=step, kind=kind, founds=founds))
    assert view.title


def test_a_workspace_is_begun_anew_only_for_another_passphrase_or_desk():
    begun = Inputs(passphrase=GOOD, kind="lead", begun_for=(GOOD, "lead"))
    assert not needs_begin(begun)
    assert needs_begin(replace(begun, passphrase=GOOD + "x"))
    assert needs_begin(replace(begun, kind="auditor"))


def test_typed_and_imported_rows_are_taken_together_each_once():
    took = ReadRegisters(("Zero",), (), (("Ann", "Cook", "Zero"),), (), ("Cook",))
    inputs = Inputs(teams="One\n\n Two \nzero", own_roles="Driver\nlead auditor", people="ann, One", imported=took)
    found = lists_of(inputs, OFFERS.roles)
    assert found.teams == ("Zero", "One", "Two")
    assert found.roles == ("Cook", "Driver")
    assert found.people == (("Ann", "Cook", "Zero"),)


@pytest.mark.parametrize(
    ("line", "person", "roles", "teams"),
    [
        ("Sam", ("Sam", "", ""), (), ()),
        ("Sam, North", ("Sam", "", "North"), (), ("North",)),
        ("Sam, auditor", ("Sam", "auditor", ""), (), ()),
        ("Sam, Cook, North", ("Sam", "Cook", "North"), ("Cook",), ("North",)),
        ("Sam, , North", ("Sam", "", "North"), (), ("North",)),
        ("Sam, Auditor, North, more", ("Sam", "auditor", "North"), (), ("North",)),
    ],
)
def test_a_typed_person_has_a_role_and_a_team_or_not(line, person, roles, teams):
    found = lists_of(Inputs(people=line), OFFERS.roles)
    assert (found.people, found.roles, found.teams) == ((person,), roles, teams)


def test_pathless_recovery_is_not_proved():
    assert problems(Inputs(step=Step.RECOVERY, recovery_proved=True))
    assert not problems(Inputs(step=Step.RECOVERY, recovery_path=Path("x"), recovery_proved=True))


def test_a_key_file_with_a_passphrase_is_opened_by_the_passphrase_typed_again(wizard, qtbot, said, messages, tmp_path):
    to_after_paper(qtbot, wizard)
    wizard._change(step=Step.RECOVERY)
    type_into(qtbot, wizard, key_passphrase="granite teapot meadow")
    messages.answer_path = tmp_path / "key.recovery"
    click(wizard, "Save")
    assert said[-1] == ("recovery_save_asked", KeyFile(messages.answer_path, "granite teapot meadow"))
    wizard.recovery_saved(said[-1][1])
    assert wizard.page().saved.text() == "Saved as key.recovery, locked"
    assert wizard.page().fields["key_passphrase"].control.line.text() == ""
    click(wizard, "Open")
    assert said[-1][0] == "recovery_save_asked"
    assert "once more" in wizard.page().fields["key_passphrase"].problem()
    type_into(qtbot, wizard, key_passphrase="granite teapot mellow")
    assert wizard.page().fields["key_passphrase"].problem() == ""
    click(wizard, "Open")
    assert said[-1] == ("recovery_proof_asked", KeyFile(messages.answer_path, "granite teapot mellow"))
    wizard.recovery_proved(False)
    assert wizard.page().proved.text() == "Not the right file, or not its passphrase."
    wizard.next()
    assert "not the passphrase it was saved with" in wizard.page().fields["recovery"].problem()


def test_leaving_before_anything_is_begun_asks_nothing(wizard, messages):
    assert wizard.leave()
    assert messages.questions == []


def test_leaving_a_workspace_half_made_asks_once_and_names_the_paper(wizard, qtbot, messages):
    to_after_paper(qtbot, wizard)
    assert not wizard.leave()
    assert "paper" in messages.questions[-1].loss
    left = []
    wizard.cancelled.connect(lambda: left.append(True))
    messages.answer_confirm = True
    wizard.frame.cancelled.emit()
    assert left == [True]
    assert len(messages.questions) == 2
