"""An escalation's way as a row of steps: a mark, what it is, who and when, or by when it is due."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.tokens import S1, S2, S3, S4
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.mark_label import MarkLabel
from qaf_desktop.work.escalation_way import Standing, Step, Way

MARKS = {
    Standing.DONE: ("disc", "ok"),
    Standing.NEXT: ("diamond", "warning"),
    Standing.LATE: ("triangle", "stop"),
    Standing.AHEAD: ("ring", "muted"),
}
NARROW = 860


class WayPanel(QFrame):
    """Hidden until it is given a way. Where it is narrow only what is next or late is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self._way: Way | None = None
        self._shown: tuple[Step, ...] = ()
        self._inside = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(S4, S2, S4, S2)
        self._column.addWidget(self._inside)
        self.hide()

    def show_way(self, way: Way | None) -> None:
        """The steps of this way; None hides the panel."""
        self._way = way
        self.setVisible(way is not None)
        if way is not None:
            self.setAccessibleName(self.tr("Where the escalation is: {stands}").format(stands=way.stands))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        steps = self._way.steps if self._way else ()
        if self.width() < scaled(NARROW):
            steps = tuple(step for step in steps if step.standing in (Standing.NEXT, Standing.LATE))
        if steps != self._shown:
            self._shown = steps
            self._rebuild()

    def _rebuild(self) -> None:
        self._column.removeWidget(self._inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = QWidget()
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(S3)
        grid.setVerticalSpacing(S1)
        for at, step in enumerate(self._shown):
            self._put(grid, at, step)
        self._column.addWidget(self._inside)

    def _put(self, grid: QGridLayout, at: int, step: Step) -> None:
        head = QHBoxLayout()
        head.setSpacing(S2)
        head.addWidget(MarkLabel(*MARKS[step.standing]), 0, Qt.AlignmentFlag.AlignTop)
        title = label(step.title, "muted" if step.standing is Standing.AHEAD else "strong", wrap=True)
        title.setAccessibleName(f"{step.title}: {self._standing(step)}. {step.words}".strip())
        head.addWidget(title, 1, Qt.AlignmentFlag.AlignTop)
        look = "stop" if step.standing is Standing.LATE else "muted"
        words = label(step.words or self._standing(step), look, wrap=True)
        grid.addLayout(head, 0, at)
        grid.addWidget(words, 1, at, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(at, 1)

    def _standing(self, step: Step) -> str:
        return {
            Standing.DONE: self.tr("Done"),
            Standing.NEXT: self.tr("Next"),
            Standing.LATE: self.tr("Overdue"),
            Standing.AHEAD: self.tr("Not yet"),
        }[step.standing]
