"""Sources → the library: one round over all whose time has come."""

from bot.refresh.conditional import ask, keep
from bot.refresh.outcome import Outcome
from bot.refresh.round import refresh, waiting

__all__ = ["Outcome", "ask", "keep", "refresh", "waiting"]
