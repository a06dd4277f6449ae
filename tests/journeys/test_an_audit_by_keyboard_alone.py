"""A whole audit in a real window without a mouse, from My work to what the lead can fetch."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from qaf_desktop.demo.demonstration import PASSPHRASE
from tests.journeys.album import Album
from tests.journeys.answers import AUDIT, CHILD
from tests.journeys.by_keys import CTRL, ByKeys
from tests.journeys.filling import SKIP, card_of
from tests.journeys.setting_up import prepared_desks
from tests.journeys.tabbing import Tabbing

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("no_mouse")]
LEFT_OUT = "What kind of audit"
OTHERS = {"local reference": SKIP, LEFT_OUT: SKIP, "worker’s manager": "Maya", "Which team": "Assessment team 1"}


def asked(auditor: ByKeys) -> str:
    """The words of the question that has the keyboard."""
    card = card_of(auditor.focus())
    assert card is not None
    return card.card.name


def begin(auditor: ByKeys) -> None:
    """Ctrl+N; Esc goes back to the draft's row, Enter to the question where it was left."""
    auditor.key(Qt.Key.Key_N, CTRL)
    auditor.settle()
    first = asked(auditor)
    auditor.type_in(CHILD)
    auditor.key(Qt.Key.Key_Escape)
    auditor.row("My records", CHILD)
    auditor.key(Qt.Key.Key_Return)
    auditor.settle()
    assert asked(auditor) == first


def remove_a_row_and_undo(auditor: ByKeys) -> None:
    """In Actions, where the journey has written two; what was written comes back with the row."""
    rows = auditor.names(QAbstractButton).count("Remove")
    auditor.press("Remove")
    assert auditor.names(QAbstractButton).count("Remove") == rows - 1
    auditor.key(Qt.Key.Key_Space)
    assert auditor.names(QAbstractButton).count("Remove") == rows, "the next key did not bring it back"


def put_right(auditor: ByKeys) -> None:
    """F8 leads to what was left out; answered, it is found no more."""
    auditor.key(Qt.Key.Key_F8)
    assert LEFT_OUT in asked(auditor)
    auditor.photograph("left-out")
    auditor.key(Qt.Key.Key_1)
    auditor.key(Qt.Key.Key_Z, CTRL)
    auditor.key(Qt.Key.Key_Y, CTRL)
    auditor.sees("Nothing needed is missing")


def test_a_whole_audit_by_keyboard_alone(qtbot, tmp_path):
    auditor = ByKeys(qtbot, prepared_desks(tmp_path)["observer"], Album(qtbot, "audit-by-keys"))
    auditor.unlock(PASSPHRASE)
    begin(auditor)
    Tabbing(auditor, AUDIT | OTHERS).everything()
    auditor.key(Qt.Key.Key_PageUp, CTRL)
    remove_a_row_and_undo(auditor)
    put_right(auditor)
    auditor.key(Qt.Key.Key_Return, CTRL)
    auditor.row("My records", "Finalised")
    assert auditor.asked == ["Finalise this audit?"]
    auditor.key(Qt.Key.Key_Return)
    auditor.sees("nothing here can be changed")
    auditor.key(Qt.Key.Key_Escape)
    assert auditor.focus().accessibleName() == "My records"
    auditor.press("Exchange · 1")
    auditor.press("Send 1 record")
    auditor.sees("Sent.")
    auditor.photograph("sent")
