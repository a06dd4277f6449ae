"""A PDF on the screen, from bytes in memory: nothing is written to the disk."""

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qaf_desktop.ui.text_size import scaled
from qaf_desktop.ui.tokens import S1, S2, S4
from qaf_desktop.ui.widgets.buttons import button
from qaf_desktop.ui.widgets.first_focus import FirstFocus
from qaf_desktop.ui.widgets.labels import label
from qaf_desktop.ui.widgets.marked_pages import MarkedPages
from qaf_desktop.ui.widgets.told_as import tell_as

LEAST_ZOOM, MOST_ZOOM, STEP = 0.25, 4.0, 1.25
READS_WELL = 1.25
NARROW = 420
"""Pixels of width, at the usual size of words, below which the bar says less."""


class PdfViewer(FirstFocus):
    """Pages below each other, page n of m, and how large. Ctrl+plus, Ctrl+minus, Ctrl+0 fits the width."""

    page_changed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buffer = QBuffer(self)
        self._bytes = QByteArray()
        self._own_size = False
        self.document = QPdfDocument(self)
        self.view = MarkedPages()
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view.setAccessibleName(name)
        tell_as(self.view, QAccessible.Role.Document)
        self.setFocusProxy(self.view)
        self._quieten()
        self._make_bar()
        self._lay_out()
        self.view.pageNavigator().currentPageChanged.connect(lambda _page: self._tell_page())
        self.view.zoomFactorChanged.connect(lambda _factor: self._tell_zoom())
        self._tell_page()

    def show_pdf(self, data: bytes) -> bool:
        """Show these bytes from the first page on; false when they are no PDF that can be read."""
        self.document.close()
        self._buffer.close()
        self._bytes = QByteArray(data)
        self._buffer.setData(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self.view.forget()
        self._settle_size()
        self.view.verticalScrollBar().setValue(0)
        self._tell_page()
        return self.document.status() == QPdfDocument.Status.Ready and self.document.pageCount() > 0

    def show_again(self, data: bytes) -> bool:
        """Show another version of the same pages, at the place where the person is."""
        zoom, mode, at = self.view.zoomFactor(), self.view.zoomMode(), self.view.verticalScrollBar().value()
        shown = self.show_pdf(data)
        self.view.setZoomMode(mode)
        self.view.setZoomFactor(zoom)
        self.view.verticalScrollBar().setValue(at)
        return shown

    def page(self) -> int:
        """From 1; 0 where nothing is shown."""
        return self.view.pageNavigator().currentPage() + 1 if self.pages() else 0

    def pages(self) -> int:
        return self.document.pageCount()

    def go(self, page: int) -> None:
        """To the top of a page, from 1."""
        if 1 <= page <= self.pages():
            self.view.pageNavigator().jump(page - 1, QPointF(), self.view.pageNavigator().currentZoom())

    def fit_width(self) -> None:
        self._own_size = True
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._tell_zoom()

    def zoom_by(self, times: float) -> None:
        wanted = min(MOST_ZOOM, max(LEAST_ZOOM, self._zoom() * times))
        self._own_size = True
        self._set_zoom(wanted)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._quieten()

    def _quieten(self) -> None:
        """What lies behind the pages is as quiet as the lines of the theme."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Dark, palette.color(QPalette.ColorRole.Midlight))
        self.view.setPalette(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bar()
        if not self._own_size:
            self._settle_size()

    def _settle_size(self) -> None:
        """The whole width, but never larger than reads well, until the person chooses otherwise."""
        self._own_size = False
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        if self._zoom() > READS_WELL:
            self._set_zoom(READS_WELL)
        self._tell_zoom()

    def _set_zoom(self, wanted: float) -> None:
        bar = self.view.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(wanted)
        bar.setValue(round(share * bar.maximum()))
        self._tell_zoom()

    def minimumSizeHint(self) -> QSize:
        return QSize(260, 140)

    def _zoom(self) -> float:
        """The zoom in force: QPdfView keeps no factor while it fits the width."""
        if self.view.zoomMode() == QPdfView.ZoomMode.Custom or not self.pages():
            return self.view.zoomFactor()
        margins = self.view.documentMargins()
        bar = self.view.verticalScrollBar().sizeHint().width()
        room = self.width() - bar - margins.left() - margins.right()
        return room / (self.document.pagePointSize(0).width() * self.view.logicalDpiX() / 72)

    def _make_bar(self) -> None:
        self.previous = _small("‹", self.tr("Previous page"), lambda: self.go(self.page() - 1))
        self.following = _small("›", self.tr("Next page"), lambda: self.go(self.page() + 1))
        self.where = label("")
        self.smaller = _small("−", self.tr("Smaller"), lambda: self.zoom_by(1 / STEP))
        self.larger = _small("+", self.tr("Larger"), lambda: self.zoom_by(STEP))
        self.how_large = label("", "muted")
        self.fit = button(self.tr("Fit width"), self.fit_width, look="link")
        for keys, act in (
            (QKeySequence.StandardKey.ZoomIn, lambda: self.zoom_by(STEP)),
            (QKeySequence.StandardKey.ZoomOut, lambda: self.zoom_by(1 / STEP)),
            (QKeySequence("Ctrl+0"), self.fit_width),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(S4, S1, S4, S1)
        bar.setSpacing(S2)
        for part in (self.previous, self.where, self.following):
            bar.addWidget(part)
        bar.addStretch(1)
        for part in (self.smaller, self.how_large, self.larger, self.fit):
            bar.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.view, 1)

    def _fit_bar(self) -> None:
        """Where there is little room the bar says the page in figures, and leaves out how large it is."""
        narrow = self.width() < scaled(NARROW)
        self.how_large.setVisible(not narrow)
        words = self.tr("Page {page} of {pages}").format(page=self.page(), pages=self.pages()) if self.pages() else ""
        self.where.setText(f"{self.page()}/{self.pages()}" if words and narrow else words)
        self.where.setAccessibleName(words)

    def _tell_page(self) -> None:
        page, pages = self.page(), self.pages()
        self._fit_bar()
        self.previous.setEnabled(page > 1)
        self.following.setEnabled(0 < page < pages)
        words = self.document.getAllText(page - 1).text() if page else ""
        self.view.setAccessibleDescription(words)
        self.page_changed.emit(page)

    def _tell_zoom(self) -> None:
        self.how_large.setText(f"{round(100 * self._zoom())} %")


def _small(text: str, name: str, act: object) -> QWidget:
    made = button(text, act, look="quiet")  # type: ignore[arg-type]
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made
