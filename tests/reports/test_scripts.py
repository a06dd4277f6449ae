"""Words of other scripts on paper: joined, in their order, and read back as they were typed."""

import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qaf_desktop.reports import bidi
from qaf_desktop.reports.document import Answer, Facts, Points, Rows, Section, Words
from qaf_desktop.reports.pdf import letter_pdf
from qaf_desktop.reports.spoken import language_of
from tests.reports.letters import a_letter
from tests.reports.papers import complaints, qpdf_says, tree

ENGLISH = ("she", "said", "Zofia", "12/10/2026", "plan.", "(twice)", "£40", "3", "Łódź", "Żaneta")
ARABIC = ("قالت", "الأم", "لا", "ينام", "ليلاً،", "ستُراجَع", "«بيتنا»", "٣", "(صباحاً)", "می‌خواهم", "بچے")
HEBREW = ("שרה", "כהן", "האם", "(אמרה)", "ב-12", "שָׁלוֹם")
INDIC = ("ਮਾਂ", "ਸਕੂਲ", "स्कूल", "शिक्षक", "স্কুলে", "પ્રેમ", "சொன்னது")
COPIED = ("she", "said", "Zofia", "and", "twice", "قالت", "الأم", "لا", "ينام", "שרה", "כהן", "بچے")
WORDS = st.sampled_from(ENGLISH + ARABIC + HEBREW + INDIC)
READS_FILES = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no pdftotext on this computer")


def a_paper(*parts):
    return letter_pdf(replace(a_letter(), opening=Facts((("To", "Zofia"),)), sections=(Section("Said", parts),)))


def paragraphs(data):
    return [node.text for node in tree(data).all("P")]


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=90))
def test_a_mixed_paragraph_is_read_as_it_was_typed_however_it_wraps(said):
    typed = " ".join(said)
    assert typed in paragraphs(a_paper(Words(typed)))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=12), min_size=60, max_size=90))
def test_so_is_one_that_goes_on_over_the_page(rows):
    typed = "\n".join(" ".join(row) for row in rows)
    (read,) = [text for text in paragraphs(a_paper(Words(typed))) if len(text) > 100]
    assert read.split() == typed.split()


@READS_FILES
@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(COPIED), max_size=40))
def test_what_is_copied_from_an_english_paragraph_is_what_was_typed(said):
    typed = " ".join(["She", *said, "home"])
    assert words(typed) in copied(a_paper(Words(typed)))


@READS_FILES
@pytest.mark.parametrize(
    "typed",
    [
        "قالت الأم: «ابني لا ينام ليلاً، وهو يخاف من الأصوات العالية».",
        'بچے نے کہا: "مجھے اسکول جانا اچھا لگتا ہے، لیکن گھر میں شور بہت ہے"',
        "مادر گفت که او تنها است",
        'האם אמרה: "הבן שלי ישן טוב יותר (סוף סוף!)"',
        "ਮਾਂ ਨੇ ਕਿਹਾ ਕਿ ਉਹ ਹੁਣ ਰਾਤ ਨੂੰ ਸੌਂਦਾ ਹੈ ਅਤੇ ਸਕੂਲ ਜਾਂਦਾ ਹੈ।",
        "Łukasz Wójcik, Ștefania Țăranu, Олена Ґалаґан, Nguyễn",
    ],
)
def test_a_quotation_can_be_copied_and_searched_for(typed):
    read = copied(a_paper(Answer("What did they say?", typed, quoted=True)))
    for phrase in re.split('[.,:;،۔«»"()!\u064b\u200c-]+', typed):
        assert words(phrase) in read


def copied(data):
    """The words that Poppler copies. On an English page it takes what stands between signs from left to right, so only
    what has no sign in it can be compared; readers that know of structure are given the whole in order."""
    return words(subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True).stdout.decode())


def words(text):
    """The words as one row between single spaces."""
    return " ".join(re.findall(r"[\w\u0900-\u0dff\u0591-\u05c7\u064b-\u0652\u200c]+", text))


def test_a_paper_of_many_scripts_passes_the_checkers(tmp_path):
    everything = Words(" ".join(ENGLISH + ARABIC + HEBREW + INDIC))
    rows = Rows(("What", "Who"), (60, 40), (("تحدث مع المدرسة عن خطة السلامة", "שרה כהן"), ("Ring", "Ștefania Țăranu")))
    path = tmp_path / "many.pdf"
    path.write_bytes(a_paper(everything, Points((("قوة", "الأم تحضر كل الاجتماعات"),)), rows, Answer("", "שלום", True)))
    assert complaints(path) == []
    assert qpdf_says(path) == ""


def test_the_same_paper_is_the_same_bytes_whatever_was_set_before():
    first = a_paper(Words("قالت الأم"))
    a_paper(Words("בית ספר و مدرسة"))
    assert a_paper(Words("قالت الأم")) == first


def test_words_of_another_script_say_their_language():
    with pikepdf.open(BytesIO(a_paper(Words("She said שלום and السلام عليكم to him.")))) as pdf:
        found = [str(item.Lang) for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/Lang" in item]
    assert sorted(found) == ["ar", "en-GB", "he"]


@pytest.mark.parametrize(
    ("text", "code"),
    [("سلام", "ar"), ("ہے", "ur"), ("می‌خواهم چه", "fa"), ("שלום", "he"), ("ਮਾਂ", "pa"), ("Łódź", ""), ("Олена", "")],
)
def test_the_letters_tell_the_language(text, code):
    assert language_of(text) == code


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("abc אבג def", "abc גבא def"),
        ("אבג abc", "abc גבא"),
        ("אב 12 ג", "ג 12 בא"),
        ("قال 12/10 ب", "ب 12/10 لاق"),
        ("a (אב) b", "a (בא) b"),
        ("אב (ab) ג", "ג )ab( בא"),
        ("a אב, ג b", "a ג ,בא b"),
        ("אב £40.", ".£40 בא"),
    ],
)
def test_the_order_on_the_line(typed, seen):
    levels = bidi.levels(typed, bidi.base_level(typed))
    assert "".join(typed[at] for at in bidi.visual(levels)) == seen


@given(st.text(st.sampled_from('ab אב عب 12٣().,:-%£"«»'), max_size=30), st.integers(0, 1))
def test_every_letter_is_set_once(text, base):
    assert sorted(bidi.visual(bidi.levels(text, base))) == list(range(len(text)))
