"""A passing word over the foot of the window."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from qaf_desktop.ui.tokens import S2, S3
from qaf_desktop.ui.widgets.announce import announce
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.mark_label import MarkLabel

SHOWN_MS = 6000
_MARKS = {"done": ("disc", "ok"), "info": ("disc", "accent"), "warning": ("diamond", "warning")}


class Toast(QFrame):
    """Goes by itself after six seconds, or at a click; takes no focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setProperty("look", "float")
        self._mark = MarkLabel("disc", "ok")
        self._words = label("")
        row = QHBoxLayout(self)
        row.setContentsMargins(S3, S2, S3, S2)
        row.addWidget(self._mark)
        row.addWidget(self._words)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def text(self) -> str:
        return self._words.text()

    def say(self, text: str, tone: str) -> None:
        self._mark.show_mark(*_MARKS.get(tone, _MARKS["done"]))
        self._words.setWordWrap(False)
        self._words.setText(text)
        if self.sizeHint().width() > self._around.width() - 48:
            self._words.setWordWrap(True)
        self.show()
        self._place()
        self.raise_()
        self._timer.start()
        announce(self, text)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._around and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        around = self._around
        wide = min(self.sizeHint().width(), around.width() - 48)
        high = max(self.sizeHint().height(), self.heightForWidth(wide))
        self.setGeometry((around.width() - wide) // 2, around.height() - high - 72, wide, high)
