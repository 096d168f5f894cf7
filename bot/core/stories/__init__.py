"""Articles → Stories: articles of one event, from several outlets, become one story."""

from bot.core.stories.corroboration import corroborates
from bot.core.stories.grouping import THRESHOLD, WINDOW, group

__all__ = ["THRESHOLD", "WINDOW", "corroborates", "group"]
