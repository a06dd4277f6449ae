"""The columns of our own in a form (`bind::qaf:…`): which there are, and what is wrong with a form's use of them."""

from collections.abc import Collection, Iterator, Mapping

from qaf_desktop.forms.definition import SELECTS, Form, FormProblem, Question
from qaf_desktop.forms.weighing import number_of, worth_of
from qaf_desktop.words import say

PLACES = frozenset(
    {"headline", "summary", "strength", "improvement", "action", "grade", "voice", "reflection", "hide"}
)  # fmt: skip
"""Where an answer can stand in the practitioner's letter."""

OWNERS = frozenset({"auditor", "practitioner", "manager", "child-or-parent"})
FROM_STANDARDS = ("scale", "sensitivity", "theme", "criterion", "clock")
"""Columns whose words are those of the standards in use."""

COLUMNS = frozenset({
    *FROM_STANDARDS, "soft", "soft-message", "critical", "owner", "ask", "after", "consent", "minwords", "notseen",
    "feedback", "letter", "looks", "weight", "carry", "evidence",
})  # fmt: skip
"""Every column there is; docs/guide/own-columns.md says what each is for."""


def own_column_problems(form: Form, known: Mapping[str, Collection[str]]) -> tuple[FormProblem, ...]:
    """What is wrong with the form's own columns. `known` are the words that each column of FROM_STANDARDS may hold.

    Codes: own-column-unknown, own-column-word, own-column-number, own-column-choice, own-column-question,
    own-column-alone (a column that needs another beside it).
    """
    return tuple(_all(form, known))


def _all(form: Form, known: Mapping[str, Collection[str]]) -> Iterator[FormProblem]:
    for item in (*form.groups.values(), *form.questions.values()):
        for column in sorted(item.extras.keys() - COLUMNS):
            words = say("“bind::qaf:{column}” is no column that is known.", column=column)
            mend = say("See the guide to own columns; mend the spelling.")
            yield _problem("unknown", (item.path, column), words, mend)
        for column, words_known in known.items():
            yield from _unknown_words(item.path, column, item.extras.get(column, ""), words_known)
    for question in form.questions.values():
        yield from _of_question(form, question)


def _of_question(form: Form, question: Question) -> Iterator[FormProblem]:
    extras, path = question.extras, question.path
    yield from _unknown_words(path, "owner", extras.get("owner", ""), OWNERS)
    yield from _unknown_words(path, "feedback", extras.get("feedback", ""), PLACES)
    yield from _unknown_words(path, "looks", extras.get("looks", ""), ("ahead",))
    for column in ("weight", "minwords"):
        if column in extras and number_of(extras[column]) is None:
            words = say("“{column}” has to be a number, and is “{value}”.", column=column, value=extras[column])
            yield _problem("number", (path, column), words, say("Write a number, such as 2."))
    yield from _choices(question)
    yield from _others(form, question)


def _choices(question: Question) -> Iterator[FormProblem]:
    offered = {choice.value for choice in question.choices}
    if question.kind not in SELECTS or not offered:
        return
    for column in ("critical", "notseen", "consent"):
        yield from _unknown_words(question.path, column, question.extras.get(column, ""), offered, "choice")
    if "weight" in question.extras and not worth_of(question):
        words = say("The question has a weight, and none of its choices has a worth.")
        mend = say("Add a column “worth” to the choices, with numbers.")
        yield _problem("alone", (question.path, "weight"), words, mend)


def _others(form: Form, question: Question) -> Iterator[FormProblem]:
    extras, path = question.extras, question.path
    if ("soft" in extras) != ("soft-message" in extras):
        words, there = say("“soft” and “soft-message” belong together."), "soft" if "soft" in extras else "soft-message"
        yield _problem("alone", (path, there), words, say("Give both, or neither."))
    if "letter" in extras and "feedback" not in extras:
        words = say("“letter” gives the question other words in a letter, and “feedback” gives it no place there.")
        yield _problem("alone", (path, "letter"), words, say("Add “feedback”, or take “letter” out."))
    names = {one.name for one in form.questions.values()}
    yield from _unknown_words(path, "evidence", extras.get("evidence", ""), names, "question")
    for source in extras.get("carry", "").split():
        method, colon, place = source.partition(":")
        if not (method and colon and place):
            words = say("“carry” names a method and a path there, and says “{value}”.", value=source)
            yield _problem("word", (path, "carry"), words, say("Write it like case-file-audit:safety/safety_grade."))


def _unknown_words(
    path: str, column: str, text: str, known: Collection[str], code: str = "word"
) -> Iterator[FormProblem]:
    for word in text.split():
        if word not in known:
            words = say("“{word}” is nothing that “{column}” can say.", word=word, column=column)
            few = ", ".join(sorted(known)) if len(known) <= 12 else ""
            mend = say("Write one of: {words}.", words=few) if few else say("Mend the spelling, or add it there first.")
            yield _problem(code, (path, column), words, mend)


def _problem(code: str, place: tuple[str, str], words: str, mend: str) -> FormProblem:
    """`place` is the item's path and the column, without what every column of our own begins with."""
    path, column = place
    return FormProblem(f"own-column-{code}", f"{path} bind::qaf:{column}", words, mend)
