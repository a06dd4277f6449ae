"""A practice observation in a real window: agreement first, twelve items, talked through, finalised, sent, merged."""

import pytest

from qaf_desktop.demo.demonstration import PASSPHRASE
from tests.journeys.album import Album
from tests.journeys.driving import Program
from tests.journeys.filling import SKIP, Filling
from tests.journeys.setting_up import prepared_desks
from tests.journeys.working import collect, finalise_and_send, issue_feedback, look_around, see_it_received

pytestmark = pytest.mark.journey
CHILD = "CH-4712"
OBSERVATION = {
    "Date of the observation": SKIP,
    "Who did you observe": "Wren",
    "Which team": "Children",
    "What did you observe": "Supervision session",
    "How many minutes": "45",
    "Child’s local reference": CHILD,
    "could sway you": "No",
    "agree that you may be there": "Yes, they agreed",
    "How curious": "Not seen",
    "unsafe now": "No",
    "safe to work with children": "No",
    "asked how it was": "Asked, and they preferred not to",
    "Who will do it": "Wren",
    "By when": "in 14 days",
}
PICTURES = {name: f"form-{name}" for name in ("about", "agreement", "practice", "discussion", "acknowledgement")}


def test_an_observation_goes_from_agreement_to_received_receipt(qtbot, tmp_path):
    album, desks = Album(qtbot, "observation"), prepared_desks(tmp_path)
    observer = Program(qtbot, desks["observer"], album)
    observer.photograph("unlock")
    observer.unlock(PASSPHRASE)
    observer.press("New observation")
    Filling(observer, OBSERVATION).whole(PICTURES)
    observer.press("Check")
    observer.photograph("form-check")
    finalise_and_send(observer)
    lead = Program(qtbot, desks["lead"], album)
    lead.unlock(PASSPHRASE)
    collect(lead, "observation")
    look_around(lead, "OBS-")
    issue_feedback(lead, "OBS-")
    see_it_received(observer)
