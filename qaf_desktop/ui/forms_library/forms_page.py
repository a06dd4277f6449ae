"""Forms: what everybody fills in, a further one from a workbook, trying one out, publishing."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.setup.form_shelf import OLDER, PUBLISHED, WAITING, Candidate, FormRow
from qaf_desktop.ui.forms_library.view import Inputs, View, derive, state_words
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.ui.widgets.screen_body import ActionRow, ButtonFlow, ScreenBody
from qaf_desktop.ui.widgets.table_view import TableView

translate = QCoreApplication.translate
LEAST_TABLE = 200
MARKS = {
    WAITING: CellMark("ring", "warning"),
    PUBLISHED: CellMark("disc", "ok"),
    OLDER: CellMark("dash", "muted"),
}


class FormsPage(Page):
    """`import_asked`, `take_asked` (the candidate), `try_asked(digest)`, `publish_asked`."""

    import_asked = Signal()
    take_asked = Signal()
    try_asked = Signal(str)
    publish_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inputs = Inputs()
        self._make_parts()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self._show()

    def show_forms(self, rows: tuple[FormRow, ...], set_number: int) -> None:
        self._change(rows=rows, set_number=set_number, loaded=True)

    def show_candidate(self, file: str, found: Candidate | tuple[FormProblem, ...] | None) -> None:
        """What is in the file: a form, or problems; None when it is dealt with."""
        problems = found if isinstance(found, tuple) else ()
        self._change(file=file, candidate=found if isinstance(found, Candidate) else None, problems=problems)
        if problems:
            self.again.setFocus()

    def candidate(self) -> Candidate | None:
        return self._inputs.candidate

    def set_busy(self, busy: bool) -> None:
        self._change(busy=busy)

    def view(self) -> View:
        return derive(self._inputs)

    def _make_parts(self) -> None:
        self.import_ = button(self.tr("Import a form…"), self.import_asked.emit)
        self.publish = PrimaryButton("", self.publish_asked.emit)
        self.head = ActionRow(self.import_, self.publish)
        self.strip = ProgressStrip()
        self.notice = Notice()
        self.not_now = button(self.tr("Leave the new form"), lambda: self.show_candidate("", None), look="link")
        self.table: TableView[FormRow] = TableView(self.tr("Forms"), _columns(), lambda row: row.digest)
        self.table.setMinimumHeight(LEAST_TABLE)
        self.try_out = button(self.tr("Try it out"), self._try)
        self.problems_heading = label("", "heading", wrap=True)
        self.problems: TableView[FormProblem] = TableView(self.tr("Problems"), _problem_columns(), _problem_key)
        self.problems.setMinimumHeight(120)
        self.whole = label("", wrap=True)
        self.again = button(self.tr("Choose the file again…"), self.import_asked.emit)
        self.leave_it = button(self.tr("Leave it"), lambda: self.show_candidate("", None))

    def _lay_out(self) -> None:
        card = Card()
        card.body.addWidget(self.problems_heading)
        card.body.addWidget(self.problems, 1)
        card.body.addWidget(self.whole)
        card.body.addWidget(ButtonFlow(self.again, self.leave_it))
        shelf = QWidget()
        below = QVBoxLayout(shelf)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.table, 1)
        below.addWidget(ButtonFlow(self.try_out, self.not_now))
        self._places = QStackedWidget()
        self._places.addWidget(shelf)
        self._places.addWidget(card)
        body = ScreenBody()
        for part in (self.head, self.strip, self.notice):
            body.column.addWidget(part)
        body.column.addWidget(self._places, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(body)

    def _connect(self) -> None:
        self.table.opened.connect(lambda row: self.try_asked.emit(row.digest))
        self.table.selection.connect(lambda rows: self.try_out.setEnabled(bool(rows)))
        self.table.left.connect(self.import_.setFocus)
        self.problems.selection.connect(self._show_whole)
        self.problems.left.connect(self.leave_it.setFocus)
        self.notice.acted.connect(self._answer)

    def _try(self) -> None:
        for row in self.table.selected():
            self.try_asked.emit(row.digest)

    def _answer(self) -> None:
        if self.view().take:
            self.take_asked.emit()
        else:
            self.show_candidate("", None)

    def _show_whole(self, rows: tuple[FormProblem, ...]) -> None:
        """The chosen problem in full, which a narrow column may cut."""
        self.whole.setText("\n".join((rows[0].message, rows[0].mend)) if rows else "")
        self.whole.setVisible(bool(rows))

    def _change(self, **changed: object) -> None:
        wanted = replace(self._inputs, **changed)  # type: ignore[arg-type]
        if wanted != self._inputs:
            self._inputs = wanted
            self._show()

    def _show(self) -> None:
        view, inputs = self.view(), self._inputs
        self.head.say(view.heading, view.words)
        self.head.setVisible(view.place == "list")
        self.publish.setText(view.publish)
        self.publish.setEnabled(view.can_publish)
        self.import_.setEnabled(view.can_act)
        self.notice.say(view.severity, view.notice, view.take or self.tr("Close"))
        self.not_now.setVisible(bool(view.take))
        if inputs.rows != self.table.rows_model.given():
            self.table.show_rows(inputs.rows)
        self.try_out.setEnabled(bool(self.table.selected()))
        self.problems_heading.setText(view.problems_heading)
        if inputs.problems != self.problems.rows_model.given():
            self.problems.show_rows(inputs.problems)
            if inputs.problems:
                self.problems.go_to(_problem_key(inputs.problems[0]))
        self._places.setCurrentIndex(1 if view.place == "problems" else 0)


def _columns() -> tuple[Column[FormRow], ...]:
    return (
        Column("title", translate("Forms", "Form"), lambda r: r.title, 280),
        Column("version", translate("Forms", "Version"), lambda r: r.version, 130),
        Column("questions", translate("Forms", "Questions"), lambda r: str(r.questions), 100, drop=3,
               sort=lambda r: r.questions),
        Column("used", translate("Forms", "Used for"), lambda r: r.used_by or translate("Forms", "No method yet"), 220,
               drop=2),
        Column("state", translate("Forms", "State"), state_words, 300, mark=lambda r: MARKS[r.state]),
    )  # fmt: skip


def _problem_columns() -> tuple[Column[FormProblem], ...]:
    return (
        Column("where", translate("Forms", "Where"), lambda p: p.where, 170),
        Column("message", translate("Forms", "What is wrong"), lambda p: p.message, 480),
        Column("mend", translate("Forms", "What to do"), lambda p: p.mend, 360, drop=1),
    )


def _problem_key(problem: FormProblem) -> str:
    return f"{problem.where}/{problem.code}/{problem.message}"
