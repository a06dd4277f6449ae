"""Making a project, proving its recovery key, and joining it."""

from dataclasses import replace

import pytest

from qaf_desktop.exchange import age
from qaf_desktop.exchange.enrolment import make_request, phrase, read_details, read_request
from qaf_desktop.exchange.keys import DeviceKeys
from qaf_desktop.exchange.project import (
    RecoveryKey,
    create_project,
    join_file,
    proves_recovery,
    read_join_file,
)
from qaf_desktop.exchange.signed import seal, unseal
from qaf_desktop.exchange.verdicts import Bad, Refusal
from tests.exchange.programs import needs, run
from tests.exchange.world import new_person

DETAILS = {"name": "Anna Invented", "role": "auditor", "team": "Team One", "laptop": "L-17"}


def test_keys_kept_in_the_vault_come_back(world):
    keys = DeviceKeys.generate()
    assert DeviceKeys.from_bytes(keys.to_bytes()) == keys
    for bent in (b"", b"{}", keys.to_bytes()[:-1], keys.to_bytes().replace(b"AGE-SECRET", b"AGE-PUBLIC")):
        with pytest.raises(ValueError, match="not device keys"):
            DeviceKeys.from_bytes(bent)


def test_secrets_do_not_show_when_printed(world):
    shown = repr((world.lead.keys, world.new))
    assert world.lead.keys.seed.hex() not in shown
    assert "AGE-SECRET" not in shown
    assert repr(world.lead.keys.seed) not in shown
    assert repr(world.new.root.seed) not in shown


def test_a_join_file_names_the_project_and_nothing_private(world):
    assert read_join_file(world.join) == world.project
    assert b"Invented" not in world.join


def test_a_join_file_changed_in_any_byte_is_refused(world):
    for place in range(len(world.join)):
        bent = world.join[:place] + bytes([world.join[place] ^ 1]) + world.join[place + 1 :]
        assert isinstance(read_join_file(bent), Bad)


def test_a_join_file_signed_by_a_stranger_is_refused(world):
    document = unseal(world.join, "project.v1").document
    assert read_join_file(seal(document, world.stranger.keys.seed)).code == "unknown-signer"


def test_the_recovery_key_is_proved_by_what_was_saved(world):
    file = world.new.recovery.to_file()
    assert proves_recovery(world.project, file)
    assert proves_recovery(world.project, file.replace(b"\n", b"\r\n"))
    assert RecoveryKey.from_file(file) == world.new.recovery
    other = create_project(world.project.lead_recipient)
    assert not proves_recovery(other.project, file)
    assert not proves_recovery(world.project, other.recovery.to_file())
    half = replace(world.new.recovery, identity=age.new_identity())
    assert not proves_recovery(world.project, half.to_file())
    for bent in (b"", b"hello", file[:-30], file.replace(b"root:", b"toor:"), "é".encode()):
        assert not proves_recovery(world.project, bent)


def test_the_recovery_file_serves_stock_age(world, tmp_path):
    needs("age")
    (tmp_path / "recovery.key").write_bytes(world.new.recovery.to_file())
    locked = age.encrypt(b"an invented secret", [world.project.recovery_recipient])
    assert run("age", "-d", "-i", "recovery.key", folder=tmp_path, stdin=locked) == b"an invented secret"


def test_a_request_is_read_and_only_the_lead_learns_who_asks(world):
    keys = DeviceKeys.generate()
    file = make_request(world.project, keys, DETAILS)
    assert b"Invented" not in file
    request = read_request(file, world.project)
    assert request.device == keys.public()
    assert read_details(request, world.lead.keys.identity) == DETAILS
    assert read_details(request, world.new.recovery.identity) == DETAILS
    assert read_details(request, world.second.keys.identity).code == "not-for-us"


def test_a_request_changed_in_any_byte_is_refused(world):
    file = make_request(world.project, DeviceKeys.generate(), DETAILS)
    for place in range(0, len(file), 3):
        bent = file[:place] + bytes([file[place] ^ 1]) + file[place + 1 :]
        assert isinstance(read_request(bent, world.project), Bad)


def test_nobody_enrols_anothers_key(world):
    mine, victim = DeviceKeys.generate(), DeviceKeys.generate()
    document = unseal(make_request(world.project, mine, DETAILS), "enrol-request.v1").document
    forged = seal(document | {"key": victim.public().sign_key}, mine.seed)
    assert read_request(forged, world.project).code == "device-differs"
    assert read_request(seal(document, mine.seed), world.project).device == mine.public()


def test_a_request_for_another_project_is_refused(world):
    other = create_project(world.project.lead_recipient).project
    file = make_request(other, DeviceKeys.generate(), DETAILS)
    assert read_request(file, world.project).code == "other-project"


def test_a_low_order_key_cannot_be_asked_for(world):
    keys = DeviceKeys.generate()
    document = unseal(make_request(world.project, keys, DETAILS), "enrol-request.v1").document
    weak = seal(document | {"recipient": "age1" + "q" * 58}, keys.seed)
    assert read_request(weak, world.project).code == "bad-key"


def test_both_sides_read_the_same_six_words(world):
    keys = DeviceKeys.generate()
    theirs = read_join_file(world.join)
    request = read_request(make_request(theirs, keys, DETAILS), world.project)
    assert phrase(theirs, keys.public()) == phrase(world.project, request.device)
    assert len(phrase(world.project, keys.public())) == 6


def test_any_key_exchanged_on_the_way_changes_the_words(world):
    public, other = new_person().keys.public(), new_person().keys.public()
    words = phrase(world.project, public)
    project = world.project
    changed = (
        phrase(project, replace(public, sign_key=other.sign_key)),
        phrase(project, replace(public, age_recipient=other.age_recipient)),
        phrase(project, replace(public, device=other.device)),
        phrase(replace(project, lead_recipient=other.age_recipient), public),
        phrase(replace(project, recovery_recipient=other.age_recipient), public),
        phrase(replace(project, roots=(other.sign_key,)), public),
        phrase(replace(project, id=other.device), public),
    )
    assert all(one != words for one in changed)
    assert len(set(changed)) == len(changed)


def test_a_signed_file_of_another_kind_is_refused(world):
    with pytest.raises(Refusal, match="signature-namespace"):
        unseal(world.join, "receipt.v1")


def test_a_join_file_of_a_later_version_is_held(world):
    document = unseal(world.join, "project.v1").document
    from_later = join_file(world.project, world.new.root).replace(b"project.v1", b"project.v2")
    assert document["format"] == "project.v1"
    assert read_join_file(from_later).code == "signature-wrong"
