"""Paragraphs, headings, list points and rules that know their place in the structure of the document."""

from copy import copy
from functools import cached_property
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

from qaf_desktop.reports import style as look
from qaf_desktop.reports.fonts import mixed
from qaf_desktop.reports.marks import draw_mark
from qaf_desktop.reports.mixed_text import MixedText
from qaf_desktop.reports.tagging import Element

LEAST_LINES = 3
"""How many lines of a paragraph have to stand under its heading on the same page."""


class Text(Paragraph):  # type: ignore[misc]
    """A paragraph of one structure element; its pieces on several pages stay that one element."""

    element: Element | None = None
    _known_width = 0.0

    @classmethod
    def of(cls, markup: str, style: ParagraphStyle, element: Element | None) -> "Text":
        made = cls(markup, style)
        made.element = element
        return made

    @cached_property
    def mixed(self) -> MixedText | None:
        """What sets it where it has letters that reportlab cannot."""
        is_so = any(mixed(frag.text) for frag in self.frags)
        return MixedText.of(self.frags, self.style) if is_so else None

    @property
    def turned(self) -> bool:
        """Whether it begins at the right."""
        return self.mixed is not None and self.mixed.begins_right

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As reportlab's, but a width that was tried before is not broken into lines again."""
        if self.mixed is not None:
            self.width, self.height = width, self.mixed.height(width)
        elif self._known_width != width or not hasattr(self, "blPara"):
            super().wrap(width, height)
            self._known_width = width
        return self.width, self.height

    def split(self, width: float, height: float) -> list["Text"]:
        if self.mixed is not None:
            return [self._with(piece) for piece in self.mixed.split(width, height)]
        parts: list[Text] = super().split(width, height)
        for part in parts:
            part.element, part.mixed = self.element, None
        return parts

    def _with(self, mixed: MixedText) -> "Text":
        part = copy(self)
        part.mixed = mixed
        part.__dict__.pop("_postponed", None)  # what reportlab notes on a flowable that it moved to the next page
        return part

    def least(self, width: float) -> float:
        _width, height = self.wrap(width, 0)
        return min(height, LEAST_LINES * float(self.style.leading))

    def draw(self) -> None:
        if self.mixed is not None:
            self.mixed.draw(self.canv, self.element, self.width, self.height)
            return
        with self.canv.content(self.element):
            super().draw()


class Heading(Text):
    """A heading that is also an entry of the outline; `depth` counts from 0."""

    depth = 0
    entry = ""

    def draw(self) -> None:
        key = f"part-{self.canv.getPageNumber()}-{round(self._top())}"
        self.canv.bookmarkHorizontal(key, 0, self.height)
        self.canv.addOutlineEntry(self.entry, key, level=self.depth, closed=False)
        super().draw()

    def _top(self) -> float:
        return float(self.canv.absolutePosition(0, self.height)[1])


class Point(Text):
    """A list point: its dot is decoration, for the list itself is in the structure."""

    _first = True

    def split(self, width: float, height: float) -> list["Text"]:
        parts = super().split(width, height)
        for later in parts[1:]:
            later._first = False  # noqa: SLF001 - a piece of this very point
        return parts

    def draw(self) -> None:
        if self._first:
            with self.canv.artifact():
                self.canv.setFillColor(look.ACCENT)
                self.canv.circle(
                    self.width - 4 if self.turned else 4, self.height - self.style.leading * 0.56, 2, stroke=0, fill=1
                )
        super().draw()


class Quotation(Text):
    """Somebody's own words, with a line along their side."""

    def draw(self) -> None:
        with self.canv.artifact():
            self.canv.setStrokeColor(look.LINE)
            self.canv.setLineWidth(2)
            side = self.width - 1 if self.turned else 1
            self.canv.line(side, 0, side, self.height)
        super().draw()


class MarkedWord(Flowable):  # type: ignore[misc]
    """A grade: its shape, which is decoration, and its word, which is the text. `centred` within all its lines."""

    def __init__(self, word: Text, shape: str, colour: Color, size: float, *, centred: bool = False) -> None:
        super().__init__()
        self._word, self._shape, self._colour, self._size, self._centred = word, shape, colour, size, centred

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        _width, word_height = self._word.wrap(width - self._indent(), height)
        self.width, self.height = width, max(word_height, self._size)
        return self.width, self.height

    def draw(self) -> None:
        style = self._word.style
        middle = self.height / 2 if self._centred else self.height - style.leading * 0.49
        with self.canv.artifact():
            draw_mark(self.canv, self._shape, 0, middle - self._size / 2, self._size, self._colour)
        sunk = 3 if self._centred else 0  # a line of text stands above the middle of its leading
        self._word.drawOn(self.canv, self._indent(), -sunk)

    def _indent(self) -> float:
        return self._size * 1.55


class Panel(Flowable):  # type: ignore[misc]
    """A quiet box around one flowable, with a strong line along its left side."""

    PADDING = 9

    def __init__(self, inner: Any, line: Color) -> None:
        super().__init__()
        self._inner, self._line = inner, line
        self.spaceBefore, self.spaceAfter = 2, 9

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        _width, inner = self._inner.wrap(width - 2 * self.PADDING - 4, height)
        self.width, self.height = width, inner + 2 * self.PADDING - 2
        return self.width, self.height

    def draw(self) -> None:
        with self.canv.artifact():
            self.canv.setFillColor(look.GROUND)
            self.canv.rect(0, 0, self.width, self.height, stroke=0, fill=1)
            self.canv.setFillColor(self._line)
            self.canv.rect(0, 0, 4, self.height, stroke=0, fill=1)
        self._inner.drawOn(self.canv, self.PADDING + 8, self.PADDING)
