"""People and devices, wired: letting laptops in and out, the registers, and publishing them."""

from collections.abc import Callable
from pathlib import Path

from qaf_desktop.changes import Changes
from qaf_desktop.desk.playground import refuse_in_example
from qaf_desktop.desk.setup_details import ReadRegisters
from qaf_desktop.durable_files import write_new_file
from qaf_desktop.exchanging.enrolling import Applicant, DeviceRow, Enrolling
from qaf_desktop.exchanging.pen import Pen, PenState
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.exchanging.spreading import SetOut, take_out
from qaf_desktop.setup.first_steps import FirstSteps
from qaf_desktop.setup.register_editing import Entry, RegisterEditing, Tables
from qaf_desktop.setup.registers_import import PEOPLE, read_registers
from qaf_desktop.ui.messages import Confirmation, Tone
from qaf_desktop.ui.people.people_page import PeoplePage
from qaf_desktop.ui.people.register_card import RegisterCard
from qaf_desktop.wiring.pen_acts import PenActs
from qaf_desktop.wiring.publish_asking import ask_and_publish
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.tasks import Tasks
from qaf_desktop.words import mark, say

SCREEN = "people-and-devices"
KEEPER = "keeper"
"""The kind of desk at which keepers of restricted records sit."""
REQUESTS = mark("Request to join (*.request *.enrol-request);;All files (*)")
WORKBOOKS = mark("Excel workbook (*.xlsx *.xlsm)")
Found = tuple[tuple[DeviceRow, ...], tuple[Applicant, ...], Tables, PenState]


