"""Help: the short guides that ship with the program, and the keys."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QWidget

from qaf_desktop.ui.frame.page import Page
from qaf_desktop.ui.tokens import S3, S4

LIST_WIDTH = 220
GUIDE, TEXT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class HelpPage(Page):
    """A list of guides at the left, the chosen one at the right. Entered with a guide's name, it shows that one."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.guides = QListWidget()
        self.guides.setAccessibleName(self.tr("Guides"))
        self.guides.setMaximumWidth(LIST_WIDTH)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Guide"))
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(S4)
        for path in sorted(folder.glob("*.md")):
            self._add(path)
        row = QHBoxLayout(self)
        row.setContentsMargins(S4, S4, S4, S4)
        row.setSpacing(S3)
        row.addWidget(self.guides)
        row.addWidget(self.text, 1)
        self.guides.currentItemChanged.connect(self._show)
        self.guides.setCurrentRow(0)
        self.setFocusProxy(self.guides)

    def enter(self, argument: str) -> None:
        for at in range(self.guides.count()):
            if argument and self.guides.item(at).data(GUIDE) == argument:
                self.guides.setCurrentRow(at)

    def _add(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        title = text.splitlines()[0].lstrip("# ") if text else path.stem
        item = QListWidgetItem(QCoreApplication.translate("Help", title))
        item.setData(GUIDE, path.stem.partition("-")[2])
        item.setData(TEXT, text)
        self.guides.addItem(item)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.text.setMarkdown(item.data(TEXT))
