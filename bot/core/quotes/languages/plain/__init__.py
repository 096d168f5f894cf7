"""Languages whose quotations are read only where a full name stands beside them, in the same sentence."""

from bot.core.quotes.languages.plain.finnic import ESTONIAN, FINNISH
from bot.core.quotes.languages.plain.nordic import DANISH, NORWEGIAN, SWEDISH
from bot.core.quotes.languages.plain.slavic import POLISH, RUSSIAN, UKRAINIAN
from bot.core.quotes.languages.plain.words import Plain

PLAIN: dict[str, Plain] = {
    code: table
    for table in (DANISH, ESTONIAN, FINNISH, NORWEGIAN, POLISH, RUSSIAN, SWEDISH, UKRAINIAN)
    for code in table.codes
}


def plain(code: str | None) -> Plain | None:
    """The table of an ISO 639 code, with or without a region; None where there is none."""
    return PLAIN.get((code or "")[:2].lower())
