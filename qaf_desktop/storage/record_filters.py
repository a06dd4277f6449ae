"""What a list of records is asked for, as conditions on the projection."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from qaf_desktop.records.model import RecordKey
from qaf_desktop.records.summaries import grade_word
from qaf_desktop.storage.localkeys import Keys
from qaf_desktop.storage.plans import read_plan
from qaf_desktop.storage.registers import read_register
from qaf_desktop.storage.tables import records

Condition = sa.ColumnElement[bool]
_NOTHING: frozenset[str] = frozenset()
_ENTRY = sa.text("records.kind = 'entry'")
_OWN: Condition = sa.text("delivery <> 'merged'")  # type: ignore[assignment]
"""Written out, not bound: the partial indexes are used only where the query says the very words."""

_MODERATED: Condition = sa.text("moderation <> '' AND withdrawn = 0")  # type: ignore[assignment]


class Only(StrEnum):
    """Records that need a look, or by where they came from."""

    ALL = ""
    CONFLICTS = "conflicts"
    NEEDS_REVIEW = "needs-review"
    HELD = "held"
    TO_LOOK_AT = "to-look-at"
    MINE = "mine"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class GradeFilter:
    """Records whose graded field (answer path) has this word ("" none, "in conflict")."""

    field: str
    word: str


@dataclass(frozen=True, slots=True)
class Filters:
    """Every part narrows; empty parts do not. Dates are "YYYY-MM-DD", both ends included."""

    methods: frozenset[str] = _NOTHING
    teams: frozenset[str] = _NOTHING
    states: frozenset[str] = _NOTHING
    not_states: frozenset[str] = _NOTHING
    deliveries: frozenset[str] = _NOTHING
    months: frozenset[str] = _NOTHING
    authors: frozenset[str] = _NOTHING
    subjects: frozenset[str] = _NOTHING
    overall: frozenset[str] = _NOTHING
    moderation: frozenset[str] = _NOTHING
    about: RecordKey | None = None
    date_from: str = ""
    date_to: str = ""
    only: str = Only.ALL
    grade: GradeFilter | None = None
    with_withdrawn: bool = False
    without: frozenset[RecordKey] = frozenset()


def conditions(driver: Any, filters: Filters, search: str) -> list[Condition]:
    """All that must hold of a row."""
    found: list[Condition] = [_ENTRY]  # type: ignore[list-item]
    found += _chosen(filters)
    if not filters.with_withdrawn:
        found.append(records.c.withdrawn == 0)
    if filters.date_from:
        found.append(records.c.date >= filters.date_from)
    if filters.date_to:
        found.append(records.c.date.between("0", filters.date_to))
    if filters.about is not None:
        found.append(_about(driver, filters.about))
    found += [_other_than(driver, key) for key in sorted(filters.without)]
    if filters.grade is not None:
        found.append(_graded(driver, filters.grade))
    return found + _only(filters.only) + [_matches(driver, word) for word in search.casefold().split()]


def _chosen(filters: Filters) -> list[Condition]:
    columns = {
        records.c.method: filters.methods,
        records.c.team: filters.teams,
        records.c.state: filters.states,
        records.c.delivery: filters.deliveries,
        records.c.month: filters.months,
        records.c.author: filters.authors,
        records.c.subject: filters.subjects,
        records.c.overall: filters.overall,
        records.c.moderation: filters.moderation,
    }
    found: list[Condition] = [column.in_(sorted(values)) for column, values in columns.items() if values]
    if filters.moderation:
        found.append(_MODERATED)
    if filters.not_states:
        found.append(records.c.state.not_in(sorted(filters.not_states)))
    return found


def _only(only: str) -> list[Condition]:
    table = records.c
    to_look_at: Condition = sa.text("conflicts + problems + held + missing + forked > 0")  # type: ignore[assignment]
    return {
        Only.ALL: [],
        Only.CONFLICTS: [to_look_at, table.conflicts > 0],
        Only.NEEDS_REVIEW: [to_look_at, table.problems > 0],
        Only.HELD: [to_look_at, table.held > 0],
        Only.TO_LOOK_AT: [to_look_at],
        Only.MINE: [_OWN],
        Only.OTHERS: [table.delivery == "merged"],
    }[Only(only)]


def _about(driver: Any, key: RecordKey) -> Condition:
    local = Keys(driver).find(key)
    if local is None:
        return sa.false()
    table = records.c
    return sa.and_(table.about_device == local[0], table.about_epoch == local[1], table.about_seq == local[2])


def _other_than(driver: Any, key: RecordKey) -> Condition:
    local = Keys(driver).find(key)
    if local is None:
        return sa.true()
    table = records.c
    return sa.not_(sa.and_(table.device == local[0], table.epoch == local[1], table.seq == local[2]))


def _graded(driver: Any, wanted: GradeFilter) -> Condition:
    """The byte at the field's place of the packed grades, plan by plan."""
    ways: list[Condition] = []
    for number, definition in driver.execute("SELECT id, definition FROM plans").fetchall():
        plan = read_plan(definition)
        for place, field in enumerate(plan.graded):
            if field.path == wanted.field:
                top = len(plan.grade_words.get(field.scale, ()))
                codes = [code for code in (*range(top + 1), 254, 255) if grade_word(plan, place, code) == wanted.word]
                byte = sa.func.substr(records.c.grades, place + 1, 1)
                ways.append(sa.and_(records.c.plan == number, byte.in_([bytes([code]) for code in codes])))
    return sa.or_(sa.false(), *ways)


def _matches(driver: Any, word: str) -> Condition:
    """A word found in the row itself or in the label of its team, worker or author."""
    ways: list[Condition] = [records.c.search.contains(word, autoescape=True)]
    teams = names_with(driver, "teams", word)
    people = names_with(driver, "people", word)
    if teams:
        ways.append(records.c.team.in_(teams))
    if people:
        ways.append(sa.or_(records.c.worker.in_(people), records.c.author.in_(people)))
    return sa.or_(*ways)


def names_with(driver: Any, table: str, word: str) -> list[str]:
    """The codes of a register whose words hold the word."""
    return [row["name"] for row in read_register(driver, table) if word in row.get("label", "").casefold()]
