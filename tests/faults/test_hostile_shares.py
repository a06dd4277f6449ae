"""What somebody without a key can do to the shared folder: it costs a sentence, never a package, never a crash."""

import os
from pathlib import Path

import pytest

from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.setup_details import JoinSetup, PersonDetails
from qaf_desktop.errors import UserFacingError
from qaf_desktop.exchange import sshsig
from qaf_desktop.exchange.receipts import FORMAT
from qaf_desktop.exchange.share import Share
from qaf_desktop.exchange.signed import namespace
from qaf_desktop.exchanging.collecting import Collecting, CollectPlan
from qaf_desktop.exchanging.enrolling import Enrolling, leave_request
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.exchanging.verifying import check_package, find_trust
from qaf_desktop.work.recording import Recording
from tests.usecases.world import collect, filled_draft, plan, project, send

posix = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="such files cannot be made here")


def finalised(auditor: Desk, seed: int = 3) -> object:
    return Recording(auditor).finalise(filled_draft(auditor, seed=seed))


def only_package(share: Path) -> Path:
    [package] = share.rglob("in/*/*.qafpkg")
    return package


def there_and_back(lead: Desk, auditor: Desk) -> None:
    send(auditor)
    collect(lead)


def verdicts(planned: CollectPlan) -> dict[str, str]:
    return {row.source.name: row.verdict for row in planned.rows}


@pytest.mark.parametrize("name", ["00000000-0.qafpkg", "{stem} (conflicted copy).qafpkg"])
def test_half_a_copy_does_not_hide_the_whole_package(name: str, tmp_path: Path) -> None:
    """It says the same manifest and comes first by name; nothing else of it is sound."""
    with project(tmp_path) as (stage, lead, [auditor]):
        record = finalised(auditor)
        send(auditor)
        package = only_package(stage.share)
        package.with_name(name.format(stem=package.stem)).write_bytes(package.read_bytes()[:-4000])
        assert list(verdicts(plan(lead)).values()) == ["new"]
        assert collect(lead).merged == 1
        assert lead.store.records.row(record) is not None
        assert plan(lead).rows == ()


def test_a_damaged_copy_under_the_true_name_does_not_hide_the_one_beside_it(tmp_path: Path) -> None:
    with project(tmp_path) as (stage, lead, [auditor]):
        finalised(auditor)
        send(auditor)
        package = only_package(stage.share)
        whole = package.read_bytes()
        package.with_name(f"{package.stem}-1.qafpkg").write_bytes(whole)
        package.write_bytes(whole[:-3000] + bytes([whole[-3000] ^ 1]) + whole[-2999:])
        assert collect(lead).merged == 1


def test_a_file_that_may_not_be_read_stops_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with project(tmp_path) as (stage, lead, [auditor]):
        finalised(auditor)
        send(auditor)
        package = only_package(stage.share)
        locked = package.with_name("00000000-locked.qafpkg")
        locked.write_bytes(package.read_bytes())
        whole_open = Path.open

        def refusing(path: Path, *arguments: str) -> object:
            if path == locked:
                raise PermissionError(13, "not for you")
            return whole_open(path, *arguments)

        monkeypatch.setattr(Path, "open", refusing)
        [bad, good] = sorted(plan(lead).rows, key=lambda row: row.verdict)
        assert (bad.verdict, bad.code, good.verdict) == ("later", "unreadable", "new")
        assert collect(lead).merged == 1


@posix
@pytest.mark.parametrize("name", [b"\xff\xfe.qafpkg", b"a\nb.qafpkg", "\u202ekgpfaq.qafpkg".encode(), b"n" * 200])
def test_a_package_under_a_strange_name_is_merged_all_the_same(name: bytes, tmp_path: Path) -> None:
    with project(tmp_path) as (stage, lead, [auditor]):
        finalised(auditor)
        send(auditor)
        package = only_package(stage.share)
        package.rename(package.with_name(os.fsdecode(name)))
        [row] = plan(lead).rows
        assert row.verdict == "new"
        assert row.source.name.isprintable()
        assert collect(lead).merged == 1


