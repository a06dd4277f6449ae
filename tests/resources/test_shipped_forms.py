"""What every shipped form has to keep to: names, words, standards, and one method each."""

import re

import pytest
from lxml import etree

from qaf_desktop.forms.reading import read_form
from qaf_desktop.methods.reading import load_methods
from qaf_desktop.methods.standards import load_standards
from qaf_desktop.setup.grading import converted, regrading
from tests.resources.forms import NAMES, QAF, RESOURCES, sheets, xform

STANDARDS = load_standards(RESOURCES / "standards")
METHODS = load_methods(RESOURCES / "methods")
FEEDBACK = {"headline", "summary", "strength", "improvement", "action", "grade", "voice", "reflection", "hide"}
OWNERS = {"auditor", "practitioner", "manager", "child-or-parent"}
AUDIT_SECTIONS = (
    "About this audit",
    "The child’s story",
    "Immediate safety",
    "Child’s voice and lived experience",
    "Threshold and decisions",
    "Assessment and analysis",
    "Planning and review",
    "Drift, delay and timeliness",
    "Management oversight and supervision",
    "Independent challenge",
    "Working together",
    "Identity, diversity and inclusion",
    "Recording and chronology",
    "Work for the child’s status",
    "Impact and outcomes",
    "What the child and family say",
    "Practitioner and manager reflections",
    "Good practice and learning",
    "Evidence files",
    "Actions",
    "Overall grade",
)

every_form = pytest.mark.parametrize("name", NAMES)


def asked(name):
    rows = sheets(name).questions
    return {path: row for path, row in rows.items() if row["type"] not in ("note", "calculate", "hidden")}


def column(name, key):
    return {path: row[QAF + key] for path, row in sheets(name).questions.items() if QAF + key in row}


@every_form
def test_the_form_converts_without_a_warning_and_is_well_formed(name):
    root = etree.fromstring(xform(name))
    data = root.find(".//{*}instance/*")
    assert data.get("id") == name
    assert data.get("version") == METHODS[name].version


@every_form
def test_there_is_a_method_for_the_form(name):
    assert METHODS[name].form == name


@every_form
def test_every_path_a_method_names_is_in_its_form(name):
    questions, method = sheets(name).questions, METHODS[name]
    paths = method.summary
    whole = [paths.subject, paths.date, paths.team, paths.worker, paths.manager, paths.status]
    whole += [paths.overall, paths.rationale, paths.assignee, *(rule.path for rule in method.follow_ups)]
    whole += [path for rule in method.decisions.values() for path in rule.wants]
    inner = [paths.action_what, paths.action_owner, paths.action_due, paths.action_priority, paths.action_proof]
    inner += [paths.action_row, paths.action_source]
    whole += [f"{paths.actions}/{child}" if paths.actions else child for child in inner if child]
    assert [path for path in whole if path and path not in questions] == []


@every_form
def test_names_are_unique_in_the_whole_form(name):
    names = [row["name"] for row in sheets(name).survey if "name" in row]
    assert sorted(names) == sorted(set(names))


@every_form
def test_every_question_lies_in_a_titled_section(name):
    assert all("/" in path for path in sheets(name).questions)
    begins = [row for row in sheets(name).survey if row["type"].startswith("begin_")]
    assert all(row.get("label") for row in begins)


@every_form
def test_the_custom_columns_use_only_known_words(name):
    questions = sheets(name).questions
    known = {
        "scale": STANDARDS.scales,
        "sensitivity": STANDARDS.sensitivity.classes,
        "feedback": FEEDBACK,
        "owner": OWNERS,
    }
    for key, words in known.items():
        assert set(column(name, key).values()) <= set(words), key
    assert {word for text in column(name, "theme").values() for word in text.split()} <= set(STANDARDS.themes)
    criteria = {word for text in column(name, "criterion").values() for word in text.split()}
    assert criteria <= set(STANDARDS.criteria.criteria)
    assert {code for text in column(name, "clock").values() for code in text.split()} <= set(STANDARDS.limits)
    assert set(column(name, "letter")) <= set(column(name, "feedback"))
    assert all(words.isdigit() for words in column(name, "minwords").values())
    assert all(row.get(QAF + "soft-message") for row in questions.values() if QAF + "soft" in row), (
        "a soft warning says why"
    )


@every_form
def test_no_custom_column_is_misspelt(name):
    columns = {key.removeprefix(QAF) for row in sheets(name).survey for key in row if key.startswith(QAF)}
    assert columns <= COLUMNS


COLUMNS = {"scale", "theme", "criterion", "sensitivity", "soft", "soft-message", "critical", "owner"} | {
    "minwords", "notseen", "feedback", "letter", "ask", "after", "consent", "looks", "clock",
    "weight", "carry", "evidence",
}  # fmt: skip


