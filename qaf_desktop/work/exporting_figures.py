"""The first page of figures as tables for a spreadsheet: every picture's numbers, and what waits for somebody."""

from dataclasses import replace
from datetime import date

from qaf_desktop.desk.desk import Desk
from qaf_desktop.reports.tables import Sheet, csv_files, workbook
from qaf_desktop.storage.figures import ActionRow
from qaf_desktop.words import mark, say
from qaf_desktop.work.figuring import FiguresPage, Figuring, MethodFigures, days_over, due_day
from qaf_desktop.work.listing import Listing

MOST = 1_000_000
OVERDUE = (mark("Record"), mark("Action"), mark("Owner"), mark("Team"), mark("Due"), mark("Days overdue"))


class ExportingFigures:
    """One desk's first page, whole: more overdue actions than the screen has room for, all of them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._listing = Listing(desk)

    def excel(self) -> bytes:
        """One workbook, a sheet each."""
        return workbook(self.sheets())

    def csv(self) -> dict[str, bytes]:
        """File name → content, a file each."""
        return csv_files([replace(sheet, name=say("figures - {sheet}", sheet=sheet.name)) for sheet in self.sheets()])

    def without_names(self) -> bytes:
        """Pictures and counts alone, for whoever inspects: no action, and so no owner."""
        page = Figuring(self._desk).first_page()
        return workbook((*(sheet for one in page.methods for sheet in _pictures(one)), _waiting(page)))

    def sheets(self) -> tuple[Sheet, ...]:
        page = Figuring(self._desk).first_page()
        pictures = (sheet for one in page.methods for sheet in _pictures(one))
        return (*pictures, _waiting(page), self._overdue())

    def _overdue(self) -> Sheet:
        today = self._desk.clock.local().date()
        actions = self._desk.store.figures.overdue(today.isoformat(), MOST)
        rows = tuple(self._cells(action, today) for action in actions)
        return Sheet(
            say("Overdue actions"),
            tuple(map(say, OVERDUE)),
            rows,
            say("Actions not done whose day has passed, on {today}", today=today.isoformat()),
        )

    def _cells(self, action: ActionRow, today: date) -> tuple[str | int | date, ...]:
        owner, team = self._listing.label("people", action.owner), self._listing.label("teams", action.team)
        due = due_day(action.due) or action.due
        return action.reference, action.what, owner, team, due, days_over(action.due, today)


def _pictures(one: MethodFigures) -> tuple[Sheet, Sheet]:
    by_month, mix = one.by_month.table(), one.mix.table()
    marks = {part.label: replace(part.mark, word=part.label) for part in one.mix.kinds() if part.mark}
    graded = tuple(marks.get(header, header) for header in mix.headers)
    return (
        Sheet(say("{method} by month", method=one.method.name), by_month.headers, by_month.rows, by_month.caption),
        Sheet(say("{method} by section", method=one.method.name), graded, mix.rows, mix.caption),
    )


def _waiting(page: FiguresPage) -> Sheet:
    counts = page.counts
    rows = (
        (say("Open escalations"), counts.open_escalations),
        (say("Overdue actions"), counts.overdue_actions),
        (say("Records with two versions"), counts.conflicts),
        (say("Records to review"), counts.needs_review),
        (say("Records with something held"), counts.held),
    )
    return Sheet(
        say("What waits"), (say("What"), say("How many")), rows, say("What waits for somebody, as it stands now")
    )
