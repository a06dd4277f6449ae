"""Agreement against worked examples that others published, and against a library where it has the same figure."""

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qaf_desktop.analysis.agreement.kappa import weighted_kappa
from qaf_desktop.analysis.agreement.matrix import (
    Crossings,
    Matrix,
    identity_weights,
    linear_weights,
    quadratic_weights,
    tally,
)  # fmt: skip
from qaf_desktop.analysis.agreement.panels import gwet_ac2, krippendorff_alpha, panel
from qaf_desktop.analysis.agreement.severity import severities, spread_between
from qaf_desktop.analysis.intervals import margin, size_for, student_quantile, wilson

GRADES = ("inadequate", "requires-improvement", "good", "outstanding")
PAIRS = st.lists(st.tuples(st.sampled_from(GRADES), st.sampled_from(GRADES)), min_size=2, max_size=60)

# Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), part C: twelve units, four observers, some absent.
OBSERVERS = (
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)  # fmt: skip


def units():
    rows = [[None if one == "." else one for one in line.split()] for line in OBSERVERS]
    return panel(zip(*rows, strict=True), tuple("12345"))


def test_alpha_is_krippendorffs_own_ordinal_figure():
    assert krippendorff_alpha(units()).value == pytest.approx(0.815, abs=0.0005)


def test_ac1_and_its_interval_are_gwets():
    """The same units in Gwet's "Handbook of Inter-Rater Reliability": AC1 0.775, standard error 0.143, 0.461 to 1."""
    found = gwet_ac2(units(), identity_weights(5))
    assert found.value == pytest.approx(0.77544, abs=5e-6)
    assert found.low == pytest.approx(0.461, abs=0.0005)
    assert (found.high, found.n) == (1.0, 12)


def test_ac1_stays_steady_where_kappa_does_not():
    """Gwet (2008), 125 people of whom nearly all are rated alike: kappa −0.023, AC1 0.941."""
    pairs = [("+", "+")] * 118 + [("+", "-")] * 5 + [("-", "+")] * 2
    assert weighted_kappa(tally(pairs, "-+"), identity_weights(2)).value == pytest.approx(-0.0234, abs=0.0001)
    assert gwet_ac2(panel(pairs, "-+"), identity_weights(2)).value == pytest.approx(0.9408, abs=0.0001)


@pytest.mark.parametrize(("ours", "theirs"), [
    (identity_weights, None), (linear_weights, "linear"), (quadratic_weights, "quadratic"),
])  # fmt: skip
def test_kappa_and_its_spread_are_those_of_statsmodels(ours, theirs):
    inter_rater = pytest.importorskip("statsmodels.stats.inter_rater")
    seeded = random.Random(20260401)
    for _ in range(25):
        counts = tuple(tuple(seeded.randrange(1, 40) for _ in GRADES) for _ in GRADES)
        matrix = Matrix(GRADES, counts)
        other = inter_rater.cohens_kappa([list(row) for row in counts], wt=theirs)
        found = weighted_kappa(matrix, ours(4))
        assert found.value == pytest.approx(other.kappa, abs=1e-12)
        spread = (found.high - found.value) / student_quantile(0.975, matrix.n - 1)
        assert spread == pytest.approx(math.sqrt(other.var_kappa), rel=1e-9)


def test_spread_between_is_that_of_statsmodels():
    meta, numpy = pytest.importorskip("statsmodels.stats.meta_analysis"), pytest.importorskip("numpy")
    means = [(-0.9, 0.3), (0.2, 0.05), (1.4, 0.2), (0.4, 0.1), (-1.2, 0.08)]
    effects, variances = (numpy.array(column) for column in zip(*means, strict=True))
    other = meta.combine_effects(effects, variances, method_re="dl")
    found = spread_between(means)
    assert found.between == pytest.approx(other.tau2, rel=1e-9)
    assert found.centre == pytest.approx(other.mean_effect_re, rel=1e-9)
    assert math.sqrt(found.unsure) == pytest.approx(other.sd_eff_w_re, rel=1e-9)


def test_a_matrix_says_how_far_and_over_which_line():
    pairs = [("good", "good"), ("good", "requires-improvement"), ("inadequate", "good"), ("outstanding", "inadequate")]
    found = tally([*pairs, ("not-applicable", "good")], GRADES)
    assert (found.exact().numerator, found.within_one().numerator, found.n) == (1, 2, 4)
    assert found.shift() == pytest.approx((0 - 1 + 2 - 3) / 4)
    assert found.crossings("good") == Crossings("good", 1, 2, 4)
    assert found.crossings("requires-improvement") == Crossings("requires-improvement", 1, 1, 4)


