"""A line under an answer for what belongs to it: why a doubtful value is kept, or a comment."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qaf_desktop.ui.form_page.editors.growing_area import GrowingArea
from qaf_desktop.ui.tokens import S1
from qaf_desktop.ui.widgets.labels import label


class SideLine(QWidget):
    """A caption over a line that grows. `written` carries the text at every keystroke."""

    written = Signal(str)

    def __init__(self, caption: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.area = GrowingArea(1)
        self.area.setAccessibleName(f"{caption}: {about}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S1)
        layout.addWidget(label(caption, "muted", buddy=self.area))
        layout.addWidget(self.area)
        self.area.textChanged.connect(self._written)

    def show_text(self, text: str, *, read_only: bool) -> None:
        """Show without telling."""
        self.area.setReadOnly(read_only)
        if text != self.text():
            self.area.blockSignals(True)
            self.area.setPlainText(text)
            self.area.blockSignals(False)

    def text(self) -> str:
        text = self.area.toPlainText()
        return text if text.strip() else ""

    def _written(self) -> None:
        self.written.emit(self.text())
