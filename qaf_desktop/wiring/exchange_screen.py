"""Exchange, wired: sending, fetching, files for a memory stick, and the request of a laptop not let in yet."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from qaf_desktop.changes import Changes
from qaf_desktop.desk.desk import Desk
from qaf_desktop.durable_files import write_new_file
from qaf_desktop.exchange.places import Place, PlaceKind
from qaf_desktop.exchanging.fetching import PACKAGE_FILE, RECEIPT_FILE, ROSTER_FILE, Fetched, Fetching
from qaf_desktop.exchanging.overview import Exchanging
from qaf_desktop.exchanging.sending import Sending, Sent
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.progress import Progress, part
from qaf_desktop.setup.first_steps import FirstSteps
from qaf_desktop.ui.exchange.exchange_page import ExchangePage
from qaf_desktop.ui.exchange.place_card import PlaceInputs
from qaf_desktop.ui.messages import Tone
from qaf_desktop.ui.widgets.notice import Severity
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.tasks import Tasks
from qaf_desktop.words import mark, say

translate = QCoreApplication.translate
SCREEN = "exchange"
FROM_LEAD = mark("From the lead (*{roster} *{receipt} *{package})")
REQUEST = mark("Request to join (*.request)")


def sent_words(desk: Desk) -> str:
    """What to say once everything lies on the shared folder: a lead waits for nobody's receipt."""
    if desk.kind.collects:
        return translate("Exchange", "It lies in the shared folder.")
    return translate("Exchange", "Sent. The lead’s receipt will show it has arrived.")


def let_in_words() -> str:
    """What whoever waited for it has longed to read."""
    return translate("Exchange", "You are in: the lead auditor has let this laptop in.")


