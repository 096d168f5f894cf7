"""Cleaning: what stands around running text is left out, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.text import body

NEWS = "The council voted on Tuesday to keep the old bridge. The mayor praised the vote."


def kept(text: str, headline: str = "", language: str = "en") -> str:
    return " ".join(sentence.of(text) for sentence in body(text, headline, language))


@pytest.mark.parametrize(
    "lead",
    ["RIVERTON, Ohio (AP) — ", "BRUSSELS, June 7 (Reuters) - ", "Marseille, France (CNN)", "(CNN) -- ", "GLASGOW, Scotland -- ",
     "NEW DELHI: ", "New Delhi, Jul 30 (PTI) ", "-- ", "LAS VEGAS, Nevada (CNN)  -- ", "(Home Weekly) -- ", "(The Film Reporter)",
     "March 10, 2015. ", "RIVERTON. ", "By . Jane Doe . PUBLISHED: . 03:53 EST, 23 July 2013 . | . "],
)  # fmt: skip
def test_a_dateline_is_trimmed_off(lead: str) -> None:
    assert kept(lead + NEWS) == NEWS


@pytest.mark.parametrize(
    "line",
    ["CNN's Jane Doe contributed to this report.", "Reporting by Jane Doe; editing by Al Roy", "All rights reserved.",
     "E-mail to a friend.", "Click here for more photos.", "Follow us on Twitter @example.", "Sign up for our newsletter.",
     "Scroll down for video.", "ALSO READ: Council fights over bridge", "Read more | Council fights over bridge",
     "Watch the mayor's speech »", "Timeline: how the bridge was built ».", "A still image from a video of the bridge.",
     "This undated photo released by the city shows the bridge.", "The bridge in a scene from the film.", "12 May 2015.",
     "#bridge #riverton #vote pic.twitter.com/abc123", '{"@context": "https://example.org", "@type": "Review"}',
     "So proud A post shared by Ann Lee (@annlee) on Jul 24, 2017 at 9:50pm PDT", "Ann Lee (@annlee) July 27, 2017",
     "Ann Lee holds a candle during a fundraiser Tuesday in Riverton.", "Shoppers grieve in Riverton, Monday.",
     "Photo: Ann Lee", "The bridge in May. (AP Photo/Ann Lee)", "Ann Lee (left) crosses the bridge.", "https://example.org/bridge",
     "Updated at 1.24pm BST", "© 2015 Example News.", "Jane Doe reported from Riverton.", "Home | News | Sport | Weather | Shop",
     "Abonnez-vous à notre lettre.", "Crédit photo : AFP.", "Lesen Sie auch: Die alte Brücke", "Síguenos en Twitter.", "Читайте також: Старий міст"],
)  # fmt: skip
@pytest.mark.parametrize("gap", [" ", "\n\n"], ids=["in the text", "on its own line"])
def test_what_surrounds_the_text_is_left_out(line: str, gap: str) -> None:
    assert kept(NEWS + gap + line).startswith(NEWS)
    assert kept(f"{NEWS}{gap}{line}{gap}Shops had feared the worst.").replace(NEWS, "").strip() in {
        "Shops had feared the worst.",
        "" if gap == " " else "Shops had feared the worst.",
    }


@pytest.mark.parametrize(
    "sentence",
    ["Trey -- a star of the team -- was there.", "The share of votes rose.", "He contributed to the fund for years and won.",
     "The incident, reported from a village near the town, is one of a series.", "By Tuesday the bridge was open.",
     "A photo of the mayor hangs in the hall.", "Watch out, the mayor said.", "Ann Lee (@annlee) joined the council in 2017.",
     "The mayor, who holds the key, was there on Monday.", "The council leaves the question open until Monday, she said.",
     "Photo editors and printers went on strike.", "Related costs rose by half.", "Watch makers in Geneva fear tariffs."],
)  # fmt: skip
def test_a_sentence_that_only_looks_like_it_stays(sentence: str) -> None:
    text = f"{NEWS} It rained all week in the valley. {sentence}"
    assert kept(text) == text


def test_what_follows_something_set_into_the_text_is_kept() -> None:
    embedded = "So proud A post shared by Ann Lee (@annlee) on Jul 24, 2017 at 9:50pm PDT"
    assert kept(f"{NEWS} {embedded}Shops had feared the worst.") == f"{NEWS} Shops had feared the worst."
    assert kept(f"{NEWS} Watch the mayor speak ». Shops had feared the worst.") == f"{NEWS} Shops had feared the worst."


def test_a_sentence_told_twice_is_kept_once() -> None:
    assert kept(f"{NEWS} {NEWS}") == NEWS


def test_the_headline_is_no_sentence() -> None:
    assert kept(f"Bridge stays open\n\n{NEWS}", "Bridge stays open") == NEWS


@given(st.text(st.one_of(st.characters(), st.sampled_from(' .:|()-\n"ByCNN')), max_size=300))
def test_what_is_kept_is_verbatim_and_in_order(text: str) -> None:
    last = 0
    for sentence in body(text):
        assert last <= sentence.start < sentence.end <= len(text)
        last = sentence.end
