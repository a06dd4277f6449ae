"""The XmR chart, held against the figures that NHS England's own tools give, and its rules against their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.analysis.spc import Assurance, Better, Rule, Variation, xmr

SAWS = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
"""From the vignette on deviations of NHSRplotthedots: its workbook and its R code set the limits apart."""
CALM = [50.0, 51.0, 50.0, 49.0] * 4


def marked(values, rule):
    return [at for at, point in enumerate(xmr(values).points) if rule in point.rules]


def test_the_limits_are_those_of_the_workbook_and_of_the_r_package() -> None:
    workbook, package = xmr(SAWS, screened=False), xmr(SAWS)
    assert [round(one, 2) for one in (workbook.upper, workbook.mean, workbook.lower)] == [6.95, 1.94, -3.06]
    assert [round(one, 2) for one in (package.upper, package.mean, package.lower)] == [4.60, 1.94, -0.72]


def test_a_point_outside_is_marked_alone() -> None:
    assert marked([*CALM, 60.0, *CALM], Rule.OUTSIDE) == [16]


def test_seven_on_one_side_are_marked_and_six_are_not() -> None:
    saws = [49.0, 51.0] * 6
    assert marked([*saws, *[51.0] * 5, 49.0], Rule.SHIFT) == []
    assert marked([*saws, *[51.0] * 6, 49.0], Rule.SHIFT) == list(range(11, 18))


def test_seven_points_in_one_direction_are_a_trend_and_six_are_not() -> None:
    assert marked([*CALM, 50.1, 50.2, 50.3, 50.4, 50.5, 50.4], Rule.TREND) == []
    rising = [*CALM[:-1], 49.0, 49.5, 50.0, 50.5, 51.0, 51.5, 52.0]
    assert marked(rising, Rule.TREND) == list(range(15, 22))


def test_two_of_three_close_to_a_limit_are_marked() -> None:
    chart = xmr([*CALM, 52.3, 50.0, 52.3, *CALM])
    near = [at for at, point in enumerate(chart.points) if Rule.TWO_OF_THREE in point.rules]
    assert near == [16, 18]
    assert marked([*CALM, 52.3, 50.0, 47.7, *CALM], Rule.TWO_OF_THREE) == []


def test_the_icons_say_whether_it_gets_better_and_whether_the_target_is_met() -> None:
    chart = xmr([*CALM, 60.0])
    assert chart.variation(Better.UP) is Variation.IMPROVING
    assert chart.variation(Better.DOWN) is Variation.WORSENING
    assert chart.variation(Better.NEITHER) is Variation.CHANGING
    calm = xmr(CALM)
    assert calm.variation(Better.UP) is Variation.COMMON
    assert calm.assurance(40, Better.UP) is Assurance.PASSES
    assert calm.assurance(60, Better.UP) is Assurance.FAILS
    assert calm.assurance(50, Better.UP) is Assurance.HIT_OR_MISS
    assert calm.assurance(60, Better.DOWN) is Assurance.PASSES
    assert calm.assurance(40, Better.DOWN) is Assurance.FAILS
    assert calm.assurance(None, Better.DOWN) is Assurance.NO_TARGET


def test_few_points_say_so_and_none_is_refused() -> None:
    assert xmr([1.0] * 11).few
    assert not xmr([1.0] * 12).few
    with pytest.raises(ValueError, match="at least one"):
        xmr([])


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=40), st.floats(0.1, 100), st.floats(-1000, 1000))
def test_another_unit_changes_no_rule(values: list[float], scale: float, shift: float) -> None:
    values = [round(value) / 8 for value in values]
    scale, shift = round(scale) or 1, round(shift)
    plain, other = xmr(values), xmr([value * scale + shift for value in values])
    assert other.mean == pytest.approx(plain.mean * scale + shift, rel=1e-9, abs=1e-6)
    assert [point.rules for point in other.points if point.value != other.mean] == [
        point.rules for point, twin in zip(plain.points, other.points, strict=True) if twin.value != other.mean
    ] or len(set(values)) == 1
