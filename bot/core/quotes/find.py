"""Article → its quotes: found in the sentences, joined over sentences and paragraphs, given to speakers."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.models import Article, Attribution, Extent, Quote, QuoteKind, Speaker
from bot.core.quotes.contents import Passage, passages
from bot.core.quotes.frames import OUTSIDE, Frame, Page, page
from bot.core.quotes.languages import language
from bot.core.quotes.people import People, Person
from bot.core.quotes.reports import Report, reports
from bot.core.quotes.speakers import NOBODY, Voice, voice
from bot.core.quotes.unattributed import is_speech


@dataclass(slots=True)
class Draft:
    """A quote before it is one: words or a whole stretch, its report and its voice."""

    first: int
    last: int
    stretch: int | None
    frame: int
    voice: Voice
    report: Report | None
    group: int
    factor: float = 1.0  # of certainty


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """Every quote of an article's text in order, with speakers as far as the article names them. Never raises."""
    made = page(article.text, language(article.language))
    people = People()
    people.read(made, body=True)
    for extra in (article.headline, *article.captions):
        if extra:
            people.read(page(extra, made.language), body=False)
    return tuple(_quote(made, draft) for draft in _drafts(made, people))


def _drafts(made: Page, people: People) -> list[Draft]:
    drafts: list[Draft] = []
    group = 0
    colon: tuple[int, Voice] | None = None  # a frame that ends in a colon, and its speaker
    subject: Voice = NOBODY
    last_said: Draft | None = None
    for number, frame in enumerate(made.frames):
        found = reports(made, frame)
        claimed: set[int] = set()
        groups: dict[int, int] = {}
        new: list[Draft] = []
        for passage in passages(made, frame, found):
            key = id(passage.report)
            if key not in groups:
                group += 1
                groups[key] = group
            new.append(_draft(made, people, frame, number, passage, groups[key]))
            claimed |= {made.inside[k] for k in range(passage.first, passage.last) if made.inside[k] >= 0}
            if passage.stretch is not None:
                claimed.add(passage.stretch)
        for stretch in frame.stretches:
            if stretch in claimed:
                continue
            first, last = made.bounds[stretch]
            alone = all(
                made.inside[k] != OUTSIDE or not made.words.forms[k][0].isalnum()
                for k in range(frame.first, frame.last)
            )
            if alone:
                heir = _continued(made, number, last_said, drafts + new, colon, stretch)
                if heir is not None:
                    said, factor, same = heir
                    if not same:
                        group += 1
                    new.append(
                        Draft(
                            first,
                            last,
                            stretch,
                            number,
                            Voice(said.mention, said.person, Attribution.CONTINUATION, said.certainty),
                            None,
                            group if not same else last_said.group if last_said else group,
                            factor,
                        )
                    )
                elif is_speech(made, frame, stretch, alone=True):
                    group += 1
                    new.append(Draft(first, last, stretch, number, NOBODY, None, group, 0.3))
            elif is_speech(made, frame, stretch, alone=False):
                group += 1
                new.append(
                    Draft(first, last, stretch, number, _subject_voice(made, people, frame, first), None, group, 0.4)
                )
        drafts += sorted(new, key=lambda draft: (draft.first, draft.last))
        if new:
            last_said = new[-1]
        if made.words.forms[frame.last - 1] == ":" and made.inside[frame.last - 1] == OUTSIDE:
            speaking = [voice(made, people, frame, report.speaker) for report in found if report.speaker]
            colon = (number, speaking[-1] if speaking else _subject_voice(made, people, frame, frame.last))
    del subject
    return drafts


def _continued(
    made: Page, number: int, last: Draft | None, drafts: list[Draft], colon: tuple[int, Voice] | None, stretch: int
) -> tuple[Voice, float, bool] | None:
    """Whose a quotation is that stands alone: the last speaker's, or the one's whom a colon announced."""
    frame = made.frames[number]
    if colon is not None and colon[0] == number - 1:
        return colon[1], 0.9, False
    if drafts:
        last = drafts[-1]
    if last is None:
        return None
    if last.frame == number:
        return last.voice, 0.95, True
    before = made.frames[last.frame]
    if last.frame == number - 1 and before.paragraph == frame.paragraph:
        return last.voice, 0.95, True
    if last.frame == number - 1 and last.stretch is not None and not made.stretches[last.stretch].closed:
        return last.voice, 0.95, True
    if last.frame == number - 1 and before.paragraph + 1 == frame.paragraph:
        return last.voice, 0.75, False
    if before.paragraph == frame.paragraph:
        return last.voice, 0.7, False
    return None


def _subject_voice(made: Page, people: People, frame: Frame, at: int) -> Voice:
    """The subject of a frame's first verb."""
    from bot.core.quotes.reports import _subject_before

    span = _subject_before(made, frame, at, [])
    return voice(made, people, frame, span)


def _draft(made: Page, people: People, frame: Frame, number: int, passage: Passage, group: int) -> Draft:
    return Draft(
        passage.first,
        passage.last,
        passage.stretch,
        number,
        voice(made, people, frame, passage.report.speaker),
        passage.report,
        group,
    )


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
