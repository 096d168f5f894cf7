"""Paragraphs that a line "— Name (@handle) day" follows → posts, whose words are all their author's."""

from __future__ import annotations

import re

from bot.core.quotes.given.transcripts import Turn
from bot.core.quotes.page.frames import Page
from bot.core.quotes.people.everybody import People

_SIGNED = re.compile(r"\s*[—–-]{1,2}\s*(?P<name>[^\n(@]{2,60}?)\s*\(\s*@\w{1,30}\s*\)[^\n]{0,60}")
_LINK = re.compile(r"(?:https?://|pic\.twitter\.com/|t\.co/)\S*$")
MOST_POSTS = 200  # of a page


def posts(page: Page, people: People) -> dict[int, Turn]:
    """The posts of a page by paragraph, without the links at their end."""
    words = page.words
    found: dict[int, Turn] = {}
    for number in range(1, len(page.paragraphs)):
        first, last = page.paragraphs[number]
        if words.forms[first][0] not in "—–-" or len(found) >= MOST_POSTS:
            continue
        signed = _SIGNED.fullmatch(words.text, words.starts[first], words.ends[last - 1])
        if signed is None:
            continue
        begin, end = page.paragraphs[number - 1]
        while end - begin > 1 and _LINK.search(words.text, words.starts[begin], words.ends[end - 1]):
            end -= 1
        found[number - 1] = Turn(
            begin, begin, end, people.speaking(signed["name"]), verbatim=True, name=(first + 1, last)
        )
    return found
