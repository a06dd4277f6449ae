"""Which roster may follow which: the cases of The Update Framework's conformance suite, told in our words."""

from dataclasses import replace

import pytest

from qaf_desktop.exchange import ed25519, sshsig
from qaf_desktop.exchange.keys import new_id
from qaf_desktop.exchange.project import RootKey
from qaf_desktop.exchange.roster import NAMESPACE, MemberStatus, Roster, RosterView, SignedRoster
from qaf_desktop.exchange.roster_chain import extend, split_signatures, verify_chain
from qaf_desktop.exchange.roster_changes import (
    first_roster,
    next_roster,
    sign_roster,
    with_device,
    with_device_revoked,
    with_member,
    with_roots,
)
from qaf_desktop.exchange.roster_file import pack_rosters, unpack_rosters
from qaf_desktop.exchange.verdicts import Bad, Refusal
from qaf_desktop.records.canonical import encode
from tests.exchange.world import EXPIRES, World, extended, new_person


def _after(world: World, roster: Roster, *seeds: bytes) -> RosterView | Bad:
    signed = sign_roster(roster, seeds or (world.new.root.seed,))
    return verify_chain(world.project, (*world.rosters, signed), world.view)


def _code(result: RosterView | Bad) -> str:
    return result.code if isinstance(result, Bad) else "accepted"


@pytest.fixture
def draft(world) -> Roster:
    return next_roster(world.view.current)


def test_the_next_version_signed_by_either_root_is_accepted(world, draft):
    assert _code(_after(world, draft)) == "accepted"
    assert _code(_after(world, draft, world.new.recovery.root.seed)) == "accepted"
    assert _code(_after(world, draft, world.new.root.seed, world.new.recovery.root.seed)) == "accepted"


# versions


def test_a_version_left_out_is_refused(world, draft):
    assert _code(_after(world, replace(draft, version=4))) == "roster-version"


@pytest.mark.parametrize("version", [1, 2])
def test_a_version_again_or_an_older_one_is_refused(version, world, draft):
    assert _code(_after(world, replace(draft, version=version))) == "roster-rollback"


def test_a_version_of_nought_is_refused(world, draft):
    assert _code(_after(world, replace(draft, version=0))) == "document-fields"


def test_a_chain_shorter_than_the_one_known_is_refused(world):
    assert _code(verify_chain(world.project, world.rosters[:1], world.view)) == "roster-rollback"
    assert _code(verify_chain(world.project, (), world.view)) == "roster-version"


def test_another_past_than_the_one_known_is_refused(world):
    first = first_roster(world.project, world.lead.keys.public(), world.lead.member, ["lead-auditor"], "2040-01-01")
    second = next_roster(first)
    others = tuple(sign_roster(one, [world.new.root.seed]) for one in (first, second))
    assert _code(verify_chain(world.project, others)) == "accepted"
    assert _code(verify_chain(world.project, others, world.view)) == "roster-rollback"


def test_a_chain_that_starts_in_the_middle_is_refused(world):
    assert _code(verify_chain(world.project, world.rosters[1:])) == "roster-version"


def test_a_first_version_with_a_past_is_refused(world):
    first = replace(world.view.versions[0], prev="ab" * 32)
    assert _code(verify_chain(world.project, [sign_roster(first, [world.new.root.seed])])) == "roster-prev"


def test_a_version_after_another_past_is_refused(world, draft):
    assert _code(_after(world, replace(draft, prev="00" * 32))) == "roster-prev"
    assert _code(_after(world, replace(draft, prev=None))) == "roster-prev"
    assert _code(_after(world, replace(draft, prev=world.view.versions[0].digest))) == "roster-prev"


# signatures


def test_no_signature_is_refused(world, draft):
    unsigned = SignedRoster(draft.to_bytes(), ())
    assert _code(verify_chain(world.project, (*world.rosters, unsigned))) == "roster-signatures"


def test_a_strangers_signature_is_refused(world, draft):
    assert _code(_after(world, draft, RootKey.generate().seed)) == "roster-signatures"


