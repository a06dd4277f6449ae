"""Acts on the rows of a form: each can be undone, groups stay whole, choices keep their names."""

from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.forms.converting import convert_xlsx
from qaf_desktop.forms.edit_history import EditHistory, Step
from qaf_desktop.forms.editing import (
    CHOICES,
    SURVEY,
    Line,
    added,
    cell,
    choices_of,
    lines_of,
    list_of,
    moved,
    names_of,
    next_version,
    removed,
    users_of,
    with_cell,
    with_choices,
    with_words,
)
from qaf_desktop.forms.workbooks import Sheets, workbook_of

BOOK: Sheets = {
    "survey": (
        ("type", "name", "label", "relevant"),
        ("begin_group", "about", "About", ""),
        ("select_one yn", "seen", "Seen?", ""),
        ("text", "why", "Why?", "${seen} = 'no'"),
        ("end_group", "", "", ""),
        ("begin_group", "end", "End", ""),
        ("text", "last", "Last", ""),
        ("end_group", "", "", ""),
    ),
    "choices": (("list_name", "name", "label"), ("yn", "yes", "Yes"), ("yn", "no", "No"), ("yn", "dk", "Not known")),
    "settings": (("form_id", "version"), ("visit", "2026.1")),
}


def line(sheets: Sheets, name: str) -> Line:
    return next(one for one in lines_of(sheets) if one.name == name)


def names(sheets: Sheets) -> list[str]:
    return [("  " * one.depth) + one.name for one in lines_of(sheets)]


def converts(sheets: Sheets) -> bool:
    return isinstance(convert_xlsx(workbook_of(sheets), "visit"), bytes)


def test_lines_know_their_depth_and_where_a_group_ends() -> None:
    assert names(BOOK) == ["about", "  seen", "  why", "end", "  last"]
    assert (line(BOOK, "about").row, line(BOOK, "about").last) == (0, 3)


@given(st.lists(st.tuples(st.integers(0, 7), st.sampled_from((-1, 1))), max_size=12))
def test_however_lines_are_moved_groups_stay_whole_and_nothing_is_lost(moves: list[tuple[int, int]]) -> None:
    sheets = BOOK
    for at, by in moves:
        lines = lines_of(sheets)
        sheets, row = moved(sheets, lines[at % len(lines)], by)
        assert any(one.row == row for one in lines_of(sheets))
    depth = 0
    for kind in (row[0] for row in sheets[SURVEY][1:]):
        depth += kind.startswith("begin") - kind.startswith("end_")
        assert depth >= 0
    assert depth == 0
    assert sorted(sheets[SURVEY]) == sorted(BOOK[SURVEY])


def test_a_line_moved_down_and_up_again_stands_where_it_was() -> None:
    for one in lines_of(BOOK):
        sheets, row = moved(BOOK, one, 1)
        if sheets != BOOK:
            again = next(other for other in lines_of(sheets) if other.row == row)
            assert moved(sheets, again, -1)[0] == BOOK


def test_a_question_is_added_where_one_stands_and_converts() -> None:
    sheets, row = added(BOOK, line(BOOK, "seen"), "select_one", "Who was there, and when?")
    assert names(sheets) == ["about", "  seen", "  who_was_there_and", "  why", "end", "  last"]
    of = list_of(cell(sheets, SURVEY, row, "type"))
    assert choices_of(sheets, of) == ("Yes", "No")
    again, _row = added(sheets, line(sheets, "about"), "text:multiline", "Why?")
    assert cell(again, SURVEY, 1, "name") == "why_2"
    assert cell(again, SURVEY, 1, "appearance") == "multiline"
    assert converts(again)


def test_a_form_without_choices_gets_its_first_list() -> None:
    bare = {SURVEY: BOOK[SURVEY][:1], "settings": BOOK["settings"]}
    sheets, _row = added(bare, None, "select_multiple", "Which?")
    assert converts(sheets)


def test_taking_a_group_out_takes_all_that_is_in_it() -> None:
    assert names(removed(BOOK, line(BOOK, "about"))) == ["end", "  last"]


def test_words_go_into_the_first_language_there_is() -> None:
    two = {**BOOK, SURVEY: (("type", "name", "label::English (en)", "relevant"), *BOOK[SURVEY][1:])}
    sheets = with_words(two, SURVEY, 1, "label", "Seen alone?")
    assert cell(sheets, SURVEY, 1, "label::English (en)") == "Seen alone?"
    assert "label" not in sheets[SURVEY][0]


@given(st.lists(st.sampled_from(("Yes", "No", "Not known", "Partly", "Later")), unique=True, min_size=1))
def test_choices_are_as_written_and_those_that_stay_keep_their_names(labels: list[str]) -> None:
    sheets = with_choices(BOOK, "yn", labels)
    assert list(choices_of(sheets, "yn")) == labels
    was = {row[2]: row[1] for row in BOOK[CHOICES][1:]}
    now = {row[2]: row[1] for row in sheets[CHOICES][1:]}
    assert all(now[label] == was[label] for label in labels if label in was)
    assert len(set(now.values())) == len(labels)


def test_one_paste_that_rewords_one_choice_and_adds_another_keeps_the_name() -> None:
    sheets = with_choices(BOOK, "yn", ("Yes", "Maybe so", "No", "Not known yet"))
    assert names_of(sheets, "yn") == ("yes", "maybe_so", "no", "dk")


def test_a_choice_worded_anew_in_its_place_keeps_its_name() -> None:
    sheets = with_choices(BOOK, "yn", ("Yes", "No", "Nobody knows"))
    assert sheets[CHOICES][3] == ("yn", "dk", "Nobody knows")
    assert users_of(sheets, "yn") == ("seen",)


def test_versions_count_on() -> None:
    assert [next_version(one) for one in ("2026.1", "9", "", "1.2b", "v09", "draft")] == [
        "2026.2", "10", "2", "1.3b", "v10", "draft-2",
    ]  # fmt: skip


def test_typing_in_one_cell_is_one_step_and_undo_goes_back_over_it() -> None:
    history = EditHistory((Step(BOOK, 0),))
    for text in ("S", "Se", "See"):
        history = history.done(with_cell(history.now.sheets, SURVEY, 1, "label", text), 1, "1/label")
    history = history.done(removed(history.now.sheets, line(history.now.sheets, "why")), 1)
    assert len(history.past) == 3
    back = history.undone().undone()
    assert back.now.sheets == BOOK
    assert back.undone() is back
    assert back.redone().redone().now.sheets == history.now.sheets
    assert history.done(history.now.sheets, 5) is history


def test_a_choice_being_typed_is_named_by_its_whole_words_and_answers_keep_theirs() -> None:
    settled = ("yes", "no", "dk")
    first = ("Yes, often", "No", "Not known")
    sheets = with_choices(BOOK, "yn", first, settled)
    for end in range(1, len("Private fostering") + 1):
        sheets = with_choices(sheets, "yn", (*first, "Private fostering"[:end]), settled)
    assert names_of(sheets, "yn") == (*settled, "private_fostering")
    sheets = with_choices(sheets, "yn", (*first, "No!"), settled)
    assert names_of(sheets, "yn") == (*settled, "no_2")
