"""Letters as a set: of several records at once, each as if it were the only one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.progress import Progress, silent
from qaf_desktop.records.model import RecordKey, RevisionKey
from qaf_desktop.words import say
from qaf_desktop.work.feedback import Feedback
from qaf_desktop.work.letters_issued import ISSUED
from qaf_desktop.work.record_lines import RecordLine


@dataclass(frozen=True, slots=True)
class SetDone:
    """`files` are name → content of the letters made, `done` the records issued; `passed_over` says of each other one
    its reference and why."""

    done: tuple[RecordKey, ...]
    files: Mapping[str, bytes]
    passed_over: tuple[tuple[str, str], ...]


class LetterSets:
    """Sets of letters of one desk. A record that has no letter, or may not be issued, holds up no other."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def letters(self, lines: Sequence[RecordLine], progress: Progress = silent) -> SetDone:
        """The letter of each record as it stands; one not issued yet only where nothing in it wants a look."""
        feedback, files = Feedback(self._desk), {}

        def make(record: RecordKey) -> None:
            self._must_have_letter(record)
            pdf = feedback.unread_pdf(record)
            files[pdf.file_name] = pdf.data

        done, passed_over = self._each(lines, make, progress)
        return SetDone(done, files, passed_over)

    def issue(self, lines: Sequence[RecordLine], progress: Progress = silent) -> SetDone:
        """Issue the feedback of each record that may be and is not yet, where nothing in its letter wants a look."""
        feedback = Feedback(self._desk)

        def make(record: RecordKey) -> None:
            self._must_have_letter(record)
            if feedback.issued(record):
                raise UserFacingError("issued-already", say("It is issued already."), say("Choose other records."))
            feedback.must_be_plain(record)
            feedback.issue(record)

        done, passed_over = self._each(lines, make, progress)
        return SetDone(done, {}, passed_over)

    def _must_have_letter(self, record: RecordKey) -> None:
        row = self._desk.store.records.row(record)
        if row is None or ISSUED not in self._desk.library.methods[row.method].decisions:
            raise UserFacingError("no-letter", say("No letter is written about it."), say("Choose other records."))

    def _each(
        self, lines: Sequence[RecordLine], make: Callable[[RecordKey], object], progress: Progress
    ) -> tuple[tuple[RecordKey, ...], tuple[tuple[str, str], ...]]:
        done: list[RecordKey] = []
        passed_over: list[tuple[str, str]] = []
        for at, line in enumerate(lines):
            progress(line.reference, at / len(lines))
            record = RevisionKey.parse(line.key)
            try:
                make(record)
                done.append(record)
            except UserFacingError as error:
                passed_over.append((line.reference, error.happened))
        return tuple(done), tuple(passed_over)
