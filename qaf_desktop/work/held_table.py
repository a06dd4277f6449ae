"""The list of what is held on somebody, as a table."""

from collections.abc import Sequence

from qaf_desktop.reports.tables import Sheet, workbook
from qaf_desktop.words import say
from qaf_desktop.work.held_on import HeldLine


def held_workbook(lines: Sequence[HeldLine]) -> bytes:
    """An Excel workbook with a row for each line."""
    heads = (say("Reference"), say("What it is"), say("About"), say("Date"), say("Author"), say("Where it stands"),
             say("On hold"))  # fmt: skip
    rows = tuple((one.reference, one.what, one.about, one.date, one.author, one.where, one.hold) for one in lines)
    return workbook((Sheet(say("What is held"), heads, rows),))
