"""Every public form, filled in by chance: whatever is answered, added, moved or taken back, nothing raises, and what is
written as ODK's submission reads back as the same answers."""

import os
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.forms.book_rows import placed
from qaf_desktop.forms.definition import Form, Kind
from qaf_desktop.forms.reading import open_form
from qaf_desktop.forms.session import AddRowView, FormSession, QuestionView, RowView
from qaf_desktop.forms.submission import read_submission
from tests.forms.public import converted
from tests.forms.samples import session, visit_form
from tests.forms.test_vectors import DRAWN

SOAK = os.environ.get("QAF_SOAK") == "1"
ACTS = 15 if SOAK else 8
SEEDS = ("one", "two", "three", "four", "five") if SOAK else ("one",)
LETTERS = "aé✓ \n<&>\"';|\u2028🙂"
ODD = (
    "",
    " ",
    "0",
    "-1",
    "1e9",
    "NaN",
    "<b>&amp;",
    "']",
    "null",
    "2026-02-30",
    "١٢",
    "\ud83d\ude42",
    "a\x0bb\r\nc\x00",
    "x" * 5_000,
)


def public_forms(vectors: Path) -> Iterator[tuple[str, Form]]:
    for path in sorted([*(vectors / "xforms").rglob("*.xml"), *(vectors / "xlsforms").iterdir()]):
        content = path.read_bytes() if path.suffix == ".xml" else converted(path)
        form = open_form(content) if isinstance(content, bytes) else None
        if isinstance(form, Form):
            assert all(problem.where for problem in placed(form.faults, path))
            yield path.name, form


def act(visit: FormSession, lot: random.Random) -> None:
    """One thing that a person can do where they stand."""
    nodes = [node for section in visit.sections() if section.relevant for node in visit.nodes(section.path)]
    if not nodes:
        return
    node = lot.choice(nodes)
    if isinstance(node, AddRowView):
        visit.add_row(node.repeat)
    elif isinstance(node, RowView) and node.can_change:
        lot.choice([visit.remove_row, lambda row: visit.move_row(row, lot.randint(-2, 2)),
                    lambda row: visit.add_row(node.repeat, copy_of=row)])(node.path)  # fmt: skip
    elif isinstance(node, QuestionView) and not node.readonly:
        visit.set(node.path, value_for(node, lot))
    if lot.random() < 0.1:
        lot.choice([visit.undo, visit.redo, visit.problems, visit.output])()


def value_for(view: QuestionView, lot: random.Random) -> str:
    """What fits, nine times of ten; else anything."""
    if lot.random() < 0.1:
        return lot.choice(ODD)
    if view.choices and view.question.kind is Kind.SELECT_ONE:
        return lot.choice(view.choices).value
    if view.choices:
        return " ".join(choice.value for choice in view.choices if lot.random() < 0.5)
    fitting = {
        Kind.INTEGER: str(lot.randint(-5, 120)),
        Kind.DECIMAL: f"{lot.uniform(-5, 120):.2f}",
        Kind.RANGE: str(lot.randint(0, 10)),
        Kind.DATE: f"20{lot.randint(10, 29)}-{lot.randint(1, 12):02}-{lot.randint(1, 28):02}",
        Kind.TIME: f"{lot.randint(0, 23):02}:{lot.randint(0, 59):02}",
        Kind.DATETIME: f"2026-11-{lot.randint(1, 30):02}T09:00:00.000+00:00",
        Kind.GEOPOINT: f"{lot.uniform(-90, 90):.4f} {lot.uniform(-180, 180):.4f} 0 0",
        Kind.ACKNOWLEDGE: "OK",
    }
    return fitting.get(view.question.kind, "".join(lot.choices(LETTERS, k=lot.randint(1, 20))))


def lasting(visit: FormSession) -> list[str]:
    """The values put out, in order, without what is drawn anew at each opening."""
    drawn = {path for path, one in visit.form.questions.items() if one.calculate and DRAWN.search(one.calculate.text)}
    kept = {path: text for path, text in visit.output().items() if "#" not in path}
    return sorted(f"{_plain(path)}={text}" for path, text in kept.items() if _plain(path) not in drawn)


def _plain(path: str) -> str:
    return "/".join(step.partition("[")[0] for step in path.split("/"))


def comes_back(name: str, visit: FormSession) -> None:
    xml = visit.submission()
    answers = read_submission(visit.form, xml)
    assert isinstance(answers, dict), name
    again = session(visit.form, answers, fresh=False)
    assert lasting(again) == lasting(visit), name
    assert again.submission().count(b"<") == xml.count(b"<"), name


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_is_done_to_a_public_form_nothing_raises_and_the_submission_comes_back(
    seed: str, vectors: Path
) -> None:
    filled = 0
    for name, form in public_forms(vectors):
        visit, lot = session(form), random.Random(f"{name} {seed}")
        for _ in range(ACTS):
            act(visit, lot)
        comes_back(name, visit)
        filled += 1
    assert filled >= 62 + 57


@cache
def form() -> Form:
    return visit_form()


@given(st.integers(0, 2**32), st.integers(0, 60))
def test_a_submission_reads_back_as_it_was_written(seed: int, acts: int) -> None:
    visit, lot = session(form()), random.Random(seed)
    for _ in range(acts):
        act(visit, lot)
    comes_back("visit", visit)
