"""What is older than it is kept → erased, a few at a time so that nobody waits long for the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, delete, exists, select

from bot.core.models import EVERYBODY, DeliveryState
from bot.library.engine.database import Database
from bot.library.news.speakers import quoting
from bot.library.news.speakers.resolving import forget_words
from bot.library.tables import chat, news

AT_ONCE = 200  # articles per transaction: 50 ms of writing, while others wait
EVENTS = timedelta(days=3)  # platforms repeat an event for hours at most
BUTTONS = timedelta(days=400)  # what a button stands for: a year and a month
ENTRIES = timedelta(days=90)  # a feed that still lists an entry has it seen anew
RESPONSES = timedelta(days=90)  # of addresses that no source has: looked at and not kept, or removed
LINKED = timedelta(days=14)  # pages behind links that people gave
WIRES = timedelta(days=30)  # copies of a wire text appear within days
REMOVED = timedelta(days=30)  # subscriptions


@dataclass(frozen=True, slots=True)
class Retained:
    """How many rows went."""

    articles: int = 0
    speakers: int = 0
    deliveries: int = 0
    history: int = 0


def retain(database: Database, older_than: datetime | None, now: datetime) -> Retained:
    """Erase articles older than `older_than` (None: none) with their quotes, and what has served its time."""
    articles = news.articles
    gone = 0
    if older_than is not None:
        gone += _articles(database, and_(articles.c.moment < older_than, articles.c.first_seen < older_than))
    gone += _articles(database, _linked(now))
    with database.write(alone=True) as connection:
        run = connection.execute
        silent = ~exists().where(news.quotes.c.speaker_id == news.speakers.c.id)
        speakers = run(delete(news.speakers).where(silent)).rowcount if gone else 0
        if speakers:
            forget_words(connection)
    counted = {"deliveries": 0, "history": 0}
    with database.write() as connection:
        run = connection.execute
        if older_than is not None:
            ended = chat.deliveries.c.state.in_(
                [DeliveryState.SENT.value, DeliveryState.FAILED.value, DeliveryState.SKIPPED.value]
            )
            counted["deliveries"] = run(
                delete(chat.deliveries).where(ended, chat.deliveries.c.due < older_than)
            ).rowcount
            counted["history"] = run(delete(chat.history).where(chat.history.c.shown_at < older_than)).rowcount
            told = exists().where(chat.story_articles.c.story_id == chat.stories.c.id)
            run(delete(chat.stories).where(chat.stories.c.latest < older_than, ~told))
            run(delete(chat.alerts).where(chat.alerts.c.at < older_than))
        run(delete(chat.seen).where(chat.seen.c.at < now - EVENTS))
        run(delete(chat.recalled).where(chat.recalled.c.at < now - BUTTONS))
        run(delete(news.entries).where(news.entries.c.seen_at < now - ENTRIES))
        read = exists().where(news.sources.c.address.in_([news.responses.c.address, news.responses.c.moved]))
        run(delete(news.responses).where(news.responses.c.at < now - RESPONSES, ~read))
        run(delete(chat.mutes).where(chat.mutes.c.until < now))
        run(delete(chat.subscriptions).where(chat.subscriptions.c.removed_at < now - REMOVED))
    _wires(database, now)
    return Retained(gone, speakers, **counted)


def _linked(now: datetime) -> ColumnElement[bool]:
    """Pages that somebody gave the link of and no source brings: their workspace has read them."""
    articles, carriers = news.articles, news.carriers
    carried = exists().where(carriers.c.article_id == articles.c.id, carriers.c.source_id.is_not(None))
    private = articles.c.workspace != EVERYBODY
    return and_(private, articles.c.first_seen < now - LINKED, articles.c.told_by.startswith("0 "), ~carried)


def _articles(database: Database, old_ones: ColumnElement[bool]) -> int:
    articles = news.articles
    old = select(articles.c.id).where(old_ones)
    gone = 0
    while True:
        with database.write(alone=True) as connection:
            numbers = list(connection.scalars(old.limit(AT_ONCE)))
            if not numbers:
                return gone
            quoting.clear(connection, numbers)
            connection.execute(delete(articles).where(articles.c.id.in_(numbers)))
            gone += len(numbers)


def _wires(database: Database, now: datetime) -> None:
    """Old texts are no longer looked for in new ones."""
    bands, articles = news.bands, news.articles
    old = select(bands.c.article_id).join(articles, articles.c.id == bands.c.article_id)
    old = old.where(articles.c.first_seen < now - WIRES).distinct().limit(AT_ONCE * 5)
    while True:
        with database.write() as connection:
            numbers = list(connection.scalars(old))
            if not numbers:
                return
            connection.execute(delete(bands).where(bands.c.article_id.in_(numbers)))
