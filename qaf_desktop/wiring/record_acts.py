"""What can be done with all selected records: exported, their letters saved or issued."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.durable_files import write_new_file
from qaf_desktop.progress import Progress
from qaf_desktop.ui.messages import Confirmation, Tone
from qaf_desktop.ui.records.records_page import RecordsPage, Selected
from qaf_desktop.ui.records.view import EXPORT, ISSUE, LETTERS
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saving import EXCEL, save_one
from qaf_desktop.words import say
from qaf_desktop.work.browsing import Browsing
from qaf_desktop.work.letter_sets import LetterSets, SetDone
from qaf_desktop.work.record_lines import RecordLine

NAMED = 3
"""How many records that were passed over are named."""


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
        save_one(self._room, self.tr("Export selected"), "records.xlsx", say(EXCEL), content, self)

    def _workbook(self, selected: Selected, columns: tuple[str, ...]) -> bytes:
        return self._browsing.export_lines(self._lines(selected), columns)

    def _letters(self, selected: Selected) -> None:
        folder = self._room.messages.choose_folder(self.tr("Save the letters into a folder"))
        if folder is not None:
            work = partial(self._write_letters, selected, folder)
            self._room.jobs.start(work, self._letters_saved, owner=self)

    def _write_letters(self, selected: Selected, folder: Path, progress: Progress) -> SetDone:
        made = self._sets.letters(self._lines(selected), progress)
        for name, data in made.files.items():
            write_new_file(folder / name, data)
        return made

    def _letters_saved(self, made: SetDone) -> None:
        words = self.tr("{n} letters saved. The files are not encrypted: keep them where they belong.")
        self._tell(words.format(n=len(made.files)), made)

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
        self._tell(self.tr("Feedback issued on {n} records.").format(n=len(made.done)), made)
        self._room.feed.publish(Changes(records=frozenset(str(record) for record in made.done)))

    def _tell(self, words: str, made: SetDone) -> None:
        if not made.passed_over:
            self._room.messages.tell(words, Tone.DONE)
            return
        named = "; ".join(f"{reference}: {why}" for reference, why in made.passed_over[:NAMED])
        others = self.tr("Passed over: {n}. {named}").format(n=len(made.passed_over), named=named)
        self._room.messages.tell(f"{words} {others}", Tone.WARNING)
