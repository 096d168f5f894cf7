"""The tables of the news: sources, articles and who carries them, quotes and who speaks."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Double, ForeignKey, Index, Integer, LargeBinary, String, Table, UniqueConstraint

from bot.library.tables.types import Belonging, Json, Key, Moment, Words, metadata

sources = Table(
    "sources",
    metadata,
    Column("id", Key, primary_key=True),
    Column("name", Words, nullable=False),
    Column("kind", String(10), nullable=False),
    Column("address", Words, nullable=False),
    Column("workspace", Belonging, nullable=False),
    Column("topic", Words, nullable=False),
    Column("configured", Boolean, nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("sha256", String(64)),  # of the last content that was taken in
    Column("next_check", Moment),
    Column("last_check", Moment),
    Column("last_success", Moment),
    Column("last_fault", Words, nullable=False),
    Column("fault_kind", Words, nullable=False),
    Column("fault_at", Moment),
    Column("failures", Integer, nullable=False),
    Column("gone", Boolean, nullable=False),
    Column("moved", Words),
    Column("moved_seen", Integer, nullable=False),
    Column("told", Words, nullable=False),
    Column("title", Words, nullable=False),
    Column("not_before", Moment),  # the server asked for this
    Column("retry_after", Moment),  # and for this by a Retry-After, which holds for those who insist too
    Column("ttl", Integer),  # seconds; this and the next two as the feed's own text wishes
    Column("skip_hours", Json, nullable=False, server_default="[]"),
    Column("skip_days", Json, nullable=False, server_default="[]"),
    UniqueConstraint("workspace", "address"),
    Index(None, "next_check"),
)

responses = Table(
    "responses",
    metadata,
    Column("address", Words, primary_key=True),  # as asked
    Column("url", Words, nullable=False),  # after redirects
    Column("content_type", Words),
    Column("etag", Words),
    Column("last_modified", Words),
    Column("moved", Words),
    Column("at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("content", LargeBinary),  # packed by zlib; last, so that SQLite need not read it for the others
)

entries = Table(
    "entries",
    metadata,
    Column("source_id", Key, ForeignKey("sources.id", ondelete="CASCADE"), primary_key=True),
    Column("key", String(64), primary_key=True),  # sha256 of the entry's own id
    Column("fingerprint", Words, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("address", Words),  # where it was then
    Column("tries", Integer, nullable=False, server_default="0"),  # to have its page, so far in vain
    Column("fault", Words),  # why it is no article
    Index(None, "seen_at"),
)

articles = Table(
    "articles",
    metadata,
    Column("id", Key, primary_key=True),
    Column("workspace", Belonging, nullable=False),  # empty: everybody sees it
    Column("sha256", String(64), nullable=False),  # of `text`
    Column("content", String(64), nullable=False),  # what makes two articles the same without an address
    Column("site", Words, nullable=False),
    Column("outlet", Words),
    Column("published", Moment),
    Column("language", Words),
    Column("extract", Boolean, nullable=False),
    Column("undated", Boolean, nullable=False),
    Column("moment", Moment, nullable=False),  # what it sorts by: published, but never later than first seen
    Column("first_seen", Moment, nullable=False),
    Column("updated_at", Moment),  # when its text was last replaced
    Column("told_by", Words, nullable=False),  # whose text this is: source and address
    Column("quotes_sha256", String(64), nullable=False),  # of the quotes as found, to leave equal ones alone
    Column("wire_id", Key),  # the first article known with this wire text
    # The long ones last: SQLite reads a row from the front, and stops at the last column asked for.
    Column("headline", Words, nullable=False),
    Column("url", Words),
    Column("byline", Words),
    Column("image", Words),
    Column("captions", Json, nullable=False),
    Column("related", Json, nullable=False),
    Column("credits", Json, nullable=False),
    Column("text", Words, nullable=False),
    Index(None, "workspace", "moment"),
    Index(None, "workspace", "first_seen"),
    Index(None, "moment"),
    Index(None, "content"),
    Index(None, "wire_id"),
    Index(None, "updated_at"),
)

addresses = Table(
    "addresses",
    metadata,
    Column("address", Words, primary_key=True),  # canonical
    Column("workspace", Belonging, primary_key=True),
    Column("article_id", Key, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Index(None, "article_id"),
)

carriers = Table(
    "carriers",
    metadata,
    Column("id", Key, primary_key=True),
    Column("article_id", Key, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("workspace", Belonging, nullable=False),
    Column("source_id", Key, ForeignKey("sources.id", ondelete="SET NULL")),
    Column("name", Words, nullable=False),
    Column("kind", String(10), nullable=False),
    Column("topic", Words, nullable=False),
    Column("address", Words, nullable=False),
    Column("seen_at", Moment, nullable=False),
    UniqueConstraint("article_id", "workspace", "name", "address"),
    Index(None, "source_id", "seen_at"),
)

versions = Table(
    "versions",
    metadata,
    Column("article_id", Key, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("replaced_at", Moment, nullable=False),
)

bands = Table(
    "bands",
    metadata,
    Column("band", Key, primary_key=True),
    Column("article_id", Key, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Index(None, "article_id"),
    sqlite_with_rowid=False,
)

speakers = Table(
    "speakers",
    metadata,
    Column("id", Key, primary_key=True),
    Column("workspace", Belonging, nullable=False),
    Column("name", Words, nullable=False),
    Column("role", Words),
    Index(None, "workspace"),
)

aliases = Table(
    "aliases",
    metadata,
    Column("id", Key, primary_key=True),
    Column("speaker_id", Key, ForeignKey("speakers.id", ondelete="CASCADE"), nullable=False),
    Column("workspace", Belonging, nullable=False),
    Column("name", Words, nullable=False),
    Column("folded", Words, nullable=False),
    UniqueConstraint("speaker_id", "workspace", "folded"),
    Index(None, "folded"),
)

name_words = Table(
    "name_words",
    metadata,
    Column("word", Words, primary_key=True),
    Column("alias_id", Key, ForeignKey("aliases.id", ondelete="CASCADE"), primary_key=True),
    Column("speaker_id", Key, nullable=False),
    Column("workspace", Belonging, nullable=False),  # the alias's
    Index(None, "alias_id"),
    sqlite_with_rowid=False,
)

name_grams = Table(
    "name_grams",
    metadata,
    Column("gram", Words, primary_key=True),
    Column("word", Words, primary_key=True),
    sqlite_with_rowid=False,
)

tallies = Table(
    "tallies",
    metadata,
    Column("workspace", Belonging, primary_key=True),
    Column("speaker_id", Key, ForeignKey("speakers.id", ondelete="CASCADE"), primary_key=True),
    Column("quotes", Integer, nullable=False),  # shown unasked, in articles of this workspace
    Column("all", Integer, nullable=False),  # the less certain ones too
    Index(None, "workspace", "quotes"),
    Index(None, "speaker_id"),
)

quotes = Table(
    "quotes",
    metadata,
    Column("id", Key, primary_key=True),
    Column("article_id", Key, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("words", Words, nullable=False),
    Column("kind", String(10), nullable=False),
    Column("speaker_id", Key, ForeignKey("speakers.id", ondelete="SET NULL")),
    Column("role", Words),  # as this article gives it
    Column("mention_start", Integer),
    Column("mention_end", Integer),
    Column("cue_start", Integer),
    Column("cue_end", Integer),
    Column("attribution", Words, nullable=False),
    Column("certainty", Double(), nullable=False),
    Column("shown", Boolean, nullable=False),  # certain enough to be shown unasked
    Column("group", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),  # of the text that start and end point into
    Column("workspace", Belonging, nullable=False),  # the article's
    Column("moment", Moment, nullable=False),  # the article's
    Index(None, "article_id"),
    Index(None, "speaker_id", "workspace", "moment"),
    Index(None, "workspace", "moment"),
)
