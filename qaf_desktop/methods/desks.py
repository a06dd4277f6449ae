"""Which screens a kind of desk shows: data, so that a new desk is a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from qaf_desktop.methods.tables import DataProblem, Table, load_folder, read_whole


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
class DeskKind:
    kind: str
    name: str
    about: str
    groups: tuple[ScreenGroup, ...]

    def screens(self) -> tuple[Screen, ...]:
        return tuple(screen for group in self.groups for screen in group.screens)


def read_desk_kind(data: bytes) -> DeskKind | tuple[DataProblem, ...]:
    """The desk in a TOML file. Codes: not-toml, missing-key, wrong-type, unknown-key, no-screens."""
    return read_whole(data, _desk)


def load_desk_kinds(folder: Path) -> Mapping[str, DeskKind]:
    """Every desk of a folder by kind. Raises UserFacingError("desk-unreadable") for a file with problems."""
    return load_folder(folder, read_desk_kind, "desk", lambda desk: desk.kind)


def _desk(table: Table) -> DeskKind:
    groups = tuple(_group(inner) for inner in table.listed("group"))
    desk = DeskKind(table.text("kind"), table.words("name"), table.words("about"), groups)
    if not desk.screens():
        table.add("no-screens", "group", "has to list a screen")
    return desk


def _group(table: Table) -> ScreenGroup:
    group = ScreenGroup(table.words("title"), tuple(_screen(inner) for inner in table.listed("screens")))
    table.finish()
    return group


def _screen(table: Table) -> Screen:
    screen = Screen(table.text("id"), table.words("title"), table.text("icon", ""), table.text("method", ""))
    table.finish()
    return screen
