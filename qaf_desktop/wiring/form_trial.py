"""The real form page on a session that nobody keeps, under a band that says so."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qaf_desktop.forms.session import FormSession
from qaf_desktop.ui.form_page.page import FormPage
from qaf_desktop.ui.form_page.ports import Heading
from qaf_desktop.ui.messages import Tone
from qaf_desktop.ui.tokens import S2, S4
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.wiring.form_screen import criteria_words, grade_marks
from qaf_desktop.wiring.room import Room

translate = QCoreApplication.translate


def trial_page(room: Room, session: FormSession, about: str) -> FormPage:
    """The form to type into; what is typed goes nowhere. `about` stands beside the form's title."""
    page = FormPage(
        session,
        _keep_nothing(room.desk.clock.local),
        heading=Heading(session.form.title, about),
        today=lambda: room.desk.clock.local().date(),
        choose_file=lambda: None,
        attachment=lambda _key: None,
        marks=grade_marks(room),
        criteria=criteria_words(room),
        limits=room.desk.library.standards.limits_spoken(),
    )
    page.frame.bar.saved.hide()
    page.frame.bar.finalise_button.hide()
    words = translate("Trial", "This is a trial: no escalation is opened.")
    page.open_escalation.connect(lambda _path: room.messages.tell(words, Tone.INFO))
    return page


class Trial(QWidget):
    """A form being tried out, until one goes back."""

    def __init__(self, page: FormPage, back: Callable[[], object]) -> None:
        super().__init__()
        self.page = page
        self.notice = Notice()
        words = self.tr("You are trying this form out. Type what you like: nothing is kept.")
        self.notice.say(Severity.INFO, words, self.tr("Back to the forms"))
        self.notice.acted.connect(back)
        page.back_asked.connect(back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        band = QVBoxLayout()
        band.setContentsMargins(S4, S2, S4, S2)
        band.addWidget(self.notice)
        column.addLayout(band)
        column.addWidget(page, 1)
        self.setFocusProxy(page)


def _keep_nothing(now: Callable[[], datetime]) -> Callable[..., None]:
    def save(
        _values: Mapping[str, str | None], done: Callable[[datetime], None], _failed: Callable[[str], None]
    ) -> None:
        done(now())

    return save
