"""How a grade's mark is shown where only characters and colours are to be had: its ink and its glyph."""

from qaf_desktop.analysis.pictures import Mark

MUTED = "#57606A"
_INKS = {
    "outstanding": "#0063A6",
    "good": "#0B6B50",
    "requires-improvement": "#8A5A00",
    "inadequate": "#A33A08",
    "exceptional": "#0063A6",
    "strong": "#0B6B50",
    "developing": "#8A5A00",
    "concern": "#A33A08",
}
_GLYPHS = {
    "star": "★",
    "disc": "●",
    "half-disc": "◐",
    "triangle": "▲",
    "down-triangle": "▼",
    "diamond": "◆",
    "square": "■",
    "half-square": "◧",
    "ring": "○",
}


def mark_ink(token: str) -> str:
    """`#rrggbb` of a grade's colour token; a token we do not know is muted grey, the shape and word still tell."""
    return _INKS.get(token.removeprefix("grade-").replace("_", "-"), MUTED)


def glyph(mark: Mark) -> str:
    """The character for a mark's shape; a dash for a shape that has none."""
    return _GLYPHS.get(mark.shape, "–")
