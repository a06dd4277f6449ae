"""Dated knowledge: read whole, and each mistake said."""

import tomllib

import pytest

from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.desks import load_desk_kinds, read_desk_kind
from qaf_desktop.methods.drift_rules import read_drift_rules
from qaf_desktop.methods.knowledge import read_sensitivity, read_timescales
from qaf_desktop.methods.standards import (
    load_standards,
    read_scales,
    read_standards,
)
from tests.methods.making import RESOURCES

STANDARDS = RESOURCES / "standards"


def text(name):
    return (STANDARDS / name).read_text(encoding="utf-8")


def test_the_shipped_standards_are_read():
    found = load_standards(STANDARDS)
    assert [grade.word for grade in found.scales["case-grade"].grades] == [
        "Outstanding",
        "Good",
        "Requires improvement",
        "Inadequate",
        "Not applicable",
    ]
    assert found.timescales["feedback"].limit == 5
    assert {clock.unit for clock in found.timescales.values()} == {"working-days", "hours", "weeks"}
    assert set(found.criteria.areas) == {"HP", "CIC", "CL", "LMG", "PS", "S11", "S175"}


def test_grades_are_ordered_best_first_and_the_last_never_counts():
    for scale in load_standards(STANDARDS).scales.values():
        assert [grade.order for grade in scale.grades] == list(range(len(scale.grades)))
        assert [grade.counts for grade in scale.grades] == [*[True] * (len(scale.grades) - 1), False]


def test_the_two_scales_share_no_word_no_value_and_no_colour():
    one, other = (load_standards(STANDARDS).scales[name] for name in ("case-grade", "observation-scale"))
    for part in ("value", "word", "colour"):
        assert not {getattr(g, part) for g in one.grades} & {getattr(g, part) for g in other.grades}


def test_a_project_can_grade_by_another_scale_and_each_of_its_grades_says_what_it_means_in_the_usual_one():
    usual, other = load_standards(STANDARDS).case_scales()
    assert (usual.id, other.id) == ("case-grade", "practice-standards")
    assert other.means("standards-met") == {"good", "outstanding"}
    assert other.means("standards-not-met") == usual.means("inadequate") == {"inadequate"}
    assert other.means("splendid") == frozenset()
    assert not {grade.word for grade in usual.grades if grade.counts} & {grade.word for grade in other.grades}


def test_a_grade_is_found_by_its_value():
    scale = load_standards(STANDARDS).scales["case-grade"]
    assert scale.grade("good").short == "G"
    assert scale.grade("splendid") is None


def test_who_sees_what_fails_closed():
    rules = load_standards(STANDARDS).sensitivity
    assert rules.sees("practitioner", "practitioner")
    for secret in ("child", "family", "third-party", "restricted"):
        assert not rules.sees("practitioner", secret)
    assert not rules.sees("stranger", "open")
    assert not rules.sees("lead", "a class nobody wrote down")
    assert rules.audiences["dmt"] == {"open"}


@pytest.mark.parametrize(
    ("read", "name", "old", "new", "code"),
    [
        (read_scales, "grade_scales.toml", 'value = "good"', 'value = "outstanding"', "doubled"),
        (read_scales, "grade_scales.toml", 'id = "observation-scale"', 'id = "case-grade"', "doubled"),
        (read_scales, "grade_scales.toml", "2018-01-01", "January 2018", "wrong-type"),
        (read_scales, "grade_scales.toml", "counts = false", "count = false", "unknown-key"),
        (read_scales, "grade_scales.toml", 'instead_of = "case-grade"', 'instead_of = "case-garde"', "unknown-scale"),
        (read_scales, "grade_scales.toml", '["good", "outstanding"]', '["good"]', "stands-for"),
        (read_scales, "grade_scales.toml", 'stands_for = ["inadequate"]', 'stands_for = ["good"]', "stands-for"),
        (read_sensitivity, "sensitivity.toml", 'dmt = ["open"]', 'dmt = ["opne"]', "unknown-class"),
        (read_timescales, "local_timescales.toml", 'unit = "hours"', 'unit = "moons"', "unknown-unit"),
        (read_timescales, "statutory_timescales.toml", 'basis = "regulation"', 'basis = "habit"', "unknown-basis"),
        (read_timescales, "local_timescales.toml", "limit = 24", "limit = true", "wrong-type"),
    ],
)
def test_each_mistake_has_its_code(read, name, old, new, code):
    assert old in text(name)
    found = read(text(name).replace(old, new, 1).encode())
    assert code in {problem.code for problem in found}


def test_a_limit_is_told_in_a_sentence_with_what_it_rests_on():
    spoken = load_standards(STANDARDS).spoken()
    said = "A child in need is visited: at most 20 working days after the visit before; sooner where the plan says so"
    assert spoken["cin-visit"] == f"{said} (local agreement)."
    alone, _whole = load_standards(STANDARDS).limits_spoken()["cla-visit-first"]
    assert alone == "At most 1 week after the move (regulation)."
    assert spoken["PS1"].startswith("We see, hear and know the child: ")


