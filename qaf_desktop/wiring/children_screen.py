"""Children's data, wired: months taken in and taken away, flags read, and the challenge session held."""

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.errors import UserFacingError
from qaf_desktop.progress import Progress
from qaf_desktop.reports.wording import day
from qaf_desktop.ui.children.children_page import ChildrenPage
from qaf_desktop.ui.children.view import REPORT, age_words, flag_columns, month_columns, session_columns
from qaf_desktop.ui.messages import Confirmation
from qaf_desktop.wiring.list_export import wire_export
from qaf_desktop.wiring.list_taking import FILES
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.tasks import Tasks
from qaf_desktop.words import say
from qaf_desktop.work.challenging import RECORDED, Challenging, Session, SessionLine
from qaf_desktop.work.child_data import ChildData, Look, MonthLine, ReadMonth
from qaf_desktop.work.child_flags import CARRIED, CLEARED, GONE, NEW, ChildFlags, MonthFlags

SCREEN = "children-data"


class ChildrenScreen(QObject):
    """`page` is the screen, and this lives as long as it does."""

    def __init__(self, room: Room) -> None:
        self.page = ChildrenPage(room.settings.current.columns.get(SCREEN, ""))
        super().__init__(self.page)
        self._room = room
        self._data, self._flags, self._challenging = ChildData(room.desk), ChildFlags(room.desk), Challenging(room.desk)
        self._tasks = Tasks(room, self.page, self.page)
        self._read: ReadMonth | None = None
        self._look: Look | None = None
        self._month: MonthLine | None = None
        self._session: Session | None = None
        page = self.page
        page.entered.connect(self._enter)
        page.import_asked.connect(self._ask)
        page.month_opened.connect(self.open_month)
        page.month_acted.connect(self._act)
        page.session_asked.connect(self._begin)
        page.child_opened.connect(self._discuss)
        page.card.day_given.connect(self._look_at)
        page.card.accepted.connect(self._keep)
        page.columns_changed.connect(lambda text: room.settings.remember_columns(SCREEN, text))
        wire_export(room, page.list, month_columns(), "months", lambda _one: "", page)
        wire_export(room, page.flags, flag_columns(), "flags", lambda _one: "", page)
        wire_export(room, page.session, session_columns(), "challenge-session", lambda one: one.record, page)
        room.feed.changed.connect(self._heard)

    def load(self) -> None:
        self._room.jobs.start(lambda _progress: self._data.months(), self.page.list.show_lines, owner=self)

    def open_month(self, line: MonthLine) -> None:
        self._month = line

        def work(_progress: Progress) -> tuple[MonthFlags | None, tuple[str, ...]]:
            return self._flags.month(line.id), tuple(self._challenging.services(line.id))

        self._tasks.run(self.page.tr("Looking for drift and delay"), work, self._show_flags)

    def _enter(self, _argument: str) -> None:
        self.load()
        if self.page.in_session():
            self._load_session()

    def _ask(self) -> None:
        paths = self._room.messages.open_files(self.page.tr("The lists of a month"), say(FILES))
        if paths:
            words = self.page.tr("Reading the lists")
            self._tasks.run(words, lambda _progress: self._data.read(paths), self._opened)

    def _opened(self, read: ReadMonth) -> None:
        self._read, self._look = read, None
        rows = sum(len(one.places) for one in read.taken.lists.values())
        words = self.page.tr("{file}: {lists} lists with {n} rows. Nothing is kept before you say so.")
        said = words.format(file=read.name, lists=len(read.taken.lists), n=f"{rows:,}")
        self.page.card.ask(said, read.latest)
        if read.latest:
            self._look_at(read.latest)
        self.page.show_import()

    def _look_at(self, as_of: str) -> None:
        read = self._read
        if read is None:
            return
        try:
            self._look = self._data.look(read, as_of)
        except UserFacingError as error:
            self._look = None
            self.page.card.refuse(f"{error.happened} {error.advice}")
            return
        self.page.card.show_look(self._look.lines, self._look.asks)

    def _keep(self) -> None:
        read, look, tr = self._read, self._look, self.page.tr
        if read is None or look is None:
            return
        if look.asks and not self._room.messages.confirm(
            Confirmation(tr("Keep these lists all the same?"), "\n".join(look.asks), tr("Keep them"), tr("Not yet"))
        ):
            return

        def work(_progress: Progress) -> int:
            number = self._data.keep(read, look)
            self._flags.work_out(number)
            return number

        def done(_number: int) -> None:
            words = tr("The lists of {day} are kept. {n} rows were left out; the report says why.")
            self._room.messages.tell(words.format(day=day(look.as_of), n=look.left_out))
            self.page.show_list()
            self.load()

        self._tasks.run(tr("Keeping the lists"), work, done)

    def _act(self, what: str, lines: tuple[MonthLine, ...]) -> None:
        if what == REPORT:
            words = f"{lines[0].name} · {day(lines[0].as_of)}"
            self.page.show_report(words, self._data.report(lines[0].id))
            return
        tr = self.page.tr
        days = ", ".join(day(one.as_of) for one in lines)
        question = Confirmation(
            tr("Remove the lists of {days}?").format(days=days),
            tr("Their rows and flags go from this laptop. What was agreed in sessions stays: entries are records."),
            tr("Remove"), tr("Keep them"),
        )  # fmt: skip
        if self._room.messages.confirm(question):
            self._data.remove([one.id for one in lines])
            self._room.messages.tell(tr("The lists are gone."))
            self.load()

    def _show_flags(self, found: tuple[MonthFlags | None, tuple[str, ...]]) -> None:
        month, services = found
        if month is None or self._month is None:
            self.load()
            return
        tr = self.page.tr
        new, carried = len(month.of(NEW)), len(month.of(CARRIED))
        cleared = len(month.of(CLEARED)) + len(month.of(GONE))
        words = tr("{age} old. {new} new, {carried} carried on").format(
            age=age_words(self._month), new=f"{new:,}", carried=f"{carried:,}"
        )
        if month.before:
            since = tr("{n} cleared since {day}").format(n=f"{cleared:,}", day=day(month.before))
            words = f"{words}, {since}"
        proof = tr("Lists hold the last dates alone: a flag is a question to ask, and no proof.")
        heading = tr("Flags of {day}").format(day=day(month.as_of))
        self.page.fill_flags(heading, f"{words}. {proof}", month.lines, services)
        self.page.show_flags()

    def _begin(self, service: str) -> None:
        month, tr = self._month, self.page.tr
        if month is None:
            return

        def work(_progress: Progress) -> Session:
            teams = self._challenging.services(month.id).get(service, ())
            return self._challenging.begin(month.id, service, teams)

        def done(session: Session) -> None:
            self._session = session
            self._load_session()
            self.page.show_session()

        self._tasks.run(tr("Beginning the session"), work, done)

    def _load_session(self) -> None:
        month, session = self._month, self._session
        if month is None or session is None:
            return
        lines = lambda _progress: self._challenging.lines(month.id, session)  # noqa: E731
        self._room.jobs.start(lines, self._show_session, owner=self)

    def _show_session(self, lines: tuple[SessionLine, ...]) -> None:
        month, session, tr = self._month, self._session, self.page.tr
        if month is None or session is None:
            return
        done = sum(one.state == RECORDED for one in lines)
        last = sum(one.from_last for one in lines)
        words = tr("Begun {day} on the lists of {lists}. {done} of {all} children discussed; {last} stay from before.")
        said = words.format(day=day(session.on), lists=day(month.as_of), done=done, all=len(lines), last=last)
        heading = tr("Challenge session: {service}").format(service=session.service or tr("all services"))
        self.page.fill_session(heading, said, lines)

    def _discuss(self, line: SessionLine) -> None:
        if line.record:
            self._room.go("record", line.record)
            return

        def done(draft: int) -> None:
            self._room.feed.publish(Changes(drafts=frozenset({str(draft)})))
            self._room.go("form", str(draft))

        work = lambda _progress: self._challenging.discuss(line)  # noqa: E731
        self._tasks.run(self.page.tr("Opening the entry"), work, done)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("records", "drafts", "packages") and self.page.isVisible() and self.page.in_session():
            self._load_session()
