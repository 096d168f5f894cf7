"""Articles → Brief: the few of their own sentences that tell the story, by sumy and our own summariser."""

from collections.abc import Sequence

from bot.core.models import Article, Brief, BriefSentence
from bot.core.text import body

ALGORITHMS = ("briefbot", "lead", "lexrank", "textrank", "lsa", "luhn", "kl", "sumbasic", "reduction", "edmundson")


def summarise(
    articles: Sequence[Article],
    *,
    sentences: int | None = None,
    words: int | None = None,
    about: str = "",
    algorithm: str = "briefbot",
) -> Brief:
    """The brief of one article, or of a story that several tell."""
    count = sentences or (1000 if words else 3)
    chosen: list[BriefSentence] = []
    left = words or 10**9
    for number, article in enumerate(articles):
        for sentence in body(article.text, article.headline, article.language or "en"):
            said = sentence.of(article.text)
            size = len(said.split())
            if len(chosen) < count and (size <= left or not chosen):
                chosen.append(BriefSentence(number, sentence.start, sentence.end, said))
                left -= size
    return Brief(tuple(articles), tuple(chosen))
