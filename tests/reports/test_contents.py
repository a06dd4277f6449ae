"""What a letter says, and above all what it never says, on the shipped forms and on small ones."""

from dataclasses import replace

import pytest

from qaf_desktop.reports.contents import feedback_letter
from qaf_desktop.reports.document import Answer, Facts, Grades, Headline, Points, Response, Rows, Words, texts
from qaf_desktop.reports.pdf import letter_pdf
from tests.reports.papers import complaints, qpdf_says, unpacked
from tests.reports.shipped import (
    FORBIDDEN,
    PROSE,
    REGISTERS,
    form_of,
    plausible,
    shipped_form,
    some_facts,
    standards,
)

SHIPPED = ("case-file-audit", "practice-observation")

SMALL = """
| survey |
| | type | name | label | relevant | bind::qaf:feedback | bind::qaf:sensitivity | bind::qaf:scale | appearance |
| | begin_group | voice | Child’s voice |
| | select_one grade | voice_grade | How well is the child heard? | | grade | | case-grade |
| | text | seen | What did you see? | | | | | multiline |
| | text | praise | What went well? | | strength | | | multiline |
| | text | more | What else went well? | | strength | | | multiline |
| | text | better | What would help? | | improvement | | | multiline |
| | text | hidden | Hide this | | hide | | | multiline |
| | text | odd | Strange class | | strength | nobody-knows | | multiline |
| | end_group |
| | begin_group | secret | A restricted group | | | | |
| | text | inside | Inside | | strength | restricted | | multiline |
| | end_group |
| | begin_group | doing | Actions |
| | begin_repeat | step | Action |
| | text | step_what | What will be done? | | action | | | multiline |
| | date | step_due | By when? | | action |
| | end_repeat |
| | end_group |
| choices |
| | list_name | name | label |
| | grade | good | Good |
| | grade | made-up | Made up |
| settings |
| | form_id | version | namespaces |
| | small | 1 | qaf="urn:qaf-desktop:form:1" |
"""


CLASSES = ("open", "practitioner", "child", "family", "third-party", "supervision", "restricted", "made-up")
SLOTS = ("headline", "summary", "strength", "improvement", "action", "grade", "voice", "reflection")


def every_class_in_every_place(of_group=False):
    """A form with a question of each class in each place of the letter; or the class on the group around it."""
    rows = [
        f"| | begin_group | g{place}_{kind} | Group | | {CLASSES[kind] if of_group else ''} |\n"
        f"| | text | q | Question | {slot} | {'' if of_group else CLASSES[kind]} | multiline |\n| | end_group |"
        for place, slot in enumerate(SLOTS)
        for kind in range(len(CLASSES))
    ]
    heads = "| survey |\n| | type | name | label | bind::qaf:feedback | bind::qaf:sensitivity | appearance |\n"
    tail = SMALL[SMALL.index("| settings |") :].replace("small", f"every{of_group}")
    return form_of(heads + "\n".join(rows) + "\n" + tail, "every")


def letter_of(form, values, audience="practitioner", **more):
    known = standards()
    return feedback_letter(
        form, values, more.pop("facts", some_facts()), audience,
        scales=known.scales, sensitivity=known.sensitivity.audiences, registers=REGISTERS,
    )  # fmt: skip


def small(**values):
    return letter_of(form_of(SMALL), {path.replace("__", "/"): value for path, value in values.items()})


def parts(letter, kind):
    return [part for section in letter.sections for part in section.parts if isinstance(part, kind)]


def titles(letter):
    return [section.title for section in letter.sections]


@pytest.mark.parametrize("name", SHIPPED)
def test_what_a_practitioner_may_not_see_is_nowhere_in_the_bytes(name):
    form = shipped_form(name)
    values = plausible(form)
    assert sum(value.startswith(FORBIDDEN) for value in values.values()) >= 5
    whole = unpacked(letter_pdf(letter_of(form, values)))
    assert "Visits are regular and warm" in whole
    assert FORBIDDEN not in whole
    assert "Forbidden" not in whole


