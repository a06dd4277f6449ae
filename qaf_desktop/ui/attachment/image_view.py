"""A picture on the screen, from bytes in memory."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QImageReader, QKeySequence, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from qaf_desktop.ui.tokens import S1, S2, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.first_focus import FirstFocus
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.told_as import tell_as

LEAST_ZOOM, MOST_ZOOM, STEP = 0.05, 4.0, 1.25
MOST_MEGABYTES = 256
"""What an opened picture may take: a small file can claim to be an enormous one."""


class ImageView(FirstFocus):
    """Fits the place until the person zooms. Ctrl+plus, Ctrl+minus, Ctrl+0 fits again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._zoom: float | None = None
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area = QScrollArea()
        tell_as(self.area, QAccessible.Role.Graphic)
        self.area.setWidget(self._picture)
        self.area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area.setProperty("look", "picture")
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.area)
        self._make_bar()

    def show_image(self, data: bytes, name: str) -> bool:
        """Show these bytes; false when they are no picture that can be read."""
        buffer = QBuffer()
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        QImageReader.setAllocationLimit(MOST_MEGABYTES)
        reader = QImageReader(buffer)
        reader.setAutoTransform(True)
        self._image = reader.read()
        self._zoom = None
        self._paint()
        self._describe(name)
        return not self._image.isNull()

    def zoom(self) -> float:
        """1 shows each of the picture's points as one of the screen's."""
        return self._fitting() if self._zoom is None else self._zoom

    def zoom_by(self, times: float) -> None:
        self._zoom = min(MOST_ZOOM, max(LEAST_ZOOM, self.zoom() * times))
        self._paint()

    def fit(self) -> None:
        self._zoom = None
        self._paint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._paint()

    def _make_bar(self) -> None:
        self.how_large = label("", "muted")
        self.smaller = button("−", lambda: self.zoom_by(1 / STEP), look="quiet")
        self.larger = button("+", lambda: self.zoom_by(STEP), look="quiet")
        self.smaller.setAccessibleName(self.tr("Smaller"))
        self.larger.setAccessibleName(self.tr("Larger"))
        bar = QHBoxLayout()
        bar.setContentsMargins(S4, S1, S4, S1)
        bar.setSpacing(S2)
        bar.addStretch(1)
        for part in (self.smaller, self.how_large, self.larger, button(self.tr("Fit"), self.fit, look="link")):
            bar.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.area, 1)
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.ZoomIn), lambda: self.zoom_by(STEP)),
            (QKeySequence(QKeySequence.StandardKey.ZoomOut), lambda: self.zoom_by(1 / STEP)),
            (QKeySequence("Ctrl+0"), self.fit),
        ):
            shortcut = QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _describe(self, name: str) -> None:
        size = self._image.size()
        words = self.tr("A picture, {width} by {height} points. What it shows is not described.")
        for part in (self.area, self._picture):
            part.setAccessibleName(name)
            part.setAccessibleDescription(words.format(width=size.width(), height=size.height()))

    def _fitting(self) -> float:
        room, size = self.area.maximumViewportSize(), self._image.size()
        if size.isEmpty():
            return 1.0
        return min(1.0, room.width() / size.width(), room.height() / size.height())

    def _paint(self) -> None:
        if self._image.isNull():
            self._picture.clear()
            return
        zoom, sharp = self.zoom(), self.devicePixelRatioF()
        wanted = QSize(round(self._image.width() * zoom * sharp), round(self._image.height() * zoom * sharp))
        pixels = self._image.scaled(
            wanted.expandedTo(QSize(1, 1)),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        pixels.setDevicePixelRatio(sharp)
        self._picture.setPixmap(QPixmap.fromImage(pixels))
        self._picture.resize(pixels.deviceIndependentSize().toSize())
        self.how_large.setText(f"{round(100 * zoom)} %")
