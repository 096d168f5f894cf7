"""Where news comes from, what it is, and what is found in it: sources, articles, sentences, quotes, stories."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.core.models.chats import EVERYBODY, Workspace


def sha256(text: str) -> str:
    """The hexadecimal SHA-256 of a text's UTF-8 form (lone surrogates pass through)."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class SourceKind(StrEnum):
    FEED = "feed"
    PAGE = "page"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Source:
    """A feed, a page or a folder that articles come from, for `workspace` alone or for everybody."""

    name: str
    kind: SourceKind
    address: str
    workspace: Workspace = EVERYBODY
    topic: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its parts told apart, `text` being the body in paragraphs parted by blank lines."""

    headline: str
    text: str
    url: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: datetime | None = None
    language: str | None = None
    captions: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    image: str | None = None
    extract: bool = False  # only a summary of the article could be had
    undated: bool = False  # `published` is when it was first seen, since it does not say
    id: int = 0  # the library's number, once it is stored

    @property
    def sha256(self) -> str:
        return sha256(self.text)


# How a brief may be made.
ALGORITHMS = (
    "briefbot", "lead", "lexrank", "textrank", "lsa", "luhn", "kl", "sumbasic", "reduction", "edmundson",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Extent:
    """A stretch of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Sentence(Extent):
    """One sentence of a text; a quotation of several sentences that may not be cut is still several of these."""


@dataclass(frozen=True, slots=True)
class BriefSentence:
    """A sentence of a brief: verbatim `text` at `start:end` of `Brief.articles[article].text`."""

    article: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Brief:
    """An article, or a story of several, in a few of its own sentences, in order."""

    articles: tuple[Article, ...]
    sentences: tuple[BriefSentence, ...]


class QuoteKind(StrEnum):
    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Attribution(StrEnum):
    """How a quote was given to its speaker."""

    NAMED = "named in the sentence"
    SURNAME = "surname"
    ROLE = "role"
    PRONOUN = "pronoun"
    CONTINUATION = "continuation"
    NOBODY = "nobody named"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person or body who speaks: the fullest name given, the role as articles give it, the names used."""

    name: str
    role: str | None = None
    aliases: tuple[str, ...] = ()
    id: int = 0
    body: bool = field(default=False, compare=False)  # a ministry, a company, a paper: not a person


SHOWN_CERTAINTY = 0.5  # core.quotes scales its certainties so that this is where `/quote` stops showing unasked


@dataclass(frozen=True, slots=True)
class Quote:
    """Words and whose they are; `text` is verbatim at `start:end` of its article's text, without quotation marks.

    `mention` is where the speaker is named (or stands as a pronoun), `cue` the word of saying. Pieces of one
    utterance (`"A," he said, "B."`) are several quotes that share a `group` number within their article.
    """

    start: int
    end: int
    text: str
    kind: QuoteKind
    speaker: Speaker | None = None
    mention: Extent | None = None
    cue: Extent | None = None
    attribution: Attribution = Attribution.NOBODY
    certainty: float = 0.0  # 0..1
    group: int = 0
    id: int = 0
    article_id: int = 0

    @property
    def shown(self) -> bool:
        return self.speaker is not None and self.certainty >= SHOWN_CERTAINTY


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event, the lead article first, the others by time."""

    articles: tuple[Article, ...]
    id: int = 0
    copies: tuple[tuple[int, ...], ...] = ()  # positions of articles that carry the same wire text

    @property
    def lead(self) -> Article:
        return self.articles[0]

    @property
    def independent(self) -> int:
        """How many articles stand on their own: copies of one wire text count once."""
        return len(self.articles) - sum(len(group) - 1 for group in self.copies)