def test_a_device_key_signs_no_roster(world, draft):
    assert _code(_after(world, draft, world.lead.keys.seed)) == "roster-signatures"


def test_a_stranger_beside_a_root_is_refused(world, draft):
    assert _code(_after(world, draft, world.new.root.seed, RootKey.generate().seed)) == "roster-signatures"


def test_a_signature_of_another_version_is_refused(world, draft):
    mixed = SignedRoster(draft.to_bytes(), world.rosters[1].signatures)
    assert _code(verify_chain(world.project, (*world.rosters, mixed))) == "signature-wrong"


def test_one_key_does_not_make_a_threshold_of_two(world, draft):
    strict = replace(draft, threshold=2)
    both = (world.new.root.seed, world.new.recovery.root.seed)
    third = sign_roster(strict, both)
    view = verify_chain(world.project, (*world.rosters, third))
    after = next_roster(view.current)
    once = sign_roster(after, [world.new.root.seed])
    doubled = SignedRoster(once.data, once.signatures * 2)
    chain = (*world.rosters, third)
    assert _code(verify_chain(world.project, (*chain, once))) == "roster-signatures"
    assert _code(verify_chain(world.project, (*chain, doubled))) == "roster-signature-twice"
    assert _code(verify_chain(world.project, (*chain, sign_roster(after, both)))) == "accepted"


def test_a_higher_threshold_needs_that_many_signatures_at_once(world, draft):
    assert _code(_after(world, replace(draft, threshold=2))) == "roster-root-change"


def test_a_threshold_beyond_the_keys_is_refused(world, draft):
    both = (world.new.root.seed, world.new.recovery.root.seed)
    assert _code(_after(world, replace(draft, threshold=3), *both)) in ("roster-inconsistent", "roster-root-change")


def test_dozens_of_signatures_are_not_even_looked_at(world, draft):
    once = sign_roster(draft, [world.new.root.seed])
    many = SignedRoster(once.data, once.signatures * 17)
    assert _code(verify_chain(world.project, (*world.rosters, many))) == "roster-signatures"


# root keys


def _rotated(world: World, draft: Roster, new: RootKey) -> Roster:
    roots = (new.public, world.new.recovery.root.public)
    return with_roots(draft, roots, 1, [world.new.recovery.recipient])


def test_a_new_root_needs_the_old_and_the_new_signature(world, draft):
    new = RootKey.generate()
    rotated = _rotated(world, draft, new)
    assert _code(_after(world, rotated, world.new.root.seed)) == "roster-root-change"
    assert _code(_after(world, rotated, new.seed)) == "roster-signatures"
    assert _code(_after(world, rotated, world.new.root.seed, new.seed)) == "accepted"
    assert _code(_after(world, rotated, world.new.recovery.root.seed, new.seed)) == "accepted"


def test_a_root_that_stays_cannot_add_one_that_did_not_sign(world, draft):
    new = RootKey.generate()
    rotated = _rotated(world, draft, new)
    assert _code(_after(world, rotated, world.new.recovery.root.seed)) == "roster-root-change"


def test_after_the_change_the_old_root_signs_nothing_more(world, draft):
    new = RootKey.generate()
    chain = (*world.rosters, sign_roster(_rotated(world, draft, new), [world.new.root.seed, new.seed]))
    after = next_roster(verify_chain(world.project, chain).current)
    assert (
        _code(verify_chain(world.project, (*chain, sign_roster(after, [world.new.root.seed])))) == "roster-signatures"
    )
    assert _code(verify_chain(world.project, (*chain, sign_roster(after, [new.seed])))) == "accepted"


def test_roots_may_change_version_after_version(world):
    view, chain, old = world.view, world.rosters, world.new.root
    for _ in range(4):
        new = RootKey.generate()
        chain = (*chain, sign_roster(_rotated(world, next_roster(view.current), new), [old.seed, new.seed]))
        view, old = verify_chain(world.project, chain), new
    assert view.current.version == 6


