"""An article is stored once, wherever and however often it appears."""

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.models import EVERYBODY, Article, sha256
from tests.library.given import DAY, HERE, HOUR, NOW, TEXT, THERE, WORDS, add, article, changed, quote, source

LONG = " ".join(f"word{number} of the long report that all outlets carry today" for number in range(60))


def test_an_article_comes_back_as_it_was_stored(library):
    one = article(
        byline="A. Writer",
        outlet="News",
        language="en",
        captions=("A photo",),
        related=("Another",),
        credits=("Wire",),
        image="https://news.test/x.jpg",
    )
    added = add(library, one)
    assert added.outcome == "new"
    assert library.articles.get(added.id) == changed(one, id=added.id)


def test_reading_twice_changes_nothing(library):
    one, feed = article(), source(library)
    first = add(library, one, source=feed, quotes=[quote(one)])
    before = (
        library.counts(),
        library.quotes.of_article(first.id),
        library.articles.carriers(first.id, workspace=EVERYBODY),
    )
    again = add(library, one, source=feed, quotes=[quote(one)], now=NOW + DAY)
    assert (again.id, again.outcome) == (first.id, "unchanged")
    after = (
        library.counts(),
        library.quotes.of_article(first.id),
        library.articles.carriers(first.id, workspace=EVERYBODY),
    )
    assert after == before


texts = st.text(st.characters(codec="utf-8") | st.sampled_from("\x00\u202e\u0301"), max_size=80)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    headline=texts, text=texts, url=st.none() | texts | texts.map("https://news.test/{}".format), undated=st.booleans()
)
def test_any_article_added_twice_is_stored_once(library, headline, text, url, undated):
    one = Article(headline, text, url, published=None if undated else NOW - HOUR)
    first = add(library, one, quotes=[])
    counted = library.counts()
    again = add(library, one, quotes=[], now=NOW + HOUR)
    assert again.id == first.id
    assert again.outcome == "unchanged"
    assert library.counts() == counted
    if first.outcome in ("new", "copy"):  # otherwise an earlier example has told the date
        assert library.articles.get(first.id).published == (NOW if undated else NOW - HOUR)


@pytest.mark.parametrize(
    "address",
    [
        "http://news.test/ministers",
        "https://www.news.test/ministers/",
        "https://NEWS.test/ministers?utm_source=feed&utm_medium=rss",
        "https://m.news.test/ministers#top",
        "https://news.test/ministers/amp",
        "https://news.test/ministers?fbclid=1",
        "https://news.test/ministers/amp/",
        "https://news.test//world/../ministers",
        "https://news.test/./ministers?_gl=1&output=amp&share=facebook",
    ],
)
def test_one_article_has_many_addresses(library, address):
    first = add(library, article())
    assert add(library, article(url=address)).id == first.id
    assert library.articles.by_address(address, workspace=EVERYBODY).id == first.id


def test_the_same_text_at_another_address_of_the_site_is_the_same_article(library):
    first = add(library, article(LONG))
    again = add(library, article(LONG, url="https://news.test/world/ministers-2"))
    assert (again.id, again.outcome) == (first.id, "unchanged")
    assert library.articles.by_address("https://news.test/world/ministers-2", workspace=EVERYBODY).id == first.id


def test_a_page_that_calls_the_front_page_its_address_is_still_an_article_of_its_own(library):
    one = add(library, article("One text. " * 30, "One", url="https://news.test/"), address="https://news.test/1")
    two = add(library, article("Two text. " * 30, "Two", url="https://news.test/"), address="https://news.test/2")
    assert one.id != two.id
    assert two.outcome == "new"


def test_a_page_cannot_pass_for_another_sites_article(library):
    real = add(library, article(url="https://news.test/real"))
    forged = article("Forged words. " * 20, url="https://news.test/real")
    add(library, forged, address="https://evil.test/page", workspace=HERE)
    assert library.articles.get(real.id).text == TEXT
    assert library.articles.by_address("https://evil.test/page", workspace=HERE).id != real.id


