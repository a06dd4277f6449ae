"""Letters joined, stacked and placed as their script asks, by HarfBuzz, and how a file gives them back as text."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import uharfbuzz
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from qaf_desktop.reports.bidi import is_mark

_FIRST_OWN_CODE = 0xF0000
_UNSEEN = 0x200C
_MOST_IN_GROUP = 100
NOTHING = "\N{ZERO WIDTH SPACE}"
"""What a glyph is read back as that only completes another, by a reader that takes no notice of the unit's text."""

_FEATURES = {"kern": True, "liga": True}


@dataclass(frozen=True, slots=True)
class Glyph:
    """A shape of a face. `code` is the character that its font knows it by; distances are in parts of the size."""

    code: str
    advance: float
    across: float
    up: float
    plain: bool
    """Whether it stands where the face itself would put it, so that the next one needs no place of its own."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What is read back as `text`, and the glyphs that show it from left to right.

    `marks` are drawn as well and read as nothing: a glyph without ink among the others is read in their place, because
    readers of files lose their way at what stands above or below the line.
    """

    text: str
    glyphs: tuple[Glyph, ...]
    marks: tuple[Glyph, ...] = ()

    @property
    def advance(self) -> float:
        return sum(glyph.advance for glyph in self.glyphs)


class ShapedFont(TTFont):  # type: ignore[misc]
    """A TrueType face whose glyphs can be named directly, each with the text that it is read back as."""

    def __init__(self, name: str, path: str) -> None:
        super().__init__(name, path)
        self._codes: dict[tuple[int, str], int] = {}
        self._texts: dict[int, str] = {}

    @cached_property
    def _shaper(self) -> uharfbuzz.Font:
        return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(self.face._ttf_data)))  # noqa: SLF001

    def known(self) -> frozenset[str]:
        """The characters it has a glyph for."""
        return frozenset(chr(code) for code in self.face.charToGlyph if code < _FIRST_OWN_CODE)

    def shaped(self, text: str, *, right_to_left: bool) -> tuple[Unit, ...]:
        """One run of one script from left to right as it stands.

        From right to left each letter is a unit of its own, because readers of files turn such letters one by one.
        """
        buffer = uharfbuzz.Buffer()
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(text)
        buffer.direction = "rtl" if right_to_left else "ltr"
        buffer.guess_segment_properties()
        uharfbuzz.shape(self._shaper, buffer, _FEATURES)
        glyphs = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
        starts = sorted({info.cluster for info, _place in glyphs})
        units: list[Unit] = []
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
            units += self._units(text[start:end], [g for g in glyphs if g[0].cluster == start], turned=right_to_left)
        return tuple(reversed(units) if right_to_left else units)

    def _units(self, text: str, glyphs: Sequence[Any], *, turned: bool) -> list[Unit]:
        """In reading order. A letter from right to left without a glyph of its own gets one that shows nothing."""
        if not turned or len(text) == 1:
            return [self._mark(text, glyphs) if turned and is_mark(text) else self._unit(text, glyphs)]
        apart = list(reversed(glyphs))
        shown = [self._unit(letter, apart[at : at + 1]) for at, letter in enumerate(text[:-1])]
        return [*shown, self._unit(text[-1], apart[len(text) - 1 :][::-1])]

    def _unit(self, text: str, glyphs: Sequence[Any]) -> Unit:
        said = text if len(glyphs) == 1 else NOTHING
        drawn = tuple(self._glyph(info.codepoint, place, said) for info, place in glyphs)
        return Unit(text, drawn or (self._unseen(text),))

    def _mark(self, text: str, glyphs: Sequence[Any]) -> Unit:
        drawn = tuple(self._glyph(info.codepoint, place, NOTHING) for info, place in glyphs)
        return Unit(text, (self._unseen(text),), drawn)

    def _unseen(self, text: str) -> Glyph:
        """A glyph without ink or width, which every face has that is shaped from right to left."""
        return Glyph(self._code(self.face.charToGlyph[_UNSEEN], text), 0.0, 0.0, 0.0, plain=True)

    def _glyph(self, number: int, place: Any, text: str) -> Glyph:
        advance, em = place.x_advance, self._shaper.face.upem
        plain = not (place.x_offset or place.y_offset) and advance == self._shaper.get_glyph_h_advance(number)
        return Glyph(self._code(number, text), advance / em, place.x_offset / em, place.y_offset / em, plain)

    def _code(self, number: int, text: str) -> str:
        if (number, text) not in self._codes:
            code = self._codes[number, text] = _FIRST_OWN_CODE + len(self._codes)
            self._texts[code] = text
            self.face.charToGlyph[code] = number
            self.face.charWidths[code] = self._shaper.get_glyph_h_advance(number) * 1000 / self._shaper.face.upem
        return chr(self._codes[number, text])

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - reportlab's name
        subsets = [tuple(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            if max(subset) < _FIRST_OWN_CODE:
                continue
            base = b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX)).decode("pdfdoc")
            texts = [self._texts.get(code, chr(code)) for code in subset]
            doc.idToObject[f"toUnicodeCMap:{base}"].content = _to_unicode(base, texts)


@lru_cache(maxsize=4096)
def shaped(font: str, text: str, *, right_to_left: bool) -> tuple[Unit, ...]:
    """As ShapedFont.shaped, of the registered font of that name."""
    found: ShapedFont = pdfmetrics.getFont(font)
    return found.shaped(text, right_to_left=right_to_left)


def _to_unicode(name: str, texts: Sequence[str]) -> str:
    """The map from a font's codes to text (PDF 32000-1, 9.10.3), a hundred of them at a time as it asks."""
    rows = [f"<{code:02X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in enumerate(texts)]
    groups = [rows[at : at + _MOST_IN_GROUP] for at in range(0, len(rows), _MOST_IN_GROUP)]
    maps = "\n".join("\n".join((f"{len(group)} beginbfchar", *group, "endbfchar")) for group in groups)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def\n"
        f"/CMapName /{name} def\n/CMapType 2 def\n1 begincodespacerange\n<00> <{len(texts) - 1:02X}>\n"
        f"endcodespacerange\n{maps}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )
