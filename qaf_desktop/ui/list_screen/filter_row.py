"""The finer filters of a list, one box each, shown when asked for."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from qaf_desktop.ui.list_screen.list_view import Choice
from qaf_desktop.ui.tokens import S2
from qaf_desktop.ui.widgets.flow import FlowLayout

WIDTH = 160


class FilterRow(QWidget):
    """`chosen(field, code)`; an empty code is no filter. `boxes` are the boxes by their fields."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, S2)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.boxes: dict[str, QComboBox] = {}
        self._filled: dict[str, Choice] = {}
        self._behind = 0

    def add(self, made: QWidget) -> None:
        """Something that stands behind the boxes."""
        self._flow.addWidget(made)
        self._behind += 1

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """What there is to choose, and what is chosen now. The fields of one list are always the same."""
        for choice in choices:
            if self._filled.get(choice.field) != choice:
                self._filled[choice.field] = choice
                self._fill(self._box(choice), choice)

    def _fill(self, box: QComboBox, choice: Choice) -> None:
        words = ("", choice.every), *choice.words
        if choice.value and choice.value not in dict(choice.words):
            words = (*words, (choice.value, choice.value))
        with QSignalBlocker(box):
            box.clear()
            for code, word in words:
                box.addItem(word, code)
            box.setCurrentIndex(max(0, box.findData(choice.value)))

    def _box(self, choice: Choice) -> QComboBox:
        if choice.field not in self.boxes:
            box = self.boxes[choice.field] = QComboBox()
            box.setFixedWidth(WIDTH)
            box.setAccessibleName(choice.name)
            box.currentIndexChanged.connect(lambda _at: self.chosen.emit(choice.field, box.currentData() or ""))
            self._flow.insert_widget(self._flow.count() - self._behind, box)
        return self.boxes[choice.field]
