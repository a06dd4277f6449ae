"""Forms, wired: the shelf, importing, publishing, and the real form page to try a form out in."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.changes import Changes
from qaf_desktop.exchanging.spreading import SetOut, publish_set
from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.forms.session import FormSession
from qaf_desktop.setup.form_shelf import Candidate, FormRow, FormShelf
from qaf_desktop.ui.form_page.page import FormPage
from qaf_desktop.ui.form_page.ports import Heading
from qaf_desktop.ui.forms_library.forms_page import FormsPage
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.messages import Tone
from qaf_desktop.ui.tokens import S2, S4
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.wiring.form_screen import criteria_words, grade_marks
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.tasks import Tasks
from qaf_desktop.words import mark, say

SCREEN = "forms"
FORMS = mark("Forms (*.xlsx *.xlsm *.md)")


class FormsScreen(Page):
    """The list of forms; a form being tried out takes its place until one goes back."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._shelf = FormShelf(room.desk)
        self.page = FormsPage()
        self.trial: FormPage | None = None
        self._around_trial: QWidget | None = None
        self._places = QStackedWidget()
        self._places.addWidget(self.page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._places)
        self.setFocusProxy(self._places)
        self._tasks = Tasks(room, self.page, self.page)
        self.page.import_asked.connect(self.look_at_file)
        self.page.take_asked.connect(self.take)
        self.page.try_asked.connect(self.try_out)
        self.page.publish_asked.connect(self.publish)
        room.feed.changed.connect(self._heard)

    def enter(self, argument: str) -> None:
        self.end_trial()
        self.load()

    def load(self) -> None:
        def work(_progress: object) -> tuple[tuple[FormRow, ...], int]:
            return self._shelf.rows(), self._room.desk.store.registers.number()

        self._room.jobs.start(work, lambda found: self.page.show_forms(*found), owner=self.page)

    def look_at_file(self) -> None:
        """A form in a file: converted and read, nothing changed."""
        path = self._room.messages.open_file(self.tr("Import a form"), say(FORMS))
        if path is not None:
            show = lambda found: self._looked(path, found)  # noqa: E731
            self._tasks.run(self.tr("Reading the form"), lambda _progress: self._shelf.look_at(path), show)

    def take(self) -> None:
        candidate = self.page.candidate()
        if candidate is not None:
            work = lambda _progress: self._shelf.take(candidate)  # noqa: E731
            self._tasks.run(self.tr("Keeping the form"), work, lambda _none: self._taken())

    def try_out(self, digest: str) -> None:
        """The real form page on a session that nobody keeps."""
        open_ = lambda _progress: self._shelf.try_out(digest)  # noqa: E731
        self._tasks.run(self.tr("Opening the form"), open_, self._show_trial)

    def publish(self) -> None:
        desk = self._room.desk
        self._tasks.run(self.tr("Publishing"), lambda progress: publish_set(desk, progress), self._published)

    def end_trial(self) -> None:
        """Back to the list; what was typed is gone, as was said."""
        self._places.setCurrentWidget(self.page)
        if self._around_trial is not None:
            self._places.removeWidget(self._around_trial)
            self._around_trial.deleteLater()
            self.trial = self._around_trial = None
            self.heading_changed.emit(self.tr("Forms"), "")
            self.page.setFocus()

    def _show_trial(self, session: FormSession) -> None:
        self.end_trial()
        self.trial = page = FormPage(
            session,
            _keep_nothing(self._room.desk.clock.local),
            heading=Heading(session.form.title, self.tr("trial, nothing is kept")),
            today=lambda: self._room.desk.clock.local().date(),
            choose_file=lambda: None,
            attachment=lambda _key: None,
            marks=grade_marks(self._room),
            criteria=criteria_words(self._room),
        )
        page.frame.bar.saved.hide()
        page.frame.bar.finalise_button.hide()
        page.back_asked.connect(self.end_trial)
        page.open_escalation.connect(lambda _path: self._say_trial())
        self._around_trial = self._around(page)
        self._places.addWidget(self._around_trial)
        self._places.setCurrentWidget(self._around_trial)
        page.setFocus()
        self.heading_changed.emit(page.heading.title, page.heading.about)

    def _around(self, page: FormPage) -> QWidget:
        """The trial under a band that says what it is."""
        notice = Notice()
        words = self.tr("You are trying this form out. Type what you like: nothing is kept.")
        notice.say(Severity.INFO, words, self.tr("Back to the forms"))
        notice.acted.connect(self.end_trial)
        around = QWidget()
        column = QVBoxLayout(around)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        band = QVBoxLayout()
        band.setContentsMargins(S4, S2, S4, S2)
        band.addWidget(notice)
        column.addLayout(band)
        column.addWidget(page, 1)
        return around

    def _say_trial(self) -> None:
        self._room.messages.tell(self.tr("This is a trial: no escalation is opened."), Tone.INFO)

    def _looked(self, path: Path, found: Candidate | tuple[FormProblem, ...]) -> None:
        self.page.show_candidate(path.name, found)

    def _taken(self) -> None:
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
        if changes.touches("forms", "registers"):
            self.load()


def _keep_nothing(now: Callable[[], datetime]) -> Callable[..., None]:
    def save(
        _values: Mapping[str, str | None], done: Callable[[datetime], None], _failed: Callable[[str], None]
    ) -> None:
        done(now())

    return save
