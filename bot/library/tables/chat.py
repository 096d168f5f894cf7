"""The tables of the chats: who is told what and when, what was posted, what people asked for."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Time,
    UniqueConstraint,
)

from bot.library.tables.types import Belonging, Json, Key, Moment, Words, metadata

stories = Table(
    "stories",
    metadata,
    Column("id", Key, primary_key=True),
    Column("workspace", Belonging, nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Column("latest", Moment, nullable=False),  # its newest article's moment
    Index(None, "workspace", "latest"),
)

story_articles = Table(
    "story_articles",
    metadata,
    Column("story_id", Key, ForeignKey("stories.id", ondelete="CASCADE"), nullable=False),
    Column("workspace", Belonging, nullable=False),
    Column("article_id", Key, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("copies", Integer, nullable=False),  # articles of one story with the same number > 0 carry the same text
    PrimaryKeyConstraint("workspace", "article_id"),
    Index(None, "story_id"),
    Index(None, "article_id"),
)

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("id", Key, primary_key=True),
    Column("name", Words, nullable=False),
    Column("folded", Words, nullable=False),
    Column("workspace", Belonging, nullable=False),
    Column("channel", Words, nullable=False),
    Column("times", Json, nullable=False),
    Column("timezone", Words, nullable=False),
    Column("days", Json, nullable=False),
    Column("topics", Json, nullable=False),
    Column("include", Words, nullable=False),
    Column("exclude", Words, nullable=False),
    Column("stories", Integer, nullable=False),
    Column("per_source", Integer, nullable=False),
    Column("quiet", Boolean, nullable=False),
    Column("owner", Words, nullable=False),
    Column("paused", Boolean, nullable=False),
    Column("suspended", Words, nullable=False),
    Column("configured", Boolean, nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("removed_at", Moment),  # kept a while, so that the same one added again is not posted twice
    UniqueConstraint("workspace", "channel", "folded"),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Key, primary_key=True),
    Column("subscription_id", Key, ForeignKey("subscriptions.id", ondelete="CASCADE"), nullable=False),
    Column("local_date", Date, nullable=False),
    Column("local_time", Time, nullable=False),
    Column("due", Moment, nullable=False),
    Column("state", String(10), nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("retry_at", Moment),
    Column("reason", Words, nullable=False),
    Column("owner", Words, nullable=False),
    Column("leased_until", Moment),
    Column("claimed_at", Moment, nullable=False),
    Column("ended_at", Moment),
    UniqueConstraint("subscription_id", "local_date", "local_time"),
    Index(None, "state", "due"),
    Index(None, "subscription_id", "due"),
)

parts = Table(
    "parts",
    metadata,
    Column("delivery_id", Key, ForeignKey("deliveries.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("wire", Json, nullable=False),
    Column("thread_of", Integer),
    Column("message_id", Words),
    Column("doubtful", Boolean, nullable=False),
    Column("posted_at", Moment),
)

history = Table(
    "history",
    metadata,
    Column("id", Key, primary_key=True),
    Column("workspace", Belonging, nullable=False),
    Column("channel", Words, nullable=False),
    Column("story_id", Key, nullable=False),
    Column("article_id", Key, nullable=False),
    Column("sentence", Words, nullable=False),
    Column("message_id", Words, nullable=False),
    Column("link", Words),
    Column("delivery_id", Key, nullable=False),
    Column("part", Integer, nullable=False),
    Column("shown_at", Moment, nullable=False),
    UniqueConstraint(
        *("workspace", "channel", "delivery_id", "article_id", "sentence", "message_id"), name="uq_history_once"
    ),
    Index(None, "workspace", "channel", "shown_at"),
    Index(None, "article_id", "shown_at"),
    Index(None, "shown_at"),
)

shown = Table(
    "shown",
    metadata,
    Column("workspace", Belonging, primary_key=True),
    Column("channel", Words, primary_key=True),
    Column("articles", Json, nullable=False),
    Column("at", Moment, nullable=False),
)

recalled = Table(
    "recalled",
    metadata,
    Column("key", String(16), primary_key=True),
    Column("text", Json, nullable=False),
    Column("at", Moment, nullable=False),
)

seen = Table(
    "seen",
    metadata,
    Column("key", Words, primary_key=True),
    Column("at", Moment, nullable=False),
    Index(None, "at"),
)

marks = Table(
    "marks",
    metadata,
    Column("name", Words, primary_key=True),
    Column("at", Moment, nullable=False),
)

follows = Table(
    "follows",
    metadata,
    Column("workspace", Belonging, primary_key=True),
    Column("channel", Words, primary_key=True),
    Column("folded", Words, primary_key=True),
    Column("word", Words, nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("at", Moment, nullable=False),
)

mutes = Table(
    "mutes",
    metadata,
    Column("workspace", Belonging, primary_key=True),
    Column("channel", Words, primary_key=True),
    Column("kind", String(10), primary_key=True),
    Column("folded", Words, primary_key=True),
    Column("value", Words, nullable=False),
    Column("until", Moment),
    Column("at", Moment, nullable=False),
)

alerts = Table(
    "alerts",
    metadata,
    Column("workspace", Belonging, primary_key=True),
    Column("channel", Words, primary_key=True),
    Column("story_id", Key, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Index(None, "workspace", "channel", "at"),
)

workspaces = Table(
    "workspaces",
    metadata,
    Column("workspace", Belonging, primary_key=True),
    Column("paused", Words, nullable=False),
    Column("at", Moment, nullable=False),
)

installations = Table(
    "installations",
    metadata,
    Column("platform", Words, primary_key=True),
    Column("enterprise", Words, primary_key=True),
    Column("team", Words, primary_key=True),
    Column("user", Words, primary_key=True),
    Column("content", Json, nullable=False),
    Column("at", Moment, nullable=False),
)
