"""Paragraphs with letters that are joined, stacked or read from right to left: broken into lines, ordered and drawn.

reportlab sets every other paragraph. Here too a line is broken at spaces, and inside a word only where it is wider than
the line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from dataclasses import field as made_anew
from functools import cached_property
from itertools import groupby
from typing import Any

from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.pdfbase import pdfmetrics

from qaf_desktop.reports import bidi
from qaf_desktop.reports.fonts import REGULAR, WIDE, face_of, is_own
from qaf_desktop.reports.shaping import Glyph, Unit, shaped
from qaf_desktop.reports.spoken import language_of
from qaf_desktop.reports.tagging import Element, reads

LEAST = 2
"""So many lines of a paragraph stand together on either side of a page break."""

TALL = 1.22
"""How much more room a line takes where letters reach further up and down than ours."""

_WORDS = re.compile(" +|[^ ]+")
_JOINERS = frozenset("\u061c\u200c\u200d\u200e\u200f")


@dataclass(frozen=True, slots=True)
class Look:
    font: str
    size: float
    ink: Any
    ground: Any


@dataclass(frozen=True, slots=True)
class Piece:
    """Neighbouring letters of one look and one direction."""

    text: str
    look: Look
    level: int
    language: str = ""

    @property
    def is_shaped(self) -> bool:
        return bool(self.level % 2) or self.look.font not in _LOW

    def units(self) -> tuple[Unit, ...]:
        return shaped(self.look.font, self.text, right_to_left=bool(self.level % 2))

    def width(self) -> float:
        if self.is_shaped:
            return sum(unit.advance for unit in self.units()) * self.look.size
        return float(pdfmetrics.stringWidth(self.text, self.look.font, self.look.size))


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces in the order in which they are read."""

    pieces: tuple[Piece, ...]
    base: int
    width: float

    @property
    def is_tall(self) -> bool:
        return any(piece.look.font not in _LOW for piece in self.pieces)


_OWN = ("QAF-Regular", "QAF-Strong", "QAF-Slanted")
_LOW = (*_OWN, WIDE)


def _broken(frags: Sequence[Any], width: float) -> tuple[Line, ...]:
    """The lines of a paragraph's fragments, as reportlab reads them from its markup, in `width` points."""
    return tuple(line for text, looks in _rows(frags) for line in _Row(text, looks).broken(width))


def _rows(frags: Sequence[Any]) -> Iterator[tuple[str, list[Look]]]:
    """Parted where the writer began a new line: each stands for itself in its direction.

    A space hangs over its end as over any line's, so that words stay apart when they are read.
    """
    text, looks = "", list[Look]()
    for frag in frags:
        if getattr(frag, "lineBreak", False):
            yield text + " ", [*looks, Look(REGULAR, frag.fontSize, frag.textColor, None)]
            text, looks = "", []
        faces: dict[str, Look] = {}
        for character in frag.text:
            font = _face(frag.fontName, character, looks[-1].font if looks else "")
            if font not in faces:
                faces[font] = Look(font, frag.fontSize, frag.textColor, getattr(frag, "backColor", None))
            looks.append(faces[font])
        text += frag.text
    yield text, looks


def _with_spaces(text: str, looks: Sequence[Look]) -> list[Look]:
    """A space between two words of one face is set in it, so that they are one piece."""
    found = list(looks)
    for at in range(1, len(text) - 1):
        if text[at] == " " and found[at - 1] is looks[at + 1]:
            found[at] = found[at - 1]
    return found


def _face(font: str, character: str, before: str) -> str:
    """A joiner is set in the face of the letter before it, where that is one that joins."""
    if character in _JOINERS:
        return WIDE if before in ("", *_OWN) else before
    if not is_own(character):
        return face_of(character) or WIDE
    return REGULAR if font not in _OWN else font


def _languages(text: str, looks: Sequence[Look]) -> dict[str, str]:
    """Face → language of all that is set in it, because one word alone seldom has the letters that tell."""
    faces = dict.fromkeys(look.font for look in looks)
    words = {face: "".join(text[at] for at, look in enumerate(looks) if look.font == face) for face in faces}
    return {face: language_of(said) for face, said in words.items()}


