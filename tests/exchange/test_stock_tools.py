"""A stranger with the tools of the system opens our files, and we read what those tools made."""

import json

import pytest

from qaf_desktop.exchange import ed25519, sshsig
from qaf_desktop.exchange.manifest import MANIFEST, PAYLOAD, SIGNATURE, read_manifest
from qaf_desktop.exchange.package_writer import NAMESPACE
from qaf_desktop.exchange.roster import allowed_signers
from qaf_desktop.exchange.roster_changes import next_roster, with_device_revoked
from qaf_desktop.exchange.signed import namespace
from qaf_desktop.records.canonical import decode, digest, revision_bytes
from tests.exchange.programs import needs, run
from tests.exchange.world import extended, revision


@pytest.fixture
def unpacked(world, tmp_path):
    """A package, unpacked by `tar`, with the files a verifier needs beside it."""
    needs("tar")
    built = world.package(attachments={"a1": b"an invented picture"})
    (tmp_path / built.name).write_bytes(built.data)
    run("tar", "-xf", built.name, folder=tmp_path)
    (tmp_path / "allowed_signers").write_text(allowed_signers(world.view.current))
    (tmp_path / "lead.key").write_text(world.lead.keys.identity + "\n")
    (tmp_path / "recovery.key").write_bytes(world.new.recovery.to_file())
    return tmp_path


def _verify(folder, device, message, name=SIGNATURE):
    arguments = ("-f", "allowed_signers", "-I", device, "-n", NAMESPACE, "-s", name)
    return run("ssh-keygen", "-Y", "verify", *arguments, folder=folder, stdin=message)


def test_tar_lists_exactly_the_members(world, tmp_path):
    needs("tar")
    built = world.package()
    (tmp_path / "p.tar").write_bytes(built.data)
    names = run("tar", "-tf", "p.tar", folder=tmp_path).decode().split()
    assert names == [MANIFEST, SIGNATURE, PAYLOAD]


def test_ssh_keygen_verifies_the_manifest(world, unpacked):
    needs("ssh-keygen")
    message = (unpacked / MANIFEST).read_bytes()
    assert b"Good" in _verify(unpacked, world.auditor.keys.device, message)
    with pytest.raises(AssertionError):
        _verify(unpacked, world.auditor.keys.device, message + b" ")
    with pytest.raises(AssertionError):
        _verify(unpacked, world.second.keys.device, message)


def test_a_revoked_device_is_no_longer_an_allowed_signer(world, unpacked):
    needs("ssh-keygen")
    draft = with_device_revoked(next_roster(world.view.current), world.auditor.keys.device, 0, 0)
    (unpacked / "allowed_signers").write_text(allowed_signers(extended(world, draft).view.current))
    with pytest.raises(AssertionError):
        _verify(unpacked, world.auditor.keys.device, (unpacked / MANIFEST).read_bytes())


def test_sha256sum_finds_the_members_as_listed(unpacked):
    needs("sha256sum")
    manifest = read_manifest((unpacked / MANIFEST).read_bytes())
    listing = "".join(f"{member.sha256}  {member.name}\n" for member in manifest.members)
    run("sha256sum", "--check", "--strict", "-", folder=unpacked, stdin=listing.encode())


@pytest.mark.parametrize("key", ["lead.key", "recovery.key"])
def test_age_and_zstd_open_the_payload(key, world, unpacked):
    needs("age", "zstd")
    locked = run("age", "-d", "-i", key, PAYLOAD, folder=unpacked)
    plain = run("zstd", "-d", "-c", folder=unpacked, stdin=locked)
    header, *lines = plain.decode().splitlines()
    assert json.loads(header)["device"] == world.auditor.keys.device
    assert len(lines) == 2
    assert digest(lines[0].encode()) == digest(
        revision_bytes(world.sound(_only_package(unpacked)).revisions[0].revision)
    )


def test_the_payload_of_a_package_opens_with_the_listed_attachment(unpacked):
    needs("age", "zstd")
    locked = run("age", "-d", "-i", "lead.key", PAYLOAD, folder=unpacked)
    header = decode(run("zstd", "-d", "-c", folder=unpacked, stdin=locked).split(b"\n")[0])
    name = f"blobs/{header['attachments']['a1']}.age"
    assert run("age", "-d", "-i", "lead.key", name, folder=unpacked) == b"an invented picture"


def test_a_signature_made_by_ssh_keygen_is_read_here(world, tmp_path):
    needs("ssh-keygen")
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "key", folder=tmp_path)
    message = world.package().manifest.to_bytes()
    signed = run("ssh-keygen", "-q", "-Y", "sign", "-f", "key", "-n", NAMESPACE, folder=tmp_path, stdin=message)
    key = sshsig.verify(signed, NAMESPACE, message)
    assert sshsig.public_key_line(key) == " ".join((tmp_path / "key.pub").read_text().split()[:2])


def test_ssh_keygen_verifies_a_roster(world, tmp_path):
    needs("ssh-keygen")
    seeds = (world.new.root.seed, world.new.recovery.root.seed)
    lines = [f"root {sshsig.public_key_line(ed25519.public_key(seed))}\n" for seed in seeds]
    (tmp_path / "roots").write_text("".join(lines))
    signed = world.rosters[0]
    (tmp_path / "roster.sig").write_bytes(signed.signature_file)
    arguments = ("-f", "roots", "-I", "root", "-n", namespace("roster.v1"), "-s", "roster.sig")
    assert b"Good" in run("ssh-keygen", "-Y", "verify", *arguments, folder=tmp_path, stdin=signed.data)


def _only_package(folder):
    (package,) = folder.glob("*.qafpkg")
    return package.read_bytes()


def test_revisions_of_any_alphabet_come_back_as_they_were(world):
    made = revision(world.auditor, 1, fields={"voice/text": 'Ünïcødé – 例 – 🙂 \u2028 \x00 \x7f \\ "'})
    built = world.package(revisions=(made,))
    assert world.sound(built.data).revisions[0].revision == made
