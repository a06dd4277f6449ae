"""Letters of several records at once, saved into a folder that the person chooses."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from qaf_desktop.progress import Progress
from qaf_desktop.ui.messages import Tone
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saving import may_save
from qaf_desktop.work.leaving import Act, leave, of
from qaf_desktop.work.letter_sets import LetterSets, SetDone
from qaf_desktop.work.record_lines import RecordLine

translate = QCoreApplication.translate
NAMED = 3
"""How many records that were passed over are named."""


def save_letters(room: Room, lines: Callable[[], Sequence[RecordLine]], owner: QObject) -> None:
    """`lines` is asked off the window's thread."""
    if not may_save(room):
        return
    folder = room.messages.save_folder(translate("LetterSets", "Save the letters into a folder"))
    if folder is None:
        return

    def work(progress: Progress) -> SetDone:
        return _written(room, LetterSets(room.desk).letters(lines(), progress), folder)

    room.jobs.start(work, lambda made: _told(room, made), owner=owner)


def tell_set(room: Room, words: str, made: SetDone) -> None:
    """What was done, and what was passed over and why."""
    if not made.passed_over:
        room.messages.tell(words, Tone.DONE)
        return
    named = "; ".join(f"{reference}: {why}" for reference, why in made.passed_over[:NAMED])
    others = translate("LetterSets", "Passed over: {n}. {named}").format(n=len(made.passed_over), named=named)
    room.messages.tell(f"{words} {others}", Tone.WARNING)


def _written(room: Room, made: SetDone, folder: Path) -> SetDone:
    leave(room.desk, {folder / name: data for name, data in made.files.items()}, of(Act.LETTER, *made.done))
    return made


def _told(room: Room, made: SetDone) -> None:
    one = translate("LetterSets", "1 letter saved. The file is not encrypted: keep it where it belongs.")
    many = translate("LetterSets", "{n} letters saved. The files are not encrypted: keep them where they belong.")
    tell_set(room, one if len(made.files) == 1 else many.format(n=len(made.files)), made)
