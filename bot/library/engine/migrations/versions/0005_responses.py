"""Each address's last response, whole; what sources knew of it goes there. Entries know where they were."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "responses",
        sa.Column("address", WORDS, nullable=False),
        sa.Column("url", WORDS, nullable=False),
        sa.Column("content_type", WORDS, nullable=True),
        sa.Column("etag", WORDS, nullable=True),
        sa.Column("last_modified", WORDS, nullable=True),
        sa.Column("moved", WORDS, nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("address", name="pk_responses"),
    )
    op.add_column("entries", sa.Column("address", WORDS, nullable=True))
    # Without content: enough to ask "anything new?" for the sources that have taken in what these stand for.
    op.execute(
        "INSERT INTO responses (address, url, etag, last_modified, at, until, sha256) "
        "SELECT address, address, etag, last_modified, last_success, last_success, sha256 FROM sources WHERE id IN "
        "(SELECT max(id) FROM sources WHERE sha256 IS NOT NULL AND last_success IS NOT NULL "
        "AND (etag IS NOT NULL OR last_modified IS NOT NULL) GROUP BY address)"
    )
    # As it stands and not in batch mode: rebuilding the table would take what hangs on its rows with it.
    op.execute("ALTER TABLE sources DROP COLUMN etag")
    op.execute("ALTER TABLE sources DROP COLUMN last_modified")


def downgrade() -> None:
    op.execute("ALTER TABLE entries DROP COLUMN address")
    op.add_column("sources", sa.Column("etag", WORDS, nullable=True))
    op.add_column("sources", sa.Column("last_modified", WORDS, nullable=True))
    op.drop_table("responses")
