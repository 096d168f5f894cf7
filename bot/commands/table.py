"""Every command there is, once: platforms register this table and know nothing of what it does."""

from __future__ import annotations

from bot.commands import (
    digests,
    finding,
    follows,
    guide,
    hiding,
    home,
    picking,
    posted,
    quotes,
    reading,
    scheduling,
    sharing,
    sources,
    undoing,
)
from bot.commands.resolve import groups, table
from bot.talk.question import Command

_ASKED: tuple[Command, ...] = (
    *reading.COMMANDS,
    *quotes.COMMANDS,
    *finding.COMMANDS,
    *scheduling.COMMANDS,
    *digests.COMMANDS,
    *posted.COMMANDS,
    *sources.COMMANDS,
    *picking.COMMANDS,
    *follows.COMMANDS,
    *hiding.COMMANDS,
    *home.COMMANDS,
    *undoing.COMMANDS,
)
_EXPLAINED: tuple[Command, ...] = (*_ASKED, sharing.over(_ASKED), *guide.over(_ASKED))
COMMANDS: tuple[Command, ...] = (*_EXPLAINED, guide.again(_EXPLAINED))
BY_NAME = table(*COMMANDS)
GROUPS = groups(BY_NAME)
