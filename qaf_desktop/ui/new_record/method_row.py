"""One method that can be begun: its name, what it is for, and what to do with it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.tokens import S1, S2, S3
from qaf_desktop.ui.widgets.buttons import EnterButton, button
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.work.beginnings import Beginning

NARROW = 560


class BeginButton(EnterButton):
    """Begins; the arrows up and down walk to the other methods."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case _:
                super().keyPressEvent(event)


class MethodRow(QWidget):
    """Words on the left, buttons on the right; under each other where there is little room. `begin` is None for what
    somebody else begins."""

    def __init__(
        self,
        one: Beginning,
        begin: Callable[[], object],
        print_blank: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.beginning = one
        self.begin = self._begin_button(begin) if one.may_begin else None
        self.blank = button(self.tr("Blank form"), print_blank, look="link")
        self.blank.setAccessibleName(self.tr("Blank form to print: {name}").format(name=one.name))
        if not one.printable:
            self.blank.hide()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(S3)
        self._box.addLayout(self._words(one), 1)
        self._box.addLayout(self._buttons())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._box.setDirection(down if self.width() < scaled(NARROW) else across)

    def _begin_button(self, begin: Callable[[], object]) -> BeginButton:
        made = BeginButton(self.tr("Begin"))
        made.setProperty("look", "plain")
        made.setAccessibleName(self.tr("Begin: {name}").format(name=self.beginning.name))
        made.setAccessibleDescription(self.beginning.sentence)
        made.clicked.connect(lambda _checked=False: begin())
        return made

    def _words(self, one: Beginning) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(S1)
        words.addWidget(label(one.name, "strong", wrap=True))
        for said in (one.sentence, one.reason):
            if said:
                words.addWidget(label(said, "muted", wrap=True))
        return words

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(S2)
        made: list[QPushButton | None] = [self.begin, self.blank]
        row.addStretch(0)
        for one in made:
            if one is not None:
                row.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        return row
