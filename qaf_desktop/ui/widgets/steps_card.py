"""A short list of what is still to do, each line ticked off as it is done."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qaf_desktop.ui.tokens import S1, S2
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.mark_label import MarkLabel


class Step(Protocol):
    """One line: what to do, whether it is done, and the screen where it is done."""

    @property
    def words(self) -> str: ...
    @property
    def done(self) -> bool: ...
    @property
    def screen(self) -> str: ...


class StepsCard(Card):
    """Hidden while nothing is left to do. `chosen(screen)`; `put_away` when the person wants to see it no more."""

    chosen = Signal(str)
    put_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("First steps"))
        head = QHBoxLayout()
        head.addWidget(label(self.tr("First steps"), "heading"), 1)
        head.addWidget(button(self.tr("Hide this"), self.put_away.emit, look="link"))
        self.body.addLayout(head)
        self.body.setSpacing(S2)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(S1)
        self.body.addLayout(self._lines)
        self._shown: Sequence[Step] = ()
        self.hide()

    def show_steps(self, steps: Sequence[Step]) -> None:
        if steps == self._shown:
            return
        self._shown = steps
        while item := self._lines.takeAt(0):
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for number, step in enumerate(steps, 1):
            self._lines.addWidget(self._line(number, step))
        self.setVisible(bool(steps))

    def _line(self, number: int, step: Step) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S2)
        mark = MarkLabel("disc", "ok") if step.done else MarkLabel("ring", "muted")
        state = self.tr("done") if step.done else self.tr("to do")
        words = label(f"{number}  {step.words}", "muted" if step.done else "plain", wrap=True)
        words.setAccessibleName(self.tr("{words} ({state})").format(words=step.words, state=state))
        row.addWidget(mark)
        row.addWidget(words, 1)
        if not step.done:
            there = button(self.tr("Go there"), lambda: self.chosen.emit(step.screen), look="link")
            there.setAccessibleName(self.tr("Go there: {words}").format(words=step.words))
            row.addWidget(there)
        return holder
