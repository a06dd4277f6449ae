"""The practitioner's response, wired: opened from a file or typed in, kept with the record, made a file."""

from pathlib import Path

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.records.model import RecordKey
from qaf_desktop.reports.responses import SUFFIX
from qaf_desktop.ui.feedback.feedback_page import FeedbackPage
from qaf_desktop.ui.feedback.response_panel import ShownResponse
from qaf_desktop.ui.messages import Confirmation, Tone
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saving import save_one
from qaf_desktop.words import mark
from qaf_desktop.work.leaving import Act, of
from qaf_desktop.work.responding import Responding, Response

OPENED = mark("Responses (*.pdf *.qafresponse)")
SAVED = mark("Response file (*.qafresponse)")


class LetterResponses(QObject):
    """Answers the response panel of one page."""

    def __init__(self, room: Room, page: FeedbackPage) -> None:
        super().__init__(page)
        self._room, self._page, self._panel = room, page, page.response
        self._responding = Responding(room.desk)
        self._record: RecordKey | None = None
        self._typed: dict[RecordKey, ShownResponse] = {}
        page.response_asked.connect(self._begin)
        self._panel.file_asked.connect(self._ask_file)
        self._panel.keep_asked.connect(self._keep)
        self._panel.save_asked.connect(self._save)
        self._panel.closed.connect(self._close)

    def turn_to(self, record: RecordKey) -> None:
        """Another letter is shown: beside it stands what was begun and not kept, else what was kept in answer to it."""
        self.set_aside()
        self._record = record
        kept = self._responding.kept(record)
        begun = self._typed.get(record)
        self._page.show_response(begun or (_shown(kept[-1], kept=True) if kept else None))

    def set_aside(self) -> None:
        """The person goes elsewhere: what stands there and is not kept is shown again when they come back."""
        if self._record is not None and self._panel.unkept_words():
            self._typed[self._record] = self._panel.response()
        self._record = None

    def open(self, path: Path) -> None:
        """Show what a file says beside the letter; nothing is kept until the person says so."""
        record = self._record
        if record is None:
            return

        def done(response: Response) -> None:
            if record == self._record:
                self._page.show_response(_shown(response))

        self._room.jobs.start(lambda _progress: self._responding.open(record, path), done, owner=self)

    def _begin(self) -> None:
        if self._record is not None and not self._panel.unkept_words():
            self._page.show_response(_shown(self._responding.on_paper(self._record)))

    def _ask_file(self) -> None:
        path = self._room.messages.open_file(self._page.tr("Open the response"), self._page.tr(OPENED))
        if path is not None:
            self.open(path)

    def _close(self) -> None:
        tr = self._page.tr
        question = Confirmation(
            tr("Leave the response?"), tr("What stands there has not been kept."), tr("Leave it"), tr("Go on")
        )
        if not self._panel.unkept_words() or self._room.messages.confirm(question):
            self._forget()
            self._page.show_response(None)

    def _forget(self) -> None:
        if self._record is not None:
            self._typed.pop(self._record, None)
        self._panel.show_response(ShownResponse())

    def _keep(self) -> None:
        record, response = self._record, _response(self._panel.response())
        if record is None:
            return

        def done(_none: object) -> None:
            self._forget()
            self._room.messages.tell(self._page.tr("The response is kept with the record."), Tone.DONE)
            self._room.feed.publish(Changes(records=frozenset({str(record)})))

        self._room.jobs.start(lambda _progress: self._responding.keep(record, response), done, owner=self)

    def _save(self) -> None:
        record, response = self._record, _response(self._panel.response())
        if record is not None:
            title, name = self._page.tr("Make a response file"), f"response{SUFFIX}"
            content = lambda: self._responding.as_file(record, response)  # noqa: E731
            save_one(self._room, title, name, self._page.tr(SAVED), content, of(Act.RESPONSE, record), self)


def _shown(response: Response, *, kept: bool = False) -> ShownResponse:
    return ShownResponse(
        response.letter, response.words, response.signed, response.dated, response.came_by, response.doubt, kept
    )


def _response(shown: ShownResponse) -> Response:
    return Response(shown.letter, shown.words, shown.signed, shown.dated, shown.came_by)
