"""The order in which packages arrive changes nothing: every order of the same packages gives the same store."""

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

import pytest

from qaf_desktop.demo.demonstration import PASSPHRASE, Stage
from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchanging.central import central_package
from qaf_desktop.exchanging.judging import judge_of
from qaf_desktop.exchanging.relaying import Relaying
from qaf_desktop.records.model import FormRef, Revision
from qaf_desktop.storage.central.store import CentralStore
from qaf_desktop.storage.forms import StoredForm
from qaf_desktop.storage.workspace import WorkspaceFolder
from tests.conftest import SOAK
from tests.faults.forging import Hand, altered, give_roles, held_codes, merge_files
from tests.storage.dumps import dump
from tests.storage.postgres import postgres
from tests.usecases.world import project

AUDIT, ESCALATION = "case-file-audit", "escalation"


@dataclass(frozen=True)
class Arrival:
    """A lead's closed workspace to be copied, and packages that may come to it in any order."""

    stage: Stage
    folder: Path
    packages: tuple[Path, ...]
    audit: Revision
    forged: Revision


@pytest.fixture(scope="module")
def arrival(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Arrival]:
    folder = tmp_path_factory.mktemp("order")
    with project(folder, auditors=2) as (stage, lead, [one, two]):
        auditor, social_worker = Hand(one, lead, folder), Hand(two, lead, folder)
        issuer = give_roles(lead, social_worker.member, "principal-social-worker")
        audit, forged, packages = story(auditor, social_worker, issuer)
        lead.close()
        yield Arrival(stage, lead.folder.path, packages, audit, forged)


def story(auditor: Hand, other: Hand, roster: int) -> tuple[Revision, Revision, tuple[Path, ...]]:
    """A dangerous audit and its escalation, the feedback issued by another, an amendment, and a forged closing."""
    danger = auditor.found(ESCALATION, "auditor", roster)
    told = auditor.decide("told", [danger], "auditor", roster)
    audit = auditor.found(AUDIT, "auditor", roster, safety__unsafe_now="yes")
    audit = altered(audit, fields={**audit.fields, "safety/unsafe_now#escalation": str(danger.key)})
    done = auditor.decide("finalised", [audit], "auditor", roster, [told])
    issued = other.decide("issued", [audit], "principal-social-worker", roster, [done])
    amended = auditor.enter("amended", [audit], "auditor", roster, note="later")
    forged = auditor.decide("closed", [danger], "auditor", roster)
    packages = (
        auditor.pack([danger, told]),
        auditor.pack([audit, done]),
        other.pack([issued]),
        auditor.pack([amended, forged]),
    )
    return audit, forged, packages


@contextmanager
def fresh_lead(arrival: Arrival, folder: Path) -> Iterator[Desk]:
    shutil.copytree(arrival.folder, folder)
    desk = arrival.stage.opening("lead").unlock(WorkspaceFolder(folder), PASSPHRASE)
    try:
        yield desk
    finally:
        desk.close()


def test_every_order_of_arrival_gives_the_same_store(arrival: Arrival, tmp_path: Path) -> None:
    dumps = []
    for number, order in enumerate(permutations(arrival.packages)):
        with fresh_lead(arrival, tmp_path / str(number)) as lead:
            for package in order:
                merge_files(lead, package)
            dumps.append(dump(lead.store))
            assert held_codes(lead) == {arrival.forged.key: "role-not-allowed"}, order
            assert lead.store.records.row(arrival.audit.key).state == "issued-stale", order
    assert len(dumps) == 24
    assert all(one == dumps[0] for one in dumps)


def test_all_at_once_gives_the_same_store_as_one_by_one(arrival: Arrival, tmp_path: Path) -> None:
    with fresh_lead(arrival, tmp_path / "at once") as together, fresh_lead(arrival, tmp_path / "one by one") as apart:
        merge_files(together, *arrival.packages)
        for package in reversed(arrival.packages):
            merge_files(apart, package)
            merge_files(apart, package)
        assert dump(together.store) == dump(apart.store)


