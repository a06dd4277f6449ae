"""Packages that are not what they should be: each is said in the plan, one of them stops nothing, none is lost."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from qaf_desktop.demo.demonstration import found_lead
from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.rosters import LEAD_ROLES
from qaf_desktop.desk.setup_details import JoinSetup, PersonDetails
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange import sshsig, tar
from qaf_desktop.exchange.keys import DeviceKeys
from qaf_desktop.exchange.manifest import SIGNATURE
from qaf_desktop.exchange.package_writer import NAMESPACE, PackageContents, build_package
from qaf_desktop.exchanging.collect_plan import CollectPlan, PlanRow
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.records.model import Revision
from tests.faults.forging import Hand
from tests.storage.dumps import dump
from tests.usecases.world import bank, project, stage

AUDIT = "case-file-audit"


@dataclass(frozen=True)
class House:
    """A project with two auditors; `good` is a sound package of the first that is never merged."""

    lead: Desk
    one: Desk
    two: Desk
    hand: Hand
    good: bytes
    revision: Revision
    folder: Path


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("packages")
    with project(folder, auditors=2) as (_stage, lead, [one, two]):
        hand = Hand(one, lead, folder)
        revision = hand.found(AUDIT, "auditor", lead.rosters.version())
        yield House(lead, one, two, hand, hand.pack([revision]).read_bytes(), revision, folder)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Desk]:
    """The lead's desk of another project, with its share."""
    desk = found_lead(stage(tmp_path / "elsewhere"), bank())
    yield desk
    desk.close()


def contents(house: House, **changes: object) -> PackageContents:
    whole = PackageContents(
        project=house.lead.project.id,
        roster=house.lead.rosters.version(),
        epoch=0,
        seq=1,
        prev=None,
        recipients=house.lead.rosters.view.recipients(LEAD_ROLES),
        created="2026-11-22T10:00:00Z",
        revisions=(house.revision,),
    )
    return replace(whole, **changes)


def planned(lead: Desk, folder: Path, *packages: bytes) -> CollectPlan:
    paths = []
    for number, data in enumerate(packages):
        paths.append(folder / f"{number}.qafpkg")
        paths[-1].write_bytes(data)
    collecting = Collecting(lead)
    return collecting.plan(collecting.look_at_files(paths))


def refused(house: House, folder: Path, data: bytes) -> PlanRow:
    """The plan's row of a package that must not be merged. Merging the plan must change no record."""
    before = dump(house.lead.store)
    plan = planned(house.lead, folder, data)
    [row] = plan.rows
    assert row.sentence.endswith(".")
    collected = Collecting(house.lead).merge(plan)
    assert (collected.merged, collected.new) == (0, 0)
    after = dump(house.lead.store)
    assert {**after, "held": ()} == {**before, "held": ()}
    return row


def test_the_package_is_sound_before_anything_is_done_to_it(house: House, tmp_path: Path) -> None:
    [row] = planned(house.lead, tmp_path, house.good).rows
    assert (row.verdict, row.code) == ("new", "")


@pytest.mark.parametrize("share", [0.0, 0.01, 0.3, 0.6, 0.99])
def test_a_truncated_package_is_looked_at_again_later(share: float, house: House, tmp_path: Path) -> None:
    row = refused(house, tmp_path, house.good[: int(len(house.good) * share)])
    assert row.verdict == "later"


def test_no_flipped_bit_gets_a_byte_merged(house: House, tmp_path: Path) -> None:
    rng = random.Random(1)
    flipped = []
    for _ in range(60):
        data = bytearray(house.good)
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        flipped.append(bytes(data))
    before = dump(house.lead.store)
    plan = planned(house.lead, tmp_path, *flipped)
    assert {row.verdict for row in plan.rows} <= {"refused", "held", "later"}
    assert all(row.sentence and row.code for row in plan.rows)
    assert Collecting(house.lead).merge(plan).merged == 0
    assert {**dump(house.lead.store), "held": ()} == {**before, "held": ()}


def test_a_package_signed_again_by_another_enrolled_device_is_refused(house: House, tmp_path: Path) -> None:
    members = {m.name: house.good[m.start : m.start + m.size] for m in tar.members(house.good)}
    manifest = next(iter(members.values()))
    members[SIGNATURE] = sshsig.sign(house.two.keys.seed, NAMESPACE, manifest)
    row = refused(house, tmp_path, tar.write(list(members.items())))
    assert (row.verdict, row.code) == ("refused", "device-differs")


