"""Other sources of the demo's year: complaints, what was asked and said, supervision, alerts; some open, some late."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from qaf_desktop.demo.plausible import Bank
from qaf_desktop.demo.written import programmed
from qaf_desktop.desk.desk import Desk
from qaf_desktop.progress import Progress, silent
from qaf_desktop.words import say

Said = Mapping[str, str]
APART = 29
"""Days between two records of a kind."""
ROUTES = ("statutory", "compliment", "statutory", "corporate", "statutory", "compliment")
LEVELS = ("informal", "team-manager", "service-manager")
CAREERS = ("social-worker", "new", "experienced", "asye")
AGES = ("middle", "older", "young")


def write_voices(desk: Desk, bank: Bank, seed: int, each: int, progress: Progress = silent) -> int:
    """So many of each kind, the latest of yesterday; how many there are in all."""
    today, teams = desk.clock.local().date(), [row["name"] for row in desk.store.registers.teams()]
    known = [(method, said) for n in range(each) for method, said in _one_of_each(n, today, teams[n % len(teams)])]
    for number, (method, said) in enumerate(known):
        progress(say("Writing what others say"), number / len(known))
        programmed(desk, bank, method, seed + 4000 + number, said)
    return len(known)


def _one_of_each(n: int, today: date, team: str) -> Iterator[tuple[str, Said]]:
    then = today - timedelta(days=1 + APART * n)
    yield "complaint-learning", {"about/team": team, **_complaint(n, then, today)}
    yield "engagement", {"about/team": team, **_engagement(n, then, today)}
    yield "child-feedback", {"about/team": team, "about/asked_on": then.isoformat(), "about/age": AGES[n % 3],
                             "about/consent": "declined" if n % 4 == 3 else "yes"}  # fmt: skip
    yield "family-feedback", {"about/team": team, "about/asked_on": then.isoformat(),
                              "about/consent": "declined" if n % 3 == 2 else "yes"}  # fmt: skip
    yield "partner-feedback", {"about/team": team, "about/asked_on": then.isoformat()}
    yield "supervision-check", {"about/team": team, **_supervision(n, then)}
    yield "chair-alert", {"about/team": team, **_alert(n, then, today)}


def _complaint(n: int, then: date, today: date) -> Said:
    """The latest ones wait for their first answer; the others have it, every third one late."""
    route = ROUTES[n % len(ROUTES)]
    said = {"about/route": route, "about/received_on": then.isoformat()}
    if route == "compliment":
        return said
    if n < 3:
        return {**said, "stages/stage": "1", "stages/s1_extended": "yes" if n else "no", "result/outcome": "open"}
    answered = min(today, then + timedelta(days=24 if n % 3 == 0 else 11)).isoformat()
    return {**said, "stages/stage": "1", "stages/s1_extended": "no", "stages/s1_answered": answered,
            "stages/s1_in_time": "no" if n % 3 == 0 else "yes"}  # fmt: skip


def _engagement(n: int, then: date, today: date) -> Said:
    said = {"about/held_on": then.isoformat(), "about/invited": str(20 + 5 * n), "about/answered": str(9 + n),
            "you_said/promised": "yes"}  # fmt: skip
    if n == 0:
        return {**said, "told/told_back": "no"}
    told = min(today, then + timedelta(days=30)).isoformat()
    return {**said, "told/told_back": "yes", "told/told_on": told}


def _supervision(n: int, then: date) -> Said:
    return {
        "about/audit_date": then.isoformat(), "about/period_from": (then - timedelta(days=183)).isoformat(),
        "about/period_to": (then - timedelta(days=1)).isoformat(), "about/career": CAREERS[n % len(CAREERS)],
        "often/due": "6", "often/held": str(6 - n % 3), "often/cancelled": str(n % 3),
        "often/gap_days": str(25 + 7 * (n % 3)),
    }  # fmt: skip


def _alert(n: int, then: date, today: date) -> Said:
    """Good practice, concerns that are settled, and two that wait; one of them longer than its step may take."""
    said = {"about/meeting_on": then.isoformat(), "about/meeting": "review-care"}
    if n % 3 == 2:
        return {**said, "raise/raises": "good"}
    said |= {"raise/raises": "concern", "raise/level": LEVELS[n % len(LEVELS)], "raise/raised_on": then.isoformat(),
             "raise/answer_due": (then + timedelta(days=14)).isoformat(), "outcome/went_up": "no"}  # fmt: skip
    if n < 2:
        return {**said, "answer/answered": "no", "outcome/ended": "open"}
    ended = min(today, then + timedelta(days=12)).isoformat()
    return {**said, "answer/answered": "yes", "answer/answered_on": ended, "outcome/ended": "settled",
            "outcome/settled_on": ended}  # fmt: skip