@every_form
def test_graded_questions_offer_the_words_of_their_scale_best_first(name):
    form = sheets(name)
    for path, scale in column(name, "scale").items():
        offered = list(form.choices[form.questions[path]["type"].split()[1]].items())
        whole = [(grade.value, grade.word) for grade in STANDARDS.scales[scale].grades]
        assert offered in (whole, [pair for pair in whole if STANDARDS.scales[scale].grade(pair[0]).counts])


@every_form
def test_critical_and_not_seen_answers_are_among_the_choices(name):
    form = sheets(name)
    for key in ("critical", "notseen"):
        for path, value in column(name, key).items():
            assert value in form.choices[form.questions[path]["type"].split()[1]]


@every_form
def test_every_choice_list_is_used_and_every_used_list_exists(name):
    form = sheets(name)
    used = {row["type"].split()[1] for row in form.survey if re.match(r"select_(one|multiple) ", row["type"])}
    assert used == set(form.choices)


@every_form
def test_registers_are_the_ones_the_lead_publishes(name):
    files = {row["type"].split()[1] for row in sheets(name).survey if "from_file" in row["type"]}
    assert files <= {"teams.csv", "people.csv", "services.csv"}


@every_form
def test_whoever_is_not_in_a_register_can_be_written_in(name):
    questions = sheets(name).questions
    for path, row in questions.items():
        if "from_file" in row["type"] and path != METHODS[name].summary.assignee:
            assert f"{path}_written" in questions
            assert questions[f"{path}_written"]["relevant"] == f"${{{row['name']}}} = ''"
            assert row["name"] in questions[f"{path}_name"]["calculation"]


@every_form
def test_a_constraint_says_what_is_wrong(name):
    rows = sheets(name).questions.values()
    assert all(row.get("constraint_message") for row in rows if "constraint" in row)


@every_form
def test_sentences_end_and_are_plain(name):
    for path, row in sheets(name).questions.items():
        for key in ("hint", "guidance_hint", "constraint_message", "required_message", QAF + "soft-message"):
            text = row.get(key, "Fine.")
            assert text[0].isupper(), (path, key)
            assert text.endswith((".", "?", "!")), (path, key)
            assert "  " not in text
            assert "please" not in text.lower(), "a form need not beg"


@every_form
def test_apostrophes_and_quotation_marks_are_the_printed_ones(name):
    form = read_form(xform(name))
    questions = form.questions.values()
    said = [text for one in questions for text in (one.label, one.hint, one.guidance, one.constraint_text.plain)]
    said += [one.required_text.plain for one in questions]
    said += [choice.label for one in questions for choice in one.choices]
    said += [one.extras.get(key, "") for one in questions for key in ("soft-message", "letter")]
    said += [group.title for group in form.groups.values()]
    assert [text for text in said if "'" in text or '"' in text] == []
    assert any("’" in text for text in said)


@every_form
def test_labels_are_short_enough_to_read_at_a_glance(name):
    long = {path: row["label"] for path, row in asked(name).items() if len(row["label"].split()) > 18}
    assert long == {}


@every_form
def test_no_american_spelling(name):
    text = " ".join(str(value) for row in sheets(name).survey for value in row.values())
    assert re.findall(r"\b(behavior|color|center|organiz\w+|recogniz\w+|judgment|counsel(or|ing))\b", text) == []


@every_form
def test_guidance_is_given_for_every_grade_of_a_section(name):
    questions = sheets(name).questions
    without = [p for p in column(name, "scale") if "guidance_hint" not in questions[p] and "overall" not in p]
    assert without == []


def test_the_audit_has_all_its_sections_in_order():
    titles, depth = [], 0
    for row in sheets("case-file-audit").survey:
        if row["type"].startswith("begin_"):
            titles += [row["label"]] if depth == 0 else []
            depth += 1
        depth -= row["type"].startswith("end_")
    assert tuple(titles) == AUDIT_SECTIONS


@pytest.mark.parametrize("name", ["case-file-audit", "practice-observation"])
def test_evidence_files_can_be_kept_and_never_reach_the_letter(name):
    kept = {path: row for path, row in sheets(name).questions.items() if row["type"] == "file"}
    assert list(kept) == ["files/evidence_file/evidence_kept"]
    assert all(row[QAF + "feedback"] == "hide" for row in kept.values())


def test_every_graded_section_of_the_audit_asks_for_its_evidence():
    questions = sheets("case-file-audit").questions
    for path in column("case-file-audit", "scale"):
        if path != "overall/overall_grade":
            assert path.replace("_grade", "_evidence") in questions


