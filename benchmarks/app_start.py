"""From the process's start to the first paint: our app against a bare main window."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from benchmarks.yardsticks import Row, in_turn

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
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder, "bare.py")
        bare.write_text(BARE, encoding="utf-8")
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QAF_DATA_FOLDER": str(Path(folder, "data"))}

        def start(*arguments: str) -> None:
            subprocess.run([sys.executable, *arguments], check=True, env=environment, timeout=60)

        pairs = in_turn(lambda: start("-m", "qaf_desktop", "--time-to-first-paint"), lambda: start(str(bare)), pairs=7)
    yield pairs.row("start to first paint, no workspace yet / bare QMainWindow", 2.0)
