"""Each mark is told from the others by its shape alone."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from qaf_desktop.ui.marks import SHAPES, mark_icon, paint_mark


def drawn(shape: str, side: int = 32) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_mark(painter, shape, QRectF(0, 0, side, side), QColor("black"))
    painter.end()
    return image


def ink(image: QImage) -> set[tuple[int, int]]:
    span = range(image.width())
    return {(x, y) for x in span for y in span if image.pixelColor(x, y).lightness() < 128}


@pytest.mark.parametrize("side", [8, 12, 16, 64])
@pytest.mark.parametrize("shape", SHAPES)
def test_a_mark_shows_at_any_size(shape, side):
    assert len(ink(drawn(shape, side))) >= side


@pytest.mark.parametrize(("one", "other"), list(combinations(SHAPES, 2)))
def test_two_marks_never_look_alike(one, other):
    first, second = ink(drawn(one)), ink(drawn(other))
    assert len(first ^ second) > 0.12 * len(first | second)


def test_an_icon_takes_the_grades_colour(qapp):
    picture = mark_icon("disc", "good").pixmap(QSize(16, 16)).toImage()
    assert picture.pixelColor(8, 8) == QColor("#0B6B50")
