"""Forms may be archived: no new records begin on them, old ones open."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Every form that is here is in use."""
    op.add_column("forms", sa.Column("archived", sa.Integer(), server_default="0", nullable=False))
