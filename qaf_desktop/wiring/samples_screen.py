"""Samples, wired: lists taken in, samples drawn and repeated, files replaced and given out."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.progress import Progress
from qaf_desktop.records.model import RecordKey, RevisionKey
from qaf_desktop.reports.wording import day
from qaf_desktop.ui.messages import Confirmation, Tone
from qaf_desktop.ui.samples.new_card import Asked, KeptList
from qaf_desktop.ui.samples.samples_page import SamplesPage
from qaf_desktop.ui.samples.view import REPLACE, file_columns, plan_columns, sample_columns
from qaf_desktop.wiring.list_export import wire_export
from qaf_desktop.wiring.list_taking import ListTaking, TakenList
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.sample_giving import SampleGiving
from qaf_desktop.wiring.saving import EXCEL, save_one
from qaf_desktop.wiring.tasks import Tasks
from qaf_desktop.words import say
from qaf_desktop.work.giving_samples import GivingSamples
from qaf_desktop.work.leaving import listed
from qaf_desktop.work.list_import import ListImport
from qaf_desktop.work.sample_lines import FileLine, SampleLine, SampleLines, ShownSample
from qaf_desktop.work.sample_lists import CHILD, Choice, SampleLists, wanted
from qaf_desktop.work.sampling import SAMPLED, WHY, Prepared, Sampling

SCREEN = "samples"


class SamplesScreen(QObject):
    """`page` is the screen, and this lives as long as it does."""

    def __init__(self, room: Room) -> None:
        names = {one.id: one.title for one in wanted()}
        methods = [(one, room.desk.library.methods[one].name) for one in SAMPLED if one in room.desk.library.methods]
        self.page = SamplesPage(
            methods, names, [say(why) for why in WHY.values()], room.settings.current.columns.get(SCREEN, "")
        )
        super().__init__(self.page)
        self._room = room
        self._sampling, self._lists = Sampling(room.desk), SampleLists(room.desk)
        self._lines, self._giving = SampleLines(room.desk), GivingSamples(room.desk)
        self._tasks = Tasks(room, self.page, self.page)
        self._taking = ListTaking(
            room, self._tasks, self.page.panel, ListImport(room.desk, "children", wanted()), once=CHILD,
            shown=self.page.show_import, kept=self._keep, owner=self.page,
        )  # fmt: skip
        self._sample: RecordKey | None = None
        self._counted_once = False
        self._out = SampleGiving(room, self.page, self._tasks, self.show)
        self._connect()

    def load(self) -> None:
        if not self._counted_once:
            self._room.jobs.start(lambda _progress: self._lines.uncounted(), self._show_uncounted, owner=self)
        self._room.jobs.start(lambda _progress: self._lines.all(), self._show_counted, owner=self)
        if self._sample is not None:
            self._read(self._sample, self._fill)

    def _show_uncounted(self, lines: tuple[SampleLine, ...]) -> None:
        if not self._counted_once:
            self.page.show_lines(lines)

    def _show_counted(self, lines: tuple[SampleLine, ...]) -> None:
        self._counted_once = True
        self.page.show_lines(lines)

    def begin(self) -> None:
        self.page.card.seed.setText(self._sampling.fresh_seed())
        self._show_lists()
        self.page.show_new()

    def show(self, sample: RecordKey) -> None:
        """Go to its page."""
        self._sample = sample
        self._read(sample, self._arrive)

    def _read(self, sample: RecordKey, then: Callable[[ShownSample], object]) -> None:
        self._room.jobs.start(lambda _progress: self._lines.one(sample), then, owner=self)

    def _arrive(self, shown: ShownSample) -> None:
        self._fill(shown)
        if shown.sampled.key == self._sample:
            self.page.show_files()

    def _fill(self, shown: ShownSample) -> None:
        """What stands there now; whoever is elsewhere stays there."""
        if shown.sampled.key == self._sample:
            self.page.fill_sample(shown)

    def _connect(self) -> None:
        page = self.page
        page.entered.connect(self._enter)
        page.new_asked.connect(self.begin)
        page.opened.connect(lambda key: self.show(RevisionKey.parse(key)))
        page.file_opened.connect(self._open_file)
        page.acted.connect(self._act)
        page.give_asked.connect(self._ask_to_give)
        page.check_asked.connect(self._check)
        page.statement_asked.connect(self._statement)
        page.columns_changed.connect(lambda text: self._room.settings.remember_columns(SCREEN, text))
        wire_export(self._room, page.list, sample_columns(), "samples", lambda one: one.key, page)
        wire_export(self._room, page.files, file_columns(), "sample", lambda one: one.key if one.person else "", page)
        wire_export(self._room, page.give.list, plan_columns(), "who-gets-which", lambda _one: "", page)
        page.card.list_asked.connect(lambda: self._taking.ask(page.tr("The list of children")))
        page.card.list_removed.connect(self._remove_list)
        page.card.seed_asked.connect(lambda: page.card.seed.setText(self._sampling.fresh_seed()))
        page.card.changed.connect(self._count)
        page.card.confirmed.connect(self._draw)
        page.replacing.confirmed.connect(self._replace)
        self._room.feed.changed.connect(self._heard)

    def _enter(self, argument: str) -> None:
        self._sample = RevisionKey.parse(argument) if argument else None
        self.load()
        if self._sample is None:
            self.page.show_list()
        else:
            self.show(self._sample)

    def _show_lists(self, chosen: int = 0) -> None:
        kept = tuple(
            KeptList(one.id, _words(one.name, sum(one.heights.values()), one.purge_by), self._lists.values(one.id))
            for one in self._lists.all()
        )
        self.page.card.show_lists(kept, chosen)

    def _keep(self, found: TakenList) -> None:
        today = self._room.desk.clock.local().date().isoformat()
        number = self._lists.keep(found.name, today, found.taken)
        self.page.show_new()
        self._show_lists(number)

    def _remove_list(self, number: int) -> None:
        tr = self.page.tr
        question = Confirmation(
            tr("Remove the list?"),
            tr("Samples drawn from it stay, but can neither be checked nor have a file replaced."),
            tr("Remove the list"),
            tr("Keep it"),
        )
        if not self._room.messages.confirm(question):
            return
        self._lists.remove(number)
        self._show_lists()
        self._room.messages.tell(self.page.tr("The list is gone. Samples drawn from it stay as they are."))

    def _count(self) -> None:
        asked = self.page.card.asked()
        if not asked.list:
            self.page.card.show_counted(
                self.page.tr("Take a list in first: an Excel or CSV file with a row for each child.")
            )
            return
        prepare = lambda _progress: self._sampling.prepare(asked.list, _choice(asked))  # noqa: E731
        self._room.jobs.start(prepare, lambda found: self._counted(found, asked.size), owner=self)

    def _counted(self, found: Prepared, size: int) -> None:
        tr = self.page.tr
        said = [tr("{n} children can be drawn.").format(n=f"{found.population:,}")]
        said += [tr("{n} {why}.").format(n=count, why=words) for words, count in found.left_out]
        off = found.margin(size)
        if off is None:
            said.append(tr("Choose at most as many files as can be drawn."))
        else:
            words = tr("A share found in {n} of {all} files may lie up to {points} points off.")
            said.append(words.format(n=size, all=found.population, points=f"{100 * off:.1f}"))
        self.page.card.show_counted(" ".join(said))

    def _draw(self, asked: Asked) -> None:
        def work(_progress: Progress) -> RecordKey:
            return self._sampling.draw(asked.list, _choice(asked), asked.purpose, asked.method, asked.size, asked.seed)

        def done(sample: RecordKey) -> None:
            self._room.messages.tell(self.page.tr("The sample is drawn and signed."))
            self._room.feed.publish(Changes(records=frozenset({str(sample)})))
            self.show(sample)

        self._tasks.run(self.page.tr("Drawing"), work, done)

    def _act(self, what: str, lines: tuple[FileLine, ...]) -> None:
        if what == REPLACE:
            self.page.replacing.ask(lines[0].child)

    def _replace(self, child: str, why: str) -> None:
        sample, tr = self._sample, self.page.tr
        if sample is None:
            return

        def done(found: tuple[str, str]) -> None:
            came, back_from = found
            words = tr("{child} is audited instead.").format(child=came)
            more = tr("The work is taken back from {who}.").format(who=back_from) if back_from else ""
            self._room.messages.tell(f"{words} {more}".strip())
            self._room.feed.publish(Changes(records=frozenset({str(sample)})))
            self.load()

        self._tasks.run(tr("Replacing"), lambda _progress: self._giving.replace(sample, child, why), done)

    def _check(self) -> None:
        sample, tr = self._sample, self.page.tr
        if sample is None:
            return

        def done(holds: bool) -> None:  # noqa: FBT001
            if holds:
                self._room.messages.tell(tr("Drawn again from list and seed: the same files."))
            else:
                self._room.messages.tell(
                    tr("Drawn again, other files come out: this sample was not drawn so."), Tone.WARNING
                )

        self._tasks.run(tr("Drawing again"), lambda _progress: self._sampling.holds(sample), done)

    def _ask_to_give(self) -> None:
        if self._sample is not None:
            self._out.begin(self._sample)

    def _statement(self) -> None:
        sample = self._sample
        if sample is not None:
            content = lambda: self._lines.statement(sample)  # noqa: E731
            title = self.page.tr("Save how it was drawn")
            save_one(self._room, title, "sample.xlsx", say(EXCEL), content, listed((str(sample),)), self.page)

    def _open_file(self, line: FileLine) -> None:
        if line.person:
            self._room.go("record", line.key)

    def _heard(self, changes: Changes) -> None:
        if changes.touches("records", "packages", "roster") and self.page.isVisible():
            self.load()


def _choice(asked: Asked) -> Choice:
    return Choice(asked.keeps, asked.divided, asked.months)


def _words(name: str, rows: int, until: str) -> str:
    return say("{name}: {n} rows, here until {day}", name=name, n=f"{rows:,}", day=day(until))
