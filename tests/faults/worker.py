"""Work done in processes of their own that the tests kill: each says that it is ready, then what it has finished."""

from collections.abc import Callable
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import PASSPHRASE
from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.sending import Sending
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.paths import resources
from qaf_desktop.setup.opening import Opening
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.work.recording import Recording
from tests.usecases.world import CHEAP

WHOLE = "CH-WHOLE"
"""The child of a draft that lacks nothing."""
READY, DONE = "ready", "done"
Work = Callable[[Desk, Connection, Path], None]


def opened(folder: Path) -> Desk:
    """The desk of a workspace's folder."""
    return Opening(folder.parent, resources(), Clock(), CHEAP).unlock(WorkspaceFolder(folder), PASSPHRASE)


def run(work: Work, folder: Path, other: Path, told: Connection) -> None:
    """Open the workspace, do the work, close it."""
    with closing(opened(folder)) as desk:
        told.send(READY)
        work(desk, told, other)
        told.send(DONE)


def autosave(desk: Desk, told: Connection, _other: Path) -> None:
    """Answers saved one after the other, each told once it is acknowledged. Goes on until killed."""
    recording = Recording(desk)
    [draft] = desk.store.drafts.list()
    number = int(desk.store.drafts.load(draft.id).answers.get("typed/last", "0"))
    while True:
        number += 1
        recording.save(draft.id, {f"typed/answer{number}": str(number)})
        recording.save(draft.id, {f"typed/a{number}": "x", "typed/last": str(number)})
        told.send(number)


def send(desk: Desk, _told: Connection, share: Path) -> None:
    """Pack everything and take it to the share, which is named anew because workspaces here are copies."""
    Sending(desk).send(Shares(desk).choose(share))


def finalise(desk: Desk, told: Connection, _other: Path) -> None:
    """Finalise the one draft that is whole."""
    recording = Recording(desk)
    [draft] = [row.id for row in desk.store.drafts.list() if row.subject == WHOLE]
    told.send(str(recording.finalise(recording.open(draft))))


def collect(desk: Desk, _told: Connection, packages: Path) -> None:
    """Merge a folder of packages, receipts beside them."""
    collecting = Collecting(desk)
    files = sorted(packages.glob("*.qafpkg"))
    collecting.merge(collecting.plan(collecting.look_at_files(files)))
    collecting.write_receipts(None, packages / "receipts")
