"""Feedback: the letter to the practitioner about one record, as a PDF."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey, Revision
from qaf_desktop.reports.contents import LetterFacts, feedback_letter
from qaf_desktop.reports.pdf import letter_pdf
from qaf_desktop.words import say
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.record_history import RecordHistory

PRACTITIONER = "practitioner"
ISSUED = "issued"
FILING, RESPONSE = "letter-filing", "feedback-response"
"""The project's setting for where a letter is filed, and the council's clock for an answer to it."""


@dataclass(frozen=True, slots=True)
class FeedbackPdf:
    """A finished letter: its bytes, and a file name that names the record and nobody."""

    data: bytes
    file_name: str
    reference: str


class Feedback:
    """Letters from one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def pdf(self, record: RecordKey) -> FeedbackPdf:
        """The practitioner's letter about the record as it stands.

        Raises UserFacingError("conflict") while two versions of an answer wait to be settled.
        """
        opened = Deciding(self._desk).read(record)
        if opened.conflicts:
            raise UserFacingError(
                "conflict",
                say("The record has two versions of an answer."),
                say("Settle them before writing to anybody."),
            )
        standards = self._desk.library.standards
        letter = feedback_letter(
            opened.form,
            opened.session.output(),
            self._facts(record),
            PRACTITIONER,
            scales=standards.scales,
            sensitivity=standards.sensitivity.audiences,
            registers=self._desk.store.registers.tables(),
            hands={(part.section, part.owner): part.words for part in RecordHistory(self._desk).parts(record)},
        )
        return FeedbackPdf(letter_pdf(letter), letter.file_name, letter.reference)

    def _facts(self, record: RecordKey) -> LetterFacts:
        store, library = self._desk.store, self._desk.library
        row = store.records.row(record)
        entries = store.revisions.of_record(record)
        if row is None or not entries:
            raise UserFacingError(
                "record-missing", say("The record is not on this laptop."), say("Look for it in the list.")
            )
        sealed = store.revisions.get(entries[-1].key)
        listing = Listing(self._desk)
        settings = {setting["name"]: setting["label"] for setting in store.registers.rows("settings")}
        issued = self._issued(record, entries)
        method = library.methods[row.method]
        return LetterFacts(
            reference=row.reference,
            digest=sealed.digest if sealed else "",
            method=method.name,
            organisation=settings.get("council", ""),
            to=listing.label("people", row.worker),
            sender=listing.label("people", row.author),
            issued=issued,
            version=len(entries),
            team=listing.label("teams", row.team),
            filing=settings.get(FILING, method.filing),
            respond_by=self._respond_by(issued),
        )

    def _respond_by(self, issued: str) -> str:
        """So many working days after the letter as the council's own clocks give; "" where they give none."""
        clock = self._desk.library.standards.timescales.get(RESPONSE)
        return working_days_after(date.fromisoformat(issued), clock.limit).isoformat() if clock else ""

    def _issued(self, record: RecordKey, entries: tuple[Revision, ...]) -> str:
        """The day on which the record as it stands was issued, today where it has not been: a letter keeps its date."""
        heads = frozenset(view(entries).heads)
        made = [d.made_at for d in self._desk.store.revisions.decisions_about(record)
                if d.transition == ISSUED and frozenset(d.judged) == heads]  # fmt: skip
        moment = datetime.fromisoformat(max(made)).astimezone() if made else self._desk.clock.local()
        return moment.date().isoformat()


def working_days_after(start: date, days: int) -> date:
    """The day that is so many weekdays after `start`; holidays are not known here and give nobody less time."""
    found = start
    for _ in range(days):
        found += timedelta(days=3 if found.weekday() == 4 else 2 if found.weekday() == 5 else 1)
    return found
