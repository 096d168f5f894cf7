"""What is followed and muted, and everything at a glance → Reply."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.core.models import Subscription
from bot.present.sources import Health
from bot.present.subscriptions import terms
from bot.present.words import count, shortened
from bot.talk.reply import Action, Block, Bullets, Buttons, Divider, Heading, Moment, Note, Paragraph, Reply, Span, Text


def followed(words: Sequence[tuple[str, bool]], *, here: str, note: str = "") -> Reply:
    """The topics followed; (word, reported at once)."""
    title = f"Followed {here}"
    blocks: list[Block] = [Paragraph((Text(note, bold=True),))] if note else []
    if not words:
        blocks.append(Paragraph((Text(f"Nothing is followed {here}: briefs and digests take every topic."),)))
        blocks.append(Note((Text("Follow a topic: /follow nato — add alert:yes to hear of it at once."),)))
        return Reply(tuple(blocks), note or title, private=True)
    entries = tuple((Text(word, bold=True), Text(" · reported at once" if urgent else "")) for word, urgent in words)
    blocks += [Heading((Text(title),)), Bullets(entries)]
    blocks += _rows([Action(f"Unfollow {shortened(word, 40)}", "unfollow", word[:60]) for word, _ in words[:5]])
    return Reply(tuple(blocks), note or title, private=True)


def muted(listed: Sequence[tuple[str, str, datetime | None]], *, here: str, note: str = "") -> Reply:
    """What is muted; (kind, words, until)."""
    title = f"Muted {here}"
    blocks: list[Block] = [Paragraph((Text(note, bold=True),))] if note else []
    if not listed:
        blocks.append(Paragraph((Text(f"Nothing is muted {here}."),)))
        blocks.append(Note((Text("Mute a word, a source, or a story of the last brief: /mute football duration:3d"),)))
        return Reply(tuple(blocks), note or title, private=True)
    entries: list[tuple[Span, ...]] = []
    for kind, words, until in listed:
        spans: list[Span] = [Text(shortened(words, 100), bold=True), Text(f" · {kind}")]
        spans += [Text(" · until "), Moment(until)] if until is not None else []
        entries.append(tuple(spans))
    blocks += [Heading((Text(title),)), Bullets(tuple(entries))]
    blocks += _rows([Action(f"Unmute {shortened(words, 40)}", "unmute", words[:60]) for _, words, _ in listed[:5]])
    return Reply(tuple(blocks), note or title, private=True)


def home(
    follows: Sequence[tuple[str, bool]],
    mutes: Sequence[tuple[str, str, datetime | None]],
    digests: Sequence[tuple[Subscription, datetime | None]],
    sources: Sequence[Health],
    *,
    manager: bool,
) -> Reply:
    """A person's own page: follows, mutes, digests with their times; for managers also how the sources are doing."""
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
    blocks += [Divider(), Heading((Text("Follows and mutes"),))]
    words = ", ".join(word for word, _ in follows) or "every topic"
    hidden = ", ".join(words for _, words, _ in mutes) or "nothing"
    blocks.append(Paragraph((Text("Following: ", bold=True), Text(shortened(words, 600)))))
    blocks.append(Paragraph((Text("Muted: ", bold=True), Text(shortened(hidden, 600)))))
    blocks.append(Buttons((Action("Follows", "follow"), Action("Mutes", "mute"))))
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
