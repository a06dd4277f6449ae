"""What a step back or forth changed, in words. Pure."""

from collections.abc import Mapping

from qaf_desktop.forms.views import Changed
from qaf_desktop.words import mark, say

ORDER, COMMENT = "#order", "#comment"
BACK = {
    "gone": mark("Undone: {name} is no longer there."),
    "come": mark("Undone: {name} is there again."),
    "moved": mark("Undone: {name} has its place from before."),
    "comment": mark("Undone: the comment on {name}"),
    "answer": mark("Undone: {name}"),
}
FORTH = {
    "gone": mark("Done again: {name} is taken out."),
    "come": mark("Done again: {name} is added."),
    "moved": mark("Done again: {name} is moved."),
    "comment": mark("Done again: the comment on {name}"),
    "answer": mark("Done again: {name}"),
}


def rows_of(changed: Changed) -> tuple[str, ...]:
    """The rows that came, went or moved, by their paths."""
    return tuple(path.removesuffix(ORDER) for path in changed.values if path.endswith(ORDER))


def step_words(changed: Changed, before: Mapping[str, str], now: Mapping[str, str], name: str, *, back: bool) -> str:
    """One sentence. `before` and `now` are the names of the form's rows then and now by path, `name` that of the
    question that changed."""
    kind, named = _what(changed, before, now, name)
    return say((BACK if back else FORTH)[kind], name=named)


def nothing_left(*, back: bool) -> str:
    return say("There is nothing to undo.") if back else say("There is nothing to do again.")


def _what(changed: Changed, before: Mapping[str, str], now: Mapping[str, str], name: str) -> tuple[str, str]:
    for row in rows_of(changed):
        if row in before and row not in now:
            return "gone", before[row]
        if row in now and row not in before:
            return "come", now[row]
        if row in now:
            return "moved", now[row]
    comment = any(path.endswith(COMMENT) for path in changed.values)
    return ("comment" if comment else "answer"), name
