"""The demo's moderations: where a letter waits for one, the lead grades the audit too. Everybody is invented."""

from qaf_desktop.demo.plausible import Bank, PlausibleAuthor
from qaf_desktop.desk.desk import Desk
from qaf_desktop.records.model import RecordKey
from qaf_desktop.work.moderating import Moderating
from qaf_desktop.work.moderation_end import AGAIN, BLIND, HOLDING, INTEREST, OWN_GRADE
from qaf_desktop.work.moderation_words import moderation_missing
from qaf_desktop.work.recording import Recording

SAFE = "safety/unsafe_now"


def moderate(lead: Desk, bank: Bank, record: RecordKey, seed: int) -> bool:
    """Grade it where its letter waits for that; whether it was."""
    if not moderation_missing(lead, record):
        return False
    recording, draft = Recording(lead), Moderating(lead).begin(record)
    opened = recording.open(draft)
    grades = [choice.value for choice in opened.form.questions[OWN_GRADE].choices]
    own = grades[1 if len(grades) > 3 else 0]
    said = {INTEREST: "no", SAFE: "no", BLIND: "yes", OWN_GRADE: own, HOLDING: own, AGAIN: "no"}
    known = {path: text for path, text in {**opened.session.answers(), **said}.items() if path in opened.form.questions}
    PlausibleAuthor(bank, seed, lead.clock.local().date(), known).fill(opened.session)
    recording.save(draft, opened.session.answers())
    recording.finalise(recording.open(draft))
    return True
