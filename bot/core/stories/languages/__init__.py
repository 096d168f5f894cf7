"""Languages → how a headline in each says that its article tells of many events, or of none: one module a language."""

from bot.core.stories.languages import dutch, english, french, german, italian, portuguese, spanish

# ISO 639-1 → the patterns of headlines of live blogs, round-ups, explainers and lists, in small letters
HEADLINES: dict[str, tuple[str, ...]] = {
    "en": english.HEADLINES,
    "de": german.HEADLINES,
    "fr": french.HEADLINES,
    "es": spanish.HEADLINES,
    "it": italian.HEADLINES,
    "pt": portuguese.HEADLINES,
    "nl": dutch.HEADLINES,
}

__all__ = ["HEADLINES"]
