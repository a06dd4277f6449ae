"""The remarks on a record's answers, thread by thread: what waits for somebody first."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from qaf_desktop.ui.tokens import S1, S2, S3, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.work.remark_words import ThreadWords

WIDEST = 860
OPEN, ANSWERED, SETTLED = "open", "answered", "settled"
LOOKS = {OPEN: "warning", ANSWERED: "strong", SETTLED: "muted"}


class RemarksPanel(QScrollArea):
    """Says `begin_asked`, and of a thread by its place in what was shown: `reply_asked`, `settle_asked`,
    `answer_asked` (go to the question it is about)."""

    begin_asked = Signal()
    reply_asked = Signal(int)
    settle_asked = Signal(int)
    answer_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Remarks on the record’s answers"))
        self.buttons: list[QPushButton] = []

    def show_threads(self, threads: tuple[ThreadWords, ...], *, may_say: bool, may_settle: bool) -> None:
        """`may_settle`: this person is not the auditor, and so may say that a remark is settled."""
        inside = QWidget()
        inside.setProperty("look", "page")
        inside.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(S4 + S1, S3, S4, S4)
        column.setSpacing(S3)
        self.buttons = []
        if may_say:
            column.addLayout(self._head())
        if not threads:
            words = self.tr("What moderator and auditor say to each other about single answers stands here. "
                            "None of it is in a letter.")  # fmt: skip
            column.addWidget(label(words, "muted", wrap=True))
        for at, thread in enumerate(threads):
            column.addWidget(self._card(at, thread, may_say, may_settle))
        column.addStretch(1)
        self.setWidget(inside)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        begin = button(self.tr("Remark on the answer in hand…"), self.begin_asked.emit)
        self.buttons.append(begin)
        row.addWidget(begin)
        row.addStretch(1)
        return row

    def _card(self, at: int, thread: ThreadWords, may_say: bool, may_settle: bool) -> Card:
        card = Card(thread.question or self.tr("The whole record"))
        card.body.setSpacing(S2)
        card.body.addWidget(label(thread.stands, LOOKS.get(thread.turn, "muted")))
        for said in thread.said:
            card.body.addWidget(label(f"{said.when} · {said.who}", "muted", wrap=True))
            card.body.addWidget(label(said.words, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(S2)
        acts = [(self.tr("Go to the answer"), self.answer_asked, bool(thread.path))]
        acts += [(self.tr("Reply…"), self.reply_asked, may_say)]
        acts += [(self.tr("Settle"), self.settle_asked, may_say and may_settle and thread.turn != SETTLED)]
        for words, signal, offered in acts:
            if offered:
                made = button(words, partial(signal.emit, at))
                made.setAccessibleName(f"{words} {thread.question}")
                self.buttons.append(made)
                row.addWidget(made)
        row.addStretch(1)
        card.body.addLayout(row)
        card.setAccessibleName(f"{thread.question}, {thread.stands}")
        return card
