"""How one question is answered on the large page: by tiles, by words, by a tick or a day."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QDate, QEvent, QLocale, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from qaf_desktop.forms.characters import writable
from qaf_desktop.forms.definition import Choice, Kind
from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.handover.tile import LEAST, Tile
from qaf_desktop.ui.tokens import S3
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.face import face_for
from qaf_desktop.ui.widgets.labels import label

SMILEYS = "smileys"
SIDE_BY_SIDE = 860
"""Width from which faces stand in one row."""
TICKED = "OK"
ISO = Qt.DateFormat.ISODate


class Answering(QWidget):
    """`answered(value, typing)` in ODK's canonical text; empty when cleared."""

    answered = Signal(str, bool)
    grows: ClassVar[bool] = False
    """Whether it takes all the room there is."""

    def take_focus(self) -> None:
        raise NotImplementedError

    def describe(self, asked: str) -> None:
        """Tell assistive software the question."""
        raise NotImplementedError


class Tiles(Answering):
    """One or several of some choices. Digits choose, arrows go from one to the next."""

    def __init__(self, choices: Sequence[Choice], value: str, *, several: bool, faces: bool) -> None:
        super().__init__()
        self._several, self._faces = several, faces
        given = value.split() if several else [value]
        self.tiles: list[Tile] = []
        self._values = [choice.value for choice in choices]
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(S3)
        for place, choice in enumerate(choices):
            tile = Tile(choice.label, face_for(place, len(choices)) if faces else 0)
            tile.setChecked(choice.value in given)
            tile.clicked.connect(lambda _on=False, place=place: self._chosen(place))
            tile.installEventFilter(self)
            self.tiles.append(tile)
            self._box.addWidget(tile)

    def take_focus(self) -> None:
        self._first().setFocus()

    def describe(self, asked: str) -> None:
        self.setAccessibleName(asked)
        for tile in self.tiles:
            tile.setAccessibleDescription(asked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, Tile):
            return self._key(watched, event)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        upright = self._faces and self.width() >= SIDE_BY_SIDE
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._box.setDirection(across if upright else down)
        for tile in self.tiles:
            tile.stand(upright=upright)

    def _first(self) -> Tile:
        return next((tile for tile in self.tiles if tile.isChecked()), self.tiles[0])

    def _key(self, at: Tile, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        place = self.tiles.index(at) + steps.get(Qt.Key(event.key()), 0)
        if event.key() in steps:
            self.tiles[max(0, min(len(self.tiles) - 1, place))].setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            at.click()
        elif event.text().isdecimal() and 1 <= int(event.text()) <= len(self.tiles):
            self.tiles[int(event.text()) - 1].setFocus()
            self.tiles[int(event.text()) - 1].click()
        else:
            return False
        return True

    def _chosen(self, place: int) -> None:
        if not self._several:
            for other, tile in enumerate(self.tiles):
                tile.setChecked(tile.isChecked() and other == place)
        pairs = zip(self._values, self.tiles, strict=True)
        self.answered.emit(" ".join(value for value, tile in pairs if tile.isChecked()), False)


class Tick(Answering):
    """A sentence to agree with."""

    def __init__(self, words: str, value: str) -> None:
        super().__init__()
        self.tile = Tile(words)
        self.tile.setChecked(value == TICKED)
        self.tile.clicked.connect(lambda _on=False: self.answered.emit(TICKED if self.tile.isChecked() else "", False))
        _alone(self, self.tile)

    def take_focus(self) -> None:
        self.tile.setFocus()

    def describe(self, asked: str) -> None:
        self.tile.setAccessibleDescription(asked)


class _Area(QPlainTextEdit):
    """What is pasted comes as it will be kept: as plain text, without what no text can hold."""

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(writable(source.text()))


class Words(Answering):
    """Several lines in one's own words. Tab goes on; nothing can be dropped or fetched from a menu."""

    grows: ClassVar[bool] = True

    def __init__(self, value: str) -> None:
        super().__init__()
        self.area = _Area(value)
        self.area.setProperty("look", "big")
        self.area.setTabChangesFocus(True)
        self.area.setAcceptDrops(False)
        self.area.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.area.setMinimumHeight(2 * LEAST)
        self.area.textChanged.connect(lambda: self.answered.emit(self.area.toPlainText(), True))
        _alone(self, self.area)

    def take_focus(self) -> None:
        self.area.setFocus()

    def describe(self, asked: str) -> None:
        self.area.setAccessibleName(asked)


class Line(Answering):
    """A few words or a number."""

    def __init__(self, value: str) -> None:
        super().__init__()
        self.line = QLineEdit(value)
        self.line.setProperty("look", "big")
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.line.setAcceptDrops(False)
        self.line.textEdited.connect(lambda text: self.answered.emit(text.strip(), True))
        _alone(self, self.line)

    def take_focus(self) -> None:
        self.line.setFocus()

    def describe(self, asked: str) -> None:
        self.line.setAccessibleName(asked)


class Day(Answering):
    """A day: today, or a step earlier or later; nothing is answered before it is chosen."""

    def __init__(self, value: str, today: str) -> None:
        super().__init__()
        self._today = QDate.fromString(today, ISO)
        self._day = QDate.fromString(value, ISO) if value else QDate()
        self.today = button(self.tr("Today"), lambda: self._choose(self._today), look="big")
        self.shown = label("", "told")
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.earlier = button(self.tr("A day earlier"), lambda: self._step(-1), look="big")
        self.later = button(self.tr("A day later"), lambda: self._step(1), look="big")
        row = QHBoxLayout()
        row.setSpacing(S3)
        for part in (self.earlier, self.later):
            part.setAutoRepeat(True)
            row.addWidget(part)
        _alone(self, self.shown, self.today).addLayout(row)
        self._show()

    def take_focus(self) -> None:
        self.today.setFocus()

    def describe(self, asked: str) -> None:
        for made in (self.today, self.earlier, self.later):
            made.setAccessibleDescription(asked)

    def _step(self, days: int) -> None:
        self._choose((self._day if self._day.isValid() else self._today).addDays(days))

    def _choose(self, day: QDate) -> None:
        self._day = day
        self._show()
        self.answered.emit(day.toString(ISO), False)

    def _show(self) -> None:
        day = QLocale().toString(self._day, "dddd d MMMM yyyy") if self._day.isValid() else self.tr("No day yet")
        self.shown.setText(day)
        self.shown.setAccessibleName(day)
        announce(self.shown, day)


def answering(view: QuestionView, asked: str, today: str) -> Answering:
    """The way to answer this question; `today` is "YYYY-MM-DD"."""
    kind = view.question.kind
    if kind in (Kind.SELECT_ONE, Kind.SELECT_MULTIPLE):
        faces = SMILEYS in view.question.appearance
        made: Answering = Tiles(view.choices, view.value, several=kind is Kind.SELECT_MULTIPLE, faces=faces)
    elif kind is Kind.ACKNOWLEDGE:
        made = Tick(QApplication.translate("Handover", "Yes"), view.value)
    elif kind is Kind.DATE:
        made = Day(view.value, today)
    else:
        made = Words(view.value) if "multiline" in view.question.appearance else Line(view.value)
    made.describe(asked)
    return made


def announce(widget: QWidget, words: str) -> None:
    """Tell whoever listens what changed beside the key they pressed."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def _alone(around: QWidget, *parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(around)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(S3)
    for part in parts:
        column.addWidget(part)
    return column
