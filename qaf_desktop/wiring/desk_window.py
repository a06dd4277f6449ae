"""An open desk as one frame: its rail from the desk kind, its screens, what can be found, and what it hears."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from qaf_desktop.changes import Changes
from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.playground import is_example
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.arrivals import Arrivals, Arrived
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.fetching import Fetched, Fetching
from qaf_desktop.exchanging.receipting import Receipting
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares, ShareState
from qaf_desktop.progress import Progress
from qaf_desktop.settings import SettingsFile
from qaf_desktop.setup.backing_up import back_up_today
from qaf_desktop.setup.workspace_list import label_of
from qaf_desktop.storage.keyslots import KeyCosts
from qaf_desktop.ui.changes import ChangeFeed
from qaf_desktop.ui.exchange.exchange_page import ExchangePage
from qaf_desktop.ui.form_page.page import FormPage
from qaf_desktop.ui.frame.desk_frame import DeskFrame
from qaf_desktop.ui.frame.finding import Found
from qaf_desktop.ui.frame.places import RailEntry, RailGroup, ScreenSpec
from qaf_desktop.ui.help_page.topics import read_topics
from qaf_desktop.ui.jobs import JobRunner, Lane
from qaf_desktop.ui.messages import Messages
from qaf_desktop.ui.messages import Tone as UiTone
from qaf_desktop.ui.widgets.state_label import Tone
from qaf_desktop.wiring.counting import arrived_words, rail_counts
from qaf_desktop.wiring.doing import Acts, acts_found, begun_by
from qaf_desktop.wiring.exchange_screen import let_in_words
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.screens import Screens
from qaf_desktop.wiring.settings_screen import backups_kept, wear
from qaf_desktop.wiring.touring import tour_of
from qaf_desktop.wiring.work_screen import WorkScreen
from qaf_desktop.words import mark, say
from qaf_desktop.work.allocating import Allocating
from qaf_desktop.work.beginnings import Beginnings
from qaf_desktop.work.entry_log import LOCKED, LOCKED_IDLE, UNLOCKED
from qaf_desktop.work.listing import Listing

LOOK_EVERY_MS = 60_000
NEAR_MS = 10_000
"""The same while a screen is shown that speaks of the shared folder: who stands there waits for what comes."""
SOON_MS = 3_000
"""How long the lead's decisions gather before they go to those they concern."""
FOOT = (("settings", mark("Settings")), ("help", mark("Help   F1")))
TITLES = {
    "new": mark("New: all kinds"),
    "settings": mark("Settings"),
    "help": mark("Help"),
    "licences": mark("Licences"),
    "new-key": mark("Change the key of this workspace"),
}
"""Of screens that no kind of desk lists; the others name themselves by what they show."""
FOUND = 8
BY_THE_SHARE = frozenset({"exchange", "collect"})
"""Screens on whose entry the shared folder is looked at at once, and not at the next minute."""
WATCHED = BY_THE_SHARE | {"people-and-devices"}
"""Screens during which it is looked at again every few seconds."""


@dataclass(frozen=True, slots=True)
class _Look:
    """What a look at the shared folder found. `gone` counts what was put there; `arrived` is the lead's, and `asking`
    who asks to join, by laptop; `given` the pieces of work among what was heard that were given to this person."""

    state: ShareState
    fetched: Fetched = Fetched()
    gone: int = 0
    arrived: Arrived | None = None
    given: int = 0
    asking: Mapping[str, str] | None = None


@runtime_checkable
class HearsLock(Protocol):
    """A screen that wants to know when the window over it was locked and unlocked."""

    def note_lock(self, event: str) -> None: ...


