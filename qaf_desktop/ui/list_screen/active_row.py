"""The filters in force, each a chip that takes it away."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.filters import chip_width
from qaf_desktop.ui.widgets.screen_body import ButtonFlow
from qaf_desktop.work.record_lines import Words


class ActiveRow(ButtonFlow):
    """`taken_away(field)`."""

    taken_away = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._shown: Words = ()
        self.hide()

    def show_active(self, active: Words) -> None:
        """(field, words) of each; the row is gone while there is none."""
        if active == self._shown:
            return
        self._shown = active
        self.clear()
        for field, words in active:
            self.add(self._chip(field, words))
        self.setVisible(bool(active))

    def _chip(self, field: str, words: str) -> QPushButton:
        made = button(f"{words}  ×", partial(self.taken_away.emit, field), look="chip")
        made.setAccessibleName(self.tr("Take away the filter {words}").format(words=words))
        made.setCheckable(True)
        made.setChecked(True)
        made.setMinimumWidth(chip_width(made))
        return made
