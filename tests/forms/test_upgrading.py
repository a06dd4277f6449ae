"""Moving answers between versions of a form: there and back gives the same answers, and nothing typed is ever lost."""

import random
from collections.abc import Mapping, Sequence
from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qaf_desktop.forms.converting import convert_markdown
from qaf_desktop.forms.definition import Form, Repeat, template_path
from qaf_desktop.forms.reading import read_form
from qaf_desktop.forms.session import FormSession
from qaf_desktop.forms.upgrading import ASIDE, asks, kept_aside, plan_move
from qaf_desktop.forms.workbooks import markdown_of
from tests.forms.samples import NOW

HEAD = ("type", "name", "label", "default", "calculation")
NAMES = ("ann", "ben", "cat", "dot", "eve")
LISTS = {"yn": ("yes", "no"), "abc": ("a", "b", "yes")}
CHOICES = (
    ("list_name", "name", "label"),
    *((name, one, one.upper()) for name, those in LISTS.items() for one in those),
)
KINDS = ("text", "integer", "decimal", "date", "select_one yn", "select_one abc", "select_multiple abc", "calculate")
GIVEN = {
    "text": ("seen alone", "7", "2026-03-01", "yes"),
    "integer": ("7", "-12"),
    "decimal": ("7", "2.5"),
    "date": ("2026-03-01",),
    "select-one": ("yes", "no", "a"),
    "select-multiple": ("a", "a b", "yes"),
}


def form_of(rows: Sequence[Sequence[str]]) -> Form:
    xform = convert_markdown(markdown_of({"survey": (HEAD, *map(tuple, rows)), "choices": CHOICES}), "sample")
    assert isinstance(xform, bytes), xform
    form = read_form(xform)
    assert isinstance(form, Form), form
    return form


def rows_inside(chance: random.Random, names: Sequence[str]) -> list[tuple[str, ...]]:
    rows = []
    for name in names:
        if chance.randrange(4):
            kind = chance.choice(KINDS)
            default = chance.choice(("", "7")) if kind in ("text", "integer") else ""
            rows.append((kind, name, name.title(), default, "1 + 1" if kind == "calculate" else ""))
    return rows


@lru_cache(maxsize=64)
def version(seed: int) -> Form:
    """Questions that may be there or not, of any kind, in either of two sections; others in rows, or not in rows."""
    chance = random.Random(seed)
    split = chance.randrange(len(NAMES) + 1)
    rows: list[tuple[str, ...]] = []
    for group, names in (("first", NAMES[:split]), ("second", NAMES[split:])):
        rows += [("begin_group", group, group, "", ""), *rows_inside(chance, names), ("end_group", "", "", "", "")]
    around = chance.choice(("repeat", "repeat", "group"))
    inside = rows_inside(chance, ("what", "who"))
    if inside:
        rows += [(f"begin_{around}", "acts", "Acts", "", ""), *inside, (f"end_{around}", "", "", "", "")]
    return form_of([*rows, ("text", "end", "End", "", "")])


SEEDS = st.integers(0, 23)
"""Versions to choose from; few, for making one takes long, and any two of them are tried together."""


def filled(form: Form, draw: st.DrawFn) -> dict[str, str]:
    session = FormSession(form, now=lambda: NOW)
    rows = []
    if isinstance(form.groups.get("acts"), Repeat):
        rows = [session.add_row("acts").row for _ in range(draw(st.integers(0, 2)))]
    for path, question in form.questions.items():
        inside = path.startswith("acts/") and isinstance(form.groups["acts"], Repeat)
        for at in [f"{row}{path.removeprefix('acts')}" for row in rows] if inside else [path]:
            allowed = [value for value in GIVEN.get(question.kind.value, ()) if _offered(question, value)]
            if allowed and not path.startswith("meta") and draw(st.integers(0, 3)):
                session.set(at, draw(st.sampled_from(allowed)))
                if draw(st.booleans()):
                    session.set(at + "#comment", f"about {at}")
    return session.answers()


def _offered(question, value: str) -> bool:
    choices = {choice.value for choice in question.choices}
    return not choices or set(value.split()) <= choices


def moved(old: Form, new: Form, answers: Mapping[str, str]) -> dict[str, str]:
    move = plan_move(old, new, answers, FormSession(new, now=lambda: NOW).answers())
    after = {**answers, **move.writes}
    return {path: value for path, value in after.items() if value is not None}


def default_of(form: Form, path: str) -> str:
    question = form.questions.get(template_path(path))
    return question.place.default if question else ""


def plain(answers: Mapping[str, str]) -> dict[str, str]:
    return {path: value for path, value in answers.items() if ASIDE not in path}


def shown(form: Form, answers: Mapping[str, str]) -> dict[str, str]:
    return FormSession(form, answers, now=lambda: NOW, fresh=False).output()


@settings(max_examples=60, deadline=None)
@given(SEEDS, SEEDS, st.data())
def test_there_and_back_gives_the_same_answers(first: int, second: int, data: st.DataObject) -> None:
    one, other = version(first), version(second)
    before = filled(one, data.draw)
    there = moved(one, other, before)
    back = moved(other, one, there)
    assert shown(one, back) == shown(one, before)
    assert {p: v for p, v in plain(back).items() if asks(one, p)} == {p: v for p, v in before.items() if asks(one, p)}


