"""Italian, whole; see `Language` for what each part is for."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Language
from bot.core.quotes.languages.italian.bounds import BOUNDS
from bot.core.quotes.languages.italian.naming import NAMING
from bot.core.quotes.languages.italian.order import ORDER
from bot.core.quotes.languages.italian.saying import SAYING
from bot.core.quotes.languages.italian.small import SMALL
from bot.core.quotes.languages.italian.tags import tag, words
from bot.core.quotes.languages.italian.what import WHAT
from bot.core.quotes.languages.italian.who import WHO
from bot.core.quotes.listed import listed

ITALIAN = Language(
    code="it",
    words=words,
    tag=tag,
    saying=SAYING,
    who=WHO,
    what=WHAT,
    small=SMALL,
    bounds=BOUNDS,
    order=ORDER,
    naming=NAMING,
    ended=listed("ecc. s.p.a."),
)
