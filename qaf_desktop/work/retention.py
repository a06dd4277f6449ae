"""Which received work may leave this laptop, and why the rest stays. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from qaf_desktop.records.model import RecordKey
from qaf_desktop.words import mark, say


class Stays(StrEnum):
    """Why a record stays, however old; the first that holds is told."""

    NOT_RECEIVED = "not-received"
    DRAFT = "draft"
    ESCALATION = "escalation"
    ALLOCATION = "allocation"
    LETTER = "letter"
    UNSETTLED = "unsettled"
    DUE = "due"
    LINKED = "linked"


_WORDS: Mapping[Stays, tuple[str, str]] = {
    Stays.NOT_RECEIVED: (mark("1 is not received by the lead"), mark("{n} are not received by the lead")),
    Stays.DRAFT: (mark("1 is being written on"), mark("{n} are being written on")),
    Stays.ESCALATION: (mark("1 escalation is not closed"), mark("{n} escalations are not closed")),
    Stays.ALLOCATION: (mark("1 allocation is not finished"), mark("{n} allocations are not finished")),
    Stays.LETTER: (mark("1 letter is not handed over"), mark("{n} letters are not handed over")),
    Stays.UNSETTLED: (
        mark("1 is amended, recalled or to be settled"),
        mark("{n} are amended, recalled or to be settled"),
    ),
    Stays.DUE: (mark("of 1 something is still due"), mark("of {n} something is still due")),
    Stays.LINKED: (mark("1 belongs to a record that stays"), mark("{n} belong to a record that stays")),
}


@dataclass(frozen=True, slots=True)
class Period:
    """How long received work stays: so many months (chosen) or days (the administrator's); for ever with neither."""

    months: int = 0
    days: int = 0

    def before(self, today: date) -> date | None:
        """What was received before this day may go; None for never."""
        if self.days:
            return today - timedelta(days=self.days)
        return _months_back(today, self.months) if self.months else None


@dataclass(frozen=True, slots=True)
class HeldRecord:
    """A record here. `at` is the day on which the lead's receipt, or anything else of it, came last; `links` are the
    records it names or is about; `work` is False for what only asks for work."""

    key: RecordKey
    at: date
    stays: Stays | None = None
    links: frozenset[RecordKey] = frozenset()
    work: bool = True


@dataclass(frozen=True, slots=True)
class RemovalPlan:
    """`groups` hang together and go together; `asking` are those among them that only asked for work; `staying` counts
    what is old enough and stays."""

    before: date | None = None
    groups: tuple[tuple[RecordKey, ...], ...] = ()
    asking: frozenset[RecordKey] = frozenset()
    staying: Mapping[Stays, int] = field(default_factory=dict)

    @property
    def keys(self) -> frozenset[RecordKey]:
        return frozenset(key for group in self.groups for key in group)

    @property
    def records(self) -> int:
        """How much work goes."""
        return len(self.keys - self.asking)

    def only(self, keys: frozenset[RecordKey]) -> "RemovalPlan":
        """Those groups alone that were announced whole."""
        return replace(self, groups=tuple(group for group in self.groups if keys.issuperset(group)))


NOTHING = RemovalPlan()


def plan_removal(held: Iterable[HeldRecord], before: date) -> RemovalPlan:
    """What came before that day goes, unless it, or a record that hangs together with it, has a reason to stay."""
    known = {one.key: one for one in held}
    old = {key for key, one in known.items() if one.at < before}
    free = {key for key in old if known[key].stays is None}
    groups = [group for group in _together(known) if group <= free]
    going = {key for group in groups for key in group}
    staying = Counter(known[key].stays or Stays.LINKED for key in old - going)
    ordered = sorted((tuple(sorted(group)) for group in groups), key=lambda group: (known[group[0]].at, group))
    return RemovalPlan(before, tuple(ordered), frozenset(key for key in going if not known[key].work), staying)


def staying_words(staying: Mapping[Stays, int]) -> str:
    """What is old enough and stays, in one sentence; "" for nothing."""
    said = [_counted(why, staying[why]) for why in Stays if staying.get(why)]
    return say("Older, but it stays: {reasons}.", reasons="; ".join(said)) if said else ""


def _counted(why: Stays, n: int) -> str:
    one, many = _WORDS[why]
    return say(one) if n == 1 else say(many, n=n)


def _together(known: Mapping[RecordKey, HeldRecord]) -> list[set[RecordKey]]:
    """The records in groups that no link leads out of; a link to what is not here is none."""
    beside: dict[RecordKey, set[RecordKey]] = {key: set() for key in known}
    for key, one in known.items():
        for other in one.links & known.keys():
            beside[key].add(other)
            beside[other].add(key)
    groups, left = [], set(known)
    while left:
        group, todo = set(), [left.pop()]
        while todo:
            key = todo.pop()
            group.add(key)
            todo += beside[key] - group
        left -= group
        groups.append(group)
    return groups


def _months_back(today: date, months: int) -> date:
    """The same day of an earlier month, or that month's last."""
    count = today.year * 12 + today.month - 1 - months
    year, month = divmod(count, 12)
    last = _first_after(year, month + 1)
    return date(year, month + 1, min(today.day, (last - timedelta(days=1)).day))


def _first_after(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1)
