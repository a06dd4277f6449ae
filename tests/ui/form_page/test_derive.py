"""What the frame says, from plain inputs."""

from datetime import UTC, datetime

import pytest

from qaf_desktop.forms.views import Problem, SectionView
from qaf_desktop.ui.form_page.autosave import SaveState
from qaf_desktop.ui.form_page.derive import Inputs, derive
from qaf_desktop.ui.form_page.ports import EscalationTold

SECTIONS = (
    SectionView("a", "1", "Story", True, 4, 4, 0, 0, 0),
    SectionView("b", "2", "Voice", True, 4, 9, 3, 3, 2),
    SectionView("c", "3", "Challenge", False, 0, 0, 0, 0, 0),
    SectionView("d", "4", "Actions", True, 0, 0, 0, 0, 1),
)
MISSING = Problem("b/x", "b", "required-missing", "This question needs an answer.", "stop")
DOUBTFUL = Problem("b/y", "b", "soft-unjustified", "That is long ago.", "look")


def view(**changes):
    given = {
        "sections": SECTIONS, "current": "b", "save": SaveState(), "problems": (), "checked": False,
        "escalations": (), "read_only": False,
    }  # fmt: skip
    return derive(Inputs(**{**given, **changes}))


def test_each_section_says_its_state_in_a_word():
    assert [line.word for line in view().lines] == ["✓", "4/9", "–", "optional"]
    assert [line.relevant for line in view().lines] == [True, True, False, True]


def test_what_is_missing_is_said_only_after_check():
    calm, checked = view(problems=(MISSING, DOUBTFUL)), view(problems=(MISSING, DOUBTFUL), checked=True)
    assert (calm.lines[1].word, calm.look_at, calm.problems) == ("1 to look at", "1 to look at", None)
    assert (checked.lines[1].word, checked.problems) == ("2 to look at", (MISSING, DOUBTFUL))


def test_progress_counts_the_sections_that_matter_and_steps_over_the_others():
    assert (view().progress, view().previous, view().following) == ("8 of 13 needed answers given", "a", "d")
    assert view(current="a").previous == ""
    assert view(current="d").following == ""


@pytest.mark.parametrize(
    ("save", "words"),
    [
        (SaveState(), "✓ All answers saved"),
        (SaveState(waiting=True), "Saving…"),
        (SaveState(at=datetime(2026, 11, 22, 14, 2, tzinfo=UTC)), "✓ Saved 14:02"),
        (SaveState(waiting=True, trouble="The disk is full."), "▲ Not saved: The disk is full."),
    ],
)
def test_the_state_of_saving_is_always_in_words(save, words):
    assert view(save=save).save.text == words


def test_the_first_escalation_not_told_heads_the_form():
    told = EscalationTold("Told at 13:40.", complete=True)
    both = view(escalations=(("x", told), ("y", None)))
    assert both.band.path == "y"
    assert both.finalise_blocked != ""
    assert view(escalations=(("x", told),)).finalise_blocked == ""


def test_a_form_just_begun_says_that_answers_are_saved_as_they_are_given():
    begun = (SectionView("a", "1", "Story", True, 0, 4, 0, 0, 0),)
    assert view(sections=begun).save.text == "Answers are saved as you give them"


def test_the_band_says_how_many_dangers_are_still_to_be_told():
    told = EscalationTold("Told the duty manager.", complete=True)
    both, one = view(escalations=(("a", None), ("b", None))), view(escalations=(("a", told), ("b", None)))
    assert "2 answers say so" in both.band.text
    assert (one.band.path, "answers say so" in one.band.text) == ("b", False)


def test_a_section_whose_answers_cannot_be_finalised_is_not_ticked():
    doubtful = SectionView("a", "1", "Story", True, 4, 4, 1, 1, 0)
    sections = (doubtful, SectionView("b", "2", "Voice", True, 3, 4, 0, 1, 0))
    assert [line.word for line in view(sections=sections).lines] == ["4/4", "3/4"]


def test_progress_comes_to_its_end_though_optional_questions_are_empty():
    sections = (SectionView("a", "1", "Story", True, 4, 4, 0, 0, 3),)
    seen = view(sections=sections, checked=True)
    assert (seen.progress, seen.left_empty, seen.lines[0].word) == ("All 4 needed answers given", 3, "✓")


def test_what_cannot_be_read_is_not_said_to_be_saved():
    unread = Problem("b/z", "b", "unread", "This is no date.", "stop")
    saved = SaveState(at=datetime(2026, 11, 22, 14, 2, tzinfo=UTC))
    assert view(save=saved, problems=(unread,)).save.text == "▲ Saved, but for 1 answer that cannot be read"
    assert view(save=saved, problems=(unread, unread)).save.tone == "stop"
    assert view(current="c").previous == "b", "a section that asks nothing has its neighbours too"
