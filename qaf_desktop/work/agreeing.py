"""How alike auditors and moderators grade: plain figures first, then coefficients, each named in full."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qaf_desktop.analysis.agreement.kappa import weighted_kappa
from qaf_desktop.analysis.agreement.matrix import Matrix, linear_weights, quadratic_weights, tally
from qaf_desktop.analysis.agreement.panels import gwet_ac2, krippendorff_alpha, panel
from qaf_desktop.analysis.agreement.severity import severities
from qaf_desktop.analysis.intervals import Estimate, wilson
from qaf_desktop.desk.desk import Desk
from qaf_desktop.methods.standards import GradeScale
from qaf_desktop.reports.tables import Sheet, Value, workbook
from qaf_desktop.storage.figures import ModeratedRow
from qaf_desktop.words import say
from qaf_desktop.work.moderation_end import MODERATION

FEWEST = 20
"""Fewer files than this: coefficients are not shown, for they would say nothing."""
YES = "yes"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked at: blind moderations alone, one team (a code), one audit method, from a month on."""

    blind: bool = False
    team: str = ""
    method: str = ""
    since: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure in words: what it is called in full, its value, what it means and what it cannot tell."""

    name: str
    value: str
    means: str

    @property
    def key(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class SeverityLine:
    """One auditor. `words` say how strict, as far as is known; `raw` is the plain mean of `n` files."""

    key: str
    name: str
    n: int
    raw: str
    words: str
    low_high: str


@dataclass(frozen=True, slots=True)
class Agreed:
    """`heads` are the grades, the worst first; `cells[i][j]` files had grade i from the auditor and j from the
    moderator. `few`: too few for coefficients. `teams` and `methods` are what can be chosen, `blind` how many were."""

    n: int
    heads: tuple[str, ...]
    cells: tuple[tuple[int, ...], ...]
    figures: tuple[Figure, ...]
    severity: tuple[SeverityLine, ...]
    few: bool
    teams: tuple[tuple[str, str], ...] = ()
    methods: tuple[tuple[str, str], ...] = ()
    blind: int = 0


class Agreeing:
    """Pairs of grades at one desk: the auditor's, and the moderator's own before it was laid beside it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def read(self, asked: Asked) -> Agreed:
        rows = self._rows()
        chosen = [one for one in rows if _fits(one, asked)]
        scale = self._desk.case_scale
        order = worst_first(scale)
        made = tally(((one.facts.get("first", ""), one.facts.get("own", "")) for one in chosen), order)
        words = {grade.value: grade.word for grade in scale.grades}
        return Agreed(
            n=made.n,
            heads=tuple(words[one] for one in made.scale),
            cells=made.counts,
            figures=(*plain_figures(made, words), *(coefficients(made, chosen) if made.n >= FEWEST else ())),
            severity=self._severity(chosen, order),
            few=made.n < FEWEST,
            teams=self._teams(rows),
            methods=self._methods(rows),
            blind=sum(one.facts.get("blind") == YES for one in chosen),
        )

    def behind(self, asked: Asked, first: str, second: str) -> tuple[str, ...]:
        """Keys of the moderations in one cell, by the words of its grades."""
        values = {grade.word: grade.value for grade in self._desk.case_scale.grades}
        rows = (one for one in self._rows() if _fits(one, asked))
        wanted = (values.get(first, first), values.get(second, second))
        return tuple(str(one.record) for one in rows if (one.facts.get("first"), one.facts.get("own")) == wanted)

    def workbook(self, asked: Asked) -> bytes:
        """Figures and table without anybody's name: how strict single auditors are never leaves so."""
        found = self.read(asked)
        heads = (say("Figure"), say("Value"), say("What it means"))
        figures = tuple((one.name, one.value, one.means) for one in found.figures)
        table: tuple[tuple[Value, ...], ...] = tuple(
            (word, *row) for word, row in zip(found.heads, found.cells, strict=True)
        )
        return workbook((
            Sheet(say("Figures"), heads, figures),
            Sheet(say("Table"), (say("Auditor, down; moderator, across"), *found.heads), table),
        ))  # fmt: skip

    def _rows(self) -> list[ModeratedRow]:
        """Moderations that count: finalised, and not changed or withdrawn since."""
        return [one for one in self._desk.store.figures.moderated(MODERATION) if one.state == "finalised"]

    def _severity(self, rows: Sequence[ModeratedRow], order: Sequence[str]) -> tuple[SeverityLine, ...]:
        at = {grade: place for place, grade in enumerate(order)}
        shifts: dict[str, list[int]] = defaultdict(list)
        for one in rows:
            first, own = one.facts.get("first", ""), one.facts.get("own", "")
            if first in at and own in at:
                shifts[one.auditor].append(at[own] - at[first])
        names = {row["name"]: row["label"] for row in self._desk.store.registers.people()}
        return tuple(
            SeverityLine(
                one.auditor, names.get(one.auditor, say("Somebody not in the register")), one.n, f"{one.raw:+.2f}",
                _strict(one.drawn, one.low, one.high), f"{one.low:+.2f} … {one.high:+.2f}",
            )
            for one in severities(shifts)
        )  # fmt: skip

    def _teams(self, rows: Iterable[ModeratedRow]) -> tuple[tuple[str, str], ...]:
        labels = {row["name"]: row["label"] for row in self._desk.store.registers.teams()}
        return tuple(sorted({(one.team, labels.get(one.team, one.team)) for one in rows if one.team}))

    def _methods(self, rows: Iterable[ModeratedRow]) -> tuple[tuple[str, str], ...]:
        known = self._desk.library.methods
        used = {one.audit_method for one in rows}
        return tuple(sorted((name, known[name].name if name in known else name) for name in used))


