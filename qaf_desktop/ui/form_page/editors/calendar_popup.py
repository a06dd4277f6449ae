"""A month to pick a day from, in the program's own colours."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from qaf_desktop.ui.theme import current_tokens
from qaf_desktop.ui.tokens import S1

WEEKS, DAYS = 7, 7
"""Rows (with the one of weekdays) and columns of a month."""
ACROSS, DOWN = 18, 12
"""Room around a day's two figures, in pixels."""
WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class CalendarPopup(QFrame):
    """`picked` carries the day and the popup closes; Esc closes it and nothing changes. Nothing can be typed in it."""

    picked = Signal(QDate)

    def __init__(self, day: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "card")
        self.calendar = QCalendarWidget()
        self.calendar.setAccessibleName(self.tr("Calendar"))
        self.calendar.setDateEditEnabled(False)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._dress()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S1, S1, S1, S1)
        layout.addWidget(self.calendar)
        self.calendar.activated.connect(self._take)
        self.calendar.clicked.connect(self._take)
        for inside in self.calendar.findChildren(QWidget):
            inside.installEventFilter(self)

    def open_below(self, field: QWidget) -> None:
        """Show under the field, or over it where the screen ends."""
        self.adjustSize()
        below = field.mapToGlobal(QPoint(0, field.height() + 2))
        room = field.screen().availableGeometry()
        over = field.mapToGlobal(QPoint(0, -self.height() - 2))
        at = below if below.y() + self.height() <= room.bottom() else over
        at.setX(max(room.left(), min(at.x(), room.right() - self.width())))
        self.move(at)
        self.show()
        self.calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self.close()
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _take(self, day: QDate) -> None:
        self.close()
        self.picked.emit(day)

    def _dress(self) -> None:
        tokens = current_tokens()
        self.calendar.setStyleSheet(
            f"QToolButton {{ color: {tokens.text}; background: transparent; padding: 4px 8px; }}"
            f"QWidget#qt_calendar_navigationbar {{ background: {tokens.surface}; }}"
            f"QTableView {{ background: {tokens.surface}; color: {tokens.text}; border: none;"
            f" selection-background-color: {tokens.accent}; selection-color: {tokens.on_accent}; }}"
            "QTableView::item { padding: 0; }"
        )
        plain = QTextCharFormat()
        plain.setForeground(QColor(tokens.text))
        self.calendar.setHeaderTextFormat(plain)
        for day in WEEKEND:
            self.calendar.setWeekdayTextFormat(day, plain)
        for name, words, arrow in (
            ("qt_calendar_prevmonth", self.tr("The month before"), "‹"),
            ("qt_calendar_nextmonth", self.tr("The month after"), "›"),
        ):
            made = self.calendar.findChild(QToolButton, name)
            if made is not None:
                made.setIcon(QIcon())
                made.setText(arrow)
                made.setAccessibleName(words)
                made.setToolTip(words)
        metrics = QFontMetrics(self.calendar.font())
        wide = max(metrics.horizontalAdvance("00"), metrics.horizontalAdvance("Wed")) + ACROSS
        high = metrics.height() + DOWN
        self.calendar.setMinimumSize(wide * DAYS, high * (WEEKS + 1) + DOWN)
