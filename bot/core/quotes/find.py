"""Article → its quotes: found in the sentences, joined over sentences and paragraphs, given to speakers."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.models import SHOWN_CERTAINTY, Article, Extent, Quote, QuoteKind, Speaker
from bot.core.quotes.beside import quotes_beside
from bot.core.quotes.languages.plain import plain
from bot.core.quotes.languages.registry import language
from bot.core.quotes.page.composed import composed
from bot.core.quotes.page.frames import Page, page
from bot.core.quotes.people.everybody import People, Person
from bot.core.quotes.people.genders import read_genders
from bot.core.quotes.said.draft import Draft
from bot.core.quotes.said.drafts import Drafting
from bot.core.quotes.said.reports import reports
from bot.core.quotes.shown.stance import turned
from bot.core.text import detect

FALLBACK = "en"  # of texts too short to tell
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,200}>")


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """Every quote of an article's text in order, with speakers as far as the article names them. Never raises.

    An article without a language is read in the one it is written in; in one that has no table, nothing is found.
    Stray mark-up (`<u>told</u>`) is read as white space of its length, so that offsets stay those of the text.
    """
    text, places = composed(article.text)
    if places is not None:
        found_there = find_quotes(replace(article, text=text))
        return tuple(_placed(article.text, places, quote) for quote in found_there)
    read = _TAG.sub(lambda tag: " " * len(tag[0]), article.text) if "<" in article.text else article.text
    spoken = language(article.language or detect(read) or FALLBACK)
    if spoken is None:
        beside = plain(article.language or detect(read))
        return quotes_beside(read, beside) if beside is not None else ()
    made = page(read, spoken)
    found = [reports(made, frame) for frame in made.frames]
    people = People()
    people.read(made, body=True)
    for extra in (article.headline, *article.captions):
        if extra:
            people.read(page(extra, made.language), body=False)
    people.trust(report.speaker for listed in found for report in listed if report.speaker)
    read_genders(made, people)
    return tuple(_seen(article, _quote(article.text, made, draft)) for draft in Drafting(made, people).read(found))


TURNED = SHOWN_CERTAINTY - 0.01  # of what is denied, asked, declined or charged: never shown unasked


def _seen(article: Article, quote: Quote) -> Quote:
    """A quote with the certainty that what its reporting words turn is not shown unasked."""
    return replace(quote, certainty=min(quote.certainty, TURNED)) if turned(article, quote) else quote


def _placed(text: str, places: list[int], quote: Quote) -> Quote:
    """A quote of the composed text, in the text itself."""
    start, end = places[quote.start], places[quote.end]
    mention, cue = (
        Extent(places[extent.start], places[extent.end]) if extent else None for extent in (quote.mention, quote.cue)
    )
    return replace(quote, start=start, end=end, text=text[start:end], mention=mention, cue=cue)


def _quote(text: str, made: Page, draft: Draft) -> Quote:
    words = made.words
    if draft.stretch is not None:
        stretch = made.stretches[draft.stretch]
        start, end = stretch.start, stretch.end
        kind = QuoteKind.DIRECT
    else:
        start, end = words.starts[draft.first], words.ends[draft.last - 1]
        quoted = any(made.inside[k] >= 0 for k in range(draft.first, draft.last))
        kind = QuoteKind.DIRECT if draft.verbatim else QuoteKind.MIXED if quoted else QuoteKind.INDIRECT
    said = draft.voice
    report = draft.report
    return Quote(
        start,
        end,
        text[start:end],
        kind,
        speaker(said.person) if said.person else None,
        _extent(made, said.mention),
        _extent(made, (report.cue, report.cue_end)) if report else None,
        said.attribution,
        _certainty(said.certainty * draft.factor),
        draft.group,
    )


# Evidence at which an attribution counts as certain enough to be shown unasked: at .78, .947 and .961 of the named
# quotations of the two halves of the newspaper articles it was tuned on were right, at a recall of .87 in both.
SHOWN_EVIDENCE = 0.78


def _certainty(evidence: float) -> float:
    """Evidence of 0..1 → certainty of 0..1, so that SHOWN_EVIDENCE becomes SHOWN_CERTAINTY."""
    if evidence < SHOWN_EVIDENCE:
        return round(SHOWN_CERTAINTY * evidence / SHOWN_EVIDENCE - 0.001, 3) if evidence > 0 else 0.0
    return round(
        SHOWN_CERTAINTY + (1 - SHOWN_CERTAINTY) * (min(evidence, 1.0) - SHOWN_EVIDENCE) / (1 - SHOWN_EVIDENCE), 3
    )


def _extent(made: Page, span: tuple[int, int] | None) -> Extent | None:
    return Extent(made.words.starts[span[0]], made.words.ends[span[1] - 1]) if span else None


def speaker(person: Person) -> Speaker:
    """A person of an article as a speaker."""
    aliases = tuple(name for name in person.names if name != person.name)
    return Speaker(person.name, person.role, aliases, body=person.body)
