"""Articles → Brief, by our own summariser in sumy's shape, or by one of sumy's."""

from bot.core.models import ALGORITHMS
from bot.core.summary.brief import summarise

__all__ = ["ALGORITHMS", "summarise"]
