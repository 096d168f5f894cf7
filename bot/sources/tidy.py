"""Paragraphs as a site has them → the article's own words, its related links and its credits."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.sources.prose import SPACES, UNPRINTABLE

LONGEST_TEXT = 1_000_000  # characters of an article; a long book chapter has a tenth of it
LONGEST_CREDIT = 400  # characters
LONGEST_PLACE = 25  # characters after the author's name: " in Rotterdam", ", correspondent"
LONGEST_DATE = 60  # characters: "Wednesday, 14 February 2018, 09:30 (updated 11:00)"
CLOSED = re.compile(r"[.!?…:;。！？][\"”’»)\]]*$|.{120}", re.DOTALL)  # running text, not a line of the head
SIGNATURE = re.compile(
    r"^(?:written |posted |reporting )?(?:by|von|par|por|di|door|av|autor|author)\b:?\s+", re.IGNORECASE
)
AROUND = (  # whole lines that sites write around an article, by what they are for
    r"advertisement|advertising|sponsored|promoted|anzeige|werbung|publicité|publicidad|pubblicità|реклама",
    r"(?:story|article) continues (?:below|after).{0,40}|scroll (?:down|to) .{1,40}|skip (?:to|past|ad).{0,60}",
    r"share(?: this)?(?: article| story| page| post)?|share on .{1,40}|copy link|print(?: this)?(?: page| article)?",
    r"e-?mail (?:this|to a friend).{0,20}|teilen|drucken|partager|imprimer|compartir|imprimir|condividi|поделиться",
    r"follow us(?: on .{1,40})?|follow .{2,40} on (?:twitter|facebook|instagram).{0,40}",
    r"sign up .{0,80}newsletters?.{0,40}|get .{1,80} (?:in|to) your inbox.{0,40}|enter your e-?mail.{0,60}",
    r"subscribe (?:now|to .{1,60})|already a (?:subscriber|member)\??.{0,60}|(?:log|sign) in to read.{0,60}",
    r"(?:click|tap) here .{1,60}|loading\.{0,3}|back to top|enlarge(?: this)? image|(?:toggle|hide) caption",
    r"image (?:source|caption|copyright).{0,80}|getty images|media (?:playback|caption).{0,150}",
    r"this video (?:can not|cannot|can't) be played.{0,60}|(?:listen to|play) this (?:article|story|video).{0,40}",
    r"(?:view |show |hide |read )?(?:\d+ )?comments?(?: \(\d+\))?|leave a (?:comment|reply)|comments are closed",
    r"subscribe|sign (?:in|up)|log in|register|newsletter|tweet|reply|menu|search|close|popular|next|previous",
    r"(?:read or )?share this story:.{0,80}|download (?:the|our) .{0,40}\bapp\b.{0,60}|show all(?: \d+)?",
    r"(?:view|see|open) (?:the )?(?:gallery|slideshow|photos?)|join the (?:discussion|conversation).{0,60}",
    r"related (?:articles?|stories|content|topics?|coverage|news)|recommended(?: for you)?|trending(?: now)?|up next",
    r"you (?:may|might) (?:also )?(?:like|be interested in)|top stories|latest news|more stories|editors? picks?",
    r"most (?:read|viewed|popular)|more on this story|contents|press release|breaking news|pressemitteilung",
    r"(?:read more|continue reading|weiterlesen|lire la suite|leer más|mehr zum thema)\W*",
    r"\d+ min(?:ute)?s? read|(?:reading time|lesezeit|temps de lecture)\b.{0,30}",
    r"(?:tags?|topics?|filed under|posted in|categor(?:y|ies)|schlagworte|mots-clés|etiquetas)\s?:.{0,200}",
    r"all rights reserved.{0,60}|the post .{1,300} (?:first )?appeared (?:first )?on .{1,100}",
)
NOT_TEXT = re.compile(rf"(?:{'|'.join(AROUND)})[.!:…]?", re.IGNORECASE)
RELATED = re.compile(
    r"(?:related(?: (?:article|articles|story|stories|content|coverage|topics?|news))?|read (?:more|also|next|this)|"
    r"also read|see also|more on this|more from .{1,40}|don't miss|lesen sie auch|mehr zum thema|lire aussi|"
    r"à lire aussi|lea también|leer más|leggi anche|lees ook|читайте также)\s*[:>»|–-]\s*(.{5,200})"
    r"|(?:watch|listen)\s?: (.{5,200})",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"(?:\(?(?:additional |further )?(?:reporting|writing|editing|compiled|edited) by .{3,300}"
    r"|.{2,80} contributed (?:reporting )?to this (?:report|article|story).{0,40}"
    r"|(?:©|\(c\)|copyright) .{3,200}|(?:with|includes) (?:files|material) from .{3,100}"
    r"|\(?(?:photo|image|picture|photograph|foto|bild)s?(?: credit)?\s?: .{2,80})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """What was told apart; `text` is paragraphs parted by blank lines."""

    text: str
    related: tuple[str, ...]
    credits: tuple[str, ...]


def told_apart(paragraphs: Iterable[str], headline: str, byline: str | None = None) -> Told:
    """The article's own paragraphs, without its head said again, repeated lines and what sites write around it."""
    body: list[str] = []
    related: list[str] = []
    credits_: list[str] = []
    begun = False  # the head of the article is over
    for one in paragraphs:
        words = _row(UNPRINTABLE.sub("", SPACES.sub(" ", one)).strip())
        short = words[:LONGEST_CREDIT] if len(words) <= LONGEST_CREDIT else ""
        if not words or NOT_TEXT.fullmatch(short) or (not begun and _is_head(short, headline, byline)):
            continue
        if match := RELATED.fullmatch(short):
            related.append(match[1] or match[2])
        elif CREDIT.fullmatch(short):
            credits_.append(words)
        elif not body or body[-1] != words:
            body.append(words)
            begun = begun or not short or bool(CLOSED.search(short))
    if len(body) > 1 and CLOSED.search(body[-2]) and _is_head(body[-1], "", byline):
        body.pop()  # some pages are read with a line of their head last
    return Told("\n\n".join(body)[:LONGEST_TEXT], tuple(related), tuple(credits_))


def _row(words: str) -> str:
    """`| Party | Poll |` → `Party | Poll`; the rule under a table's head → nothing."""
    if not words.startswith("|"):
        return words
    cells = [cell.strip() for cell in words.strip("|").split("|")]
    return " | ".join(cell for cell in cells if cell.strip("-"))


def _is_head(words: str, headline: str, byline: str | None) -> bool:
    """Whether a line above the text says headline, author or date again."""
    from bot.core.text.dates import moment
    from bot.core.text.lines import is_date_line

    if headline and plain(words) == plain(headline):
        return True
    if CLOSED.search(words) or words.startswith("- "):
        return False
    signed = SIGNATURE.sub("", words)
    if byline and len(signed) < len(byline) + LONGEST_PLACE and plain(signed).startswith(plain(byline)):
        return True
    return len(words) <= LONGEST_DATE and is_date_line(words) and moment(words) is not None


def plain(words: str) -> str:
    """The letters and digits alone, for comparing."""
    return re.sub(r"\W+", "", words).casefold()


def word_count(text: str) -> int:
    """How many words; of a script that writes no spaces, half its letters."""
    if len(text) > 12 and text.count(" ") * 20 < len(text):
        return len(text) // 2
    return len(text.split())