class ExchangeScreen:
    """Keeps an exchange page true, and does what it asks."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._exchanging = Exchanging(room.desk)
        self.page = ExchangePage()
        policy = room.settings.policy
        self.page.limit(files=not policy.save_to_files, folder=policy.share_fixed)
        self._tasks = Tasks(room, self.page, self.page)
        self.page.entered.connect(self.load)
        self.page.send_asked.connect(self.send)
        self.page.save_asked.connect(self.save)
        self.page.fetch_asked.connect(self.fetch)
        self.page.read_asked.connect(self.read)
        self.page.folder_asked.connect(self.choose)
        self.page.server_asked.connect(self.ask_for_server)
        self.page.place.confirmed.connect(self.use_server)
        self.page.request_file_asked.connect(self.save_request)
        self.page.request_share_asked.connect(self.leave_request)
        room.feed.changed.connect(self._heard)

    def load(self) -> None:
        self._room.jobs.start(lambda _progress: self._exchanging.facts(), self.page.show_facts, owner=self.page)

    def send(self) -> None:
        """Pack what waits and take it to the shared folder as far as it is there."""
        sending, shares = Sending(self._room.desk), Shares(self._room.desk)

        def work(progress: Progress) -> Sent:
            ready = shares.state().code == "ready"
            return sending.send(shares.open() if ready else None, progress)

        stopped = self.page.tr("Stopped. What is not sent yet waits here.")
        self._tasks.run(
            self.page.tr("Sending"), work, self._sent, lambda: self._changed(stopped, Tone.INFO), self.load,
            can_cancel=True,
        )  # fmt: skip

    def save(self) -> None:
        """Packages as files for a memory stick."""
        folder = self._room.messages.choose_folder(self.page.tr("Folder for the packages, such as a memory stick"))
        if folder is not None:
            sending = Sending(self._room.desk)
            self._tasks.run(
                self.page.tr("Saving"), lambda progress: sending.save_to(folder, progress), self._saved, self.load,
                can_cancel=True,
            )  # fmt: skip

    def fetch(self) -> None:
        """What the lead put on the shared folder; packages that wait go at the same time."""
        desk, was_in = self._room.desk, bool(self._room.desk.person)

        def work(progress: Progress) -> Fetched:
            share = Shares(desk).open()
            fetched = Fetching(desk).from_share(share, part(progress, 0.0, 0.7))
            Sending(desk).deliver(share, part(progress, 0.7, 1.0))
            return fetched

        self._tasks.run(self.page.tr("Fetching"), work, partial(self._fetched, was_in=was_in), self.load,
                        self.load, can_cancel=True)  # fmt: skip

    def read(self) -> None:
        """Roster, receipts and sets that came as files."""
        paths = self._room.messages.open_files(
            self.page.tr("Read files from the lead"),
            say(FROM_LEAD, roster=ROSTER_FILE, receipt=RECEIPT_FILE, package=PACKAGE_FILE),
        )
        if paths:
            fetching, was_in = Fetching(self._room.desk), bool(self._room.desk.person)
            read = lambda _progress: fetching.from_files(paths)  # noqa: E731
            self._tasks.run(self.page.tr("Reading"), read, partial(self._fetched, was_in=was_in))

    def choose(self) -> None:
        folder = self._room.messages.choose_folder(self.page.tr("Shared folder of the project"))
        if folder is not None:
            shares = Shares(self._room.desk)
            words = self.page.tr("The shared folder is ready.")
            self._tasks.run(
                self.page.tr("Opening the folder"), lambda _progress: shares.choose(folder),
                lambda _share: self._changed(words),
            )  # fmt: skip

    def ask_for_server(self) -> None:
        used = Shares(self._room.desk).place()
        known = PlaceInputs(used.kind, used.address, used.user, "", used.fingerprint, used.region) if used else None
        self.page.ask_for_server(known or PlaceInputs())

    def use_server(self, typed: PlaceInputs) -> None:
        """Tried first: where it does not answer, or not as this project's, the choice stays as it was."""
        place = Place(PlaceKind(typed.kind), typed.address, typed.user, typed.secret, typed.fingerprint, typed.region)
        shares, words = Shares(self._room.desk), self.page.tr("The server is ready.")

        def done(_share: object) -> None:
            self.page.show_exchange()
            self._changed(words)

        self._tasks.run(self.page.tr("Trying the server"), lambda _progress: shares.choose_place(place), done)

    def save_request(self) -> None:
        title = self.page.tr("Save the request to join")
        path = self._room.messages.save_file(title, "join.request", say(REQUEST))
        if path is not None:
            words = self.page.tr("Saved. Hand the file to the lead auditor.")
            save = lambda _progress: self._write_request(path)  # noqa: E731
            self._tasks.run(self.page.tr("Saving"), save, lambda _none: self._handed(words))

    def leave_request(self) -> None:
        words = self.page.tr("The request lies in the shared folder. Now read the six words to the lead.")

        def work(_progress: object) -> None:
            self._exchanging.leave_request()
            FirstSteps(self._room.desk).handed_in()

        self._tasks.run(self.page.tr("Putting the request there"), work, lambda _none: self._handed(words))

    def _write_request(self, path: Path) -> None:
        write_new_file(path, self._exchanging.request())
        FirstSteps(self._room.desk).handed_in()

    def _handed(self, words: str) -> None:
        self._tell(words)
        self._room.feed.publish(Changes(settings=True))

    def _sent(self, sent: Sent) -> None:
        if sent.waiting:
            words = self.page.tr("Packed. It goes by itself when the shared folder is there.")
            self._changed(words, Tone.INFO)
        else:
            self._changed(sent_words(self._room.desk))

    def _saved(self, written: tuple[Path, ...]) -> None:
        words = self.page.tr("1 package saved.") if len(written) == 1 else self.page.tr("{n} packages saved.")
        self._changed(words.format(n=len(written)) + " " + self.page.tr("They are signed and encrypted."))

    def _fetched(self, fetched: Fetched, *, was_in: bool = True) -> None:
        """`was_in`: the laptop was let in before; that it is now is said first."""
        self.page.notice.say(Severity.WARNING, " ".join(fetched.problems))
        if not fetched.anything and fetched.problems:
            self.load()
            return
        words = self._fetched_words(fetched)
        if not was_in and self._room.desk.person:
            words = f"{let_in_words()} {words}"
        self._changed(words, Tone.DONE if fetched.anything else Tone.INFO)

    def _fetched_words(self, fetched: Fetched) -> str:
        receipts = self.page.tr("1 receipt") if fetched.receipts == 1 else self.page.tr("{n} receipts")
        news = self.page.tr("news of 1 record") if len(fetched.heard) == 1 else self.page.tr("news of {n} records")
        parts = [
            self.page.tr("a new list of people and devices") if fetched.rosters else "",
            self.page.tr("set {n}").format(n=self._room.desk.store.registers.number()) if fetched.publications else "",
            receipts.format(n=fetched.receipts) if fetched.receipts else "",
            news.format(n=len(fetched.heard)) if fetched.heard else "",
        ]
        found = ", ".join(word for word in parts if word)
        return self.page.tr("Here now: {what}.").format(what=found) if found else self.page.tr("Nothing new.")

    def _changed(self, words: str, tone: Tone = Tone.DONE) -> None:
        self._tell(words, tone)
        everything = frozenset({"all"})
        changes = Changes(packages=everything, records=everything, share=True, roster=True, registers=True, forms=True)
        self._room.feed.publish(changes)

    def _tell(self, words: str, tone: Tone = Tone.DONE) -> None:
        self._room.messages.tell(words, tone)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("packages", "records", "share", "roster", "registers"):
            self.load()
