"""What is asked before several are carried forward, or one is given to somebody."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from qaf_desktop.lists.cells import day_of
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.screen_body import ButtonFlow

REASON_HEIGHT = 120


class CarryCard(Card):
    """`confirmed(day, reason)`; `left`. Words stand under a field whose answer cannot be taken."""

    confirmed = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Carry forward"), parent)
        self.which = label("", wrap=True)
        self.day = QLineEdit(placeholderText="30/9/26")
        self.reason = QPlainTextEdit(tabChangesFocus=True)
        self.reason.setMaximumHeight(REASON_HEIGHT)
        self._day_field = Field(self.tr("&Until when?"), self.day)
        self._reason_field = Field(self.tr("&Why?"), self.reason, self.tr("One reason for all of them; it is kept."))
        self.carry = PrimaryButton(self.tr("Carry forward"), self._confirm)
        self.back = button(self.tr("Not now"), self.left.emit)
        for part in (self.which, self._day_field, self._reason_field, ButtonFlow(self.carry, self.back)):
            self.body.addWidget(part)

    def ask(self, count: int, what: str) -> None:
        """`what` is the action itself, where there is only one."""
        many = self.tr("{n} actions get a new day. Each time is counted.").format(n=count)
        self.which.setText(what if count == 1 else many)
        self.day.clear()
        self.reason.clear()
        self._day_field.say_problem("")
        self._reason_field.say_problem("")
        self.day.setFocus()

    def _confirm(self) -> None:
        said, reason = day_of(self.day.text()), self.reason.toPlainText().strip()
        self._day_field.say_problem("" if said else self.tr("Write a day, such as 30/9/26."))
        self._reason_field.say_problem("" if reason else self.tr("Say why: a short reason is kept with it."))
        if said and reason:
            self.confirmed.emit(date.fromisoformat(said), reason)
        else:
            (self.reason if said else self.day).setFocus()


class GiveCard(Card):
    """`confirmed(code of the person)`; `left`."""

    confirmed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Give to somebody"), parent)
        self.which = label("", wrap=True)
        self.person = QComboBox()
        self.give = PrimaryButton(self.tr("Give it"), self._confirm)
        self.back = button(self.tr("Not now"), self.left.emit)
        hint = self.tr("Whoever has a laptop gets it with the next exchange. Tell the others yourself.")
        for part in (self.which, Field(self.tr("&Who does it?"), self.person, hint), ButtonFlow(self.give, self.back)):
            self.body.addWidget(part)

    def ask(self, what: str, people: Sequence[tuple[str, str]]) -> None:
        """`people` as (code, words)."""
        self.which.setText(what)
        self.person.clear()
        for code, words in people:
            self.person.addItem(words, code)
        self.give.setEnabled(self.person.count() > 0)
        self.person.setFocus()

    def _confirm(self) -> None:
        self.confirmed.emit(str(self.person.currentData()))
