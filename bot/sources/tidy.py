"""Paragraphs as a site has them → the article's own words, its related links and its credits."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.sources.prose import SPACES, UNPRINTABLE

LONGEST_TEXT = 1_000_000  # characters of an article; a long book chapter has a tenth of it
LONGEST_CREDIT = 400  # characters
NOT_TEXT = re.compile(
    r"(?:advertisement|advertising|anzeige|publicité|publicidad|share(?: this)?(?: article| story| page)?"
    r"|share on .{1,40}|follow us(?: on .{1,40})?|sign up .{0,80}newsletters?.{0,40}|subscribe (?:now|to .{1,60})"
    r"|(?:click|tap) here .{1,60}|skip (?:to|past) .{1,60}|story continues below.{0,40}|scroll (?:down|to) .{1,40}"
    r"|image source.{0,80}|image caption|getty images|loading\.{0,3}|back to top|print(?: this)?(?: page)?"
    r"|comments?(?: \(\d+\))?|leave a (?:comment|reply)|view comments|most (?:read|viewed|popular)"
    r"|this video (?:can not|cannot|can't) be played.{0,60}|copy link|more on this story"
    r"|(?:read more|continue reading|weiterlesen|lire la suite|leer más)\W*"
    r"|the post .{1,300} (?:first )?appeared (?:first )?on .{1,100})[.!:…]?",
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


@dataclass(frozen=True, slots=True)
class Told:
    """What was told apart; `text` is paragraphs parted by blank lines."""

    text: str
    related: tuple[str, ...]
    credits: tuple[str, ...]


def told_apart(paragraphs: Iterable[str], headline: str) -> Told:
    """The article's own paragraphs, without the headline said again, repeated lines and what sites write around it."""
    body: list[str] = []
    related: list[str] = []
    credits_: list[str] = []
    title = plain(headline)
    for one in paragraphs:
        words = UNPRINTABLE.sub("", SPACES.sub(" ", one)).strip()
        short = words[:LONGEST_CREDIT] if len(words) <= LONGEST_CREDIT else ""
        if not words or NOT_TEXT.fullmatch(short) or (len(body) < 2 and plain(words) == title):
            continue
        if match := RELATED.fullmatch(short):
            related.append(match[1])
        elif CREDIT.fullmatch(short):
            credits_.append(words)
        elif not body or body[-1] != words:
            body.append(words)
    return Told("\n\n".join(body)[:LONGEST_TEXT], tuple(related), tuple(credits_))


def plain(words: str) -> str:
    """The letters and digits alone, for comparing."""
    return re.sub(r"\W+", "", words).casefold()


def word_count(text: str) -> int:
    """How many words; of a script that writes no spaces, half its letters."""
    if len(text) > 40 and text.count(" ") * 20 < len(text):
        return len(text) // 2
    return len(text.split())
