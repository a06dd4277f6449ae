"""A draw: repeatable by hand, every stratum its part, nobody twice, nobody who may not be drawn."""

import hashlib
import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.analysis.sampling.drawing import draw, proportional, replaced, ticket
from qaf_desktop.analysis.sampling.frame import LeftOut, Row, frame, plain_reference

REFERENCES = st.integers(0, 400).map(lambda number: f"C-{number:04}")
ROWS = st.lists(st.tuples(REFERENCES, st.sampled_from(("North", "South", "West"))), min_size=1, max_size=120)


def listed(pairs):
    return frame(Row(place, reference, stratum) for place, (reference, stratum) in enumerate(pairs, start=2))


def test_references_written_in_other_ways_are_one():
    rows = [Row(2, "c 12\u00a034"), Row(3, "C1234"), Row(4, "1007.0"), Row(5, "1007"), Row(6, " "), Row(7, "Ｃ99")]
    found = frame(rows)
    assert [row.reference for row in found.rows] == ["1007", "C1234", "C99"]
    assert [(row.place, why) for row, why in found.left_out] == [
        (3, LeftOut.TWICE), (5, LeftOut.TWICE), (6, LeftOut.NO_REFERENCE),
    ]  # fmt: skip
    assert plain_reference("A1.50") == "A1.50"


def test_who_may_not_be_drawn_is_left_out_with_the_reason():
    found = frame([Row(2, "A1"), Row(3, "a2"), Row(4, "A3")], {"a 2": LeftOut.AUDITED_LATELY})
    assert [row.reference for row in found.rows] == ["A1", "A3"]
    assert found.left_out[0][1] is LeftOut.AUDITED_LATELY


def test_a_draw_can_be_repeated_by_stock_tools(tmp_path):
    if shutil.which("sha256sum") is None:
        pytest.skip("sha256sum is not on this system")
    found = listed((f"C-{number:04}", "all") for number in range(60))
    made = draw(found, 7, "DMT, 1 April 2026")
    (tmp_path / "list.txt").write_text("".join(f"{row.reference}\t{row.stratum}\n" for row in found.rows))
    script = (
        "sort list.txt | sha256sum | cut -d' ' -f1; while read -r child _stratum; do "
        "printf '%s %s\\n' \"$(printf '%s\\n' 'DMT, 1 April 2026' \"$child\" | sha256sum | cut -d' ' -f1)\" \"$child\";"
        " done < list.txt | sort | head -7 | cut -d' ' -f2"
    )
    said = subprocess.run(["sh", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True, env={
        "PATH": "/usr/bin:/bin", "LC_ALL": "C",
    }).stdout.split()  # fmt: skip
    assert said == [made.list_hash, *made.drawn]


@given(ROWS, st.integers(1, 150), st.text(min_size=1, max_size=20))
def test_each_stratum_gives_its_part_and_nobody_comes_twice(pairs, size, seed):
    found = listed(pairs)
    made = draw(found, size, seed)
    known = {row.reference: row.stratum for row in found.rows}
    assert len(set(made.drawn)) == len(made.drawn) == min(size, len(known))
    assert made.short == max(0, size - len(known))
    for stratum, count in found.strata().items():
        part = sum(known[reference] == stratum for reference in made.drawn)
        assert part == made.shares[stratum]
        assert abs(part - len(made.drawn) * count / len(known)) < 1


@given(ROWS, st.integers(1, 20), st.text(min_size=1, max_size=20))
def test_the_order_of_the_list_does_not_matter_but_the_seed_does(pairs, size, seed):
    once = draw(listed(pairs), size, seed)
    seen = {}
    first = [(reference, seen.setdefault(reference, stratum)) for reference, stratum in pairs]
    assert draw(listed(reversed(first)), size, seed) == once
    assert ticket(seed, "C-0001") != ticket(seed + "x", "C-0001")


@given(st.dictionaries(st.text(max_size=3), st.integers(1, 50), max_size=6), st.integers(0, 60))
def test_shares_add_up(strata, size):
    if size > sum(strata.values()):
        with pytest.raises(ValueError, match="more than the list holds"):
            proportional(strata, size)
        return
    shares = proportional(strata, size)
    assert sum(shares.values()) == (size if strata else 0)
    assert all(0 <= shares[name] <= strata[name] for name in strata)


def test_a_child_is_replaced_by_the_next_of_the_same_stratum():
    found = listed([(f"N{number}", "North") for number in range(4)] + [(f"S{number}", "South") for number in range(4)])
    made = draw(found, 4, "seed")
    gone = next(reference for reference in made.drawn if reference.startswith("N"))
    once = replaced(made, found, gone, "the file is closed")
    came = once.replacements[0].reference
    assert came.startswith("N")
    assert came not in made.drawn
    assert gone not in once.current()
    assert came in once.current()
    twice = replaced(once, found, came, "declined by the family")
    assert twice.replacements[1].instead_of == came
    assert len(twice.current()) == 4
    assert replaced(twice, found, twice.replacements[1].reference, "no more of them") is None


@pytest.mark.parametrize(("reference", "reason"), [("X9", "why"), (None, " ")])
def test_only_a_drawn_child_is_replaced_and_for_a_reason(reference, reason):
    found = listed([("A1", ""), ("A2", ""), ("A3", "")])
    made = draw(found, 1, "seed")
    with pytest.raises(ValueError, match="for a reason"):
        replaced(made, found, reference or made.drawn[0], reason)


def test_another_division_into_strata_is_another_list_and_a_row_without_one_is_left_out():
    rows = [Row(n, str(100 + n), "North" if n % 2 else "South\tend") for n in range(1, 5)]
    moved = [Row(row.place, row.reference, "North") for row in rows]
    one, other = frame(rows, stratified=True), frame(moved, stratified=True)
    assert one.hash != other.hash
    lines = "".join(sorted(f"{row.reference}\t{' '.join(row.stratum.split())}\n" for row in rows))
    assert one.hash == hashlib.sha256(lines.encode()).hexdigest()
    lost = frame([*rows, Row(9, "999")], stratified=True)
    assert [(row.place, why) for row, why in lost.left_out] == [(9, LeftOut.NO_STRATUM)]
