"""What stands in the middle of the large page: a greeting, a question, the end, a way out, thanks."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qaf_desktop.ui.handover.answering import Answering
from qaf_desktop.ui.tokens import S3, S4, S5
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.face import Face
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.ui.widgets.passphrase_edit import PassphraseEdit

PICTURE, TALL = 112, 480
WIDEST, READABLE = 520, 1120
Act = tuple[str, Callable[[], object]]


class Pane(QWidget):
    """A column; `first` is what has the focus when it appears."""

    def __init__(self, asked: str, more: str = "", picture: int = 0) -> None:
        super().__init__()
        self.setProperty("look", "page")
        self.setAccessibleName(asked)
        self.first: QWidget | None = None
        middle = QWidget()
        middle.setMaximumWidth(READABLE)
        self.column = QVBoxLayout(middle)
        self.column.setContentsMargins(S5, S3, S5, S3)
        self.column.setSpacing(S4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(middle, 1000)
        row.addStretch(1)
        self.face = Face(picture, PICTURE) if picture else None
        if self.face is not None:
            self.column.addWidget(self.face, 0, Qt.AlignmentFlag.AlignHCenter)
        self.heading = label(asked, "ask", wrap=True)
        self.column.addWidget(self.heading)
        if more:
            self.column.addWidget(label(more, "told", wrap=True))

    def take_focus(self) -> None:
        if self.first is not None:
            self.first.setFocus()

    def fit(self, height: int) -> None:
        """Leave the picture out where there is hardly room for the words."""
        if self.face is not None:
            self.face.setVisible(height >= TALL)


class SayingPane(Pane):
    """A few words, and nothing to answer."""

    def __init__(self, asked: str, more: str, picture: int = 0) -> None:
        super().__init__(asked, more, picture)
        self.column.addStretch(1)


class QuestionPane(Pane):
    """One question."""

    def __init__(self, asked: str, editor: Answering) -> None:
        super().__init__(asked)
        self.editor = editor
        self.problem = label("", "big-stop", wrap=True)
        self.problem.hide()
        self.column.addWidget(editor, 1 if editor.grows else 0)
        self.column.addWidget(self.problem)
        self.column.addStretch(0 if editor.grows else 1)

    def complain(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def take_focus(self) -> None:
        self.editor.take_focus()


class ChoicePane(Pane):
    """Words and a few large ways on."""

    def __init__(self, asked: str, more: str, acts: Sequence[Act], picture: int = 0) -> None:
        super().__init__(asked, more, picture)
        for words, act in acts:
            made = button(words, act, look="big")
            self.column.addWidget(made)
            self.first = self.first or made
        self.column.addStretch(1)


class ThanksPane(Pane):
    """The end: thanks, and the passphrase of whoever the laptop belongs to."""

    def __init__(
        self, thanks: str, give: str, owner: str, take_back: Callable[[str], object], go_on: Act | None
    ) -> None:
        super().__init__(thanks, give, picture=1)
        self._take_back = take_back
        if go_on is not None:
            self.column.addWidget(button(go_on[0], go_on[1], look="big"))
        self.passphrase = PassphraseEdit(self.tr("Passphrase"))
        self.notice = Notice()
        self.take = PrimaryButton(self.tr("Take the laptop back"), self._ask)
        card = Card()
        card.setMaximumWidth(WIDEST)
        card.body.addWidget(label(self.tr("For {owner}: your passphrase").format(owner=owner), "heading", wrap=True))
        card.body.addWidget(self.passphrase)
        card.body.addWidget(self.notice)
        card.body.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.first = self.passphrase.line
        self.passphrase.line.returnPressed.connect(self._ask)
        self.passphrase.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def proving(self) -> None:
        self.take.setEnabled(False)
        self.notice.say(Severity.INFO, self.tr("One moment…"))

    def refused(self, words: str) -> None:
        """The passphrase was not right, or something else stood in the way."""
        self.take.setEnabled(True)
        self.notice.say(Severity.WARNING, words)
        self.passphrase.setFocus()
        self.passphrase.line.selectAll()

    def _ask(self) -> None:
        typed = self.passphrase.line.text()
        if typed and self.take.isEnabled():
            self._take_back(typed)
