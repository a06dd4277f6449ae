"""Forms: the shelf, importing real files, trying a form out without a trace, publishing."""

import pytest
from forms_made import LATER, MORE, SURVEY, choose, entry, publish, shown, states, take, title_of, workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from staging import click, nameless, present

from qaf_desktop.errors import UserFacingError
from qaf_desktop.forms.difference_words import CHANGES
from qaf_desktop.forms.differing import Change
from qaf_desktop.methods.model import Method
from qaf_desktop.methods.reading import read_method
from qaf_desktop.paths import resources
from qaf_desktop.setup.form_shelf import ARCHIVED, DRAFT, EARLIER, LIVE, Candidate
from qaf_desktop.setup.form_versions import FormVersions
from qaf_desktop.ui.forms_library.forms_page import form_file
from qaf_desktop.ui.forms_library.view import use_words
from qaf_desktop.wiring.forms_screen import FormsScreen
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.recording import Recording


@pytest.fixture
def lead(theatre):
    return theatre.lead()


@pytest.fixture
def opened(qtbot, room_of, executor):
    def open_(desk):
        screen = FormsScreen(room_of(desk))
        present(qtbot, screen, executor)
        return screen

    return open_


def drop(page, path):
    """Let a file go over the page; whether the page wanted it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    wanted = form_file(data) is not None
    if wanted:
        event = QDropEvent(
            QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        page.dropEvent(event)
    return wanted


def test_the_shelf_says_where_each_form_is_used(lead, opened):
    screen = opened(lead)
    rows = {row.title: row for row in screen.page.table.rows_model.rows()}
    assert rows["Case file audit"].used_by == "Case file audit"
    assert set(states(screen).values()) == {LIVE}
    assert not screen.page.publish.isEnabled()


def test_a_form_from_excel_is_taken_tried_and_published(theatre, lead, opened, executor, qtbot, messages, tmp_path):
    ann = theatre.joined(lead, "ann")
    screen = opened(lead)
    take(screen, workbook(tmp_path / "visit.xlsx"), executor, qtbot, messages)
    assert states(screen)["Short visit", "1"] == DRAFT
    assert screen.page.head.heading.text() == "1 form is not published yet"
    publish(screen, executor, qtbot, messages)
    assert states(screen)["Short visit", "1"] == LIVE
    theatre.fetch(ann)
    assert ann.store.forms.current("short-visit").version == "1"
    assert not messages.failures


def test_a_newer_version_takes_over_when_it_is_published(lead, opened, executor, qtbot, messages, tmp_path):
    screen = opened(lead)
    take(screen, workbook(tmp_path / "a.xlsx"), executor, qtbot, messages)
    publish(screen, executor, qtbot, messages)
    take(screen, workbook(tmp_path / "b.xlsx", version="2"), executor, qtbot, messages)
    assert (states(screen)["Short visit", "1"], states(screen)["Short visit", "2"]) == (LIVE, DRAFT)
    publish(screen, executor, qtbot, messages)
    assert (states(screen)["Short visit", "1"], states(screen)["Short visit", "2"]) == (EARLIER, LIVE)
    assert ("Short visit", "1") not in shown(screen)
    screen.page.chips.chosen.emit(EARLIER)
    assert shown(screen) == [("Short visit", "1")]


def test_a_draft_of_the_same_version_is_replaced(lead, opened, executor, qtbot, messages, tmp_path):
    screen = opened(lead)
    take(screen, workbook(tmp_path / "a.xlsx"), executor, qtbot, messages)
    before = len(states(screen))
    take(screen, workbook(tmp_path / "b.xlsx", LATER), executor, qtbot, messages, "Replace the draft")
    assert len(states(screen)) == before
    assert len([form for form in lead.store.forms.list() if form.id == "short-visit"]) == 1


def test_another_form_under_a_published_version_is_not_taken(lead, opened, executor, qtbot, messages, tmp_path):
    screen = opened(lead)
    take(screen, workbook(tmp_path / "a.xlsx"), executor, qtbot, messages)
    publish(screen, executor, qtbot, messages)
    before = len(states(screen))
    messages.answer_path = workbook(tmp_path / "b.xlsx", LATER)
    click(qtbot, screen.page.import_)
    executor.drain()
    assert "Version 1 of this form is already published" in screen.page.notice.text()
    screen.page.notice.acted.emit()
    executor.drain()
    assert len(states(screen)) == before


def test_who_uses_a_form_is_told(theatre, lead, opened, messages):
    Recording(lead).start("case-file-audit")
    rows = {row.title: row for row in opened(lead).page.table.rows_model.rows()}
    assert use_words(rows["Case file audit"]) == "1 draft"
    assert use_words(rows["Practice observation"]) == "nothing yet"


def test_an_archived_form_is_begun_on_nowhere_until_it_is_brought_back(
    theatre, lead, opened, executor, qtbot, messages
):
    ann = theatre.joined(lead, "ann")
    draft = Recording(ann).start("practice-observation")
    screen = opened(lead)
    choose(screen, "Practice observation")
    messages.answer_confirm = True
    click(qtbot, screen.page.archive)
    executor.drain()
    assert "Records and drafts" in messages.questions[-1].loss
    assert states(screen)[entry(screen, "Practice observation")] == ARCHIVED
    publish(screen, executor, qtbot, messages)
    theatre.fetch(ann)
    for desk in (lead, ann):
        with pytest.raises(UserFacingError) as caught:
            Recording(desk).start("practice-observation")
        assert caught.value.code == "form-archived"
    assert Recording(ann).open(draft).form.title == "Practice observation"
    screen.page.chips.chosen.emit(ARCHIVED)
    choose(screen, "Practice observation")
    assert screen.page.archive.text() == "Bring back"
    click(qtbot, screen.page.archive)
    executor.drain()
    publish(screen, executor, qtbot, messages)
    theatre.fetch(ann)
    assert Recording(ann).start("practice-observation")
    assert not messages.failures


def test_archiving_is_given_up_when_the_person_thinks_again(lead, opened, executor, qtbot, messages):
    screen = opened(lead)
    choose(screen, "Practice observation")
    click(qtbot, screen.page.archive)
    executor.drain()
    assert set(states(screen).values()) == {LIVE}


def test_a_draft_nobody_uses_can_be_deleted(lead, opened, executor, qtbot, messages, tmp_path):
    screen = opened(lead)
    choose(screen, "Case file audit")
    assert not screen.page.delete.isVisible()
    take(screen, workbook(tmp_path / "a.xlsx"), executor, qtbot, messages)
    choose(screen, "Short visit")
    messages.answer_confirm = True
    click(qtbot, screen.page.delete)
    executor.drain()
    assert ("Short visit", "1") not in states(screen)
    assert not messages.failures


def test_search_narrows_the_list_and_says_when_nothing_fits(lead, opened, qtbot):
    screen = opened(lead)
    screen.page.search.setText("observation")
    screen.page.search.returnPressed.emit()
    qtbot.keyClick(screen.page.search, Qt.Key.Key_Return)
    titles = [title for title, _version in shown(screen)]
    assert "Practice observation" in titles
    assert all("observation" in title.lower() for title in titles)
    screen.page.search.setText("nothing like it")
    qtbot.keyClick(screen.page.search, Qt.Key.Key_Return)
    assert shown(screen) == []
    assert "No form fits" in screen.page.foot.text()


def test_a_file_dragged_in_is_looked_at(lead, opened, executor, messages, tmp_path):
    screen = opened(lead)
    path = workbook(tmp_path / "visit.xlsx")
    drop(screen.page, path)
    executor.drain()
    assert screen.page.view().take == "Add the form"
    assert not drop(screen.page, tmp_path / "notes.docx")


def test_what_a_newer_version_changes_is_seen_before_it_is_taken(lead, opened, executor, qtbot, messages, tmp_path):
    screen = opened(lead)
    take(screen, workbook(tmp_path / "a.xlsx"), executor, qtbot, messages)
    messages.answer_path = workbook(tmp_path / "b.xlsx", (*SURVEY[:2], *MORE, *LATER[2:]), version="2")
    click(qtbot, screen.page.import_)
    executor.drain()
    click(qtbot, screen.page.see_changes)
    executor.drain()
    page = screen.comparing.page
    assert page.isVisible()
    found = {(one.change, one.path) for one in page.table.rows_model.rows()}
    assert found == {(Change.REWORDED, "g/why"), (Change.ADDED, "g/who")}
    assert page.head.heading.text() == "2 differences in Short visit"
    page.chips.chosen.emit(Change.REWORDED)
    page.table.selectRow(0)
    assert (page.was.text(), page.now.text()) == ("Why now?", "Why today?")
    messages.answer_path = tmp_path / "changes.txt"
    click(qtbot, page.save)
    executor.drain()
    assert CHANGES[Change.ADDED] in (tmp_path / "changes.txt").read_text()
    click(qtbot, page.act)
    executor.drain()
    assert screen.page.isVisible()
    assert states(screen)["Short visit", "2"] == DRAFT
    assert not messages.failures


def test_two_versions_of_the_shelf_are_compared_either_way(lead, opened, executor, qtbot, messages, tmp_path):
    screen = opened(lead)
    take(screen, workbook(tmp_path / "a.xlsx"), executor, qtbot, messages)
    take(screen, workbook(tmp_path / "b.xlsx", LATER, version="2"), executor, qtbot, messages)
    choose(screen, "Short visit")
    click(qtbot, screen.page.compare)
    executor.drain()
    page = screen.comparing.page
    assert not page.act.isVisible()
    before, after = page.before.currentIndex(), page.after.currentIndex()
    page.before.setCurrentIndex(after)
    page.before.activated.emit(after)
    executor.drain()
    assert "Nothing differs" in page.head.heading.text()
    assert before != after
    qtbot.keyClick(page.table, Qt.Key.Key_Escape)
    assert screen.page.isVisible()


def test_what_publishing_changes_is_seen_before_it_is_done(lead, opened, executor, qtbot, messages, tmp_path):
    screen = opened(lead)
    for name in ("first", "second"):
        take(screen, workbook(tmp_path / f"{name}.xlsx", form=name), executor, qtbot, messages)
    assert not screen.page.see_coming.isVisible()
    publish(screen, executor, qtbot, messages)
    for name in ("first", "second"):
        path = workbook(tmp_path / f"{name}.xlsx", LATER, version="2", form=name)
        take(screen, path, executor, qtbot, messages)
    click(qtbot, screen.page.see_coming)
    executor.drain()
    page = screen.comparing.page
    assert page.forms.count() == 2
    page.forms.setCurrentIndex(1)
    page.forms.activated.emit(1)
    executor.drain()
    assert [one.change for one in page.table.rows_model.rows()] == [Change.REWORDED]
    assert page.act.text() == "Publish set 3"
    messages.answer_confirm = True
    click(qtbot, page.act)
    executor.drain()
    assert [row.state for row in screen._rows if row.version == "2"] == [LIVE, LIVE]
    assert not messages.failures


def test_a_shipped_form_saved_as_excel_comes_back_as_it_was(lead, opened, executor, qtbot, messages, tmp_path):
    screen = opened(lead)
    choose(screen, title_of(screen, "escalation"))
    messages.answer_path = tmp_path / "escalation.xlsx"
    click(qtbot, screen.page.export)
    executor.drain()
    found = screen._shelf.look_at(tmp_path / "escalation.xlsx")
    assert isinstance(found, Candidate)
    again = FormVersions(lead).compare(
        next(row.digest for row in screen._rows if row.id == "escalation"), found.form.digest, found.form
    )
    assert again.found == ()
    assert not messages.failures


def test_the_same_form_again_is_known(lead, opened, executor, qtbot, messages, tmp_path):
    screen = opened(lead)
    take(screen, workbook(tmp_path / "a.xlsx"), executor, qtbot, messages)
    click(qtbot, screen.page.import_)
    executor.drain()
    assert "is among the forms already" in screen.page.notice.text()


@pytest.mark.parametrize(
    ("survey", "where"),
    [
        ((*SURVEY[:2], ("select_one nolist", "why", "Why?"), SURVEY[3]), "row 3, type"),
        ((SURVEY[0], ("text", "why", "Why?", ""), ("nonsense", "x", "X")), "row 3"),
    ],
)
def test_a_form_that_does_not_convert_says_where_and_changes_nothing(
    lead, opened, executor, qtbot, messages, tmp_path, survey, where
):
    screen = opened(lead)
    before = states(screen)
    messages.answer_path = workbook(tmp_path / "bad.xlsx", survey)
    click(qtbot, screen.page.import_)
    executor.drain()
    assert screen.page.problems.heading.text() == "bad.xlsx cannot be used as a form; nothing was changed"
    problem = screen.page.problems.table.rows_model.row(0)
    assert where in problem.where
    assert problem.mend in screen.page.problems.whole.text()
    assert screen.page.problems.again.hasFocus()
    click(qtbot, screen.page.problems.leave_it)
    executor.drain()
    assert screen.page.table.isVisible()
    assert states(screen) == before
    assert not messages.failures


def test_every_mistake_is_listed_and_a_click_copies_its_cell(lead, opened, executor, qtbot, messages, tmp_path):
    screen = opened(lead)
    survey = (
        SURVEY[0],
        ("txet", "why", "Why?"),
        ("select_one nolist", "seen", "Seen?"),
        ("text", "why", "Why ${sen}?"),
    )
    messages.answer_path = workbook(tmp_path / "bad.xlsx", survey)
    click(qtbot, screen.page.import_)
    executor.drain()
    table = screen.page.problems.table
    assert [one.cell for one in table.rows_model.rows()] == ["survey!A2", "survey!A3", "survey!B4", "survey!C4"]
    at = table.visualRect(table.rows_model.index(3, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert QGuiApplication.clipboard().text() == "survey!C4"
    assert screen.page.problems.told.text() == "Copied: survey!C4"
    assert not messages.told
    assert "Write ${seen}." in screen.page.problems.whole.text()


def test_a_doubt_about_a_form_is_seen_before_it_is_taken_and_stops_nothing(
    lead, opened, executor, qtbot, messages, tmp_path
):
    screen = opened(lead)
    survey = (
        ("type", "name", "label", "relevant"),
        ("select_one yes_no", "seen", "Seen?"),
        ("text", "why", "Why?", "${seen} = 'yess'"),
    )
    choices = (("yes_no", "yes", "Yes"), ("yes_no", "no", "No"))
    messages.answer_path = workbook(tmp_path / "doubt.xlsx", survey, choices=choices)
    click(qtbot, screen.page.import_)
    executor.drain()
    page = screen.page
    assert "is compared with “yess”" in page.notice.text()
    click(qtbot, page.see_doubts)
    assert page.problems.heading.text() == "doubt.xlsx can be used as a form; this is worth a look first"
    assert [one.code for one in page.problems.table.rows_model.rows()] == ["choice-unknown"]
    assert page.problems.whole.text().startswith("Worth a look: “seen” is compared")
    assert page.problems.leave_it.text() == "Back to the forms"
    click(qtbot, page.problems.leave_it)
    assert page.notice.button.hasFocus()
    click(qtbot, page.notice.button)
    executor.drain()
    assert states(screen)[("Short visit", "1")] == DRAFT
    assert not messages.failures


def test_a_file_that_is_no_form_is_told_the_same_way(lead, opened, executor, qtbot, messages, tmp_path):
    (tmp_path / "odd.xlsx").write_bytes(b"not a workbook")
    messages.answer_path = tmp_path / "odd.xlsx"
    screen = opened(lead)
    click(qtbot, screen.page.import_)
    executor.drain()
    assert screen.page.problems.table.rows_model.rows()


def test_trying_a_form_out_keeps_nothing(lead, opened, executor, qtbot, messages):
    screen = opened(lead)
    screen.page.table.setFocus()
    choose(screen, "Case file audit")
    qtbot.keyClick(screen.page.table, Qt.Key.Key_Return)
    executor.drain()
    trial = screen.trial
    assert trial is not None
    assert trial.isVisible()
    assert not trial.frame.bar.saved.isVisible()
    assert not trial.frame.bar.finalise_button.isVisible()
    trial.state.set("about/child_reference", "CH-1")
    executor.drain()
    assert lead.store.drafts.list() == ()
    trial.back_asked.emit()
    assert screen.trial is None
    assert screen.page.isVisible()
    assert not messages.failures


def test_every_control_has_a_name(lead, opened):
    assert not nameless(opened(lead))


def test_a_method_of_the_councils_own_is_brought_with_the_next_set(
    theatre, lead, opened, executor, qtbot, messages, tmp_path
):
    ann = theatre.joined(lead, "ann")
    screen = opened(lead)
    text = (resources() / "methods" / "case-file-audit.toml").read_text(encoding="utf-8")
    file = tmp_path / "ours.toml"
    file.write_text(text.replace('name = "Case file audit"', 'name = "Our audit"', 1), encoding="utf-8")
    messages.answer_path = file
    click(qtbot, screen.page.import_)
    executor.drain()
    assert [problem.code for problem in screen.page._inputs.problems] == ["not-later"]
    later = text.replace('version = "', 'version = "3', 1).replace('name = "Case file audit"', 'name = "Our audit"', 1)
    file.write_text(later, encoding="utf-8")
    messages.answer_confirm = True
    screen.look_at(file)
    executor.drain()
    screen.page.show_candidate("", None)
    assert screen.page.head.heading.text() == "Methods or standards not published yet: 1"
    publish(screen, executor, qtbot, messages)
    theatre.fetch(ann)
    assert ann.library.methods["case-file-audit"].name == "Our audit"
    assert not screen.page.publish.isEnabled()


def test_a_form_without_a_method_is_given_one_and_can_be_begun(
    theatre, lead, opened, executor, qtbot, messages, tmp_path
):
    ann = theatre.joined(lead, "ann")
    screen = opened(lead)
    survey = (("type", "name", "label"), ("text", "child_reference", "Which child?"), ("date", "visit_date", "When?"),
              ("text", "why", "Why now?"))  # fmt: skip
    take(screen, workbook(tmp_path / "a.xlsx", survey), executor, qtbot, messages)
    choose(screen, "Short visit")
    click(qtbot, screen.page.method)
    executor.drain()
    page = screen.giving.page
    draft = page.draft()
    assert (draft.name, dict(draft.answers)) == (
        "Short visit", {"subject": "child_reference", "date": "visit_date", "rationale": "why"})  # fmt: skip
    page.noun.setText("")
    assert not page.keep.isEnabled()
    assert "Word for one" in page.lacking.text()
    page.noun.setText("visit")
    messages.answer_path = tmp_path / "visit.toml"
    click(qtbot, page.save)
    executor.drain()
    assert isinstance(read_method((tmp_path / "visit.toml").read_bytes()), Method)
    click(qtbot, page.keep)
    executor.drain()
    choose(screen, "Short visit")
    assert screen.page.table.selected()[0].used_by == "Short visit"
    assert not screen.page.method.isVisible()
    asked = publish(screen, executor, qtbot, messages)
    assert "Methods and standards: Short visit" in asked.loss
    assert "has no method" not in asked.loss
    theatre.fetch(ann)
    begun = Recording(ann).open(Recording(ann).start("short-visit"))
    assert begun.method.noun == "visit"
    assert not messages.failures


def test_publishing_asks_once_and_says_what_goes_to_whom(theatre, lead, opened, executor, qtbot, messages, tmp_path):
    theatre.joined(lead, "ann")
    screen = opened(lead)
    number = lead.store.registers.number()
    take(screen, workbook(tmp_path / "a.xlsx"), executor, qtbot, messages)
    click(qtbot, screen.page.publish)
    executor.drain()
    asked = messages.questions[-1]
    assert (asked.act, asked.keep) == ("Publish", "Not yet")
    assert "New forms: Short visit" in asked.loss
    assert "“Short visit” has no method: nobody can begin a record on it yet." in asked.loss
    assert "1 laptop gets it with its next exchange" in asked.loss
    assert lead.store.registers.number() == number
    publish(screen, executor, qtbot, messages)
    assert lead.store.registers.number() == number + 1
    take(screen, workbook(tmp_path / "b.xlsx", version="2"), executor, qtbot, messages)
    assert "Changed forms: Short visit" in publish(screen, executor, qtbot, messages).loss


def test_a_press_meant_for_the_editor_publishes_nothing(lead, opened, executor, qtbot, messages, tmp_path):
    """Keep as a draft stands where Publish then stands: the second press of a double click asks nothing."""
    screen = opened(lead)
    choose(screen, "Case file audit")
    click(qtbot, screen.page.edit)
    executor.drain()
    screen.editor.settle()
    executor.drain()
    click(qtbot, screen.editor.page.keep)
    executor.drain()
    assert screen.page.isVisible()
    messages.answer_confirm, before = True, len(messages.questions)
    click(qtbot, screen.page.publish)
    executor.drain()
    assert len(messages.questions) == before
    assert DRAFT in states(screen).values()


def test_bringing_back_what_no_laptop_heard_of_needs_no_set(lead, opened, executor, qtbot, messages):
    screen = opened(lead)
    choose(screen, "Practice observation")
    messages.answer_confirm = True
    click(qtbot, screen.page.archive)
    executor.drain()
    assert "Written on it: nothing yet" in messages.questions[-1].loss
    assert messages.told[-1] == "Archived. Laptops hear of it with the next set."
    screen.page.chips.chosen.emit(ARCHIVED)
    choose(screen, "Practice observation")
    click(qtbot, screen.page.archive)
    executor.drain()
    assert messages.told[-1].startswith("Brought back. Nothing needs publishing")
    assert not screen.page.publish.isEnabled()


def test_the_form_that_was_added_is_selected(lead, opened, executor, qtbot, messages, tmp_path):
    screen = opened(lead)
    choose(screen, "Case file audit")
    take(screen, workbook(tmp_path / "a.xlsx"), executor, qtbot, messages)
    assert [row.title for row in screen.page.table.selected()] == ["Short visit"]


def test_a_broken_method_is_told_as_a_method(lead, opened, executor, tmp_path):
    screen = opened(lead)
    file = tmp_path / "ours.toml"
    file.write_text("id = ", encoding="utf-8")
    screen.look_at(file)
    executor.drain()
    assert "cannot be used as a method or standard" in screen.page.problems.heading.text()


def test_the_mend_of_every_problem_is_shown(lead, opened, executor, tmp_path):
    screen = opened(lead)
    survey = (("type", "name", "label", "relevant"), ("text", "why", "Why?", ""), ("text", "a", "A", "${why = 'x'"),
              ("text", "b", "B", "${whyy} = 'x'"))  # fmt: skip
    screen.look_at(workbook(tmp_path / "a.xlsx", survey))
    executor.drain()
    words = screen.page.problems.whole.text()
    assert "A bracket is missing" in words
    assert words.count("Write ${why}.") == 2


def test_own_columns_without_their_namespace_are_told_with_what_to_write(lead, opened, executor, tmp_path):
    screen = opened(lead)
    survey = (("type", "name", "label", "bind::qaf:sensitivity"), ("text", "why", "Why?", "child"))
    screen.look_at(workbook(tmp_path / "a.xlsx", survey))
    executor.drain()
    assert [problem.code for problem in screen.page._inputs.problems] == ["namespace-missing"]
    assert 'qaf="urn:qaf-desktop:form:1"' in screen.page.problems.whole.text()


def test_a_team_that_the_form_offers_itself_is_called_by_its_words(lead, opened, executor, qtbot, messages, tmp_path):
    text = """| survey |
