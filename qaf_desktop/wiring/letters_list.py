"""The list of letters issued, wired: columns and filters remembered, lines exported, letters saved as a set."""

from PySide6.QtCore import QObject

from qaf_desktop.ui.feedback.feedback_page import FeedbackPage
from qaf_desktop.wiring.letter_saving import save_letters
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saved_filters import wire_saved_filters
from qaf_desktop.wiring.saving import EXCEL, save_one
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.leaving import listed
from qaf_desktop.work.record_lines import RecordLine

SCREEN = "feedback"


class LettersList(QObject):
    """Answers the list of a feedback page, and lives as long as the page does."""

    def __init__(self, room: Room, page: FeedbackPage) -> None:
        super().__init__(page)
        self._room = room
        self._browsing = Browsing(room.desk)
        page.columns_changed.connect(lambda text: room.settings.remember_columns(SCREEN, text))
        page.export_asked.connect(self._export)
        page.letters_asked.connect(lambda lines: save_letters(room, lambda: lines, self))
        wire_saved_filters(room, SCREEN, page.list, page.list.show_saved_filters)

    def _export(self, lines: tuple[RecordLine, ...], columns: tuple[str, ...]) -> None:
        content = lambda: self._browsing.export_lines(lines, columns)  # noqa: E731
        leaving = listed(line.key for line in lines)
        save_one(self._room, self.tr("Export what is shown"), "letters.xlsx", EXCEL, content, leaving, self)
