"""What the program is put together from before any workspace is open."""

from dataclasses import dataclass
from pathlib import Path

from qaf_desktop.clock import Clock
from qaf_desktop.paths import AppPaths
from qaf_desktop.settings import SettingsFile
from qaf_desktop.ui.frame.main_window import MainWindow
from qaf_desktop.ui.jobs import JobRunner
from qaf_desktop.ui.messages import Messages


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Folders, resources, clock, window, and the ways to act."""

    paths: AppPaths
    resources: Path
    clock: Clock
    settings: SettingsFile
    window: MainWindow
    jobs: JobRunner
    messages: Messages
