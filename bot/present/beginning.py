"""The first minute → Reply: a hello, topics to pick, and what picking brought."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.models import Brief, Story
from bot.present.stories import PICK, briefs
from bot.present.words import count
from bot.talk.reply import Action, Block, Buttons, Heading, Menu, Note, Paragraph, Reply, Text

SET_A_TIME = Action("Set a time", "digest add")
TRY_IT = Action("Try it", "brief")
MOST_TOPICS = 25  # of one menu


def hello() -> Reply:
    """Once, when the bot is new in a server: three lines and what to do."""
    lines = (
        "Hello, I am Briefbot: I tell the news in the articles' own words, with who said what.",
        "Pick topics to have their feeds read; set a time, and a digest comes here by itself.",
        "Ask any time: /brief nato, /quote Mattis, or mention me with a question.",
    )
    blocks: tuple[Block, ...] = (
        Paragraph((Text(lines[0], bold=True),)),
        Paragraph((Text(lines[1]),)),
        Paragraph((Text(lines[2]),)),
        Buttons((PICK, SET_A_TIME, TRY_IT)),
    )
    return Reply(blocks, lines[0])


def topics(listed: Sequence[tuple[str, int]]) -> Reply:
    """The topics of the starter list, each with the number of its feeds."""
    title = "What do you want to read about?"
    actions = tuple(
        Action(f"{topic} · {count(number, 'feed')}", "sources pick", topic) for topic, number in listed[:MOST_TOPICS]
    )
    note = "Each adds a few public feeds and reads them at once; /sources remove takes one away again."
    blocks = (Heading((Text(title),)), Menu("Pick a topic", actions), Note((Text(note),)))
    return Reply(blocks, title, private=True)


def picked(
    topic: str, fresh: int, known: int, told: Sequence[tuple[Story, Brief]], *, undo: Action | None = None
) -> Reply:
    """What came of picking a topic, and the first brief of it."""
    said = f"{topic}: {count(fresh, 'feed')} added." if fresh else f"{topic}: its feeds are read here already."
    if fresh and known:
        said += f" {count(known, 'of them was', 'of them were')} here before."
    blocks: list[Block] = [Paragraph((Text(said, bold=True),))]
    if not told:
        hint = "The first articles are on their way: ask /brief in a minute. Meanwhile set a time for your digest."
        blocks.append(Note((Text(hint),)))
    buttons = (SET_A_TIME, Action("Another topic", "sources pick"), *([undo] if undo else []))
    blocks.append(Buttons(buttons))
    shown: tuple[int, ...] = ()
    if told:
        first = briefs(told)
        blocks += first.blocks
        shown = first.shown
    return Reply(tuple(blocks), said, private=True, shown=shown)
