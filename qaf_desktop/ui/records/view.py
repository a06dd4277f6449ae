"""What the list of records shows around its lines, worked out from what was asked and what came."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.widgets.filters import Chip
from qaf_desktop.work.record_lines import RecordsChoices, RecordsWanted, Words

translate = QCoreApplication.translate
TO_LOOK_AT = "to-look-at"
NOTHING_CHOSEN = {"only": "", "method": "", "team": "", "state": "", "grade": "", "author": "", "month_from": "",
                  "month_to": "", "field": "", "word": ""}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Inputs:
    """`total` is how many records fit what is `wanted`; None until the store has answered."""

    wanted: RecordsWanted = RecordsWanted()
    choices: RecordsChoices = RecordsChoices()
    total: int | None = None


@dataclass(frozen=True, slots=True)
class View:
    """`active` are filters in force that can be taken away: (field, words). `empty` is (heading, words, button)."""

    chips: tuple[Chip, ...]
    chip: str
    active: Words
    foot: str
    empty: tuple[str, str, str] | None
    can_export: bool


def derive(inputs: Inputs) -> View:
    return View(
        chips=_chips(inputs),
        chip=inputs.wanted.only,
        active=_active(inputs),
        foot=_foot(inputs),
        empty=_empty(inputs),
        can_export=bool(inputs.total),
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


def _active(inputs: Inputs) -> Words:
    wanted, choices = inputs.wanted, inputs.choices
    simple = (
        ("method", translate("Records", "Method"), wanted.method, choices.methods),
        ("team", translate("Records", "Team"), wanted.team, choices.teams),
        ("state", translate("Records", "State"), wanted.state, choices.states),
        ("grade", translate("Records", "Grade"), wanted.grade, choices.grades),
        ("author", translate("Records", "Author"), wanted.author, choices.authors),
    )
    found = [(field, f"{name}: {dict(known).get(value, value)}") for field, name, value, known in simple if value]
    if wanted.month_from or wanted.month_to:
        found.append(("month", _months(wanted, dict(choices.months))))
    if wanted.field:
        section = dict(choices.sections).get(wanted.field, wanted.field)
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


def _empty(inputs: Inputs) -> tuple[str, str, str] | None:
    if inputs.total is None or inputs.total:
        return None
    if everything(inputs.wanted) != inputs.wanted:
        return (
            translate("Records", "Nothing fits these filters"),
            translate("Records", "Try other words, or take a filter away."),
            translate("Records", "Show everything"),
        )
    return (
        translate("Records", "No records yet"),
        translate("Records", "Everybody's finished records are listed here once their packages are collected."),
        translate("Records", "Collect"),
    )
