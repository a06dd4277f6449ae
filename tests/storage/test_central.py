"""The central store on a real PostgreSQL server: a set in any order, TLS alone, and what each role may do."""

import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import permutations

import pytest
import sqlalchemy as sa

from qaf_desktop.errors import UserFacingError
from qaf_desktop.records.model import RevisionKey, RevisionRef
from qaf_desktop.storage.central.schema import central_sql
from qaf_desktop.storage.central.store import CentralPackage, CentralStore
from tests.storage.postgres import Postgres, postgres


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    with postgres() as running:
        yield running


@pytest.fixture
def empty(server: Postgres) -> Postgres:
    server.run("TRUNCATE qaf.packages, qaf.revisions, qaf.attachments, qaf.figures")
    return server


def package(device: str, number: int, count: int = 3) -> CentralPackage:
    """One that nobody signed: the store does not judge, it keeps."""
    made = random.Random(f"{device}{number}")
    refs = [
        RevisionRef(RevisionKey(device * 32, 0, number * 10 + n), f"{made.getrandbits(256):064x}")
        for n in range(1, count + 1)
    ]
    inside = tuple((ref, f"body of {ref.key}".encode()) for ref in refs)
    return CentralPackage(
        f"{made.getrandbits(256):064x}", "p" * 32, b"manifest", b"signature", inside, {f"{device}{number}": b"file"}
    )


SIX = tuple(package(device, number) for device in "abc" for number in (1, 2))


def test_every_order_gives_one_digest(empty: Postgres) -> None:
    store = CentralStore(empty.address())
    orders = list(permutations(range(6)))
    digests = set()
    for order in random.Random(1).sample(orders, 12):
        empty.run("TRUNCATE qaf.packages, qaf.revisions, qaf.attachments")
        for at in order:
            assert store.put([SIX[at]]) == 1
        digests.add(store.state_digest())
    assert store.put(SIX) == 0, "again is no news"
    assert len(digests) == 1
    assert store.state_digest() in digests
    assert store.digests() == {one.digest for one in SIX}
    assert list(store.get(store.digests())) == sorted(SIX, key=lambda one: one.digest)
    store.close()


@pytest.mark.soak
def test_all_seven_hundred_and_twenty_orders_give_one_digest(empty: Postgres) -> None:
    store = CentralStore(empty.address())
    digests = set()
    for order in permutations(range(6)):
        empty.run("TRUNCATE qaf.packages, qaf.revisions, qaf.attachments")
        store.put([SIX[at] for at in order])
        digests.add(store.state_digest())
    assert len(digests) == 1
    store.close()


def test_of_two_revisions_under_one_key_the_first_stands(empty: Postgres) -> None:
    store = CentralStore(empty.address())
    first = package("a", 1)
    (ref, _body), *_rest = first.revisions
    other = CentralPackage("f" * 64, first.project, b"m", b"s", ((RevisionRef(ref.key, "e" * 64), b"another"),), {})
    store.put([first])
    before = store.state_digest()
    store.put([other])
    assert store.state_digest() == before
    store.close()


def test_an_erased_body_is_gone_and_the_digest_stays(empty: Postgres) -> None:
    store = CentralStore(empty.address())
    store.put(SIX)
    before = store.state_digest()
    ref, body = SIX[0].revisions[0]
    assert store.erase([ref], ["a1"]) == 1
    assert store.erase([ref], ["a1"]) == 0
    assert store.state_digest() == before
    [found] = store.get([SIX[0].digest])
    assert dict(found.revisions)[ref] is None
    assert found.attachments == {}
    assert body is not None
    assert empty.run("SELECT count(*) FROM qaf.revisions WHERE body IS NULL") == "1"
    store.close()


def test_two_leads_at_once_lose_nothing(empty: Postgres) -> None:
    stores = [CentralStore(empty.address(user)) for user in ("lead_one", "lead_two")]
    many = [package(device, number) for device in "abcd" for number in range(1, 9)]
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda at: [stores[at % 2].put([one]) for one in many], range(2)))
    assert stores[0].digests() == {one.digest for one in many}
    assert stores[0].state_digest() == stores[1].state_digest()
    for one in stores:
        one.close()


def code_of(store: CentralStore) -> str:
    try:
        with pytest.raises(UserFacingError) as told:
            store.check()
        return told.value.code
    finally:
        store.close()


def test_who_may_not_is_told_so(server: Postgres) -> None:
    assert code_of(CentralStore(server.address(password="another"))) == "central-refused"
    assert code_of(CentralStore(server.address(database="nothing"))) == "central-refused"
    assert code_of(CentralStore(server.address("stranger"))) == "central-forbidden"
    assert code_of(CentralStore(server.address(port=9))) == "central-not-reached"


def test_another_certificate_or_another_name_is_not_spoken_to(server: Postgres) -> None:
    with postgres() as other:
        assert code_of(CentralStore(server.address(authority=other.authority))) == "central-certificate"
    assert code_of(CentralStore(server.address(host="127.0.0.1"))) == "central-certificate", "the name has to be right"


def test_a_server_without_tls_is_not_spoken_to() -> None:
    with postgres(tls=False) as plain:
        assert code_of(CentralStore(plain.address())) == "central-not-encrypted"


def test_a_reader_sees_the_figures_and_nothing_else(empty: Postgres) -> None:
    lead, reader = CentralStore(empty.address()), CentralStore(empty.address("reader"))
    lead.put(SIX)
    lead.put_figures([("2026-11", "North", "case-file-audit", "Good", 3)])
    reader.check()
    assert reader.figures() == (("2026-11", "North", "case-file-audit", "Good", 3),)
    for act in (reader.digests, lambda: reader.put(SIX), lambda: reader.put_figures([]), reader.state_digest):
        with pytest.raises(UserFacingError) as told:
            act()
        assert told.value.code == "central-forbidden"
    for one in (lead, reader):
        one.close()


@pytest.mark.parametrize(
    "forbidden",
    [
        "DELETE FROM qaf.revisions", "UPDATE qaf.revisions SET digest = 'x'", "UPDATE qaf.packages SET manifest = ''",
        "DELETE FROM qaf.packages", "DROP TABLE qaf.revisions", "CREATE TABLE qaf.mine (x int)",
        "ALTER TABLE qaf.revisions DISABLE TRIGGER ALL", "INSERT INTO qaf.versions VALUES (99)",
        "TRUNCATE qaf.revisions",
    ],
)  # fmt: skip
def test_a_lead_rewrites_no_history(empty: Postgres, forbidden: str) -> None:
    store = CentralStore(empty.address())
    store.put(SIX[:1])
    with pytest.raises(UserFacingError) as told, store._writing() as connection:
        connection.execute(sa.text(forbidden))
    assert told.value.code == "central-forbidden"
    store.close()


def test_the_text_may_be_run_again_and_a_newer_one_is_told(empty: Postgres) -> None:
    empty.run(central_sql())
    empty.run("INSERT INTO qaf.versions VALUES (99)")
    assert code_of(CentralStore(empty.address())) == "central-newer"
    empty.run("DELETE FROM qaf.versions")
    assert code_of(CentralStore(empty.address())) == "central-empty"
    empty.run(central_sql())
    store = CentralStore(empty.address())
    store.check()
    store.close()