| | type | name | label |
| | text | child_reference | Which child? |
| | date | visit_date | When? |
| | select_one area | team | Which team? |
| choices |
| | list_name | name | label |
| | area | south | South |
| settings |
| | form_id | form_title | version |
| | short-visit | Short visit | 1 |
"""
    path = tmp_path / "visit.md"
    path.write_text(text, encoding="utf-8")
    screen = opened(lead)
    take(screen, path, executor, qtbot, messages)
    choose(screen, "Short visit")
    click(qtbot, screen.page.method)
    executor.drain()
    click(qtbot, screen.giving.page.keep)
    executor.drain()
    publish(screen, executor, qtbot, messages)
    recording = Recording(lead)
    answers = {"child_reference": "CH-9", "visit_date": "2026-11-20", "team": "south"}
    draft = recording.open(recording.start("short-visit", answers))
    assert [row.team for row in Listing(lead).my_work() if row.is_draft] == ["South"]
    recording.finalise(draft)
    assert [row.team for row in Listing(lead).my_work() if not row.is_draft] == ["South"]


def test_what_a_forms_own_columns_say_wrongly_is_listed_by_cell(lead, opened, executor, qtbot, messages, tmp_path):
    """An answer that should open an escalation and does not, for a slip of the pen, must not reach a laptop."""
    survey = (
        ("type", "name", "label", "bind::qaf:critical", "bind::qaf:sensitivity"),
        ("begin_group", "g", "About", "", ""),
        ("select_one yn", "unsafe", "Is a child unsafe?", "yse", "chlid"),
        ("end_group", "", "", "", ""),
    )
    screen = opened(lead)
    choices = (("yn", "yes", "Yes"), ("yn", "no", "No"))
    messages.answer_path = workbook(tmp_path / "slip.xlsx", survey, choices=choices, namespace=True)
    click(qtbot, screen.page.import_)
    executor.drain()
    found = {(row.code, row.where.partition(":")[0]) for row in screen.page.problems.table.rows_model.rows()}
    assert ("own-column-choice", "survey row 3, bind") in found
    assert ("own-column-word", "survey row 3, bind") in found
    assert ("Short visit", "1") not in states(screen)
