"""A rapid-response form: in a spreadsheet in the morning, on a laptop at noon, changed in the afternoon."""

import os
from pathlib import Path

import pytest
from forms_made import choose, publish, states, workbook
from PySide6.QtWidgets import QApplication
from staging import CHEAP, click

from qaf_desktop.paths import resources
from qaf_desktop.settings import SettingsFile
from qaf_desktop.setup.form_shelf import DRAFT, EARLIER, LIVE
from qaf_desktop.storage.keyslots import KeyCosts
from qaf_desktop.ui.form_page.page import FormPage
from qaf_desktop.wiring.desk_window import DeskWindow
from qaf_desktop.work.recording import Recording

MORNING = (
    ("type", "name", "label", "required"),
    ("begin_group", "visit", "The visit", ""),
    ("text", "child", "Child’s reference", "yes"),
    ("date", "day", "Day of the visit", "yes"),
    ("select_one seen", "seen", "Was the child seen?", "yes"),
    ("text", "place", "Where?", ""),
    ("end_group", "", "", ""),
    ("begin_group", "view", "What you think", ""),
    ("text", "why", "What do you make of it?", "yes"),
    ("end_group", "", "", ""),
)
AFTERNOON = (
    *MORNING[:5],
    ("integer", "minutes", "How many minutes?", ""),
    MORNING[6],
    MORNING[7],
    ("text", "why", "What do you make of it, and why?", "yes"),
    MORNING[9],
)
CHOICES = (("seen", "yes", "Yes"), ("seen", "no", "No"))
FORM = "rapid-visit"


class Desk:
    """One person's window; what they see is kept as a picture where QAF_SHOTS names a folder."""

    def __init__(self, name, desk, tools):
        self.name, self.desk = name, desk
        self._qtbot, self._executor, jobs, messages, folder = tools
        settings = SettingsFile(folder / f"{name}.json")
        self.window = DeskWindow(desk, jobs, messages, settings, resources(), KeyCosts(new=CHEAP, least=CHEAP))
        self._qtbot.addWidget(self.window.frame)
        self.window.frame.resize(1366, 768)
        with self._qtbot.waitActive(self.window.frame):
            self.window.frame.show()
            self.window.frame.activateWindow()
        self.settle()

    def go(self, screen, argument=""):
        assert self.window.frame.go(screen, argument)
        self.settle()
        return self.window.frame.page(screen)

    def settle(self):
        for _again in range(3):
            self._executor.drain()
            QApplication.processEvents()

    def shot(self, name):
        if folder := os.environ.get("QAF_SHOTS"):
            self.settle()
            self.window.frame.grab().save(str(Path(folder) / f"own-form-{name}.png"))


@pytest.fixture
def people(theatre, qtbot, jobs, messages, executor, tmp_path):
    """The lead and an auditor, each with a window."""
    desk = theatre.lead()
    tools = (qtbot, executor, jobs, messages, tmp_path)
    made = [Desk("lead", desk, tools), Desk("auditor", theatre.joined(desk, "ann"), tools)]
    yield made
    for one in made:
        one.window.stop()
    assert not messages.failures


