"""Typed words → articles: the same search on FTS5 and on tsvector.

Every word must occur, in any of its forms (English stems; case and accents do not count); "words in quotation marks"
stand together; `word*` finds longer words. When whole words find nothing, each counts as the beginning of a word, and
its other spellings count too. Chinese and Japanese words are looked for in the newest texts as they stand.

Candidates are the newest articles that match, so that the cost does not grow with the library; among them the best
come first: words in the headline, their frequency (BM25 or ts_rank), and the newer of two equals.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from sqlalchemy import Connection, bindparam, text

from bot.core.models import Workspace
from bot.core.query.fold import fold
from bot.library.engine.database import Database
from bot.library.news.search import unspaced
from bot.library.news.search.terms import WORD, Term, expression

CANDIDATES = 400  # matches looked at, newest first: a day's news on one subject is under 100
INDEXED = 150_000  # characters of a text in PostgreSQL's index, whose entry ends at 1 MB
HEADLINE_WEIGHT = 6.0  # a word in the headline says what the article is about; as in most engines, 5 to 10 times

# `:own` is the asker's workspace, `:since` and `:until` moments or far away; ids grow with the time of arrival.
# CROSS JOIN: SQLite is to begin with the words.
SQLITE = """
    SELECT a.id, -bm25(article_search, {weight}, 1.0) AS score, a.moment
    FROM article_search CROSS JOIN articles a ON a.id = article_search.rowid
    WHERE article_search MATCH :query AND (a.workspace = '' OR a.workspace = :own)
      AND a.moment >= :since AND a.moment < :until
    ORDER BY article_search.rowid DESC LIMIT {candidates}
"""
# MATERIALIZED: PostgreSQL is to begin with the words too. It takes them for commoner than they are, and walks through
# all articles, newest first, taking each one's words apart to look: p95 was 923 ms among 200,000 articles.
POSTGRES = """
    WITH matching AS MATERIALIZED (
        SELECT article_id FROM article_search
        WHERE vector @@ to_tsquery('briefbot', :query) AND (workspace = '' OR workspace = :own)
          AND moment >= :since AND moment < :until
    ), newest AS MATERIALIZED (SELECT article_id FROM matching ORDER BY article_id DESC LIMIT {candidates})
    SELECT s.article_id AS id, s.moment,
        ts_rank('{{0.1, 0.2, 0.4, 1.0}}', s.vector, to_tsquery('briefbot', :query), 1) AS score
    FROM newest JOIN article_search s ON s.article_id = newest.article_id
"""
SQLITE_HEADLINES = """
    SELECT a.id FROM article_search CROSS JOIN articles a ON a.id = article_search.rowid
    WHERE article_search MATCH :query AND (a.workspace = '' OR a.workspace = :own)
    ORDER BY article_search.rowid DESC LIMIT :limit
"""
POSTGRES_HEADLINES = """
    WITH matching AS MATERIALIZED (
        SELECT article_id FROM article_search
        WHERE headline @@ to_tsquery('briefbot', :query) AND (workspace = '' OR workspace = :own)
    )
    SELECT article_id AS id FROM matching ORDER BY article_id DESC LIMIT :limit
"""
SQLITE_AMONG = text("""
    SELECT rowid AS id FROM article_search WHERE article_search MATCH :query AND rowid IN :numbers
""").bindparams(bindparam("numbers", expanding=True))
# The sign keeps SQLite from looking every number up: it walks over the word's articles and picks the wanted ones.
SQLITE_PICKED = text("""
    SELECT rowid AS id FROM article_search
    WHERE article_search MATCH :query AND rowid BETWEEN :low AND :high AND +rowid IN :numbers
""").bindparams(bindparam("numbers", expanding=True))
LOOKED_UP = 30  # articles; among 200,000 a look-up takes 70 µs, a walk over the commonest word's 111,000 17 ms
POSTGRES_AMONG = text("""
    SELECT article_id AS id FROM article_search
    WHERE article_id IN :numbers AND vector @@ to_tsquery('briefbot', :query)
""").bindparams(bindparam("numbers", expanding=True))
POSTGRES_INDEX = text("""
    INSERT INTO article_search (article_id, moment, workspace, headline, vector)
    SELECT id, moment, workspace, to_tsvector('briefbot', :headline),
        setweight(to_tsvector('briefbot', :headline), 'A') || setweight(to_tsvector('briefbot', :text), 'D')
    FROM articles WHERE id = :number
    ON CONFLICT (article_id) DO UPDATE SET headline = excluded.headline, vector = excluded.vector