class DeskWindow(QObject):
    """Builds the frame of a desk, watches the shared folder, and lets nothing wait that can go. `handed_over`: a part
    of a draft is to be shown to somebody else, and nothing besides. `restore_asked`: back to a backup."""

    handed_over = Signal()
    restore_asked = Signal()

    def __init__(
        self, desk: Desk, jobs: JobRunner, messages: Messages, settings: SettingsFile, resources: Path, costs: KeyCosts
    ) -> None:
        super().__init__()
        self.desk = desk
        self.feed = ChangeFeed()
        self._jobs = jobs
        self._frame: DeskFrame | None = None
        self.room = Room(
            desk, jobs, messages, self.feed, settings, resources, costs, self._go, self._back, self.handed_over.emit
        )
        self._resources = resources
        self._work = WorkScreen(self.room)
        self._screens = Screens(self.room, self.show_round, self.restore_asked.emit, self._work.start)
        self._share = ""
        self._locked = False
        self.topics = read_topics(resources / "help")
        self._arrived = Arrived()
        self._asking: Mapping[str, str] = {}
        self._looking = False
        self._in = bool(desk.person)
        self.frame = self._frame = self._build()
        self.tour = tour_of(self.frame)
        self.tour.ended.connect(lambda: settings.change(tour_taken=True))
        self.feed.changed.connect(self._heard)
        self.frame.went.connect(lambda screen: self.look_at_share() if screen in BY_THE_SHARE else None)
        self._watch = QTimer(self, interval=LOOK_EVERY_MS)
        self._watch.timeout.connect(self.look_at_share)
        self._watch.timeout.connect(self._tell_minute)
        self._watch.start()
        self._near = QTimer(self, interval=NEAR_MS)
        self._near.timeout.connect(self._look_near)
        self._near.start()
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self.look_at_share)
        self._count_waiting()
        self.look_at_share()

    def greet(self) -> None:
        """Say what was recovered, where the last time ended in a crash."""
        words = Listing(self.desk).recovered()
        if words:
            self.room.messages.tell(words, UiTone.WARNING)
        self._back_up()

    def _back_up(self) -> None:
        """Today's copy, beside everything else: a large one takes seconds, and no answer may wait for it."""
        self._jobs.start(
            lambda _progress: back_up_today(self.desk, backups_kept(self.room.settings.policy)),
            lambda _made: None,
            on_failed=self._not_backed_up,
            lane=Lane.FILES,
            owner=self,
        )

    def _not_backed_up(self, error: Exception) -> None:
        if not isinstance(error, UserFacingError):
            self.room.messages.failed(error)
            return
        self.room.messages.tell(
            self.tr("Today’s backup was not made. {trouble}").format(trouble=error.happened), UiTone.WARNING
        )

    def stop(self) -> None:
        """No more looking at the share; the desk is about to be closed."""
        self._watch.stop()
        self._near.stop()
        self._soon.stop()

    def be_locked(self, *, idle: bool = False) -> None:
        """The door is shut over the desk: what is sealed may still go, but nothing that comes is opened. `idle`: by
        itself, as nobody was there."""
        self._locked = True
        self._note_lock(LOCKED_IDLE if idle else LOCKED)

    def be_unlocked(self) -> None:
        """The person is back: what came meanwhile is looked at now."""
        self._locked = False
        self._note_lock(UNLOCKED)
        self.look_at_share()

    def _note_lock(self, event: str) -> None:
        """In the entry log of the draft that lies beneath, where its form asks for one."""
        screen: object = self.frame.page(self.frame.place().screen)
        if isinstance(screen, HearsLock):
            screen.note_lock(event)

    def _tell_minute(self) -> None:
        self.feed.publish(Changes(minute=True))

    def _look_near(self) -> None:
        """A slow folder is not asked again before it has answered."""
        if not self._locked and not self._looking and self.frame.place().screen in WATCHED:
            self.look_at_share()

    def look_at_share(self) -> None:
        """In the background: is the folder there, is there something from the lead, does something wait to go?"""
        self._looking = True
        if self._locked or self.desk.kind.collects:
            self._look()
        else:
            self._jobs.start(lambda _progress: self._answer(), lambda _none: self._look(),
                             on_failed=self._not_exchanged, owner=self)  # fmt: skip

    def _answer(self) -> None:
        """What this person answered to allocations is packed by itself: the lead waits for it."""
        Allocating(self.desk).tell_begun()
        Sending(self.desk).pack_answers()

    def _look(self) -> None:
        work = self._let_go if self._locked else self._exchange
        self._jobs.start(work, self._looked, on_failed=self._not_exchanged, lane=Lane.FILES, owner=self)

    def _let_go(self, progress: Progress) -> "_Look":
        """Packages that are made, onto the share. Nothing is fetched, decrypted, signed or made."""
        shares = Shares(self.desk)
        state = shares.state()
        ready = state.code == "ready"
        return _Look(state, gone=Sending(self.desk).deliver(shares.open(), progress) if ready else 0)

    def _exchange(self, progress: Progress) -> "_Look":
        shares = Shares(self.desk)
        state = shares.state()
        if state.code != "ready":
            return _Look(state)
        share = shares.open()
        fetched = Fetching(self.desk).from_share(share, progress)
        if not self.desk.kind.collects:
            gone = Sending(self.desk).deliver(share, progress)
            return _Look(state, fetched, gone, given=Allocating(self.desk).unanswered(fetched.heard))
        Sending(self.desk).make_packages(progress)
        gone = Sending(self.desk).deliver(share, progress) + Receipting(self.desk).put_on(share)
        asking = {one.request.device.device: one.name for one in Enrolling(self.desk).requests_on(share)}
        return _Look(state, fetched, gone, Arrivals(self.desk).look(share, progress), asking=asking)

    def _looked(self, look: "_Look") -> None:
        self._looking = False
        state, fetched, gone = look.state, look.fetched, look.gone
        self._tell_arrived(look.arrived)
        self._tell_asking(look.asking)
        self._tell_let_in(look.fetched)
        self.frame.show_state(Tone.OK if state.code == "ready" else Tone.QUIET, state.words)
        changed, self._share = state.code != self._share, state.code
        if fetched.anything or gone or changed:
            self.feed.publish(Changes(packages=frozenset({"fetched"}), roster=bool(fetched.rosters),
                                      registers=bool(fetched.publications), forms=bool(fetched.publications),
                                      share=changed, records=frozenset(str(key) for key in fetched.heard)))  # fmt: skip
        self._tell_heard(len(fetched.heard) - look.given, look.given)

    def _tell_heard(self, news: int, given: int) -> None:
        """Of how many records there is news, and how many pieces of work have come."""
        one = self.tr("There is news of 1 of your records: My work says what.")
        many = self.tr("There is news of {n} of your records: My work says what.")
        said = [one if news == 1 else many.format(n=news)] if news else []
        one = self.tr("Work is allocated to you: see My work.")
        many = self.tr("{n} pieces of work are allocated to you: see My work.")
        said += [one if given == 1 else many.format(n=given)] if given else []
        if said:
            self.room.messages.tell(" ".join(said), UiTone.INFO)

    def _tell_let_in(self, fetched: Fetched) -> None:
        """Said once, to whoever waited for it; where they fetched it themselves, Exchange has said so."""
        was, self._in = self._in, bool(self.desk.person)
        if self._in and not was and fetched.rosters:
            self.room.messages.tell(let_in_words(), UiTone.DONE)

    def _tell_asking(self, asking: Mapping[str, str] | None) -> None:
        """Say who has asked to join since the last look; the list of people and devices is told."""
        if asking is None or asking == self._asking:
            return
        new, self._asking = [name for device, name in asking.items() if device not in self._asking], asking
        self.feed.publish(Changes(roster=True))
        if new:
            words = self.tr("{names} asks to join: see People and devices.")
            many = self.tr("{names} ask to join: see People and devices.")
            self.room.messages.tell((words if len(new) == 1 else many).format(names=", ".join(new)), UiTone.INFO)

    def _tell_arrived(self, arrived: Arrived | None) -> None:
        """Say what has come since the last look; screens that show it are told."""
        if arrived is None or arrived == self._arrived:
            return
        more, self._arrived = arrived.packages > self._arrived.packages, arrived
        self.feed.publish(Changes(packages=frozenset({"arrived"})))
        if more:
            waiting = Arrivals(self.desk).waiting
            self._jobs.start(lambda _progress: waiting(), self._tell_waiting, owner=self)

    def _tell_waiting(self, waiting: Arrived) -> None:
        """Only what still waits: the look began before a merge that may have ended since."""
        if waiting.packages:
            self.room.messages.tell(arrived_words(waiting), UiTone.WARNING if waiting.escalations else UiTone.INFO)

    def _not_exchanged(self, error: Exception) -> None:
        """The folder went away or is full meanwhile: said where its state is; the next look tries again."""
        self._looking = False
        if isinstance(error, UserFacingError):
            changed, self._share = error.code != self._share, error.code
            self.frame.show_state(Tone.WARNING, error.happened)
            if changed:
                self.feed.publish(Changes(share=True))
        else:
            self.room.messages.failed(error)

    def _build(self) -> DeskFrame:
        kind = self.desk.kind
        groups = tuple(
            RailGroup(group.title, tuple(RailEntry(screen.id, screen.title) for screen in group.screens))
            for group in kind.groups
        )
        self._methods = {screen.id: screen.method for screen in kind.screens() if screen.method}
        titles = {name: say(title) for name, title in TITLES.items()}
        titles |= {screen.id: screen.title for screen in kind.screens()}
        makers: dict[str, Callable[[], QWidget]] = {"my-work": lambda: self._work.page, **self._screens.makers()}
        specs = tuple(ScreenSpec(name, titles.get(name, name.title()), make) for name, make in makers.items())
        foot = tuple(RailEntry(name, say(title)) for name, title in FOOT)
        example = is_example(self.desk)
        whose = (self.desk.identity.name, label_of(self.desk.folder.path))
        name = self.tr("Example") if example else ", ".join(part for part in whose if part)
        finders = (self._find_new, self._find_acts, self._find_records)
        frame = DeskFrame("QAF Desktop", groups, foot, specs, finders, workspace=name)
        frame.top.mark(self.tr("Example: nothing here is real, and nothing is sent") if example else "")
        frame.rail_action.connect(self._act)
        help_key = QShortcut(QKeySequence("F1"), frame, context=Qt.ShortcutContext.WindowShortcut)
        help_key.activated.connect(self.help_here)
        return frame

    def help_here(self) -> None:
        """The guidance on the question one is at, where it is not seen yet; else the page of help for the screen."""
        place = self.frame.place().screen
        screen = self.frame.page(place)
        forms = screen.findChildren(FormPage) if screen is not None else []
        if any(form.isVisible() and form.guide() for form in forms):
            return
        if place != "help":
            self._go("help", self.topics.screens.get(place, ""))

    def explain(self, page: str) -> None:
        """A page of help, such as what an error means."""
        self._go("help", page)

    def show_round(self) -> None:
        """The tour, from where the person begins."""
        self._go("my-work")
        self.tour.start()

    def _find_acts(self, text: str) -> Iterable[Found]:
        if not text:
            return ()
        return acts_found(
            Acts(
                send=self._work.send,
                fetch=self._fetch,
                lock=self.frame.lock_asked.emit,
                settings=partial(self._go, "settings"),
                theme=partial(wear, self.room),
                keys=partial(self._go, "help", "keys"),
                tour=self.show_round,
                discard=self._discard_here if self.frame.place().screen == "form" else None,
            )
        )

    def _find_new(self, text: str) -> Iterable[Found]:
        """Every method that may be begun here, by its name and by what it is for."""
        return begun_by(Beginnings(self.desk).list(), self._work.start) if text else ()

    def _discard_here(self) -> None:
        draft, _, _question = self.frame.place().argument.partition(" ")
        self._go("my-work")
        self._work.discard(draft)

    def _fetch(self) -> None:
        self._go("exchange")
        page = self.frame.page("exchange")
        if isinstance(page, ExchangePage):
            page.fetch_asked.emit()

    def _act(self, entry: str) -> None:
        if entry in self._methods:
            self._work.start(self._methods[entry])

    def _find_records(self, text: str) -> Iterable[Found]:
        if len(text) < 2:
            return
        listing = Listing(self.desk)
        for row in self.desk.store.records.list(search=text, limit=FOUND):
            shown = listing.work_row(row)
            title = f"{shown.reference}  {shown.about}"
            yield Found(title, shown.method, partial(self._go, "record", shown.key), f"{text} {shown.team}")
        everywhere = self.tr("In every answer: {words}").format(words=text)
        yield Found(everywhere, self.tr("search"), partial(self._go, "search", text))

    def _heard(self, changes: Changes) -> None:
        if changes.share:
            self.look_at_share()
        elif self.desk.kind.collects and changes.records:
            self._soon.start()
        if changes.touches("packages", "share", "drafts", "records"):
            self._count_waiting()

    def _count_waiting(self) -> None:
        self._jobs.start(lambda _progress: rail_counts(self.desk), self._show_counts, owner=self)

    def _show_counts(self, counts: Mapping[str, int]) -> None:
        for screen, count in counts.items():
            self.frame.rail.show_count(screen, count)

    def _go(self, screen: str, argument: str = "") -> None:
        if self._frame is not None:
            self._frame.go(screen, argument)

    def _back(self) -> None:
        if self._frame is not None and not self._frame.back():
            self._frame.go("my-work")
