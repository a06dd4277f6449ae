"""Methods and standards of numbered sets: which hold in which set, the later version of two, and broken ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.methods.editions import METHOD, STANDARD, Editions, Knowledge, Part, later, read_editions, read_parts
from qaf_desktop.paths import resources
from qaf_desktop.setup.shipped_parts import shipped_parts

SHIPPED = shipped_parts(resources())
AUDIT = next(part for part in SHIPPED if part.name == "case-file-audit")


def audit(version: str, name: str = "Our audit") -> Part:
    text = AUDIT.text.replace('version = "2026.1"', f'version = "{version}"')
    return Part(METHOD, "case-file-audit", text.replace('name = "Case file audit"', f'name = "{name}"'), own=True)


def scale(version: str, since: str) -> Part:
    text = f"""[[scale]]
id = "case-grade"
version = "{version}"
effective_from = "{since}"
name = "Our grades"
basis = "local"
source = "Agreed by the invented council"
  [[scale.grade]]
  value = "good"
  word = "Good enough"
  short = "G"
  shape = "disc"
  colour = "good"
  meaning = "As agreed."
"""
    return Part(STANDARD, "grade_scales.council.own.toml", text, own=True)


def read(*own: Part) -> Knowledge:
    found = read_parts([*SHIPPED, *own])
    assert isinstance(found, Knowledge), found
    return found


@pytest.mark.parametrize(
    ("version", "name"), [("2026.2", "Our audit"), ("2026.10", "Our audit"), ("2025.9", "Case file audit")]
)
def test_of_two_methods_of_one_id_the_later_version_holds(version, name):
    assert read(audit(version)).methods["case-file-audit"].name == name


@pytest.mark.parametrize(("since", "name"), [("2030-01-01", "Our grades"), ("2001-01-01", "Ofsted’s four grades")])
def test_of_two_scales_of_one_id_the_one_in_force_later_holds_and_the_others_stay(since, name):
    scales = read(scale("9", since)).standards.scales
    assert scales["case-grade"].name == name
    assert "observation-scale" in scales


def test_a_broken_method_names_its_file():
    found = read_parts([*SHIPPED, Part(METHOD, "torn", "id = 1", own=True)])
    assert isinstance(found, tuple)
    assert {"wrong-type", "missing-key"} <= {problem.code for problem in found}
    assert all(problem.message.startswith("torn:") for problem in found)


def test_a_standard_of_no_known_kind_is_named():
    found = read_parts([*SHIPPED, Part(STANDARD, "weather.own.toml", "x = 1", own=True)])
    assert isinstance(found, tuple)
    assert found[0].code == "unknown-standard"


def test_each_set_has_the_parts_it_was_published_with():
    editions = Editions().then(3, SHIPPED).then(4, SHIPPED).then(7, [*SHIPPED, audit("2026.2")])
    assert [editions.at(number) for number in (1, 3, 4, 6, 7, 12)] == [3, 3, 3, 3, 7, 7]
    assert set(editions.parts_at(6)) == set(SHIPPED)
    assert set(editions.parts_at(8)) == {*SHIPPED, audit("2026.2")}


def test_editions_travel_whole():
    editions = Editions().then(1, SHIPPED).then(5, [*SHIPPED, audit("2026.2")]).then(9, SHIPPED)
    assert read_editions(editions.document()) == editions


@pytest.mark.parametrize("spoil", [
    lambda d: d.pop("since"),
    lambda d: d["since"].clear(),
    lambda d: d["since"].append({"number": 1, "parts": []}),
    lambda d: d["since"][0]["parts"].append("0" * 64),
    lambda d: d["parts"][0].update(text="id = 3"),
    lambda d: d["parts"][0].update(text=7),
    lambda d: d["parts"][0].update(kind="letter"),
    lambda d: d["parts"][0].update(own="yes"),
    lambda d: d.update(parts="none"),
    lambda d: d["since"].insert(0, {"number": 0, "parts": []}),
])  # fmt: skip
def test_editions_that_were_tampered_with_are_refused(spoil):
    document = Editions().then(1, SHIPPED).document()
    spoil(document)
    assert isinstance(read_editions(document), tuple)


@given(st.lists(st.integers(0, 40), min_size=1, max_size=3), st.lists(st.integers(0, 40), min_size=1, max_size=3))
def test_versions_are_ordered_by_their_numbers(one, other):
    texts = (".".join(map(str, one)), ".".join(map(str, other)))
    assert later(*texts) == (one > other)
    assert not (later(*texts) and later(*reversed(texts)))
