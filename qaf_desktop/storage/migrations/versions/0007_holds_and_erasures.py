"""A record may be kept on hold, and what was removed for good says why."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing of what is there changes: what was removed so far left this laptop alone."""
    op.add_column("removed_records", sa.Column("reason", sa.Text(), server_default="", nullable=False))
    op.create_table(
        "holds",
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("lifted", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_holds")),
        sqlite_with_rowid=False,
    )
