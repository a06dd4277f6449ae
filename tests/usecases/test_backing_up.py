"""A copy a day: made once, opened by the same key, the oldest let go, and told of when the disk will not have it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import PASSPHRASE, Stage, found_lead
from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.paths import resources
from qaf_desktop.setup.backing_up import KEPT, back_up_today
from qaf_desktop.storage.keyslots import KdfCost, KeyCosts, unlock_with_passphrase
from qaf_desktop.storage.meaning import NoMeaning
from qaf_desktop.storage.store import Store
from qaf_desktop.storage.workspace import WorkspaceFolder
from tests.faults.mounts import small_disk
from tests.usecases.world import bank

TINY = KeyCosts(new=KdfCost(1, 8, 1), least=KdfCost(1, 8, 1))
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Days:
    """A clock that is moved on by hand."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def desk(tmp_path: Path, days: Days):
    stage = Stage(tmp_path, resources(), Clock(now=days), costs=TINY)
    stage.share.mkdir()
    desk = found_lead(stage, bank())
    yield desk
    desk.close()


def test_a_day_has_one_copy_and_a_week_is_kept(desk: Desk, days: Days) -> None:
    first = back_up_today(desk)
    assert first is not None
    assert back_up_today(desk) is None
    for _ in range(KEPT):
        days.now += timedelta(days=1)
        assert back_up_today(desk) is not None
    assert len(desk.store.backups.list()) == KEPT
    assert not first.exists()


def test_a_copy_opens_with_the_same_passphrase(desk: Desk, tmp_path: Path) -> None:
    made = back_up_today(desk)
    assert made is not None
    again = WorkspaceFolder(tmp_path / "again")
    again.prepare()
    again.database.write_bytes(made.read_bytes())
    store = Store.open(again, unlock_with_passphrase(desk.folder.path, PASSPHRASE, TINY), NoMeaning())
    assert store.registers.people() == desk.store.registers.people()
    store.close()


def test_a_full_disk_is_told_and_leaves_no_half_copy(desk: Desk) -> None:
    with small_disk(desk.folder.backups, "64k"):
        with pytest.raises(UserFacingError) as caught:
            back_up_today(desk)
        assert caught.value.code == "disk-full"
        assert list(desk.folder.backups.iterdir()) == []
    assert back_up_today(desk) is not None
