"""The shipped list of words, and what it makes of slips."""

import pytest

from qaf_desktop.paths import resources
from qaf_desktop.ui.form_page.spelling.word_list import WORD, read_words


@pytest.fixture(scope="module")
def words():
    return read_words(resources() / "spelling")


@pytest.mark.parametrize(
    "word",
    ["behaviour", "organised", "child's", "children’s", "They're", "Cardiff", "safeguarding", "LADO", "CIN", "Ofsted",
     "genogram", "wellbeing", "mother’s", "NHS", "שלום", "naïve"],
)  # fmt: skip
def test_british_and_social_care_words_are_right(words, word):
    assert words.knows(word)


@pytest.mark.parametrize("word", ["recieved", "behavior", "organized", "cardiff", "saftey", "assesment"])
def test_slips_and_american_spellings_are_wrong(words, word):
    assert not words.knows(word)


@pytest.mark.parametrize(
    ("slip", "meant"),
    [("recieved", "received"), ("Saftey", "Safety"), ("behavior", "behaviour"), ("organized", "organised"),
     ("behavoir", "behaviour"), ("safegaurding", "safeguarding"), ("GRANDMOTHR", "GRANDMOTHER")],
)  # fmt: skip
def test_what_was_meant_is_offered_first(words, slip, meant):
    assert words.suggestions(slip)[0] == meant


def test_nothing_near_offers_nothing(words):
    assert words.suggestions("xqzptt") == ()


def test_addresses_and_words_with_figures_are_left_alone():
    assert WORD.findall("See ann@example.org, CH-0417b and www.example.org/plan or page2.") == ["See", "and", "or"]


def test_the_licence_of_the_list_is_shipped():
    assert "SCOWL" in (resources() / "spelling" / "LICENCE-en-GB.txt").read_text(encoding="utf-8")
