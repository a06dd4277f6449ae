"""Real desks for this screen."""

import pytest
from merged import author, lead, merged_work  # noqa: F401
from PySide6.QtWidgets import QApplication
from staging import room_of, theatre, visited  # noqa: F401


@pytest.fixture
def present(qtbot, executor):
    """Show a page and let its first work run; the page."""

    def show(page):
        qtbot.addWidget(page)
        page.resize(1170, 716)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        for _again in range(3):
            executor.drain()
            QApplication.processEvents()
        return page

    return show
