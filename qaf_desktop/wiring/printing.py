"""Printing a PDF that is open in memory, and noting it in the custody log."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from qaf_desktop.errors import UserFacingError
from qaf_desktop.ui.messages import Tone
from qaf_desktop.wiring.room import Room
from qaf_desktop.words import say
from qaf_desktop.work.leaving import Leaving, note

BEGUN = "not-all-printed"
"""The printer stopped when some pages were out."""
SHARPEST = 300
"""Dots an inch: finer paper than this shows no more of a letter."""


def ask_printer(parent: QWidget) -> QPrinter | None:
    """The printer the person chose, or None."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if accepted else None


def print_and_tell(room: Room, document: QPdfDocument, printer: QPrinter, leaving: Leaving | None) -> None:
    """Print it and say how many pages went, or what stopped it; the custody log says so once a page went."""
    try:
        pages = print_pdf(document, printer)
    except UserFacingError as error:
        if error.code == BEGUN:
            _note(room, leaving)
        room.messages.failed(error)
        return
    _note(room, leaving)
    many = say("{pages} pages sent to the printer.", pages=pages)
    room.messages.tell(say("One page sent to the printer.") if pages == 1 else many, Tone.DONE)


def _note(room: Room, leaving: Leaving | None) -> None:
    room.jobs.start(lambda _progress: note(room.desk, leaving), lambda _none: None)


def print_pdf(document: QPdfDocument, printer: QPrinter) -> int:
    """Every page, or those chosen in the dialog, each on a whole sheet; how many.

    Raises UserFacingError("not-printed") where the printer does not begin, "not-all-printed" where it stops.
    """
    first = printer.fromPage() or 1
    last = min(printer.toPage() or document.pageCount(), document.pageCount())
    printer.setFullPage(True)
    printer.setResolution(min(SHARPEST, printer.resolution()))
    painter = QPainter()
    if not painter.begin(printer):
        raise UserFacingError(
            "not-printed", say("The printer did not answer."), say("Check it, or save the letter and print that.")
        )
    for page in range(first, last + 1):
        if page > first and not printer.newPage():
            painter.end()
            raise UserFacingError(
                BEGUN,
                say("The printer stopped before page {page}.", page=page),
                say("See what it says, and print again."),
            )
        _draw(painter, document, page - 1, printer.resolution())
    painter.end()
    return max(0, last - first + 1)


def _draw(painter: QPainter, document: QPdfDocument, page: int, dots: int) -> None:
    size = document.pagePointSize(page)
    pixels = QSize(round(size.width() * dots / 72), round(size.height() * dots / 72))
    painter.drawImage(0, 0, document.render(page, pixels))
