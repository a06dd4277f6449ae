"""Finds words however they were spelt: case, accents and how they are stored, apostrophes, hyphens, and spaces."""

import re
import unicodedata
from collections import defaultdict
from functools import cache

APOSTROPHES = "'’‘‛ʼ`´′＇"
HYPHENS = "-‐‑‒–—−"
_UNSEEN = "[\u0300-\u036f\u00ad\u200b-\u200d\u2060]*"
"""Accents that are stored on their own (Unicode's combining marks), and signs that nobody sees."""
_LATIN = (*range(0x00C0, 0x0250), *range(0x1E00, 0x1F00))
_WITHOUT_ACCENT = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"}


def pattern_of(terms: str) -> re.Pattern[str] | None:
    """Matches any of the terms, one a line or between commas, as whole words; None for none.

    More is matched rather than less: "Zara" finds "Zára", "O'Weft" finds "O’Weft" and "OWeft", and "Ann-Marie" finds
    "Ann Marie", since a name that is missed would be read by somebody whom it does not concern.
    """
    given = (_spelt(term.strip()) for term in re.split(r"[,;\n]", terms))
    alternatives = sorted(filter(None, given), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)", re.IGNORECASE) if alternatives else None


def _spelt(term: str) -> str:
    """One term's pattern; "" for one of signs alone that could match everywhere."""
    if not any(sign.isalnum() for sign in term):
        return ""
    parts = re.split(rf"(?:\s|[{HYPHENS}])+", term.strip(f" {HYPHENS}{APOSTROPHES}"))
    between = rf"(?:(?:\s|[{HYPHENS}]){_UNSEEN})+"
    return between.join("".join(map(_sign, _bare(part))) for part in parts if part)


def _bare(text: str) -> str:
    """Without accents."""
    loose = (sign for sign in unicodedata.normalize("NFKD", text) if not re.fullmatch(_UNSEEN, sign))
    return "".join(_WITHOUT_ACCENT.get(sign, sign) for sign in loose)


def _sign(sign: str) -> str:
    if sign in APOSTROPHES:
        return f"[{APOSTROPHES}]?"
    accented = _accented().get(sign, "") + _accented().get(sign.swapcase(), "")
    letter = f"[{re.escape(sign)}{accented}]" if accented else re.escape(sign)
    return letter + _UNSEEN


@cache
def _accented() -> dict[str, str]:
    """The letters with an accent, by the letter without."""
    found: dict[str, str] = defaultdict(str)
    for sign in map(chr, _LATIN):
        bare = _bare(sign)
        if len(bare) == 1 and bare != sign:
            found[bare] += sign
    return dict(found)
