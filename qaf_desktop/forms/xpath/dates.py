"""Dates and times as ODK writes them: ISO 8601 text, or days since 1970-01-01 as a number."""

import math
import re
from datetime import UTC, date, datetime, time, timedelta, timezone

_EPOCH = date(1970, 1, 1)
_EPOCH_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)
_ZONE = r"(Z|[+-]\d{2}(?::?\d{2})?)?"
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6})\d*)?)?" + _ZONE)
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def date_of(text: str) -> date | None:
    """The date of `2026-11-22`, or of a date with time; None for anything else."""
    match = _DATE.match(text)
    if match is None or match.end() < len(text) and text[match.end()] != "T":
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def time_of(text: str) -> time | None:
    """The time of `09:30`, `09:30:00.000+01:00` and the like; None for anything else."""
    match = _TIME.fullmatch(text)
    if match is None:
        return None
    micro = int((match[4] or "0").ljust(6, "0"))
    try:
        return time(int(match[1]), int(match[2]), int(match[3] or 0), micro, tzinfo=_zone(match[5]))
    except ValueError:
        return None


def moment_of(text: str) -> datetime | None:
    """The moment of a date with time; a date alone is its midnight; None for anything else."""
    day = date_of(text)
    if day is None:
        return None
    _, has_time, rest = text.partition("T")
    clock = time_of(rest) if has_time else time()
    return datetime.combine(day, clock) if clock is not None else None


def days_of(text: str) -> float:
    """Days since the epoch: whole for a date, with a fraction (in UTC) for a date with time, else NaN."""
    day = date_of(text) if len(text) >= 8 and text[4:5] == "-" else None
    if day is None:
        return math.nan
    if "T" not in text:
        return float((day - _EPOCH).days)
    moment = moment_of(text)
    return math.nan if moment is None else decimal_days(moment)


def decimal_days(moment: datetime) -> float:
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (aware - _EPOCH_MOMENT).total_seconds() / 86400


def date_from_days(days: float) -> date | None:
    if not math.isfinite(days) or not -719162 <= days <= 2932896:
        return None
    return _EPOCH + timedelta(days=math.floor(days))


def moment_from_days(days: float) -> datetime | None:
    if date_from_days(days) is None:
        return None
    return _EPOCH_MOMENT + timedelta(milliseconds=round(days * 86_400_000))


def moment_text(moment: datetime) -> str:
    """`2026-11-22T09:30:00.000+00:00`; a moment without a zone is written without one."""
    return moment.isoformat(timespec="milliseconds")


def formatted(moment: datetime, pattern: str) -> str:
    """`pattern` with ODK's escapes (%Y %y %m %n %b %d %e %H %h %M %S %3 %a) replaced; others stay as they are."""
    return re.sub(r"%(.)", lambda match: _piece(moment, match[1]), pattern)


def _piece(moment: datetime, letter: str) -> str:
    pieces = {
        "%": "%",
        "Y": f"{moment.year:04d}",
        "y": f"{moment.year % 100:02d}",
        "m": f"{moment.month:02d}",
        "n": str(moment.month),
        "b": _MONTHS[moment.month - 1][:3],
        "B": _MONTHS[moment.month - 1],
        "d": f"{moment.day:02d}",
        "e": str(moment.day),
        "H": f"{moment.hour:02d}",
        "h": str(moment.hour),
        "M": f"{moment.minute:02d}",
        "S": f"{moment.second:02d}",
        "3": f"{moment.microsecond // 1000:03d}",
        "a": _DAYS[moment.weekday()][:3],
        "A": _DAYS[moment.weekday()],
    }
    return pieces.get(letter, f"%{letter}")


def _zone(text: str | None) -> timezone | None:
    if not text:
        return None
    if text == "Z":
        return UTC
    hours, minutes = int(text[1:3]), int(text[-2:]) if len(text) > 3 else 0
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if text[0] == "-" else offset)
