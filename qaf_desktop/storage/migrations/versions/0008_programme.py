"""What the lead auditor’s year asks of the store: an index of words, moderation in lists, lists of children."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Empty at first: it is filled when somebody searches. What is taken out of it is overwritten."""
    op.execute(
        "CREATE VIRTUAL TABLE search_index USING fts5("
        "said, content = '', contentless_delete = 1, prefix = '3', tokenize = 'unicode61 remove_diacritics 2')"
    )
    op.execute("INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1)")
    for name in ("moderation", "moderation_why", "agreed"):
        op.add_column("records", sa.Column(name, sa.Text(), server_default="", nullable=False))
    op.create_index(
        "ix_records_moderation",
        "records",
        ["moderation", "date"],
        sqlite_where=sa.text("moderation <> '' AND withdrawn = 0"),
    )
    op.create_index(
        "ix_records_agreed",
        "records",
        ["month", "method", "overall", "agreed"],
        sqlite_where=sa.text("agreed <> '' AND withdrawn = 0"),
    )
    op.create_index(
        "ix_records_author_date",
        "records",
        ["author", "date", "method"],
        sqlite_where=sa.text("kind = 'entry' AND withdrawn = 0"),
    )
    op.add_column("records", sa.Column("facts", sa.Text(), server_default="", nullable=False))
    _actions()
    op.create_table(
        "datasets",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("as_of", sa.Text(), server_default="", nullable=False),
        sa.Column("taken", sa.Text(), server_default="", nullable=False),
        sa.Column("digest", sa.Text(), server_default="", nullable=False),
        sa.Column("purge_by", sa.Text(), server_default="", nullable=False),
        sa.Column("notes", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_datasets")),
    )
    op.create_table(
        "dataset_lists",
        sa.Column("dataset", sa.Integer(), nullable=False),
        sa.Column("list", sa.Text(), nullable=False),
        sa.Column("height", sa.Integer(), server_default="0", nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dataset"], ["datasets.id"], name=op.f("fk_dataset_lists_dataset"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("dataset", "list", name=op.f("pk_dataset_lists")),
        sqlite_with_rowid=False,
    )


def _actions() -> None:
    """What is known of a row from before is filled in; what a row never kept comes with its record's next revision."""
    for name in ("priority", "follows", "stage", "by_day", "team", "method", "agreed"):
        op.add_column("actions", sa.Column(name, sa.Text(), server_default="", nullable=False))
    for name in ("carried", "followed"):
        op.add_column("actions", sa.Column(name, sa.Integer(), server_default="0", nullable=False))
    op.execute(
        """UPDATE actions SET (team, method, agreed) =
        (SELECT team, method, date FROM records WHERE records.id = actions.record),
        by_day = CASE due WHEN '' THEN '9999-12-31' ELSE due END,
        stage = CASE done WHEN '' THEN 'agreed' ELSE 'done' END"""
    )
    op.drop_index("ix_actions_due", "actions")
    op.create_index(
        "ix_actions_open",
        "actions",
        ["by_day", "team", "owner", "method", "priority"],
        sqlite_where=sa.text("done = '' AND followed = 0"),
    )
    op.create_index(
        "ix_actions_ended",
        "actions",
        ["stage", "done", "team", "owner", "method", "due", "agreed"],
        sqlite_where=sa.text("done <> '' AND followed = 0"),
    )
    op.create_index("ix_actions_owned", "actions", ["owner", "by_day"], sqlite_where=sa.text("row = '' AND done = ''"))
