"""Agreement between graders, wired."""

from datetime import date

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.ui.agreement.agreement_page import AgreementPage
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saving import EXCEL, save_one
from qaf_desktop.words import say
from qaf_desktop.work.agreeing import Agreed, Agreeing, Asked
from qaf_desktop.work.leaving import NO_RECORD

PERIODS = (3, 6, 12, 24)


class AgreementScreen(QObject):
    """`page` is the screen, and this lives as long as it does."""

    def __init__(self, room: Room) -> None:
        self.page = AgreementPage()
        super().__init__(self.page)
        self._room = room
        self._agreeing = Agreeing(room.desk)
        self.page.show_periods(_periods(room.desk.clock.local().date()))
        self.page.entered.connect(lambda: self.load(self.page.asked()))
        self.page.changed.connect(self.load)
        self.page.cell_picked.connect(self._list)
        self.page.export_asked.connect(self._export)
        room.feed.changed.connect(self._heard)

    def load(self, asked: Asked) -> None:
        def shown(found: Agreed) -> None:
            if asked == self.page.asked():
                self.page.show_agreed(found)

        self._room.jobs.start(lambda _progress: self._agreeing.read(asked), shown, owner=self)

    def _list(self, first: str, second: str) -> None:
        """The one record behind a cell, or the list of moderations."""
        keys = self._agreeing.behind(self.page.asked(), first, second)
        if len(keys) == 1:
            self._room.go("record", keys[0])
        elif keys:
            self._room.go("records", "method=moderation")

    def _export(self) -> None:
        asked, title = self.page.asked(), self.page.tr("Save the figures")
        content = lambda: self._agreeing.workbook(asked)  # noqa: E731
        save_one(self._room, title, "agreement.xlsx", say(EXCEL), content, NO_RECORD, self.page)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("records", "packages") and self.page.isVisible():
            self.load(self.page.asked())


def _periods(today: date) -> tuple[tuple[str, str], ...]:
    """(the first month, words)."""
    whole = today.year * 12 + today.month - 1
    months = [(n, divmod(whole - n, 12)) for n in PERIODS]
    return tuple((f"{year:04d}-{month + 1:02d}", say("The last {n} months", n=n)) for n, (year, month) in months)