class _Row:
    def __init__(self, text: str, looks: Sequence[Look]) -> None:
        self._text, self._looks = text, _with_spaces(text, looks)
        self._base = bidi.base_level(text)
        self._levels = bidi.levels(text, self._base)
        self._languages = _languages(text, self._looks)
        self._ends = _ends(self._looks, self._levels)

    def broken(self, width: float) -> Iterator[Line]:
        start, end, used, gap = 0, 0, 0.0, 0.0
        for word in _WORDS.finditer(self._text):
            if word[0].startswith(" "):
                gap = self._width(*word.span())
                continue
            wide = self._width(*word.span())
            if end > start and used + gap + wide > width:
                yield self._line(start, end, word.start())
                start, used, gap = word.start(), 0.0, 0.0
            while used + gap + wide > width and word.end() - start > 1:
                cut = self._cut(start, word.end(), width)
                if cut >= word.end():
                    break
                yield self._line(start, cut, cut)
                start, used, gap, wide = cut, 0.0, 0.0, self._width(cut, word.end())
            end, used, gap = word.end(), used + gap + wide, 0.0
        yield self._line(start, max(end, start), len(self._text))

    def _cut(self, start: int, end: int, width: float) -> int:
        """Where a word is parted that no line can hold: never before a mark, and after one letter at least."""
        cut = start + 1
        while cut < end and (self._width(start, cut + 1) <= width or bidi.is_mark(self._text[cut])):
            cut += 1
        return cut

    def _width(self, start: int, end: int) -> float:
        return sum(piece.width() for piece in self._pieces(start, end))

    def _line(self, start: int, end: int, following: int) -> Line:
        """What stands between this line and the next hangs over its end, so that the words stay apart when copied."""
        pieces = tuple(self._pieces(start, end))
        if following > end:
            pieces += (Piece(self._text[end:following], self._looks[end], self._base),)
        return Line(pieces, self._base, sum(piece.width() for piece in pieces))

    def _pieces(self, start: int, end: int) -> Iterator[Piece]:
        while start < end:
            stop = min(self._ends[start], end)
            look = self._looks[start]
            yield Piece(self._text[start:stop], look, self._levels[start], self._languages.get(look.font, ""))
            start = stop


def _ends(looks: Sequence[Look], levels: Sequence[int]) -> list[int]:
    """For each letter, where its run of one look and one direction ends."""
    ends = [len(looks)] * len(looks)
    for at in range(len(looks) - 2, -1, -1):
        same = looks[at] is looks[at + 1] and levels[at] == levels[at + 1]
        ends[at] = ends[at + 1] if same else at + 1
    return ends


@dataclass(frozen=True, eq=False)
class MixedText:
    """A paragraph, or the lines of it that stand on one page."""

    frags: tuple[Any, ...]
    style: Any
    kept: tuple[Line, ...] = ()
    _known: dict[float, tuple[Line, ...]] = made_anew(default_factory=dict)

    @classmethod
    def of(cls, frags: Sequence[Any], style: Any) -> "MixedText":
        return cls(tuple(frags), style)

    @cached_property
    def begins_right(self) -> bool:
        return bool(bidi.base_level("".join(frag.text for frag in self.frags)))

    def lines(self, width: float) -> tuple[Line, ...]:
        return self.kept or self._lines(width - self.style.leftIndent - self.style.rightIndent)

    def _lines(self, width: float) -> tuple[Line, ...]:
        """Broken once for each width that it is tried in."""
        if width not in self._known:
            self._known[width] = _broken(self.frags, width)
        return self._known[width]

    def height(self, width: float) -> float:
        return sum(self._leading(line) for line in self.lines(width))

    def split(self, width: float, height: float) -> tuple["MixedText", ...]:
        """In two where it does not fit, but no line stands alone on either page; () where that cannot be."""
        whole, fitting = self.lines(width), 0
        while fitting < len(whole) and height >= self._leading(whole[fitting]):
            height -= self._leading(whole[fitting])
            fitting += 1
        if fitting == len(whole):
            return (self,)
        fitting = min(fitting, len(whole) - LEAST)
        return (self._part(whole[:fitting]), self._part(whole[fitting:])) if fitting >= LEAST else ()

    def _part(self, kept: tuple[Line, ...]) -> "MixedText":
        return MixedText(self.frags, self.style, kept)

    def draw(self, canvas: Any, element: Element | None, width: float, height: float) -> None:
        ascent, base = pdfmetrics.getAscent(self.style.fontName, self.style.fontSize), height
        for line in self.lines(width):
            leading = self._leading(line)
            sunk = ascent + (leading - self.style.leading) * 0.6
            _Drawer(canvas, element).draw(line, self._left(line, width), base - sunk)
            base -= leading

    def _leading(self, line: Line) -> float:
        return float(self.style.leading) * (TALL if line.is_tall else 1)

    def _left(self, line: Line, width: float) -> float:
        """Indents are those of the side at which the paragraph begins."""
        indent, other = self.style.leftIndent, self.style.rightIndent
        if self.begins_right:
            indent, other = other, indent
        return float(width - other - line.width if self._is_at_right(line, width) else indent)

    def _is_at_right(self, line: Line, width: float) -> bool:
        """One line in a table stays where the others of its column are."""
        if self.style.alignment != TA_LEFT or (self.style.inTable and len(self.lines(width)) == 1):
            return bool(self.style.alignment == TA_RIGHT)
        return bool(line.base)


