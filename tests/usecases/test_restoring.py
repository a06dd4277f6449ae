"""A backup put in the place of the workspace: tried out beside first, the old store kept, no number given twice."""

import shutil
from dataclasses import dataclass

import pytest
from staging import ANN, CHEAP, theatre, visited  # noqa: F401

from qaf_desktop.demo.demonstration import PASSPHRASE, audit
from qaf_desktop.desk.setup_details import Secret, Way
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.setup.backing_up import back_up_today
from qaf_desktop.setup.restoring import Restoring
from qaf_desktop.setup.unlocking import data_key
from qaf_desktop.storage.keyslots import KeyCosts
from qaf_desktop.storage.workspace import WorkspaceFolder

COSTS = KeyCosts(new=CHEAP, least=CHEAP)


@pytest.fixture
def lead(theatre):  # noqa: F811
    return theatre.lead()


@dataclass(frozen=True)
class Worked:
    """A workspace, and how many records it held at its backup and holds now."""

    folder: WorkspaceFolder
    before: int
    after: int


@pytest.fixture
def worked(theatre, lead):  # noqa: F811
    """An auditor with one audit sent, then a backup, then a second audit sent and a third that never was."""
    desk = theatre.joined(lead, "ann", ANN)
    audit(desk, theatre.bank, 3)
    theatre.send(desk)
    before = len(desk.store.records.list())
    back_up_today(desk)
    audit(desk, theatre.bank, 4)
    theatre.send(desk)
    theatre.collect(lead)
    audit(desk, theatre.bank, 5)
    after = len(desk.store.records.list())
    desk.close()
    theatre.desks.remove(desk)
    return Worked(desk.folder, before, after)


@pytest.fixture
def restoring(theatre):  # noqa: F811
    return Restoring(theatre.stage.opening("ann"))


def key_of(folder):
    return data_key(folder.path, Secret(Way.PASSPHRASE, PASSPHRASE), COSTS)


def test_backups_are_listed_with_what_they_hold_and_what_would_be_missing(worked, restoring):
    [line] = restoring.backups(worked.folder, key_of(worked.folder))
    assert line.sound
    assert (line.records, line.lost_records) == (worked.before, worked.after - worked.before)
    assert line.size > 0


def test_a_restored_desk_goes_on_in_a_new_epoch_and_everything_arrives(theatre, lead, worked, restoring):  # noqa: F811
    key = key_of(worked.folder)
    [line] = restoring.backups(worked.folder, key)
    desk = theatre._keep(restoring.restore(worked.folder, key, line.path))
    assert len(desk.store.records.list()) == worked.before
    assert desk.left_open == ""
    assert desk.store.revisions.own_device() == (desk.keys.device, 1)
    Fetching(desk).from_share(Shares(desk).open())  # receipts of packages this store knows no more
    audit(desk, theatre.bank, 6)
    sent = Sending(desk).send(Shares(desk).open())
    assert (sent.made, sent.delivered) == (1, 1)
    collecting = Collecting(lead)
    plan = collecting.plan(collecting.look_on_share(Shares(lead).open()))
    assert not [row.sentence for row in plan.rows if row.verdict in ("held", "refused")]
    collecting.merge(plan)
    assert len(lead.store.records.list()) > len(desk.store.records.list())
    desk.close()
    theatre.desks.remove(desk)
    kept = [one for one in restoring.backups(worked.folder, key) if "replaced" in one.path.name]
    assert [one.records for one in kept] == [worked.after]
    again = theatre._keep(restoring.restore(worked.folder, key, line.path))
    assert again.store.revisions.own_device() == (again.keys.device, 2)


def test_a_damaged_backup_changes_nothing(worked, restoring, theatre):  # noqa: F811
    key = key_of(worked.folder)
    [line] = restoring.backups(worked.folder, key)
    data = bytearray(line.path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 4096] = bytes(4096)
    line.path.write_bytes(data)
    before = worked.folder.database.read_bytes()
    with pytest.raises(UserFacingError) as caught:
        restoring.restore(worked.folder, key, line.path)
    assert caught.value.code in ("backup-damaged", "store-damaged")
    assert worked.folder.database.read_bytes() == before
    desk = theatre._keep(theatre.stage.opening("ann").open_with(worked.folder, key))
    assert len(desk.store.records.list()) == worked.after


def test_a_store_that_is_gone_comes_back_from_its_backup(worked, restoring, theatre):  # noqa: F811
    key = key_of(worked.folder)
    worked.folder.database.unlink()
    [line] = restoring.backups(worked.folder, key)
    assert (line.records, line.lost_records) == (worked.before, None)
    desk = theatre._keep(restoring.restore(worked.folder, key, line.path))
    assert len(desk.store.records.list()) == worked.before


def test_what_is_no_copy_of_this_workspace_is_listed_as_unreadable(worked, restoring):
    shutil.copyfile(__file__, worked.folder.backups / "store-other.db")
    found = {line.path.name: line.sound for line in restoring.backups(worked.folder, key_of(worked.folder))}
    assert found["store-other.db"] is False
