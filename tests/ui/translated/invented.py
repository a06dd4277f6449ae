"""A language made of English: `Open` is `⟦Open one⟧`. What is seen without brackets is in no catalogue."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator, Mapping

from qaf_desktop.paths import catalogues

INNERMOST = re.compile(r"⟦[^⟦⟧]*⟧")
APART = re.compile(r"\s·\s|[|\n\t]|[:,;.?] |\(|\)|[“”\"]|…| – | — |\s{2,}")
LETTERS = re.compile(r"[^\W\d_]{2,}")
KEYS = re.compile(r"((Ctrl|Alt|Shift)\+?)*(F\d+|Esc|Enter|Return|Tab|Del|PgUp|PgDown|Left|Right|\w)?", re.IGNORECASE)
CODES = re.compile(r"(?=\S*\d)[\w./-]+|[A-Z0-9]{4}")
EDGE = " .,:;?!&·–+•✓▲◆‹›0123456789"
STRAIGHT = str.maketrans("‘’“”", "''\"\"")
LONG = 11
"""Data of more characters may stand anywhere in a text; shorter data has to be the whole of a fragment."""
FILLING = " one two three four five six seven eight nine ten"


def invented_words() -> Mapping[str, str]:
    """English sentence → the same in brackets, three tenths longer."""
    messages = ElementTree.parse(catalogues() / "qaf_en.ts").iter("message")
    texts = (message.findtext("source", "") for message in messages)
    return {text: f"⟦{text}{FILLING[: len(text) * 3 // 10 + 1]}⟧" for text in texts}


class Data:
    """What people wrote, and the forms, which have languages of their own."""

    def __init__(self, texts: Iterable[str]) -> None:
        known = {_plain(text) for text in texts}
        self._known = {part.strip(EDGE) for text in known for part in (text, *APART.split(text))}
        self._long = sorted((text for text in known if len(text) > LONG), key=len, reverse=True)

    def without(self, text: str) -> str:
        """The text with what is data taken out."""
        text = _plain(text)
        for data in self._long:
            if data in text:
                text = text.replace(data, " | ")
        return text

    def holds(self, fragment: str) -> bool:
        return fragment in self._known


def _plain(text: str) -> str:
    return " ".join(text.translate(STRAIGHT).split()).casefold()


def untranslated(text: str, data: Data) -> Iterator[str]:
    """The fragments of a text that are neither in brackets, nor data, nor keys, codes, numbers and signs."""
    before = None
    while before != text:
        before, text = text, INNERMOST.sub(" | ", text)
    if not LETTERS.search(text) or CODES.fullmatch(text):
        return
    if all(data.holds(piece.strip(EDGE)) for piece in APART.split(_plain(text))):
        return
    for fragment in APART.split(data.without(text)):
        words = fragment.strip(EDGE)
        sign = KEYS.fullmatch(fragment.strip()) or CODES.fullmatch(fragment.strip())
        if LETTERS.search(words) and not sign and not data.holds(words):
            yield words
