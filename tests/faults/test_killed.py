"""Killed (SIGKILL) at any moment of saving, sending or merging: nothing acknowledged is lost, nothing is doubled."""

import multiprocessing
import os
import random
import shutil
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from qaf_desktop.demo.demonstration import audit
from qaf_desktop.demo.plausible import PlausibleAuthor
from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchanging.collect_plan import CollectPlan
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.records.model import RecordKey
from qaf_desktop.work.recording import Recording
from tests.faults import worker
from tests.faults.forging import Hand
from tests.storage.dumps import dump
from tests.usecases.world import bank, project

SOAK = os.environ.get("QAF_SOAK") == "1"
KILLS = 200 if SOAK else 4
PACKAGES, RECORDS = 10, 12


@dataclass
class Killer:
    """Runs work in a process and kills it at a random moment. `longest` is how long the whole work takes."""

    rng: random.Random
    longest: float = 0.0
    killed: int = 0

    def __post_init__(self) -> None:
        self.context = multiprocessing.get_context("forkserver")
        self.context.set_forkserver_preload([worker.__name__])

    def measure(self, work: worker.Work, folder: Path, other: Path) -> None:
        self._run(work, folder, other, None)

    def rounds(self) -> Iterator[int]:
        """Numbers of rounds, until enough of them ended in a kill."""
        number = 0
        while self.killed < KILLS:
            yield number
            number += 1
            assert number < 5 * KILLS, "the work is over before it can be killed"

    def strike(self, work: worker.Work, folder: Path, other: Path) -> list[object]:
        """Everything the work told before it was killed (or had ended, and is struck earlier from now on)."""
        killed = self.killed
        told = self._run(work, folder, other, self.rng.uniform(0.0, self.longest))
        self.longest *= 1.0 if self.killed > killed else 0.8
        return told

    def _run(self, work: worker.Work, folder: Path, other: Path, until: float | None) -> list[object]:
        ours, theirs = self.context.Pipe(duplex=False)
        process = self.context.Process(target=worker.run, args=(work, folder, other, theirs), daemon=True)
        process.start()
        theirs.close()
        assert ours.recv() == worker.READY
        begun = time.perf_counter()
        process.join(until)
        self.longest = self.longest or time.perf_counter() - begun
        process.kill()
        process.join()
        self.killed += process.exitcode == -9
        told = []
        with closing(ours):
            try:
                while True:
                    told.append(ours.recv())
            except EOFError:
                return told


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Day"]:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        pytest.skip("processes cannot be killed this way here")
    folder = tmp_path_factory.mktemp("killed")
    with project(folder, auditors=2) as (stage, lead, [one, two]):
        made = (audit(one, bank(), 1), audit(one, bank(), 2, danger=True))
        Recording(one).start("case-file-audit", {"about/child_reference": "CH-1"})
        packages = _packages(two, lead, folder)
        reading = _plan(lead, packages)
        lead.close()
        one.close()
        whole = _with_a_whole_draft(shutil.copytree(one.folder.path, folder / "whole"))
        yield Day(lead.folder.path, one.folder.path, stage.share, packages, made, len(reading.rows), whole)


@dataclass(frozen=True)
class Day:
    """Closed workspaces to be copied: an auditor's with work to send and a draft, a lead's with packages to merge."""

    lead: Path
    auditor: Path
    share: Path
    packages: Path
    made: tuple[RecordKey, ...]
    count: int
    whole: Path


def _with_a_whole_draft(place: Path) -> Path:
    """The auditor's workspace with a further draft, which lacks nothing."""
    with closing(worker.opened(place)) as copy:
        recording = Recording(copy)
        opened = recording.open(recording.start("case-file-audit"))
        known = {"about/child_reference": worker.WHOLE, "about/interest": "no", "about/age_band": "10-15"}
        PlausibleAuthor(bank(), 5, copy.clock.local().date(), known, rows=0).fill(opened.session)
        recording.save(opened.id, opened.session.answers())
    return place


def _packages(desk: Desk, lead: Desk, folder: Path) -> Path:
    place = folder / "packages"
    place.mkdir()
    hand, roster = Hand(desk, lead, place), lead.rosters.version()
    words = {f"notes__n{number}": "seen and heard " * 8 for number in range(40)}
    for _ in range(PACKAGES):
        made = [hand.found("case-file-audit", "auditor", roster, **words) for _ in range(RECORDS)]
        hand.pack([*made, *(hand.decide("finalised", [one], "auditor", roster) for one in made)])
    return place


def _plan(lead: Desk, packages: Path) -> CollectPlan:
    collecting = Collecting(lead)
    return collecting.plan(collecting.look_at_files(sorted(packages.glob("*.qafpkg"))))


