"""The feedback screen, wired: the letters issued, one letter to look at, print, save and issue."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from qaf_desktop.changes import Changes
from qaf_desktop.errors import UserFacingError
from qaf_desktop.records.model import RevisionKey
from qaf_desktop.ui.feedback.feedback_page import FeedbackPage
from qaf_desktop.ui.feedback.view import Letter
from qaf_desktop.ui.messages import Confirmation, Tone
from qaf_desktop.wiring.letter_reading import LetterReading
from qaf_desktop.wiring.letter_responses import LetterResponses
from qaf_desktop.wiring.letters_list import SCREEN, LettersList
from qaf_desktop.wiring.printing import ask_printer, print_and_tell
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saving import save_one
from qaf_desktop.words import mark, say
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.custody import Custody
from qaf_desktop.work.feedback import Feedback
from qaf_desktop.work.leaving import Act, of
from qaf_desktop.work.responding import Responding

ANSWER = "answer"
"""In place of a file: a response is to be entered."""

GIVE = "give"
"""Before a record's key: the paper about it is to be given to people."""
PDF = mark("PDF (*.pdf)")


class FeedbackScreen(QObject):
    """`page` is the screen, and this lives as long as it does. `choose_printer` asks the person for one."""

    def __init__(self, room: Room, choose_printer: Callable[[QWidget], QPrinter | None] = ask_printer) -> None:
        columns = room.settings.current.columns.get(SCREEN, "")
        self.page = FeedbackPage(lambda: room.desk.clock.local().date(), columns)
        super().__init__(self.page)
        self._room = room
        self._choose_printer = choose_printer
        self._browsing = Browsing(room.desk)
        self._letter: Letter | None = None
        self._dropped = ""
        self._key = ""
        self.page.entered.connect(self._enter)
        self.page.opened.connect(lambda key: room.go("feedback", key))
        self._reading = LetterReading(room, self.page, self._reread)
        self._responses = LetterResponses(room, self.page)
        self._list = LettersList(room, self.page)
        self.page.issue_asked.connect(self._issue)
        self.page.again_asked.connect(self._again)
        self.page.save_asked.connect(self._save)
        self.page.print_asked.connect(self._print)
        self.page.back_asked.connect(room.back)
        self.page.give_asked.connect(lambda: room.go("issued", f"{GIVE} {self._key}"))
        room.feed.changed.connect(self._heard)
        self._load_list()

    def _enter(self, argument: str) -> None:
        """A record's key, and after a space ANSWER, or the file of a response that came back."""
        self._responses.set_aside()
        key, _space, self._dropped = argument.partition(" ")
        self._key, self._letter = key, None
        if key:
            self._load_letter(look=True)

    def _show_responses(self, record: RevisionKey) -> None:
        """What was answered to the letter, and the file that was dropped on its record."""
        self._responses.turn_to(record)
        if self._dropped == ANSWER:
            self.page.response_asked.emit()
        elif self._dropped:
            self._responses.open(Path(self._dropped))
        self._dropped = ""

    def _load_list(self) -> None:
        self._room.jobs.start(lambda _progress: self._browsing.feedback_issued(), self.page.show_lines, owner=self)

    def _load_letter(self, *, look: bool = False) -> None:
        """`look`: the person has just come to it."""
        key = self._key

        def done(letter: Letter) -> None:
            if key == self._key:
                self._letter = letter
                self.page.show_letter(letter)
                if letter.issued:
                    self._show_responses(RevisionKey.parse(key))
                else:
                    self._reading.begin(RevisionKey.parse(key), again=False)

        work = lambda _progress: self._read(key, look=look)  # noqa: E731
        self._room.jobs.start(work, done, on_failed=self._missing, owner=self)

    def _read(self, key: str, *, look: bool) -> Letter:
        try:
            record = RevisionKey.parse(key)
        except ValueError:
            raise UserFacingError(
                "record-missing", say("There is no such record."), say("Look for it in the list.")
            ) from None
        if look:
            Custody(self._room.desk).viewed(record)
        line, feedback = self._browsing.line(record), Feedback(self._room.desk)
        pdf = feedback.pdf(record)
        return Letter(
            record=key,
            data=pdf.data,
            file_name=pdf.file_name,
            reference=line.reference,
            about=" · ".join(part for part in (line.method, line.about, line.team) if part),
            state=line.state,
            can_issue=feedback.may_issue(record),
            issued=feedback.issued(record),
            can_give=self._room.desk.kind.collects and self._room.desk.kind.publishes,
            can_respond=Responding(self._room.desk).may_respond(record),
        )

    def _missing(self, error: Exception) -> None:
        if isinstance(error, UserFacingError):
            self.page.show_missing(error.happened, error.advice)
        else:
            self._room.messages.failed(error)

    def _issue(self) -> None:
        if self._letter is None:
            return
        record, feedback = RevisionKey.parse(self._letter.record), Feedback(self._room.desk)
        blackouts, marks = self._reading.blackouts(), self._reading.marks()
        if not self._room.messages.confirm(self._question(self._letter)):
            return

        def done(_none: object) -> None:
            words = self.page.tr("Feedback issued. Print or save the letter, hand it over, and say so in the record.")
            self._room.messages.tell(words, Tone.DONE)
            self._room.feed.publish(Changes(records=frozenset({str(record)})))

        self._room.jobs.start(lambda _progress: feedback.issue(record, blackouts, marks), done, owner=self)

    def _again(self) -> None:
        """Read the letter again to issue it anew; the one issued before stays as it is until then."""
        if self._letter is not None:
            self._letter = replace(self._letter, issued=False)
            self.page.show_letter(self._letter)
            self._reading.begin(RevisionKey.parse(self._letter.record), again=True)

    def _reread(self, data: bytes) -> None:
        """The letter as it is with what is blacked out so far: these bytes are saved and printed."""
        if self._letter is not None:
            self._letter = replace(self._letter, data=data)

    def _question(self, letter: Letter) -> Confirmation:
        tr = self.page.tr
        return Confirmation(
            tr("Issue the feedback on {reference}?").format(reference=letter.reference),
            tr(
                "Its author sees that it is issued, and so does everybody who reads the records. The program sends the "
                "letter to nobody: print or save it and hand it to the practitioner. It can be withdrawn for a reason."
            ),
            tr("Issue"),
            tr("Not yet"),
        )

    def _save(self) -> None:
        letter = self._letter
        if letter is not None:
            title = self.page.tr("Save the letter")
            save_one(
                self._room, title, letter.file_name, say(PDF), lambda: letter.data, of(Act.LETTER, letter.record), self
            )

    def _print(self) -> None:
        printer = self._choose_printer(self.page)
        if printer is not None and self._letter is not None:
            leaving = of(Act.LETTER_PRINTED, self._letter.record)
            print_and_tell(self._room, self.page.viewer.document, printer, leaving)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("records", "packages"):
            self._load_list()
        if self._letter is not None and (changes.everything or self._key in changes.records):
            self._load_letter()
