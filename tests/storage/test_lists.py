"""Lists of records: what is searched for is found, by the words people know, a page at a time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from qaf_desktop.storage.meaning import allow_all
from qaf_desktop.storage.record_filters import Filters, GradeFilter
from qaf_desktop.storage.records import Sort
from qaf_desktop.storage.store import Store
from tests.storage.invented import PLAN, Author, answers, new_store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = new_store(tmp_path_factory.mktemp("lists") / "lead", own=1)
    own, other = Author(1), Author(2)
    store.revisions.append(
        [own.write(answers("child-1", "north", "good", "2026-09-01")), own.write(answers("child-2", "south"))]
    )
    other.write(answers("child-3", "south", "inadequate", "2026-11-20"))
    escalation = other.write({}, method="escalation", about=store.records.list()[0].key)
    other.decide(escalation, "noted")
    store.merge.apply(other.package(), allow_all)
    store.registers.put(1, {
        "teams": [{"name": "north", "label": "Heron Lane"}, {"name": "south", "label": "Otter 100% Row"}],
        "people": [{"name": "person-2", "label": "Invented Person Two"}, {"name": "worker-1", "label": "Worker One"}],
    })  # fmt: skip
    yield store
    store.close()


def subjects(store: Store, *given: object, **named: object) -> list[str]:
    return [row.subject for row in store.records.list(*given, **named)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", {"child-1", "child-2", "child-3", ""}),
        ("child", {"child-1", "child-2", "child-3"}),
        ("CHILD-2", {"child-2"}),
        ("heron", {"child-1"}),
        ("otter child-3", {"child-3"}),
        ("person two", {"child-3", ""}),
        ("worker one", {"child-1", "child-2", "child-3"}),
        ("100%", {"child-2", "child-3"}),
        ("%", {"child-2", "child-3"}),
        ("_", set()),
        ("' OR 1=1 --", set()),
        ("nothing-like-it", set()),
    ],
)
def test_search_finds_by_what_people_know(store: Store, search: str, found: set[str]) -> None:
    assert set(subjects(store, search=search)) == found
    assert store.records.count(search=search) == len(subjects(store, search=search))


def test_a_reference_finds_its_record(store: Store) -> None:
    for row in store.records.list():
        assert [found.key for found in store.records.list(search=row.reference)] == [row.key]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(teams=frozenset({"south"})), {"child-2", "child-3"}),
        (Filters(methods=frozenset({"escalation"})), {""}),
        (Filters(months=frozenset({"2026-11"}), methods=frozenset({PLAN.method})), {"child-2", "child-3"}),
        (Filters(date_from="2026-09-01", date_to="2026-11-03"), {"child-1", "child-2"}),
        (Filters(date_to="2026-10-01"), {"child-1"}),
        (Filters(overall=frozenset({"Inadequate"})), {"child-3"}),
        (Filters(grade=GradeFilter("voice/grade", "Good")), {"child-1", "child-2"}),
        (Filters(grade=GradeFilter("plan/grade", "")), {"child-1", "child-2", "child-3"}),
        (Filters(grade=GradeFilter("no/such", "Good")), set()),
        (Filters(only="mine"), {"child-1", "child-2"}),
        (Filters(only="others"), {"child-3", ""}),
        (Filters(only="to-look-at"), set()),
        (Filters(authors=frozenset({"person-1"}), subjects=frozenset({"child-1", "child-3"})), {"child-1"}),
        (Filters(states=frozenset({"noted"})), {""}),
        (Filters(not_states=frozenset({"noted"})), {"child-1", "child-2", "child-3"}),
        (Filters(deliveries=frozenset({"local"})), {"child-1", "child-2"}),
    ],
)
def test_filters_narrow(store: Store, filters: Filters, found: set[str]) -> None:
    assert set(subjects(store, filters)) == found
    assert store.records.count(filters) == len(found)


def test_sorting_and_pages(store: Store) -> None:
    audits = Filters(methods=frozenset({PLAN.method}))
    assert subjects(store, audits, sort=Sort.DATE) == ["child-3", "child-2", "child-1"]
    assert subjects(store, audits, sort=Sort.DATE, newest_first=False) == ["child-1", "child-2", "child-3"]
    assert subjects(store, audits, sort=Sort.SUBJECT, newest_first=False, limit=1, offset=1) == ["child-2"]
    assert subjects(store, audits, limit=1) == ["child-3"]
    for sort in Sort:
        assert len(subjects(store, sort=sort)) == 4


def test_what_is_about_a_record_is_found_from_it(store: Store) -> None:
    (about,) = {row.about for row in store.records.list() if row.about}
    assert subjects(store, Filters(about=about)) == [""]


def test_counts_add_up(store: Store) -> None:
    counts = store.records.counts()
    assert counts.records == 4
    assert counts.by_method == {PLAN.method: 3, "escalation": 1}
    assert counts.by_delivery == {"local": 2, "merged": 2}
    assert counts.by_state == {"open": 3, "noted": 1}


def test_open_escalations_and_the_actions_overdue(store: Store) -> None:
    assert store.figures.first_page("2026-11-22").open_escalations == 1
    assert store.figures.first_page("2026-11-22", closed_states=frozenset({"noted"})).open_escalations == 0
    overdue = store.figures.overdue("2026-11-22")
    assert len(overdue) == store.figures.first_page("2026-11-22").overdue_actions == 3
    assert {action.subject for action in overdue} == {"child-1", "child-2", "child-3"}
    assert store.figures.overdue("2026-11-10") == ()


def test_the_period_ends_with_todays_month(store: Store) -> None:
    page = store.figures.first_page("2026-11-22", months=2)
    assert (page.month_from, page.month_to) == ("2026-10", "2026-11")
    assert sum(tally.n for tally in page.by_month) == 2
    assert page.records == 4
    assert store.figures.first_page("2026-01-05", months=3).month_from == "2025-11"


def test_packed_grades_can_be_counted_any_other_way(store: Store) -> None:
    (packed,) = store.figures.packed(Filters(teams=frozenset({"south"})))
    assert packed.plan == PLAN
    assert sorted(packed.grades) == [b"\x02\x00\x02", b"\x04\x00\x04"]
    assert len(packed.keys) == len(packed.months) == len(packed.teams) == 2


def test_the_first_page_of_a_list_uses_an_index(store: Store) -> None:
    with store._database.reading() as driver:
        for order in ("changed_no", "date"):
            query = f"SELECT id FROM records WHERE records.kind = 'entry' ORDER BY {order} DESC, id DESC"
            steps = " ".join(step[3] for step in driver.execute(f"EXPLAIN QUERY PLAN {query}"))
            assert f"ix_records_{order.removesuffix('_no')}" in steps
            assert "TEMP B-TREE" not in steps


def test_a_missing_record_is_none(store: Store, tmp_path: Path) -> None:
    assert store.records.row(Author(9).write({}).key) is None
    assert store.revisions.get(Author(9).write({}).key) is None
    assert store.revisions.of_record(Author(9).write({}).key) == ()
