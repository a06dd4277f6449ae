"""Dates and times as people type them. Pure: no zone, no clock of its own, nothing is ever shifted.

Day before month, as in Britain. A day without a year is the one within a month of today, else the last that has
been; a weekday alone is the last one that has been, today included; of a question that looks ahead each is the next
to come. A year of two figures lies between 80 years back and 19 years ahead.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import partial

from qaf_desktop.words import month, weekday

Reading = Callable[[str, date], date | None]
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NEAR = {"today": 0, "now": 0, "yesterday": -1, "tomorrow": 1}
DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}
MONTH = timedelta(days=31)
NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def date_typed(text: str, today: date, *, ahead: bool = False) -> date | None:
    """The day meant by `text`, or None when it is not a day (31 June, words we do not know).

    `ahead`: the question is about days to come, which matters where no year is typed.
    """
    words = re.sub(r"(?<=\d)(st|nd|rd|th)\b", "", text.strip().lower()).replace(",", " ").replace(" of ", " ")
    words = re.sub(r"\s+", " ", words)
    if words in NEAR:
        return today + timedelta(days=NEAR[words])
    leaning = [partial(made, ahead=ahead) for made in (_weekday, _figures, _day_and_month)]
    readings: tuple[Reading, ...] = (_counted, _iso, _unbroken, *leaning)
    for reading in readings:
        found = reading(words, today)
        if found is not None:
            return found
    return None


def time_typed(text: str) -> time | None:
    """The time of day meant by `text`: 14:02, 1402, 2.30pm, 9 am, noon. None when it is not one."""
    words = text.strip().lower().replace(" ", "")
    if words in {"noon", "midday", "midnight"}:
        return time(0 if words == "midnight" else 12)
    found = re.fullmatch(r"(\d{1,2})(?:[:.]?(\d{2}))?(?:[:.]\d{2}(?:\.\d+)?)?([ap]\.?m?\.?)?", words)
    if not found:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "")[:1]
    if half and not 1 <= hour <= 12 or hour > 23 or minute > 59:
        return None
    return time(hour % 12 + (12 if half == "p" else 0) if half else hour, minute)


def datetime_typed(text: str, today: date, *, ahead: bool = False) -> datetime | None:
    """A day and a time in either order: `3/11/26 14:02`, `yesterday 2pm`, `9am today`. Local, without a zone."""
    words = text.replace(" at ", " ").split()
    for cut in range(1, len(words)):
        for day_words, time_words in ((words[:cut], words[cut:]), (words[cut:], words[:cut])):
            day, hour = date_typed(" ".join(day_words), today, ahead=ahead), time_typed(" ".join(time_words))
            if day is not None and hour is not None:
                return datetime.combine(day, hour)
    return None


def date_shown(canonical: str) -> str:
    """`2026-10-22` (anything after the day is left out) as `22/10/2026`; text that is no date as it stands."""
    found = re.match(r"(\d{4})-(\d{2})-(\d{2})", canonical)
    return f"{found[3]}/{found[2]}/{found[1]}" if found else canonical


def date_in_words(day: date) -> str:
    """`Thursday 22 October 2026`, without the machine's language."""
    return f"{weekday(day.weekday())} {day.day} {month(day.month)} {day.year}"


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(typed: str, today: date) -> int:
    if len(typed) == 4:
        return int(typed)
    year = today.year // 100 * 100 + int(typed)
    if year > today.year + 19:
        return year - 100
    return year + 100 if year < today.year - 80 else year


def _near(month: int, day: int, today: date, *, ahead: bool) -> date | None:
    days = [made for year in (today.year - 1, today.year, today.year + 1) if (made := _make(year, month, day))]
    close = [made for made in days if abs(made - today) <= MONTH]
    if close:
        return min(close, key=lambda made: abs(made - today))
    if ahead:
        return min((made for made in days if made >= today), default=None)
    return max((made for made in days if made <= today), default=None)


def _weekday(words: str, today: date, *, ahead: bool) -> date | None:
    found = re.fullmatch(r"(?:(last|next|this|on) )?([a-z]{3,9})", words)
    matching = [n for n, name in enumerate(WEEKDAYS) if found and name.startswith(found[2])]
    if not found or len(matching) != 1:
        return None
    back = (today.weekday() - matching[0]) % 7
    if found[1] in {"next", "this"} or (ahead and found[1] != "last"):
        forward = (matching[0] - today.weekday()) % 7
        return today + timedelta(days=forward or (7 if found[1] == "next" else 0))
    return today - timedelta(days=back or (7 if found[1] == "last" else 0))


def _counted(words: str, today: date) -> date | None:
    found = re.fullmatch(r"(in )?(\d{1,3}|[a-z]{1,5}) (day|week|fortnight)s?( ago| back)?", words)
    if not found or bool(found[1]) == bool(found[4]):
        return None
    number = int(found[2]) if found[2].isdigit() else NUMBERS.get(found[2])
    if number is None:
        return None
    return today + timedelta(days=number * DAYS_IN[found[3]]) * (1 if found[1] else -1)


def _iso(words: str, _today: date) -> date | None:
    found = re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", words)
    return _make(int(found[1]), int(found[2]), int(found[3])) if found else None


def _figures(words: str, today: date, *, ahead: bool) -> date | None:
    found = re.fullmatch(r"(\d{1,2})[-/. ]+(\d{1,2})(?:[-/. ]+(\d{4}|\d{2}))?", words)
    if not found:
        return None
    day, month = int(found[1]), int(found[2])
    return _make(_year(found[3], today), month, day) if found[3] else _near(month, day, today, ahead=ahead)


def _unbroken(words: str, today: date) -> date | None:
    found = re.fullmatch(r"(\d{2})(\d{2})(\d{4}|\d{2})", words)
    return _make(_year(found[3], today), int(found[2]), int(found[1])) if found else None


def _day_and_month(words: str, today: date, *, ahead: bool) -> date | None:
    found = re.fullmatch(r"(?:[a-z]+ )?(\d{1,2})[-/. ]*([a-z]{3,9})\.?(?:[-/. ]*(\d{4}|\d{2}))?", words)
    day_word, month_word, year = (found[1], found[2], found[3]) if found else ("", "", None)
    if not found:
        turned = re.fullmatch(r"([a-z]{3,9})\.? (\d{1,2})(?: (\d{4}|\d{2}))?", words)
        if not turned:
            return None
        day_word, month_word, year = turned[2], turned[1], turned[3]
    if month_word[:3] not in MONTHS:
        return None
    month = MONTHS.index(month_word[:3]) + 1
    if year:
        return _make(_year(year, today), month, int(day_word))
    return _near(month, int(day_word), today, ahead=ahead)
