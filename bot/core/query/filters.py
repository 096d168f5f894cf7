"""`nato AND ("baltic sea" OR estonia*) NOT sport` → a filter that a text matches or not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.core.query.matching import Test, compared, matchable, phrase
from bot.errors import UsageError

LIMIT = 500  # characters of an expression
DEPTH = 20  # parentheses within parentheses

_TOKEN = re.compile(r'\s*(?:(?P<open>\()|(?P<close>\))|"(?P<phrase>[^"]*)"|(?P<word>[^\s()"]+))')
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‟": '"'})


@dataclass(frozen=True, slots=True)
class Filter:
    """A compiled expression. `words` are the words and phrases that speak for a match, as they were written."""

    expression: str
    words: tuple[str, ...]
    test: Test

    def matches(self, text: str, language: str | None = None) -> bool:
        """Whether a text of that language satisfies the expression."""
        return self.test(compared(text, language))


@lru_cache(maxsize=1024)
def parse(expression: str) -> Filter:
    """Reads AND, OR, NOT (capitals), parentheses, "phrases", and words, which may end in `*`; words side by side must
    all be there. NOT binds tightest, then AND, then OR. An empty expression matches everything.

    Raises UsageError that says what is wrong with it.
    """
    if len(expression) > LIMIT:
        raise UsageError(f"That filter is too long: {LIMIT} characters are the most.", "Leave some words out.")
    tokens = _tokens(expression.translate(_QUOTES))
    if not tokens:
        return Filter(expression, (), lambda _: True)
    reader = _Reader(tokens)
    test = reader.either(0)
    if reader.left():
        raise _wrong("it has a closing parenthesis too many")
    return Filter(expression, tuple(reader.words), test)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # open | close | and | or | not | words
    words: str = ""


def _tokens(expression: str) -> list[_Token]:
    found: list[_Token] = []
    place = 0
    rest = expression.rstrip()
    while place < len(rest):
        match = _TOKEN.match(rest, place)
        if match is None:
            raise _wrong("a quotation mark is not closed")
        place = match.end()
        if match["open"]:
            found.append(_Token("open"))
        elif match["close"]:
            found.append(_Token("close"))
        elif match["phrase"] is not None:
            if not match["phrase"].strip():
                raise _wrong("there is nothing between its quotation marks")
            found.append(_Token("words", match["phrase"]))
        elif match["word"] in {"AND", "OR", "NOT"}:
            found.append(_Token(match["word"].lower()))
        elif not matchable(match["word"]):
            raise _wrong(f"“{match['word'][:20]}” is no word")
        else:
            found.append(_Token("words", match["word"]))
    return found


class _Reader:
    """Reads the tokens by recursive descent."""

    def __init__(self, tokens: Sequence[_Token]) -> None:
        self.words: list[str] = []
        self._tokens = tokens
        self._place = 0
        self._denied = False

    def left(self) -> bool:
        return self._place < len(self._tokens)

    def _next(self) -> str:
        return self._tokens[self._place].kind if self.left() else ""

    def either(self, depth: int) -> Test:
        tests = [self._both(depth)]
        while self._next() == "or":
            self._place += 1
            tests.append(self._both(depth))
        return tests[0] if len(tests) == 1 else lambda text: any(test(text) for test in tests)

    def _both(self, depth: int) -> Test:
        tests = [self._one(depth)]
        while self._next() in {"and", "not", "words", "open"}:
            if self._next() == "and":
                self._place += 1
            tests.append(self._one(depth))
        return tests[0] if len(tests) == 1 else lambda text: all(test(text) for test in tests)

    def _one(self, depth: int) -> Test:
        kind = self._next()
        if kind not in {"not", "open", "words"}:
            raise _wrong("a word is missing at its end" if not kind else f"a word is missing before {kind.upper()}")
        token = self._tokens[self._place]
        self._place += 1
        if kind == "words":
            if not self._denied:
                self.words.append(token.words)
            return phrase(token.words)
        if depth > DEPTH:
            raise _wrong("its parentheses lie too deep")
        if kind == "not":
            self._denied = not self._denied
            inner = self._one(depth + 1)
            self._denied = not self._denied
            return lambda text: not inner(text)
        inner = self.either(depth + 1)
        if self._next() != "close":
            raise _wrong("a parenthesis is not closed")
        self._place += 1
        return inner


def _wrong(what: str) -> UsageError:
    return UsageError(
        f"That filter is not understood: {what}.", 'Write it like: nato AND ("baltic sea" OR estonia) NOT football'
    )
