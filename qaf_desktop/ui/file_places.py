"""Where a question about a file begins. What is saved never begins in the shared folder, which others read."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths

Share = Callable[[], Path | None]
"""The project's shared folder, where one is known."""


class FilePlaces:
    """The folders last used, one for opening and one for saving. They are kept no longer than the program runs: a
    folder's name may say more than settings may hold."""

    def __init__(self) -> None:
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self._first = documents if documents.is_dir() else Path.home()
        self.opening = self._first
        self._saved = self._first
        self.share: Share = lambda: None

    def saving(self) -> Path:
        """Where saving begins: where something was last saved, else among the documents; never what others read."""
        places = (self._saved, self._first, Path.home())
        return next((place for place in places if not self.shared(place)), self._first)

    def saved_in(self, folder: Path) -> None:
        if not self.shared(folder):
            self._saved = folder

    def shared(self, place: Path) -> bool:
        """Whether it lies in the shared folder, by whatever name one came there."""
        share = self.share()
        return share is not None and _whole(place).is_relative_to(_whole(share))


def _whole(place: Path) -> Path:
    try:
        return place.resolve()
    except (OSError, RuntimeError):
        return place.absolute()
