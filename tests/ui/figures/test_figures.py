"""Figures: cards that say what the store counts, and bars behind which stand exactly as many records as they say."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from staging import click, nameless, present

from qaf_desktop.analysis.figures import Share
from qaf_desktop.paths import resources
from qaf_desktop.ui.figures.view import Inputs, OverdueAction, behind_grade, behind_month, derive
from qaf_desktop.ui.text_size import lay_out_anew
from qaf_desktop.ui.theme import apply_theme
from qaf_desktop.ui.tokens import LIGHT
from qaf_desktop.wiring.figures_screen import FiguresScreen
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.exporting_figures import ExportingFigures
from qaf_desktop.work.figuring import Figuring
from qaf_desktop.work.record_lines import wanted_from
from tests.faults.mounts import fill, small_disk

TODAY = date(2026, 11, 23)


@pytest.fixture
def screen(lead, room_of, qtbot, executor):
    made = FiguresScreen(room_of(lead.desk))
    present(qtbot, made.page, executor)
    return made


def test_behind_every_bar_stand_as_many_records_as_it_says(lead):
    figures, browsing = Figuring(lead.desk).first_page(), Browsing(lead.desk)
    looked_at = 0
    for one in figures.methods:
        inputs = Inputs(TODAY, figures, method=one.method.id)
        for bar in one.mix.bars:
            for part in bar.parts:
                assert browsing.part(behind_grade(inputs, bar.key, part.key)).total == part.value
                looked_at += part.value
        for series in one.by_month.series:
            for month, value in zip(one.by_month.months, series.values, strict=True):
                assert browsing.part(behind_month(inputs, series.key, month)).total == value
                looked_at += int(value)
    assert looked_at > 20


def test_cards_say_what_the_store_counts(screen, lead):
    page, counts = screen.page, lead.desk.store.records.counts()
    said = {key: card.accessibleName() for key, card in page.cards.items()}
    assert said["case-file-audit"].startswith("Audits: 4,")
    assert said["practice-observation"].startswith("Observations: 1,")
    assert said["escalations"].startswith("Open escalations: 1,")
    assert said["look"].startswith("To look at: 1, 1 two versions")
    assert counts.conflicts == 1
    assert "CH-" in page.band.text()


def test_overall_grades_stand_first_and_each_card_says_what_it_counts(lead):
    figures = Figuring(lead.desk).first_page()
    rows = [row for row in lead.desk.store.records.list() if row.method == "case-file-audit"]
    good = [row for row in rows if row.overall in ("Outstanding", "Good")]
    graded = [row for row in rows if row.overall in ("Requires improvement", "Inadequate")] + good
    cards = {card.key: card for card in derive(Inputs(TODAY, figures)).cards}
    assert list(cards)[2:4] == ["overall", "better"]
    assert cards["overall"].heading == "Overall: Good or better"
    assert cards["overall"].note == f"{len(good)} of {len(graded)} audits"
    assert cards["better"].heading == "Sections: Good or better"
    assert cards["better"].note.endswith("section grades")


def test_good_sections_never_hide_that_the_audit_requires_improvement(lead):
    figures = Figuring(lead.desk).first_page()
    audits = replace(figures.methods[0], better=Share(12, 12, "section grades"), overall=Share(0, 1, "audits"))
    cards = {card.key: card for card in derive(Inputs(TODAY, replace(figures, methods=(audits,)))).cards}
    assert (cards["overall"].figure, cards["overall"].note) == ("0 %", "0 of 1 audits")
    assert (cards["better"].figure, cards["better"].heading) == ("100 %", "Sections: Good or better")


def test_a_card_leads_to_what_it_counts(screen, visited, lead, qtbot):
    click(qtbot, screen.page.cards["case-file-audit"])
    click(qtbot, screen.page.cards["escalations"])
    qtbot.keyClick(screen.page.cards["look"], Qt.Key.Key_Space)
    wanted = [wanted_from(argument) for _, argument in visited.places]
    assert [place for place, _ in visited.places] == ["records", "escalations", "records"]
    assert Browsing(lead.desk).part(wanted[0]).total == 4
    assert wanted[2].only == "to-look-at"
    assert Browsing(lead.desk).part(wanted[2]).total == 1


def test_a_bar_is_reached_by_keys_and_leads_to_its_records(screen, visited, lead, qtbot):
    canvas = screen.page.pictures["mix"].canvas
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    section, grade = canvas.current().key
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    place, argument = visited.places[0]
    wanted = wanted_from(argument)
    assert (place, wanted.word) == ("records", grade)
    assert dict(Browsing(lead.desk).choices().sections)[wanted.field] == section


def test_pictures_turn_into_tables_of_the_same_numbers(screen, qtbot):
    click(qtbot, screen.page._turns.button(1))
    for picture in screen.page.pictures.values():
        assert picture.shows_table()
    assert screen.page.pictures["mix"].table.rows_model.rows()[0][0] == "Immediate safety"


def test_the_other_method_is_one_click_away(screen, qtbot):
    chips = {chip.key: chip for chip in screen.page.chips.findChildren(QPushButton)}
    click(qtbot, chips["practice-observation"])
    assert screen.page.view().mix.bars[0].label == "Preparation and purpose"
    assert "observations" in screen.page.pictures["by_month"].accessibleName()
    assert screen.page.view().mix.question == "How is practice rated, section by section?"
    better = next(card for card in screen.page.view().cards if card.key == "better")
    assert better.note.endswith(" ratings")


def test_overdue_actions_are_said_and_open_their_record(lead):
    figures = Figuring(lead.desk).first_page()
    action = OverdueAction("k", "CFA-1", "Visit", "Ann", "North", "1 Nov 2026", 22)
    view = derive(Inputs(TODAY, figures, (action,)))
    card = next(card for card in view.cards if card.key == "overdue")
    assert (card.note, view.overdue) == ("the longest for 22 days", (action,))


def test_a_full_stick_is_said_and_nothing_half_is_left_on_it(screen, messages, tmp_path, executor):
    with small_disk(tmp_path / "stick", "256k") as stick:
        fill(stick)
        messages.answer_path = stick / "figures.xlsx"
        screen.page.export.menu().actions()[0].trigger()
        executor.drain()
        assert [error.code for error in messages.failures] == ["disk-full"]
        assert [path.name for path in stick.iterdir()] == ["filler"]
    assert messages.told == []


def test_the_figures_are_exported(screen, messages, tmp_path, qtbot, executor):
    messages.answer_path = tmp_path / "figures.xlsx"
    to_excel, to_csv = screen.page.export.menu().actions()
    to_excel.trigger()
    executor.drain()
    sheets = load_workbook(messages.answer_path)
    names = ["by month", "by section"]
    expected = [f"{method} {name}" for method in ("Case file audit", "Practice observation") for name in names]
    assert sheets.sheetnames[:6] == [*expected, "What waits", "Overdue actions"]
    assert [cell.value for cell in sheets["What waits"][2]] == ["Open escalations", 1]
    assert "not encrypted" in messages.told[0]

    messages.answer_path = tmp_path / "csv"
    to_csv.trigger()
    executor.drain()
    files = {path.name: path.read_text("utf-8-sig") for path in messages.answer_path.iterdir()}
    assert set(files) == {f"figures - {name}.csv" for name in sheets.sheetnames if name != "About"}
    mix = sheets["Case file audit by section"]
    assert files["figures - Case file audit by section.csv"].splitlines()[1] == ",".join(str(c.value) for c in mix[2])
    assert not messages.failures


def test_every_overdue_action_is_exported(lead):
    store = lead.desk.store
    later = replace(lead.desk.clock, now=lambda: datetime(2099, 1, 1, tzinfo=UTC))
    overdue = ExportingFigures(replace(lead.desk, clock=later)).sheets()[-1]
    assert overdue.name == "Overdue actions"
    assert len(overdue.rows) == len(store.figures.overdue("2099-01-01", 1000)) > 2
    reference, what, _owner, _team, due, days = overdue.rows[0]
    assert reference.startswith(("CFA-", "OBS-"))
    assert what
    assert days == (date(2099, 1, 1) - due).days


def test_before_anything_is_collected_the_page_says_what_to_do(theatre, room_of, visited, qtbot, executor):
    screen = FiguresScreen(room_of(theatre.lead()))
    present(qtbot, screen.page, executor)
    assert screen.page.empty.isVisible()
    click(qtbot, screen.page.empty.findChild(QPushButton))
    assert visited.places == [("collect", "")]


@pytest.mark.parametrize("width", [560, 683, 900, 1170, 1600])
def test_nothing_is_wider_than_the_page(screen, width, qtbot):
    screen.page.resize(width, 600)
    assert screen.page.width() == width
    qtbot.waitUntil(lambda: screen.page._scroll.horizontalScrollBar().maximum() == 0)


def test_every_control_has_a_name(screen):
    assert nameless(screen.page) == []


def test_cards_of_a_row_are_equally_high_with_larger_words(screen, qapp):
    apply_theme(qapp, LIGHT, resources(), 200)
    screen.page.resize(1150, 700)
    lay_out_anew(screen.page)
    qapp.processEvents()
    rows = {}
    for card in screen.page.cards.values():
        rows.setdefault(card.geometry().center().y(), set()).add((card.y(), card.height()))
    apply_theme(qapp, LIGHT, resources())
    assert len(rows) == 2
    assert [len(places) for places in rows.values()] == [1, 1]
