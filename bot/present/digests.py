"""Digest, subscriptions → Reply: one message with the headline list, a thread with the stories."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from bot.core.models import WEEKDAYS, Digest, DigestStory, Subscription
from bot.core.when.zones import spoken
from bot.present.quotes import said
from bot.present.stories import linked, sentences
from bot.present.words import count, headline, moment, named, newest, outlets, shortened
from bot.talk.buttons import Numbered
from bot.talk.reply import Action, Block, Bullets, Buttons, Heading, Link, Moment, Note, Paragraph, Reply, Span, Text

MOST_LISTED = 10  # digests in one answer: each is two lines and a row of buttons


def digest(made: Digest, *, preview: bool = False) -> Reply:
    """The digest as posted; as a preview also why each story is in."""
    title = f"{shortened(made.subscription.name, 60)[:1].upper()}{shortened(made.subscription.name, 60)[1:]} digest"
    blocks: list[Block] = [Heading((Text(title), Text(" · "), Moment(made.end)))]
    blocks += [Note(spans) for spans in _notices(made)]
    if made.stories:
        blocks.append(Bullets(tuple(_line(story) for story in made.stories), start=1))
    else:
        blocks += _empty(made)
    blocks.append(Note((Text(_account(made)),)))
    if made.stories and not preview:
        blocks.append(Note((Text("The stories are in this message's thread."),)))
    thread = [digest_story(story, number, preview=preview) for number, story in enumerate(made.stories, 1)]
    if made.left_out:
        thread.append(_left_out(made))
    summary = f"{title}: " + (
        " · ".join(shortened(story.story.lead.headline, 80) for story in made.stories) or "no news"
    )
    shown = tuple(story.story.lead.id for story in made.stories)
    return Reply(tuple(blocks), summary, private=preview, thread=tuple(thread), shown=shown)


def _notices(made: Digest) -> list[tuple[Span, ...]]:
    notices: list[tuple[Span, ...]] = []
    if made.late is not None:
        notices.append((Text(f"Late by {duration(made.late)}: the bot was away at the time."),))
    if made.skipped:
        words = count(len(made.skipped), "digest was", "digests were")
        notices.append((Text(f"{words} skipped while the bot was away, the last one of "), Moment(made.skipped[-1])))
    return notices


def _line(story: DigestStory) -> tuple[Span, ...]:
    new: tuple[Span, ...] = (Text("New: ", bold=True),) if story.new else ()
    return (*new, headline(story.story.lead), Text(f" · {outlets(story.story.articles, 2)}"))


def _empty(made: Digest) -> list[Block]:
    blocks: list[Block] = [Paragraph((Text("No news for this digest since the last one."),))]
    if made.latest is not None and made.latest.published is not None:
        spans = (
            Text("The latest there is: "),
            headline(made.latest, bold=False),
            Text(" · "),
            Moment(made.latest.published),
        )
        blocks.append(Note(spans))
    return blocks


def _account(made: Digest) -> str:
    """`42 sources checked · 3 failed · 310 articles → 58 stories → 8 shown`."""
    account = made.account
    failed = f" · {account.failed} failed" if account.failed else ""
    return (
        f"{count(account.sources, 'source')} checked{failed} · {count(account.articles, 'article')} → "
        f"{count(account.stories, 'story', 'stories')} → {account.shown} shown"
    )


def digest_story(chosen: DigestStory, number: int, *, preview: bool = False, corrected: str = "") -> Reply:
    """One story below the headlines. `corrected`: what to say of a change after it was posted."""
    lead = chosen.story.lead
    mark: tuple[Span, ...] = (Text("New · ", bold=True),) if chosen.new else ()
    blocks: list[Block] = [Heading((Text(f"{number}. "), *mark, headline(lead)))]
    if chosen.brief.sentences:
        blocks.append(sentences(chosen.brief))
    if chosen.quote is not None:
        blocks += said(*chosen.quote)
    blocks += [Note((Text(f"Numbers differ: {shortened(words, 300)}"),)) for words in chosen.disagreements]
    small: list[Span] = [Text(f"{outlets(chosen.story.articles)} · "), *moment(newest(chosen.story))]
    if chosen.earlier:
        small += [Text(" · "), Link("the earlier post", chosen.earlier)]
    blocks.append(Note(tuple(small)))
    if corrected:
        blocks.append(Note((Text(corrected, italic=True),)))
    if preview and chosen.why:
        blocks.append(Note((Text(f"Why: {shortened(chosen.why, 300)}", italic=True),)))
    articles = named(chosen.story.articles)
    if articles.ids:
        full, name = Action("Full text", "full", str(named([lead]))), str(articles)
        blocks.append(
            Buttons(
                (
                    full,
                    Action("Quotes", "quotes", name),
                    Action("Sources", "carriers", name),
                    Action("More", "more", name),
                )
            )
        )
    return Reply(tuple(blocks), shortened(lead.headline, 150), shown=(lead.id,))


def _left_out(made: Digest) -> Reply:
    entries = tuple(
        (linked(shortened(left.headline, 120), left.url), Text(f" — {left.reason}")) for left in made.left_out[:10]
    )
    title = "What was left out"
    return Reply((Heading((Text(title),)), Bullets(entries)), title)


def duration(length: timedelta) -> str:
    """`25 minutes`, `2 hours`, `3 days`: the largest unit, rounded down."""
    minutes = max(1, int(length.total_seconds() // 60))
    if minutes >= 2880:
        return count(minutes // 1440, "day")
    return count(minutes // 60, "hour") if minutes >= 60 else count(minutes, "minute")


def days(chosen: Sequence[str]) -> str:
    """`every day`, `mon-fri`, `sat, sun`."""
    if set(chosen) == set(WEEKDAYS):
        return "every day"
    places = sorted(WEEKDAYS.index(day) for day in chosen)
    if len(places) > 2 and places == list(range(places[0], places[-1] + 1)):
        return f"{WEEKDAYS[places[0]]}-{WEEKDAYS[places[-1]]}"
    return ", ".join(WEEKDAYS[place] for place in places)


def terms(subscription: Subscription) -> str:
    """`08:00 Europe/Tallinn, mon-fri · nato, baltic · 8 stories`: what is sent, and when."""
    times = ", ".join(at.strftime("%H:%M") for at in subscription.times)
    topics = ", ".join(subscription.topics) or "all topics"
    words = [
        f"{times} {spoken(subscription.timezone)}, {days(subscription.days)}",
        topics,
        count(subscription.stories, "story", "stories"),
    ]
    if subscription.include:
        words.append(f"only {subscription.include}")
    if subscription.exclude:
        words.append(f"without {subscription.exclude}")
    if subscription.per_source:
        words.append(f"at most {subscription.per_source} of one source")
    if subscription.quiet:
        words.append("silent when there is nothing")
    return " · ".join(words)


def understood(times: Sequence[time], chosen: Sequence[str], topics: Sequence[str]) -> str:
    """What was understood of a digest before its zone is known: `08:00, every day · COVID-19, 9/11`."""
    words = f"{', '.join(at.strftime('%H:%M') for at in times)}, {days(chosen)}"
    return f"{words} · {', '.join(topics)}" if topics else words


def subscriptions(
    listed: Sequence[tuple[Subscription, datetime | None, str]],
    *,
    title: str = "",
    note: str = "",
    everywhere: bool = False,
) -> Reply:
    """Subscriptions with the next due time and how the last delivery went; empty: how to begin. `everywhere`: of all
    channels, each named.
    """
    if not listed:
        hint = "Add one: /digest add 08:00 mon-fri Europe/Tallinn"
        words = "No channel here has a digest yet." if everywhere else "This channel has no digest yet."
        return Reply((Paragraph((Text(words),)), Note((Text(hint),))), "No digest yet", private=True)
    title = title or "Digests of this channel"
    blocks: list[Block] = [Heading((Text(title),))]
    if note:
        blocks.append(Paragraph((Text(note),)))
    for subscription, due, last in listed[:MOST_LISTED]:
        blocks += _listed(subscription, due, last, everywhere=everywhere)
    if len(listed) > MOST_LISTED:
        blocks.append(Note((Text(f"And {len(listed) - MOST_LISTED} more, in their channels."),)))
    return Reply(tuple(blocks), title, private=True)


def _listed(subscription: Subscription, due: datetime | None, last: str, *, everywhere: bool) -> list[Block]:
    state: tuple[Span, ...] = (Text("next "), Moment(due)) if due is not None else (Text("no next time"),)
    if subscription.paused:
        state = (Text("paused"),)
    if subscription.suspended:
        state = (Text(f"stopped: {subscription.suspended}"),)
    where = f" in {subscription.channel.id}" if everywhere else ""
    name = str(Numbered(subscription.id))
    waiting = subscription.paused or bool(subscription.suspended)
    change = Action("Resume", "digest resume", name) if waiting else Action("Pause", "digest pause", name)
    buttons = (
        Action("Preview", "digest preview", name),
        Action("Change", "digest change", name),
        change,
        Action("Remove", "digest remove", name, danger=True),
    )
    return [
        Paragraph((Text(f"{subscription.name}{where}", bold=True), Text(f" — {terms(subscription)}"))),
        Note((*state, Text(f" · last: {last}" if last else ""))),
        Buttons(buttons),
    ]
