"""Teams and people, from a workbook or typed; may wait."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from qaf_desktop.setup_details import RegisterRow
from qaf_desktop.ui.first_start.state import Inputs
from qaf_desktop.ui.first_start.view import View
from qaf_desktop.ui.first_start.wizard_page import WizardPage
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.rows_model import Column
from qaf_desktop.ui.widgets.table_view import TableView


class RegistersPage(WizardPage):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr(
                "Auditors pick teams and people from these lists. They can wait, and be changed any time."
            )
        )
        self.take = button(self.tr("Import from Excel…"), lambda: self.asked.emit("import"))
        self.body.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        self.said = label("", wrap=True)
        self.body.addWidget(self.said)
        columns = (
            Column[RegisterRow]("label", self.tr("Name"), lambda row: row.get("label", ""), 220),
            Column[RegisterRow]("what", self.tr("What"), _what, 220),
        )
        self.preview: TableView[RegisterRow] = TableView(self.tr("Rows to be taken over"), columns, _what)
        self.preview.setFixedHeight(150)
        self.body.addWidget(self.preview)
        self.text("teams", self.tr("&Teams"), self.tr("Or type them: one a line."))
        self.text("people", self.tr("&People"), self.tr("One a line: name, then a comma and the team."))

    def show_view(self, view: View, inputs: Inputs) -> None:
        super().show_view(view, inputs)
        self.said.setText(view.registers)
        self.said.setVisible(bool(view.registers))
        self.preview.setVisible(inputs.imported is not None)
        rows = (*inputs.imported.teams, *inputs.imported.people) if inputs.imported else ()
        if self.preview.rows_model.given() != rows:
            self.preview.show_rows(rows)

    def focus_first(self, problems: tuple[str, ...] = ()) -> None:
        self.take.setFocus()


def _what(row: RegisterRow) -> str:
    return " · ".join(value for key, value in row.items() if key not in ("label", "name") and value)
