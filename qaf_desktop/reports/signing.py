"""Room to answer by hand: ruled lines as the page has room for, and places to sign, never apart."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable

from qaf_desktop.reports import style as look
from qaf_desktop.reports.flowables import Text

MOST_LINES = 20


class SignatureLine(Flowable):  # type: ignore[misc]
    """A line to sign on and a shorter one for the date, each with its words below."""

    HEIGHT, DATE_SHARE, GAP = 40.0, 0.26, 14.0

    def __init__(self, signer: Text, date: Text) -> None:
        super().__init__()
        self._signer, self._date = signer, date

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


class ResponseRoom(Flowable):  # type: ignore[misc]
    """Ruled lines, `fewest` or as many more as the page has room for, above what `below` gives, on one page."""

    GAP = 25.0

    def __init__(self, fewest: int, below: Sequence[Any]) -> None:
        super().__init__()
        self._fewest, self._below = fewest, tuple(below)
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
        for piece in self._below:
            top -= piece.height
            piece.drawOn(self.canv, 0, top)
