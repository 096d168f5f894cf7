"""What belongs to one workspace: paused as a whole, erased as a whole, and the installations of the bot there."""

from __future__ import annotations

import builtins
import secrets
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, delete, or_, select, update

from bot.core.models import sha256
from bot.library.engine.database import Database
from bot.library.engine.upsert import put, put_new
from bot.library.news.speakers import quoting
from bot.library.news.speakers.resolving import forget_words
from bot.library.tables import chat, news
from bot.library.tables.chat import installations, seen, workspaces


class Workspaces:
    """A workspace's key is the platform and its number there, e.g. "slack:T012"."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def pause(self, key: str, why: str, now: datetime) -> bool:
        """Nothing is posted there from now on; False when it was paused before."""
        with self._database.write(durable=True) as connection:
            before = connection.execute(select(workspaces.c.paused).where(workspaces.c.key == key)).scalar()
            put(connection, workspaces, key=key, paused=why, at=now)
        return not before

    def resume(self, key: str) -> bool:
        with self._database.write(durable=True) as connection:
            return connection.execute(delete(workspaces).where(workspaces.c.key == key)).rowcount == 1

    def resume_all(self, platform: str) -> int:
        """Those of a platform, since its tokens may be others now: how many were paused."""
        its = workspaces.c.key.startswith(f"{platform}:", autoescape=True)
        with self._database.write(durable=True) as connection:
            return connection.execute(delete(workspaces).where(its)).rowcount

    def paused(self, key: str) -> str:
        """Why it is paused; empty when it is not."""
        with self._database.read() as connection:
            return connection.execute(select(workspaces.c.paused).where(workspaces.c.key == key)).scalar() or ""

    def list(self) -> dict[str, str]:
        """The paused ones, each with its reason."""
        with self._database.read() as connection:
            return {row.key: row.paused for row in connection.execute(select(workspaces).order_by(workspaces.c.key))}

    def erase(self, platform: str, key: str, *, articles: bool = False) -> None:
        """Forget a workspace: its sources, follows, mutes, digests and their history, and the installation.

        Its own articles stay, seen by nobody else, in case the bot comes back, unless `articles`.
        """
        with self._database.write(durable=True, alone=True) as connection:
            run = connection.execute
            team = key.removeprefix(f"{platform}:")
            told = and_(chat.subscriptions.c.platform == platform, chat.subscriptions.c.workspace.in_([key, team]))
            channels = [f"{row.platform}:{row.channel}" for row in run(select(chat.subscriptions).where(told))]
            tables = (chat.follows, chat.mutes, chat.alerts)
            for table in tables:
                holder = table.c.channel if table is chat.alerts else table.c.holder
                channels += run(select(holder).where(table.c.workspace == key).distinct()).scalars()
            for table in (chat.history, chat.shown):
                for start in range(0, len(channels), 500):
                    run(delete(table).where(table.c.channel.in_(channels[start : start + 500])))
            run(delete(chat.subscriptions).where(told))
            own = news.sources.c.workspace == key
            read = select(news.sources.c.address)
            its = news.responses.c.address.in_(read.where(own)) & news.responses.c.address.not_in(read.where(~own))
            run(delete(news.responses).where(its))
            for table in (*tables, chat.stories, news.sources):
                run(delete(table).where(table.c.workspace == key))
            run(delete(workspaces).where(workspaces.c.key == key))
            installed = or_(installations.c.team == team, installations.c.enterprise == team)
            run(delete(installations).where(installations.c.platform == platform, installed))
            if articles:
                _erase_articles(connection, key)


def _erase_articles(connection: Connection, key: str) -> None:
    run = connection.execute
    run(delete(news.carriers).where(news.carriers.c.workspace == key))
    own = select(news.articles.c.id).where(news.articles.c.workspace == key)
    while numbers := list(run(own.limit(500)).scalars()):
        quoting.clear(connection, numbers)
        run(delete(news.articles).where(news.articles.c.id.in_(numbers)))
    run(delete(news.aliases).where(news.aliases.c.workspace == key))
    run(delete(news.tallies).where(news.tallies.c.workspace == key))
    run(update(news.quotes).where(news.quotes.c.workspace == key).values(speaker_id=None))
    run(delete(news.speakers).where(news.speakers.c.workspace == key))
    forget_words(connection)


class Installations:
    """Where the bot was installed by OAuth, with the tokens that it was given there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(
        self, platform: str, enterprise: str, team: str, user: str, content: dict[str, Any], now: datetime
    ) -> None:
        """One installation; with the user "" it is the workspace's latest, whoever installed it."""
        with self._database.write(durable=True) as connection:
            for one in {user, ""}:
                row = {"platform": platform, "enterprise": enterprise, "team": team, "user": one}
                put(connection, installations, **row, content=content, at=now)

    def find(self, platform: str, enterprise: str, team: str, user: str = "") -> dict[str, Any] | None:
        with self._database.read() as connection:
            there = _there(platform, enterprise, team) & (installations.c.user == user)
            row = connection.execute(select(installations.c.content).where(there)).first()
        return None if row is None else dict(row.content)

    def list(self, platform: str) -> builtins.list[dict[str, Any]]:
        """The latest of each workspace."""
        chosen = select(installations.c.content).where(installations.c.platform == platform, installations.c.user == "")
        with self._database.read() as connection:
            return [dict(row.content) for row in connection.execute(chosen.order_by("team"))]

    def delete(self, platform: str, enterprise: str, team: str, user: str | None = None) -> None:
        """Of one user, or all of the workspace."""
        there = _there(platform, enterprise, team)
        if user is not None:
            there &= installations.c.user == user
        with self._database.write(durable=True) as connection:
            connection.execute(delete(installations).where(there))

    def state(self, now: datetime) -> str:
        """A new secret that an installation begins with and must bring back."""
        secret = secrets.token_urlsafe(24)
        with self._database.write() as connection:
            put_new(connection, seen, key=f"oauth:{sha256(secret)}", at=now)
        return secret

    def redeem(self, secret: str, now: datetime, within: timedelta = timedelta(minutes=10)) -> bool:
        """Whether this secret was given out, lately; true once."""
        mine = and_(seen.c.key == f"oauth:{sha256(secret)}", seen.c.at >= now - within)
        with self._database.write(durable=True) as connection:
            return connection.execute(delete(seen).where(mine)).rowcount == 1


def _there(platform: str, enterprise: str, team: str) -> Any:
    return and_(
        installations.c.platform == platform,
        installations.c.enterprise == enterprise,
        installations.c.team == team,
    )
