"""The schema's steps: they give the tables the code knows, and a step that fails leaves what was there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from qaf_desktop.errors import UserFacingError
from qaf_desktop.storage import schema
from qaf_desktop.storage.custody import Custody
from qaf_desktop.storage.database import Database, open_driver
from qaf_desktop.storage.forms import Forms
from qaf_desktop.storage.keyslots import DataKey
from qaf_desktop.storage.plans import PlanCache
from qaf_desktop.storage.tables import metadata
from tests.storage.invented import InventedMeaning, new_store

SHIPPED = schema.MIGRATIONS / "versions"
KEY = DataKey.random()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    open_driver(tmp_path / "store.db", KEY, may_create=True).close()
    database = Database(tmp_path / "store.db", KEY)
    yield database
    database.close()


def steps_folder(tmp_path: Path, further: str) -> Path:
    """The shipped steps and one more, whose upgrade has this body."""
    versions = tmp_path / "migrations" / "versions"
    versions.mkdir(parents=True)
    for step in SHIPPED.glob("0*.py"):
        (versions / step.name).write_bytes(step.read_bytes())
    (versions / "9999_more.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f"revision = '9999'\ndown_revision = '{schema.HEAD}'\nbranch_labels = None\ndepends_on = None\n"
        f"def upgrade():\n    op.create_table('more', sa.Column('id', sa.Integer, primary_key=True))\n    {further}\n"
    )
    return versions.parent


def tables(database: Database) -> set[str]:
    with database.read() as connection:
        return set(sa.inspect(connection).get_table_names())


def test_the_steps_give_the_tables_of_the_code(database: Database) -> None:
    schema.upgrade(database)
    with database.read() as connection:
        opts = {"compare_type": True, "include_name": lambda name, _kind, _parents: not _is_search(name)}
        assert compare_metadata(MigrationContext.configure(connection, opts=opts), metadata) == []
    made = _definitions(database)
    plain = sa.create_engine("sqlite://")
    metadata.create_all(plain)
    with plain.connect() as connection:
        assert made == {name: _words(text) for name, text in connection.exec_driver_sql(_DEFINITIONS)}
    plain.dispose()


_DEFINITIONS = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'alembic_version'"


def _is_search(name: str | None) -> bool:
    """The search's index: a table of SQLite's own, which makes further ones for itself."""
    return (name or "").startswith("search_index")


def _definitions(database: Database) -> dict[str, list[str]]:
    with database.reading() as driver:
        return {name: _words(text) for name, text in driver.execute(_DEFINITIONS) if not _is_search(name)}


def _words(text: str) -> list[str]:
    """The parts of a definition; constraints may stand in any order."""
    return sorted(part.strip() for part in re.split(r"[,()]", text) if part.strip())


def test_the_head_is_the_one_the_program_knows() -> None:
    config = schema._script(schema.MIGRATIONS)
    assert isinstance(config, ScriptDirectory)
    assert config.get_current_head() == schema.HEAD


def test_a_further_step_runs_after_a_backup(database: Database, tmp_path: Path) -> None:
    schema.upgrade(database)
    backed_up: list[str | None] = []
    steps = steps_folder(tmp_path, "pass")
    schema.bring_up_to_date(database, lambda: backed_up.append(schema.version(database)), steps)
    assert backed_up == [schema.HEAD]
    assert schema.version(database) == "9999"
    assert "more" in tables(database)


def test_a_store_from_before_the_custody_log_begins_one_that_is_whole(database: Database, tmp_path: Path) -> None:
    before = tmp_path / "before"
    before.mkdir()
    for step in sorted(SHIPPED.glob("000[123]*.py")):
        (before / step.name).write_bytes(step.read_bytes())
    schema.upgrade(database, before.parent / "before")
    assert "custody" not in tables(database)
    schema.upgrade(database)
    custody = Custody(database)
    head = custody.add("2026-11-03T09:00:00+00:00", "listed", "ann")
    assert (custody.head(), custody.first_broken(), custody.cut()) == (head, 0, ())


def test_a_step_that_fails_is_undone_whole(database: Database, tmp_path: Path) -> None:
    schema.upgrade(database)
    broken = steps_folder(tmp_path, "raise RuntimeError('stumbled')")
    with pytest.raises(RuntimeError, match="stumbled"):
        schema.bring_up_to_date(database, lambda: None, broken)
    assert schema.version(database) == schema.HEAD
    assert "more" not in tables(database)


def test_a_step_does_not_run_when_the_backup_fails(database: Database, tmp_path: Path) -> None:
    schema.upgrade(database)

    def fails() -> None:
        raise UserFacingError("disk-full", "Full.", "Make room.")

    with pytest.raises(UserFacingError):
        schema.bring_up_to_date(database, fails, steps_folder(tmp_path, "pass"))
    assert schema.version(database) == schema.HEAD


def test_an_older_program_refuses_what_a_newer_one_made(database: Database, tmp_path: Path) -> None:
    schema.upgrade(database, steps_folder(tmp_path, "pass"))
    with pytest.raises(UserFacingError) as caught:
        schema.bring_up_to_date(database, lambda: None)
    assert caught.value.code == "store-newer"


def test_a_store_that_is_up_to_date_is_not_backed_up(tmp_path: Path) -> None:
    store = new_store(tmp_path / "workspace")
    assert store.backups.list() == ()
    assert InventedMeaning()
    store.close()


def test_a_store_from_before_forms_could_be_archived_opens_with_every_form_in_use(tmp_path: Path) -> None:
    """The first step alone, with a form in it, as the first release left it."""
    (tmp_path / "steps" / "versions").mkdir(parents=True)
    first = SHIPPED / "0001_first_schema.py"
    (tmp_path / "steps" / "versions" / first.name).write_bytes(first.read_bytes())
    open_driver(tmp_path / "store.db", KEY, may_create=True).close()
    database = Database(tmp_path / "store.db", KEY)
    schema.upgrade(database, tmp_path / "steps")
    with database.writing() as driver:
        driver.execute("INSERT INTO forms (digest, id, version, publication, xform) VALUES ('d', 'audit', '1', 1, 'x')")
    backed_up: list[str | None] = []
    schema.bring_up_to_date(database, lambda: backed_up.append(schema.version(database)))
    current = Forms(database, PlanCache(InventedMeaning())).current("audit")
    assert backed_up == ["0001"]
    assert current is not None
    assert not current.archived
    database.close()