def test_what_came_too_early_is_held_with_its_reason_until_the_rest_is_there(arrival: Arrival, tmp_path: Path) -> None:
    escalation, audit, issued, _amended = arrival.packages
    with fresh_lead(arrival, tmp_path / "lead") as lead:
        merge_files(lead, issued)
        assert set(held_codes(lead).values()) == {"waits-for-another"}
        merge_files(lead, audit)
        assert lead.store.records.row(arrival.audit.key).state == "recorded"
        merge_files(lead, escalation)
        assert held_codes(lead) == {}
        assert lead.store.records.row(arrival.audit.key).state == "issued"


def test_a_rebuilt_store_says_the_same(arrival: Arrival, tmp_path: Path) -> None:
    with fresh_lead(arrival, tmp_path / "lead") as lead:
        merge_files(lead, *arrival.packages)
        before = dump(lead.store)
        lead.store.rebuild()
        assert dump(lead.store) == before


def test_a_decision_on_a_form_that_comes_later_is_judged_again(tmp_path: Path) -> None:
    with project(tmp_path, auditors=1) as (_stage, lead, [one]):
        hand, roster = Hand(one, lead, tmp_path), lead.rosters.version()
        kept = lead.store.forms.current(AUDIT)
        later = StoredForm(kept.id, kept.version, "2" * 64, kept.xform)
        audit = altered(hand.found(AUDIT, "auditor", roster), form=FormRef(kept.id, kept.version, later.digest))
        done = hand.decide("finalised", [audit], "auditor", roster)
        merge_files(lead, hand.pack([audit, done]))
        assert held_codes(lead) == {done.key: "unknown-form"}
        lead.store.forms.put(later)
        lead.store.merge.judge_again(judge_of(lead))
        assert held_codes(lead) == {}
        assert lead.store.records.row(audit.key).state == "finalised"


SIX = 6
SOME = 6
"""Of the 720 orders of six packages, so many in a usual run, drawn from a fixed seed; all in the soak."""


@pytest.fixture(scope="module")
def six(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Arrival]:
    """The same story in six packages."""
    folder = tmp_path_factory.mktemp("six")
    with project(folder, auditors=2) as (stage, lead, [one, two]):
        auditor, social_worker = Hand(one, lead, folder), Hand(two, lead, folder)
        roster = give_roles(lead, social_worker.member, "principal-social-worker")
        danger = auditor.found(ESCALATION, "auditor", roster)
        told = auditor.decide("told", [danger], "auditor", roster)
        audit = auditor.found(AUDIT, "auditor", roster, safety__unsafe_now="yes")
        audit = altered(audit, fields={**audit.fields, "safety/unsafe_now#escalation": str(danger.key)})
        done = auditor.decide("finalised", [audit], "auditor", roster, [told])
        issued = social_worker.decide("issued", [audit], "principal-social-worker", roster, [done])
        amended = altered(auditor.enter("amended", [audit], "auditor", roster, note="later"), made_at=YEARS_OUT)
        forged = auditor.decide("closed", [danger], "auditor", roster)
        apart = ([danger], [told], [audit], [done], [amended, forged])
        packages = (*(auditor.pack(some) for some in apart), social_worker.pack([issued]))
        lead.close()
        yield Arrival(stage, lead.folder.path, packages, audit, forged)


YEARS_OUT = "2036-11-27T10:00:00Z"


def orders() -> list[tuple[int, ...]]:
    every = list(permutations(range(SIX)))
    return every if SOAK else random.Random(7).sample(every, SOME)


def test_orders_of_six_packages_give_one_digest_on_both_databases(six: Arrival, tmp_path: Path) -> None:
    digests = set()
    with postgres() as server:
        for number, order in enumerate(orders()):
            server.run("TRUNCATE qaf.packages, qaf.revisions, qaf.attachments")
            with fresh_lead(six, tmp_path / str(number)) as lead:
                central = CentralStore(server.address())
                for at in order:
                    merge_files(lead, six.packages[at])
                    brought = [
                        central_package(one, lead.project.id, {}) for one in Relaying(lead).originals(central.digests())
                    ]
                    central.put(brought)
                digests |= {lead.store.revisions.state_digest(), central.state_digest()}
                assert held_codes(lead) == {six.forged.key: "role-not-allowed"}, order
                assert lead.store.records.row(six.audit.key).state == "issued-stale", order
                central.close()
            shutil.rmtree(tmp_path / str(number))
    assert len(digests) == 1
