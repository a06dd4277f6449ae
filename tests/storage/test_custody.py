"""The custody log in a store: lines stay, and a log that was cut is found out by whoever holds a head of it."""

from itertools import permutations
from pathlib import Path

import pytest

from qaf_desktop.records.custody import NO_LINES, Head, Line, head_after, line_bytes
from qaf_desktop.storage.custody import OWN
from qaf_desktop.storage.store import Store
from tests.storage.invented import device, new_store, open_again

ONE, TWO = f"{device(2)}.0.1", f"{device(2)}.0.11"


@pytest.fixture
def store(tmp_path: Path):
    made = new_store(tmp_path / "workspace", own=1)
    yield made
    made.close()


def add(store: Store, *records: str, act: str = "listed") -> Head:
    return store.custody.add("2026-11-03T09:00:00+00:00", act, "ann", records)


def forget(store: Store, condition: str) -> None:
    """What somebody with the key of the database can do by hand."""
    with store._database.writing() as driver:
        driver.execute(f"DELETE FROM custody WHERE {condition}")


def bodies(store: Store) -> list[bytes]:
    with store._database.reading() as driver:
        return [bytes(body) for (body,) in driver.execute("SELECT body FROM custody ORDER BY number")]


def test_lines_are_there_again_in_a_store_that_is_opened_again(tmp_path: Path) -> None:
    store = new_store(tmp_path / "kept")
    heads = [add(store, ONE), add(store, ONE, TWO), add(store)]
    store.close()
    store = open_again(tmp_path / "kept")
    assert (store.custody.head(), store.custody.first_broken()) == (heads[-1], 0)
    assert all(store.custody.holds(head) for head in (NO_LINES, *heads))
    assert [line.number for line in store.custody.lines()] == [3, 2, 1]
    store.close()


def test_a_record_has_its_own_lines_and_none_of_one_whose_key_begins_alike(store: Store) -> None:
    add(store, ONE, act="printed"), add(store, TWO), add(store, ONE, TWO)
    assert [line.number for line in store.custody.lines(ONE)] == [3, 1]
    assert [line.number for line in store.custody.lines(TWO)] == [3, 2]
    assert len(store.custody.lines(limit=1)) == 1


@pytest.mark.parametrize(("gone", "broken"), [("number = 1", 1), ("number = 2", 2), ("number < 3", 1)])
def test_lines_taken_from_the_middle_are_noticed_in_the_log_itself(store: Store, gone: str, broken: int) -> None:
    for _ in range(4):
        add(store)
    forget(store, gone)
    assert store.custody.first_broken() == broken


def test_a_line_written_anew_is_noticed(store: Store) -> None:
    for _ in range(3):
        add(store, ONE)
    with store._database.writing() as driver:
        driver.execute("UPDATE custody SET body = CAST(replace(body, 'listed', 'LISTED') AS BLOB) WHERE number = 2")
    assert store.custody.first_broken() == 2


def test_lines_taken_from_the_end_are_noticed_by_a_head_that_came_back(store: Store) -> None:
    head = [add(store), add(store), add(store)][1]
    assert store.custody.told(head)
    forget(store, "number > 1")
    assert store.custody.first_broken() == 0
    assert not store.custody.told(head)
    assert store.custody.cut() == (OWN,)


def test_a_longer_log_in_its_place_is_noticed_by_a_head_of_the_old_one(store: Store) -> None:
    head = [add(store, ONE, act="printed"), add(store)][1]
    forget(store, "1")
    for _ in range(5):
        add(store)
    assert (store.custody.first_broken(), store.custody.told(head)) == (0, False)


def stood(number: int, told: str = "") -> Head:
    return head_after(number, f"{told}{number}".encode())


def test_heads_of_one_log_are_believed_in_any_order_of_packages(store: Store) -> None:
    heads = [NO_LINES, stood(3), stood(3), stood(7)]
    for number, order in enumerate(permutations(range(4)), 10):
        assert all(store.custody.take(device(number), (0, seq + 1), heads[seq]) for seq in order)
        assert store.custody.seen(device(number)) == stood(7)
    assert store.custody.cut() == ()


@pytest.mark.parametrize("last", [stood(4), NO_LINES, stood(5, "another")])
def test_a_log_that_was_cut_is_found_out_in_any_order_of_packages(store: Store, last: Head) -> None:
    heads = [stood(2), stood(5), last]
    for number, order in enumerate(permutations(range(3)), 10):
        believed = [store.custody.take(device(number), (0, seq + 1), heads[seq]) for seq in order]
        assert not all(believed)
        assert device(number) in store.custody.cut()


def test_each_device_stands_for_itself(store: Store) -> None:
    store.custody.take(device(2), (0, 1), stood(5))
    store.custody.take(device(3), (0, 2), stood(2))
    assert store.custody.cut() == ()
    assert [store.custody.seen(device(n)).count for n in (2, 3, 4)] == [5, 2, 0]


def test_a_restored_store_goes_on_from_the_log_as_it_stood(store: Store, tmp_path: Path) -> None:
    add(store, ONE)
    old = new_store(tmp_path / "restored")
    add(old, ONE)
    add(store, TWO), add(store)
    assert old.custody.take_over(bodies(store)) == 2
    assert (old.custody.head(), old.custody.first_broken()) == (store.custody.head(), 0)
    old.close()


def test_a_log_that_is_another_or_unsound_is_not_gone_on_from(store: Store, tmp_path: Path) -> None:
    add(store, ONE)
    other = line_bytes(Line(1, "", "printed", ""), NO_LINES)
    assert store.custody.take_over([other, line_bytes(Line(2, "", "", ""), head_after(1, other))]) == 0
    assert store.custody.take_over([*bodies(store), b"{}"]) == 0
    assert store.custody.head().count == 1
