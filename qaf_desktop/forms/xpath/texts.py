"""Functions on text."""

import base64
import hashlib
import math

from qaf_desktop.forms.xpath.calling import function, of_here
from qaf_desktop.forms.xpath.compiling import Builder, Compiler, Piece, Where
from qaf_desktop.forms.xpath.problems import ExpressionError
from qaf_desktop.forms.xpath.regexes import matches
from qaf_desktop.forms.xpath.signed import extract_signed
from qaf_desktop.forms.xpath.syntax import Call, Number
from qaf_desktop.forms.xpath.values import Value, string_of, strings_of

_DIGESTS = {"MD5": "md5", "SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512"}


def concat(*values: Value) -> str:
    return "".join(text for value in values for text in strings_of(value))


def join(separator: str, *values: Value) -> str:
    return separator.join(text for value in values for text in strings_of(value))


def substr(text: str, start: float, end: float = math.inf) -> str:
    """From `start` (0 the first) up to, without, `end`; negative counts from the end."""
    return text[_index(start, len(text)) : _index(end, len(text))]


def _index(number: float, length: int) -> int:
    if number != number:
        return 0
    bounded = int(max(-length, min(length, number)))
    return bounded + length if bounded < 0 else bounded


def substring(text: str, start: float, length: float = math.inf) -> str:
    """XPath 1.0 §4.2: positions from 1, with its rules on fractions."""
    first = _half_up(start)
    last = first + _half_up(length)
    return "".join(letter for at, letter in enumerate(text, 1) if first <= at < last)


_substring = function("sn?n", "string", substring)


def _counted_from_one(compiler: Compiler, call: Call, where: Where) -> Piece:
    """A place written as 0 is taken for another letter by each engine that takes it: said where the form is read."""
    start = call.arguments[1] if len(call.arguments) > 1 else None
    if isinstance(start, Number) and _half_up(start.value) < 1:
        raise ExpressionError(
            "place-before-first",
            "substring() counts from 1: the first letter is at 1, not 0. substr() counts from 0.",
            call.place,
        )
    return _substring(compiler, call, where)


def _half_up(number: float) -> float:
    return math.floor(number + 0.5) if math.isfinite(number) else number


def translate(text: str, old: str, new: str) -> str:
    table: dict[int, str | None] = {}
    for at, letter in enumerate(old):
        table.setdefault(ord(letter), new[at] if at < len(new) else None)
    return text.translate(table)


def digest(text: str, algorithm: str, encoding: str = "base64") -> str:
    """ "" for an algorithm the specification does not have."""
    name = _DIGESTS.get(algorithm.upper())
    if name is None:
        return ""
    raw = hashlib.new(name, text.encode(), usedforsecurity=False).digest()
    return raw.hex() if encoding.lower() == "hex" else base64.b64encode(raw).decode("ascii")


def base64_decode(text: str) -> str:
    try:
        return base64.b64decode(text, validate=True).decode("utf-8", "replace")
    except ValueError:
        return ""


def boolean_from_string(text: str) -> bool:
    return text == "1" or text.lower() == "true"


TEXTS: dict[str, Builder] = {
    "concat": function("v*", "string", concat),
    "join": function("sv*", "string", join),
    "contains": function("ss", "boolean", lambda text, part: part in text),
    "starts-with": function("ss", "boolean", str.startswith),
    "ends-with": function("ss", "boolean", str.endswith),
    "substring": _counted_from_one,
    "substr": function("sn?n", "string", substr),
    "substring-before": function("ss", "string", lambda text, part: text.partition(part)[0] if part in text else ""),
    "substring-after": function("ss", "string", lambda text, part: text.partition(part)[2]),
    "string-length": of_here(function("s", "number", lambda text: float(len(text)))),
    "normalize-space": of_here(function("s", "string", lambda text: " ".join(text.split()))),
    "translate": function("sss", "string", translate),
    "regex": function("ss", "boolean", matches),
    "digest": function("ss?s", "string", digest),
    "base64-decode": function("s", "string", base64_decode),
    "extract-signed": function("ss", "string", extract_signed),
    "string": of_here(function("v", "string", string_of)),
    "boolean-from-string": function("s", "boolean", boolean_from_string),
}
