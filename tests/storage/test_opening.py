"""Opening a store: only a sound, encrypted, known one; anything else is left exactly as it was."""

import os
import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from qaf_desktop.errors import UserFacingError
from qaf_desktop.storage import keyslots
from qaf_desktop.storage.database import open_driver
from qaf_desktop.storage.keyslots import DataKey
from qaf_desktop.storage.store import Store
from qaf_desktop.storage.workspace import WorkspaceFolder
from tests.storage.invented import PASSPHRASE, TINY, Author, InventedMeaning, answers, new_store, open_again


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed workspace with one record in it, and no mark over the file: what is wrong has to be seen inside."""
    store = new_store(tmp_path / "workspace", own=1)
    store.revisions.append([Author(1).write(answers())])
    store.close()
    (tmp_path / "workspace" / "store.left").unlink()
    return tmp_path / "workspace"


def refusal(folder: Path, key: DataKey | None = None) -> str:
    """The code with which opening is refused; the database's bytes must not change."""
    database = folder / "store.db"
    before = database.read_bytes() if database.exists() else None
    with pytest.raises(UserFacingError) as caught:
        open_again(folder, key).close()
    assert (database.read_bytes() if database.exists() else None) == before
    return caught.value.code


def test_what_was_kept_is_there_after_reopening(folder: Path) -> None:
    store = open_again(folder)
    assert [row.subject for row in store.records.list()] == ["child-1"]
    assert store.integrity.check() == ()
    store.close()


def test_every_connection_has_the_rules(folder: Path) -> None:
    driver = open_driver(folder / "store.db", keyslots.unlock_with_passphrase(folder, PASSPHRASE, TINY))
    rules = {"foreign_keys": 1, "journal_mode": "wal", "synchronous": 2, "trusted_schema": 0, "secure_delete": 1}
    assert {name: driver.execute(f"PRAGMA {name}").fetchone()[0] for name in rules} == rules
    driver.close()


def test_a_missing_database_is_not_made_anew(folder: Path) -> None:
    (folder / "store.db").unlink()
    assert refusal(folder) == "store-missing"
    assert not (folder / "store.db").exists()


def test_an_empty_file_is_refused(folder: Path) -> None:
    (folder / "store.db").write_bytes(b"")
    assert refusal(folder) == "store-empty"


def test_a_plaintext_database_is_refused(folder: Path) -> None:
    (folder / "store.db").unlink()
    plain = sqlite3.connect(folder / "store.db")
    plain.execute("CREATE TABLE records (id INTEGER)")
    plain.close()
    assert refusal(folder) == "store-plaintext"


def test_another_key_is_refused(folder: Path) -> None:
    assert refusal(folder, DataKey.random()) == "store-damaged"


@pytest.mark.parametrize("place", [16, 20, 1000, 4095])  # before them lies the salt, which is in the key file too
def test_damage_at_the_beginning_is_refused(place: int, folder: Path) -> None:
    flip(folder / "store.db", place)
    assert refusal(folder) == "store-damaged"


def test_a_short_rest_of_a_database_is_refused(folder: Path) -> None:
    with (folder / "store.db").open("r+b") as file:
        file.truncate(700)
    assert refusal(folder) == "store-damaged"


def test_random_bytes_are_refused(folder: Path) -> None:
    (folder / "store.db").write_bytes(os.urandom(40_000))
    assert refusal(folder) == "store-damaged"


def test_damage_further_in_is_found_in_words_never_as_wrong_answers(folder: Path) -> None:
    path = folder / "store.db"
    for page in range(1, path.stat().st_size // 4096):
        copy = folder.parent / f"copy-{page}"
        shutil.copytree(folder, copy)
        flip(copy / "store.db", page * 4096 + 2000)
        assert finds_damage(copy)


def finds_damage(folder: Path) -> bool:
    try:
        store = open_again(folder)
    except UserFacingError as error:
        return error.code == "store-damaged"
    try:
        return store.integrity.check() != ()
    except UserFacingError as error:
        return error.code == "store-damaged"
    finally:
        store.close()


def test_a_revision_whose_bytes_were_changed_is_found(folder: Path) -> None:
    key = keyslots.unlock_with_passphrase(folder, PASSPHRASE, TINY)
    driver = open_driver(folder / "store.db", key)
    driver.execute("UPDATE revisions SET body = CAST(replace(body, 'north', 'south') AS BLOB)")
    driver.close()
    store = open_again(folder)
    assert [damage.where for damage in store.integrity.check()] == ["revision 1"]
    store.close()


def test_a_newer_schema_is_refused(folder: Path) -> None:
    key = keyslots.unlock_with_passphrase(folder, PASSPHRASE, TINY)
    driver = open_driver(folder / "store.db", key)
    driver.execute("UPDATE alembic_version SET version_num = '9999'")
    driver.close()
    assert refusal(folder) == "store-newer"


def test_a_database_without_a_schema_is_refused(folder: Path) -> None:
    key = keyslots.unlock_with_passphrase(folder, PASSPHRASE, TINY)
    (folder / "store.db").unlink()
    driver = open_driver(folder / "store.db", key, may_create=True)
    driver.execute("CREATE TABLE something (id INTEGER)")
    driver.close()
    assert refusal(folder) == "store-damaged"


def test_a_store_is_never_created_over_another(folder: Path) -> None:
    before = (folder / "store.db").read_bytes()
    with pytest.raises(UserFacingError) as caught:
        Store.create(WorkspaceFolder(folder), DataKey.random(), InventedMeaning())
    assert caught.value.code == "store-exists"
    assert (folder / "store.db").read_bytes() == before


def test_a_half_made_store_is_swept_away_at_the_next_creation(tmp_path: Path) -> None:
    workspace = WorkspaceFolder(tmp_path)
    (tmp_path / "store.db.unfinished").write_bytes(b"half")
    Store.create(workspace, DataKey.random(), InventedMeaning()).close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backups", "outbox", "store.db", "store.left"]


def test_backups_open_with_the_same_key_and_roll(folder: Path) -> None:
    store = open_again(folder)
    made = [store.backups.make(f"2026-11-0{day}") for day in (1, 2, 3)]
    store.backups.prune(keep=2)
    assert set(store.backups.list()) == set(made[1:])
    with pytest.raises(ValueError, match="stamp"):
        store.backups.make("../elsewhere")
    store.close()
    shutil.copy(made[2], folder / "store.db")
    assert refusal(folder) == "store-changed"
    again = open_again(folder)
    assert again.records.count() == 1
    again.close()


def test_a_backup_holds_what_is_not_yet_in_the_main_file(folder: Path) -> None:
    store = open_again(folder)
    store.vault.put("last", b"transaction")
    copy = store.backups.make("now")
    store.close()
    driver = open_driver(copy, keyslots.unlock_with_passphrase(folder, PASSPHRASE, TINY))
    assert driver.execute("SELECT data FROM vault WHERE name = 'last'").fetchone() == (b"transaction",)
    driver.close()


def test_stock_sqlite_cannot_read_it(folder: Path) -> None:
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        sqlite3.connect(folder / "store.db").execute("SELECT * FROM records")
    with pytest.raises(dbapi2.DatabaseError):
        dbapi2.connect(str(folder / "store.db")).execute("SELECT * FROM records")


def flip(path: Path, place: int) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        byte = file.read(1)[0]
        file.seek(place)
        file.write(bytes([byte ^ 0x10]))
