"""French, whole; see `Language` for what each part is for."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Language
from bot.core.quotes.languages.french.bounds import BOUNDS
from bot.core.quotes.languages.french.naming import NAMING
from bot.core.quotes.languages.french.order import ORDER
from bot.core.quotes.languages.french.saying import SAYING
from bot.core.quotes.languages.french.small import SMALL
from bot.core.quotes.languages.french.tags import tag, words
from bot.core.quotes.languages.french.what import WHAT
from bot.core.quotes.languages.french.who import WHO
from bot.core.quotes.listed import listed

FRENCH = Language(
    code="fr",
    words=words,
    tag=tag,
    saying=SAYING,
    who=WHO,
    what=WHAT,
    small=SMALL,
    bounds=BOUNDS,
    order=ORDER,
    naming=NAMING,
    ended=listed("etc. cie. inc. ltd."),
)
