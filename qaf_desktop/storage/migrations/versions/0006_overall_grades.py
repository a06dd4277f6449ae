"""Overall grades are counted beside the other figures: the first page reads a small table, however many records."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Counts what is there."""
    op.create_table(
        "overall_grades",
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("overall", sa.Text(), nullable=False),
        sa.Column("n", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("month", "team", "method", "overall", name=op.f("pk_overall_grades")),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO overall_grades (month, team, method, overall, n) SELECT month, team, method, overall, count(*) "
        "FROM records WHERE kind = 'entry' AND withdrawn = 0 AND overall <> '' GROUP BY month, team, method, overall"
    )
