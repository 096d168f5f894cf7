"""Languages → the words in each by which a sentence leans on what was said before, or speaks of its writer."""

from bot.core.summary.languages import dutch, english, french, german, italian, portuguese, spanish
from bot.core.summary.languages.contract import Leaning

LEANING: dict[str, Leaning] = {
    "en": english.LEANING,
    "de": german.LEANING,
    "fr": french.LEANING,
    "es": spanish.LEANING,
    "it": italian.LEANING,
    "pt": portuguese.LEANING,
    "nl": dutch.LEANING,
}

__all__ = ["LEANING", "Leaning"]
