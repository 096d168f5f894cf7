"""The configuration that the database was given, and the processes that run on it.

It also mends databases that took step 0005 before it knew where entries were: they fail at every feed.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    if "address" not in {column["name"] for column in sa.inspect(op.get_bind()).get_columns("entries")}:
        op.add_column("entries", sa.Column("address", WORDS, nullable=True))
    op.create_table(
        "configurations",
        sa.Column("generation", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("whole", sa.Boolean(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("generation", name="pk_configurations"),
    )
    op.create_table(
        "processes",
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("host", WORDS, nullable=False),
        sa.Column("pid", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("owner", name="pk_processes"),
    )


def downgrade() -> None:
    op.drop_table("processes")
    op.drop_table("configurations")
