"""How wide the columns of a table are: by their shares, but never narrower than their longest word."""

import re
from collections.abc import Sequence

from reportlab.pdfbase.pdfmetrics import stringWidth

from qaf_desktop.reports import style as look
from qaf_desktop.reports.document import BAR, REMOVED
from qaf_desktop.reports.fonts import clean
from qaf_desktop.reports.grid import GUTTER

LONGEST_WORD = 24
"""Words of more letters than this are broken rather than given room: addresses, and keys held down."""


def column_widths(
    headers: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float], font: str, size: float
) -> tuple[float, ...]:
    """Points a column, `look.WIDTH` in all."""
    columns = [(header, *(row[index] for row in rows)) for index, header in enumerate(headers)]
    least = [max(_word_width(text, font, size) for text in column) + GUTTER + 1 for column in columns]
    return shared_out(shares, least, look.WIDTH)


def _word_width(text: str, font: str, size: float) -> float:
    words = (word[:LONGEST_WORD] for word in set(re.split("[ \n]", clean(text).replace(BAR, REMOVED))))
    return max((float(stringWidth(word, font, size)) for word in words), default=0.0)


def shared_out(shares: Sequence[float], least: Sequence[float], whole: float) -> tuple[float, ...]:
    """`whole` by shares, where a column that would get less than it needs gets that, and the others the rest.

    Where there is not enough for what all need, each gets its part of it.
    """
    if sum(least) >= whole:
        return tuple(whole * need / sum(least) for need in least)
    fixed: set[int] = set()
    while True:
        room = whole - sum(least[index] for index in fixed)
        rest = sum(share for index, share in enumerate(shares) if index not in fixed)
        widths = [least[i] if i in fixed else room * share / rest for i, share in enumerate(shares)]
        short = {index for index, width in enumerate(widths) if width < least[index]}
        if not short:
            return tuple(widths)
        fixed |= short
