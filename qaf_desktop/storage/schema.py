"""Bringing a database to the schema this program knows: Alembic's steps, all or none, after a backup."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from qaf_desktop.errors import UserFacingError
from qaf_desktop.storage.database import Database
from qaf_desktop.storage.failures import damaged, driver_failures
from qaf_desktop.words import say

HEAD = "0008"
"""The newest step, known without loading Alembic, so that opening an up-to-date store costs nothing."""

MIGRATIONS = Path(__file__).resolve().parent / "migrations"
_VERSION_TABLE = "alembic_version"


def version(database: Database) -> str | None:
    """The database's schema version, None where it has none."""
    with database.read() as connection:
        if not sa.inspect(connection).has_table(_VERSION_TABLE):
            return None
        return connection.exec_driver_sql(f"SELECT version_num FROM {_VERSION_TABLE}").scalar()


def bring_up_to_date(database: Database, back_up: Callable[[], object], migrations: Path = MIGRATIONS) -> None:
    """Run the steps that are missing. Raises UserFacingError "store-newer" for a schema that is not ours."""
    now = version(database)
    if now == HEAD and migrations == MIGRATIONS:
        return
    if now is None:
        raise damaged()
    script = _script(migrations)
    if now not in {step.revision for step in script.walk_revisions()}:
        raise _newer()
    if now != script.get_current_head():
        back_up()
        upgrade(database, migrations)


def upgrade(database: Database, migrations: Path = MIGRATIONS) -> None:
    """Run every step above the database’s version, all in one transaction: where one fails, none was run, and the
    program that made the database still opens it."""
    from alembic.runtime.environment import EnvironmentContext

    script = _script(migrations)

    def steps(revision: Any, _context: Any) -> Any:
        return script._upgrade_revs("head", revision)  # noqa: SLF001 (what alembic.command.upgrade itself passes)

    context = EnvironmentContext(script.config_of_ours, script, fn=steps, destination_rev="head")
    with driver_failures(), database.connection_for_schema() as connection, context as environment:
        environment.configure(connection=connection, transactional_ddl=True, transaction_per_migration=False)
        with environment.begin_transaction():
            environment.run_migrations()


def _script(migrations: Path) -> Any:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    script: Any = ScriptDirectory.from_config(config)
    script.config_of_ours = config
    return script


def _newer() -> UserFacingError:
    return UserFacingError(
        "store-newer",
        say("This workspace was last used by a newer version of QAF Desktop, and was left as it is."),
        say("Install the newer version on this computer, then open the workspace again."),
    )
