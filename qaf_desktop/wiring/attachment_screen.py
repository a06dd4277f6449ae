"""The screen of one evidence file, wired."""

from PySide6.QtCore import QObject

from qaf_desktop.errors import UserFacingError
from qaf_desktop.ui.attachment.attachment_page import AttachmentPage
from qaf_desktop.ui.attachment.view import Evidence, derive
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saving import save_one
from qaf_desktop.words import mark, say
from qaf_desktop.work.attaching import Attaching, sniff
from qaf_desktop.work.leaving import Act, Leaving

ANY = mark("All files (*)")


class AttachmentScreen(QObject):
    """`page` is the screen, and this lives as long as it does. It is entered with the attachment's id, after which a
    space and the file's name may follow."""

    def __init__(self, room: Room) -> None:
        self.page = AttachmentPage()
        super().__init__(self.page)
        self._room = room
        self._attaching = Attaching(room.desk)
        self._file: Evidence | None = None
        self._argument = ""
        self.page.entered.connect(self._enter)
        self.page.save_asked.connect(self._save)
        self.page.back_asked.connect(room.back)

    def _enter(self, argument: str) -> None:
        self._argument, self._file = argument, None

        def done(file: Evidence) -> None:
            if argument == self._argument:
                self._file = file
                self.page.show_file(file)

        self._room.jobs.start(lambda _progress: self._read(argument), done, on_failed=self._missing, owner=self)

    def _read(self, argument: str) -> Evidence:
        key, _, name = argument.partition(" ")
        data = self._attaching.content(key)
        return Evidence(data, name, sniff(data) or "")

    def _missing(self, error: Exception) -> None:
        if isinstance(error, UserFacingError):
            self.page.show_missing(error.happened, error.advice)
        else:
            self._room.messages.failed(error)

    def _save(self) -> None:
        file = self._file
        if file is not None:
            title = self.page.tr("Save the file")
            save_one(self._room, title, derive(file).suggested, say(ANY), lambda: file.data, self._leaving(), self)

    def _leaving(self) -> Leaving:
        key = self._argument.partition(" ")[0]
        return Leaving(Act.FILE, lambda: self._attaching.records_of(key))
