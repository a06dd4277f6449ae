"""The screens of the lead's desk and Exchange fit a small laptop at 200 % without a sideways scroll."""

import pytest
from PySide6.QtWidgets import QScrollArea

from qaf_desktop.ui.collect.collect_page import CollectPage
from qaf_desktop.ui.exchange.exchange_page import ExchangePage
from qaf_desktop.ui.forms_library.forms_page import FormsPage
from qaf_desktop.ui.people.people_page import PeoplePage
from qaf_desktop.ui.settle.settle_page import SettlePage

WIDE = 1366 // 2
ROLES = {"auditor": "Auditor", "reviewing-officer": "Reviewing officer or conference chair"}


@pytest.mark.parametrize(
    "make", [CollectPage, ExchangePage, FormsPage, SettlePage, lambda: PeoplePage(ROLES)],
    ids=["collect", "exchange", "forms", "settle", "people"],
)  # fmt: skip
def test_nothing_is_wider_than_the_window(qtbot, make):
    page = make()
    qtbot.addWidget(page)
    page.resize(WIDE, 330)
    page.show()
    inside = page.findChild(QScrollArea).widget()
    assert inside.minimumSizeHint().width() <= WIDE - 12
