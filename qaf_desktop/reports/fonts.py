"""The typefaces of our papers, always embedded, and which of them can show a character."""

import re
import unicodedata
from functools import cache
from html import escape
from itertools import groupby

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from qaf_desktop.paths import resources
from qaf_desktop.reports.document import BAR, REMOVED

REGULAR, STRONG, SLANTED, WIDE = "QAF-Regular", "QAF-Strong", "QAF-Slanted", "QAF-Wide"
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

FILES = {
    REGULAR: "AtkinsonHyperlegibleNext_400Regular.ttf",
    STRONG: "AtkinsonHyperlegibleNext_600SemiBold.ttf",
    SLANTED: "AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
    WIDE: "DejaVuSans.ttf",
}
_BAR_MARKUP = f'<font backColor="#1B1F24" color="#1B1F24">{REMOVED}</font>'
_UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_ODD_SPACES = re.compile(r"[\t\u2000-\u200a\u202f\u205f\u3000\u2028\u2029]")


@cache
def register() -> None:
    """Make the text faces known to reportlab; once a process, and cheap afterwards."""
    for name in (REGULAR, STRONG, SLANTED):
        _register(name)
    for bold, italic, name in ((0, 0, REGULAR), (1, 0, STRONG), (0, 1, SLANTED), (1, 1, STRONG)):
        addMapping(REGULAR, bold, italic, name)


def _register(name: str) -> None:
    pdfmetrics.registerFont(TTFont(name, str(resources() / "fonts" / FILES[name])))


@cache
def _own() -> frozenset[str]:
    register()
    maps = (pdfmetrics.getFont(name).face.charToGlyph for name in (REGULAR, STRONG, SLANTED))
    return frozenset(map(chr, frozenset.intersection(*(frozenset(known) for known in maps)))) | {"\n"}


@cache
def _wide() -> frozenset[str]:
    """The fallback face is large, so it is read only when a paper needs it."""
    _register(WIDE)
    return frozenset(map(chr, pdfmetrics.getFont(WIDE).face.charToGlyph))


def clean(text: str) -> str:
    """Text without what no face can show: control and direction characters go, odd spaces become spaces."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _UNPRINTABLE.sub("", _ODD_SPACES.sub(" ", text))


def markup(text: str) -> str:
    """Plain text as reportlab paragraph markup; runs that our face lacks are set in the wide one, line ends kept.

    What no embedded face has is shown as a replacement character, never as an empty glyph.
    """
    text = clean(text)
    if BAR in text:
        return _BAR_MARKUP.join(markup(piece) for piece in text.split(BAR))
    if text.isascii() or _own().issuperset(text):
        return escape(text, quote=False).replace("\n", "<br/>")
    runs = groupby(text, key=lambda character: character in _own())
    return "".join(_run("".join(run), own) for own, run in runs).replace("\n", "<br/>")


def _run(text: str, own: bool) -> str:
    if own:
        return escape(text, quote=False)
    shown = "".join(character if character in _wide() else REPLACEMENT for character in text)
    return f'<font name="{WIDE}">{escape(shown, quote=False)}</font>'


def right_to_left(text: str) -> bool:
    """Whether any of it is written from right to left, which our papers cannot set as it should stand."""
    return not text.isascii() and any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)


def unshown(text: str) -> frozenset[str]:
    """The characters of a text that no embedded face has."""
    if text.isascii():
        return frozenset()
    rest = set(clean(text)) - _own() - {BAR}
    return frozenset(rest - _wide()) if rest else frozenset()
