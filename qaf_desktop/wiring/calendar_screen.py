"""The calendar of obligations, wired: what opens, what is begun, and packs of papers."""

from datetime import date, timedelta

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.progress import Progress
from qaf_desktop.ui.calendar.calendar_page import CalendarPage
from qaf_desktop.ui.calendar.view import DECIDE, PACK, calendar_columns
from qaf_desktop.ui.messages import Tone
from qaf_desktop.wiring.list_export import wire_export
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.tasks import Tasks
from qaf_desktop.work.obligations import AUDITS, DECISION, REPORT, Obligation, Obligations
from qaf_desktop.work.packs import Pack, Packs
from qaf_desktop.work.programme import financial_year
from qaf_desktop.work.recording import Recording

SCREEN = "calendar"


class CalendarScreen(QObject):
    """`page` is the screen, and this lives as long as it does."""

    def __init__(self, room: Room) -> None:
        known = room.desk.library.standards.governance.audiences
        audiences = tuple((one.id, one.word) for one in known.values())
        self.page = CalendarPage(audiences, room.settings.current.columns.get(SCREEN, ""))
        super().__init__(self.page)
        self._room = room
        self._obligations, self._packs = Obligations(room.desk), Packs(room.desk)
        self._tasks = Tasks(room, self.page, self.page)
        self._year = financial_year(self._today())
        page = self.page
        page.entered.connect(self.load)
        page.opened.connect(self._open)
        page.acted.connect(self._act)
        page.moved.connect(self._move)
        page.pack_asked.connect(self._pack)
        page.columns_changed.connect(lambda text: room.settings.remember_columns(SCREEN, text))
        wire_export(room, page.list, calendar_columns(), SCREEN, lambda one: one.record, page)
        room.feed.changed.connect(self._heard)

    def load(self) -> None:
        year, now = self._year, self._today().isoformat()[:7]
        self._room.jobs.start(
            lambda _progress: self._obligations.of(year), lambda found: self.page.show_year(year, found, now),
            owner=self,
        )  # fmt: skip

    def _today(self) -> date:
        return self._room.desk.clock.local().date()

    def _move(self, months: int) -> None:
        self._year = self._year.moved(months)
        self.load()

    def _open(self, one: Obligation) -> None:
        """What does it or what it is about; else what does it is begun."""
        if one.record:
            self._room.go("record", one.record)
        elif one.audience == AUDITS:
            self._room.go("programme", "")
        elif one.begins == REPORT:
            self._room.go("reports", "")
        else:
            self._begin(one, one.begins)

    def _act(self, act: str, one: Obligation) -> None:
        if act == DECIDE:
            self._begin(one, DECISION)
        elif act == PACK:
            self._pack(one.audience)

    def _begin(self, one: Obligation, method: str) -> None:
        def work(_progress: Progress) -> int:
            return self._obligations.begin(one) if method == DECISION else Recording(self._room.desk).start(method)

        def opened(draft: int) -> None:
            self._room.feed.publish(Changes(drafts=frozenset({str(draft)})))
            self._room.go("form", str(draft))

        self._room.jobs.start(work, opened, owner=self)

    def _pack(self, audience: str) -> None:
        folder = self._room.messages.choose_folder(self.page.tr("Where the pack is to be saved"))
        if folder is None:
            return
        since = self._year.first
        until = (date.fromisoformat(self._year.end) - timedelta(days=1)).isoformat()

        def done(pack: Pack) -> None:
            tr, out = self.page.tr, [one for one in pack.lines if one.why]
            words = tr("Reports saved: {n}, and an index.").format(n=len(pack.lines) - len(out))
            if out:
                left = tr("{n} were left out. The first, {what}: {why}")
                words = f"{words} {left.format(n=len(out), what=out[0].title, why=out[0].why)}"
            self._room.messages.tell(words, Tone.WARNING if out else Tone.DONE)

        make = lambda _progress: self._packs.make(audience, folder, since, until)  # noqa: E731
        self._tasks.run(self.page.tr("Making the pack"), make, done)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("records", "packages", "registers", "forms") and self.page.isVisible():
            self.load()
