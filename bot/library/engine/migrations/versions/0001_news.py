"""The tables of the news, and their full-text index."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from bot.library.engine.migrations import full_text

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "articles",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace", WORDS, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.String(length=64), nullable=False),
        sa.Column("site", WORDS, nullable=False),
        sa.Column("outlet", WORDS, nullable=True),
        sa.Column("published", sa.BigInteger(), nullable=True),
        sa.Column("language", WORDS, nullable=True),
        sa.Column("extract", sa.Boolean(), nullable=False),
        sa.Column("undated", sa.Boolean(), nullable=False),
        sa.Column("moment", sa.BigInteger(), nullable=False),
        sa.Column("first_seen", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=True),
        sa.Column("told_by", WORDS, nullable=False),
        sa.Column("quotes_sha256", sa.String(length=64), nullable=False),
        sa.Column("wire_id", KEY, nullable=True),
        sa.Column("headline", WORDS, nullable=False),
        sa.Column("url", WORDS, nullable=True),
        sa.Column("byline", WORDS, nullable=True),
        sa.Column("image", WORDS, nullable=True),
        sa.Column("captions", sa.Text(), nullable=False),
        sa.Column("related", sa.Text(), nullable=False),
        sa.Column("credits", sa.Text(), nullable=False),
        sa.Column("text", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
    )
    op.create_index("ix_articles_content", "articles", ["content"])
    op.create_index("ix_articles_moment", "articles", ["moment"])
    op.create_index("ix_articles_updated_at", "articles", ["updated_at"])
    op.create_index("ix_articles_wire_id", "articles", ["wire_id"])
    op.create_index("ix_articles_workspace_first_seen", "articles", ["workspace", "first_seen"])
    op.create_index("ix_articles_workspace_moment", "articles", ["workspace", "moment"])
    op.create_table(
        "name_grams",
        sa.Column("gram", WORDS, nullable=False),
        sa.Column("word", WORDS, nullable=False),
        sa.PrimaryKeyConstraint("gram", "word", name="pk_name_grams"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sources",
        sa.Column("id", KEY, nullable=False),
        sa.Column("name", WORDS, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("address", WORDS, nullable=False),
        sa.Column("workspace", WORDS, nullable=False),
        sa.Column("topic", WORDS, nullable=False),
        sa.Column("configured", sa.Boolean(), nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        sa.Column("etag", WORDS, nullable=True),
        sa.Column("last_modified", WORDS, nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("next_check", sa.BigInteger(), nullable=True),
        sa.Column("last_check", sa.BigInteger(), nullable=True),
        sa.Column("last_success", sa.BigInteger(), nullable=True),
        sa.Column("last_fault", WORDS, nullable=False),
        sa.Column("fault_kind", WORDS, nullable=False),
        sa.Column("fault_at", sa.BigInteger(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("moved", WORDS, nullable=True),
        sa.Column("moved_seen", sa.Integer(), nullable=False),
        sa.Column("told", WORDS, nullable=False),
        sa.Column("title", WORDS, nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sources"),
        sa.UniqueConstraint("workspace", "address", name="uq_sources_workspace_address"),
    )
    op.create_index("ix_sources_next_check", "sources", ["next_check"])
    op.create_table(
        "speakers",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace", WORDS, nullable=False),
        sa.Column("name", WORDS, nullable=False),
        sa.Column("role", WORDS, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_speakers"),
    )
    op.create_index("ix_speakers_workspace", "speakers", ["workspace"])
    op.create_table(
        "addresses",
        sa.Column("address", WORDS, nullable=False),
        sa.Column("workspace", WORDS, nullable=False),
        sa.Column("article_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_addresses_article_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("address", "workspace", name="pk_addresses"),
    )
    op.create_index("ix_addresses_article_id", "addresses", ["article_id"])
    op.create_table(
        "aliases",
        sa.Column("id", KEY, nullable=False),
        sa.Column("speaker_id", KEY, nullable=False),
        sa.Column("workspace", WORDS, nullable=False),
        sa.Column("name", WORDS, nullable=False),
        sa.Column("folded", WORDS, nullable=False),
        sa.ForeignKeyConstraint(["speaker_id"], ["speakers.id"], name="fk_aliases_speaker_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_aliases"),
        sa.UniqueConstraint("speaker_id", "workspace", "folded", name="uq_aliases_speaker_id_workspace_folded"),
    )
    op.create_index("ix_aliases_folded", "aliases", ["folded"])
    op.create_table(
        "bands",
        sa.Column("band", KEY, nullable=False),
        sa.Column("article_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_bands_article_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("band", "article_id", name="pk_bands"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_bands_article_id", "bands", ["article_id"])
    op.create_table(
        "carriers",
        sa.Column("id", KEY, nullable=False),
        sa.Column("article_id", KEY, nullable=False),
        sa.Column("workspace", WORDS, nullable=False),
        sa.Column("source_id", KEY, nullable=True),
        sa.Column("name", WORDS, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("topic", WORDS, nullable=False),
        sa.Column("address", WORDS, nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_carriers_article_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="fk_carriers_source_id", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_carriers"),
        sa.UniqueConstraint(
            "article_id", "workspace", "name", "address", name="uq_carriers_article_id_workspace_name_address"
        ),
    )
    op.create_index("ix_carriers_source_id_seen_at", "carriers", ["source_id", "seen_at"])
    op.create_table(
        "entries",
        sa.Column("source_id", KEY, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("fingerprint", WORDS, nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="fk_entries_source_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("source_id", "key", name="pk_entries"),
    )
    op.create_index("ix_entries_seen_at", "entries", ["seen_at"])
    op.create_table(
        "quotes",
        sa.Column("id", KEY, nullable=False),
        sa.Column("article_id", KEY, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("words", WORDS, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("speaker_id", KEY, nullable=True),
        sa.Column("role", WORDS, nullable=True),
        sa.Column("mention_start", sa.Integer(), nullable=True),
        sa.Column("mention_end", sa.Integer(), nullable=True),
        sa.Column("cue_start", sa.Integer(), nullable=True),
        sa.Column("cue_end", sa.Integer(), nullable=True),
        sa.Column("attribution", WORDS, nullable=False),
        sa.Column("certainty", sa.Double(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("group", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("workspace", WORDS, nullable=False),
        sa.Column("moment", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_quotes_article_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["speaker_id"], ["speakers.id"], name="fk_quotes_speaker_id", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_quotes"),
    )
    op.create_index("ix_quotes_article_id", "quotes", ["article_id"])
    op.create_index("ix_quotes_speaker_id_workspace_moment", "quotes", ["speaker_id", "workspace", "moment"])
    op.create_index("ix_quotes_workspace_moment", "quotes", ["workspace", "moment"])
    op.create_table(
        "tallies",
        sa.Column("workspace", WORDS, nullable=False),
        sa.Column("speaker_id", KEY, nullable=False),
        sa.Column("quotes", sa.Integer(), nullable=False),
        sa.Column("all", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["speaker_id"], ["speakers.id"], name="fk_tallies_speaker_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("workspace", "speaker_id", name="pk_tallies"),
    )
    op.create_index("ix_tallies_speaker_id", "tallies", ["speaker_id"])
    op.create_index("ix_tallies_workspace_quotes", "tallies", ["workspace", "quotes"])
    op.create_table(
        "versions",
        sa.Column("article_id", KEY, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("replaced_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_versions_article_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article_id", "sha256", name="pk_versions"),
    )
    op.create_table(
        "name_words",
        sa.Column("word", WORDS, nullable=False),
        sa.Column("alias_id", KEY, nullable=False),
        sa.Column("speaker_id", KEY, nullable=False),
        sa.Column("workspace", WORDS, nullable=False),
        sa.ForeignKeyConstraint(["alias_id"], ["aliases.id"], name="fk_name_words_alias_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("word", "alias_id", name="pk_name_words"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_name_words_alias_id", "name_words", ["alias_id"])
    full_text.create(op)


def downgrade() -> None:
    full_text.drop(op)
    op.drop_table("name_words")
    op.drop_table("versions")
    op.drop_table("tallies")
    op.drop_table("quotes")
    op.drop_table("entries")
    op.drop_table("carriers")
    op.drop_table("bands")
    op.drop_table("aliases")
    op.drop_table("addresses")
    op.drop_table("speakers")
    op.drop_table("sources")
    op.drop_table("name_grams")
    op.drop_table("articles")
