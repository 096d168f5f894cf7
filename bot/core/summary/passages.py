"""Articles → passages: the smallest stretches of running text that may be shown, and what each needs beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.models import Article, Sentence
from bot.core.summary.guards import introduced, is_aside, is_past, leans_back
from bot.core.summary.openers import leans
from bot.core.summary.quotations import Run, runs
from bot.core.text import body, split

_MOST = 600  # sentences of an article that are weighed; position leaves the later ones no chance
_SPEECHLESS = 0.75  # share of letters in quotation marks above which two outside words must name the speaker
# A speaker who is a pronoun: `…," he said`, `…“, sagte er`, `… », dit-il`. By language: "on" is he in Czech.
_AFTER_MARK = r"[\"”“’»'],?\s+"
_PRONOUN_SPEAKERS = {
    "en": r"(?:he|she|they|it) (?:\w+ly )?(?:said|says|told|ad\w+|wrote|asked|explained|noted|continued|\w+ed)\b",
    "de": r"\w+ (?:er|sie)\b",
    "fr": r"(?:a-t-|\w+-)(?:t-)?(?:il|elle|ils|elles)\b",
    "es": r"\w+ (?:él|ella)\b",
    "it": r"\w+ (?:lui|lei)\b",
    "pt": r"\w+ (?:ele|ela)\b",
    "cs": r"\w+ (?:on|ona)\b",
    "sk": r"\w+ (?:on|ona)\b",
    "pl": r"\w+ (?:on|ona)\b",
    "sv": r"\w+ (?:han|hon)\b",
    "uk": r"\w+ (?:він|вона)\b",
    "el": r"\w+ (?:αυτός|αυτή)\b",
}
_PRONOUN_SPEAKER = {
    language: re.compile(_AFTER_MARK + pronoun, re.IGNORECASE) for language, pronoun in _PRONOUN_SPEAKERS.items()
}
_FEW = 3  # words; fewer say nothing: "Parenting.", "Tallinn."
_OPENING = 2  # passages: the first two may be anything that a writer opens with, a standfirst without a full stop too
_HEADING = 12  # words of a question on a line of its own that is a heading
_SMALL, _AGAIN = 3, 0.7  # a line without a full stop that has so much of its longer words from the headline repeats it
_WORDS = re.compile(r"[^\W_]+")
_SPACELESS = frozenset({"zh", "ja", "th"})
_CLOSERS = "\"”’»')]"
_STOPS = (".", "!", "?", "…", "。", "！", "？")


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, or several that a quotation holds together.

    `before` is the place (among all passages) of the passage that must be shown too, None when it stands alone;
    `sound` is False when it cannot stand at all: half a quotation, words without their speaker, or a word or two.
    """

    article: int
    position: int  # among the passages of its article
    sentences: tuple[Sentence, ...]
    text: str
    size: int  # words, by white space
    before: int | None
    sound: bool
    leaning: bool  # needs what stands before it, whether there is any or not
    quoted: float
    question: bool
    unended: bool


def passages(articles: Sequence[Article], languages: Sequence[str]) -> list[Passage]:
    """The passages of all articles, article after article, in order.

    What an article before has said to the letter is not sound: the copies of one text would say it twice in one brief.
    """
    found: list[Passage] = []
    said: set[str] = set()
    for number, (article, language) in enumerate(zip(articles, languages, strict=True)):
        sentences = body(article.text, article.headline, language) or split(article.text[:4_000], language)
        sentences = sentences[:_MOST]
        texts = [sentence.of(article.text) for sentence in sentences]
        start = len(found)
        mine = [
            _passage(number, position, run, sentences, texts, language, start)
            for position, run in enumerate(runs(texts))
        ]
        named = introduced([passage.text for passage in mine], article.headline)
        found += [
            _guarded(passage, article, language, start, person)
            if _letters(passage.text) not in said
            else replace(passage, sound=False)
            for passage, person in zip(mine, named, strict=True)
        ]
        said.update(_letters(passage.text) for passage in found[start:])
    return found


def _guarded(passage: Passage, article: Article, language: str, start: int, person: int | None) -> Passage:
    """The passage as an editor would let it stand, away from the opening: with what it leans on, or not at all."""
    place, first, last = passage.position, passage.sentences[0], passage.sentences[-1]
    line = "\n" in article.text[max(0, first.start - 2) : first.start] and "\n" in article.text[last.end : last.end + 2]
    heading = place > 0 and passage.question and line and passage.size < _HEADING
    told = {word for word in _WORDS.findall(article.headline.lower()) if len(word) > _SMALL}
    words = {word for word in _WORDS.findall(passage.text.lower()) if len(word) > _SMALL}
    again = passage.unended and bool(words) and len(words & told) >= _AGAIN * len(words)
    late = place >= _OPENING
    none = heading or again or (late and (passage.unended or is_aside(passage.text, language)))
    past = late and is_past(passage.text, article.published.year if article.published else None)
    before, leaning = passage.before, passage.leaning
    if not leaning and place and leans_back(passage.text, language):
        before, leaning = start + place - 1, True
    if person is not None:
        if before is not None and before != start + person:
            none = none or late  # it leans on two others
        else:
            before, leaning = start + person, True
    return replace(passage, sound=passage.sound and not none and not past, before=before, leaning=leaning)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def sentence_passages(texts: Sequence[str], language: str) -> list[Passage]:
    """The passages of one text whose sentences are cut already: `start` of each counts sentences, not characters."""
    numbered = [Sentence(at, at + 1) for at in range(len(texts))]
    return [_passage(0, position, run, numbered, texts, language, 0) for position, run in enumerate(runs(texts))]


def _passage(
    number: int, position: int, run: Run, sentences: Sequence[Sentence], texts: Sequence[str], language: str, start: int
) -> Passage:
    said = texts[run.first : run.last + 1]
    text = said[0] if len(said) == 1 else " ".join(said)
    size = sum(len(sentence.split()) for sentence in said)
    speechless = run.quoted > _SPEECHLESS and run.outside < 2
    introduced = speechless and run.first > 0 and texts[run.first - 1].endswith(":")
    bare = text.rstrip(_CLOSERS)
    leaning = introduced or leans(said[0], language) or (run.quoted > 0 and _by_pronoun(text, language))
    return Passage(
        article=number,
        position=position,
        sentences=tuple(sentences[run.first : run.last + 1]),
        text=text,
        size=size,
        before=start + position - 1 if leaning and position else None,
        sound=(size >= _FEW or language in _SPACELESS)
        and not run.broken
        and (introduced or not speechless)
        and not text.endswith(":"),
        leaning=leaning,
        quoted=run.quoted,
        question=bare.endswith(("?", "？")),
        unended=not bare.endswith(_STOPS),
    )


def _by_pronoun(text: str, language: str) -> bool:
    return bool((_PRONOUN_SPEAKER.get(language) or _PRONOUN_SPEAKER["en"]).search(text))
