"""The calendar of obligations: what the role matrix asks for in a year, and what of it is done, due or late."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from qaf_desktop.desk.desk import Desk
from qaf_desktop.methods.governance import CYCLE, WHAT, Audience, Duty, Span, spans
from qaf_desktop.reports.wording import day
from qaf_desktop.storage.record_filters import Filters
from qaf_desktop.storage.records import RecordRow
from qaf_desktop.words import month, say
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.programme import CycleLine, Programme, Year
from qaf_desktop.work.recording import Recording

DECISION, REPORT = "governance-decision", "report"
SENT_BACK = "back"
DONE, DUE, LATE, AHEAD = "done", "due", "late", "ahead"
AUDITS = "audits"
MOST = 5000


@dataclass(frozen=True, slots=True)
class Obligation:
    """One duty in one period. `stands` is DONE, DUE, LATE or AHEAD; `key` the record that does it, or that it is about,
    "" for none; `month` is "YYYY-MM" of the day `on` it is due."""

    key: str
    duty: str
    title: str
    audience: str
    audience_word: str
    what: str
    period: str
    span: str
    due: str
    on: str
    month: str
    stands: str
    state: str
    record: str
    begins: str


@dataclass(frozen=True, slots=True)
class _Doing:
    """A record that may do a duty: its method, day, steps in force, and what a decision names."""

    key: str
    method: str
    on: str
    steps: frozenset[str]
    duty: str = ""
    period: str = ""
    about: str = ""


class Obligations:
    """At a desk that plans the year."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store

    def of(self, year: Year) -> tuple[Obligation, ...]:
        """Everything of the year: late first, then by the day it is due. Nothing is asked for of periods that ended
        before the project's first record of the year."""
        governance, today = self._desk.library.standards.governance, self._desk.clock.local().date()
        doings, since = tuple(self._doings(year)), self._since(year, today)
        cycles, found = Programme(self._desk).cycles(year), list[Obligation]()
        for duty in governance.duties:
            audience = governance.audiences[duty.audience]
            if duty.every == CYCLE:
                found += (self._of_cycle(duty, audience, one, doings, today) for one in cycles)
                continue
            for span in spans(duty, date.fromisoformat(year.first)):
                if span.last >= since:
                    found.append(self._of_span(duty, audience, span, doings, today))
        found += self._audits(year, today)
        return tuple(sorted(found, key=_order))

    def begin(self, obligation: Obligation) -> int:
        """A draft of the decision that this obligation asks for; its id."""
        answers = {
            "about/title": f"{obligation.title}, {obligation.period}",
            "about/audience": obligation.audience_word,
            "about/duty": obligation.duty,
            "about/period": obligation.span,
            "about/met_on": self._desk.clock.local().date().isoformat(),
        }
        return Recording(self._desk).start(DECISION, answers)

    def _of_span(
        self, duty: Duty, audience: Audience, span: Span, doings: Sequence[_Doing], today: date
    ) -> Obligation:  # fmt: skip
        until = max(span.last, span.due).isoformat()
        done = next((one for one in doings if _does(one, duty, span.name, span.first.isoformat(), until)), None)
        stands = DONE if done else _stands(span.first, span.due, today)
        return self._made(duty, audience, _period(span), span.name, span.due, stands, done.key if done else "")

    def _of_cycle(
        self, duty: Duty, audience: Audience, cycle: CycleLine, doings: Sequence[_Doing], today: date
    ) -> Obligation:  # fmt: skip
        """Scope and focus before its first day; the report by the day the cycle says, else so many days after it."""
        own = duty.by == ("audit-cycle",)
        due = date.fromisoformat(cycle.first) if own else _report_due(cycle, duty)
        made = next((one for one in doings if _does_cycle(one, duty, cycle)), None)
        stands = DONE if made else _stands(due - timedelta(days=14), due, today)
        title = f"{duty.title}: {cycle.title}"
        span = f"{cycle.reference}"
        record = made.key if made else cycle.key if own else ""
        return self._made(duty, audience, cycle.dates, span, due, stands, record, title)

    def _made(
        self, duty: Duty, audience: Audience, period: str, span: str, due: date, stands: str, record: str,
        title: str = "",
    ) -> Obligation:  # fmt: skip
        return Obligation(
            key=f"{duty.id} {span}", duty=duty.id, title=title or duty.title, audience=audience.id,
            audience_word=audience.word, what=say(WHAT[duty.what]), period=period, span=span,
            due=day(due.isoformat(), short=True), on=due.isoformat(), month=due.isoformat()[:7], stands=stands,
            state=_words(stands, due, self._desk.clock.local().date()), record=record,
            begins=next((one for one in duty.by if one != "audit-cycle"), DECISION),
        )  # fmt: skip

    def _audits(self, year: Year, today: date) -> Iterator[Obligation]:
        """Who must audit how often: everybody of whom it is expected, up to today."""
        until = min(date.fromisoformat(year.end) - timedelta(days=1), today)
        for one in Programme(self._desk).auditors(year):
            if not one.expected or one.exempt:
                continue
            stands = LATE if one.missing else DONE
            said = say("{done} of {expected} done", done=one.done, expected=one.expected)
            yield Obligation(
                key=f"{AUDITS} {one.key}", duty=AUDITS, title=say("Audits by {name}", name=one.name), audience=AUDITS,
                audience_word=one.role, what=say("Audits"), period=say("This year so far"), span="",
                due=day(until.isoformat(), short=True), on=until.isoformat(), month=until.isoformat()[:7],
                stands=stands, state=said, record="", begins="",
            )  # fmt: skip

    def _doings(self, year: Year) -> Iterator[_Doing]:
        duties = self._desk.library.standards.governance.duties
        methods = frozenset({DECISION, *(name for duty in duties for name in duty.by)})
        stepped = frozenset(name for duty in duties if duty.step for name in duty.by)
        deciding = Deciding(self._desk)
        wanted = Filters(methods=methods, date_from=f"{int(year.start[:4]) - 1}-01-01")
        for row in self._store.records.list(wanted, limit=MOST):
            steps = deciding.in_force(row.key) if row.method in stepped else frozenset[str]()
            if row.method == DECISION and row.fact("outcome") in ("", SENT_BACK):
                continue
            yield _Doing(
                str(row.key), row.method, row.date, steps, row.fact("duty"), row.fact("period"), _cycle_of(row)
            )

    def _since(self, year: Year, today: date) -> date:
        """The day of the year's first record; today where there is none."""
        wanted = Filters(date_from=year.first, date_to=year.end)
        days = (row.date for row in self._store.records.list(wanted, limit=MOST) if row.date)
        return date.fromisoformat(min(days, default=today.isoformat())[:10])


