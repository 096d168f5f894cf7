"""Articles told + their quotes → the one quote a digest shows with them, where there is a weighty one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.core.digest.ranking import weighty
from bot.core.models import Article, Brief, Quote

_BEST_LENGTH = 140  # characters: a whole thought, read at a glance


def key_quote(
    tellers: Sequence[Article], quotes: Mapping[int, Sequence[Quote]], brief: Brief
) -> tuple[Article, Quote] | None:
    """The weightiest quote that the brief does not show already: spoken by who is quoted most in the story, given with
    a role, early in its article, and of a readable length.
    """
    found = [(article, quote) for article in tellers for quote in quotes.get(article.id, ()) if weighty(quote)]
    if not found:
        return None
    spoken: dict[str, int] = {}
    for _, quote in found:
        if quote.speaker is not None:
            spoken[quote.speaker.name] = spoken.get(quote.speaker.name, 0) + 1

    def weight(one: tuple[Article, Quote]) -> tuple[float, int]:
        article, quote = one
        speaker = quote.speaker
        value = quote.certainty + 0.15 * min(3, spoken.get(speaker.name, 0) if speaker else 0)
        value += 0.2 if speaker is not None and speaker.role else 0.0
        value -= 0.3 * quote.start / max(1, len(article.text))
        value -= abs(len(quote.text) - _BEST_LENGTH) / 600
        return value, -quote.start

    return max((one for one in found if not _shown(*one, brief)), key=weight, default=None)


def _shown(article: Article, quote: Quote, brief: Brief) -> bool:
    return any(
        brief.articles[sentence.article] is article and sentence.start < quote.end and quote.start < sentence.end
        for sentence in brief.sentences
    )
