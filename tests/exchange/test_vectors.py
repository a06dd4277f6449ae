"""Public test vectors: what others say must be accepted and refused."""

import hashlib
import json
import zlib
from pathlib import Path

import pyrage
import pytest

from qaf_desktop.exchange import age, ed25519, sshsig
from qaf_desktop.exchange.fields import read_document
from qaf_desktop.exchange.verdicts import Refusal
from qaf_desktop.records.canonical import NotCanonical, decode, encode

LENIENT = {"stanza_missing_body", "stanza_missing_final_line"}
"""What pyrage 1.4.0 takes and the test kit does not; our own look at the header refuses both."""
ACCEPTED_BY_LIBSODIUM = 43


def _kit(file: Path) -> tuple[dict[str, list[str]], bytes]:
    head, _empty, body = file.read_bytes().partition(b"\n\n")
    fields: dict[str, list[str]] = {}
    for line in head.decode().splitlines():
        name, _colon, value = line.partition(": ")
        fields.setdefault(name, []).append(value)
    return fields, zlib.decompress(body) if "compressed" in fields else body


def _decrypts(body: bytes, identities: list[str]) -> bytes | str:
    try:
        return age.decrypt(body, identities)
    except Refusal as refusal:
        return refusal.code


def test_the_age_test_kit(vectors):
    """X25519 in binary files, as the kit says; armour, passphrases and stanzas of other kinds are refused outright."""
    run = opened = 0
    for file in sorted((vectors / "age").iterdir()):
        fields, body = _kit(file)
        identities = fields.get("identity", [])
        if not identities or any("-PQ-" in one for one in identities):
            continue
        result = _decrypts(body, identities)
        run += 1
        if "armored" in fields or _has_other_stanzas(body):
            assert result == "age-format", file.name
        elif fields["expect"] == ["success"]:
            opened += 1
            assert isinstance(result, bytes), file.name
            assert hashlib.sha256(result).hexdigest() == fields["payload"][0], file.name
        else:
            assert result in ("age-damaged", "not-for-us"), file.name
    assert (run, opened) == (97, 10)


def _has_other_stanzas(body: bytes) -> bool:
    try:
        age.recipient_count(body)
    except Refusal:
        return True
    return False


@pytest.mark.parametrize("name", sorted(LENIENT))
def test_what_the_library_takes_too_kindly_is_refused_here(name, vectors):
    fields, body = _kit(vectors / "age" / name)
    identity = pyrage.x25519.Identity.from_str(fields["identity"][0])
    assert pyrage.decrypt(body, [identity]) is not None
    assert _decrypts(body, fields["identity"]) == "age-format"


def test_wycheproof_signatures(vectors):
    document = json.loads((vectors / "ed25519" / "wycheproof.json").read_text())
    seen = 0
    for group in document["testGroups"]:
        key = bytes.fromhex(group["publicKey"]["pk"])
        for case in group["tests"]:
            fits = ed25519.fits(key, bytes.fromhex(case["sig"]), bytes.fromhex(case["msg"]))
            assert fits == (case["result"] == "valid"), case["tcId"]
            seen += 1
    assert seen == 151


def test_edge_cases_of_signatures_are_accepted_only_where_libsodium_does_and_no_low_order_key_is(vectors):
    cases = json.loads((vectors / "ed25519" / "cctv.json").read_text())
    accepted = [
        case
        for case in cases
        if ed25519.fits(bytes.fromhex(case["key"]), bytes.fromhex(case["sig"]), case["msg"].encode())
    ]
    assert (len(cases), len(accepted)) == (914, ACCEPTED_BY_LIBSODIUM)
    assert not any("low_order_A" in (case["flags"] or ()) for case in accepted)


def test_keys_that_trust_may_rest_on_are_of_the_main_group(vectors):
    cases = json.loads((vectors / "ed25519" / "cctv.json").read_text())
    for key in {case["key"] for case in cases if set(case["flags"] or ()) & {"low_order_A", "non_canonical_A"}}:
        with pytest.raises(Refusal):
            ed25519.check_public_key(key)


def test_opensshs_own_signature_verifies(vectors):
    folder = vectors / "sshsig"
    armoured = (folder / "ed25519.sig").read_bytes()
    namespace = (folder / "namespace").read_text().strip()
    message = (folder / "signed-data").read_bytes()
    key = sshsig.verify(armoured, namespace, message)
    assert sshsig.public_key_line(key).split()[1] == (folder / "ed25519.pub").read_text().split()[1]
    with pytest.raises(Refusal, match="signature-wrong"):
        sshsig.verify(armoured, namespace, message + b"x")


def test_opensshs_signatures_of_other_kinds_are_refused(vectors):
    others = [file for file in (vectors / "sshsig").glob("*.sig") if file.name != "ed25519.sig"]
    assert others
    for file in others:
        beyond_size = file.stat().st_size > sshsig.LARGEST_SIGNATURE
        with pytest.raises(Refusal, match="signature-armour" if beyond_size else "signature-algorithm"):
            sshsig.read(file.read_bytes())


def test_canonical_json_where_our_documents_allow_its_values(vectors):
    compared = 0
    for file in sorted((vectors / "jcs" / "input").iterdir()):
        document = json.loads(file.read_text())
        expected = (vectors / "jcs" / "output" / file.name).read_bytes()
        try:
            assert encode(document) == expected, file.name
        except NotCanonical:
            continue
        assert decode(expected) == document
        compared += 1
    assert compared >= 2


def test_the_json_suite_is_refused_where_it_must_be_and_never_surprises(vectors):
    refused = 0
    for file in sorted((vectors / "json").glob("*.json")):
        for read in (decode, lambda data: read_document(data, "package.v1")):
            try:
                read(file.read_bytes())
            except (NotCanonical, Refusal):
                refused += file.name.startswith("n_")
                continue
            assert not file.name.startswith("n_"), file.name
    assert refused == 2 * 188
