"""What an Excel workbook holds, before anything is taken over: how much, and what is wrong with which row."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from qaf_desktop.desk.setup_details import ReadRegisters, RowProblem
from qaf_desktop.ui.people.view import View
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.ui.widgets.screen_body import ButtonFlow
from qaf_desktop.ui.widgets.table_view import TableView

translate = QCoreApplication.translate
LEAST_TABLE = 160


class ImportCard(Card):
    """`taken`: take the rows over. `left`: not."""

    taken = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.heading = label("", "heading", wrap=True)
        self.words = label("", "muted", wrap=True)
        self.problems: TableView[RowProblem] = TableView(self.tr("Rows to look at"), _columns(), _key)
        self.problems.setMinimumHeight(LEAST_TABLE)
        self.problems.selection.connect(self._show_whole)
        self.whole = label("", wrap=True)
        self.take = PrimaryButton("", self.taken.emit)
        self.back = button(self.tr("Leave it"), self.left.emit)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.words)
        self.body.addWidget(self.problems, 1)
        self.body.addWidget(self.whole)
        self.body.addWidget(ButtonFlow(self.take, self.back))
        self.body.addStretch(0)

    def show_import(self, found: ReadRegisters, view: View) -> None:
        self.heading.setText(view.import_heading)
        self.take.setText(view.import_button)
        self.take.setEnabled(found.anything)
        if found.problems and not found.anything:
            words = self.tr(
                "Each line below says why. Name the columns Name, Role, Team and Service in the first row that is "
                "filled, and import the workbook again."
            )
        elif found.problems:
            words = self.tr(
                "These rows need a look. The others can be added now; mend the workbook and import it again."
            )
        elif found.anything:
            words = self.tr("Every row can be added. Names already in your lists are brought up to date.")
        else:
            words = self.tr("Name the columns Name, Role, Team and Service in the first row, and import again.")
        self.words.setText(words)
        self.problems.setVisible(bool(found.problems))
        self.problems.show_rows(found.problems)
        self._show_whole(self.problems.selected())

    def _show_whole(self, rows: tuple[RowProblem, ...]) -> None:
        """The chosen row's trouble in full, which a narrow column may cut."""
        self.whole.setText(rows[0].words if rows else "")
        self.whole.setVisible(bool(rows))


def _key(row: RowProblem) -> str:
    return f"{row.sheet}/{row.row}/{row.words}"


def _columns() -> tuple[Column[RowProblem], ...]:
    return (
        Column("where", translate("People", "Where"), lambda r: r.where, 200, mark=lambda _r: _MARK),
        Column("words", translate("People", "What is wrong"), lambda r: r.words, 620),
    )


_MARK = CellMark("diamond", "warning")
