"""The shared folder missing, read-only, full half-way, and back later: everything goes in the end, and goes once."""

import shutil
from pathlib import Path

import pytest

from qaf_desktop.desk.desk import Desk
from qaf_desktop.errors import Cancelled, UserFacingError
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.records.model import RecordKey
from qaf_desktop.work.recording import Recording
from tests.faults.mounts import fill, read_only, small_disk
from tests.usecases.world import collect, filled_draft, project, send

EVIDENCE = b"%PDF-1.7\n" + bytes(range(256)) * 800


def audits(desk: Desk, number: int = 3) -> list[RecordKey]:
    """Finalised audits, each in a package of its own in the outbox."""
    made = []
    for seed in range(3, 3 + number):
        made.append(Recording(desk).finalise(filled_draft(desk, seed=seed)))
        Sending(desk).make_packages()
    return made


def on_share(share: Path) -> list[str]:
    return sorted(path.name for path in share.rglob("in/*/*"))


def all_received_once(lead: Desk, auditor: Desk, made: list[RecordKey], share: Path) -> None:
    """The end of every story here: sent, merged and receipted, each package one time."""
    send(auditor)
    assert len(on_share(share)) == len(auditor.store.outbox.packages())
    collected = collect(lead)
    assert (collected.held, collected.refused, collected.conflicts) == (0, 0, 0)
    Fetching(auditor).from_share(Shares(auditor).open())
    assert {auditor.store.records.row(key).delivery for key in made} == {"received"}
    assert {row.key for row in lead.store.records.list()} == set(made)
    assert send(auditor) is None
    assert len(on_share(share)) == len(made)


def failing(desk: Desk) -> str:
    """The code with which sending fails; nothing may be lost or believed sent by it."""
    waiting = len(desk.store.outbox.packages("built"))
    with pytest.raises(UserFacingError) as caught:
        send(desk)
    assert caught.value.advice
    left = desk.store.outbox.packages("built")
    assert waiting >= len(left) > 0
    assert all((desk.folder.outbox / package.name).is_file() for package in left)
    return caught.value.code


def test_a_missing_share_is_said_and_packages_go_when_it_is_back(tmp_path: Path) -> None:
    with project(tmp_path) as (stage, lead, [auditor]):
        made = audits(auditor)
        away = stage.share.rename(tmp_path / "away")
        assert failing(auditor) == "not-mounted"
        assert Shares(auditor).state().code == "not-mounted"
        assert not stage.share.exists()
        away.rename(stage.share)
        all_received_once(lead, auditor, made, stage.share)


def test_an_empty_mount_point_is_not_the_share(tmp_path: Path) -> None:
    """A drive that is not mounted leaves an empty folder: nothing is written there, nothing counts as deleted."""
    with project(tmp_path) as (stage, lead, [auditor]):
        made = audits(auditor, 1)
        away = stage.share.rename(tmp_path / "away")
        stage.share.mkdir()
        assert failing(auditor) in ("not-mounted", "other-project")
        assert list(stage.share.iterdir()) == []
        stage.share.rmdir()
        away.rename(stage.share)
        all_received_once(lead, auditor, made, stage.share)


def test_a_share_that_goes_away_between_two_packages_gets_the_rest_later(tmp_path: Path) -> None:
    with project(tmp_path) as (stage, lead, [auditor]):
        made = audits(auditor)
        share, away = Shares(auditor).open(), tmp_path / "away"

        def unplug(text: str, fraction: float) -> None:
            if on_share(stage.share):
                stage.share.rename(away)

        with pytest.raises(UserFacingError) as caught:
            Sending(auditor).deliver(share, unplug)
        assert caught.value.code == "not-mounted"
        assert len(on_share(away)) == 1
        away.rename(stage.share)
        all_received_once(lead, auditor, made, stage.share)


def test_sending_stopped_by_the_person_goes_on_later(tmp_path: Path) -> None:
    with project(tmp_path) as (stage, lead, [auditor]):
        made = audits(auditor)

        def stop(text: str, fraction: float) -> None:
            if on_share(stage.share):
                raise Cancelled

        with pytest.raises(Cancelled):
            Sending(auditor).deliver(Shares(auditor).open(), stop)
        all_received_once(lead, auditor, made, stage.share)


def test_a_share_that_may_only_be_read_is_said(tmp_path: Path) -> None:
    with project(tmp_path) as (stage, lead, [auditor]):
        made = audits(auditor)
        with read_only(stage.share):
            assert failing(auditor) == "read-only"
            assert Fetching(auditor).from_share(Shares(auditor).open()).problems == ()
        all_received_once(lead, auditor, made, stage.share)


def test_a_lead_merges_from_a_share_that_may_only_be_read_and_owes_the_receipts(tmp_path: Path) -> None:
    with project(tmp_path) as (stage, lead, [auditor]):
        made = audits(auditor, 2)
        send(auditor)
        with read_only(stage.share):
            share = Shares(lead).open()
            collecting = Collecting(lead)
            assert collecting.merge(collecting.plan(collecting.look_on_share(share))).merged == 2
            with pytest.raises(UserFacingError) as caught:
                collecting.write_receipts(share)
            assert caught.value.code == "read-only"
            assert collecting.receipts_due() == 2
        assert Collecting(lead).write_receipts(Shares(lead).open()) == 2
        Fetching(auditor).from_share(Shares(auditor).open())
        assert {auditor.store.records.row(key).delivery for key in made} == {"received"}


def test_a_share_that_fills_half_way_leaves_no_half_package_and_gets_the_rest_later(tmp_path: Path) -> None:
    with project(tmp_path) as (stage, lead, [auditor]):
        made = audits(auditor)
        kept = stage.share.rename(tmp_path / "kept")
        with small_disk(stage.share, "4m"):
            shutil.copytree(kept, stage.share, dirs_exist_ok=True)
            sizes = sorted(package.size for package in auditor.store.outbox.packages("built"))
            filler = fill(stage.share, leave=(sizes[0] // 4096 + 3) * 4096)
            assert failing(auditor) == "share-full"
            sent = auditor.store.outbox.packages("delivered")
            assert {name for name in on_share(stage.share)} == {package.name for package in sent}
            filler.unlink()
            all_received_once(lead, auditor, made, stage.share)


def test_a_package_lost_from_the_outbox_is_said_and_nothing_else_is_sent_in_its_place(tmp_path: Path) -> None:
    with project(tmp_path) as (stage, _lead, [auditor]):
        audits(auditor, 2)
        first = auditor.store.outbox.packages("built")[0]
        (auditor.folder.outbox / first.name).unlink()
        with pytest.raises(UserFacingError) as caught:
            send(auditor)
        assert caught.value.code == "outbox-damaged"
        assert on_share(stage.share) == []


def test_a_package_taken_from_the_share_before_it_was_merged_can_be_saved_to_a_file(tmp_path: Path) -> None:
    with project(tmp_path) as (stage, lead, [auditor]):
        made = audits(auditor, 1)
        send(auditor)
        for path in stage.share.rglob("in/*/*.qafpkg"):
            path.unlink()
        assert collect(lead).merged == 0
        files = Sending(auditor).save_to(tmp_path / "stick")
        collecting = Collecting(lead)
        assert collecting.merge(collecting.plan(collecting.look_at_files(files))).merged == 1
        assert {row.key for row in lead.store.records.list()} == set(made)
