"""An index of the words that records say, kept in the encrypted database beside them."""

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
