"""Laws of a session, tried on random sequences of acts."""

from collections.abc import Callable
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.forms.definition import Form
from qaf_desktop.forms.session import FormSession
from tests.forms.samples import session, visit_form

VALUES = {
    "about/team": ("north", "south", ""),
    "about/age": ("0", "2", "5", "18", "x", ""),
    "about/unsafe": ("yes", "no", ""),
    "about/why": ("one two three", "short", ""),
    "about/seen": ("2026-11-01", "2027-01-01", ""),
    "voice/size": ("small", "large", ""),
    "voice/both": ("yes", "yes no", ""),
    "voice/inner/words": ("some", ""),
    "ending/last": ("end", "other", ""),
    "ending/copy": ("mine", ""),
}
ROW_VALUES = {"what": ("do", "none", ""), "weight": ("1", "4", "9", ""), "big": ("so", "")}

Act = Callable[[FormSession], object]


@cache
def form() -> Form:
    return visit_form()


def rows(visit: FormSession, repeat: str) -> list[str]:
    kept = [path.removesuffix("#order") for path in visit.answers() if path.endswith("#order")]
    return [row for row in kept if row.rpartition("[")[0] == repeat]


def _set(visit: FormSession, which: int, value: int) -> object:
    path, values = list(VALUES.items())[which % len(VALUES)]
    return visit.set(path, values[value % len(values)])


def _set_in_row(visit: FormSession, row: str, which: int, value: int) -> object:
    name, values = list(ROW_VALUES.items())[value % len(ROW_VALUES)]
    return visit.set(f"{row}/{name}", values[which % len(values)])


def act(kind: str, which: int, value: int) -> Act:
    """One thing a person does; the numbers choose among what there is to do it to."""
    on_rows: dict[str, Callable[[FormSession, str], object]] = {
        "set-row": lambda visit, row: _set_in_row(visit, row, which, value),
        "copy": lambda visit, row: visit.add_row("actions", copy_of=row),
        "add": lambda visit, row: visit.add_row("actions", after=row if value % 2 else None),
        "remove": lambda visit, row: visit.remove_row(row),
        "add-step": lambda visit, row: visit.add_row(f"{row}/steps"),
        "move": lambda visit, row: visit.move_row(row, value % 5 - 2),
    }

    def run(visit: FormSession) -> object:
        if kind in ("undo", "redo"):
            return visit.undo() if kind == "undo" else visit.redo()
        if kind == "set":
            return _set(visit, which, value)
        actions = rows(visit, "actions")
        return on_rows[kind](visit, actions[which % len(actions)]) if actions else visit.add_row("actions")

    return run


KINDS = ("set", "set", "set", "set-row", "set-row", "add", "copy", "remove", "move", "add-step", "undo", "redo")
ACTS = st.lists(st.builds(act, st.sampled_from(KINDS), st.integers(0, 40), st.integers(0, 40)), max_size=25)
EDITS = st.lists(st.builds(act, st.sampled_from(KINDS[:-2]), st.integers(0, 40), st.integers(0, 40)), max_size=25)


def everything(visit: FormSession) -> tuple[object, ...]:
    sections = visit.sections()
    return (
        visit.answers(),
        visit.output(),
        sections,
        visit.problems(),
        tuple(visit.nodes(one.path) for one in sections),
    )


@given(ACTS)
def test_what_was_worked_out_bit_by_bit_equals_what_is_worked_out_from_the_start(acts: list[Act]) -> None:
    visit = session(form())
    for one in acts:
        one(visit)
    assert everything(session(form(), visit.answers())) == everything(visit)


@given(EDITS)
def test_undoing_everything_leads_back_and_redoing_everything_forth(acts: list[Act]) -> None:
    visit = session(form())
    before = everything(visit)
    for one in acts:
        one(visit)
    after = everything(visit)
    while visit.undo():
        pass
    assert everything(visit) == before
    while visit.redo():
        pass
    assert everything(visit) == after


@given(ACTS)
def test_a_draft_that_stores_every_change_holds_the_answers(acts: list[Act]) -> None:
    visit = session(form())
    draft = visit.answers()
    for one in acts:
        changed = one(visit)
        for path, value in getattr(changed, "values", {}).items():
            draft.pop(path, None)
            if value is not None:
                draft[path] = value
    assert draft == visit.answers()


@given(ACTS)
def test_views_that_were_not_named_as_changed_look_as_before(acts: list[Act]) -> None:
    visit = session(form())
    views = _views(visit)
    for one in acts:
        changed = one(visit)
        now = _views(visit)
        named = getattr(changed, "paths", frozenset())
        assert {path for path in now if path in views and now[path] != views[path]} <= named
        if now.keys() != views.keys():
            assert changed.structure
        views = now


def _views(visit: FormSession) -> dict[str, object]:
    nodes = (node for one in visit.sections() for node in visit.nodes(one.path))
    return {getattr(node, "path", "") or f"+{node.repeat}": node for node in nodes}
