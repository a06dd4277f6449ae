"""How one question is answered on the large page: by tiles, by words, by a tick or a day."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QDate, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from qaf_desktop.forms.definition import Choice, Kind
from qaf_desktop.forms.views import QuestionView
from qaf_desktop.ui.handover.tile import LEAST, Tile
from qaf_desktop.ui.tokens import S3
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.face import face_for

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


class Words(Answering):
    """Several lines in one's own words. Tab goes on; nothing can be dropped or fetched from a menu."""

    grows: ClassVar[bool] = True

    def __init__(self, value: str) -> None:
        super().__init__()
        self.area = QPlainTextEdit(value)
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
    """A day, today first; nothing is answered before it is chosen."""

    def __init__(self, value: str, today: str) -> None:
        super().__init__()
        self._today = QDate.fromString(today, ISO)
        self.today = button(self.tr("Today"), self._choose_today, look="big")
        self.field = QDateEdit(QDate.fromString(value, ISO) if value else self._today)
        self.field.setProperty("look", "big")
        self.field.setDisplayFormat("d MMMM yyyy")
        self.field.setButtonSymbols(QDateEdit.ButtonSymbols.NoButtons)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.field.dateChanged.connect(lambda day: self.answered.emit(day.toString(ISO), False))
        earlier = button(self.tr("Earlier"), lambda: self._move(-1), look="big")
        later = button(self.tr("Later"), lambda: self._move(1), look="big")
        row = QHBoxLayout()
        row.setSpacing(S3)
        for part in (earlier, self.field, later):
            row.addWidget(part, 1 if part is self.field else 0)
        _alone(self, self.today).addLayout(row)

    def take_focus(self) -> None:
        self.today.setFocus()

    def describe(self, asked: str) -> None:
        self.today.setAccessibleDescription(asked)
        self.field.setAccessibleName(asked)

    def _move(self, days: int) -> None:
        self.field.setDate(self.field.date().addDays(days))

    def _choose_today(self) -> None:
        self.field.setDate(self._today)
        self.answered.emit(self._today.toString(ISO), False)


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


def _alone(around: QWidget, *parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(around)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(S3)
    for part in parts:
        column.addWidget(part)
    return column
