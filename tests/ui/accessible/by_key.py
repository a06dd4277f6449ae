"""Whether what a mouse can do on a window can be done by keys: each control is come to, or its keys are shown on it."""

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollBar,
    QSplitterHandle,
    QWidget,
)

from qaf_desktop.ui.frame.toast import Toast
from tests.ui.accessible.ring import named

SHOWN_KEY = re.compile(r"\b((Ctrl|Alt|Shift)\+\S+|F\d{1,2})\b")
MOUSE = ("mousePressEvent", "mouseReleaseEvent", "mouseDoubleClickEvent")
BY_ITSELF = (Toast,)
"""Goes by itself after a while."""


def by_mouse_alone(root: QWidget) -> list[str]:
    """In words, what can be seen and used and has no key way."""
    return [named(one) for one in _acted_on(root) if not _has_key(one)]


def _acted_on(root: QWidget) -> Iterator[QWidget]:
    for one in root.findChildren(QWidget):
        if one.isVisible() and one.isEnabled() and not _part_of_another(one):
            kinds = (QAbstractButton, QAbstractItemView, QComboBox, QSplitterHandle)
            if isinstance(one, kinds) or _ours(one) or (isinstance(one, QLabel) and "<a " in one.text()):
                yield one


def _ours(one: QWidget) -> bool:
    """Of a class of the program that listens to a mouse."""
    classes = [kind for kind in type(one).__mro__ if kind.__module__.startswith("qaf_desktop")]
    return any(name in vars(kind) for kind in classes for name in MOUSE) and not isinstance(one, BY_ITSELF)


def _part_of_another(one: QWidget) -> bool:
    around = one.parentWidget()
    return isinstance(one, QHeaderView | QScrollBar) or isinstance(around, QLineEdit | QComboBox | QScrollBar)


def _has_key(one: QWidget) -> bool:
    if isinstance(one, QLabel):
        return bool(one.textInteractionFlags() & Qt.TextInteractionFlag.LinksAccessibleByKeyboard)
    return any(_tab_comes(other) for other in (one, *_fellows(one))) or bool(SHOWN_KEY.search(_shown(one)))


def _fellows(one: QWidget) -> list[QWidget]:
    """Those of one choice: the arrows lead from one to another."""
    if isinstance(one, QAbstractButton) and one.group() is not None and one.isCheckable():
        return list(one.group().buttons())
    around = one.parentWidget()
    return list(around.findChildren(QRadioButton)) if isinstance(one, QRadioButton) and around else []


def _tab_comes(one: QWidget) -> bool:
    return bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) and one.isEnabled()


def _shown(one: QWidget) -> str:
    words = one.text() if isinstance(one, QAbstractButton) else ""
    return f"{words} {one.toolTip()}"
