"""What can be done with all selected records: exported, their letters saved or issued."""

from functools import partial

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.ui.messages import Confirmation
from qaf_desktop.ui.records.records_page import RecordsPage, Selected
from qaf_desktop.ui.records.view import EXPORT, ISSUE, LETTERS
from qaf_desktop.wiring.letter_saving import save_letters, tell_set
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saving import EXCEL, save_one
from qaf_desktop.words import say
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.leaving import Act, Leaving
from qaf_desktop.work.letter_sets import LetterSets, SetDone
from qaf_desktop.work.record_lines import RecordLine


class RecordActs(QObject):
    """Does what the bar of the list of records offers."""

    def __init__(self, room: Room, page: RecordsPage) -> None:
        super().__init__(page)
        self._room, self._page = room, page
        self._browsing, self._sets = Browsing(room.desk), LetterSets(room.desk)
        acts = {EXPORT: self._export, LETTERS: self._letters, ISSUE: self._issue}
        page.act_asked.connect(lambda key, selected: acts[key](selected))

    def _lines(self, selected: Selected) -> tuple[RecordLine, ...]:
        """Off the window's thread: all that fit are read from the store."""
        return selected.lines if selected.all_of is None else self._browsing.every(selected.all_of)

    def _export(self, selected: Selected) -> None:
        columns = self._page.table.chosen_columns()
        content = partial(self._workbook, selected, columns)
        leaving = Leaving(Act.LISTED, lambda: [line.key for line in self._lines(selected)])
        save_one(self._room, self.tr("Export selected"), "records.xlsx", say(EXCEL), content, leaving, self)

    def _workbook(self, selected: Selected, columns: tuple[str, ...]) -> bytes:
        return self._browsing.export_lines(self._lines(selected), columns)

    def _letters(self, selected: Selected) -> None:
        save_letters(self._room, lambda: self._lines(selected), self)

    def _issue(self, selected: Selected) -> None:
        question = Confirmation(
            self.tr("Issue the feedback of all selected records?"),
            self.tr("Each letter stands as issued from then on. One with likely names in it is passed over: read it."),
            self.tr("Issue feedback"),
            self.tr("Not yet"),
        )
        if self._room.messages.confirm(question):
            work = lambda progress: self._sets.issue(self._lines(selected), progress)  # noqa: E731
            self._room.jobs.start(work, self._issued, owner=self)

    def _issued(self, made: SetDone) -> None:
        tell_set(self._room, self.tr("Feedback issued on {n} records.").format(n=len(made.done)), made)
        self._room.feed.publish(Changes(records=frozenset(str(record) for record in made.done)))
