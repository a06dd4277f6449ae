"""The year, wired."""

from datetime import date

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.errors import UserFacingError
from qaf_desktop.ui.programme.programme_page import ProgrammePage
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saving import EXCEL, save_one
from qaf_desktop.words import say
from qaf_desktop.work.giving_register import GivingRegister
from qaf_desktop.work.leaving import listed
from qaf_desktop.work.list_import import day_typed
from qaf_desktop.work.programme import CYCLE, AuditorLine, Programme, financial_year
from qaf_desktop.work.recording import Recording

SCREEN = "programme"


class ProgrammeScreen(QObject):
    """`page` is the screen, and this lives as long as it does."""

    def __init__(self, room: Room) -> None:
        self.page = ProgrammePage(room.settings.current.columns.get(SCREEN, ""))
        super().__init__(self.page)
        self._room = room
        self._programme, self._register = Programme(room.desk), GivingRegister(room.desk)
        self._year = financial_year(self._today())
        self.page.entered.connect(self.load)
        self.page.opened.connect(lambda key: room.go("record", key))
        self.page.new_asked.connect(self._begin)
        self.page.moved.connect(self._move)
        self.page.export_asked.connect(self._export)
        self.page.exempt_asked.connect(self._exempt)
        self.page.columns_changed.connect(lambda text: room.settings.remember_columns(SCREEN, text))
        room.feed.changed.connect(self._heard)

    def load(self) -> None:
        year, today = self._year, self._today()
        self._room.jobs.start(
            lambda _progress: self._programme.cycles(year),
            lambda lines: self.page.show_year(year, lines, today), owner=self,
        )  # fmt: skip
        cover = lambda _p: (self._programme.teams(year), self._programme.auditors(year, self._register.exempt_until()))  # noqa: E731
        self._room.jobs.start(cover, lambda found: self.page.show_coverage(*found), owner=self)

    def _today(self) -> date:
        return self._room.desk.clock.local().date()

    def _move(self, months: int) -> None:
        self._year = self._year.moved(months)
        self.load()

    def _begin(self) -> None:
        def opened(draft: int) -> None:
            self._room.feed.publish(Changes(drafts=frozenset({str(draft)})))
            self._room.go("form", str(draft))

        self._room.jobs.start(lambda _progress: Recording(self._room.desk).start(CYCLE), opened, owner=self)

    def _exempt(self, line: AuditorLine) -> None:
        """Given nothing, and expected nothing, until a day; an empty answer takes it back."""
        tr = self.page.tr
        title = tr("{name} is exempt until").format(name=line.name)
        given = self._room.messages.ask_text(title, tr("A day, such as 31/3/27; nothing to end it."), line.exempt)
        if given is None:
            return
        until = day_typed(given)
        if given.strip() and not until:
            self._room.messages.tell(tr("That is no day."))
            return
        try:
            self._register.renew(line.key, until, tr("Said in the year’s overview"))
        except UserFacingError as error:
            self._room.messages.failed(error)
        self.load()

    def _export(self) -> None:
        year, title = self._year, self.page.tr("Save for the management team")
        keys = listed(line.key for line in self._programme.cycles(year))
        content = lambda: self._programme.workbook(year, self._register.exempt_until())  # noqa: E731
        save_one(self._room, title, f"programme-{year.start}.xlsx", say(EXCEL), content, keys, self.page)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("records", "packages", "registers") and self.page.isVisible():
            self.load()
