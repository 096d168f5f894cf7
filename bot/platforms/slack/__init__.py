"""Slack: envelopes and requests in, blocks out, by slack-bolt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.platforms.base import Entry, House, Platform, View, Wire
from bot.platforms.slack.settings import SlackSettings, faults, ready, several, state
from bot.talk.reply import Reply


def _open(settings: SlackSettings, house: House) -> Platform:
    from bot.platforms.slack.client import SlackPlatform
    from bot.platforms.slack.connection.sealing import Sealed

    return SlackPlatform(
        first=house.first,
        awaiting=house.awaiting,
        bot_token=settings.bot_token or None,
        app_token=settings.app_token or None,
        signing_secret=settings.signing_secret or None,
        client_id=settings.client_id or None,
        client_secret=settings.client_secret or None,
        installations=Sealed(house.installations, settings.secret_key) if several(settings) else None,
        api_url=settings.api_url or None,
        prefix=settings.prefix,
    )


def _draw(reply: Reply) -> list[Wire]:
    from bot.platforms.slack.drawing.render import draw

    return draw(reply)


def _view(reply: Reply, now: datetime | None) -> Sequence[View]:
    from bot.platforms.slack.view import views

    return views(reply, now)


ENTRY = Entry(
    name="slack",
    title="Slack",
    settings=SlackSettings,
    ready=ready,
    state=state,
    faults=faults,
    open=_open,
    draw=_draw,
    view=_view,
    single=lambda settings: bool(settings.bot_token),
    shared=several,
)
