"""A form shown while it is being written elsewhere: the last version that can be used, and what broke since."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.ui.forms_library.problems_card import ProblemsCard
from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.first_focus import FirstFocus
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.screen_body import ActionRow, ScreenBody


class PreviewPage(FirstFocus):
    """`add_asked` takes the form in as it is shown, `stop_asked` ends the preview."""

    add_asked = Signal()
    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stop = button(self.tr("Stop the preview"), self.stop_asked.emit)
        self.add = PrimaryButton(self.tr("Add the form"), self.add_asked.emit)
        self.head = ActionRow(self.stop, self.add)
        self.strip = ProgressStrip()
        self.notice = Notice()
        self.problems = ProblemsCard()
        self.problems.again.hide()
        self.problems.leave_it.hide()
        self._about = ScreenBody()
        self._about.column.addWidget(self.problems)
        self._form: QWidget | None = None
        self._lay_out()
        self._about.hide()
        self.notice.acted.connect(lambda: self._show_problems(self._about.isHidden()))
        self.problems.table.left.connect(self.notice.button.setFocus)
        self.setFocusProxy(self.stop)

    def show_file(self, name: str) -> None:
        """A preview begins."""
        self._name = name
        self.head.say(name, self.tr("Save it in Excel or LibreOffice and look here. Nothing that you type is kept."))
        self.notice.say(Severity.INFO, "")
        self.add.setEnabled(False)
        self._show_problems(False)  # noqa: FBT003

    def show_form(self, form: QWidget, read_at: str, *, can_add: bool, note: str = "") -> None:
        """The form as last saved; an earlier one is deleted. `note`: why it cannot be added, or what is doubtful."""
        self._replace(form)
        self.head.say(self._name, self.tr("Read at {time}. Save it again, and this follows.").format(time=read_at))
        self.notice.say(Severity.INFO, note)
        self.add.setEnabled(can_add)
        self._show_problems(False)  # noqa: FBT003

    def show_broken(self, problems: tuple[FormProblem, ...]) -> None:
        """As last saved it is no form: the last one that was stays, beside what is wrong."""
        one = self.tr("As last saved it cannot be used: {where}: {message}")
        many = self.tr("As last saved it cannot be used: {n} problems, the first at {where}.")
        first = problems[0]
        words = (one if len(problems) == 1 else many).format(n=len(problems), where=first.where, message=first.message)
        stays = self.tr("Below is the last version that could be.") if self._form is not None else ""
        self.notice.say(Severity.STOP, f"{words} {stays}".strip(), self.tr("Show the problems"))
        self.problems.show_problems(self.tr("What to mend in {file}").format(file=self._name), problems)
        self.add.setEnabled(False)
        self._show_problems(self._form is None or not self._about.isHidden())

    def set_busy(self, busy: bool) -> None:
        """Reading shows in the strip alone: one goes on typing."""

    def clear(self) -> None:
        """The preview has ended."""
        self._replace(None)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        around = QVBoxLayout()
        around.setContentsMargins(S4, S3, S4, S2)
        around.setSpacing(S2)
        for part in (self.head, self.strip, self.notice):
            around.addWidget(part)
        self._column.addLayout(around)
        self._column.addWidget(self._about, 1)

    def _replace(self, form: QWidget | None) -> None:
        old, self._form = self._form, form
        if form is not None:
            self._column.addWidget(form, 1)
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _show_problems(self, shown: bool) -> None:  # noqa: FBT001
        self._about.setVisible(shown)
        if self._form is not None:
            self._form.setVisible(not shown)
        words = self.tr("Hide the problems") if shown else self.tr("Show the problems")
        self.notice.button.setText(words)
