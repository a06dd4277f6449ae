"""A list of people to choose from: two of one name are told apart, and whom work cannot reach is said. Pure."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from qaf_desktop.words import say

Row = Mapping[str, str]


def told_apart(people: Iterable[Row], roles: Mapping[str, str], teams: Mapping[str, str]) -> tuple[Row, ...]:
    """The rows; those that share a name with another say role and team too. `roles` and `teams`: code → words."""
    rows = tuple(people)
    called = Counter(_plain(row["label"]) for row in rows)
    return tuple(_described(row, roles, teams) if called[_plain(row["label"])] > 1 else row for row in rows)


def reachable_first(people: Iterable[Row], has_laptop: Callable[[str], bool]) -> tuple[Row, ...]:
    """Those with a laptop, then the others, each said to have none."""
    rows = tuple(people)
    reached = [row for row in rows if has_laptop(row["name"])]
    others = [
        {**row, "label": say("{name} (no laptop in this project)", name=row["label"])}
        for row in rows
        if not has_laptop(row["name"])
    ]
    return (*reached, *others)


def _described(row: Row, roles: Mapping[str, str], teams: Mapping[str, str]) -> Row:
    role, team = row.get("role", ""), row.get("team", "")
    details = [part for part in (roles.get(role, role), teams.get(team, team)) if part]
    return {**row, "label": " · ".join((row["label"], *details))}


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
