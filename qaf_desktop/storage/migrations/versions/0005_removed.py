"""Of a record that was removed from this laptop its number stays, so that none is given twice and none comes back."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing was removed yet."""
    op.create_table(
        "removed_records",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("device", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("reference", sa.Text(), server_default="", nullable=False),
        sa.Column("method", sa.Text(), server_default="", nullable=False),
        sa.Column("removed", sa.Text(), server_default="", nullable=False),
        sa.Column("later", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["device"], ["devices.id"], name=op.f("fk_removed_records_device")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_removed_records")),
        sa.UniqueConstraint("device", "epoch", "seq", name=op.f("uq_removed_records_device_epoch_seq")),
    )
    op.create_table(
        "removed_revisions",
        sa.Column("device", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["device"], ["devices.id"], name=op.f("fk_removed_revisions_device")),
        sa.PrimaryKeyConstraint("device", "epoch", "seq", name=op.f("pk_removed_revisions")),
        sqlite_with_rowid=False,
    )
