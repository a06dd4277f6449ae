"""Giving out the files of a sample, wired: the plan, changes by hand, the register of who is not given what."""

from collections.abc import Callable
from datetime import date, timedelta

from qaf_desktop.changes import Changes
from qaf_desktop.errors import UserFacingError
from qaf_desktop.progress import Progress
from qaf_desktop.records.model import RecordKey
from qaf_desktop.ui.samples.give_card import Terms
from qaf_desktop.ui.samples.register_card import Declared
from qaf_desktop.ui.samples.register_view import CHILD, EXEMPT, TEAM, NotGiven, register_columns
from qaf_desktop.ui.samples.samples_page import SamplesPage
from qaf_desktop.wiring.list_export import wire_export
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.tasks import Tasks
from qaf_desktop.words import say
from qaf_desktop.work.fair_giving import GivingPlan, Interest
from qaf_desktop.work.giving_register import Exemption, GivingRegister
from qaf_desktop.work.giving_samples import GivingSamples

WEEKS = 4


class SampleGiving:
    """Wires the two cards. `shown` is called with the sample whose page is to come back."""

    def __init__(self, room: Room, page: SamplesPage, tasks: Tasks, shown: Callable[[RecordKey], object]) -> None:
        self._room, self._page, self._tasks, self._shown = room, page, tasks, shown
        self._giving, self._register = GivingSamples(room.desk), GivingRegister(room.desk)
        self._sample: RecordKey | None = None
        self._plan = GivingPlan((), ())
        page.give.moved.connect(self._move)
        page.give.confirmed.connect(self._give)
        page.give.room_changed.connect(self._plan_anew)
        page.give.interest_asked.connect(self._ask_interest)
        page.give.left.connect(self._back)
        page.register_asked.connect(self.show_register)
        page.register.declared.connect(self._declare)
        page.register.removed.connect(self._remove)
        wire_export(room, page.register.list, register_columns(), "not-given", lambda _one: "", page)
        page.register.left.connect(self._leave_register)

    def begin(self, sample: RecordKey) -> None:
        """Show who would get what."""
        self._sample = sample
        due = self._today() + timedelta(weeks=WEEKS)
        self._page.give.due.setText(f"{due.day}/{due.month}/{due.year}")
        self._page.give.offer_kinds(self._giving.kinds(sample))
        self._plan_anew()
        self._page.show_giving()

    def show_register(self) -> None:
        """From the list of samples."""
        self._sample = None
        self._fill_register()
        self._page.register.begin()
        self._page.show_register()

    def _plan_anew(self) -> None:
        sample, room = self._sample, self._page.give.room.value()
        if sample is not None:
            plan = lambda _progress: self._giving.plan(sample, room)  # noqa: E731
            self._room.jobs.start(plan, self._show_plan, owner=self._page)

    def _show_plan(self, plan: GivingPlan) -> None:
        self._plan = plan
        self._page.give.show_plan(plan)

    def _move(self, references: tuple[str, ...], person: str) -> None:
        self._show_plan(self._plan.moved(references, person))

    def _give(self, terms: Terms) -> None:
        sample, plan, tr = self._sample, self._plan, self._page.tr
        if sample is None:
            return
        if terms.due < self._today().isoformat():
            over = UserFacingError("past-day", say("That day is over already."), say("Choose a day to come."))
            self._room.messages.failed(over)
            return
        due = date.fromisoformat(terms.due)

        def work(progress: Progress) -> int:
            return self._giving.give(sample, plan, due, terms.note, terms.kind, progress)

        def done(count: int) -> None:
            self._room.messages.tell(tr("{n} files are given out. They go with the next exchange.").format(n=count))
            self._room.feed.publish(Changes(everything=True))
            self._shown(sample)

        def short() -> None:
            """What was signed before stays signed: the plan shows what is left."""
            self._room.feed.publish(Changes(everything=True))
            self._plan_anew()

        self._tasks.run(tr("Giving out"), work, done, short, short, can_cancel=True)

    def _back(self) -> None:
        if self._sample is not None:
            self._shown(self._sample)

    def _ask_interest(self, child: str, person: str) -> None:
        self._fill_register()
        self._page.register.begin(CHILD, child, person)
        self._page.show_register()

    def _leave_register(self) -> None:
        if self._sample is None:
            self._page.show_list()
        else:
            self._plan_anew()
            self._page.show_giving()

    def _declare(self, said: Declared) -> None:
        try:
            if said.kind == EXEMPT:
                self._register.exempt(Exemption(said.person, said.about, said.why))
            else:
                self._register.declare(Interest(said.person, said.about, said.why))
        except UserFacingError as error:
            self._room.messages.failed(error)
            return
        self._fill_register()
        self._page.register.begin(said.kind, person=said.person)

    def _remove(self, lines: tuple[NotGiven, ...]) -> None:
        for said in (line.said for line in lines):
            if isinstance(said, Exemption):
                self._register.end(said)
            elif isinstance(said, Interest):
                self._register.forget(said)
        self._fill_register()

    def _fill_register(self) -> None:
        people = [(row["name"], row["label"]) for row in self._room.desk.store.registers.people()]
        names, tr = dict(people), self._page.tr
        teams = {row["label"].casefold() for row in self._room.desk.store.registers.teams()}
        found = []
        for one in self._register.interests():
            what = tr("is close to the team") if one.about.casefold() in teams else tr("knows the child")
            key = f"{TEAM}:{one.person}:{one.about}"
            found.append(NotGiven(key, names.get(one.person, one.person), what, one.about, one.why, one))
        for free in self._register.exemptions():
            name, until = names.get(free.person, free.person), f"{date.fromisoformat(free.until):%d/%m/%Y}"
            key = f"{EXEMPT}:{free.person}"
            found.append(NotGiven(key, name, tr("is given nothing until"), until, free.why, free))
        self._page.register.show_register(people, tuple(found))

    def _today(self) -> date:
        return self._room.desk.clock.local().date()
