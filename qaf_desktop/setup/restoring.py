"""Going back to a backup: what there is, what would be missing afterwards, and the exchange, tried out beside first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from qaf_desktop.desk.desk import OPEN_SINCE, Desk
from qaf_desktop.errors import UserFacingError
from qaf_desktop.progress import Progress, part, silent
from qaf_desktop.setup.opening import Opening
from qaf_desktop.storage.rekeying import settle_quietly
from qaf_desktop.storage.restoring import custody_of, look_into, next_epoch, side_copy, swap
from qaf_desktop.storage.store import Store
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.storage.wrapping import DataKey
from qaf_desktop.words import say
from qaf_desktop.work.leaving import Act


@dataclass(frozen=True, slots=True)
class BackupLine:
    """A copy there is. `size` in bytes; `lost_records` and `lost_drafts` are here now and not in it, None where the
    workspace itself cannot be read; a copy that is not `sound` cannot be opened."""

    path: Path
    made: datetime
    size: int
    sound: bool
    records: int = 0
    drafts: int = 0
    lost_records: int | None = None
    lost_drafts: int | None = None


class Restoring:
    """The backups of workspaces that are not open."""

    def __init__(self, opening: Opening) -> None:
        self._opening = opening

    def backups(self, folder: WorkspaceFolder, key: DataKey) -> tuple[BackupLine, ...]:
        """Every copy, the last made first."""
        now = look_into(folder.database, key)
        found = []
        for path in folder.backups.glob("store-*.db"):
            facts, held = path.stat(), look_into(path, key)
            made = datetime.fromtimestamp(facts.st_mtime).astimezone()
            if held is None:
                found.append(BackupLine(path, made, facts.st_size, sound=False))
                continue
            found.append(
                BackupLine(
                    path, made, facts.st_size, sound=True, records=len(held.records), drafts=len(held.drafts),
                    lost_records=len(now.records - held.records) if now else None,
                    lost_drafts=len(now.drafts - held.drafts) if now else None,
                )
            )  # fmt: skip
        return tuple(sorted(found, key=lambda line: (line.made, line.path.name), reverse=True))

    def restore(self, folder: WorkspaceFolder, key: DataKey, backup: Path, progress: Progress = silent) -> Desk:
        """The desk as it was in the backup, counting in a new epoch; the store until now stays among the backups.

        Raises UserFacingError backup-damaged, disk-full, store-in-use …; then the store is as it was.
        """
        stamp = f"{self._opening.clock.local():%Y%m%d-%H%M%S}"
        with folder.hold(self._opening.clock.stamp()):
            settle_quietly(folder)
            present = look_into(folder.database, key)
            progress(say("Copying the backup"), 0.0)
            side = side_copy(folder, backup)
            store = Store.open(side, key, self._opening.library())
            try:
                self._try_out(store, part(progress, 0.1, 0.9))
                self._begin_epoch(store, folder, present.epoch if present else 0)
                self._note(store, custody_of(folder.database, key), backup)
                store.vault.delete(OPEN_SINCE)
            finally:
                store.close()
            swap(folder, side, stamp)
        progress(say("Opening the workspace"), 0.95)
        return self._opening.open_with(folder, key)

    def _try_out(self, store: Store, progress: Progress) -> None:
        if store.integrity.check(progress):
            raise UserFacingError(
                "backup-damaged", say("This backup is damaged. Nothing was changed."), say("Choose another one.")
            )

    def _note(self, store: Store, until_now: Sequence[bytes], backup: Path) -> None:
        """The custody log goes on from where it stood, not from the backup, and says that one was restored."""
        store.custody.take_over(until_now)
        made = datetime.fromtimestamp(backup.stat().st_mtime).astimezone()
        store.custody.add(self._opening.clock.stamp(), Act.RESTORED, "", (), f"{made:%Y-%m-%d %H:%M}")

    def _begin_epoch(self, store: Store, folder: WorkspaceFolder, present: int) -> None:
        """Numbers given since the backup may be out in the world: no number is ever given twice."""
        own = store.revisions.own_device()
        if own is not None:
            device, epoch = own
            store.revisions.use_device(device, next_epoch(folder, epoch, present))
