"""Forms on paper: blank ones to fill in by hand, and records with their answers."""

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.records.model import RecordKey
from qaf_desktop.reports.form_paper import PaperFacts, blank_form, completed_form
from qaf_desktop.reports.pdf import letter_pdf
from qaf_desktop.reports.wording import day
from qaf_desktop.words import say
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.feedback import FeedbackPdf

AUTHOR = "author"
MARKING = "OFFICIAL-SENSITIVE"


class FormPapers:
    """Papers from one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def methods(self) -> tuple[tuple[str, str], ...]:
        """(id, name) of every method whose form can be printed."""
        return tuple((method.id, method.name) for method in self._desk.library.methods.values())

    def blank(self, method_id: str) -> FeedbackPdf:
        """The method's form with boxes and lines. Raises UserFacingError("method-missing", "form-missing")."""
        method = self._desk.library.methods.get(method_id)
        if method is None:
            raise UserFacingError("method-missing", say("There is no such form."), say("Choose another."))
        stored = self._desk.store.forms.newest(method.form)
        if stored is None:
            raise UserFacingError(
                "form-missing",
                say("The form is not on this laptop."),
                say("Fetch what the lead auditor published first."),
            )
        form = self._desk.library.read(stored.digest, stored.xform)
        facts = PaperFacts("", self._council(), MARKING, stored.digest, ((say("Version"), form.version),))
        letter = blank_form(form, facts, self._desk.library.standards.limits_spoken())
        return FeedbackPdf(letter_pdf(letter), letter.file_name, form.title)

    def completed(self, record: RecordKey) -> FeedbackPdf:
        """The record as it stands, with every answer its reader may see: all of it for its author, else what the desk
        may read.

        Raises UserFacingError("record-missing", "conflict").
        """
        opened, line = Deciding(self._desk).read(record), Browsing(self._desk).line(record)
        if opened.conflicts:
            raise UserFacingError(
                "conflict", say("The record has two versions of an answer."), say("Settle them before it is printed.")
            )
        sensitivity = self._desk.library.standards.sensitivity
        founder = opened.history[0].author.person if opened.history else ""
        audience = AUTHOR if founder == self._desk.person else self._desk.kind.audience
        rows = (
            (say("Record"), line.reference),
            (say("About"), line.about),
            (say("Team"), line.team),
            (say("Author"), line.author),
            (say("Date"), line.date),
            (say("State"), line.state),
            (say("Overall grade"), line.graded),
            (say("Printed on"), day(self._desk.clock.local().date().isoformat())),
        )
        facts = PaperFacts(line.reference, self._council(), MARKING, "", tuple(row for row in rows if row[1]))
        letter = completed_form(
            opened.form,
            opened.session.output(),
            facts,
            audience,
            sensitivity={**sensitivity.audiences, AUTHOR: frozenset(sensitivity.classes)},
            registers=self._desk.store.registers.tables(),
        )
        return FeedbackPdf(letter_pdf(letter), f"record-{letter.file_name}", line.reference)

    def _council(self) -> str:
        rows = self._desk.store.registers.rows("settings")
        return next((row["label"] for row in rows if row["name"] == "council"), "")
