"""German, whole; see `Language` for what each part is for."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Language
from bot.core.quotes.languages.german.bounds import BOUNDS
from bot.core.quotes.languages.german.naming import NAMING
from bot.core.quotes.languages.german.order import ORDER
from bot.core.quotes.languages.german.saying import SAYING
from bot.core.quotes.languages.german.small import SMALL
from bot.core.quotes.languages.german.tags import tag, words
from bot.core.quotes.languages.german.what import WHAT
from bot.core.quotes.languages.german.who import WHO
from bot.core.quotes.listed import listed

GERMAN = Language(
    code="de",
    words=words,
    tag=tag,
    saying=SAYING,
    who=WHO,
    what=WHAT,
    small=SMALL,
    bounds=BOUNDS,
    order=ORDER,
    naming=NAMING,
    ended=listed("inc. co. corp. jr. ltd. etc."),
)
