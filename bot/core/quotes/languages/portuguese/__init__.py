"""Portuguese, whole; see `Language` for what each part is for."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Language
from bot.core.quotes.languages.portuguese.bounds import BOUNDS
from bot.core.quotes.languages.portuguese.naming import NAMING
from bot.core.quotes.languages.portuguese.order import ORDER
from bot.core.quotes.languages.portuguese.saying import SAYING
from bot.core.quotes.languages.portuguese.small import SMALL
from bot.core.quotes.languages.portuguese.tags import tag, words
from bot.core.quotes.languages.portuguese.what import WHAT
from bot.core.quotes.languages.portuguese.who import WHO
from bot.core.quotes.listed import listed

PORTUGUESE = Language(
    code="pt",
    words=words,
    tag=tag,
    saying=SAYING,
    who=WHO,
    what=WHAT,
    small=SMALL,
    bounds=BOUNDS,
    order=ORDER,
    naming=NAMING,
    ended=listed("etc. s.a."),
)
