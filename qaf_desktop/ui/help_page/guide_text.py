"""A guide as it is read: Markdown with the program's own pictures, fitted to the page and to the theme."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QTextBlock, QTextCursor, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QTextBrowser, QWidget

from qaf_desktop.ui.stylesheet import shade
from qaf_desktop.ui.theme import current_tokens
from qaf_desktop.ui.tokens import S4

WIDEST_PICTURE = 720


class GuideText(QTextBrowser):
    """Shows one guide. Nothing in it leads out of the program."""

    def __init__(self, pictures: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._guide = ""
        self._drawn_for = ("", 0)
        self._heading = ""
        """Where the reader was led to, until they scroll away."""
        self.setOpenLinks(False)
        self.document().setDocumentMargin(S4)

    def show_guide(self, text: str) -> None:
        """`text` is Markdown. A picture's name says how it is drawn, so that none is shown from an earlier drawing."""
        self._guide = text
        self._drawn_for = shading, width = self._looks()
        self.setMarkdown(text.replace("-light.png)", f"-{shading}.png?{width})"))

    def go_to_heading(self, heading: str) -> None:
        """So that the heading stands at the top; the beginning where there is none of that name."""
        self._heading = heading
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        found = _heading(self.document(), heading)
        if found is not None:
            layout = self.document().documentLayout()
            self.setTextCursor(QTextCursor(found))
            self.verticalScrollBar().setValue(int(layout.blockBoundingRect(found).top()) - S4)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        picture = QImage(str(self._pictures / Path(QUrl(name).path()).name))
        if picture.isNull():
            return picture
        scale = self.devicePixelRatioF()
        fitted = picture.scaledToWidth(round(self._width() * scale), Qt.TransformationMode.SmoothTransformation)
        fitted.setDevicePixelRatio(scale)
        return fitted

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._heading = ""
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._heading = ""
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw_anew()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw_anew()

    def _draw_anew(self) -> None:
        """Pictures of another width, or of the other theme; the reader stays where they are."""
        if self._guide and self._looks() != self._drawn_for:
            at = self.verticalScrollBar().value()
            self.show_guide(self._guide)
            self.verticalScrollBar().setValue(at)
            if self._heading:
                self.go_to_heading(self._heading)

    def _looks(self) -> tuple[str, int]:
        return shade(current_tokens()), self._width()

    def _width(self) -> int:
        return max(200, min(WIDEST_PICTURE, self.viewport().width() - 4 * S4))


def _heading(document: QTextDocument, heading: str) -> QTextBlock | None:
    block = document.begin()
    while heading and block.isValid():
        if block.blockFormat().headingLevel() > 0 and block.text() == heading:
            return block
        block = block.next()
    return None