def month_counts(found: Sequence[Obligation], year: Year) -> Mapping[str, tuple[int, int, int]]:
    """By month of the year: how many are done, to be done and late."""
    counts = {one: [0, 0, 0] for one in year.months}
    for one in found:
        if one.month in counts:
            counts[one.month][{DONE: 0, LATE: 2}.get(one.stands, 1)] += 1
    return {one: (done, open_, late) for one, (done, open_, late) in counts.items()}


def _does(one: _Doing, duty: Duty, period: str, first: str, until: str) -> bool:
    if one.method == DECISION:
        return (one.duty, one.period) == (duty.id, period)
    return one.method in duty.by and first <= one.on <= until and (not duty.step or duty.step in one.steps)


def _does_cycle(one: _Doing, duty: Duty, cycle: CycleLine) -> bool:
    if one.method == DECISION:
        return (one.duty, one.period) == (duty.id, cycle.reference)
    if one.method not in duty.by or duty.step not in one.steps:
        return False
    return one.key == cycle.key or one.about == cycle.reference


def _cycle_of(row: RecordRow) -> str:
    return row.fact("cycle") if row.method == REPORT else ""


def _report_due(cycle: CycleLine, duty: Duty) -> date:
    return date.fromisoformat(cycle.report_due or cycle.last) + timedelta(days=0 if cycle.report_due else duty.days)


def _stands(begins: date, due: date, today: date) -> str:
    if due < today:
        return LATE
    return DUE if begins <= today else AHEAD


def _words(stands: str, due: date, today: date) -> str:
    if stands == DONE:
        return say("Done")
    if stands == LATE:
        late = (today - due).days
        return say("1 day late") if late == 1 else say("{n} days late", n=late)
    return say("To be done") if stands == DUE else say("Later this year")


def _period(span: Span) -> str:
    if (span.last - span.first).days < 31:
        return f"{month(span.first.month)} {span.first.year}"
    return say("{first} to {last}", first=day(span.first.isoformat(), short=True),
               last=day(span.last.isoformat(), short=True))  # fmt: skip


def _order(one: Obligation) -> tuple[bool, bool, str, str]:
    return (one.stands != LATE, one.stands == DONE, one.on, one.key)
