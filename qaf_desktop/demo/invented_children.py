"""Invented child-level lists of any size: the same seed gives the same children, who go on from month to month.

Nobody of them lives: numbers begin with 9, teams and workers are called Example.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from qaf_desktop.analysis.working_days import months_after
from qaf_desktop.durable_files import write_new_file
from qaf_desktop.lists.child_lists import ChildList, load_child_lists
from qaf_desktop.lists.model import Kind, Wanted
from qaf_desktop.reports.tables import Sheet
from qaf_desktop.reports.tables import workbook as as_workbook

Row = list[str]
TEAMS, WORKERS, LONGEST = 12, 60, 900
NEEDS = ("N1", "N2", "N3", "N4", "N5", "N6")
ETHNIC = ("a) WBRI", "b) WIRI", "e) MWBC", "h) AIND", "i) APKN", "m) BAFR", "s) NOBT")
CODES = {
    "need": NEEDS, "ethnicity": ETHNIC, "postcode": ("ZZ1 1ZZ",),
    "legal_status": ("C1", "C2", "E1", "V2", "V2"), "placement": ("U1", "U4", "U6", "K2", "H5"),
    "provider": ("PR1", "PR4"), "activity": ("F1", "F2", "F4", "G4", "G5"), "closure_reason": ("RC1", "RC8"),
    "permanence": ("", "a) Return to family", "f) Long-term fostering", "c) SGO/CAO"),
    "category": ("a) Neglect", "b) Physical abuse", "d) Emotional abuse"),
}  # fmt: skip
SHARES = {"contacts": 0.35, "early-help": 0.2, "referrals": 0.3, "assessments": 0.25, "enquiries": 0.08, "cin": 0.6,
          "cp": 0.1, "cla": 0.12, "leavers": 0.06, "adoption": 0.01, "adopters": 0.01, "extras": 0.2}  # fmt: skip
"""Which part of the children stands on a list."""
ENDS = frozenset({"ended", "ceased", "closed", "authorised", "conference", "finished", "ordered", "reversed"})
STARTS = frozenset({"started", "strategy", "referred", "contacted", "entered", "status_since", "placed", "enquired"})


@dataclass(frozen=True, slots=True)
class InventedMonth:
    """One month: its day, and by list the rows with a heading row first."""

    as_of: date
    lists: tuple[tuple[ChildList, tuple[Row, ...]], ...]


def invented_month(resources: Path, children: int, seed: int, as_of: date, first: date) -> InventedMonth:
    """`first` is the day of the first month: who comes and what is done follows from how many days have gone since."""
    lists = load_child_lists(resources / "lists" / "annex-a.toml")
    return InventedMonth(as_of, tuple((one, tuple(_rows(one, children, seed, as_of, first))) for one in lists))


def month_days(last: date, months: int) -> tuple[date, ...]:
    """The last days of so many months, the latest at the end."""
    firsts = [months_after(last.replace(day=1), -back) for back in range(months - 1, -1, -1)]
    return tuple(min(last, months_after(one, 1) - timedelta(days=1)) for one in firsts)


def as_csv(rows: Sequence[Row]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("utf-8")


def _rows(one: ChildList, children: int, seed: int, as_of: date, first: date) -> Iterator[Row]:
    yield [column.title for column in one.columns]
    share = SHARES[one.id]
    for number in range(children):
        chance = Random(f"{seed}/{one.id}/{number}")
        if chance.random() < share:
            yield _row(one, number, chance, as_of, first)


def _row(one: ChildList, number: int, chance: Random, as_of: date, first: date) -> Row:
    """What began before `first` stays as it is; a visit or a review comes nearer in some months and not in others."""
    born = first - timedelta(days=Random(number).randrange(200, 6200))
    began = max(born, first - timedelta(days=chance.randrange(5, LONGEST)))
    later = (as_of - first).days
    who = _Child(number, born, began, as_of, later)
    return [_value(column, who, chance) for column in one.columns]


@dataclass(frozen=True, slots=True)
class _Child:
    """Who stands in a row, when it began, and how long after the first month this is."""

    number: int
    born: date
    began: date
    as_of: date
    later: int


def _value(column: Wanted, who: _Child, chance: Random) -> str:
    if column.id == "born":
        return f"{who.born:%d/%m/%Y}"
    if column.kind is Kind.DATE:
        return _date(column.id, chance, who.began, who.as_of, who.later)
    if column.id in ("child", "adopter", "family"):
        return str(9_000_000 + who.number)
    if column.id == "age":
        return str((who.as_of - who.born).days // 365)
    if column.id == "team":
        return f"Example Team {who.number % TEAMS + 1}"
    if column.id in ("worker", "adviser"):
        return "" if chance.random() < 0.03 else f"Worker {who.number % WORKERS + 1} Example"
    return _drawn(column, chance)


def _drawn(column: Wanted, chance: Random) -> str:
    """What hangs on nobody but chance."""
    if column.kind is Kind.NUMBER:
        return str(chance.choice((0, 0, 0, 0, 1, 1, 2, 3)))
    if column.kind is Kind.CHOICE:
        return _choice(column, chance)
    if column.id == "gender":
        return chance.choice(("a) Male", "b) Female"))
    return chance.choice(CODES.get(column.id.removesuffix("_first"), ("",)))


def _date(name: str, chance: Random, began: date, as_of: date, later: int) -> str:
    if name in STARTS:
        return f"{began:%d/%m/%Y}"
    ends, gap = chance.randrange(10, 400), chance.randrange(1, 130)
    if name in ENDS:
        ended = began + timedelta(days=ends + LONGEST // 2)
        return f"{ended:%d/%m/%Y}" if ended <= as_of else ""
    if chance.random() < 0.05:
        return ""
    last = as_of - timedelta(days=(gap + later) % (gap + 20))
    return f"{max(began, last):%d/%m/%Y}"


def _choice(column: Wanted, chance: Random) -> str:
    if column.id == "status":
        return column.choices[chance.choice(("cla", "cp", "cin", "cin", "cin", "assessment"))][0]
    codes = list(column.choices)
    return chance.choice((*codes, codes[0]))


def write_month(folder: Path, made: InventedMonth, *, workbook: bool = False) -> tuple[Path, ...]:
    """In a new folder of that day: a text file for each list, or one workbook with a sheet for each."""
    place = folder / made.as_of.isoformat()
    place.mkdir(parents=True, exist_ok=True)
    if not workbook:
        return tuple(write_new_file(place / f"List {one.number}.csv", as_csv(rows)) for one, rows in made.lists)
    sheets = [Sheet(f"List {one.number}", tuple(rows[0]), tuple(map(tuple, rows[1:]))) for one, rows in made.lists]
    return (write_new_file(place / "annex-a.xlsx", as_workbook(sheets)),)
