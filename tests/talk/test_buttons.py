"""What a button names is what is read from it again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.talk.buttons import Articles, Numbered, Offer, Page, Passage, Voice
from bot.talk.reply import ACTION_LIMIT

IDS = st.integers(1, 10**12 - 1)
PAGES = st.integers(1, 9_999)
SUBJECTS = st.text(max_size=40).map(str.strip)
NAMED = st.one_of(
    st.builds(Articles, st.lists(IDS, min_size=1, max_size=5).map(tuple), PAGES),
    st.builds(Voice, IDS, SUBJECTS, st.booleans(), PAGES),
    st.builds(Passage, IDS),
    st.builds(Numbered, IDS),
    st.builds(Page, PAGES),
    st.builds(Offer, st.sampled_from(["feed", "page"]), st.from_regex(r"~[a-z2-7]{13}", fullmatch=True)),
)


@given(NAMED)
def test_what_is_written_is_read_again(named: Articles | Voice | Passage | Numbered | Page | Offer) -> None:
    assert type(named).read(str(named)) == named


@given(st.lists(st.integers(0, 10**12 - 1), max_size=30), PAGES)
def test_a_button_has_room_for_the_articles_it_names(ids: list[int], page: int) -> None:
    articles = Articles.fitting(ids, page)
    assert len("carriers") + len(str(articles)) <= ACTION_LIMIT
    assert list(articles.ids) == [one for one in ids if one][: len(articles.ids)]


@pytest.mark.parametrize(
    ("words", "voice"),
    [
        ("@7", Voice(7)),
        ("@7 nato", Voice(7, "nato")),
        ("@7 air policing unsure p2", Voice(7, "air policing", True, 2)),
        ("@7 unsure", Voice(7, unsure=True)),
        ("@7 p3", Voice(7, page=3)),
    ],
)
def test_buttons_of_the_first_version_are_understood(words: str, voice: Voice) -> None:
    assert Voice.read(words) == voice


@pytest.mark.parametrize("words", ["nato", "#", "#1 nato", "@", "@x", "q", "p", "feed", "#１"])
def test_other_words_name_nothing(words: str) -> None:
    assert [kind.read(words) for kind in (Articles, Voice, Passage, Numbered, Page, Offer)] == [None] * 6