def test_an_updated_article_replaces_its_text_and_keeps_the_old_hash(library):
    old, feed = article(), source(library)
    first = add(library, old, source=feed, quotes=[quote(old)])
    new = changed(old, text="Corrected. " + old.text)
    again = add(library, new, source=feed, quotes=[quote(new)], now=NOW + HOUR)
    assert (again.id, again.outcome) == (first.id, "updated")
    assert library.articles.get(first.id).text == new.text
    assert library.articles.versions(first.id) == [(sha256(old.text), NOW + HOUR)]
    assert library.articles.updated(NOW) == [first.id]
    (kept,) = library.quotes.of_article(first.id)
    assert new.text[kept.start : kept.end] == WORDS
    assert library.counts()["quotes"] == 1


def test_a_quote_keeps_its_number_while_its_words_stay_and_no_other_gets_it(library):
    gone, stays, comes = (f"These are the {turn} words that the minister said" for turn in ("first", "other", "third"))
    texts = [
        article(f'{before} "{one}," Jim Mattis said. "{other}," Jim Mattis said.')
        for before, one, other in (("On Monday.", gone, stays), ("It was on Tuesday.", stays, comes))
    ]
    quotes = [[quote(texts[0], gone), quote(texts[0], stays)], [quote(texts[1], stays), quote(texts[1], comes)]]
    first = add(library, texts[0], quotes=quotes[0])
    numbers = {one.text: one.id for one in library.quotes.of_article(first.id)}
    add(library, texts[1], quotes=quotes[1])
    after = {one.text: one.id for one in library.quotes.of_article(first.id)}
    assert after[stays] == numbers[stays]
    assert after[comes] not in numbers.values()
    assert library.quotes.get(numbers[gone]) is None
    assert library.quotes.get(numbers[stays])[1].text == stays
    assert library.speakers.find("Mattis", workspace=EVERYBODY)[0].quotes == 2


def test_an_updated_text_without_quotes_takes_the_old_quotes_away(library):
    old = article()
    first = add(library, old, quotes=[quote(old)])
    add(library, changed(old, text="Something else entirely."), quotes=None)
    assert library.quotes.of_article(first.id) == []


def test_quotes_not_given_stay_while_the_text_stays(library):
    one = article()
    first = add(library, one, quotes=[quote(one)])
    add(library, one, quotes=None)
    assert [kept.text for kept in library.quotes.of_article(first.id)] == [WORDS]


def test_two_carriers_with_different_texts_do_not_take_turns(library):
    one, two = source(library, "One"), source(library, "Two")
    mine, theirs = article("First version. " * 30), article("Second version. " * 30)
    outcomes = [
        add(library, text, source=by, now=NOW + HOUR * turn).outcome
        for turn, (text, by) in enumerate([(mine, one), (theirs, two), (mine, one), (theirs, two), (mine, one)])
    ]
    assert outcomes == ["new", "updated", "unchanged", "unchanged", "unchanged"]


def test_a_correction_taken_back_is_followed(library):
    feed = source(library)
    first, second = article("First version. " * 30), article("Second version. " * 30)
    outcomes = [add(library, text, source=feed).outcome for text in (first, second, first)]
    assert outcomes == ["new", "updated", "updated"]
    assert library.articles.latest(workspace=EVERYBODY).text == first.text


def test_an_extract_never_replaces_a_full_text_but_is_replaced_by_it(library):
    full, extract = article(LONG), article("Only a summary.", extract=True)
    first = add(library, extract)
    assert add(library, full).outcome == "updated"
    assert add(library, extract).outcome == "unchanged"
    assert library.articles.get(first.id).text == LONG
    assert not library.articles.get(first.id).extract


def test_an_undated_article_keeps_the_moment_it_was_first_seen_until_it_has_a_date(library):
    first = add(library, article(published=None))
    add(library, article(published=None), now=NOW + DAY)
    kept = library.articles.get(first.id)
    assert (kept.published, kept.undated) == (NOW, True)
    add(library, article(published=NOW - DAY), now=NOW + DAY)
    kept = library.articles.get(first.id)
    assert (kept.published, kept.undated) == (NOW - DAY, False)


