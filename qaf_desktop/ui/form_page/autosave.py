"""Hands every change of an answer on to be kept: soon after typing, at once for the rest, again on failure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from qaf_desktop.ui.form_page.ports import NewPause, Save

TYPING_MS = 400
"""Pause after the last keystroke before the text is handed on."""
NO_LATER_MS = 1000
"""However fast somebody types, the text is handed on this often."""
RETRY_MS = 3000


@dataclass(frozen=True, slots=True)
class SaveState:
    """`at` is when something was last kept; `trouble` the sentence of the last failure, empty when all is well."""

    waiting: bool = False
    at: datetime | None = None
    trouble: str = ""


def timer(parent: QObject) -> NewPause:
    """Pauses made of real timers that die with `parent`."""

    def new_pause(ring: Callable[[], None]) -> QTimer:
        made = QTimer(parent)
        made.setSingleShot(True)
        made.timeout.connect(ring)
        return made

    return new_pause


class Autosave(QObject):
    """Collects path → value. What was handed on and failed is handed on again unless a later value has gone since."""

    changed = Signal(SaveState)

    def __init__(self, save: Save, new_pause: NewPause | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        pauses = new_pause or timer(self)
        self._typing, self._no_later, self._retry = (pauses(self.flush) for _ in range(3))
        self._waiting: dict[str, str | None] = {}
        self._batches: dict[int, dict[str, str | None]] = {}
        self._latest: dict[str, int] = {}
        self._batch = 0
        self._no_later_runs = False
        self._state = SaveState()

    @property
    def state(self) -> SaveState:
        return self._state

    @property
    def settled(self) -> bool:
        """Whether everything collected is known to be kept."""
        return not self._waiting and not self._batches

    def collect(self, values: Mapping[str, str | None], *, typing: bool = False) -> None:
        """Take in changes; `typing` waits for a pause, anything else goes at once."""
        if not values:
            return
        self._waiting.update(values)
        if not typing:
            self.flush()
            return
        self._typing.start(TYPING_MS)
        if not self._no_later_runs:
            self._no_later_runs = True
            self._no_later.start(NO_LATER_MS)
        self._tell()

    def flush(self) -> None:
        """Hand on all that waits, now."""
        for pause in (self._typing, self._no_later, self._retry):
            pause.stop()
        self._no_later_runs = False
        if not self._waiting:
            return
        self._batch += 1
        number, values = self._batch, self._waiting
        self._waiting = {}
        self._batches[number] = values
        self._latest.update(dict.fromkeys(values, number))
        self._tell()
        self._save(dict(values), lambda when: self._kept(number, when), lambda why: self._not_kept(number, why))

    def _kept(self, number: int, when: datetime) -> None:
        for path in self._batches.pop(number):
            if self._latest.get(path) == number:
                del self._latest[path]
        self._state = SaveState(at=when, trouble=self._state.trouble if self._waiting else "")
        self._tell()

    def _not_kept(self, number: int, why: str) -> None:
        failed = self._batches.pop(number)
        again = {path: value for path, value in failed.items() if self._latest.get(path) == number}
        self._waiting = {**again, **self._waiting}
        self._state = SaveState(at=self._state.at, trouble=why)
        if self._waiting:
            self._retry.start(RETRY_MS)
        self._tell()

    def _tell(self) -> None:
        self._state = SaveState(not self.settled, self._state.at, self._state.trouble)
        self.changed.emit(self._state)
