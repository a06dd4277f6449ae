"""Lists know where the moderation of a record stands, and which grade was agreed."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing of what is there was moderated: the sets it names have no rules for it."""
    for name in ("moderation", "moderation_why", "agreed"):
        op.add_column("records", sa.Column(name, sa.Text(), server_default="", nullable=False))
    op.create_index(
        "ix_records_moderation",
        "records",
        ["moderation", "date"],
        sqlite_where=sa.text("moderation <> '' AND withdrawn = 0"),
    )
    op.create_index(
        "ix_records_author_date",
        "records",
        ["author", "date", "method"],
        sqlite_where=sa.text("kind = 'entry' AND withdrawn = 0"),
    )
