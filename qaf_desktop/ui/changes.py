"""The one signal by which screens hear that something changed."""

from PySide6.QtCore import QObject, Signal

from qaf_desktop.changes import Changes


class ChangeFeed(QObject):
    """Calls go down, facts come up: whoever acted calls `publish`; every screen listens to `changed`."""

    changed = Signal(Changes)

    def publish(self, changes: Changes) -> None:
        """Tell the screens, unless nothing changed. GUI thread only."""
        if changes:
            self.changed.emit(changes)
