"""Points written `latitude longitude altitude accuracy; …`: lengths and areas on a sphere, inside and crossing."""

import math

from qaf_desktop.forms.xpath.calling import function
from qaf_desktop.forms.xpath.compiling import Builder
from qaf_desktop.forms.xpath.values import NAN, Value, strings_of

_RADIUS = 6_378_100.0
_HAIR = 1e-15
_MOST_POINTS = 500
Point = tuple[float, float]
Piece = tuple[Point, Point]


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
    """Square metres within the points; 0 for fewer than three.

    Chamberlain and Duquette, “Some Algorithms for Polygons on a Sphere” (JPL, 2007), equation 4.
    """
    points = points_of((value,))
    if points is None:
        return NAN
    if len(points) < 3:
        return 0.0
    total = 0.0
    before = points[-1]
    for point in points:
        total += (point[1] - before[1]) * (2 + math.sin(before[0]) + math.sin(point[0]))
        before = point
    return abs(total * _RADIUS * _RADIUS / 2)


def geofence(point: Value, shape: Value) -> bool:
    """Whether the point lies within the shape or on its edge; never where either cannot be read."""
    points, corners = points_of((point,)), points_of((shape,))
    if not points or not corners or len(corners) < 3:
        return False
    y, x = points[0]
    inside = False
    for one, other in zip([corners[-1], *corners], corners, strict=False):
        if _on_edge((y, x), one, other):
            return True
        if (one[0] > y) != (other[0] > y):
            crossing = one[1] + (y - one[0]) / (other[0] - one[0]) * (other[1] - one[1])
            inside ^= x < crossing
    return inside


def intersects(value: Value) -> bool:
    """Whether a line or an outline crosses or touches itself other than where one piece goes over into the next."""
    points = points_of((value,)) or []
    pieces = [pair for pair in zip(points, points[1:], strict=False) if pair[0] != pair[1]]
    closed = len(points) > 2 and points[0] == points[-1]
    for at, one in enumerate(pieces[:_MOST_POINTS]):
        for ahead in range(at + 1, len(pieces[:_MOST_POINTS])):
            neighbours = ahead == at + 1 or (closed and at == 0 and ahead == len(pieces) - 1)
            if not neighbours and _cross(one, pieces[ahead]):
                return True
    return False


def _cross(one: Piece, other: Piece) -> bool:
    sides = [_side(*one, other[0]), _side(*one, other[1]), _side(*other, one[0]), _side(*other, one[1])]
    if sides[0] * sides[1] < 0 and sides[2] * sides[3] < 0:
        return True
    touching = ((other[0], one), (other[1], one), (one[0], other), (one[1], other))
    return any(_on_edge(point, *piece) for point, piece in touching)


def _side(one: Point, other: Point, point: Point) -> float:
    return (other[1] - one[1]) * (point[0] - one[0]) - (other[0] - one[0]) * (point[1] - one[1])


def _on_edge(point: Point, one: Point, other: Point) -> bool:
    within = all(min(one[at], other[at]) <= point[at] <= max(one[at], other[at]) for at in (0, 1))
    return within and abs(_side(one, other, point)) < _HAIR


def _between(one: Point, other: Point) -> float:
    half = math.sin((other[0] - one[0]) / 2) ** 2
    half += math.sin((other[1] - one[1]) / 2) ** 2 * math.cos(one[0]) * math.cos(other[0])
    return 2 * _RADIUS * math.asin(min(1.0, math.sqrt(half)))


GEOGRAPHY: dict[str, Builder] = {
    "distance": function("v*", "number", distance),
    "area": function("v", "number", area),
    "enclosed-area": function("v", "number", area),
    "geofence": function("vv", "boolean", geofence),
    "intersects": function("v", "boolean", intersects),
}
