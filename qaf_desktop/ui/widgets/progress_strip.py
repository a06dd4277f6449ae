"""A thin strip for work that takes longer than a blink."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from qaf_desktop.ui.tokens import S3
from qaf_desktop.ui.widgets.announce import announce
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label

PATIENCE_MS = 400


class ProgressStrip(QWidget):
    """`begin`, then `progress` as a job's `on_progress`, then `end`. Appears after 400 ms; `cancelled` asks to stop.

    What it says is announced when it appears; how far it is, at each quarter."""

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
        self._patience.timeout.connect(self._appear)
        self._quarter = 0
        self.hide()

    def begin(self, text: str, *, can_cancel: bool = True) -> None:
        self._words.setText(text)
        self._bar.setRange(0, 0)
        self._cancel.setVisible(can_cancel)
        self._cancel.setEnabled(True)
        self._quarter = 0
        self._patience.start()

    def progress(self, text: str, fraction: float) -> None:
        done = max(0.0, min(1.0, fraction))
        self._words.setText(text)
        self._bar.setRange(0, 1000)
        self._bar.setValue(round(done * 1000))
        if int(done * 4) > self._quarter:
            self._quarter = int(done * 4)
            self._tell(self.tr("{words}, {n} %").format(words=text, n=round(done * 100)))

    def end(self) -> None:
        self._patience.stop()
        self.hide()

    def _appear(self) -> None:
        self.show()
        self._tell(self._words.text())

    def _tell(self, words: str) -> None:
        if self.isVisible():
            announce(self, words)

    def _ask_to_stop(self) -> None:
        self._cancel.setEnabled(False)
        self._words.setText(self.tr("Stopping…"))
        self._tell(self._words.text())
        self.cancelled.emit()
