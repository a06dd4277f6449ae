"""What a list screen shows around its lines."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qaf_desktop.ui.widgets.filters import Chip
from qaf_desktop.work.record_lines import Words

translate = QCoreApplication.translate
Empty = tuple[str, str, str]
"""(heading, words, button) in place of a list; a button without words is not shown."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One finer filter: its name, the words for no filter, what can be chosen, and the code that is."""

    field: str
    name: str
    every: str
    words: Words
    value: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """Something that can be done with every selected line."""

    key: str
    words: str
    danger: bool = False


@dataclass(frozen=True, slots=True)
class ListView:
    """`active` are filters in force that can be taken away: (field, words). `saved` are (text, name) of the saved
    filters, `narrowed` the text of what is shown now, "" where nothing is narrowed."""

    chips: tuple[Chip, ...]
    chip: str
    choices: tuple[Choice, ...]
    active: Words
    saved: Words
    narrowed: str
    foot: str
    empty: Empty | None
    can_export: bool


def active_of(choices: tuple[Choice, ...]) -> Words:
    """The finer filters in force, each in words."""
    on = [choice for choice in choices if choice.value]
    return tuple((one.field, f"{one.name}: {dict(one.words).get(one.value, one.value)}") for one in on)


def selected_words(count: int) -> str:
    """How many lines are selected; "" for none."""
    if count < 2:
        return translate("List", "1 selected") if count else ""
    return translate("List", "{count} selected").format(count=f"{count:,}")


def none_fit() -> Empty:
    return (
        translate("List", "Nothing fits these filters"),
        translate("List", "Try other words, or take a filter away."),
        translate("List", "Show everything"),
    )