""")
MERGE = text("INSERT INTO article_search (article_search, rank) VALUES ('merge', :pages)")
CHANGES = text("SELECT total_changes()")
MERGED = 50  # pages in one transaction: 40 ms, for which nobody else writes
FADING = 3 * 86_400_000_000  # microseconds: three days older counts for half, thirty for a tenth


@contextmanager
def _words_first(connection: Connection) -> Iterator[None]:
    """PostgreSQL looks into its index of words. Rows are so narrow that it would rather read all of them, and does not
    reckon with what taking each one's words out costs: 47 ms among 6,000 articles, where the index needs one.
    """
    if connection.dialect.name == "sqlite":
        yield
        return
    connection.execute(text("SET LOCAL enable_seqscan = off"))
    yield
    connection.execute(text("SET LOCAL enable_seqscan = on"))


def find(
    connection: Connection, query: tuple[Term, ...], *, workspace: Workspace, since: int, until: int, limit: int
) -> list[int]:
    """Numbers of the articles that match, best first."""
    if not query:
        return []
    asked = {"own": str(workspace), "since": since, "until": until}
    if unspaced.words(query):
        rows = unspaced.rows(connection, query, workspace, (since, until), HEADLINE_WEIGHT, CANDIDATES)
        having = among(connection, query, {row.id for row in rows})
        rows = [row for row in rows if row.id in having]
    else:
        sqlite = connection.dialect.name == "sqlite"
        statement = (SQLITE if sqlite else POSTGRES).format(weight=HEADLINE_WEIGHT, candidates=CANDIDATES)
        with _words_first(connection):
            rows = connection.execute(text(statement), asked | {"query": expression(query, sqlite=sqlite)}).all()
    newest = max((row.moment for row in rows), default=0)
    ranked = sorted(rows, key=lambda row: (-row.score / (1 + (newest - row.moment) / FADING), -row.moment, -row.id))
    return [row.id for row in ranked[:limit]]


def among(connection: Connection, query: tuple[Term, ...], numbers: set[int]) -> set[int]:
    """Those of the articles that match."""
    if unspaced.words(query):
        numbers = unspaced.among(connection, query, numbers)
        query = tuple(term for term in query if not term.unspaced)
        if not query:
            return numbers
    sqlite = connection.dialect.name == "sqlite"
    asked = {"query": expression(query, sqlite=sqlite)}
    begun = any(term.prefix for term in query)  # a prefix is put together anew each time
    few = len(numbers) <= LOOKED_UP and not begun
    found: set[int] = set()
    wanted = sorted(numbers)
    for start in range(0, len(wanted), 500):
        part = wanted[start : start + 500]
        among = {"numbers": part}
        if sqlite and not few:
            rows = connection.execute(SQLITE_PICKED, asked | among | {"low": part[0], "high": part[-1]})
        else:
            rows = connection.execute(SQLITE_AMONG if sqlite else POSTGRES_AMONG, asked | among)
        found.update(rows.scalars())
    return found


def headlines(connection: Connection, query: tuple[Term, ...], *, workspace: Workspace, limit: int) -> list[int]:
    """Numbers of the newest articles whose headline has these words, the last one begun."""
    if unspaced.words(query):
        return unspaced.headlines(connection, query, workspace, limit)
    *first, last = query
    begun = (*first, replace(last, prefix=True))
    sqlite = connection.dialect.name == "sqlite"
    with _words_first(connection):
        rows = connection.execute(
            text(SQLITE_HEADLINES if sqlite else POSTGRES_HEADLINES),
            {"query": expression(begun, sqlite=sqlite, headline=True), "own": str(workspace), "limit": limit},
        ).all()
    return [row.id for row in rows]


def index(connection: Connection, number: int, headline: str, body: str) -> None:
    """Keep PostgreSQL's index in step with an article; SQLite's is kept by triggers."""
    if connection.dialect.name == "sqlite":
        return
    words = {
        name: " ".join(WORD.findall(fold(given[:INDEXED]))) for name, given in (("headline", headline), ("text", body))
    }
    connection.execute(POSTGRES_INDEX, {"number": number, **words})


def shrink(database: Database) -> None:
    """Give back what erased articles left in SQLite's index, in small transactions; PostgreSQL does it by itself."""
    if not database.sqlite:
        return
    pages, changed = -MERGED, MERGED
    while changed >= 2:  # below, nothing was left to merge, as FTS5's documentation says
        with database.write() as connection:
            before: int = connection.scalar(CHANGES) or 0
            connection.execute(MERGE, {"pages": pages})
            changed = (connection.scalar(CHANGES) or 0) - before
        pages = MERGED