def test_a_date_in_the_future_does_not_lead_the_news_for_ever(library):
    add(library, article("From the future. " * 20, url="https://news.test/f", published=NOW + 100 * DAY))
    today = add(library, article(url="https://news.test/t", published=NOW + HOUR), now=NOW + 2 * HOUR)
    assert library.articles.latest(workspace=EVERYBODY).id == today.id


def test_the_same_wire_text_in_several_outlets_is_known_as_such(library):
    feeds = [source(library, name) for name in ("One", "Two", "Three")]
    own = "Our reporter saw something else. " * 20
    ids = [
        add(library, article(text, url=f"https://{feed.name}.test/a"), source=feed)
        for feed, text in zip(feeds, (LONG, "BERLIN (Wire) - " + LONG.replace("word7 ", "word-7 "), own), strict=True)
    ]
    assert [one.outcome for one in ids] == ["new", "copy", "new"]
    assert library.articles.copies(ids[0].id) == [ids[1].id]
    assert library.articles.copies(ids[1].id) == [ids[0].id]
    assert library.articles.copies(ids[2].id) == []
    assert library.articles.copies_of([one.id for one in ids]) == [[ids[0].id, ids[1].id]]


RESULT = (
    "A magnitude {strength} earthquake was reported {day} morning {far} miles from {town}, according to the survey. The "
    "temblor occurred at {hour}:{minute} at a depth of {depth} miles. In the last ten days there have been {others} "
    "quakes of magnitude 3.0 and greater nearby. This information comes from the notification service, and this post "
    "was created by an algorithm written by the editor. If you felt the ground move, tell the survey what you noticed."
)
ONE = {"strength": 4.4, "day": "Monday", "far": 12, "town": "Wexbury", "hour": 7, "minute": 25, "depth": 6, "others": 2}
OTHER = {"strength": 5.1, "day": "Friday", "far": 31, "town": "Lund", "hour": 9, "minute": 41, "depth": 17, "others": 5}


def carried(library, *texts: str) -> list[str]:
    """What becomes of texts that one outlet after another brings."""
    pages = [article(text, url=f"https://outlet{turn}.test/a") for turn, text in enumerate(texts)]
    return [add(library, page).outcome for page in pages]


def test_two_reports_by_one_template_are_no_copies(library):
    assert carried(library, RESULT.format(**ONE), RESULT.format(**OTHER)) == ["new", "new"]


def test_a_copy_with_one_number_corrected_is_one(library):
    assert carried(library, RESULT.format(**ONE), RESULT.format(**ONE | {"strength": 4.6})) == ["new", "copy"]


@pytest.mark.parametrize(
    "edited",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("führ", "füh\u00adr").replace("über", "\u200büber"),
        lambda text: text.upper(),
    ],
    ids=["letters taken apart", "hyphens that are not seen", "capitals"],
)
def test_a_copy_is_known_however_its_letters_are_written(library, edited):
    text = " ".join(f"Über Punkt {number} führten die Länder längere Gespräche." for number in range(20))
    assert carried(library, text, edited(text)) == ["new", "copy"]


def test_a_copy_is_known_in_a_script_without_spaces(library):
    text = "".join(
        f"首相は木曜日に第{number}回の記者会見を開き、経済対策の第{number}案について説明した。" for number in range(9)
    )
    assert carried(library, text, text.replace("説明した", "説明をした", 2), "首相は" + text[::-1]) == [
        "new",
        "copy",
        "new",
    ]


def test_a_full_text_that_takes_an_extracts_place_is_known_as_a_copy(library):
    first = add(library, article(LONG))
    add(library, article("Only a summary.", url="https://two.test/a", extract=True))
    full = add(library, article("BERLIN (Wire) - " + LONG, url="https://two.test/a"))
    assert full.outcome == "updated"
    assert library.articles.copies(full.id) == [first.id]


