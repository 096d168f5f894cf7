"""The languages that quotes are found in: a line for each."""

from bot.core.quotes.languages.contract import Language
from bot.core.quotes.languages.english import ENGLISH
from bot.core.quotes.languages.german import GERMAN

LANGUAGES: dict[str, Language] = {
    table.code: table
    for table in (
        ENGLISH,
        GERMAN,
    )
}


def language(code: str | None) -> Language:
    """The table of a language; English for those that have none yet."""
    return LANGUAGES.get((code or "en")[:2].lower(), ENGLISH)
