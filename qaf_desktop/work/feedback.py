"""Feedback: the letter to the practitioner about one record, read before it is sent, as a PDF."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.records.model import RecordKey
from qaf_desktop.reports.blackouts import Blackout, black_out, seen_as, still_seen
from qaf_desktop.reports.contents import LetterFacts, feedback_letter
from qaf_desktop.reports.document import Letter
from qaf_desktop.reports.pdf import letter_pdf
from qaf_desktop.reports.suspects import Suspect, suspects_in
from qaf_desktop.words import say
from qaf_desktop.work.deciding import Deciding, OpenRecord
from qaf_desktop.work.letter_facts import LettersFacts
from qaf_desktop.work.letters_issued import ISSUED, said_of
from qaf_desktop.work.record_history import RecordHistory

PRACTITIONER = "practitioner"
ISSUE_WITHDRAWN = "issue_withdrawn"


@dataclass(frozen=True, slots=True)
class FeedbackPdf:
    """A finished letter: its bytes, and a file name that names the record and nobody."""

    data: bytes
    file_name: str
    reference: str


@dataclass(frozen=True, slots=True)
class Review:
    """A letter not yet sent, to be read through: its bytes with what is blacked out so far, and what to look at.

    `seen` says of each place that can still be read which of its words' places it is on the pages, from 1.
    """

    pdf: FeedbackPdf
    suspects: tuple[Suspect, ...]
    seen: Mapping[Blackout, int]


class Feedback:
    """Letters from one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._facts = LettersFacts(desk)

    def pdf(self, record: RecordKey) -> FeedbackPdf:
        """The practitioner's letter about the record as it stands: as it was issued, where it was.

        Raises UserFacingError("conflict") while two versions of an answer wait to be settled, "letter-changed" where
        what was blacked out cannot be found again.
        """
        standing = self._facts.standing(record)
        letter, _opened, _facts = self._letter(record)
        return _finished(black_out(letter, standing.blackouts if standing else ()))

    def unread_pdf(self, record: RecordKey) -> FeedbackPdf:
        """The letter where nobody reads it first: as it was issued, or where nothing in it wants a look.

        Raises UserFacingError as `pdf` and `must_be_plain` do.
        """
        if not self.issued(record):
            self.must_be_plain(record)
        return self.pdf(record)

    def must_be_plain(self, record: RecordKey) -> None:
        """Raises UserFacingError("not-read") for a letter with words that somebody has to look at first."""
        marked = len(self.review(record).suspects)
        if marked:
            raise UserFacingError(
                "not-read",
                say("Words in the letter to look at first: {n}.", n=marked),
                say("Open the letter and read it through."),
            )

    def issued(self, record: RecordKey) -> bool:
        """Whether the letter about the record as it stands now has gone out."""
        return self._facts.standing(record) is not None

    def may_issue(self, record: RecordKey) -> bool:
        """Whether this person may issue it now, for the first time or again. What was withdrawn is amended first."""
        deciding = Deciding(self._desk)
        return ISSUE_WITHDRAWN not in deciding.in_force(record) and deciding.may_take(record, ISSUED)

    def review(self, record: RecordKey, blackouts: Collection[Blackout] = (), *, again: bool = False) -> Review:
        """The letter as it would be issued now with these blacked out, and every place that wants a look."""
        letter, opened, facts = self._letter(record, again=again)
        suspects = suspects_in(letter, self._facts.known(opened, facts, PRACTITIONER))
        return _reviewed(letter, blackouts, suspects)

    def reviewed(
        self, record: RecordKey, blackouts: Collection[Blackout], suspects: tuple[Suspect, ...], *, again: bool = False
    ) -> Review:
        """The same letter after other words were blacked out; what was to be looked at stays what it was."""
        return _reviewed(self._letter(record, again=again)[0], blackouts, suspects)

    def places(
        self, record: RecordKey, blackouts: Collection[Blackout], words: str, *, again: bool = False
    ) -> tuple[Blackout, ...]:
        """Where these words still stand in the letter, in reading order."""
        return still_seen(self._letter(record, again=again)[0], blackouts, words)

    def issue(self, record: RecordKey, blackouts: Collection[Blackout] = (), marks: int = 0) -> None:
        """Issue the letter as it was read: who read it and when stands in the decision, with what was blacked out.

        `marks` counts the places that were looked at. Raises UserFacingError as `pdf` and `Deciding.decide` do.
        """
        again = self._facts.standing(record) is not None
        letter, _opened, facts = self._letter(record, again=again)
        black_out(letter, blackouts)
        Deciding(self._desk).decide(record, ISSUED, said=said_of(facts.number, marks, blackouts))

    def _letter(self, record: RecordKey, *, again: bool = False) -> tuple[Letter, OpenRecord, LetterFacts]:
        opened = Deciding(self._desk).read(record)
        if opened.conflicts:
            raise UserFacingError(
                "conflict",
                say("The record has two versions of an answer."),
                say("Settle them before writing to anybody."),
            )
        standards, facts = self._desk.library.standards, self._facts.facts(record, again=again)
        letter = feedback_letter(
            opened.form,
            self._answers(opened, again),
            facts,
            PRACTITIONER,
            scales=standards.scales,
            sensitivity=standards.sensitivity.audiences,
            registers=self._desk.store.registers.tables(),
            hands={(part.section, part.owner): part.words for part in RecordHistory(self._desk).parts(record)},
        )
        return letter, opened, facts

    def _answers(self, opened: OpenRecord, again: bool) -> Mapping[str, str]:
        """What the letter is made of: where a grade was agreed, that one stands in it for the overall grade."""
        values, path = opened.session.output(), opened.method.summary.overall
        agreed = self._facts.agreed_grade(opened.key, again=again)
        return {**values, path: agreed} if agreed and path in values else values


def _reviewed(letter: Letter, blackouts: Collection[Blackout], suspects: tuple[Suspect, ...]) -> Review:
    places = (*(suspect.blackout for suspect in suspects), *blackouts)
    return Review(_finished(black_out(letter, blackouts)), suspects, seen_as(letter, blackouts, places))


def _finished(letter: Letter) -> FeedbackPdf:
    return FeedbackPdf(letter_pdf(letter), letter.file_name, letter.reference)
