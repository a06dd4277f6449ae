"""Beside another engine (rxeval): the same forms, the same answers, and what each says of them after every answer.

Where the two differ for a known reason, it stands in `KNOWN` with the paragraph that decides it; a difference of
any other kind fails the test.
"""

import os
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from qaf_desktop.forms.definition import Form, Kind, Question
from qaf_desktop.forms.reading import read_form
from qaf_desktop.forms.session import FormSession, QuestionView
from tests.forms.public import converted
from tests.forms.samples import NOW, session
from tests.forms.test_vectors import value_for

rxeval = pytest.importorskip("rxeval", reason="the other engine, rxeval, is not installed")

ANSWERS, A_VISIT = (10_000, 6) if os.environ.get("QAF_SOAK") == "1" else (360, 3)
"""In an ordinary run each form is visited once, for a few answers."""
AGREEMENT = 0.995
KNOWN = {
    "date": "ODK XForms, “XPath Operators” and number(): a text in the form of a date is compared as days since 1970",
    "not-a-number": "against the letter of ODK XForms, “XPath Functions” (results are stored by string()) and of "
    "XPath 1.0 §4.2 (string() of NaN is “NaN”): ODK’s own engine stores nothing there (JavaRosa, "
    "`IAnswerData.wrapData`), forms are written for it, and an answer that reads “NaN” tells nobody anything",
    "irrelevant": "ODK XForms, “Bind Attributes”, relevant: what is not relevant is taken out, so a calculation reads "
    "nothing there",
    "language": "ODK XForms, “Languages”: the translation marked `default` is the default, not the first listed",
    "blank": "ODK XForms, “XPath Functions”: node values are always obtained as strings, and an item without the "
    "element as “”; by XPath 1.0 §3.4 alone no node would equal nothing. JavaRosa gives our answer",
}


@dataclass
class Tally:
    """What was compared, and what differed by kind, and by kind and place."""

    compared: Counter[str] = field(default_factory=Counter)
    differing: Counter[str] = field(default_factory=Counter)
    places: Counter[tuple[str, str]] = field(default_factory=Counter)
    unknown: list[str] = field(default_factory=list)
    answers: int = 0

    def compare(self, what: str, same: bool, kind: str, where: str) -> None:
        self.compared[what] += 1
        if not same:
            self.differing[kind] += 1
            self.places[kind, f"{what}: {where}"] += 1
            if kind not in KNOWN:
                self.unknown.append(f"{what}: {where}")


class Pair:
    """One form in both engines."""

    def __init__(self, name: str, form: Form, xform: str) -> None:
        self.name = name
        self.ours: FormSession = session(form)
        self.other: Any = rxeval.Session(xform, today=NOW.date().isoformat(), now=NOW.isoformat())
        self.questions = [question for question in form.questions.values() if question.place.single]
        self._root = form.places[0].name
        for question in self.questions:
            begun = self.ours.answers().get(question.path, "")
            if begun and question.calculate is None and not question.preload:
                self.other.set(self.at(question.path), begun)

    def at(self, path: str) -> str:
        return f"/{self._root}/{path}"

    def answer(self, draw: random.Random) -> bool:
        """Answers one question in both; false where none can be answered."""
        views = [self.ours.view(question.path) for question in self.questions if question.calculate is None]
        open_ = [view for view in views if view.relevant and not view.readonly and view.question.kind is not Kind.NOTE]
        if not open_:
            return False
        view = draw.choice(open_)
        value = drawn(view, draw)
        self.other.set(self.at(view.path), value)
        self.ours.set(view.path, value)
        return True

    def compare(self, tally: Tally) -> None:
        said = self.other.recompute()
        failed = {path for path, _why in said["failed"]}
        for question in self.questions:
            if self.at(question.path) not in failed:
                self._compare(question, said, tally)

    def _compare(self, question: Question, said: dict[str, Any], tally: Tally) -> None:
        path, view = self.at(question.path), self.ours.view(question.path)
        where = f"{self.name} {question.path}"
        if path in said["relevant"]:
            tally.compare("relevant", said["relevant"][path] == view.relevant, "relevant", where)
        if not view.relevant:
            return
        if question.calculate is not None:
            kind = _kind(question, self.other.get(path), view.value)
            tally.compare("calculated", self.other.get(path) == view.value, kind, f"{where} {question.calculate.text}")
            return
        tally.compare("missing", (path in said["missing"]) == (view.required and not view.value), "missing", where)
        if question.constraint is not None:
            invalid = {one if isinstance(one, str) else one[0] for one in said["invalid"]}
            kind = "date" if question.kind is Kind.DATE else "invalid"
            tally.compare("invalid", (path in invalid) == bool(view.problem and view.value), kind, where)


def _kind(question: Question, other: str, ours: str) -> str:
    assert question.calculate is not None
    text = question.calculate.text
    if other == "NaN" and not ours:
        return "not-a-number"
    if "choice-name" in text:
        return "language"
    if "[" in text and not other:
        return "blank"
    return "irrelevant" if not ours else "calculated"


def drawn(view: QuestionView, draw: random.Random) -> str:
    """An answer of the question's kind; one in seven is taken away again."""
    if draw.random() < 0.15:
        return ""
    if view.choices and view.question.kind is Kind.SELECT_MULTIPLE:
        return " ".join(choice.value for choice in view.choices if draw.random() < 0.4)
    if view.question.kind is Kind.INTEGER:
        return str(draw.randint(-3, 120))
    if view.question.kind is Kind.DATE:
        return f"20{draw.randint(10, 29)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
    return value_for(view, draw)


def corpus(vectors: Path) -> Iterator[tuple[str, Form, str]]:
    """Every form that both engines take: public XForms and public workbooks."""
    files = [*(vectors / "xforms").rglob("*.xml"), *(vectors / "xlsforms").iterdir()]
    for path in sorted(files):
        content = path.read_bytes() if path.suffix == ".xml" else converted(path)
        form = read_form(content) if isinstance(content, bytes) else None
        if isinstance(form, Form) and isinstance(content, bytes) and _taken(content.decode()):
            yield path.name, form, content.decode()


def _taken(xform: str) -> bool:
    try:
        rxeval.Session(xform).recompute()
    except (ValueError, RuntimeError):
        return False
    return True


def run(vectors: Path, answers: int = ANSWERS) -> Tally:
    """So many answers over the whole corpus, some to each form in turn."""
    forms, tally = list(corpus(vectors)), Tally()
    assert len(forms) > 100
    visit = 0
    while tally.answers < answers:
        visit += 1
        for name, form, xform in forms:
            pair, draw = Pair(name, form, xform), random.Random(f"{name} {visit}")
            for _ in range(A_VISIT):
                if tally.answers >= answers or not pair.answer(draw):
                    break
                tally.answers += 1
                pair.compare(tally)
    return tally


@pytest.mark.slow
def test_two_engines_say_the_same_but_for_what_the_specification_decides(vectors: Path) -> None:
    tally = run(vectors)
    assert tally.unknown == []
    assert tally.differing.total() / tally.compared.total() <= 1 - AGREEMENT
