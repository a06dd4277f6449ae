"""An escalation's way, from the danger seen to the record closed: what is done, what is next, what is late. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from qaf_desktop.reports.wording import day
from qaf_desktop.words import mark, say

TELL_HEAD, ANSWER = "escalation-head-of-service", "escalation-response"
"""The council's clocks: timescales of `resources/standards/local_timescales.toml`, in hours."""
CLOSED, ACKNOWLEDGED = "closed", "acknowledged"


class Standing(StrEnum):
    """Where one step stands."""

    DONE = "done"
    NEXT = "next"
    LATE = "late"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way: its title, and in words who did it and when, or by when it is due."""

    title: str
    words: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Way:
    """All steps in order; `stands` is a short sentence on where it is, `clock` one on what is due next ("" for nothing
    due), `due` when that is, and `late` whether that has passed."""

    steps: tuple[Step, ...]
    stands: str
    clock: str = ""
    due: datetime | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Escalation:
    """What a way is worked out from. `decided` maps a decision made about the record to who made it and when, in words;
    `in_force` holds those that judged it as it stands. `limits` are hours by timescale; `names` the people's words."""

    values: Mapping[str, str]
    decided: Mapping[str, str]
    in_force: frozenset[str]
    limits: Mapping[str, int]
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Clock:
    """A limit that runs: what is due, and when."""

    waiting: str
    overdue: str
    due: datetime

    def words(self, now: datetime) -> str:
        late = now > self.due
        return say(self.overdue if late else self.waiting, time=span(abs(self.due - now)))

    def short(self, now: datetime) -> str:
        """The same under the step's own title."""
        time = span(abs(self.due - now))
        return say("overdue by {time}", time=time) if now > self.due else say("due in {time}", time=time)


def escalation_way(given: Escalation, now: datetime) -> Way:
    """The way as it stands at `now`, an aware local time."""
    values, closed = given.values, CLOSED in given.in_force
    taken = values.get("answer/acknowledged") == "yes" or ACKNOWLEDGED in given.decided
    clocks = {} if closed else _clocks(given, taken)
    first = min(clocks.values(), key=lambda clock: clock.due, default=None)
    steps = _in_order(_facts(given, taken, closed), clocks, now)
    return Way(
        steps=steps,
        stands=_stands(given, taken, closed),
        clock=first.words(now) if first else "",
        due=first.due if first else None,
        late=first is not None and now > first.due,
    )


def span(length: timedelta) -> str:
    """A length of time in one unit: minutes under an hour, hours under two days, else days."""
    minutes = int(length.total_seconds()) // 60
    if minutes < 60:
        return say("{n} min", n=max(1, minutes))
    return say("{n} h", n=minutes // 60) if minutes < 48 * 60 else say("{n} days", n=minutes // (24 * 60))


def moment(values: Mapping[str, str], stem: str) -> datetime | None:
    """The date and time given at `stem_date` and `stem_time`, on the local clock; None where the date is missing."""
    try:
        naive = datetime.fromisoformat(f"{values[f'{stem}_date'][:10]}T{values.get(f'{stem}_time', '')[:5] or '00:00'}")
    except (KeyError, ValueError):
        return None
    return naive.astimezone()


def _clocks(given: Escalation, taken: bool) -> dict[str, _Clock]:
    """The limits that still run, by the step they are for."""
    values, found = given.values, dict[str, _Clock]()
    told, seen = moment(values, "told/told"), moment(values, "concern/seen")
    if not taken and told and ANSWER in given.limits:
        due = told + timedelta(hours=given.limits[ANSWER])
        found["taken"] = _Clock(mark("answer due in {time}"), mark("answer overdue by {time}"), due)
    if values.get("answer/head_knows") != "yes" and seen and TELL_HEAD in given.limits:
        due = seen + timedelta(hours=given.limits[TELL_HEAD])
        waiting = mark("head of service to know in {time}")
        overdue = mark("head of service should have known {time} ago")
        found["head"] = _Clock(waiting, overdue, due)
    return found


def _facts(given: Escalation, taken: bool, closed: bool) -> tuple[tuple[str, str, str, bool], ...]:
    """(id, title, words, done) of every step."""
    values = given.values
    return (
        ("seen", say("Seen"), _when(values, "concern/seen"), True),
        ("told", say("Told"), _who(given, "told/told_person_name", "told/told"), True),
        ("head", say("Head of service knows"), _when(values, "answer/head_knows"),
         values.get("answer/head_knows") == "yes"),
        ("taken", say("Taken on"), _taken(given), taken),
        ("action", say("Action agreed"), "", bool(values.get("answer/action_agreed"))),
        ("settled", say("Settled"), _short(values.get("outcome/resolved_on", "")),
         values.get("outcome/resolved") == "yes"),
        ("copied", say("In the child’s own record"), _short(values.get("outcome/copied_on", "")),
         bool(values.get("outcome/copied_on"))),
        ("closed", say("Closed"), given.decided.get(CLOSED, "") if closed else "", closed),
    )  # fmt: skip


def _in_order(
    facts: tuple[tuple[str, str, str, bool], ...], clocks: Mapping[str, _Clock], now: datetime
) -> tuple[Step, ...]:
    """The first step that is not done is the next one; one whose limit has passed is late wherever it is."""
    following = next((name for name, _, _, done in facts if not done), "")
    steps = []
    for name, title, words, done in facts:
        clock = clocks.get(name)
        standing = Standing.DONE if done else Standing.NEXT if name == following else Standing.AHEAD
        if clock is not None and not done:
            standing = Standing.LATE if now > clock.due else standing
            words = clock.short(now)
        steps.append(Step(title, words, standing))
    return tuple(steps)


def _stands(given: Escalation, taken: bool, closed: bool) -> str:
    if closed:
        return say("Closed")
    if CLOSED in given.decided:
        return say("Reopened: added to since it was closed")
    if given.values.get("outcome/resolved") == "yes":
        return say("Settled, to be closed")
    return say("Taken on") if taken else say("Told, waiting for an answer")


def _taken(given: Escalation) -> str:
    """By whom, as the answers say; else by whom it was acknowledged in the program."""
    if given.values.get("answer/acknowledged") == "yes":
        return _joined(given.values.get("answer/acknowledged_by", ""), _when(given.values, "answer/acknowledged"))
    return given.decided.get(ACKNOWLEDGED, "")


def _who(given: Escalation, person: str, stem: str) -> str:
    who = given.values.get(person, "")
    return _joined(given.names.get(who, who), _when(given.values, stem))


def _when(values: Mapping[str, str], stem: str) -> str:
    date, time = _short(values.get(f"{stem}_date", "")), values.get(f"{stem}_time", "")[:5]
    return f"{date} {time}".strip()


def _short(date: str) -> str:
    return day(date, short=True)


def _joined(who: str, when: str) -> str:
    return say("{who}, {when}", who=who, when=when) if who and when else who or when
