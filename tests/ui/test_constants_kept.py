"""A day's worth of signals does not end the process; run apart, so that a failure is a failure and not a crash."""

import os
import subprocess
import sys

CLICKS = """
from PySide6.QtWidgets import QApplication, QPushButton
from qaf_desktop.ui.constants_kept import keep_constants
keep_constants()
app = QApplication([])
button = QPushButton()
button.clicked.connect(lambda _checked=False: None)
for _ in range(40_000):
    button.click()
    button.objectNameChanged.emit("x")
"""


def test_forty_thousand_clicks_are_survived():
    done = subprocess.run([sys.executable, "-c", CLICKS], env=os.environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
