"""A session, by what a person does and then sees."""

import pytest

from qaf_desktop.forms.definition import Form, Kind
from qaf_desktop.forms.session import AddRowView, FormSession, HeadingView, QuestionView, RowView
from tests.forms.samples import session, visit_form


@pytest.fixture(scope="module")
def form() -> Form:
    return visit_form()


@pytest.fixture
def visit(form: Form) -> FormSession:
    return session(form)


def shown(visit: FormSession, section: str) -> list[str]:
    return [f"+{node.repeat}" if isinstance(node, AddRowView) else node.path for node in visit.nodes(section)]


def codes(visit: FormSession) -> set[tuple[str, str]]:
    return {(problem.path, problem.code) for problem in visit.problems()}


def test_the_sections_are_the_groups_at_the_top_with_their_progress(visit: FormSession) -> None:
    views = visit.sections()
    assert [(view.path, view.number, view.title) for view in views] == [
        ("about", "1", "About"),
        ("voice", "2", "Voice"),
        ("actions", "3", "Actions"),
        ("people", "4", "People"),
        ("ending", "5", "Ending"),
    ]
    assert (views[0].answered, views[0].total, views[0].optional) == (1, 2, 2)
    assert views[4].relevant is False


def test_a_fresh_form_begins_with_its_defaults_and_one_row(visit: FormSession) -> None:
    begun = visit.answers()
    assert begun["about/unsafe"] == "no"
    assert "actions[r1]#order" in begun
    assert begun["meta/instanceID"].startswith("uuid:")


def test_a_default_that_was_cleared_stays_cleared_when_the_draft_is_opened_again(
    form: Form, visit: FormSession
) -> None:
    visit.set("about/unsafe", "")
    assert session(form, visit.answers()).view("about/unsafe").value == ""


def test_prefilled_answers_on_a_fresh_form_leave_room_for_its_defaults(form: Form) -> None:
    prefilled = session(form, {"about/age": "3"})
    assert prefilled.view("about/unsafe").value == "no"
    assert prefilled.view("about/age").value == "3"
    assert session(form, {"about/age": "3"}, fresh=False).view("about/unsafe").value == ""


def test_a_question_appears_with_the_answer_it_depends_on(visit: FormSession) -> None:
    assert "about/why" not in shown(visit, "about")
    changed = visit.set("about/age", "18")
    assert changed.structure
    assert "about/why" in changed.paths
    assert "about/why" in shown(visit, "about")
    assert visit.view("about/why").label == "Why is 18 right?"


def test_an_answer_says_what_a_draft_has_to_store(visit: FormSession) -> None:
    assert visit.set("about/age", "18").values == {"about/age": "18"}
    assert visit.set("about/age", "").values == {"about/age": None}
    assert visit.set("about/age", "").values == {}


def test_relevance_of_a_group_is_inherited_and_its_answers_are_kept(visit: FormSession) -> None:
    visit.set("voice/both", "yes no")
    visit.set("voice/inner/words", "kept")
    assert HeadingView("voice/inner", "Inner", 1) in visit.nodes("voice")
    visit.set("about/unsafe", "yes")
    assert visit.nodes("voice") == ()
    assert visit.answers()["voice/inner/words"] == "kept"
    assert "voice/inner/words" not in visit.output()
    visit.set("about/unsafe", "no")
    assert visit.output()["voice/inner/words"] == "kept"


def test_calculated_values_are_put_out_but_never_typed(visit: FormSession) -> None:
    visit.set("about/age", "2")
    assert visit.output()["about/months"] == "24"
    assert "about/months" not in visit.answers()
    assert visit.set("about/months", "1").values == {}
    assert visit.view("about/told").label == "That is 24 months"


def test_a_calculation_that_was_hidden_is_up_to_date_when_it_appears_again(visit: FormSession) -> None:
    visit.set("about/age", "5")
    assert visit.output()["ending/twice"] == "10"
    visit.set("about/age", "1")
    assert "ending/twice" not in visit.output()
    visit.set("actions[r1]/weight", "9")
    assert visit.output()["ending/twice"] == "2"


