"""A large answer to press: a word, with a face over or beside it where there is one."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import EnterButton
from qaf_desktop.ui.widgets.face import Face
from qaf_desktop.ui.widgets.labels import label

LEAST = 64
"""Pixels, high and wide: what a child's finger hits."""
FACE_SIDE, SMALL_FACE = 88, 56


class Tile(EnterButton):
    """Checked, it says so by a tick and a frame, not by its colour alone."""

    def __init__(self, words: str, face: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setCheckable(True)
        self.setProperty("look", "tile")
        self.setAccessibleName(words)
        self.words = words
        self._face = Face(face, FACE_SIDE) if face else None
        self._tick = label("✓", "tile")
        self._label = label(words, "tile", wrap=True)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(S4, S2, S4, S2)
        self._box.setSpacing(S3)
        self._inside = [part for part in (self._face, self._label, self._tick) if part is not None]
        for part in self._inside:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._box.addWidget(part)
        policy = self._tick.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._tick.setSizePolicy(policy)
        self._tick.setVisible(False)
        self.toggled.connect(self._tick.setVisible)
        self.stand(upright=False)

    def stand(self, *, upright: bool) -> None:
        """The face over the word, or beside it."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._box.setDirection(down if upright else across)
        middle = Qt.AlignmentFlag.AlignCenter if upright else Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        self._label.setAlignment(middle)
        for part in self._inside:
            self._box.setAlignment(part, Qt.AlignmentFlag.AlignHCenter if upright else Qt.AlignmentFlag(0))
        self._box.setStretchFactor(self._label, 0 if upright else 1)
        self._label.setWordWrap(not upright)
        if self._face is not None:
            side = FACE_SIDE if upright else SMALL_FACE
            self._face.setFixedSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._box.sizeHint().expandedTo(QSize(LEAST, LEAST))

    def minimumSizeHint(self) -> QSize:
        return self._box.minimumSize().expandedTo(QSize(LEAST, LEAST))
