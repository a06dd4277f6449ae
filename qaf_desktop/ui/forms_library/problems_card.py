"""What keeps a file from being a form: each problem with its place, and what to do."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from qaf_desktop.forms.definition import FormProblem
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.rows_model import Column
from qaf_desktop.ui.widgets.screen_body import ButtonFlow
from qaf_desktop.ui.widgets.table_view import TableView

MOST = 20
"""Problems that are all written out below the table."""
translate = QCoreApplication.translate


class ProblemsCard(Card):
    """`again_asked` chooses the file once more, `left` goes back. What went to the clipboard is said below."""

    again_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.heading = label("", "heading", wrap=True)
        self.table: TableView[FormProblem] = TableView(self.tr("Problems"), _columns(), _key)
        self.table.setMinimumHeight(120)
        self.whole = label("", wrap=True)
        self.told = label("", "muted", wrap=True)
        self.copy = button(self.tr("Copy the place"), self._copy)
        self.again = button(self.tr("Choose the file again…"), self.again_asked.emit)
        self.leave_it = button(self.tr("Leave it"), self.left.emit)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.whole)
        self.body.addWidget(ButtonFlow(self.again, self.copy, self.leave_it))
        self.body.addWidget(self.told)
        self.table.selection.connect(self._show_whole)
        self.table.opened.connect(lambda _problem: self._copy())
        self.table.clicked.connect(lambda _index: self._copy())
        self.table.left.connect(self.leave_it.setFocus)

    def show_problems(self, heading: str, problems: tuple[FormProblem, ...]) -> None:
        self.heading.setText(heading)
        if problems != self.table.rows_model.given():
            self.told.setText("")
            self.table.show_rows(problems)
            if problems:
                self.table.go_to(_key(problems[0]))

    def _show_whole(self, rows: tuple[FormProblem, ...]) -> None:
        """Every problem in full with its mend, which a narrow column may cut; of very many the chosen one."""
        given = self.table.rows_model.given()
        shown = given if len(given) <= MOST else rows
        self.whole.setText("\n\n".join(f"{_said(one)}\n{one.mend}" for one in shown))
        self.whole.setVisible(bool(shown))
        self.copy.setEnabled(bool(rows))

    def _copy(self) -> None:
        """The place as one writes it into the spreadsheet's name box, or in words where there is no cell."""
        for problem in self.table.selected():
            place = problem.cell or problem.where
            QGuiApplication.clipboard().setText(place)
            self.told.setText(self.tr("Copied: {place}").format(place=place))


def _columns() -> tuple[Column[FormProblem], ...]:
    return (
        Column("where", translate("Forms", "Where"), lambda p: p.where, 210),
        Column("message", translate("Forms", "What is wrong"), _said, 440),
        Column("mend", translate("Forms", "What to do"), lambda p: p.mend, 360, drop=1),
    )


def _said(problem: FormProblem) -> str:
    """What is wrong; what stops nothing is told apart from what does."""
    words = translate("Forms", "Worth a look: {message}").format(message=problem.message)
    return problem.message if problem.stops else words


def _key(problem: FormProblem) -> str:
    return f"{problem.where}/{problem.code}/{problem.message}"
