"""The form screen for one draft: the page wired to recording, attachments, escalations and finalising."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout
from shiboken6 import isValid

from qaf_desktop.changes import Changes
from qaf_desktop.errors import UserFacingError
from qaf_desktop.forms.parts import parts_of
from qaf_desktop.forms.views import Changed
from qaf_desktop.records.hands import part_of
from qaf_desktop.records.model import Attachment, RecordKey
from qaf_desktop.ui.form_page.page import FormPage
from qaf_desktop.ui.form_page.ports import (
    AttachmentView,
    Beside,
    GradeMark,
    GradeMarks,
    Heading,
    HistoryLine,
    LastTimeView,
    Pasted,
    Place,
    RemarkThread,
    Session,
)  # fmt: skip
from qaf_desktop.ui.form_page.version_bar import VersionBar
from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.handover.handover_bar import HandoverBar
from qaf_desktop.ui.messages import Confirmation, Tone
from qaf_desktop.ui.move.view import standing_words
from qaf_desktop.wiring.consenting import Consenting
from qaf_desktop.wiring.escalation_link import EscalationLink
from qaf_desktop.wiring.move_screen import BACK
from qaf_desktop.wiring.remarking import Remarking, beside_answers
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.scan_folder import ScanFolder
from qaf_desktop.wiring.writing_help import WritingHelp
from qaf_desktop.words import mark, say
from qaf_desktop.work.allocating import Allocating
from qaf_desktop.work.attaching import Attaching
from qaf_desktop.work.entry_log import CHECK, EXIT, HANDED_OVER, RESUME, UNLOCKED, Sitting
from qaf_desktop.work.giving import ALLOCATION
from qaf_desktop.work.hand_words import parts_in_words
from qaf_desktop.work.last_time import LastTime, LastTimes
from qaf_desktop.work.listing import Listing
from qaf_desktop.work.moving import Moving, Standing
from qaf_desktop.work.record_history import Before, RecordHistory
from qaf_desktop.work.recording import OpenDraft, Recording
from qaf_desktop.work.remark_words import ThreadWords
from qaf_desktop.work.team_words import TeamWords
from qaf_desktop.work.two_authors import TwoAuthors

SCREEN = "form"
FILES = mark("Pictures and PDF (*.pdf *.png *.jpg *.jpeg *.gif *.webp)")


class FormScreen(Page):
    """Shows the draft named when it is entered ("12"), or a question of it ("12 voice/voice_grade").

    The page is kept while the same draft is gone back to.
    """

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._recording = Recording(room.desk)
        self._attaching = Attaching(room.desk)
        self._draft: OpenDraft | None = None
        self._way_there, self._kept = "", 0
        self._sitting: Sitting | None = None
        self._page: FormPage | None = None
        self._link = EscalationLink(room)
        self._help = WritingHelp(room, self)
        self._last = LastTimes(room.desk)
        self._agreeing = Consenting(room, self._open_anew, self)
        self._bar: HandoverBar | None = None
        self._threads: tuple[ThreadWords, ...] = ()
        self._remarking = Remarking(room, self)
        room.feed.changed.connect(self._heard)
        self._moving = Moving(room.desk)
        self._version = VersionBar()
        self._version.asked.connect(self._look_at_versions)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._version)

    @property
    def page(self) -> FormPage | None:
        return self._page

    def enter(self, argument: str) -> None:
        draft, _, question = argument.partition(" ")
        if not draft.isdecimal():
            self._room.go("my-work", "")
            return
        if self._draft is None or draft != str(self._draft.id):
            self._open(int(draft))
        elif self._page is not None:
            self._page.told(self._link.told(self._reload()))
            self._tell_log(lambda sitting: sitting.note(RESUME))
            self._ask_version(self._draft.id, self._page)
        if question and self._page is not None:
            self._page.state.go_to_question(question)

    def note_lock(self, event: str) -> None:
        """The window was locked or unlocked over the draft: what was open and could not be seen is told."""
        self._tell_log(lambda sitting: sitting.note(event))
        if event == UNLOCKED:
            self._tell_log(lambda sitting: sitting.note(RESUME))

    def leave(self) -> bool:
        if self._page is not None and self._draft is not None:
            self._page.flush()
            self._tell_log(lambda sitting: sitting.note(EXIT))
            self._room.feed.publish(Changes(drafts=frozenset({str(self._draft.id)})))
        return True

    def _open(self, draft_id: int) -> None:
        self._drop()
        draft = self._recording.open(draft_id)
        self._sitting = sitting = Sitting(self._room.desk, draft.id, draft.form)
        self._tell_log(lambda sitting: sitting.begin())
        page = FormPage(
            self._with_others(draft),
            _Saving(self._room, self._recording, draft.id, sitting),
            heading=self._heading(draft),
            today=lambda: self._room.desk.clock.local().date(),
            choose_file=lambda: self._room.messages.open_file(self.tr("Attach a file"), say(FILES)),
            attachment=self._attachment,
            marks=grade_marks(self._room),
            criteria=criteria_words(self._room),
            limits=self._room.desk.library.standards.limits_spoken(),
            beside=self._earlier(draft),
            writing=self._help.writing,
            scans=ScanFolder(self._room),
        )
        self._draft, self._page = draft, page
        self._connect(page)
        remember_widths(self._room, page)
        self._show_bar(draft)
        self._layout.addWidget(page)
        page.show()  # the layout would do so later, and what is not seen takes no keys
        QTimer.singleShot(0, self, self._help.load)
        self._look_back(draft, page)
        self._version.say("", "")
        self._ask_version(draft.id, page)
        self.setFocusProxy(page)
        page.told(self._link.told(draft))
        page.restore(Place(*draft.place))
        self.heading_changed.emit(page.heading.title, page.heading.about)

    def _connect(self, page: FormPage) -> None:
        page.finalise_asked.connect(self._finalise)
        page.checked.connect(lambda: self._tell_log(lambda sitting: sitting.note(CHECK)))
        page.back_asked.connect(self._room.back)
        page.open_escalation.connect(self._open_escalation)
        page.side.reply_asked.connect(self._reply)
        page.attach_asked.connect(self._attach)
        page.attachment_open_asked.connect(lambda _path, key: self._room.go("attachment", key))
        page.place_changed.connect(self._remember_place)
        page.state.touched.connect(self._say_heading)
        page.said.connect(lambda words: self._room.messages.tell(words, Tone.INFO))

    def _with_others(self, draft: OpenDraft) -> Session:
        """The draft's session; where others write a part, they keep what is theirs and the order of things."""
        if not parts_of(draft.form):
            return draft.session
        names = {row["name"]: row["label"] for row in self._room.desk.store.registers.people()}
        return TwoAuthors(
            draft.session,
            parts_in_words(draft.form, draft.hands, names, self._room.desk.identity.name),
            shut=[part for field in draft.shut if (part := part_of(field))],
            in_order=draft.record is None,
            stops=lambda path, value: self._agreeing.stops(draft, lambda: self._page, path, value),
        )

    def _show_bar(self, draft: OpenDraft) -> None:
        owners = {part.owner for part in parts_of(draft.form)}
        if owners:
            self._bar = HandoverBar(sorted(owners))
            self._bar.asked.connect(self._hand_over)
            self._layout.addWidget(self._bar)

    def _ask_version(self, draft: int, page: FormPage) -> None:
        """Say it where a newer version of the form is out, or the draft came from an earlier one."""

        def show(standing: Standing) -> None:
            self._way_there = "" if standing.newer or not standing.earlier else BACK
            self._kept = standing.kept
            self._version.say(*standing_words(standing))

        self._room.jobs.start(lambda _progress: self._moving.standing(draft), show, owner=page)

    def _look_at_versions(self) -> None:
        """Once all that was typed is kept; the form is opened anew when the person comes back."""
        draft, page = self._draft, self._page
        if draft is not None and page is not None:
            page.flush()
            self._room.jobs.start(lambda _progress: None, lambda _none: self._to_versions(draft, page), owner=page)

    def _to_versions(self, draft: OpenDraft, page: FormPage) -> None:
        if not page.settled():
            self._room.messages.tell(self.tr("The last answers are not saved yet. Try again."), Tone.WARNING)
            return
        self.leave()
        self._drop()
        self._room.go("move", f"{draft.id} {self._way_there}".strip())

    def _hand_over(self, owner: str) -> None:
        """Once all that was typed is kept, the form is put away: nothing of it stays in the window."""
        draft, page = self._draft, self._page
        if draft is not None and page is not None:
            page.flush()
            self._room.jobs.start(lambda _progress: None, lambda _none: self._give(owner, draft, page), owner=page)

    def _give(self, owner: str, draft: OpenDraft, page: FormPage) -> None:
        if not page.settled():
            self._room.messages.tell(self.tr("Not handed over: the last answers are not saved yet."), Tone.WARNING)
            return
        section = page.place().section
        self._tell_log(lambda sitting: sitting.note(HANDED_OVER))
        self.leave()
        self._drop()
        self._room.go("hand-over", f"{draft.id} {owner} {section}")

    def _open_anew(self) -> None:
        if self._draft is not None:
            self._open(self._draft.id)

    def _drop(self) -> None:
        if self._bar is not None:
            self._layout.removeWidget(self._bar)
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None
        if self._page is not None:
            self._page.flush()
            self._layout.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
        self._draft = self._page = None

    def _heading(self, draft: OpenDraft) -> Heading:
        answers, paths, teams = draft.session.answers(), draft.method.summary, TeamWords(self._room.desk)
        output = draft.session.output()
        state = self._state_words(draft)
        parts = (answers.get(paths.subject, ""), teams.of(output.get(paths.team, ""), draft.method.id), state)
        return Heading(draft.method.name, " · ".join(part for part in parts if part))

    def _state_words(self, draft: OpenDraft) -> str:
        if not draft.record:
            return self.tr("draft")
        return self.tr("amending: {reason}").format(reason=draft.reason) if draft.reason else self.tr("amending")

    def _say_heading(self, changed: Changed) -> None:
        """Whose form it is stands over it as soon as that is answered."""
        draft, page = self._draft, self._page
        if draft is None or page is None:
            return
        if not {draft.method.summary.subject, draft.method.summary.team} & changed.paths:
            return
        page.heading = self._heading(draft)
        self._look_back(draft, page)
        self.heading_changed.emit(page.heading.title, page.heading.about)

    def _look_back(self, draft: OpenDraft, page: FormPage) -> None:
        """Show beside the questions what was answered about this child the last time."""
        subject = draft.session.answers().get(draft.method.summary.subject, "")

        def show(found: tuple[LastTime | None, Mapping[str, str]]) -> None:
            last, before = found
            page.show_last_time(LastTimeView(last.about, last.answers) if last else None)
            page.show_before(before)

        read = lambda _progress: (  # noqa: E731
            self._last.read(draft.method.id, subject, draft.form, draft.record),
            self._last.beside(subject, draft.form, draft.record),
        )
        self._room.jobs.start(read, show, owner=page)

    def _earlier(self, draft: OpenDraft) -> Beside | None:
        """What the answers of a record under amendment were; None for a record that is new."""
        if draft.record is None:
            return None
        shown = RecordHistory(self._room.desk).read(draft.record)
        self._threads = shown.threads
        return AnswersBefore(shown.answers, beside_answers(shown.threads, may_say=shown.can_remark))

    def _reply(self, key: str) -> None:
        """Answer a remark while the record is amended; it stands beside the question at once."""
        draft, thread = self._draft, next((one for one in self._threads if str(one.thread.key) == key), None)
        if draft is not None and draft.record is not None and thread is not None:
            self._remarking.reply(draft.record, thread)

    def _heard(self, changes: Changes) -> None:
        """A remark was made, or came: it is shown beside the question."""
        draft, page = self._draft, self._page
        if draft is not None and draft.record is not None and page is not None and str(draft.record) in changes.records:
            beside = self._earlier(draft)
            if beside is not None:
                page.side.show_remarks(beside)

    def _reload(self) -> OpenDraft:
        assert self._draft is not None
        return self._recording.open(self._draft.id)

    def _remember_place(self, place: Place) -> None:
        draft = self._draft
        if draft is not None:
            save = lambda _progress: self._recording.set_place(draft.id, place.section, place.question)  # noqa: E731
            self._room.jobs.start(save, lambda _none: None, owner=self)
            self._tell_log(lambda sitting: sitting.entered(place.section))

    def _tell_log(self, tell: Callable[[Sitting], None]) -> None:
        """Have the entry log say what was done, in the lane that keeps answers; nothing where there is none."""
        sitting = self._sitting
        if sitting is not None and sitting.is_on:
            self._room.jobs.start(lambda _progress: tell(sitting), lambda _none: None, must_finish=True)

    def _finalise(self) -> None:
        draft = self._draft
        if draft is None:
            return
        words = self.tr("It becomes read-only and is signed by you. You can amend it later, with a reason.")
        left = self.tr("{n} answers kept from another version of the form are not part of it, and go with the draft.")
        question = self._giving(draft) if draft.method.id == ALLOCATION else Confirmation(
            self.tr("Finalise this {noun}?").format(noun=draft.method.noun),
            f"{words} {left.format(n=self._kept)}" if self._kept else words,
            self.tr("Finalise"),
            self.tr("Go on writing"),
        )  # fmt: skip
        if self._room.messages.confirm(question):
            self._begin_finalising(draft)

    def _giving(self, draft: OpenDraft) -> Confirmation:
        """Work is given to somebody: to whom, and who has it already."""
        values = draft.session.output()
        who = Listing(self._room.desk).label("people", values.get(draft.method.summary.assignee, ""))
        words = self.tr("{who} gets it with the next exchange, and accepts or declines it.").format(who=who)
        others = Allocating(self._room.desk).others(draft)
        return Confirmation(
            self.tr("Allocate this work?"), f"{others} {words}".strip(), self.tr("Allocate"), self.tr("Go on writing")
        )

    def _begin_finalising(self, draft: OpenDraft) -> None:
        """Nothing can be typed meanwhile: it would be in neither the record nor the draft."""
        page = self._page
        if page is not None:
            page.setEnabled(False)

        def failed(error: Exception) -> None:
            if page is not None and isValid(page):
                page.setEnabled(True)
            self._room.messages.failed(error)

        self._room.jobs.start(
            lambda _progress: self._recording.finalise(self._recording.open(draft.id)),
            lambda record: self._finalised(draft, record),
            on_failed=failed,
            owner=self,
            must_finish=True,
        )

    def _finalised(self, draft: OpenDraft, record: RecordKey) -> None:
        self._drop()
        link = self._link.finish(draft.id, record)
        given = draft.method.id == ALLOCATION
        words = self.tr("Allocated. It goes by itself.") if given else self.tr("Finalised. It waits to be sent.")
        self._room.messages.tell(words, Tone.DONE)
        self._room.feed.publish(Changes(records=frozenset({str(record)}), drafts=frozenset({str(draft.id)})))
        self._room.go(*(("form", str(link)) if link is not None else (ALLOCATION if given else "my-work", str(record))))

    def _open_escalation(self, path: str) -> None:
        """Once all that was typed is kept: the escalation takes over what worries the person."""
        if self._page is not None and self._draft is not None:
            self._page.flush()
            opened = partial(self._link.open, self._draft.id, path)
            self._room.jobs.start(lambda _progress: None, lambda _none: opened(), owner=self._page)

    def _attach(self, path: str, file: Path | Pasted) -> None:
        page, draft = self._page, self._draft
        if page is None or draft is None:
            return
        self._room.jobs.start(
            lambda _progress: self._keep_file(draft.id, path, file),
            lambda kept: page.attached(path, kept.id),
            on_failed=lambda error: page.attach_failed(path, _sentence(error)),
            owner=page,
        )

    def _keep_file(self, draft: int, path: str, file: Path | Pasted) -> Attachment:
        if isinstance(file, Pasted):
            return self._attaching.attach_data(draft, path, file.name, file.data)
        return self._attaching.attach(draft, path, file)

    def _attachment(self, attachment: str) -> AttachmentView | None:
        if self._draft is None:
            return None
        kept = {file.id: file for file in self._reload().files.values()}
        found = kept.get(attachment)
        return AttachmentView(found.name, found.size) if found else None


