"""Discord: interactions and messages in, components out, by discord.py."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.platforms.base import Entry, House, Platform, View, Wire
from bot.platforms.discord.settings import DiscordSettings
from bot.talk.reply import Reply


def _open(settings: DiscordSettings, house: House) -> Platform:
    from bot.platforms.discord.client import DiscordPlatform

    return DiscordPlatform(
        settings.token,
        first=house.first,
        awaiting=house.awaiting,
        reserve=house.reserve,
        api_url=settings.api_url or None,
        gateway_url=settings.gateway_url or None,
        plain_text_mentions=settings.plain_text_mentions,
    )


def _draw(reply: Reply) -> list[Wire]:
    from bot.platforms.discord.drawing.render import draw

    return draw(reply)


def _view(reply: Reply, now: datetime | None) -> Sequence[View]:
    from bot.platforms.discord.view.message import views

    return views(reply, now)


ENTRY = Entry(
    name="discord",
    title="Discord",
    settings=DiscordSettings,
    ready=lambda settings: bool(settings.token),
    state=lambda settings: "token set" if settings.token else "off (set BRIEFBOT_DISCORD_TOKEN to serve it)",
    faults=lambda _settings, _port: (),
    open=_open,
    draw=_draw,
    view=_view,
)