class PeopleScreen:
    """Keeps a People and devices page true, and does what it asks."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._enrolling = Enrolling(room.desk)
        self._editing = RegisterEditing(room.desk)
        known = room.desk.library.standards.roles.values()
        self._roles = {role.id: role.word for role in known}
        self.page = PeoplePage(self._roles, frozenset(role.id for role in known if role.desk == KEEPER))
        self._tasks = Tasks(room, self.page, self.page)
        self._pen = PenActs(room, self.page, self._tasks, self.load)
        self._connect()
        room.feed.changed.connect(self._heard)

    def load(self) -> None:
        self._room.jobs.start(lambda _progress: self._find(), lambda f: self.page.show_all(*f), owner=self.page)

    def _connect(self) -> None:
        page = self.page
        page.entered.connect(self.load)
        page.publish_asked.connect(self.publish)
        page.import_asked.connect(self.read_workbook)
        page.import_card.taken.connect(self.take_rows)
        page.laptops.request_asked.connect(self.read_request)
        page.laptops.join_asked.connect(self.save_join)
        page.laptops.roster_asked.connect(self.save_roster)
        page.laptops.revoke_asked.connect(self.revoke)
        page.applicant.confirmed.connect(self.let_in)
        for card in (page.people, page.names):
            card.kept.connect(self.keep)
            card.removed.connect(self.remove)

    def read_request(self) -> None:
        """A request that came as a file."""
        path = self._room.messages.open_file(self.page.tr("Request to join"), say(REQUESTS))
        if path is not None:
            read = lambda _progress: self._enrolling.read(path.read_bytes())  # noqa: E731
            self._tasks.run(self.page.tr("Reading"), read, self.page.show_applicant)

    def let_in(self, roles: tuple[str, ...], member: str, add_team: bool = False) -> None:
        """The six words matched."""
        applicant = self.page.asked_for()
        if applicant is None:
            return

        def work(_progress: object) -> bool:
            if add_team:
                self._editing.take(ReadRegisters(teams=(applicant.team,)))
            self._enrolling.confirm(applicant, roles, member or None)
            return take_out(self._room.desk)

        self._tasks.run(self.page.tr("Letting the laptop in"), work, lambda out: self._let_in(applicant, out))

    def revoke(self, row: DeviceRow) -> None:
        question = Confirmation(
            self.page.tr("Shut out the laptop of {name}?").format(name=row.name or row.code),
            self.page.tr(
                "Nothing it sends from now on is taken in. What it sent before stays. It cannot be let in again: "
                "its owner would have to join again, with another workspace."
            ),
            self.page.tr("Shut it out"),
            self.page.tr("Keep it"),
        )
        if not self._room.messages.confirm(question):
            return

        def work(_progress: object) -> bool:
            self._enrolling.revoke(row.device)
            return take_out(self._room.desk)

        self._tasks.run(self.page.tr("Shutting the laptop out"), work, self._shut_out)

    def save_join(self) -> None:
        words = self.page.tr("Saved. Give it to whoever is to join; it holds no secret.")
        self._save("project.join", say("Project (*.join)"), self._enrolling.join_file(), words, self._join_saved)

    def save_roster(self) -> None:
        words = self.page.tr("Saved. Laptops without the shared folder read it under Exchange.")
        self._save("people.qafroster", say("People and devices (*.qafroster)"), self._enrolling.roster_file(), words)

    def read_workbook(self) -> None:
        path = self._room.messages.open_file(self.page.tr("Import people, roles, teams and services"), say(WORKBOOKS))
        if path is not None:
            read = lambda _progress: read_registers(path, self._editing.role_words())  # noqa: E731
            self._tasks.run(self.page.tr("Reading the workbook"), read, self.page.show_import)

    def take_rows(self) -> None:
        found = self.page.read()
        if found is not None:
            words = self.page.tr("Added: {n} new rows. Publish when the lists are right.")
            self._tasks.run(
                self.page.tr("Adding"), lambda _progress: self._editing.take(found),
                lambda added: self._taken(words.format(n=added)),
            )  # fmt: skip

    def keep(self, entry: Entry) -> None:
        """A row typed: new, or changed."""
        table = self.page.view().chip
        card = self.page.people if table == PEOPLE else self.page.names
        work = lambda _progress: self._editing.put(table, entry)  # noqa: E731
        self._tasks.run(self.page.tr("Keeping"), work, lambda _name: self._kept(card, new=not entry.name))

    def remove(self, entry: Entry) -> None:
        table = self.page.view().chip
        question = Confirmation(
            self.page.tr("Take “{name}” off the list?").format(name=entry.label),
            self.page.tr("Records that name it keep a code in its place. You can type it again, as a new row."),
            self.page.tr("Take it off"),
            self.page.tr("Keep it"),
        )
        if self._room.messages.confirm(question):
            work = lambda _progress: self._editing.remove(table, entry.name)  # noqa: E731
            self._tasks.run(self.page.tr("Removing"), work, lambda _none: self.load())

    def publish(self) -> None:
        ask_and_publish(self._room, self._tasks, self._published)

    def _find(self) -> Found:
        share = Shares(self._room.desk).there()
        pen = Pen(self._room.desk).state(share)
        requests = self._enrolling.requests_on(share) if share is not None and pen.held else ()
        return self._enrolling.devices(), requests, self._editing.tables(), pen

    def _save(
        self, name: str, filters: str, data: bytes, words: str, saved: Callable[[], object] = lambda: None
    ) -> None:
        path: Path | None = self._room.messages.save_file(self.page.tr("Save {name}").format(name=name), name, filters)
        if path is not None:

            def work(_progress: object) -> Path:
                refuse_in_example(self._room.desk)
                return write_new_file(path, data)

            def done(_path: Path) -> None:
                saved()
                self._room.messages.tell(words)

            self._tasks.run(self.page.tr("Saving"), work, done)

    def _join_saved(self) -> None:
        FirstSteps(self._room.desk).join_saved()
        self._room.feed.publish(Changes(settings=True))

    def _let_in(self, applicant: Applicant, out: bool) -> None:
        self.page.show_applicant(None)
        words = self.page.tr("{name} is let in. They choose Fetch now under Exchange.").format(name=applicant.name)
        by_file = self.page.tr("{name} is let in. Save the list of people and devices and the new set for them.")
        self._changed(words if out else by_file.format(name=applicant.name), Tone.DONE if out else Tone.WARNING)

    def _shut_out(self, out: bool) -> None:
        words = self.page.tr("The laptop is shut out.")
        later = self.page.tr("Others hear of it when the shared folder is there.")
        self._changed(words if out else f"{words} {later}", Tone.DONE if out else Tone.WARNING)

    def _taken(self, words: str) -> None:
        self.page.show_import(None)
        self._room.messages.tell(words)
        self.load()

    def _kept(self, card: RegisterCard, *, new: bool) -> None:
        self.load()
        if new:
            card.start_fresh()

    def _published(self, out: SetOut) -> None:
        words = self.page.tr("Set {n} is published.").format(n=out.number)
        later = self.page.tr("It goes out when the shared folder is there; Exchange saves it to a file.")
        self._changed(words if out.on_share else f"{words} {later}", Tone.DONE if out.on_share else Tone.INFO)

    def _changed(self, words: str, tone: Tone) -> None:
        self._room.messages.tell(words, tone)
        self._room.feed.publish(Changes(roster=True, registers=True, forms=True, packages=frozenset({"all"})))

    def _heard(self, changes: Changes) -> None:
        if changes.touches("roster", "registers", "forms", "share"):
            self.load()
