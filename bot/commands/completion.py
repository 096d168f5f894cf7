"""What somebody is typing → the completions that the library has for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from zoneinfo import available_timezones

from bot.newsroom import Newsroom
from bot.newsroom.quoting import most_quoted
from bot.present.words import shortened
from bot.talk.question import Choice, Question

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
    return _matching(sorted(available_timezones()), typed.replace(" ", "_"))


def _matching(words: Iterable[str], typed: str) -> list[Choice]:
    """Those that have what is typed in them; those that begin with it first."""
    from bot.core.query.fold import fold

    wanted = fold(typed)
    listed = [word for word in words if wanted in fold(word)]
    listed.sort(key=lambda word: not fold(word).startswith(wanted))
    return [Choice(_cut(word), _cut(word)) for word in listed]


def _cut(words: str) -> str:
    return shortened(words, WIDTH)


KINDS: dict[str, Callable[[Newsroom, Question, str], list[Choice]]] = {
    "speakers": _speakers,
    "articles": _articles,
    "topics": _topics,
    "sources": _sources,
    "subscriptions": _subscriptions,
    "timezones": _timezones,
}
