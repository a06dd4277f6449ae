"""A new sample, from top to bottom: the list, who can be drawn, how many, by which seed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.tokens import S1, S2
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.screen_body import ButtonFlow, SideBySide

LIST_HEIGHT, MOST, YEARS = 120, 500, 60


@dataclass(frozen=True, slots=True)
class KeptList:
    """A list that is here, in words, with the values of its columns that can be chosen among."""

    id: int
    words: str
    values: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is chosen: the kept list, values by column, the column it is divided by, months without an audit, and the
    draw itself."""

    list: int
    keeps: Mapping[str, frozenset[str]]
    divided: str
    months: int
    purpose: str
    method: str
    size: int
    seed: str


class NewCard(Card):
    """`changed`: something of what is chosen; `list_asked`: take a list in; `list_removed(id)`; `seed_asked`;
    `confirmed(Asked)`; `left`."""

    changed = Signal()
    list_asked = Signal()
    list_removed = Signal(int)
    seed_asked = Signal()
    confirmed = Signal(object)
    left = Signal()

    def __init__(
        self, methods: Sequence[tuple[str, str]], names: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        """`methods` are (id, name) of what can be done with the files; `names` are what columns are called."""
        super().__init__(self.tr("New sample"), parent)
        self._names = names
        self._kept: tuple[KeptList, ...] = ()
        self.lists = QComboBox()
        self.lists.activated.connect(lambda _at: self._show_values())
        self.take_list = button(self.tr("Take a list in…"), self.list_asked.emit)
        self.remove_list = button(self.tr("Remove the list"), lambda: self.list_removed.emit(self.list_id()))
        self.purpose = QLineEdit(placeholderText=self.tr("Case file audits, October, North"))
        self.method = QComboBox()
        for code, name in methods:
            self.method.addItem(name, code)
        self.teams, self.states, self.others = _Chosen(), _Chosen(), _Chosen()
        self.other = QComboBox()
        self.other.setAccessibleName(self.tr("Another column"))
        self.divided = QComboBox()
        self.months = QSpinBox(maximum=YEARS, value=12)
        self.months.setSpecialValueText(self.tr("Whenever it was audited"))
        self.months.setSuffix(self.tr(" months without an audit"))
        self.how_many = QSpinBox(minimum=1, maximum=MOST, value=20)
        self.seed = QLineEdit()
        self.fresh = button(self.tr("A fresh one"), self.seed_asked.emit)
        self.counted = label("", wrap=True)
        self.draw = PrimaryButton(self.tr("Draw and sign"), self._confirm)
        self.back = button(self.tr("Not now"), self.left.emit)
        self._lay_out()
        self._connect()

    def show_lists(self, kept: Sequence[KeptList], chosen: int = 0) -> None:
        self._kept = tuple(kept)
        self.lists.clear()
        for one in kept:
            self.lists.addItem(one.words, one.id)
        self.lists.setCurrentIndex(max(0, self.lists.findData(chosen)))
        for part in (self.remove_list, self.draw, self.lists):
            part.setEnabled(bool(kept))
        self._show_values()

    def list_id(self) -> int:
        return int(self.lists.currentData() or 0)

    def asked(self) -> Asked:
        keeps = {"team": self.teams.chosen(), "status": self.states.chosen(),
                 str(self.other.currentData() or ""): self.others.chosen()}  # fmt: skip
        return Asked(
            self.list_id(), {name: words for name, words in keeps.items() if words}, self.divided.currentData() or "",
            self.months.value(), self.purpose.text(), self.method.currentData() or "", self.how_many.value(),
            self.seed.text(),
        )  # fmt: skip

    def show_counted(self, words: str) -> None:
        self.counted.setText(words)

    def _show_values(self) -> None:
        values = next((one.values for one in self._kept if one.id == self.list_id()), {})
        self.teams.offer(values.get("team", ()))
        self.states.offer(values.get("status", ()))
        self.other.clear()
        for name in (one for one in values if one not in ("team", "status")):
            self.other.addItem(self._names.get(name, name), name)
        self._show_others()
        self.divided.clear()
        self.divided.addItem(self.tr("Not divided"), "")
        for name in values:
            self.divided.addItem(self._names.get(name, name), name)
        self.changed.emit()

    def _show_others(self) -> None:
        values = next((one.values for one in self._kept if one.id == self.list_id()), {})
        self.others.offer(values.get(str(self.other.currentData()), ()))

    def _lay_out(self) -> None:
        who = SideBySide(
            Field(self.tr("Only these &teams"), self.teams, self.tr("None ticked: all of them.")),
            Field(self.tr("Only this s&tatus"), self.states, self.tr("None ticked: whatever it is.")),
            Field(self.tr("O&nly where"), _under(self.other, self.others), self.tr("Age, manager or another column.")),
        )
        numbers = SideBySide(
            Field(self.tr("&Divided by"), self.divided, self.tr("Each part gives its share.")),
            Field(self.tr("Left out are files audited &lately"), self.months, self.tr("By any audit of a file.")),
            Field(self.tr("&How many files?"), self.how_many, self.tr("At most 500 in one sample.")),
        )
        parts: tuple[QWidget, ...] = (
            Field(self.tr("The &list of children"), _row(self.lists, self.take_list, self.remove_list)),
            who, numbers,
            SideBySide(Field(self.tr("What is it &for?"), self.purpose), Field(self.tr("What is &done?"), self.method)),
            Field(self.tr("S&eed"), _row(self.seed, self.fresh),
                  self.tr("Whoever has the list and the seed draws the same.")),
            self.counted, ButtonFlow(self.draw, self.back),
        )  # fmt: skip
        for part in parts:
            self.body.addWidget(part)
        self.lists.setAccessibleName(self.tr("The list of children"))
        self.seed.setAccessibleName(self.tr("Seed"))

    def _connect(self) -> None:
        self.divided.activated.connect(self.changed)
        self.months.valueChanged.connect(self.changed)
        self.how_many.valueChanged.connect(self.changed)
        self.teams.itemChanged.connect(self.changed)
        self.states.itemChanged.connect(self.changed)
        self.others.itemChanged.connect(self.changed)
        self.other.activated.connect(lambda _at: self._show_others())
        self.other.activated.connect(self.changed)

    def _confirm(self) -> None:
        self.confirmed.emit(self.asked())


class _Chosen(QListWidget):
    """Some of a few words, by ticks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(scaled(LIST_HEIGHT))

    def offer(self, words: Sequence[str]) -> None:
        self.clear()
        for word in words:
            item = QListWidgetItem(word or self.tr("(empty)"))
            item.setData(Qt.ItemDataRole.UserRole, word)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.addItem(item)

    def chosen(self) -> frozenset[str]:
        items = (self.item(at) for at in range(self.count()))
        return frozenset(
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == Qt.CheckState.Checked
        )


def _under(head: QWidget, below: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(S1)
    below.setFixedHeight(below.height() - head.sizeHint().height() - S1)
    column.addWidget(head)
    column.addWidget(below)
    made.setFocusProxy(head)
    return made


def _row(*parts: QWidget) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(S2)
    for at, part in enumerate(parts):
        line.addWidget(part, 0 if at else 1)
    made.setFocusProxy(parts[0])
    return made
