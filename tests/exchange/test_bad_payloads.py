"""What lies inside the encryption, validly signed and still wrong: each told by its code, its twin accepted."""

import time
from dataclasses import replace

import pytest
import zstandard

from qaf_desktop.exchange import age
from qaf_desktop.exchange.attachments import attachment_digest
from qaf_desktop.exchange.manifest import PackageKind
from qaf_desktop.exchange.package_reader import Sound, open_attachment, read_package
from qaf_desktop.exchange.package_writer import build_package
from qaf_desktop.exchange.verdicts import CODES, Bad
from qaf_desktop.records.canonical import encode, reference, revision_bytes, to_document
from qaf_desktop.records.model import Attachment, Authorship, Kind, RevisionKey
from tests.exchange.forging import Forge
from tests.exchange.world import revision

OTHER = "0f" * 16


@pytest.fixture
def forge(world):
    return Forge(world, world.auditor)


def _chunk_removed(locked: bytes) -> bytes:
    return locked[: -(64 * 1024)]


def _header(**changes):
    return lambda forge: forge.filled(header=lambda header: header | changes)


def _document(**changes):
    return lambda forge: forge.of_document(lambda document: document | changes)


def _author(**changes):
    return lambda forge: forge.of_document(lambda document: document | {"author": document["author"] | changes})


def _line(change):
    return lambda forge: forge.filled([change(revision_bytes(one)) for one in forge.revisions()])


def _recounted(forge: Forge, **changes) -> bytes:
    first, second = forge.revisions()
    return forge.of_revisions(replace(first, **changes), second)


def _attached(**changes):
    attachment = {
        "id": "a",
        "name": "x.png",
        "media_type": "image/png",
        "size": 1,
        "salt": "ab" * 16,
        "digest": "cd" * 32,
    }
    return _document(attachments=[attachment | changes])


