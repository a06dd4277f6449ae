"""My work, wired: rows from the store, new drafts, sending."""

from functools import partial

from qaf_desktop.changes import Changes
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.sending import Sending, Sent
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.setup.first_steps import FirstSteps
from qaf_desktop.ui.messages import Confirmation, Tone
from qaf_desktop.ui.my_work.my_work_page import MyWorkPage
from qaf_desktop.wiring.answering import Answering
from qaf_desktop.wiring.counting import arrived_escalations
from qaf_desktop.wiring.escalation_link import open_urgent
from qaf_desktop.wiring.exchange_screen import sent_words
from qaf_desktop.wiring.removal import Removal
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saved_filters import wire_saved_filters
from qaf_desktop.wiring.saving import EXCEL, save_one
from qaf_desktop.words import say
from qaf_desktop.work.dangers import Dangers
from qaf_desktop.work.discarded import Discarded
from qaf_desktop.work.exporting import rows_workbook
from qaf_desktop.work.leaving import listed
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.work_rows import OpenEscalation, WorkRow

SCREEN = "my-work"
NAMED = 3
"""How many drafts are named before they are discarded."""


class WorkScreen:
    """Keeps a My work page true: loads when made and whenever drafts, records or packages change."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._listing = Listing(room.desk)
        self._dangers = Dangers(room.desk)
        self._answering = Answering(room)
        columns = room.settings.current.columns.get(SCREEN, "")
        self.page = MyWorkPage(lambda: room.desk.clock.local().date(), columns)
        self.page.opened.connect(self._open)
        self._starts = tuple(screen for screen in room.desk.kind.screens() if screen.method)
        self.page.offer_new(tuple(screen.title for screen in self._starts))
        self.page.new_asked.connect(lambda: self._begin(0))
        self.page.observation_asked.connect(lambda: self._begin(1))
        self.page.more_asked.connect(lambda: room.go("new", ""))
        self.page.send_asked.connect(self.send)
        self.page.escalation_opened.connect(self._open_escalation)
        self.page.export_asked.connect(self._export)
        self.page.discard_asked.connect(self._discard)
        self.page.bring_back_asked.connect(self._bring_back)
        self.page.accept_asked.connect(lambda row: self._answering.accept(row.key))
        self.page.decline_asked.connect(lambda rows: self._answering.decline(tuple(row.key for row in rows)))
        self.page.steps.chosen.connect(lambda screen: room.go(screen, ""))
        self.page.steps.put_away.connect(self._put_steps_away)
        self.page.columns_changed.connect(lambda text: room.settings.remember_columns(SCREEN, text))
        room.feed.changed.connect(self._heard)
        wire_saved_filters(room, SCREEN, self.page.list, self.page.list.show_saved_filters)
        self._removal = Removal(room, self.page)
        self.load()

    def _begin(self, place: int) -> None:
        """A record of what the desk's file puts at this place among those that begin one."""
        for screen in self._starts[place : place + 1]:
            self.start(screen.method)

    def load(self) -> None:
        room = self._room

        def work(_progress: object) -> tuple[tuple[WorkRow, ...], tuple[OpenEscalation, ...]]:
            urgent = (*self._untold(), *arrived_escalations(room.desk), *self._listing.open_escalations())
            return self._listing.my_work(), urgent

        self._room.jobs.start(work, lambda found: self.page.show_work(*found), owner=self.page)
        self._room.jobs.start(lambda _p: Discarded(room.desk).list(), self.page.show_discarded, owner=self.page)
        self._load_steps()

    def _bring_back(self, number: int) -> None:
        discarded = Discarded(self._room.desk)

        def back(draft: int) -> None:
            self._room.feed.publish(Changes(drafts=frozenset({str(draft)})))
            self._room.go("my-work", f"draft:{draft}")

        self._room.jobs.start(lambda _progress: discarded.bring_back(number), back, owner=self.page)

    def _load_steps(self) -> None:
        steps = FirstSteps(self._room.desk)
        self._room.jobs.start(lambda _progress: steps.left(), self.page.steps.show_steps, owner=self.page)

    def _put_steps_away(self) -> None:
        FirstSteps(self._room.desk).hide()
        self._load_steps()
        self.page.setFocus()

    def discard(self, draft: str) -> None:
        """The draft of this number, once the person has read what will be lost."""
        self._discard(tuple(row for row in self._listing.my_work() if row.key == f"draft:{draft}"))

    def _untold(self) -> tuple[OpenEscalation, ...]:
        """Dangers that nobody was told of, as the band says them; the draft's row is what is pointed at."""
        found = self._dangers.untold()
        return tuple(OpenEscalation(f"draft:{d.draft} {d.path}", d.words, d.draft, d.path) for d in found)

    def _open_escalation(self, urgent: OpenEscalation) -> None:
        open_urgent(self._room, urgent)

    def start(self, method: str) -> None:
        """A new draft, opened."""
        recording = Recording(self._room.desk)

        def opened(draft: int) -> None:
            self._room.feed.publish(Changes(drafts=frozenset({str(draft)})))
            self._room.go("form", str(draft))

        begin = lambda _progress: recording.start(method)  # noqa: E731
        self._room.jobs.start(begin, opened, on_failed=self._not_begun, owner=self.page)

    def _not_begun(self, error: Exception) -> None:
        """With its form archived there is another way on: everything else that can be begun."""
        if not isinstance(error, UserFacingError) or error.code != "form-archived":
            self._room.messages.failed(error)
            return
        tr = self.page.tr
        if self._room.messages.confirm(Confirmation(error.happened, error.advice, tr("New: all kinds"), tr("Not now"))):
            self._room.go("new", "")

    def send(self) -> None:
        """Pack what waits and take it to the shared folder, or say why it waits."""
        sending, shares = Sending(self._room.desk), Shares(self._room.desk)

        def work(progress: object) -> Sent:
            ready = shares.state().code == "ready"
            return sending.send(shares.open() if ready else None)

        self._room.jobs.start(work, self._sent, owner=self.page)

    def _sent(self, sent: Sent) -> None:
        self._room.feed.publish(Changes(packages=frozenset({"sent"}), share=True))
        if sent.delivered:
            self._room.messages.tell(sent_words(self._room.desk), Tone.DONE)
        else:
            words = self.page.tr("Packed. It goes by itself when the shared folder is there.")
            self._room.messages.tell(words, Tone.INFO)

    def _open(self, row: WorkRow) -> None:
        if row.allocated and row.answered:
            self._answering.accept(row.key)
        elif row.delivery == "removed":
            words = self.page.tr("{reference} is no longer on this laptop: the lead auditor has it.")
            self._room.messages.tell(words.format(reference=row.reference), Tone.INFO)
        elif row.is_draft:
            self._room.go("form", row.key.removeprefix("draft:"))
        else:
            self._room.go("record", row.key)

    def _export(self, rows: tuple[WorkRow, ...], columns: tuple[str, ...]) -> None:
        title = self.page.tr("Export what is shown")
        content, leaving = partial(rows_workbook, rows, columns), listed(row.key for row in rows if not row.is_draft)
        save_one(self._room, title, "my-work.xlsx", say(EXCEL), content, leaving, self.page)

    def _discard(self, rows: tuple[WorkRow, ...]) -> None:
        """Drafts, once the person has read what will be lost."""
        if rows and self._room.messages.confirm(self._loss(rows)):
            drafts = [row.key.removeprefix("draft:") for row in rows]
            discarded = Discarded(self._room.desk)

            def work(_progress: object) -> Changes:
                for draft in drafts:
                    discarded.discard(int(draft))
                return Changes(drafts=frozenset(drafts))

            self._room.jobs.start(work, self._room.feed.publish, owner=self.page)

    def _loss(self, rows: tuple[WorkRow, ...]) -> Confirmation:
        names = ", ".join(row.reference for row in rows[:NAMED])
        more = self.page.tr("{names} and {n} more").format(names=names, n=len(rows) - NAMED)
        loss = self.page.tr("What was written in {names} is kept for a week under Recently discarded, then lost.")
        if {f"draft:{danger.draft}" for danger in self._dangers.untold()} & {row.key for row in rows}:
            danger = self.page.tr("It says that a child may be unsafe, and nobody is recorded as told: tell somebody.")
            loss += f" {danger}"
        one, many = self.page.tr("Discard this draft?"), self.page.tr("Discard {n} drafts?").format(n=len(rows))
        return Confirmation(
            one if len(rows) == 1 else many,
            loss.format(names=more if len(rows) > NAMED else names),
            self.page.tr("Discard"),
            self.page.tr("Keep"),
        )

    def _heard(self, changes: Changes) -> None:
        if changes.touches("minute", "drafts", "records", "packages", "registers"):
            self.load()
        elif changes.touches("roster", "share", "settings"):
            self._load_steps()
