"""What the rail shows and where one can go: plain data, made from the desk kind."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class RailEntry:
    """One line of the rail; `count` is shown behind the title when it is not 0."""

    id: str
    title: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class RailGroup:
    title: str
    entries: tuple[RailEntry, ...]


@dataclass(frozen=True, slots=True)
class ScreenSpec:
    """A screen that is made when it is first gone to. `make` may return a `Page` or any widget."""

    id: str
    title: str
    make: Callable[[], QWidget]


@dataclass(frozen=True, slots=True)
class Place:
    """A screen and what it shows there, such as a record's key."""

    screen: str
    argument: str = ""
