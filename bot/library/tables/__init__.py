"""The schema: every table, once, for both databases."""

from bot.library.tables import chat, news, running
from bot.library.tables.types import metadata

__all__ = ["chat", "metadata", "news", "running"]