CASES = {
    # encryption
    "no age file": ("age-format", lambda f: f.filled(locked=lambda data: b"hello")),
    "an armoured age file": (
        "age-format",
        lambda f: f.filled(locked=lambda data: b"-----BEGIN AGE ENCRYPTED FILE-----\n"),
    ),
    "another version of age": (
        "age-format",
        lambda f: f.filled(locked=lambda data: data.replace(b".org/v1", b".org/v2", 1)),
    ),
    "a passphrase": ("age-format", lambda f: f.filled(locked=_with_scrypt)),
    "a stanza of another kind": (
        "age-format",
        lambda f: f.filled(locked=lambda data: data.replace(b"X25519", b"X25518", 1)),
    ),
    "no MAC": ("age-format", lambda f: f.filled(locked=lambda data: data[: data.index(b"\n---")])),
    "a broken MAC": ("age-damaged", lambda f: f.filled(locked=_mac_broken)),
    "a chunk cut": ("age-damaged", lambda f: f.filled(locked=lambda data: data[:-1])),
    "a chunk changed": ("age-damaged", lambda f: f.filled(locked=lambda data: data[:-1] + bytes([data[-1] ^ 1]))),
    "a chunk added": ("age-damaged", lambda f: f.filled(locked=lambda data: data + b"x" * 100)),
    "fewer readers than named": (
        "audience-differs",
        lambda f: f.filled(recipients=[f.world.lead.keys.public().age_recipient]),
    ),
    "other readers than named": ("audience-differs", lambda f: f.filled(recipients=_two_strangers(f))),
    "more readers than named": (
        "audience-differs",
        lambda f: f.filled(recipients=[*_two_strangers(f), f.world.lead.keys.public().age_recipient]),
    ),
    # compression
    "not compressed": ("payload-compression", lambda f: f.filled(packed=lambda data: b"{}\n")),
    "compressed otherwise": ("payload-compression", lambda f: f.filled(packed=lambda data: b"\x1f\x8b" + data)),
    "nothing at all": ("payload-compression", lambda f: f.filled(packed=lambda data: b"")),
    "a damaged frame": ("payload-compression", lambda f: f.filled(packed=lambda data: data[:-4])),
    "two frames": ("payload-compression", lambda f: f.filled(packed=lambda data: data + data)),
    "bytes after the frame": ("payload-compression", lambda f: f.filled(packed=lambda data: data + b"x")),
    "a size left open": ("payload-compression", lambda f: f.filled(packed=_size_left_open)),
    "a bomb": ("payload-too-large", lambda f: f.filled(plain=lambda data: data + b"\n" * 100_000_000)),
    "a bomb that lies about its size": ("payload-compression", lambda f: f.filled(packed=_lying_bomb)),
    # lines
    "nothing inside": ("payload-lines", lambda f: f.filled(plain=lambda data: b"")),
    "no last line break": ("payload-lines", lambda f: f.filled(plain=lambda data: data[:-1])),
    "a header and no more": ("payload-empty", lambda f: f.filled([])),
    "a line too many": ("revision-count", lambda f: f.filled(plain=lambda data: data + b"{}\n")),
    "an empty line": ("revision-count", lambda f: f.filled(plain=lambda data: data + b"\n")),
    "no header": ("payload-header", lambda f: f.filled(plain=lambda data: data[data.index(b"\n") + 1 :])),
    "a header of another project": ("payload-header", _header(project=OTHER)),
    "a header of another device": ("payload-header", _header(device=OTHER)),
    "a header of another epoch": ("payload-header", _header(epoch=1)),
    "a header of another place": ("payload-header", _header(seq=2)),
    "a header after another package": ("payload-header", _header(prev="ab" * 32)),
    "a header for others": ("payload-header", _header(audience=["ab" * 32])),
    "a header with more": ("payload-header", _header(comment="hello")),
    "a header with a bent list": ("payload-header", _header(attachments={"a": "not a hash"})),
    "a newer header": ("newer-format", _header(format="payload.v2")),
    "a header that is not canonical": (
        "payload-header",
        lambda f: f.filled(plain=lambda data: data.replace(b":", b": ", 1)),
    ),
    "an attachment that did not come": ("attachment-list", _header(attachments={"a": "ab" * 32})),
    # revisions
    "a revision that is no JSON": ("revision-form", lambda f: f.filled([b"{", b"}"])),
    "a revision that is a list": ("revision-form", lambda f: f.filled([b"[]"])),
    "a revision of pure depth": ("revision-form", lambda f: f.filled([b"[" * 200_000 + b"]" * 200_000])),
    "a revision with a space": ("revision-form", _line(lambda line: line.replace(b":", b": ", 1))),
    "a revision with a key twice": ("revision-form", _line(lambda line: line.replace(b"{", b'{"reason":"",', 1))),
    "a revision with a lone surrogate": ("revision-form", _line(lambda line: line.replace(b"An invented", b"\\ud800"))),
    "a revision with a needless escape": (
        "revision-form",
        _line(lambda line: line.replace(b"An invented", b"\\u0041n invented")),
    ),
    "a revision that is not UTF-8": ("revision-form", _line(lambda line: line.replace(b"An invented", b"\xff"))),
    "a revision without a part": (
        "revision-form",
        lambda f: f.of_document(lambda d: {k: d[k] for k in d if k != "nonce"}),
    ),
    "a revision with one part more": ("revision-form", _document(extra=1)),
    "an answer that is a number": ("revision-form", _document(fields={"voice/grade": 3})),
    "an answer that is a list": ("revision-form", _document(fields={"voice/grade": ["Good"]})),
    "a field's name that is not ASCII": (
        "revision-form",
        _line(lambda line: line.replace(b'"gone"', '"g\u00f6ne"'.encode())),
    ),
    "an unknown kind": ("revision-form", _document(kind="gossip")),
    "a key that is none": ("revision-form", _document(key="first")),
    "a key with a sign": ("revision-form", lambda f: _document(key=f"{f.author.keys.device}.0.+1")(f)),
    "a role that is a number": ("revision-form", _author(role=1)),
    "a roster that is true": ("revision-form", _author(roster=True)),
    "a form without a digest": ("revision-form", _document(form={"id": "x", "version": "1", "digest": ""})),
    "a file of negative size": ("revision-form", _attached(size=-1)),
    "a file without salt": ("revision-form", _attached(salt="")),
    "a parent that is none": ("revision-form", _document(parents=["x"])),
    "a parent of itself": ("revision-form", lambda f: _self_parent(f)),
    "another device's revision": ("revision-device", lambda f: f.of_revisions(revision(f.world.second, 1))),
    "a revision of a later epoch": ("revision-device", lambda f: _rekeyed(f, RevisionKey(f.author.keys.device, 1, 1))),
    "a revision in another's name": (
        "revision-author",
        lambda f: _recounted(f, author=Authorship(f.world.second.member, "auditor", 1, 1)),
    ),
    "a revision under a later roster": (
        "revision-author",
        lambda f: _recounted(f, author=Authorship(f.author.member, "auditor", 9, 1)),
    ),
    "revisions out of order": ("revision-order", lambda f: f.of_revisions(*reversed(f.revisions()))),
    "a revision twice": ("revision-order", lambda f: f.of_revisions(*f.revisions()[:1] * 2)),
    "a parent from the future": ("revision-parents", lambda f: _future_parent(f)),
    "a first revision with a parent": ("revision-parents", lambda f: _founder_with_parent(f)),
    "a record founded later": (
        "revision-parents",
        lambda f: _recounted(f, record=RevisionKey(f.author.keys.device, 0, 9)),
    ),
}


