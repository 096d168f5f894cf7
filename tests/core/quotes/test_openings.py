"""What stands before the news of a paragraph is told apart from it."""

import pytest

from bot.core.models import Article
from bot.core.quotes import find_quotes
from bot.core.quotes.page.openings import openings

NEWS = "Aid convoys will move again on Friday"


@pytest.mark.parametrize(
    "opening",
    [
        "KHARTOUM — ",
        "RIO DE JANEIRO — ",
        "WASHINGTON, D.C. — ",
        "LONDON, June 7, 2018 — ",
        "OTTAWA (Reuters) - ",
        "GENEVA, Nov 3 (AP) -- ",
        "CHARLESTON, W.Va. (AP) — ",
        "(AFP) — ",
        "Berlin (dpa) – ",
        "Kiel, 3. Juni – ",
        "• ",
        "1. ",
        "FILE PHOTO: ",
    ],
)
def test_a_quote_begins_after_what_stands_before_the_news(opening):
    text = f"{opening}{NEWS}, Anna Lund said."
    assert [quote.text for quote in find_quotes(Article(headline="", text=text))] == [NEWS]


@pytest.mark.parametrize(
    "text",
    [
        "NATO — the alliance of thirty — meets today.",
        "Lund — the mayor — said nothing.",
        "EU - Russia talks go on.",
        "U.S.-led forces left.",
        "COVID-19 cases rose.",
        "Mr Lund (Labour) - a farmer - spoke.",
        "TAPPER: Did you sign?",
    ],
)
def test_other_dashes_and_brackets_open_nothing(text):
    assert openings(text) == []