def test_an_article_that_is_written_anew_is_no_copy_any_more(library):
    feeds = [source(library, name) for name in ("One", "Two", "Three")]
    texts = [article(LONG, url=f"https://{feed.name}.test/a") for feed in feeds]
    first, second, third = (add(library, text, source=feed).id for text, feed in zip(texts, feeds, strict=True))
    add(library, changed(texts[0], text="Our reporter saw something else. " * 20), source=feeds[0])
    assert [library.articles.copies(one) for one in (first, second, third)] == [[], [third], [second]]


def test_carriers_are_listed_first_one_first(library):
    one, two = source(library, "One"), source(library, "Two")
    first = add(library, article(), source=one)
    add(library, article(), source=two, now=NOW + HOUR, address="https://news.test/ministers?utm_source=two")
    assert [(by.name, where) for by, where in library.articles.carriers(first.id, workspace=EVERYBODY)] == [
        ("One", "https://news.test/ministers"),
        ("Two", "https://news.test/ministers?utm_source=two"),
    ]
    library.sources.remove(one.id)
    assert [(by.name, by.id) for by, _ in library.articles.carriers(first.id, workspace=EVERYBODY)] == [
        ("One", 0),
        ("Two", two.id),
    ]


def test_recent_articles_are_newest_first_within_the_period(library):
    ids = [
        add(library, article(f"Text {hours}", url=f"https://news.test/{hours}", published=NOW - hours * HOUR)).id
        for hours in (5, 1, 3, 30)
    ]
    found = [one.id for one in library.articles.recent(workspace=EVERYBODY, since=NOW - DAY)]
    assert found == [ids[1], ids[2], ids[0]]
    assert library.articles.count(workspace=EVERYBODY, since=NOW - DAY) == 3
    assert [
        one.id for one in library.articles.recent(workspace=EVERYBODY, since=NOW - 4 * HOUR, until=NOW - 2 * HOUR)
    ] == [ids[2]]
    assert len(library.articles.recent(workspace=EVERYBODY, since=NOW, seen=True)) == 4


def test_known_says_when_quotes_need_not_be_found_again(library):
    feed = source(library)
    assert library.articles.known(article(), source=feed, now=NOW) is None
    first = add(library, article(), source=feed)
    assert library.articles.known(article(), source=feed, now=NOW) == first.id
    assert library.articles.known(article("Another text"), source=feed, now=NOW) is None


