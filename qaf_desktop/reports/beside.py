"""Two flowables side by side, each in its own half of the width."""

from typing import Any

from reportlab.platypus import Flowable

from qaf_desktop.reports import style as look

GAP = 20.0


class Beside(Flowable):  # type: ignore[misc]
    """Both stand at the same height; what they hold is read left first. Too tall for a page, one follows the other."""

    def __init__(self, left: Any, right: Any) -> None:
        super().__init__()
        self._left, self._right = left, right
        self.spaceBefore, self.spaceAfter = 2, 9

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        half = (width - GAP) / 2
        self.width, self.height = width, max(part.wrap(half, height)[1] for part in (self._left, self._right))
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Any]:
        return [self._left, self._right] if self.height > look.HEIGHT else []

    def draw(self) -> None:
        for part, left in ((self._left, 0.0), (self._right, (self.width + GAP) / 2)):
            part.drawOn(self.canv, left, self.height - part.height)
