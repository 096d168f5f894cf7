"""What is followed and hidden, and everything at a glance → Reply."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.core.models import Subscription
from bot.present.sources import Health
from bot.present.subscriptions import terms
from bot.present.words import count, shortened
from bot.talk.reply import (
    Action,
    Block,
    Bullets,
    Buttons,
    Divider,
    Heading,
    Moment,
    Note,
    Paragraph,
    Reply,
    Span,
    Text,
    plain,
)


@dataclass(frozen=True, slots=True)
class Hidden:
    """What is hidden: a story by its number, a source, a word; `name` is what people call it."""

    kind: Literal["story", "source", "word"]
    value: str
    name: str
    until: datetime | None = None


def followed(words: Sequence[tuple[str, bool]], *, here: str, note: str = "", undo: Action | None = None) -> Reply:
    """The topics followed; (word, reported at once)."""
    title = f"Followed {here}"
    blocks: list[Block] = [Paragraph((Text(note, bold=True),))] if note else []
    if not words:
        blocks.append(Paragraph((Text(f"Nothing is followed {here}: briefs and digests take every topic."),)))
        blocks.append(Note((Text("Follow a topic: /follow nato — add alert:yes to hear of it at once."),)))
        return Reply((*blocks, *_rows([undo] if undo else [])), note or title, private=True)
    entries = tuple((Text(word, bold=True), Text(" · reported at once" if urgent else "")) for word, urgent in words)
    blocks += [Heading((Text(title),)), Bullets(entries)]
    buttons = [
        Action(f"Unfollow {shortened(word, 40)}", "unfollow", word[:60]) for word, _ in words[: 4 if undo else 5]
    ]
    blocks += _rows([*([undo] if undo else []), *buttons])
    return Reply(tuple(blocks), note or title, private=True)


def is_hidden(kind: str, name: str, *, here: str, until: datetime | None) -> tuple[Span, ...]:
    """`“football” is hidden in this channel until …`: one change, told."""
    what = {"story": "The story ", "source": "What only ", "word": ""}[kind]
    rest = {"story": "", "source": " reports", "word": ""}[kind]
    spans: list[Span] = [Text(f"{what}“{shortened(name, 100)}”{rest} is hidden {here}", bold=True)]
    if until is None:
        return (*spans, Text(" until you /unhide it.", bold=True))
    return (*spans, Text(" until ", bold=True), Moment(until), Text("."))


def hidden(
    listed: Sequence[Hidden],
    *,
    here: str,
    notes: Sequence[str | tuple[Span, ...]] = (),
    undo: Action | None = None,
) -> Reply:
    """What is hidden, after what was just changed."""
    title = f"Hidden {here}"
    blocks: list[Block] = [*(Paragraph((Text(note, bold=True),) if isinstance(note, str) else note) for note in notes)]
    summary = plain(blocks[0].spans) if blocks and isinstance(blocks[0], Paragraph) else title
    if not listed:
        blocks.append(Paragraph((Text(f"Nothing is hidden {here}."),)))
        hint = "Hide a word, a source, or a story of the last brief: /hide football 3d, or /hide 1"
        blocks += [Note((Text(hint),)), *_rows([undo] if undo else [])]
        return Reply(tuple(blocks), summary, private=True)
    blocks += [Heading((Text(title),)), Bullets(tuple(_until(one) for one in listed))]
    buttons = [
        Action(f"Show {shortened(one.name, 40)}", "unhide", one.value[:60]) for one in listed[: 4 if undo else 5]
    ]
    blocks += _rows([*([undo] if undo else []), *buttons])
    return Reply(tuple(blocks), summary, private=True)


def _until(one: Hidden) -> tuple[Span, ...]:
    name = (Text(shortened(one.name, 100), bold=True), Text(f" · {one.kind}"))
    return (*name, Text(" · until "), Moment(one.until)) if one.until is not None else name


def home(
    follows: Sequence[tuple[str, bool]],
    hides: Sequence[Hidden],
    digests: Sequence[tuple[Subscription, datetime | None]],
    sources: Sequence[Health],
    *,
    manager: bool,
) -> Reply:
    """A person's own page: follows, what is hidden, digests with their times; for managers also how the sources do."""
    blocks: list[Block] = [
        Heading((Text("Your briefings"),)),
        Buttons((Action("Top stories", "brief", primary=True), Action("Who spoke", "quote"), Action("Help", "help"))),
        Divider(),
        Heading((Text("Digests"),)),
    ]
    for subscription, due in digests:
        state: tuple[Span, ...] = (Text("next "), Moment(due)) if due is not None else (Text("paused"),)
        blocks.append(Paragraph((Text(subscription.name, bold=True), Text(f" — {terms(subscription)}"))))
        blocks.append(Note(state))
    if not digests:
        blocks.append(Paragraph((Text("No digest comes to you yet."),)))
    blocks.append(Buttons((Action("Add a digest", "digest add"),)))
    blocks += [Divider(), Heading((Text("Follows and hidden"),))]
    words = ", ".join(word for word, _ in follows) or "every topic"
    away = ", ".join(one.name for one in hides) or "nothing"
    blocks.append(Paragraph((Text("Following: ", bold=True), Text(shortened(words, 600)))))
    blocks.append(Paragraph((Text("Hidden: ", bold=True), Text(shortened(away, 600)))))
    blocks.append(Buttons((Action("Follows", "follow"), Action("Hidden", "hide"))))
    if manager:
        failing = [one for one in sources if one.failing]
        blocks += [Divider(), Heading((Text("Sources"),))]
        blocks.append(Paragraph((Text(f"{count(len(sources), 'source')}, {len(failing)} failing."),)))
        if failing:
            lines = tuple(
                (Text(one.source.name, bold=True), Text(f": {shortened(one.fault, 150)}")) for one in failing[:5]
            )
            blocks.append(Bullets(lines))
        blocks.append(Buttons((Action("All sources", "sources list"), Action("Add a source", "sources add"))))
    return Reply(tuple(blocks), "Your briefings", private=True)


def _rows(actions: Sequence[Action]) -> list[Block]:
    return [Buttons(tuple(actions))] if actions else []
