"""How wide the columns of a list are in the room there is."""

from typing import Any

from qaf_desktop.ui.widgets.rows_model import Column


def fitting(columns: tuple[Column[Any], ...], hidden: set[str], room: int) -> list[int]:
    """Which columns show in `room` pixels: those with the highest `drop` go first, those with 0 never."""
    shown = [at for at, column in enumerate(columns) if column.key not in hidden]
    giving = sorted((at for at in shown if columns[at].drop), key=lambda at: columns[at].drop)
    while giving and sum(columns[at].width for at in shown) > room:
        shown.remove(giving.pop())
    return shown


def shared(widths: list[int], wishes: list[int], room: int) -> list[int]:
    """Widths in which what some do not wish for, and what is free in `room`, goes to those that wish for more: first to
    those that lack least, so that as many as can be are whole."""
    lacking = [max(0, wish - width) for width, wish in zip(widths, wishes, strict=True)]
    spare = [max(0, width - wish) for width, wish in zip(widths, wishes, strict=True)]
    free = max(0, room - sum(widths))
    given = left = min(sum(lacking), free + sum(spare))
    taken = max(0, given - free)
    found = [width - taken * less // max(1, sum(spare)) for width, less in zip(widths, spare, strict=True)]
    for at in sorted(range(len(widths)), key=lambda at: lacking[at]):
        more = min(lacking[at], left)
        found[at] += more
        left -= more
    return found


def shrunk(widths: list[int], room: int) -> list[tuple[int, int]]:
    """(place, width) of columns made to fit: the widest gives first, down to 100, then all in proportion."""
    left = list(widths)
    over = sum(left) - room
    if over > 0:
        widest = left.index(max(left))
        left[widest] = max(min(100, left[widest]), left[widest] - over)
    wanted = max(sum(left), room)
    return [(at, width * room // wanted) for at, width in enumerate(left)]
