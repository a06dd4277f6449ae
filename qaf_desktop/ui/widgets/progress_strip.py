"""A thin strip for work that takes longer than a blink."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from qaf_desktop.ui.tokens import S3
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label

PATIENCE_MS = 400


class ProgressStrip(QWidget):
    """`begin`, then `progress` as a job's `on_progress`, then `end`. Appears after 400 ms; `cancelled` asks to stop."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label("", "muted")
        self._bar = QProgressBar(maximum=1000, textVisible=False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = button(self.tr("Cancel"), self._ask_to_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S3)
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self.hide()

    def begin(self, text: str, *, can_cancel: bool = True) -> None:
        self._words.setText(text)
        self._bar.setRange(0, 0)
        self._cancel.setVisible(can_cancel)
        self._cancel.setEnabled(True)
        self._patience.start()

    def progress(self, text: str, fraction: float) -> None:
        self._words.setText(text)
        self._bar.setRange(0, 1000)
        self._bar.setValue(round(max(0.0, min(1.0, fraction)) * 1000))

    def end(self) -> None:
        self._patience.stop()
        self.hide()

    def _ask_to_stop(self) -> None:
        self._cancel.setEnabled(False)
        self._words.setText(self.tr("Stopping…"))
        self.cancelled.emit()
