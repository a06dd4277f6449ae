"""Papers given to people, wired: the list, one paper read and answered, one given."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.errors import UserFacingError
from qaf_desktop.progress import Progress
from qaf_desktop.records.model import RecordKey, RevisionKey
from qaf_desktop.ui.issued.issued_page import IssuedPage
from qaf_desktop.ui.issued.view import TAKE_BACK, issued_columns
from qaf_desktop.ui.messages import Tone
from qaf_desktop.wiring.list_export import wire_export
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saved_filters import wire_saved_filters
from qaf_desktop.wiring.saving import save_one
from qaf_desktop.words import mark, say
from qaf_desktop.work.giving_papers import Given, GivingPapers, ToGive
from qaf_desktop.work.issued_papers import IssuedPapers, OpenPaper, PaperLine
from qaf_desktop.work.leaving import Act, of

SCREEN, GIVE = "issued", "give"
PDF = mark("PDF (*.pdf)")


class IssuedScreen(QObject):
    """`page` is the screen, and this lives as long as it does. Entered with a paper's key, or with GIVE, a space and
    the key of the record whose paper is to be given."""

    def __init__(self, room: Room) -> None:
        columns, leads = room.settings.current.columns.get(SCREEN, ""), room.desk.kind.collects
        self.page = IssuedPage(lambda: room.desk.clock.local().date(), columns, leads=leads)
        super().__init__(self.page)
        self._room = room
        self._papers, self._giving = IssuedPapers(room.desk), GivingPapers(room.desk)
        self._paper: OpenPaper | None = None
        self._to_give: ToGive | None = None
        self._typed: dict[str, tuple[str, str]] = {}
        page = self.page
        page.entered.connect(self._enter)
        page.opened.connect(lambda key: room.go(SCREEN, key))
        page.acted.connect(self._act)
        page.answer_asked.connect(self._answer)
        page.save_asked.connect(self._save)
        page.record_asked.connect(self._open_record)
        page.back_asked.connect(room.back)
        page.give.confirmed.connect(self._give)
        page.columns_changed.connect(lambda text: room.settings.remember_columns(SCREEN, text))
        wire_export(room, page.list, issued_columns(leads=leads), "papers", lambda one: one.key, page)
        wire_saved_filters(room, SCREEN, page.list, page.list.show_saved_filters)
        room.feed.changed.connect(self._heard)

    def load(self) -> None:
        self._room.jobs.start(lambda _progress: self._papers.lines(), self.page.show_lines, owner=self)

    def _enter(self, argument: str) -> None:
        self._set_aside()
        word, _space, key = argument.partition(" ")
        if word == GIVE:
            self._begin_giving(RevisionKey.parse(key))
        elif argument:
            self._open(argument)
        else:
            self.page.show_list()
            self.load()

    def _set_aside(self) -> None:
        """What was typed for a paper and not sent stands there again when the person comes back."""
        if self._paper is not None and self._paper.may_answer:
            self._typed[self._paper.line.key] = self.page.paper.answer.typed()
        self._paper = None

    def _open(self, key: str) -> None:
        def work(_progress: Progress) -> tuple[OpenPaper, bool]:
            record = RevisionKey.parse(key)
            told = self._papers.tell_opened(record)
            return self._papers.open(record), told

        self._room.jobs.start(work, partial(self._opened, key), on_failed=self._missing, owner=self)

    def _opened(self, key: str, found: tuple[OpenPaper, bool]) -> None:
        paper, told = found
        self._paper = paper
        self.page.show_paper(paper, self._typed.get(key, ("", "")))
        if told:
            self._changed(key)

    def _missing(self, error: Exception) -> None:
        """What cannot be opened is said, and the list stands there instead."""
        self._room.messages.failed(error)
        self.page.show_list()
        self.load()

    def _answer(self, words: str, agrees: str) -> None:
        if self._paper is None:
            return
        key = self._paper.line.key

        def done(_none: object) -> None:
            self.page.paper.answer.clear()
            self._typed.pop(key, None)
            self._paper = None
            self._room.messages.tell(self.page.tr("Answered. It goes to the lead auditor by itself."), Tone.DONE)
            self._changed(key)
            self._open(key)

        answer = lambda _progress: self._papers.answer(RevisionKey.parse(key), words, agrees)  # noqa: E731
        self._room.jobs.start(answer, done, owner=self)

    def _save(self) -> None:
        paper = self._paper
        if paper is not None:
            name, title = f"{paper.line.reference}.pdf", self.page.tr("Save the paper")
            save_one(self._room, title, name, say(PDF), lambda: paper.data, of(Act.LETTER, paper.line.key), self)

    def _open_record(self) -> None:
        if self._paper is not None:
            self._room.go("record", self._paper.about)

    def _act(self, act: str, line: PaperLine) -> None:
        if act == TAKE_BACK:
            self._take_back(line)

    def _take_back(self, line: PaperLine) -> None:
        tr = self.page.tr
        why = tr("Why? {person} reads it, and cannot open the paper any more.").format(person=line.person)
        reason = self._room.messages.ask_text(tr("Take the paper back?"), why)
        if reason is None:
            return
        take = lambda _progress: self._papers.withdraw(RevisionKey.parse(line.key), reason.strip())  # noqa: E731

        def done(_none: object) -> None:
            self._room.messages.tell(tr("Taken back. It is said with the next exchange."), Tone.DONE)
            self._changed(line.key)

        self._room.jobs.start(take, done, owner=self)

    def _begin_giving(self, record: RecordKey) -> None:
        def shown(ready: ToGive) -> None:
            self._to_give = ready
            self.page.show_card(self.page.give)
            self.page.give.ask(ready)

        self._room.jobs.start(
            lambda _progress: self._giving.ready(record), shown, on_failed=self._not_given, owner=self
        )

    def _not_given(self, error: Exception) -> None:
        self._room.messages.failed(error)
        if isinstance(error, UserFacingError):
            self._room.back()

    def _give(self, people: tuple[str, ...], by: date | None, note: str, follow_up: bool) -> None:  # noqa: FBT001
        ready = self._to_give
        if ready is None:
            return

        def done(given: Given) -> None:
            words = self.page.tr("Given to {n}. It goes with the next exchange.").format(n=len(given.papers))
            self._room.messages.tell(words, Tone.DONE)
            self._room.feed.publish(Changes(records=frozenset(map(str, given.records)), share=True))
            self._room.back()

        give = lambda _progress: self._giving.give(ready.record, people, by, note, follow_up=follow_up)  # noqa: E731
        self._room.jobs.start(give, done, owner=self)

    def _changed(self, key: str) -> None:
        self._room.feed.publish(Changes(records=frozenset({key}), share=True))

    def _heard(self, changes: Changes) -> None:
        if changes.touches("records", "packages", "registers"):
            self.load()
