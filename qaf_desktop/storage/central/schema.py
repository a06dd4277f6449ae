"""The central store's tables on PostgreSQL, and who may do what with them.

The program never changes them: whoever administers the database runs this text once, and once more for each version.
"""

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

VERSION = 1
LEAD, READER = "qaf_lead", "qaf_reader"
metadata = sa.MetaData(schema="qaf")

versions = sa.Table("versions", metadata, sa.Column("version", sa.Integer, primary_key=True))
packages = sa.Table(
    "packages",
    metadata,
    sa.Column("digest", sa.Text, primary_key=True),
    sa.Column("project", sa.Text, nullable=False),
    sa.Column("manifest", sa.LargeBinary, nullable=False),
    sa.Column("signature", sa.LargeBinary, nullable=False),
)
revisions = sa.Table(
    "revisions",
    metadata,
    sa.Column("device", sa.Text, primary_key=True),
    sa.Column("epoch", sa.BigInteger, primary_key=True),
    sa.Column("seq", sa.BigInteger, primary_key=True),
    sa.Column("digest", sa.Text, nullable=False),
    sa.Column("package", sa.Text, sa.ForeignKey("qaf.packages.digest"), nullable=True),
    sa.Column("body", sa.LargeBinary, nullable=True),
    sa.Index("ix_revisions_package", "package"),
)
attachments = sa.Table(
    "attachments",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("package", sa.Text, sa.ForeignKey("qaf.packages.digest"), nullable=False),
    sa.Column("data", sa.LargeBinary, nullable=False),
)
figures = sa.Table(
    "figures",
    metadata,
    sa.Column("month", sa.Text, primary_key=True),
    sa.Column("team", sa.Text, primary_key=True),
    sa.Column("method", sa.Text, primary_key=True),
    sa.Column("grade", sa.Text, primary_key=True),
    sa.Column("n", sa.Integer, nullable=False),
)


def central_sql() -> str:
    """The text for `psql`: schema, tables, roles without a login, and what each may do.

    `qaf_lead`: reads, adds, and takes a body away where it was erased; changes no table. `qaf_reader`: the figures
    alone. The administrator gives people's own logins one of the two.
    """
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    tables = [
        str(CreateTable(table, if_not_exists=True).compile(dialect=dialect)).strip() for table in metadata.sorted_tables
    ]
    names = ", ".join(f"qaf.{table.name}" for table in (packages, revisions, attachments))
    return "\n".join(
        (
            "-- QAF Desktop: the central store. Run as the owner of the database.",
            "BEGIN;",
            "CREATE SCHEMA IF NOT EXISTS qaf;",
            *(f"{table};" for table in tables),
            *(f"CREATE INDEX IF NOT EXISTS {index.name} ON qaf.{table.name} (package);"
              for table in (revisions,) for index in table.indexes),
            f"INSERT INTO qaf.versions (version) VALUES ({VERSION}) ON CONFLICT DO NOTHING;",
            *(f"DO $$ BEGIN CREATE ROLE {role} NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;"
              for role in (LEAD, READER)),
            "REVOKE ALL ON SCHEMA qaf FROM PUBLIC;",
            "REVOKE ALL ON ALL TABLES IN SCHEMA qaf FROM PUBLIC;",
            f"GRANT USAGE ON SCHEMA qaf TO {LEAD}, {READER};",
            f"GRANT SELECT ON qaf.versions, qaf.figures TO {LEAD}, {READER};",
            f"GRANT SELECT, INSERT ON {names} TO {LEAD};",
            f"GRANT UPDATE (body) ON qaf.revisions TO {LEAD};",
            f"GRANT DELETE ON qaf.attachments TO {LEAD};",
            f"GRANT INSERT, DELETE ON qaf.figures TO {LEAD};",
            "COMMIT;",
            "",
        )
    )  # fmt: skip