def test_a_register_feeds_the_choices_with_its_further_columns(visit: FormSession) -> None:
    choices = visit.view("about/team").choices
    assert [(choice.value, choice.label) for choice in choices] == [("north", "North team"), ("south", "South team")]
    assert choices[0].extra["service"] == "safeguarding"


def test_choices_follow_their_filter_and_an_answer_no_longer_among_them_is_a_problem(visit: FormSession) -> None:
    assert [choice.value for choice in visit.view("voice/size").choices] == ["small"]
    visit.set("voice/size", "small")
    changed = visit.set("about/age", "20")
    assert "voice/size" in changed.paths
    assert [choice.value for choice in visit.view("voice/size").choices] == ["large"]
    assert ("voice/size", "not-a-choice") in codes(visit)


def test_hints_and_guidance_are_told_apart(visit: FormSession) -> None:
    view = visit.view("about/team")
    assert (view.hint, view.guidance) == ("Yours", "The team at the time.")


def test_what_is_required_and_missing_stops_with_the_forms_own_words(visit: FormSession) -> None:
    found = next(problem for problem in visit.problems() if problem.path == "about/team")
    assert (found.code, found.message, found.section, found.severity) == (
        "required-missing",
        "Which team was it?",
        "about",
        "stop",
    )
    visit.set("about/team", "north")
    assert not [problem for problem in visit.problems() if problem.path == "about/team"]


def test_required_may_depend_on_another_answer(visit: FormSession) -> None:
    visit.set("about/age", "18")
    assert visit.view("about/why").required is False
    assert "about/why" in visit.set("about/unsafe", "yes").paths
    assert visit.view("about/why").required is True


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("about/age", "30", "constraint-failed"),
        ("about/age", "three", "not-an-integer"),
        ("about/seen", "2026-02-30", "not-a-date"),
        ("about/seen", "22/11/2026", "not-a-date"),
        ("about/seen", "2026-11-23", "constraint-failed"),
        ("about/unsafe", "maybe", "not-a-choice"),
        ("voice/both", "yes perhaps", "not-a-choice"),
    ],
)
def test_a_wrong_answer_is_named_by_a_code(visit: FormSession, path: str, value: str, code: str) -> None:
    visit.set(path, value)
    assert (path, code) in codes(visit)
    assert visit.view(path).problem


def test_a_soft_constraint_wants_a_reason_and_is_content_with_one(visit: FormSession) -> None:
    visit.set("about/age", "0")
    assert visit.view("about/age").warning == "Under one year?"
    assert ("about/age", "soft-unjustified") in codes(visit)
    visit.set("about/age#because", "Born last week.")
    assert ("about/age", "soft-unjustified") not in codes(visit)
    assert visit.output()["about/age#because"] == "Born last week."
    visit.set("about/age", "4")
    assert "about/age#because" not in visit.output()
    assert visit.answers()["about/age#because"] == "Born last week."


def test_too_few_words_are_counted(visit: FormSession) -> None:
    visit.set("about/age", "18")
    visit.set("about/why", "Just so")
    view = visit.view("about/why")
    assert (view.words, view.min_words) == (2, 3)
    found = next(problem for problem in visit.problems() if problem.code == "too-few-words")
    assert found.severity == "look"
    visit.set("about/unsafe", "yes")
    assert next(problem for problem in visit.problems() if problem.code == "too-few-words").severity == "stop"


def test_an_unsafe_child_is_an_escalation(visit: FormSession) -> None:
    assert visit.escalations() == ()
    visit.set("about/unsafe", "yes")
    assert visit.escalations() == ("about/unsafe",)


def test_a_comment_belongs_to_its_answer(visit: FormSession) -> None:
    visit.set("about/seen", "2026-11-01")
    visit.set("about/seen#comment", "At school.")
    assert visit.view("about/seen").comment == "At school."
    assert visit.output()["about/seen#comment"] == "At school."