def test_a_first_version_under_other_roots_than_the_projects_needs_both(world):
    new = RootKey.generate()
    first = _rotated(world, world.view.versions[0], new)
    assert _code(verify_chain(world.project, [sign_roster(first, [new.seed])])) == "roster-signatures"


def test_low_order_roots_are_refused(world, draft):
    low = replace(draft, roots=("01" + "00" * 31, *world.project.roots))
    low = replace(low, roots=tuple(sorted(low.roots)))
    assert _code(_after(world, low)) == "bad-key"


# what a version says


def test_another_project_is_refused(world, draft):
    assert _code(_after(world, replace(draft, project=new_id()))) == "other-project"


def test_a_member_or_device_taken_away_is_refused(world, draft):
    without = tuple(one for one in draft.devices if one.device != world.second.keys.device)
    assert _code(_after(world, replace(draft, devices=without))) == "roster-changed-past"
    members = tuple(one for one in draft.members if one.member != world.second.member)
    assert _code(_after(world, replace(draft, members=members, devices=without))) == "roster-changed-past"


def test_a_devices_keys_code_and_member_never_change(world, draft):
    other = new_person().keys.public()
    changes = (
        {"sign_key": other.sign_key},
        {"age_recipient": other.age_recipient},
        {"code": "ZZZZ"},
        {"member": world.lead.member},
    )
    for change in changes:
        devices = tuple(
            replace(one, **change) if one.device == world.second.keys.device else one for one in draft.devices
        )
        assert _code(_after(world, replace(draft, devices=devices))) == "roster-changed-past", change


def test_a_revocation_is_never_softened_but_may_be_sharpened(world, draft):
    device = world.auditor.keys.device
    revoked = extended(world, with_device_revoked(draft, device, 0, 5))
    again = next_roster(revoked.view.current)
    assert _code(_after(revoked, with_device_revoked(again, device, 0, 3))) == "accepted"
    assert _code(_after(revoked, with_device_revoked(again, device, 0, 6))) == "roster-changed-past"
    assert _code(_after(revoked, with_device_revoked(again, device, 1, 0))) == "roster-changed-past"
    assert _code(_after(revoked, replace(again, devices=draft.devices))) == "roster-changed-past"


@pytest.mark.parametrize("column", ["device", "code", "sign_key", "age_recipient"])
def test_doubled_entries_are_refused(column, world, draft):
    first, second, *rest = draft.devices
    twin = replace(second, **{column: getattr(first, column)})
    assert _code(_after(world, replace(draft, devices=(first, twin, *rest)))) == "roster-inconsistent"


def test_a_device_of_nobody_is_refused(world, draft):
    grown = with_device(draft, new_person().keys.public(), new_id())
    assert _code(_after(world, grown)) == "roster-inconsistent"


def test_a_device_may_not_use_a_root_key(world, draft):
    first, *rest = draft.devices
    sneaky = replace(first, sign_key=world.new.root.public)
    assert _code(_after(world, replace(draft, devices=(sneaky, *rest)))) == "roster-inconsistent"


def test_low_order_keys_of_devices_are_refused(world, draft):
    first, *rest = draft.devices
    for change in ({"sign_key": "00" * 32}, {"age_recipient": "age1" + "q" * 58}):
        assert _code(_after(world, replace(draft, devices=(replace(first, **change), *rest)))) == "bad-key"
    with pytest.raises(Refusal, match="bad-key"):
        with_device(draft, replace(new_person().keys.public(), sign_key="00" * 32), world.lead.member)


def test_extra_fields_and_other_forms_are_refused(world, draft):
    from_document = {"format": "roster.v1", "name": "An Invented Council"}
    for data, code in ((encode(from_document), "document-fields"), (draft.to_bytes() + b"\n", "not-canonical")):
        signed = _sign_bytes(world, data)
        assert _code(verify_chain(world.project, (*world.rosters, signed))) == code
    newer = draft.to_bytes().replace(b"roster.v1", b"roster.v2")
    assert _code(verify_chain(world.project, (*world.rosters, _sign_bytes(world, newer)))) == "newer-format"