def test_another_enrolled_devices_package_of_these_revisions_is_refused(house: House, tmp_path: Path) -> None:
    row = refused(house, tmp_path, build_package(contents(house), house.two.keys).data)
    assert (row.verdict, row.code) == ("refused", "revision-device")


def test_a_strangers_package_is_held(house: House, tmp_path: Path) -> None:
    row = refused(house, tmp_path, build_package(contents(house), DeviceKeys.generate()).data)
    assert (row.verdict, row.code) == ("held", "unknown-signer")
    assert row.sender == "somebody unknown"


def test_a_package_of_another_project_is_refused(house: House, tmp_path: Path) -> None:
    row = refused(house, tmp_path, build_package(contents(house, project="0" * 32), house.one.keys).data)
    assert (row.verdict, row.code) == ("refused", "other-project")


def test_a_package_for_somebody_else_is_held(house: House, tmp_path: Path) -> None:
    only = (house.two.keys.public().age_recipient,)
    row = refused(
        house, tmp_path, build_package(contents(house, recipients=only, seq=7, prev="0" * 64), house.one.keys).data
    )
    assert (row.verdict, row.code) == ("held", "not-for-us")


def test_a_package_under_a_roster_not_known_yet_is_held(house: House, tmp_path: Path) -> None:
    row = refused(house, tmp_path, build_package(contents(house, roster=99), house.one.keys).data)
    assert (row.verdict, row.code) == ("held", "newer-roster")


def test_a_revoked_devices_later_package_is_refused(tmp_path: Path) -> None:
    with project(tmp_path, auditors=1) as (_stage, lead, [one]):
        hand = Hand(one, lead, tmp_path)
        first = hand.pack([hand.found(AUDIT, "auditor", lead.rosters.version())])
        late = hand.pack([hand.found(AUDIT, "auditor", lead.rosters.version())])
        collecting = Collecting(lead)
        assert collecting.merge(collecting.plan(collecting.look_at_files([first]))).merged == 1
        Enrolling(lead).revoke(one.keys.device)
        [row] = collecting.plan(collecting.look_at_files([late])).rows
        assert (row.verdict, row.code) == ("refused", "revoked")


@pytest.mark.parametrize("data", [b"", b"\0" * 10240, b"PK\x03\x04" + b"x" * 2000, b"not a package\n" * 100])
def test_a_file_that_is_no_package_is_said(data: bytes, house: House, tmp_path: Path) -> None:
    assert refused(house, tmp_path, data).verdict in ("refused", "later")


def test_one_bad_package_stops_no_other(tmp_path: Path) -> None:
    with project(tmp_path, auditors=1) as (_stage, lead, [one]):
        hand = Hand(one, lead, tmp_path)
        good = [hand.pack([hand.found(AUDIT, "auditor", lead.rosters.version())]).read_bytes() for _ in range(3)]
        bad = bytearray(good[1])
        bad[-3000] ^= 1
        plan = planned(lead, tmp_path, good[0], bytes(bad), good[2])
        assert Collecting(lead).merge(plan).merged == 2
        assert planned(lead, tmp_path, *good).counts() == {"here": 2, "new": 1}


def test_two_packages_under_one_number_are_both_kept_and_the_first_stands(tmp_path: Path) -> None:
    with project(tmp_path, auditors=1) as (_stage, lead, [one]):
        hand, other = Hand(one, lead, tmp_path), Hand(one, lead, tmp_path)
        roster = lead.rosters.version()
        first = hand.pack([hand.found(AUDIT, "auditor", roster)]).read_bytes()
        second = other.pack([other.found(AUDIT, "auditor", roster, note="another past")]).read_bytes()
        collecting = Collecting(lead)
        assert collecting.merge(planned(lead, tmp_path, first)).merged == 1
        before = lead.store.records.list()
        plan = planned(lead, tmp_path, second)
        assert [(row.verdict, row.code) for row in plan.rows] == [("held", "fork")]
        assert collecting.merge(plan).held == 1
        assert lead.store.records.list() == before
        [kept] = lead.store.held.list("package")
        assert lead.store.held.data(kept.id) == second
        assert ("held", "fork") in {(due.verdict, due.code) for due in lead.store.receipts.due()}


