"""The actions of a letter as one table: what, who, due, priority, how we shall know."""

from collections.abc import Iterator, Sequence

from qaf_desktop.forms.definition import Kind, Question
from qaf_desktop.reports.choosing import Shown
from qaf_desktop.reports.document import Rows
from qaf_desktop.reports.wording import Wording
from qaf_desktop.words import mark, say

HEADS: tuple[tuple[str, str, float], ...] = (
    ("what", mark("What"), 34),
    ("owner", mark("Who"), 18),
    ("who", mark("Who"), 18),
    ("for", mark("For"), 13),
    ("due", mark("Due"), 15),
    ("when", mark("Due"), 15),
    ("priority", mark("Priority"), 14),
    ("proof", mark("How we shall know"), 26),
    ("know", mark("How we shall know"), 26),
)
"""By a part of the question's name: a short header, and the column's share of the width."""

PROSE_SHARE, SHORT_SHARE = 26.0, 14.0


def actions_table(placed: Sequence[Shown], wording: Wording) -> Iterator[Rows]:
    """One row an action, one column a question that is answered in any of them; nothing where there are no actions."""
    questions = tuple({item.question.path: item.question for item in placed}.values())
    rows = tuple({item.row: None for item in placed})
    if not rows:
        return
    cells = {(item.row, item.question.path): wording.words(item.question, item.value, short=True) for item in placed}
    heads = [_head(question) for question in questions]
    yield Rows(
        headers=tuple(words for words, _share in heads),
        shares=tuple(share for _words, share in heads),
        rows=tuple(tuple(cells.get((row, question.path), "") for question in questions) for row in rows),
    )


def _head(question: Question) -> tuple[str, float]:
    parts = question.name.split("_")
    known = next(((words, share) for part, words, share in HEADS if part in parts), None)
    own = question.extras.get("letter", "")
    if known:
        return own or say(known[0]), known[1]
    return own or question.label, PROSE_SHARE if question.kind is Kind.TEXT else SHORT_SHARE
