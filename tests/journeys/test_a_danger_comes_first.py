"""A child is unsafe now, in real windows: the band, who was told, the way to the lead, until it is closed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from qaf_desktop.demo.demonstration import PASSPHRASE
from qaf_desktop.ui.form_page.question_card import QuestionCard
from tests.journeys.album import Album
from tests.journeys.by_keys import CTRL, ByKeys
from tests.journeys.filling import SKIP, Filling, card_of, words_of
from tests.journeys.setting_up import audit_written, prepared_desks

pytestmark = pytest.mark.journey
CHILD = "CH-4713"
ESCALATION = {
    "record is this from": SKIP,
    "Child’s local reference": SKIP,
    "Which team": SKIP,
    "Team, if not": SKIP,
    "What worries you": SKIP,
    "On what day did you see it": "today",
    "At what time": "00:01",
    "Who did you tell": "Maya",
    "role of the person": "Team manager",
    "On what day did you tell": "today",
    "How did you tell": "By telephone",
    "taken it on": "Yes",
    "Who took it on": "Team manager",
    "On what day did they take": "today",
    "head of service know": "Yes",
    "On what day did they hear": "today",
    "Is it settled": "No",
}
SETTLED = {
    "Is it settled": "Yes",
    "When was it settled": "today",
    "What was done": "She is with her aunt, was seen there today, and the strategy meeting is over.",
    "copied into the child": "today",
}


def answer(person: ByKeys, answers: dict[str, str]) -> None:
    """These questions of the section that is shown, by the words of each."""
    for words in answers:
        cards = [one for one in person.window.findChildren(QuestionCard) if one.isVisible()]
        card = next((one for one in cards if words in one.card.name), None)
        assert card is not None, f"{words} is not asked among {[one.card.name for one in cards]}"
        person.go_to(card.editor.stops()[0])
        Filling(person, answers).answer(words_of(card))


def say_that_a_child_is_unsafe(auditor: ByKeys) -> None:
    """The band comes at once, and the audit cannot be finalised."""
    auditor.open_row("My records", CHILD)
    for _section in range(2):
        auditor.key(Qt.Key.Key_PageDown, CTRL)
    answer(auditor, {"unsafe now": "Yes", "What worries you": "She is afraid to go home, and there are marks."})
    auditor.find(QAbstractButton, "Record who was told")
    auditor.photograph("band")
    assert not auditor.seen(QAbstractButton, "Finalise")
    auditor.key(Qt.Key.Key_Return, CTRL)
    assert auditor.asked == []


def record_who_was_told(auditor: ByKeys) -> None:
    """The escalation opens where it is written who was told; what worried the auditor is there already."""
    auditor.press("Record who was told")
    auditor.sees("Safety escalation")
    auditor.key(Qt.Key.Key_PageUp, CTRL)
    Filling(auditor, ESCALATION).whole({"concern": "concern", "told": "told", "answer": "answer"})
    auditor.key(Qt.Key.Key_Return, CTRL)
    auditor.sees("Told Maya")
    assert card_of(auditor.focus()) is not None, "back in the audit, no question has the keyboard"
    auditor.photograph("told")


def send_both(auditor: ByKeys) -> None:
    auditor.key(Qt.Key.Key_Return, CTRL)
    auditor.row("My records", "Finalised")
    auditor.photograph("my-work")
    auditor.press("Send 2 records")
    auditor.sees("Sent.")


def first_at_the_lead(lead: ByKeys) -> None:
    """Before anything else, and before it is merged."""
    lead.sees("An escalation has arrived and is not merged yet")
    lead.photograph("lead-arrived")
    lead.press("Open")
    lead.press("Look in the shared folder")
    lead.sees("1 of them an escalation")
    lead.photograph("lead-plan")
    lead.press("Merge 2 records")
    lead.sees("1 escalation merged")


def write_that_it_is_settled_and_close_it(lead: ByKeys) -> None:
    lead.go("My work")
    lead.photograph("lead-my-work")
    lead.press("Open")
    lead.photograph("lead-escalation")
    lead.press("Add to the escalation")
    lead.find(QAbstractButton, "Finalise…")
    for _section in range(3):
        lead.key(Qt.Key.Key_PageDown, CTRL)
    answer(lead, SETTLED)
    lead.photograph("lead-settled")
    lead.key(Qt.Key.Key_Return, CTRL)
    lead.row("My records", "ESC-")
    lead.press("Open")
    lead.press("Acknowledge")
    lead.press("Close")
    lead.sees("Closed")
    lead.photograph("lead-closed")
    lead.go("My work")
    lead.settle()
    assert not lead.seen(QAbstractButton, "Open")


def test_a_danger_is_told_travels_first_and_is_seen_until_it_is_closed(qtbot, tmp_path):
    album, desks = Album(qtbot, "danger"), prepared_desks(tmp_path, audit_written(CHILD))
    auditor = ByKeys(qtbot, desks["observer"], album)
    auditor.unlock(PASSPHRASE)
    say_that_a_child_is_unsafe(auditor)
    record_who_was_told(auditor)
    send_both(auditor)
    lead = ByKeys(qtbot, desks["lead"], album)
    lead.unlock(PASSPHRASE)
    first_at_the_lead(lead)
    write_that_it_is_settled_and_close_it(lead)
