"""Relays: what a lead hands on is believed by its author's signature alone, and every forgery is told by its code."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from qaf_desktop.exchange import sshsig
from qaf_desktop.exchange.manifest import MANIFEST, SIGNATURE, PackageKind
from qaf_desktop.exchange.package_reader import Sound, read_package
from qaf_desktop.exchange.package_writer import NAMESPACE, build_package
from qaf_desktop.exchange.relay import Original
from qaf_desktop.exchange.roster_changes import next_roster, with_device_revoked
from qaf_desktop.exchange.verdicts import Bad
from tests.exchange.forging import Parts
from tests.exchange.world import extended


def original(world, person=None) -> Original:
    """A package of the auditor's, read by the lead."""
    data = world.package(person).data
    package, parts = world.sound(data), Parts.of(data)
    return Original(parts[MANIFEST], parts[SIGNATURE], tuple(one.data for one in package.revisions))


def relayed(world, *documents: Mapping[str, object], author=None):
    author = author or world.lead
    contents = replace(
        world.contents(author, revisions=()),
        documents=documents,
        kind=PackageKind.RELAY,
        recipients=(world.second.keys.public().age_recipient,),
    )
    return read_package(build_package(contents, author.keys).data, world.desk(world.second))


def test_a_desk_that_could_not_read_the_original_reads_it_in_the_relay(world):
    whole = original(world)
    assert read_package(world.package().data, world.desk(world.second)).code == "not-for-us"
    found = relayed(world, whole.document())
    assert isinstance(found, Sound)
    [one] = found.package.relayed
    assert (one.member, one.withheld) == (world.auditor.member, ())
    assert tuple(read.data for read in one.revisions) == whole.lines
    assert found.package.member == world.lead.member


def test_some_revisions_may_be_withheld_and_nothing_else_may_be_missing(world):
    whole = original(world)
    read = relayed(world, whole.document())
    first, second = (one.digest for one in read.package.relayed[0].revisions)
    part = replace(whole, lines=whole.lines[:1], withheld=(second,))
    [one] = relayed(world, part.document()).package.relayed
    assert (one.withheld, [read.digest for read in one.revisions]) == ((second,), [first])
    for wrong in (replace(whole, lines=whole.lines[:1]), replace(part, withheld=("ab" * 32,))):
        assert relayed(world, wrong.document()).code == "revision-root"


def test_an_auditor_hands_nothing_on(world):
    assert relayed(world, original(world).document(), author=world.auditor).code == "not-allowed"


def _resigned(world, whole, seed):
    return replace(whole, signature=sshsig.sign(seed, NAMESPACE, whole.manifest))


FORGERIES = {
    "the lead signs in the author's place": ("device-differs", lambda w, o: _resigned(w, o, w.lead.keys.seed)),
    "a stranger signs": ("unknown-signer", lambda w, o: _resigned(w, o, w.stranger.keys.seed)),
    "the manifest is bent": ("signature-wrong", lambda w, o: replace(o, manifest=o.manifest[:-1] + b" }")),
    "a line is bent": ("revision-root", lambda w, o: replace(o, lines=(bent(o.lines[0]), *o.lines[1:]))),
    "a line is no revision": ("revision-form", lambda w, o: replace(o, lines=(b"{}", *o.lines[1:]))),
    "the lines are turned round": ("revision-order", lambda w, o: replace(o, lines=o.lines[::-1])),
    "another's lines under it": ("revision-device", lambda w, o: replace(o, lines=original(w, w.lead).lines)),
}


def bent(line: bytes) -> bytes:
    return line.replace(b'"recorded"', b'"recordeX"')


@pytest.mark.parametrize("name", FORGERIES)
def test_a_forged_original_is_refused(world, name):
    code, forge = FORGERIES[name]
    found = relayed(world, forge(world, original(world)).document())
    assert isinstance(found, Bad)
    assert found.code == code


def test_an_original_beyond_its_devices_last_good_package_is_refused(world):
    whole = original(world)
    for last, code in ((1, None), (0, "revoked")):
        later = extended(
            world, with_device_revoked(next_roster(world.view.current), world.auditor.keys.device, 0, last)
        )
        found = relayed(later, whole.document())
        assert (found.code if isinstance(found, Bad) else None) == code


def test_a_relay_within_a_relay_and_a_publication_within_one_are_refused(world):
    data = world.publication().data
    parts = Parts.of(data)
    publication = Original(parts[MANIFEST], parts[SIGNATURE], ())
    assert relayed(world, publication.document()).code == "not-allowed"


@pytest.mark.parametrize("change", [{"type": "gossip"}, {"lines": [1]}, {"more": "x"}, {"withheld": ["x"]}])
def test_a_misshapen_document_is_refused(world, change):
    found = relayed(world, {**original(world).document(), **change})
    assert isinstance(found, Bad)
    assert found.code == "document-fields"
