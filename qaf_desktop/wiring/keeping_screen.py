"""Keeping and erasing, wired."""

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.exchanging.keeping import Keeping, Reason
from qaf_desktop.exchanging.pruning import Pruned, Pruning
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.exchanging.spreading import take_out
from qaf_desktop.progress import Progress
from qaf_desktop.records.model import RecordKey
from qaf_desktop.setup.data_papers import DataPapers
from qaf_desktop.ui.keeping.keeping_page import KeepingPage
from qaf_desktop.ui.keeping.view import ANSWER, ERASE, HOLD, LIFT
from qaf_desktop.ui.messages import Confirmation, Tone
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saving import EXCEL, may_save, save_one, save_several
from qaf_desktop.wiring.tasks import Tasks
from qaf_desktop.words import mark, say
from qaf_desktop.work.held_on import DRAFT, RECORD, HeldLine, HeldOn
from qaf_desktop.work.held_table import held_workbook
from qaf_desktop.work.leaving import NO_RECORD, Act, Leaving, leave
from qaf_desktop.work.subject_access import Answered, SubjectAccess

SCREEN = "keeping"
MOST_YEARS = 100
ZIP = mark("Zip file (*.zip)")
Lines = tuple[HeldLine, ...]


class KeepingScreen(QObject):
    """`page` is the screen, and this lives as long as it does."""

    def __init__(self, room: Room) -> None:
        self.page = KeepingPage(room.settings.current.columns.get(SCREEN, ""))
        super().__init__(self.page)
        self._room = room
        self._tasks = Tasks(room, self.page, self.page)
        self._terms = ""
        acts = {ANSWER: self.answer, HOLD: self.hold, LIFT: self.lift, ERASE: self.page.ask_to_erase}
        self.page.entered.connect(self.load)
        self.page.find_asked.connect(self.find)
        self.page.opened.connect(self._open)
        self.page.acted.connect(lambda act, lines: acts[act](lines))
        self.page.hold_all_asked.connect(self.hold_all)
        self.page.old_asked.connect(self.find_old)
        self.page.clean_asked.connect(self.clean)
        self.page.papers_asked.connect(self.save_papers)
        self.page.export_asked.connect(self._export)
        self.page.columns_changed.connect(lambda text: room.settings.remember_columns(SCREEN, text))
        self.page.erase.confirmed.connect(self.erase)
        self.page.answer.confirmed.connect(self.save_answer)

    def load(self) -> None:
        """What was looked for, anew; else what is on hold and what was erased."""
        if self._terms:
            self.find(self._terms)
        else:
            self._room.jobs.start(lambda _p: HeldOn(self._room.desk).kept(), self.page.show_lines, owner=self)

    def find(self, terms: str) -> None:
        self._terms = terms.strip()
        if not self._terms:
            self.load()
            return

        def work(progress: Progress) -> Lines:
            return HeldOn(self._room.desk).find(self._terms, progress)

        self._tasks.run(self.page.tr("Looking through everything"), work, self._found, can_cancel=True)

    def find_old(self) -> None:
        """What a retention rule lets go."""
        tr = self.page.tr
        given = self._room.messages.ask_text(tr("Find what is older than"), tr("How many years are records kept?"), "6")
        if given is None:
            return
        if not given.strip().isdecimal() or not 1 <= int(given) <= MOST_YEARS:
            self._room.messages.tell(tr("Type a number of years, such as 6."), Tone.INFO)
            return
        self._terms = ""
        look = lambda _progress: HeldOn(self._room.desk).older_than(int(given))  # noqa: E731
        self._tasks.run(tr("Looking through everything"), look, self._found_old)

    def hold(self, lines: Lines) -> None:
        tr = self.page.tr
        why = self._room.messages.ask_text(
            tr("Put on hold"), tr("Why are they kept? A court, an inquiry or an inspection, for example.")
        )
        if why is None:
            return

        def work(_progress: object) -> bool:
            for line in lines:
                Keeping(self._room.desk).hold("record", line.key, why)
            return take_out(self._room.desk)

        self._tasks.run(tr("Putting on hold"), work, lambda _out: self._done(tr("On hold until you lift it.")))

    def hold_all(self, terms: str) -> None:
        """Everything of a child, what comes later too."""
        tr = self.page.tr
        if not terms or "," in terms:
            self._room.messages.tell(tr("Type one child’s reference first."), Tone.INFO)
            return
        title = tr("Hold everything of {child}").format(child=terms)
        why = self._room.messages.ask_text(title, tr("Why? What comes later about this child is held too."))
        if why is None:
            return

        def work(_progress: object) -> bool:
            Keeping(self._room.desk).hold("subject", terms, why)
            return take_out(self._room.desk)

        self._tasks.run(tr("Putting on hold"), work, lambda _out: self._done(tr("On hold until you lift it.")))

    def lift(self, lines: Lines) -> None:
        tr = self.page.tr
        keys = {line.key for line in lines} | {one for line in lines for one in (line.subject, line.worker) if one}
        holds = [one for one in self._room.desk.store.holds.list() if not one.lifted and one.what in keys]
        reasons = "; ".join(dict.fromkeys(one.reason for one in holds))
        question = Confirmation(
            tr("Lift the hold?"),
            tr("It was set because: {reason}. Without it, the records can be erased.").format(reason=reasons),
            tr("Lift it"),
            tr("Keep it"),
        )
        if not self._room.messages.confirm(question):
            return

        def work(_progress: object) -> bool:
            for one in holds:
                Keeping(self._room.desk).lift(one)
            return take_out(self._room.desk)

        self._tasks.run(tr("Lifting the hold"), work, lambda _out: self._done(tr("The hold is lifted.")))

    def erase(self, lines: Lines, reason: str) -> None:
        tr = self.page.tr

        def work(progress: Progress) -> int:
            keys = tuple(RecordKey.parse(line.key) for line in lines)
            count = Keeping(self._room.desk).erase(keys, Reason(reason), progress)
            take_out(self._room.desk)
            return count

        def done(count: int) -> None:
            self.page.show_list()
            one, many = tr("1 record is erased here."), tr("{n} records are erased here.")
            said = one if count == 1 else many.format(n=count)
            self._done(f"{said} {tr('Laptops erase it when they next fetch. Clean the shared folder too.')}")

        self._tasks.run(tr("Erasing"), work, done)

    def answer(self, lines: Lines) -> None:
        """Ask what is to be blacked out, with what the lists suggest."""
        if may_save(self._room):
            keys = tuple(RecordKey.parse(line.key) for line in lines)
            suggest = lambda _progress: SubjectAccess(self._room.desk).suggested(keys, self._terms)  # noqa: E731
            self._tasks.run(
                self.page.tr("Reading them through"), suggest, lambda names: self.page.ask_to_answer(lines, names)
            )

    def save_answer(self, lines: Lines, audience: str, names: str) -> None:
        tr = self.page.tr
        path = self._room.messages.save_file(tr("Save for the person who asks"), "answer.zip", say(ZIP))
        if path is None:
            return
        keys = tuple(RecordKey.parse(line.key) for line in lines)

        def work(progress: Progress) -> Answered:
            access = SubjectAccess(self._room.desk)
            made = access.answer(keys, audience, names.splitlines(), progress, terms=self._terms)
            leave(self._room.desk, {path: made.data}, Leaving(Act.SUBJECT_ACCESS, lambda: keys))
            return made

        def done(made: Answered) -> None:
            self.page.show_list()
            words = tr("Saved: {n} records, {places} places blacked out. It is not encrypted: read it first.")
            self._room.messages.tell(words.format(n=made.records, places=made.blacked_out))

        self._tasks.run(tr("Making the papers"), work, done)

    def clean(self) -> None:
        tr = self.page.tr
        question = Confirmation(
            tr("Clean the shared folder?"),
            tr(
                "Everything that still stands is sealed anew into the folder. Then the packages you received are taken "
                "away there, so that nothing of what was erased is left. Laptops go on as before."
            ),
            tr("Clean it"),
            tr("Leave it"),
        )
        if not self._room.messages.confirm(question):
            return

        def work(progress: Progress) -> Pruned:
            return Pruning(self._room.desk).prune(Shares(self._room.desk).open(), progress)

        def done(pruned: Pruned) -> None:
            words = tr("Clean: {kept} packages are sealed anew, {files} files are gone.")
            self._done(words.format(kept=pruned.kept, files=pruned.files))

        self._tasks.run(tr("Cleaning the shared folder"), work, done)

    def save_papers(self) -> None:
        """To be completed by the council in Word."""
        papers = DataPapers(self._room.desk, self._room.resources)
        save_several(self._room, self.page.tr("Save papers on data protection"), papers.files, NO_RECORD, self)

    def _export(self, lines: Lines, _columns: tuple[str, ...]) -> None:
        title, keys = self.page.tr("Save the list"), [line.key for line in lines if line.sort == RECORD]
        leaving = Leaving(Act.LISTED, lambda: keys)
        save_one(self._room, title, "held.xlsx", say(EXCEL), lambda: held_workbook(lines), leaving, self)

    def _open(self, line: HeldLine) -> None:
        if line.sort == RECORD:
            self._room.go("record", line.key)
        elif line.sort == DRAFT:
            self._room.go("form", line.key)

    def _found(self, lines: Lines) -> None:
        self.page.show_lines(lines)
        if not lines:
            self._room.messages.tell(self.page.tr("Nothing here says any of that."), Tone.INFO)

    def _found_old(self, lines: Lines) -> None:
        self.page.show_lines(lines)
        if not lines:
            self._room.messages.tell(self.page.tr("Nothing here is as old as that."), Tone.INFO)

    def _done(self, words: str) -> None:
        self._room.messages.tell(words)
        self._room.feed.publish(Changes(everything=True))
        self.load()
