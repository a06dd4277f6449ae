"""Merging packages: once or ten times, in any order, the same records; nothing replaced, nothing dropped."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qaf_desktop.records import merging
from qaf_desktop.records.canonical import reference
from qaf_desktop.records.model import Kind, Revision, RevisionRef
from qaf_desktop.storage.meaning import ALLOWED, History, Verdict, allow_all
from qaf_desktop.storage.merge import MergePackage
from qaf_desktop.storage.projecting import view_of
from qaf_desktop.storage.record_filters import Filters, GradeFilter
from qaf_desktop.storage.sealing import seal
from qaf_desktop.storage.store import Store
from tests.storage.dumps import Rows, dump, summary_and_recount
from tests.storage.invented import Author, answers, new_store, package_in

TODAY = "2026-11-22"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = new_store(tmp_path / "lead", own=1)
    yield store
    store.close()


def judge(revision: Revision, history: History) -> Verdict:
    """Only the author of a record amends it; a "moderated" decision is for person-4."""
    founders = [one for one in history.of_record(revision.record) if one.founds_record]
    if revision.transition == "amended":
        if not founders:
            return Verdict(False, "record-unknown", "Its record has not come yet.", (revision.record,))
        if founders[0].author.person != revision.author.person:
            return Verdict(False, "not-the-author", "Only the author amends.")
    if revision.transition == "moderated" and revision.author.person != "person-4":
        return Verdict(False, "not-a-moderator", "Only a moderator moderates.")
    return ALLOWED


def test_a_package_brings_its_records(store: Store) -> None:
    author = Author(2)
    first, second = author.write(answers("child-1")), author.write(answers("child-2", "south", "inadequate"))
    outcome = store.merge.apply(author.package(), allow_all)
    assert (outcome.new, outcome.had, outcome.held, outcome.verdict) == (2, 0, (), "received")
    assert set(outcome.records) == {first.record, second.record}
    row = store.records.row(second.record)
    assert row is not None
    assert (row.subject, row.team, row.date, row.month) == ("child-2", "south", "2026-11-03", "2026-11")
    assert (row.overall, row.grades, row.delivery) == ("Inadequate", b"\x04\x00\x04", "merged")
    assert store.revisions.of_record(first.record) == (first,)
    page, recount = summary_and_recount(store, TODAY)
    assert page == recount
    assert (page.records, page.overdue_actions) == (2, 2)


def test_the_same_package_again_changes_nothing(store: Store) -> None:
    author = Author(2)
    author.write(answers())
    package = author.package()
    store.merge.apply(package, allow_all)
    before = dump(store)
    again = store.merge.apply(package, allow_all)
    assert (again.already, again.new, again.had) == (True, 0, 1)
    assert dump(store) == before
    assert len(store.receipts.due()) == 1


def test_revisions_seen_before_in_another_package_are_not_counted_twice(store: Store) -> None:
    author = Author(2)
    first = author.write(answers())
    store.merge.apply(author.package(), allow_all)
    second = author.write(answers("child-2"))
    author.written.clear()
    outcome = store.merge.apply(author.package(first, second), allow_all)
    assert (outcome.new, outcome.had) == (1, 1)
    page, recount = summary_and_recount(store, TODAY)
    assert page == recount
    assert page.records == 2


def test_amendments_move_a_record_in_the_figures(store: Store) -> None:
    author = Author(2)
    first = author.write(answers(grade="inadequate"))
    store.merge.apply(author.package(), judge)
    author.amend(first, {"overall/grade": "good", "about/team": "south", "actions[a1]/done": "2026-11-09"})
    store.merge.apply(author.package(), judge)
    page, recount = summary_and_recount(store, TODAY)
    assert page == recount
    assert [(tally.team, tally.n) for tally in page.by_month] == [("south", 1)]
    assert {(tally.field, tally.grade) for tally in page.grades} == {
        ("voice/grade", "Inadequate"),
        ("overall/grade", "Good"),
    }
    assert page.overdue_actions == 0


def test_two_values_are_a_conflict_that_is_counted_apart(store: Store) -> None:
    author, other = Author(2), Author(3)
    first = author.write(answers())
    one = author.amend(first, {"overall/grade": "good", "voice/grade": "outstanding"})
    two = other.amend(first, {"overall/grade": "inadequate"})
    store.merge.apply(author.package(), allow_all)
    outcome = store.merge.apply(other.package(), allow_all)
    assert outcome.conflicts == 1
    row = store.records.row(first.record)
    assert row is not None
    assert (row.heads, row.conflicts, row.overall) == (2, 1, "in conflict")
    page, recount = summary_and_recount(store, TODAY)
    assert page == recount
    assert ("overall/grade", "in conflict", 1) in {(t.field, t.grade, t.n) for t in page.grades}
    assert store.records.count(Filters(only="conflicts")) == 1
    assert store.records.count(Filters(grade=GradeFilter("overall/grade", "in conflict"))) == 1
    author.amend(one, {"overall/grade": "inadequate"}, two)
    store.merge.apply(author.package(), allow_all)
    row = store.records.row(first.record)
    assert row is not None
    assert (row.heads, row.conflicts, row.overall) == (1, 0, "Inadequate")


def test_a_record_that_fails_its_checks_after_a_merge_needs_review(store: Store) -> None:
    author = Author(2)
    first = author.write(answers())
    author.amend(first, {"overall/grade": None})
    outcome = store.merge.apply(author.package(), allow_all)
    assert outcome.needs_review == 1
    assert store.records.count(Filters(only="needs-review")) == 1
    assert store.records.counts().needs_review == 1


def test_a_missing_parent_is_shown_and_nothing_is_dropped(store: Store) -> None:
    author = Author(2)
    first = author.write(answers())
    early = author.package()
    author.amend(first, {"overall/grade": "outstanding"})
    late = author.package()
    store.merge.apply(late, allow_all)
    row = store.records.row(first.record)
    assert row is not None
    assert (row.missing, row.overall, row.author) == (1, "Outstanding", "")
    store.merge.apply(early, allow_all)
    row = store.records.row(first.record)
    assert row is not None
    assert (row.missing, row.overall, row.subject, row.author) == (0, "Outstanding", "child-1", "person-2")


def test_a_key_used_twice_is_quarantined_and_never_replaces(store: Store) -> None:
    author, twin = Author(2), Author(2)
    first = author.write(answers())
    store.merge.apply(author.package(), allow_all)
    other = twin.write(answers("child-9"))
    twin.packages = 1
    outcome = store.merge.apply(twin.package(), allow_all)
    assert outcome.forks == (first.key,)
    assert (outcome.verdict, outcome.code) == ("held", "fork")
    assert store.revisions.of_record(first.record) == (first,)
    (held,) = store.held.list("fork")
    assert store.held.data(held.id) == seal(other).body
    row = store.records.row(first.record)
    assert row is not None
    assert row.forked
    assert row.subject == "child-1"


def test_a_package_number_used_twice_brings_nothing(store: Store) -> None:
    author, twin = Author(2), Author(2, epoch=0, seq=100)
    author.write(answers())
    store.merge.apply(author.package(), allow_all)
    twin.write(answers("child-9"))
    package = MergePackage(package_in(2, 1, salt="twin"), tuple(twin.written))
    outcome = store.merge.apply(package, allow_all)
    assert (outcome.verdict, outcome.code, outcome.new) == ("held", "package-fork", 0)
    assert store.records.count() == 1


def test_a_parent_of_another_digest_is_flagged_and_makes_no_circle(store: Store) -> None:
    author = Author(2)
    first = author.write(answers())
    second = author.amend(first, {"overall/grade": "good"})
    round_again = replace(first, parents=(RevisionRef(second.key, "0" * 64),))
    outcome = store.merge.apply(author.package(round_again, second), allow_all)
    assert outcome.new == 2
    row = store.records.row(first.record)
    assert row is not None
    assert row.forked


def test_a_child_of_a_revision_with_a_parent_of_another_digest_still_follows_it(store: Store) -> None:
    author = Author(2)
    first = author.write(answers())
    strange = replace(author.amend(first, {"overall/grade": "good"}), parents=(RevisionRef(first.key, "0" * 64),))
    child = author.write({"overall/grade": "inadequate"}, [reference(strange)], first.record, "amended")
    store.merge.apply(author.package(first, strange, child), allow_all)
    row = store.records.row(first.record)
    assert row is not None
    assert (row.heads, row.forked) == (2, True)
    kept = store.revisions.sealed_of_record(first.record)
    assert {ref.key for ref in view_of(kept).heads} == {first.key, child.key}


def test_a_record_was_changed_when_its_latest_revision_says(store: Store) -> None:
    author = Author(2)
    first = replace(author.write(answers()), made_at="2026-11-04T09:00:00Z")
    later = replace(author.amend(first, {"overall/grade": "good"}), made_at="2026-11-20T09:00:00Z")
    for one in (later, first):
        store.merge.apply(author.package(one), allow_all)
    assert [row.made_at for row in store.records.list()] == ["2026-11-20T09:00:00Z"]
    store.rebuild()
    assert [row.made_at for row in store.records.list()] == ["2026-11-20T09:00:00Z"]


def test_a_revision_by_someone_who_may_not_is_held_and_never_projected(store: Store) -> None:
    author, stranger = Author(2), Author(3)
    first = author.write(answers())
    stranger.amend(first, {"overall/grade": "outstanding"})
    store.merge.apply(author.package(), judge)
    outcome = store.merge.apply(stranger.package(), judge)
    assert [held.code for held in outcome.held] == ["not-the-author"]
    assert (outcome.new, outcome.verdict, outcome.code) == (0, "held", "not-the-author")
    row = store.records.row(first.record)
    assert row is not None
    assert (row.overall, row.held, row.revisions) == ("Good", 1, 1)
    assert store.records.count(Filters(only="held")) == 1
    assert store.merge.judge_again(judge).new == 0
    released = store.merge.judge_again(allow_all)
    assert released.new == 1
    row = store.records.row(first.record)
    assert row is not None
    assert (row.overall, row.held, row.revisions) == ("Outstanding", 0, 2)
    assert store.held.list() == ()
    page, recount = summary_and_recount(store, TODAY)
    assert page == recount


def test_what_waited_is_judged_when_it_comes(store: Store) -> None:
    author = Author(2)
    first = author.write(answers())
    early = author.package()
    author.amend(first, {"overall/grade": "outstanding"})
    outcome = store.merge.apply(author.package(), judge)
    assert [held.code for held in outcome.held] == ["record-unknown"]
    assert store.records.count() == 0
    outcome = store.merge.apply(early, judge)
    assert outcome.new == 2
    row = store.records.row(first.record)
    assert row is not None
    assert (row.overall, row.held, row.missing) == ("Outstanding", 0, 0)


def test_decisions_set_the_state_and_an_amendment_reopens(store: Store) -> None:
    author, moderator = Author(2), Author(4)
    first = author.write(answers())
    author.decide(first, "finalised")
    store.merge.apply(author.package(), judge)
    moderator.decide(first, "moderated")
    store.merge.apply(moderator.package(), judge)
    assert [row.state for row in store.records.list()] == ["moderated"]
    decisions = store.revisions.decisions_about(first.record)
    assert {decision.transition for decision in decisions} == {"finalised", "moderated"}
    author.amend(first, {"overall/grade": "inadequate"})
    store.merge.apply(author.package(), judge)
    assert [row.state for row in store.records.list()] == ["open"]


def test_a_withdrawn_record_leaves_lists_and_figures_and_can_come_back(store: Store) -> None:
    author = Author(2)
    first = author.write(answers())
    gone = author.write({}, [reference(first)], first.record, "withdrawn")
    store.merge.apply(author.package(), allow_all)
    assert store.records.list() == ()
    assert [row.withdrawn for row in store.records.list(Filters(with_withdrawn=True))] == [True]
    page, recount = summary_and_recount(store, TODAY)
    assert page == recount
    assert (page.records, page.overdue_actions) == (0, 0)
    author.write({}, [reference(gone)], first.record, "restored")
    store.merge.apply(author.package(), allow_all)
    assert store.figures.first_page(TODAY).records == 1


def test_a_preview_reads_only(store: Store) -> None:
    author = Author(2)
    author.write(answers())
    package = author.package()
    before = dump(store)
    preview = store.merge.preview(package)
    assert (preview.new, preview.had, preview.already) == (1, 0, False)
    assert dump(store) == before
    store.merge.apply(package, allow_all)
    preview = store.merge.preview(package)
    assert (preview.new, preview.had, preview.already) == (0, 1, True)


def test_a_package_that_fails_half_way_leaves_nothing(store: Store) -> None:
    author = Author(2)
    author.write(answers())
    author.write(answers("child-2"))
    before = dump(store)
    calls = itertools.count()

    def stumbles(revision: Revision, history: History) -> Verdict:
        if next(calls):
            raise RuntimeError("stumbled")
        return ALLOWED

    package = author.package()
    with pytest.raises(RuntimeError):
        store.merge.apply(package, stumbles)
    assert dump(store) == before
    assert store.ledger.list() == ()
    assert store.merge.apply(package, allow_all).new == 2


def a_days_packages() -> list[MergePackage]:
    """Five devices: audits, amendments apart, decisions, one who may not, a withdrawal; packages that need others."""
    authors = [Author(number) for number in range(2, 7)]
    one, two, three, moderator, stranger = authors
    packages: list[MergePackage] = []
    audits = [
        one.write(answers("child-1")),
        one.write(answers("child-2", "south", "inadequate", "2026-10-05")),
        two.write(answers("child-3", "south", "outstanding")),
    ]
    packages += [one.package(), two.package()]
    left = one.amend(audits[0], {"overall/grade": "inadequate", "about/team": "south"})
    packages.append(one.package())
    right = one.amend(audits[0], {"overall/grade": "outstanding", "voice/grade": None})
    one.decide(left, "finalised")
    packages.append(one.package())
    moderator.decide(audits[2], "moderated")
    moderator.decide(right, "moderated")
    packages.append(moderator.package())
    stranger.amend(audits[0], {"overall/grade": "good"})
    stranger.decide(audits[2], "moderated")
    packages.append(stranger.package())
    two.write({}, [reference(audits[2])], audits[2].record, "withdrawn")
    three.write(answers("child-5"), method="unknown-method", about=audits[0].record)
    packages += [two.package(), three.package()]
    return packages


PACKAGES = a_days_packages()


@pytest.fixture(scope="module")
def in_order(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rows]:
    """What a store says after the packages came in the order they were made."""
    store = new_store(tmp_path_factory.mktemp("in-order") / "lead")
    for package in PACKAGES:
        store.merge.apply(package, judge)
    said = dump(store)
    store.close()
    return said


@given(orders=st.tuples(st.permutations(PACKAGES), st.lists(st.sampled_from(PACKAGES), max_size=4)))
@settings(max_examples=12)
def test_any_order_and_any_repetition_give_the_same_store(
    orders: tuple[list[MergePackage], list[MergePackage]],
    in_order: dict[str, Rows],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    order, repeated = orders
    store = new_store(tmp_path_factory.mktemp("orders") / "lead")
    for package in [*order[:4], *repeated, *order]:
        store.merge.apply(package, judge)
    assert dump(store) == in_order
    page, recount = summary_and_recount(store, TODAY)
    assert page == recount
    store.rebuild()
    assert dump(store) == in_order
    assert summary_and_recount(store, TODAY) == (page, page)
    store.close()


def test_the_days_packages_hold_every_case(in_order: dict[str, Rows]) -> None:
    rows = {row["reference"].split("-")[0] + row["subject"]: row for row in in_order["records"]}
    assert rows["CFAchild-1"]["conflicts"] > 0
    assert rows["CFAchild-1"]["held"] == 1
    assert rows["CFAchild-3"]["withdrawn"] == 1
    assert {row["kind"] for row in rows.values()} == {Kind.ENTRY, Kind.DECISION}


@given(
    fields=st.dictionaries(
        st.sampled_from(["voice/grade", "actions[a1]/what", "actions[a1]#gone", "actions[a1]#order", "x#because"]),
        st.none() | st.sampled_from(["", "yes", "good"]),
    ),
    parents=st.lists(st.integers(1, 3)),
)
def test_the_shortcut_for_a_single_revision_says_what_merging_says(
    fields: dict[str, str | None], parents: list[int]
) -> None:
    author = Author(2)
    named = [RevisionRef(replace(author.write({}).key, seq=seq), "0" * 64) for seq in parents]
    sealed = seal(author.write(fields, named, author.write({}).record))
    assert view_of([sealed]) == merging.view([sealed.revision])
