"""A workspace installs the bot: /slack/install → Slack's page → /slack/oauth_redirect → a stored installation."""

from __future__ import annotations

from collections.abc import Sequence

from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.oauth.installation_store import Bot, Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from bot.platforms.slack.connection.sealing import Sealed
from bot.platforms.slack.connection.tokens import Tokens
from bot.platforms.slack.connection.web import Api, library_log


class Store(AsyncInstallationStore):
    """Bolt's store over ours: bot tokens only, since the bot never acts for a person."""

    def __init__(self, installations: Sealed, tokens: Tokens) -> None:
        self._installations, self._tokens = installations, tokens

    async def async_save(self, installation: Installation) -> None:
        content = {
            "bot_token": installation.bot_token,
            "bot_id": installation.bot_id,
            "bot_user_id": installation.bot_user_id,
            "user_id": installation.user_id,
            "team_name": installation.team_name,
            "scopes": list(installation.bot_scopes or ()),
        }
        enterprise, team = installation.enterprise_id or "", installation.team_id or ""
        await self._installations.save(enterprise, team, installation.user_id or "", content)
        self._tokens.forget(team)

    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        del is_enterprise_install
        content = await self._installations.find(enterprise_id or "", team_id or "")
        if not content:
            return None
        return Bot(
            enterprise_id=enterprise_id,
            team_id=team_id,
            bot_token=str(content["bot_token"]),
            bot_id=str(content.get("bot_id") or ""),
            bot_user_id=str(content.get("bot_user_id") or ""),
            installed_at=0.0,
        )


class States(AsyncOAuthStateStore):
    """The one-time words that tie a consent page to its installation."""

    def __init__(self, installations: Sealed) -> None:
        self._installations = installations

    async def async_issue(self, *args: object, **kwargs: object) -> str:
        del args, kwargs
        return self._installations.state()

    async def async_consume(self, state: str) -> bool:
        return await self._installations.redeem(state)


def flow(
    api: Api,
    tokens: Tokens,
    installations: Sealed,
    *,
    client_id: str,
    client_secret: str,
    scopes: Sequence[str],
) -> AsyncOAuthFlow:
    """Bolt's OAuth flow over our store."""
    return AsyncOAuthFlow(
        client=api.client(),
        logger=library_log,
        settings=AsyncOAuthSettings(
            client_id=client_id,
            client_secret=client_secret,
            scopes=list(scopes),
            user_scopes=[],
            installation_store=Store(installations, tokens),
            state_store=States(installations),
            install_path="/slack/install",
            redirect_uri_path="/slack/oauth_redirect",
            logger=library_log,
        ),
    )