def test_the_observation_has_its_twelve_items_each_with_what_was_seen():
    ratings = [path for path in column("practice-observation", "scale") if path.startswith("practice/")]
    assert len(ratings) == 12
    questions = sheets("practice-observation").questions
    assert all(path.replace("_rating", "_seen") in questions for path in ratings)
    assert set(column("practice-observation", "notseen").values()) == {"not-seen"}


BOTH_DANGERS = {"safety/unsafe_now", "safety/duty_unmet"}
DANGERS = {
    "case-file-audit": BOTH_DANGERS,
    "closure-audit": BOTH_DANGERS,
    "compliance-check": BOTH_DANGERS,
    "joint-audit": BOTH_DANGERS,
    "multi-agency-audit": BOTH_DANGERS,
    "re-audit": BOTH_DANGERS,
    "section-11-audit": {"safety/unsafe_now"},
    "section-175-audit": {"safety/unsafe_now"},
    "supervision-check": {"safety/unsafe_now"},
    "supervision-observation": {"safety/unsafe_now"},
    "thematic-audit": BOTH_DANGERS,
    "practice-observation": {"safety/unsafe_now"},
    "escalation": set(),
    "action": set(),
} | {
    name: {"safety/unsafe_now"}
    for name in (
        "case-tracking", "chair-alert", "challenge-entry", "child-feedback", "complaint-learning", "engagement",
        "family-feedback", "moderation", "partner-feedback",
    )
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(DANGERS))
def test_the_answers_that_open_an_escalation(name):
    assert set(column(name, "critical")) == DANGERS[name]


@every_form
def test_the_practitioners_letter_holds_nothing_a_practitioner_may_not_see(name):
    questions = sheets(name).questions
    for path, place in column(name, "feedback").items():
        sensitivity = questions[path].get(QAF + "sensitivity", "open")
        assert place == "hide" or STANDARDS.sensitivity.sees("practitioner", sensitivity), path


@every_form
def test_who_the_child_and_the_family_are_is_never_open(name):
    for path, row in asked(name).items():
        sensitivity = row.get(QAF + "sensitivity", "open")
        if row.get(QAF + "owner") == "child-or-parent":
            assert sensitivity == "family", path
        if path.startswith("story/") or "reference" in path:
            assert sensitivity != "open", path
        if row["type"] == "text" and sensitivity == "open":
            assert path in OPEN_TEXTS, f"{path}: free text that everybody may read"


OPEN_TEXTS = {
    "about/audit_theme",
    "about/team_written",
    "concern/team_written",
    "work/team_written",
    "agreed/common_idea",
    "impact/partnership_learning",
    "judgement/organisation",
    "learning/recommend",
    "learning/service_learning",
    "discussion/organisation",
    "task/team_written",
    "agreed/learning",
    "learning/learning_what",
    "you_said/promise/said_what",
    "you_said/promise/did_what",
    "you_said/promise/did_proof",
}


@every_form
def test_every_expression_is_xpath_over_questions_that_exist(name):
    root = etree.fromstring(xform(name))
    data = root.find(".//{*}instance/*")
    paths = set(_element_paths(data))
    for bind in root.iter("{*}bind"):
        for key in ("relevant", "constraint", "calculate", "required", "{urn:qaf-desktop:form:1}soft"):
            text = bind.get(key)
            if text:
                etree.XPath(text)
                assert set(re.findall(r"/data(?:/\w+)+", text)) <= paths


def _element_paths(element, above=""):
    path = f"{above}/{etree.QName(element).localname}"
    yield path
    for child in element:
        yield from _element_paths(child, path)


OTHER_SCALES = [scale.id for scale in STANDARDS.case_scales()[1:]]
SPOKEN = re.compile(r"\b(Outstanding|Requires improvement|Inadequate|Good(?!\s+(practice|work|enough)))\b")


@pytest.mark.parametrize("scale", OTHER_SCALES)
@pytest.mark.parametrize("name", NAMES)
def test_in_another_scale_a_form_asks_compares_and_speaks_in_that_scale_alone(name, scale):
    made = converted(RESOURCES / "forms" / f"{name}.md", regrading(STANDARDS, scale))
    form, usual = read_form(made), read_form(xform(name))
    graded = {path for path, question in usual.questions.items() if question.extras.get("scale") == "case-grade"}
    values = {grade.value for grade in STANDARDS.scales[scale].grades}
    assert {form.questions[path].extras["scale"] for path in graded} <= {scale}
    for path in graded:
        assert {choice.value for choice in form.questions[path].choices} <= values
    if not graded:
        assert made == converted(RESOURCES / "forms" / f"{name}.md", None)
        return
    text = made.decode()
    compared = {
        value for value in ("outstanding", "good", "requires-improvement", "inadequate") if f"'{value}'" in text
    }
    assert compared == set()
    assert [found[0] for found in SPOKEN.finditer(text)] == []
