"""The tables of the chats."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "alerts",
        sa.Column("channel", WORDS, nullable=False),
        sa.Column("story_id", KEY, autoincrement=False, nullable=False),
        sa.Column("workspace", WORDS, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("channel", "story_id", name="pk_alerts"),
    )
    op.create_index("ix_alerts_channel_at", "alerts", ["channel", "at"])
    op.create_table(
        "follows",
        sa.Column("holder", WORDS, nullable=False),
        sa.Column("folded", WORDS, nullable=False),
        sa.Column("word", WORDS, nullable=False),
        sa.Column("workspace", WORDS, nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("holder", "folded", name="pk_follows"),
    )
    op.create_table(
        "history",
        sa.Column("id", KEY, nullable=False),
        sa.Column("channel", WORDS, nullable=False),
        sa.Column("story_id", KEY, nullable=False),
        sa.Column("article_id", KEY, nullable=False),
        sa.Column("sentence", WORDS, nullable=False),
        sa.Column("message_id", WORDS, nullable=False),
        sa.Column("link", WORDS, nullable=True),
        sa.Column("delivery_id", KEY, nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("shown_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_history"),
        sa.UniqueConstraint(
            "channel",
            "delivery_id",
            "article_id",
            "sentence",
            "message_id",
            name="uq_history_channel_delivery_id_article_id_sentence_message_id",
        ),
    )
    op.create_index("ix_history_article_id_shown_at", "history", ["article_id", "shown_at"])
    op.create_index("ix_history_channel_shown_at", "history", ["channel", "shown_at"])
    op.create_index("ix_history_shown_at", "history", ["shown_at"])
    op.create_table(
        "installations",
        sa.Column("platform", WORDS, nullable=False),
        sa.Column("enterprise", WORDS, nullable=False),
        sa.Column("team", WORDS, nullable=False),
        sa.Column("user", WORDS, nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("platform", "enterprise", "team", "user", name="pk_installations"),
    )
    op.create_table(
        "mutes",
        sa.Column("holder", WORDS, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("folded", WORDS, nullable=False),
        sa.Column("value", WORDS, nullable=False),
        sa.Column("workspace", WORDS, nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("holder", "kind", "folded", name="pk_mutes"),
    )
    op.create_table(
        "recalled",
        sa.Column("key", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_recalled"),
    )
    op.create_table(
        "seen",
        sa.Column("key", WORDS, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_seen"),
    )
    op.create_index("ix_seen_at", "seen", ["at"])
    op.create_table(
        "shown",
        sa.Column("channel", WORDS, nullable=False),
        sa.Column("articles", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("channel", name="pk_shown"),
    )
    op.create_table(
        "stories",
        sa.Column("id", KEY, nullable=False),
        sa.Column("workspace", WORDS, nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("latest", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stories"),
    )
    op.create_index("ix_stories_workspace_latest", "stories", ["workspace", "latest"])
    op.create_table(
        "subscriptions",
        sa.Column("id", KEY, nullable=False),
        sa.Column("name", WORDS, nullable=False),
        sa.Column("folded", WORDS, nullable=False),
        sa.Column("platform", WORDS, nullable=False),
        sa.Column("channel", WORDS, nullable=False),
        sa.Column("workspace", WORDS, nullable=False),
        sa.Column("times", sa.Text(), nullable=False),
        sa.Column("timezone", WORDS, nullable=False),
        sa.Column("days", sa.Text(), nullable=False),
        sa.Column("topics", sa.Text(), nullable=False),
        sa.Column("include", WORDS, nullable=False),
        sa.Column("exclude", WORDS, nullable=False),
        sa.Column("stories", sa.Integer(), nullable=False),
        sa.Column("per_source", sa.Integer(), nullable=False),
        sa.Column("quiet", sa.Boolean(), nullable=False),
        sa.Column("owner", WORDS, nullable=False),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("suspended", WORDS, nullable=False),
        sa.Column("configured", sa.Boolean(), nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        sa.Column("removed_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_subscriptions"),
        sa.UniqueConstraint("platform", "channel", "folded", name="uq_subscriptions_platform_channel_folded"),
    )
    op.create_table(
        "workspaces",
        sa.Column("key", WORDS, nullable=False),
        sa.Column("paused", WORDS, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_workspaces"),
    )
    op.create_table(
        "deliveries",
        sa.Column("id", KEY, nullable=False),
        sa.Column("subscription_id", KEY, nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("local_time", sa.Time(), nullable=False),
        sa.Column("due", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("retry_at", sa.BigInteger(), nullable=True),
        sa.Column("reason", WORDS, nullable=False),
        sa.Column("owner", WORDS, nullable=False),
        sa.Column("leased_until", sa.BigInteger(), nullable=True),
        sa.Column("claimed_at", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["subscription_id"], ["subscriptions.id"], name="fk_deliveries_subscription_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
        sa.UniqueConstraint(
            "subscription_id", "local_date", "local_time", name="uq_deliveries_subscription_id_local_date_local_time"
        ),
    )
    op.create_index("ix_deliveries_state_due", "deliveries", ["state", "due"])
    op.create_index("ix_deliveries_subscription_id_due", "deliveries", ["subscription_id", "due"])
    op.create_table(
        "story_articles",
        sa.Column("story_id", KEY, nullable=False),
        sa.Column("workspace", WORDS, nullable=False),
        sa.Column("article_id", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name="fk_story_articles_article_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["story_id"], ["stories.id"], name="fk_story_articles_story_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("workspace", "article_id", name="pk_story_articles"),
    )
    op.create_index("ix_story_articles_article_id", "story_articles", ["article_id"])
    op.create_index("ix_story_articles_story_id", "story_articles", ["story_id"])
    op.create_table(
        "parts",
        sa.Column("delivery_id", KEY, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("wire", sa.Text(), nullable=False),
        sa.Column("thread_of", sa.Integer(), nullable=True),
        sa.Column("message_id", WORDS, nullable=True),
        sa.Column("doubtful", sa.Boolean(), nullable=False),
        sa.Column("posted_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.id"], name="fk_parts_delivery_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("delivery_id", "number", name="pk_parts"),
    )


def downgrade() -> None:
    op.drop_table("parts")
    op.drop_table("story_articles")
    op.drop_table("deliveries")
    op.drop_table("workspaces")
    op.drop_table("subscriptions")
    op.drop_table("stories")
    op.drop_table("shown")
    op.drop_table("seen")
    op.drop_table("recalled")
    op.drop_table("mutes")
    op.drop_table("installations")
    op.drop_table("history")
    op.drop_table("follows")
    op.drop_table("alerts")
