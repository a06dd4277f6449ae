"""A practice observation in a real window by keyboard alone: agreement first, twelve items, talked through, finalised,
sent, merged, its letter read and issued."""

import pytest
from PySide6.QtCore import Qt

from qaf_desktop.demo.demonstration import PASSPHRASE
from tests.journeys.album import Album
from tests.journeys.by_keys import ByKeys
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
    "What went well?": SKIP,
    "What was hard?": SKIP,
    "What would you do differently?": SKIP,
    "How did it feel": SKIP,
    "Who will do it": "Wren",
    "By when": "tomorrow",
}
PICTURES = {name: f"form-{name}" for name in ("about", "agreement", "practice", "discussion", "acknowledgement")}


def the_worker_reflects(observer: ByKeys) -> None:
    """The laptop goes to the worker, who sees four questions and nothing else, and comes back by the passphrase."""
    observer.press("Hand over to the worker")
    observer.photograph("hand-over")
    observer.press("Hand over the laptop")
    observer.photograph("worker-greeting")
    observer.press("Start")
    for _question in range(4):
        observer.type_in("We agreed with the family who does what until Friday.")
        observer.press("Next")
    observer.photograph("worker-end")
    observer.press("I have finished")
    observer.sees("Thank you.")
    observer.photograph("worker-thanks")
    observer.write("Passphrase", PASSPHRASE)
    observer.key(Qt.Key.Key_Return)
    observer.sees("Written by")
    observer.photograph("form-reflection-closed")


@pytest.mark.usefixtures("no_mouse")
def test_an_observation_goes_from_agreement_to_received_receipt(qtbot, tmp_path):
    album, desks = Album(qtbot, "observation"), prepared_desks(tmp_path)
    observer = ByKeys(qtbot, desks["observer"], album)
    observer.photograph("unlock")
    observer.unlock(PASSPHRASE)
    observer.press("New observation")
    Filling(observer, OBSERVATION).whole(PICTURES, {"reflection": the_worker_reflects})
    observer.press("Check")
    observer.photograph("form-check")
    finalise_and_send(observer)
    lead = ByKeys(qtbot, desks["lead"], album)
    lead.unlock(PASSPHRASE)
    collect(lead, "observation")
    look_around(lead, "OBS-")
    issue_feedback(lead, "OBS-")
    see_it_received(observer)
