"""The screens of the lead's desk, My work and Exchange fit a small laptop at 200 % without a sideways scroll."""

from datetime import date

import pytest
from PySide6.QtWidgets import QScrollArea

from qaf_desktop.ui.collect.collect_page import CollectPage
from qaf_desktop.ui.escalations.escalations_page import EscalationsPage
from qaf_desktop.ui.exchange.exchange_page import ExchangePage
from qaf_desktop.ui.forms_library.forms_page import FormsPage
from qaf_desktop.ui.my_work.my_work_page import MyWorkPage
from qaf_desktop.ui.people.people_page import PeoplePage
from qaf_desktop.ui.records.records_page import RecordsPage
from qaf_desktop.ui.records.view import acts
from qaf_desktop.ui.settle.settle_page import SettlePage

WIDE = 1366 // 2
ROLES = {"auditor": "Auditor", "reviewing-officer": "Reviewing officer or conference chair"}


def today():
    return date(2026, 11, 22)


def my_work():
    return MyWorkPage(today)


def records():
    page = RecordsPage()
    page.list.show_selection(3, acts())
    page.list.filters.show()
    return page


def escalations():
    return EscalationsPage(today)


@pytest.mark.parametrize(
    "make",
    [CollectPage, ExchangePage, FormsPage, SettlePage, lambda: PeoplePage(ROLES), my_work, records, escalations],
    ids=["collect", "exchange", "forms", "settle", "people", "my-work", "records", "escalations"],
)  # fmt: skip
def test_nothing_is_wider_than_the_window(qtbot, make):
    page = make()
    qtbot.addWidget(page)
    page.resize(WIDE, 330)
    page.show()
    inside = page.findChild(QScrollArea).widget()
    assert inside.minimumSizeHint().width() <= WIDE - 12
