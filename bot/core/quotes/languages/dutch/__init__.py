"""Dutch, whole; see `Language` for what each part is for."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Language
from bot.core.quotes.languages.dutch.bounds import BOUNDS
from bot.core.quotes.languages.dutch.naming import NAMING
from bot.core.quotes.languages.dutch.order import ORDER
from bot.core.quotes.languages.dutch.saying import SAYING
from bot.core.quotes.languages.dutch.small import SMALL
from bot.core.quotes.languages.dutch.tags import tag, words
from bot.core.quotes.languages.dutch.what import WHAT
from bot.core.quotes.languages.dutch.who import WHO
from bot.core.quotes.listed import listed

DUTCH = Language(
    code="nl",
    words=words,
    tag=tag,
    saying=SAYING,
    who=WHO,
    what=WHAT,
    small=SMALL,
    bounds=BOUNDS,
    order=ORDER,
    naming=NAMING,
    shortened=listed("t s n m k r"),
    ended=listed("jl. enz. etc."),
)
