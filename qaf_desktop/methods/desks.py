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
    """What a kind of desk shows, and what it is there for besides writing records.

    `founds`: a project begins here; `joins`: it is let in by one that is there. One of the two, or the first start does
    not offer it. `collects`: others' packages are merged and signed for here, so nothing here waits for a receipt.
    `keeps`: it holds restricted records, which the project's recovery key is not to open.
    `publishes`: it keeps the project's description and its people and devices on the share. `audience` is whose eyes it
    reads others' records with (the standard of sensitivity names them). `roles` are ids of who may choose it as their
    main desk, besides those whom the standard of roles seats at it.
    """

    kind: str
    name: str
    about: str
    groups: tuple[ScreenGroup, ...]
    founds: bool = False
    joins: bool = False
    collects: bool = False
    publishes: bool = False
    keeps: bool = False
    audience: str = "manager"
    roles: tuple[str, ...] = ()

    def screens(self) -> tuple[Screen, ...]:
        return tuple(screen for group in self.groups for screen in group.screens)


def read_desk_kind(data: bytes) -> DeskKind | tuple[DataProblem, ...]:
    """The desk in a TOML file. Codes: not-toml, missing-key, wrong-type, unknown-key, no-screens,
    founds-and-joins."""
    return read_whole(data, _desk)


def load_desk_kinds(folder: Path) -> Mapping[str, DeskKind]:
    """Every desk of a folder by kind. Raises UserFacingError("desk-unreadable") for a file with problems."""
    return load_folder(folder, read_desk_kind, "desk", lambda desk: desk.kind)


def _desk(table: Table) -> DeskKind:
    groups = tuple(_group(inner) for inner in table.listed("group"))
    desk = DeskKind(
        kind=table.text("kind"),
        name=table.words("name"),
        about=table.words("about"),
        groups=groups,
        founds=table.flag("founds", default=False),
        joins=table.flag("joins", default=False),
        collects=table.flag("collects", default=False),
        publishes=table.flag("publishes", default=False),
        keeps=table.flag("keeps", default=False),
        audience=table.text("audience", "manager"),
        roles=table.texts("roles", ()),
    )
    if not desk.screens():
        table.add("no-screens", "group", "has to list a screen")
    if desk.founds and desk.joins:
        table.add("founds-and-joins", "joins", "does not go with “founds”")
    return desk


def _group(table: Table) -> ScreenGroup:
    group = ScreenGroup(table.words("title"), tuple(_screen(inner) for inner in table.listed("screens")))
    table.finish()
    return group


def _screen(table: Table) -> Screen:
    screen = Screen(table.text("id"), table.words("title"), table.text("icon", ""), table.text("method", ""))
    table.finish()
    return screen
