"""Signatures that do not fit and signers who may not: each told by its code, its twin accepted."""

import base64
import hashlib
import subprocess
from dataclasses import replace

import pytest

from qaf_desktop.exchange import age, bech32, ed25519, sshsig
from qaf_desktop.exchange.manifest import MANIFEST, PAYLOAD, SIGNATURE, PackageKind
from qaf_desktop.exchange.package_writer import NAMESPACE
from qaf_desktop.exchange.roster_changes import next_roster, with_device_revoked
from qaf_desktop.exchange.verdicts import CODES, Bad, Refusal
from tests.exchange.forging import Forge, Parts, listed
from tests.exchange.programs import needs
from tests.exchange.world import extended, new_person

ORDER = 2**252 + 27742317777372353535851937790883648493
IDENTITY_POINT = "01" + "00" * 31
BEGIN, END = b"-----BEGIN SSH SIGNATURE-----\n", b"-----END SSH SIGNATURE-----\n"


@pytest.fixture
def forge(world):
    return Forge(world, world.auditor)


def _armoured(blob: bytes, columns: int = 70) -> bytes:
    text = base64.b64encode(blob)
    lines = [text[start : start + columns] + b"\n" for start in range(0, len(text), columns)]
    return BEGIN + b"".join(lines) + END


def _blob(data: bytes) -> bytes:
    return base64.b64decode(Parts.of(data)[SIGNATURE][len(BEGIN) : -len(END)])


def _resigned(change):
    """The package with its signature's blob changed, and armoured again."""

    def bend(data: bytes) -> bytes:
        return Parts.of(data).having(SIGNATURE, _armoured(change(_blob(data)))).write()

    return bend


def _signature(change):
    return lambda data: Parts.of(data).having(SIGNATURE, change(Parts.of(data)[SIGNATURE])).write()


def _loose_s(blob: bytes) -> bytes:
    """The same signature with S + L for S: accepted by verifiers that do not reduce."""
    s = int.from_bytes(blob[-32:], "little") + ORDER
    return blob[:-32] + s.to_bytes(32, "little")


def _low_order(blob: bytes) -> bytes:
    key = blob.index(b"ssh-ed25519") + 15
    return blob[:key] + bytes.fromhex(IDENTITY_POINT) + blob[key + 32 : -64] + bytes([1]) + bytes(63)


CASES = {
    "no signature": ("signature-armour", _signature(lambda armour: b"")),
    "garbage": ("signature-armour", _signature(lambda armour: b"\x00\xff" * 100)),
    "armour around nothing": ("signature-format", _signature(lambda armour: BEGIN + END)),
    "armour around text": ("signature-armour", _signature(lambda armour: BEGIN + b"not base64!\n" + END)),
    "a blank line in the armour": ("signature-armour", _signature(lambda armour: armour.replace(BEGIN, BEGIN + b"\n"))),
    "armour with carriage returns": ("signature-armour", _signature(lambda armour: armour.replace(b"\n", b"\r\n"))),
    "armour without its last line break": ("signature-armour", _signature(lambda armour: armour[:-1])),
    "armour in lines of 76": ("signature-armour", lambda data: _rewrapped(data, 76)),
    "armour in one line": ("signature-armour", lambda data: _rewrapped(data, 4000)),
    "two signatures": ("signature-armour", _signature(lambda armour: armour * 2)),
    "bytes after the blob": ("signature-format", _resigned(lambda blob: blob + b"\0")),
    "a cut blob": ("signature-format", _resigned(lambda blob: blob[:-1])),
    "another magic": ("signature-format", _resigned(lambda blob: b"SSHSIX" + blob[6:])),
    "another version": ("signature-format", _resigned(lambda blob: blob.replace(b"\0\0\0\1", b"\0\0\0\2", 1))),
    "reserved not empty": (
        "signature-format",
        _resigned(lambda blob: blob.replace(b"\0\0\0\0\0\0\0\6sha512", b"\0\0\0\1x\0\0\0\6sha512")),
    ),
    "SHA-256 for its hash": ("signature-algorithm", _resigned(lambda blob: blob.replace(b"sha512", b"sha256"))),
    "another algorithm": ("signature-algorithm", _resigned(lambda blob: blob.replace(b"ssh-ed25519", b"ssh-ed25518"))),
    "a namespace that is not UTF-8": (
        "signature-format",
        _resigned(lambda blob: blob.replace(b"package.v1", b"package.\xff\xff")),
    ),
    "another's namespace": ("signature-namespace", _resigned(lambda blob: blob.replace(b"package.v1", b"receipt.v1"))),
    "a loose S": ("signature-wrong", _resigned(_loose_s)),
    "a low-order key": ("bad-key", _resigned(_low_order)),
}


