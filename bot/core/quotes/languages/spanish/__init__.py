"""Spanish, whole; see `Language` for what each part is for."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Language
from bot.core.quotes.languages.spanish.bounds import BOUNDS
from bot.core.quotes.languages.spanish.naming import NAMING
from bot.core.quotes.languages.spanish.order import ORDER
from bot.core.quotes.languages.spanish.saying import SAYING
from bot.core.quotes.languages.spanish.small import SMALL
from bot.core.quotes.languages.spanish.tags import tag, words
from bot.core.quotes.languages.spanish.what import WHAT
from bot.core.quotes.languages.spanish.who import WHO
from bot.core.quotes.listed import listed

SPANISH = Language(
    code="es",
    words=words,
    tag=tag,
    saying=SAYING,
    who=WHO,
    what=WHAT,
    small=SMALL,
    bounds=BOUNDS,
    order=ORDER,
    naming=NAMING,
    ended=listed("etc. uds. s.a."),
)
