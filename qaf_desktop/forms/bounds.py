"""Where a form asks for more than the engine gives: rows, and nodes that one expression looks at. Said in words."""

from collections.abc import Iterator

from qaf_desktop.forms.definition import Form, Question
from qaf_desktop.forms.engine import MOST_COUNTED, MOST_ROWS, Engine
from qaf_desktop.forms.surroundings import Surroundings
from qaf_desktop.forms.views import LOOK, Problem
from qaf_desktop.forms.xpath.context import Allowance
from qaf_desktop.words import say

ROWS, REACH = "rows-capped", "expression-too-far"
CODES = frozenset({ROWS, REACH})


def bound_problems(form: Form, engine: Engine, around: Surroundings) -> Iterator[Problem]:
    """One for each repeat that has fewer rows than its count asks for, and for each question with a rule that stops."""
    for path, rows in engine.short.items():
        if path.rpartition("/")[0] in engine.by_path:
            words = say(
                "“{name}” asks for more rows than are made: {rows} are here. One count makes {most} at most, and all "
                "counts of a form together {all}.",
                name=_name(form, path), rows=f"{rows:,}", most=f"{MOST_ROWS:,}", all=f"{MOST_COUNTED:,}",
            )  # fmt: skip
            yield Problem(path, form.section_of(path), ROWS, words, LOOK)
    for path in dict.fromkeys(path for _, path in around.allowance.over):
        words = say(
            "A rule of “{name}” looks at more than {most} answers or rows of lists. It was stopped, and says nothing.",
            name=_name(form, path), most=f"{Allowance.FULL:,}",
        )  # fmt: skip
        yield Problem(path, form.section_of(path), REACH, words, LOOK)


def _name(form: Form, path: str) -> str:
    item = form.find(path)
    if item is None:
        return path or form.title
    return (item.label if isinstance(item, Question) else item.label_text.plain) or item.name