def test_every_acknowledged_answer_is_there_after_a_kill(day: Day, tmp_path: Path) -> None:
    folder = shutil.copytree(day.auditor, tmp_path / "workspace")
    killer, acknowledged = Killer(random.Random(1), longest=0.25), 0
    for _ in killer.rounds():
        told = [n for n in killer.strike(worker.autosave, folder, tmp_path) if isinstance(n, int)]
        acknowledged = max([acknowledged, *told])
        with closing(worker.opened(folder)) as desk:
            [draft] = desk.store.drafts.list()
            kept = desk.store.drafts.load(draft.id).answers
            assert all(kept[f"typed/answer{n}"] == str(n) for n in range(1, acknowledged + 1))
            assert int(kept.get("typed/last", "0")) in (acknowledged, acknowledged + 1)
            acknowledged = int(kept.get("typed/last", "0"))
            assert desk.store.integrity.check() == ()
    assert acknowledged


def test_a_send_killed_anywhere_is_taken_up_again_and_sends_each_record_once(day: Day, tmp_path: Path) -> None:
    killer = Killer(random.Random(2))
    killer.measure(worker.send, *_sender(day, tmp_path / "whole"))
    expected = _on_share(day, tmp_path / "whole" / "share")
    for number in killer.rounds():
        folder, share = _sender(day, tmp_path / str(number))
        killer.strike(worker.send, folder, share)
        _on_share(day, share)
        with closing(worker.opened(folder)) as desk:
            worker.send(desk, None, share)
            assert {desk.store.records.row(key).delivery for key in day.made} == {"delivered"}
            assert {package.state for package in desk.store.outbox.packages()} == {"delivered"}
        assert _on_share(day, share) == expected


def _sender(day: Day, place: Path) -> tuple[Path, Path]:
    shutil.copytree(day.share, place / "share")
    return shutil.copytree(day.auditor, place / "workspace"), place / "share"


def _on_share(day: Day, share: Path) -> tuple[int, int]:
    """Packages and revisions that the lead would find there; every file that goes by a package's name is whole."""
    with closing(worker.opened(shutil.copytree(day.lead, share.parent / "lead", dirs_exist_ok=True))) as lead:
        collecting = Collecting(lead)
        found = collecting.plan(collecting.look_on_share(Shares(lead).choose(share)))
    assert {row.verdict for row in found.rows} <= {"new"}
    assert len({row.seq for row in found.rows}) == len(found.rows)
    return len(found.rows), sum(row.revisions for row in found.rows)


def test_a_finalise_killed_anywhere_leaves_the_whole_draft_or_the_record(day: Day, tmp_path: Path) -> None:
    killer = Killer(random.Random(4))
    with closing(worker.opened(day.whole)) as desk:
        before = {draft.id: dict(desk.store.drafts.load(draft.id).answers) for draft in desk.store.drafts.list()}
    killer.measure(worker.finalise, shutil.copytree(day.whole, tmp_path / "whole"), tmp_path)
    for number in killer.rounds():
        folder = shutil.copytree(day.whole, tmp_path / str(number))
        told = killer.strike(worker.finalise, folder, tmp_path)
        with closing(worker.opened(folder)) as desk:
            drafts = {draft.id: dict(desk.store.drafts.load(draft.id).answers) for draft in desk.store.drafts.list()}
            records = [row for row in desk.store.records.list() if row.subject == worker.WHOLE]
            assert (drafts == before) == (not records), "either the draft as it was, or the record"
            assert [str(row.key) for row in records] == told[:1] or not told
            assert {row.state for row in records} <= {"finalised"}
            assert desk.store.integrity.check() == ()
            if not records:
                _told, telling = killer.context.Pipe()
                worker.finalise(desk, telling, tmp_path)


def test_a_merge_killed_anywhere_is_taken_up_again_and_ends_the_same(day: Day, tmp_path: Path) -> None:
    killer = Killer(random.Random(3))
    killer.measure(worker.collect, *_receiver(day, tmp_path / "whole"))
    with closing(worker.opened(tmp_path / "whole" / "workspace")) as lead:
        expected = dump(lead.store)
        assert lead.store.records.count() == PACKAGES * RECORDS
    half_way = 0
    for number in killer.rounds():
        folder, packages = _receiver(day, tmp_path / str(number))
        killer.strike(worker.collect, folder, packages)
        with closing(worker.opened(folder)) as lead:
            half_way += 0 < lead.store.records.count() < PACKAGES * RECORDS
            assert lead.store.records.count() % RECORDS == 0
            worker.collect(lead, None, packages)
            assert dump(lead.store) == expected
            assert lead.store.receipts.due() == ()
            assert lead.store.integrity.check() == ()
        assert all(path.stat().st_size for path in (packages / "receipts").glob("*.receipt"))
    assert half_way


def _receiver(day: Day, place: Path) -> tuple[Path, Path]:
    shutil.copytree(day.packages, place / "packages")
    return shutil.copytree(day.lead, place / "workspace"), place / "packages"
