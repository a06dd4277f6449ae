"""The pen, a further lead’s laptop, and people who leave: what the People and devices page asks, done."""

from collections.abc import Callable
from pathlib import Path

from qaf_desktop.changes import Changes
from qaf_desktop.durable_files import read_named_file, write_new_file
from qaf_desktop.exchanging.enrolling import DeviceRow, Enrolling
from qaf_desktop.exchanging.pen import HANDOVER_FILE, LARGEST_PAPER, OFFER_FILE, Asking, Pen
from qaf_desktop.exchanging.relaying import HandedOn, Relaying
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.exchanging.spreading import take_out
from qaf_desktop.exchanging.taking_over import TakenOver, TakingOver
from qaf_desktop.progress import Progress
from qaf_desktop.ui.messages import Confirmation, Tone
from qaf_desktop.ui.people.people_page import PeoplePage
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.tasks import Tasks
from qaf_desktop.words import mark, say

LARGEST_KEY = 1024 * 1024
KEYS = mark("Recovery key (*.recovery *.txt);;All files (*)")
PAPERS = mark("Files about the pen (*.pen *.penoffer)")


class PenActs:
    """Answers the pen’s card, the take-over card, and the buttons below the laptops."""

    def __init__(self, room: Room, page: PeoplePage, tasks: Tasks, load: Callable[[], None]) -> None:
        self._room, self.page, self._tasks, self._load = room, page, tasks, load
        self._pen = Pen(room.desk)
        laptops, pen, over = page.laptops, page.laptops.pen, page.take_over
        laptops.hand_on_asked.connect(self.hand_on)
        laptops.leaves_asked.connect(self.leaves)
        pen.ask_asked.connect(self.ask)
        pen.hand_over_asked.connect(self.hand_over)
        pen.take_back_asked.connect(self.take_back)
        pen.alone_asked.connect(self.hold_alone)
        pen.read_asked.connect(self.read)
        pen.take_over_asked.connect(lambda: page.ask_to_take_over(TakingOver(room.desk).likely_lost()))
        over.file_wanted.connect(self.choose_key)
        over.confirmed.connect(self.take_over)

    def hand_on(self, row: DeviceRow) -> None:
        """Seal everything received for another lead’s laptop."""

        def work(progress: Progress) -> HandedOn:
            share = Shares(self._room.desk).there()
            handed = Relaying(self._room.desk).hand_on(row.device, share, progress)
            if share is not None:
                Sending(self._room.desk).deliver(share)
            return handed

        self._tasks.run(self.page.tr("Sealing everything for it"), work, lambda done: self._handed(row, done))

    def leaves(self, row: DeviceRow) -> None:
        question = Confirmation(
            self.page.tr("Does {name} leave?").format(name=row.name or row.code),
            self.page.tr(
                "All their laptops are shut out, and nothing is sent to them any more. What they sent stays, under "
                "their name. Work that is given to them stands under Allocation, to be given to somebody else. They "
                "cannot be let in again with these laptops."
            ),
            self.page.tr("They leave"),
            self.page.tr("They stay"),
        )
        if self._room.messages.confirm(question):

            def work(_progress: object) -> bool:
                Enrolling(self._room.desk).leaves(row.member)
                return take_out(self._room.desk)

            words = self.page.tr("{name} is off the list.").format(name=row.name or row.code)
            self._tasks.run(self.page.tr("Taking them off the list"), work, lambda out: self._signed(words, out))

    def ask(self) -> None:
        """By the shared folder; where it is not there, as a file."""
        by_share = self._share() and not self._pen.asked
        path = None if by_share else self._saving("qaf", OFFER_FILE)
        if not by_share and path is None:
            return

        def work(_progress: object) -> None:
            paper = self._pen.ask(Shares(self._room.desk).there())
            if path is not None:
                write_new_file(path, paper)

        words = self.page.tr("You asked for the pen. The laptop that holds it shows this under People and devices.")
        by_file = self.page.tr("Saved. Give the file to whoever holds the pen.")
        self._tasks.run(self.page.tr("Asking"), work, lambda _none: self._changed(by_file if path else words))

    def hand_over(self, asking: Asking | None, keep: bool) -> None:
        if asking is None:
            return
        name = asking.name or asking.offer.device[:8]
        title = self.page.tr("Share the pen with {name}?") if keep else self.page.tr("Hand the pen to {name}?")
        loss = (
            self.page.tr(
                "Both laptops can then let people in, shut them out and publish. Fetch before you do, so that you do "
                "not both publish at once. When the cover ends, choose “Hold it alone again”."
            )
            if keep
            else self.page.tr(
                "That laptop can then let people in, shut them out and publish; this one no more. To get the pen back, "
                "ask for it there."
            )
        )
        do = self.page.tr("Share it") if keep else self.page.tr("Hand it over")
        if not self._room.messages.confirm(Confirmation(title.format(name=name), loss, do, self.page.tr("Keep it"))):
            return
        by_share = self._share()
        path = None if by_share else self._saving("qaf", HANDOVER_FILE)
        if not by_share and path is None:
            return

        def work(_progress: object) -> None:
            paper = self._pen.hand_over(asking.offer, Shares(self._room.desk).there(), keep=keep)
            if path is not None:
                write_new_file(path, paper)

        words = self.page.tr("Handed over. It is theirs once their laptop has fetched.")
        self._tasks.run(self.page.tr("Handing over"), work, lambda _none: self._changed(words))

    def take_back(self) -> None:
        def work(_progress: object) -> bool:
            self._pen.take_back()
            return take_out(self._room.desk)

        self._tasks.run(
            self.page.tr("Taking it back"), work,
            lambda out: self._signed(self.page.tr("The pen is yours again."), out),
        )  # fmt: skip

    def hold_alone(self) -> None:
        question = Confirmation(
            self.page.tr("Does the cover end?"),
            self.page.tr("Your deputy’s laptop can then no longer let people in, shut them out or publish."),
            self.page.tr("Hold the pen alone"),
            self.page.tr("Go on sharing it"),
        )
        if self._room.messages.confirm(question):

            def work(_progress: object) -> bool:
                self._pen.hold_alone()
                return take_out(self._room.desk)

            words = self.page.tr("You hold the pen alone.")
            self._tasks.run(self.page.tr("Ending the cover"), work, lambda out: self._signed(words, out))

    def read(self) -> None:
        """A file that came by hand: somebody asks, or somebody hands over."""
        path = self._room.messages.open_file(self.page.tr("File about the pen"), say(PAPERS))
        if path is None:
            return
        if path.suffix == OFFER_FILE:
            read = lambda _progress: self._pen.read_offer(read_named_file(path, LARGEST_PAPER))  # noqa: E731
            self._tasks.run(self.page.tr("Reading"), read, lambda asking: self.hand_over(asking, False))
        else:
            take = lambda _progress: self._pen.take(read_named_file(path, LARGEST_PAPER))  # noqa: E731
            words = self.page.tr("This laptop holds the pen now.")
            self._tasks.run(self.page.tr("Taking the pen"), take, lambda _none: self._changed(words))

    def choose_key(self) -> None:
        path = self._room.messages.open_file(self.page.tr("The project’s recovery key"), say(KEYS))
        if path is not None:
            self.page.take_over.show_file(path)

    def take_over(self, path: Path, passphrase: str, shut_out: tuple[str, ...]) -> None:
        def work(progress: Progress) -> TakenOver:
            share = Shares(self._room.desk).open()
            file = read_named_file(path, LARGEST_KEY)
            return TakingOver(self._room.desk).take_over(file, passphrase, share, shut_out, progress)

        self._tasks.run(self.page.tr("Taking the project over"), work, self._taken_over, can_cancel=True)

    def _handed(self, row: DeviceRow, done: HandedOn) -> None:
        name = row.name or row.code
        if not done.originals and not done.missing:
            self._room.messages.tell(self.page.tr("{name} has everything already.").format(name=name), Tone.INFO)
            return
        one = self.page.tr("1 package is sealed for {name}. They choose Fetch now under Exchange.")
        many = self.page.tr("{n} packages are sealed for {name}. They choose Fetch now under Exchange.")
        said = (one if done.originals == 1 else many).format(n=done.originals, name=name)
        if done.missing:
            lost = self.page.tr("{n} could not be read here any more; connect the shared folder and do it again.")
            self._room.messages.tell(f"{said} {lost.format(n=done.missing)}", Tone.WARNING)
        else:
            self._room.messages.tell(said)
        self._load()

    def _taken_over(self, done: TakenOver) -> None:
        self.page.show_lists()
        words = self.page.tr("The project is yours: {n} records were built again, and set {set} is published.")
        self._changed(words.format(n=len(done.collected.records), set=done.set_number))

    def _signed(self, words: str, out: bool) -> None:
        later = self.page.tr("Others hear of it when the shared folder is there.")
        self._changed(words if out else f"{words} {later}", Tone.DONE if out else Tone.WARNING)

    def _changed(self, words: str, tone: Tone = Tone.DONE) -> None:
        self._room.messages.tell(words, tone)
        every = frozenset({"all"})
        self._room.feed.publish(Changes(roster=True, registers=True, forms=True, settings=True, packages=every))
        self._load()

    def _share(self) -> bool:
        return bool(Shares(self._room.desk).chosen())

    def _saving(self, name: str, suffix: str) -> Path | None:
        return self._room.messages.save_file(self.page.tr("Save the file"), name + suffix, say(PAPERS))
