"""A quote's place in its article: the sentences around it, and a link that lands on the words."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote as percent

from bot.core.models import Article, Extent, Quote, QuoteKind, Sentence
from bot.core.quotes.page.openings import openings
from bot.core.text import split

WHOLE = 80  # characters up to which a fragment spells the words out; longer ones name their beginning and end


def context(article: Article, quote: Quote) -> tuple[Extent, Extent, Extent]:
    """(the sentence before, the sentence or sentences that hold the quote, the sentence after); empty extents at the
    edges of the text.

    Raises ValueError when the quote's words no longer stand at its place in the article.
    """
    if article.text[quote.start : quote.end] != quote.text:
        raise ValueError("the article no longer has these words at this place")
    sentences = _sentences(article)
    held = [k for k, sentence in enumerate(sentences) if sentence.start < quote.end and sentence.end > quote.start]
    if not held:
        around = Extent(quote.start, quote.end)
        return Extent(around.start, around.start), around, Extent(around.end, around.end)
    first, last = held[0], held[-1]
    around = Extent(min(sentences[first].start, quote.start), max(sentences[last].end, quote.end))
    before = sentences[first - 1] if first > 0 else None
    after = sentences[last + 1] if last + 1 < len(sentences) else None
    return (
        Extent(before.start, before.end) if before else Extent(around.start, around.start),
        around,
        Extent(after.start, after.end) if after else Extent(around.end, around.end),
    )


def seen(article: Article, quote: Quote) -> Extent:
    """What a reader is shown of a quote: direct speech as it is, of reported speech the article's whole sentence.

    Without its reporting words "X disputes that …" would read as X's own statement.
    """
    if quote.kind is QuoteKind.DIRECT:
        return Extent(quote.start, quote.end)
    held = _held(article, min(quote.start, quote.cue.start) if quote.cue else quote.start, quote.end)
    if not held:
        return Extent(quote.start, quote.end)
    news = [place for place in _openings(article.text) if held[0].start < place <= quote.start]  # after "BERN — "
    return Extent(min(*news, quote.start) if news else min(held[0].start, quote.start), max(held[-1].end, quote.end))


def _held(article: Article, start: int, end: int) -> list[Sentence]:
    """The sentences that `start:end` touches."""
    return [sentence for sentence in _sentences(article) if sentence.start < end and sentence.end > start]


@lru_cache(maxsize=8)
def _openings(text: str) -> tuple[int, ...]:
    return tuple(openings(text))


@lru_cache(maxsize=8)
def _split(text: str, language: str) -> tuple[Sentence, ...]:
    """The sentences of a text; kept, since the quotes of an article are asked for one after the other."""
    return split(text, language)


def _sentences(article: Article) -> tuple[Sentence, ...]:
    return _split(article.text, article.language or "en")


def text_fragment(article: Article, quote: Quote) -> str:
    """The article's address with a text fragment for the quote's words; "" when the article has no address.

    After the URL Fragment Text Directives draft (WICG): `#:~:text=start,end`; a hyphen, comma or ampersand is encoded.
    """
    if not article.url:
        return ""
    address, mark, fragment = article.url.partition("#")
    words = quote.text.split()
    if not words:
        return article.url
    plain = " ".join(words)
    if len(plain) <= WHOLE or len(words) < 10:
        if "\n" in quote.text and len(words) >= 2:
            directive = f"{_encoded(' '.join(words[: len(words) // 2]))},{_encoded(' '.join(words[len(words) // 2 :]))}"
        else:
            directive = _encoded(plain)
    else:
        directive = f"{_encoded(' '.join(words[:5]))},{_encoded(' '.join(words[-5:]))}"
    kept = fragment.partition(":~:")[0] if mark else ""
    return f"{address}#{kept}:~:text={directive}"


def _encoded(words: str) -> str:
    return percent(words.encode("utf-8", "replace"), safe="").replace("-", "%2D")
