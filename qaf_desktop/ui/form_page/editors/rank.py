"""Choices to be put in order."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from qaf_desktop.forms.definition import Choice, Question
from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.form_page.editors.base import Editor, Tools
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.words import say


class RankList(QListWidget):
    """Alt and an arrow move the chosen line."""

    def __init__(self, move: "RankEditor") -> None:
        super().__init__()
        self._editor = move

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._editor.move_chosen(by)
        else:
            super().keyPressEvent(event)


class RankEditor(Editor):
    """A list whose lines move up and down. No answer until something was moved or the order accepted."""

    def __init__(self, question: Question, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(question, tools, parent)
        self._choices: tuple[Choice, ...] = ()
        self._value = ""
        self.list = RankList(self)
        self.up = button(say("Move up"), lambda: self.move_chosen(-1))
        self.down = button(say("Move down"), lambda: self.move_chosen(1))
        self.accept = button(say("This order is right"), self._tell, look="link")
        row = QHBoxLayout()
        for made in (self.up, self.down, self.accept):
            row.addWidget(made)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        layout.addLayout(row)

    def show_view(self, view: QuestionView) -> None:
        self._choices, self._value = view.choices, view.value
        order = view.value.split()
        ranked = sorted(view.choices, key=lambda c: order.index(c.value) if c.value in order else len(order))
        if [choice.value for choice in ranked] != self._order():
            self._fill(tuple(ranked))
        for made in (self.up, self.down, self.accept):
            made.setVisible(not view.readonly)

    def value(self) -> str:
        return self._value

    def targets(self) -> tuple[QWidget, ...]:
        return (self.list, self.up, self.down, self.accept)

    def describe(self, name: str, description: str) -> None:
        for target, words in zip(
            self.targets(), ("", say("move up"), say("move down"), say("this order is right")), strict=True
        ):
            target.setAccessibleName(f"{name}: {words}" if words else name)
            target.setAccessibleDescription(description)

    def note(self) -> str:
        return say("Alt and an arrow move the chosen line")

    def move_chosen(self, by: int) -> None:
        """Move the chosen line and answer with the new order."""
        row = self.list.currentRow()
        if self.up.isHidden() or row < 0 or not 0 <= row + by < self.list.count():
            return
        item = self.list.takeItem(row)
        self.list.insertItem(row + by, item)
        self.list.setCurrentRow(row + by)
        self._tell()

    def _order(self) -> list[str]:
        return [str(self.list.item(row).data(Qt.ItemDataRole.UserRole)) for row in range(self.list.count())]

    def _fill(self, choices: tuple[Choice, ...]) -> None:
        self.list.clear()
        for choice in choices:
            item = QListWidgetItem(choice.label)
            item.setData(Qt.ItemDataRole.UserRole, choice.value)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(min(320, self.list.sizeHintForRow(0) * max(1, len(choices)) + 8))

    def _tell(self) -> None:
        self._value = " ".join(self._order())
        self.value_changed.emit(self._value)
