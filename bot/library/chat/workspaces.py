"""What belongs to one workspace: paused as a whole, erased as a whole, and the installations of the bot there."""

from __future__ import annotations

import builtins
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, delete, or_, select, type_coerce, update

from bot.core.models import Workspace
from bot.library.engine.database import Database
from bot.library.engine.upsert import put
from bot.library.news.speakers import quoting
from bot.library.news.speakers.resolving import forget_words
from bot.library.tables import chat, news
from bot.library.tables.chat import installations, workspaces
from bot.library.tables.types import Words

# What a workspace has of its own in the chat's tables.
OWN = (
    *(chat.subscriptions, chat.history, chat.shown, chat.follows, chat.mutes, chat.alerts, chat.stories),
    workspaces,
)


class Workspaces:
    def __init__(self, database: Database) -> None:
        self._database = database

    def pause(self, workspace: Workspace, why: str, now: datetime) -> bool:
        """Nothing is posted there from now on; False when it was paused before."""
        with self._database.write(durable=True) as connection:
            held = select(workspaces.c.paused).where(workspaces.c.workspace == workspace)
            before = connection.execute(held).scalar()
            put(connection, workspaces, workspace=workspace, paused=why, at=now)
        return not before

    def resume(self, workspace: Workspace) -> bool:
        with self._database.write(durable=True) as connection:
            return connection.execute(delete(workspaces).where(workspaces.c.workspace == workspace)).rowcount == 1

    def resume_all(self, platform: str) -> int:
        """Those of a platform, since its tokens may be others now: how many were paused."""
        its = type_coerce(workspaces.c.workspace, Words).startswith(f"{platform}:", autoescape=True)
        with self._database.write(durable=True) as connection:
            return connection.execute(delete(workspaces).where(its)).rowcount

    def paused(self, workspace: Workspace) -> str:
        """Why it is paused; empty when it is not."""
        held = select(workspaces.c.paused).where(workspaces.c.workspace == workspace)
        with self._database.read() as connection:
            return connection.execute(held).scalar() or ""

    def list(self) -> dict[Workspace, str]:
        """The paused ones, each with its reason."""
        chosen = select(workspaces).order_by(workspaces.c.workspace)
        with self._database.read() as connection:
            return {row.workspace: row.paused for row in connection.execute(chosen)}

    def erase(self, workspace: Workspace, *, articles: bool = False) -> None:
        """Forget a workspace: its sources, follows, mutes, digests and their history, and the installation.

        Its own articles stay, seen by nobody else, in case the bot comes back, unless `articles`.
        """
        with self._database.write(durable=True, alone=True) as connection:
            run = connection.execute
            own = news.sources.c.workspace == workspace
            read = select(news.sources.c.address)
            its = news.responses.c.address.in_(read.where(own)) & news.responses.c.address.not_in(read.where(~own))
            run(delete(news.responses).where(its))
            for table in (*OWN, news.sources):
                run(delete(table).where(table.c.workspace == workspace))
            there = or_(installations.c.team == workspace.id, installations.c.enterprise == workspace.id)
            run(delete(installations).where(installations.c.platform == workspace.platform, there))
            if articles:
                _erase_articles(connection, workspace)


def _erase_articles(connection: Connection, workspace: Workspace) -> None:
    run = connection.execute
    run(delete(news.carriers).where(news.carriers.c.workspace == workspace))
    own = select(news.articles.c.id).where(news.articles.c.workspace == workspace)
    while numbers := list(run(own.limit(500)).scalars()):
        quoting.clear(connection, numbers)
        run(delete(news.articles).where(news.articles.c.id.in_(numbers)))
    run(delete(news.aliases).where(news.aliases.c.workspace == workspace))
    run(delete(news.tallies).where(news.tallies.c.workspace == workspace))
    run(update(news.quotes).where(news.quotes.c.workspace == workspace).values(speaker_id=None))
    run(delete(news.speakers).where(news.speakers.c.workspace == workspace))
    forget_words(connection)


MEMBER = {"organisation": True}  # the content of a team that its organisation's installation serves


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

    def find(self, platform: str, enterprise: str, team: str) -> dict[str, Any] | None:
        """What is kept of a team, else of the organisation that it belongs to.

        Who only knows the team, as after a restart, finds its organisation too: that the two belong together is kept
        the first time both are named.
        """
        with self._database.read() as connection:
            row = _latest(connection, platform, enterprise, team)
        if row is None and enterprise and team:
            with self._database.write(durable=True) as connection:
                row = _latest(connection, platform, enterprise, "")
                if row is not None:
                    member = {"platform": platform, "enterprise": enterprise, "team": team, "user": ""}
                    put(connection, installations, **member, content=MEMBER, at=row.at)
        elif row is not None and row.content == MEMBER:
            with self._database.read() as connection:
                row = _latest(connection, platform, row.enterprise, "")
        return None if row is None else dict(row.content)

    def replace(self, platform: str, enterprise: str, team: str, user: str, content: dict[str, Any]) -> None:
        """Keep other content of one installation that is there; when it was made stays."""
        one = {"platform": platform, "enterprise": enterprise, "team": team, "user": user}
        its = and_(*(installations.c[name] == value for name, value in one.items()))
        with self._database.write(durable=True) as connection:
            connection.execute(update(installations).where(its).values(content=content))

    def everything(self, platform: str) -> builtins.list[tuple[str, str, str, dict[str, Any]]]:
        """Enterprise, team, user and content of each."""
        chosen = (
            select(installations).where(installations.c.platform == platform).order_by("enterprise", "team", "user")
        )
        with self._database.read() as connection:
            rows = [row for row in connection.execute(chosen) if row.content != MEMBER]
        return [(row.enterprise, row.team, row.user, dict(row.content)) for row in rows]

    def teams(self, platform: str, enterprise: str) -> builtins.list[str]:
        """The teams that are known to belong to an organisation."""
        its = (installations.c.platform == platform) & (installations.c.enterprise == enterprise)
        with self._database.read() as connection:
            found = connection.scalars(select(installations.c.team).where(its, installations.c.team != "").distinct())
            return sorted(found)

    def delete(self, platform: str, enterprise: str, team: str) -> None:
        """All of a team; without a team, of a whole organisation."""
        there = (installations.c.platform == platform) & (
            installations.c.team == team if team else installations.c.enterprise == enterprise
        )
        with self._database.write(durable=True) as connection:
            connection.execute(delete(installations).where(there))


def _latest(connection: Connection, platform: str, enterprise: str, team: str) -> Any:
    """The latest installation of a team (or, without one, of an organisation), whoever installed it."""
    there = [installations.c.platform == platform, installations.c.team == team, installations.c.user == ""]
    if enterprise or not team:
        there.append(installations.c.enterprise == enterprise)
    return connection.execute(select(installations).where(*there).order_by(installations.c.at.desc())).first()
