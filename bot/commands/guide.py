"""`/briefbot` and `/help`: what can be asked, of one command all of it; and a line asked again by a button."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot import present
from bot.commands.resolve import groups, resolve, table
from bot.errors import NotAllowedError
from bot.newsroom import Newsroom, arriving
from bot.talk.question import Command, Option, Question
from bot.talk.reply import Reply

ABOUT = Option(
    "about", "A command to explain, or any question", "Ein Befehl oder eine Frage", rest=True, example="digest"
)


def over(commands: Sequence[Command]) -> tuple[Command, ...]:
    """The commands that explain these and themselves, and the one that asks a line again."""

    async def explain(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
        del newsroom, question
        about = " ".join(options.get("about", "").lower().removeprefix("/").split())
        known = table(*everything)
        if about in known and not known[about].hidden:
            return present.explained([known[about]])
        if about in groups(known):
            return present.explained([one for one in everything if one.name.startswith(f"{about} ")])
        return present.guide(everything, unknown=about)

    helping = Command(
        "help",
        "What can be asked, with examples",
        "Was man fragen kann, mit Beispielen",
        (ABOUT,),
        explain,
        private=True,
        aliases=("commands", "hilfe"),
    )
    bot = replace(
        helping, name="briefbot", description="What I can do, or any question", german="Was ich kann", aliases=()
    )
    everything: tuple[Command, ...] = (*commands, helping, bot)
    return helping, bot


def again(commands: Sequence[Command]) -> Command:
    """Asks a whole line as if it were typed; its argument is the line, or the key to it."""

    async def ask(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
        from bot.commands.grammar.options import options as read

        line = options.get("about", "") or question.argument
        if line.startswith("~"):
            recall, workspace = newsroom.library.recall.text, question.channel.workspace
            recalled: str | None = await newsroom.aside(recall, line, workspace=workspace)
            line = recalled or ""
        command, asked = resolve(
            table(*commands), replace(question, command="", argument=line, options={}, pressed=False)
        )
        admitted(command, asked)
        if command.reads:
            await arriving.ready(newsroom)
        reply = await command.answer(newsroom, asked, read(command, asked))
        return replace(reply, private=reply.private or (command.private and not asked.direct))

    return Command("again", "Ask this", "Das fragen", (ABOUT,), ask, hidden=True)


def admitted(command: Command, question: Question) -> None:
    """Raises NotAllowedError when the asker may not do what the command does."""
    if command.manage and not question.asker.manager:
        raise NotAllowedError(
            f"/{command.name} changes things for everybody here, and you may not manage this channel.",
            "Ask someone who may manage it. For yourself, follow topics in a direct message with me."
            if not question.direct
            else "Ask someone who manages this workspace.",
        )
    if command.govern and not question.asker.governor:
        raise NotAllowedError(
            f"/{command.name} changes things for the whole server, and you manage only this channel.",
            "Ask someone who may manage the server, or do it for yourself in a direct message with me.",
        )
