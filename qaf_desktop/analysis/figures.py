"""Counts shaped into the pictures and shares that answer a question each. Nothing is read or stored here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from qaf_desktop.analysis.pictures import Bar, Mark, MonthBars, Part, Series, StackedBars
from qaf_desktop.words import say

GradeCounts = Mapping[tuple[str, str], int]
"""(section, grade word) → how many records."""

MonthCounts = Mapping[tuple[str, str], int]
"""("YYYY-MM", team) → how many records."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many. `unit` names what is counted, in the plural."""

    numerator: int
    denominator: int
    unit: str

    @property
    def percent(self) -> int | None:
        """Rounded half up to a whole number; None of nothing."""
        if not self.denominator:
            return None
        return (200 * self.numerator + self.denominator) // (2 * self.denominator)

    def words(self) -> str:
        """Such as "7 of 20 audits (35 %)", and never a percentage without what it is of."""
        if not self.denominator:
            return say("no {unit} yet", unit=self.unit)
        return say(
            "{n} of {all} {unit} ({percent} %)",
            n=self.numerator,
            all=self.denominator,
            unit=self.unit,
            percent=self.percent,
        )


def grade_mix(
    counts: GradeCounts, sections: Sequence[str], marks: Sequence[Mark], unit: str = "audits", *, rated: bool = False
) -> StackedBars:
    """Each section's grades, in the order of `sections` and of the scale's `marks` (best first); `rated` where the
    scale is that of observations.

    Sections with nothing graded stay, as empty bars; grades that the scale does not know are left out.
    """
    bars = tuple(Bar(section, section, _grade_parts(counts, section, marks)) for section in sections)
    graded = say("How is practice graded, section by section?")
    rating = say("How is practice rated, section by section?")
    return StackedBars(say("Section"), rating if rated else graded, bars, unit)


def _grade_parts(counts: GradeCounts, section: str, marks: Sequence[Mark]) -> tuple[Part, ...]:
    return tuple(Part(mark.word, say(mark.word), counts.get((section, mark.word), 0), mark) for mark in marks)


def audits_by_team_and_month(
    counts: MonthCounts, months: Sequence[str], teams: Sequence[str] = (), unit: str = "audits"
) -> MonthBars:
    """One series a team. Teams not named in `teams` follow in alphabetical order; no team is called "No team"."""
    known = list(teams)
    known += sorted({team for _month, team in counts} - set(known))
    series = tuple(
        Series(team, team or say("No team"), tuple(float(counts.get((month, team), 0)) for month in months))
        for team in known
    )
    return MonthBars(
        say("Team"), say("How many {unit} did each team have, month by month?", unit=unit), tuple(months), series, unit
    )


def months_between(first: str, last: str) -> tuple[str, ...]:
    """Every month from `first` to `last`, both "YYYY-MM" and both included; empty when they are the wrong way round."""
    start, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    return tuple(f"{at // 12:04d}-{at % 12 + 1:02d}" for at in range(start, end + 1))


def share_of_grades(
    counts: GradeCounts,
    sections: Iterable[str],
    words: Iterable[str],
    counted: Iterable[str],
    unit: str = "",
) -> Share:
    """How many section grades are one of `words`, of those that are one of `counted`: "not seen" never lowers it.
    `unit` names what is counted, section grades where it is not said."""
    wanted, within, over = set(words), set(counted), set(sections)
    relevant = [(word, n) for (section, word), n in counts.items() if section in over and word in within]
    numerator, denominator = sum(n for word, n in relevant if word in wanted), sum(n for _word, n in relevant)
    return Share(numerator, denominator, unit or say("section grades"))
