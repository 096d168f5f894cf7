"""The full-text index: FTS5 kept in step by triggers on SQLite, a tsvector beside each article on PostgreSQL.

Both take every word (no stop words), stem it as English, and ignore case and accents. Steps of the schema use this
module as it is now; a change of the index is a new function beside these.
"""

from __future__ import annotations

from typing import Any

# `prefix`: indexes of two and three letters, so that a completion need not walk the whole list of words.
SQLITE = (
    """CREATE VIRTUAL TABLE article_search USING fts5(
        headline, text, content='articles', content_rowid='id', prefix='2 3',
        tokenize="porter unicode61 remove_diacritics 2"
    )""",
    """CREATE TRIGGER article_search_new AFTER INSERT ON articles BEGIN
        INSERT INTO article_search (rowid, headline, text) VALUES (new.id, new.headline, new.text);
    END""",
    """CREATE TRIGGER article_search_gone AFTER DELETE ON articles BEGIN
        INSERT INTO article_search (article_search, rowid, headline, text)
        VALUES ('delete', old.id, old.headline, old.text);
    END""",
    """CREATE TRIGGER article_search_changed AFTER UPDATE OF headline, text ON articles BEGIN
        INSERT INTO article_search (article_search, rowid, headline, text)
        VALUES ('delete', old.id, old.headline, old.text);
        INSERT INTO article_search (rowid, headline, text) VALUES (new.id, new.headline, new.text);
    END""",
)

# The words are folded by the library, not by the server, whose locale would decide what a letter is. They are not a
# generated column of `articles` because a tsvector ends at 1 MB and would then refuse the article itself.
POSTGRES = (
    "CREATE TEXT SEARCH DICTIONARY briefbot_stem (TEMPLATE = snowball, Language = english)",
    "CREATE TEXT SEARCH CONFIGURATION briefbot (COPY = simple)",
    """ALTER TEXT SEARCH CONFIGURATION briefbot
        ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_asciipart, hword_part WITH briefbot_stem""",
    """CREATE TABLE article_search (
        article_id BIGINT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        headline TEXT NOT NULL,
        text TEXT NOT NULL,
        vector TSVECTOR NOT NULL GENERATED ALWAYS AS (
            setweight(to_tsvector('briefbot', headline), 'A') || setweight(to_tsvector('briefbot', text), 'D')
        ) STORED
    )""",
    "CREATE INDEX ix_article_search_vector ON article_search USING gin (vector)",
)


def create(op: Any) -> None:
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRES:
        op.execute(statement)


def drop(op: Any) -> None:
    op.execute("DROP TABLE article_search")
    if op.get_bind().dialect.name == "sqlite":
        for trigger in ("new", "gone", "changed"):
            op.execute(f"DROP TRIGGER article_search_{trigger}")
    else:
        op.execute("DROP TEXT SEARCH CONFIGURATION briefbot")
        op.execute("DROP TEXT SEARCH DICTIONARY briefbot_stem")
