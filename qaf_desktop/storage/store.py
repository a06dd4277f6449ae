"""The store of one workspace: opened with its key, each part under its own name."""

from datetime import UTC, datetime
from pathlib import Path

from qaf_desktop.errors import UserFacingError
from qaf_desktop.progress import Progress, silent
from qaf_desktop.storage import as_left, durable, rebuilding, rekeying, schema
from qaf_desktop.storage.action_lists import ActionLists
from qaf_desktop.storage.attachments import Attachments
from qaf_desktop.storage.backups import Backups, clear
from qaf_desktop.storage.custody import Custody
from qaf_desktop.storage.database import Database, open_driver, refuse_journal, refuse_unsound
from qaf_desktop.storage.datasets import Datasets
from qaf_desktop.storage.draft_log import DraftLog
from qaf_desktop.storage.drafts import Drafts
from qaf_desktop.storage.failures import driver_failures, file_failures
from qaf_desktop.storage.figures import Figures
from qaf_desktop.storage.forms import Forms
from qaf_desktop.storage.holds import Holds
from qaf_desktop.storage.integrity import Integrity
from qaf_desktop.storage.keyslots import NewKey
from qaf_desktop.storage.ledger import Ledger
from qaf_desktop.storage.meaning import Meaning
from qaf_desktop.storage.merge import Merge
from qaf_desktop.storage.outbox import Outbox
from qaf_desktop.storage.plans import PlanCache
from qaf_desktop.storage.publications import Publications
from qaf_desktop.storage.quarantine import Quarantine
from qaf_desktop.storage.receipts import Receipts
from qaf_desktop.storage.records import Records
from qaf_desktop.storage.registers import Registers
from qaf_desktop.storage.removing import Removals
from qaf_desktop.storage.revisions import Revisions
from qaf_desktop.storage.searching import SearchIndex
from qaf_desktop.storage.vault import Vault
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.storage.wrapping import DataKey
from qaf_desktop.words import say


class Store:
    """Everything a workspace keeps. Safe to use from several threads; every call is a transaction of its own."""

    def __init__(self, database: Database, folder: WorkspaceFolder, meaning: Meaning, data_key: DataKey) -> None:
        plans = PlanCache(meaning)
        self._data_key = data_key
        self._is_open = True
        self._folder = folder
        self._database = database
        self._plans = plans
        self.drafts = Drafts(database, plans)
        self.draft_log = DraftLog(database)
        self.revisions = Revisions(database, plans)
        self.records = Records(database)
        self.merge = Merge(database, plans)
        self.ledger = Ledger(database)
        self.held = Quarantine(database)
        self.receipts = Receipts(database)
        self.outbox = Outbox(database)
        self.registers = Registers(database)
        self.publications = Publications(database)
        self.forms = Forms(database, plans)
        self.vault = Vault(database)
        self.custody = Custody(database)
        self.attachments = Attachments(database)
        self.figures = Figures(database)
        self.actions = ActionLists(database)
        self.backups = Backups(database, folder.backups)
        self.integrity = Integrity(database)
        self.removals = Removals(database, plans, self.backups)
        self.holds = Holds(database)
        self.search = SearchIndex(database)
        self.datasets = Datasets(database)

    @classmethod
    def create(cls, folder: WorkspaceFolder, data_key: DataKey, meaning: Meaning) -> "Store":
        """A new, empty store. Raises UserFacingError "store-exists" where there is one: it is never made anew."""
        if folder.database.exists():
            raise UserFacingError(
                "store-exists",
                say("This folder already holds a workspace."),
                say("Unlock it, or choose another folder."),
            )
        folder.prepare()
        _make_empty(folder.database, data_key)
        return cls.open(folder, data_key, meaning)

    @classmethod
    def open(cls, folder: WorkspaceFolder, data_key: DataKey, meaning: Meaning) -> "Store":
        """The store there is, brought to today's schema after a backup. Fails closed, changing nothing.

        Raises UserFacingError store-missing, store-empty, store-plaintext, store-damaged, store-changed, store-newer,
        read-only.
        """
        refuse_unsound(folder.database)
        changed = as_left.look(folder.database, data_key)
        with driver_failures():
            open_driver(folder.database, data_key).close()
        as_left.refuse_changed(folder.database, changed)
        database = Database(folder.database, data_key)
        backups = Backups(database, folder.backups)
        try:
            schema.bring_up_to_date(database, lambda: backups.make(f"before-schema-{_stamp()}"))
        except BaseException:
            database.close()
            raise
        return cls(database, folder, meaning, data_key)

    def rebuild(self, progress: Progress = silent) -> None:
        """Make every projection and figure again from the revisions; the result is the same as before."""
        rebuilding.rebuild(self._database, self._plans, progress)

    def meaning_changed(self) -> None:
        """Ask the meaning anew what records are read by: another set is worked by."""
        self._plans.forget()

    def change_key(self, new: NewKey, note: rekeying.Note, progress: Progress = silent) -> None:
        """Encrypt everything by another key. Raises as `rekeying.change_key` does; then all is as it was."""
        rekeying.change_key(self._database, self._folder, self._data_key, new, note, progress)
        self._data_key = new.data_key

    def close(self) -> None:
        """Once nothing reads or writes any more. The file is noted as it is left, once: later it may be another's."""
        self._database.close()
        if self._is_open:
            self._is_open = False
            as_left.leave(self._database.path, self._data_key)


def _make_empty(path: Path, data_key: DataKey) -> None:
    """Under another name first: a database that is there is always whole."""
    unfinished = path.with_name(path.name + ".unfinished")
    with file_failures():
        clear(unfinished)
    with driver_failures():
        open_driver(unfinished, data_key, may_create=True).close()
    database = Database(unfinished, data_key)
    try:
        schema.upgrade(database)
    finally:
        database.close()
    refuse_journal(unfinished)
    with file_failures():
        unfinished.rename(path)
        path.chmod(0o600)
        durable.sync_folder(path.parent)


def _stamp() -> str:
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
