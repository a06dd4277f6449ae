"""Words blacked out are gone from the file, not covered; what may tell who somebody is is found and explained."""

import subprocess

import pytest

from qaf_desktop.errors import UserFacingError
from qaf_desktop.reports.blackouts import Blackout, black_out, blackouts_of, still_seen
from qaf_desktop.reports.document import Answer, Facts, Letter, Points, Response, Rows, Section, Words
from qaf_desktop.reports.pdf import letter_pdf
from qaf_desktop.reports.suspects import Known, suspects_in
from tests.reports.papers import complaints, tree, unpacked

SAID = "Ama Boateng was seen alone. Her brother Kwame told Ms Pettigrew that Ama\nBoateng sleeps at 14 Mill Lane."
SECRETS = ("Ama", "Boateng", "Kwame", "Pettigrew", "Mill Lane", "Boa")


def a_letter(*parts) -> Letter:
    return Letter(
        title="Feedback on an audit, CFA-1", subject="Feedback", heading="Feedback on an audit",
        organisation="Borrowdale", marking="OFFICIAL-SENSITIVE", reference="CFA-1", digest="ab" * 32,
        opening=Facts((("To", "Zofia Lukas"), ("From", "Emil Brien")), (("Drawn on", "The file of Kwame"),)),
        sections=(Section("Summary", parts), Section("Your response", (Response(4, ("Zofia Lukas",), "Made."),))),
    )  # fmt: skip


@pytest.fixture
def told():
    return a_letter(
        Words(SAID), Points((("", "Ask Kwame"),)), Answer("What was said?", SAID, quoted=True),
        Rows(("What", "Who"), (1, 1), (("Write to Ama Boateng", "Kwame"),)),
    )  # fmt: skip


def everything_out(letter):
    words = ("Ama Boateng", "Ama", "Boateng", "Kwame", "Pettigrew", "Mill Lane")
    return black_out(letter, [blackout for one in words for blackout in blackouts_of(letter, one)])


def test_what_is_blacked_out_is_nowhere_in_the_file(told, tmp_path):
    path = tmp_path / "letter.pdf"
    path.write_bytes(letter_pdf(everything_out(told)))
    plain = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout.decode()
    loose = tmp_path / "loose.pdf"
    subprocess.run(["qpdf", "--qdf", "--object-streams=disable", path, loose], check=True)
    whole = plain + loose.read_bytes().decode("latin-1") + unpacked(path.read_bytes())
    spoken = tree(path.read_bytes())
    for secret in SECRETS:
        assert secret not in whole
        assert secret.encode("utf-16-be") not in loose.read_bytes()
    assert "[removed] was seen alone" in " ".join(plain.split())
    assert "[removed]" in spoken.words()
    assert complaints(path) == []


def test_the_same_words_elsewhere_stay_and_all_bars_have_one_length(told):
    (second,) = [b for b in blackouts_of(told, "Kwame") if b.nth == 2]
    said = tree(letter_pdf(black_out(told, [second]))).words()
    assert said.count("Kwame") == len(blackouts_of(told, "Kwame")) - 1
    one, other = (unpacked(letter_pdf(black_out(told, blackouts_of(told, w)))) for w in ("Ama Boateng", "Pettigrew"))
    assert "[removed]" in one
    assert "[removed]" in other


def test_words_are_found_over_line_ends_and_never_inside_others(told):
    assert len(blackouts_of(told, "Ama Boateng")) == 5
    assert blackouts_of(told, "Boat") == ()
    assert blackouts_of(told, "  ") == ()


def test_places_already_black_are_not_offered_again(told):
    first = blackouts_of(told, "Ama Boateng")[0]
    assert [b.nth for b in still_seen(told, [first], "Ama Boateng")] == [2, 3, 4, 5]
    assert [b.nth for b in still_seen(told, [first], "Ama")] == [2, 3, 4, 5]


@pytest.mark.parametrize("wrong", [Blackout("Kwame", 1, 2), Blackout("Nobody", 1, 1), Blackout("Kwame", 9, 4)])
def test_a_letter_that_has_changed_is_refused_rather_than_shown(told, wrong):
    with pytest.raises(UserFacingError) as caught:
        black_out(told, [wrong])
    assert caught.value.code == "letter-changed"


def test_a_sign_that_looks_like_a_bar_is_none():
    assert "\ue000" not in black_out(a_letter(Words("a \ue000 b")), ()).sections[0].parts[0].text


KNOWN = Known(
    people=("Zofia Lukas", "Emil Brien", "Petra Pettigrew (invented)"),
    own=("Zofia Lukas", "Emil Brien"),
    teams=("Fell Team",),
    references=frozenset({"CH-20771"}),
    hidden=(("what the family said in confidence", "Grandmother Efua takes Kwame to school, ask 88123."),),
)


def why(text, known=KNOWN):
    found = suspects_in(a_letter(Words(text)), known)
    return {suspect.words: suspect.why for suspect in found if suspect.where == "Summary"}


@pytest.mark.parametrize(("text", "words", "reason"), [
    ("You and Pettigrew met.", "Pettigrew", "in the register of people"),
    ("Ask the Fell Team about it.", "Fell Team", "a team"),
    ("It belongs to CH-20771 too.", "CH-20771", "a child’s reference"),
    ("He said that Efua knows.", "Efua", "what the family said in confidence"),
    ("The number 88123 is hers.", "88123", "what the family said in confidence"),
    ("Call 07700 900123 today.", "07700 900123", "a telephone number"),
    ("The number 943 476 5919 is on file.", "943 476 5919", "an NHS number"),
    ("Born on 3 May 2019 here.", "3 May 2019", "a date"),
    ("Born 03/05/2019 here.", "03/05/2019", "a date"),
    ("They moved to BD1 1HX again.", "BD1 1HX", "a postcode"),
    ("They live at 14 Mill Lane now.", "14 Mill Lane", "an address"),
    ("Write to a.b@example.org soon.", "a.b@example.org", "an e-mail address"),
    ("The plan for Jayden is clear.", "Jayden", "may be a name"),
    ("Jayden Smith was seen.", "Jayden Smith", "may be a name"),
    ("Case 4471822 was opened.", "4471822", "a number like a case’s"),
])  # fmt: skip
def test_what_may_tell_who_somebody_is_is_marked_with_its_reason(text, words, reason):
    assert reason in why(text)[words]


def test_the_letters_own_people_and_plain_words_are_not_marked():
    assert why("Zofia, your visits in March were warm. The Core Group met on Monday. Good work!") == {}


def test_a_suspect_leads_to_its_own_place(told):
    found = [suspect for suspect in suspects_in(told, KNOWN) if suspect.words == "Kwame"]
    assert [suspect.blackout.nth for suspect in found] == [1, 2, 3, 4, 5]
    assert {suspect.where for suspect in found} == {"At the head of the letter", "Summary"}
    assert "Her brother Kwame told" in found[1].around


def test_a_name_known_once_is_marked_everywhere():
    letter = a_letter(Words("Jayden was seen. The plan for Jayden is clear."))
    found = [suspect for suspect in suspects_in(letter, KNOWN) if suspect.words == "Jayden"]
    assert [suspect.blackout.nth for suspect in found] == [1, 2]


def test_long_and_hostile_texts_are_read_quickly():
    suspects_in(a_letter(Words("A" * 200_000), Words("1 " * 50_000), Words("a@" * 50_000)), KNOWN)
