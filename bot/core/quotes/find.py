"""Article → its quotes: found in the sentences, joined over sentences and paragraphs, given to speakers."""

from __future__ import annotations

from bot.core.models import Article, Extent, Quote, QuoteKind, Speaker
from bot.core.quotes.drafts import Draft, Drafting
from bot.core.quotes.frames import Page, page
from bot.core.quotes.languages import language
from bot.core.quotes.people import People, Person
from bot.core.quotes.reports import reports


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """Every quote of an article's text in order, with speakers as far as the article names them. Never raises."""
    made = page(article.text, language(article.language))
    found = [reports(made, frame) for frame in made.frames]
    people = People()
    people.read(made, body=True)
    for extra in (article.headline, *article.captions):
        if extra:
            people.read(page(extra, made.language), body=False)
    people.trust(report.speaker for listed in found for report in listed if report.speaker)
    return tuple(_quote(made, draft) for draft in Drafting(made, people).read(found))


def _quote(made: Page, draft: Draft) -> Quote:
    words, text = made.words, made.words.text
    if draft.stretch is not None:
        stretch = made.stretches[draft.stretch]
        start, end = stretch.start, stretch.end
        kind = QuoteKind.DIRECT
    else:
        start, end = words.starts[draft.first], words.ends[draft.last - 1]
        quoted = any(made.inside[k] >= 0 for k in range(draft.first, draft.last))
        kind = QuoteKind.MIXED if quoted else QuoteKind.INDIRECT
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
        round(min(1.0, said.certainty * draft.factor), 3),
        draft.group,
    )


def _extent(made: Page, span: tuple[int, int] | None) -> Extent | None:
    return Extent(made.words.starts[span[0]], made.words.ends[span[1] - 1]) if span else None


def speaker(person: Person) -> Speaker:
    """A person of an article as a speaker."""
    aliases = tuple(name for name in person.names if name != person.name)
    return Speaker(person.name, person.role, aliases)
