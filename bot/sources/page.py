"""HTML → Article: trafilatura finds the text, our own cleaning tells the parts apart.

On the article-extraction benchmark trafilatura's fast mode reaches F1 .962 at 120 pages/s, its full mode .960 at 82,
readability .952 at 63, newspaper4k .943 at 15, resiliparse .917 at 915: the fast mode is the best trade-off.
"""

from __future__ import annotations

import logging
import re

from bot.core.models import Article
from bot.sources.faults import FaultKind, FetchError
from bot.sources.page_facts import Facts, facts
from bot.sources.prose import SPACES, UNPRINTABLE, line

FEWEST_WORDS = 40  # less is a teaser, a caption, a consent notice: the page is kept as an extract
PAID_WORDS = 250  # a page behind a paywall that shows fewer shows its first paragraphs only
LONGEST_TEXT = 1_000_000  # characters
NOT_TEXT = re.compile(
    r"(?:advertisement|advertising|anzeige|publicité|publicidad|share(?: this)?(?: article| story| page)?"
    r"|share on .{1,40}|follow us(?: on .{1,40})?|sign up .{0,80}newsletters?.{0,40}|subscribe (?:now|to .{1,60})"
    r"|(?:click|tap) here .{1,60}|skip (?:to|past) .{1,60}|story continues below.{0,40}|scroll (?:down|to) .{1,40}"
    r"|image source.{0,80}|image caption|getty images|loading\.{0,3}|back to top|print(?: this)?(?: page)?"
    r"|comments?(?: \(\d+\))?|leave a (?:comment|reply)|view comments|most (?:read|viewed|popular)"
    r"|this video (?:can not|cannot|can't) be played.{0,60}|copy link|more on this story)[.!:…]?",
    re.IGNORECASE,
)
RELATED = re.compile(
    r"(?:related(?: (?:article|articles|story|stories|content|coverage|topics?|news))?|read (?:more|also|next|this)|"
    r"also read|see also|more on this|more from .{1,40}|don't miss|watch|listen|lesen sie auch|mehr zum thema|"
    r"lire aussi|à lire aussi|lea también|leer más)\s*[:>»|–-]\s*(.{5,200})",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"(?:\(?(?:additional |further )?(?:reporting|writing|editing|compiled|edited) by .{3,300}"
    r"|.{2,80} contributed (?:reporting )?to this (?:report|article|story).{0,40}"
    r"|(?:©|\(c\)|copyright) .{3,200}|(?:with|includes) (?:files|material) from .{3,100})",
    re.IGNORECASE,
)


def article(html: bytes | str, address: str | None) -> Article:
    """The article of a page as it came from `address` (None for a file).

    Its text is what the page says in its own words, in paragraphs parted by blank lines. `extract` is set when the page
    shows only the beginning or a description of the article. Raises FetchError when there is nothing to read; on
    any bytes it does one or the other.
    """
    try:
        return _article(html, address)
    except FetchError:
        raise
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError, SyntaxError) as broken:
        # lxml and the extractor raise these on pages that no browser shows either; a page is then unreadable, not a bug
        raise _nothing() from broken


def _article(html: bytes | str, address: str | None) -> Article:
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it discards is told by the fault
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    from trafilatura.core import bare_extraction
    from trafilatura.utils import load_html

    if not html.strip():
        raise FetchError(FaultKind.CONTENT, "The page is empty.", "Check the address.")
    tree = load_html(html)
    if tree is None:
        raise FetchError(FaultKind.CONTENT, "This is not a web page.", "Give the address of an article.")
    about = facts(tree, address)
    found = bare_extraction(tree, url=address, fast=True, include_comments=False)
    lines = (getattr(found, "text", None) or "").split("\n")
    return _told_apart(lines, about)


def _told_apart(lines: list[str], about: Facts) -> Article:
    body: list[str] = []
    related: list[str] = []
    credits_: list[str] = []
    headline = _plain(about.headline)
    for one in lines:
        words = UNPRINTABLE.sub("", SPACES.sub(" ", one)).strip()
        if not words or NOT_TEXT.fullmatch(words) or (len(body) < 2 and _plain(words) == headline):
            continue
        if match := RELATED.fullmatch(words):
            related.append(match[1])
        elif len(words) < 400 and CREDIT.fullmatch(words):
            credits_.append(words)
        elif not body or body[-1] != words:
            body.append(words)
    text = "\n\n".join(body)[:LONGEST_TEXT]
    count = len(text.split()) if not _unspaced(text) else len(text) // 2
    extract = count < FEWEST_WORDS or (about.paid and count < PAID_WORDS)
    if count < FEWEST_WORDS and len(about.description) > len(text):
        text = about.description
    if not text:
        raise _nothing()
    return Article(
        headline=about.headline or line(text.split("\n", 1)[0], 120),
        text=text,
        url=about.url,
        byline=about.byline,
        outlet=about.outlet,
        published=about.published,
        language=_language(text, about.language),
        related=tuple(related),
        credits=tuple(credits_),
        image=about.image,
        extract=extract,
    )


def _nothing() -> FetchError:
    return FetchError(
        FaultKind.CONTENT,
        "No article text was found on this page.",
        "It may need JavaScript or a subscription, or be an index of articles.",
    )


def _plain(words: str) -> str:
    return re.sub(r"\W+", "", words).casefold()


def _unspaced(text: str) -> bool:
    """Whether the text is of a script that writes no spaces between words."""
    return len(text) > 40 and text.count(" ") * 20 < len(text)


def _language(text: str, said: str | None) -> str | None:
    """The language of the words themselves; what the page says only where the words do not tell."""
    from bot.core.text import detect

    return detect(text[:2000]) or said
