"""Paragraphs as a site has them → the article's own words, its related links and its credits."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.text.phrases.asking import COMMENT, COMMENTS, NOT_TEXT, PATH, WALL
from bot.core.text.phrases.crediting import BIO, CREDIT_LINE, SIGNATURE
from bot.core.text.phrases.pointing import RELATED_LINE
from bot.sources.words.prose import NAME, SPACES, UNPRINTABLE

LONGEST_TEXT = 1_000_000  # characters of an article; a long book chapter has a tenth of it
LONGEST_CREDIT = 400  # characters
LONGEST_APPEAL = 200  # characters: "Do you have a story for us? Write to …", a caption, "Published 3 May at 17:43"
LONGEST_KICKER = 40  # letters before the headline
LONGEST_PLACE = 25  # characters after the author's name: " in Rotterdam", ", correspondent"
LONGEST_DATE = 60  # characters: "Wednesday, 14 February 2018, 09:30 (updated 11:00)"
FEW = 3  # spaces in a list's entry above the text: "- Save for later"
COMMENTED = 2  # lines as comments have them; one may stand in an article
MOST_SAID = 2  # times the article's words
OFFER, LEAST_OFFER = 0.5, 80  # of the words before a wall, and words: what stands after it and is shorter is an offer
PICTURED = re.compile(r"\b(?:foto|photo|fotos|photos|bild|bilder|picture|zdjęcie|фото)\b[^.:]{0,12}:", re.IGNORECASE)
CLOSED = re.compile(r"[.!?…:;。！？][\"”’»)\]]*$|.{120}", re.DOTALL)  # running text, not a line of the head


@dataclass(frozen=True, slots=True)
class Told:
    """What was told apart; `text` is paragraphs parted by blank lines."""

    text: str
    related: tuple[str, ...]
    credits: tuple[str, ...]
    walled: bool = False  # the site itself says that the rest is for those who pay


def told_apart(paragraphs: Iterable[str], headline: str, byline: str | None = None, outlet: str | None = None) -> Told:
    """The article's own paragraphs, without its head said again, repeated lines and what sites write around it."""
    body: list[str] = []
    related: list[str] = []
    credits_: list[str] = []
    begun = False  # the head of the article is over
    lines, walled = _before_wall(paragraphs)
    for one in _before_comments(lines):
        words = _row(UNPRINTABLE.sub("", SPACES.sub(" ", one)).strip())
        short = words[:LONGEST_CREDIT] if len(words) <= LONGEST_CREDIT else ""
        if (
            not words
            or NOT_TEXT.fullmatch(short.removeprefix("- "))
            or (not begun and _is_head(short, headline, byline))
        ):
            continue
        if match := RELATED_LINE.fullmatch(short):
            related.append(match[1] or match[2])
        elif CREDIT_LINE.fullmatch(short.removeprefix("- ")):
            credits_.append(words)
        elif not body or body[-1] != words:
            body.append(words)
            begun = begun or not short or bool(CLOSED.search(short))
    if len(body) > 1 and CLOSED.search(body[-2]) and _is_head(body[-1], "", byline):
        body.pop()  # some pages are read with a line of their head last
    while len(body) > 1 and _is_closing(body[-1], byline, outlet):
        credits_.append(body.pop())
    return Told("\n\n".join(body)[:LONGEST_TEXT], tuple(related), tuple(credits_), walled)


def _before_wall(paragraphs: Iterable[str]) -> tuple[list[str], bool]:
    """The lines up to where the site asks for money, and whether it does; a wall that has more after it is none."""
    lines = list(paragraphs)
    for at, one in enumerate(lines):
        if len(one) <= LONGEST_CREDIT and WALL.fullmatch(one.strip()):
            before, after = (sum(len(line.split()) for line in part) for part in (lines[:at], lines[at + 1 :]))
            if after < max(OFFER * before, LEAST_OFFER):
                return lines[:at], True
    return lines, False


def _before_comments(lines: list[str]) -> list[str]:
    """The lines up to where readers have their say: below a heading for that, each with its hour or a button.

    A live report has a button for comments at its top and hours, too; far more stands below it than above.
    """
    for at, one in enumerate(lines):
        if len(one) <= LONGEST_APPEAL and COMMENTS.fullmatch(one.strip().removeprefix("- ")):
            below = lines[at + 1 :]
            marked = sum(bool(COMMENT.fullmatch(line.strip())) for line in below if len(line) <= LONGEST_DATE)
            before, after = (sum(len(line.split()) for line in part) for part in (lines[:at], below))
            if marked >= COMMENTED and before >= LEAST_OFFER and after < MOST_SAID * before:
                return lines[:at]
    return lines


def _is_closing(words: str, byline: str | None, outlet: str | None) -> bool:
    """Whether a last line presents the author, says whose text or picture it is, or asks the reader for something."""
    from bot.core.text.boilerplate import is_asking

    if len(words) > LONGEST_CREDIT or words.startswith("- "):
        return False
    for name in (byline or "").split(", "):
        at = words.find(name) if name else -1
        if 0 <= at <= LONGEST_PLACE and BIO.match(words, at + len(name)):
            return True
    if len(words) <= LONGEST_CREDIT / 4 and not CLOSED.search(words):
        house = plain(outlet or "")
        if (house and plain(words).startswith(house)) or PICTURED.search(words):
            return True
    return len(words) <= LONGEST_APPEAL and is_asking(words)


def _row(words: str) -> str:
    """`| Party | Poll |` → `Party | Poll`; the rule under a table's head → nothing."""
    if not words.startswith("|"):
        return words
    cells = [cell.strip() for cell in words.strip("|").split("|")]
    return " | ".join(cell for cell in cells if cell.strip("-"))


def _is_head(words: str, headline: str, byline: str | None) -> bool:
    """Whether a line above the text says headline, author or date again."""
    from bot.core.text.boilerplate import is_boilerplate
    from bot.core.text.dates import moment
    from bot.core.text.lines import is_date_line

    said, title = plain(words), plain(headline)
    if title and said.endswith(title) and len(said) < LONGEST_KICKER + len(title):
        return True
    if CLOSED.search(words):
        return False
    if words.startswith("- "):
        return words.count(" ") <= FEW  # an entry of a menu: Download, Save for later
    signed = SIGNATURE.sub("", words)
    if byline and len(signed) < len(byline) + LONGEST_PLACE and plain(signed).startswith(plain(byline)):
        return True
    if PATH.fullmatch(words):
        return True
    if len(words) <= LONGEST_DATE and is_date_line(words) and moment(words) is not None:
        return True
    return 0 < len(words) <= LONGEST_APPEAL and is_boilerplate(words)


def plain(words: str) -> str:
    """The letters and digits alone, for comparing."""
    return "".join(NAME.findall(words)).casefold()


def word_count(text: str) -> int:
    """How many words; of a script that writes no spaces, half its letters."""
    if len(text) > 12 and text.count(" ") * 20 < len(text):
        return len(text) // 2
    return len(text.split())
