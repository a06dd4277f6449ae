"""What can be begun, group by group, as the search leaves it."""

from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from qaf_desktop.work.beginnings import Beginning

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Inputs:
    """`beginnings` is None until they are known."""

    beginnings: tuple[Beginning, ...] | None = None
    search: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    entries: tuple[Beginning, ...]


@dataclass(frozen=True, slots=True)
class View:
    """`groups` are what the person may begin, `others` what somebody else does; `empty` is said where neither is."""

    groups: tuple[Group, ...]
    others: tuple[Beginning, ...]
    empty: tuple[str, str]


def derive(inputs: Inputs) -> View:
    if inputs.beginnings is None:
        return View((), (), ("", ""))
    found = tuple(one for one in inputs.beginnings if _fits(one, inputs.search))
    mine = (one for one in found if one.may_begin)
    groups = tuple(Group(title, tuple(entries)) for title, entries in groupby(mine, lambda one: one.group))
    return View(
        groups, tuple(one for one in found if not one.may_begin), ("", "") if found else _nothing(inputs.search)
    )


def _fits(one: Beginning, search: str) -> bool:
    """Every word that was typed begins a word of it."""
    words = f"{one.name} {one.sentence} {one.group}".casefold().replace("’", "'").split()
    wanted = search.casefold().replace("’", "'").split()
    return all(any(word.startswith(part) for word in words) for part in wanted)


def _nothing(search: str) -> tuple[str, str]:
    if not search:
        return (
            translate("NewRecord", "There is nothing to begin here yet."),
            translate("NewRecord", "Fetch what the lead auditor published; its forms stand here then."),
        )
    words = translate("NewRecord", "Nothing is called “{search}”.").format(search=search)
    return words, translate("NewRecord", "Try a shorter word, such as audit, child or complaint.")
