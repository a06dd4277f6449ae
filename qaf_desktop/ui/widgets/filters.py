"""Filter chips: one choice of several, each with its count."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from qaf_desktop.ui.text_size import small
from qaf_desktop.ui.tokens import S3
from qaf_desktop.ui.widgets.buttons import EnterButton
from qaf_desktop.ui.widgets.first_focus import in_order
from qaf_desktop.ui.widgets.flow import FlowLayout
from qaf_desktop.ui.widgets.told_as import tell_as


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter: `count` is shown behind the word; None shows no number."""

    key: str
    word: str
    count: int | None = None


class FilterChip(EnterButton):
    """A round button that is on or off; `stepped` by the arrow keys."""

    stepped = Signal(int)

    def __init__(self, chip: Chip, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.key = chip.key
        self.setProperty("look", "chip")
        self.setCheckable(True)
        self.show_chip(chip)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case _:
                super().keyPressEvent(event)

    def show_chip(self, chip: Chip) -> None:
        self.setText(chip.word if chip.count is None else f"{chip.word} {chip.count:,}")
        self.setMinimumWidth(chip_width(self))


def chip_width(chip: QPushButton) -> int:
    """Room for the words as a chip that is on writes them: in the heavier weight."""
    chip.ensurePolished()
    font = small(chip.font())
    font.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(font).horizontalAdvance(chip.text()) + 2 * S3


class FilterBar(QWidget):
    """Chips of which exactly one is on. Arrow keys walk them; `chosen(key)` follows the person, not the program."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        tell_as(self, QAccessible.Role.Grouping)
        self._group = QButtonGroup(self)
        self._chips: dict[str, FilterChip] = {}
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chips(self, chips: tuple[Chip, ...], chosen: str) -> None:
        """Show these chips with one on; chips that stay keep the focus."""
        if tuple(self._chips) != tuple(chip.key for chip in chips):
            self._rebuild(chips)
        for chip in chips:
            self._chips[chip.key].show_chip(chip)
            self._chips[chip.key].setChecked(chip.key == chosen)
        self.updateGeometry()

    def _rebuild(self, chips: tuple[Chip, ...]) -> None:
        for old in self._chips.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips = {chip.key: FilterChip(chip, self) for chip in chips}
        for made in self._chips.values():
            self._group.addButton(made)
            self._flow.addWidget(made)
            made.clicked.connect(self._clicked)
            made.stepped.connect(self._step)
        in_order(self, *self._chips.values())

    def _step(self, by: int) -> None:
        chips = list(self._chips.values())
        here = next((at for at, chip in enumerate(chips) if chip.hasFocus()), 0)
        there = chips[(here + by) % len(chips)]
        there.setFocus(Qt.FocusReason.TabFocusReason)
        there.click()

    def _clicked(self) -> None:
        button = self._group.checkedButton()
        if isinstance(button, FilterChip):
            self.chosen.emit(button.key)
