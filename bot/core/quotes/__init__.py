"""Articles → their quotes, whole, and whose they are."""

from bot.core.quotes.find import find_quotes
from bot.core.quotes.people.identity import same_person
from bot.core.quotes.shown.place import context, seen, text_fragment
from bot.core.quotes.shown.rank import KeyQuote, Variant, key_quotes
from bot.core.quotes.shown.stance import turned

__all__ = [
    "KeyQuote",
    "Variant",
    "context",
    "find_quotes",
    "key_quotes",
    "same_person",
    "seen",
    "text_fragment",
    "turned",
]
