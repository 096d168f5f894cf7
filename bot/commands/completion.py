"""What somebody is typing → the completions that the library has for it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence

from bot.commands.hiding import hidden_here
from bot.commands.scheduling import DAYS, written
from bot.core.when import atlas, clock, zones
from bot.core.when.atlas import place
from bot.errors import UsageError
from bot.newsroom import Newsroom, starter
from bot.newsroom.quoting import most_quoted
from bot.present.words import shortened
from bot.talk.buttons import Numbered
from bot.talk.question import VALUES, Choice, Question

MOST = 25
WIDTH = 95  # signs; Discord takes 100 for a choice's name and for its value


def completions(newsroom: Newsroom, question: Question, kind: str, typed: str) -> Sequence[Choice]:
    """At most 25 choices for what is typed so far; unknown kinds have none."""
    find = KINDS.get(kind)
    return find(newsroom, question, typed.strip())[:MOST] if find else ()


def _speakers(newsroom: Newsroom, question: Question, typed: str) -> list[Choice]:
    if not typed:
        return [
            Choice(_cut(speaker.name), _cut(speaker.name))
            for speaker, _ in most_quoted(newsroom, question.channel, MOST)
        ]
    found = newsroom.library.speakers.complete(typed, workspace=question.channel.workspace, limit=MOST)
    return [
        Choice(_cut(f"{speaker.name}, {speaker.role}" if speaker.role else speaker.name), _cut(speaker.name))
        for speaker in found
    ]


def _articles(newsroom: Newsroom, question: Question, typed: str) -> list[Choice]:
    found = newsroom.library.articles.headlines(typed, workspace=question.channel.workspace, limit=MOST)
    return [Choice(_cut(headline), _cut(headline)) for _, headline in found]


def _topics(newsroom: Newsroom, question: Question, typed: str) -> list[Choice]:
    words = [follow.word for follow in newsroom.library.follows.list(question.channel)]
    for subscription in newsroom.library.subscriptions.list(channel=question.channel):
        words += subscription.topics
    return _matching(dict.fromkeys(words), typed)


def _sources(newsroom: Newsroom, question: Question, typed: str) -> list[Choice]:
    listed = newsroom.library.sources.list(workspace=question.channel.workspace)
    return _matching([source.name for source in listed], typed)


def _subscriptions(newsroom: Newsroom, question: Question, typed: str) -> list[Choice]:
    listed = newsroom.library.subscriptions.list(channel=question.channel)
    return _matching([subscription.name for subscription in listed], typed)


def _timezones(newsroom: Newsroom, question: Question, typed: str) -> list[Choice]:
    del newsroom, question
    cities = [Choice(f"{place(key)} ({key})", key) for key in zones.suggestions(typed)] if typed else []
    listed = [*cities, *_matching(sorted(atlas.available()), typed.replace(" ", "_"))]
    return (
        list({choice.value: choice for choice in listed}.values())
        if typed
        else [Choice(zones.spoken(one), one) for one in atlas.MAJOR]
    )


def _matching(words: Iterable[str], typed: str) -> list[Choice]:
    """Those that have what is typed in them; those that begin with it first."""
    from bot.core.query.fold import fold

    wanted = fold(typed)
    listed = [word for word in words if wanted in fold(word)]
    listed.sort(key=lambda word: not fold(word).startswith(wanted))
    return [Choice(_cut(word), _cut(word)) for word in listed]


def _cut(words: str) -> str:
    return shortened(words, WIDTH)


def _starter(newsroom: Newsroom, question: Question, typed: str) -> list[Choice]:
    del question
    return _matching([topic for topic, _ in starter.topics(newsroom)], typed)


def _times(newsroom: Newsroom, question: Question, typed: str) -> list[Choice]:
    """Times of day as they may be typed: first what is typed so far, read, then every half hour that begins so."""
    del newsroom, question
    try:
        read = ", ".join(at.strftime("%H:%M") for at in clock.times(typed))
    except UsageError:
        read = ""
    listed = [f"{hour:02}:{minute:02}" for hour in (*range(6, 24), *range(6)) for minute in (0, 30)]
    return [Choice(one, one) for one in dict.fromkeys([*([read] if read else []), *_like(listed, typed)])]


def _like(listed: list[str], typed: str) -> list[str]:
    return [one for one in listed if one.lstrip("0").startswith(typed.lstrip("0"))]


def _days(newsroom: Newsroom, question: Question, typed: str) -> list[Choice]:
    del newsroom, question
    return _matching(DAYS, typed)


def _hidden(newsroom: Newsroom, question: Question, typed: str) -> list[Choice]:
    return _matching([one.name for one in hidden_here(newsroom, question)], typed)


def _values(newsroom: Newsroom, question: Question, typed: str) -> list[Choice]:
    """What stands in a form that a button opens: of the digest to change, or what was sent before."""
    del typed
    if question.argument.startswith("~"):
        kept = newsroom.library.recall.text(question.argument, workspace=question.channel.workspace)
        return [Choice(name, value) for name, value in json.loads(kept).items()] if kept else []
    named = Numbered.read(question.argument)
    here = newsroom.library.subscriptions.list(channel=question.channel)
    found = next((one for one in here if named and one.id == named.id), None)
    return [Choice(name, value) for name, value in written(found).items() if value] if found else []


KINDS: dict[str, Callable[[Newsroom, Question, str], list[Choice]]] = {
    "speakers": _speakers,
    "articles": _articles,
    "topics": _topics,
    "sources": _sources,
    "subscriptions": _subscriptions,
    "timezones": _timezones,
    "times": _times,
    "days": _days,
    "hidden": _hidden,
    "starter": _starter,
    VALUES: _values,
}
