"""What a widget is to assistive software where its class does not say: a chart, a document, a group, a message."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_PROPERTY = "told_as"


def tell_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Give the widget this role; its name and description stay its own. What was told of it before is forgotten."""
    widget.setProperty(_PROPERTY, role.value)
    if QAccessible.isActive():
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(QAccessible.queryAccessibleInterface(widget)))


@cache
def teach_roles() -> None:
    """Make the roles known to Qt, once in a process, after the application is made: Qt asks the latest first."""
    QAccessible.installFactory(_told)


def _told(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget) or thing.property(_PROPERTY) is None:
        return None
    return QAccessibleWidget(thing, QAccessible.Role(thing.property(_PROPERTY)))