def _with_scrypt(data: bytes) -> bytes:
    first, rest = data.split(b"\n", 1)
    return first + b"\n-> scrypt " + b"A" * 22 + b" 23\n" + b"A" * 43 + b"\n" + rest


def _mac_broken(data: bytes) -> bytes:
    place = data.index(b"\n--- ") + 5
    return data[:place] + (b"B" if data[place : place + 1] == b"A" else b"A") + data[place + 1 :]


def _two_strangers(forge: Forge) -> list[str]:
    return [age.recipient_of(age.new_identity()) for _ in range(2)]


def _size_left_open(data: bytes) -> bytes:
    plain = zstandard.ZstdDecompressor().decompress(data)
    return zstandard.ZstdCompressor(write_content_size=False).compress(plain)


def _lying_bomb(data: bytes) -> bytes:
    """A frame that states 1,000 bytes and holds ten million (a raw frame header with a size of two bytes)."""
    bomb = zstandard.ZstdCompressor(level=3, write_content_size=True).compress(b"\n" * 10_000_000)
    descriptor = bomb[4]
    size_bytes = {0: 1, 1: 2, 2: 4, 3: 8}[descriptor >> 6]
    single = descriptor >> 5 & 1
    start = 5 + (0 if single else 1)
    return bomb[:start] + (1000).to_bytes(size_bytes, "little") + bomb[start + size_bytes :]


def _self_parent(forge: Forge) -> bytes:
    first, second = forge.revisions()
    document = to_document(second)
    document["record"] = document["key"] = str(second.key)
    document["parents"] = [{"key": str(second.key), "digest": "ab" * 32}]
    return forge.filled([revision_bytes(first), encode(document)])


def _rekeyed(forge: Forge, key: RevisionKey) -> bytes:
    return forge.of_revisions(revision(forge.author, 1, key=key, record=key))


def _future_parent(forge: Forge) -> bytes:
    first, second, third = (revision(forge.author, number) for number in (1, 2, 3))
    changed = replace(second, record=first.key, parents=(reference(third),))
    return forge.of_revisions(first, changed, third)


def _founder_with_parent(forge: Forge) -> bytes:
    first, second = forge.revisions()
    return forge.of_revisions(first, replace(second, parents=(reference(first),)))


