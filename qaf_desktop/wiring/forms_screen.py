"""Forms, wired: the shelf, importing, comparing, archiving, publishing, and the real form page to try a form out in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.changes import Changes
from qaf_desktop.durable_files import write_new_file
from qaf_desktop.exchanging.publishing import Publishing
from qaf_desktop.exchanging.spreading import SetOut
from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.forms.session import FormSession
from qaf_desktop.methods.editions import Part
from qaf_desktop.methods.tables import DataProblem
from qaf_desktop.setup.form_shelf import Candidate, FormRow, FormShelf
from qaf_desktop.setup.form_versions import FormVersions, FormWorkbook
from qaf_desktop.setup.own_parts import OwnParts
from qaf_desktop.ui.form_page.page import FormPage
from qaf_desktop.ui.forms_library.forms_page import FormsPage
from qaf_desktop.ui.forms_library.view import coming, use_words
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.messages import Confirmation, Tone
from qaf_desktop.wiring.form_comparing import Comparing
from qaf_desktop.wiring.form_editor import Editor
from qaf_desktop.wiring.form_preview import Previewing
from qaf_desktop.wiring.form_trial import Trial, trial_page
from qaf_desktop.wiring.method_screen import GivingMethod
from qaf_desktop.wiring.publish_asking import ask_and_publish
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saving import EXCEL
from qaf_desktop.wiring.tasks import Tasks
from qaf_desktop.words import mark, say

SCREEN = "forms"
FORMS = mark("Forms (*.xlsx *.xlsm *.xls *.csv *.md)")
FORMS_AND_METHODS = mark("Forms, methods and standards (*.xlsx *.xlsm *.xls *.csv *.md *.toml)")


class FormsScreen(Page):
    """The list of forms; what one does with a form takes its place until one goes back."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._shelf = FormShelf(room.desk)
        self._own = OwnParts(room.desk)
        self._versions = FormVersions(room.desk)
        self._rows: tuple[FormRow, ...] = ()
        self._adding = False
        self.page = FormsPage()
        self.trial: FormPage | None = None
        self.comparing = Comparing(room)
        self.previewing = Previewing(room, self._shelf, self._keep, self.show_list)
        self.editor = Editor(room, self._shelf, self._edited, self._compare_edited)
        self.giving = GivingMethod(room, self.show_list, self._method_kept)
        self._beside: QWidget | None = None
        self._places = QStackedWidget()
        self._places.addWidget(self.page)
        self._places.addWidget(self.comparing.page)
        self._places.addWidget(self.previewing.page)
        self._places.addWidget(self.editor.page)
        self._places.addWidget(self.giving.page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._places)
        self.setFocusProxy(self._places)
        self._tasks = Tasks(room, self.page, self.page)
        hold = QGuiApplication.styleHints().mouseDoubleClickInterval()
        self.just_back = QTimer(self, singleShot=True, interval=hold)
        self._connect()

    def _connect(self) -> None:
        page = self.page
        page.import_asked.connect(self.choose_file)
        page.preview_asked.connect(self.choose_preview)
        page.dropped.connect(self.look_at)
        page.take_asked.connect(self.take)
        page.changes_asked.connect(self.compare_candidate)
        page.try_asked.connect(self.try_out)
        page.compare_asked.connect(self.compare)
        page.edit_asked.connect(self.edit)
        page.export_asked.connect(self.export)
        page.archive_asked.connect(self.archive)
        page.delete_asked.connect(self.delete)
        page.method_asked.connect(self.give_method)
        page.publish_asked.connect(self.publish)
        page.coming_asked.connect(self.compare_coming)
        self.comparing.page.back_asked.connect(self.show_list)
        self._room.feed.changed.connect(self._heard)

    def enter(self, argument: str) -> None:
        self.show_list()
        self.load()

    def leave(self) -> bool:
        self.editor.settle()
        return True

    def load(self) -> None:
        desk = self._room.desk

        def work(_progress: object) -> tuple[tuple[FormRow, ...], int, bool, int]:
            number, parts = desk.store.registers.number(), Publishing(desk).changed()
            return self._shelf.rows(), number, self._shelf.archiving(), parts

        self._room.jobs.start(work, lambda found: self._loaded(*found), owner=self.page)

    def choose_file(self) -> None:
        """A form in a file: converted and read, nothing changed."""
        path = self._room.messages.open_file(self.tr("Import a form"), say(FORMS_AND_METHODS))
        if path is not None:
            self.look_at(path)

    def look_at(self, path: Path) -> None:
        if path.suffix.lower() == ".toml":
            own = self._own
            read = self.tr("Reading the method or standard")
            self._tasks.run(read, lambda _progress: own.look_at(path), lambda found: self._looked_at_part(path, found))
            return
        show = lambda found: self._looked(path, found)  # noqa: E731
        self._tasks.run(self.tr("Reading the form"), lambda _progress: self._shelf.look_at(path), show)

    def take(self) -> None:
        candidate = self.page.candidate()
        if candidate is not None:
            self.show_list()
            self._keep(candidate)

    def choose_preview(self) -> None:
        """A workbook that is being written: shown, and shown again whenever it is saved."""
        path = self._room.messages.open_file(self.tr("Preview a form while you write it"), say(FORMS))
        if path is not None:
            self.preview(path)

    def preview(self, path: Path) -> None:
        self.previewing.begin(path)
        self._show(self.previewing.page, self.tr("Preview"), path.name)

    def try_out(self, digest: str) -> None:
        """The real form page on a session that nobody keeps."""
        open_ = lambda _progress: self._shelf.try_out(digest)  # noqa: E731
        self._tasks.run(self.tr("Opening the form"), open_, self._show_trial)

    def compare(self, digest: str) -> None:
        row = next((row for row in self._rows if row.digest == digest), None)
        if row is not None:
            self.comparing.of_row(row, self._rows)
            self._show(self.comparing.page, self.tr("Compare versions"), row.title)

    def compare_candidate(self) -> None:
        """What taking the form in would change."""
        candidate = self.page.candidate()
        if candidate is not None:
            self.comparing.of_candidate(candidate, self._rows, self.page.view().take, self.take)
            self._show(self.comparing.page, self.tr("Compare versions"), candidate.title)

    def compare_coming(self) -> None:
        """What the next set would change."""
        drafts = coming(self._rows)
        if drafts:
            self.comparing.of_drafts(drafts, self._rows, self.page.view().publish, self._publish_from_there)
            self._show(self.comparing.page, self.tr("What publishing changes"), "")

    def edit(self, digest: str) -> None:
        """Change a version: a new draft comes of it."""
        row = next((row for row in self._rows if row.digest == digest), None)
        if row is not None:
            self.editor.begin(digest)
            self._show(self.editor.page, self.tr("Edit a form"), row.title)

    def give_method(self, digest: str) -> None:
        """A method for a form that has none."""
        row = next((row for row in self._rows if row.digest == digest), None)
        if row is not None:
            self._show(self.giving.page, self.tr("Give it a method"), row.title)
            self.giving.begin(digest)

    def export(self, digest: str) -> None:
        """The form as a workbook, wherever it came from."""
        make = lambda _progress: self._versions.workbook(digest)  # noqa: E731
        self._tasks.run(self.tr("Writing the workbook"), make, self._save)

    def archive(self, digest: str, archived: bool) -> None:  # noqa: FBT001
        row = next((row for row in self._rows if row.digest == digest), None)
        if row is None or archived and not self._sure(row):
            return

        def work() -> bool:
            self._shelf.archive(digest, archived=archived)
            return self._shelf.archiving()

        self._act(work, lambda waits: self._archived_words(archived, bool(waits and row.set_number)))

    def delete(self, digest: str) -> None:
        row = next((row for row in self._rows if row.digest == digest), None)
        if row is None:
            return
        question = Confirmation(
            self.tr("Delete the draft “{title}”?").format(title=row.title),
            self.tr("Version {version} is gone for good. Nothing is written on it. Save it as Excel first to keep a "
                    "copy.").format(version=row.version or "–"),
            self.tr("Delete the draft"),
            self.tr("Keep it"),
        )  # fmt: skip
        if self._room.messages.confirm(question):
            deleted = self.tr("The draft is deleted.")
            self._act(lambda: self._shelf.delete(digest), lambda _gone: deleted)

    def publish(self) -> None:
        """Ask once, then publish. A press that was meant for the screen before is passed over."""
        if not self.just_back.isActive():
            ask_and_publish(self._room, self._tasks, self._published)

    def _publish_from_there(self) -> None:
        self.show_list()
        self.publish()

    def show_list(self) -> None:
        """Back to the list; what was typed in a trial is gone, as was said."""
        self._places.setCurrentWidget(self.page)
        if self._beside is not None:
            self._places.removeWidget(self._beside)
            self._beside.deleteLater()
            self.trial = self._beside = None
        self.previewing.end()
        self.editor.end()
        self.heading_changed.emit(self.tr("Forms"), "")
        self.page.setFocus()

    def _show_trial(self, session: FormSession) -> None:
        self.show_list()
        self.trial = trial_page(self._room, session, self.tr("trial, nothing is kept"))
        self._beside = Trial(self.trial, self.show_list)
        self._places.addWidget(self._beside)
        self._show(self._beside, self.trial.heading.title, self.trial.heading.about)

    def _show(self, place: QWidget, heading: str, about: str) -> None:
        self._places.setCurrentWidget(place)
        place.setFocus()
        self.heading_changed.emit(heading, about)

    def _sure(self, row: FormRow) -> bool:
        if not row.set_number:
            return True
        return self._room.messages.confirm(Confirmation(
            self.tr("Archive “{title}”?").format(title=row.title),
            self.tr("Nothing new is begun on it once the next set is published. Records and drafts that "
                    "are written on it stay and open. You can bring it back. Written on it: {use}.").format(
                        use=use_words(row)),
            self.tr("Archive"),
            self.tr("Keep it in use"),
        ))  # fmt: skip

    def _archived_words(self, archived: bool, waits: bool) -> str:  # noqa: FBT001
        """`waits`: the set that is out says otherwise, so laptops have yet to hear of it."""
        if waits:
            words = self.tr("Archived. Laptops hear of it with the next set.")
            return words if archived else self.tr("Brought back. Laptops hear of it with the next set.")
        if archived:
            return self.tr("Archived. Nothing needs publishing.")
        return self.tr("Brought back. Nothing needs publishing: no laptop heard that it was archived.")

    def _act(self, work: Callable[[], object], words: Callable[[object], str]) -> None:
        def done(result: object) -> None:
            self._room.messages.tell(words(result))
            self._room.feed.publish(Changes(forms=True))

        self._tasks.run(self.tr("Changing the forms"), lambda _progress: work(), done)

    def _save(self, made: FormWorkbook) -> None:
        """Ask where, write it, and say what a workbook has no place for."""
        path = self._room.messages.save_file(self.tr("Save the form"), made.name, say(EXCEL))
        if path is None:
            return
        lost = " ".join(made.losses[:3])
        words = self.tr("Saved. Import it again when you have changed it.")
        told = lambda _path: self._room.messages.tell(f"{words} {lost}".strip(), Tone.WARNING if lost else Tone.DONE)  # noqa: E731
        self._room.jobs.start(lambda _progress: write_new_file(path, made.data), told, owner=self.page)

    def _loaded(self, rows: tuple[FormRow, ...], number: int, archiving: bool, parts: int) -> None:  # noqa: FBT001
        known = {row.digest for row in self._rows}
        self._rows = rows
        self.page.show_forms(rows, number, archiving=archiving, parts=parts)
        came = next((row for row in rows if row.digest not in known), None)
        if came is not None and self._adding:
            self._adding = False
            self.page.table.go_to(came.digest)

    def _looked_at_part(self, path: Path, found: Part | tuple[DataProblem, ...]) -> None:
        """A method or standard of the council's own: asked about, then it waits for the next set."""
        if isinstance(found, tuple):
            mend = self.tr("Mend the file, then choose it again.")
            problems = tuple(FormProblem(one.code, one.where, one.message, mend) for one in found)
            self.page.show_candidate(path.name, problems)
            return
        question = Confirmation(
            self.tr("Bring “{name}” with the next set?").format(name=found.name),
            "\n\n".join((self.tr("It adds to what came with the program, or takes the place of its version. Nothing "
                                 "changes for anybody before you publish."), *self._own.warnings(found))),
            self.tr("Bring it"),
            self.tr("Leave it"),
        )  # fmt: skip
        if self._room.messages.confirm(question):
            self._tasks.run(self.tr("Keeping it"), lambda _progress: self._own.take(found), lambda _none: self.load())

    def _looked(self, path: Path, found: Candidate | tuple[FormProblem, ...]) -> None:
        self.page.show_candidate(path.name, found)

    def _edited(self, kept: bool) -> None:  # noqa: FBT001
        self.just_back.start()
        self.show_list()
        if kept:
            self._taken()

    def _method_kept(self, name: str) -> None:
        self.just_back.start()
        self.show_list()
        words = self.tr("“{name}” waits for the next set. Publish, and records can be begun on it.")
        self._room.messages.tell(words.format(name=name))
        self.load()

    def _compare_edited(self, candidate: Candidate) -> None:
        """What the changes made so far come to; from there one goes back to them."""
        back = lambda: self._show(self.editor.page, self.tr("Edit a form"), candidate.title)  # noqa: E731
        self.comparing.of_candidate(candidate, self._rows, self.tr("Back to editing"), back)
        self._show(self.comparing.page, self.tr("Compare versions"), candidate.title)

    def _keep(self, candidate: Candidate) -> None:
        work = lambda _progress: self._shelf.take(candidate)  # noqa: E731
        self._tasks.run(self.tr("Keeping the form"), work, lambda _none: self._taken())

    def _taken(self) -> None:
        self._adding = True
        self.page.show_candidate("", None)
        self._room.messages.tell(self.tr("Not published yet. Try it out, then publish."))
        self._room.feed.publish(Changes(forms=True))

    def _published(self, out: SetOut) -> None:
        words = self.tr("Set {n} is published.").format(n=out.number)
        later = self.tr("It goes out when the shared folder is there; Exchange saves it to a file.")
        tone = Tone.DONE if out.on_share else Tone.INFO
        self._room.messages.tell(words if out.on_share else f"{words} {later}", tone)
        self._room.feed.publish(Changes(forms=True, registers=True, packages=frozenset({"all"})))

    def _heard(self, changes: Changes) -> None:
        if changes.touches("forms", "registers", "records", "drafts"):
            self.load()
