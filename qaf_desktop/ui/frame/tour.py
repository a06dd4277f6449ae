"""A tour of the window: one callout after another beside what it speaks of. It blocks nothing and takes no focus."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from qaf_desktop.ui.tokens import S2, S3, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.labels import label

WIDTH = 340


@dataclass(frozen=True, slots=True)
class Stop:
    """One callout. `beside` gives what it speaks of; None, or what is not seen now, puts it in the middle."""

    title: str
    words: str
    beside: Callable[[], QWidget | None]


class Tour(QFrame):
    """`ended` when it was gone through, or skipped."""

    ended = Signal()

    def __init__(self, stops: tuple[Stop, ...], around: QWidget) -> None:
        super().__init__(around)
        self._stops, self._around, self._at = stops, around, 0
        self.setProperty("look", "float")
        self.setFixedWidth(WIDTH)
        self._ring = QFrame(around)
        self._ring.setProperty("look", "ring")
        self._ring.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._count, self._title, self._words = label("", "caption"), label("", "heading"), label("", wrap=True)
        self.skip = button(self.tr("Skip the tour"), self.end, look="link")
        self.before = button(self.tr("Tip before"), lambda: self._go(self._at - 1))
        self.after = button(self.tr("Next tip"), lambda: self._go(self._at + 1))
        self._lay_out()
        leave = QShortcut(QKeySequence("Esc"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.end)
        around.installEventFilter(self)
        self.hide()
        self._ring.hide()

    def start(self) -> None:
        """From the first stop; the focus stays where it is."""
        self._go(0)

    def end(self) -> None:
        if self.isHidden():
            return
        self.hide()
        self._ring.hide()
        self.ended.emit()

    def words(self) -> str:
        return f"{self._title.text()}. {self._words.text()}"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._around and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(S2)
        foot.addWidget(self.skip)
        foot.addStretch(1)
        foot.addWidget(self.before)
        foot.addWidget(self.after)
        column = QVBoxLayout(self)
        column.setContentsMargins(S4, S3, S3, S3)
        column.setSpacing(S2)
        for part in (self._count, self._title, self._words):
            column.addWidget(part)
        column.addLayout(foot)

    def _go(self, at: int) -> None:
        if at >= len(self._stops):
            self.end()
            return
        self._at, stop = at, self._stops[at]
        self._count.setText(self.tr("Tip {n} of {count}").format(n=at + 1, count=len(self._stops)))
        self._title.setText(stop.title)
        self._words.setText(stop.words)
        self.before.setEnabled(at > 0)
        self.after.setText(self.tr("Done") if at + 1 == len(self._stops) else self.tr("Next tip"))
        self.setAccessibleName(self.words())
        self.show()
        self._place()
        self.raise_()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.words()))

    def _place(self) -> None:
        """Right of what it speaks of, else under it; always whole inside the window."""
        high = max(self.sizeHint().height(), self.heightForWidth(WIDTH))
        room = self._around.rect().adjusted(S2, S2, -S2, -S2)
        beside = self._beside()
        self._ring.setVisible(beside is not None)
        where = QRect(0, 0, WIDTH, high)
        if beside is None:
            where.moveCenter(room.center())
        else:
            self._ring.setGeometry(beside.adjusted(-2, -2, 2, 2))
            self._ring.raise_()
            right = beside.right() + S3
            where.moveTopLeft(beside.topRight() + QPoint(S3, 0) if right + WIDTH < room.right() else
                              beside.bottomLeft() + QPoint(0, S3))  # fmt: skip
        where.moveLeft(max(room.left(), min(where.left(), room.right() - WIDTH)))
        where.moveTop(max(room.top(), min(where.top(), room.bottom() - high)))
        self.setGeometry(where)
        self.raise_()

    def _beside(self) -> QRect | None:
        target = self._stops[self._at].beside()
        if target is None or not target.isVisibleTo(self._around):
            return None
        return QRect(target.mapTo(self._around, QPoint(0, 0)), target.size())
