"""Tells when nobody has touched the program for a while."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

TOUCHES = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletMove, QEvent.Type.TabletPress,
})  # fmt: skip


class IdleWatch(QObject):
    """`idle` after so many minutes without a key, a click or a move in any window of the program.

    The minutes are asked for anew at each touch, so that a change of the setting holds at once.
    """

    idle = Signal()

    def __init__(self, app: QCoreApplication, minutes: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._minutes = minutes
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.idle)

    def start(self) -> None:
        """Begin to watch; after `idle` it has to be started again."""
        self._app.installEventFilter(self)
        self._begin()

    def stop(self) -> None:
        self._app.removeEventFilter(self)
        self._timer.stop()

    def remaining_ms(self) -> int:
        return self._timer.remainingTime()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES and self._timer.isActive():
            self._begin()
        return False

    def _begin(self) -> None:
        self._timer.start(round(self._minutes() * 60_000))
