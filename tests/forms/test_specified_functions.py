"""Every function of the ODK XForms specification and documentation, by name, each proved by a case of its own."""

import base64

import pytest
from nacl.signing import SigningKey

from qaf_desktop.forms.lists import node_of_register
from qaf_desktop.forms.xpath.functions import FUNCTIONS
from qaf_desktop.forms.xpath.geography import area
from qaf_desktop.forms.xpath.signed import is_signed
from tests.forms.evaluate import INSTANCE, World

SPECIFIED = """
    string concat join substr substring-before substring-after translate string-length normalize-space contains
    starts-with ends-with uuid digest pulldata if coalesce once true false boolean boolean-from-string not regex
    checklist weighted-checklist number random int sum max min round pow log log10 abs sin cos tan asin acos atan atan2
    sqrt exp exp10 pi count count-non-empty position instance current randomize today now format-date format-date-time
    date decimal-date-time decimal-time selected selected-at count-selected jr:choice-name jr:itext indexed-repeat area
    distance base64-decode extract-signed geofence intersects enclosed-area
""".split()  # noqa: SIM905
SQUARE = "'0 0 0 0;0 2 0 0;2 2 0 0;2 0 0 0;0 0 0 0'"
SIGNING = SigningKey(bytes(range(32)))
SIGNED = base64.b64encode(bytes(SIGNING.sign("Ada’s pass".encode()))).decode()
KEY = base64.b64encode(bytes(SIGNING.verify_key)).decode()
SHA512 = (
    "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
    "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
)
CASES = [
    ("string", "string(/data/age)", "42"),
    ("string", "string(.)", "42"),
    ("string", "string()", "42"),
    ("concat", "concat(/data/rows/what, 'x', 1)", "onetwox1"),
    ("join", "join('-', /data/rows/n, 'z')", "1-20-300-z"),
    ("substr", "substr('abcdef', 2, 4)", "cd"),
    ("substring-before", "substring-before('2026-11-22', '-')", "2026"),
    ("substring-after", "substring-after('2026-11-22', '-')", "11-22"),
    ("translate", "translate('hallo', 'al', 'ei')", "heiio"),
    ("string-length", "string-length('four')", 4),
    ("string-length", "string-length()", 2),
    ("normalize-space", "normalize-space(' a  b ')", "a b"),
    ("normalize-space", "normalize-space()", "42"),
    ("contains", "contains('plan', 'la')", True),
    ("starts-with", "starts-with('plan', 'pl')", True),
    ("ends-with", "ends-with('plan', 'pl')", False),
    ("uuid", "string-length(uuid())", 36),
    ("uuid", "string-length(uuid(50))", 50),
    ("digest", "digest('abc', 'MD5', 'hex')", "900150983cd24fb0d6963f7d28e17f72"),
    ("digest", "digest('abc', 'SHA-1', 'hex')", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    ("digest", "digest('abc', 'SHA-256')", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (
        "digest",
        "digest('abc', 'SHA-384', 'hex')",
        "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7",
    ),
    ("digest", "digest('abc', 'SHA-512', 'hex')", SHA512),
    ("pulldata", "pulldata('teams', 'label', 'name', 'south')", "South team"),
    ("pulldata", "pulldata('teams', 'label', 'name', 'west')", ""),
    ("if", "if(. = 42, 'yes', 'no')", "yes"),
    ("coalesce", "coalesce(/data/blank, /data/name)", "Ada Example"),
    ("once", "once('later')", "42"),
    ("true", "true()", True),
    ("false", "false()", False),
    ("boolean", "boolean(/data/blank)", False),
    ("boolean-from-string", "boolean-from-string('1')", True),
    ("boolean-from-string", "boolean-from-string('yes')", False),
    ("not", "not(1 = 2)", True),
    ("regex", "regex('07700 900123', '0[0-9]{4} [0-9]{6}')", True),
    ("checklist", "checklist(-1, 1, true(), true())", False),
    ("checklist", "checklist(1, -1, false(), true())", True),
    ("weighted-checklist", "weighted-checklist(5, 5, true(), 2, false(), 9, true(), 3)", True),
    ("number", "number('1970-01-11')", 10),
    ("number", "number()", 42),
    ("random", "random()", 0.25),
    ("int", "int('-3.9')", -3),
    ("sum", "sum(/data/rows/n)", 321),
    ("max", "max(/data/rows/n)", 300),
    ("min", "min(/data/rows/n)", 1),
    ("round", "round(3.14159, 3)", 3.142),
    ("pow", "pow(3, 4)", 81),
    ("log", "log(exp(2))", 2),
    ("log10", "log10(1000)", 3),
    ("abs", "abs(-4)", 4),
    ("sin", "sin(pi() div 2)", 1),
    ("cos", "cos(0)", 1),
    ("tan", "tan(0)", 0),
    ("asin", "asin(1) * 2", 3.141592653589793),
    ("acos", "acos(1)", 0),
    ("atan", "atan(1) * 4", 3.141592653589793),
    ("atan2", "atan2(1, -1) * 4 div 3", 3.141592653589793),
    ("sqrt", "sqrt(144)", 12),
    ("exp", "exp(0)", 1),
    ("exp10", "exp10(3)", 1000),
    ("pi", "round(pi(), 4)", 3.1416),
    ("count", "count(/data/rows)", 3),
    ("count-non-empty", "count-non-empty(/data/rows/what)", 2),
    ("position", "position(/data/rows[2])", 2),
    ("position", "string(/data/rows[position() = 3]/n)", "300"),
    ("instance", "string(instance('teams')/*/item[name = 'south']/label)", "South team"),
    ("current", "count(/data/rows[n < current()])", 2),
    ("randomize", "join('', randomize(/data/letters/l, 42))", "AFCBDE"),
    ("randomize", "join('', randomize(/data/letters/l, 1))", "BFEACD"),
    ("today", "today()", "2026-11-22"),
    ("now", "now()", "2026-11-22T09:30:00.000+00:00"),
    ("format-date", "format-date('2026-03-09', '%Y %y %m %n %b %d %e %a')", "2026 26 03 3 Mar 09 9 Mon"),
    ("format-date-time", "format-date-time('2026-03-09T04:05:06.007+01:00', '%H %h %M %S %3')", "04 4 05 06 007"),
    ("date", "date(10)", "1970-01-11"),
    ("date", "date('2026-03-09T23:59:00.000+01:00')", "2026-03-09"),
    ("decimal-date-time", "decimal-date-time('1970-01-01T06:00:00.000+00:00')", 0.25),
    ("decimal-time", "decimal-time('18:00:00.000+00:00')", 0.75),
    ("selected", "selected(/data/ticks, 'power')", True),
    ("selected-at", "selected-at(/data/ticks, 0)", "water"),
    ("selected-at", "selected-at(/data/ticks, -1)", ""),
    ("count-selected", "count-selected(/data/ticks)", 2),
    ("jr:choice-name", "jr:choice-name('yes', '/data/age')", "label of yes in /data/age"),
    ("jr:itext", "jr:itext('title')", "text of title"),
    ("indexed-repeat", "string(indexed-repeat(/data/rows/n, /data/rows, 1 + 2))", "300"),
    ("area", "round(area('0 0 0 0;0 0.001 0 0;0.001 0.001 0 0;0.001 0 0 0;0 0 0 0'))", 12392),
    ("distance", "round(distance('51.5 0 0 0;51.5 0.1 0 0'))", 6930),
    ("base64-decode", "base64-decode('w6RiYw==')", "äbc"),
    ("base64-decode", "base64-decode('not base64!')", ""),
    ("extract-signed", f"extract-signed('{SIGNED}', '{KEY}')", "Ada’s pass"),
    ("extract-signed", f"extract-signed('{SIGNED[:-4]}AAAA', '{KEY}')", ""),
    ("geofence", f"geofence('1 1 0 0', {SQUARE})", True),
    ("geofence", f"geofence('0 1 0 0', {SQUARE})", True),
    ("geofence", f"geofence('3 1 0 0', {SQUARE})", False),
    ("geofence", f"geofence('', {SQUARE})", False),
    ("intersects", f"intersects({SQUARE})", False),
    ("intersects", "intersects('0 0 0 0;2 2 0 0;0 2 0 0;2 0 0 0')", True),
    ("enclosed-area", f"enclosed-area({SQUARE}) = area({SQUARE})", True),
]
TEAMS = ({"name": "north", "label": "North team"}, {"name": "south", "label": "South team"})
LETTERS = "<letters>" + "".join(f"<l>{letter}</l>" for letter in "ABCDEF") + "</letters>"


def test_every_function_of_the_specification_is_there_and_has_a_case() -> None:
    assert set(SPECIFIED) - set(FUNCTIONS) == set()
    assert set(SPECIFIED) == {name for name, _, _ in CASES}


@pytest.mark.parametrize(("expression", "expected"), [(expression, expected) for _, expression, expected in CASES])
def test_a_function_gives_what_the_specification_says(expression: str, expected: str | float) -> None:
    world = World(INSTANCE.replace("</data>", f"{LETTERS}</data>"), {"teams": node_of_register(TEAMS)})
    found = world.run(expression, at="age")
    if isinstance(expected, bool):
        assert found is expected
    elif isinstance(expected, int | float):
        assert found == pytest.approx(expected)
    else:
        assert found == expected


def test_a_signature_is_taken_from_nobody_else() -> None:
    other = SigningKey(bytes(range(1, 33))).verify_key
    signed = SIGNING.sign(b"message")
    assert is_signed(bytes(SIGNING.verify_key), signed.message, signed.signature)
    assert not is_signed(bytes(other), signed.message, signed.signature)
    assert not is_signed(b"\xff" * 32, signed.message, signed.signature)


def test_an_area_of_fewer_than_three_points_is_none_and_of_nonsense_no_number() -> None:
    assert area("1 1 0 0;2 2 0 0") == 0
    assert area("here;there;everywhere") != area("here;there;everywhere")
