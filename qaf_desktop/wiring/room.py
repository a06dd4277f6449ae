"""What every screen of an open desk is wired to."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qaf_desktop.desk.desk import Desk
from qaf_desktop.settings import SettingsFile
from qaf_desktop.storage.keyslots import KeyCosts
from qaf_desktop.ui.changes import ChangeFeed
from qaf_desktop.ui.jobs import JobRunner
from qaf_desktop.ui.messages import Messages


@dataclass(frozen=True, slots=True)
class Room:
    """An open desk with the ways to act: jobs off the window's thread, words to the person, news of changes.

    `costs` are the passphrase's. `go` leads to a screen (its id, and what it is to show); `back` to where the person
    came from. `hand_over` shows the part that the workspace says is handed over, and nothing else.
    """

    desk: Desk
    jobs: JobRunner
    messages: Messages
    feed: ChangeFeed
    settings: SettingsFile
    resources: Path
    costs: KeyCosts
    go: Callable[[str, str], object]
    back: Callable[[], object]
    hand_over: Callable[[], object] = lambda: None