@pytest.mark.parametrize("of_group", [False, True])
@pytest.mark.parametrize("audience", ["practitioner", "manager", "dmt", "lead"])
def test_each_audience_gets_exactly_its_classes_wherever_they_stand(audience, of_group):
    form = every_class_in_every_place(of_group)
    asked = [path for path in form.questions if path.endswith("/q")]
    values = {path: f"words-of-{CLASSES[int(path.split('/')[0].split('_')[1])]}-class" for path in asked}
    assert len(values) == len(CLASSES) * len(SLOTS)
    whole = unpacked(letter_pdf(letter_of(form, values, audience)))
    shown = {kind for kind in CLASSES if f"words-of-{kind}-class" in whole}
    assert shown == standards().sensitivity.audiences[audience]


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_form_makes_a_sound_letter(name, tmp_path):
    form = shipped_form(name)
    path = tmp_path / "letter.pdf"
    path.write_bytes(letter_pdf(letter_of(form, plausible(form))))
    assert complaints(path) == []
    assert qpdf_says(path) == ""


@pytest.mark.parametrize("name", SHIPPED)
def test_a_letter_of_no_answers_still_has_room_to_respond(name):
    letter = letter_of(shipped_form(name), {})
    assert titles(letter) == ["Your response"]
    assert letter_pdf(letter).startswith(b"%PDF")


def test_an_audit_letter_has_its_parts_in_order():
    form = shipped_form("case-file-audit")
    letter = letter_of(form, plausible(form))
    assert titles(letter) == [
        "What went well", "Summary", "Grades by section", "What would make it better", "Actions",
        "What the child and family said", "Reflections", "Your response",
    ]  # fmt: skip
    assert isinstance(letter.sections[1].parts[0], Headline)
    (grades,) = parts(letter, Grades)
    assert grades.rows[0][0] == "Immediate safety"
    assert {mark.word for _title, mark in grades.rows} <= {
        "Outstanding", "Good", "Requires improvement", "Inadequate", "Not applicable",
    }  # fmt: skip


def test_actions_say_what_who_when_and_how_we_know():
    form = shipped_form("case-file-audit")
    (actions,) = parts(letter_of(form, plausible(form, rows=40)), Rows)
    assert actions.headers == ("What", "Who", "Due", "Priority", "How we shall know")
    assert len(actions.rows) == 40
    assert actions.rows[0][1] == "Zofia Łukasiewicz"


def test_an_observation_keeps_its_own_scale_and_says_plainly_what_was_not_seen():
    form = shipped_form("practice-observation")
    values = plausible(form)
    unseen = [path for path, question in form.questions.items() if question.extras.get("notseen")]
    letter = letter_of(form, {**values, unseen[0]: "not-seen"}, facts=some_facts("Practice observation"))
    (grades,) = parts(letter, Grades)
    assert grades.rows[0][1].word == "Not seen"
    assert all(kind.label != "Not seen" for kind in grades.picture.kinds())
    assert "no occasion for it" in grades.note
    assert "Outstanding" not in "".join(texts(letter))


def test_looking_back_over_a_period_is_one_fact():
    form = shipped_form("case-file-audit")
    letter = letter_of(form, {"about/period_from": "2026-05-01", "about/period_to": "2026-10-31"})
    assert ("Period", "1 May to 31 October 2026") in letter.opening.beside


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [("2025-11-03", "2026-02-01", "3 November 2025 to 1 February 2026"), ("2026-05-01", "2026-05-01", "1 May 2026")],
)
def test_a_period_names_each_year_and_day_once(start, end, words):
    form = shipped_form("case-file-audit")
    letter = letter_of(form, {"about/period_from": start, "about/period_to": end})
    assert letter.opening.beside == (("Period", words),)


