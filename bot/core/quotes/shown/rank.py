"""Quotes of a speaker → the key ones: weighed, the same words of several outlets told once."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher

from bot.core.models import Article, Extent, Quote, QuoteKind
from bot.core.query.fold import fold
from bot.core.quotes.shown.stance import turned

_WORD = re.compile(r"\w+")
KIND_WEIGHT = {QuoteKind.DIRECT: 1.0, QuoteKind.MIXED: 0.8, QuoteKind.INDIRECT: 0.45}
HALF_LIFE_DAYS = 7.0  # a week-old quote weighs half as much as today's
SAME_WORDS = 0.85  # share of words in order at which two quotes are versions of one utterance
PIECE_OF = 0.9  # share of a short quote's words that lie in a longer one in order: an excerpt of it
LEAST_WORDS = 5  # shorter quotes are versions only when they are equal


@dataclass(frozen=True, slots=True)
class Variant:
    """The same utterance in other words elsewhere: `differs` are the stretches of its text that the key quote lacks."""

    article: Article
    quote: Quote
    differs: tuple[Extent, ...]


@dataclass(frozen=True, slots=True)
class KeyQuote:
    """A quote worth showing: its pieces in order, who else carries the same words, and versions that differ."""

    article: Article
    quote: Quote
    pieces: tuple[Quote, ...]
    carriers: tuple[Article, ...] = ()
    variants: tuple[Variant, ...] = ()
    weight: float = 0.0

    @property
    def reported(self) -> bool:
        return all(piece.kind is not QuoteKind.DIRECT for piece in self.pieces)

    @property
    def text(self) -> str:
        return " … ".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class _Utterance:
    article: Article
    pieces: tuple[Quote, ...]
    words: tuple[str, ...]
    weight: float

    @property
    def reported(self) -> bool:
        return all(piece.kind is not QuoteKind.DIRECT for piece in self.pieces)

    @property
    def quote(self) -> Quote:
        return max(self.pieces, key=lambda piece: (piece.kind is not QuoteKind.INDIRECT, len(piece.text)))


def key_quotes(found: Sequence[tuple[Article, Quote]], about: str, now: datetime) -> tuple[KeyQuote, ...]:
    """The quotes as key quotes, direct speech before reported, each weightiest first: pieces of one utterance together,
    the same words once. What its reporting words turn (denied, asked, declined, charged) is no key quote.

    Weight: how it was told (direct first), length and completeness, words of `about` and of the headline, certainty,
    age. With words in `about`, utterances that share one come before all that share none.
    """
    utterances = sorted(
        _utterances(found, _words(about), now),
        key=lambda said: (said.reported, -said.weight, said.article.url or "", said.quote.start),
    )
    merged: list[tuple[_Utterance, list[_Utterance]]] = []
    index: dict[str, list[int]] = defaultdict(list)
    for said in utterances:
        place = _home(said, merged, index)
        if place is None:
            for shingle in _shingles(said.words):
                index[shingle].append(len(merged))
            merged.append((said, []))
        else:
            merged[place][1].append(said)
    return tuple(_key(said, others) for said, others in merged)


def _utterances(found: Sequence[tuple[Article, Quote]], about: frozenset[str], now: datetime) -> list[_Utterance]:
    grouped: dict[tuple[object, ...], list[tuple[Article, Quote]]] = defaultdict(list)
    for article, quote in found:
        if quote.shown and turned(article, quote):
            continue
        identity = article.id or article.url or article.headline or article.text[:200]
        grouped[identity, quote.group or -1 - quote.start].append((article, quote))
    made = []
    for members in grouped.values():
        article = members[0][0]
        pieces = tuple(sorted((quote for _, quote in members), key=lambda quote: quote.start))
        words = tuple(word for piece in pieces for word in _WORD.findall(fold(piece.text)))
        made.append(_Utterance(article, pieces, words, _weight(article, pieces, words, about, now)))
    return made


def _weight(
    article: Article, pieces: tuple[Quote, ...], words: tuple[str, ...], about: frozenset[str], now: datetime
) -> float:
    kind = max(KIND_WEIGHT[piece.kind] for piece in pieces)
    length = min(1.0, len(words) / 18) if len(words) <= 60 else max(0.6, 60 / len(words))
    text = pieces[0].text
    complete = 1.0 if text[:1].isupper() and len(words) >= 4 else 0.8
    headline = _words(article.headline)
    own = frozenset(words)
    salience = 1.0 + 0.5 * min(1.0, len(headline & own) / 3)
    asked = 1.0
    if about:
        asked = 1.0 + 9.0 * len(about & own) / len(about) + 1.0 * len(about & headline) / len(about)
    age = max(0.0, (now - article.published).total_seconds() / 86400) if article.published else HALF_LIFE_DAYS
    recent = math.pow(0.5, age / HALF_LIFE_DAYS)
    certain = max(piece.certainty for piece in pieces)
    return kind * (0.3 + 0.7 * length) * complete * salience * asked * (0.25 + 0.75 * recent) * (0.5 + 0.5 * certain)


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(fold(text)) if len(word) > 2)


def _shingles(words: tuple[str, ...]) -> set[str]:
    """Runs of three words, by which versions of one utterance find each other."""
    if len(words) < LEAST_WORDS:
        return {" ".join(words)}
    return {" ".join(words[k : k + 3]) for k in range(len(words) - 2)}


def _home(
    said: _Utterance, merged: list[tuple[_Utterance, list[_Utterance]]], index: dict[str, list[int]]
) -> int | None:
    counts: dict[int, int] = defaultdict(int)
    for shingle in _shingles(said.words):
        for place in index.get(shingle, ()):
            counts[place] += 1
    for place in sorted(counts, key=lambda place: (-counts[place], place))[:5]:
        if _same_words(merged[place][0].words, said.words):
            return place
    return None


def _same_words(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if one == other:
        return True
    shorter = min(len(one), len(other))
    if shorter < LEAST_WORDS:
        return False
    shared = sum(block.size for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks())
    return 2 * shared / (len(one) + len(other)) >= SAME_WORDS or shared / shorter >= PIECE_OF


def _key(said: _Utterance, others: list[_Utterance]) -> KeyQuote:
    carriers: list[Article] = []
    variants: list[Variant] = []
    for other in others:
        if other.words == said.words:
            if other.article != said.article and other.article not in carriers:
                carriers.append(other.article)
        else:
            variants.append(Variant(other.article, other.quote, differing(said.words, other.quote.text)))
    return KeyQuote(said.article, said.quote, said.pieces, tuple(carriers), tuple(variants), said.weight)


def differing(words: Sequence[str], text: str) -> tuple[Extent, ...]:
    """The stretches of a text whose words are not, in order, those given: offsets into the text."""
    places = [match.span() for match in _WORD.finditer(text)]
    own = [fold(text[start:end]) for start, end in places]
    matcher = SequenceMatcher(None, list(words), own, autojunk=False)
    return tuple(
        Extent(places[first][0], places[last - 1][1])
        for kind, _, _, first, last in matcher.get_opcodes()
        if kind in {"replace", "insert"} and last > first
    )
