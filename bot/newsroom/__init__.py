"""What the bot can do: briefs, full texts, quotes, digests, sources — questions in, nouns out."""

from bot.newsroom.desk import FRESH, Newsroom
from bot.newsroom.quoting import Nobody, Several, Spoken
from bot.newsroom.reading import Told

__all__ = ["FRESH", "Newsroom", "Nobody", "Several", "Spoken", "Told"]
