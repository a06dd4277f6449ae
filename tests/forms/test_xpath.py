"""What each function and operator gives, by example."""

import math
import re

import pytest
from hypothesis import given, strategies

from qaf_desktop.forms.xpath.problems import ExpressionError
from qaf_desktop.forms.xpath.regexes import matches
from qaf_desktop.forms.xpath.syntax import parse
from tests.forms.evaluate import World, texts

BOOLEANS = [
    ("/data/age > 18 and /data/age < 50", True),
    ("/data/age = 42", True),
    ("/data/age = '42'", True),
    ("/data/age = '42.0'", False),
    ("/data/blank = ''", True),
    ("/data/nowhere = ''", True),
    ("/data/blank > 0", False),
    ("not(/data/blank)", True),
    ("/data/rows/n = 20", True),
    ("/data/rows/n > 300", False),
    ("selected(/data/ticks, 'water')", True),
    ("selected(/data/ticks, 'wat')", False),
    ("true() or false() and false()", True),
    ("regex('LS1 4AB', '[A-Z]{1,2}[0-9]{1,2} [0-9][A-Z]{2}')", True),
    ("regex('abc123', '[0-9]+')", False),
    ("contains(/data/name, 'Example')", True),
    ("starts-with(/data/name, 'Ada')", True),
    ("ends-with(/data/name, 'Example')", True),
    ("boolean-from-string('TRUE')", True),
    ("boolean-from-string('yes')", False),
    ("/data/day = today()", True),
    ("/data/day < '2026-12-01'", True),
    ("'2026-11-30' > /data/day", True),
    ("today() + 1 > date('2026-11-22')", True),
    ("number('x1') = number('x1')", False),
    ("checklist(1, 2, true(), false(), true())", True),
    ("weighted-checklist(3, 9, true(), 2, false(), 5)", False),
]
NUMBERS = [
    ("1 + 2 * 3 - 4 div 2", 5),
    ("-7 mod 3", -1),
    ("2 - -3", 5),
    ("count(/data/rows)", 3),
    ("count(/data/rows[n > 10])", 2),
    ("count(//what)", 3),
    ("count-non-empty(/data/rows/what)", 2),
    ("sum(/data/rows/n)", 321),
    ("min(/data/rows/n)", 1),
    ("max(/data/rows/n, 5)", 300),
    ("round(2.5)", 3),
    ("round(-1.5)", -1),
    ("round(2.345, 2)", 2.35),
    ("round(1235, -2)", 1200),
    ("int(-1.9)", -1),
    ("floor(1.9) + ceiling(1.1)", 3),
    ("pow(2, 10)", 1024),
    ("abs(-3)", 3),
    ("string-length(/data/name)", 11),
    ("count-selected(/data/ticks)", 2),
    ("decimal-date-time('1970-01-02T12:00:00.000+00:00')", 1.5),
    ("decimal-time('12:00:00.000+00:00')", 0.5),
    ("number('2026-11-22') - number('2026-11-01')", 21),
    ("/data/day - '2026-11-20'", 2),
    ("coalesce(/data/blank, 7) + 1", 8),
    ("random()", 0.25),
]
STRINGS = [
    ("if(/data/age > 18, 'grown', 'young')", "grown"),
    ("coalesce(/data/blank, 'none')", "none"),
    ("concat(/data/rows/what, '!')", "onetwo!"),
    ("join(', ', /data/rows/n)", "1, 20, 300"),
    ("substr('hello', 1, 3)", "el"),
    ("substr('hello', -2)", "lo"),
    ("substring('hello', 2, 3)", "ell"),
    ("substring('hello', 1.5, 2.6)", "ell"),
    ("substring-before('a-b-c', '-')", "a"),
    ("substring-after('a-b-c', '-')", "b-c"),
    ("normalize-space('  a   b ')", "a b"),
    ("translate('bar', 'abc', 'AB')", "BAr"),
    ("selected-at(/data/ticks, 1)", "power"),
    ("selected-at(/data/ticks, 9)", ""),
    ("string(1 div 3)", "0.3333333333333333"),
    ("string(10 div 5)", "2"),
    ("string(1 div 0)", "Infinity"),
    ("today()", "2026-11-22"),
    ("now()", "2026-11-22T09:30:00.000+00:00"),
    ("date('nonsense')", ""),
    ("date(today() + 14)", "2026-12-06"),
    ("format-date('2026-01-09', '%e/%n/%y %b %a')", "9/1/26 Jan Fri"),
    ("format-date-time('2026-08-07T06:31:13.834-03:00', '%H:%M:%S.%3')", "06:31:13.834"),
    ("format-date('', '%Y')", ""),
    ("indexed-repeat(/data/rows/what, /data/rows, 2)", "two"),
    ("digest('abc', 'SHA-256', 'hex')", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("digest('abc', 'MD5')", "kAFQmDzST7DWlj99KOF/cg=="),
    ("digest('abc', 'ROT13')", ""),
    ("jr:itext('hello')", "text of hello"),
    ("jr:choice-name(/data/age, ' /data/age ')", "label of 42 in /data/age"),
    ("/data/@version", "3"),
    ("string(/data/rows[2]/what)", "two"),
    ("string(/data/rows[position() = last()]/n)", "300"),
    ("uuid()", "b2f0e9c4-0000-4000-8000-000000000000"),
]


@pytest.mark.parametrize(("expression", "expected"), BOOLEANS)
def test_conditions(expression: str, expected: bool) -> None:
    assert World().run(f"boolean({expression})") is expected


@pytest.mark.parametrize(("expression", "expected"), NUMBERS)
def test_numbers(expression: str, expected: float) -> None:
    assert World().run(f"number({expression})") == pytest.approx(expected)


@pytest.mark.parametrize(("expression", "expected"), STRINGS)
def test_texts(expression: str, expected: str) -> None:
    assert World().run(f"string({expression})") == expected


@pytest.mark.parametrize(
    "expression", ["number('abc')", "0 div 0", "number('1e5')", "number('1_000')", "number('inf')"]
)
def test_what_is_no_number(expression: str) -> None:
    assert math.isnan(World().run(expression))


def test_an_absolute_path_is_bound_to_the_row_it_is_asked_from() -> None:
    assert World().run("string(/data/rows/what)", at="rows[2]/n") == "two"


def test_the_repeat_itself_is_never_bound_so_that_all_rows_are_counted_from_within_one() -> None:
    assert World().run("count(/data/rows)", at="rows[2]/n") == 3


def test_relative_paths_climb_within_the_row() -> None:
    assert World().run("string(../what)", at="rows[2]/n") == "two"
    assert World().run("position(..)", at="rows[3]/n") == 3


def test_current_keeps_its_node_within_a_predicate() -> None:
    assert texts(World().run("/data/rows[n > current()/../n]/n", at="rows[2]/what")) == ["300"]


def test_what_is_not_relevant_is_blank() -> None:
    world = World()
    world.root.children["age"][0].on = False
    assert world.run("/data/age = ''") is True
    assert world.run("count(/data/age)") == 0


def test_once_keeps_the_value_that_is_there() -> None:
    assert World().run("once('new')", at="age") == "42"
    assert World().run("once('new')", at="blank") == "new"


@pytest.mark.parametrize(
    ("expression", "code"),
    [
        ("1 +", "expression-unreadable"),
        ("(1", "expression-unreadable"),
        ("'open", "expression-unreadable"),
        ("a b", "expression-unreadable"),
        ("a[1", "expression-unreadable"),
        ("1 ! 2", "expression-unreadable"),
        ("$name", "variable-unknown"),
        ("namespace::a", "axis-unknown"),
        ("(" * 500 + "1" + ")" * 500, "expression-too-deep"),
        ("1" * 200_000, "expression-too-long"),
        ("", "expression-unreadable"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_code(expression: str, code: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse(expression)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("expression", "code"),
    [("upper-case('a')", "function-unknown"), ("if(1, 2)", "function-arguments"), ("pow(1)", "function-arguments")],
)
def test_calls_that_cannot_be_made_are_refused_with_a_code(expression: str, code: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        World().run(expression)
    assert caught.value.code == code


def test_names_may_be_words_that_are_operators_elsewhere() -> None:
    assert World("<data><div>6</div><mod>4</mod></data>").run("/data/div div 2 + /data/mod mod 3") == 4


@pytest.mark.parametrize("pattern", ["(a+)+b", "(a|aa)*b", "(.*)*x", "([a-z]+)*1", "a*a*a*a*a*a*a*b", "(a{0,30}){30}b"])
def test_a_pattern_that_would_explode_elsewhere_just_does_not_match(pattern: str) -> None:
    assert matches("a" * 2_000, pattern) is False


@pytest.mark.parametrize("pattern", ["((", "a" * 2000, "(?=a)a+", r"(a)\1", "((a{0,1000}){0,1000}){0,1000}"])
def test_a_pattern_that_is_broken_too_large_or_looks_around_matches_nothing(pattern: str) -> None:
    assert matches("aa", pattern) is False


PATTERNS = [
    "(a|aa)*b?",
    "(a+)+$",
    r"([a-c]+@[a-c]+\.)+[a-c]{2,4}",
    "^a*b{2,3}(c|d)?$",
    "a??b*(?:ab|ba)*",
    r"[^a]*a\d\w+",
    "(|a)*",
]


@given(strategies.sampled_from(PATTERNS), strategies.text(alphabet="ab@.c1 x", max_size=9))
def test_the_bounded_matcher_agrees_with_the_usual_one(pattern: str, text: str) -> None:
    assert matches(text, pattern) is (re.fullmatch(pattern, text) is not None)


def test_randomize_with_a_seed_gives_the_same_order_each_time() -> None:
    first = texts(World().run("randomize(/data/rows/n, 42)"))
    assert sorted(first) == ["1", "20", "300"]
    assert texts(World().run("randomize(/data/rows/n, 42)")) == first
