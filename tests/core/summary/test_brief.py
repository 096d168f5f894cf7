"""Briefs: verbatim, in order, within budget, and readable alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.models import Article, Brief
from bot.core.summary import ALGORITHMS, summarise
from bot.core.text import parts
from tests.shared import SHARED, needs_shared

BRIDGE = Article(
    headline="Council votes to keep the old bridge",
    text=(
        "RIVERTON, Ohio (AP) — The city council voted on Tuesday to keep the old bridge open for another ten years. "
        "It had been due to close in May.\n\n"
        '"We will not let it go. We will repair it," Mayor Ruth Bell told reporters after the vote in the town hall.\n\n'
        "Related article: Bridge repairs cost twice as much\n\n"
        "Engineers hired by the city found rust in two of the nine pillars and asked for 4.2 million dollars in repairs. "
        "But the state has promised only half of the money for the bridge so far.\n\n"
        '"Nobody asked us."\n\n'
        "Shop owners on both banks had collected 8,000 names against closing the bridge since January.\n\n"
        "Reporting by Ann Lee; editing by Al Roy"
    ),
    language="en",
)
OTHER = Article(
    headline="Riverton's bridge stays",
    text="Riverton keeps its old bridge. The council decided on Tuesday to spend 4.2 million dollars on its rusty pillars.",
    language="en",
)


def said(brief: Brief) -> list[str]:
    return [sentence.text for sentence in brief.sentences]


def holds(brief: Brief) -> bool:
    places = [(sentence.article, sentence.start) for sentence in brief.sentences]
    return places == sorted(set(places)) and all(
        brief.articles[one.article].text[one.start : one.end] == one.text != "" for one in brief.sentences
    )


def test_a_brief_is_three_sentences_of_the_article_in_order() -> None:
    brief = summarise([BRIDGE])
    assert len(brief.sentences) == 3
    assert holds(brief)


@pytest.mark.parametrize("count", range(1, 9))
def test_what_surrounds_the_text_is_never_in_it(count: int) -> None:
    shown = " ".join(said(summarise([BRIDGE], sentences=count)))
    assert not any(words in shown for words in ("RIVERTON", "Related", "Reporting by", "Council votes"))


@pytest.mark.parametrize("count", range(1, 9))
def test_no_sentence_leans_on_one_left_out(count: int) -> None:
    shown = said(summarise([BRIDGE], sentences=count))
    for opener, before in (("It had been", "The city council"), ("But the state", "Engineers hired")):
        at = next((place for place, text in enumerate(shown) if text.startswith(opener)), None)
        assert at is None or shown[at - 1].startswith(before)


@pytest.mark.parametrize("count", range(1, 9))
def test_a_quotation_is_whole_and_has_its_speaker(count: int) -> None:
    shown = " ".join(said(summarise([BRIDGE], sentences=count)))
    assert ("We will not let it go" in shown) == ("We will repair it" in shown)
    assert shown.count('"') % 2 == 0
    assert "Nobody asked us" not in shown


@pytest.mark.parametrize("limit", [1, 5, 18, 30, 45, 60, 200])
def test_words_stay_within_the_budget_unless_one_sentence_is_longer(limit: int) -> None:
    brief = summarise([BRIDGE], words=limit)
    assert len(brief.sentences) == 1 or sum(len(text.split()) for text in said(brief)) <= limit


def test_both_limits_hold_together() -> None:
    brief = summarise([BRIDGE], sentences=2, words=60)
    assert len(brief.sentences) <= 2
    assert sum(len(text.split()) for text in said(brief)) <= 60


def test_a_question_brings_its_sentences_up() -> None:
    assert any("8,000 names" in text for text in said(summarise([BRIDGE], sentences=2, about="shop owners")))
    assert not any("8,000 names" in text for text in said(summarise([BRIDGE], sentences=2)))


def test_a_story_names_the_outlet_of_each_sentence() -> None:
    brief = summarise([BRIDGE, OTHER], words=60)
    assert holds(brief)
    assert {sentence.article for sentence in brief.sentences} <= {0, 1}
    assert sum(len(text.split()) for text in said(brief)) <= 60


def test_a_story_says_nothing_twice() -> None:
    brief = summarise([BRIDGE, BRIDGE], sentences=4)
    assert len(set(said(brief))) == len(said(brief))


def test_a_story_is_told_by_what_the_outlets_open_with_in_common() -> None:
    outlets = [
        Article(headline=f"Bridge {word}", text=text, language="en")
        for word, text in (
            ("stays", "The council of Riverton voted on Tuesday to keep its old bridge. The mayor owns a red bicycle."),
            ("kept", "A baker in Riverton sells nine kinds of bread. The council voted on Tuesday to keep the bridge."),
            ("saved", "On Tuesday the council of Riverton voted to keep the old bridge. Fish swim under its arches."),
        )
    ]
    shown = " ".join(said(summarise(outlets, words=14)))
    assert "voted" in shown
    assert not any(word in shown for word in ("bicycle", "bread", "arches"))


def test_a_long_budget_is_filled() -> None:
    article = Article(
        headline="", text=" ".join(f"The council heard witness number {at} about the bridge." for at in range(90))
    )
    brief = summarise([article], words=200)
    assert 190 < sum(len(text.split()) for text in said(brief)) <= 200


@pytest.mark.parametrize("limits", [{"sentences": 2}, {"words": 30}], ids=["sentences", "words"])
def test_a_word_or_two_are_no_sentence_of_a_brief(limits: dict[str, int]) -> None:
    article = Article(
        headline="", text="Riverton. The council voted to keep the bridge. Complete joy. Shops open again on Monday."
    )
    assert said(summarise([article], **limits)) == [
        "The council voted to keep the bridge.",
        "Shops open again on Monday.",
    ]


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize("text", ["Hello", "The council met."])
def test_one_sentence_is_its_own_brief(algorithm: str, text: str) -> None:
    assert said(summarise([Article(headline="", text=text, language="en")], algorithm=algorithm)) == [text]


@needs_shared
def test_the_reference_article_gives_three_body_sentences() -> None:
    [file] = (SHARED / "seeds").glob("*.txt")
    article = parts(file.read_text(encoding="utf-8"))
    brief = summarise([article], sentences=3)
    assert len(brief.sentences) == 3
    assert holds(brief)
    assert " ".join(said(brief)).count('"') % 2 == 0


def test_no_articles_give_an_empty_brief() -> None:
    assert summarise([]).sentences == ()
    assert summarise([Article(headline="Only a headline", text="")]).sentences == ()


def test_an_unknown_algorithm_is_an_error() -> None:
    with pytest.raises(ValueError, match="no such algorithm"):
        summarise([BRIDGE], algorithm="magic")


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize("limits", [{"sentences": 3}, {"words": 40}], ids=["sentences", "words"])
def test_every_algorithm_keeps_the_promises(algorithm: str, limits: dict[str, int]) -> None:
    brief = summarise([BRIDGE], algorithm=algorithm, **limits)
    assert holds(brief)
    assert brief.sentences
    if "words" in limits:
        assert len(brief.sentences) == 1 or sum(len(text.split()) for text in said(brief)) <= 40
    else:
        assert len(brief.sentences) <= 3


LANGUAGES = {
    "de": "Der Stadtrat stimmte für die Brücke. Die Bürgermeisterin lobte den Rat. Er tagt im Mai wieder.",
    "fr": "Le conseil a voté pour le pont. La maire a salué le vote. Il se réunit en mai.",
    "es": "El consejo votó por el puente. La alcaldesa elogió el voto. Se reúne en mayo.",
    "it": "Il consiglio ha votato per il ponte. La sindaca ha lodato il voto. Si riunisce a maggio.",
    "pt": "A câmara votou pela ponte. A prefeita elogiou o voto. Ela volta em maio.",
    "cs": "Rada hlasovala pro most. Starostka radu pochválila. Ta se sejde v květnu.",
    "pl": "Rada głosowała za mostem. Burmistrz pochwaliła radę. Zbierze się w maju.",
    "sv": "Rådet röstade för bron. Borgmästaren prisade rådet. Det möts i maj.",
    "uk": "Рада проголосувала за міст. Мер похвалила раду. Вона збереться в травні.",
    "el": "Το συμβούλιο ψήφισε για τη γέφυρα. Η δήμαρχος το επαίνεσε. Συνεδριάζει τον Μάιο.",
    "sk": "Rada hlasovala za most. Primátorka radu pochválila. Tá sa zíde v máji.",
    "zh": "市议会投票保留大桥。市长赞扬了议会。会议五月举行。",
    "ja": "市議会は橋を残すと決めた。市長は議会をたたえた。会議は五月に開かれる。",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("algorithm", ["briefbot", "lexrank", "sumbasic"])
def test_every_language_is_served(language: str, algorithm: str) -> None:
    brief = summarise(
        [Article(headline="", text=LANGUAGES[language], language=language)], sentences=2, algorithm=algorithm
    )
    assert holds(brief)
    assert len(brief.sentences) == 2


ODD = {
    "a word": "Hello",
    "no stops": "word " * 5_000,
    "capitals": "THE COUNCIL VOTED ON TUESDAY. THE MAYOR WAS NOT THERE. " * 30,
    "a table": "a | b | c\n1 | 2 | 3\n" * 500,
    "mixed": "Der Mann ging. The man went. L'homme est parti. Чоловік пішов. 人は行った。" * 20,
    "unseen letters": "\u200b\u200d\x00\x01A sentence\u200b here\x07. And more\ufeff." * 40,
    "one line": "x" * 1_000_000,
    "marks": '"' * 20_000,
    "stops": ". " * 20_000,
    "surrogates": "\ud800 one. Two \udfff three.",
    "many": " ".join(f"Sentence {place} tells of thing {place % 97}." for place in range(50_000)),
}


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("language", ["en", "xx", None])
def test_odd_input_has_an_answer(name: str, language: str | None) -> None:
    brief = summarise([Article(headline="", text=ODD[name], language=language)])
    assert holds(brief)
    assert len(brief.sentences) <= 3


ANY = st.text(st.one_of(st.characters(), st.sampled_from(" .!?\"'“”\n:AaBbIt")), max_size=300)


@settings(deadline=None)
@given(st.lists(ANY, max_size=3), st.integers(1, 5), st.integers(1, 60), st.sampled_from(["en", "fr", "zz", None]))
def test_any_text_keeps_offsets_order_and_budget(
    texts: list[str], sentences: int, words: int, language: str | None
) -> None:
    articles = [Article(headline=text[:20], text=text, language=language) for text in texts]
    brief = summarise(articles, sentences=sentences, words=words, about=" ".join(texts)[:10])
    assert holds(brief)
    assert len(brief.sentences) <= sentences
    assert len(brief.sentences) <= 1 or sum(len(text.split()) for text in said(brief)) <= words


def test_copies_of_one_text_say_no_sentence_twice():
    one = "The ferry to the outer islands will run again from Monday, the port office in Lind said. "
    two = "Tickets that were bought before the pier was mended are valid for another month, it added. "
    copies = [Article("Ferry runs again", one + two, outlet=f"Paper {n}") for n in range(3)]
    said = [sentence.text for sentence in summarise(copies, sentences=4).sentences]
    assert sorted(said) == sorted({one.strip(), two.strip()})
