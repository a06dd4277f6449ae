"""The body of a screen that may be taller than the window, and rows that become columns where there is little room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.tokens import S1, S2, S3, S4
from qaf_desktop.ui.widgets.flow import FlowLayout
from qaf_desktop.ui.widgets.labels import label

NARROW = 760


class ScreenBody(QScrollArea):
    """Put content into `column`. Scrolls up and down, never sideways."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inside = QWidget()
        self.inside.setProperty("look", "page")
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(S4 + S1, S4, S4 + S1, S4)
        self.column.setSpacing(S3)
        self.setWidget(self.inside)


def body_of(card: QWidget) -> ScreenBody:
    """A body with one card at its top."""
    body = ScreenBody()
    body.column.addWidget(card)
    body.column.addStretch(1)
    return body


class ScreenHead(QWidget):
    """What stands above a list, as high as it needs to be. Put content into `column`."""

    def __init__(self, *parts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(S4 + S1, S4, S4 + S1, 0)
        self.column.setSpacing(S3)
        for part in parts:
            self.column.addWidget(part)


class SideBySide(QWidget):
    """Widgets beside each other, one under the other where the window is narrow."""

    def __init__(self, *parts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(S3)
        for part in parts:
            self._box.addWidget(part, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._box.setDirection(_direction(self.width()))


class ButtonFlow(QWidget):
    """Buttons in a row that wraps."""

    def __init__(self, *buttons: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, S2)
        for made in buttons:
            self.add(made)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, made: QWidget) -> None:
        self._flow.addWidget(made)
        self.updateGeometry()

    def clear(self) -> None:
        """Take all buttons away."""
        while item := self._flow.takeAt(0):
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()


class ActionRow(QWidget):
    """The head of a screen: how things stand in words, and at the right end what can be done, the main thing last."""

    def __init__(self, *buttons: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading: QLabel = label("", "heading", wrap=True)
        self.words: QLabel = label("", "muted", wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(S1)
        texts.addWidget(self.heading)
        texts.addWidget(self.words)
        right = QHBoxLayout()
        right.setSpacing(S2)
        for made in buttons:
            right.addWidget(made)
        right.addStretch(1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(S3)
        self._box.addLayout(texts, 1)
        self._box.addLayout(right)

    def say(self, heading: str, words: str = "") -> None:
        self.heading.setText(heading)
        self.words.setText(words)
        self.words.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._box.setDirection(_direction(self.width()))


def _direction(width: int) -> QBoxLayout.Direction:
    return QBoxLayout.Direction.TopToBottom if width < scaled(NARROW) else QBoxLayout.Direction.LeftToRight