@settings(max_examples=60, deadline=None)
@given(st.lists(SEEDS, min_size=2, max_size=4), st.data())
def test_nothing_typed_is_ever_lost(seeds: list[int], data: st.DataObject) -> None:
    """Whatever the way through the versions, with answers typed at each: every value is still there."""
    forms = [version(seed) for seed in seeds]
    answers = filled(forms[0], data.draw)
    for old, new in zip(forms, forms[1:], strict=False):
        typed = {value for path, value in answers.items() if value != default_of(old, path)}
        answers = moved(old, new, answers)
        assert typed <= set(answers.values())
        session = FormSession(new, answers, now=lambda: NOW, fresh=False)
        if "end" in new.questions:
            session.set("end", data.draw(st.sampled_from(("one", "two"))))
        answers = session.answers()


@settings(max_examples=40, deadline=None)
@given(SEEDS, SEEDS, st.data())
def test_nothing_set_aside_is_put_out_and_all_that_is_shown_is_asked(
    first: int, second: int, data: st.DataObject
) -> None:
    one, other = version(first), version(second)
    there = moved(one, other, filled(one, data.draw))
    put_out = shown(other, there)
    assert not [path for path in put_out if ASIDE in path]
    assert all(asks(other, path) for path in put_out)


@settings(max_examples=25, deadline=None)
@given(SEEDS, st.data())
def test_moving_to_the_same_version_changes_nothing(seed: int, data: st.DataObject) -> None:
    form = version(seed)
    answers = filled(form, data.draw)
    assert plan_move(form, form, answers, {}).writes == {}


def two(kind: str, other: str) -> tuple[Form, Form]:
    rest = ("text", "end", "End", "", "")
    return form_of([(kind, "q", "Q", "", ""), rest]), form_of([(other, "q", "Q", "", ""), rest])


@pytest.mark.parametrize(("kind", "other", "value", "stays"), [
    ("text", "integer", "7", True),
    ("text", "integer", "seven", False),
    ("integer", "text", "7", True),
    ("decimal", "integer", "7.5", False),
    ("text", "date", "2026-02-30", False),
    ("date", "integer", "2026-02-03", False),
    ("select_one yn", "select_one abc", "yes", True),
    ("select_one yn", "select_one abc", "no", False),
    ("select_one abc", "select_multiple abc", "a", True),
    ("select_multiple abc", "select_one abc", "a b", False),
    ("select_one yn", "text", "yes", False),
    ("file", "text", "0f" * 16, False),
    ("text", "calculate", "seen", False),
])  # fmt: skip
def test_what_fits_stays_and_what_does_not_is_set_aside(kind, other, value, stays):
    old, new = two(kind, other) if other != "calculate" else (
        two(kind, "text")[0], form_of([("calculate", "q", "", "", "1"), ("text", "end", "End", "", "")]))  # fmt: skip
    move = plan_move(old, new, {"q": value}, {})
    assert ("q" not in move.writes) == stays
    assert [(kept.path, kept.value) for kept in move.aside] == ([] if stays else [("q", value)])


def test_what_was_typed_meanwhile_is_kept_as_the_older_answer_comes_back():
    text, number = two("text", "integer")
    there = moved(text, number, {"q": "abc"})
    assert "q" not in there
    back = moved(number, text, {**there, "q": "7"})
    assert back["q"] == "abc"
    assert [kept.value for kept in kept_aside(back)] == ["7"]
    assert moved(text, number, back)["q"] == "7"


def test_rows_keep_their_ids_and_order():
    inside = ("text", "what", "What", "", "")
    rows = lambda *more: form_of([("begin_repeat", "acts", "Acts", "", ""), inside, *more, ("end_repeat",) + ("",) * 4])  # noqa: E731
    old, new = rows(("text", "who", "Who", "", "")), rows(("date", "due", "Due", "", ""))
    answers = {"acts[k1]#order": "V", "acts[k1]/what": "call", "acts[k1]/who": "Ann", "acts[k2]#order": "k",
               "acts[k2]/what": "visit", "acts[k3]#gone": "yes"}  # fmt: skip
    there = moved(old, new, answers)
    assert {p: v for p, v in there.items() if not p.startswith("meta")} == {
        **{p: v for p, v in answers.items() if p != "acts[k1]/who"}, "acts[k1]/who#aside-text-1": "Ann"}  # fmt: skip
    assert plain(moved(new, old, there)) == plain(answers) | {p: v for p, v in there.items() if p.startswith("meta")}


def test_a_question_that_went_to_another_section_takes_its_answer_along():
    def made(first: bool) -> Form:
        asked = ("text", "voice", "Voice", "", "")
        other = ("text", "end", "End", "", "")
        sections = ((asked, other), ()) if first else ((other,), (asked,))
        rows: list[Sequence[str]] = []
        for name, inside in zip(("one", "two"), sections, strict=True):
            rows += [("begin_group", name, name, "", ""), *inside, ("end_group", "", "", "", "")]
        return form_of([*rows, ("text", "last", "Last", "", "")])

    old, new = made(first=True), made(first=False)
    move = plan_move(old, new, {"one/voice": "her words", "one/voice#comment": "good"}, {})
    assert move.aside == ()
    assert move.writes == {
        "one/voice": None, "one/voice#comment": None, "two/voice": "her words", "two/voice#comment": "good",
    }  # fmt: skip


def test_a_new_question_begins_with_its_default_and_takes_it_away_again():
    old = form_of([("text", "end", "End", "", "")])
    new = form_of([("text", "end", "End", "", ""), ("integer", "q", "Q", "7", "")])
    there = moved(old, new, {"end": "x"})
    assert there["q"] == "7"
    back = moved(new, old, there)
    assert "q" not in back
    assert not list(kept_aside(back))
