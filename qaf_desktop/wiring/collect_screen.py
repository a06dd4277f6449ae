"""Collect, wired: look, plan, merge, receipts."""

from collections.abc import Callable
from pathlib import Path

from qaf_desktop.changes import Changes
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.arrivals import Arrivals, Arrived
from qaf_desktop.exchanging.collect_plan import Collected, CollectPlan
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.fetching import PACKAGE_FILE
from qaf_desktop.exchanging.shares import Shares, ShareState
from qaf_desktop.progress import Progress, part
from qaf_desktop.records.model import RecordKey
from qaf_desktop.storage.record_filters import Filters, Only
from qaf_desktop.ui.collect.collect_page import CollectPage
from qaf_desktop.ui.messages import Tone
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.tasks import Tasks
from qaf_desktop.words import mark, say

SCREEN = "collect"
MOST = 200
PACKAGES = mark("Packages (*{package})")
Names = tuple[tuple[str, str], ...]


class CollectScreen:
    """Keeps a Collect page true, and does what it asks. Nothing is changed before `merge`."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._collecting = Collecting(room.desk)
        self._shares = Shares(room.desk)
        self.page = CollectPage()
        self._tasks = Tasks(room, self.page, self.page)
        self.page.entered.connect(self.load)
        self.page.look_asked.connect(self.look)
        self.page.files_asked.connect(self.read)
        self.page.merge_asked.connect(self.merge)
        self.page.receipts_asked.connect(self.hand_out)
        self.page.settle_asked.connect(lambda key: room.go("settle", key))
        room.feed.changed.connect(self._heard)

    def load(self) -> None:
        """The state of the shared folder, the receipts owed, and the records with two versions."""

        def work(_progress: object) -> tuple[ShareState, int, bool, Names, Arrived]:
            owed, arrived = self._collecting, Arrivals(self._room.desk).waiting()
            return self._shares.state(), owed.receipts_due(), owed.receipts_by_hand(), self._to_settle(), arrived

        def done(found: tuple[ShareState, int, bool, Names, Arrived]) -> None:
            share, receipts, by_hand, to_settle, arrived = found
            self.page.show_arrived(arrived)
            self.page.show_share(share, receipts, by_hand=by_hand)
            self.page.show_to_settle(to_settle)

        self._room.jobs.start(work, done, owner=self.page)

    def look(self) -> None:
        """Read and check what lies on the shared folder."""

        def work(progress: Progress) -> CollectPlan:
            looked = self._collecting.look(self._shares.open(), part(progress, 0.0, 0.2))
            return self._collecting.plan(looked.sources, part(progress, 0.2, 1.0), looked.before)

        self._plan(self.page.tr("Looking"), work, by_files=False)

    def read(self) -> None:
        """Read and check packages from files."""
        paths = self._room.messages.open_files(self.page.tr("Packages to read"), say(PACKAGES, package=PACKAGE_FILE))
        if paths:
            words, collecting = self.page.tr("Checking"), self._collecting
            self._plan(words, lambda p: collecting.plan(collecting.look_at_files(paths), p), by_files=True)

    def merge(self) -> None:
        """Do what the plan says. Stopped in between, what was merged stays and the rest is shown again."""
        plan = self.page.plan()
        if plan is None:
            return
        by_files = self.page.by_files()

        def work(progress: Progress) -> Collected:
            collected = self._collecting.merge(plan, part(progress, 0.0, 0.9))
            self._write_receipts(by_files=by_files)
            return collected

        stopped = lambda: self._stopped(plan, by_files=by_files)  # noqa: E731
        self._tasks.run(self.page.tr("Merging"), work, self._done, stopped, self.load, can_cancel=True)

    def hand_out(self) -> None:
        """Receipts still owed: onto the shared folder, or as files to be carried to their senders."""
        if self.page.view().receipts_go_to_share:
            work = lambda _progress: self._collecting.write_receipts(self._shares.open())  # noqa: E731
            self._tasks.run(self.page.tr("Handing out"), work, self._handed_out, failed=self.load)
            return
        folder = self._room.messages.choose_folder(self.page.tr("Folder for the receipts"))
        if folder is not None:
            plan = self.page.plan() or CollectPlan((), ())
            save = lambda _progress: self._save_receipts(plan, folder)  # noqa: E731
            self._tasks.run(self.page.tr("Saving"), save, self._saved, failed=self.load)

    def _save_receipts(self, plan: CollectPlan, folder: Path) -> int:
        return self._collecting.write_receipts(None, folder) + self._collecting.save_again(plan, folder)

    def _handed_out(self, number: int) -> None:
        self._room.messages.tell(self.page.tr("Receipts in the shared folder: {n}.").format(n=number))
        self.load()

    def _saved(self, number: int) -> None:
        words = self.page.tr("Receipts saved: {n}. Hand them to the people who sent the packages.")
        self._room.messages.tell(words.format(n=number))
        self.load()

    def _plan(self, words: str, work: Callable[[Progress], CollectPlan], *, by_files: bool) -> None:
        show = lambda plan: self.page.show_plan(plan, by_files=by_files)  # noqa: E731
        self._tasks.run(words, work, show, failed=self.load, can_cancel=True)

    def _write_receipts(self, *, by_files: bool) -> None:
        """Onto the shared folder where it is there; otherwise they stay owed, and the page says so."""
        if by_files:
            return
        try:
            self._collecting.put_on(self._shares.open())
        except UserFacingError as error:
            if error.code not in ("not-chosen", "not-mounted", "read-only", "share-full", "share-trouble"):
                raise

    def _stopped(self, plan: CollectPlan, *, by_files: bool) -> None:
        self._room.messages.tell(self.page.tr("Stopped. What was merged stays; the rest is shown again."), Tone.INFO)
        sources = tuple(row.source for row in plan.rows)

        def work(progress: Progress) -> CollectPlan:
            self._write_receipts(by_files=by_files)
            return self._collecting.plan(sources, progress)

        self._plan(self.page.tr("Checking"), work, by_files=by_files)
        self._publish(())

    def _done(self, collected: Collected) -> None:
        self.page.show_done(collected)
        self._publish(collected.records)

    def _publish(self, records: tuple[RecordKey, ...]) -> None:
        self._room.feed.publish(Changes(records=frozenset(str(key) for key in records) or frozenset({"all"})))

    def _to_settle(self) -> Names:
        rows = self._room.desk.store.records.list(filters=Filters(only=Only.CONFLICTS), limit=MOST)
        return tuple((str(row.key), row.reference) for row in rows)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("records", "share", "packages"):
            self.load()
