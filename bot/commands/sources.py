"""`/sources …`: where the news comes from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.commands import undoing
from bot.commands.grammar import signs
from bot.core.models import Channel, Source, SourceKind
from bot.core.query.fold import fold
from bot.errors import NotAllowedError, NotFoundError, UsageError
from bot.library import SourceState
from bot.newsroom import Newsroom, sourcing
from bot.present import sources as words
from bot.present.sources import Health
from bot.present.words import NEVER, count, quoted
from bot.talk.buttons import Offer, Page
from bot.talk.question import Command, Option, Question
from bot.talk.reply import Action, Reply

FAILING = {"failing", "failed", "all failing", "broken", "defekt", "defekte"}
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
    """Take sources away: by their names, those of a topic, or those that fail."""
    gone = await newsroom.aside(_meant, newsroom, question, options["name"])
    for source in gone:
        await newsroom.aside(newsroom.library.sources.remove, source.id)
    names = quoted([source.name for source in gone])
    change = undoing.Removed("source", sourcing.described(gone), names)
    undo = await undoing.button(newsroom, question, change)
    verb = "is" if len(gone) == 1 else "are"
    return words.done(f"{names} {verb} removed.", "Articles that came of it stay until they are too old.", (undo,))


def _meant(newsroom: Newsroom, question: Question, given: str) -> list[Source]:
    """This workspace's own sources that the words name: `failing`, a topic, or names parted by commas.

    Raises NotFoundError, and NotAllowedError for one of the configuration.
    """
    own = newsroom.library.sources.list(workspace=question.channel.workspace)
    own = [one for one in own if one.workspace == question.channel.workspace]
    if fold(given) in FAILING:
        failing = {one.source.id for one in healths(newsroom, question.channel) if one.failing}
        found = [one for one in own if one.id in failing]
        if not found:
            raise NotFoundError("None of the sources that were added here is failing.", "See them: /sources list")
        return found
    of_topic = [one for one in own if one.topic and fold(one.topic) == fold(given)]
    if of_topic and not any(fold(one.name) == fold(given) for one in own):
        return of_topic
    found = []
    for name in [given] if any(fold(one.name) == fold(given) for one in own) else signs.parts(given):
        source = sourcing.named(newsroom, question.channel, name)
        _own(source, question)
        found.append(source)
    return found


def _own(source: Source, question: Question) -> None:
    if source.workspace != question.channel.workspace:
        raise NotAllowedError(
            f"“{source.name}” comes from the bot's configuration and serves everybody.",
            f"Hide it here instead: /hide {source.name}",
        )


async def rename(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """Another name for a source, or another topic: `NASA to Space agency`, `NASA topic:Space`."""
    old, name = options.get("name", ""), options.get("to", "")
    if not name and (said := re.fullmatch(r'"?(.+?)"?\s+(?:to|as|in|zu|→|->)\s+"?(.+?)"?', old)):
        old, name = said[1], said[2]
    source = await newsroom.aside(sourcing.named, newsroom, question.channel, old)
    _own(source, question)
    topic = options.get("topic", source.topic)
    if not name and topic == source.topic:
        raise UsageError("What is it to be called?", f"Like: /sources rename {source.name} to Another name")
    taken = [one.name for one in await newsroom.aside(newsroom.library.sources.list, workspace=source.workspace)]
    name = name[:60] or source.name
    if fold(name) != fold(source.name) and fold(name) in {fold(one) for one in taken}:
        raise UsageError(f"Another source is called “{name}” already.", "Choose another name.")
    await newsroom.aside(newsroom.library.sources.describe, source.id, name=name, topic=topic[:60])
    said_so = f"“{source.name}” is “{name}” now." if name != source.name else f"“{name}” is under “{topic}” now."
    return words.done(said_so, "Its news is the same.")


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
        "Remove sources of this workspace: by name, by topic, or failing",
        "Quellen entfernen: nach Namen, Thema, oder failing",
        (replace(NAME, description="Names, a topic, or failing", german="Namen, ein Thema, oder failing"),),
        remove,
        example="NASA",
        manage=True,
        govern=True,
        private=True,
    ),
    Command(
        "sources rename",
        "Give a source another name or topic",
        "Einer Quelle einen anderen Namen oder ein Thema geben",
        (
            replace(NAME, description="Its name, like: NASA to Space agency", german="Ihr Name: NASA zu Raumfahrt"),
            Option("to", "Its new name", "Ihr neuer Name", example='"Space agency"', aliases=("new",)),
            Option("topic", "Its topic in the list", "Ihr Thema in der Liste", example="Space"),
        ),
        rename,
        example="NASA to Space agency",
        manage=True,
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
