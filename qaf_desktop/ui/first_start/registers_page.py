"""People, roles, teams and services, from a workbook or typed; may wait."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from qaf_desktop.ui.first_start.lists import Listed
from qaf_desktop.ui.first_start.state import Inputs
from qaf_desktop.ui.first_start.view import View
from qaf_desktop.ui.first_start.wizard_page import WizardPage
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.rows_model import Column
from qaf_desktop.ui.widgets.table_view import TableView

TABLE, LINES = 164, 72


class RegistersPage(WizardPage):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(
            self.tr(
                "Auditors pick people and teams from these lists. A workbook has a column each for Name, Role, Team "
                "and Service. The lists can wait, and be changed any time."
            )
        )
        self.take = button(self.tr("Import from Excel…"), lambda: self.asked.emit("import"))
        self.body.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        self.said = label("", wrap=True)
        self.body.addWidget(self.said)
        columns = (
            Column[Listed]("name", self.tr("Name"), lambda row: row.name, 260),
            Column[Listed]("what", self.tr("What it is"), lambda row: row.what, 260),
        )
        self.preview: TableView[Listed] = TableView(
            self.tr("Rows to add"), columns, lambda row: f"{row.name}/{row.what}"
        )
        self.preview.setFixedHeight(TABLE)
        self.body.addWidget(self.preview)
        for name, words, hint in (
            ("teams", self.tr("&Teams"), self.tr("Or type them: one a line.")),
            ("own_roles", self.tr("&Roles"), self.tr("One a line, those your council has besides the framework’s.")),
            ("people", self.tr("&People"), self.tr("One a line, such as “Sam Sample, Social worker, North”.")),
        ):
            self.text(name, words, hint).setFixedHeight(LINES)

    def show_view(self, view: View, inputs: Inputs) -> None:
        super().show_view(view, inputs)
        self.said.setText(view.registers)
        self.said.setVisible(bool(view.registers))
        self.preview.setVisible(bool(view.listed))
        if self.preview.rows_model.given() != view.listed:
            self.preview.show_rows(view.listed)

    def focus_first(self, problems: tuple[str, ...] = ()) -> None:
        self.take.setFocus()
