"""The story of a record: every revision, newest first, with what it changed from what."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from qaf_desktop.ui.tokens import S1, S2, S3, S4
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.work.record_history import AnswerChange, StoryStep

WIDEST = 860


class HistoryPanel(QScrollArea):
    """Cards of steps; the arrow keys scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("History of the record"))

    def show_story(self, story: tuple[StoryStep, ...]) -> None:
        inside = QWidget()
        inside.setProperty("look", "page")
        inside.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(S4 + S1, S3, S4, S4)
        column.setSpacing(S3)
        for step in story:
            column.addWidget(_card(step))
        column.addStretch(1)
        self.setWidget(inside)


def _card(step: StoryStep) -> Card:
    card = Card(step.title)
    card.body.setSpacing(S2)
    where = f"{step.when} · {step.who} · {step.sent}"
    card.body.addWidget(label(where, "muted", wrap=True))
    if step.said:
        card.body.addWidget(label(step.said, wrap=True))
    if step.reason:
        card.body.addWidget(label(card.tr("Why: {reason}").format(reason=step.reason), wrap=True))
    if step.first:
        card.body.addWidget(label(card.tr("{n} answers were given.").format(n=step.first)))
    for hand in step.hands:
        card.body.addWidget(label(hand, wrap=True))
    if step.changes:
        card.body.addLayout(_changes(step.changes, card))
    card.setAccessibleName(f"{step.title}, {where}")
    return card


def _changes(changes: tuple[AnswerChange, ...], card: Card) -> QGridLayout:
    """Three columns: the question, what it was, what it became."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(S4)
    grid.setVerticalSpacing(S2)
    for column, (words, share) in enumerate(((card.tr("Question"), 2), (card.tr("Was"), 2), (card.tr("Is"), 2))):
        grid.addWidget(label(words, "caption"), 0, column)
        grid.setColumnStretch(column, share)
    nothing = card.tr("No answer")
    for row, change in enumerate(changes, 1):
        cells = ((change.question, "muted"), (change.before or nothing, "muted"), (change.after or nothing, ""))
        for column, (words, look) in enumerate(cells):
            made = label(words, look, wrap=True)
            made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(made, row, column)
    return grid