@pytest.mark.parametrize("name", CASES)
def test_a_bent_inside_is_told_by_its_code(name, world, forge):
    code, bend = CASES[name]
    data = bend(forge)
    started = time.perf_counter()
    result = world.read(data)
    assert isinstance(result, Bad)
    assert (result.code, result.verdict) == (code, CODES[code][0])
    assert time.perf_counter() - started < 1
    world.sound(forge.filled())


def test_a_bad_inside_still_tells_whose_package_it_is(world, forge):
    result = world.read(forge.filled([]))
    assert result.manifest is not None
    assert result.manifest.place.device == world.auditor.keys.device


def test_an_amendment_and_a_decision_about_anothers_record_are_accepted(world, forge):
    first, theirs = revision(forge.author, 1), revision(world.second, 7)
    amended = replace(revision(forge.author, 2), record=first.key, parents=(reference(first),))
    joined = replace(revision(forge.author, 3), record=theirs.key, parents=(reference(theirs),))
    package = world.sound(forge.of_revisions(first, amended, joined))
    assert [one.revision for one in package.revisions] == [first, amended, joined]


def test_work_holds_no_documents_and_a_publication_no_revisions(world):
    documents = ({"type": "register"},)
    both = world.contents(world.lead, documents=documents)
    for kind in (PackageKind.WORK, PackageKind.PUBLICATION):
        assert world.read(build_package(replace(both, kind=kind), world.lead.keys).data).code == "revision-count"
    world.sound(build_package(replace(both, documents=()), world.lead.keys).data)
    world.sound(world.publication().data)


def test_a_decision_that_founds_its_record_may_name_what_it_relies_on(world, forge):
    first, relied = revision(forge.author, 1), revision(world.second, 7)
    decision = replace(revision(forge.author, 2), kind=Kind.DECISION, about=first.key, parents=(reference(relied),))
    assert world.sound(forge.of_revisions(first, decision)).revisions[1].revision == decision
    entry = replace(decision, kind=Kind.ENTRY)
    assert world.read(forge.of_revisions(first, entry)).code == "revision-parents"


def test_a_package_for_others_is_held_and_its_place_known(world):
    result = read_package(world.package().data, world.desk(world.second))
    assert isinstance(result, Bad)
    assert (result.code, result.verdict) == ("not-for-us", "held")
    assert result.manifest.place.seq == 1


def test_the_recovery_key_reads_every_package(world):
    desk = replace(world.desk(), identities=(world.new.recovery.identity,))
    assert isinstance(read_package(world.package().data, desk), Sound)
    assert isinstance(read_package(world.publication().data, desk), Sound)


def test_an_attachment_comes_back_and_a_changed_one_is_refused(world):
    plain, salt = b"an invented picture" * 5000, "5a" * 16
    named = Attachment("a1", "plan.png", "image/png", len(plain), salt, attachment_digest(salt, plain))
    made = (revision(world.auditor, 1, attachments=(named,)),)
    identities = (world.lead.keys.identity,)
    package = world.sound(world.package(revisions=made, attachments={"a1": plain}).data)
    assert open_attachment(package.blobs.get("a1"), named, identities) == plain
    swapped = world.sound(world.package(revisions=made, attachments={"a1": plain[:-1] + b"!"}).data)
    assert open_attachment(swapped.blobs.get("a1"), named, identities).code == "attachment-differs"
    absent = world.sound(world.package(revisions=made).data)
    assert open_attachment(absent.blobs.get("a1"), named, identities).code == "attachment-missing"


def test_nothing_of_an_answer_or_a_digest_of_it_lies_in_clear(world):
    made = revision(world.auditor, 1, fields={"voice/text": "CANARY-4711"})
    data = world.package(revisions=(made,), attachments={"a1": b"CANARY-4711" * 100}).data
    digest = reference(made).digest
    assert b"CANARY" not in data
    assert digest.encode() not in data
    assert bytes.fromhex(digest) not in data
