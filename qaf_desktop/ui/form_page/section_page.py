"""The questions of one section: built when first shown, kept after, and only what changed is touched."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from qaf_desktop.forms.clocks import clock_words
from qaf_desktop.forms.views import Changed
from qaf_desktop.ui.form_page.anchor import Anchor
from qaf_desktop.ui.form_page.editors.base import Tools
from qaf_desktop.ui.form_page.nothing_asked import NothingAsked
from qaf_desktop.ui.form_page.page_state import FormPageState
from qaf_desktop.ui.form_page.plan import AddRowView, Block, HeadingView, QuestionView, RowView, blocks
from qaf_desktop.ui.form_page.question_card import CardView, QuestionCard
from qaf_desktop.ui.form_page.row_card import RowCard
from qaf_desktop.ui.tokens import S2, S3, S4, S5
from qaf_desktop.ui.widgets.announce import announce
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.notice import Notice, Severity
from qaf_desktop.words import say

WIDEST = 880


class SectionPage(QScrollArea):
    """A scrolled column of cards. Cards that vanish are kept aside, so that coming back costs nothing."""

    guidance_wanted = Signal(str)
    intent = Signal(str, str, object)

    def __init__(self, section: str, state: FormPageState, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section = section
        self._state, self._tools = state, tools
        self._widgets: dict[str, QWidget] = {}
        self.cards: dict[str, QuestionCard] = {}
        self._stale: set[str] = set()
        self._reshaped = False
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._removed = Notice()
        self._removed.acted.connect(state.undo)
        self._page = QWidget()
        self._page.setProperty("look", "page")
        self._page.setMaximumWidth(WIDEST)
        self._body = QVBoxLayout(self._page)
        self._body.setContentsMargins(0, 2, S3, S5)
        self._body.setSpacing(S2)
        self._body.addWidget(self._removed)
        self._score = label("", "heading", wrap=True)
        self._score.hide()
        self._body.addWidget(self._score)
        self._closed: NothingAsked | None = None
        self._body.addStretch(1)
        self.setWidget(self._page)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._anchor = Anchor(self, self._page)

    def build(self) -> None:
        """Make the cards; the page has its place in the window by now, so that each is dressed only once."""
        self._sync()

    def prepare(self, size: QSize) -> None:
        """Do before it is shown what showing it would have to do."""
        self.resize(size)
        for widget in self.findChildren(QWidget):
            widget.ensurePolished()
        self._settle_layout()

    def touched(self, changed: Changed) -> None:
        """Remember what changed; show it now when the section is the one on screen."""
        self._stale |= changed.paths | self._state.borne_out(changed.paths)
        self._reshaped |= changed.structure
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Bring what changed up to date, keeping the place on the screen."""
        if self._reshaped:
            self._reshape()
        for path in self._stale & self.cards.keys():
            card = self.cards[path]
            card.show_card(self._card_view(self._state.session.view(path)))
        self._stale.clear()
        self._show_score()

    def _show_score(self) -> None:
        """What the section comes to, after its last question; as the answers are given."""
        words = self._state.score(self.section)
        if words != self._score.text():
            self._score.setText(words)
            self._score.setVisible(bool(words))

    def settle(self) -> None:
        for card in tuple(self.cards.values()):  # an answer read now may bring further cards
            card.settle()

    def shown_cards(self) -> list[QuestionCard]:
        """The questions in reading order."""
        found = [card for card in self.cards.values() if not card.isHidden() and card.parent() is not None]
        return sorted(found, key=lambda card: card.mapTo(self._page, QPoint(0, 0)).y())

    def focus_question(self, path: str) -> bool:
        """Put the focus on a question, or on the row or the first question it stands for."""
        card = self.cards.get(path) or next((c for c in self.shown_cards() if c.path.startswith(f"{path}/")), None)
        if card is None:
            return False
        self._settle_layout()
        if any(target.isEnabled() for target in card.targets()):
            card.take_focus()
        elif card.can_stand():
            card.setFocus()
        self.show_card(card)
        QTimer.singleShot(0, card, lambda: self._show_again(card))
        return True

    def _show_again(self, card: QuestionCard) -> None:
        """Once a section that was just built has its final height."""
        if _has_focus(card) and card.isVisible():
            self.show_card(card)

    def hold(self, card: QuestionCard, focused: QWidget) -> None:
        """The person came to this question: it stays where it is on the screen, and is wholly seen.

        A page does not move under a mouse that is held down; what was clicked is then brought into view afterwards.
        """
        self._anchor.hold(card)
        if self._tools.pressing.down:
            self._tools.pressing.after(focused, lambda: self.show_card(focused))
        else:
            self.show_card(card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the page becomes lower, such as when Check's list opens, the question in hand is still seen."""
        super().resizeEvent(event)
        card = next((card for card in self.cards.values() if _has_focus(card)), None)
        if card is not None and event.size().height() < event.oldSize().height():
            self.show_card(card)

    def show_card(self, card: QWidget) -> None:
        """Scroll no more than needed for the whole card, or its top where it is higher than the screen."""
        top = card.mapTo(self._page, QPoint(0, 0)).y()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value() + S2:
            bar.setValue(max(0, top - S3))
        elif top + card.height() > bar.value() + height:
            bar.setValue(min(top - S3, top + card.height() + S4 - height))

    def _say_removed(self, title: str, index: int) -> None:
        """Offer the way back where the row was."""
        self._body.insertWidget(max(0, index), self._removed)
        self._removed.say(Severity.INFO, say("{title} was removed.", title=title), say("Undo"))
        self._removed.button.setFocus()

    def _reshape(self) -> None:
        self._reshaped = False
        anchor = next((card for card in self.cards.values() if _has_focus(card)), None)
        before = anchor.mapTo(self.viewport(), QPoint(0, 0)).y() if anchor else 0
        known = {path for path, card in self.cards.items() if not card.isHidden()}
        self._page.setUpdatesEnabled(False)
        self._removed.say(Severity.INFO, "")
        self._sync()
        self._settle_layout()
        self._page.setUpdatesEnabled(True)
        if anchor and not anchor.isHidden():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + anchor.mapTo(self.viewport(), QPoint(0, 0)).y() - before)
        self._announce(known)

    def _announce(self, known: set[str]) -> None:
        now = {path for path, card in self.cards.items() if not card.isHidden()}
        came, went = len(now - known), len(known - now)
        words = [_counted(number, what) for number, what in ((came, "more"), (went, "fewer")) if number]
        announce(self, ", ".join(words))

    def _settle_layout(self) -> None:
        for widget in (*self._widgets.values(), self._page):
            QCoreApplication.sendPostedEvents(widget, QEvent.Type.LayoutRequest)
        self._body.activate()

    def _sync(self) -> None:
        tree = blocks(self._state.session.nodes(self.section))
        self._say_closed(closed=not tree)
        used: set[str] = set()
        self._fill(self._body, tree, used, flat=False)
        for key in self._widgets.keys() - used:
            self._widgets[key].hide()
        gone = [key for key, widget in self._widgets.items() if isinstance(widget, RowCard) and key not in used]
        for key in gone:
            self._forget(key)

    def _say_closed(self, *, closed: bool) -> None:
        """A section that asks nothing now says on which answer that depends, and leads there."""
        if closed and self._closed is None:
            self._closed = NothingAsked()
            self._closed.asked.connect(self._state.go_to_question)
            self._body.insertWidget(0, self._closed)
        if self._closed is not None:
            self._closed.setVisible(closed)
            if closed:
                self._closed.say(*self._state.opened_by(self.section))

    def _fill(self, layout: QVBoxLayout, tree: tuple[Block, ...], used: set[str], *, flat: bool) -> None:
        for index, block in enumerate(tree):
            widget = self._widgets.get(block.key) or self._make(block, flat=flat)
            used.add(block.key)
            item = layout.itemAt(index)
            if item is None or item.widget() is not widget:
                layout.insertWidget(index, widget)
            self._update(widget, block, used)
            if widget.isHidden() and not isinstance(block.node, AddRowView):
                widget.show()

    def _update(self, widget: QWidget, block: Block, used: set[str]) -> None:
        node = block.node
        if isinstance(widget, RowCard) and isinstance(node, RowView):
            widget.show_row(node)
            self._fill(widget.body, block.children, used, flat=True)
        elif isinstance(widget, QuestionCard) and isinstance(node, QuestionView):
            view = self._card_view(node)
            if view != widget.card:
                widget.show_card(view)
            self._stale.discard(node.path)
        elif isinstance(widget, QLabel) and isinstance(node, HeadingView):
            widget.setText(node.title)
        elif isinstance(widget, QPushButton) and isinstance(node, AddRowView):
            widget.setVisible(node.can_add and not self._state.read_only)

    def _make(self, block: Block, *, flat: bool) -> QWidget:
        node = block.node
        if isinstance(node, QuestionView):
            made: QWidget = self._make_card(node, flat=flat)
        elif isinstance(node, RowView):
            made = RowCard(node, read_only=self._state.read_only)
            made.acted.connect(self._row_acted)
        elif isinstance(node, AddRowView):
            made = button(f"+ {node.label}", lambda: self._added(self._state.add_row(node.repeat)))
            made.setSizePolicy(made.sizePolicy().Policy.Maximum, made.sizePolicy().Policy.Fixed)
            made.setAccessibleName(node.label)
        else:
            made = label(node.title, "heading", wrap=True)
        self._widgets[block.key] = made
        return made

    def _make_card(self, view: QuestionView, *, flat: bool) -> QuestionCard:
        card = QuestionCard(self._card_view(view), self._tools, flat=flat)
        card.answered.connect(lambda path, value, typing: self._state.set(path, value, typing=typing))
        card.unread.connect(self._state.cannot_read)
        card.resized.connect(self._resized)
        card.guidance_wanted.connect(self.guidance_wanted)
        card.intent.connect(self.intent)
        card.sources_wanted.connect(self._state.go_to_question)
        if self._state.read_only and not card.is_note:
            card.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # what is only read can be spoken of
        self.cards[view.path] = card
        return card

    def _card_view(self, view: QuestionView) -> CardView:
        state = self._state
        if state.read_only and not view.readonly:
            view = replace(view, readonly=True)
        clocks, before = clock_words(view.question, self._tools.limits), state.before(view.path)
        if clocks or before:
            view = replace(view, hint=" ".join((view.hint, *clocks, before)).strip())
        where, sources = state.sources(view.path)
        return CardView(view, state.number(view.path), state.problem_words().get(view.path, ""), sources, where)

    def _resized(self, path: str) -> None:
        card = self.cards.get(path)
        if card is not None and _has_focus(card) and not self._tools.pressing.down:
            self.show_card(card)

    def _row_acted(self, row: str, act: str) -> None:
        if act == "remove":
            card = self._widgets[f"RowView:{row}"]
            title, index = card.accessibleName(), self._body.indexOf(card)
            self._state.remove_row(row)
            self._say_removed(title, index)
        elif act == "duplicate":
            self._added(self._state.add_row(row.rpartition("[")[0], after=row, copy_of=row))
        else:
            self._state.move_row(row, -1 if act == "up" else 1)

    def _added(self, changed: Changed) -> None:
        if changed.row:
            self.focus_question(changed.row)

    def _forget(self, key: str) -> None:
        row = self._widgets.pop(key)
        assert isinstance(row, RowCard)
        inside = [path for path in self.cards if path.startswith(f"{row.path}/")]
        for path in inside:
            del self.cards[path]
        for inner in [name for name, widget in self._widgets.items() if row.isAncestorOf(widget)]:
            del self._widgets[inner]
        row.hide()
        row.deleteLater()

    def stops(self) -> list[QWidget]:
        """Everything that takes the focus by Tab, in reading order."""
        return list(self._in_order(self._body))

    def _in_order(self, layout: QVBoxLayout) -> Iterator[QWidget]:
        for index in range(layout.count()):
            item = layout.itemAt(index)
            widget = item.widget() if item else None
            if isinstance(widget, QuestionCard):
                yield from widget.stops()
            elif isinstance(widget, RowCard):
                yield from widget.targets()
                yield from self._in_order(widget.body)
            elif isinstance(widget, Notice | NothingAsked):
                yield widget.button
            elif isinstance(widget, QPushButton):
                yield widget


def _counted(number: int, what: str) -> str:
    return f"{number} {'question' if number == 1 else 'questions'} {what}"


def _has_focus(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and widget.isAncestorOf(focused)