@posix
def test_pipes_folders_and_links_called_packages_are_passed_over(tmp_path: Path) -> None:
    with project(tmp_path) as (stage, lead, [auditor]):
        finalised(auditor)
        send(auditor)
        package = only_package(stage.share)
        os.mkfifo(package.with_name("00000000-pipe.qafpkg"))
        package.with_name("00000001-folder.qafpkg").mkdir()
        package.with_name("00000002-link.qafpkg").symlink_to("/etc/hostname")
        package.with_name("00000003-circle.qafpkg").symlink_to("00000003-circle.qafpkg")
        assert verdicts(plan(lead)) == {package.name: "new"}
        pipe = tmp_path / "stick.qafpkg"
        os.mkfifo(pipe)
        with pytest.raises(UserFacingError) as caught:
            Collecting(lead).look_at_files([pipe])
        assert caught.value.code == "no-file"
        for work in (
            lambda: check_package(pipe, find_trust(package, None, None)),
            lambda: Fetching(auditor).from_files([pipe]),
        ):
            with pytest.raises(UserFacingError) as caught:
                work()
            assert caught.value.code == "no-file"


@posix
def test_pipes_in_place_of_the_leads_files_are_passed_over(tmp_path: Path) -> None:
    with project(tmp_path) as (stage, lead, [auditor]):
        share = Shares(lead).open()
        version = lead.rosters.version()
        os.mkfifo(stage.share / share.path("roster", f"{version + 1:06d}.json"))
        (stage.share / share.path("enrol")).mkdir(exist_ok=True)
        os.mkfifo(stage.share / share.path("enrol", "0.request"))
        receipts = stage.share / share.receipts(lead.keys.device, auditor.keys.device)
        receipts.mkdir(parents=True)
        os.mkfifo(receipts / "0.receipt")
        assert Fetching(auditor).from_share(Shares(auditor).open()).problems == ()
        assert Enrolling(lead).requests_on(share) == ()


@posix
@pytest.mark.parametrize("place", ["in", "in/{auditor}", "receipts", "receipts/{lead}/{auditor}"])
def test_nothing_is_written_through_a_link_that_leads_out_of_the_share(place: str, tmp_path: Path) -> None:
    with project(tmp_path) as (stage, lead, [auditor]):
        record = finalised(auditor)
        outside = tmp_path / "outside"
        outside.mkdir()
        folder = stage.share / lead.project.id / place.format(auditor=auditor.keys.device, lead=lead.keys.device)
        folder.parent.mkdir(parents=True, exist_ok=True)
        if folder.exists():
            folder.rmdir()
        folder.symlink_to(outside, target_is_directory=True)
        with pytest.raises(UserFacingError) as caught:
            there_and_back(lead, auditor)
        assert caught.value.code == "share-link"
        assert list(outside.rglob("*")) == []
        folder.unlink()
        there_and_back(lead, auditor)
        Fetching(auditor).from_share(Shares(auditor).open())
        assert auditor.store.records.row(record).delivery == "received"


@pytest.mark.parametrize("harm", ["cut short", "a stranger's folder", "junk under its name"])
def test_a_receipt_once_read_in_a_bad_state_is_read_again(harm: str, tmp_path: Path) -> None:
    with project(tmp_path) as (stage, lead, [auditor]):
        record = finalised(auditor)
        send(auditor)
        collect(lead)
        [receipt] = stage.share.rglob("receipts/*/*/*.receipt")
        whole, elsewhere = receipt.read_bytes(), receipt
        if harm == "a stranger's folder":
            elsewhere = receipt.parents[2] / ("0" * 32) / receipt.parent.name / receipt.name
            elsewhere.parent.mkdir(parents=True)
            receipt.unlink()
        elsewhere.write_bytes(whole[:-100] if harm == "cut short" else b"junk")
        Fetching(auditor).from_share(Shares(auditor).open())
        assert auditor.store.records.row(record).delivery == "delivered"
        receipt.write_bytes(whole)
        Fetching(auditor).from_share(Shares(auditor).open())
        assert auditor.store.records.row(record).delivery == "received"


@posix
def test_a_receipt_under_a_strange_name_serves_all_the_same(tmp_path: Path) -> None:
    with project(tmp_path) as (stage, lead, [auditor]):
        record = finalised(auditor)
        send(auditor)
        collect(lead)
        [receipt] = stage.share.rglob("receipts/*/*/*.receipt")
        receipt.rename(receipt.with_name(os.fsdecode(b"\xff\n.receipt")))
        Fetching(auditor).from_share(Shares(auditor).open())
        assert auditor.store.records.row(record).delivery == "received"


