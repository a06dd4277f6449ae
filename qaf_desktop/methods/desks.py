"""Which screens a kind of desk shows: data, so that a new desk is a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.tables import DataProblem, Table, open_table


@dataclass(frozen=True, slots=True)
class Screen:
    """One entry of the rail. `method` is the method that a "New" entry starts, else empty."""

    id: str
    title: str
    icon: str
    method: str


@dataclass(frozen=True, slots=True)
class ScreenGroup:
    title: str
    screens: tuple[Screen, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    kind: str
    name: str
    about: str
    groups: tuple[ScreenGroup, ...]

    def screens(self) -> tuple[Screen, ...]:
        return tuple(screen for group in self.groups for screen in group.screens)


def read_desk(data: bytes) -> Desk | tuple[DataProblem, ...]:
    """The desk in a TOML file. Codes: not-toml, missing-key, wrong-type, unknown-key, no-screens."""
    table = open_table(data)
    if table.problems:
        return tuple(table.problems)
    groups = tuple(_group(inner) for inner in table.listed("group"))
    desk = Desk(table.text("kind"), table.text("name"), table.text("about"), groups)
    if not desk.screens():
        table.add("no-screens", "group", "has to list a screen")
    table.finish()
    return tuple(table.problems) or desk


def load_desks(folder: Path) -> Mapping[str, Desk]:
    """Every desk of a folder by kind. Raises UserFacingError("desk-unreadable") for a file with problems."""
    found: dict[str, Desk] = {}
    for path in sorted(folder.glob("*.toml")):
        desk = read_desk(path.read_bytes())
        if not isinstance(desk, Desk):
            raise UserFacingError(
                "desk-unreadable",
                f"The desk file {path.name} cannot be used: {desk[0].message}",
                "Install the program again, or ask whoever changed that file.",
            )
        found[desk.kind] = desk
    return found


def _group(table: Table) -> ScreenGroup:
    group = ScreenGroup(table.text("title"), tuple(_screen(inner) for inner in table.listed("screens")))
    table.finish()
    return group


def _screen(table: Table) -> Screen:
    screen = Screen(table.text("id"), table.text("title"), table.text("icon", ""), table.text("method", ""))
    table.finish()
    return screen
