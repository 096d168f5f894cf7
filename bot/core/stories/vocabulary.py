"""Words of a language → the numbers of their stems, and how common each is."""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt

from bot.core.stories import background
from bot.core.text.stems import stemmer

Floats = npt.NDArray[np.float32]

# Words part at white space and at these; what else stands at their ends is cut off when a word is first met, which
# makes reading twice as fast as finding words by a pattern.
_ENDS = (".", "?", "!", ":", ";")
PARTING = ("-", "–", "—", "/", "’", "'", "…")
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:\.[^\W_]+)*")
# In the languages of most feeds, Monday first.
_WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
}
# Of a number, and of a word in a language without a table: short ones are mostly grammar, in every language written
# with letters.
_SHARE_BY_LENGTH = {1: 0.2, 2: 0.4, 3: 0.3, 4: 0.06, 5: 0.03}
_SHARE = 0.01
_CAPITAL_NOUNS = ("de", "lb")  # where a capital letter makes no name
# Beside a token's number: it begins with a capital letter; a sentence or clause ends with it.
CAPITAL, END, NUMBER = 1 << 29, 1 << 30, (1 << 29) - 1


class Vocabularies:
    """All languages' words under one run of numbers from 1. Languages are apart: a stem that two of them share has two
    numbers, for what is common in one is telling in the other, and "die" joins no English article to a German one.
    """

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._of: dict[str, _Vocabulary] = {}

    def of(self, language: str | None) -> _Vocabulary:
        """The words of a language; an article without one is taken for English."""
        code = (language or "en").split("-")[0].lower()
        if code not in self._of:
            self._of[code] = _Vocabulary(code, self._numbers)
        return self._of[code]

    def __len__(self) -> int:
        return len(self._numbers) + 1

    def shares(self) -> Floats:
        """Of each number, in what share of its language's articles it may be expected; 1 for number 0, no term."""
        found = np.ones(len(self), dtype=np.float32)
        tables = {code: background.shares(code, stemmer(code)) for code in self._of}
        for (code, root), number in self._numbers.items():
            table = tables[code]
            if root[0].isdigit() or not table:
                found[number] = _SHARE_BY_LENGTH.get(len(root), _SHARE)
            else:
                found[number] = table.get(root, background.UNLISTED)
        return found

    def languages(self) -> npt.NDArray[np.int32]:
        """Of each number, which of the languages met it is a word of; -1 for number 0."""
        places = {code: place for place, code in enumerate(self._of)}
        found = np.full(len(self), -1, dtype=np.int32)
        for (code, _), number in self._numbers.items():
            found[number] = places[code]
        return found

    def place(self, language: str | None) -> int:
        """Which of the languages met this one is."""
        return list(self._of).index(self.of(language).code)

    def weekdays(self) -> npt.NDArray[np.uint8]:
        """Of each number, a bit for the weekday that it is."""
        bits = np.zeros(len(self), dtype=np.uint8)
        for code in self._of:
            for day, word in enumerate(_WEEKDAYS.get(code, "").split()):
                if number := self._numbers.get((code, stemmer(code)(word))):
                    bits[number] |= 1 << day
        return bits


class _Vocabulary(dict[str, int]):
    """Token → number of its stem in one language, and how it is written."""

    def __init__(self, code: str, numbers: dict[tuple[str, str], int]) -> None:
        super().__init__()
        self.code = code
        self._stem = stemmer(code)
        self._capital = 0 if code in _CAPITAL_NOUNS else CAPITAL
        self._numbers = numbers

    def __missing__(self, token: str) -> int:
        """0 for what is no word: signs, and single letters, which only tie together what is not alike (the s of
        "Trump's", initials; without them the feed mixes gain 0.8 points of precision).
        """
        found = _WORD.search(token)
        word = found[0].lower().replace(".", "") if found and not found[0][0].isdigit() else found[0] if found else ""
        if len(word) < 2 and not word.isdigit():
            number = 0
        else:
            root = word if word[0].isdigit() else self._stem(word)
            number = self._numbers.setdefault((self.code, root), len(self._numbers) + 1)
        if number and found and found[0][0].isupper():
            number |= self._capital
        if token.rstrip("\"'”’»)]")[-1:] in _ENDS:
            number |= END
        self[token] = number
        return number
