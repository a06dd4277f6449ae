"""A state in words with a small shape before them."""

from enum import StrEnum

from PySide6.QtWidgets import QHBoxLayout, QWidget

from qaf_desktop.ui.tokens import S2
from qaf_desktop.ui.widgets.labels import label, set_look
from qaf_desktop.ui.widgets.mark_label import MarkLabel


class Tone(StrEnum):
    QUIET = "quiet"
    OK = "ok"
    WARNING = "warning"
    STOP = "stop"


_LOOKS = {
    Tone.QUIET: ("disc", "muted", "muted"),
    Tone.OK: ("disc", "ok", "muted"),
    Tone.WARNING: ("diamond", "warning", "muted"),
    Tone.STOP: ("triangle", "stop", "alarm"),
}


class StateLabel(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = MarkLabel("disc", "muted", 10)
        self._words = label("", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S2 - 2)
        row.addWidget(self._mark)
        row.addWidget(self._words)

    def text(self) -> str:
        return self._words.text()

    def say(self, tone: Tone, text: str) -> None:
        shape, colour, look = _LOOKS[tone]
        self._mark.show_mark(shape, colour)
        set_look(self._words, look)
        self._words.setText(text)
        self.setVisible(bool(text))
