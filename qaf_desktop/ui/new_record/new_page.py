"""New: every method that one may begin, by group, with a sentence each, found by typing."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.new_record.method_row import BeginButton, MethodRow
from qaf_desktop.ui.new_record.view import Group, Inputs, derive
from qaf_desktop.ui.tokens import S1, S3, S4
from qaf_desktop.ui.widgets.announce import announce
from qaf_desktop.ui.widgets.card import Card
from qaf_desktop.ui.widgets.empty_state import EmptyState
from qaf_desktop.ui.widgets.first_focus import in_order
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.screen_body import ScreenBody
from qaf_desktop.ui.widgets.search_box import SearchBox
from qaf_desktop.work.beginnings import Beginning

SEARCH_WIDTH = 420


class NewPage(Page):
    """Says `begin_asked(method)`, and `blank_asked(method)` for its form on paper."""

    begin_asked = Signal(str)
    blank_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inputs = Inputs()
        self.rows: tuple[MethodRow, ...] = ()
        """What is shown, from the top."""
        self.search = SearchBox(self.tr("What do you want to begin?"))
        self.search.setMaximumWidth(SEARCH_WIDTH)
        self.search.searched.connect(self._search)
        self.search.down_pressed.connect(self._to_first)
        self.search.returnPressed.connect(self._to_first)
        self.empty = EmptyState()
        self.empty.acted.connect(self._show_all)
        self.body = ScreenBody()
        self._found = QVBoxLayout()
        self._found.setSpacing(S3)
        self.body.column.addLayout(self._found)
        self.body.column.addStretch(1)
        self._lay_out()
        self.setFocusProxy(self.search)

    def enter(self, argument: str) -> None:
        """`argument` is what to search for, if anything."""
        self.search.setText(argument)
        self._search(argument)
        self.body.verticalScrollBar().setValue(0)

    def show_beginnings(self, found: tuple[Beginning, ...]) -> None:
        if found != self._inputs.beginnings:
            self._inputs = replace(self._inputs, beginnings=found)
            self._show()

    def _search(self, text: str) -> None:
        if text != self._inputs.search:
            self._inputs = replace(self._inputs, search=text)
            self._show()
            announce(self, self.tr("{n} found").format(n=len(self.rows)))

    def _show_all(self) -> None:
        self.search.clear()
        self._search("")
        self.search.setFocus()

    def _show(self) -> None:
        view = derive(self._inputs)
        self._clear()
        cards = [self._card(group) for group in view.groups]
        if view.others:
            cards.append(self._card(Group(self.tr("Begun by others"), view.others)))
        for card in cards:
            self._found.addWidget(card)
            card.show()
        self.rows = tuple(row for card in cards for row in card.findChildren(MethodRow))
        self.empty.say(*view.empty, self.tr("Show everything") if self._inputs.search else "")
        self.empty.setVisible(bool(view.empty[0]))
        self.body.setVisible(not view.empty[0])
        in_order(self.search, *(made for row in self.rows for made in (row.begin, row.blank) if made is not None))

    def _card(self, group: Group) -> Card:
        card = Card(group.title)
        for one in group.entries:
            row = MethodRow(one, partial(self.begin_asked.emit, one.method), partial(self.blank_asked.emit, one.method))
            if row.begin is not None:
                row.begin.stepped.connect(self._step)
            card.body.addWidget(row)
        return card

    def _begins(self) -> list[BeginButton]:
        return [row.begin for row in self.rows if row.begin is not None]

    def _to_first(self) -> None:
        for first in self._begins()[:1]:
            self._stand_on(first)

    def _step(self, by: int) -> None:
        """From one method to the next; up from the first back to the search."""
        begins = self._begins()
        place = next((n for n, made in enumerate(begins) if made.hasFocus()), 0) + by
        if place < 0:
            self.search.setFocus()
        elif place < len(begins):
            self._stand_on(begins[place])

    def _stand_on(self, made: BeginButton) -> None:
        made.setFocus()
        self.body.ensureWidgetVisible(made, 0, S4 * 3)

    def _clear(self) -> None:
        while item := self._found.takeAt(0):
            old = item.widget()
            if old is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(S4 + S1, S3, S4 + S1, 0)
        head.addWidget(self.search)
        head.addWidget(
            label(
                self.tr("Arrow keys walk through them, Enter begins. Ctrl+K finds each from anywhere."),
                "muted",
                wrap=True,
            )
        )
        column.addLayout(head)
        column.addWidget(self.body, 1)
        column.addWidget(self.empty, 1)
        self.empty.hide()
