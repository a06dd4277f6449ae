"""Words on a page, by what they are for."""

from html import escape

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QLabel, QWidget


def label(text: str, look: str = "", *, wrap: bool = False, buddy: QWidget | None = None) -> QLabel:
    """A label with a look (`title heading muted caption figure strong …`); `buddy` is the control it names."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if look:
        made.setProperty("look", look)
    if buddy is not None:
        made.setBuddy(buddy)
    return made


def tip(text: str) -> str:
    """Text for a tool tip, shown as it stands: markup in it would be followed, and the files it names loaded."""
    return f"<span>{escape(text)}</span>" if Qt.mightBeRichText(text) else text


def set_look(widget: QWidget, look: str) -> None:
    """Change what a shown widget looks like."""
    if widget.property("look") != look:
        widget.setProperty("look", look)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
