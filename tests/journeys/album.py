"""Pictures of a journey, numbered in the order they were taken, to be opened and looked at."""

from pathlib import Path

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

ROOT = Path(__file__).resolve().parent.parent.parent
PICTURES = ROOT / "build" / "journey"
QUICKLY = 80
"""How little a picture is packed, 0 to 100: the smallest file takes four times as long."""
TEXT_CURSOR = 200
"""Bytes that may differ: a text cursor is drawn against what lies beneath it, not quite alike each time."""


class Album:
    """A folder of pictures of one journey; those of an earlier run are taken away."""

    def __init__(self, qtbot, name: str) -> None:
        self._qtbot = qtbot
        self._folder = PICTURES / name
        self._folder.mkdir(parents=True, exist_ok=True)
        for old in self._folder.glob("*.png"):
            old.unlink()
        self._number = 0

    def take(self, window: QWidget, name: str) -> None:
        """The window as the X server shows it, once that is what the program means it to show."""
        self._qtbot.waitUntil(lambda: _different(_on_screen(window), _meant(window)) < TEXT_CURSOR, timeout=20_000)
        self.keep(window, name)

    def keep(self, window: QWidget, name: str) -> None:
        """The window as it stands."""
        self._number += 1
        assert _on_screen(window).save(str(self._folder / f"{self._number:02}-{name}.png"), quality=QUICKLY)


def has_ink(widget: QWidget) -> bool:
    """Whether the middle of a widget, away from its frame, has more than one colour."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    width, height = picture.width(), picture.height()
    points = ((x, y) for x in range(width // 3, 2 * width // 3) for y in range(height // 3, 2 * height // 3, 4))
    return len({picture.pixel(*point) for point in points}) > 1


def _on_screen(window: QWidget) -> QImage:
    QApplication.processEvents()
    return window.screen().grabWindow(window.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _meant(window: QWidget) -> QImage:
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def _different(one: QImage, other: QImage) -> int:
    """How many bytes of two pictures differ."""
    if one.size() != other.size():
        return one.sizeInBytes()
    painter = QPainter(one)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    pixels = bytes(one.constBits())
    colours = (pixels[at::4] for at in range(3))
    return sum(len(colour) - colour.count(0) for colour in colours)
