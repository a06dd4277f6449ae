"""F1 before a desk is open: the guide to first steps in the wizard, that to safekeeping at the locked door."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from qaf_desktop.paths import catalogues, guide_pictures
from qaf_desktop.ui.frame.main_window import MainWindow
from qaf_desktop.ui.help_page.guides import read_guides
from qaf_desktop.ui.help_page.help_page import HelpPage
from qaf_desktop.ui.help_page.topics import read_topics
from qaf_desktop.words import language_for


def answer_help(window: MainWindow, page: QWidget, resources: Path, place: str) -> None:
    """Let F1 on this page open the guide for the place, over the page; Escape leads back, and nothing typed is lost."""
    key = QShortcut(QKeySequence("F1"), page, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
    key.activated.connect(lambda: _show(window, resources, place))


def _show(window: MainWindow, resources: Path, place: str) -> None:
    folder = resources / "help"
    guides = read_guides(folder, language_for("", QLocale().name(), catalogues()))
    page = HelpPage(guides, guide_pictures())
    page.setWindowTitle(QCoreApplication.translate("Desk", "Help"))
    page.tour.hide()
    page.left.connect(window.lift)
    window.lay_over(page)
    page.enter(read_topics(folder).screens.get(place, ""))
