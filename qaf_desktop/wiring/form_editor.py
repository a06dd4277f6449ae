"""A form changed in the program, wired: every act kept, read again after a pause, shown beside as it is filled in."""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from qaf_desktop.forms.carrying import carried
from qaf_desktop.forms.definition import Form, FormProblem
from qaf_desktop.forms.edit_history import EditHistory, Step
from qaf_desktop.forms.editing import (
    SETTINGS,
    SURVEY,
    Line,
    added,
    lines_of,
    list_of,
    moved,
    removed,
    section_of,
    with_cell,
    with_choices,
    with_words,
)
from qaf_desktop.forms.workbooks import Sheets
from qaf_desktop.setup.form_editing import Editing, FormEditing
from qaf_desktop.setup.form_shelf import Candidate, FormShelf
from qaf_desktop.ui.form_page.page import FormPage
from qaf_desktop.ui.forms_library.edit_page import EditPage
from qaf_desktop.ui.messages import Confirmation
from qaf_desktop.wiring.form_trial import trial_page
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.tasks import Tasks

PAUSE_MS = 500
Read = tuple[Sheets, Candidate | tuple[FormProblem, ...], Form | None]


class Editor:
    """Fills a page for one form at a time. `back(kept)` leaves it, `kept` saying whether a draft came of it; `compare`
    shows what a candidate changes."""

    def __init__(
        self, room: Room, shelf: FormShelf, back: Callable[[bool], object], compare: Callable[[Candidate], object]
    ) -> None:
        self._room, self._shelf, self._back, self._compare = room, shelf, back, compare
        self._use = FormEditing(room.desk, shelf)
        self.page = EditPage()
        self.form: FormPage | None = None
        self._editing: Editing | None = None
        self._history = EditHistory((Step({SURVEY: (("type",),)}, -1),))
        self._candidate: Candidate | None = None
        self._reading = False
        self._pause = QTimer(self.page, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._settle)
        self._tasks = Tasks(room, self.page, self.page)
        self._connect()

    def begin(self, digest: str) -> None:
        """Open a version to be changed, or go on where one left off. Raises nothing: a form that cannot is said."""
        self.end()
        words = self.page.tr("Opening the form")
        self._tasks.run(
            words, lambda _progress: self._use.begin(digest), self._opened, failed=lambda: self._back(False)
        )  # noqa: FBT003

    def end(self) -> None:
        """Keep what is not kept yet, and show nothing more."""
        if self._editing is not None and self._pause.isActive():
            self._keep()
        self._pause.stop()
        self._editing = self._candidate = self.form = None
        self.page.show_form(None)

    def settle(self) -> None:
        """Read the form as it is now, without the pause."""
        if self._pause.isActive():
            self._pause.stop()
            self._settle()

    def _connect(self) -> None:
        page = self.page
        page.stood.connect(self._show_section)
        page.worded.connect(self._word)
        page.required.connect(self._require)
        page.chosen.connect(self._choose)
        page.versioned.connect(self._version)
        page.moved.connect(self._move)
        page.removed.connect(self._remove)
        page.added.connect(self._add)
        page.undo_asked.connect(lambda: self._turn(self._history.undone()))
        page.redo_asked.connect(lambda: self._turn(self._history.redone()))
        page.keep_asked.connect(self._finish)
        page.changes_asked.connect(lambda: self._compare(self._candidate) if self._candidate else None)
        page.discard_asked.connect(self._discard)
        page.back_asked.connect(lambda: self._leave(kept=False))

    def _opened(self, editing: Editing) -> None:
        self._editing = editing
        first = next((line.row for line in lines_of(editing.sheets)), -1)
        self._history = EditHistory((Step(editing.sheets, first),))
        self.page.show_edit(title=editing.title, resumed=editing.resumed, problems=(), read=False, refused="")
        self._show()
        self._settle()

    def _word(self, row: int, column: str, text: str) -> None:
        self._do(with_words(self._sheets, SURVEY, row, column, text), row, f"{row}/{column}")

    def _require(self, row: int, on: bool) -> None:  # noqa: FBT001
        self._do(with_cell(self._sheets, SURVEY, row, "required", "yes" if on else ""), row)

    def _choose(self, row: int, labels: tuple[str, ...]) -> None:
        line = self._line(row)
        editing = self._editing
        if editing is not None and line is not None and (of := list_of(line.type)) and labels:
            self._do(with_choices(self._sheets, of, labels, editing.settled(of)), row, f"{row}/choices")

    def _version(self, text: str) -> None:
        self._do(with_cell(self._sheets, SETTINGS, 0, "version", text.strip()), self.page.row(), "version")

    def _move(self, row: int, by: int) -> None:
        line = self._line(row)
        if line is not None:
            self._do(*moved(self._sheets, line, by))

    def _remove(self, row: int) -> None:
        line = self._line(row)
        if line is None:
            return
        sheets = removed(self._sheets, line)
        rows = [one.row for one in lines_of(sheets)]
        self._do(sheets, next((one for one in rows if one >= row), rows[-1] if rows else -1))
        self._room.messages.tell(self.page.tr("Taken out: {words}. Undo brings it back.").format(
            words=line.label or line.name))  # fmt: skip

    def _add(self, row: int, kind: str, label: str) -> None:
        self._do(*added(self._sheets, self._line(row), kind, label))

    def _do(self, sheets: Sheets, row: int, typed: str = "") -> None:
        history = self._history.done(sheets, row, typed)
        if history is not self._history:
            self._turn(history)

    def _turn(self, history: EditHistory) -> None:
        self._history = history
        self._show()
        self._pause.start()

    def _show(self) -> None:
        history = self._history
        self.page.show_edit(
            sheets=history.now.sheets,
            row=history.now.row,
            can_undo=len(history.past) > 1,
            can_redo=bool(history.future),
            read=False,
        )

    def _settle(self) -> None:
        """Keep the rows as they are, and read the form that they make."""
        editing, sheets = self._editing, self._sheets
        if editing is None or self._reading:
            return
        self._reading = True

        def work(_progress: object) -> Read:
            self._use.keep(editing, sheets)
            found = self._use.read(editing, sheets)
            return sheets, found, self._shelf.read(found.form) if isinstance(found, Candidate) else None

        self._room.jobs.start(work, self._read, on_failed=self._failed, owner=self.page)

    def _read(self, read: Read) -> None:
        self._reading = False
        sheets, found, form = read
        if self._editing is None:
            return
        if sheets is not self._sheets:
            self._pause.start()
            return
        problems = found if isinstance(found, tuple) else ()
        self._candidate = found if isinstance(found, Candidate) else None
        clash = self._candidate is not None and self._candidate.clash
        words = self.page.tr("This version number is that of a published form: give it another one.")
        self.page.show_edit(problems=problems, read=True, refused=words if clash else "")
        if form is not None:
            self._preview(form)

    def _failed(self, error: Exception) -> None:
        self._reading = False
        self._room.messages.failed(error)

    def _preview(self, form: Form) -> None:
        """The form beside, what was typed into it kept, at the section where the chosen line is."""
        old, section = self.form, ""
        answers: dict[str, str] = {}
        if old is not None:
            old.flush()
            session = old.state.session
            answers, section = carried(session.answers(), session.form, form), old.place().section
        self.form = trial_page(self._room, self._shelf.session(form, answers), self.page.tr("preview"))
        self.form.back_asked.connect(self.page.table.setFocus)
        self.page.show_form(self.form)
        if section and any(one.path == section for one in self.form.state.session.sections()):
            self.form.state.go(section)

    def _show_section(self, row: int) -> None:
        """The form beside follows to the section of the line one stands on."""
        section = section_of(self._sheets, row)
        if self.form is not None and any(one.path == section for one in self.form.state.session.sections()):
            self.form.state.go(section)

    def _finish(self) -> None:
        editing, candidate = self._editing, self._candidate
        if editing is None or candidate is None or self._pause.isActive() or self._reading:
            return
        words = self.page.tr("Keeping the form")
        work = lambda _progress: self._use.finish(editing, candidate)  # noqa: E731
        self._tasks.run(words, work, lambda _none: self._leave(kept=True))

    def _discard(self) -> None:
        editing = self._editing
        if editing is None:
            return
        question = Confirmation(
            self.page.tr("Throw the changes away?"),
            self.page.tr("Everything you changed in “{title}” since you began is gone. The form itself stays.").format(
                title=editing.title),
            self.page.tr("Throw away"),
            self.page.tr("Keep them"),
        )  # fmt: skip
        if self._room.messages.confirm(question):
            self._pause.stop()
            work = lambda _progress: self._use.discard(editing)  # noqa: E731
            self._tasks.run(self.page.tr("Throwing away"), work, lambda _none: self._leave(kept=False))

    def _keep(self) -> None:
        editing, sheets = self._editing, self._sheets
        if editing is not None:
            self._room.jobs.start(lambda _progress: self._use.keep(editing, sheets), lambda _none: None)

    def _leave(self, *, kept: bool) -> None:
        self.end()
        self._back(kept)

    @property
    def _sheets(self) -> Sheets:
        return self._history.now.sheets

    def _line(self, row: int) -> Line | None:
        return next((line for line in lines_of(self._sheets) if line.row == row), None)
