"""The finer filters of the list of records, shown when asked for."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from qaf_desktop.ui.tokens import S2
from qaf_desktop.ui.widgets.flow import FlowLayout
from qaf_desktop.work.record_lines import RecordsChoices, RecordsWanted, Words


class FilterRow(QWidget):
    """`chosen(field, value)` where the field is a key of `boxes`; an empty value is no filter."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, S2)
        self.boxes = {
            "method": self._box("method", self.tr("Method")),
            "team": self._box("team", self.tr("Team")),
            "state": self._box("state", self.tr("State")),
            "grade": self._box("grade", self.tr("Overall grade")),
            "month": self._box("month", self.tr("Month")),
            "author": self._box("author", self.tr("Author")),
        }

    def show_choices(self, choices: RecordsChoices, wanted: RecordsWanted) -> None:
        month = wanted.month_from if wanted.month_from == wanted.month_to else ""
        self._fill("method", self.tr("All methods"), choices.methods, wanted.method)
        self._fill("team", self.tr("All teams"), choices.teams, wanted.team)
        self._fill("state", self.tr("All states"), choices.states, wanted.state)
        self._fill("grade", self.tr("All grades"), choices.grades, wanted.grade)
        self._fill("month", self.tr("All months"), choices.months, month)
        self._fill("author", self.tr("All authors"), choices.authors, wanted.author)

    def _fill(self, field: str, every: str, words: Words, value: str) -> None:
        box = self.boxes[field]
        with QSignalBlocker(box):
            if box.property("words") != repr(words):
                box.setProperty("words", repr(words))
                box.clear()
                box.addItem(every, "")
                for code, word in words:
                    box.addItem(word, code)
            box.setCurrentIndex(max(0, box.findData(value)))

    def _box(self, field: str, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setFixedWidth(176)
        box.currentIndexChanged.connect(lambda _at: self.chosen.emit(field, box.currentData() or ""))
        self._flow.addWidget(box)
        return box