def test_the_councils_own_practice_standard_takes_the_place_of_the_shipped_one():
    files = {path.name: path.read_bytes() for path in STANDARDS.glob("*.toml")}
    own = text("criteria_practice_standards.toml").replace("2026-04-01", "2026-09-01")
    own = own.replace("We see, hear and know the child", "Child first")
    found = read_standards({**files, "criteria_our_council.toml": own.encode()})
    assert found.criteria.criteria["PS1"].name == "Child first"
    assert found.criteria.criteria["HP1"].name == "Early help"


def test_standards_from_before_there_were_limits_are_still_read():
    files = {path.name: path.read_bytes() for path in STANDARDS.glob("*.toml")}
    del files["statutory_timescales.toml"]
    assert read_standards(files).limits == {}


def test_a_scale_without_grades_is_refused():
    head = b'[[scale]]\nid="x"\nversion="1"\neffective_from="2026-01-01"\n'
    found = read_scales(head + b'name="X"\nbasis="local"\nsource="s"')
    assert [problem.code for problem in found] == ["empty-scale"]


def test_a_standards_folder_with_a_file_missing_is_refused(tmp_path):
    with pytest.raises(UserFacingError) as caught:
        load_standards(tmp_path)
    assert "grade_scales.toml" in caught.value.happened


def test_the_desks_show_only_what_their_people_do():
    desks = load_desk_kinds(RESOURCES / "desks")
    assert set(desks) == {"lead", "second-lead", "auditor", "keeper"}
    auditor = {screen.id for screen in desks["auditor"].screens()}
    lead = {screen.id for screen in desks["lead"].screens()}
    assert auditor < lead
    assert {screen.id for screen in desks["second-lead"].screens()} == lead, "a deputy has the lead's whole desk"
    assert lead - auditor == {
        "collect",
        "records",
        "figures",
        "escalations",
        "allocation",
        "moderation",
        "people-and-devices",
        "forms",
        "keeping",
        "samples",
        "programme",
        "agreement",
        "reports",
        "earlier",
        "children-data",
    }


def test_a_desk_says_what_it_is_there_for():
    desks = load_desk_kinds(RESOURCES / "desks")
    assert [(d.kind, d.founds, d.joins, d.collects, d.audience) for d in desks.values()] == [
        ("auditor", False, True, False, "manager"),
        ("keeper", False, True, True, "lead"),
        ("lead", True, False, True, "lead"),
        ("second-lead", False, True, True, "lead"),
    ]


def test_a_desk_that_both_founds_and_joins_is_refused():
    text = (RESOURCES / "desks" / "lead.toml").read_bytes().replace(b"founds = true", b"founds = true\njoins = true")
    assert [problem.code for problem in read_desk_kind(text)] == ["founds-and-joins"]


def test_a_desk_without_screens_is_refused():
    found = read_desk_kind(b'kind = "empty"\nname = "Empty"\nabout = "Nothing."')
    assert [problem.code for problem in found] == ["no-screens"]


def test_a_folder_with_a_torn_desk_is_refused(tmp_path):
    (tmp_path / "torn.toml").write_text("kind = ", encoding="utf-8")
    with pytest.raises(UserFacingError) as caught:
        load_desk_kinds(tmp_path)
    assert "torn.toml" in caught.value.happened


def test_every_drift_rule_names_a_clock_that_there_is_and_a_list_and_columns_of_annex_a():
    standards = load_standards(STANDARDS)
    lists = tomllib.loads((RESOURCES / "lists" / "annex-a.toml").read_text("utf-8"))["list"]
    columns = {one["id"]: {column["id"] for column in one["columns"]} for one in lists}
    assert len(standards.drift) >= 24
    for rule in standards.drift.values():
        assert not rule.clock or rule.clock in standards.limits
        assert {*rule.where, *rule.since, *filter(None, [rule.count])} <= columns[rule.list]
    assert {rule.id.rstrip("abc") for rule in standards.drift.values()} >= {f"D{n}" for n in range(1, 25)}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("limits = [3, 3]", "limits"),
        ('clock = "a"\nlimits = [3]', "clock-and-limits"),
        ("", "no-measure"),
        ('kind = "guess"', "unknown-kind"),
        ('limits = [1]\nunit = "moons"', "unknown-unit"),
    ],
)
def test_a_drift_rule_that_measures_nothing_is_refused(line, code):
    head = 'id = "r"\nversion = "1"\neffective_from = "2026-01-01"\nbasis = "local"\nsource = "us"\n'
    rule = f'[[rule]]\nid = "X"\nname = "X"\nlist = "cp"\nsays = "other"\nsince = ["started"]\n{line}\n'
    found = read_drift_rules((head + rule).encode())
    assert code in {problem.code for problem in found}
