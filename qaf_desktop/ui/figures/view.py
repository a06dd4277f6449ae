"""What the figures page shows, worked out from the figures and what the person chose."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from qaf_desktop.analysis.figures import Share
from qaf_desktop.analysis.pictures import MonthBars, StackedBars, month_words
from qaf_desktop.ui.widgets.figure_button import FigureCard
from qaf_desktop.ui.widgets.filters import Chip
from qaf_desktop.words import say
from qaf_desktop.work.figuring import FiguresPage, MethodFigures
from qaf_desktop.work.record_lines import NONE_GIVEN, RecordsWanted

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class OverdueAction:
    """An action whose day has passed. `key` is its record's."""

    key: str
    reference: str
    what: str
    owner: str
    team: str
    due: str
    days: int


@dataclass(frozen=True, slots=True)
class Inputs:
    """`escalations` is the sentence about the open ones, empty without any; `to_look_at` counts records once each."""

    today: date
    figures: FiguresPage | None = None
    overdue: tuple[OverdueAction, ...] = ()
    escalations: str = ""
    to_look_at: int = 0
    method: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """`mix` and `by_month` are those of the method chosen; `empty` is (heading, words, button)."""

    period: str
    band: str
    cards: tuple[FigureCard, ...]
    chips: tuple[Chip, ...]
    chip: str
    mix: StackedBars | None
    by_month: MonthBars | None
    overdue: tuple[OverdueAction, ...]
    overdue_words: str
    empty: tuple[str, str, str] | None


def derive(inputs: Inputs) -> View:
    figures = inputs.figures
    if figures is None:
        return View("", "", (), (), "", None, None, (), "", None)
    chosen = method_of(inputs)
    return View(
        period=period_words(figures),
        band=inputs.escalations,
        cards=_cards(figures, inputs, chosen),
        chips=tuple(Chip(one.method.id, one.method.name, _counted(one)) for one in figures.methods),
        chip=chosen.method.id if chosen else "",
        mix=chosen.mix if chosen else None,
        by_month=chosen.by_month if chosen else None,
        overdue=inputs.overdue,
        overdue_words=_overdue_words(figures, inputs),
        empty=None if figures.counts.records else _empty(),
    )


def method_of(inputs: Inputs) -> MethodFigures | None:
    """The method chosen, else the first there is."""
    methods = inputs.figures.methods if inputs.figures else ()
    return next((one for one in methods if one.method.id == inputs.method), methods[0] if methods else None)


def period_words(figures: FiguresPage) -> str:
    return f"{month_words(figures.counts.month_from)} – {month_words(figures.counts.month_to)}"


def behind_grade(inputs: Inputs, section: str, grade: str) -> RecordsWanted:
    """The records behind one part of a section's bar."""
    figures, chosen = inputs.figures, method_of(inputs)
    if figures is None or chosen is None:
        return RecordsWanted()
    fields = (t.field for t in figures.counts.grades if t.method == chosen.method.id and t.section == section)
    return RecordsWanted(
        method=chosen.method.id,
        month_from=figures.counts.month_from,
        month_to=figures.counts.month_to,
        field=next(fields, ""),
        word=grade,
        sort="date",
    )


def behind_month(inputs: Inputs, team: str, month: str) -> RecordsWanted:
    """The records behind one team's bar of a month."""
    chosen = method_of(inputs)
    if chosen is None:
        return RecordsWanted()
    code = chosen.teams.get(team, "") or NONE_GIVEN
    return RecordsWanted(method=chosen.method.id, team=code, month_from=month, month_to=month, sort="date")


def _cards(figures: FiguresPage, inputs: Inputs, chosen: MethodFigures | None) -> tuple[FigureCard, ...]:
    made = [_method_card(figures, one) for one in figures.methods]
    if chosen is not None:
        made += _grade_cards(figures, chosen)
    return (*made, _escalation_card(figures), _overdue_card(figures, inputs), _look_card(figures, inputs))


