"""Settle, wired: the record named when it is entered, its conflicts, and the one revision that decides them."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout

from qaf_desktop.changes import Changes
from qaf_desktop.records.model import RecordKey
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.settle.settle_page import SettlePage
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.tasks import Tasks
from qaf_desktop.work.settling import Settling

SCREEN = "settle"


class SettleScreen(Page):
    """Entered with a record's key; goes back once the record is settled."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._settling = Settling(room.desk)
        self._record: RecordKey | None = None
        self.page = SettlePage()
        self.page.heading_changed.connect(self.heading_changed)
        self.page.back_asked.connect(room.back)
        self.page.settle_asked.connect(self._settle)
        self.page.written.connect(self._check)
        self._tasks = Tasks(room, self.page, self.page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.setFocusProxy(self.page)

    def enter(self, argument: str) -> None:
        if argument:
            self._record = RecordKey.parse(argument)
            record = self._record
            self._tasks.run(
                self.tr("Opening"), lambda _progress: self._settling.open(record), self.page.show_record,
            )  # fmt: skip

    def _check(self, field: str, value: str) -> None:
        record = self._record
        if record is not None:
            self._room.jobs.start(
                lambda _progress: self._settling.problem(record, field, value),
                lambda problem: self.page.say_problem(field, value, problem),
                owner=self.page,
            )

    def _settle(self, chosen: Mapping[str, str | None], reason: str) -> None:
        record = self._record
        if record is not None:
            work = lambda _progress: self._settling.settle(record, chosen, reason)  # noqa: E731
            self._tasks.run(self.tr("Settling"), work, lambda _none: self._settled(record))

    def _settled(self, record: RecordKey) -> None:
        self._room.messages.tell(self.tr("Settled. Both versions stay in the record’s history."))
        self._room.feed.publish(Changes(records=frozenset({str(record)})))
        self._room.back()
