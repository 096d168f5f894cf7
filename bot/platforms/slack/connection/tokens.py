"""A workspace → the bot's token there: one token given, or the installations that OAuth stored."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace

from bot.platforms.base import Installations, PostFault, WorkspaceClosed
from bot.platforms.slack.connection.web import Api

REMEMBERED = 1_000


@dataclass(frozen=True, slots=True)
class Installed:
    """The bot in one workspace."""

    team: str
    token: str
    bot_user: str = ""
    bot_id: str = ""
    url: str = ""  # https://team.slack.com/
    installer: str = ""


class Tokens:
    """Raises WorkspaceClosed where the bot is not installed."""

    def __init__(self, api: Api, bot_token: str | None, installations: Installations | None) -> None:
        self._api = api
        self._bot_token = bot_token
        self._installations = installations
        self._installed: dict[str, Installed] = {}

    @property
    def single(self) -> bool:
        return bool(self._bot_token)

    async def check(self) -> None:
        """Ask Slack whose the single token is. Raises PostFault."""
        if self._bot_token:
            who = await self._api.once(self._bot_token, lambda client: client.auth_test())
            self._installed[""] = Installed(
                team=str(who.get("team_id") or ""),
                token=self._bot_token,
                bot_user=str(who.get("user_id") or ""),
                bot_id=str(who.get("bot_id") or ""),
                url=str(who.get("url") or ""),
            )

    async def of(self, team: str, enterprise: str = "") -> Installed:
        if self._bot_token:
            return self._installed.get("") or Installed(team, self._bot_token)
        if team in self._installed:
            return self._installed[team]
        content = await self._installations.find(enterprise, team) if self._installations else None
        if not content or not content.get("bot_token"):
            raise WorkspaceClosed("the bot is not installed in this workspace")
        installed = Installed(
            team=team,
            token=str(content["bot_token"]),
            bot_user=str(content.get("bot_user_id") or ""),
            bot_id=str(content.get("bot_id") or ""),
            url=str(content.get("url") or ""),
            installer=str(content.get("user_id") or ""),
        )
        if len(self._installed) >= REMEMBERED:
            self._installed.clear()
        self._installed[team] = installed
        return installed

    async def token(self, team: str) -> str:
        return (await self.of(team)).token

    async def place(self, team: str) -> None:
        """Learn the workspace's address, once; a post does not fail for want of it."""
        installed = await self.of(team)
        if not installed.url and team in self._installed:
            with contextlib.suppress(PostFault):
                who = await self._api.once(installed.token, lambda client: client.auth_test())
                self._installed[team] = replace(installed, url=str(who.get("url") or "-"))

    def url(self, team: str) -> str:
        """The workspace's address, as far as it is known without asking."""
        known = self._installed.get("" if self._bot_token else team)
        return known.url.removeprefix("-") if known else ""

    def forget(self, team: str) -> None:
        if not self._bot_token:
            self._installed.pop(team, None)

    async def uninstall(self, team: str, enterprise: str = "") -> None:
        self.forget(team)
        if self._installations is not None:
            await self._installations.delete(enterprise, team)
