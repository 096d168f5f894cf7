"""What a feed says of an article → its own words: whole, or a summary without the lines that lead to the rest."""

from __future__ import annotations

import re

from bot.core.text.phrases.pointing import POINTERS
from bot.sources.pages.tidy import word_count
from bot.sources.words.prose import prose

FULL_TEXT_WORDS = 150  # a `content` of fewer words is a teaser: pages of real articles have 200 and more
DESCRIBED_WORDS, DESCRIBED_PARAGRAPHS = 200, 3  # a `description` of fewer is one: it is meant to be a synopsis
LONGEST_POINTER = 400  # characters of a line that only leads elsewhere
LONGEST_SUMMARY = 200_000  # characters that are read of a summary

# Lines that sites and programs write under every entry, with nothing of the article in them.
UNDER = (
    r"the post .{1,300} (?:first )?appeared (?:first )?on .{1,100}|der beitrag .{1,300} erschien zuerst auf .{1,100}",
    r"l.article .{1,300} est apparu en premier sur .{1,100}|l.articolo .{1,300} proviene da .{1,100}",
    r"la entrada .{1,300} (?:se publicó|aparece) primero en .{1,100}|o post .{1,300} apareceu primeiro em .{1,100}",
    r"het bericht .{1,300} verscheen eerst op .{1,100}|artykuł .{1,300} pochodzi z serwisu .{1,100}",
    r"сообщение .{1,300} появились сначала на .{1,100}",
)
AROUND = (
    r".{1,200} was originally published in .{1,100} on medium\b.{0,150}",
    r"(?:thanks for reading .{1,100}|.{0,40})subscribe for free to receive new posts.{0,60}",
    r"submitted by\s+/?u/.{0,200}|\[link\]\s*\[comments\]|(?:view |read )?(?:the |all )?(?:\d+ )?comments?",
)
POINTER = re.compile(rf"\W*(?:{'|'.join(POINTERS)})\W*|\W*\(?(?:more|mehr|suite)?(?:…|\.\.\.)[\W]*", re.IGNORECASE)
NOISE = re.compile(rf"\W*(?:{'|'.join((*UNDER, *AROUND))})\W*", re.IGNORECASE)
# The same within the last paragraph, after the end of a sentence.
TRAILING = re.compile(rf"(?<=[.!?…\]”\"»。！？])\s*(?:{'|'.join((*POINTERS, *UNDER))})[^\w.!?]*$", re.IGNORECASE)
# What a feed's program writes before the words: "arXiv:2505.01234v1 Announce Type: new Abstract: We measure".
LABEL = re.compile(
    r"^(?:arXiv:\S{1,40}\s+)?(?:Announce Type:\s*[\w-]+\s+)?"
    r"(?:Abstract|Summary|Description|Synopsis|Zusammenfassung|Kurzfassung|Résumé|Resumen|Riassunto|Sammendrag)\s*:\s+",
    re.IGNORECASE,
)
LINKS = re.compile(r"<a\b[^>]*>.*?</a\s*>|<font\b[^>]*>.*?</font\s*>", re.IGNORECASE | re.DOTALL)
SENTENCE = re.compile(r"\w[.!?。！？]")
LEAST_LETTERS = 15  # beside its links; a list of headlines has dashes and numbers
CUT = re.compile(r"(?:…|\.\.\.)[\W]*$")
# Mark-up that is still there once mark-up has been read: it was escaped twice on its way.
ESCAPED = re.compile(
    r"</(?:p|div|a|b|i|em|strong|span|ul|ol|li|h[1-6]|blockquote|figure)>|<(?:br|hr|img)\b[^<>]{0,1000}>", re.IGNORECASE
)


def summary(fragment: str) -> str:
    """The words of a summary, without what leads to the rest, is written under every entry or labels the words."""
    paragraphs = LABEL.sub("", words(fragment[:LONGEST_SUMMARY])).split("\n\n")
    while paragraphs and _leads_on(paragraphs[-1]):
        paragraphs.pop()
    if paragraphs:
        start = max(0, len(paragraphs[-1]) - LONGEST_POINTER)
        paragraphs[-1] = paragraphs[-1][:start] + TRAILING.sub("", paragraphs[-1][start:]).rstrip()
    return "\n\n".join(paragraphs)


def is_only_links(fragment: str) -> bool:
    """Whether a description is nothing but links and whose they are: other outlets' headlines, tags, an address."""
    given = fragment[:LONGEST_SUMMARY]
    beside = prose(LINKS.sub(" ", given)) if "<a" in given else given
    return "<a" in given and sum(map(str.isalpha, beside)) < LEAST_LETTERS and not SENTENCE.search(beside)


def whole(text: str, *, described: bool = False) -> str:
    """The text when it is a whole article, or nothing when it ends like a teaser or is too short.

    `described`: it stands where a feed has its synopsis, so that it has to be longer.
    """
    paragraphs = [one for one in text.split("\n\n") if not _is(NOISE, one)]
    last = paragraphs[-1] if paragraphs else ""
    if _is(POINTER, last) or TRAILING.search(last[-LONGEST_POINTER:]) or CUT.search(last[-20:]):
        return ""
    kept = "\n\n".join(paragraphs)
    if described and len(paragraphs) < DESCRIBED_PARAGRAPHS:
        return ""
    return kept if word_count(kept) >= (DESCRIBED_WORDS if described else FULL_TEXT_WORDS) else ""


def words(fragment: str) -> str:
    """The words of a feed's HTML in paragraphs, also when it was escaped twice."""
    text = prose(fragment)
    if not ESCAPED.search(text):
        return text
    return "\n\n".join(filter(None, map(prose, text.split("\n\n"))))


def _leads_on(paragraph: str) -> bool:
    return not paragraph or _is(POINTER, paragraph) or _is(NOISE, paragraph)


def _is(pattern: re.Pattern[str], paragraph: str) -> bool:
    return len(paragraph) <= LONGEST_POINTER and pattern.fullmatch(paragraph) is not None
