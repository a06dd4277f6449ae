"""Receipts, and what a ledger of packages says of each device's sequence."""

from dataclasses import replace

import pytest

from qaf_desktop.exchange.keys import new_id
from qaf_desktop.exchange.manifest import PackagePlace
from qaf_desktop.exchange.receipts import Outcome, Receipt, make_receipt, read_receipt, settle
from qaf_desktop.exchange.roster_changes import next_roster, with_device_revoked
from qaf_desktop.exchange.sequence import KnownPackage, standing
from qaf_desktop.exchange.signed import seal, unseal
from qaf_desktop.exchange.verdicts import Bad
from tests.exchange.world import extended

DEVICE = "0a" * 16


def _receipt(world, **changes) -> Receipt:
    place = PackagePlace(world.auditor.keys.device, 0, 1)
    made = Receipt(world.project.id, world.lead.keys.device, 1, "ab" * 32, place, Outcome.MERGED)
    return replace(made, **changes)


def _read(world, file):
    return read_receipt(file, world.project.id, world.view)


def test_a_receipt_comes_back_as_it_was(world):
    for outcome, code in ((Outcome.MERGED, ""), (Outcome.HELD, "newer-roster"), (Outcome.REFUSED, "revoked")):
        receipt = _receipt(world, outcome=outcome, code=code)
        file = make_receipt(receipt, world.lead.keys)
        assert _read(world, file) == receipt
        assert len(file) < 1000


def test_a_receipt_changed_in_any_byte_is_refused(world):
    file = make_receipt(_receipt(world), world.lead.keys)
    for place in range(len(file)):
        assert isinstance(_read(world, file[:place] + bytes([file[place] ^ 1]) + file[place + 1 :]), Bad)
    for end in range(len(file)):
        assert isinstance(_read(world, file[:end]), Bad)


def test_only_a_leads_device_gives_receipts(world):
    auditors = _receipt(world, lead=world.auditor.keys.device)
    assert _read(world, make_receipt(auditors, world.auditor.keys)).code == "not-allowed"
    strangers = _receipt(world, lead=world.stranger.keys.device)
    assert _read(world, make_receipt(strangers, world.stranger.keys)).code == "unknown-signer"
    with pytest.raises(ValueError, match="signed by the device"):
        make_receipt(_receipt(world), world.auditor.keys)


def test_a_lead_gives_no_receipts_in_another_devices_name(world):
    document = unseal(make_receipt(_receipt(world), world.lead.keys), "receipt.v1").document
    forged = seal(document | {"lead": world.second.keys.device}, world.lead.keys.seed)
    assert _read(world, forged).code == "device-differs"
    assert _read(world, seal(document, world.lead.keys.seed)) == _receipt(world)


def test_a_receipt_of_another_project_is_refused(world):
    assert _read(world, make_receipt(_receipt(world, project=new_id()), world.lead.keys)).code == "other-project"


def test_a_revoked_leads_receipts_are_refused(world):
    draft = with_device_revoked(next_roster(world.view.current), world.lead.keys.device, 0, 9)
    later = extended(world, draft)
    assert _read(later, make_receipt(_receipt(world), world.lead.keys)).code == "revoked"


def test_merged_is_final_and_otherwise_the_latest_counts(world):
    held = _receipt(world, number=1, outcome=Outcome.HELD, code="newer-roster")
    merged = _receipt(world, number=2)
    late = _receipt(world, number=3, outcome=Outcome.HELD, code="fork")
    for order in ((held, merged, late), (late, merged, held), (merged, held, late)):
        assert settle(order) == {held.manifest: merged}
    assert settle((late, held)) == {held.manifest: late}


def _known(seq: int, digest: str, prev: str | None = None, epoch: int = 0) -> KnownPackage:
    return KnownPackage(PackagePlace(DEVICE, epoch, seq), digest, prev)


def test_where_a_package_stands_among_those_known(world):
    first = world.package().manifest
    second = world.package(seq=2, prev=first.digest).manifest
    third = world.package(seq=3, prev=second.digest).manifest
    ledger = {m.place: KnownPackage(m.place, m.digest, m.prev) for m in (first, second)}
    assert standing(third, ledger) is None
    assert standing(second, ledger) is None
    assert standing(world.package(seq=5, prev="ab" * 32).manifest, ledger) is None
    assert standing(world.package().manifest, ledger).code == "fork"
    assert standing(world.package(seq=3, prev=first.digest).manifest, ledger).code == "chain-broken"
    later = {m.place: KnownPackage(m.place, m.digest, m.prev) for m in (third,)}
    assert standing(second, later) is None
    assert standing(world.package(seq=2, prev=first.digest).manifest, later).code == "chain-broken"