def worst_first(scale: GradeScale) -> tuple[str, ...]:
    """The grades that count, the worst first."""
    return tuple(grade.value for grade in reversed(scale.grades) if grade.counts)


def plain_figures(made: Matrix, words: dict[str, str]) -> tuple[Figure, ...]:
    """What anybody can read: how often alike, how far, which way, over which line."""
    if not made.n:
        return ()
    exact, near, shift = made.exact(), made.within_one(), made.shift() or 0.0
    same, next_to = say("Both gave the very same grade."), say("The same, or next to it.")
    found = [
        Figure(say("The same grade"), _share(exact.numerator, exact.denominator), same),
        Figure(say("At most one grade apart"), _share(near.numerator, near.denominator), next_to),
        Figure(say("Shift"), f"{shift:+.2f}", _shift_words(shift)),
    ]
    for line in made.scale[1:]:
        crossed = made.crossings(line)
        said = say("{up} files moved up over the line below {grade}, {down} down over it.",
                   up=crossed.up, down=crossed.down, grade=words[line])  # fmt: skip
        name = say("Moved over the line below {grade}", grade=words[line])
        found.append(Figure(name, _share(crossed.up + crossed.down, crossed.n), said))
    return tuple(found)


def coefficients(made: Matrix, rows: Iterable[ModeratedRow]) -> tuple[Figure, ...]:
    """Each by its full name, with its interval of 95 %."""
    size = len(made.scale)
    graders = panel(([one.facts.get("first"), one.facts.get("own")] for one in rows), made.scale)
    found = (
        (say("Weighted kappa, quadratic weights (Cohen 1968)"), weighted_kappa(made, quadratic_weights(size)),
         say("Agreement beyond chance. It falls where nearly all files have one grade, however alike people grade.")),
        (say("Weighted kappa, linear weights (Cohen 1968)"), weighted_kappa(made, linear_weights(size)),
         say("The same, with each grade apart costing alike.")),
        (say("Gwet’s AC2, quadratic weights (Gwet 2014)"), gwet_ac2(graders, quadratic_weights(size)),
         say("Agreement beyond chance that stays steady where one grade is by far the most common.")),
        (say("Krippendorff’s alpha, ordinal metric (Krippendorff 2011)"), krippendorff_alpha(graders),
         say("For any number of graders, files left out by some too. 0.80 is asked where much hangs on it.")),
    )  # fmt: skip
    return tuple(Figure(name, _estimate(value), means) for name, value, means in found if value is not None)


def _fits(one: ModeratedRow, asked: Asked) -> bool:
    return (
        (not asked.blind or one.facts.get("blind") == YES)
        and asked.team in ("", one.team)
        and asked.method in ("", one.audit_method)
        and one.month >= asked.since
    )


def _share(part: int, whole: int) -> str:
    between = wilson(part, whole)
    return say("{percent} % ({n} of {all}; {low} to {high} %)", percent=round(100 * part / whole), n=part, all=whole,
               low=round(100 * between.low), high=round(100 * between.high))  # fmt: skip


def _estimate(found: Estimate) -> str:
    return say(
        "{value} ({low} to {high})", value=f"{found.value:.2f}", low=f"{found.low:.2f}", high=f"{found.high:.2f}"
    )


def _shift_words(shift: float) -> str:
    if abs(shift) < 0.05:  # noqa: PLR2004 (a twentieth of a grade)
        return say("Auditors and moderators are as strict as each other.")
    if shift < 0:
        return say("Auditors graded {n} grades higher than moderators, in the mean.", n=f"{-shift:.2f}")
    return say("Auditors graded {n} grades lower than moderators, in the mean.", n=f"{shift:.2f}")


def _strict(drawn: float, low: float, high: float) -> str:
    if low <= 0 <= high:
        return say("No difference that the files could prove")
    how = say("Stricter") if drawn > 0 else say("More generous")
    return say("{how} than the moderators, by {n} grades", how=how, n=f"{abs(drawn):.2f}")
