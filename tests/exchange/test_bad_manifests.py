"""Manifests that are validly signed and still wrong: each refused or held by its code, its twin accepted."""

import pytest

from qaf_desktop.exchange.manifest import MANIFEST, PAYLOAD
from qaf_desktop.exchange.verdicts import CODES, Bad
from qaf_desktop.records.canonical import encode
from tests.exchange.forging import Forge, Parts, listed


@pytest.fixture
def forge(world):
    return Forge(world, world.auditor)


def _bytes(change):
    return lambda forge: forge.remade(lambda document: change(encode(document)))


def _with(**changes):
    return lambda forge: forge.remade(lambda document: document | changes)


def _inner(part, /, **changes):
    return lambda forge: forge.remade(lambda document: document | {part: document[part] | changes})


def _without(name):
    return lambda forge: forge.remade(lambda document: {key: document[key] for key in document if key != name})


def _members(change):
    return lambda forge: forge.remade(lambda document: document | {"members": change(document["members"])})


OTHER = "0f" * 16
DEEP = b"[" * 100_000 + b"]" * 100_000

CASES = {
    "not UTF-8": ("not-canonical", _bytes(lambda data: data.replace(b"work", b"w\xff\xfek"))),
    "a byte order mark": ("not-canonical", _bytes(lambda data: b"\xef\xbb\xbf" + data)),
    "UTF-16": ("not-canonical", _bytes(lambda data: data.decode().encode("utf-16"))),
    "a key twice": ("not-canonical", _bytes(lambda data: b'{"format":"package.v1",' + data[1:])),
    "a space": ("not-canonical", _bytes(lambda data: data.replace(b":", b": ", 1))),
    "a line break at the end": ("not-canonical", _bytes(lambda data: data + b"\n")),
    "keys in another order": ("not-canonical", _bytes(lambda data: b'{"seq":1,' + data[1:].replace(b',"seq":1', b""))),
    "an escape that needs none": ("not-canonical", _bytes(lambda data: data.replace(b"work", b"\\u0077ork"))),
    "a float": ("not-canonical", _bytes(lambda data: data.replace(b'"seq":1', b'"seq":1.0'))),
    "a fraction": ("not-canonical", _bytes(lambda data: data.replace(b'"seq":1', b'"seq":1.5'))),
    "an exponent": ("not-canonical", _bytes(lambda data: data.replace(b'"seq":1', b'"seq":1e0'))),
    "not a number": ("not-canonical", _bytes(lambda data: data.replace(b'"seq":1', b'"seq":NaN'))),
    "a huge number": ("not-canonical", _bytes(lambda data: data.replace(b'"seq":1', b'"seq":' + b"9" * 400))),
    "a number beyond 2^53": ("not-canonical", _bytes(lambda data: data.replace(b'"seq":1', b'"seq":9007199254740993'))),
    "nothing but depth": ("not-canonical", lambda forge: forge.remade(lambda _document: DEEP)),
    "depth in a field": ("not-canonical", _bytes(lambda data: data.replace(b'"seq":1', b'"seq":' + DEEP))),
    "moderate depth": (
        "manifest-fields",
        _bytes(lambda data: data.replace(b'"seq":1', b'"seq":' + DEEP[99_900:100_100])),
    ),
    "a list": ("manifest-fields", lambda forge: forge.remade(lambda _document: b"[]")),
    "no format": ("manifest-fields", _without("format")),
    "a newer format": ("newer-format", _with(format="package.v2")),
    "another format": ("manifest-fields", _with(format="roster.v1")),
    "a field missing": ("manifest-fields", _without("created")),
    "a field too many": ("manifest-fields", _with(comment="hello")),
    "an unknown kind": ("manifest-fields", _with(kind="gossip")),
    "a relay by somebody who is no lead": ("not-allowed", _with(kind="relay")),
    "a true for a number": ("manifest-fields", _with(seq=True)),
    "a number of nought": ("manifest-fields", _with(seq=0)),
    "a negative number": ("manifest-fields", _with(seq=-1)),
    "a first package after another": ("manifest-fields", _with(prev="ab" * 32)),
    "a second package after nothing": ("manifest-fields", _with(seq=2)),
    "capitals in a digest": ("manifest-fields", _with(prev="AB" * 32, seq=2)),
    "a device that is no id": ("manifest-fields", _inner("author", device="../..")),
    "an author with more": ("manifest-fields", _inner("author", name="Anna Invented")),
    "nobody to read it": ("manifest-fields", _with(audience=[])),
    "readers out of order": (
        "manifest-fields",
        lambda forge: forge.remade(lambda d: d | {"audience": d["audience"][::-1]}),
    ),
    "a reader twice": (
        "manifest-fields",
        lambda forge: forge.remade(lambda d: d | {"audience": d["audience"][:1] * 2}),
    ),
    "another project": ("other-project", _with(project=OTHER)),
    "another device": ("device-differs", lambda forge: _inner("author", device=forge.world.second.keys.device)(forge)),
    "a device nobody knows": ("device-differs", _inner("author", device=OTHER)),
    "another key": (
        "device-differs",
        lambda forge: _inner("author", key=forge.world.second.keys.public().sign_key)(forge),
    ),
    "a newer roster": ("newer-roster", _with(roster=99)),
    "no roster": ("manifest-fields", _with(roster=0)),
    "no members": ("member-list", _members(lambda members: [])),
    "a member that is not there": ("member-list", _members(lambda members: [*members, listed("blobs/x.age", b"")])),
    "a member under another name": ("member-list", _members(lambda members: [members[0] | {"name": "payload.old"}])),
    "a member twice in the list": ("member-list", _members(lambda members: members * 2)),
    "a size one too large": ("member-size", _members(lambda members: [members[0] | {"size": members[0]["size"] + 1}])),
    "a huge size": ("member-size", _members(lambda members: [members[0] | {"size": 2**53 - 1}])),
    "another hash": ("member-hash", _members(lambda members: [members[0] | {"sha256": "00" * 32}])),
    "more revisions": ("revision-count", _inner("revisions", count=3)),
    "fewer revisions": ("revision-count", _inner("revisions", count=1)),
    "another root": ("revision-root", _inner("revisions", root="00" * 32)),
    "a document's root": ("revision-root", _inner("documents", root="00" * 32)),
    "counted as documents": ("document-fields", lambda forge: _counted_otherwise(forge)),
}


