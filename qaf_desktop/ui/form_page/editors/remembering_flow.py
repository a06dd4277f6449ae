"""The flow layout of choices. A form has hundreds of them and Qt asks each again and again: they remember."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from qaf_desktop.ui.widgets.flow import FlowLayout


class RememberingFlow(FlowLayout):
    """Works its sizes out once for each width until something in it changes."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 5) -> None:
        super().__init__(parent, spacing)
        self._heights: dict[int, int] = {}
        self._hint: QSize | None = None
        self._least: QSize | None = None

    def invalidate(self) -> None:
        self._heights, self._hint, self._least = {}, None, None
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        if self._hint is None:
            self._hint = super().sizeHint()
        return self._hint

    def minimumSize(self) -> QSize:
        if self._least is None:
            self._least = super().minimumSize()
        return self._least
