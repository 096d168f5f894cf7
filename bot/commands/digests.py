"""`/digest …`: the digests of this channel, found, stopped, started, looked at and posted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot import present
from bot.commands import undoing
from bot.core import calendar
from bot.core.models import Channel, Delivery, DeliveryState, Subscription
from bot.core.query.fold import fold
from bot.errors import BotError, NotAllowedError, NotFoundError, UnsureError, UsageError
from bot.newsroom import Newsroom
from bot.newsroom.nearest import nearest
from bot.present.sources import done
from bot.talk.buttons import Numbered
from bot.talk.question import Command, Option, Question
from bot.talk.reply import Action, Reply

ALL = {"all", "everything", "alle", "alles", "every", "both", "*", "all here"}
LAST = {
    DeliveryState.SENT: "posted",
    DeliveryState.FAILED: "failed",
    DeliveryState.SKIPPED: "skipped",
    DeliveryState.RETRY: "being tried again",
    DeliveryState.UNKNOWN: "being checked",
    DeliveryState.SENDING: "being posted",
    DeliveryState.PENDING: "about to be posted",
}
NAME = Option(
    "name",
    "Name of the digest; needed where there are several",
    "Name der Zusammenfassung, wo es mehrere gibt",
    complete="subscriptions",
    rest=True,
    example="morning",
)


async def listing(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """The digests here; for managers with `all`, those of the whole workspace."""
    everywhere = options.get("where", "").lower().strip() in ALL
    if everywhere and not question.asker.manager:
        raise UsageError("The list of all channels is for those who manage them.", "This channel's: /digest list")
    return await newsroom.aside(_listing, newsroom, question, everywhere=everywhere)


def _listing(newsroom: Newsroom, question: Question, *, everywhere: bool) -> Reply:
    library, now = newsroom.library, newsroom.clock()
    if everywhere:
        found = library.subscriptions.list(workspace=question.channel.workspace)
    else:
        found = library.subscriptions.list(channel=question.channel)
    listed = [(one, calendar.next_due(one, now), last(library.deliveries.last(one.id))) for one in found]
    return present.subscriptions(listed, title="All digests" if everywhere else "", everywhere=everywhere)


def last(delivery: Delivery | None) -> str:
    """`posted on 2018-06-07 at 08:00`, with the reason where it went wrong."""
    if delivery is None:
        return "none yet"
    reason = f" ({delivery.reason})" if delivery.reason and delivery.state is not DeliveryState.SENT else ""
    return f"{LAST[delivery.state]}{reason}, {delivery.local_date.isoformat()} {delivery.local_time.strftime('%H:%M')}"


async def pause(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    found = await newsroom.aside(_chosen, newsroom, question, options.get("name", ""), "digest pause", many=True)
    for one in found:
        await newsroom.aside(newsroom.library.subscriptions.pause, one.id)
    names = present.quoted([one.name for one in found])
    button = Action("Resume", "digest resume", str(Numbered(found[0].id)) if len(found) == 1 else "all")
    return done(
        f"{names} {'is' if len(found) == 1 else 'are'} paused.", "Nothing is posted until it is resumed.", (button,)
    )


async def resume(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    found = await newsroom.aside(_chosen, newsroom, question, options.get("name", ""), "digest resume", many=True)
    listed = []
    for one in found:
        await newsroom.aside(newsroom.library.subscriptions.resume, one.id)
        await newsroom.aside(newsroom.library.workspaces.resume, one.channel.workspace)
        kept = replace(one, paused=False, suspended="")
        listed.append((kept, await newsroom.aside(calendar.next_due, kept, newsroom.clock()), ""))
    return present.subscriptions(listed, title="Digest resumed" if len(found) == 1 else "Digests resumed")


async def remove(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    [found] = await newsroom.aside(_chosen, newsroom, question, options.get("name", ""), "digest remove")
    if found.configured:
        raise UsageError(
            f"“{found.name}” comes from the bot's configuration.",
            "Pause it here, or have it taken out of config/bot.toml.",
        )
    await newsroom.aside(newsroom.library.subscriptions.remove, found.id, newsroom.clock())
    undo = await undoing.button(newsroom, question, undoing.Removed("digest", (str(found.id),), found.name))
    return done(f"“{found.name}” is removed.", "Add another: /digest add", (undo,))


async def preview(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """Exactly what would be posted now, and why each story is in."""
    from bot.newsroom import editions

    here = await newsroom.aside(newsroom.library.subscriptions.list, channel=question.channel)
    if options.get("name", "") or here:
        [chosen] = await newsroom.aside(_chosen, newsroom, question, options.get("name", ""), "digest preview")
    else:
        chosen = Subscription("sample", question.channel, (), timezone=question.asker.timezone or "UTC")
    made = await newsroom.aside(editions.preview, newsroom, chosen)
    return present.digest(made, preview=True)


async def post_now(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """Post it now, once; the schedule picks the delivery up within seconds."""
    from bot.newsroom import editions

    [found] = await newsroom.aside(_chosen, newsroom, question, options.get("name", ""), "digest now")
    await may_post(newsroom, found.channel)
    claimed = await newsroom.aside(editions.claim_now, newsroom, found)
    if claimed is None:
        raise BotError(f"“{found.name}” was already asked for this minute.", "It is on its way; look in a moment.")
    return done(f"“{found.name}” is on its way.", "It is posted here within a few seconds.")


async def may_post(newsroom: Newsroom, channel: Channel) -> None:
    """Raises NotAllowedError that names what the bot lacks to post there."""
    lacks = await newsroom.lacking(channel) if newsroom.lacking is not None else ()
    if lacks:
        raise NotAllowedError(
            f"I may not post in this channel: I lack {', '.join(lacks)}.",
            "Have that given to me here, then ask again. Nothing was changed.",
        )


def chosen(newsroom: Newsroom, question: Question, name: str, command: str) -> Subscription:
    """The one digest that is meant. Raises NotFoundError, and UnsureError where there are several."""
    return _chosen(newsroom, question, name, command)[0]


def _chosen(
    newsroom: Newsroom, question: Question, name: str, command: str, *, many: bool = False
) -> Sequence[Subscription]:
    """The digest of that name, or that a button names; without a name the only one; with `many` also all of them.

    Raises NotFoundError, and UnsureError where a name is needed.
    """
    here = newsroom.library.subscriptions.list(channel=question.channel)
    if question.pressed and (pressed := Numbered.read(name)) is not None:
        if not (found := [one for one in here if one.id == pressed.id]):
            found = _elsewhere(newsroom, question, pressed.id)
        if not found:
            raise NotFoundError("That digest is not there any more.", "See those that are: /digest list")
        return found
    if not here:
        raise NotFoundError("This channel has no digest yet.", "Add one: /digest add 08:00 mon-fri Europe/Tallinn")
    if many and fold(name.strip()) in ALL:
        return here
    if not name and len(here) == 1:
        return here
    same = [one for one in here if fold(one.name) == fold(name)]
    same = same or ([one for one in here if fold(one.name).startswith(fold(name))] if name else [])
    if len(same) == 1:
        return same
    choices = tuple((one.name[:75], f"{command} {one.name}") for one in here)
    if not name or len(same) > 1:
        everyone = (("All of them", f"{command} all"),) if many else ()
        raise UnsureError(
            "Which digest?", "This channel has several: press one, or add its name.", (*choices, *everyone)
        )
    near = nearest(name, [one.name for one in here])
    listed = ", ".join(one.name for one in here)
    raise UnsureError(
        f"This channel has no digest called “{name[:60]}”.",
        f"It has: {listed}.",
        tuple(choice for choice in choices if not near or choice[0] in near),
    )


def _elsewhere(newsroom: Newsroom, question: Question, number: int) -> list[Subscription]:
    """A digest of another channel of the same workspace, for its managers."""
    found = newsroom.library.subscriptions.get(number)
    if found is None or not question.asker.manager or question.direct:
        return []
    return [found] if found.channel.workspace == question.channel.workspace else []


def due(newsroom: Newsroom, one: Subscription) -> datetime | None:
    return calendar.next_due(one, newsroom.clock())


COMMANDS = (
    Command(
        "digest list",
        "The digests of this channel; all: of every channel",
        "Die Zusammenfassungen dieses Kanals; all: aller Kanäle",
        (Option("where", "all: of every channel here", "all: aller Kanäle hier", rest=True, example="all"),),
        listing,
        private=True,
    ),
    Command(
        "digest pause",
        "Stop a digest for now",
        "Eine Zusammenfassung anhalten",
        (NAME,),
        pause,
        example="morning",
        manage=True,
        private=True,
        aliases=("digest stop",),
    ),
    Command(
        "digest resume",
        "Start a stopped digest again",
        "Eine Zusammenfassung fortsetzen",
        (NAME,),
        resume,
        example="morning",
        manage=True,
        private=True,
        aliases=("digest start", "digest unpause", "digest continue"),
    ),
    Command(
        "digest remove",
        "Remove a digest",
        "Eine Zusammenfassung entfernen",
        (NAME,),
        remove,
        example="morning",
        manage=True,
        private=True,
        aliases=("digest delete",),
    ),
    Command(
        "digest preview",
        "What the next digest would be, and why",
        "Was die nächste Zusammenfassung wäre, und warum",
        (NAME,),
        preview,
        example="morning",
        private=True,
        reads=True,
        aliases=("digest test",),
    ),
    Command(
        "digest now",
        "Post a digest now, once",
        "Eine Zusammenfassung jetzt senden",
        (NAME,),
        post_now,
        example="morning",
        manage=True,
        private=True,
        aliases=("digest post", "digest send", "digest run"),
    ),
)
