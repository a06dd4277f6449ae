"""A closed database that was changed is refused: every flipped bit, every old page, an old journal; once, in words."""

import random
import shutil
from pathlib import Path

import pytest

from qaf_desktop.errors import UserFacingError
from qaf_desktop.storage.as_left import AsLeft, leave, look, note_of
from qaf_desktop.storage.keyslots import DataKey, unlock_with_passphrase
from tests.storage.invented import PASSPHRASE, TINY, Author, answers, new_store, open_again

PAGE = 4096
FLIPS = 400


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed workspace, with what it was at three earlier closings beside it."""
    place, author = tmp_path / "workspace", Author(1)
    store = new_store(place, own=1)
    for state in range(4):
        store.revisions.append([author.write(answers(child=f"child-{state}-{n}")) for n in range(6)])
        store.vault.put("setting", bytes([state]) * 9000)
        store.close()
        shutil.copyfile(place / "store.db", tmp_path / f"store-{state}.db")
        store = open_again(place)
    store.close()
    return place


def refusal(folder: Path) -> str:
    """With which code it is not opened; "" where it is."""
    try:
        open_again(folder).close()
    except UserFacingError as error:
        return error.code
    return ""


def test_what_was_closed_is_known_again(folder: Path) -> None:
    key = unlock_with_passphrase(folder, PASSPHRASE, TINY)
    assert look(folder / "store.db", key) is AsLeft.SAME
    assert refusal(folder) == ""
    assert look(folder / "store.db", DataKey.random()) is AsLeft.CHANGED


def test_four_hundred_of_four_hundred_flipped_bits_are_noticed(folder: Path) -> None:
    chance, path = random.Random(400), folder / "store.db"
    whole, note = path.read_bytes(), note_of(path).read_bytes()
    found = []
    for _ in range(FLIPS):
        place = chance.randrange(len(whole))
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << chance.randrange(8)]) + whole[place + 1 :])
        note_of(path).write_bytes(note)
        found.append(refusal(folder))
    assert set(found) <= {"store-changed", "store-damaged"}


def test_every_old_page_put_back_is_noticed(folder: Path) -> None:
    path = folder / "store.db"
    whole, note = path.read_bytes(), note_of(path).read_bytes()
    tried = 0
    for state in range(4):
        old = (folder.parent / f"store-{state}.db").read_bytes()
        for start in range(0, min(len(old), len(whole)), PAGE):
            if old[start : start + PAGE] != whole[start : start + PAGE]:
                path.write_bytes(whole[:start] + old[start : start + PAGE] + whole[start + PAGE :])
                note_of(path).write_bytes(note)
                assert refusal(folder) in ("store-changed", "store-damaged"), (state, start)
                tried += 1
    assert tried >= 20


@pytest.mark.parametrize("harm", ["older", "shorter", "longer", "journal"])
def test_an_older_shorter_or_longer_file_and_an_old_journal_are_noticed(harm: str, folder: Path) -> None:
    path = folder / "store.db"
    if harm == "older":
        shutil.copyfile(folder.parent / "store-0.db", path)
    elif harm == "journal":
        path.with_name("store.db-wal").write_bytes(b"an old journal")
    else:
        data = path.read_bytes()
        path.write_bytes(data[:-PAGE] if harm == "shorter" else data + bytes(PAGE))
    assert refusal(folder) in ("store-changed", "store-damaged")


def test_who_knows_why_opens_it_at_the_second_time(folder: Path) -> None:
    shutil.copyfile(folder.parent / "store-2.db", folder / "store.db")
    assert [refusal(folder), refusal(folder), refusal(folder)] == ["store-changed", "", ""]


def test_after_a_sudden_end_nothing_is_claimed(folder: Path) -> None:
    store = open_again(folder)
    key = unlock_with_passphrase(folder, PASSPHRASE, TINY)
    assert look(folder / "store.db", key) is AsLeft.UNKNOWN
    store.revisions.append([Author(2).write(answers())])
    store._database.close()
    assert refusal(folder) == ""


def test_a_store_that_is_closed_again_says_nothing_of_what_another_has_open(folder: Path) -> None:
    first = open_again(folder)
    first.close()
    second = open_again(folder)
    first.close()
    assert not note_of(folder / "store.db").exists()
    second.close()
    assert refusal(folder) == ""


@pytest.mark.parametrize("note", [b"", b"[]", b"{}", b'{"format":"qaf-left/2"}', b"\xff" * 5000])
def test_a_note_that_is_none_says_nothing(note: bytes, folder: Path) -> None:
    note_of(folder / "store.db").write_bytes(note)
    assert refusal(folder) == ""


def test_a_file_beyond_the_limit_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = unlock_with_passphrase(folder, PASSPHRASE, TINY)
    monkeypatch.setattr("qaf_desktop.storage.as_left.LARGEST", 1000)
    assert look(folder / "store.db", key) is AsLeft.UNKNOWN
    note_of(folder / "store.db").unlink()
    leave(folder / "store.db", key)
    assert not note_of(folder / "store.db").exists()
