"""Acts of a day; each tells (by a line) what it has done for certain.

python acts.py NAME PLACE [NAME PLACE …], where PLACE holds `auditor` and `lead` (workspaces), `share`, `packages`,
`request` and `earlier` (a workspace of the first schema).
"""

import os
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import PASSPHRASE
from qaf_desktop.desk.desk import Desk
from qaf_desktop.durable_files import read_named_file
from qaf_desktop.exchanging.enrolling import Enrolling
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.paths import resources
from qaf_desktop.setup.backing_up import back_up_today
from qaf_desktop.setup.opening import Opening
from qaf_desktop.setup.rekeying import Rekeying
from qaf_desktop.setup.restoring import Restoring
from qaf_desktop.storage import keyslots
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.work.leaving import Act, leave, of
from qaf_desktop.work.recording import Recording
from tests.faults import worker
from tests.faults.disk_model import BEGINS
from tests.usecases.world import CHEAP

TAKEN = b"invented answers\n" * 50
SAVED = 8
NEW_PASSPHRASE = "another invented passphrase"


class Tells:
    """What the worker's acts tell, as lines."""

    def send(self, words: object) -> None:
        os.write(1, str(words).encode())


def opening(place: Path, desk: str) -> Opening:
    return Opening((place / desk).parent, resources(), Clock(), CHEAP)


def _at(place: Path, desk: str) -> Desk:
    return worker.opened(place / desk)


def finalise(place: Path) -> None:
    with closing(_at(place, "auditor")) as desk:
        worker.finalise(desk, Tells(), place)


def send(place: Path) -> None:
    with closing(_at(place, "auditor")) as desk:
        worker.send(desk, Tells(), place / "share")
        Tells().send("sent")


def collect(place: Path) -> None:
    with closing(_at(place, "lead")) as desk:
        worker.collect(desk, Tells(), place / "packages")
        Tells().send("collected")


def receive(place: Path) -> None:
    """Receipts, roster and set, from the share."""
    with closing(_at(place, "auditor")) as desk:
        if Fetching(desk).from_share(Shares(desk).choose(place / "share")).receipts:
            Tells().send("received")


def confirm(place: Path) -> None:
    """A further laptop on the roster."""
    with closing(_at(place, "lead")) as desk:
        enrolling = Enrolling(desk)
        enrolling.confirm(enrolling.read(read_named_file(place / "request")), ("auditor",))
        Tells().send("confirmed")


def take_out(place: Path) -> None:
    """A file of answers, as an export writes it."""
    with closing(_at(place, "auditor")) as desk:
        leave(desk, {place / "answers.csv": TAKEN}, of(Act.ANSWERS))
        Tells().send("taken")


def change_passphrase(place: Path) -> None:
    with closing(_at(place, "auditor")) as desk:
        opening(place, "auditor").change_passphrase(desk, PASSPHRASE, NEW_PASSPHRASE)
        Tells().send("changed")


def rekey(place: Path) -> None:
    """Another key for all of the workspace."""
    with closing(_at(place, "auditor")) as desk:
        rekeying = Rekeying(desk, CHEAP)
        rekeying.finish(rekeying.begin(PASSPHRASE))
        Tells().send("encrypted anew")


def back_up(place: Path) -> None:
    with closing(_at(place, "auditor")) as desk:
        back_up_today(desk)
        Tells().send("copied")


def restore(place: Path) -> None:
    folder = WorkspaceFolder(place / "auditor")
    key = keyslots.unlock_with_passphrase(folder.path, PASSPHRASE, CHEAP)
    restoring = Restoring(opening(place, "auditor"))
    restoring.restore(folder, key, restoring.backups(folder, key)[0].path).close()
    Tells().send("restored")


def save(place: Path) -> None:
    """Answers, one after the other, each told once it is acknowledged."""
    with closing(_at(place, "auditor")) as desk:
        [draft] = [row.id for row in desk.store.drafts.list() if row.subject == worker.WHOLE]
        recording = Recording(desk)
        for number in range(SAVED):
            recording.save(draft, {f"typed/answer{number}": typed(number), "typed/last": str(number)})
            Tells().send(number)


def typed(number: int) -> str:
    return f"invented answer {number} " * (1 + 40 * (number % 3))


def migrate(place: Path) -> None:
    """A workspace of the first schema, opened by this version."""
    _at(place, "earlier").close()
    Tells().send("opened")


_ALL = (save, migrate, finalise, send, collect, receive, confirm, take_out, change_passphrase, rekey, back_up, restore)
ACTS: dict[str, Callable[[Path], None]] = {one.__name__: one for one in _ALL}

if __name__ == "__main__":
    for name, place in zip(sys.argv[1::2], sys.argv[2::2], strict=True):
        Tells().send(f"{BEGINS}{name}")
        ACTS[name](Path(place))
