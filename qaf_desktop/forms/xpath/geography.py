"""area() and distance() of points written `latitude longitude altitude accuracy; …`, on a sphere."""

import math

from qaf_desktop.forms.xpath.calling import function
from qaf_desktop.forms.xpath.compiling import Builder
from qaf_desktop.forms.xpath.values import NAN, Value, strings_of

_RADIUS = 6_378_100.0
Point = tuple[float, float]


def points_of(values: tuple[Value, ...]) -> list[Point] | None:
    """The points of one trace, or of several points; in radians. None where one of them cannot be read."""
    pieces = [
        piece.split() for value in values for text in strings_of(value) for piece in text.split(";") if piece.strip()
    ]
    try:
        return [(math.radians(float(piece[0])), math.radians(float(piece[1]))) for piece in pieces]
    except (ValueError, IndexError):
        return None


def distance(*values: Value) -> float:
    """Metres along the points."""
    points = points_of(values)
    if points is None:
        return NAN
    return sum(_between(one, other) for one, other in zip(points, points[1:], strict=False))


def area(value: Value) -> float:
    """Square metres within the points; 0 for fewer than three."""
    points = points_of((value,))
    if points is None:
        return NAN
    if len(points) < 3:
        return 0.0
    total = 0.0
    before = points[-1]
    for point in points:
        total += _polar(before, point)
        before = point
    return abs(total * _RADIUS * _RADIUS)


def _polar(one: Point, other: Point) -> float:
    first, second = math.tan((math.pi / 2 - one[0]) / 2), math.tan((math.pi / 2 - other[0]) / 2)
    turn = one[1] - other[1]
    product = first * second
    return 2 * math.atan2(product * math.sin(turn), 1 + product * math.cos(turn))


def _between(one: Point, other: Point) -> float:
    half = math.sin((other[0] - one[0]) / 2) ** 2
    half += math.sin((other[1] - one[1]) / 2) ** 2 * math.cos(one[0]) * math.cos(other[0])
    return 2 * _RADIUS * math.asin(min(1.0, math.sqrt(half)))


GEOGRAPHY: dict[str, Builder] = {
    "distance": function("v*", "number", distance),
    "area": function("v", "number", area),
}