def test_rows_are_added_shown_and_numbered(visit: FormSession) -> None:
    row = visit.add_row("actions").row
    assert row == "actions[r3]"
    assert shown(visit, "actions") == [
        *[
            "actions[r1]",
            "actions[r1]/what",
            "actions[r1]/weight",
            "actions[r1]/steps[r2]",
            "actions[r1]/steps[r2]/step",
        ],
        "+actions[r1]/steps",
        *[
            "actions[r3]",
            "actions[r3]/what",
            "actions[r3]/weight",
            "actions[r3]/steps[r4]",
            "actions[r3]/steps[r4]/step",
        ],
        "+actions[r3]/steps",
        "+actions",
    ]
    heads = [node for node in visit.nodes("actions") if isinstance(node, RowView) and node.repeat == "actions"]
    assert [(head.index, head.count) for head in heads] == [(1, 2), (2, 2)]


def test_sums_over_rows_and_shares_in_rows_follow_each_other(visit: FormSession) -> None:
    second = visit.add_row("actions").row
    visit.set("actions[r1]/weight", "1")
    changed = visit.set(f"{second}/weight", "3")
    assert changed.structure  # the ending is now relevant
    output = visit.output()
    assert output["total"] == "4"
    assert (output["actions[r1]/share"], output[f"{second}/share"]) == ("0.25", "0.75")
    visit.remove_row("actions[r1]")
    assert visit.output()[f"{second}/share"] == "1"
    assert visit.output()[f"{second}/at"] == "1"


def test_a_removed_row_leaves_only_its_tombstone(visit: FormSession) -> None:
    visit.set("actions[r1]/what", "Ring the school")
    changed = visit.remove_row("actions[r1]")
    assert changed.values["actions[r1]/what"] is None
    assert changed.values["actions[r1]#gone"] == "yes"
    assert {path for path in visit.answers() if path.startswith("actions")} == {"actions[r1]#gone"}
    assert visit.output()["actions[r1]#gone"] == "yes"
    with pytest.raises(KeyError):
        visit.view("actions[r1]/what")


def test_a_row_changed_elsewhere_after_it_was_removed_stays_removed(form: Form, visit: FormSession) -> None:
    visit.remove_row("actions[r1]")
    merged = {**visit.answers(), "actions[r1]/what": "typed apart"}
    assert shown(session(form, merged), "actions") == ["+actions"]


def test_rows_move_and_know_their_place(visit: FormSession) -> None:
    second, third = visit.add_row("actions").row, visit.add_row("actions").row
    changed = visit.move_row(third, -2)
    assert set(changed.values) == {f"{third}#order"}
    rows = [node.path for node in visit.nodes("actions") if isinstance(node, RowView) and node.repeat == "actions"]
    assert rows == [third, "actions[r1]", second]
    assert visit.output()[f"{third}/at"] == "1"
    assert visit.move_row(third, -1).values == {}


def test_a_copied_row_has_the_answers_and_stands_behind(visit: FormSession) -> None:
    visit.set("actions[r1]/what", "Ring the school")
    last = visit.add_row("actions").row
    copy = visit.add_row("actions", copy_of="actions[r1]").row
    assert visit.view(f"{copy}/what").value == "Ring the school"
    rows = [node.path for node in visit.nodes("actions") if isinstance(node, RowView) and node.repeat == "actions"]
    assert rows == ["actions[r1]", copy, last]


def test_rows_made_apart_with_the_same_key_stand_by_id_and_have_room_between(form: Form) -> None:
    apart = {"meta/instanceID": "uuid:x", "actions[b]#order": "V", "actions[a]#order": "V", "actions[c]#order": "V"}
    visit = session(form, apart)
    row = visit.add_row("actions", after="actions[a]").row
    rows = [node.path for node in visit.nodes("actions") if isinstance(node, RowView) and node.repeat == "actions"]
    assert rows == ["actions[a]", row, "actions[b]", "actions[c]"]


def test_a_counted_repeat_has_as_many_rows_as_it_should_and_forgets_nothing(visit: FormSession) -> None:
    visit.set("about/age", "3")
    assert shown(visit, "people") == [step for n in (1, 2, 3) for step in (f"people[n{n}]", f"people[n{n}]/person")]
    visit.set("people[n3]/person", "Third")
    visit.set("about/age", "1")
    assert "people[n3]/person" not in visit.output()
    assert visit.answers()["people[n3]/person"] == "Third"
    visit.set("about/age", "3")
    assert visit.view("people[n3]/person").value == "Third"
    assert visit.add_row("people").values == {}


