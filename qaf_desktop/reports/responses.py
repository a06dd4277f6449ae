"""A practitioner's response come back: read from the fields of the letter's PDF, or from a response file."""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

import pikepdf

from qaf_desktop.errors import UserFacingError
from qaf_desktop.reports.fields import LONGEST
from qaf_desktop.reports.fonts import clean
from qaf_desktop.words import say

SUFFIX, FORMAT = ".qafresponse", "response/1"
LARGEST, LARGEST_UNPACKED, MOST_FIELDS = 4 << 20, 64 << 20, 50
FORM, PAPER, FILE = "form", "paper", "file"
"""How a response came: typed into the letter, on paper, or as a response file."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What was said, by whom and when (as they wrote it), and which letter it answers: "" and 0 where it does not say.

    `digest` is the letter's, 64 hexadecimal digits; `number` counts the letters about that record.
    """

    reference: str
    digest: str
    number: int
    words: str
    signed: str
    dated: str
    came_by: str


def read_response(data: bytes) -> Answered:
    """The response in a filled letter or a response file; nothing in it is run, and nothing but fields is read.

    Raises UserFacingError: response-too-large, response-unreadable, response-locked, response-no-letter,
    response-empty.
    """
    if len(data) > LARGEST:
        raise _too_large()
    if data.lstrip()[:1] == b"{":
        found = _from_file(data)
    elif b"%PDF-" in data[:1024]:
        found = _from_pdf(data)
    else:
        raise _unreadable()
    if not found.words.strip():
        raise UserFacingError(
            "response-empty", say("Nothing was written into the response."), say("Ask for it again, or type it in.")
        )
    return found


def response_file(answered: Answered) -> bytes:
    """The response as a file that `read_response` reads."""
    said = {
        "format": FORMAT, "reference": answered.reference, "digest": answered.digest, "number": answered.number,
        "response": answered.words, "signed": answered.signed, "dated": answered.dated,
    }  # fmt: skip
    return json.dumps(said, ensure_ascii=False, indent=1).encode()


def _from_file(data: bytes) -> Answered:
    try:
        said = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        raise _unreadable() from None
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise _unreadable()
    texts = {name: _text(said.get(name)) for name in ("reference", "digest", "response", "signed", "dated")}
    return Answered(
        texts["reference"], texts["digest"], _count(said.get("number")), texts["response"], texts["signed"],
        texts["dated"], FILE,
    )  # fmt: skip


def _from_pdf(data: bytes) -> Answered:
    _refuse_bombs(data)
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            values = _fields(pdf)
    except pikepdf.PasswordError:
        raise UserFacingError(
            "response-locked", say("The PDF is locked with a password."), say("Ask for it without one.")
        ) from None
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, KeyError, RecursionError):
        raise _unreadable() from None
    parts = values.get("letter", "").split("|")
    if len(parts) != 3:
        raise UserFacingError(
            "response-no-letter", say("The PDF is no letter of this program."), say("Type the response in by hand.")
        )
    number = int(parts[2]) if parts[2].isascii() and parts[2].isdigit() and len(parts[2]) < 7 else 0
    words, signed, dated = (values.get(name, "") for name in ("response", "signed", "dated"))
    return Answered(parts[0], parts[1], number, words, signed, dated, FORM)


def _fields(pdf: pikepdf.Pdf) -> Mapping[str, str]:
    """The values of the fields at the top of the form; no other part of the document is looked at."""
    found: dict[str, str] = {}
    form = pdf.Root.get("/AcroForm")
    listed = form.get("/Fields") if isinstance(form, pikepdf.Dictionary) else None
    if not isinstance(listed, pikepdf.Array):
        return found
    for field in (listed[at] for at in range(min(len(listed), MOST_FIELDS))):
        if isinstance(field, pikepdf.Dictionary):
            name, value = field.get("/T"), field.get("/V")
            if isinstance(name, pikepdf.String) and isinstance(value, pikepdf.String):
                found.setdefault(str(name), _text(str(value)))
    return found


def _refuse_bombs(data: bytes) -> None:
    """A small file may unpack to more than a computer holds; it is measured, bounded, before anything else reads it."""
    left, at = LARGEST_UNPACKED, data.find(b"stream")
    while at >= 0:
        start = at + 6 + (data[at + 6 : at + 8] == b"\r\n") + 1
        left -= _unpacked_size(data[start:], left)
        if left <= 0:
            raise _too_large()
        at = data.find(b"stream", at + 6)


def _unpacked_size(data: bytes, most: int) -> int:
    if data[:1] not in (b"\x78", b"\x58", b"\x48", b"\x68"):
        return 0
    try:
        plain = zlib.decompressobj().decompress(data, most)
    except zlib.error:
        return 0
    return most if plain[:1] == b"\x78" and plain[1:2] in b"\x01\x5e\x9c\xda" else len(plain)


def _count(value: object) -> int:
    whole = isinstance(value, int) and not isinstance(value, bool) and 0 < value < 1_000_000
    return value if whole and isinstance(value, int) else 0


def _text(value: object) -> str:
    return clean(value)[:LONGEST] if isinstance(value, str) else ""


def _too_large() -> UserFacingError:
    return UserFacingError(
        "response-too-large",
        say("The file is larger than a response can be."),
        say("Ask for the letter to be filled in again."),
    )


def _unreadable() -> UserFacingError:
    return UserFacingError(
        "response-unreadable",
        say("The file is neither a filled letter nor a response file."),
        say("Open the PDF that came back, or type the response in by hand."),
    )
