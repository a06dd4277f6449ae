"""Acts of a day, recorded once, and the two ways that they end badly: killed at a call, or failed by one."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from qaf_desktop.demo.demonstration import PASSPHRASE, Stage, audit
from qaf_desktop.desk.desk import Desk
from qaf_desktop.desk.setup_details import JoinSetup, PersonDetails
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.setup.backing_up import back_up_today
from tests.earlier import SCHEMAS, lay_out
from tests.exchange.programs import needs
from tests.faults import acts, worker
from tests.faults.disk_model import Disk, Recorded, kill_points, record_each
from tests.faults.left import Left
from tests.faults.stumbling import Stumbling, errors_for, stumbling
from tests.usecases.world import bank, collect, filled_draft, project, send

SOAK = os.environ.get("QAF_SOAK") == "1"
POINTS = 600 if SOAK else 50
LEAST, LEAST_IN_ALL = 20, 500
ERRORS = 300 if SOAK else 30
STATES = 1000 if SOAK else 36
SCRIPT = Path(acts.__file__)
Check = Callable[[Path, tuple[str, ...]], None]


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lead and an auditor in the middle of a day: work received, work to send, a whole draft, yesterday's copy."""
    needs("strace")
    place = tmp_path_factory.mktemp("day").resolve()
    with project(place / "project") as (stage, lead, (auditor,)):
        audit(auditor, bank(), 1)
        send(auditor)
        collect(lead)
        Sending(lead).deliver(Shares(lead).open())
        back_up_today(auditor)
        audit(auditor, bank(), 2)
        filled_draft(auditor, about__child_reference=worker.WHOLE)
        (place / "request").write_bytes(_request(stage, lead))
        desks = {"auditor": auditor.folder.path, "lead": lead.folder.path, "share": stage.share}
    shutil.copytree(desks["auditor"], place / "later")
    _pack_for_lead(place, desks)
    for name, folder in desks.items():
        shutil.copytree(folder, place / "at" / name)
    earlier = lay_out(SCHEMAS[0], place / "first-schema")
    shutil.move(earlier.auditor.path, place / "at" / "earlier")
    shutil.move(earlier.place / "facts.json", place / "at" / "facts.json")
    shutil.move(place / "request", place / "at" / "request")
    shutil.move(place / "packages", place / "at" / "packages")
    return place / "at"


def _request(stage: Stage, lead: Desk) -> bytes:
    opening = stage.opening("newcomer")
    person = PersonDetails("Newcomer Example", "auditor", "team-1", "Laptop 9")
    setup = JoinSetup(person, Enrolling(lead).join_file())
    joined = opening.join_project(opening.begin(PASSPHRASE, founds=False), setup)
    joined.desk.close()
    return joined.request


def _pack_for_lead(place: Path, desks: dict[str, Path]) -> None:
    """The auditor's further package, as files, sent from a copy of the workspace."""
    share = shutil.copytree(desks["share"], place / "other-share")
    with closing(worker.opened(place / "later")) as copy:
        before = set(share.rglob("*.qafpkg"))
        Sending(copy).send(Shares(copy).choose(share))
        (place / "packages").mkdir()
        for package in set(share.rglob("*.qafpkg")) - before:
            shutil.copy(package, place / "packages")


@pytest.fixture(scope="module")
def recordings(day: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Recorded]:
    """Every act, each on a copy of the day, played by one process."""
    places = tmp_path_factory.mktemp("acts").resolve()
    for name in acts.ACTS:
        shutil.copytree(day, places / name / "at")
        if name == "back_up":
            for yesterday in (places / name / "at" / "auditor").rglob("store-daily-*"):
                yesterday.unlink()
    folders = {name: places / name / "at" for name in acts.ACTS}
    given = [part for name, place in folders.items() for part in (name, place)]
    return record_each([sys.executable, SCRIPT, *given], folders)


@pytest.fixture(scope="module")
def failing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stumbling]:
    needs("cc")
    with stumbling(tmp_path_factory.mktemp("library")) as process:
        yield process


@pytest.fixture(params=["killed", "stumbled"])
def ended(request, recordings, tmp_path, record_property) -> Callable[[str, Check], None]:
    """Looks at what an act leaves that is killed at each of its calls, or whose calls fail."""

    def look(act: str, check: Check) -> None:
        recorded = recordings[act]
        left = Left(place_of(recorded), tmp_path.resolve() / "left")
        if request.param == "killed":
            name, looked = "kill points", _kill(recorded, left, check)
        else:
            name, looked = "injected errors", _fail(request.getfixturevalue("failing"), act, recorded, left, check)
        assert looked >= LEAST
        record_property(name, f"{act.replace('_', ' ')} {looked}")

    return look


def place_of(recorded: Recorded) -> Path:
    """Where the act was played."""
    return next(path for path in map(Path, recorded.before) if path.name == "request").parent


def _kill(recorded: Recorded, left: Left, check: Check) -> int:
    looked = 0
    for disk in kill_points(recorded, POINTS):
        left.lay(disk)
        check(left.folder, disk.told)
        looked += 1
    return looked


def _fail(failing: Stumbling, act: str, recorded: Recorded, left: Left, check: Check) -> int:
    """Let one call fail, or it and all later ones: the act ends well or in words, and what it leaves is sound."""
    begun = Disk(recorded.before, ())
    left.lay(begun)
    whole = failing.play(act, left.folder)
    assert whole.outcome == "done"
    failed = 0
    for kind, at, goes_on in errors_for(whole.seen, ERRORS):
        left.lay(begun)
        end = failing.play(act, left.folder, kind, at, goes_on=goes_on)
        assert end.outcome == "done" or end.outcome.startswith("said "), (act, kind, at, goes_on, end.outcome)
        check(left.folder, end.told)
        failed += end.failed > 0
    return failed
