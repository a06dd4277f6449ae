"""A band that says something important where it is true: shape, words and one thing to do."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from qaf_desktop.ui.tokens import S2, S3
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label, set_look
from qaf_desktop.ui.widgets.mark_label import MarkLabel
from qaf_desktop.ui.widgets.told_as import tell_as


class Severity(StrEnum):
    STOP = "stop"
    WARNING = "warning"
    INFO = "info"


_MARKS = {
    Severity.STOP: ("triangle", "stop"),
    Severity.WARNING: ("diamond", "warning"),
    Severity.INFO: ("disc", "accent"),
}


class Notice(QFrame):
    """Hidden until `say` gives it words; `acted` when its button is pressed."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tell_as(self, QAccessible.Role.AlertMessage)
        self._mark = MarkLabel("disc", "accent")
        self._words = label("", wrap=True)
        self._button = button("", self.acted.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(S3, S2, S2, S2)
        row.setSpacing(S2)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self._button.hide()
        self.hide()

    @property
    def button(self) -> QPushButton:
        """What `acted` comes from; hidden where there is nothing to do."""
        return self._button

    def text(self) -> str:
        return self._words.text()

    def say(self, severity: Severity, text: str, action: str = "") -> None:
        """Show these words; told to a screen reader when they are new. Empty words hide the band."""
        if not text:
            self._words.clear()
            self.hide()
            return
        new = text != self._words.text()
        set_look(self, f"notice-{severity}")
        self._mark.show_mark(*_MARKS[severity])
        self._words.setText(text)
        self.setAccessibleName(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.show()
        if new and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
