"""`/sources …`: where the news comes from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.commands import parse
from bot.core.models import Channel, Source, SourceKind
from bot.errors import NotAllowedError, NotFoundError, UsageError
from bot.library import SourceState
from bot.newsroom import Newsroom, sourcing
from bot.present import sources as words
from bot.present.sources import Health
from bot.present.words import NEVER, count
from bot.question import Question
from bot.reply import Action, Reply

MENDED = timedelta(days=7)  # for so long a fault is told that is one no longer


async def add(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """First a look with three headlines, then, by its button, the source is kept."""
    given = options["address"]
    kept = re.fullmatch(r"(feed|page) (~\S+)", given)
    if kept is not None:
        line = await newsroom.aside(newsroom.library.recall.text, kept[2])
        if line is None:
            raise UsageError("That offer is too old.", "Give the address again: /sources add and the address.")
        address, _, name = line.partition(" ")
        source = Source(name, SourceKind(kept[1]), address, question.channel.workspace)
        added = await sourcing.keep(newsroom, source)
        return words.done(f"“{added.name}” is kept.", "It is read within the hour, and its news is in the next digest.")
    look = await sourcing.look(newsroom, question.channel, web_address(given))
    if look.here:
        return words.looked(look.source, look.headlines, look.count, note="It is a source here already.")
    key = await newsroom.aside(
        newsroom.library.recall.keep, f"{look.source.address} {look.source.name}", newsroom.clock()
    )
    keep = f"{look.source.kind} {key}"
    return words.looked(look.source, look.headlines, look.count, keep=keep, others=look.others)


async def listing(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    del options
    page = re.fullmatch(r"p(\d{1,4})", question.argument.strip())
    workspace = question.channel.workspace
    found = await newsroom.aside(healths, newsroom, question.channel)
    return words.listing(found, int(page[1]) if page else 1, workspace, newsroom.clock())


def healths(newsroom: Newsroom, channel: Channel) -> list[Health]:
    """How each source of this workspace is doing."""
    now = newsroom.clock()
    states = newsroom.library.sources.states(workspace=channel.workspace, now=now)
    return [_health(one, now) for one in states]


def _health(state: SourceState, now: datetime) -> Health:
    failing = state.failures > 0 or state.gone
    told = failing or (state.fault_at or NEVER) > now - MENDED
    return Health(
        state.source,
        state.last_success,
        state.last_fault if told else "",
        state.fault_at,
        failing,
        state.gone,
        state.next_check,
        state.articles_7d,
    )


async def remove(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    source = await newsroom.aside(sourcing.named, newsroom, question.channel, options["name"])
    if source.workspace != question.channel.workspace:
        raise NotAllowedError(
            f"“{source.name}” comes from the bot's configuration and serves everybody.",
            f"Hide it here instead: /mute {source.name}",
        )
    await newsroom.aside(newsroom.library.sources.remove, source.id)
    return words.done(f"“{source.name}” is removed.", "Articles that came from it stay until they are too old.")


async def test(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    given = options["name"]
    address = parse.link(given)
    if address is None:
        source = await newsroom.aside(sourcing.named, newsroom, question.channel, given)
        if source.kind is SourceKind.FOLDER:
            return words.done(f"“{source.name}” is a folder.", f"It is read at each refresh: {source.address}")
        address = source.address
    look = await sourcing.look(newsroom, question.channel, address)
    return words.looked(look.source, look.headlines, look.count)


async def import_list(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    fresh, known = await sourcing.import_list(newsroom, question.channel, web_address(options["address"]))
    return words.done(
        f"{count(fresh, 'source is', 'sources are')} added." if fresh else "Nothing new is in that list.",
        f"{count(known, 'of the list was', 'of the list were')} here already." if known else "",
        (Action("See the list", "sources list"),),
    )


async def export(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    del options
    opml, number = await newsroom.aside(sourcing.exported, newsroom, question.channel)
    if not number:
        raise NotFoundError("There is no feed or page to export.", "Add one with /sources add.")
    return words.exported(opml, number)


def web_address(given: str) -> str:
    """The address, with https:// before it when somebody left that out. Raises UsageError."""
    given = re.sub(r"(?i)^feed:(?://)?", "", given.strip().strip("<>"))  # readers write feed://host/ and feed:https://…
    address = parse.link(given) or parse.link(f"https://{given}")
    if address is None or "." not in address.split("/")[2]:
        raise UsageError(
            f"“{given[:80]}” is no web address.", "Give the whole address, like https://www.nasa.gov/feed/"
        )
    return address