def test_both_halves_of_a_fork_in_one_plan_do_not_both_stand(tmp_path: Path) -> None:
    with project(tmp_path, auditors=1) as (_stage, lead, [one]):
        hand, other = Hand(one, lead, tmp_path), Hand(one, lead, tmp_path)
        roster = lead.rosters.version()
        halves = [
            h.pack([h.found(AUDIT, "auditor", roster, note=n)]).read_bytes() for h, n in ((hand, "a"), (other, "b"))
        ]
        collected = Collecting(lead).merge(planned(lead, tmp_path, *halves))
        assert (collected.merged, collected.held) == (1, 1)
        assert len(lead.store.records.list()) == 1


def test_a_package_that_vanished_after_the_plan_is_passed_over(house: House, tmp_path: Path) -> None:
    plan = planned(house.lead, tmp_path, house.good)
    (tmp_path / "0.qafpkg").unlink()
    assert Collecting(house.lead).merge(plan).merged == 0


def test_a_package_changed_after_the_plan_is_not_believed(house: House, tmp_path: Path) -> None:
    plan = planned(house.lead, tmp_path, house.good)
    (tmp_path / "0.qafpkg").write_bytes(house.good[:-2000] + b"\1" * 2000)
    assert Collecting(house.lead).merge(plan).merged == 0


def test_a_file_that_is_not_there_is_said(house: House, tmp_path: Path) -> None:
    with pytest.raises(UserFacingError) as caught:
        Collecting(house.lead).look_at_files([tmp_path / "no such.qafpkg"])
    assert caught.value.code == "no-file"


def test_a_share_of_another_project_is_not_taken(house: House, elsewhere: Desk) -> None:
    share = Shares(elsewhere).folder()
    before = Shares(house.one).folder()
    with pytest.raises(UserFacingError) as caught:
        Shares(house.one).choose(share)
    assert caught.value.code == "other-project"
    assert Shares(house.one).folder() == before


def test_a_request_to_join_another_project_is_refused(house: House, elsewhere: Desk, tmp_path: Path) -> None:
    opening = stage(tmp_path / "newcomer").opening("newcomer")
    setup = JoinSetup(PersonDetails("Nia Example", "auditor", "", "Laptop"), Enrolling(elsewhere).join_file())
    joined = opening.join_project(opening.begin("a passphrase of some length", founds=False), setup)
    try:
        with pytest.raises(UserFacingError) as caught:
            Enrolling(house.lead).read(joined.request)
        assert caught.value.code == "other-project"
        assert joined.desk.project.id == elsewhere.project.id
    finally:
        joined.desk.close()


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff" * 500, b"x" * 100_000])
def test_a_join_file_that_is_none_leaves_no_workspace(data: bytes, tmp_path: Path) -> None:
    opening = stage(tmp_path).opening("newcomer")
    begun = opening.begin("a passphrase of some length", founds=False)
    with pytest.raises(UserFacingError) as caught:
        opening.join_project(begun, JoinSetup(PersonDetails("Nia Example", "auditor", "", "Laptop"), data))
    assert caught.value.code == "join-file"
    opening.abandon(begun)
    assert opening.workspaces() == ()


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff" * 500])
def test_a_request_that_is_none_is_said(data: bytes, house: House) -> None:
    with pytest.raises(UserFacingError) as caught:
        Enrolling(house.lead).read(data)
    assert caught.value.happened


def test_files_from_the_lead_that_are_none_change_nothing(house: House, tmp_path: Path) -> None:
    names = ["x.qafroster", "x.qafpkg", "x.receipt"]
    for name in names:
        (tmp_path / name).write_bytes(b"nothing of the kind")
    version = house.one.rosters.version()
    fetched = Fetching(house.one).from_files([tmp_path / name for name in names])
    assert (fetched.rosters, fetched.receipts, fetched.publications) == (0, 0, 0)
    assert len(fetched.problems) >= 2
    assert house.one.rosters.version() == version


def test_a_file_from_the_lead_that_is_not_there_is_said(house: House, tmp_path: Path) -> None:
    with pytest.raises(UserFacingError) as caught:
        Fetching(house.one).from_files([tmp_path / "gone.qafroster"])
    assert caught.value.code == "no-file"
