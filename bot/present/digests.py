"""Digest → Reply: one message that tells the day at a glance, a thread with the stories, and its account.

☀ Morning briefing · Sat 9 June · 6 stories · 2 min
1  a card: the headline, one sentence, who tells it and when, a picture       the first TOLD
4  a line: the headline, how many tell it, when                               the rest, by topic
“…” — the quote of the day
[Read all] [Quotes] [Why these?] [Change]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.core import calendar
from bot.core.digest.accounting import Accounted, accounted
from bot.core.models import Account, Article, Digest, DigestStory, LeftOut, Quote, QuoteKind
from bot.present.pictures import pictured
from bot.present.quotes import read_at, said, words
from bot.present.stories import linked, sentences, story_buttons
from bot.present.subscriptions import duration
from bot.present.words import count, headline, moment, named, newest, outlet, outlets, shortened
from bot.talk.buttons import Numbered
from bot.talk.reply import (
    Action,
    Block,
    Bullets,
    Buttons,
    Card,
    Heading,
    Link,
    Moment,
    Note,
    Paragraph,
    Quotation,
    Reply,
    Span,
    Text,
)

FEW = (
    4  # up to so many stories, TOLD of them tell a sentence; of more, LED: six then fit on one and a half phone screens
)
TOLD, LED = 3, 2
SENTENCE_LIMIT = 160  # characters; a longer sentence is cut at a word, and the whole of it stands in the thread
DOTS = 5  # outlets shown as dots; more are in the count
READING = 220  # words a minute, of reading news on a screen (Brysbaert, 2019: 238 for non-fiction)
MORNING, AFTERNOON, EVENING = 4, 12, 17  # hours of the reader's day
SPEAKING = ("brief", "digest", "news", "round", "update", "report")  # names that say already what it is


def digest(made: Digest, *, preview: bool = False, number: int = 0, pictures: bool = True) -> Reply:
    """The digest as posted; `number` is its delivery's, by which it is asked about afterwards.

    A preview, which has no number yet, ends with what it was chosen from.
    """
    title = _title(made)
    blocks: list[Block] = [Heading((Text(title),))]
    blocks += [Note(spans) for spans in _notices(made)]
    day = _quote_of_the_day(made)
    language = _language(made)
    if made.stories:
        told = TOLD if len(made.stories) <= FEW else LED
        blocks += [
            _card(story, place, language, pictures=pictures and place == 1)
            for place, story in enumerate(made.stories[:told], 1)
        ]
        if rest := made.stories[told:]:
            blocks.append(Bullets(tuple(_lines(rest, language)), start=told + 1))
        if day is not None:
            article, quote = day
            speaker = quote.speaker.name if quote.speaker else ""
            blocks.append(Quotation((*words(article, [quote]), Text(f" — {speaker}, "), read_at(article, quote))))
    else:
        blocks += _empty(made)
    if buttons := _buttons(made, number):
        blocks.append(Buttons(buttons))
    if not number:  # else it is told behind its button
        blocks.append(Note((Text(account(made.account)),)))
    shown = day[1] if day else None
    thread = [digest_story(story, place, told=shown) for place, story in enumerate(made.stories, 1)]
    if preview and made.stories:
        thread.append(why(accounted(made)))
    summary = f"{title}: " + (
        " · ".join(shortened(story.story.lead.headline, 80) for story in made.stories) or "no news"
    )
    leads = tuple(story.story.lead.id for story in made.stories)
    return Reply(tuple(blocks), summary, private=preview, thread=tuple(thread), shown=leads)


# ── the message ──────────────────────────────────────────────────────────────────────────────────


def _title(made: Digest) -> str:
    """`☀ Morning briefing · Sat 9 June · 6 stories · 2 min`."""
    local = made.end.astimezone(calendar.zone(made.subscription.timezone))
    sign = "☀" if MORNING <= local.hour < AFTERNOON else "☁" if AFTERNOON <= local.hour < EVENING else "☾"
    name = shortened(made.subscription.name, 60)
    name = name[:1].upper() + name[1:]
    if not any(word in name.casefold() for word in SPEAKING):
        name = f"{name} briefing"
    parts = [f"{sign} {name}", f"{local:%a} {local.day} {local:%B}"]
    if made.stories:
        parts += [count(len(made.stories), "story", "stories"), f"{_minutes(made)} min"]
    return " · ".join(parts)


def _minutes(made: Digest) -> int:
    """How long reading all of it takes, thread and all."""
    read = sum(
        len(f"{one.story.lead.headline} {' '.join(sentence.text for sentence in one.brief.sentences)}".split())
        for one in made.stories
    )
    return max(1, round(read / READING))


def _notices(made: Digest) -> list[tuple[Span, ...]]:
    notices: list[tuple[Span, ...]] = []
    if made.late is not None:
        notices.append((Text(f"Late by {duration(made.late)}: the bot was away at the time."),))
    if made.skipped:
        many = count(len(made.skipped), "digest was", "digests were")
        notices.append((Text(f"{many} skipped while the bot was away, the last one of "), Moment(made.skipped[-1])))
    return notices


def _card(chosen: DigestStory, place: int, language: str, *, pictures: bool) -> Card:
    lead = chosen.story.lead
    new: tuple[Span, ...] = (Text("New · ", bold=True),) if chosen.new else ()
    body: tuple[Span, ...] = ()
    if chosen.brief.sentences:
        body = (Text(shortened(chosen.brief.sentences[0].text, SENTENCE_LIMIT)),)
    picture = pictured(lead) if pictures else None
    small = _small(chosen, language)
    if chosen.disagreements:
        small = (*small, Text(" · numbers differ"))
    return Card((Text(f"{place}  "), *new, headline(lead)), body, small, picture)


def _lines(stories: Sequence[DigestStory], language: str) -> list[tuple[Span, ...]]:
    """The other stories, a line each; the first of a topic names it."""
    lines: list[tuple[Span, ...]] = []
    before = ""
    for chosen in stories:
        spans: list[Span] = []
        if chosen.topic and chosen.topic != before:
            spans.append(Text(f"{chosen.topic[:1].upper()}{chosen.topic[1:]} · ", italic=True))
        before = chosen.topic
        if chosen.new:
            spans.append(Text("New · ", bold=True))
        lines.append((*spans, headline(chosen.story.lead), Text(" · "), *_small(chosen, language)))
    return lines


def _small(chosen: DigestStory, language: str) -> tuple[Span, ...]:
    """`●●● Meridian Post +2 · 21 hours ago · DE`: who tells it, when, and in what language where that is another."""
    names = list(dict.fromkeys(outlet(article) for article in chosen.story.articles))
    dots = "●" * min(len(names), DOTS) + " " if len(names) > 1 else ""
    others = f" +{len(names) - 1}" if len(names) > 1 else ""
    own = chosen.story.lead.language or language
    tag = f" · {own.upper()}" if own != language else ""
    return (
        Text(f"{dots}{shortened(names[0], 40)}{others} · "),
        *moment(newest(chosen.story), relative=True),
        Text(tag),
    )


def _language(made: Digest) -> str:
    """The language that most of its stories are told in."""
    spoken = Counter(one.story.lead.language for one in made.stories if one.story.lead.language)
    return spoken.most_common(1)[0][0] or "" if spoken else ""


def _quote_of_the_day(made: Digest) -> tuple[Article, Quote] | None:
    """Somebody's own words out of the first story that has any."""
    quoted = (one.quote for one in made.stories if one.quote is not None)
    return next((one for one in quoted if one[1].kind is QuoteKind.DIRECT), None)


