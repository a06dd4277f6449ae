"""Moving a draft to another version of its form: what changes, which answers are set aside, and the step itself."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.move.view import ASIDE, RETURNS, AnswerLine, ChangeLine, Inputs, View, derive
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.ui.widgets.screen_body import ActionRow, ScreenBody
from qaf_desktop.ui.widgets.table_view import TableView
from qaf_desktop.work.moving import MoveToCome

translate = QCoreApplication.translate
LEAST_TABLE = 140
MARKS = {ASIDE: CellMark("half-disc", "warning"), RETURNS: CellMark("disc", "ok")}
_OTHER = CellMark("dash", "muted")


class MovePage(Page):
    """`entered(argument)`, `move_asked`, `back_asked`."""

    entered = Signal(str)
    move_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inputs = Inputs()
        self.move_button = PrimaryButton("", self.move_asked.emit)
        self.leave_button = button(self.tr("Stay on this version"), self.back_asked.emit)
        self.head = ActionRow(self.leave_button, self.move_button)
        self.strip = ProgressStrip()
        self.changes: TableView[ChangeLine] = TableView(self.tr("What changes"), _change_columns(), lambda row: row.key)
        self.answers: TableView[AnswerLine] = TableView(self.tr("Your answers"), _answer_columns(), lambda row: row.key)
        self.no_answers = label("", "muted", wrap=True)
        self.whole = label("", wrap=True)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.leave_button)
        self._show()

    def enter(self, argument: str) -> None:
        self.entered.emit(argument)

    def show_move(self, coming: MoveToCome) -> None:
        self._inputs = replace(self._inputs, coming=coming)
        self._show()
        self.heading_changed.emit(self.tr("Versions of the form"), coming.title)

    def set_busy(self, busy: bool) -> None:
        self._inputs = replace(self._inputs, busy=busy)
        self._show()

    def view(self) -> View:
        return derive(self._inputs)

    def _lay_out(self) -> None:
        for table in (self.changes, self.answers):
            table.setMinimumHeight(LEAST_TABLE)
        body = ScreenBody()
        body.column.addWidget(self.head)
        body.column.addWidget(self.strip)
        body.column.addWidget(_caption(self.tr("What changes in the form")))
        body.column.addWidget(self.changes, 3)
        body.column.addWidget(self.whole)
        body.column.addWidget(_caption(self.tr("Your answers")))
        body.column.addWidget(self.no_answers)
        body.column.addWidget(self.answers, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(body)

    def _connect(self) -> None:
        self.changes.selection.connect(self._show_change)
        self.answers.selection.connect(self._show_answer)
        for table in (self.changes, self.answers):
            table.left.connect(self.back_asked)
        escape = QShortcut(QKeySequence("Esc"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.back_asked.emit)

    def _show(self) -> None:
        view = self.view()
        self.head.say(view.heading, view.words)
        self.move_button.setText(view.move)
        self.move_button.setEnabled(view.can_move)
        if view.changes != self.changes.rows_model.given():
            self.changes.show_rows(view.changes)
        if view.answers != self.answers.rows_model.given():
            self.answers.show_rows(view.answers)
        self.answers.setVisible(bool(view.answers))
        self.no_answers.setText(view.no_answers)
        self.no_answers.setVisible(not view.answers)
        self.whole.setVisible(bool(self.whole.text()))

    def _show_change(self, rows: tuple[ChangeLine, ...]) -> None:
        """The chosen line in full, which a narrow column may cut."""
        parts = [part for row in rows[:1] for part in (row.question, row.before, row.after) if part]
        self._say_whole(" → ".join(parts))

    def _show_answer(self, rows: tuple[AnswerLine, ...]) -> None:
        self._say_whole(": ".join(part for row in rows[:1] for part in (row.question, row.value) if part))

    def _say_whole(self, words: str) -> None:
        self.whole.setText(words)
        self.whole.setVisible(bool(words))


def _caption(words: str) -> QLabel:
    return label(words, "caption")


def _change_columns() -> tuple[Column[ChangeLine], ...]:
    return (
        Column("what", translate("Move", "Change"), lambda r: r.what, 170),
        Column("question", translate("Move", "Question"), lambda r: r.question, 330),
        Column("section", translate("Move", "Section"), lambda r: r.section, 160, drop=3),
        Column("before", translate("Move", "Was"), lambda r: r.before, 240, drop=2),
        Column("after", translate("Move", "Is"), lambda r: r.after, 240, drop=1),
    )


def _answer_columns() -> tuple[Column[AnswerLine], ...]:
    return (
        Column("fate", translate("Move", "What becomes of it"), lambda r: r.words, 200,
               mark=lambda r: MARKS.get(r.fate, _OTHER)),
        Column("question", translate("Move", "Question"), lambda r: r.question, 380),
        Column("value", translate("Move", "Your answer"), lambda r: r.value, 380),
    )  # fmt: skip
