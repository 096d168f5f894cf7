"""`/sources …`: where the news comes from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.commands import undoing
from bot.commands.grammar import signs
from bot.core.models import Channel, Source, SourceKind
from bot.errors import NotAllowedError, NotFoundError, UsageError
from bot.library import SourceState
from bot.newsroom import Newsroom, sourcing
from bot.present import sources as words
from bot.present.sources import Health
from bot.present.words import NEVER, count
from bot.talk.buttons import Offer, Page
from bot.talk.question import Command, Option, Question
from bot.talk.reply import Action, Reply

MENDED = timedelta(days=7)  # for so long a fault is told that is one no longer


async def add(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """First a look with three headlines, then, by its button, the source is kept."""
    given = options["address"]
    offer = Offer.read(given) if question.pressed else None
    if offer is not None:
        line = await newsroom.aside(newsroom.library.recall.text, offer.key, workspace=question.channel.workspace)
        if line is None:
            raise UsageError("That offer is too old.", "Give the address again: /sources add and the address.")
        address, _, name = line.partition(" ")
        source = Source(name, SourceKind(offer.kind), address, question.channel.workspace)
        added = await sourcing.keep(newsroom, source)
        return words.done(f"“{added.name}” is kept.", "It is read within the hour, and its news is in the next digest.")
    look = await sourcing.look(newsroom, question.channel, web_address(given))
    if look.here:
        return words.looked(look.source, look.headlines, look.count, note="It is a source here already.")
    offered = f"{look.source.address} {look.source.name}"
    keep = newsroom.library.recall.keep
    key = await newsroom.aside(keep, offered, newsroom.clock(), workspace=question.channel.workspace)
    offer = Offer(str(look.source.kind), key)
    return words.looked(look.source, look.headlines, look.count, keep=offer, others=look.others)


async def listing(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    del options
    page = Page.read(question.argument) if question.pressed else None
    workspace = question.channel.workspace
    found = await newsroom.aside(healths, newsroom, question.channel)
    return words.listing(found, page.number if page else 1, workspace, newsroom.clock())


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
            f"Hide it here instead: /hide {source.name}",
        )
    await newsroom.aside(newsroom.library.sources.remove, source.id)
    return words.done(f"“{source.name}” is removed.", "Articles that came from it stay until they are too old.")


async def test(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    given = options["name"]
    address = signs.link(given)
    if address is None:
        source = await newsroom.aside(sourcing.named, newsroom, question.channel, given)
        if source.kind is SourceKind.FOLDER:
            return words.done(f"“{source.name}” is a folder.", "It is read at each refresh.")
        address = source.address
    look = await sourcing.look(newsroom, question.channel, address)
    return words.looked(look.source, look.headlines, look.count)


async def import_list(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    fresh, known = await sourcing.import_list(newsroom, question.channel, web_address(options["address"]))
    buttons = [Action("See the list", "sources list")]
    if fresh:
        added = undoing.Removed("import", tuple(str(one.id) for one in fresh), count(len(fresh), "imported source"))
        buttons.append(await undoing.button(newsroom, question, added))
    return words.done(
        f"{count(len(fresh), 'source is', 'sources are')} added." if fresh else "Nothing new is in that list.",
        f"{count(known, 'of the list was', 'of the list were')} here already." if known else "",
        buttons,
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
    address = signs.link(given) or signs.link(f"https://{given}")
    if address is None or "." not in address.split("/")[2]:
        raise UsageError(
            f"“{given[:80]}” is no web address.", "Give the whole address, like https://www.nasa.gov/feed/"
        )
    return address


NAME = Option("name", "Its name", "Ihr Name", required=True, complete="sources", rest=True, example="NASA")

COMMANDS = (
    Command(
        "sources add",
        "Add a feed or a page",
        "Einen Feed oder eine Seite hinzufügen",
        (
            Option(
                "address",
                "The address of a feed or a page",
                "Adresse eines Feeds oder einer Seite",
                required=True,
                rest=True,
                example="https://www.nasa.gov/feed/",
            ),
        ),
        add,
        example="https://www.nasa.gov/feed/",
        manage=True,
        govern=True,
        form=True,
        fetches=True,
        private=True,
        submit=("Look at it", "Ansehen"),
        fills=True,
    ),
    Command(
        "sources list",
        "Where the news comes from, and how it is doing",
        "Woher die Nachrichten kommen",
        (),
        listing,
        private=True,
    ),
    Command(
        "sources remove",
        "Remove a source of this workspace",
        "Eine Quelle entfernen",
        (NAME,),
        remove,
        example="NASA",
        manage=True,
        govern=True,
        private=True,
    ),
    Command(
        "sources test",
        "Try a source once and show what came",
        "Eine Quelle einmal abfragen",
        (replace(NAME, description="Its name or an address", german="Ihr Name oder eine Adresse"),),
        test,
        example="NASA",
        manage=True,
        govern=True,
        fetches=True,
        private=True,
    ),
    Command(
        "sources import",
        "Add the feeds of an OPML list",
        "Feeds einer OPML-Liste hinzufügen",
        (
            Option(
                "address",
                "The address of an OPML file",
                "Adresse einer OPML-Datei",
                required=True,
                rest=True,
                example="https://example.org/feeds.opml",
            ),
        ),
        import_list,
        example="https://example.org/feeds.opml",
        manage=True,
        govern=True,
        fetches=True,
        private=True,
    ),
    Command(
        "sources export",
        "The sources as an OPML list",
        "Die Quellen als OPML-Liste",
        (),
        export,
        manage=True,
        govern=True,
        private=True,
    ),
)
