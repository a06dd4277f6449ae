"""What stands in a section that asks nothing: why, and the way to the answer on which it depends."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qaf_desktop.ui.tokens import S2, S3
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label


class NothingAsked(QWidget):
    """`asked` carries the instance path of the question that decides."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self.words = label("", wrap=True)
        self.button = button(self.tr("Go to that question"), lambda: self.asked.emit(self._path))
        column = QVBoxLayout(self)
        column.setContentsMargins(S2, S3, S2, S3)
        column.setSpacing(S3)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def say(self, path: str, name: str) -> None:
        """`name` is the question's number and words; both are "" where no one answer decides."""
        self._path = path
        here = self.tr("Nothing is asked in this section as things stand.")
        by = self.tr("What is asked here depends on the answer to “{question}”.").format(question=name)
        self.words.setText(f"{here} {by}" if path else here)
        self.button.setAccessibleName(self.tr("Go to that question: {question}").format(question=name))
        self.button.setVisible(bool(path))
