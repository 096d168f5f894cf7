"""The stories of a period, chosen for one subscription → Digest.

stories ─ wanted? ─ dated? ─ shown before: anything new? ─ ranked ─ within limits ─ told
             │          │               │                               │
             └──────────┴───────────────┴── left out, with the reason ──┘
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.digest import fresh
from bot.core.digest.given import Mute, Past
from bot.core.digest.numbers import disagreements
from bot.core.digest.quoting import key_quote
from bot.core.digest.ranking import Rank, rank
from bot.core.digest.reasons import Out, Reason
from bot.core.digest.wanting import names_of, wanted
from bot.core.models import Account, Article, Brief, Digest, DigestStory, LeftOut, Quote, Sentence, Story, Subscription
from bot.core.query.fold import fold

Teller = Callable[[Sequence[Article]], Brief]

SENTENCES = 2  # per story: a digest is read in passing, and /brief gives more
TELLERS = 6  # articles of a story that its sentences are chosen from; more add time, not news
FEW, LED = 5, 2  # up to so many stories need no sections; the first so many stand above them
LEFT_OUT = 10  # are named; the account counts the rest


@dataclass(frozen=True, slots=True)
class _Candidate:
    story: Story
    rank: Rank
    news: list[tuple[Article, list[Sentence]]] | None  # of a story shown before: what is new in it
    earlier: str | None = None


def compose(
    subscription: Subscription,
    stories: Sequence[Story],
    *,
    start: datetime,
    end: datetime,
    current: Collection[int] | None = None,
    quotes: Mapping[int, Sequence[Quote]] | None = None,
    past: Past | None = None,
    mutes: Sequence[Mute] = (),
    follows: Sequence[str] = (),
    outlets: Mapping[int, Sequence[str]] | None = None,
    topics: Mapping[int, str] | None = None,
    sources: int = 0,
    failed: int = 0,
    late: timedelta | None = None,
    skipped: tuple[datetime, ...] = (),
    latest: Article | None = None,
    teller: Teller | None = None,
) -> Digest:
    """The digest of `start`–`end`.

    A story counts when one of its articles belongs to the period: by its number in `current`, or, where that is None,
    by its time. `quotes`, `outlets` (the names of the sources that carry it) and `topics` (of its source) are by the
    article's number. `teller`
    tells articles in SENTENCES sentences; None: bot.core.summary. Raises UsageError for a filter that is not
    understood.
    """
    quotes, past, outlets = quotes or {}, past or Past(), outlets or {}
    candidates: list[_Candidate] = []
    out: list[tuple[Story, Reason, float]] = []
    articles = told_of = 0
    for story in stories:
        inside = _inside(story, start, end, current)
        if not inside:
            continue
        articles, told_of = articles + inside, told_of + 1
        kept = wanted(story, subscription, mutes, outlets)
        placed = rank(
            story if isinstance(kept, Reason) else kept,
            end,
            topics=subscription.topics,
            follows=follows,
            quotes=quotes,
            outlets=outlets,
        )
        if isinstance(kept, Reason):
            out.append((story, kept, placed.score))
        elif all(article.undated for article in kept.articles):
            out.append((kept, Reason(Out.UNDATED), placed.score))
        elif not (before := [article.id for article in kept.articles if article.id in past.articles]):
            candidates.append(_Candidate(kept, placed, None))
        elif found := fresh.news(kept, past):
            link = next((past.articles[number] for number in before if past.articles[number]), None)
            candidates.append(_Candidate(kept, placed, found, link))
        else:
            out.append((kept, Reason(Out.SEEN), placed.score))
    candidates.sort(key=lambda one: (-one.rank.score, -one.rank.newest.timestamp(), one.story.lead.headline))
    chosen: list[_Candidate] = []
    for candidate in candidates:
        fitting = _limits(candidate, chosen, subscription, outlets)
        if isinstance(fitting, Reason):
            out.append((candidate.story, fitting, candidate.rank.score))
        else:
            chosen.append(fitting)
    tell = teller or _summary
    told = _sectioned([_told(one, quotes, outlets, topics or {}, tell) for one in chosen])
    return Digest(
        subscription,
        start,
        end,
        told,
        left_out=_left_out(out),
        account=Account(sources, failed, articles, told_of, len(told)),
        late=late,
        skipped=skipped,
        latest=None if told else latest,
    )


def _inside(story: Story, start: datetime, end: datetime, current: Collection[int] | None) -> int:
    """How many of its articles belong to the period."""
    if current is not None:
        return sum(article.id in current for article in story.articles)
    return sum(article.published is not None and start < article.published <= end for article in story.articles)


def _limits(
    candidate: _Candidate,
    chosen: Sequence[_Candidate],
    subscription: Subscription,
    outlets: Mapping[int, Sequence[str]],
) -> _Candidate | Reason:
    """The candidate as it may be told, or the reason why not."""
    lead = candidate.story.lead
    same = fold(" ".join(lead.headline.split()))
    if any(fold(" ".join(other.story.lead.headline.split())) == same for other in chosen):
        return Reason(Out.DUPLICATE)
    if len(chosen) >= subscription.stories:
        return Reason(Out.BELOW_RANK)
    if not subscription.per_source:
        return candidate
    leading = [_source(other.story.lead, outlets) for other in chosen]
    for place, article in enumerate(candidate.story.articles):
        name = _source(article, outlets)
        if not name or leading.count(name) < subscription.per_source:
            return candidate if place == 0 else replace(candidate, story=_led_by(candidate.story, place))
    return Reason(Out.LIMIT, _source(lead, outlets))


def _source(article: Article, outlets: Mapping[int, Sequence[str]]) -> str:
    return next(iter(names_of(article, outlets)), "")


def _led_by(story: Story, place: int) -> Story:
    """The same story, led by another of its articles."""
    order = [place, *(other for other in range(len(story.articles)) if other != place)]
    copies = tuple(tuple(sorted(order.index(one) for one in group)) for group in story.copies)
    return Story(tuple(story.articles[one] for one in order), story.id, copies)


def _sectioned(told: Sequence[DigestStory]) -> tuple[DigestStory, ...]:
    """The stories in their order; of more than FEW, those after the first LED by topic, each where its first stands."""
    if len(told) <= FEW:
        return tuple(told)
    first: dict[str, int] = {}
    for place, one in enumerate(told[LED:]):
        first.setdefault(one.topic, place)
    return (*told[:LED], *sorted(told[LED:], key=lambda one: first[one.topic]))


def _told(
    candidate: _Candidate,
    quotes: Mapping[int, Sequence[Quote]],
    outlets: Mapping[int, Sequence[str]],
    topics: Mapping[int, str],
    tell: Teller,
) -> DigestStory:
    story = candidate.story
    if candidate.news is None:
        copied = {place for group in story.copies for place in group[1:]}
        tellers = [article for place, article in enumerate(story.articles) if place not in copied][:TELLERS]
        brief = tell(tellers)
        why = candidate.rank.why
    else:
        found = sorted(candidate.news, key=lambda one: one[0].published or candidate.rank.newest, reverse=True)
        tellers = [article for article, _ in found]
        brief = Brief(tuple(tellers), fresh.brief_sentences(found, SENTENCES))
        story = _led_by(story, story.articles.index(tellers[0]))  # its headline says the news, and its link shows it
        why = f"new sentences in a story shown before, {candidate.rank.why}"
    return DigestStory(
        story,
        brief,
        quote=key_quote(tellers, quotes, brief),
        new=candidate.news is not None,
        earlier=candidate.earlier,
        why=why,
        disagreements=disagreements(story, outlets),
        topic=next((topic for article in story.articles if (topic := topics.get(article.id, ""))), ""),
        quotes=sum(quote.shown for article in story.articles for quote in quotes.get(article.id, ())),
    )


def _summary(articles: Sequence[Article]) -> Brief:
    from bot.core.summary import summarise

    return summarise(articles, sentences=SENTENCES)


def _left_out(out: Sequence[tuple[Story, Reason, float]]) -> tuple[LeftOut, ...]:
    """The nearest LEFT_OUT of them."""

    def nearness(one: tuple[Story, Reason, float]) -> tuple[int, float, str]:
        story, reason, score = one
        return reason.out, -score, story.lead.headline

    nearest = sorted(out, key=nearness)[:LEFT_OUT]
    return tuple(LeftOut(story.lead.headline, story.lead.url, reason.words) for story, reason, _ in nearest)
