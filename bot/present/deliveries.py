"""What is said around deliveries: to managers when posting stopped, and when a followed word is news."""

from __future__ import annotations

from collections.abc import Sequence

from bot.core.models import Brief, Story
from bot.present.stories import story_blocks
from bot.present.words import shortened
from bot.talk.reply import Heading, Note, Paragraph, Reply, Text

# On a post that was edited because its article was.
CORRECTED = "Corrected: the article was changed after this was posted; sentences that are gone from it were taken out."


def stopped(names: Sequence[str], where: str, why: str) -> Reply:
    """To those who manage a channel that refuses to be posted in."""
    listed = ", ".join(f"“{shortened(name, 60)}”" for name in names)
    words = f"{listed} cannot be posted in {where} any more: {shortened(why, 200)}."
    remedy = (
        "Let me post there again: invite me, or give me that right. They go on by themselves then; "
        "/digest resume all, asked there, does it too."
    )
    return Reply((Paragraph((Text(words),)), Note((Text(remedy),))), words, private=True)


def alert(story: Story, brief: Brief, word: str) -> Reply:
    """News about a followed word, told at once."""
    title = f"News about {shortened(word, 60)}"
    blocks = story_blocks(story, brief)
    note = Note(
        (Text(f"You asked to hear about “{shortened(word, 60)}” at once. /unfollow {shortened(word, 60)} ends it."),)
    )
    summary = f"{title}: {shortened(story.lead.headline, 120)}"
    return Reply((Heading((Text(title),)), *blocks, note), summary, shown=(story.lead.id,))
