"""The Undo button: what was removed, hidden or imported a moment ago → as it was before, for ten minutes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.errors import NotFoundError
from bot.newsroom import Newsroom, sourcing
from bot.present.sources import done
from bot.talk.question import Command, Option, Question
from bot.talk.reply import Action, Reply

OPEN_FOR = timedelta(minutes=10)

What = Literal["digest", "source", "import", "follow", "hide", "unhide"]


@dataclass(frozen=True, slots=True)
class Removed:
    """What a change did. `entries`: numbers of digests and sources, or [kind, value, until] and [word, urgent] as JSON;
    `name` is what people call it.
    """

    what: What
    entries: tuple[str, ...]
    name: str


async def button(newsroom: Newsroom, question: Question, change: Removed) -> Action:
    """The button that takes a change back; the typed word `undo` means the last one of its asker."""
    kept = {**asdict(change), "at": newsroom.clock().isoformat(), "holder": _here(question)}
    keep, workspace = newsroom.library.recall.keep, question.channel.workspace
    key = await newsroom.aside(keep, json.dumps(kept, sort_keys=True), newsroom.clock(), workspace=workspace)
    newsroom.undoable[(_here(question), question.asker.id)] = key
    return Action("Undo", "undo", key)


async def undo(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """Take the last change back."""
    where = (_here(question), question.asker.id)
    key = options.get("change", "") if question.pressed else newsroom.undoable.get(where, "")
    recall, workspace = newsroom.library.recall.text, question.channel.workspace
    kept: str | None = await newsroom.aside(recall, key, workspace=workspace) if key else None
    if kept is None:
        raise NotFoundError("There is nothing to undo.", "A removal can be undone for ten minutes, by its button.")
    change = json.loads(kept)
    if change["holder"] != _here(question):
        raise NotFoundError("That was not changed here.", "Undo it in the channel where it was changed.")
    if newsroom.clock() - datetime.fromisoformat(change["at"]) > OPEN_FOR:
        raise NotFoundError("That was more than ten minutes ago.", "Add it again instead.")
    await newsroom.aside(_back, newsroom, question, change["what"], change["entries"])
    newsroom.undoable.pop(where, None)
    return done(f"{change['name']}: as it was before.", "")


def _here(question: Question) -> str:
    return f"{question.channel.workspace}/{question.channel.id}"


def _back(newsroom: Newsroom, question: Question, what: What, entries: Sequence[str]) -> None:
    library, now = newsroom.library, newsroom.clock()
    match what:
        case "digest":
            for number in entries:
                library.subscriptions.restore(int(number))
        case "source":
            sourcing.restore(newsroom, entries)
        case "import":
            for number in entries:
                library.sources.remove(int(number))
        case "follow":
            for entry in entries:
                word, urgent = json.loads(entry)
                library.follows.add(question.channel, word, now=now, urgent=urgent)
        case "hide":
            for entry in entries:
                kind, value, _ = json.loads(entry)
                library.mutes.remove(question.channel, kind, value)
        case "unhide":
            for entry in entries:
                kind, value, until = json.loads(entry)
                end = datetime.fromisoformat(until) if until else None
                library.mutes.add(question.channel, kind, value, now=now, until=end)


COMMANDS = (
    Command(
        "undo",
        "Take back what was just removed, hidden or imported",
        "Zurücknehmen, was eben entfernt, verborgen oder importiert wurde",
        (Option("change", "Which change", "Welche Änderung", rest=True),),
        undo,
        hidden=True,
        private=True,
    ),
)
