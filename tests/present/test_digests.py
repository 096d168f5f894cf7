"""What a digest tells at a glance."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.core.models import (
    Account,
    Article,
    Brief,
    BriefSentence,
    Channel,
    Digest,
    DigestStory,
    LeftOut,
    Quote,
    QuoteKind,
    Speaker,
    Story,
    Subscription,
    Workspace,
)
from bot.present import digest
from bot.talk.reply import Bullets, Buttons, Card, Heading, Link, Note, Quotation, Reply, plain

NOW = datetime(2026, 6, 9, 6, tzinfo=UTC)
MORNING = Subscription("morning", Channel(Workspace("slack", "T1"), "C1"), (time(8),), timezone="Europe/Tallinn", id=4)


def article(number: int, **given: object) -> Article:
    plain_one = Article(
        f"Headline {number}",
        f"The harbour council met on day {number}. More followed.",
        url=f"https://outlet.example/{number}?utm_source=rss&id={number}",
        outlet=f"Outlet {number}",
        published=NOW - timedelta(hours=number),
        language="en",
        id=number,
    )
    return replace(plain_one, **given)


def told(number: int, *more: Article, **given: object) -> DigestStory:
    lead = given.pop("lead", None) or article(number)
    text = lead.text.split(". ")[0] + "."
    brief = Brief((lead,), (BriefSentence(0, 0, len(text), text),))
    return DigestStory(Story((lead, *more)), brief, **given)


def made(*stories: DigestStory, **given: object) -> Digest:
    return Digest(MORNING, NOW - timedelta(days=1), NOW, stories, **given)


def blocks(reply: Reply, kind: type) -> list:
    return [block for block in reply.blocks if isinstance(block, kind)]


def labels(reply: Reply) -> list[str]:
    return [action.label for row in blocks(reply, Buttons) for action in row.actions]


def test_the_title_says_the_day_in_the_digests_own_zone_and_how_long_it_takes() -> None:
    [title] = blocks(digest(made(told(1), told(2))), Heading)
    assert plain(title.spans) == "☀ Morning briefing · Tue 9 June · 2 stories · 1 min"


@pytest.mark.parametrize(
    ("hour", "name", "title"),
    [
        (11, "desk", "☁ Desk briefing"),
        (18, "Evening news", "☾ Evening news"),
        (0, "daily digest", "☾ Daily digest"),
    ],
)
def test_the_title_follows_the_hour_and_repeats_nothing_the_name_says(hour: int, name: str, title: str) -> None:
    one = replace(made(told(1)), subscription=replace(MORNING, name=name), end=NOW.replace(hour=hour))
    assert digest(one).summary.startswith(f"{title} · ")


def test_the_first_two_of_six_tell_a_sentence_and_the_rest_are_a_line() -> None:
    reply = digest(made(*(told(number) for number in range(1, 7))))
    cards, [rest] = blocks(reply, Card), blocks(reply, Bullets)
    assert [plain(card.title) for card in cards] == [f"{number}  Headline {number}" for number in (1, 2)]
    assert [plain(card.body) for card in cards] == [f"The harbour council met on day {n}." for n in (1, 2)]
    assert rest.start == 3
    assert len(rest.entries) == 4
    assert len(blocks(digest(made(*(told(number) for number in range(1, 5)))), Card)) == 3


def test_outlets_are_counted_once_and_the_first_is_named() -> None:
    again = article(7, outlet="Outlet 1")
    reply = digest(made(told(1, article(2), article(3), again)))
    assert plain(blocks(reply, Card)[0].small).startswith("●●● Outlet 1 +2 · ")


def test_another_language_than_most_is_named() -> None:
    reply = digest(made(told(1), told(2), told(3, lead=article(3, language="de"))))
    assert [plain(card.small).endswith(" · DE") for card in blocks(reply, Card)] == [False, False, True]


def test_a_topic_is_named_where_it_begins() -> None:
    stories = [
        told(n, topic=topic) for n, topic in enumerate(("a", "b", "security", "security", "science", "science"), 1)
    ]
    [rest] = blocks(digest(made(*stories)), Bullets)
    assert [plain(entry).split("Headline")[0] for entry in rest.entries] == ["Security · ", "", "Science · ", ""]


def test_links_say_nothing_of_who_sent_the_reader() -> None:
    [card] = blocks(digest(made(told(1))), Card)
    assert [span.url for span in card.title if isinstance(span, Link)] == ["https://outlet.example/1?id=1"]


def quoted(kind: QuoteKind) -> tuple[Article, Quote]:
    one = article(1)
    return one, Quote(0, 35, one.text[:35], kind, Speaker("Ada Lund"), certainty=0.9, id=3)


def test_the_quote_of_the_day_is_somebodys_own_words_and_is_said_once() -> None:
    reply = digest(made(told(1, quote=quoted(QuoteKind.INDIRECT)), told(2, quote=quoted(QuoteKind.DIRECT))))
    [day] = blocks(reply, Quotation)
    assert plain(day.spans).startswith("“The harbour council met on day 1. M”")
    assert "— Ada Lund" in plain(day.spans)
    assert not blocks(reply.thread[1], Quotation)


def test_reported_speech_is_no_quote_of_the_day() -> None:
    assert not blocks(digest(made(told(1, quote=quoted(QuoteKind.MIXED)))), Quotation)


def test_only_what_has_an_answer_is_a_button() -> None:
    assert labels(digest(made(told(1)))) == ["Read all"]
    assert labels(digest(made(told(1, quotes=2)), number=9)) == ["Read all", "Quotes", "Why these?", "Change"]
    assert labels(digest(made(told(1, quotes=2))).thread[0]) == ["Full text", "More", "Quotes · 2"]
    assert labels(digest(made(told(1, article(2)))).thread[0]) == ["Full text", "More", "2 outlets"]


def test_the_account_adds_up_and_the_rest_waits_behind_its_button() -> None:
    account = Account(sources=42, failed=3, articles=310, stories=58, shown=1)
    posted = digest(made(told(1), account=account, left_out=(LeftOut("Other", None, "seen"),)), number=9)
    assert not blocks(posted, Note)
    assert len(posted.thread) == 1  # what was left out is no part of what everybody reads
    preview = digest(made(told(1), account=account, left_out=(LeftOut("Other", None, "seen"),)), preview=True)
    assert plain(blocks(preview, Note)[-1].spans) == "42 sources, 3 failed · 310 articles → 58 stories → 1"
    assert plain(blocks(preview.thread[-1], Bullets)[-1].entries[0]) == "Other — seen"


@pytest.mark.parametrize(
    ("image", "shown"),
    [
        ("https://pictures.example/2026/harbour.jpg", True),
        ("https://pictures.example/2026/harbour.jpg?width=800", True),
        ("http://pictures.example/harbour.jpg", False),
        ("https://pictures.example/logo.png", False),
        ("https://pictures.example/site-icon.png", False),
        ("https://pictures.example/1x1.jpg", False),
        ("https://pictures.example/harbour.svg", False),
        ("https://pictures.example/harbour.jpg?w=40", False),
        ("https://user:secret@pictures.example/harbour.jpg", False),
        ("https://pictures.example/harbour.jpg|x> <@U1>", False),
        ("https://localhost/harbour.jpg", False),
        (None, False),
    ],
)
def test_a_picture_is_a_plausible_photograph_on_the_secure_web(image: str | None, shown: bool) -> None:
    one = made(told(1, lead=article(1, image=image, captions=("The harbour at dawn",))))
    [card] = blocks(digest(one), Card)
    assert (card.picture is not None) is shown
    assert card.picture is None or card.picture.words == "The harbour at dawn"
    assert blocks(digest(one, pictures=False), Card)[0].picture is None
