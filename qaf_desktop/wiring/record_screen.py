"""The screen of one finished record, wired to reading, deciding, amending and withdrawing."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from qaf_desktop.changes import Changes
from qaf_desktop.errors import UserFacingError
from qaf_desktop.methods.model import Rule
from qaf_desktop.records.model import RecordKey, RevisionKey
from qaf_desktop.ui.form_page.page import FormPage
from qaf_desktop.ui.form_page.ports import AttachmentView, EscalationTold, Heading
from qaf_desktop.ui.messages import Confirmation, Tone
from qaf_desktop.ui.private_copy import copy_privately
from qaf_desktop.ui.record.record_page import RecordPage
from qaf_desktop.ui.record.view import (
    AMENDED,
    COPY,
    DUPLICATE,
    FOLLOW_UP,
    ISSUED,
    LETTER,
    PAPER,
    RECALLED,
    RESOLVED,
    RESPONDED,
    RESTORED,
    WITHDRAWN,
)
from qaf_desktop.wiring.action_acts import STEPS as ACTION_STEPS
from qaf_desktop.wiring.action_acts import ActionActs
from qaf_desktop.wiring.answering import Answering
from qaf_desktop.wiring.feedback_screen import ANSWER
from qaf_desktop.wiring.form_screen import AnswersBefore, criteria_words, grade_marks, remember_widths
from qaf_desktop.wiring.moderation_acts import STEPS, ModerationActs
from qaf_desktop.wiring.remarking import Remarking, beside_answers
from qaf_desktop.wiring.room import Room
from qaf_desktop.wiring.saving import EXCEL, save_one
from qaf_desktop.words import mark, say
from qaf_desktop.work.action_lines import ACTION
from qaf_desktop.work.custody import Custody
from qaf_desktop.work.deciding import Deciding
from qaf_desktop.work.entry_logs import EntryLogs
from qaf_desktop.work.escalating import Escalating
from qaf_desktop.work.giving import ACCEPTED, DECLINED
from qaf_desktop.work.leaving import Act, note, of
from qaf_desktop.work.listing import CLOSED
from qaf_desktop.work.moderating import Moderating
from qaf_desktop.work.record_history import RecordHistory, ShownRecord
from qaf_desktop.work.recording import Recording
from qaf_desktop.work.remark_words import ThreadWords
from qaf_desktop.work.two_authors import TwoAuthors

CSV = mark("Table (*.csv)")


class RecordScreen(QObject):
    """Shows the record named when its page is entered. `page` is the screen, and this lives as long as it does."""

    def __init__(self, room: Room) -> None:
        self.page = RecordPage()
        super().__init__(self.page)
        self._room = room
        self._history = RecordHistory(room.desk)
        self._custody = Custody(room.desk)
        self._deciding = Deciding(room.desk)
        self._answering = Answering(room)
        self._action_acts = ActionActs(room, self)
        self._moderation, self._remarking = ModerationActs(room, self), Remarking(room, self)
        self._shown: ShownRecord | None = None
        self._form: FormPage | None = None
        self._key = ""
        self.page.entered.connect(self._enter)
        self.page.step_asked.connect(self._step)
        self.page.back_asked.connect(room.back)
        self.page.log.save_asked.connect(self._save_log)
        self.page.custody_asked.connect(self._load_custody)
        self.page.custody.save_asked.connect(self._save_custody)
        self.page.file_dropped.connect(self._dropped)
        self._connect_remarks()
        room.feed.changed.connect(self._heard)

    def _connect_remarks(self) -> None:
        panel, remarking = self.page.remarks, self._remarking
        panel.begin_asked.connect(self._remark)
        panel.reply_asked.connect(lambda at: self._in_thread(at, remarking.reply))
        panel.settle_asked.connect(lambda at: self._in_thread(at, remarking.settle))
        panel.answer_asked.connect(self._go_to_thread)
        self.page.beside.answer_asked.connect(self._go_to_answer)
        self.page.after.answer_asked.connect(self._go_to_answer)
        self.page.after.record_asked.connect(lambda key: self._room.go("record", key))

    def _in_thread(self, at: int, act: Callable[[RecordKey, ThreadWords], None]) -> None:
        shown = self._shown
        if shown is not None and at < len(shown.threads):
            act(shown.opened.key, shown.threads[at])

    def _remark(self) -> None:
        """On the question that the answers stand at; on the whole record where they stand at none."""
        shown, form = self._shown, self._form
        if shown is not None and form is not None:
            path = form.place().question
            question = shown.opened.session.view(path).label if path else ""
            self._remarking.begin(shown.opened.key, path, question)

    def _go_to_thread(self, at: int) -> None:
        if self._shown is not None and at < len(self._shown.threads):
            self._go_to_answer(self._shown.threads[at].path)

    def _go_to_answer(self, path: str) -> None:
        if self._form is not None:
            self.page.show_history(False)
            self._form.state.go_to_question(path)

    @property
    def form(self) -> FormPage | None:
        """The answers, when a record is shown."""
        return self._form

    def _enter(self, argument: str) -> None:
        if argument == self._key and self._shown is not None:
            self._tell_heading()
            return
        self._key, self._shown = argument, None
        self.page.show_history(False)
        self.page.custody.show_rows(())
        self._load(look=True)

    def _dropped(self, path: str) -> None:
        """A file let fall on the record: a response to its letter."""
        if self._shown is not None and self._shown.has_letter:
            self._room.go("feedback", f"{self._shown.opened.key} {path}")

    def _tell_heading(self) -> None:
        if self._shown is not None and self._form is not None:
            self.page.show_record(self._shown, self._form)

    def _load(self, *, look: bool = False) -> None:
        """`look`: the person has just come to it."""
        key = self._key

        def done(shown: ShownRecord) -> None:
            if key == self._key:
                self._show(shown)

        work = lambda _progress: self._read(key, look=look)  # noqa: E731
        self._room.jobs.start(work, done, on_failed=self._missing, owner=self)

    def _read(self, key: str, *, look: bool) -> ShownRecord:
        try:
            record = RevisionKey.parse(key)
        except ValueError:
            raise UserFacingError(
                "record-missing", say("There is no such record."), say("Look for it in the list of records.")
            ) from None
        if look:
            self._custody.viewed(record)
            self._blinded(record)
        return self._history.read(record)

    def _blinded(self, record: RecordKey) -> None:
        """Whoever looks at an audit before giving a grade of their own does not grade it blind any more."""
        Moderating(self._room.desk).seen(record)

    def _missing(self, error: Exception) -> None:
        self._shown = None
        if isinstance(error, UserFacingError):
            self.page.show_missing(error.happened, error.advice)
        else:
            self._room.messages.failed(error)

    def _show(self, shown: ShownRecord) -> None:
        same = self._shown is not None and self._shown.opened.key == shown.opened.key
        place = self._form.place() if same and self._form is not None else None
        reading = self._form is not None and self._form.has_keyboard()
        self._shown, self._form = shown, self._new_form(shown)
        self.page.show_record(shown, self._form)
        if place is not None:
            self._form.restore(place, take_keyboard=reading)

    def _new_form(self, shown: ShownRecord) -> FormPage:
        line = shown.line
        form = FormPage(
            TwoAuthors(shown.opened.session, shown.parts) if shown.parts else shown.opened.session,
            _nothing_to_save,
            heading=Heading(line.reference, line.about),
            today=lambda: self._room.desk.clock.local().date(),
            choose_file=lambda: None,
            attachment=lambda key: _file(shown, key),
            marks=grade_marks(self._room),
            criteria=criteria_words(self._room),
            limits=self._room.desk.library.standards.limits_spoken(),
            beside=AnswersBefore(shown.answers, beside_answers(shown.threads, may_say=shown.can_remark)),
            read_only=True,
        )
        form.frame.bar.finalise_button.hide()
        remember_widths(self._room, form)
        form.told({path: self._told(key) for path, key in shown.escalations.items()})
        form.back_asked.connect(self._room.back)
        form.side.reply_asked.connect(self._reply_to)
        form.open_escalation.connect(lambda path: self._go_to_escalation(shown, path))
        form.attachment_open_asked.connect(lambda _path, key: self._open_file(shown, key))
        return form

    def _reply_to(self, key: str) -> None:
        threads = self._shown.threads if self._shown is not None else ()
        at = next((at for at, one in enumerate(threads) if str(one.thread.key) == key), len(threads))
        self._in_thread(at, self._remarking.reply)

    def _told(self, escalation: RecordKey) -> EscalationTold:
        row = self._room.desk.store.records.row(escalation)
        if row is None:
            return EscalationTold(say("It was escalated; that record is not on this laptop."), complete=True)
        closed = row.state == CLOSED
        words = (
            say("It was escalated, and the escalation is closed.") if closed else say("It was escalated; still open.")
        )
        return EscalationTold(words, complete=True)

    def _go_to_escalation(self, shown: ShownRecord, path: str) -> None:
        if path in shown.escalations:
            self._room.go("record", str(shown.escalations[path]))

    def _open_file(self, shown: ShownRecord, key: str) -> None:
        name = shown.files[key].name if key in shown.files else ""
        self._room.go("attachment", f"{key} {name}".strip())

    def _heard(self, changes: Changes) -> None:
        if self._key and (changes.everything or changes.packages or self._key in changes.records or changes.drafts):
            self._load()

    def _save_log(self) -> None:
        """The entry log in ODK's columns, where the person says."""
        shown = self._shown
        if shown is not None:
            content = lambda: EntryLogs(self._room.desk).csv(shown.opened.key)  # noqa: E731
            name, leaving = f"audit-{shown.line.reference}.csv", of(Act.ENTRY_LOG, shown.opened.key)
            save_one(self._room, self.page.tr("Save the entry log"), name, say(CSV), content, leaving, self)

    def _load_custody(self) -> None:
        """Read anew whenever it is looked at: an export changes no record."""
        shown, panel = self._shown, self.page.custody
        if shown is not None:
            key = shown.opened.key
            self._room.jobs.start(lambda _progress: self._custody.of_record(key), panel.show_rows, owner=self)

    def _save_custody(self) -> None:
        shown = self._shown
        if shown is not None:
            key, reference = shown.opened.key, shown.line.reference
            save_one(
                self._room, self.page.tr("Save the custody report"), f"custody-{reference}.xlsx", say(EXCEL),
                lambda: self._custody.report(key, reference), of(Act.CUSTODY, key), self, self._load_custody,
            )  # fmt: skip

    def _step(self, step: str) -> None:
        shown = self._shown
        if shown is None:
            return
        ways: Mapping[str, Callable[[ShownRecord], object]] = {
            LETTER: lambda record: self._room.go("feedback", str(record.opened.key)),
            ISSUED: lambda record: self._room.go("feedback", str(record.opened.key)),
            RESPONDED: lambda record: self._room.go("feedback", f"{record.opened.key} {ANSWER}"),
            RESOLVED: lambda record: self._room.go("settle", str(record.opened.key)),
            AMENDED: self._amend,
            WITHDRAWN: self._withdraw,
            RESTORED: self._restore,
            COPY: self._copy,
            DUPLICATE: self._duplicate,
            PAPER: lambda record: self._room.go("paper", str(record.opened.key)),
            RECALLED: self._recall,
            FOLLOW_UP: lambda record: self._moderation.follow_up(record.opened.key),
            ACCEPTED: lambda record: self._answering.accept(str(record.opened.key)),
            DECLINED: lambda record: self._answering.decline((str(record.opened.key),)),
        }
        rule = next((rule for rule in shown.steps if rule.id == step), None)
        if step in ways:
            ways[step](shown)
        elif rule is not None and shown.opened.method.id == ACTION and step in ACTION_STEPS:
            self._action_acts.step(shown.opened.key, rule)
        elif rule is not None and step in STEPS:
            self._moderation.step(shown.opened.key, rule)
        elif rule is not None:
            self._decide(shown, rule)

    def _amend(self, shown: ShownRecord) -> None:
        if shown.draft is not None:
            self._room.go("form", str(shown.draft))
            return
        rule = next(rule for rule in shown.steps if rule.id == AMENDED)
        reason = self._reason(rule, self.page.tr("Why is it amended? The reason is kept with the change."))
        if reason is None:
            return
        recording = Recording(self._room.desk)

        def opened(draft: int) -> None:
            self._room.feed.publish(Changes(drafts=frozenset({str(draft)})))
            self._room.go("form", str(draft))

        self._room.jobs.start(lambda _progress: recording.amend(shown.opened.key, reason), opened, owner=self)

    def _duplicate(self, shown: ShownRecord) -> None:
        tr = self.page.tr
        question = Confirmation(
            tr("Start another {noun} like {reference}?").format(
                noun=shown.opened.method.noun, reference=shown.line.reference
            ),
            tr("Team and people are copied. The child’s reference, dates, grades and everything written are not."),
            tr("Start"),
            tr("Leave it"),
        )
        if self._room.messages.confirm(question):
            recording = Recording(self._room.desk)
            self._room.jobs.start(lambda _p: recording.duplicate(shown.opened.key), self._opened_draft, owner=self)

    def _opened_draft(self, draft: int) -> None:
        self._room.feed.publish(Changes(drafts=frozenset({str(draft)})))
        self._room.go("form", str(draft))

    def _recall(self, shown: ShownRecord) -> None:
        tr = self.page.tr
        question = Confirmation(
            tr("Recall {reference}?").format(reference=shown.line.reference),
            tr("It becomes a draft again, and counts nowhere until you finalise it once more. Where it was sent, "
               "the lead auditor sees that it was recalled."),
            tr("Recall"),
            tr("Leave it"),
        )  # fmt: skip
        if not self._room.messages.confirm(question):
            return

        def opened(draft: int) -> None:
            changed = Changes(records=frozenset({str(shown.opened.key)}), drafts=frozenset({str(draft)}))
            self._room.feed.publish(changed)
            self._room.go("form", str(draft))

        recording = Recording(self._room.desk)
        self._room.jobs.start(lambda _progress: recording.recall(shown.opened.key), opened, owner=self)

    def _copy(self, shown: ShownRecord) -> None:
        """The text onto the clipboard; then whether it was put into the child's own record is asked, and noted."""
        escalating, key = Escalating(self._room.desk), shown.opened.key

        def noted(_progress: object) -> str:
            note(self._room.desk, of(Act.COPIED, key))
            return escalating.text(key)

        self._room.jobs.start(noted, lambda text: self._copied(shown, escalating, text), owner=self)

    def _copied(self, shown: ShownRecord, escalating: Escalating, text: str) -> None:
        key, tr = shown.opened.key, self.page.tr
        copy_privately(text)
        if not any(rule.id == AMENDED for rule in shown.steps) or shown.draft is not None:
            self._room.messages.tell(tr("Copied. Paste it into the child’s own record."), Tone.DONE)
            return
        question = Confirmation(
            tr("The text is copied. Is it in the child’s own record now?"),
            tr("Paste it there, in your case system. Today’s date is then noted here, signed by you."),
            tr("It is there now"),
            tr("Later"),
        )
        if self._room.messages.confirm(question):
            today = self._room.desk.clock.local().date()
            self._act(shown, lambda: escalating.copied(key, today), tr("Noted: it is in the child’s own record."))

    def _withdraw(self, shown: ShownRecord) -> None:
        tr = self.page.tr
        question = Confirmation(
            tr("Withdraw {reference}?").format(reference=shown.line.reference),
            tr("It leaves the lists and the figures. It stays in history, and the lead auditor can restore it."),
            tr("Withdraw"),
            tr("Leave it"),
        )
        if not self._room.messages.confirm(question):
            return
        rule = next(rule for rule in shown.steps if rule.id == WITHDRAWN)
        reason = self._reason(rule, tr("Why is it withdrawn?"))
        if reason is not None:
            words = tr("Withdrawn. It is kept in history.")
            self._act(shown, lambda: self._deciding.withdraw(shown.opened.key, reason), words)

    def _restore(self, shown: ShownRecord) -> None:
        rule = next(rule for rule in shown.steps if rule.id == RESTORED)
        reason = self._reason(rule, self.page.tr("Why is it restored?"))
        if reason is not None:
            words = self.page.tr("Restored.")
            self._act(shown, lambda: self._deciding.restore(shown.opened.key, reason), words)

    def _decide(self, shown: ShownRecord, rule: Rule) -> None:
        reason = self._reason(rule, rule.title)
        if reason is not None:
            words = f"{rule.state}." if rule.state else self.page.tr("Done.")
            self._act(shown, lambda: self._deciding.decide(shown.opened.key, rule.id, reason), words)

    def _reason(self, rule: Rule, question: str) -> str | None:
        """The reason, "" where none is asked, None when the person went back or gave none."""
        if not rule.asks_reason:
            return ""
        reason = self._room.messages.ask_text(f"{rule.title}", question)
        if reason is not None and not reason.strip():
            self._room.messages.tell(self.page.tr("Nothing was changed: a reason is needed."), Tone.INFO)
        return reason.strip() or None if reason is not None else None

    def _act(self, shown: ShownRecord, act: Callable[[], object], words: str) -> None:
        def done(_none: object) -> None:
            self._room.messages.tell(words, Tone.DONE)
            self._room.feed.publish(Changes(records=frozenset({str(shown.opened.key)})))

        self._room.jobs.start(lambda _progress: act(), done, owner=self)


def _file(shown: ShownRecord, key: str) -> AttachmentView | None:
    file = shown.files.get(key)
    return AttachmentView(file.name, file.size) if file else None


def _nothing_to_save(values: object, done: object, failed: object) -> None:  # noqa: ARG001
    """A finished record is only read."""
