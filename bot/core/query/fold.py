"""Text → the form names are searched in: no case, no accents."""

import re
import unicodedata

# Letters that Unicode does not take apart into a base and an accent, as people without the key type them.
_STROKED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "’": "'"}
)

UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")  # soft hyphens, signs without width
UNSPACED = "\u3040-\u30ff\u3400-\u9fff"  # Chinese and Japanese characters: words without spaces between them


def fold(text: str) -> str:
    """The text casefolded, compatibility forms resolved, accents dropped: `"Łódź"` → `"lodz"`."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text.casefold()).casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(_STROKED)
