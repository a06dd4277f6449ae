"""Room to answer by hand: ruled lines as the page has room for, and places to sign, never apart."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable

from qaf_desktop.reports import style as look
from qaf_desktop.reports.fields import Field
from qaf_desktop.reports.flowables import Text
from qaf_desktop.reports.tagging import Element

MOST_LINES = 20


class FieldPlace:
    """Where a field goes: its element of the structure, its name, and what a reader hears of it."""

    def __init__(self, element: Element, name: str, tip: str) -> None:
        self._element, self._name, self._tip = element, name, tip

    def put(self, canvas: Any, box: tuple[float, float, float, float], *, multiline: bool) -> None:
        """At the box (left, bottom, right, top) of the flowable that is being drawn."""
        (left, bottom), (right, top) = canvas.absolutePosition(*box[:2]), canvas.absolutePosition(*box[2:])
        page = canvas.getPageNumber() - 1
        self._element.field = Field(self._name, self._tip, page, (left, bottom, right, top), multiline)


class SignatureLine(Flowable):  # type: ignore[misc]
    """A line to sign on and a shorter one for the date, each with its words below."""

    HEIGHT, DATE_SHARE, GAP = 40.0, 0.26, 14.0

    def __init__(self, signer: Text, date: Text, places: Sequence[FieldPlace] = ()) -> None:
        super().__init__()
        self._signer, self._date, self._places = signer, date, tuple(places)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, self.height = width, self.HEIGHT
        self._date_width = width * self.DATE_SHARE
        self._signer.wrap(width - self._date_width - self.GAP, height)
        self._date.wrap(self._date_width, height)
        return self.width, self.height

    def draw(self) -> None:
        split = self.width - self._date_width
        base = 13.0
        with self.canv.artifact():
            self.canv.setStrokeColor(look.CONTROL)
            self.canv.setLineWidth(0.5)
            self.canv.line(0, base, split - self.GAP, base)
            self.canv.line(split, base, self.width, base)
        self._signer.drawOn(self.canv, 0, base - 2 - self._signer.height)
        self._date.drawOn(self.canv, split, base - 2 - self._date.height)
        spans = ((0.0, split - self.GAP), (split, self.width))
        for place, (left, right) in zip(self._places, spans, strict=False):
            place.put(self.canv, (left, base + 1, right, base + 19), multiline=False)


class ResponseRoom(Flowable):  # type: ignore[misc]
    """Ruled lines, `fewest` or as many more as the page has room for, above what `below` gives, on one page.

    `place` is where the same room can be typed into.
    """

    GAP = 25.0

    def __init__(self, fewest: int, below: Sequence[Any], place: FieldPlace | None = None) -> None:
        super().__init__()
        self._fewest, self._below, self._place = fewest, tuple(below), place
        self._lines = fewest
        self.spaceAfter = 4

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        below = sum(piece.wrap(width, height)[1] for piece in self._below)
        self._lines = max(self._fewest, min(MOST_LINES, int((height - below) / self.GAP)))
        self.width, self.height = width, self._lines * self.GAP + below
        return self.width, self.height

    def least(self, width: float) -> float:
        return self.wrap(width, 0)[1]

    def draw(self) -> None:
        top = self.height - self._lines * self.GAP
        with self.canv.artifact():
            self.canv.setStrokeColor(look.CONTROL)
            self.canv.setLineWidth(0.5)
            for line in range(self._lines):
                self.canv.line(0, top + line * self.GAP, self.width, top + line * self.GAP)
        if self._place is not None:
            self._place.put(self.canv, (0.0, top + 2, self.width, self.height), multiline=True)
        for piece in self._below:
            top -= piece.height
            piece.drawOn(self.canv, 0, top)
