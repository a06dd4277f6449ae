"""What the converter's complaints mean and what to do, by their codes; for the rest, its own words."""

import re
from collections.abc import Mapping
from dataclasses import replace

from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.words import mark, say

MEANINGS: Mapping[str, tuple[str, str]] = {
    "header-001": (mark("A sheet has no row of headers."), mark("Begin each sheet with the row of its column names.")),
    "header-002": (mark("Two columns are the same under different names."), mark("Take one of the two columns out.")),
    "header-003": (mark("A sheet lacks a column it cannot be without."),
                   mark("The survey needs type, name and label; choices need list_name, name and label.")),
    "header-004": (mark("A column of the choices sheet has no head, or one with spaces."),
                   mark("Give every column a head of one word.")),
    "label-001": (mark("A choice has no words."), mark("Write what people choose in the column “label”.")),
    "names-001": (mark("Two rows of the same group have the same name."), mark("Give one of them another name.")),
    "names-003": (mark("A repeat is called as the form itself is."), mark("Give the repeat another name.")),
    "names-004": (mark("Two repeats have the same name."), mark("Give one of them another name.")),
    "names-005": (mark("“meta” is a name that the form needs for itself."), mark("Give the row another name.")),
    "names-006": (mark("A choice has no name."), mark("Write a short name in the column “name”.")),
    "names-007": (mark("A list has the same name twice."), mark("Give one of the two choices another name.")),
    "names-008": (mark("A name has a sign that names may not have."),
                  mark("Use letters, digits, _ and -, a letter first, no spaces.")),
    "names-009": (mark("A name has a sign that names may not have."),
                  mark("Use letters, digits, _ and -, a letter first, no spaces.")),
    "pyref-001": (mark("A reference is not written as ${name}."), mark("Write $ and the name in curly brackets.")),
    "pyref-002": (mark("References in this cell stand beside each other."), mark("Put a comma between them.")),
    "pyref-003": (mark("A rule names a question that the survey does not have."),
                  mark("Write the name as it stands in the column “name”.")),
    "pyref-004": (mark("A rule names a question that there is several times."),
                  mark("Give the questions different names.")),
    "range-001": (mark("A scale’s start, end or step is missing or no number."),
                  mark("Write parameters such as start=0 end=10 step=1.")),
    "survey-001": (mark("A group or repeat is closed that was not opened."),
                   mark("Take this row out, or add the row that opens it.")),
    "survey-002": (mark("A group or repeat is opened and never closed."),
                   mark("Add the row that closes it after its last question.")),
    "survey-004": (mark("The parameters cannot be read."), mark("Write them as name=value with spaces between.")),
    "survey-005": (mark("A parameter is not known for this type of question."), mark("Take it out, or mend its name.")),
    "cycle": (mark("Answers depend on each other in a circle."),
              mark("Take one of these references out, so that no answer depends on itself.")),
}  # fmt: skip
"""Code without `xlsform-` → what it means, what to do."""


PHRASES: Mapping[str, tuple[str, str]] = {
    "has no label or hint": (mark("This question has no words: nobody would know what is asked."),
                             mark("Write the question in the column “label”.")),
    "Missing calculation": (mark("A row that is worked out does not say how."),
                            mark("Write the expression in the column “calculation”.")),
    "with no name": (mark("This row has no name."), mark("Give it one.")),
    "has not been included": (mark("Parts of other workbooks cannot be included."),
                              mark("Copy the rows of the other workbook here.")),
    "Duplicate column header": (mark("A column is there twice."), mark("Take one of the two out.")),
}  # fmt: skip
"""What the converter says without a code."""
_ROW = re.compile(r"(survey|choices|settings|entities) row (\d+)")


def explained(problem: FormProblem) -> FormProblem:
    """The problem with what it means before the converter's own words, and with what to do."""
    row = _ROW.match(problem.where)
    if row and not problem.cell:
        problem = replace(problem, cell=f"{row[1]}!A{row[2]}")
    phrase = next((phrase for phrase in PHRASES if phrase in problem.message), "")
    meaning = MEANINGS.get(problem.code.removeprefix("xlsform-")) or PHRASES.get(phrase)
    if meaning is None:
        return problem
    means, mend = (say(words) for words in meaning)
    message = problem.message if problem.code == "cycle" else f"{means} {problem.message}"
    return replace(problem, message=message, mend=mend)
