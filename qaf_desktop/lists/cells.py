"""From what stands in a cell to what is meant: days as they are typed in Britain, numbers, references, choices."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from math import floor

EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)
TURN = 60
"""Two digits of a year: above 60 it is 19.., else 20.. (a care leaver is at most 25, a worker was born after 1960)."""
_SERIAL = re.compile(r"\d{5}")
_EXCEL = date(1899, 12, 30)
_NUMBERS = re.compile(r"(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})")
_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[-/. ]+([a-z]{3,9})\.?,?[-/. ]+(\d{2,4})", re.I)
_CLOCK = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?( ?[ap]m)?$", re.I)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FOUR = 4
_CODE = re.compile(r"(?:[a-z]{1,2}\) ?)?([A-Z]{1,2}\d{1,2}[A-Z]?)\b", re.I)


def day_of(text: str) -> str | None:
    """ISO, or None where no day can be read. 3/11/26 is the third of November: never the eleventh of March."""
    plain = _CLOCK.sub("", text.strip())
    found = _by_numbers(plain) or _by_name(plain) or _by_serial(plain)
    return found.isoformat() if found and EARLIEST <= found <= LATEST else None


def _by_numbers(text: str) -> date | None:
    match = _NUMBERS.fullmatch(text)
    if match is None:
        return None
    first, second, third = match.groups()
    if len(first) == _FOUR:
        return _day(int(first), int(second), int(third))
    return _day(_year(third), int(second), int(first))


def _by_name(text: str) -> date | None:
    match = _NAMED.fullmatch(text)
    if match is None or match[2][:3].lower() not in _MONTHS:
        return None
    return _day(_year(match[3]), _MONTHS.index(match[2][:3].lower()) + 1, int(match[1]))


def _by_serial(text: str) -> date | None:
    """Excel counts days from the end of 1899."""
    return _EXCEL + timedelta(days=int(text)) if _SERIAL.fullmatch(text) else None


def _year(digits: str) -> int:
    number = int(digits)
    return number if len(digits) == _FOUR else (1900 if number > TURN else 2000) + number


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def number_of(text: str) -> str | None:
    """A number without thousands' commas; None where it is none."""
    plain = text.replace(",", "").replace(" ", "")
    try:
        value = float(plain)
    except ValueError:
        return None
    if value != value or value in (float("inf"), float("-inf")):
        return None
    return str(int(value)) if value.is_integer() else repr(value)


def whole_of(text: str) -> str | None:
    """A number without its fraction, rounded down; None where it is none."""
    found = number_of(text)
    return None if found is None else str(floor(float(found)))


def code_of(text: str) -> str:
    """The code that a text begins with (“b) PR4 - Private provision” is PR4), or the text where it begins with none."""
    match = _CODE.match(text)
    return match[1].upper() if match else text


def reference_of(text: str) -> str:
    """A reference as it is compared: no spaces, no look-alike letters, capitals, and a whole number without ".0"."""
    folded = unicodedata.normalize("NFKC", text)
    plain = "".join(letter for letter in folded if not letter.isspace() and letter.isprintable()).upper()
    whole, dot, rest = plain.partition(".")
    return whole if dot and whole.isdigit() and not rest.strip("0") else plain


def plain(text: str) -> str:
    """Words as headers and choices are compared: small letters and figures with single spaces, signs left out."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    letters = "".join(letter if letter.isalnum() else " " for letter in folded if not unicodedata.combining(letter))
    return " ".join(letters.split())


def choices_of(known: Mapping[str, Iterable[str]]) -> Mapping[str, str]:
    """Every way of writing a choice, as it is compared, to its code."""
    return {plain(word): code for code, words in known.items() for word in (code, *words)}
