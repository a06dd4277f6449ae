"""The example project: a lead's desk with some months of invented work to look around in."""

import shutil
from pathlib import Path

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import PASSPHRASE, Stage, demonstrate
from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.playground import mark_example
from qaf_desktop.paths import AppPaths
from qaf_desktop.progress import Progress, silent
from qaf_desktop.setup.opening import Opening
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.words import say

FOLDER = "example"
LAST_MADE = "figures.xlsx"


def make_example(opening: Opening, paths: AppPaths, resources: Path, clock: Clock, progress: Progress = silent) -> Desk:
    """The lead's desk of the example project, made on first use in a folder of its own, where nothing real lies."""
    stage = Stage(paths.data / FOLDER, resources, clock, costs=opening.costs)
    if not (stage.folder / LAST_MADE).exists():
        shutil.rmtree(stage.folder, ignore_errors=True)
        demonstrate(stage, progress)
    there = stage.opening("lead")
    desk = there.unlock(WorkspaceFolder(there.workspaces()[0].folder), PASSPHRASE)
    mark_example(desk)
    return desk


def example_words() -> str:
    """What whoever looks around has to know."""
    return say(
        "This is the example: everybody in it is invented. Its passphrase is “{passphrase}”.", passphrase=PASSPHRASE
    )
