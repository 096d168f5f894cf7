"""The COMMANDS table → the help, with three examples."""

from __future__ import annotations

from collections.abc import Sequence

from bot.talk.question import Command
from bot.talk.reply import Action, Bullets, Buttons, Heading, Note, Paragraph, Reply, Span, Text

EXAMPLES = (
    ("/brief nato", "the stories about something, each in its own sentences"),
    ("/quote Mattis", "what somebody really said, word for word"),
    ("/digest add 08:00 Europe/Tallinn", "a morning digest in this channel"),
)


def usage(command: Command) -> str:
    """`/quote <speaker> [about]`."""
    words = [f"<{option.name}>" if option.required else f"[{option.name}]" for option in command.options]
    return " ".join([f"/{command.name}", *words])


def guide(commands: Sequence[Command], *, unknown: str = "") -> Reply:
    """What can be asked. `unknown`: the words that were no command."""
    listed: list[tuple[Span, ...]] = []
    groups: dict[str, list[str]] = {}
    for command in commands:
        group, _, word = command.name.partition(" ")
        if command.hidden:
            continue
        if word:
            groups.setdefault(group, []).append(word)
        else:
            listed.append((Text(usage(command), bold=True), Text(f" — {command.description}")))
    meanings = {"digest": "digests of this channel, on a schedule", "sources": "where the news comes from"}
    for group, under in groups.items():
        listed.append((Text(f"/{group} {' | '.join(under)}", bold=True), Text(f" — {meanings.get(group, group)}")))
    examples = tuple((Text(words, bold=True), Text(f" — {meaning}")) for words, meaning in EXAMPLES)
    first: tuple[Paragraph, ...] = ()
    if unknown:
        first = (Paragraph((Text(f"I know no command “{unknown[:60]}”. This is what you can ask:"),)),)
    return Reply(
        (
            *first,
            Heading((Text("What you can ask"),)),
            Bullets(tuple(listed)),
            Heading((Text("For example"),)),
            Bullets(examples),
            Note(
                (
                    Text(
                        "Every sentence and quote is word for word from its article, with the link. "
                        "A number from the last brief names its story: /full 1"
                    ),
                )
            ),
            Buttons((Action("Top stories", "brief", primary=True), Action("Who spoke", "quote"))),
        ),
        f"I know no command “{unknown[:60]}”. Ask /help to see what there is."
        if unknown
        else "What you can ask: /brief, /full, /quote, /digest, /sources, /follow, /mute, /help",
        private=True,
        error=bool(unknown),
    )
