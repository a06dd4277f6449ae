"""The finer filters of My work, shown when asked for: method, team, date."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from qaf_desktop.ui.tokens import S3
from qaf_desktop.ui.widgets.flow import FlowLayout
from qaf_desktop.ui.widgets.labels import label


class FilterRow(QWidget):
    """`chosen(field, value)` with field method, team or since; an empty value is no filter."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, S3)
        self.method = self._box("method", self.tr("&Method"))
        self.team = self._box("team", self.tr("&Team"))
        self.since = self._box("since", self.tr("&Changed"))
        for key, word in (
            ("", self.tr("Any time")),
            ("week", self.tr("Last 7 days")),
            ("month", self.tr("Last month")),
            ("quarter", self.tr("Last three months")),
        ):
            self.since.addItem(word, key)

    def show_choices(self, methods: tuple[str, ...], teams: tuple[str, ...], chosen: tuple[str, str, str]) -> None:
        """What there is to choose, and (method, team, since) as chosen now."""
        self._fill(self.method, self.tr("All methods"), methods, chosen[0])
        self._fill(self.team, self.tr("All teams"), teams, chosen[1])
        with QSignalBlocker(self.since):
            self.since.setCurrentIndex(max(0, self.since.findData(chosen[2])))

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
        self._flow.addWidget(label(name, buddy=box))
        self._flow.addWidget(box)
        return box
