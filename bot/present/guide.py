"""Commands → help: three tasks to begin with, the rest below; of one command every option with an example."""

from __future__ import annotations

from collections.abc import Sequence

from bot.present.words import shortened
from bot.talk.question import Command, Option
from bot.talk.reply import Action, Block, Bullets, Buttons, Heading, Note, Paragraph, Reply, Span, Text

MEANINGS = {"digest": "the digests of this channel, on a schedule", "sources": "where the news comes from"}
TASKS = (
    ("Read", "/brief nato gives the stories about something; /full 1 the whole text of the first."),
    ("Ask who said what", "/quote Mattis gives the words themselves, with where they stand."),
    ("Get it each morning", "/digest add 08:00 mon-fri Tallinn nato, baltic posts here by itself."),
)


def guide(commands: Sequence[Command], *, unknown: str = "") -> Reply:
    """What can be asked. `unknown`: the words that were no command."""
    blocks: list[Block] = []
    if unknown:
        blocks.append(Paragraph((Text(f"I know no command “{shortened(unknown, 60)}”. This is what you can ask:"),)))
    blocks.append(Heading((Text("What you can ask"),)))
    blocks += [Paragraph((Text(f"{task}: ", bold=True), Text(words))) for task, words in TASKS]
    blocks.append(
        Buttons(
            (
                Action("Top stories", "brief", primary=True),
                Action("Who spoke", "quote"),
                Action("Add a digest", "digest add"),
            )
        )
    )
    blocks += [Heading((Text("And the rest"),)), Bullets(tuple(_rest(commands)))]
    note = (
        "Every sentence and quote is word for word from its article, with the link. "
        "More on one command: /briefbot digest, or /briefbot help quote."
    )
    blocks.append(Note((Text(note),)))
    names = dict.fromkeys(f"/{one.name.split(' ')[0]}" for one in commands if not one.hidden)
    summary = f"What you can ask: {', '.join(names)}"
    return Reply(tuple(blocks), f"I know no command “{unknown[:60]}”." if unknown else summary, private=True)


def _rest(commands: Sequence[Command]) -> list[tuple[Span, ...]]:
    groups: dict[str, list[Command]] = {}
    for command in commands:
        if not command.hidden:
            groups.setdefault(command.name.split(" ")[0], []).append(command)
    listed: list[tuple[Span, ...]] = []
    for group, under in groups.items():
        if len(under) == 1 and " " not in under[0].name:
            listed.append((Text(f"/{group}", bold=True), Text(f" — {under[0].description}")))
        else:
            words = " | ".join(one.name.partition(" ")[2] for one in under)
            listed.append((Text(f"/{group} {words}", bold=True), Text(f" — {MEANINGS.get(group, group)}")))
    return listed


def explained(commands: Sequence[Command]) -> Reply:
    """One command, or the commands of a group: what each does, with every option and an example."""
    whole = len(commands) == 1
    title = f"/{commands[0].name}" if whole else f"/{commands[0].name.split(' ')[0]}"
    blocks: list[Block] = [Heading((Text(title),))]
    for command in commands:
        line = f"/{command.name} {command.example}".strip()
        said = (Text(line, bold=True), Text(f" — {command.description}"))
        blocks.append(Paragraph(said))
        if command.options and (whole or command.form):
            blocks.append(Bullets(tuple(_option(option) for option in command.options)))
    if not whole:
        blocks.append(Note((Text(f"All of one: /briefbot help {commands[-1].name}"),)))
    opens = next((one for one in commands if one.form), None)
    if opens is not None:
        blocks.append(Buttons((Action(f"Fill in /{opens.name}", opens.name, primary=True),)))
    return Reply(tuple(blocks), f"{title}: {commands[0].description}", private=True)


def _option(option: Option) -> tuple[Span, ...]:
    example = f"{option.name}:{option.example}" if option.example else ""
    needed = " (needed)" if option.required else ""
    words = f" — {option.description}{needed}"
    if option.choices:
        words += f": {' or '.join(option.choices)}"
    return (Text(option.name, bold=True), Text(words), Text(f", like {example}" if example else "", italic=True))
