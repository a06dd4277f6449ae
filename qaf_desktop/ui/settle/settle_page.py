"""Settle: one record whose versions differ, field by field, into one."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.settle.field_card import FieldCard
from qaf_desktop.ui.settle.view import Choice, Inputs, View, all_from, derive
from qaf_desktop.ui.tokens import S3
from qaf_desktop.ui.widgets.buttons import PrimaryButton, button
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.empty_state import EmptyState
from qaf_desktop.ui.widgets.field import Field
from qaf_desktop.ui.widgets.first_focus import in_order
from qaf_desktop.ui.widgets.progress_strip import ProgressStrip
from qaf_desktop.ui.widgets.screen_body import ActionRow, ButtonFlow, ScreenBody
from qaf_desktop.work.settling import ToSettle


class SettlePage(Page):
    """`settle_asked(field → value, reason)`, `back_asked`, `written(field, value)`: is that a fit answer?"""

    settle_asked = Signal(object, str)
    back_asked = Signal()
    written = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inputs = Inputs()
        self.cards: dict[str, FieldCard] = {}
        self.settle = PrimaryButton("", self._settle)
        self.head = ActionRow(button(self.tr("Back"), self.back_asked.emit), self.settle)
        self.strip = ProgressStrip()
        self.origins = ButtonFlow()
        self.reason = QLineEdit()
        self._reason = Field(self.tr("&Reason"), self.reason, self.tr("If it is not plain from the answers."))
        self.empty = EmptyState()
        self._around_empty = Card()
        self._lay_out()
        escape = QShortcut(QKeySequence("Esc"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.back_asked.emit)
        settle = QShortcut(QKeySequence("Ctrl+Return"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        settle.activated.connect(self._settle)
        self.empty.acted.connect(self.back_asked)
        self._show()

    def show_record(self, record: ToSettle) -> None:
        """A record's conflicts; choices made before for the same conflicts are kept."""
        same = self._inputs.record is not None and self._inputs.record.key == record.key
        kept = self._inputs.chosen if same else {}
        fields = {one.field for one in record.fields}
        self._inputs = Inputs(record, {name: choice for name, choice in kept.items() if name in fields})
        if not same:
            self.reason.clear()
        self._rebuild()
        self._show()
        self.heading_changed.emit(self.tr("Settle two versions"), f"{record.title} · {record.about}")

    def say_problem(self, field: str, value: str, problem: str) -> None:
        """What the form says of a value written by hand, if it is still the one there."""
        choice = self._inputs.chosen.get(field)
        if choice is not None and choice.value == value and choice.problem != problem:
            self._choose(field, replace(choice, problem=problem))

    def set_busy(self, busy: bool) -> None:
        self._inputs = replace(self._inputs, busy=busy)
        self._show()

    def view(self) -> View:
        return derive(self._inputs)

    def chosen(self) -> Mapping[str, Choice]:
        return self._inputs.chosen

    def _lay_out(self) -> None:
        self._around_empty.body.addWidget(self.empty)
        body = ScreenBody()
        for part in (self.head, self.strip, self.origins):
            body.column.addWidget(part)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(S3)
        body.column.addLayout(self._cards)
        body.column.addWidget(self._reason)
        body.column.addWidget(self._around_empty, 1)
        body.column.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(body)

    def _rebuild(self) -> None:
        for old in self.cards.values():
            self._cards.removeWidget(old)
            old.hide()
            old.deleteLater()
        record = self._inputs.record
        self.cards = {one.field: FieldCard(one) for one in record.fields} if record else {}
        for card in self.cards.values():
            card.chosen.connect(self._choose)
            self._cards.addWidget(card)
            card.show()
        self._rebuild_origins()
        self._order()
        if self.cards:
            self.setFocusProxy(next(iter(next(iter(self.cards.values())).radios.values())))

    def _order(self) -> None:
        """Tab comes to what was just made where it stands, and not last."""
        controls = (one for card in self.cards.values() for one in card.findChildren(QWidget))
        takers = (one for one in controls if one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        in_order(self.settle, *self.origins.findChildren(QPushButton), *takers, self.reason)

    def _rebuild_origins(self) -> None:
        self.origins.clear()
        for origin in self.view().origins:
            self.origins.add(button(origin.words, lambda key=origin.key: self._take_all(key)))  # type: ignore[misc]

    def _take_all(self, origin: str) -> None:
        if self._inputs.record is not None:
            taken = all_from(self._inputs.record, origin, self._inputs.chosen)
            self._inputs = replace(self._inputs, chosen=taken)
            self._show()

    def _choose(self, field: str, choice: Choice) -> None:
        known = self._inputs.chosen.get(field)
        self._inputs = replace(self._inputs, chosen={**self._inputs.chosen, field: choice})
        self._show()
        if choice.kind == "other" and choice.value and (known is None or known.value != choice.value):
            self.written.emit(field, choice.value)

    def _settle(self) -> None:
        if self.view().can_settle:
            chosen = {name: choice.value for name, choice in self._inputs.chosen.items()}
            self.settle_asked.emit(chosen, self.reason.text().strip())

    def _show(self) -> None:
        view, record = self.view(), self._inputs.record
        self.head.say(view.heading, view.words)
        self.settle.setText(view.settle)
        self.settle.setEnabled(view.can_settle)
        self.settle.setVisible(bool(self.cards))
        self.origins.setVisible(bool(view.origins))
        self._reason.setVisible(bool(self.cards))
        self._around_empty.setVisible(record is not None and not self.cards)
        for name, card in self.cards.items():
            card.show_choice(self._inputs.chosen.get(name))
        if record is not None and not self.cards:
            words = self.tr("The versions of this record agree in every answer.")
            self.empty.say(self.tr("Nothing is left to settle here"), words, self.tr("Back"))
