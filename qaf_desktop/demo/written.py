"""Records of the demo's year that are neither audits nor observations: filled in plausibly, with what has to be so."""

from collections.abc import Mapping

from qaf_desktop.demo.plausible import Bank, PlausibleAuthor
from qaf_desktop.desk.desk import Desk
from qaf_desktop.records.model import RecordKey
from qaf_desktop.work.recording import Recording


def programmed(desk: Desk, bank: Bank, method: str, seed: int, said: Mapping[str, str]) -> RecordKey:
    """A record of a method with these answers, the rest plausible."""
    return finished(desk, bank, Recording(desk).start(method), seed, said)


def finished(desk: Desk, bank: Bank, draft: int, seed: int, said: Mapping[str, str]) -> RecordKey:
    """A draft finished: what it says already stays, `said` is said, the rest is plausible."""
    recording = Recording(desk)
    opened = recording.open(draft)
    known = {path: text for path, text in {**opened.session.answers(), **said}.items() if path in opened.form.questions}
    PlausibleAuthor(bank, seed, desk.clock.local().date(), known).fill(opened.session)
    recording.save(draft, opened.session.answers())
    return recording.finalise(recording.open(draft))
