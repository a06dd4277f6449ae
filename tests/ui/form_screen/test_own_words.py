"""Words and phrases a person keeps for herself, on a real desk."""

import pytest

from qaf_desktop.errors import UserFacingError
from qaf_desktop.work.own_words import LONGEST_PHRASE, OwnWords


@pytest.fixture
def own(author):
    return OwnWords(author.desk)


def test_words_are_kept_once_and_come_back(own, author):
    for word in ("Kuddlewick", "gritstane", "Kuddlewick"):
        own.add(word)
    assert OwnWords(author.desk).words() == ("Kuddlewick", "gritstane")


def test_phrases_are_kept_replaced_and_forgotten(own, author):
    own.keep_phrase("call", "Ring the school.")
    own.keep_phrase("call", "Ring the school today.")
    own.keep_phrase("Visit", "See the child alone.")
    again = OwnWords(author.desk)
    assert again.phrases() == (("call", "Ring the school today."), ("Visit", "See the child alone."))
    again.forget_phrase("call")
    assert [name for name, _text in own.phrases()] == ["Visit"]


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("", "Words.", "phrase-name"),
        ("two words", "Words.", "phrase-name"),
        ("x" * 31, "Words.", "phrase-name"),
        ("long", "x" * (LONGEST_PHRASE + 1), "phrase-long"),
    ],
)
def test_a_phrase_that_cannot_be_kept_is_said_and_nothing_is_lost(own, name, text, code):
    own.keep_phrase("call", "Ring the school.")
    with pytest.raises(UserFacingError) as refused:
        own.keep_phrase(name, text)
    assert refused.value.code == code
    assert own.phrases() == (("call", "Ring the school."),)
