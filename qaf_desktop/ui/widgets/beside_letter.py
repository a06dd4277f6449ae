"""What stands beside a letter: as wide as it was drawn where there is room, narrower where there is little."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from qaf_desktop.ui.text_size import keep_fitted, scaled
from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.screen_body import ScreenBody

WIDTH, LEAST_WIDTH = 340, 240
LEAST_LIST = 96


class BesideLetter(ScreenBody):
    """Put content into `column`; it scrolls where the window is low."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside.setProperty("look", "bar")
        self.column.setContentsMargins(S4, S3, S4, S3)
        self.column.setSpacing(S2)
        self.setMinimumWidth(LEAST_WIDTH)
        keep_fitted(self, lambda: self.setMaximumWidth(scaled(WIDTH)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(scaled(WIDTH), super().sizeHint().height())