def test_from_a_spreadsheet_to_a_laptop_and_a_draft_moved_on(people, theatre, executor, qtbot, messages, tmp_path):
    lead, auditor = people
    shelf = lead.go("forms")
    path = workbook(tmp_path / "visit.xlsx", MORNING, "1", FORM, CHOICES)
    preview_and_add(lead, shelf, path, executor, qtbot, messages)
    give_method(lead, shelf, qtbot, executor)
    publish(shelf, executor, qtbot, messages)
    assert states(shelf)["Short visit", "1"] == LIVE

    theatre.fetch(auditor.desk)
    first, second = begin(auditor), begin(auditor)
    fill(
        auditor, first, {"visit/child": "CH-0901", "visit/day": "2026-11-20", "visit/seen": "yes", "view/why": "Calm."}
    )
    finalised = Recording(auditor.desk).finalise(Recording(auditor.desk).open(first))
    fill(auditor, second, {"visit/child": "CH-0902", "visit/place": "At her grandmother’s", "visit/seen": "no"})

    edit = workbook(tmp_path / "later.xlsx", AFTERNOON, "2", FORM, CHOICES)
    import_and_compare(lead, shelf, edit, executor, qtbot, messages)
    publish(shelf, executor, qtbot, messages)
    assert (states(shelf)["Short visit", "1"], states(shelf)["Short visit", "2"]) == (EARLIER, LIVE)

    theatre.fetch(auditor.desk)
    move(auditor, second, qtbot, executor)
    form = open_form(auditor, second)
    assert form.state.session.view("visit/child").value == "CH-0902"
    assert "visit/minutes" in form.state.session.form.questions
    assert "visit/place" not in form.state.session.form.questions
    fill(auditor, second, {"visit/day": "2026-11-21", "visit/minutes": "40", "view/why": "She is safe there."})
    moved = Recording(auditor.desk).finalise(Recording(auditor.desk).open(second))

    theatre.send(auditor.desk)
    theatre.collect(lead.desk)
    found = {row.key: row for row in lead.desk.store.records.list()}
    assert found[finalised].form.version == "1"
    assert found[moved].form.version == "2"
    lead.go("records")
    lead.shot("records")


def preview_and_add(lead, shelf, path, executor, qtbot, messages):
    """Seen while it is written, then added."""
    messages.answer_path = path
    click(qtbot, shelf.page.preview)
    lead.settle()
    assert "visit/child" in shelf.previewing.form.state.session.form.questions
    lead.shot("preview")
    click(qtbot, shelf.previewing.page.add)
    lead.settle()
    assert states(shelf)["Short visit", "1"] == DRAFT


def give_method(lead, shelf, qtbot, executor):
    choose(shelf, "Short visit")
    click(qtbot, shelf.page.method)
    lead.settle()
    page = next(made for made in shelf.findChildren(type(shelf.giving.page)) if made.isVisible())
    page.name.setText("Rapid visit")
    page.sentence.setText("One visit looked at within a day.")
    for box in page._parts.roles.values():
        box.setChecked(True)
    lead.shot("method")
    click(qtbot, page.keep)
    lead.settle()


def import_and_compare(lead, shelf, path, executor, qtbot, messages):
    messages.answer_path = path
    click(qtbot, shelf.page.import_)
    lead.settle()
    click(qtbot, shelf.page.see_changes)
    lead.settle()
    found = {(one.change.name, one.path) for one in shelf.comparing.page.table.rows_model.rows()}
    assert {("ADDED", "visit/minutes"), ("REMOVED", "visit/place"), ("REWORDED", "view/why")} <= found
    lead.shot("changes")
    click(qtbot, shelf.comparing.page.back)
    lead.settle()
    shelf.page.notice.acted.emit()
    lead.settle()


def begin(auditor):
    """From New, as whoever looks for it by name."""
    new = auditor.go("new")
    row = next(row for row in new.rows if row.beginning.name == "Rapid visit")
    new.search.setText("rapid")
    auditor.shot("new")
    row.begin.click()
    auditor.settle()
    return int(auditor.window.frame.place().argument)


def open_form(auditor, draft) -> FormPage:
    return auditor.go("form", str(draft)).page


def fill(auditor, draft, answers):
    form = open_form(auditor, draft)
    for path, value in answers.items():
        form.state.go_to_question(path)
        form.state.set(path, value)
    form.flush()
    auditor.settle()
    auditor.shot(f"filled-{answers.get('visit/child', 'moved')}")
    auditor.go("my-work")


def move(auditor, draft, qtbot, executor):
    form = auditor.go("form", str(draft))
    assert form._version.words.text().startswith("Version 2 of this form is out.")
    auditor.shot("newer-version")
    click(qtbot, form._version.look)
    auditor.settle()
    page = auditor.window.frame.page("move")
    auditor.shot("move")
    assert any("grandmother" in row.value for row in page.view().answers)
    click(qtbot, page.move_button)
    auditor.settle()
