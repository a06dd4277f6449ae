"""Whether everything on a window can be read without scrolling sideways: what is cut off, and what sticks out."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from qaf_desktop.ui.widgets.picture_view import NumbersTable
from tests.ui.accessible.ring import named

OVER = 2
"""Pixels that rounding may take."""


def misfits(root: QWidget) -> list[str]:
    """In words, each control or label that is cut, sticks out or needs a sideways scroll."""
    seen = [one for one in root.findChildren(QWidget) if one.isVisible()]
    return [*_scrolling(seen), *_cut(seen), *_outside(root, seen)]


def _scrolling(seen: list[QWidget]) -> Iterator[str]:
    for one in seen:
        if isinstance(one, QAbstractScrollArea) and not isinstance(one, NumbersTable):
            bar: QScrollBar = one.horizontalScrollBar()
            if bar.maximum() - bar.minimum() > OVER:
                yield f"{named(one)} scrolls sideways by {bar.maximum() - bar.minimum()}"


def _cut(seen: list[QWidget]) -> Iterator[str]:
    for one in seen:
        if isinstance(one, QLabel) and one.text() and not one.wordWrap() and not one.toolTip():
            wide = one.fontMetrics().horizontalAdvance(one.text())
            if wide > one.contentsRect().width() + OVER:
                yield f"label “{one.text()}” has {one.contentsRect().width()} of {wide} pixels"
        elif isinstance(one, QAbstractButton) and one.text() and not one.toolTip():
            wide = max(one.fontMetrics().horizontalAdvance(line) for line in one.text().replace("&", "").split("\n"))
            if wide > one.width() + OVER and not one.hasHeightForWidth():
                yield f"button “{one.text()}” has {one.width()} of {wide} pixels"
        if isinstance(one, QLabel) and one.wordWrap() and one.text():
            high = one.heightForWidth(one.width())
            if high > one.height() + 2 * OVER:
                yield f"label “{one.text()}” has {one.height()} of {high} pixels in height"


def _outside(root: QWidget, seen: list[QWidget]) -> Iterator[str]:
    for one in seen:
        around = one.parentWidget()
        told = isinstance(one, QLabel | QAbstractButton | QPlainTextEdit)
        if not told or around is None or isinstance(around, QAbstractScrollArea):
            continue
        place = QRect(one.mapTo(root, QPoint()), one.size())
        if place.right() > root.width() + OVER or place.left() < -OVER:
            yield f"{named(one)} sticks out of the window: {place.left()} to {place.right()} of {root.width()}"
        elif not _scrolled(one) and (place.bottom() > root.height() + OVER or place.top() < -OVER):
            yield f"{named(one)} lies below the window: {place.top()} to {place.bottom()} of {root.height()}"


def _scrolled(one: QWidget) -> bool:
    around = one.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            return around.verticalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        around = around.parentWidget()
    return False
