"""A typed word → other ways in which people write it: without the keys for some letters, in another alphabet.

Tried only when the word as it is typed finds nothing.
"""

from __future__ import annotations

import re

from bot.core.query.fold import fold

MOST = 12  # spellings of one word
# Typed without the key → the letters that SQLite does not take for the same ones.
KEYS = (
    *(("l", "ł"), ("o", "ø"), ("d", "đ"), ("i", "ı"), ("ss", "ß"), ("ae", "æ"), ("oe", "œ"), ("th", "þ"), ("е", "ё")),
    *zip("αεηιουω", "άέήίόύώ", strict=True),
)
UMLAUT = re.compile("([aou])e")
SHORTEST = 4  # letters that stay of a word without its ending
# Russian, Ukrainian and Greek letters as English papers write them.
LATIN = str.maketrans(
    {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu", "я": "ya"}
    | {"є": "ye", "θ": "th", "χ": "ch", "ψ": "ps"}
    | dict(zip("абвгдезиклмнопрстуфыэґі", "abvgdeziklmnoprstufyegi", strict=True))
    | dict(zip("αβγδεζηικλμνξοπρσςτυφω", "avgdeziiklmnxoprsstyfo", strict=True))
)
# The same names as German papers write them.
GERMAN = (("tsch", "ch"), ("sch", "sh"), ("w", "v"), ("j", "y"), ("ch", "kh"))


def spellings(word: str) -> tuple[str, ...]:
    """Of a word in a text: with umlauts, strokes and accents that were not typed, without its Cyrillic ending."""
    word = word.casefold()
    found = {UMLAUT.sub(r"\1", word): None}
    for typed, meant in KEYS:
        places = [one.start() for one in re.finditer(typed, word)]
        found |= {f"{word[:place]}{meant}{word[place + len(typed) :]}": None for place in places}
        found[word.replace(typed, meant)] = None
    if len(word) > SHORTEST and not fold(word).isascii():
        found[word[: max(SHORTEST, len(word) - 2)]] = None
    found.pop(word, None)
    return tuple(found)[:MOST]


def readings(word: str) -> tuple[str, ...]:
    """Of a folded word of a name: in Latin letters, as English writes it."""
    latin = word.translate(LATIN)
    found = {latin: None}
    for german, english in GERMAN:
        found[latin.replace(german, english)] = None
    english = latin
    for german, written in GERMAN[:-1]:
        english = english.replace(german, written)
    found[english] = None
    found.pop(word, None)
    return tuple(found)
