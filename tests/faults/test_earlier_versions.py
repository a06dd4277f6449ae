"""Mixed versions: what earlier versions wrote opens in this one, what a later one sends is held byte for byte, an
upgrade that fails leaves what was there, and a draft can be written through all of it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from qaf_desktop.clock import Clock
from qaf_desktop.demo.demonstration import PASSPHRASE
from qaf_desktop.desk.desk import Desk
from qaf_desktop.exchange import payload
from qaf_desktop.exchanging.collecting import Collecting
from qaf_desktop.exchanging.fetching import Fetching
from qaf_desktop.exchanging.shares import Shares
from qaf_desktop.paths import resources
from qaf_desktop.setup.opening import Opening
from qaf_desktop.setup.restoring import Restoring
from qaf_desktop.storage import keyslots, schema
from qaf_desktop.storage.database import open_driver
from qaf_desktop.storage.workspace import WorkspaceFolder
from qaf_desktop.work.recording import Recording
from tests.earlier import COSTS, SCHEMAS, Earlier, lay_out
from tests.usecases.world import collect, filled_draft, plan, project, send

ANSWER = "learning/improve"
MORE = "Written on in a later version: visits could be planned further ahead, and the plan could be shared sooner."


def opening(place: Path) -> Opening:
    return Opening(place, resources(), Clock(), COSTS)


@contextmanager
def opened(earlier: Earlier, folder: WorkspaceFolder) -> Iterator[Desk]:
    with closing(opening(earlier.place).unlock(folder, PASSPHRASE)) as desk:
        Shares(desk).choose(earlier.share)
        yield desk


def test_there_is_a_fixture_of_every_earlier_schema() -> None:
    steps = sorted(path.name[:4] for path in (schema.MIGRATIONS / "versions").glob("0*.py"))
    assert list(SCHEMAS) == steps[:-1]


@pytest.mark.parametrize("version", SCHEMAS)
def test_a_workspace_of_an_earlier_version_opens_whole(version: str, tmp_path: Path) -> None:
    earlier = lay_out(version, tmp_path)
    facts = earlier.facts
    with opened(earlier, earlier.auditor) as desk:
        store = desk.store
        assert schema.version(store._database) == schema.HEAD
        assert {row.subject: str(row.key) for row in store.records.list()} == facts["records"]
        assert {row.subject: row.delivery for row in store.records.list()} == facts["delivery"]
        assert _digests(store) == facts["revisions"]
        [draft] = store.drafts.list()
        answers = store.drafts.load(draft.id).answers
        assert {path: answers.get(path) for path in facts["draft"]} == facts["draft"]
        assert store.integrity.check() == ()
    [backup] = earlier.auditor.backups.glob("store-before-schema-*.db")
    key = keyslots.unlock_with_passphrase(earlier.auditor.path, PASSPHRASE, COSTS)
    with closing(open_driver(backup, key)) as driver:
        assert driver.execute("SELECT version_num FROM alembic_version").fetchall() == [(version,)]


@pytest.mark.parametrize("version", SCHEMAS)
def test_an_earlier_versions_project_goes_on(version: str, tmp_path: Path) -> None:
    """Its draft is written on and finalised, its package and the new one are merged by its lead, receipts come back."""
    earlier = lay_out(version, tmp_path)
    with opened(earlier, earlier.auditor) as ann, opened(earlier, earlier.lead) as lead:
        recording = Recording(ann)
        [draft] = ann.store.drafts.list()
        recording.save(draft.id, {ANSWER: MORE})
        found = recording.open(draft.id)
        assert found.session.answers()[ANSWER] == MORE
        recording.finalise(found)
        send(ann)
        assert [row.verdict for row in plan(lead).rows] == ["new", "new"]
        assert collect(lead).new >= 2
        assert {row.subject for row in lead.store.records.list()} == {"CH-ONE", "CH-TWO", "CH-DRAFT"}
        Fetching(ann).from_share(Shares(ann).open())
        assert {row.delivery for row in ann.store.records.list()} == {"received"}


def test_a_backup_of_an_earlier_schema_can_be_gone_back_to(tmp_path: Path) -> None:
    earlier = lay_out(SCHEMAS[0], tmp_path)
    with opened(earlier, earlier.auditor) as desk:
        Recording(desk).finalise(filled_draft(desk, seed=8))
    restoring = Restoring(opening(earlier.place))
    key = keyslots.unlock_with_passphrase(earlier.auditor.path, PASSPHRASE, COSTS)
    [line] = restoring.backups(earlier.auditor, key)
    assert (line.records, line.lost_records) == (2, 1)
    with closing(restoring.restore(earlier.auditor, key, line.path)) as desk:
        assert len(desk.store.records.list()) == 2


def test_an_upgrade_that_fails_leaves_the_earlier_version_all_it_had(tmp_path: Path, monkeypatch) -> None:
    """The last of several steps stumbles: none was run, so that the earlier program opens the workspace still."""
    earlier = lay_out(SCHEMAS[0], tmp_path / "place")
    versions = tmp_path / "steps" / "versions"
    versions.mkdir(parents=True)
    for step in (schema.MIGRATIONS / "versions").glob("0*.py"):
        (versions / step.name).write_bytes(step.read_bytes())
    (versions / "9999_more.py").write_text(
        "from alembic import op\n"
        f"revision = '9999'\ndown_revision = '{schema.HEAD}'\nbranch_labels = None\ndepends_on = None\n"
        "def upgrade():\n    op.execute('DELETE FROM drafts')\n    raise RuntimeError('stumbled')\n"
    )
    key = keyslots.unlock_with_passphrase(earlier.auditor.path, PASSPHRASE, COSTS)
    before = _contents(earlier.auditor.database, key)
    with monkeypatch.context() as patched:
        patched.setattr(schema.bring_up_to_date, "__defaults__", (versions.parent,))
        with pytest.raises(RuntimeError, match="stumbled"), opened(earlier, earlier.auditor):
            pass
    assert _contents(earlier.auditor.database, key) == before
    assert before["alembic_version"] == [(SCHEMAS[0],)]
    with opened(earlier, earlier.auditor) as desk:
        assert len(desk.store.drafts.list()) == 1


@contextmanager
def later(monkeypatch) -> Iterator[None]:
    """The program of tomorrow, which writes and reads another form of packages."""
    with monkeypatch.context() as patched:
        patched.setattr(payload, "FORMAT", "payload.v2")
        yield


def test_an_older_program_holds_a_newer_package_byte_for_byte_until_it_can_read_it(tmp_path: Path, monkeypatch):
    with project(tmp_path) as (_stage, lead, [ann]):
        with later(monkeypatch):
            record = Recording(ann).finalise(filled_draft(ann))
            send(ann)
        sent = next(ann.folder.outbox.glob("*.qafpkg")).read_bytes()
        assert collect(lead).held == 1
        [held] = lead.store.held.list()
        assert held.code == "newer-format"
        assert lead.store.held.data(held.id) == sent
        assert lead.store.records.list() == ()
        Recording(lead).save(filled_draft(lead).id, {ANSWER: "Capture goes on beside it."})
        with later(monkeypatch):
            collecting = Collecting(lead)
            collecting.merge(collecting.plan(collecting.look_on_share(Shares(lead).open())))
        assert [row.key for row in lead.store.records.list()] == [record]
        assert lead.store.held.list() == ()


def _digests(store) -> dict[str, str]:
    with store._database.reading() as driver:
        rows = driver.execute("SELECT epoch, seq, digest FROM revisions ORDER BY epoch, seq").fetchall()
    return {f"{epoch}:{seq}": digest.hex() for epoch, seq, digest in rows}


def _contents(path: Path, key) -> dict[str, list[tuple]]:
    with closing(open_driver(path, key)) as driver:
        tables = [name for (name,) in driver.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: sorted(driver.execute(f"SELECT * FROM {name}"), key=repr) for name in tables}