def test_one_graded_section_of_an_audit_is_still_grades_by_section():
    letter = letter_of(shipped_form("case-file-audit"), {"safety/safety_grade": "inadequate"})
    assert titles(letter)[0] == "Grades by section"
    assert parts(letter, Grades)[0].headers == ("Section", "Grade")
    seen = letter_of(shipped_form("practice-observation"), {"practice/risk/risk_rating": "strong"})
    assert titles(seen)[0] == "What was seen, one by one"


def test_a_letter_to_and_from_nobody_named_says_who_by_what_they_are():
    letter = letter_of(form_of(SMALL), {}, facts=replace(some_facts(), to="", team="", sender=""))
    assert letter.opening.rows[:2] == (("To", "The practitioner"), ("From", "The author"))
    (room,) = parts(letter, Response)
    assert room.signers == ("The practitioner", "The author")


def test_a_question_with_no_place_in_letters_stays_out():
    whole = "".join(texts(small(voice__seen="not placed", voice__hidden="hidden away", voice__praise="fine")))
    assert "not placed" not in whole
    assert "hidden away" not in whole
    assert "fine" in whole


def test_an_unknown_class_is_shown_to_nobody():
    assert titles(small(voice__odd="odd words")) == ["Your response"]


def test_an_unknown_audience_sees_nothing():
    form = shipped_form("case-file-audit")
    assert titles(letter_of(form, plausible(form), "passer-by")) == ["Your response"]


def test_a_value_the_form_does_not_know_stays_out():
    assert titles(small(voice__nowhere="stray", stray="stray")) == ["Your response"]


def test_a_lead_sees_what_a_practitioner_does_not():
    form = form_of(SMALL)
    letter = letter_of(form, {"secret/inside": "restricted words"}, "lead")
    assert "restricted words" in "".join(texts(letter))


def test_one_strength_is_a_paragraph_and_several_are_points():
    assert parts(small(voice__praise="One thing."), Words)[0].text == "One thing."
    several = small(voice__praise="- First\n- Second", voice__more="Third")
    assert parts(several, Points)[0].items == (("", "First"), ("", "Second"), ("", "Third"))


def test_a_grade_the_scale_does_not_know_is_still_said_in_words():
    (grades,) = parts(small(voice__voice_grade="made-up"), Grades)
    assert grades.rows[0][1].word == "Made up"
    assert grades.picture is None


def test_rows_follow_their_order_and_leave_out_what_was_removed():
    values = {
        "doing/step[b]/step_what": "Second", "doing/step[b]#order": "m", "doing/step[a]/step_what": "Third",
        "doing/step[a]#order": "t", "doing/step[c]/step_what": "First", "doing/step[c]#order": "a",
        "doing/step[d]/step_what": "Removed", "doing/step[d]#gone": "yes", "doing/step[broken": "x",
    }  # fmt: skip
    (actions,) = parts(letter_of(form_of(SMALL), values), Rows)
    assert [row[0] for row in actions.rows] == ["First", "Second", "Third"]


def test_the_file_name_and_title_hold_the_reference_and_no_name():
    letter = letter_of(shipped_form("case-file-audit"), {})
    assert letter.file_name == "CFA-2026-0142.pdf"
    assert letter.title == "Feedback on a case file audit, CFA-2026-0142"
    assert "Zofia" not in letter.title + letter.subject + letter.organisation


def test_an_article_fits_the_method():
    letter = letter_of(form_of(SMALL), {}, facts=replace(some_facts(), method="Escalation"))
    assert letter.heading == "Feedback on an escalation"


def test_answers_in_words_are_the_whole_answer():
    answer = next(part for part in parts(letter_of(shipped_form("case-file-audit"), {
        "reflection/worker_proud": PROSE}), Answer))  # fmt: skip
    assert answer.said == PROSE
    assert isinstance(letter_of(form_of(SMALL), {}).opening, Facts)
