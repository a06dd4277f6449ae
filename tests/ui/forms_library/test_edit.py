"""A form changed in the program: through the screen, saved as one goes, never the live version itself."""

import pytest
from forms_made import choose, publish, states, take, title_of, workbook
from PySide6.QtCore import Qt
from staging import click, nameless, present

from qaf_desktop.forms.differing import Change
from qaf_desktop.setup.form_shelf import DRAFT, LIVE
from qaf_desktop.setup.form_versions import FormVersions
from qaf_desktop.wiring.forms_screen import FormsScreen


@pytest.fixture
def lead(theatre):
    return theatre.lead()


@pytest.fixture
def screen(lead, qtbot, room_of, executor):
    made = FormsScreen(room_of(lead))
    present(qtbot, made, executor)
    yield made
    made.editor.end()
    executor.drain()


@pytest.fixture
def edit(screen, qtbot, executor):
    """Begin to change a form by its title."""

    def begin(title):
        choose(screen, title)
        click(qtbot, screen.page.edit)
        executor.drain()
        return screen.editor.page

    return begin


@pytest.fixture
def visit(screen, edit, qtbot, executor, messages, tmp_path):
    """A published short visit, being changed."""
    take(screen, workbook(tmp_path / "a.xlsx"), executor, qtbot, messages)
    publish(screen, executor, qtbot, messages)
    return edit("Short visit")


def settle(screen, executor):
    screen.editor.settle()
    executor.drain()


def labels(screen):
    return [q.label for q in screen.editor.form.state.session.form.questions.values() if not q.path.startswith("meta")]


def test_words_changed_become_a_draft_and_the_live_version_stays(screen, visit, lead, qtbot, executor, messages):
    before = lead.store.forms.current("short-visit").xform
    assert visit.version.text() == "2"
    visit.table.selectRow(1)
    visit.card.label_.setPlainText("Why today?")
    visit.card.hint.setText("Say it in a line.")
    visit.card.hint.textEdited.emit("Say it in a line.")
    click(qtbot, visit.card.must)
    settle(screen, executor)
    assert labels(screen) == ["Why today?"]
    click(qtbot, visit.keep)
    executor.drain()
    assert states(screen)["Short visit", "1"] == LIVE
    assert states(screen)["Short visit", "2"] == DRAFT
    assert lead.store.forms.current("short-visit").xform == before
    old, new = (next(r.digest for r in screen._rows if (r.id, r.version) == ("short-visit", v)) for v in ("1", "2"))
    found = {one.change for one in FormVersions(lead).compare(old, new).found}
    assert found == {Change.REWORDED, Change.EXPLAINED, Change.REQUIRED}
    assert not messages.failures


def test_questions_are_added_moved_and_taken_out_and_each_act_undone(screen, visit, qtbot, executor, messages):
    visit.table.selectRow(1)
    visit.kind.setCurrentIndex(visit.kind.findData("select_one"))
    visit.new_words.setText("Who was there?")
    qtbot.keyClick(visit.new_words, Qt.Key.Key_Return)
    settle(screen, executor)
    assert labels(screen) == ["Why now?", "Who was there?"]
    assert visit.card.choices.toPlainText() == "Yes\nNo"
    visit.card.choices.setPlainText("Mother\nFather\nNobody")
    click(qtbot, visit.up)
    settle(screen, executor)
    assert labels(screen) == ["Who was there?", "Why now?"]
    question = screen.editor.form.state.session.form.questions["g/who_was_there"]
    assert [choice.label for choice in question.choices] == ["Mother", "Father", "Nobody"]
    click(qtbot, visit.remove)
    settle(screen, executor)
    assert labels(screen) == ["Why now?"]
    assert "Undo brings it back" in messages.told[-1]
    for _act in range(4):
        click(qtbot, visit.undo)
    settle(screen, executor)
    assert labels(screen) == ["Why now?"]
    assert not visit.undo.isEnabled()
    for _act in range(3):
        click(qtbot, visit.redo)
    settle(screen, executor)
    assert labels(screen) == ["Who was there?", "Why now?"]


