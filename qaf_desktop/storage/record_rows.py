"""Projections as rows of `records` and `actions`: writing them, and what they added to the figures before."""

from collections.abc import Iterable
from typing import Any

import orjson

from qaf_desktop.storage.localkeys import Keys
from qaf_desktop.storage.projecting import Projection
from qaf_desktop.storage.summing import Contribution

_PROJECTED = (
    "kind",
    "method",
    "reference",
    "subject",
    "team",
    "worker",
    "author",
    "role",
    "date",
    "month",
    "made_at",
    "state",
    "overall",
    "grades",
    "heads",
    "revisions",
    "conflicts",
    "problems",
    "held",
    "missing",
    "forked",
    "withdrawn",
    "about_device",
    "about_epoch",
    "about_seq",
    "form_id",
    "form_version",
    "form_digest",
    "plan",
    "search",
    "facts",
    "moderation",
    "moderation_why",
    "agreed",
)
_INSERT = (
    f"INSERT INTO records (id, device, epoch, seq, delivery, changed_no, {', '.join(_PROJECTED)}) "
    f"VALUES ({', '.join('?' * (6 + len(_PROJECTED)))})"
)
_ASSIGNED = ", ".join(f"{name} = ?" for name in _PROJECTED)
_UPDATE = f"UPDATE records SET changed_no = coalesce(?, changed_no), {_ASSIGNED} WHERE id = ?"
_OLD = "SELECT kind, month, team, method, plan, grades, overall, withdrawn FROM records WHERE id = ?"
_ACTION = (
    "record", "row", "what", "owner", "due", "done", "priority", "follows", "stage", "carried", "by_day", "team",
    "method", "agreed",
)  # fmt: skip
_ADD_ACTION = f"INSERT INTO actions ({', '.join(_ACTION)}) VALUES ({', '.join('?' * len(_ACTION))})"
NO_DAY = "9999-12-31"
"""Where an action without a day stands: after all that have one."""
_FOLLOWED = """UPDATE actions SET followed = EXISTS (
    SELECT 1 FROM records agreed JOIN records later ON later.about_device = agreed.device
    AND later.about_epoch = agreed.epoch AND later.about_seq = agreed.seq
    JOIN actions action ON action.record = later.id AND action.row = ''
    WHERE agreed.id = actions.record AND action.follows = actions.row)
WHERE row <> '' AND record IN (
    WITH touched(id) AS (SELECT value FROM json_each(?))
    SELECT t.id FROM touched t JOIN records a ON a.id = t.id WHERE EXISTS (
        SELECT 1 FROM records f WHERE f.about_device = a.device AND f.about_epoch = a.epoch AND f.about_seq = a.seq)
    UNION SELECT a.id FROM touched t JOIN records f ON f.id = t.id
    JOIN records a ON a.device = f.about_device AND a.epoch = f.about_epoch AND a.seq = f.about_seq)"""

NumberedProjection = tuple[int, Projection]


def insert(driver: Any, keys: Keys, projections: Iterable[NumberedProjection], delivery: str, changed_no: int) -> None:
    rows = [(number, *keys.local(one.record), delivery, changed_no, *_values(keys, one)) for number, one in projections]
    driver.executemany(_INSERT, rows)


def update(driver: Any, keys: Keys, projections: Iterable[NumberedProjection], changed_no: int | None) -> None:
    """Without a `changed_no` the rows keep theirs."""
    driver.executemany(_UPDATE, [(changed_no, *_values(keys, one), number) for number, one in projections])


def write_actions(driver: Any, projections: Iterable[NumberedProjection]) -> None:
    """The actions of records that have none written yet."""
    rows = [
        (
            number, action.row, action.what, action.owner, action.due, action.done, action.priority, action.follows,
            action.stage, action.carried, action.due or NO_DAY, one.summary.team, action.source or one.method,
            one.summary.date,
        )
        for number, one in projections
        if one.counts
        for action in one.summary.actions
    ]  # fmt: skip
    driver.executemany(_ADD_ACTION, rows)


def join_actions(driver: Any, numbers: Iterable[int]) -> None:
    """Which rows of these records, and of those they are about, a record of an action follows: lists show that in the
    row's place."""
    driver.execute(_FOLLOWED, (orjson.dumps(list(numbers)).decode(),))


def drop_actions(driver: Any, numbers: Iterable[int]) -> None:
    driver.executemany("DELETE FROM actions WHERE record = ?", [(number,) for number in numbers])


def contribution(projection: Projection) -> Contribution | None:
    if not projection.counts:
        return None
    brief = projection.summary
    return Contribution(brief.month, brief.team, projection.method, projection.plan, brief.grades, brief.overall)


def contribution_so_far(driver: Any, number: int) -> Contribution | None:
    """What the row adds to the figures now (None for decisions, withdrawn records and rows only just begun)."""
    kind, month, team, method, plan, grades, overall, withdrawn = driver.execute(_OLD, (number,)).fetchone()
    if kind != "entry" or withdrawn:
        return None
    return Contribution(month, team, method, plan, grades, overall)


def _values(keys: Keys, one: Projection) -> tuple[object, ...]:
    brief, form = one.summary, one.form
    about = keys.local(one.about) if one.about else (None, None, None)
    return (
        one.kind,
        one.method,
        one.reference,
        brief.subject,
        brief.team,
        brief.worker,
        one.author,
        one.role,
        brief.date,
        brief.month,
        one.made_at,
        one.state,
        brief.overall,
        brief.grades,
        one.heads,
        one.revisions,
        one.conflicts,
        one.problems,
        one.held,
        one.missing,
        one.forked,
        int(one.withdrawn),
        *about,
        *((form.id, form.version, form.digest) if form else ("", "", "")),
        one.plan,
        one.search,
        orjson.dumps(dict(brief.facts)).decode() if brief.facts else "",
        one.moderation.stage,
        one.moderation.why,
        one.moderation.agreed,
    )
