"""The steps of the wizard at its left: done, now, still to come."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from qaf_desktop.ui.first_start.view import StepLine
from qaf_desktop.ui.tokens import S2, S3, S4, S5
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.mark_label import MarkLabel


class StepList(QFrame):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "rail")
        self.setFixedWidth(212)
        self._shown: tuple[StepLine, ...] = ()
        self._inside: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(S4, S4, S4, S4)
        self._column.setSpacing(S5)
        self._column.addWidget(label("QAF Desktop", "brand"))
        self._column.addStretch(1)

    def show_lines(self, lines: tuple[StepLine, ...]) -> None:
        if lines == self._shown:
            return
        self._shown = lines
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S3)
        for line in lines:
            column.addLayout(self._row(line))
        self._column.insertWidget(1, self._inside)

    def _row(self, line: StepLine) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(S2)
        shape, colour = ("disc", "ok") if line.done else ("half-disc", "accent") if line.now else ("ring", "muted")
        row.addWidget(MarkLabel(shape, colour, 12))
        words = label(line.title, "strong" if line.now else "")
        state = self.tr("now") if line.now else self.tr("done") if line.done else self.tr("to come")
        words.setAccessibleName(f"{line.title}, {state}")
        row.addWidget(words, 1)
        return row
