"""Slack's OAuth installations, kept in the library: the few calls that the platform makes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.core.models import Workspace
from bot.newsroom import Newsroom

SLACK = "slack"


class Installations:
    """Where the tokens of many workspaces are kept."""

    def __init__(self, newsroom: Newsroom) -> None:
        self._newsroom = newsroom

    async def save(self, enterprise: str, team: str, user: str, content: Mapping[str, Any]) -> None:
        """A new token ends the pause of its workspace, or of each in its organisation."""
        library, now = self._newsroom.library, self._newsroom.clock()
        await self._newsroom.aside(library.installations.save, SLACK, enterprise, team, user, dict(content), now)
        teams = [team] if team else await self._newsroom.aside(library.installations.teams, SLACK, enterprise)
        for one in teams:
            await self._newsroom.aside(library.workspaces.resume, Workspace(SLACK, one))

    async def find(self, enterprise: str, team: str) -> Mapping[str, Any] | None:
        found: Mapping[str, Any] | None = await self._newsroom.aside(
            self._newsroom.library.installations.find, SLACK, enterprise, team
        )
        return found

    async def replace(self, enterprise: str, team: str, user: str, content: Mapping[str, Any]) -> None:
        library = self._newsroom.library
        await self._newsroom.aside(library.installations.replace, SLACK, enterprise, team, user, dict(content))

    async def everything(self) -> Sequence[tuple[str, str, str, Mapping[str, Any]]]:
        return await self._newsroom.aside(self._newsroom.library.installations.everything, SLACK)

    async def delete(self, enterprise: str, team: str) -> None:
        await self._newsroom.aside(self._newsroom.library.installations.delete, SLACK, enterprise, team)

    async def first(self, word: str) -> bool:
        return await self._newsroom.first(f"{SLACK}:oauth:{word}")
