"""A story shown before → the sentences in it that say something new."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.core.digest.given import Past
from bot.core.models import Article, BriefSentence, Sentence, Story, sha256
from bot.core.query.fold import fold
from bot.core.text import body

_WORD = re.compile(r"\w{4,}|\d+")
# A sentence is news when fewer of its words than this share stand together in one sentence that was there before:
# outlets retell a sentence with about two thirds of its words, and a new development brings mostly words of its own.
REPEATED = 0.5
# Shorter ones ("He declined to comment.") are nothing to call readers back for.
LEAST_WORDS = 6


def news(story: Story, past: Past) -> list[tuple[Article, list[Sentence]]]:
    """The articles that were not there when the story was last shown, each with its sentences that are new."""
    copied = {place: group for group in story.copies for place in group}
    old = [article for article in story.articles if article.id in past.articles]
    known = [words for article in old for words in _sentences(article)]
    found = []
    for place, article in enumerate(story.articles):
        if article.id in past.articles:
            continue
        if any(story.articles[other].id in past.articles for other in copied.get(place, ())):
            continue  # the same wire text, carried by another outlet
        fresh = []
        for sentence in body(article.text, article.headline, article.language or "en"):
            words = _words(sentence.of(article.text))
            if len(words) < LEAST_WORDS or sha256(sentence.of(article.text)) in past.sentences:
                continue
            if not _told(words, known):
                fresh.append(sentence)
                known.append(words)
        if fresh:
            found.append((article, fresh))
    return found


def brief_sentences(found: Sequence[tuple[Article, list[Sentence]]], most: int) -> tuple[BriefSentence, ...]:
    """The first new sentences, by turns over the articles, the newest article first; ordered as they stand."""
    chosen: list[tuple[int, Sentence]] = []
    for turn in range(most):
        for place, (_, sentences) in enumerate(found):
            if turn < len(sentences) and len(chosen) < most:
                chosen.append((place, sentences[turn]))
    chosen.sort(key=lambda one: (one[0], one[1].start))
    return tuple(
        BriefSentence(place, sentence.start, sentence.end, sentence.of(found[place][0].text))
        for place, sentence in chosen
    )


def _told(words: frozenset[str], known: Iterable[frozenset[str]]) -> bool:
    return any(len(words & other) >= REPEATED * len(words) for other in known)


def _sentences(article: Article) -> list[frozenset[str]]:
    found = body(article.text, article.headline, article.language or "en")
    return [_words(article.headline), *(_words(sentence.of(article.text)) for sentence in found)]


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text)))