class TestIsolation:
    """What one workspace brings is seen by it alone."""

    def test_an_article_of_a_workspaces_source_is_seen_only_there(self, library):
        one = article()
        added = add(library, one, source=source(library, workspace=HERE), quotes=[quote(one)])
        for workspace, sees in ((HERE, True), (THERE, False), ("", False)):
            assert bool(library.articles.get(added.id, workspace=workspace)) is sees
            assert bool(library.articles.search("ministers", workspace=workspace)) is sees
            assert bool(library.articles.headlines("minis", workspace=workspace)) is sees
            assert bool(library.articles.recent(workspace=workspace, since=NOW - DAY)) is sees
            assert bool(library.articles.latest(workspace=workspace)) is sees
            assert bool(library.articles.count(workspace=workspace, since=NOW - DAY)) is sees
            assert bool(library.articles.by_address(one.url, workspace=workspace)) is sees
            assert bool(library.speakers.find("Mattis", workspace=workspace)) is sees
            assert bool(library.speakers.complete("mat", workspace=workspace)) is sees
            assert bool(library.speakers.most_quoted(workspace=workspace)) is sees
            assert bool(library.speakers.most_quoted(workspace=workspace, since=NOW - DAY)) is sees
            assert bool(library.quotes.by_speaker([1, 2, 3], workspace=workspace)) is sees
            assert bool(library.articles.carriers(added.id, workspace=workspace)) is sees
            assert bool(library.quotes.get(1, workspace=workspace)) is sees

    def test_a_workspace_cannot_change_everybodys_article(self, library):
        public = add(library, article(), source=source(library))
        theirs = source(library, "Theirs", workspace=HERE)
        again = add(library, article("Forged. " * 40), source=theirs)
        assert (again.id, again.outcome) == (public.id, "unchanged")
        assert library.articles.get(public.id).text == TEXT
        assert [by.name for by, _ in library.articles.carriers(public.id, workspace=THERE)] == ["News"]
        assert [by.name for by, _ in library.articles.carriers(public.id, workspace=HERE)] == ["News", "Theirs"]

    def test_an_article_fetched_on_demand_completes_everybodys_extract(self, library):
        public = add(library, article("Only a summary.", extract=True), source=source(library))
        again = add(library, article(LONG), workspace=HERE)
        assert (again.id, again.outcome) == (public.id, "updated")
        assert library.articles.get(public.id, workspace=THERE).text == LONG

    def test_a_private_article_becomes_public_with_the_public_text(self, library):
        mine = article("Our own version. " * 30, byline="Our own writer", image="https://mine.test/x.jpg")
        first = add(library, mine, source=source(library, "Mine", workspace=HERE))
        twin = add(library, mine, source=source(library, "Yours", workspace=THERE))
        assert first.id != twin.id
        public = add(library, article(), source=source(library), quotes=[])
        assert public.id in (first.id, twin.id)
        for workspace in (HERE, THERE, ""):
            (found,) = library.articles.recent(workspace=workspace, since=NOW - DAY)
            assert (found.id, found.text) == (public.id, TEXT)
            assert (found.outlet, found.byline, found.image) == ("News", None, None)
        assert [by.name for by, _ in library.articles.carriers(public.id, workspace=HERE)] == ["Mine", "News"]
        assert [by.name for by, _ in library.articles.carriers(public.id, workspace=THERE)] == ["Yours", "News"]

    def test_a_private_full_text_stays_private_where_everybody_has_an_extract(self, library):
        add(library, article(LONG), source=source(library, "Mine", workspace=HERE))
        public = add(library, article("Only a summary.", extract=True), source=source(library), quotes=[])
        for workspace in (THERE, ""):
            (found,) = library.articles.recent(workspace=workspace, since=NOW - DAY)
            assert (found.id, found.text) == (public.id, "Only a summary.")
        assert library.articles.search("outlets carry", workspace=THERE) == []

    def test_a_quote_keeps_its_number_when_its_article_becomes_public(self, library):
        one = article()
        first = add(library, one, source=source(library, "Mine", workspace=HERE), quotes=[quote(one)])
        add(library, article("The last of all. " * 30, url="https://news.test/last"), quotes=[])
        [mine] = library.quotes.of_article(first.id, workspace=HERE)
        add(library, one, source=source(library), quotes=[quote(one)])
        for workspace in (HERE, THERE):
            assert library.quotes.get(mine.id, workspace=workspace)[1].text == WORDS
            assert library.speakers.find("Mattis", workspace=workspace)[0].quotes == 1

    def test_an_extract_fetched_on_demand_is_not_everybodys(self, library):
        public = add(library, article("Only a summary.", extract=True), source=source(library))
        again = add(library, article("Another summary.", extract=True), workspace=HERE)
        assert (again.id, again.outcome) == (public.id, "unchanged")
        assert library.articles.get(public.id).text == "Only a summary."

    def test_an_address_that_two_articles_claim_belongs_to_the_public_one(self, library):
        at = "https://news.test/{}".format
        first = add(library, article("One. " * 60, url=at(1)))
        own = add(
            library, article("Two. " * 60, url=at(2)), address=at(0), source=source(library, "Own", workspace=HERE)
        )
        add(library, article("One. " * 60, url=at(0)), address=at(1))
        assert add(library, article("Two. " * 60, url=at(2))).id == own.id  # everybody's now
        assert [library.articles.by_address(at(n), workspace=HERE).id for n in (0, 1, 2)] == [
            first.id,
            first.id,
            own.id,
        ]
