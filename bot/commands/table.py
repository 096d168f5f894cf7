"""Every command there is, once: platforms register this table and know nothing of what it does."""

from __future__ import annotations

from bot.commands import digests, follows, guide, posted, quotes, reading, sharing, sources
from bot.commands.resolve import groups, table
from bot.talk.question import Command

_ASKED: tuple[Command, ...] = (
    *reading.COMMANDS,
    *quotes.COMMANDS,
    *digests.COMMANDS,
    *posted.COMMANDS,
    *sources.COMMANDS,
    *follows.COMMANDS,
)
COMMANDS: tuple[Command, ...] = (*_ASKED, sharing.over(_ASKED), guide.over(_ASKED))
BY_NAME = table(*COMMANDS)
GROUPS = groups(BY_NAME)
