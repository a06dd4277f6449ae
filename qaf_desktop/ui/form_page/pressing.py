"""While a mouse button is down nothing moves under it: what would move the page waits until it is let go."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

Act = Callable[[], object]


class Pressing(QObject):
    """Runs what it is given, at once or after the release and what the release itself brings about."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[tuple[QObject, Act]] = []

    @property
    def down(self) -> bool:
        """Whether a mouse button is held."""
        return QApplication.mouseButtons() != Qt.MouseButton.NoButton

    def after(self, owner: QObject, act: Act) -> None:
        """Do it when no button is held; never once `owner` is gone."""
        if not self.down:
            act()
            return
        application = QCoreApplication.instance()
        if application is not None and not self._waiting:
            application.installEventFilter(self)
        self._waiting.append((owner, act))

    def eventFilter(self, _watched: QObject, _event: QEvent) -> bool:
        application = QCoreApplication.instance()
        if not self.down and application is not None:
            application.removeEventFilter(self)
            QTimer.singleShot(0, self, self._run)
        return False

    def _run(self) -> None:
        waiting, self._waiting = self._waiting, []
        for owner, act in waiting:
            if isValid(owner):
                act()
