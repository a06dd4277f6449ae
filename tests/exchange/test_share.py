"""The shared folder: opened only when it is the right one, written whole or not at all, read by content."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from qaf_desktop.errors import Cancelled, UserFacingError
from qaf_desktop.exchange.delivery import Found, Parcel, deliver, fetch, scan_packages, scan_receipts
from qaf_desktop.exchange.local_folder import LONGEST_WAIT, LocalFolder
from qaf_desktop.exchange.package_reader import Sound, read_package
from qaf_desktop.exchange.project import create_project, join_file
from qaf_desktop.exchange.roster_chain import extend
from qaf_desktop.exchange.share import Put, Share, create_share, open_share, put_roster, read_rosters
from qaf_desktop.exchange.sshsig import public_key_line
from qaf_desktop.exchange.verdicts import Bad
from tests.exchange.hostile import ERRORS, Halved, Troubled, errors_of, files_below, final_files
from tests.exchange.programs import needs, run


@pytest.fixture
def pauses() -> list[float]:
    return []


@pytest.fixture
def folder(tmp_path, pauses) -> LocalFolder:
    root = tmp_path / "share"
    root.mkdir()
    return LocalFolder(root, pauses.append)


@pytest.fixture
def share(folder, world):
    return create_share(folder, world.project, world.join)


def _parcel(share, world, built) -> Parcel:
    return Parcel(share.inbox(world.auditor.keys.device), built.name, built.data)


def _inbox(tmp_path, share, world):
    return tmp_path / "share" / share.inbox(world.auditor.keys.device)


def _scan(share, known=()) -> tuple[Found, ...]:
    return scan_packages(share, "in", share.senders(), known)


# opening


def test_the_right_share_opens_and_is_only_read(tmp_path, share, world):
    before = files_below(tmp_path)
    assert open_share(share.transport, world.project).project == world.project.id
    assert files_below(tmp_path) == before


def test_a_share_made_twice_is_the_same_share(share, folder, world):
    create_share(folder, world.project, world.join)
    assert open_share(folder, world.project)


def _refusal(transport, project) -> str:
    with pytest.raises(UserFacingError) as told:
        open_share(transport, project)
    return told.value.code


def test_a_folder_that_is_gone_or_empty_is_not_mounted(tmp_path, folder, world):
    assert _refusal(folder, world.project) == "not-mounted"
    assert _refusal(LocalFolder(tmp_path / "nowhere"), world.project) == "not-mounted"
    assert files_below(tmp_path) == {}
    assert not (tmp_path / "nowhere").exists()


def test_another_projects_folder_is_told_apart(folder, world):
    other = create_project(world.project.lead_recipient)
    create_share(folder, other.project, join_file(other.project, other.root))
    assert _refusal(folder, world.project) == "other-project"


def test_a_project_file_of_another_project_under_our_name_is_refused(tmp_path, share, folder, world):
    other = create_project(world.project.lead_recipient)
    document, signature = join_file(other.project, other.root).split(b"\n", 1)
    place = tmp_path / "share" / world.project.id
    (place / "project.json").write_bytes(document)
    (place / "project.json.sig").write_bytes(signature)
    assert _refusal(folder, world.project) == "other-project"
    with pytest.raises(UserFacingError, match="other-project"):
        create_share(folder, world.project, world.join)


def test_a_changed_project_file_is_refused(tmp_path, share, folder, world):
    place = tmp_path / "share" / world.project.id / "project.json"
    place.write_bytes(place.read_bytes() + b"\n")
    assert _refusal(folder, world.project) == "other-project"


def test_a_project_file_without_its_signature_is_not_enough(tmp_path, share, folder, world):
    (tmp_path / "share" / world.project.id / "project.json.sig").unlink()
    assert _refusal(folder, world.project) == "not-mounted"


def test_stock_ssh_keygen_verifies_the_shares_project(tmp_path, share, world):
    needs("ssh-keygen")
    place = tmp_path / "share" / world.project.id
    (tmp_path / "roots").write_text("".join(f"root {public_key_line(key)}\n" for key in world.project.roots))
    arguments = ("-f", tmp_path / "roots", "-I", "root", "-n", "project.v1@qaf-desktop", "-s", "project.json.sig")
    run("ssh-keygen", "-Y", "verify", *arguments, folder=place, stdin=(place / "project.json").read_bytes())


# delivering


def test_delivering_again_writes_nothing_and_says_so(tmp_path, share, world):
    parcel = _parcel(share, world, world.package())
    (first,) = deliver(share.transport, [parcel])
    before = files_below(tmp_path)
    (second,) = deliver(share.transport, [parcel])
    assert (first.was_there, second.was_there) == (False, True)
    assert files_below(tmp_path) == before
    assert not list(tmp_path.rglob(".tmp-*"))


def test_delivery_can_be_cancelled_between_packages_and_taken_up_again(tmp_path, share, world):
    parcels = [_parcel(share, world, world.package(seq=n, prev="ab" * 32 if n > 1 else None)) for n in (1, 2, 3)]
    told: list[float] = []

    def stop_before_the_third(_text: str, fraction: float) -> None:
        told.append(fraction)
        if fraction > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        deliver(share.transport, parcels, stop_before_the_third)
    assert len(list(_inbox(tmp_path, share, world).iterdir())) == 2
    assert [one.was_there for one in deliver(share.transport, parcels)] == [True, True, False]
    assert told == sorted(told)


def test_a_name_taken_by_other_bytes_is_left_alone_and_the_package_goes_beside_it(tmp_path, share, world):
    built = world.package()
    inbox = _inbox(tmp_path, share, world)
    inbox.mkdir(parents=True)
    (inbox / built.name).write_bytes(built.data[:100])
    (delivered,) = deliver(share.transport, [_parcel(share, world, built)])
    assert delivered.path.endswith("-1.qafpkg")
    assert (inbox / built.name).read_bytes() == built.data[:100]
    found = {one.digest for one in _scan(share)}
    assert built.digest in found
    again = deliver(share.transport, [_parcel(share, world, built)])
    assert again[0].was_there


def test_when_every_name_is_taken_the_person_is_told(tmp_path, share, world):
    built = world.package()
    inbox = _inbox(tmp_path, share, world)
    inbox.mkdir(parents=True)
    for number in range(20):
        name = built.name if number == 0 else built.name.replace(".qafpkg", f"-{number}.qafpkg")
        (inbox / name).write_bytes(b"x")
    with pytest.raises(UserFacingError, match="share-names-taken"):
        deliver(share.transport, [_parcel(share, world, built)])


def test_a_file_is_on_the_disk_before_it_gets_its_name_and_its_name_after(folder, monkeypatch):
    folder.put_if_absent("a/first", b"x")
    done: list[str] = []
    flush, link = os.fsync, os.link

    def noted_flush(handle: int) -> None:
        done.append("folder" if Path(f"/proc/self/fd/{handle}").is_dir() else "file")
        flush(handle)

    def noted_link(source: Path, target: Path) -> None:
        done.append("name")
        link(source, target)

    monkeypatch.setattr(os, "fsync", noted_flush)
    monkeypatch.setattr(os, "link", noted_link)
    assert folder.put_if_absent("a/b", b"x") is Put.WRITTEN
    assert done == ["file", "name", "folder"]


def test_a_file_that_lies_there_already_is_flushed_before_it_counts_as_delivered(folder, monkeypatch):
    folder.put_if_absent("a/b", b"x")
    flushed: list[bool] = []
    real = os.fsync

    def noted(handle: int) -> None:
        flushed.append(Path(f"/proc/self/fd/{handle}").is_dir())
        real(handle)

    monkeypatch.setattr(os, "fsync", noted)
    assert folder.put_if_absent("a/b", b"x") is Put.ALREADY_THERE
    assert flushed == [False, True]


@pytest.mark.parametrize("error", ["EINTR", "EBUSY", "ESTALE"])
@pytest.mark.parametrize("function", ["fsync", "link"])
def test_a_busy_file_system_is_asked_again(function, error, share, world, pauses, monkeypatch):
    monkeypatch.setattr(os, function, errors_of(function, getattr(errno, error), times=3))
    assert deliver(share.transport, [_parcel(share, world, world.package())])
    assert len(pauses) == 3
    assert pauses == sorted(pauses)


def test_a_file_system_busy_for_ever_is_given_up_in_words(tmp_path, share, world, pauses, monkeypatch):
    monkeypatch.setattr(os, "link", errors_of("link", errno.EBUSY, times=10_000))
    with pytest.raises(UserFacingError, match="share-trouble"):
        deliver(share.transport, [_parcel(share, world, world.package())])
    assert LONGEST_WAIT <= sum(pauses) < 2 * LONGEST_WAIT
    assert not any("qafpkg" in name or ".tmp-" in name for name in files_below(tmp_path))


WORDS = {"full": "share-full", "read-only": "read-only", "forbidden": "read-only", "broken": "share-trouble"}


@pytest.mark.parametrize("trouble", WORDS)
@pytest.mark.parametrize("function", ["fsync", "link"])
def test_other_trouble_is_told_in_words_and_leaves_nothing_behind(
    function, trouble, tmp_path, share, world, monkeypatch
):
    built = world.package()
    with monkeypatch.context() as patched:
        only = "" if function == "fsync" else ".tmp-"
        patched.setattr(os, function, errors_of(function, ERRORS[trouble], times=1, only=only))
        with pytest.raises(UserFacingError) as told:
            deliver(share.transport, [_parcel(share, world, built)])
    assert told.value.code == WORDS[trouble]
    assert "Invented" not in str(told.value)
    assert str(tmp_path) not in str(told.value)
    assert not [name for name in files_below(tmp_path) if "qafpkg" in name or ".tmp-" in name]
    assert deliver(share.transport, [_parcel(share, world, built)])


def test_a_file_system_without_links_is_served_by_renaming(tmp_path, share, world, monkeypatch):
    monkeypatch.setattr(os, "link", errors_of("link", errno.EPERM, times=1000))
    built = world.package()
    assert not deliver(share.transport, [_parcel(share, world, built)])[0].was_there
    assert deliver(share.transport, [_parcel(share, world, built)])[0].was_there
    assert (_inbox(tmp_path, share, world) / built.name).read_bytes() == built.data


def test_a_folder_that_cannot_be_flushed_is_no_trouble(share, world, monkeypatch):
    real = os.fsync

    def only_files(handle: int) -> None:
        if Path(f"/proc/self/fd/{handle}").is_dir():
            raise OSError(errno.EINVAL, "a folder")
        real(handle)

    monkeypatch.setattr(os, "fsync", only_files)
    assert deliver(share.transport, [_parcel(share, world, world.package())])


def test_a_share_that_vanishes_under_way_is_not_made_again(tmp_path, share, world):
    shutil.rmtree(tmp_path / "share")
    with pytest.raises(UserFacingError, match="not-mounted"):
        deliver(share.transport, [_parcel(share, world, world.package())])
    with pytest.raises(UserFacingError, match="not-mounted"):
        share.senders()
    assert not (tmp_path / "share").exists()


def test_a_lost_reply_is_made_good_by_delivering_again(folder, share, world):
    def lose(_call: str, _name: str) -> None:
        raise OSError(errno.EIO, "reply lost")

    parcel = _parcel(share, world, world.package())
    with pytest.raises(OSError, match="reply lost"):
        deliver(Troubled(folder, lambda _call, _name: None, after=lose), [parcel])
    assert deliver(folder, [parcel])[0].was_there


def test_names_that_would_leave_the_share_are_our_own_bug(folder):
    for name in ("../x", "/x", "a/../../x", "a\\b", "C:x"):
        with pytest.raises(ValueError, match="not a name"):
            folder.put_if_absent(name, b"x")


def test_two_who_put_the_same_name_at_once_both_see_one_file(folder, tmp_path, monkeypatch):
    real = os.link

    def beaten(source: str, target: str) -> None:
        target.write_bytes(b"first")
        real(source, target)

    monkeypatch.setattr(os, "link", beaten)
    assert folder.put_if_absent("a/b", b"second") is Put.TAKEN
    assert folder.put_if_absent("a/c", b"first") is Put.ALREADY_THERE
    assert final_files(tmp_path / "share") == {"a/b": b"first", "a/c": b"first"}


# finding


def test_copies_made_by_sync_tools_are_found_once_and_by_what_they_hold(tmp_path, share, world):
    built = world.package()
    deliver(share.transport, [_parcel(share, world, built)])
    inbox = _inbox(tmp_path, share, world)
    stem = built.name.removesuffix(".qafpkg")
    copies = (
        f"{stem}.sync-conflict-20261122-101112-ABCDEFG.qafpkg",
        f"{stem} (Anna Invented's conflicted copy 2026-11-22).qafpkg",
        f"{stem}-LAPTOP17.qafpkg",
        f"{stem} (1).qafpkg",
        built.name.upper(),
        "~$" + built.name,
        "package.tar",
        "with:colon",
        "with\\backslash",
        "..dots",
        "bad\udcffname.qafpkg",
        "C:",
        "-rf",
        "e\u0301 \u202e.qafpkg",
    )
    for name in copies:
        (inbox / name).write_bytes(built.data)
    found = _scan(share)
    assert [one.digest for one in found] == [built.digest]
    assert _scan(share, known={built.digest}) == ()


def test_the_only_copy_left_is_found_under_whatever_name(tmp_path, share, world):
    built = world.package()
    deliver(share.transport, [_parcel(share, world, built)])
    inbox = _inbox(tmp_path, share, world)
    (inbox / built.name).rename(inbox / "renamed by somebody.txt")
    (found,) = _scan(share)
    assert isinstance(read_package(fetch(share.transport, found), world.desk()), Sound)


def test_what_is_no_package_is_listed_with_its_trouble_and_stops_nothing(tmp_path, share, world):
    built = world.package()
    deliver(share.transport, [_parcel(share, world, built)])
    inbox = _inbox(tmp_path, share, world)
    (inbox / "Thumbs.db").write_bytes(b"x" * 2000)
    (inbox / "desktop.ini").write_bytes(b"")
    (inbox / "folder").mkdir()
    (inbox / "link").symlink_to("/etc/hostname")
    (inbox / ".tmp-0123456789abcdef").write_bytes(built.data[:50])
    (tmp_path / "share" / share.path("in", "not a device")).mkdir()
    found = _scan(share)
    assert {one.problem.code if one.problem else "sound" for one in found} == {"sound", "tar-header", "too-short"}
    assert len(found) == 3


def test_a_package_still_being_copied_is_incomplete_and_later_whole(share, folder, world):
    built = world.package(count=30)
    deliver(folder, [_parcel(share, world, built)])
    early = Halved(folder)
    (found,) = scan_packages(open_share_on(early, world), "in", share.senders(), ())
    result = read_package(fetch(early, found), world.desk())
    assert isinstance(result, Bad)
    assert (result.verdict, result.may_heal) == ("incomplete", True)
    assert isinstance(read_package(fetch(folder, found), world.desk()), Sound)


def open_share_on(transport, world):
    return Share(transport, world.project.id)


def test_a_package_that_vanished_after_it_was_listed_is_incomplete(tmp_path, share, world):
    deliver(share.transport, [_parcel(share, world, world.package())])
    (found,) = _scan(share)
    shutil.rmtree(_inbox(tmp_path, share, world))
    assert fetch(share.transport, found).code == "too-short"
    assert _scan(share) == ()


def test_a_package_vanishing_while_it_is_looked_at_stops_nothing(folder, share, world):
    deliver(folder, [_parcel(share, world, world.package())])

    def vanish(call: str, name: str) -> None:
        if call == "open_read":
            raise FileNotFoundError(errno.ENOENT, "gone")

    (found,) = scan_packages(open_share_on(Troubled(folder, vanish), world), "in", share.senders(), ())
    assert found.problem.verdict == "incomplete"


def test_a_file_too_large_is_never_read(share, world):
    found = Found("x", world.auditor.keys.device, 2**40, None)
    assert fetch(share.transport, found).code == "too-large"


# rosters and receipts on the share


def test_rosters_are_read_up_to_what_is_whole(tmp_path, share, world):
    for version, signed in enumerate(world.rosters, 1):
        assert put_roster(share, version, signed) is Put.WRITTEN
        assert put_roster(share, version, signed) is Put.ALREADY_THERE
    assert tuple(read_rosters(share)) == world.rosters
    assert tuple(read_rosters(share, after=1)) == world.rosters[1:]
    place = tmp_path / "share" / share.path("roster")
    (place / "000003.json").write_bytes(b"{}")
    (place / "notes.txt").write_bytes(b"x")
    assert tuple(read_rosters(share)) == world.rosters
    (place / "000003.json.sig").write_bytes(b"half a signa")
    assert tuple(read_rosters(share)) == world.rosters
    (place / "000003.json.sig").write_bytes(world.rosters[0].signature_file)
    view, trouble = extend(world.project, world.view, read_rosters(share, after=2))
    assert (view.current, trouble.code) == (world.view.current, "signature-wrong")


def test_large_and_strange_receipts_are_passed_over(tmp_path, share, world):
    device, lead = world.auditor.keys.device, world.lead.keys.device
    place = tmp_path / "share" / share.receipts(lead, device)
    place.mkdir(parents=True)
    (place / "large.receipt").write_bytes(bytes(100_000))
    (place / "note.txt").write_bytes(b"x")
    (place / "good.receipt").write_bytes(b"to be judged")
    assert scan_receipts(share, device, ()) == ((f"{lead}/good.receipt", b"to be judged"),)
    assert scan_receipts(share, device, {f"{lead}/good.receipt"}) == ()
