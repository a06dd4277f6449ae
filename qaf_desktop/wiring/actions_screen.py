"""The list of all actions, wired."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.records.actions import ActionsWanted
from qaf_desktop.records.model import RecordKey, RevisionKey
from qaf_desktop.ui.actions.actions_page import ActionsPage
from qaf_desktop.ui.actions.view import BEGIN, CARRY, EXPORT, GIVE, REMIND, ActionChoices
from qaf_desktop.ui.messages import Tone
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saved_filters import wire_saved_filters
from qaf_desktop.wiring.saving import EXCEL, save_one
from qaf_desktop.wiring.tasks import Tasks
from qaf_desktop.words import say
from qaf_desktop.work.action_exports import actions_workbook, reminders_workbook
from qaf_desktop.work.action_figures import figure_words
from qaf_desktop.work.action_lines import ACTION, ActionLine
from qaf_desktop.work.actions import Actions, ActionsPart, Carried
from qaf_desktop.work.leaving import Act, Leaving, listed
from qaf_desktop.work.recording import Recording

SCREEN = "actions"
Lines = tuple[ActionLine, ...]


class ActionsScreen(QObject):
    """Keeps the list true. `page` is the screen, and this lives as long as it does."""

    def __init__(self, room: Room) -> None:
        columns, leads = room.settings.current.columns.get(SCREEN, ""), room.desk.kind.collects
        self.page = ActionsPage(lambda: room.desk.clock.local().date(), columns, leads=leads)
        super().__init__(self.page)
        self._room = room
        self._actions = Actions(room.desk)
        self._tasks = Tasks(room, self.page, self.page)
        self._asked: Lines = ()
        self.page.part_wanted.connect(self._load)
        self.page.opened.connect(lambda line: room.go("record", line.record))
        self.page.new_asked.connect(self._new)
        self.page.acted.connect(self._act)
        self.page.export_asked.connect(self._export)
        self.page.columns_changed.connect(lambda text: room.settings.remember_columns(SCREEN, text))
        self.page.carry.confirmed.connect(self._carry)
        self.page.give.confirmed.connect(self._give)
        room.feed.changed.connect(self._heard)
        wire_saved_filters(room, SCREEN, self.page.list, self.page.show_saved_filters)

    def _load(self, wanted: ActionsWanted, limit: int) -> None:
        """The lines first; figures and choices, which read more, once they are painted."""

        def done(part: ActionsPart) -> None:
            self.page.show_part(part)
            self._load_rest(wanted)

        self._room.jobs.start(lambda _progress: self._actions.part(wanted, limit), done, owner=self)

    def _load_rest(self, wanted: ActionsWanted) -> None:
        leads, page = self._room.desk.kind.collects, self.page
        count = lambda _progress: self._actions.counts(wanted)  # noqa: E731
        self._room.jobs.start(count, lambda counts: page.show_counts(wanted, counts), owner=self)
        figures = lambda _progress: figure_words(self._actions.figures()) if leads else ""  # noqa: E731
        self._room.jobs.start(figures, self.page.show_figures, owner=self)
        self._room.jobs.start(lambda _progress: self._choices(), self.page.show_choices, owner=self)

    def _choices(self) -> ActionChoices:
        desk = self._room.desk
        teams = tuple((row["name"], row["label"]) for row in desk.store.registers.teams())
        methods = sorted(
            (one.id, one.name) for one in desk.library.methods.values() if one.summary.actions or one.id == ACTION
        )
        return ActionChoices(teams, self._actions.owners(), tuple(methods))

    def _new(self) -> None:
        self._open(lambda: Recording(self._room.desk).start(ACTION))

    def _act(self, key: str, lines: Lines) -> None:
        self._asked = lines
        ways: dict[str, Callable[[], object]] = {
            BEGIN: lambda: self._follow(lines[0]),
            CARRY: lambda: self.page.ask_day(lines),
            GIVE: lambda: self.page.ask_person(lines[0], self._people(lines[0])),
            REMIND: lambda: self._remind(lines),
            EXPORT: lambda: self._save(lambda: lines, self.page.table.chosen_columns()),
        }
        ways[key]()

    def _follow(self, line: ActionLine) -> None:
        self._open(lambda: self._actions.follow(RevisionKey.parse(line.record), line.row))

    def _open(self, begin: Callable[[], int | RecordKey]) -> None:
        def opened(found: int | RecordKey) -> None:
            if isinstance(found, int):
                self._room.feed.publish(Changes(drafts=frozenset({str(found)})))
                self._room.go("form", str(found))
            else:
                self._room.go("record", str(found))

        self._room.jobs.start(lambda _progress: begin(), opened, owner=self)

    def _carry(self, day: date, reason: str) -> None:
        lines = self._asked

        def done(carried: Carried) -> None:
            self.page.show_list()
            self._tell(carried)
            self._changed(carried.records)

        work = lambda progress: self._actions.carry_all(lines, day, reason, progress)  # noqa: E731
        self._tasks.run(self.page.tr("Carrying forward"), work, done)

    def _tell(self, carried: Carried) -> None:
        tr = self.page.tr
        words = tr("{n} carried forward.").format(n=len(carried.records))
        if carried.left:
            what, why = carried.left[0]
            left = tr("{n} left as they were. The first, {what}: {why}")
            words = f"{words} {left.format(n=len(carried.left), what=what, why=why)}"
        self._room.messages.tell(words, Tone.WARNING if carried.left else Tone.DONE)

    def _give(self, person: str) -> None:
        (line,) = self._asked

        def done(record: RecordKey) -> None:
            self.page.show_list()
            self._room.messages.tell(self.page.tr("Given. It goes with the next exchange."), Tone.DONE)
            self._changed((record,))

        self._room.jobs.start(lambda _progress: self._actions.give(line, person), done, owner=self)

    def _people(self, line: ActionLine) -> tuple[tuple[str, str], ...]:
        rows = self._room.desk.store.registers.people()
        found = [(row["name"], row["label"]) for row in rows if row["name"] != line.owner_code]
        return tuple(sorted(found, key=lambda one: one[1].casefold()))

    def _remind(self, lines: Lines) -> None:
        records = listed(line.record for line in lines)
        title = self.page.tr("Save a list for each owner")
        save_one(
            self._room, title, "actions-by-owner.xlsx", say(EXCEL), lambda: reminders_workbook(lines), records, self
        )

    def _export(self, wanted: ActionsWanted, columns: tuple[str, ...]) -> None:
        self._save(lambda: self._actions.every(wanted), columns)

    def _save(self, lines: Callable[[], Lines], columns: tuple[str, ...]) -> None:
        held: list[Lines] = []

        def content() -> bytes:
            held.append(lines())
            return actions_workbook(held[0], columns)

        leaving = Leaving(Act.LISTED, lambda: [line.record for line in (held[0] if held else lines())])
        save_one(self._room, self.page.tr("Export what is shown"), "actions.xlsx", say(EXCEL), content, leaving, self)

    def _changed(self, records: tuple[RecordKey, ...]) -> None:
        self._room.feed.publish(Changes(records=frozenset(map(str, records))))

    def _heard(self, changes: Changes) -> None:
        if changes.touches("records", "packages", "registers", "roster"):
            self.page.refresh()
