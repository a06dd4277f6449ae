"""Scores of a form's sections: answers whose choices have a `worth`, by the `weight` of their questions.

`worth` is a column of the choices sheet, `weight` the column `bind::qaf:weight` of a question. An answer without a
worth (“Not applicable”), and the one that says “not seen”, count neither for nor against.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from qaf_desktop.forms.definition import Form, Question, template_path
from qaf_desktop.forms.scoring import Score, Scored, score
from qaf_desktop.words import say


@dataclass(frozen=True, slots=True)
class SectionScore:
    """The score of the section at `path`."""

    path: str
    title: str
    score: Score


def section_scores(form: Form, values: Mapping[str, str]) -> tuple[SectionScore, ...]:
    """Of every section that weighs anything, in order. `values` are instance paths to answers that are relevant."""
    questions = {path: form.questions[path] for path in weighed(form)}
    given: dict[str, list[Scored]] = {}
    for path, value in values.items():
        question = questions.get(template_path(path)) if "#" not in path else None
        if question is not None and value:
            given.setdefault(form.section_of(path), []).append(_scored(question, value))
    sections = {form.section_of(path) for path in questions}
    return tuple(
        SectionScore(section.path, section.title, score(given.get(section.path, ())))
        for section in form.sections
        if section.path in sections
    )


def whole_score(form: Form, values: Mapping[str, str]) -> Score:
    """Of all weighed questions of the form together."""
    given = ((form.questions.get(template_path(path)), value) for path, value in values.items() if "#" not in path)
    return score_of((question, value) for question, value in given if question)


def score_of(answers: Iterable[tuple[Question, str]]) -> Score:
    """Of these questions and their answers; blank ones neither count nor are left out."""
    return score(_scored(question, value) for question, value in answers if value and worth_of(question))


def score_words(found: Score) -> str:
    """A section's score in a sentence. What did not apply is told, as it never lowers one."""
    counted, out = found.counted, found.left_out
    count = say("1 answer counts.") if counted == 1 else say("{n} answers count.", n=counted)
    said = say("{percent} % of what counts; {count}", percent=percent_of(found), count=count)
    if not out:
        return said
    return f"{said} {say('1 does not apply.') if out == 1 else say('{n} do not apply.', n=out)}"


def percent_of(found: Score) -> int:
    return round(100 * (found.share or 0))


def weighed(form: Form) -> frozenset[str]:
    """The paths of the questions that are weighed. A list that many questions share is looked at once."""
    lists: dict[int, bool] = {}
    return frozenset(path for path, question in form.questions.items() if _is_weighed(question, lists))


def _is_weighed(question: Question, lists: dict[int, bool]) -> bool:
    items = question.source.items if question.source else ()
    if items and id(items) not in lists:
        lists[id(items)] = any(number_of(item.extra.get("worth", "").strip()) is not None for item in items)
    return bool(items) and lists[id(items)]


def worth_of(question: Question) -> dict[str, float]:
    """What each answer counts; empty for a question that is not weighed."""
    return {value: number for value, number in _worths(question)}


def weight_of(question: Question) -> float:
    """How much the question counts beside others; 1 where the form does not say, or says no number."""
    number = number_of(question.extras.get("weight", ""))
    return 1.0 if number is None else number


def number_of(text: str) -> float | None:
    """A plain number that is not negative; None for anything else."""
    return float(text) if text.replace(".", "", 1).isdecimal() else None


def _worths(question: Question) -> Iterator[tuple[str, float]]:
    for choice in question.choices:
        number = number_of(choice.extra.get("worth", "").strip())
        if number is not None:
            yield choice.value, number


def _scored(question: Question, value: str) -> Scored:
    return Scored(value, worth_of(question), question.extras.get("notseen", ""), weight_of(question))
