"""Records of the sources of quality beside audits, with what has to be so."""

from collections.abc import Mapping

from qaf_desktop.demo.written import finished
from qaf_desktop.desk.desk import Desk
from qaf_desktop.records.model import RecordKey
from qaf_desktop.work.recording import Recording
from tests.usecases.world import bank

COMPLAINT, ALERT, CHECK, VOICE = "complaint-learning", "chair-alert", "supervision-check", "engagement"


def said(desk: Desk, method: str, seed: int, answers: Mapping[str, str]) -> RecordKey:
    """A record of a method; an answer given empty is left open."""
    recording = Recording(desk)
    key = finished(desk, bank(), recording.start(method), seed, answers)
    empty = [path for path, text in answers.items() if not text]
    if not empty:
        return key
    draft = recording.amend(key, "Left open.")
    recording.save(draft, dict.fromkeys(empty, ""))
    return recording.finalise(recording.open(draft))