def test_labels_in_rows_follow_answers_outside(visit: FormSession) -> None:
    assert "actions[r1]/what" in visit.set("about/team", "north").paths
    assert visit.view("actions[r1]/what").label == "What of north"


def test_an_action_on_change_writes_once_and_can_be_written_over(visit: FormSession) -> None:
    visit.set("actions[r1]/weight", "9")
    changed = visit.set("ending/last", "done")
    assert changed.values == {"ending/last": "done", "ending/copy": "done!", "ending/stamp": "done"}
    visit.set("ending/copy", "mine")
    assert visit.view("ending/copy").value == "mine"


def test_once_keeps_its_first_value_for_ever(form: Form, visit: FormSession) -> None:
    visit.set("actions[r1]/weight", "9")
    visit.set("ending/last", "first")
    visit.set("ending/last", "second")
    assert visit.output()["ending/stamp"] == "first"
    assert session(form, visit.answers()).output()["ending/stamp"] == "first"


def test_undo_takes_back_an_answer_with_all_that_followed_from_it(visit: FormSession) -> None:
    before = visit.answers()
    visit.set("actions[r1]/weight", "9")
    visit.set("ending/last", "done")
    undone = visit.undo()
    assert undone is not None
    assert undone.values == {"ending/last": None, "ending/copy": None, "ending/stamp": None}
    visit.undo()
    assert visit.answers() == before
    assert visit.undo() is None


def test_a_row_taken_out_comes_back_whole_by_undo(visit: FormSession) -> None:
    visit.set("actions[r1]/what", "Ring the school")
    before = (visit.answers(), visit.output(), visit.nodes("actions"))
    visit.remove_row("actions[r1]")
    visit.undo()
    assert (visit.answers(), visit.output(), visit.nodes("actions")) == before
    assert visit.redo() is not None
    assert shown(visit, "actions") == ["+actions"]


def test_typing_on_in_one_text_is_one_step_back(visit: FormSession) -> None:
    for text in ("R", "Ri", "Ring"):
        visit.set("actions[r1]/what", text)
    visit.undo()
    assert visit.view("actions[r1]/what").value == ""
    visit.redo()
    assert visit.view("actions[r1]/what").value == "Ring"


def test_something_new_after_undo_ends_the_way_forward(visit: FormSession) -> None:
    visit.set("about/age", "1")
    visit.undo()
    visit.set("about/age", "2")
    assert visit.redo() is None


def test_answers_to_questions_the_form_does_not_have_are_kept_and_never_put_out(form: Form) -> None:
    visit = session(form, {"old/question": "kept"})
    assert visit.answers()["old/question"] == "kept"
    assert "old/question" not in visit.output()


def test_an_unknown_path_is_a_mistake_of_the_caller(visit: FormSession) -> None:
    with pytest.raises(KeyError):
        visit.set("about/nowhere", "x")
    with pytest.raises(KeyError):
        visit.add_row("nowhere")
    with pytest.raises(KeyError):
        visit.nodes("nowhere")


def test_without_its_register_a_choice_is_not_doubted(form: Form) -> None:
    visit = FormSession(form, {"about/team": "gone-team"}, now=lambda: pytest.fail("no clock is needed"), fresh=False)
    assert ("about/team", "not-a-choice") not in codes(visit)


def test_the_form_knows_its_questions_by_template_path(form: Form) -> None:
    assert form.questions["actions/steps/step"].kind is Kind.TEXT
    assert form.find("actions[r1]/steps[r2]/step") is form.questions["actions/steps/step"]
    assert form.section_of("actions[r1]/steps[r2]/step#because") == "actions"
    assert form.questions["about/age"].extras["soft-message"] == "Under one year?"
    assert form.lists.registers == {"teams"}
    assert isinstance(session(form).view("about/team"), QuestionView)