def _sign_bytes(world: World, data: bytes) -> SignedRoster:
    return SignedRoster(data, (sshsig.sign(world.new.root.seed, NAMESPACE, data),))


def test_expiry_warns_and_blocks_nothing(world, draft):
    past = extended(world, replace(draft, expires="2020-01-01"))
    assert past.view.current.has_expired("2026-11-22")
    assert not world.view.current.has_expired("2026-11-22")
    assert not world.view.current.has_expired(EXPIRES)
    past.sound(past.package().data)


def test_no_name_and_no_reason_has_a_place_in_a_roster(world):
    assert set(world.view.current.to_bytes().decode().split('"')) >= {"members", "devices"}
    for field in ("name", "reason", "email", "team"):
        assert f'"{field}"' not in world.view.current.to_bytes().decode()


# looking things up, and getting about


def test_devices_members_and_roles_are_found_as_each_version_had_them(world):
    view = world.view
    assert view.member_of(world.auditor.keys.device) == world.auditor.member
    assert view.device_of_key(world.auditor.keys.public().sign_key).device == world.auditor.keys.device
    assert view.roles_of(world.auditor.member) == {"auditor"}
    assert view.roles_of(world.auditor.member, 1) == frozenset()
    assert view.roles_of(world.auditor.member, 99) == frozenset()
    assert view.member_of(new_id()) is None
    assert len({device.code for device in view.current.devices}) == 3


def test_the_audience_is_the_active_devices_of_those_roles_and_the_recovery_key(world, draft):
    lead = world.lead.keys.public().age_recipient
    assert set(world.view.recipients(frozenset({"lead-auditor"}))) == {lead, world.new.recovery.recipient}
    assert len(world.view.recipients()) == 4
    gone = extended(world, with_device_revoked(draft, world.second.keys.device, 0, 0))
    assert world.second.keys.public().age_recipient not in gone.view.recipients()
    left = extended(world, with_member(draft, world.second.member, ["auditor"], MemberStatus.LEFT))
    assert world.second.keys.public().age_recipient not in left.view.recipients()


def test_further_versions_are_taken_as_far_as_they_may_follow(world, draft):
    good, stray = (
        sign_roster(draft, [world.new.root.seed]),
        sign_roster(replace(draft, version=9), [world.new.root.seed]),
    )
    view, trouble = extend(world.project, world.view, [good, stray])
    assert (view.current.version, trouble.code) == (3, "roster-version")
    assert extend(world.project, None, world.rosters)[0].current == world.view.current
    assert extend(world.project, None, [stray])[0] is None


def test_a_whole_chain_travels_as_one_file(world):
    file = pack_rosters(world.rosters)
    assert unpack_rosters(file) == world.rosters
    for place in range(0, len(file), 11):
        bent = file[:place] + bytes([file[place] ^ 1]) + file[place + 1 :]
        found = unpack_rosters(bent)
        assert isinstance(found, Bad) or isinstance(verify_chain(world.project, found), Bad)


def test_a_signature_file_holds_signatures_and_nothing_else(world, draft):
    both = sign_roster(draft, (world.new.root.seed, world.new.recovery.root.seed))
    assert split_signatures(both.signature_file) == both.signatures
    for file in (
        b"",
        b"\n" + both.signature_file,
        both.signature_file + b"x",
        both.signatures[0] + b" " + both.signatures[1],
    ):
        with pytest.raises(Refusal):
            split_signatures(file)


def test_every_changed_byte_of_a_roster_is_refused(world):
    data = world.rosters[1].data
    for place in range(0, len(data), 3):
        bent = SignedRoster(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :], world.rosters[1].signatures)
        assert _code(verify_chain(world.project, (world.rosters[0], bent))) == "signature-wrong"
    assert ed25519.public_key(world.new.root.seed) in world.project.roots
