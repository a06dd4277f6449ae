"""From the process's start to the first paint: our app against a bare main window."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from subprocess import DEVNULL

from benchmarks.yardsticks import Row, in_turn
from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import Stage, found_lead
from qaf_desktop.demo.plausible import read_bank
from qaf_desktop.paths import resources
from qaf_desktop.storage.keyslots import KdfCost, KeyCosts

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, QApplication.quit)

application = QApplication(sys.argv)
window = Window()
window.resize(1180, 760)
window.show()
sys.exit(application.exec())
"""


def rows() -> Iterable[Row]:
    """Both with their bytecode at hand, as on every start but the first."""
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder, "bare.py")
        bare.write_text(BARE, encoding="utf-8")
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        bytecode = {**kept, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(Path(folder, "bytecode"))}

        def start(data: Path, *arguments: str) -> None:
            environment = {**bytecode, "QAF_DATA_FOLDER": str(data)}
            # No limit in time: with one, waiting looks every 50 ms, and every figure is a multiple of that.
            subprocess.run([sys.executable, *arguments], check=True, env=environment, stderr=DEVNULL)

        for name, data in (("the wizard", Path(folder, "none")), ("the locked door", _with_workspace(Path(folder)))):
            ours = partial(start, data, "-m", "qaf_desktop", "--time-to-first-paint")
            pairs = in_turn(ours, partial(start, data, str(bare)), pairs=9)
            yield pairs.row(f"start to first paint of {name} / bare QMainWindow", 2.0)


def _with_workspace(folder: Path) -> Path:
    """A data folder with one finished workspace."""
    stage = Stage(folder / "stage", resources(), Clock(), costs=KeyCosts(new=KdfCost(1, 8, 1), least=KdfCost(1, 8, 1)))
    stage.share.mkdir(parents=True)
    found_lead(stage, read_bank(resources())).close()
    return stage.desk_folder("lead")