def test_a_receipt_in_the_leads_name_by_somebody_else_is_not_believed(tmp_path: Path) -> None:
    with project(tmp_path, auditors=2) as (stage, lead, [one, two]):
        record = finalised(one)
        send(one)
        collect(lead)
        [receipt] = stage.share.rglob("receipts/*/*/*.receipt")
        document, _break, _signature = receipt.read_bytes().partition(b"\n")
        receipt.write_bytes(document + b"\n" + sshsig.sign(two.keys.seed, namespace(FORMAT), document))
        Fetching(one).from_share(Shares(one).open())
        assert one.store.records.row(record).delivery == "delivered"


def test_rosters_put_back_or_flooded_change_nothing_and_are_not_all_read(tmp_path: Path) -> None:
    with project(tmp_path) as (stage, lead, [auditor]):
        share = Shares(auditor).open()
        folder, version = stage.share / share.path("roster"), auditor.rosters.version()
        older = (folder / "000001.json").read_bytes(), (folder / "000001.json.sig").read_bytes()
        for number in (version, version + 1, *range(version + 2, version + 300)):
            (folder / f"{number:06d}.json").write_bytes(older[0])
            (folder / f"{number:06d}.json.sig").write_bytes(older[1])
        counting = Counting(share.transport)
        fetched = Fetching(auditor).from_share(Share(counting, share.project))
        assert (fetched.rosters, auditor.rosters.version()) == (0, version)
        assert len(fetched.problems) == 1
        assert len([name for name in counting.opened if "/roster/" in name]) <= 2 * (version + 2)


class Counting:
    """A transport that notes what is opened."""

    def __init__(self, inner: object) -> None:
        self._inner = inner
        self.opened: list[str] = []

    def open_read(self, name: str) -> object:
        self.opened.append(name)
        return self._inner.open_read(name)

    def __getattr__(self, name: str) -> object:
        return getattr(self._inner, name)


def test_a_request_to_join_that_is_swollen_or_gone_stops_no_other(tmp_path: Path) -> None:
    with project(tmp_path, auditors=0) as (stage, lead, []):
        setup = JoinSetup(PersonDetails("Nia Example", "auditor", "", "Laptop"), Enrolling(lead).join_file())
        opening = stage.opening("newcomer")
        joined = opening.join_project(opening.begin("a passphrase of some length", founds=False), setup)
        leave_request(Shares(joined.desk).choose(stage.share), joined.desk.keys.device, joined.request)
        share = Shares(lead).open()
        folder = stage.share / share.path("enrol")
        (folder / "0.request").write_bytes(b"x" * 100_000)
        (folder / "1.request").write_bytes(b"{}")
        vanishing = Vanishing(share.transport, "2.request")
        (folder / "2.request").write_bytes(joined.request)
        found = Enrolling(lead).requests_on(Share(vanishing, share.project))
        assert [one.name for one in found] == ["Nia Example"]
        joined.desk.close()


class Vanishing:
    """A transport on which one file is listed, and gone when it is to be read."""

    def __init__(self, inner: object, name: str) -> None:
        self._inner = inner
        self._name = name

    def open_read(self, name: str) -> object:
        if name.rpartition("/")[2] == self._name:
            raise FileNotFoundError(name)
        return self._inner.open_read(name)

    def __getattr__(self, name: str) -> object:
        return getattr(self._inner, name)


def test_receipts_and_packages_are_found_whatever_else_lies_about(tmp_path: Path) -> None:
    """Folders and files of other tools beside ours, in other cases, at every level."""
    with project(tmp_path) as (stage, lead, [auditor]):
        record = finalised(auditor)
        root = stage.share / lead.project.id
        for name in (".stfolder", "Thumbs.db", "IN", "Receipts", "desktop.ini"):
            if not (root / name).exists():
                (root / name).mkdir()
        send(auditor)
        package = only_package(stage.share)
        package.rename(package.with_name(package.name.upper()))
        (package.parent / "Thumbs.db").write_bytes(b"\xd0\xcf\x11\xe0")
        assert collect(lead).merged == 1
        Fetching(auditor).from_share(Shares(auditor).open())
        assert auditor.store.records.row(record).delivery == "received"


def test_sending_leaves_another_bytes_under_its_name_alone(tmp_path: Path) -> None:
    with project(tmp_path) as (stage, lead, [auditor]):
        finalised(auditor)
        Sending(auditor).make_packages()
        [built] = auditor.store.outbox.packages("built")
        folder = stage.share / Shares(auditor).open().inbox(auditor.keys.device)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / built.name).write_bytes(b"a prank")
        send(auditor)
        assert (folder / built.name).read_bytes() == b"a prank"
        assert collect(lead).merged == 1
