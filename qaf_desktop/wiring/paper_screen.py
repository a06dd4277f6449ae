"""The screen of a form on paper, wired."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from qaf_desktop.errors import UserFacingError
from qaf_desktop.records.model import RevisionKey
from qaf_desktop.ui.paper.paper_page import PaperPage
from qaf_desktop.wiring.printing import ask_printer, print_and_tell
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saving import save_one
from qaf_desktop.words import mark, say
from qaf_desktop.work.custody import Custody
from qaf_desktop.work.feedback import FeedbackPdf
from qaf_desktop.work.form_papers import FormPapers
from qaf_desktop.work.leaving import NO_RECORD, Act, Leaving, of

BLANK = "blank"
PDF = mark("PDF (*.pdf)")


class PaperScreen(QObject):
    """Entered with BLANK, a space and a method's id, or with a record's key. `page` is the screen, and this lives as
    long as it does. `choose_printer` asks the person for one."""

    def __init__(self, room: Room, choose_printer: Callable[[QWidget], QPrinter | None] = ask_printer) -> None:
        self.page = PaperPage()
        super().__init__(self.page)
        self._room, self._choose_printer = room, choose_printer
        self._papers = FormPapers(room.desk)
        self._paper: FeedbackPdf | None = None
        self._argument = ""
        self.page.entered.connect(self._enter)
        self.page.save_asked.connect(self._save)
        self.page.print_asked.connect(self._print)
        self.page.back_asked.connect(room.back)

    def _enter(self, argument: str) -> None:
        self._argument, self._paper = argument, None

        def done(paper: FeedbackPdf) -> None:
            if argument == self._argument:
                self._paper = paper
                self.page.show_paper(paper.reference, paper.data, self._note(argument))

        self._room.jobs.start(lambda _progress: self._make(argument), done, on_failed=self._missing, owner=self)

    def _make(self, argument: str) -> FeedbackPdf:
        kind, _space, method = argument.partition(" ")
        if kind == BLANK:
            return self._papers.blank(method)
        try:
            record = RevisionKey.parse(argument)
        except ValueError:
            raise UserFacingError(
                "record-missing", say("There is no such record."), say("Look for it in the list.")
            ) from None
        Custody(self._room.desk).viewed(record)
        return self._papers.completed(record)

    def _note(self, argument: str) -> str:
        if argument.startswith(BLANK):
            return self.page.tr("A blank form, to be filled in by hand.")
        return self.page.tr("Every answer you may see. A saved or printed copy is not encrypted.")

    def _missing(self, error: Exception) -> None:
        if isinstance(error, UserFacingError):
            self.page.show_missing(error.happened, error.advice)
        else:
            self._room.messages.failed(error)

    def _save(self) -> None:
        paper = self._paper
        if paper is not None:
            title, leaving = self.page.tr("Save the paper"), self._leaving(Act.PAPER)
            save_one(self._room, title, paper.file_name, say(PDF), lambda: paper.data, leaving, self)

    def _print(self) -> None:
        printer = self._choose_printer(self.page)
        if printer is not None and self._paper is not None:
            print_and_tell(self._room, self.page.viewer.document, printer, self._leaving(Act.PAPER_PRINTED))

    def _leaving(self, act: Act) -> Leaving | None:
        return NO_RECORD if self._argument.startswith(BLANK) else of(act, self._argument)
