"""In a real window: unlock by typing, begin an audit, type, close at once; the next start has it all."""

import pytest

from qaf_desktop.demo.demonstration import PASSPHRASE
from tests.journeys.album import Album
from tests.journeys.driving import Program
from tests.journeys.setting_up import prepared_desks

pytestmark = pytest.mark.journey
REFERENCE = "CH-4711"


def test_what_was_typed_is_there_after_closing_at_once(qtbot, tmp_path):
    album, folder = Album(qtbot, "draft"), prepared_desks(tmp_path)["observer"]
    before = Program(qtbot, folder, album)
    before.unlock(PASSPHRASE)
    before.press("New audit")
    before.type_in(REFERENCE)
    before.close()

    after = Program(qtbot, folder, album)
    after.unlock(PASSPHRASE)
    after.row("My records", REFERENCE)
    after.photograph("my-work-draft")