class AnswersBefore:
    """The history of each answer of a record, for the panel beside the questions."""

    def __init__(self, answers: Mapping[str, tuple[Before, ...]], remarks: Sequence[RemarkThread] = ()) -> None:
        self._answers, self._remarks = answers, remarks

    def remarks(self) -> Sequence[RemarkThread]:
        return self._remarks

    def history(self, path: str) -> Sequence[HistoryLine]:
        return [HistoryLine(line.who, line.when, line.value) for line in self._answers.get(path, ())]


class _Saving:
    """Hands answers to the database lane, where they are kept in the order they were typed."""

    def __init__(self, room: Room, recording: Recording, draft_id: int, sitting: Sitting) -> None:
        self._room = room
        self._recording = recording
        self._draft_id = draft_id
        self._sitting = sitting

    def __call__(
        self, values: Mapping[str, str | None], done: Callable[[datetime], None], failed: Callable[[str], None]
    ) -> None:
        log = self._sitting.answered(values)
        self._room.jobs.start(
            lambda _progress: self._recording.save(self._draft_id, values, log),
            lambda _none: done(self._room.desk.clock.local()),
            on_failed=lambda error: failed(_sentence(error)),
            must_finish=True,
        )


def remember_widths(room: Room, page: FormPage) -> None:
    """The parts of the page are as wide as they were drawn last."""
    page.show_widths(room.settings.current.splitters.get(SCREEN, ""))
    page.widths_changed.connect(lambda text: room.settings.remember_splitter(SCREEN, text))


def grade_marks(room: Room) -> GradeMarks:
    """How each scale's words look."""
    scales = room.desk.library.standards.scales
    return {name: {g.value: GradeMark(g.shape, g.colour) for g in scale.grades} for name, scale in scales.items()}


def criteria_words(room: Room) -> Mapping[str, str]:
    """What each criterion asks for and what each clock allows, by its code."""
    return room.desk.library.standards.spoken()


def _sentence(error: Exception) -> str:
    if isinstance(error, UserFacingError):
        return f"{error.happened} {error.advice}"
    raise error