def test_of_nothing_nothing_is_said():
    empty = tally([], GRADES)
    assert empty.shift() is None
    assert weighted_kappa(empty, linear_weights(4)) is None
    assert gwet_ac2(panel([["good", None]], GRADES), linear_weights(4)) is None
    assert krippendorff_alpha(panel([["good", "good"]], GRADES)) is None
    assert severities({}) == ()


@given(PAIRS)
def test_who_is_first_does_not_matter_and_agreement_is_never_above_one(pairs):
    turned = [(second, first) for first, second in pairs]
    for one, other in zip(_figures(pairs), _figures(turned), strict=True):
        assert (one is None) == (other is None)
        if one is not None and other is not None:
            assert one.value == pytest.approx(other.value, abs=1e-9)
            assert one.low <= one.value <= one.high <= 1.0


def _figures(pairs):
    matrix, files = tally(pairs, GRADES), panel(pairs, GRADES)
    return (
        weighted_kappa(matrix, linear_weights(4)), gwet_ac2(files, quadratic_weights(4)), krippendorff_alpha(files),
    )  # fmt: skip


@given(st.lists(st.sampled_from(GRADES), min_size=3, max_size=40).filter(lambda grades: len(set(grades)) > 1))
def test_whole_agreement_is_one(grades):
    pairs = [(grade, grade) for grade in grades]
    assert weighted_kappa(tally(pairs, GRADES), quadratic_weights(4)).value == pytest.approx(1)
    assert gwet_ac2(panel(pairs, GRADES), quadratic_weights(4)).value == pytest.approx(1)
    assert krippendorff_alpha(panel(pairs, GRADES)).value == pytest.approx(1)


def test_the_interval_of_alpha_holds_the_truth_about_as_often_as_it_says():
    """A world in which alpha is known: 300 samples of 60 files out of one long list, each with an interval."""
    seeded = random.Random(7)
    all_files = [_graded_twice(seeded) for _ in range(20_000)]
    truth = krippendorff_alpha(panel(all_files, GRADES)).value
    found = [krippendorff_alpha(panel(seeded.sample(all_files, 60), GRADES)) for _ in range(300)]
    assert 0.90 <= sum(one.low <= truth <= one.high for one in found) / len(found) <= 0.99


def _graded_twice(seeded):
    true = seeded.choices(range(4), (1, 4, 5, 2))[0]
    return [GRADES[max(0, min(3, true + seeded.choices((-1, 0, 1), (2, 7, 1))[0]))] for _ in range(2)]


def test_severity_is_drawn_to_all_where_little_is_known():
    shifts = {"Ash": [1] * 30, "Beech": [0, 0, 1, -1] * 8, "Cedar": [1], "Elm": [-1, 0, 0, -1] * 8, "Fir": []}
    found = {one.auditor: one for one in severities(shifts)}
    assert list(found)[0] == "Ash"
    assert found["Cedar"].raw == found["Ash"].raw == 1.0
    assert found["Cedar"].drawn < found["Ash"].drawn < 1.0
    assert "Fir" not in found
    assert found["Cedar"].high - found["Cedar"].low > found["Ash"].high - found["Ash"].low


def test_intervals_and_margins_are_the_published_ones():
    """81 of 263 and 0 of 20: Newcombe, "Two-sided confidence intervals for the single proportion" (1998)."""
    assert (round(wilson(81, 263).low, 4), round(wilson(81, 263).high, 4)) == (0.2553, 0.3662)
    assert (round(wilson(0, 20).low, 4), round(wilson(0, 20).high, 4)) == (0.0, 0.1611)
    assert size_for(0.05, 10**9) == 385
    assert size_for(0.05, 1000) == 278
    assert margin(278, 1000) <= 0.05 < margin(277, 1000)
    assert margin(40, 40) == 0.0


@pytest.mark.parametrize(("degrees", "quantile"), [(5, 2.5706), (11, 2.2010), (30, 2.0423), (1000, 1.9623)])
def test_students_quantile_is_that_of_the_tables(degrees, quantile):
    assert student_quantile(0.975, degrees) == pytest.approx(quantile, abs=0.002)


@given(st.integers(1, 5000), st.floats(0.01, 0.5))
def test_the_smallest_sample_of_a_margin_is_smallest(population, wanted):
    size = size_for(wanted, population)
    assert margin(size, population) <= wanted + 1e-9
    assert size == 1 or margin(size - 1, population) > wanted - 1e-9
