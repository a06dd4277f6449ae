"""Lists from outside are kept as they came, by columns, and go on their day."""

from pathlib import Path

from qaf_desktop.storage.datasets import PLACES, NewDataset
from tests.storage.invented import new_store


def made(as_of: str, purge_by: str = "2027-01-31") -> NewDataset:
    lists = {
        "cin": ((3, 4), {"child": ("100234", "100235"), "team": ("North", "Søuth")}),
        "cp": ((), {"child": ()}),
    }
    return NewDataset(
        "annex-a", "October", as_of, f"{as_of}T09:00:00Z", "d" * 64, purge_by, lists, {"unknown": ["Shoe"]}
    )


def test_what_is_kept_comes_back_the_latest_day_first(tmp_path: Path) -> None:
    store = new_store(tmp_path)
    first, second = store.datasets.put(made("2026-10-31")), store.datasets.put(made("2026-11-30"))
    assert [one.id for one in store.datasets.list("annex-a")] == [second, first]
    assert store.datasets.list("sample") == ()
    found = store.datasets.get(first)
    assert found is not None
    assert (found.heights, found.notes) == ({"cin": 2, "cp": 0}, {"unknown": ["Shoe"]})
    columns = store.datasets.columns(first, "cin")
    assert columns == {PLACES: ["3", "4"], "child": ["100234", "100235"], "team": ["North", "Søuth"]}
    assert store.datasets.columns(first, "cla") == {}
    store.datasets.note(first, {"read": "again"})
    noted = store.datasets.get(first)
    assert noted is not None
    assert noted.notes == {"read": "again"}
    store.close()


def test_it_goes_on_its_day_and_nothing_of_it_stays(tmp_path: Path) -> None:
    store = new_store(tmp_path)
    gone, kept = store.datasets.put(made("2026-10-31", "2026-12-01")), store.datasets.put(made("2026-11-30", ""))
    assert store.datasets.purge("2026-12-01") == ()
    assert [one.id for one in store.datasets.purge("2026-12-02")] == [gone]
    assert [one.id for one in store.datasets.list()] == [kept]
    assert store.datasets.columns(gone, "cin") == {}
    store.datasets.remove([kept])
    with store._database.reading() as driver:
        assert driver.execute("SELECT count(*) FROM dataset_lists").fetchone() == (0,)
    store.close()
