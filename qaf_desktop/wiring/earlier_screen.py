"""Earlier audits, wired."""

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.progress import Progress
from qaf_desktop.ui.earlier.earlier_page import TAKE_BACK, EarlierPage, batch_columns
from qaf_desktop.ui.messages import Confirmation
from qaf_desktop.wiring.list_export import wire_export
from qaf_desktop.wiring.list_taking import ListTaking, TakenList
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.tasks import Tasks
from qaf_desktop.work.history import EARLIER, Batch, Dry, History
from qaf_desktop.work.list_import import ListImport

SCREEN = "earlier"


class EarlierScreen(QObject):
    """`page` is the screen, and this lives as long as it does."""

    def __init__(self, room: Room) -> None:
        self.page = EarlierPage(room.settings.current.columns.get(SCREEN, ""))
        super().__init__(self.page)
        self._room = room
        self._history = History(room.desk)
        self._tasks = Tasks(room, self.page, self.page)
        self._taking = ListTaking(
            room, self._tasks, self.page.panel, ListImport(room.desk, EARLIER, self._history.wanted()), once="",
            shown=self.page.show_import, kept=self._look, owner=self.page,
        )  # fmt: skip
        self.page.entered.connect(self.load)
        self.page.import_asked.connect(lambda: self._taking.ask(self.page.tr("The council’s list of audits")))
        self.page.opened.connect(lambda _batch: room.go("records", f"method={EARLIER}"))
        self.page.acted.connect(self._act)
        self.page.columns_changed.connect(lambda text: room.settings.remember_columns(SCREEN, text))
        wire_export(room, self.page.list, batch_columns(), "imports", lambda _one: "", self.page)
        room.feed.changed.connect(self._heard)

    def load(self) -> None:
        self._room.jobs.start(lambda _progress: self._history.batches(), self.page.show_batches, owner=self)

    def _look(self, found: TakenList) -> None:
        """What it would bring is said before anything is signed."""
        run = lambda _progress: self._history.dry_run(found.taken)  # noqa: E731
        self._tasks.run(self.page.tr("Comparing with what is here"), run, lambda dry: self._ask(found.name, dry))

    def _ask(self, name: str, dry: Dry) -> None:
        tr = self.page.tr
        self.page.panel.troubles.show_rows(dry.left_out)
        self.page.panel.troubles.setVisible(bool(dry.left_out))
        left = len({one.place for one in dry.left_out if one.left_out})
        words = tr("{n} audits with {actions} actions would come in; {left} rows are left out, each listed with why.")
        question = Confirmation(
            tr("Take in {n} earlier audits?").format(n=f"{len(dry.audits):,}"),
            words.format(n=f"{len(dry.audits):,}", actions=dry.actions, left=left)
            + " " + tr("Each says that it was imported and its author not verified. The import can be taken back."),
            tr("Take them in"), tr("Not yet"),
        )  # fmt: skip
        if not self._room.messages.confirm(question):
            return
        take = lambda progress: self._history.take_in(dry, name, progress)  # noqa: E731
        self._tasks.run(tr("Taking in"), take, lambda _batch: self._taken(dry), self._stopped, can_cancel=True)

    def _taken(self, dry: Dry) -> None:
        self._room.messages.tell(self.page.tr("{n} earlier audits are in.").format(n=f"{len(dry.audits):,}"))
        self._changed()

    def _stopped(self) -> None:
        self._room.messages.tell(
            self.page.tr("Stopped. What is in already can be taken back, or the list imported again.")
        )
        self._changed()

    def _act(self, what: str, batch: Batch) -> None:
        if what != TAKE_BACK:
            return
        tr = self.page.tr
        title = tr("Take back {n} audits of {file}").format(n=batch.audits, file=batch.file)
        why = self._room.messages.ask_text(title, tr("Why? It is kept with each of them."))
        if why is None:
            return

        def work(progress: Progress) -> int:
            return self._history.take_back(batch.key, why, progress)

        def done(count: int) -> None:
            self._room.messages.tell(tr("{n} audits are withdrawn.").format(n=count))
            self._changed()

        self._tasks.run(tr("Taking back"), work, done, can_cancel=True)

    def _changed(self) -> None:
        self.page.show_list()
        self._room.feed.publish(Changes(everything=True))
        self.load()

    def _heard(self, changes: Changes) -> None:
        if changes.touches("records", "packages") and self.page.isVisible():
            self.load()