def _method_card(figures: FiguresPage, one: MethodFigures) -> FigureCard:
    wanted = RecordsWanted(
        method=one.method.id, month_from=figures.counts.month_from, month_to=figures.counts.month_to, sort="date"
    )
    heading = one.method.nouns or one.method.name
    heading = heading[:1].upper() + heading[1:]
    return FigureCard(
        one.method.id, heading, f"{_counted(one):,}", period_words(figures), ("records", wanted.to_text())
    )


def _grade_cards(figures: FiguresPage, one: MethodFigures) -> list[FigureCard]:
    """What the records were graded as a whole, then what their sections were: each says which of the two it is."""
    rated = one.method.about == "worker"
    sections = (
        translate("Figures", "{n} of {of} ratings") if rated else translate("Figures", "{n} of {of} section grades")
    )
    goes = _method_card(figures, one).goes
    overall, single = _heading(one, overall=True), _heading(one, overall=False)
    if figures.as_agreed and one.method.moderated:
        overall = translate("Figures", "{heading}, as agreed").format(heading=overall)
    shares = (
        ("overall", overall, one.overall, translate("Figures", "{n} of {of} {nouns}")),
        ("better", single, one.better, sections),
    )
    return [
        FigureCard(key, heading, f"{share.percent} %", _of(share, note), goes)
        for key, heading, share, note in shares
        if share.denominator
    ]


def _of(share: Share, words: str) -> str:
    return words.format(n=f"{share.numerator:,}", of=f"{share.denominator:,}", nouns=share.unit)


def _heading(one: MethodFigures, *, overall: bool) -> str:
    words = {
        (True, True): translate("Figures", "Overall: {grade}"),
        (True, False): translate("Figures", "Overall: {grade} or better"),
        (False, True): translate("Figures", "Sections: {grade}"),
        (False, False): translate("Figures", "Sections: {grade} or better"),
    }
    return words[overall, one.only_best].format(grade=say(one.from_grade))


def _escalation_card(figures: FiguresPage) -> FigureCard:
    count = figures.counts.open_escalations
    note = translate("Figures", "each needs an answer") if count else translate("Figures", "none is open")
    return FigureCard(
        "escalations", translate("Figures", "Open escalations"), f"{count:,}", note, ("escalations", ""), count > 0
    )


def _overdue_card(figures: FiguresPage, inputs: Inputs) -> FigureCard:
    count = figures.counts.overdue_actions
    if inputs.overdue:
        note = translate("Figures", "the longest for {n} days").format(n=inputs.overdue[0].days)
    else:
        note = translate("Figures", "none is overdue")
    return FigureCard("overdue", translate("Figures", "Overdue actions"), f"{count:,}", note, ("", "overdue"))


def _look_card(figures: FiguresPage, inputs: Inputs) -> FigureCard:
    counts = figures.counts
    parts = (
        (counts.conflicts, translate("Figures", "two versions")),
        (counts.needs_review, translate("Figures", "to review")),
        (counts.held, translate("Figures", "held")),
    )
    note = " · ".join(f"{count:,} {words}" for count, words in parts if count)
    goes = ("records", RecordsWanted(only="to-look-at").to_text())
    heading, nothing = translate("Figures", "To look at"), translate("Figures", "nothing waits")
    return FigureCard("look", heading, f"{inputs.to_look_at:,}", note or nothing, goes)


def _counted(one: MethodFigures) -> int:
    return int(sum(value or 0 for series in one.by_month.series for value in series.values))


def _overdue_words(figures: FiguresPage, inputs: Inputs) -> str:
    count = figures.counts.overdue_actions
    if count > len(inputs.overdue):
        return translate("Figures", "The {n} longest overdue of {of}.").format(n=len(inputs.overdue), of=f"{count:,}")
    return ""


def _empty() -> tuple[str, str, str]:
    return (
        translate("Figures", "No figures yet"),
        translate("Figures", "Once packages are collected, this page shows how practice is graded and what waits."),
        translate("Figures", "Collect"),
    )
