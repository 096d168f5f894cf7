"""What can be set of Slack, what it is served by, and what of it cannot work."""

from __future__ import annotations

from dataclasses import dataclass

from bot.platforms.shared.setting import address, secret, variable, word


@dataclass(frozen=True, slots=True)
class SlackSettings:
    bot_token: str = secret("BRIEFBOT_SLACK_BOT_TOKEN")
    app_token: str = secret("BRIEFBOT_SLACK_APP_TOKEN")
    signing_secret: str = secret("BRIEFBOT_SLACK_SIGNING_SECRET")
    client_id: str = variable("BRIEFBOT_SLACK_CLIENT_ID")
    client_secret: str = secret("BRIEFBOT_SLACK_CLIENT_SECRET")
    secret_key: str = secret("BRIEFBOT_SECRET_KEY")
    api_url: str = address("BRIEFBOT_SLACK_API_URL", "http://", "https://")
    prefix: str = word()


SHORTEST_KEY = 32  # characters; as many at random cannot be guessed
KEY = "BRIEFBOT_SECRET_KEY"


def ready(settings: SlackSettings) -> bool:
    """A bot token with a way to listen, or an app that workspaces install themselves."""
    one = settings.bot_token and (settings.app_token or settings.signing_secret)
    return bool(one or several(settings))


def several(settings: SlackSettings) -> bool:
    """Whether workspaces install the app themselves; without a key to keep their tokens by, none may."""
    keys = settings.secret_key.replace(",", " ").split()
    sealed = bool(keys) and all(len(key) >= SHORTEST_KEY for key in keys)
    return bool(settings.client_id and settings.signing_secret and not settings.bot_token and sealed)


def state(settings: SlackSettings) -> str:
    if ready(settings):
        return "Socket Mode" if settings.app_token else "HTTP mode"
    if settings.bot_token or settings.app_token or settings.signing_secret:
        return "incomplete"
    return "off (set BRIEFBOT_SLACK_BOT_TOKEN and BRIEFBOT_SLACK_APP_TOKEN to serve it)"


def faults(settings: SlackSettings, port: bool) -> tuple[str, ...]:
    if ready(settings):
        return () if settings.app_token or port else ("HTTP mode needs a port. Set BRIEFBOT_HTTP_PORT.",)
    if settings.client_id and settings.signing_secret and not settings.bot_token:
        remedy = f"Set it to {SHORTEST_KEY} random characters or more, as `openssl rand -base64 32` prints them."
        return (f"the tokens of several workspaces are kept encrypted, and {KEY} is no key to do so. {remedy}",)
    if settings.bot_token:
        ways = "BRIEFBOT_SLACK_APP_TOKEN (Socket Mode) or BRIEFBOT_SLACK_SIGNING_SECRET (HTTP mode)"
        return (f"a bot token alone cannot listen. Set {ways}.",)
    if settings.app_token or settings.signing_secret:
        return ("the bot token is missing. Set BRIEFBOT_SLACK_BOT_TOKEN.",)
    return ()
