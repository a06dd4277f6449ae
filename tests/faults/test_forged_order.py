"""The order of parts: what is agreed together is not written before the worker has finished the reflection.

The revisions come from an enrolled device with real keys, in sound packages; only the rule at capture was never asked.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from qaf_desktop.demo.demonstration import close_parts
from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.forms.parts import FAMILY, PRACTITIONER
from qaf_desktop.records.hands import Hand as PartHand
from qaf_desktop.records.hands import Way, hand_field, hand_to_text
from qaf_desktop.records.merging import view
from qaf_desktop.work.recording import Recording
from tests.faults.forging import Hand, altered, give_roles, held_codes, merge_files
from tests.usecases.world import filled_draft, project

OBSERVATION = "practice-observation"
OPEN = {"agreement__consent": "given", "family__family_asked": "yes", "reflection__reflection_given": "yes",
        "about__worker": "practitioners-2", "about__interest": "no", "files__files_wanted": "no"}  # fmt: skip
REFLECTION = hand_field("reflection", PRACTITIONER)


@dataclass(frozen=True)
class Field:
    """A lead, an auditor and the auditor's hand; what an observation in order says, and what it is written on."""

    lead: Desk
    auditor: Desk
    hand: Hand
    roster: int
    answers: dict[str, str]


@pytest.fixture(scope="module")
def field(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Field]:
    folder = tmp_path_factory.mktemp("order")
    with project(folder) as (_stage, lead, [auditor]):
        hand = Hand(auditor, lead, folder)
        roster = give_roles(lead, hand.member, "auditor")
        answers = filled_draft(auditor, OBSERVATION, 5, **OPEN).session.output()
        yield Field(lead, auditor, hand, roster, answers)


def closed(field: Field, way: Way = Way.TOLD) -> dict[str, str]:
    return {REFLECTION: hand_to_text(PartHand(way, "practitioners-2", field.hand.member))}


def found(field: Field, answers: dict[str, str]):
    made = field.hand.found(OBSERVATION, "auditor", field.roster)
    return altered(made, fields=answers)


def merged(field: Field, *revisions) -> str:
    """The code for which the last of these is held; "" where all are merged."""
    merge_files(field.lead, field.hand.pack(list(revisions)))
    return held_codes(field.lead).get(revisions[-1].key, "")


def without(answers: dict[str, str], section: str) -> dict[str, str]:
    return {path: text for path, text in answers.items() if not path.startswith(f"{section}/")}


def test_what_is_agreed_before_the_reflection_is_finished_is_held_and_is_no_record(field: Field) -> None:
    forged = found(field, field.answers)
    assert merged(field, forged) == "out-of-order"
    assert field.lead.store.records.row(forged.record) is None


def test_the_sender_is_told_why(field: Field) -> None:
    assert merged(field, found(field, field.answers)) == "out-of-order"
    assert field.lead.store.receipts.due()[-1].code == "out-of-order"


def test_another_part_that_is_finished_does_not_stand_for_the_reflection(field: Field) -> None:
    other = hand_to_text(PartHand(Way.TOLD, "practitioners-2", field.hand.member))
    said = {**field.answers, hand_field("before", PRACTITIONER): other, hand_field("reflection", FAMILY): other}
    assert merged(field, found(field, said)) == "out-of-order"


@pytest.mark.parametrize("text", ["", "yes", '{"kind":"self"}'])
def test_a_claim_that_cannot_be_read_closes_nothing(field: Field, text: str) -> None:
    assert merged(field, found(field, {**field.answers, REFLECTION: text})) in ("out-of-order", "another-hand")


def test_an_empty_reflection_that_was_asked_for_closes_nothing(field: Field) -> None:
    said = {**without(field.answers, "reflection"), "reflection/reflection_given": "yes"}
    assert merged(field, found(field, said)) == "out-of-order"


def test_no_reflection_without_a_reason_closes_nothing(field: Field) -> None:
    given = next(v for v in ("no", "declined", "absent", "not-wanted") if v in _choices(field))
    said = {**without(field.answers, "reflection"), "reflection/reflection_given": given}
    assert merged(field, found(field, said)) == "out-of-order"
    said["reflection/reflection_why"] = "The worker was called away and asked not to write one."
    assert merged(field, found(field, said)) == ""


@pytest.mark.parametrize("way", [Way.TOLD, Way.WORKER, Way.PAPER])
def test_once_the_reflection_is_finished_it_is_merged(field: Field, way: Way) -> None:
    assert merged(field, found(field, {**field.answers, **closed(field, way)})) == ""


def test_a_record_without_the_discussion_is_in_order(field: Field) -> None:
    assert merged(field, found(field, without(field.answers, "discussion"))) == ""


def test_the_discussion_is_not_slipped_in_by_an_amendment(field: Field) -> None:
    first = found(field, without(field.answers, "discussion"))
    later = field.hand.enter("amended", [first], "auditor", field.roster)
    slipped = altered(later, fields={p: t for p, t in field.answers.items() if p.startswith("discussion/")})
    assert merged(field, first, slipped) == "out-of-order"
    assert not [p for p in view(field.lead.store.revisions.of_record(first.record)).values if p.startswith("discuss")]


def test_an_amendment_of_a_record_in_order_is_merged(field: Field) -> None:
    first = found(field, {**field.answers, **closed(field)})
    later = altered(field.hand.enter("amended", [first], "auditor", field.roster), fields={"about/minutes": "75"})
    assert merged(field, first, later) == ""


def test_the_finishing_of_the_reflection_is_not_taken_away_again(field: Field) -> None:
    first = found(field, {**field.answers, **closed(field)})
    later = altered(field.hand.enter("amended", [first], "auditor", field.roster), fields={REFLECTION: None})
    assert merged(field, first, later) == "out-of-order"


def test_at_capture_the_same_rule_refuses(field: Field) -> None:
    draft = filled_draft(field.auditor, OBSERVATION, 5, **OPEN)
    recording = Recording(field.auditor)
    refused = recording.refusal(draft)
    assert refused is not None
    assert refused.code == "out-of-order"
    with pytest.raises(UserFacingError) as raised:
        recording.finalise(draft)
    assert raised.value.code == "out-of-order"
    close_parts(field.auditor, draft.id)
    recording.finalise(recording.open(draft.id))


def _choices(field: Field) -> set[str]:
    opened = filled_draft(field.auditor, OBSERVATION, 5, **OPEN)
    return {choice.value for choice in opened.session.view("reflection/reflection_given").choices}
