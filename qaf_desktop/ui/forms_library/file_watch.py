"""A file that another program saves, however it does: in place, or by putting a new file in its stead."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

PAUSE_MS = 250
LOOK_MS = 2_000
"""A shared folder may tell nothing of changes: then they are seen by looking."""

Mark = tuple[int, int, int] | None


class FileWatch(QObject):
    """`changed` once the file is whole again and another one than before. Lock files beside it are nothing to it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._known: Mark = None
        self._seen: Mark = None
        self._watcher = QFileSystemWatcher(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._look = QTimer(self, interval=LOOK_MS)
        for heard in (self._watcher.fileChanged, self._watcher.directoryChanged):
            heard.connect(lambda _path: self._pause.start())
        self._pause.timeout.connect(self._settle)
        self._look.timeout.connect(self._settle)

    def start(self, path: Path) -> None:
        """Follow this file; as it is now it is known."""
        self.stop()
        self._path = path
        self._known = self._seen = _mark(path)
        self._follow()
        self._look.start()

    def stop(self) -> None:
        self._pause.stop()
        self._look.stop()
        self._path = None
        if followed := [*self._watcher.files(), *self._watcher.directories()]:
            self._watcher.removePaths(followed)

    def _settle(self) -> None:
        """Tell of a change once the file has been the same for a pause: a file half written is looked at again."""
        if self._path is None:
            return
        self._follow()
        now = _mark(self._path)
        if now is None or now == self._known:
            self._seen = now
        elif now == self._seen:
            self._known = now
            self.changed.emit()
        else:
            self._seen = now
            self._pause.start()

    def _follow(self) -> None:
        """A file put in the stead of another has to be followed anew."""
        assert self._path is not None
        for path in (str(self._path), str(self._path.parent)):
            if path not in (*self._watcher.files(), *self._watcher.directories()) and Path(path).exists():
                self._watcher.addPath(path)


def _mark(path: Path) -> Mark:
    """What tells one state of the file from another; None while it is not there or empty."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size, found.st_ino) if found.st_size else None
