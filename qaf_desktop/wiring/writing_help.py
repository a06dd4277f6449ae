"""Spelling and phrases of one desk, wired: the word list is read beside everything else, after the first form shows."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from qaf_desktop.errors import UserFacingError
from qaf_desktop.ui.form_page.spelling.spelling import Spelling
from qaf_desktop.ui.form_page.spelling.word_list import WordList, read_words
from qaf_desktop.ui.form_page.writing import Phrase, Writing
from qaf_desktop.ui.jobs import Lane
from qaf_desktop.ui.messages import Tone
from qaf_desktop.wiring.room import Room
from qaf_desktop.words import say
from qaf_desktop.work.own_words import OwnWords


class WritingHelp:
    """`writing` is what forms are given; `load` is called once a form is on the screen."""

    def __init__(self, room: Room, parent: QObject) -> None:
        self._room = room
        self._own = OwnWords(room.desk)
        self._spelling = Spelling(self._own.add, parent)
        self._asked = False
        self.writing = Writing(self._spelling, _KeptPhrases(room, self._own))

    def load(self) -> None:
        """Read the list if it was not read yet; until then nothing is called wrong."""
        if self._asked:
            return
        self._asked = True
        self._room.jobs.start(
            lambda _progress: read_words(self._room.resources / "spelling"),
            self._take,
            on_failed=lambda _error: self._room.messages.tell(say("Spelling cannot be checked today."), Tone.WARNING),
            lane=Lane.FILES,
            owner=self._spelling,
        )

    def _take(self, words: WordList) -> None:
        registers = self._room.desk.store.registers
        names = (row.get("label", "") for row in (*registers.people(), *registers.teams()))
        self._spelling.take(words, self._own.words(), names)


class _KeptPhrases:
    def __init__(self, room: Room, own: OwnWords) -> None:
        self._room, self._own = room, own

    def all(self) -> Sequence[Phrase]:
        return [Phrase(name, text) for name, text in self._own.phrases()]

    def keep(self, text: str) -> None:
        name = self._room.messages.ask_text(say("Keep a phrase"), say("Its name, one word:"))
        if name is None:
            return
        try:
            self._own.keep_phrase(name.strip().removeprefix("/"), text)
        except UserFacingError as error:
            self._room.messages.failed(error)
        else:
            words = say("Kept. Type /{name} and a space to put it in.", name=name.strip().removeprefix("/"))
            self._room.messages.tell(words)

    def forget(self, name: str) -> None:
        self._own.forget_phrase(name)
        self._room.messages.tell(say("The phrase /{name} is forgotten.", name=name))
