"""Who is not given what: interests declared, and people who are given nothing for a while."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from qaf_desktop.lists.cells import day_of
from qaf_desktop.ui.list_screen.whole_list import WholeList
from qaf_desktop.ui.samples.register_view import CHILD, EXEMPT, REMOVE, TEAM, NotGiven, register_columns, register_kind
from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.screen_body import ActionRow, ScreenHead, SideBySide

LIST_HEIGHT = 260


@dataclass(frozen=True, slots=True)
class Declared:
    """What is typed: `kind` is child, team or exempt; `about` the reference, the team, or the last day (ISO)."""

    kind: str
    person: str
    about: str
    why: str


class RegisterCard(QWidget):
    """`declared(Declared)`, `removed(lines)`, `left`."""

    declared = Signal(object)
    removed = Signal(tuple)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = ActionRow(button(self.tr("Back"), self.left.emit))
        self.head.say(
            self.tr("Who is not given what"),
            self.tr("Kept on this desk alone. Whoever is planned for files is checked against it."),
        )
        self.person, self.kind = QComboBox(), QComboBox()
        for code, words in ((CHILD, self.tr("knows a child")), (TEAM, self.tr("is close to a team")),
                            (EXEMPT, self.tr("is given nothing until"))):  # fmt: skip
            self.kind.addItem(words, code)
        self.about, self.why = QLineEdit(), QLineEdit()
        self.about_field = Field(self.tr("Which &child?"), self.about)
        self.why_field = Field(self.tr("&Reason"), self.why)
        self.keep = PrimaryButton(self.tr("Add"), self._add)
        self.list: WholeList[NotGiven] = WholeList(
            register_kind(), register_columns(), self.tr("Who is not given what"), self.tr("Search these"),
            tools=(self.keep,),
        )  # fmt: skip
        self.kind.activated.connect(lambda _at: self._name_about())
        self.why.returnPressed.connect(self._add)
        self.list.acted.connect(lambda act, lines: self.removed.emit(lines) if act == REMOVE else None)
        self._lay_out()

    def show_register(self, people: Sequence[tuple[str, str]], lines: tuple[NotGiven, ...]) -> None:
        """`people` are (code, name)."""
        chosen = self.person.currentData()
        self.person.clear()
        for code, name in people:
            self.person.addItem(name, code)
        self.person.setCurrentIndex(max(0, self.person.findData(chosen)))
        self.list.show_lines(lines)

    def begin(self, kind: str = CHILD, about: str = "", person: str = "") -> None:
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
        self.about.setText(about)
        self.why.clear()
        self.person.setCurrentIndex(max(0, self.person.findData(person)))
        self._name_about()
        (self.why if about else self.person).setFocus()

    def _name_about(self) -> None:
        names = {
            CHILD: self.tr("Which &child?"),
            TEAM: self.tr("Which &team?"),
            EXEMPT: self.tr("Until &which day?"),
        }
        kind = str(self.kind.currentData())
        self.about_field.rename(names[kind])
        day = QDate.currentDate().addMonths(3).toString("d/M/yyyy")
        self.about.setPlaceholderText({CHILD: "100234", TEAM: "", EXEMPT: day}[kind])

    def _lay_out(self) -> None:
        row = SideBySide(
            Field(self.tr("&Who?"), self.person), Field(self.tr("W&hat?"), self.kind), self.about_field, self.why_field
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(ScreenHead(self.head, row))
        self.list.setMinimumHeight(scaled(LIST_HEIGHT))
        column.addWidget(self.list, 1)

    def _add(self) -> None:
        kind, about = str(self.kind.currentData()), self.about.text().strip()
        if kind == EXEMPT:
            about = day_of(about) or ""
            self.about_field.say_problem("" if about else self.tr("Type a day, such as 3/11/26."))
            if not about:
                return
        self.about_field.say_problem("")
        self.declared.emit(Declared(kind, str(self.person.currentData() or ""), about, self.why.text().strip()))
