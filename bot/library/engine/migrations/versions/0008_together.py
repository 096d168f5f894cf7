"""Questions awaited, shards and paces that processes share; PostgreSQL's search index without the texts.

The index held each text a second time, and its rows were so wide that finding a common word read through gigabytes. Now
it has what a search needs and nothing more: the words of the headline by themselves for completions, all words, and the
two columns that every search asks for.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

# Out of line: a row is some 60 bytes, so that a bitmap of a hundred thousand of them is read within milliseconds.
POSTGRES = (
    """CREATE TABLE article_vectors (
        article_id BIGINT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        moment BIGINT NOT NULL,
        workspace TEXT COLLATE "C" NOT NULL,
        headline TSVECTOR NOT NULL,
        vector TSVECTOR NOT NULL
    ) WITH (toast_tuple_target = 128)""",
    "ALTER TABLE article_vectors ALTER COLUMN vector SET STORAGE EXTENDED",
    """INSERT INTO article_vectors (article_id, moment, workspace, headline, vector)
        SELECT s.article_id, a.moment, a.workspace, to_tsvector('briefbot', s.headline), s.vector
        FROM article_search s JOIN articles a ON a.id = s.article_id ORDER BY s.article_id""",
    "DROP TABLE article_search",
    "ALTER TABLE article_vectors RENAME TO article_search",
    "ALTER INDEX article_vectors_pkey RENAME TO article_search_pkey",
    "CREATE INDEX ix_article_search_vector ON article_search USING gin (vector)",
    "CREATE INDEX ix_article_search_headline ON article_search USING gin (headline)",
    """CREATE FUNCTION article_search_follow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        UPDATE article_search SET moment = new.moment, workspace = new.workspace WHERE article_id = new.id;
        RETURN NULL; END $$""",
    """CREATE TRIGGER article_search_follows AFTER UPDATE OF moment, workspace ON articles FOR EACH ROW
        WHEN (old.moment IS DISTINCT FROM new.moment OR old.workspace IS DISTINCT FROM new.workspace)
        EXECUTE FUNCTION article_search_follow()""",
)


def upgrade() -> None:
    op.create_table(
        "awaited",
        sa.Column("key", WORDS, nullable=False),
        sa.Column("platform", WORDS, nullable=False),
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("reach", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_awaited"),
    )
    op.create_index("ix_awaited_at", "awaited", ["at"])
    op.create_table(
        "shards",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("leased_until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_shards"),
    )
    op.create_table(
        "paces",
        sa.Column("name", WORDS, nullable=False),
        sa.Column("free_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_paces"),
    )
    if op.get_bind().dialect.name == "postgresql":
        for statement in POSTGRES:
            op.execute(statement)


def downgrade() -> None:
    raise NotImplementedError("put a backup back instead: briefbot db restore")
