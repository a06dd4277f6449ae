"""The year on one picture: a row for each team, a bar for each cycle, a line for today."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from qaf_desktop.ui.text_size import scaled, small
from qaf_desktop.ui.theme import current_tokens
from qaf_desktop.ui.tokens import S1, S2, Tokens
from qaf_desktop.ui.widgets.announce import announce
from qaf_desktop.ui.widgets.told_as import tell_as
from qaf_desktop.words import short_month
from qaf_desktop.work.programme import CycleLine, Year

ROW, HEAD, LABELS = 30, 26, 170
MARKS = {"agreed": "○", "begun": "◐", "reported": "●", "closed": "✓", "stopped": "✕"}
PROPOSED = "·"


@dataclass(frozen=True, slots=True)
class Bar:
    """Where a cycle lies: `row` of its team, and its box."""

    line: CycleLine
    row: int
    box: QRectF


class Timeline(QWidget):
    """`picked(cycle key)` by a click, or by Enter after walking to a bar with the arrow keys."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[CycleLine, ...] = ()
        self._year = Year("2026-04")
        self._today = date(2026, 4, 1)
        self._at = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        tell_as(self, QAccessible.Role.Chart)
        self.setAccessibleName(self.tr("The year by team"))

    def show_year(self, year: Year, lines: tuple[CycleLine, ...], today: date) -> None:
        self._year, self._lines, self._today, self._at = year, lines, today, -1
        said = "; ".join(f"{one.title}, {one.kind_word}, {one.dates}, {one.words}" for one in lines)
        self.setAccessibleDescription(said or self.tr("No cycles in this year."))
        self.setFixedHeight(self._height())
        self.update()

    def teams(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(team for line in self._lines for team in (line.teams or (self.tr("All teams"),))))

    def bars(self) -> tuple[Bar, ...]:
        found: list[Bar] = []
        for lanes in self._lanes():
            start = 1 + max((bar.row for bar in found), default=-1)
            found += [Bar(line, start + lane, self._box(line, start + lane)) for line, lane in lanes]
        return tuple(found)

    def _lanes(self) -> list[list[tuple[CycleLine, int]]]:
        """By team, its cycles each with a lane in which no other lies over it."""
        found = []
        for team in self.teams():
            ends: list[str] = []
            placed = []
            for line in (one for one in self._lines if team in (one.teams or (self.tr("All teams"),))):
                lane = next((at for at, end in enumerate(ends) if end < line.first), len(ends))
                ends[lane : lane + 1] = [line.last]
                placed.append((line, lane))
            found.append(placed)
        return found

    def _rows(self) -> dict[int, str]:
        """The row at which each team begins."""
        rows, at = {}, 0
        for team, lanes in zip(self.teams(), self._lanes(), strict=True):
            rows[at] = team
            at += 1 + max(lane for _line, lane in lanes)
        return rows

    def sizeHint(self) -> QSize:
        return QSize(600, self._height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), current_tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(tokens.surface))
        self._paint_months(painter, tokens)
        self._paint_teams(painter, tokens)
        for at, bar in enumerate(self.bars()):
            self._paint_bar(painter, tokens, bar, chosen=at == self._at and self.hasFocus())
        self._paint_today(painter, tokens)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bars = self.bars()
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}.get(
            Qt.Key(event.key())
        )
        if step and bars:
            self._at = (self._at + step) % len(bars)
            line = bars[self._at].line
            announce(self, f"{line.title}, {line.dates}, {line.words}")
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._at < len(bars):
            self.picked.emit(bars[self._at].line.key)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._bar_at(event.position().x(), event.position().y())
        if found is not None:
            self.picked.emit(found.line.key)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            found = self._bar_at(event.pos().x(), event.pos().y())
            words = (
                f"{found.line.title}\n{found.line.kind_word}, {found.line.dates}\n{found.line.words}" if found else ""
            )
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _bar_at(self, x: float, y: float) -> Bar | None:
        return next((bar for bar in self.bars() if bar.box.contains(x, y)), None)

    def _height(self) -> int:
        rows = sum(1 + max(lane for _line, lane in lanes) for lanes in self._lanes())
        return scaled(HEAD) + scaled(ROW) * max(1, rows) + S1

    def _place(self, day: str) -> float:
        """Where a day lies from left to right; days outside the year at its edge."""
        first, end = date.fromisoformat(self._year.first), date.fromisoformat(self._year.end)
        inside = min(max(date.fromisoformat(day), first), end)
        left = scaled(LABELS)
        return left + (self.width() - left - S1) * (inside - first).days / (end - first).days

    def _box(self, line: CycleLine, row: int) -> QRectF:
        left, right = self._place(line.first), self._place(line.last)
        top = scaled(HEAD) + row * scaled(ROW) + S1
        return QRectF(left, top, max(float(S2), right - left), scaled(ROW) - 2 * S1)

    def _paint_months(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setFont(small(self.font()))
        for month in self._year.months:
            left = self._place(f"{month}-01")
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(int(left), scaled(HEAD) - S1, int(left), self.height())
            painter.setPen(QColor(tokens.muted))
            name = short_month(int(month[5:]))
            painter.drawText(QRectF(left + S1, 0, 60, scaled(HEAD)), Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_teams(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setFont(self.font())
        metrics = QFontMetrics(self.font())
        for row, team in self._rows().items():
            top = scaled(HEAD) + row * scaled(ROW)
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(0, top, self.width(), top)
            painter.setPen(QColor(tokens.text))
            name = metrics.elidedText(team, Qt.TextElideMode.ElideRight, scaled(LABELS) - 2 * S2)
            painter.drawText(QRectF(S2, top, scaled(LABELS) - S2, scaled(ROW)), Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_bar(self, painter: QPainter, tokens: Tokens, bar: Bar, *, chosen: bool) -> None:
        line, late = bar.line, bool(bar.line.late)
        edge = QColor(tokens.stop if late else tokens.accent)
        solid = line.state in ("begun", "reported", "closed")
        painter.setPen(QPen(edge, 2 if chosen else 1, Qt.PenStyle.SolidLine if solid or late else Qt.PenStyle.DashLine))
        painter.setBrush(QColor(tokens.stop_ground if late else tokens.selected if solid else tokens.surface))
        painter.drawRoundedRect(bar.box, 4, 4)
        painter.setPen(QColor(tokens.text))
        words = f"{'!' if late else MARKS.get(line.state, PROPOSED)} {line.title}"
        metrics = QFontMetrics(small(self.font()))
        painter.setFont(small(self.font()))
        inside = bar.box.adjusted(S1, 0, -S1, 0)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(inside.width()))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_today(self, painter: QPainter, tokens: Tokens) -> None:
        today = self._today.isoformat()
        if self._year.first <= today < self._year.end:
            left = int(self._place(today))
            painter.setPen(QPen(QColor(tokens.warning), 2))
            painter.drawLine(left, scaled(HEAD) - S2, left, self.height())
