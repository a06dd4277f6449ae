"""The typefaces of our papers, always embedded, and which of them can show a character."""

import re
import unicodedata
from functools import cache
from html import escape
from itertools import groupby

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics

from qaf_desktop.paths import resources
from qaf_desktop.reports.document import BAR, REMOVED
from qaf_desktop.reports.shaping import ShapedFont

REGULAR, STRONG, SLANTED, WIDE = "QAF-Regular", "QAF-Strong", "QAF-Slanted", "QAF-Wide"
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

FILES = {
    REGULAR: "AtkinsonHyperlegibleNext_400Regular.ttf",
    STRONG: "AtkinsonHyperlegibleNext_600SemiBold.ttf",
    SLANTED: "AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
    WIDE: "DejaVuSans.ttf",
    "QAF-Arabic": "Vazirmatn_400Regular.ttf",
    "QAF-Devanagari": "NotoSansDevanagari_400Regular.ttf",
    "QAF-Bengali": "NotoSansBengali_400Regular.ttf",
    "QAF-Gurmukhi": "NotoSansGurmukhi_400Regular.ttf",
    "QAF-Gujarati": "NotoSansGujarati_400Regular.ttf",
    "QAF-Tamil": "NotoSansTamil_400Regular.ttf",
}
_SCRIPTS = (
    (0x0600, 0x06FF, "QAF-Arabic"),
    (0x0750, 0x077F, "QAF-Arabic"),
    (0x08A0, 0x08FF, "QAF-Arabic"),
    (0x0900, 0x097F, "QAF-Devanagari"),
    (0x0980, 0x09FF, "QAF-Bengali"),
    (0x0A00, 0x0A7F, "QAF-Gurmukhi"),
    (0x0A80, 0x0AFF, "QAF-Gujarati"),
    (0x0B80, 0x0BFF, "QAF-Tamil"),
    (0xFB50, 0xFDFF, "QAF-Arabic"),
    (0xFE70, 0xFEFE, "QAF-Arabic"),
)
"""First and last character of each script that has a face of its own."""

_BAR_MARKUP = f'<font backColor="#1B1F24" color="#1B1F24">{REMOVED}</font>'
_UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u200b\u202a-\u202e\u2060-\u2069\ufeff]"
)
_JOINERS = re.compile(r"[\u061c\u200c-\u200f]")
"""What joins, parts and turns letters; of use only where a script does so."""

_MIXED = re.compile(r"[\u0590-\u08ff\u0900-\u0dff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]")
_ODD_SPACES = re.compile(r"[\t\u2000-\u200a\u202f\u205f\u3000\u2028\u2029]")


@cache
def register() -> None:
    """Make the text faces known to reportlab; once a process, and cheap afterwards."""
    for name in (REGULAR, STRONG, SLANTED):
        _register(name)
    for bold, italic, name in ((0, 0, REGULAR), (1, 0, STRONG), (0, 1, SLANTED), (1, 1, STRONG)):
        addMapping(REGULAR, bold, italic, name)


def _register(name: str) -> None:
    pdfmetrics.registerFont(ShapedFont(name, str(resources() / "fonts" / FILES[name])))


@cache
def _own() -> frozenset[str]:
    register()
    return frozenset.intersection(*(pdfmetrics.getFont(name).known() for name in (REGULAR, STRONG, SLANTED))) | {"\n"}


@cache
def _of(face: str) -> frozenset[str]:
    """What a face has. The faces of other scripts are large, and each is read only when a paper needs it."""
    _register(face)
    addMapping(face, 0, 0, face)
    found: frozenset[str] = pdfmetrics.getFont(face).known()
    return found


@cache
def face_of(character: str) -> str:
    """The face that shows a character which our own lacks; "" where none does."""
    code = ord(character)
    named = next((face for first, last, face in _SCRIPTS if first <= code <= last), WIDE)
    return next((face for face in dict.fromkeys((named, WIDE)) if character in _of(face)), "")


def is_own(character: str) -> bool:
    """Whether our own faces, all weights of it, have the character."""
    return character in _own()


def mixed(text: str) -> bool:
    """Whether a text has letters that are joined, stacked or read from right to left, which take more than a row."""
    return not text.isascii() and _MIXED.search(text) is not None


def clean(text: str) -> str:
    """Text without what no face can show: control and direction characters go, odd spaces become spaces."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _UNPRINTABLE.sub("", _ODD_SPACES.sub(" ", text))
    return text if mixed(text) else _JOINERS.sub("", text)


def markup(text: str) -> str:
    """Plain text as reportlab paragraph markup; runs that our face lacks are set in the wide one, line ends kept.

    What no embedded face has is shown as a replacement character, never as an empty glyph.
    """
    text = clean(text)
    if BAR in text:
        return _BAR_MARKUP.join(markup(piece) for piece in text.split(BAR))
    if text.isascii() or _own().issuperset(text):
        return escape(text, quote=False).replace("\n", "<br/>")
    if mixed(text):  # its faces are chosen where it is set, letter by letter
        shown = "".join(one if one in _own() or face_of(one) else REPLACEMENT for one in text)
        return escape(shown, quote=False).replace("\n", "<br/>")
    runs = groupby(text, key=lambda character: "" if character in _own() else face_of(character) or WIDE)
    return "".join(_run("".join(run), face) for face, run in runs).replace("\n", "<br/>")


def _run(text: str, face: str) -> str:
    if not face:
        return escape(text, quote=False)
    shown = "".join(character if character in _of(face) else REPLACEMENT for character in text)
    return f'<font name="{face}">{escape(shown, quote=False)}</font>'


def unshown(text: str) -> frozenset[str]:
    """The characters of a text that no embedded face has."""
    if text.isascii():
        return frozenset()
    rest = set(clean(text)) - _own() - {BAR}
    return frozenset(character for character in rest if not face_of(character))
