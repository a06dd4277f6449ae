"""A card with one figure that leads to what is behind it."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.tokens import S1, S2, S3, S4
from qaf_desktop.ui.widgets.buttons import EnterButton
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.mark_label import MarkLabel

LEAST_WIDTH, LEAST_HEIGHT = 156, 104


@dataclass(frozen=True, slots=True)
class FigureCard:
    """One figure and its note. `urgent` is said by a mark too. `goes` is where it leads: (screen, argument)."""

    key: str
    heading: str
    figure: str
    note: str
    goes: tuple[str, str] = ("", "")
    urgent: bool = False


class FigureButton(EnterButton):
    """A button, so that it is reached and pressed as one; what it shows is what it is called."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setProperty("look", "plain")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._heading = label("", "muted", wrap=True)
        self._figure = label("", "figure")
        self._note = label("", "muted", wrap=True)
        self._mark = MarkLabel("triangle", "stop")
        top = QHBoxLayout()
        top.setSpacing(S2 - 2)
        top.addWidget(self._figure)
        top.addWidget(self._mark)
        top.addStretch(1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(S4, S3, S3, S3)
        column.setSpacing(S1)
        column.addWidget(self._heading)
        column.addLayout(top)
        column.addWidget(self._note)
        for part in (self._heading, self._figure, self._note, self._mark):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_card(self, card: FigureCard) -> None:
        self._heading.setText(card.heading)
        self._figure.setText(card.figure)
        self._note.setText(card.note)
        self._mark.setVisible(card.urgent)
        self.setAccessibleName(f"{card.heading}: {card.figure}, {card.note}")
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        high = self._column.totalHeightForWidth(max(LEAST_WIDTH, self.width()))
        return QSize(LEAST_WIDTH, max(high, self._column.sizeHint().height(), scaled(LEAST_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