def _rewrapped(data: bytes, columns: int) -> bytes:
    return Parts.of(data).having(SIGNATURE, _armoured(_blob(data), columns)).write()


@pytest.mark.parametrize("name", CASES)
def test_a_bent_signature_is_told_by_its_code(name, world):
    code, bend = CASES[name]
    twin = world.package().data
    result = world.read(bend(twin))
    assert isinstance(result, Bad)
    assert (result.code, result.verdict) == (code, CODES[code][0])
    world.sound(twin)


def test_a_signature_for_another_purpose_is_refused(world, forge):
    assert world.read(forge.remade(namespace="receipt.v1@qaf-desktop")).code == "signature-namespace"
    world.sound(forge.remade())


def test_a_signature_over_another_message_is_refused(world, forge):
    assert world.read(forge.remade(message=b"something else")).code == "signature-wrong"


def test_one_package_under_another_ones_signature_is_refused(world):
    one, other = world.package().data, world.package().data
    assert world.read(Parts.of(one).having(SIGNATURE, Parts.of(other)[SIGNATURE]).write()).code == "signature-wrong"


@pytest.mark.parametrize("kind", ["rsa", "ecdsa"])
def test_keys_of_other_kinds_are_refused_even_when_their_signature_fits(kind, world, tmp_path):
    needs("ssh-keygen")
    subprocess.run(["ssh-keygen", "-q", "-t", kind, "-N", "", "-f", tmp_path / "key"], check=True)
    parts = Parts.of(world.package().data)
    signed = subprocess.run(
        ["ssh-keygen", "-q", "-Y", "sign", "-f", tmp_path / "key", "-n", NAMESPACE],
        input=parts[MANIFEST], capture_output=True, check=True,
    )  # fmt: skip
    assert world.read(parts.having(SIGNATURE, signed.stdout).write()).code == "signature-algorithm"


def test_a_strangers_package_is_held(world):
    built = world.package(world.stranger)
    result = world.read(built.data)
    assert (result.code, result.verdict) == ("unknown-signer", "held")


def test_a_strangers_manifest_is_not_even_parsed(world):
    forge = Forge(world, world.stranger)
    assert world.read(forge.remade(lambda _document: b"{ this is not JSON")).code == "unknown-signer"


def test_a_root_key_signs_no_packages(world, forge):
    assert world.read(forge.remade(seed=world.new.root.seed)).code == "unknown-signer"


def test_another_members_signature_on_ones_package_is_refused(world, forge):
    assert world.read(forge.remade(seed=world.second.keys.seed)).code == "device-differs"


def test_a_revoked_device_counts_up_to_its_last_good_package(world):
    draft = with_device_revoked(next_roster(world.view.current), world.auditor.keys.device, 0, 1)
    later = extended(world, draft)
    first = world.package()
    second = world.package(seq=2, prev=first.digest)
    new_epoch = world.package(epoch=1)
    later.sound(first.data)
    assert later.read(second.data).code == "revoked"
    assert later.read(new_epoch.data).code == "revoked"
    world.sound(second.data)
    world.sound(new_epoch.data)


