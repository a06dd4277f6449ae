"""Expressions as JSON lines: a value with its type, or an error with its code; nothing raises."""

import json
from typing import Any

import pytest
from hypothesis import given, strategies

from qaf_desktop.forms.evaluating import evaluate_lines
from tests.forms.evaluate import NOW

TWO = "<data><a>1</a><a>2</a><b/></data>"


def answer(line: str) -> dict[str, Any]:
    (said,) = evaluate_lines([line], lambda: NOW)
    found = json.loads(said)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"expression": "1 + 1"}, {"type": "number", "value": 2}),
        ({"expression": "1 div 0"}, {"type": "number", "value": "Infinity"}),
        ({"expression": "number('x')"}, {"type": "number", "value": "NaN"}),
        ({"expression": "'a' = 'a'"}, {"type": "boolean", "value": True}),
        ({"expression": "concat('a', 1)"}, {"type": "string", "value": "a1"}),
        ({"expression": "/data/a", "instance": TWO}, {"type": "nodeset", "value": ["1", "2"]}),
        ({"expression": "../b", "instance": TWO, "context": "/data/a[2]"}, {"type": "nodeset", "value": [""]}),
        ({"expression": "string(.)", "instance": TWO, "context": "a[2]"}, {"type": "string", "value": "2"}),
        ({"expression": "string(today())"}, {"type": "string", "value": "2026-11-22"}),
    ],
)
def test_a_value_is_said_with_its_type(asked: dict[str, str], said: dict[str, object]) -> None:
    assert answer(json.dumps(asked)) == said


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("no json", "not-a-request"),
        ("[1]", "not-a-request"),
        ('{"expression": 1}', "not-a-request"),
        ('{"expression": "1", "context": 1}', "not-a-request"),
        ("[" * 100_000, "not-a-request"),
        ('{"expression": "concat("}', "expression-unreadable"),
        ('{"expression": "1", "instance": "<a"}', "xml-broken"),
        ('{"expression": "1", "instance": "<!DOCTYPE a [<!ENTITY b \'c\'>]><a>&b;</a>"}', "xml-doctype"),
        ('{"expression": "1", "context": "/elsewhere"}', "no-context"),
        ('{"expression": "1", "context": "/data/a[0]"}', "no-context"),
    ],
)
def test_what_cannot_be_answered_gets_a_code(line: str, code: str) -> None:
    assert answer(line)["error"] == code


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("concat('a'", "A closing bracket “)” is missing at the end."),
        ("(1 + 2", "A closing bracket “)” is missing at the end."),
        ("/data/a[1", "A closing bracket “]” is missing at the end."),
        ("concat('a' 'b')", "A comma or a closing bracket is missing before “'b'”."),
    ],
)
def test_a_bracket_that_is_missing_is_called_so(expression: str, message: str) -> None:
    assert answer(json.dumps({"expression": expression}))["message"] == message


def test_a_name_of_a_form_is_told_how_answers_are_given() -> None:
    found = answer(json.dumps({"expression": "1 + ${seen}"}))
    assert (found["error"], found["place"]) == ("name-outside-form", 3)
    assert "“instance”" in found["message"]
    assert answer(json.dumps({"expression": "'${seen}'"})) == {"type": "string", "value": "${seen}"}


def test_blank_lines_are_passed_over_and_each_other_line_has_one_answer() -> None:
    assert len(list(evaluate_lines(["\n", '{"expression": "1"}\n', "  ", "x"], lambda: NOW))) == 2


@given(strategies.text(max_size=60))
def test_no_expression_raises(expression: str) -> None:
    found = answer(json.dumps({"expression": expression, "instance": TWO}))
    assert ("type" in found) != ("error" in found)
