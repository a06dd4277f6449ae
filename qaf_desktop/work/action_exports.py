"""Actions as workbooks: the list as it is shown, and for each owner a list of what is theirs."""

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from qaf_desktop.reports.tables import Sheet, Value, real_day, workbook
from qaf_desktop.words import say
from qaf_desktop.work.action_lines import ActionLine
from qaf_desktop.work.exporting import ListSheets

NAME = 25
"""Letters of an owner's name that the name of a sheet has room for, with a number behind it."""


def actions_workbook(lines: Sequence[ActionLine], columns: Sequence[str] = ()) -> bytes:
    """The lines in these columns; all where none of those named is known."""
    return workbook([ListSheets(say("Actions"), _readers()).sheet(lines, columns)])


def reminders_workbook(lines: Sequence[ActionLine]) -> bytes:
    """A sheet for each owner, by name, what is due first at the top: to be sent to them one by one."""
    sheets: list[Sheet] = []
    by_owner = sorted(lines, key=lambda line: (line.owner.casefold(), line.on or "9"))
    for number, (owner, theirs) in enumerate(groupby(by_owner, key=lambda line: line.owner), 1):
        columns = ("what", "due", "state", "about", "method", "source")
        sheet = ListSheets(f"{number} {_plain(owner)[:NAME]}".strip(), _readers()).sheet(tuple(theirs), columns)
        note = say("What {owner} agreed or was given to do.", owner=owner)
        sheets.append(Sheet(sheet.name, sheet.headers, sheet.rows, note))
    return workbook(sheets)


def _readers() -> Mapping[str, tuple[str, Callable[[ActionLine], Value]]]:
    return {
        "what": (say("Action"), lambda one: one.what),
        "owner": (say("Owner"), lambda one: one.owner),
        "due": (say("Due"), lambda one: real_day(one.on) if one.on else one.due),
        "state": (say("Where it stands"), lambda one: " · ".join(filter(None, (one.state, one.flags)))),
        "about": (say("About"), lambda one: one.about),
        "team": (say("Team"), lambda one: one.team),
        "method": (say("Agreed in"), lambda one: one.method),
        "priority": (say("How soon"), lambda one: one.priority),
        "source": (say("Record"), lambda one: one.source),
    }


def _plain(name: str) -> str:
    """Without what a sheet's name may not have."""
    return "".join(" " if letter in "[]:*?/\\'" else letter for letter in name)
