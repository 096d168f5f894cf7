"""A member's id → who asks: name, language, zone and rights, as Slack says now (at most a minute ago)."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any

from bot.platforms.base import PostFault
from bot.platforms.slack.connection.web import Api
from bot.talk.question import Asker

log = logging.getLogger(__name__)

FRESH = 60.0  # seconds; a right that was taken away is gone after that
MOST = 5_000  # members remembered at once

Tokens = Callable[[str], Awaitable[str]]


class Members:
    """users.info, asked once a minute and member; people who ask at the same moment share one request."""

    def __init__(self, api: Api, token: Tokens, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._api = api
        self._token = token
        self._clock = clock
        self._known: dict[tuple[str, str], tuple[float, asyncio.Task[Asker | None]]] = {}

    async def asker(self, team: str, user: str) -> Asker:
        """Who asks; without rights while Slack does not say."""
        return await self._ask(team, user) or Asker(user)

    def remembered(self, team: str, user: str) -> Asker:
        """Who asks, without asking Slack: for completions, which change nothing."""
        _, task = self._known.get((team, user), (0.0, None))
        known = task.result() if task is not None and task.done() and not task.cancelled() else None
        return known or Asker(user)

    async def _ask(self, team: str, user: str) -> Asker | None:
        now = self._clock()
        until, task = self._known.get((team, user), (0.0, None))
        if task is None or until <= now:
            if len(self._known) >= MOST:
                self._known = {key: entry for key, entry in self._known.items() if entry[0] > now}
            task = asyncio.create_task(self._fetch(team, user))
            self._known[team, user] = (now + FRESH, task)
        found = await asyncio.shield(task)
        if found is None:
            self._known.pop((team, user), None)
        return found

    async def _fetch(self, team: str, user: str) -> Asker | None:
        try:
            token = await self._token(team)
            answer = await self._api.patiently(token, lambda client: client.users_info(user=user, include_locale=True))
        except PostFault as fault:
            log.warning("slack.users_info failed team=%s fault=%s", team, fault)
            return None
        return read(user, answer.get("user") or {}, team)


def read(user: str, member: dict[str, Any], team: str) -> Asker:
    """Slack's description of a member → who asks. What somebody manages elsewhere counts for nothing in this team."""
    profile = member.get("profile") or {}
    name = profile.get("display_name") or profile.get("real_name") or member.get("real_name") or member.get("name")
    manager = any(member.get(right) for right in ("is_admin", "is_owner", "is_primary_owner"))
    teams = {member.get("team_id") or team, *((member.get("enterprise_user") or {}).get("teams") or ())}
    guest = any(member.get(kind) for kind in ("deleted", "is_stranger", "is_restricted", "is_ultra_restricted"))
    return Asker(
        user,
        str(name or ""),
        manager and team in teams and not guest,
        str(member.get("locale") or "en").split("-")[0].split("_")[0].lower(),
        str(member.get("tz") or ""),
    )
