"""The left rail: where one can go, in groups."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from qaf_desktop.ui.frame.places import RailEntry, RailGroup
from qaf_desktop.ui.text_size import keep_fitted, scaled
from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import EnterButton
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.told_as import tell_as

WIDTH, WIDEST = 196, 260
"""As wide as its longest entry needs, between the two."""

AROUND = 34
"""Pixels beside the words of an entry."""


def _width_when_chosen(entry: QPushButton) -> int:
    """Where one is stands in the heavier weight."""
    heavy = QFont(entry.font())
    heavy.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(heavy).horizontalAdvance(entry.text()) + AROUND


class RailButton(EnterButton):
    """An entry. The arrows walk on without choosing: an entry may begin something, such as a new audit."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Right:
                self.stepped.emit(1)
            case Qt.Key.Key_Up | Qt.Key.Key_Left:
                self.stepped.emit(-1)
            case _:
                super().keyPressEvent(event)


class Rail(QFrame):
    """`chosen(id)` when the person picks an entry. `foot` stands at the bottom: set-up, help. Tab comes to the rail
    once; the arrows walk through it."""

    chosen = Signal(str)

    def __init__(
        self, brand: str, groups: tuple[RailGroup, ...], foot: tuple[RailEntry, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "rail")
        self.setAccessibleName(self.tr("Screens"))
        tell_as(self, QAccessible.Role.Grouping)
        self._buttons: dict[str, QPushButton] = {}
        self._entries: dict[str, RailEntry] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, S3, 0, S3)
        column.setSpacing(0)
        name = label(brand, "brand")
        name.setContentsMargins(S4, 0, S2, S3)
        column.addWidget(name)
        self._scroller = self._scroll(groups)
        column.addWidget(self._scroller, 1)
        for entry in foot:
            column.addWidget(self._button(entry))
        keep_fitted(self, self._fit)

    def _fit(self) -> None:
        entries = (_width_when_chosen(button) for button in self._buttons.values())
        titles = (made.sizeHint().width() for made in self.findChildren(QLabel))
        self.setFixedWidth(min(scaled(WIDEST), max(WIDTH, *entries, *titles)))

    def entry(self, key: str) -> QPushButton | None:
        """The button of an entry."""
        return self._buttons.get(key)

    def show_current(self, screen: str) -> None:
        """Mark where the person is; a screen that is not in the rail marks nothing."""
        self._group.setExclusive(False)
        for key, button in self._buttons.items():
            button.setChecked(key == screen)
        self._group.setExclusive(True)

    def show_count(self, screen: str, count: int) -> None:
        if screen in self._buttons:
            title = self._entries[screen].title
            self._buttons[screen].setText(f"{title} · {count:,}" if count else title)

    def entries(self) -> tuple[RailEntry, ...]:
        return tuple(self._entries.values())

    def _scroll(self, groups: tuple[RailGroup, ...]) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("look", "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        for group in groups:
            heading = label(group.title.upper(), "caption")
            heading.setAccessibleName(group.title)
            heading.setContentsMargins(S4, S2, 0, 2)
            column.addWidget(heading)
            for entry in group.entries:
                column.addWidget(self._button(entry))
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        return scroll

    def _button(self, entry: RailEntry) -> QPushButton:
        button = RailButton(entry.title)
        button.setProperty("look", "rail")
        button.setCheckable(True)
        button.stepped.connect(self._step)
        button.clicked.connect(lambda _on=False, key=entry.id: self._clicked(key))
        self._group.addButton(button)
        self._buttons[entry.id], self._entries[entry.id] = button, entry
        self.show_count(entry.id, entry.count)
        return button

    def _step(self, by: int) -> None:
        """The focus to the entry above or below, round and round."""
        entries = list(self._buttons.values())
        here = next((at for at, entry in enumerate(entries) if entry.hasFocus()), 0)
        there = entries[(here + by) % len(entries)]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroller.ensureWidgetVisible(there)

    def _clicked(self, key: str) -> None:
        self.chosen.emit(key)
