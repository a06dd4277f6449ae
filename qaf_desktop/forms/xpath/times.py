"""Functions on dates and times. Those that ask for now look at the session's clock, never at the machine's."""

from datetime import datetime, time

from qaf_desktop.forms.xpath.calling import check_count, function
from qaf_desktop.forms.xpath.compiling import Builder, Compiler, Piece, Where
from qaf_desktop.forms.xpath.dates import (
    date_from_days,
    date_of,
    days_of,
    formatted,
    moment_from_days,
    moment_of,
    moment_text,
    time_of,
)
from qaf_desktop.forms.xpath.syntax import Call
from qaf_desktop.forms.xpath.values import NAN, Value, string_of


def _moment(value: Value) -> datetime | None:
    return moment_from_days(value) if isinstance(value, float) else moment_of(string_of(value))


def to_date(value: Value) -> str:
    """ISO text of a date, given as text or as days since the epoch; "" for anything else."""
    day = date_from_days(value) if isinstance(value, float) else date_of(string_of(value))
    return day.isoformat() if day else ""


def to_date_time(value: Value) -> str:
    moment = _moment(value)
    return moment_text(moment) if moment else ""


def format_date(value: Value, pattern: str) -> str:
    moment = _moment(value)
    return formatted(moment, pattern) if moment else ""


def decimal_date_time(value: Value) -> float:
    return value if isinstance(value, float) else days_of(string_of(value))


def decimal_time(value: Value) -> float:
    """The time of day as a fraction of the day."""
    text = string_of(value)
    clock: time | None = time_of(text.partition("T")[2] or text)
    if clock is None:
        return NAN
    return (clock.hour * 3600 + clock.minute * 60 + clock.second + clock.microsecond / 1e6) / 86400


def _today(_compiler: Compiler, call: Call, _where: Where) -> Piece:
    check_count(call, 0, 0)
    return Piece("string", lambda c: c.env.moment().date().isoformat())


def _now(_compiler: Compiler, call: Call, _where: Where) -> Piece:
    check_count(call, 0, 0)
    return Piece("string", lambda c: moment_text(c.env.moment()))


TIMES: dict[str, Builder] = {
    "today": _today,
    "now": _now,
    "date": function("v", "string", to_date),
    "date-time": function("v", "string", to_date_time),
    "format-date": function("vs", "string", format_date),
    "format-date-time": function("vs", "string", format_date),
    "decimal-date-time": function("v", "number", decimal_date_time),
    "decimal-time": function("v", "number", decimal_time),
}
