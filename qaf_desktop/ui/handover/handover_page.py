"""The large, plain page for somebody else's part: one question at a time, no menus, and no way to anything else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qaf_desktop.forms.parts import ask_of
from qaf_desktop.ui.handover.answering import answering
from qaf_desktop.ui.handover.panes import ChoicePane, Pane, QuestionPane, SayingPane, ThanksPane
from qaf_desktop.ui.handover.words import CHILD, spoken
from qaf_desktop.ui.tokens import S3, S5
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.work.handing_over import OpenPart

TYPING_MS = 400
HELLO, END, REFUSING, THANKS = "hello", "end", "refusing", "thanks"

Save = Callable[[Mapping[str, str | None], Callable[[], None], Callable[[str], None]], None]
"""Takes answers to keep; later, on the GUI thread, exactly one of `done()` and `failed(sentence)` is called."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Who reads the page and where they were; `today` is "YYYY-MM-DD". `done` shows the thanks alone."""

    question: str
    today: str
    done: bool


class HandoverPage(QWidget):
    """`finish_asked`, `refuse_asked`: answer by `ended(refused)`. `back_asked(passphrase)`: take the page away, or
    answer by `not_back(words)`. `moved(question)` tells where they are."""

    finish_asked = Signal()
    refuse_asked = Signal()
    back_asked = Signal(str)
    moved = Signal(str)

    def __init__(self, given: OpenPart, save: Save, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given, self._save, self._today = given, save, reading.today
        self._words = spoken(given.given.reader, given.worker, given.observer)
        self._at = THANKS if reading.done else reading.question if reading.question in given.part.questions else HELLO
        self._done, self._refused = reading.done, False
        self._waiting: dict[str, str | None] = {}
        self._pause = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._pause.timeout.connect(self.flush)
        self.setProperty("reader", given.given.reader)
        self.setAccessibleName(given.title)
        self._make_parts()
        self._lay_out()
        self._show(self._at)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_in_sight)

    @property
    def pane(self) -> Pane:
        """What is shown now."""
        return self._pane

    def flush(self) -> None:
        """Hand on to be kept all that was typed, now."""
        self._pause.stop()
        values, self._waiting = self._waiting, {}
        if values:
            self._save(values, lambda: self.notice.say(Severity.INFO, ""), lambda why: self._not_kept(values, why))

    def ended(self, *, refused: bool) -> None:
        """Their part is closed, or thrown away as they wished."""
        self._done, self._refused = True, refused
        self._show(THANKS)

    def not_back(self, words: str) -> None:
        """Why the laptop is not given back yet, or the part not closed."""
        if isinstance(self._pane, ThanksPane):
            self._pane.refused(words)
        else:
            self.notice.say(Severity.WARNING, words)

    def take_focus(self) -> None:
        self._pane.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key leads anywhere else; some move what does not fit on the screen."""
        bar = self._scroll.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(), Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(), Qt.Key.Key_PageUp: -bar.pageStep(),
        }  # fmt: skip
        bar.setValue(bar.value() + steps.get(Qt.Key(event.key()), 0))
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pane.fit(self.height())

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def _keep_in_sight(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._pane.isAncestorOf(now):
            self._scroll.ensureWidgetVisible(now, 0, S3)

    def _make_parts(self) -> None:
        self.progress = label("", "told")
        self.give = button(self.tr("Give the laptop back"), lambda: self._show(THANKS), look="big-quiet")
        self.notice = Notice()
        self.back = button(self.tr("Back"), self._step_back, look="big")
        self.refuse = button(self._words.refuse, lambda: self._show(REFUSING), look="big")
        self.skip = button(self.tr("Skip"), self._step, look="big")
        self.next = PrimaryButton("", self._go_on)
        self.next.setProperty("look", "big-primary")
        self._pane = Pane("")
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _lay_out(self) -> None:
        top, foot = QHBoxLayout(), QHBoxLayout()
        for row in (top, foot):
            row.setContentsMargins(S5, S3, S5, S3)
            row.setSpacing(S3)
        top.addWidget(self.progress, 1)
        top.addWidget(self.give)
        for part in (self.back, self.refuse):
            foot.addWidget(part)
        foot.addStretch(1)
        for part in (self.skip, self.next):
            foot.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.notice)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)

    def _questions(self) -> list[str]:
        """What is asked now, in order."""
        return [path for path in self._given.part.questions if self._given.session.view(path).relevant]

    def _show(self, at: str) -> None:
        self.flush()
        self._at = at
        self._pane = self._pane_of(at)
        old = self._scroll.takeWidget()
        self._scroll.setWidget(self._pane)
        self._pane.fit(self.height())
        self._pane.show()
        if old is not None:
            old.deleteLater()
        self._show_ways(at)
        self._chain()
        self.take_focus()
        self.moved.emit(at if at in self._given.part.questions else "")

    def _pane_of(self, at: str) -> Pane:
        words = self._words
        if at == HELLO:
            return SayingPane(words.hello, words.hello_more, picture=2 if self._given.given.reader else 0)
        if at == END:
            return self._last_pane()
        if at == REFUSING:
            return self._refusing_pane()
        return self._thanks_pane() if at == THANKS else self._question_pane(at)

    def _question_pane(self, path: str) -> QuestionPane:
        view = self._given.session.view(path)
        asked = ask_of(view.question, view.label)
        editor = answering(view, asked, self._today)
        editor.answered.connect(lambda value, typing: self._answered(path, value, typing=typing))
        return QuestionPane(asked, editor)

    def _last_pane(self) -> Pane:
        missing = self._missing()
        if not missing:
            return SayingPane(self._words.last, self._words.last_hint)
        session = self._given.session
        acts = [(ask_of(session.view(p).question, session.view(p).label), lambda p=p: self._show(p)) for p in missing]
        return ChoicePane(self.tr("Almost there"), self.tr("Still to answer:"), acts)

    def _refusing_pane(self) -> Pane:
        child = self._given.given.reader == CHILD
        asked = self.tr("Would you like to stop?") if child else self.tr("Would you rather not go on?")
        throw = self.tr("Stop, and throw away what I said")
        acts = [
            (self.tr("Go back to the questions"), self._step_back),
            (self.tr("Stop, and keep what I said"), self.finish_asked.emit),
            (throw, self.refuse_asked.emit),
        ]
        kept = acts if self._given.may_refuse else acts[:2]
        return ChoicePane(asked, self.tr("You can. Nobody minds."), kept)

    def _thanks_pane(self) -> ThanksPane:
        owner = self._given.observer or self.tr("the observer")
        give = self.tr("Please give the laptop back to {owner}.").format(owner=owner)
        words = self._words.refused if self._refused else self._words.thanks
        on = None if self._done else (self.tr("Go back to the questions"), self._step_back)
        return ThanksPane(words, give, owner, self._take_back, on)

    def _take_back(self, passphrase: str) -> None:
        if isinstance(self._pane, ThanksPane):
            self._pane.proving()
        self.back_asked.emit(passphrase)

    def _show_ways(self, at: str) -> None:
        asked, questions = at in self._given.part.questions, self._questions()
        place = self.tr("Question {at} of {all}")
        where = questions.index(at) + 1 if at in questions else 0
        self.progress.setText(place.format(at=where, all=len(questions)) if where else "")
        self.back.setVisible(asked or at == END)
        self.skip.setVisible(asked)
        self.refuse.setVisible(bool(self._words.refuse) and (asked or at == HELLO))
        self.give.setVisible(at not in (THANKS, REFUSING))
        self.next.setVisible(asked or at == HELLO or (at == END and not self._missing()))
        words = {HELLO: self._words.begin, END: self._words.finish}
        self.next.setText(words.get(at, self.tr("Next")))

    def _chain(self) -> None:
        """Tab goes from the answer to the ways on, and to the laptop's owner last."""
        ways = (self.next, self.skip, self.refuse, self.back, self.give)
        for before, after in zip(ways, ways[1:], strict=False):
            QWidget.setTabOrder(before, after)
        if self._pane.first is None and not isinstance(self._pane, (QuestionPane, ThanksPane)):
            self._pane.first = self.next

    def _missing(self) -> list[str]:
        """Questions that have to be answered, and answers that cannot stand."""
        own = set(self._questions())
        stops = (problem for problem in self._given.session.problems() if problem.severity == "stop")
        return list(dict.fromkeys(problem.path for problem in stops if problem.path in own))

    def _answered(self, path: str, value: str, *, typing: bool) -> None:
        changed = self._given.session.set(path, value)
        self._waiting.update(changed.values)
        if isinstance(self._pane, QuestionPane):
            self._pane.complain(self._given.session.view(path).problem or "")
        if not typing:
            self.flush()
        elif not self._pause.isActive():
            self._pause.start()
        self._show_ways(self._at)

    def _not_kept(self, values: Mapping[str, str | None], why: str) -> None:
        self._waiting = {**values, **self._waiting}
        self.notice.say(Severity.WARNING, self.tr("Not saved yet: {why}").format(why=why))
        self._pause.start()

    def _go_on(self) -> None:
        if self._at == END:
            self.flush()
            self.finish_asked.emit()
        else:
            self._step()

    def _step(self) -> None:
        questions = self._questions()
        following = questions.index(self._at) + 1 if self._at in questions else 0
        self._show(questions[following] if following < len(questions) else END)

    def _step_back(self) -> None:
        questions = self._questions()
        before = questions.index(self._at) - 1 if self._at in questions else len(questions) - 1
        self._show(questions[before] if before >= 0 else HELLO)
