"""What a letter says of itself: who writes to whom, about which version of what, and what is known of other people."""

from collections.abc import Iterator
from datetime import date, timedelta

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods import moderating
from qaf_desktop.records.canonical import reference
from qaf_desktop.records.merging import view
from qaf_desktop.records.model import RecordKey
from qaf_desktop.reports.choosing import OPEN
from qaf_desktop.reports.contents import LetterFacts
from qaf_desktop.reports.suspects import Known
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.words import say
from qaf_desktop.work.deciding import OpenRecord
from qaf_desktop.work.letters_issued import IssuedLetter, letters_issued
from qaf_desktop.work.listing import Listing

FILING, RESPONSE = "letter-filing", "feedback-response"
"""The project's setting for where a letter is filed, and the council's clock for an answer to it."""

MOST_REFERENCES = 20_000


class LettersFacts:
    """Facts for the letters of one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def issues(self, record: RecordKey) -> tuple[IssuedLetter, ...]:
        return letters_issued(self._desk.store.revisions.decisions_about(record))

    def standing(self, record: RecordKey) -> IssuedLetter | None:
        """The last letter issued about the record as it stands now; None where it has moved on since, or never was."""
        heads = frozenset(view(self._desk.store.revisions.of_record(record)).heads)
        return next((issue for issue in reversed(self.issues(record)) if issue.judged == heads), None)

    def agreed_grade(self, record: RecordKey, *, again: bool = False) -> str:
        """The agreed grade, as it is answered: of when the letter that stands was issued, else (or `again`) of now."""
        store, standing = self._desk.store, None if again else self.standing(record)
        heads = frozenset(view(store.revisions.of_record(record)).heads)
        made = [one for one in store.revisions.decisions_about(record) if frozenset(one.judged) == heads]
        if standing:
            made = [one for one in made if reference(one) in standing.relied]
        found = moderating.agreed_grades(made)
        return next(iter(found)) if len(found) == 1 else ""

    def facts(self, record: RecordKey, *, again: bool = False) -> LetterFacts:
        """For the letter that stands, else (or `again`) for the next one, dated today.

        Raises UserFacingError("record-missing").
        """
        store, library = self._desk.store, self._desk.library
        row = store.records.row(record)
        entries = store.revisions.of_record(record)
        if row is None or not entries:
            raise UserFacingError("record-missing", "The record is not on this laptop.", "Look for it in the list.")
        sealed = store.revisions.get(entries[-1].key)
        listing, method = Listing(self._desk), library.methods[row.method]
        settings = {setting["name"]: setting["label"] for setting in store.registers.rows("settings")}
        issues, standing = self.issues(record), None if again else self.standing(record)
        number = standing.number if standing else len(issues) + 1
        issued = standing.day if standing else self._desk.clock.local().date().isoformat()
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
            replaces=issues[number - 2].day if number > 1 else "",
            number=number,
            graded=self._graded(row, self.agreed_grade(record, again=again)),
        )

    def _graded(self, row: RecordRow, agreed: str) -> str:
        """Which grade the letter gives, where one was agreed; "" where none was."""
        scales = self._desk.library.standards.case_scales()
        words = {grade.value: say(grade.word) for scale in scales for grade in scale.grades}
        if not agreed:
            return ""
        grade = words.get(agreed, agreed)
        if self._desk.library.standards.moderation.both_in_letters and row.overall != grade:
            return say("{grade}, agreed in moderation; the auditor gave {own}", grade=grade, own=say(row.overall))
        return say("{grade}, agreed in moderation", grade=grade)

    def known(self, opened: OpenRecord, facts: LetterFacts, audience: str) -> Known:
        """What is known of people beside the letter: registers, other children's references, hidden answers."""
        tables, store = self._desk.store.registers.tables(), self._desk.store
        row = store.records.row(opened.key)
        rows = store.records.list(limit=MOST_REFERENCES)
        about = {name for name, method in self._desk.library.methods.items() if method.about == "child"}
        return Known(
            people=tuple(row["label"] for row in tables.get("people", ())),
            about=row.subject if row else "",
            own=(facts.to, facts.sender, facts.organisation),
            teams=tuple(row["label"] for row in tables.get("teams", ()) if row["label"] != facts.team),
            references=frozenset(row.subject for row in rows if row.method in about and row.subject),
            hidden=tuple(self._hidden(opened, audience)),
        )

    def _hidden(self, opened: OpenRecord, audience: str) -> Iterator[tuple[str, str]]:
        """Answers that this audience may not see, with the kind of each in words."""
        sensitivity = self._desk.library.standards.sensitivity
        for path, value in opened.session.output().items():
            question = opened.form.find(path)
            kind = question.extras.get("sensitivity", OPEN) if question else OPEN
            if value and not sensitivity.sees(audience, kind):
                words = sensitivity.classes.get(kind, kind)
                yield say("in an answer not meant for the reader: {kind}", kind=words[:1].lower() + words[1:]), value

    def _respond_by(self, issued: str) -> str:
        """So many working days after the letter as the council's own clocks give; "" where they give none."""
        clock = self._desk.library.standards.timescales.get(RESPONSE)
        return working_days_after(date.fromisoformat(issued), clock.limit).isoformat() if clock else ""


def working_days_after(start: date, days: int) -> date:
    """The day that is so many weekdays after `start`; bank holidays are not known here."""
    found = start
    for _ in range(days):
        found += timedelta(days=3 if found.weekday() == 4 else 2 if found.weekday() == 5 else 1)
    return found
