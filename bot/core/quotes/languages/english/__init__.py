"""English, whole; see `Language` for what each part is for."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Language
from bot.core.quotes.languages.english.bounds import BOUNDS
from bot.core.quotes.languages.english.naming import NAMING
from bot.core.quotes.languages.english.order import ORDER
from bot.core.quotes.languages.english.saying import SAYING
from bot.core.quotes.languages.english.small import SMALL
from bot.core.quotes.languages.english.tags import tag, words
from bot.core.quotes.languages.english.what import WHAT
from bot.core.quotes.languages.english.who import WHO
from bot.core.quotes.listed import listed

ENGLISH = Language(
    code="en",
    words=words,
    tag=tag,
    saying=SAYING,
    who=WHO,
    what=WHAT,
    small=SMALL,
    bounds=BOUNDS,
    order=ORDER,
    naming=NAMING,
    shortened=listed("em cause til tis twas n"),
    ended=listed("a.m. p.m. inc. co. corp. jr. ltd. etc."),
)
