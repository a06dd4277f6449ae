"""The list of all actions: what was asked of the store, what came, and what is shown of it."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from qaf_desktop.records.actions import ActionCounts, ActionsWanted
from qaf_desktop.ui.list_screen.list_view import Act, Choice, Empty, ListView, active_of, none_fit
from qaf_desktop.ui.list_screen.narrowing import EVERYTHING, Narrowing
from qaf_desktop.ui.widgets.filters import Chip
from qaf_desktop.ui.widgets.rows_model import CellMark, Column
from qaf_desktop.work.action_lines import ActionLine
from qaf_desktop.work.actions import ME, ActionsPart
from qaf_desktop.work.record_lines import Words

translate = QCoreApplication.translate
LATE, NO_DAY, WAITING, ENDED, MINE = "late", "no-day", "waiting", "ended", "mine"
BEGIN, CARRY, GIVE, REMIND, EXPORT = "begin", "carry", "give", "remind", "export"
LATE_MARK, WAITS_MARK = CellMark("triangle", "stop"), CellMark("diamond", "warning")
OPEN_MARK, ENDED_MARK = CellMark("ring", "muted"), CellMark("disc", "ok")


@dataclass(frozen=True, slots=True)
class ActionChoices:
    """(code, words) of what the list can be narrowed to."""

    teams: Words = ()
    owners: Words = ()
    methods: Words = ()


@dataclass(frozen=True, slots=True)
class Inputs:
    """`part` is None until the store has answered, `counts` until it has counted. `saved` are the saved filters
    as (text, name)."""

    narrowing: Narrowing = Narrowing()
    limit: int = 200
    part: ActionsPart | None = None
    counts: ActionCounts | None = None
    choices: ActionChoices = ActionChoices()
    saved: Words = ()


def wanted_of(narrowing: Narrowing, today: str) -> ActionsWanted:
    """What the store is asked for; `today` as "YYYY-MM-DD"."""
    base = ActionsWanted(
        team=narrowing.value("team"), owner=narrowing.value("owner"), method=narrowing.value("method"),
        search=narrowing.search,
    )  # fmt: skip
    return {
        LATE: replace(base, before=today),
        NO_DAY: replace(base, no_day=True),
        WAITING: replace(base, open=False, stage="done"),
        ENDED: replace(base, open=False),
        MINE: replace(base, owner=ME),
    }.get(narrowing.chip, base)


def derive(inputs: Inputs) -> ListView:
    choices = _choices(inputs)
    part = inputs.part
    return ListView(
        chips=_chips(inputs),
        chip=inputs.narrowing.chip,
        choices=choices,
        active=active_of(choices),
        saved=inputs.saved,
        narrowed=inputs.narrowing.to_text(),
        foot=_foot(inputs),
        empty=None if part is None or part.lines else _empty(inputs.narrowing),
        can_export=bool(part and part.lines),
    )


def total(inputs: Inputs) -> int:
    """How many fit what is wanted, shown or not; until they are counted as many as are shown."""
    counts = inputs.counts
    if inputs.part is None or counts is None:
        return len(inputs.part.lines) if inputs.part else 0
    known = {EVERYTHING: counts.open, LATE: counts.late, NO_DAY: counts.no_day, WAITING: counts.waiting,
             ENDED: counts.ended, MINE: counts.open}  # fmt: skip
    return known.get(inputs.narrowing.chip, counts.open)


def acts(selected: tuple[ActionLine, ...], *, leads: bool) -> tuple[Act, ...]:
    """What can be done with the selected lines. Only a desk that collects gives work and moves days."""
    tr = partial(translate, "Actions")
    still_open = bool(selected) and not any(line.stage in ("done", "verified", "dropped") for line in selected)
    found = []
    if len(selected) == 1 and selected[0].row:
        found.append(Act(BEGIN, tr("Follow it up")))
    if leads and still_open:
        found.append(Act(CARRY, tr("Carry forward…")))
        found += [Act(GIVE, tr("Give to somebody…"))] if len(selected) == 1 else []
    return (*found, Act(REMIND, tr("List for each owner…")), Act(EXPORT, tr("Export selected")))


def action_columns() -> tuple[Column[ActionLine], ...]:
    tr = partial(translate, "Actions")
    return (
        Column("what", tr("Action"), lambda one: one.what, 260, mark=mark),
        Column("owner", tr("Owner"), lambda one: one.owner, 150),
        Column("due", tr("Due"), lambda one: one.due, 120, sort=lambda one: one.on),
        Column("state", tr("Where it stands"), state, 370),
        Column("about", tr("About"), lambda one: one.about, 100, drop=1),
        Column("team", tr("Team"), lambda one: one.team, 150, drop=2),
        Column("method", tr("Agreed in"), lambda one: one.method, 140, drop=3),
        Column("priority", tr("How soon"), lambda one: one.priority, 110, drop=4),
        Column("source", tr("Record"), lambda one: one.source, 110, drop=5),
    )


def state(line: ActionLine) -> str:
    return f"{line.state} · {line.flags}" if line.flags else line.state


def mark(line: ActionLine) -> CellMark:
    if line.look == "late":
        return LATE_MARK
    if line.look == "waiting" or line.flags:
        return WAITS_MARK
    return ENDED_MARK if line.stage in ("verified", "dropped") else OPEN_MARK


def _chips(inputs: Inputs) -> tuple[Chip, ...]:
    tr, counts = partial(translate, "Actions"), inputs.counts
    mine = inputs.narrowing.chip == MINE
    known = (
        (EVERYTHING, tr("Open"), counts.open if counts and not mine else None),
        (LATE, tr("Late"), counts.late if counts and not mine else None),
        (WAITING, tr("Waiting for proof"), counts.waiting if counts and not mine else None),
        (MINE, tr("For me"), counts.open if counts and mine else None),
        (ENDED, tr("Ended"), counts.ended if counts and not mine else None),
    )
    no_day = counts is not None and counts.no_day and not mine
    extra = (Chip(NO_DAY, tr("No day"), counts.no_day),) if no_day and counts else ()
    return (*(Chip(*one) for one in known), *extra)


def _choices(inputs: Inputs) -> tuple[Choice, ...]:
    tr, narrowing, choices = partial(translate, "Actions"), inputs.narrowing, inputs.choices
    return (
        Choice("team", tr("Team"), tr("All teams"), choices.teams, narrowing.value("team")),
        Choice("owner", tr("Owner"), tr("All owners"), choices.owners, narrowing.value("owner")),
        Choice("method", tr("Agreed in"), tr("All records"), choices.methods, narrowing.value("method")),
    )


def _foot(inputs: Inputs) -> str:
    tr = partial(translate, "Actions")
    if inputs.part is None:
        return tr("Looking…")
    words = tr("{shown} of {of} shown").format(shown=f"{len(inputs.part.lines):,}", of=f"{total(inputs):,}")
    return f"{words} · {tr('Enter opens')}"


def _empty(narrowing: Narrowing) -> Empty:
    tr = partial(translate, "Actions")
    if narrowing != Narrowing():
        return none_fit()
    return (
        tr("Nothing is to be done"),
        tr(
            "Every action agreed in an audit, an observation or a report is listed here, and those recorded by "
            "themselves."
        ),
        tr("New action"),
    )
