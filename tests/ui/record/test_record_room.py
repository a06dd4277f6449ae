"""However many steps a record has, no button's words are cut."""

import pytest
from staging import present

from qaf_desktop.ui.record.record_page import NARROW
from qaf_desktop.ui.widgets.buttons import PrimaryButton
from qaf_desktop.wiring.record_screen import RecordScreen
from qaf_desktop.work.deciding import Deciding


@pytest.mark.parametrize("width", [683, 860, 1366])
@pytest.mark.parametrize("name", ["issued", "plain", "escalation"])
def test_tabs_and_a_long_primary_step_stand_beside_each_other(lead, room_of, qtbot, executor, name, width):
    screen = RecordScreen(room_of(lead.desk))
    present(qtbot, screen.page, executor)
    screen.page.resize(width, 700)
    screen.page.enter(str(lead.keys[name]))
    executor.drain()
    seen = [made for made in (*screen.page.buttons.values(), *screen.page._tabs.buttons()) if made.isVisible()]
    assert all(made.width() >= made.sizeHint().width() for made in seen)
    assert screen.page.width() == width


@pytest.mark.parametrize("width", [700, 1030, 1170, 1600])
def test_steps_fold_before_their_words_are_cut(author, room_of, qtbot, executor, width):
    screen = RecordScreen(room_of(author.desk))
    present(qtbot, screen.page, executor)
    Deciding(author.desk).decide(author.observation, "issued")
    screen.page.resize(width, 700)
    screen.page.enter(str(author.observation))
    executor.drain()
    seen = [button for button in screen.page.buttons.values() if button.isVisible()]
    assert any(isinstance(button, PrimaryButton) for button in seen) or width < NARROW
    assert all(button.width() >= button.sizeHint().width() for button in seen)
    hidden = [button.text() for button in screen.page.buttons.values() if not button.isVisible()]
    assert set(hidden) <= {action.text() for action in screen.page.more.menu().actions()}
    assert screen.page.more.isVisible() or not hidden
