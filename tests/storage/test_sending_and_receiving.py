"""The outbox, the ledger, receipts and quarantine: what is owed is written down, and states only move on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from qaf_desktop.records.canonical import reference
from qaf_desktop.records.model import Revision
from qaf_desktop.storage.ledger import LedgerEntry, gaps_in
from qaf_desktop.storage.meaning import allow_all
from qaf_desktop.storage.outbox import PackageOut
from qaf_desktop.storage.quarantine import PACKAGE, NewHeld
from qaf_desktop.storage.store import Store
from tests.storage.invented import Author, answers, device, new_store, package_in


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = new_store(tmp_path / "workspace", own=1)
    yield store
    store.close()


def built(seq: int, *revisions: Revision, epoch: int = 0) -> PackageOut:
    keys = tuple(revision.key for revision in revisions)
    return PackageOut(device(1), epoch, seq, "before", f"digest-{seq}", f"{seq:08d}.qafpkg", keys, 10)


def delivery(store: Store, revision: Revision) -> str:
    row = store.records.row(revision.record)
    assert row is not None
    return row.delivery


def test_only_the_receipt_makes_a_record_received(store: Store) -> None:
    revision = Author(1).write(answers())
    store.revisions.append([revision])
    assert delivery(store, revision) == "local"
    assert [sealed.key for sealed in store.outbox.waiting()] == [revision.key]
    store.outbox.built(built(store.outbox.next_seq(), revision))
    assert (delivery(store, revision), store.outbox.waiting()) == ("built", ())
    store.outbox.delivered(1)
    assert delivery(store, revision) == "delivered"
    store.outbox.receipt(1, "received", "", b"signed")
    assert delivery(store, revision) == "received"
    store.outbox.delivered(1)
    store.outbox.receipt(1, "refused", "late", b"other")
    assert delivery(store, revision) == "received"
    assert [package.state for package in store.outbox.packages()] == ["received"]


def test_a_record_is_as_far_as_its_slowest_revision(store: Store) -> None:
    author = Author(1)
    first = author.write(answers())
    store.revisions.append([first])
    store.outbox.built(built(1, first))
    store.outbox.receipt(1, "received", "", b"signed")
    second = author.amend(first, {"overall/grade": "good"})
    store.revisions.append([second])
    assert delivery(store, first) == "local"
    store.outbox.built(built(2, second))
    assert delivery(store, first) == "built"
    store.outbox.receipt(2, "refused", "not-enrolled", b"signed")
    assert delivery(store, first) == "refused"
    assert [package.code for package in store.outbox.packages("refused")] == ["not-enrolled"]


def test_packages_are_numbered_without_gaps_and_know_the_one_before(store: Store) -> None:
    assert store.outbox.last() is None
    for seq in (1, 2, 3):
        assert store.outbox.next_seq() == seq
        store.outbox.built(built(seq))
    last = store.outbox.last()
    assert last is not None
    assert (last.seq, last.manifest_digest) == (3, "digest-3")
    with pytest.raises(ValueError, match="number"):
        store.outbox.built(built(3))
    with pytest.raises(LookupError):
        store.outbox.delivered(9)


def test_a_new_epoch_begins_new_counts(store: Store) -> None:
    store.revisions.append([Author(1).write(answers())])
    store.outbox.built(built(1))
    assert store.revisions.next_key().seq == 2
    store.revisions.use_device(device(1), 1)
    assert (store.revisions.next_key().epoch, store.revisions.next_key().seq) == (1, 1)
    assert (store.outbox.next_seq(), store.outbox.last()) == (1, None)
    assert store.revisions.own_device() == (device(1), 1)


def test_a_workspace_without_a_device_says_so(tmp_path: Path) -> None:
    store = new_store(tmp_path / "other")
    assert store.revisions.own_device() is None
    with pytest.raises(LookupError):
        store.revisions.next_key()
    with pytest.raises(LookupError):
        store.outbox.next_seq()
    store.close()


def test_waiting_revisions_come_oldest_first(store: Store) -> None:
    author = Author(1)
    written = [author.write(answers()) for _ in range(5)]
    store.revisions.append(written)
    assert [sealed.revision for sealed in store.outbox.waiting(3)] == written[:3]
    assert [sealed.revision for sealed in store.revisions.after(device(1), 0, 2, 2)] == written[2:4]


def test_own_work_merged_back_is_had_already(store: Store) -> None:
    author = Author(1)
    revision = author.write(answers())
    store.revisions.append([revision])
    outcome = store.merge.apply(author.package(), allow_all)
    assert (outcome.new, outcome.had) == (0, 1)
    assert delivery(store, revision) == "local"


def test_the_ledger_shows_gaps(store: Store) -> None:
    author = Author(2)
    packages = []
    for _ in range(5):
        author.write(answers())
        packages.append(author.package())
    for number in (0, 1, 4):
        store.merge.apply(packages[number], allow_all)
    cursor = store.ledger.cursor(device(2), 0)
    assert (cursor.contiguous, cursor.highest, gaps_in(cursor.numbers)) == (2, 5, (range(3, 5),))
    assert store.ledger.cursor(device(7), 0).highest == 0


def test_a_packages_way_is_noted_and_applied_stays_applied(store: Store) -> None:
    author = Author(2)
    author.write(answers())
    package = author.package()
    for state in ("seen", "copied", "verified"):
        store.ledger.note(LedgerEntry(package.package, state, noted="2026-11-22T09:00:00Z"))
    entry = store.ledger.known(package.package)
    assert entry is not None
    assert entry.state == "verified"
    store.merge.apply(package, allow_all)
    store.ledger.note(LedgerEntry(package.package, "seen"))
    assert [entry.state for entry in store.ledger.list()] == ["applied"]
    assert store.ledger.list("seen") == ()
    assert store.ledger.provenance(package.package) == b""


def test_two_packages_under_one_number_are_both_noted(store: Store) -> None:
    for salt in ("", "other"):
        store.ledger.note(LedgerEntry(package_in(2, 1, salt=salt), "seen"))
    assert len(store.ledger.get(device(2), 0, 1)) == 2


def test_receipts_are_owed_until_written(store: Store) -> None:
    author = Author(2)
    author.write(answers())
    store.merge.apply(author.package(), allow_all)
    for _ in range(2):
        store.receipts.note_due(package_in(3, 1), "refused", "unknown-signer")
    due = store.receipts.due()
    assert [(one.verdict, one.code) for one in due] == [("received", ""), ("refused", "unknown-signer")]
    store.receipts.written(due[0].id, b"signed receipt")
    assert [one.id for one in store.receipts.due()] == [due[1].id]
    assert store.receipts.all_written() == (b"signed receipt",)


def test_what_is_held_keeps_its_bytes(store: Store) -> None:
    held = NewHeld(PACKAGE, device(2), 0, 1, "digest", "unknown-signer", "Nobody knows the signer.", b"\x00package")
    number = store.held.keep(held)
    assert store.held.keep(held) == number
    assert [(item.id, item.code) for item in store.held.list(PACKAGE)] == [(number, "unknown-signer")]
    assert store.held.data(number) == b"\x00package"
    store.held.drop(number)
    assert store.held.list() == ()
    with pytest.raises(LookupError):
        store.held.data(number)


def test_an_amendment_of_anothers_record_is_own_work(store: Store) -> None:
    other, own = Author(2), Author(1)
    first = other.write(answers())
    store.merge.apply(other.package(), allow_all)
    store.revisions.append([own.write({"overall/grade": "good"}, [reference(first)], first.record, "resolved")])
    assert delivery(store, first) == "local"
    assert len(store.outbox.waiting()) == 1
