"""How full each auditor would be: a name, a bar, and the figures in words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QProgressBar, QScrollArea, QWidget

from qaf_desktop.ui.text_size import scale, scaled
from qaf_desktop.ui.tokens import S1, S2, S4
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.work.fair_giving import Load

HEIGHT, BAR, LARGE = 96, 70, 1.25


class LoadsView(QScrollArea):
    """The fullest first, three to a row; two where words are large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("How much each auditor would have"))
        self.setMaximumHeight(scaled(HEIGHT))

    def show_loads(self, loads: Sequence[Load]) -> None:
        inside = QWidget()
        inside.setProperty("look", "page")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(S2)
        grid.setVerticalSpacing(S1)
        beside = 2 if scale() > LARGE else 3
        for at, one in enumerate(loads):
            row, block = divmod(at, beside)
            for column, part in enumerate((label(one.name), self._bar(one), label(self.words(one), "muted"))):
                grid.addWidget(part, row, block * 4 + column)
            grid.setColumnMinimumWidth(block * 4 + 3, S4)
        grid.setColumnStretch(beside * 4, 1)
        self.setWidget(inside)
        self.setVisible(bool(loads))
        self.setFixedHeight(min(scaled(HEIGHT), inside.sizeHint().height() + S1))

    def words(self, one: Load) -> str:
        """In figures: what they have, what comes, and the most they take."""
        return self.tr("{has} + {more} of {room}").format(has=one.has, more=one.more, room=one.room)

    def _bar(self, one: Load) -> QProgressBar:
        bar = QProgressBar(maximum=max(1, one.room, one.whole), textVisible=False)
        bar.setValue(one.whole)
        bar.setFixedWidth(scaled(BAR))
        bar.setAccessibleName(f"{one.name}: {self.words(one)}")
        return bar
