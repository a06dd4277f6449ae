"""The list of work given out, wired."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.records.model import RevisionKey
from qaf_desktop.ui.allocation.allocation_page import AllocationPage
from qaf_desktop.ui.allocation.view import AGAIN, COMPARE, DONE, OPEN_EARLY, PANEL, WITHDRAW
from qaf_desktop.ui.messages import Confirmation, Tone
from qaf_desktop.wiring.panel_acts import PanelActs
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saved_filters import wire_saved_filters
from qaf_desktop.wiring.saving import EXCEL, save_one
from qaf_desktop.words import say
from qaf_desktop.work.allocating import Allocating
from qaf_desktop.work.allocation_drafts import draft_lines, draft_of
from qaf_desktop.work.exporting import allocations_workbook
from qaf_desktop.work.leaving import listed
from qaf_desktop.work.record_lines import AllocationLine

SCREEN = "allocation"
Lines = tuple[AllocationLine, ...]


class AllocationScreen(QObject):
    """Keeps the list true. `page` is the screen, and this lives as long as it does."""

    def __init__(self, room: Room) -> None:
        columns = room.settings.current.columns.get(SCREEN, "")
        self.page = AllocationPage(lambda: room.desk.clock.local().date(), columns)
        super().__init__(self.page)
        self._room = room
        self._allocating = Allocating(room.desk)
        panel = PanelActs(room, self.page)
        self._acts = {
            AGAIN: self._again,
            WITHDRAW: self._withdraw,
            DONE: self._done,
            PANEL: panel.make,
            COMPARE: panel.compare,
            OPEN_EARLY: panel.open_early,
        }
        self.page.opened.connect(self._open)
        self.page.new_asked.connect(lambda: self._start(self._allocating.start))
        self.page.acted.connect(lambda act, lines: self._acts[act](lines))
        self.page.columns_changed.connect(lambda text: room.settings.remember_columns(SCREEN, text))
        self.page.export_asked.connect(self._export)
        room.feed.changed.connect(self._heard)
        wire_saved_filters(room, SCREEN, self.page.list, self.page.list.show_saved_filters)
        self.load()

    def load(self) -> None:
        """Drafts first: they are what the lead began and has not given yet."""
        read = lambda _progress: (*draft_lines(self._room.desk), *self._allocating.lines())  # noqa: E731
        self._room.jobs.start(read, self.page.show_lines, owner=self)

    def _open(self, line: AllocationLine) -> None:
        draft = draft_of(line)
        self._room.go(*(("form", draft) if draft else ("record", line.key)))

    def _start(self, begin: Callable[[], int]) -> None:
        def opened(draft: int) -> None:
            self._room.feed.publish(Changes(drafts=frozenset({str(draft)})))
            self._room.go("form", str(draft))

        self._room.jobs.start(lambda _progress: begin(), opened, owner=self)

    def _again(self, lines: Lines) -> None:
        """The same work for somebody else; where it is still with somebody, it is taken back first."""
        record = RevisionKey.parse(lines[0].key)
        if lines[0].is_open and not lines[0].to_act and not self._take_back(lines):
            return
        self._start(lambda: self._allocating.again(record))

    def _withdraw(self, lines: Lines) -> None:
        self._take_back(lines)

    def _take_back(self, lines: Lines) -> bool:
        """Withdraw these, once the person has said why; false where they did not."""
        tr = self.page.tr
        title = tr("Withdraw the work on {about}?").format(about=lines[0].about)
        many = tr("Withdraw {n} pieces of work?").format(n=len(lines))
        why = tr("Why is it taken back? {who} reads it.").format(who=", ".join(sorted({line.person for line in lines})))
        reason = self._room.messages.ask_text(title if len(lines) == 1 else many, why)
        if reason is None or not reason.strip():
            if reason is not None:
                self._room.messages.tell(tr("Nothing was changed: a reason is needed."), Tone.INFO)
            return False
        self._act(lines, lambda key: self._allocating.withdraw(key, reason.strip()), tr("Withdrawn."))
        return True

    def _done(self, lines: Lines) -> None:
        tr = self.page.tr
        question = Confirmation(
            tr("Is this work done?"),
            tr("It was done on paper, or in a record begun without the allocation. Nobody is asked for it any more."),
            tr("It is done"),
            tr("Leave it"),
        )
        if self._room.messages.confirm(question):
            self._act(lines, self._allocating.mark_done, tr("Noted: it is done."))

    def _act(self, lines: Lines, act: Callable[[RevisionKey], object], words: str) -> None:
        keys = tuple(line.key for line in lines)

        def work(_progress: object) -> None:
            for key in keys:
                act(RevisionKey.parse(key))

        def done(_none: object) -> None:
            self._room.messages.tell(words, Tone.DONE)
            self._room.feed.publish(Changes(records=frozenset(keys)))

        self._room.jobs.start(work, done, owner=self)

    def _export(self, lines: Lines, columns: tuple[str, ...]) -> None:
        title = self.page.tr("Export what is shown")
        content = lambda: allocations_workbook(lines, columns)  # noqa: E731
        save_one(
            self._room,
            title,
            "allocations.xlsx",
            say(EXCEL),
            content,
            listed(line.key for line in lines if not draft_of(line)),
            self.page,
        )

    def _heard(self, changes: Changes) -> None:
        if changes.touches("minute", "drafts", "records", "packages", "registers", "roster"):
            self.load()
