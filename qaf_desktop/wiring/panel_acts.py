"""What the list of work given out can do with panels: make one, compare it, open it before all are in."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from qaf_desktop.changes import Changes
from qaf_desktop.ui.messages import Confirmation, Tone
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saving import EXCEL, save_one
from qaf_desktop.words import say
from qaf_desktop.work.leaving import Act, Leaving
from qaf_desktop.work.paneling import Paneling
from qaf_desktop.work.record_lines import AllocationLine

Lines = tuple[AllocationLine, ...]


class PanelActs(QObject):
    """Lives as long as the page it asks on."""

    def __init__(self, room: Room, page: QWidget) -> None:
        super().__init__(page)
        self._room, self._page = room, page
        self._paneling = Paneling(room.desk)

    def make(self, lines: Lines) -> None:
        question = Confirmation(
            self.tr("Let {n} people audit this file blind?").format(n=len(lines)),
            self.tr(
                "It is taken back and given to each anew. Nobody at this desk sees their audits before all are in."
            ),
            self.tr("Make a panel"),
            self.tr("Leave it"),
        )
        if self._room.messages.confirm(question):
            self._act(lambda: self._paneling.of_given(lines), lines, self.tr("The panel is set up."))

    def open_early(self, lines: Lines) -> None:
        title, label = (
            self.tr("Open the panel before all are in?"),
            self.tr(
                "Why? It is kept for good. You grade none of its audits blind then, and it is left out of figures."
            ),
        )
        reason = self._room.messages.ask_text(title, label)
        if reason is not None:
            self._act(
                lambda: self._paneling.open_early(lines[0].panel, reason), lines, self.tr("The panel is open to you.")
            )

    def compare(self, lines: Lines) -> None:
        """Question by question, as a workbook."""
        token, title = lines[0].panel, self.tr("Save the comparison")
        leaving = Leaving(Act.ANSWERS, lambda: self._paneling.records(token))
        content = lambda: self._paneling.workbook(token)  # noqa: E731
        save_one(self._room, title, "panel.xlsx", say(EXCEL), content, leaving, self._page)

    def _act(self, act: Callable[[], object], lines: Lines, words: str) -> None:
        def done(_none: object) -> None:
            self._room.messages.tell(words, Tone.DONE)
            self._room.feed.publish(Changes(records=frozenset(line.key for line in lines)))

        self._room.jobs.start(lambda _progress: act(), done, owner=self)
