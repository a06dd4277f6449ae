"""A new key for a workspace: all of it is encrypted anew, every way in works, the old key and the old code do not."""

import shutil

import pytest
from sqlcipher3 import dbapi2
from staging import ANN, CHEAP, theatre, visited  # noqa: F401

from qaf_desktop.demo.demonstration import PASSPHRASE, audit
from qaf_desktop.desk.setup_details import Secret, Way
from qaf_desktop.errors import Cancelled, UserFacingError
from qaf_desktop.setup.backing_up import back_up_today
from qaf_desktop.setup.rekeying import Rekeying
from qaf_desktop.setup.restoring import Restoring
from qaf_desktop.setup.unlocking import data_key
from qaf_desktop.storage.database import open_driver
from qaf_desktop.storage.keyslots import KeyCosts
from qaf_desktop.work.leaving import Act
from tests.usecases.world import filled_draft

COSTS = KeyCosts(new=CHEAP, least=CHEAP)


@pytest.fixture
def ann(theatre):  # noqa: F811
    """An auditor with an audit in a backup, another since, and a draft."""
    desk = theatre.joined(theatre.lead(), "ann", ANN)
    audit(desk, theatre.bank, 3)
    back_up_today(desk)
    audit(desk, theatre.bank, 4)
    filled_draft(desk)
    return desk


def by(way: Way, text: str) -> Secret:
    return Secret(way, text)


def closed(theatre, desk):  # noqa: F811
    desk.close()
    theatre.desks.remove(desk)
    return desk.folder


def test_everything_is_under_the_new_key_and_work_goes_on(theatre, ann):  # noqa: F811
    old = data_key(ann.folder.path, by(Way.PASSPHRASE, PASSPHRASE), COSTS)
    seen = []
    rekeying = Rekeying(ann, COSTS)
    change = rekeying.begin(PASSPHRASE)
    rekeying.finish(change, lambda words, fraction: seen.append((words, fraction)))
    assert [fraction for _words, fraction in seen] == sorted(fraction for _words, fraction in seen)
    assert ann.store.integrity.check() == ()
    filled_draft(ann, seed=9)
    folder = closed(theatre, ann)
    assert not (folder.path / "rekeying").exists()
    for file in (folder.database, *folder.backups.glob("*.db")):
        with pytest.raises(dbapi2.DatabaseError):
            open_driver(file, old)
    opening = theatre.stage.opening("ann")
    assert all(line.sound for line in Restoring(opening).backups(folder, change.new.data_key))
    desk = opening.unlock(folder, PASSPHRASE)
    theatre.desks.append(desk)
    assert (len(desk.store.records.list()), len(desk.store.drafts.list())) == (2, 2)
    assert [line.act for line in desk.store.custody.lines()] == [Act.KEY]


def test_the_new_paper_code_and_the_recovery_key_open_it_and_the_old_code_does_not(theatre, ann):  # noqa: F811
    rekeying = Rekeying(ann, COSTS)
    first = rekeying.begin(PASSPHRASE)
    rekeying.finish(first)
    second = rekeying.begin(PASSPHRASE)
    rekeying.finish(second)
    folder = closed(theatre, ann).path
    found = data_key(folder, by(Way.PAPER, second.paper_code), COSTS)
    recovered = data_key(folder, by(Way.RECOVERY, (theatre.stage.folder / "recovery-key.txt").read_text()), COSTS)
    assert found == recovered == second.new.data_key
    for _copy in range(2):
        with pytest.raises(UserFacingError) as caught:
            data_key(folder, by(Way.PAPER, first.paper_code), COSTS)
        assert caught.value.code == "wrong-paper-code"
        (folder / "keyslots.json").write_bytes(b"damaged")


def test_called_off_or_refused_nothing_is_changed(theatre, ann):  # noqa: F811
    rekeying = Rekeying(ann, COSTS)
    with pytest.raises(UserFacingError) as caught:
        rekeying.begin("not the passphrase at all")
    assert caught.value.code == "wrong-passphrase"
    before = ann.folder.keyslots_file.read_bytes()

    def call_off(_words, fraction):
        if fraction > 0.8:
            raise Cancelled

    with pytest.raises(Cancelled):
        rekeying.finish(rekeying.begin(PASSPHRASE), call_off)
    assert ann.folder.keyslots_file.read_bytes() == before
    assert not (ann.folder.path / "rekeying").exists()
    assert (len(ann.store.records.list()), ann.store.custody.lines()) == (2, ())


def test_a_backup_made_before_can_be_gone_back_to(theatre, ann):  # noqa: F811
    rekeying = Rekeying(ann, COSTS)
    change = rekeying.begin(PASSPHRASE)
    rekeying.finish(change)
    folder = closed(theatre, ann)
    restoring = Restoring(theatre.stage.opening("ann"))
    [line] = restoring.backups(folder, change.new.data_key)
    assert (line.sound, line.records, line.lost_records) == (True, 1, 1)
    desk = restoring.restore(folder, change.new.data_key, line.path)
    theatre.desks.append(desk)
    assert len(desk.store.records.list()) == 1
    assert [line.act for line in desk.store.custody.lines()] == [Act.RESTORED, Act.KEY]


def test_a_recovery_recipient_written_into_the_key_file_is_given_no_key(theatre, ann):  # noqa: F811
    """The key file is open to whoever writes to the disk: for whom the new key is wrapped is read from the store."""
    from pyrage import decrypt, x25519

    from qaf_desktop.records import canonical
    from qaf_desktop.storage import keyslots

    stranger = x25519.Identity.generate()
    document = canonical.decode(ann.folder.keyslots_file.read_bytes())
    document["slots"]["recovery"]["header"]["recipients"] = [str(stranger.to_public())]
    ann.folder.keyslots_file.write_bytes(canonical.encode(document))
    rekeying = Rekeying(ann, COSTS)
    rekeying.finish(rekeying.begin(PASSPHRASE))
    with pytest.raises(Exception, match="[Nn]o matching keys"):
        decrypt(keyslots.recovery_file(ann.folder.path), [stranger])


def test_a_backup_that_cannot_be_read_stays_as_it_lies(theatre, ann):  # noqa: F811
    [backup] = ann.folder.backups.glob("*.db")
    damaged = backup.with_name("store-daily-2020-01-01.db")
    shutil.copyfile(backup, damaged)
    with damaged.open("rb+") as file:
        file.seek(5000)
        file.write(b"\0" * 2000)
    kept = damaged.read_bytes()
    rekeying = Rekeying(ann, COSTS)
    change = rekeying.begin(PASSPHRASE)
    rekeying.finish(change)
    assert damaged.read_bytes() == kept
    assert backup.read_bytes()[:16] == change.new.data_key.salt
