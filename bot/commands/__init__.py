"""Questions → replies: the one table of commands and the one door to their answers."""

from bot.commands.door import answer, complete
from bot.commands.table import COMMANDS

__all__ = ["COMMANDS", "answer", "complete"]
