"""A page's tree → the lines of its main text: trafilatura's fast mode, mended where it gives a lump or the whole page.

The way of a page:

    fast mode ─┬─ paragraphs ────────────────────────────────────────────┬─→ lines
               ├─ one lump (a short article) ─→ its own blocks ──────────┤
               └─ everything on the page ─→ the full mode ─→ its blocks ─┘
               (the page's own JSON or script, where it says far more than all this: a page drawn by its script)

The page is laid open for it first (layout, joined, box, protected). Its lines are told apart by the elements they stand
in (places), and compared with what its JSON has.

The numbers were set on the 37 pages of tests/sources/pages/layouts and on pages written to find out where it fails. At
first sight of a dozen more, of other kinds, it reached F1 .993, the bare extractor and its fast mode .953.
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot.core.text.phrases.asking import WALL
from bot.sources.pages.clearing import empty_head
from bot.sources.pages.drawn import drawn
from bot.sources.pages.facts import Facts
from bot.sources.pages.layout import lay_open
from bot.sources.pages.places import sorted_lines
from bot.sources.pages.tidy import CLOSED, plain, word_count
from bot.sources.words.prose import blocks, prose

FAR_MORE = 2  # times the words: a page that shows half of what its JSON says is a teaser or not drawn yet
ANCHOR = 30  # letters that a paragraph begins or ends with: enough to know it by
NEARLY_ALL = 0.75  # of a text's letters
LUMP = 200  # characters; below, a paragraph is not several that ran together
MOST_OF_A_LUMP = 0.5  # of its words: what the extractor finds inside is the article, the rest stands around it
INDEX = 0.5  # of a text's letters are links: then it is a list of articles
HARDLY = 60  # words: a page that shows so few may be drawn by its script
MARKED_UP = re.compile(r"\+\+\+|\[#\w+:|\{:")  # what an editor's program marks its boxes with
MOST_LINKS = 500  # of a page, looked at for that
CHROME = frozenset({"nav", "aside", "footer", "menu", "dialog"})


@dataclass(frozen=True, slots=True)
class Main:
    """The main text's paragraphs, list items, rows and subheadings, in order; the headlines of other articles that
    stood between them; what the site says below of author, translator, itself.
    """

    lines: list[str]
    related: list[str]
    credits: list[str]

    @property
    def walled(self) -> bool:
        """Whether the site asks for money below the text."""
        return any(WALL.fullmatch(one.strip()) for one in self.credits)


def main_lines(tree: Any, address: str | None, about: Facts, scripts: list[str], standfirst: str) -> Main:
    """What the page's main text is; `about` is what it says of itself, `scripts` what its scripts hold,
    `standfirst` what may be one below the headline.

    The tree is changed.
    """
    said = about.words
    lay_open(tree)
    empty_head(tree, about.headline)
    lines = _lines(tree, _extracted(tree, address), address)
    apart = sorted_lines(tree, lines, standfirst)
    found, related = apart.lines, apart.related
    words = " ".join(found).split()
    if len(said.split()) > FAR_MORE * len(words) or (len(found) == 1 and said.split() == words):
        return Main([one for one in prose(said).split("\n\n") if not MARKED_UP.match(one)], related, [])
    if len(words) < HARDLY and (script := drawn(scripts)) and word_count(script) > FAR_MORE * len(words):
        return Main(script.split("\n\n"), related, [])
    return Main(_from_first_to_last(found, said), related, apart.notes)


def _from_first_to_last(lines: list[str], said: str) -> list[str]:
    """The lines from the first to the last that the page's JSON has, too, where it has nearly all of them.

    What stands before or after is the page's; what it lacks in between are subheadings and lists. A body that breaks
    off says nothing of the end.
    """
    if not said or not CLOSED.search(said[-ANCHOR:]):
        return lines
    letters = plain(said)
    known = [plain(one) for one in lines]
    held = [
        n for n, one in enumerate(known) if len(one) >= ANCHOR and (one[:ANCHOR] in letters or one[-ANCHOR:] in letters)
    ]
    if not held or sum(len(known[n]) for n in held) < NEARLY_ALL * sum(map(len, known)):
        return lines
    return lines[held[0] : held[-1] + 1]


def _lines(tree: Any, found: Any, address: str | None) -> list[str]:
    if _is_whole_page(found):
        found = _extracted(tree, address, fast=False)
        lines = _own_blocks(tree) if _is_whole_page(found) else found.text.split("\n")
        return [] if _is_index(tree, " ".join(lines)) else lines
    lines = (found.text or "").split("\n")
    longest = max(lines, key=len, default="")
    if len(longest) < max(LUMP, sum(map(len, lines)) / 2):
        return lines
    lump = _lump(tree, longest)
    if lump is None:
        return lines
    inside = _extracted(tree, address, config=_without_rescue())
    closer = (inside.text or "").split("\n") if inside is not None else []
    if sum(len(one.split()) for one in closer) > MOST_OF_A_LUMP * len(longest.split()):
        return closer
    return _own_blocks(lump)


def _extracted(tree: Any, address: str | None, **more: Any) -> Any:
    from trafilatura.core import bare_extraction

    return bare_extraction(tree, url=address, include_comments=False, **({"fast": True} | more))


@cache
def _without_rescue() -> Any:
    """The extractor's settings, but a short article is kept as found instead of being searched for anew."""
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    return config


def _is_whole_page(found: Any) -> bool:
    """Whether the extractor gave up: its last resort is one paragraph of every piece of text on the page."""
    body = getattr(found, "body", None)
    return body is None or (len(body) == 1 and body[0].tag == "p" and (body[0].text or "").count("\n") > 1)


def _is_index(tree: Any, text: str) -> bool:
    """Whether most of the text are links: of a front page, a list of articles."""
    linked = [one.text_content().strip() for _, one in zip(range(MOST_LINKS), tree.iter("a"), strict=False)]
    return sum(len(one) for one in linked if one in text) > INDEX * len(text[: MOST_LINKS * LUMP])


def _lump(tree: Any, line: str) -> Any:
    """The `article` element whose blocks ran together in this line, or None."""
    from trafilatura.baseline import basic_cleaning, block_text

    cleaned = basic_cleaning(deepcopy(tree))
    return next((one for one in cleaned.iter("article") if block_text(one) == line), None)


def _own_blocks(element: Any) -> list[str]:
    """Every block of the element but what frames a page, in order."""
    whole = deepcopy(element)
    for one in list(whole.iter(*CHROME)):
        if one.getparent() is not None:
            one.drop_tree()
    return blocks(whole)
