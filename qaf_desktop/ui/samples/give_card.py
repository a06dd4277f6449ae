"""Who would get which file of a sample, shown and changed before anything is signed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from qaf_desktop.lists.cells import day_of
from qaf_desktop.ui.list_screen.whole_list import WholeList
from qaf_desktop.ui.samples.view import plan_columns, plan_kind
from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.tokens import S2
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.screen_body import ButtonFlow, ScreenHead, SideBySide
from qaf_desktop.work.fair_giving import GivingPlan, Planned


class GiveCard(QWidget):
    """`moved(references, person)`; `confirmed(due as ISO, note)`; `interest_asked(child or team, person)`; `left`."""

    moved = Signal(tuple, str)
    confirmed = Signal(str, str)
    interest_asked = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.due = QLineEdit(placeholderText=self.tr("3/11/26"))
        self.due_field = Field(self.tr("By &when?"), self.due)
        self.note = QLineEdit(placeholderText=self.tr("Where the files are, whom to ring"))
        self.loads = label("", "muted", wrap=True)
        self.list: WholeList[Planned] = WholeList(
            plan_kind(), plan_columns(), self.tr("Who gets which file"), self.tr("Search the files")
        )
        self.people = QComboBox()
        self.people.setAccessibleName(self.tr("Auditor"))
        self.people.setMinimumWidth(scaled(200))
        self.hand = button(self.tr("Give the selected to them"), self._move)
        self.interest = button(self.tr("They have an interest…"), self._interest)
        self.give = PrimaryButton(self.tr("Sign and give out"), self._confirm)
        self.back = button(self.tr("Not now"), self.left.emit)
        self._lay_out()

    def show_plan(self, plan: GivingPlan) -> None:
        self.list.show_lines(plan.lines)
        chosen = self.people.currentData()
        self.people.clear()
        for one in plan.givers:
            self.people.addItem(one.name, one.person)
        self.people.setCurrentIndex(max(0, self.people.findData(chosen)))
        said = ", ".join(f"{name} {count}" for name, count in plan.loads)
        self.loads.setText(self.tr("Each would have in all: {loads}.").format(loads=said) if said else "")
        for part in (self.give, self.hand, self.interest):
            part.setEnabled(bool(plan.lines and plan.givers))

    def _lay_out(self) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(S2)
        for part in (self.people, self.hand, self.interest):
            line.addWidget(part)
        line.addStretch(1)
        asked = SideBySide(self.due_field, Field(self.tr("What should they &know?"), self.note))
        head = ScreenHead(asked, self.loads, row, ButtonFlow(self.give, self.back))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.list, 1)

    def _move(self) -> None:
        lines = self.list.table.selected()
        if lines and self.people.currentData():
            self.moved.emit(tuple(line.file.reference for line in lines), str(self.people.currentData()))

    def _interest(self) -> None:
        lines = self.list.table.selected()
        if lines and self.people.currentData():
            self.interest_asked.emit(lines[0].file.reference, str(self.people.currentData()))

    def _confirm(self) -> None:
        due = day_of(self.due.text())
        self.due_field.say_problem("" if due else self.tr("Type a day, such as 3/11/26."))
        if due:
            self.confirmed.emit(due, self.note.text().strip())
