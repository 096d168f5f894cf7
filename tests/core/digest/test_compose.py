"""A digest tells the broadest stories, what is new in them, and what it leaves out and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.digest import Mute, Past, compose
from bot.core.models import (
    Article,
    Attribution,
    Brief,
    BriefSentence,
    Channel,
    Quote,
    QuoteKind,
    Speaker,
    Story,
    Subscription,
    Workspace,
    sha256,
)

NOW = datetime(2026, 3, 10, 8, tzinfo=UTC)
START = NOW - timedelta(days=1)
HOUR = timedelta(hours=1)
MORNING = Subscription("morning", Channel(Workspace("terminal"), "main"), ())


def article(number, headline="Ministers meet", text="They met in Brussels on Monday.", outlet="BBC", **more):
    more.setdefault("published", NOW - HOUR)
    return Article(headline, text, outlet=outlet, language="en", url=f"https://news.test/{number}", id=number, **more)


def story(*articles, number=1, **more):
    return Story(articles, number, **more)


def events(count):
    return [story(article(n, f"Event {n}", f"It was event {n}."), number=n) for n in range(1, count + 1)]


def first_sentence(articles):
    text = articles[0].text
    end = text.find(".") + 1
    return Brief(tuple(articles), (BriefSentence(0, 0, end, text[:end]),))


def made(stories, subscription=MORNING, **more):
    more.setdefault("teller", first_sentence)
    return compose(subscription, stories, start=START, end=NOW, **more)


def headlines(digest):
    return [one.story.lead.headline for one in digest.stories]


def reasons(digest):
    return {one.headline: one.reason for one in digest.left_out}


def test_a_story_of_three_outlets_comes_before_a_newer_one_of_one():
    broad = story(*(article(n, "Broad", outlet=f"Outlet {n}", published=NOW - 6 * HOUR) for n in (1, 2, 3)))
    narrow = story(article(4, "Narrow", published=NOW))
    assert headlines(made([narrow, broad])) == ["Broad", "Narrow"]


def test_copies_of_one_wire_text_count_as_one_source():
    wire = story(*(article(n, "Wire", outlet=f"Outlet {n}") for n in (1, 2, 3)), copies=((0, 1, 2),))
    own = story(*(article(n, "Own", outlet=f"Outlet {n}", published=NOW - 2 * HOUR) for n in (4, 5)))
    assert headlines(made([wire, own])) == ["Own", "Wire"]


def test_it_accounts_for_every_story_of_the_period_and_none_of_another():
    old = story(article(99, "Old", published=START - HOUR), number=99)
    digest = made([*events(20), old], sources=7, failed=2)
    assert (digest.account.sources, digest.account.failed) == (7, 2)
    assert (digest.account.articles, digest.account.stories, digest.account.shown) == (20, 20, 8)
    assert set(reasons(digest).values()) == {"below rank"}
    assert len(digest.left_out) == 10
    assert "Old" not in reasons(digest)


@pytest.mark.parametrize(
    ("change", "mutes", "reason"),
    [
        ({}, [Mute("word", "brussels")], "hidden: brussels"),
        ({}, [Mute("source", "bbc")], "hidden: bbc"),
        ({}, [Mute("story", "1")], "hidden"),
        ({"exclude": "brussels OR zinc"}, [], "excluded"),
        ({"include": "zinc"}, [], "not included"),
        ({"topics": ("zinc",)}, [], "off topic"),
    ],
    ids=lambda one: str(one)[:30],
)
def test_what_is_not_wanted_is_left_out_with_the_reason(change, mutes, reason):
    digest = made([story(article(1))], replace(MORNING, **change), mutes=mutes)
    assert digest.stories == ()
    assert reasons(digest) == {"Ministers meet": reason}


def test_a_muted_source_leaves_the_story_to_the_others():
    both = story(article(1, outlet="BBC"), article(2, "Ministers gather", outlet="Reuters"))
    [told] = made([both], mutes=[Mute("source", "BBC")]).stories
    assert [one.outlet for one in told.story.articles] == ["Reuters"]


def test_a_filter_that_is_fulfilled_lets_through():
    wanted = replace(MORNING, topics=("brussels",), include='"they met" NOT zinc', exclude="zinc")
    assert headlines(made([story(article(1))], wanted)) == ["Ministers meet"]


def test_undated_stories_stay_out():
    assert reasons(made([story(article(1, undated=True))])) == {"Ministers meet": "undated"}


def test_the_same_headline_is_told_once():
    digest = made([story(article(1), number=1), story(article(2, "Ministers  MEET"), number=2)])
    assert list(reasons(digest).values()) == ["duplicate"]


def test_a_followed_topic_comes_first():
    stories = events(5)
    assert headlines(made(stories, follows=["event 4"]))[0] == "Event 4"


def test_one_source_leads_no_more_stories_than_allowed():
    stories = [story(article(n, f"Event {n}", f"It was event {n}."), number=n) for n in range(1, 5)]
    older = {"published": NOW - 23 * HOUR}
    stories.append(story(article(9, "Nine", **older), article(10, "Nine", outlet="Reuters", **older), number=9))
    digest = made(stories, replace(MORNING, per_source=1))
    assert sorted(one.story.lead.outlet for one in digest.stories) == ["BBC", "Reuters"]
    assert set(reasons(digest).values()) == {"limit of BBC"}


class TestNew:
    TOLD = article(
        1, text="Ministers of eight countries agreed on joint patrols in the Baltic Sea. They start in June."
    )
    LATER = (
        "Ministers of eight countries agreed on joint patrols in the Baltic Sea on Monday. "
        "Denmark offered three frigates and a supply ship for the whole summer."
    )
    PAST = Past({1: "https://chat.test/1"}, frozenset({sha256("They start in June.")}))

    def test_a_story_shown_before_without_news_is_left_out_as_seen(self):
        assert reasons(made([story(self.TOLD)], past=self.PAST)) == {"Ministers meet": "seen"}

    def test_it_comes_back_with_its_new_sentences_alone(self):
        [told] = made([story(self.TOLD, article(2, text=self.LATER, outlet="DR"))], past=self.PAST).stories
        assert told.new
        assert told.earlier == "https://chat.test/1"
        assert [one.text for one in told.brief.sentences] == [
            "Denmark offered three frigates and a supply ship for the whole summer."
        ]

    def test_it_is_led_by_the_article_that_brings_the_news(self):
        news = article(2, "Denmark offers frigates", self.LATER, outlet="DR")
        [told] = made([story(self.TOLD, news, number=7)], past=self.PAST).stories
        assert told.story == Story((news, self.TOLD), 7)

    def test_an_outlet_that_retells_what_was_told_is_no_news(self):
        retold = "On Monday ministers of eight countries agreed on joint patrols in the Baltic Sea."
        digest = made([story(self.TOLD, article(2, text=retold, outlet="DR"))], past=self.PAST)
        assert reasons(digest) == {"Ministers meet": "seen"}

    def test_a_copy_of_the_same_wire_text_is_no_news(self):
        copied = story(self.TOLD, article(2, text=self.LATER, outlet="DR"), copies=((0, 1),))
        assert reasons(made([copied], past=self.PAST)) == {"Ministers meet": "seen"}


class TestQuote:
    WORDS = "We will patrol these waters together, in summer and in winter, for as long as it takes."

    def quoted(self, **more):
        more = {"certainty": 0.9, "attribution": Attribution.NAMED, "speaker": Speaker("Mette Holm", "minister")} | more
        text = f'They met in Brussels on Monday. "{self.WORDS}" Mette Holm said.'
        start = text.index(self.WORDS)
        quote = Quote(start, start + len(self.WORDS), self.WORDS, QuoteKind.DIRECT, **more)
        return made([story(article(1, text=text))], quotes={1: [quote]}).stories[0].quote

    def test_a_weighty_quote_is_shown(self):
        assert self.quoted()[1].text == self.WORDS

    @pytest.mark.parametrize("weak", [{"certainty": 0.3}, {"speaker": None}], ids=["unsure", "nobody's"])
    def test_a_weak_one_is_not(self, weak):
        assert self.quoted(**weak) is None

    def test_a_quote_that_the_sentences_show_already_is_not_repeated(self):
        text = f'"{self.WORDS}" Mette Holm said.'
        quote = Quote(1, 1 + len(self.WORDS), self.WORDS, QuoteKind.DIRECT, Speaker("Mette Holm"), certainty=0.9)
        assert made([story(article(1, text=text))], quotes={1: [quote]}).stories[0].quote is None


def test_without_news_it_names_the_latest_there_is():
    latest = article(5, published=START - HOUR)
    assert made([], latest=latest).latest is latest
    assert made(events(1), latest=latest).latest is None


words = st.sampled_from(["quake", "budget", "minister", "cyclone", "Brussels", "Chile", "said", "on Monday"])
articles = st.builds(
    article,
    st.integers(1, 10_000),
    st.lists(words, min_size=1, max_size=6).map(" ".join),
    st.lists(words, max_size=30).map(lambda some: " ".join(some) + "."),
    st.sampled_from(["BBC", "Reuters", "", None]),
    published=st.datetimes(datetime(2026, 3, 8), datetime(2026, 3, 11)).map(lambda at: at.replace(tzinfo=UTC)),
    undated=st.booleans(),
)


@settings(deadline=None)  # the first digest loads the summariser
@given(
    st.lists(st.lists(articles, min_size=1, max_size=4).map(lambda some: story(*some)), max_size=15),
    st.integers(1, 10),
    st.integers(0, 3),
    st.sets(st.integers(1, 10_000)),
)
def test_whatever_the_stories_the_limits_hold_and_the_account_is_right(stories, most, per_source, seen):
    subscription = replace(MORNING, stories=most, per_source=per_source)
    digest = made(stories, subscription, past=Past(dict.fromkeys(seen)))
    told = [one.story for one in digest.stories]
    assert len(told) == digest.account.shown <= most
    assert len(digest.left_out) == min(10, digest.account.stories - len(told))
    for one in digest.stories:
        for sentence in one.brief.sentences:
            assert one.brief.articles[sentence.article].text[sentence.start : sentence.end] == sentence.text
