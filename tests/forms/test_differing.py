"""What differs between two versions: nothing between a form and itself, and the same seen from either side."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qaf_desktop.forms.converting import convert_markdown
from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.difference_words import counts, difference_text
from qaf_desktop.forms.differing import Change, Difference, differences
from qaf_desktop.forms.reading import read_form
from qaf_desktop.forms.workbooks import markdown_of
from tests.forms.samples import VISIT

HEAD = ("type", "name", "label", "relevant", "required")
NAMES = ("ann", "ben", "cat", "dot", "eve", "fay")
CHOICES = (("list_name", "name", "label"), ("yn", "yes", "Yes"), ("yn", "no", "No"))
KINDS = st.sampled_from(("text", "integer", "date", "select_one yn"))
WORDS = st.sampled_from(("Who came?", "Who was there?", "When?", "Why?"))
OPPOSITE = {Change.ADDED: Change.REMOVED, Change.REMOVED: Change.ADDED}


@st.composite
def surveys(draw: st.DrawFn) -> Form:
    """Six named questions, some of them there, in any order, in two groups."""
    rows = [HEAD]
    names = draw(st.permutations(NAMES))
    split = draw(st.integers(0, len(names)))
    for group, within in (("first", names[:split]), ("second", names[split:])):
        rows.append(("begin_group", group, group.title(), "", ""))
        there = [name for name in within if draw(st.booleans())]
        rows += [(draw(KINDS), name, draw(WORDS), draw(st.sampled_from(("", "1 = 1"))), "") for name in there]
        rows.append(("end_group", "", "", "", ""))
    return read(markdown_of({"survey": tuple(rows), "choices": CHOICES}))


def read(text: str) -> Form:
    xform = convert_markdown(text, "sample")
    assert isinstance(xform, bytes), xform
    form = read_form(xform)
    assert isinstance(form, Form), form
    return form


def changed(old: str, new: str) -> list[Difference]:
    assert old in VISIT
    return list(differences(read(VISIT), read(VISIT.replace(old, new))))


@settings(max_examples=12, deadline=None)
@given(surveys())
def test_nothing_differs_between_a_form_and_itself(form: Form) -> None:
    assert differences(form, form) == ()


@settings(max_examples=12, deadline=None)
@given(surveys(), surveys())
def test_from_the_other_side_what_was_added_was_taken_out(one: Form, other: Form) -> None:
    there, back = differences(one, other), differences(other, one)
    still = (Change.ADDED, Change.REMOVED, Change.RETYPED, Change.REWORDED, Change.RELEVANT, Change.CHOICES)
    seen = {(d.change, d.path, d.before, d.after) for d in there if d.change in still[:2]}
    turned = {(OPPOSITE[d.change], d.path, d.after, d.before) for d in back if d.change in still[:2]}
    assert seen == turned
    for change in still[2:]:
        texts = sorted((d.before, d.after) for d in there if d.change is change)
        assert texts == sorted((d.after, d.before) for d in back if d.change is change)


@settings(max_examples=12, deadline=None)
@given(surveys(), surveys())
def test_where_nothing_differs_the_forms_ask_the_same(one: Form, other: Form) -> None:
    if not differences(one, other):
        shown = [[(q.path, q.kind, q.label, q.choices) for q in form.questions.values()] for form in (one, other)]
        assert shown[0] == shown[1]


@pytest.mark.parametrize(
    ("old", "new", "change", "path"),
    [
        ("| Why so big? |", "| Why this big? |", Change.REWORDED, "actions/big"),
        ("| integer | age |", "| decimal | age |", Change.RETYPED, "about/age"),
        ("| Yours | The team at the time.", "| Yours | The team now.", Change.EXPLAINED, "about/team"),
        ("| | yn | no | No | |", "| | yn | no | Not | |", Change.CHOICES, "about/unsafe"),
        ("${age} > 17 |", "${age} > 16 |", Change.RELEVANT, "about/why"),
        (". >= 0 and . < 26", ". >= 0 and . < 27", Change.CONSTRAINT, "about/age"),
        ("${age} * 12", "${age} * 13", Change.CALCULATION, "about/months"),
        ("Which team was it?", "Which one was it?", Change.REQUIRED, "about/team"),
        ("| | text | words | Words", "| | text | phrases | Words", Change.ADDED, "voice/inner/phrases"),
        ("| yes | 3 |", "| yes | 4 |", Change.LOOK, "about/why"),
        ("| | Visit | visit", "| | A visit | visit", Change.TITLE, ""),
    ],
)
def test_each_kind_of_change_is_told_as_such(old: str, new: str, change: Change, path: str) -> None:
    if change is Change.LOOK:
        old, new = "| | 3 |\n| | date | seen", "| | 4 |\n| | date | seen"
    found = changed(old, new)
    assert (change, path) in {(one.change, one.path) for one in found}
    assert {one.change for one in found} <= {change, Change.REMOVED}


def test_a_question_that_goes_to_another_section_is_moved_and_not_lost() -> None:
    row = next(line for line in VISIT.splitlines() if "| date | seen |" in line)
    text = VISIT.replace(row + "\n", "").replace("| | begin_group | inner |", row + "\n| | begin_group | inner |")
    moved = [one for one in differences(read(VISIT), read(text)) if one.change is Change.MOVED]
    assert [one.path for one in moved] == ["voice/seen"]
    assert moved[0].before.startswith("About")
    assert moved[0].after.startswith("Voice")
    assert counts(differences(read(VISIT), read(text))) == ((Change.MOVED, 1),)


def test_one_that_is_put_first_is_the_only_one_moved() -> None:
    rows = [HEAD, *(("text", name, name.title(), "", "") for name in NAMES)]
    other = [HEAD, rows[-1], *rows[1:-1]]
    found = differences(read(markdown_of({"survey": tuple(rows)})), read(markdown_of({"survey": tuple(other)})))
    assert [(one.change, one.path) for one in found] == [(Change.MOVED, "fay")]


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        ("| text | words |", "| time | words |", "free text", "time of day"),
        (
            "| calculate | twice |",
            "| integer | twice |",
            "worked out, not asked (text)",
            "worked out, not asked (whole number)",
        ),
    ],
)
def test_kinds_are_told_in_words(old: str, new: str, before: str, after: str) -> None:
    retyped = next(one for one in changed(old, new) if one.change is Change.RETYPED)
    assert (retyped.before, retyped.after) == (before, after)


def test_the_text_names_versions_counts_and_both_sides() -> None:
    form, later = read(VISIT), read(VISIT.replace("| Why so big? |", "| Why this big? |").replace("| 7 |", "| 8 |"))
    text = difference_text(form, later, differences(form, later))
    assert text.startswith("Visit: version 7 and version 8\nWording: 1\n")
    assert "    - Why so big?\n    + Why this big?\n" in text
    assert "No difference." in difference_text(form, form, ())
