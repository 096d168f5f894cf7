"""Digest → the parts of its delivery, each with what it shows; parts → what to remember as shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot import present
from bot.core.digest import accounting
from bot.core.models import Brief, Channel, Delivery, Digest, DigestStory, Subscription, sha256
from bot.library import Part, Shown
from bot.platforms.base import Platform, Wire
from bot.talk.reply import Reply


@dataclass(frozen=True, slots=True)
class Record:
    """What one part of a delivery shows of a story: enough to draw it again when an article changes.

    `articles` are the numbers of all its articles; `sentences` are (article number, sentence).
    """

    story: int
    number: int  # its place in the digest
    articles: tuple[int, ...]
    sentences: tuple[tuple[int, str], ...]
    quote: int = 0
    new: bool = False
    earlier: str | None = None
    disagreements: tuple[str, ...] = ()
    topic: str = ""
    quotes: int = 0


def drawn(digest: Digest, delivery: Delivery, draw: Callable[[Reply], list[Wire]]) -> list[tuple[Wire, int | None]]:
    """The parts: the headline message, then, in its thread, what did not fit into it, and the stories.

    The first also keeps what the digest was chosen from, for who asks why it is as it is, and what else is needed to
    draw it again.
    """
    reply = present.digest(digest, number=delivery.id)
    head, *overflow = draw(reply)
    records = [_record(story, number) for number, story in enumerate(digest.stories, 1)]
    parts: list[tuple[Wire, int | None]] = [
        (
            {
                "message": head,
                "shown": list(reply.shown),
                "stories": [_plain(one) for one in records],
                "account": accounting.kept(digest),
                "end": digest.end.isoformat(),
                "late": digest.late.total_seconds() if digest.late else None,
                "skipped": [at.isoformat() for at in digest.skipped],
            },
            None,
        )
    ]
    parts += [({"message": message}, 0) for message in overflow]
    for place, below in enumerate(reply.thread):
        for turn, message in enumerate(draw(below)):
            part: Wire = {"message": message}
            if place < len(records) and turn == 0:
                part["story"] = _plain(records[place])
            parts.append((part, 0))
    return parts


def record(part: Part) -> Record | None:
    """What this part shows; None when it is no story's first message."""
    kept: dict[str, Any] | None = part.wire.get("story")
    return None if kept is None else _restored(kept)


def again(part: Part, subscription: Subscription, stories: Sequence[DigestStory]) -> Digest:
    """The digest of which this is the first message, with its stories as they are now."""
    kept = part.wire
    end = datetime.fromisoformat(kept["end"])
    return Digest(
        subscription,
        end,
        end,
        tuple(stories),
        account=accounting.restored(kept["account"]).account,
        late=timedelta(seconds=kept["late"]) if kept["late"] else None,
        skipped=tuple(datetime.fromisoformat(at) for at in kept["skipped"]),
    )


def told(part: Part) -> list[Record]:
    """What a first message shows, story by story; nothing for one of an older version, which cannot be drawn again."""
    return [_restored(one) for one in part.wire.get("stories", ())] if "end" in part.wire else []


def changed(before: Record, story: DigestStory, message: Wire) -> Wire:
    """What is stored of a part whose story was corrected."""
    return {"message": message, "story": _plain(replace(_record(story, before.number), articles=before.articles))}


def shown(
    delivery: Delivery, parts: Iterable[Part], channel: Channel, platform: Platform, now: datetime
) -> list[Shown]:
    """What the channel has been shown by the parts that are posted."""
    found: list[Shown] = []
    for part in parts:
        if part.message_id is None:
            continue
        stories = [_restored(kept) for kept in part.wire.get("stories", ())]
        entries = [(story.story, article, "") for story in stories for article in story.articles]
        if (one := record(part)) is not None:
            entries += [(one.story, article, "") for article in one.articles]
            entries += [(one.story, article, sha256(sentence)) for article, sentence in one.sentences]
        message, at, link = part.message_id, part.posted_at or now, platform.link(channel, part.message_id)
        found += [
            Shown(channel, story, article, sentence, message, link, at, delivery.id, part.number)
            for story, article, sentence in entries
        ]
    return found


def _record(chosen: DigestStory, number: int) -> Record:
    return Record(
        chosen.story.id,
        number,
        tuple(article.id for article in chosen.story.articles if article.id),
        _sentences(chosen.brief),
        chosen.quote[1].id if chosen.quote else 0,
        chosen.new,
        chosen.earlier,
        chosen.disagreements,
        chosen.topic,
        chosen.quotes,
    )


def _sentences(brief: Brief) -> tuple[tuple[int, str], ...]:
    return tuple((brief.articles[one.article].id, one.text) for one in brief.sentences)


def _plain(one: Record) -> dict[str, Any]:
    return {
        "story": one.story,
        "number": one.number,
        "articles": list(one.articles),
        "sentences": [list(pair) for pair in one.sentences],
        "quote": one.quote,
        "new": one.new,
        "earlier": one.earlier,
        "disagreements": list(one.disagreements),
        "topic": one.topic,
        "quotes": one.quotes,
    }


def _restored(kept: dict[str, Any]) -> Record:
    return Record(
        kept["story"],
        kept["number"],
        tuple(kept["articles"]),
        tuple((article, sentence) for article, sentence in kept["sentences"]),
        kept["quote"],
        kept["new"],
        kept["earlier"],
        tuple(kept["disagreements"]),
        kept.get("topic", ""),
        kept.get("quotes", 0),
    )
