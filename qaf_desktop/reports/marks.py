"""The marks that stand beside a grade's word, drawn as paths: the same shapes as on screen."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin
from typing import Any

from reportlab.lib.colors import Color

Canvas = Any
Points = tuple[tuple[float, float], ...]


def draw_mark(canvas: Canvas, shape: str, x: float, y: float, size: float, colour: Color) -> None:
    """Draw `shape` into the square with its lower left corner at (x, y); an unknown shape is drawn as a dash."""
    canvas.saveState()
    canvas.setFillColor(colour)
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(size * 0.1)
    canvas.setLineJoin(0)
    canvas.translate(x, y)
    _DRAW.get(shape, _dash)(canvas, size)
    canvas.restoreState()


def _polygon(canvas: Canvas, size: float, points: Points) -> None:
    path = canvas.beginPath()
    path.moveTo(points[0][0] * size, points[0][1] * size)
    for across, up in points[1:]:
        path.lineTo(across * size, up * size)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def _star_points() -> Points:
    reach = [0.53 if corner % 2 == 0 else 0.22 for corner in range(10)]
    return tuple((0.5 + sin(pi * i / 5) * r, 0.47 + cos(pi * i / 5) * r) for i, r in enumerate(reach))


_STAR = _star_points()
_TRIANGLE: Points = ((0.5, 0.94), (0.02, 0.08), (0.98, 0.08))
_DOWN: Points = ((0.5, 0.06), (0.02, 0.92), (0.98, 0.92))
_DIAMOND: Points = ((0.5, 1.0), (0.0, 0.5), (0.5, 0.0), (1.0, 0.5))


def _disc(canvas: Canvas, size: float) -> None:
    canvas.circle(size / 2, size / 2, size * 0.45, stroke=0, fill=1)


def _ring(canvas: Canvas, size: float) -> None:
    canvas.circle(size / 2, size / 2, size * 0.4, stroke=1, fill=0)


def _half_disc(canvas: Canvas, size: float) -> None:
    _ring(canvas, size)
    canvas.wedge(size * 0.06, size * 0.06, size * 0.94, size * 0.94, 90, 180, stroke=0, fill=1)


def _square(canvas: Canvas, size: float) -> None:
    canvas.rect(size * 0.1, size * 0.1, size * 0.8, size * 0.8, stroke=0, fill=1)


def _half_square(canvas: Canvas, size: float) -> None:
    canvas.rect(size * 0.15, size * 0.15, size * 0.7, size * 0.7, stroke=1, fill=0)
    canvas.rect(size * 0.12, size * 0.12, size * 0.38, size * 0.76, stroke=0, fill=1)


def _dash(canvas: Canvas, size: float) -> None:
    canvas.rect(size * 0.1, size * 0.44, size * 0.8, size * 0.13, stroke=0, fill=1)


_DRAW: Mapping[str, Callable[[Canvas, float], None]] = {
    "star": lambda canvas, size: _polygon(canvas, size, _STAR),
    "triangle": lambda canvas, size: _polygon(canvas, size, _TRIANGLE),
    "down-triangle": lambda canvas, size: _polygon(canvas, size, _DOWN),
    "diamond": lambda canvas, size: _polygon(canvas, size, _DIAMOND),
    "disc": _disc,
    "ring": _ring,
    "half-disc": _half_disc,
    "square": _square,
    "half-square": _half_square,
    "dash": _dash,
}
SHAPES = frozenset(_DRAW)