def _empty(made: Digest) -> list[Block]:
    blocks: list[Block] = [Paragraph((Text("No news for this digest since the last one."),))]
    if made.latest is not None and made.latest.published is not None:
        when = Moment(made.latest.published)
        blocks.append(Note((Text("The latest there is: "), headline(made.latest, bold=False), Text(" · "), when)))
    return blocks


def _buttons(made: Digest, number: int) -> tuple[Action, ...]:
    """What can be asked of it: only what has an answer."""
    leads = named([one.story.lead for one in made.stories])
    found: list[Action] = []
    if leads.ids:
        found.append(Action("Read all", "stories", str(leads), primary=True))
        if any(one.quotes for one in made.stories):
            found.append(Action("Quotes", "quotes", str(leads)))
    if number:
        found.append(Action("Why these?", "why", str(Numbered(number))))
    if made.subscription.id and number:
        found.append(Action("Change", "digest change", str(Numbered(made.subscription.id))))
    return tuple(found)


# ── its account ──────────────────────────────────────────────────────────────────────────────────


def account(told: Account) -> str:
    """`42 sources, 3 failed · 310 articles → 58 stories → 6`."""
    failed = f", {told.failed} failed" if told.failed else ""
    return (
        f"{count(told.sources, 'source')}{failed} · {count(told.articles, 'article')} → "
        f"{count(told.stories, 'story', 'stories')} → {told.shown}"
    )


def why(made: Accounted) -> Reply:
    """What a digest was chosen from, why its stories are in, and the nearest of those that are not."""
    blocks: list[Block] = [Heading((Text("Why these?"),)), Note((Text(account(made.account)),))]
    if made.told:
        blocks.append(Bullets(tuple(_reasoned(one) for one in made.told), start=1))
    if made.left_out:
        blocks += [
            Paragraph((Text("What was left out", bold=True),)),
            Bullets(tuple(_reasoned(one) for one in made.left_out)),
        ]
    return Reply(tuple(blocks), "Why these?", private=True)


def _reasoned(one: LeftOut) -> tuple[Span, ...]:
    reason = f" — {shortened(one.reason, 200)}" if one.reason else ""
    return (linked(shortened(one.headline, 120), one.url), Text(reason))


# ── the thread ───────────────────────────────────────────────────────────────────────────────────


def digest_story(chosen: DigestStory, number: int, *, corrected: str = "", told: Quote | None = None) -> Reply:
    """One story below the headlines. `corrected`: what to say of a change after it was posted; `told`: the quote that
    stands above already.
    """
    lead = chosen.story.lead
    mark: tuple[Span, ...] = (Text("New · ", bold=True),) if chosen.new else ()
    blocks: list[Block] = [Heading((Text(f"{number}. "), *mark, headline(lead)))]
    if chosen.brief.sentences:
        blocks += sentences(chosen.brief)
    if chosen.quote is not None and chosen.quote[1] is not told:
        blocks += said(*chosen.quote)
    blocks += [Note((Text(f"Numbers differ: {shortened(differ, 300)}"),)) for differ in chosen.disagreements]
    small: list[Span] = [Text(f"{outlets(chosen.story.articles)} · "), *moment(newest(chosen.story), relative=True)]
    if chosen.earlier:
        small += [Text(" · "), Link("the earlier post", chosen.earlier)]
    blocks.append(Note(tuple(small)))
    if corrected:
        blocks.append(Note((Text(corrected, italic=True),)))
    if buttons := story_buttons(chosen.story, quotes=chosen.quotes):
        blocks.append(Buttons(buttons))
    return Reply(tuple(blocks), shortened(lead.headline, 150), shown=(lead.id,))
