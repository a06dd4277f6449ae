"""One question: its words, its editor, and what is said about the answer, in a calm frame."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from qaf_desktop.forms.definition import Kind
from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.form_page.editors.base import Tools
from qaf_desktop.ui.form_page.editors.registry import editor_class
from qaf_desktop.ui.form_page.side_line import SideLine
from qaf_desktop.ui.text_size import keep_fitted, scaled
from qaf_desktop.ui.tokens import S2, S3
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.words import say

WORDS_BESIDE = 300
"""Room that the words and the ways to comment and guidance need for the answer to stand beside them."""
COMMENT_WIDTH, LINK_HEIGHT = 80, 26
FIXED = (QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
"""Room kept for the way to a comment, which is made when the person comes to the question."""


@dataclass(frozen=True, slots=True)
class CardView:
    """A question with what the page knows beyond the session: its number, what Check said, which sources bear its
    answer out, in a sentence, and at which question they are named."""

    view: QuestionView
    number: str = ""
    missing: str = ""
    sources: str = ""
    sources_at: str = ""

    @property
    def name(self) -> str:
        return f"{self.number}  {self.view.label}" if self.number else self.view.label

    @property
    def title(self) -> str:
        """The name, and that it may be left empty where it may."""
        view = self.view
        if view.required or view.readonly or view.question.kind in {Kind.NOTE, Kind.HIDDEN}:
            return self.name
        return QCoreApplication.translate("QuestionCard", "{question} (optional)").format(question=self.name)


class QuestionCard(QFrame):
    """Shows a `CardView`. Parts that most questions never need are made when they are."""

    answered = Signal(str, str, bool)
    """Instance path (with `#because` or `#comment`), canonical value, whether it is still being typed."""
    unread = Signal(str, str)
    """Instance path, and why what is typed in its editor is no answer; empty words when it is one again."""
    resized = Signal(str)
    guidance_wanted = Signal(str)
    intent = Signal(str, str, object)
    sources_wanted = Signal(str)
    """Instance path of the question where the sources of this answer are named."""

    def __init__(self, card: CardView, tools: Tools, *, flat: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = card.view.path
        self._card = card
        self.telling = False
        """Whether a change is on its way from this very editor."""
        self._complaint = ""
        self._notice: Notice | None = None
        self._trouble: QLabel | None = None
        self._because: SideLine | None = None
        self._comment: SideLine | None = None
        self._guidance: QLabel | None = None
        self._hint: QLabel | None = None
        self._note: QLabel | None = None
        self._remark: QWidget | None = None
        self._sources: QLabel | None = None
        self._sources_link: QWidget | None = None
        self.is_note = card.view.question.kind is Kind.NOTE
        if not flat and not self.is_note:
            self.setProperty("look", "card")
        self.editor = editor_class(card.view)(card.view.question, tools)
        self._layout = QVBoxLayout(self)
        above = 2 if self.is_note else S3
        self._layout.setContentsMargins(*((0, 0, 0, 0) if flat else (S3, above, S3, above)))
        self._layout.setSpacing(6)
        self._across = self._stand_across() if self.editor.beside and not flat else None
        self._said = self._layout if self._across is None else QVBoxLayout()
        self._words = label(card.title, wrap=True)
        self._beside_words = Qt.AlignmentFlag.AlignTop if self._across is None else Qt.AlignmentFlag.AlignVCenter
        self._top = QHBoxLayout()
        self._room = QSpacerItem(COMMENT_WIDTH, LINK_HEIGHT, *FIXED)
        self._build_top()
        self._lay_out()
        self._connect()
        self.show_card(card)

    @property
    def card(self) -> CardView:
        return self._card

    def show_card(self, card: CardView) -> None:
        """Show the card. The text of an editor that is just telling what is typed in it is left alone."""
        self._card = card
        view = card.view
        if self._words.text() != card.title:
            self._words.setText(card.title)
        if not (self.telling and self.editor.typing):
            self.editor.show_view(view)
        self._show_hint(view.hint)
        self._show_trouble()
        self._show_warning(view)
        self._show_side_lines(card)
        self._show_note()
        self._show_sources()
        self._describe()

    def targets(self) -> tuple[QWidget, ...]:
        """Everything that takes the focus by Tab, in reading order."""
        lines = [line.area for line in (self._because, self._comment) if line and not line.isHidden()]
        return (*self.editor.targets(), *lines)

    def stops(self) -> tuple[QWidget, ...]:
        """The targets, with the way to keep a doubtful answer after the answer itself."""
        keep = (self._notice.button,) if self._notice is not None else ()
        lines = self.targets()[len(self.editor.targets()) :]
        link = self._sources_link
        sources = (link,) if link is not None and not link.isHidden() else ()
        return (*self.editor.stops(), *keep, *lines, *sources)

    def can_stand(self) -> bool:
        """Whether one can stand at it though there is nothing in it to answer."""
        return self.focusPolicy() is not Qt.FocusPolicy.NoFocus

    def take_focus(self) -> None:
        self.editor.take_focus()

    def toggle_guidance(self) -> None:
        """Show the guidance under the question's words, or put it away."""
        if self._guidance is None:
            self._guidance = label(self._card.view.guidance, "muted", wrap=True)
            self._said.insertWidget(1, self._guidance)
        else:
            self._guidance.setVisible(self._guidance.isHidden())

    def open_comment(self) -> None:
        """Show the comment's line and go there."""
        line = self._comment_line()
        line.show()
        line.area.setFocus()

    def settle(self) -> None:
        self.editor.settle()

    def key_choice(self, number: int, focused: QWidget) -> bool:
        """A digit was pressed in `focused`; True when it chose an answer."""
        return focused in self.editor.targets() and self.editor.key_choice(number)

    def key_letter(self, letter: str, focused: QWidget) -> bool:
        """A letter was pressed in `focused`; True when it chose an answer."""
        return focused in self.editor.targets() and self.editor.key_letter(letter)

    def offer_comment(self) -> None:
        """Show the way to a comment while the person is at this question."""
        view = self._card.view
        here = self.underMouse() or any(target.hasFocus() for target in self.targets())
        if here and self._remark is None and not self.is_note and not view.readonly:
            self._remark = self._link(say("Comment"), "Ctrl+M", self.open_comment)
            self._room.changeSize(0, LINK_HEIGHT, *FIXED)
            self._top.insertWidget(1, self._remark, 0, self._beside_words)
        if self._remark is not None:
            self._remark.setVisible(here)

    def close_up(self) -> None:
        """The person has gone on: the room of words that no longer stand here is given up."""
        if self._trouble is not None and not self._trouble.text():
            self._layout.removeWidget(self._trouble)
            self._trouble.hide()
            self._trouble.deleteLater()
            self._trouble = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.resized.emit(self.path)

    def _build_top(self) -> None:
        self._top.setSpacing(S2)
        self._top.addWidget(self._words, 1)
        if not self.is_note and not self._card.view.readonly:
            self._top.addItem(self._room)
        if self._card.view.guidance:
            link = self._link(say("Guidance"), "F1", lambda: self.guidance_wanted.emit(self.path))
            self._top.addWidget(link, 0, self._beside_words)
        self._said.addLayout(self._top)

    def _stand_across(self) -> QBoxLayout:
        """The words and the answer side by side; `_fit` puts them one above the other where there is no room."""
        across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        across.setSpacing(S2)
        self._layout.setContentsMargins(S3, S2, S3, S2)
        return across

    def _lay_out(self) -> None:
        if self._across is None:
            self._layout.addWidget(self.editor)
            return
        self._said.setSpacing(2)
        self._across.addLayout(self._said, 1)
        self._across.addWidget(self.editor)
        self._layout.addLayout(self._across)

    def _fit(self) -> None:
        if self._across is None:
            return
        room = self.width() - 2 * S3 - self.editor.sizeHint().width()
        beside = room >= WORDS_BESIDE
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        policy = self.editor.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Fixed if beside else QSizePolicy.Policy.Preferred)
        self.editor.setSizePolicy(policy)
        self._across.setDirection(across if beside else down)

    def _below_editor(self) -> int:
        """Where in the card stands what is said about the answer."""
        return 1 if self._across is not None else self._layout.indexOf(self.editor) + 1

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.offer_comment()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.offer_comment()

    def _link(self, text: str, keys: str, act: Callable[[], object]) -> QWidget:
        made = button(text, act, look="link")
        made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        made.setToolTip(keys)
        made.setAccessibleName(f"{text}: {self._card.name}")
        keep_fitted(made, lambda: made.setFixedHeight(scaled(LINK_HEIGHT)))
        _keep_room(made)
        return made

    def _connect(self) -> None:
        self.editor.value_changed.connect(self._changed)
        self.editor.complaint.connect(self.complain)
        if self.editor.reads:
            self.editor.complaint.connect(lambda why: self.unread.emit(self.path, why))
        self.editor.intent.connect(lambda what, file: self.intent.emit(self.path, what, file))

    def _changed(self, value: str) -> None:
        self.telling = True
        self.answered.emit(self.path, value, self.editor.typing)
        self.telling = False
        self._show_note()

    def complain(self, text: str) -> None:
        """Say in words under the editor what stands against what was typed or dropped; empty takes it back."""
        if text != self._complaint:
            self._complaint = text
            self._show_trouble()
            self._describe()

    def _show_hint(self, hint: str) -> None:
        if hint and self._hint is None:
            self._hint = label(hint, "muted", wrap=True)
            self._said.insertWidget(1, self._hint)
        elif self._hint is not None and self._hint.text() != hint:
            self._hint.setText(hint)
            self._hint.setVisible(bool(hint))

    def _show_note(self) -> None:
        text = self.editor.note()
        if text and self._note is None:
            self._note = label(text, "muted")
            self._layout.insertWidget(self._below_editor(), self._note)
        elif self._note is not None and self._note.text() != text:
            self._note.setText(text)

    def _show_sources(self) -> None:
        """Under the answer, what bears it out, and the way to where that is named."""
        card = self._card
        if card.sources and self._sources is None:
            self._sources = label("", "muted", wrap=True)
            link = button(self.tr("Name the sources"), self._go_to_sources, look="link")
            link.setAccessibleName(self.tr("Name the sources: {question}").format(question=card.name))
            self._sources_link = link
            row = QHBoxLayout()
            row.setSpacing(S2)
            row.addWidget(self._sources, 1)
            row.addWidget(link)
            self._layout.addLayout(row)
        if self._sources is not None and self._sources_link is not None:
            self._sources.setText(card.sources)
            self._sources.setVisible(bool(card.sources))
            self._sources_link.setVisible(bool(card.sources) and not card.view.readonly)

    def _go_to_sources(self) -> None:
        self.sources_wanted.emit(self._card.sources_at)

    def _show_trouble(self) -> None:
        view = self._card.view
        text = self._complaint or view.problem or ("" if view.warning else self._card.missing)
        if text and self._trouble is None:
            self._trouble = label("", "stop", wrap=True)
            _keep_room(self._trouble)
            self._layout.insertWidget(self._below_editor(), self._trouble)
        if self._trouble is not None:
            self._trouble.setText(f"▲ {text}" if text else "")
            self._trouble.setVisible(bool(text))

    def _show_warning(self, view: QuestionView) -> None:
        if view.warning and self._notice is None:
            self._notice = Notice()
            self._notice.acted.connect(self._keep)
            self._layout.addWidget(self._notice)
        if self._notice is not None:
            ask = not view.because and not view.readonly and (self._because is None or self._because.isHidden())
            self._notice.say(Severity.WARNING, view.warning or "", "Keep, because…" if ask else "")
        if self._because is None and view.warning and view.because:
            self._because_line()
        if self._because is not None:
            self._because.setVisible(bool(view.warning))

    def _show_side_lines(self, card: CardView) -> None:
        if self._because is not None:
            self._because.show_text(card.view.because, read_only=card.view.readonly)
        if card.view.comment:
            self._comment_line().show()
        if self._comment is not None:
            self._comment.show_text(card.view.comment, read_only=card.view.readonly)

    def _keep(self) -> None:
        line = self._because_line()
        line.show()
        line.area.setFocus()
        self._show_warning(self._card.view)

    def _because_line(self) -> SideLine:
        if self._because is None:
            self._because = self._side_line(say("Kept, because"), "#because")
        return self._because

    def _comment_line(self) -> SideLine:
        if self._comment is None:
            self._comment = self._side_line(say("Comment"), "#comment")
        return self._comment

    def _side_line(self, caption: str, suffix: str) -> SideLine:
        line = SideLine(caption, self._card.name)
        line.written.connect(lambda text: self.answered.emit(f"{self.path}{suffix}", text, True))
        self._layout.addWidget(line)
        return line

    def _describe(self) -> None:
        view = self._card.view
        open_yet = view.required and not (view.value or view.readonly or self._card.missing)
        must = self.tr("Must be answered.") if open_yet else ""
        said = (
            self._complaint or view.problem,
            view.warning,
            self._card.missing,
            must,
            view.hint,
            self.editor.note(),
            self._card.sources,
        )
        self.editor.describe(self._card.title.replace("  ", " "), " ".join(text for text in said if text))


def _keep_room(widget: QWidget) -> None:
    """Its room stays when it is hidden, so that nothing below it moves."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
