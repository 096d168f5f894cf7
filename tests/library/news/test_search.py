"""The same words find the same articles on both databases, and no words do harm."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.models import EVERYBODY
from tests.library.given import DAY, HOUR, NOW, add, article, quote

TEXTS = {
    "talks": ("Ministers resume talks in Genève", "The foreign ministers were running out of time."),
    "storm": ("Storm floods harbour", 'The U.S. coast was hit; "nobody expected this", a man of 1,200 words said.'),
    "market": ("Markets fall again", "Zürich and Łódź traders sold shares. Президент выступил с речью."),
    "early": ("Warning before the war", "The minister warned early of the flood in the harbour town."),
    "letters": (
        "Ёлка, Wałęsa, Ørsted",
        "Die Straße der Flüchtlinge. Переговоры прошли в Москве. Ο πρωθυπουργός μίλησε.",
    ),
    "east": ("首相、東京で記者会見", "石破首相は木曜日、NATOとの経済対策について説明した。 대통령은 서울에서 말했다."),
}


@pytest.fixture
def stored(library):
    numbers = {}
    for turn, (name, (headline, text)) in enumerate(TEXTS.items()):
        one = article(text, headline, url=f"https://news.test/{name}", published=NOW - turn * HOUR)
        numbers[add(library, one).id] = name
    return lambda words, **more: [
        numbers[one.id] for one in library.articles.search(words, workspace=EVERYBODY, **more)
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("talks", {"talks"}),
        ("TALK", {"talks"}),
        ("minister", {"talks", "early"}),
        ("run", {"talks"}),
        ("geneve", {"talks"}),
        ("Genève", {"talks"}),
        ("zurich", {"market"}),
        ("президент", {"market"}),
        ("flood harbour", {"storm", "early"}),
        ("harbour -storm", {"storm"}),
        ('"foreign ministers"', {"talks"}),
        ('"ministers foreign"', set()),
        ("war", {"early"}),
        ("war*", {"early"}),
        ("warn*", {"early"}),
        ("harb", {"storm", "early"}),
        ("U.S.", {"storm"}),
        ("U.S. coast", {"storm"}),
        ("US coast", {"storm"}),
        ("coast AND harbour", {"storm"}),
        ("coast/harbour", {"storm"}),
        ("U.S.'s coast", {"storm"}),
        ("ministers'", {"talks", "early"}),
        ("minister’s", {"talks", "early"}),
        ("min\u00adister", {"talks", "early"}),
        ("„foreign ministers“", {"talks"}),
        ("«ministers foreign»", set()),
        ("geneva", set()),
        ("walesa", {"letters"}),
        ("orsted", {"letters"}),
        ("елка", {"letters"}),
        ("strasse", {"letters"}),
        ("Fluechtling", {"letters"}),
        ("Москва", {"letters"}),
        ("πρωθυπουργος", {"letters"}),
        ("東京", {"east"}),
        ("会見", {"east"}),
        ("経済 東京", {"east"}),
        ("東京 대통령", {"east"}),
        ("東京 harbour", set()),
        ("大阪", set()),
        ("서울", {"east"}),
        ("who", set()),
        ("the", {"talks", "storm", "early"}),
        ("nothing of this", set()),
        ("", set()),
        ("   ", set()),
        ("…", set()),
        ("*", set()),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_words_find_articles(stored, words, found):
    assert set(stored(words)) == found


def test_a_word_in_the_headline_weighs_more(stored):
    assert stored("harbour flood")[0] == "storm"
    assert stored("harbour")[0] == "storm"


def test_search_keeps_to_the_period_and_the_limit(stored):
    assert stored("minister", since=NOW - 2 * HOUR) == ["talks"]
    assert stored("minister", until=NOW - 2 * HOUR) == ["early"]
    assert len(stored("the", limit=2)) == 2


def test_a_changed_text_is_found_by_its_new_words_only(library):
    add(library, article("An iguana was seen."))
    add(library, article("A crocodile was seen."))
    assert library.articles.search("iguana", workspace=EVERYBODY) == []
    assert len(library.articles.search("crocodile", workspace=EVERYBODY)) == 1


def test_an_erased_article_is_not_found(library):
    add(library, article("An iguana was seen."))
    library.retain(NOW + DAY, now=NOW + DAY)
    assert library.articles.search("iguana", workspace=EVERYBODY) == []
    assert library.articles.headlines("minis", workspace=EVERYBODY) == []


def test_headlines_complete_the_last_word(library):
    first = add(library, article("One", "Storm floods harbour", url="https://news.test/1"))
    second = add(library, article("Two", "Storms ahead", url="https://news.test/2"))
    assert library.articles.headlines("sto", workspace=EVERYBODY) == [
        (second.id, "Storms ahead"),
        (first.id, "Storm floods harbour"),
    ]
    assert library.articles.headlines("storm fl", workspace=EVERYBODY) == [(first.id, "Storm floods harbour")]
    assert len(library.articles.headlines("", workspace=EVERYBODY)) == 2
    assert library.articles.headlines("one", workspace=EVERYBODY) == []  # stands in the text only


@pytest.mark.parametrize(("typed", "found"), [("walesa", {"letters"}), ("東京", {"east"}), ("経済", set())])
def test_headlines_complete_in_other_letters(stored, library, typed, found):
    begins = {TEXTS[name][0] for name in found}
    assert {headline for _, headline in library.articles.headlines(typed, workspace=EVERYBODY)} == begins


HOSTILE = [
    '"', '""', "'", "\\", "*", "a* b*", "NEAR(", "NEAR(a b, 3)", "AND", "OR", "NOT", "a AND", "headline:", "headline:a",
    "{headline} : a", "-", "--", "^a", "a^b", "(", ")", "(a", "a & b", "a | b", "!a", "a:*", "a <-> b", ":", ":*", "a:A",
    "%", "_", "\x00", "a\x00b", "\ud800", "½", "ª", "①", "ﬁ", "\u0301", "é\u0301", "🦀", "東京", "ß", "ı", "'; DROP TABLE articles; --",
    "x" * 10_000, '"' * 999, "a " * 5_000, "\u202e abc", "\U0001fbf0",
]  # fmt: skip


def ask_everything(library, words):
    library.articles.search(words, workspace=EVERYBODY)
    library.articles.headlines(words, workspace=EVERYBODY)
    library.quotes.by_speaker([1], workspace=EVERYBODY, about=words)
    library.speakers.find(words, workspace=EVERYBODY)
    library.speakers.complete(words, workspace=EVERYBODY)


def test_hostile_words_are_only_words(library):
    one = article()
    add(library, one, quotes=[quote(one)])
    for words in HOSTILE:
        ask_everything(library, words)
    assert library.counts()["articles"] == 1
    assert len(library.articles.search("ministers", workspace=EVERYBODY)) == 1


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(max_size=40) | st.text(st.sampled_from("ab \"*():-&|!<>^{}\\'\x00_½ªé"), max_size=20))
def test_any_text_is_a_valid_search(library, words):
    ask_everything(library, words)
