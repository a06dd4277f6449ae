"""A form seen while it is written: every way of saving is followed, answers stay, what breaks is said."""

import pytest
from forms_made import LATER, MORE, SURVEY, states, workbook
from staging import click, nameless, present

from qaf_desktop.setup.form_shelf import DRAFT
from qaf_desktop.ui.forms_library.file_watch import FileWatch
from qaf_desktop.wiring.forms_screen import FormsScreen

BROKEN = (*SURVEY[:2], ("txet", "why", "Why?"), SURVEY[3])


@pytest.fixture
def screen(theatre, qtbot, room_of, executor):
    made = FormsScreen(room_of(theatre.lead()))
    present(qtbot, made, executor)
    yield made
    made.previewing.end()


@pytest.fixture
def opened(screen, qtbot, executor, messages, tmp_path):
    """The preview of `visit.xlsx`, read once."""
    messages.answer_path = workbook(tmp_path / "visit.xlsx")
    click(qtbot, screen.page.preview)
    executor.drain()
    assert screen.previewing.form.isVisible()
    return screen.previewing


def in_place(path, *form, **more):
    """As Excel saves to some shares: the same file, written again."""
    fresh = workbook(path.with_name("elsewhere.bin.xlsx"), *form, **more)
    path.write_bytes(fresh.read_bytes())
    fresh.unlink()


def by_rename(path, *form, **more):
    """As LibreOffice saves: a lock file beside it, a new file under another name, then in the stead of the old one."""
    lock = path.with_name(f".~lock.{path.name}#")
    lock.write_text("somebody")
    fresh = workbook(path.with_name("lu12345.tmp.xlsx"), *form, **more)
    fresh.replace(path)
    lock.unlink()


def until(qtbot, executor, seen):
    def look():
        executor.drain()
        return seen()

    qtbot.waitUntil(look, timeout=8000)


@pytest.mark.parametrize("save", [in_place, by_rename], ids=["in-place", "by-rename"])
def test_a_save_is_followed_and_answers_and_place_stay(opened, qtbot, executor, messages, tmp_path, save):
    first = opened.form
    first.state.set("g/why", "Because the school rang.")
    for survey, question in ((LATER, "Why today?"), ((*LATER[:2], *MORE, *LATER[2:]), "Who was there?")):
        before = opened.form
        save(tmp_path / "visit.xlsx", survey)
        until(qtbot, executor, lambda before=before: opened.form is not before)
        session = opened.form.state.session
        assert question in [q.label for q in session.form.questions.values()]
        assert session.answers()["g/why"] == "Because the school rang."
        assert opened.form.place().section == "g"
    assert not messages.failures


def test_what_broke_is_said_while_the_last_good_version_stays(opened, qtbot, executor, tmp_path):
    good = opened.form
    by_rename(tmp_path / "visit.xlsx", BROKEN)
    until(qtbot, executor, lambda: opened.page.notice.isVisible())
    assert "survey row 3, type" in opened.page.notice.text()
    assert opened.form is good
    assert good.isVisible()
    assert not opened.page.add.isEnabled()
    click(qtbot, opened.page.notice.button)
    assert opened.page.problems.table.rows_model.row(0).mend == "Write “text”."
    assert not good.isVisible()
    by_rename(tmp_path / "visit.xlsx", LATER)
    until(qtbot, executor, lambda: opened.form is not good)
    assert opened.form.isVisible()
    assert not opened.page.notice.isVisible()


def test_a_file_that_begins_broken_shows_its_problems_until_it_is_mended(screen, qtbot, executor, messages, tmp_path):
    messages.answer_path = workbook(tmp_path / "visit.xlsx", BROKEN)
    click(qtbot, screen.page.preview)
    executor.drain()
    page = screen.previewing.page
    assert page.problems.isVisible()
    assert screen.previewing.form is None
    in_place(tmp_path / "visit.xlsx", SURVEY)
    until(qtbot, executor, lambda: screen.previewing.form is not None)
    assert not page.problems.isVisible()
    assert not nameless(screen)


def test_what_is_seen_can_be_added_and_nothing_typed_is_kept(opened, screen, qtbot, executor, messages):
    opened.form.state.set("g/why", "Only a trial.")
    click(qtbot, opened.page.add)
    executor.drain()
    assert screen.page.isVisible()
    assert states(screen)["Short visit", "1"] == DRAFT
    assert screen._room.desk.store.drafts.list() == ()
    assert opened.form is None
    assert not messages.failures


def test_stopping_goes_back_and_follows_no_longer(opened, screen, qtbot, executor, tmp_path):
    click(qtbot, opened.page.stop)
    assert screen.page.isVisible()
    in_place(tmp_path / "visit.xlsx", LATER)
    qtbot.wait(50)
    assert executor.waiting() == 0


def test_a_lock_file_and_the_same_bytes_again_are_no_change(qtbot, tmp_path):
    path = workbook(tmp_path / "visit.xlsx")
    watch = FileWatch()
    heard = []
    watch.changed.connect(lambda: heard.append(1))
    watch.start(path)
    (tmp_path / ".~lock.visit.xlsx#").write_text("somebody")
    (tmp_path / "~$visit.xlsx").write_text("somebody")
    path.with_suffix(".other").write_text("x")
    qtbot.wait(600)
    assert heard == []
    path.unlink()
    qtbot.wait(400)
    assert heard == []
    workbook(path, LATER)
    qtbot.waitUntil(lambda: heard == [1], timeout=5000)
    watch.stop()