class _Drawer:
    """Draws a line's pieces in reading order, the letters of each from left to right.

    So the readers of files that were tried (Poppler, PDFium, MuPDF) give it back best.
    """

    def __init__(self, canvas: Any, element: Element | None) -> None:
        self._canvas, self._element = canvas, element

    def draw(self, line: Line, left: float, base: float) -> None:
        places: dict[int, float] = {}
        for index in bidi.visual([piece.level for piece in line.pieces]):
            places[index] = left
            left += line.pieces[index].width()
        for other, group in groupby(range(len(line.pieces)), _others(line.pieces).__getitem__):
            self._draw_group([(line.pieces[index], places[index]) for index in group], base, other=other)

    def _draw_group(self, group: Sequence[tuple[Piece, float]], base: float, *, other: bool) -> None:
        element = self._element
        if element is not None and other:
            said = "".join(piece.text for piece, _left in group)
            element = element.add_words(said, next((piece.language for piece, _left in group if piece.language), ""))
        with self._canvas.content(element):
            for piece, left in group:
                self._draw_piece(piece, left, base)

    def _draw_piece(self, piece: Piece, left: float, base: float) -> None:
        look, canvas = piece.look, self._canvas
        if look.ground is not None:
            canvas.setFillColor(look.ground)
            canvas.rect(left, base - look.size * 0.24, piece.width(), look.size * 1.2, stroke=0, fill=1)
        text = canvas.beginText(left, base)
        text.setFont(look.font, look.size)
        text.setFillColor(look.ink)
        if piece.is_shaped:
            _Pen(text, look.size, left, base).write(piece.units())
        else:
            text.textOut(piece.text)
        canvas.drawText(text)


def _others(pieces: Sequence[Piece]) -> list[bool]:
    """Which pieces are words of another script, with the spaces between them."""
    found = [piece.is_shaped for piece in pieces]
    for at in range(1, len(pieces) - 1):
        found[at] = found[at] or (found[at - 1] and found[at + 1] and not pieces[at].text.strip())
    return found


class _Pen:
    """Writes units into a text object, in as few steps as their places allow."""

    def __init__(self, text: Any, size: float, left: float, base: float) -> None:
        self._text, self._size, self._base, self._across = text, size, base, left
        self._run, self._start = "", left
        self._marks: list[tuple[Glyph, float]] = []

    def write(self, units: Sequence[Unit]) -> None:
        for unit in units:
            if len(unit.glyphs) > 1:
                self._end_run()
                with reads(self._text, unit.text):
                    self._glyphs(unit)
                    self._end_run()
            else:
                self._glyphs(unit)
        self._end_run()
        self._add_marks()

    def _add_marks(self) -> None:
        for glyph, across in self._marks:
            with reads(self._text, ""):
                self._text.setTextOrigin(across + glyph.across * self._size, self._base + glyph.up * self._size)
                self._text.textOut(glyph.code)

    def _glyphs(self, unit: Unit) -> None:
        self._marks += [(mark, self._across) for mark in unit.marks]
        for glyph in unit.glyphs:
            if not glyph.plain:
                self._end_run()
            if not self._run:
                self._start = self._across
            self._run += glyph.code
            if not glyph.plain:
                self._start += glyph.across * self._size
                self._end_run(up=glyph.up)
            self._across += glyph.advance * self._size

    def _end_run(self, up: float = 0.0) -> None:
        if self._run:
            self._text.setTextOrigin(self._start, self._base + up * self._size)
            self._text.textOut(self._run)
        self._run = ""
