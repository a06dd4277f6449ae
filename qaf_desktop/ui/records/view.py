"""What the list of records shows around its lines, worked out from what was asked and what came."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.list_screen.list_view import Act, Choice, Empty, ListView, active_of, none_fit
from qaf_desktop.ui.widgets.filters import Chip
from qaf_desktop.work.record_lines import RecordsChoices, RecordsWanted, Words

translate = QCoreApplication.translate
TO_LOOK_AT = "to-look-at"
EXPORT, ISSUE, LETTERS = "export", "issue", "letters"
NOTHING_CHOSEN = {"only": "", "method": "", "team": "", "state": "", "grade": "", "author": "", "month_from": "",
                  "month_to": "", "field": "", "word": ""}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Inputs:
    """`total` is how many records fit what is `wanted`; None until the store has answered. `saved` are the saved
    filters as (text, name)."""

    wanted: RecordsWanted = RecordsWanted()
    choices: RecordsChoices = RecordsChoices()
    total: int | None = None
    saved: Words = ()


def derive(inputs: Inputs) -> ListView:
    choices = _choices(inputs)
    return ListView(
        chips=_chips(inputs),
        chip=inputs.wanted.only,
        choices=choices,
        active=active_of(choices) + _elsewhere(inputs),
        saved=inputs.saved,
        narrowed=narrowed(inputs.wanted),
        foot=_foot(inputs),
        empty=_empty(inputs),
        can_export=bool(inputs.total),
    )


def narrowed(wanted: RecordsWanted) -> str:
    """What narrows the list, as one line that `wanted_from` reads; "" for everything. Sorting narrows nothing."""
    return replace(wanted, sort="changed", newest_first=True).to_text()


def acts() -> tuple[Act, ...]:
    """What can be done with all selected records."""
    return (
        Act(EXPORT, translate("Records", "Export selected")),
        Act(LETTERS, translate("Records", "Save letters…")),
        Act(ISSUE, translate("Records", "Issue feedback…")),
    )


def without(wanted: RecordsWanted, field: str) -> RecordsWanted:
    """The same with one filter taken away."""
    return chosen(wanted, field, "")


def chosen(wanted: RecordsWanted, field: str, value: str) -> RecordsWanted:
    """The same with one filter set; "" takes it away."""
    if field == "month":
        return replace(wanted, month_from=value, month_to=value)
    if field == "section":
        return replace(wanted, field="", word="")
    return replace(wanted, **{field: value})  # type: ignore[arg-type]


def everything(wanted: RecordsWanted) -> RecordsWanted:
    """Nothing narrowed, sorted as it was."""
    return replace(wanted, search="", **NOTHING_CHOSEN)  # type: ignore[arg-type]


def _chips(inputs: Inputs) -> tuple[Chip, ...]:
    words = (
        ("", translate("Records", "All")),
        ("conflicts", translate("Records", "Two versions")),
        ("needs-review", translate("Records", "Needs review")),
        ("held", translate("Records", "Held")),
        ("withdrawn", translate("Records", "With withdrawn")),
    )
    counts = inputs.choices.counts
    return tuple(Chip(key, word, counts.get(key)) for key, word in words)


def _choices(inputs: Inputs) -> tuple[Choice, ...]:
    wanted, choices, tr = inputs.wanted, inputs.choices, partial(translate, "Records")
    return (
        Choice("method", tr("Method"), tr("All methods"), choices.methods, wanted.method),
        Choice("team", tr("Team"), tr("All teams"), choices.teams, wanted.team),
        Choice("state", tr("State"), tr("All states"), choices.states, wanted.state),
        Choice("grade", tr("Grade"), tr("All grades"), choices.grades, wanted.grade),
        Choice("month", tr("Month"), tr("All months"), choices.months, _one_month(wanted)),
        Choice("author", tr("Author"), tr("All authors"), choices.authors, wanted.author),
    )


def _one_month(wanted: RecordsWanted) -> str:
    return wanted.month_from if wanted.month_from == wanted.month_to else ""


def _elsewhere(inputs: Inputs) -> Words:
    """Filters that come from other screens, such as a bar that was clicked, and have no box."""
    wanted, found = inputs.wanted, []
    if (wanted.month_from or wanted.month_to) and not _one_month(wanted):
        found.append(("month", _months(wanted, dict(inputs.choices.months))))
    if wanted.field:
        section = dict(inputs.choices.sections).get(wanted.field, wanted.field)
        found.append(("section", f"{section}: {wanted.word}"))
    if wanted.only == TO_LOOK_AT:
        found.append(("only", translate("Records", "To look at")))
    return tuple(found)


def _months(wanted: RecordsWanted, words: dict[str, str]) -> str:
    ends = [words.get(month, month) for month in (wanted.month_from, wanted.month_to) if month]
    return " – ".join(dict.fromkeys(ends))


def _foot(inputs: Inputs) -> str:
    if inputs.total is None:
        return translate("Records", "Looking…")
    every = inputs.choices.counts.get("", inputs.total)
    keys = translate("Records", "Enter opens, Esc comes back to the same line")
    shown = translate("Records", "{shown} of {of} records").format(
        shown=f"{inputs.total:,}", of=f"{max(every, inputs.total):,}"
    )
    return f"{shown} · {keys}"


def _empty(inputs: Inputs) -> Empty | None:
    if inputs.total is None or inputs.total:
        return None
    if everything(inputs.wanted) != inputs.wanted:
        return none_fit()
    return (
        translate("Records", "No records yet"),
        translate("Records", "Everybody’s finished records are listed here once their packages are collected."),
        translate("Records", "Collect"),
    )