def _counted_otherwise(forge: Forge) -> bytes:
    return forge.filled([b"[1]"], manifest=lambda d: d | {"revisions": d["documents"], "documents": d["revisions"]})


@pytest.mark.parametrize("name", CASES)
def test_a_signed_but_wrong_manifest_is_told_by_its_code(name, world, forge):
    code, bend = CASES[name]
    result = world.read(bend(forge))
    assert isinstance(result, Bad)
    assert (result.code, result.verdict) == (code, CODES[code][0])
    world.sound(forge.remade())


def test_a_blob_whose_name_is_not_its_hash_is_refused(world, forge):
    data = b"age-encryption.org/v1\n"
    good = world.package(attachments={"photo": b"not a photo"}).data
    assert world.sound(good).blobs.keys() == {"photo"}
    name = f"blobs/{'00' * 32}.age"
    bad = forge.remade(
        lambda document: document | {"members": [*document["members"], listed(name, data)]},
        lambda members: [*members, (name, data)],
    )
    assert world.read(bad).code == "member-list"


def test_a_blob_that_the_content_does_not_list_is_refused(world, forge):
    data = b"anything"
    extra = listed("", data)
    name = f"blobs/{extra['sha256']}.age"
    bad = forge.remade(
        lambda document: document | {"members": [*document["members"], extra | {"name": name}]},
        lambda members: [*members, (name, data)],
    )
    assert world.read(bad).code == "attachment-list"


def test_a_manifest_of_exactly_the_parts_read_is_what_was_written(world):
    built = world.package()
    assert Parts.of(built.data)[MANIFEST] == built.manifest.to_bytes()
    assert world.sound(built.data).manifest == built.manifest
    assert len(Parts.of(built.data)[PAYLOAD]) == built.manifest.members[0].size
