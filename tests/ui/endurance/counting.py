"""How much there is of what a program may leave behind."""

import gc
import threading
from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid


@dataclass(frozen=True)
class Census:
    """Numbers of widgets and of living Qt objects by class, of timers that run, and of threads."""

    widgets: Counter
    objects: Counter
    timers: int
    threads: int

    def more_than(self, before: "Census") -> dict[str, int]:
        """What there is more of than before, by class; empty where nothing grew."""
        grown = (self.widgets - before.widgets) | (self.objects - before.objects)
        others = {"running timers": self.timers - before.timers, "threads": self.threads - before.threads}
        return {**grown, **{what: more for what, more in others.items() if more > 0}}


def census() -> Census:
    """Of now, once everything that was to be deleted is."""
    for _again in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    living = [one for one in gc.get_objects() if isinstance(one, QObject) and isValid(one)]
    return Census(
        Counter(type(widget).__name__ for widget in QApplication.allWidgets()),
        Counter(type(one).__name__ for one in living),
        sum(1 for one in living if isinstance(one, QTimer) and one.isActive()),
        threading.active_count(),
    )
