"""A form shown while its author writes it in a spreadsheet: read again at each save, answers and place kept."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from qaf_desktop.forms.carrying import carried
from qaf_desktop.forms.definition import Form, FormProblem
from qaf_desktop.setup.form_shelf import Candidate, FormShelf
from qaf_desktop.ui.form_page.page import FormPage
from qaf_desktop.ui.forms_library.file_watch import FileWatch
from qaf_desktop.ui.forms_library.preview_page import PreviewPage
from qaf_desktop.ui.forms_library.view import doubts_words
from qaf_desktop.wiring.form_trial import trial_page
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.tasks import Tasks

Found = Candidate | tuple[FormProblem, ...]


class Previewing:
    """Fills a page for one file at a time. `take` keeps a candidate, `back` leaves the page."""

    def __init__(
        self, room: Room, shelf: FormShelf, take: Callable[[Candidate], object], back: Callable[[], object]
    ) -> None:
        self._room, self._shelf, self._take, self._back = room, shelf, take, back
        self.page = PreviewPage()
        self.form: FormPage | None = None
        self._path: Path | None = None
        self._candidate: Candidate | None = None
        self._again = self._reading = False
        self._watch = FileWatch(self.page)
        self._tasks = Tasks(room, self.page, self.page)
        self._watch.changed.connect(self._read)
        self.page.add_asked.connect(self._add)
        self.page.stop_asked.connect(self._leave)

    def begin(self, path: Path) -> None:
        """Show this file's form, and follow the file."""
        self.end()
        self._path = path
        self.page.show_file(path.name)
        self._watch.start(path)
        self._read()

    def end(self) -> None:
        """Follow nothing any more; what was typed is gone, as was said."""
        self._watch.stop()
        self._path = self._candidate = self.form = None
        self.page.clear()

    def _read(self) -> None:
        path = self._path
        if path is None:
            return
        if self._reading:
            self._again = True
            return
        self._reading = True
        work = lambda _progress: self._look(path)  # noqa: E731
        words = self.page.tr("Reading the form")
        self._tasks.run(words, work, lambda found: self._read_one(path, found), failed=self._done)

    def _look(self, path: Path) -> tuple[Found, Form | None]:
        found = self._shelf.look_at(path)
        return found, self._shelf.read(found.form) if isinstance(found, Candidate) else None

    def _read_one(self, path: Path, read: tuple[Found, Form | None]) -> None:
        self._done()
        if path != self._path:
            return
        found, form = read
        if isinstance(found, Candidate) and form is not None:
            self._show(found, form)
        elif isinstance(found, tuple):
            self.page.show_broken(found)
        if self._again:
            self._again = False
            self._read()

    def _done(self) -> None:
        self._reading = False

    def _show(self, found: Candidate, form: Form) -> None:
        self._candidate = found
        old = self.form
        answers, place, here = {}, None, False
        if old is not None:
            old.flush()
            session = old.state.session
            answers = carried(session.answers(), session.form, form)
            place = old.place()
            focus = QApplication.focusWidget()
            here = focus is not None and old.isAncestorOf(focus)
        self.form = trial_page(self._room, self._shelf.session(form, answers), self.page.tr("preview"))
        self.form.back_asked.connect(self._leave)
        clash = self.page.tr("Its version number is that of a published form: give it a new one before you add it.")
        read_at = self._room.desk.clock.local().strftime("%H:%M:%S")
        self.page.show_form(self.form, read_at, can_add=not (found.clash or found.known),
                            note=clash if found.clash else doubts_words(found.doubts))  # fmt: skip
        if place is not None and here:
            self.form.restore(place)
        elif place is not None:
            self.form.state.go(place.section)

    def _add(self) -> None:
        candidate = self._candidate
        if candidate is not None:
            self._leave()
            self._take(candidate)

    def _leave(self) -> None:
        self.end()
        self._back()