def test_what_was_typed_into_the_form_beside_stays(screen, visit, executor):
    screen.editor.form.state.set("g/why", "The school rang.")
    visit.table.selectRow(1)
    visit.card.label_.setPlainText("Why today?")
    settle(screen, executor)
    assert screen.editor.form.state.session.answers()["g/why"] == "The school rang."


def test_the_form_beside_follows_to_the_section_of_the_line(screen, edit, executor):
    page = edit("Case file audit")
    row = next(at for at, one in enumerate(page.table.rows_model.rows()) if one.line.name == "who")
    page.table.selectRow(row)
    assert screen.editor.form.place().section == "story"


def test_a_problem_stands_beside_its_row_and_nothing_is_kept_before_it_is_right(screen, visit, qtbot, executor):
    visit.table.selectRow(1)
    visit.card.label_.setPlainText("Why ${nobody}?")
    settle(screen, executor)
    line = visit.table.rows_model.row(1)
    assert "There is no question “nobody”" in line.problem
    assert "nobody" in visit.card.problems.text()
    assert "This is no form yet" in visit.notice.text()
    assert not visit.keep.isEnabled()
    assert labels(screen) == ["Why now?"]
    click(qtbot, visit.undo)
    settle(screen, executor)
    assert visit.keep.isEnabled()
    assert not visit.notice.isVisible()


def test_one_goes_on_where_one_left_off(screen, edit, visit, qtbot, executor, messages):
    visit.table.selectRow(1)
    visit.card.label_.setPlainText("Why today?")
    click(qtbot, visit.back)
    executor.drain()
    assert screen.page.isVisible()
    page = edit("Short visit")
    assert labels(screen) == ["Why today?"]
    assert "go on where you left off" in page.head.words.text()
    messages.answer_confirm = True
    click(qtbot, page.discard)
    executor.drain()
    edit("Short visit")
    assert labels(screen) == ["Why now?"]
    assert not messages.failures


def test_a_draft_changed_again_takes_its_own_place(screen, edit, qtbot, executor, messages, tmp_path):
    take(screen, workbook(tmp_path / "a.xlsx"), executor, qtbot, messages)
    before = len(screen._rows)
    page = edit("Short visit")
    assert page.version.text() == "1"
    page.table.selectRow(1)
    page.card.label_.setPlainText("Why today?")
    settle(screen, executor)
    click(qtbot, page.keep)
    executor.drain()
    assert len(screen._rows) == before
    assert states(screen)["Short visit", "1"] == DRAFT


def test_the_number_of_a_published_version_is_not_taken(screen, visit, executor):
    visit.version.setText("1")
    visit.version.textEdited.emit("1")
    visit.table.selectRow(1)
    visit.card.label_.setPlainText("Why today?")
    settle(screen, executor)
    assert not visit.keep.isEnabled()
    assert "give it another one" in visit.notice.text()


def test_the_changes_so_far_are_compared_and_one_comes_back(screen, visit, qtbot, executor):
    visit.table.selectRow(1)
    visit.card.label_.setPlainText("Why today?")
    settle(screen, executor)
    click(qtbot, visit.changes)
    executor.drain()
    page = screen.comparing.page
    assert [one.change for one in page.table.rows_model.rows()] == [Change.REWORDED]
    click(qtbot, page.act)
    assert visit.isVisible()
    assert not nameless(screen)


@pytest.mark.parametrize("form", ["escalation"])
def test_a_shipped_form_opens_without_problems_and_comes_out_the_same(screen, edit, lead, qtbot, executor, form):
    page = edit(title_of(screen, form))
    assert page.keep.isEnabled(), page.notice.text()
    before = lead.store.forms.current(form)
    click(qtbot, page.keep)
    executor.drain()
    after = next(row for row in screen._rows if row.id == form and row.state == DRAFT)
    assert FormVersions(lead).compare(before.digest, after.digest).found == ()