def test_a_package_under_a_newer_roster_waits_for_it(world):
    later = extended(world, next_roster(world.view.current))
    built = later.package()
    assert (world.read(built.data).code, world.read(built.data).verdict) == ("newer-roster", "held")
    later.sound(built.data)


def test_only_a_lead_publishes(world):
    documents = ({"type": "register"},)
    forged = world.package(revisions=(), documents=documents, kind=PackageKind.PUBLICATION)
    assert world.read(forged.data).code == "not-allowed"
    world.sound(world.publication().data)


def test_publishing_takes_the_role_in_the_roster_version_named(world):
    assert world.read(world.publication(roster=1).data).package.member == world.lead.member
    demoted = next_roster(world.view.current)
    members = tuple(replace(m, roles=("auditor",)) if m.member == world.lead.member else m for m in demoted.members)
    later = extended(world, replace(demoted, members=members))
    assert later.read(later.publication().data).code == "not-allowed"
    later.sound(later.publication(roster=2).data)


def test_anothers_ciphertext_under_ones_own_signature_is_refused(world):
    stolen = Parts.of(world.package(world.second).data)[PAYLOAD]
    thief = Forge(world, world.auditor)
    forged = thief.remade(lambda d: d | {"members": [listed(PAYLOAD, stolen)]}, lambda _members: [(PAYLOAD, stolen)])
    assert world.read(forged).code == "payload-header"


def test_low_order_and_loose_keys_are_refused_at_enrolment(world):
    low_order = [IDENTITY_POINT, "00" * 32, "ec" + "ff" * 30 + "7f", "ee" + "ff" * 30 + "7f", "ed" + "ff" * 30 + "7f"]
    public = new_person().keys.public()
    assert public.checked() == public
    for key in (*low_order, "zz" * 32, public.sign_key.upper(), public.sign_key[:-2]):
        with pytest.raises(Exception, match="bad-key"):
            replace(public, sign_key=key).checked()


def _recipient(key: int) -> str:
    """An age recipient of any 32 bytes (as a number), its checksum right (BIP 173)."""
    digits = [
        int(f"{int.from_bytes(key.to_bytes(32, 'little'), 'big') << 4:0260b}"[n : n + 5], 2) for n in range(0, 260, 5)
    ]
    expanded = [ord(c) >> 5 for c in "age"] + [0] + [ord(c) & 31 for c in "age"]
    check = bech32._polymod(expanded + digits + [0] * 6) ^ 1
    digits += [check >> 5 * (5 - place) & 31 for place in range(6)]
    return "age1" + "".join(bech32.ALPHABET[digit] for digit in digits)


def test_recipients_of_low_order_or_loose_encoding_are_refused():
    prime = 2**255 - 19
    assert age.check_recipient(_recipient(9)) == _recipient(9)
    low_order = (0, 1, prime - 1, 325606250916557431795983626356110631294008115727848805560023387167927233504)
    loose = (prime + 9, 9 + 2**255)
    for key in (*low_order, *loose):
        with pytest.raises(Refusal, match="bad-key"):
            age.check_recipient(_recipient(key))
    for text in (_recipient(9).upper(), _recipient(9)[:-1], _recipient(9) + "q", "age1", "", "hello"):
        with pytest.raises(Refusal, match="bad-key"):
            age.check_recipient(text)


def test_the_universal_signature_verifies_for_nobody():
    key, signature = bytes.fromhex(IDENTITY_POINT), bytes([1]) + bytes(63)
    assert not ed25519.fits(key, signature, b"anything")


def test_a_signature_text_is_the_only_one_for_its_message():
    seed = hashlib.sha256(b"an invented seed").digest()
    armoured = sshsig.sign(seed, NAMESPACE, b"message")
    assert armoured == sshsig.sign(seed, NAMESPACE, b"message")
    assert sshsig.verify(armoured, NAMESPACE, b"message") == ed25519.public_key(seed)
