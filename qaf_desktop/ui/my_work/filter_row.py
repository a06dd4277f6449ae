"""The finer filters of My work, shown when asked for: method, team, state, date."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from qaf_desktop.ui.my_work.view import Inputs, View
from qaf_desktop.ui.tokens import S2, S3
from qaf_desktop.ui.widgets.flow import FlowLayout
from qaf_desktop.ui.widgets.labels import label


class FilterRow(QWidget):
    """`chosen(field, value)` with field method, team, state or since; an empty value is no filter."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, S3)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.method = self._box("method", self.tr("&Method"))
        self.team = self._box("team", self.tr("&Team"))
        self.state = self._box("state", self.tr("&State"))
        self.since = self._box("since", self.tr("&Changed"))
        for key, word in (
            ("", self.tr("Any time")),
            ("week", self.tr("Last 7 days")),
            ("month", self.tr("Last month")),
            ("quarter", self.tr("Last three months")),
        ):
            self.since.addItem(word, key)

    def show_choices(self, view: View, chosen: Inputs) -> None:
        """What there is to choose, and what is chosen now."""
        self._fill(self.method, self.tr("All methods"), view.methods, chosen.method)
        self._fill(self.team, self.tr("All teams"), view.teams, chosen.team)
        self._fill(self.state, self.tr("All states"), view.states, chosen.state)
        with QSignalBlocker(self.since):
            self.since.setCurrentIndex(max(0, self.since.findData(chosen.since)))

    def _fill(self, box: QComboBox, everything: str, words: tuple[str, ...], chosen: str) -> None:
        with QSignalBlocker(box):
            if box.count() != len(words) + 1 or any(box.itemText(at + 1) != word for at, word in enumerate(words)):
                box.clear()
                box.addItem(everything, "")
                for word in words:
                    box.addItem(word, word)
            box.setCurrentIndex(max(0, box.findData(chosen)))

    def _box(self, field: str, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name.replace("&", ""))
        box.setMinimumWidth(150)
        box.currentIndexChanged.connect(lambda _at: self.chosen.emit(field, box.currentData() or ""))
        named = QWidget()
        row = QHBoxLayout(named)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S2)
        row.addWidget(label(name, buddy=box))
        row.addWidget(box)
        self._flow.addWidget(named)
        return box
