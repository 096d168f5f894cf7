"""The languages that quotes are found in: a line for each."""

from bot.core.quotes.languages.contract import Language
from bot.core.quotes.languages.dutch import DUTCH
from bot.core.quotes.languages.english import ENGLISH
from bot.core.quotes.languages.french import FRENCH
from bot.core.quotes.languages.german import GERMAN
from bot.core.quotes.languages.italian import ITALIAN
from bot.core.quotes.languages.portuguese import PORTUGUESE
from bot.core.quotes.languages.spanish import SPANISH

LANGUAGES: dict[str, Language] = {
    table.code: table
    for table in (
        DUTCH,
        ENGLISH,
        FRENCH,
        GERMAN,
        ITALIAN,
        PORTUGUESE,
        SPANISH,
    )
}


def language(code: str | None) -> Language | None:
    """The language of an ISO 639 code, with or without a region; None for one that quotes are not read in yet."""
    return LANGUAGES.get((code or "")[:2].lower())


def reads(code: str | None) -> bool:
    """Whether quotes are read in a language; one that is not known is taken for English."""
    return not code or language(code) is not None
