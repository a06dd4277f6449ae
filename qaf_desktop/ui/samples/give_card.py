"""Who would get which file of a sample, shown and changed before anything is signed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from qaf_desktop.lists.cells import day_of
from qaf_desktop.ui.list_screen.whole_list import WholeList
from qaf_desktop.ui.samples.loads import LoadsView
from qaf_desktop.ui.samples.view import plan_columns, plan_kind
from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.tokens import S2
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.screen_body import ActionRow, ScreenHead, SideBySide
from qaf_desktop.work.fair_giving import GivingPlan, Planned

ROOM, MOST_ROOM, LIST_HEIGHT = 20, 200, 260


@dataclass(frozen=True, slots=True)
class Terms:
    """By when (ISO), what the auditors should know, and the kind of audit ("" for what the method says)."""

    due: str
    note: str
    kind: str


class GiveCard(QWidget):
    """`moved(references, person)`; `confirmed(Terms)`; `interest_asked(child or "", person)`; `room_changed`; `left`.

    The plan is shown by `show_plan`.
    """

    moved = Signal(tuple, str)
    confirmed = Signal(object)
    interest_asked = Signal(str, str)
    room_changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.due = QLineEdit(placeholderText=self.tr("3/11/26"))
        self.due_field = Field(self.tr("By &when?"), self.due)
        self.note = QLineEdit(placeholderText=self.tr("Where the files are, whom to ring"))
        self.kind = QComboBox()
        self.kind_field = Field(self.tr("&Kind of audit"), self.kind)
        self.room = QSpinBox(minimum=1, maximum=MOST_ROOM, value=ROOM)
        self.room.valueChanged.connect(self.room_changed)
        self.loads = LoadsView()
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
        self.head = ActionRow(self.back, self.give)
        self._lay_out()

    def offer_kinds(self, kinds: Sequence[tuple[str, str]]) -> None:
        """(code, words) of each; the question goes where there are none."""
        self.kind.clear()
        self.kind.addItem(self.tr("As the method says"), "")
        for code, words in kinds:
            self.kind.addItem(words, code)
        self.kind_field.setVisible(bool(kinds))

    def show_plan(self, plan: GivingPlan) -> None:
        """What would go to whom; how it stands in a sentence."""
        self.list.show_lines(plan.lines)
        chosen = self.people.currentData()
        self.people.clear()
        for one in plan.givers:
            self.people.addItem(one.name, one.person)
        self.people.setCurrentIndex(max(0, self.people.findData(chosen)))
        self.loads.show_loads(plan.loads)
        self.head.say(self.tr("Who gets which file"), self._words(plan))
        self.give.setEnabled(bool(plan.given))
        for part in (self.hand, self.interest):
            part.setEnabled(bool(plan.lines and plan.givers))

    def _words(self, plan: GivingPlan) -> str:
        free = len(plan.lines) - len(plan.given)
        said = self.tr("{n} files for {people} auditors. Nothing is signed yet.")
        words = said.format(n=len(plan.given), people=len(set(plan.given.values())))
        return f"{words} {self.tr('{n} have nobody; each line says why.').format(n=free)}" if free else words

    def _lay_out(self) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(S2)
        for part in (self.people, self.hand, self.interest):
            line.addWidget(part)
        line.addStretch(1)
        asked = SideBySide(
            self.due_field, self.kind_field, Field(self.tr("&Most anyone has in all"), self.room),
            Field(self.tr("What should they k&now?"), self.note),
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(ScreenHead(self.head, asked, self.loads, row))
        self.list.setMinimumHeight(scaled(LIST_HEIGHT))
        column.addWidget(self.list, 1)

    def _move(self) -> None:
        lines = self.list.table.selected()
        if lines and self.people.currentData():
            self.moved.emit(tuple(line.file.reference for line in lines), str(self.people.currentData()))

    def _interest(self) -> None:
        lines = self.list.table.selected()
        self.interest_asked.emit(lines[0].file.reference if lines else "", str(self.people.currentData() or ""))

    def _confirm(self) -> None:
        due = day_of(self.due.text())
        self.due_field.say_problem("" if due else self.tr("Type a day, such as 3/11/26."))
        if due:
            self.confirmed.emit(Terms(due, self.note.text().strip(), str(self.kind.currentData() or "")))
