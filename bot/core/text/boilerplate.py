"""Running text → its sentences without what surrounds it: datelines, bylines, captions, pointers, credits, appeals.

Nothing is rewritten: a sentence is left out, or its start or end is moved, by offset.
"""

import re
from collections.abc import Iterator

from bot.core.models import Sentence
from bot.core.text import phrases
from bot.core.text.fold import fold
from bot.core.text.segments import split

_AGENCY = (
    r"(?:[A-Z][\w.&-]*\s?){0,3}\b(?:CNN|AP|AFP|Reuters|REUTERS|PTI|ANI|IANS|UPI|EFE|DPA|dpa|TASS|Xinhua|Bloomberg|LiveWire|BBC|"
    r"CNN Student News|Associated Press|The Associated Press|ANSA|Lusa|ČTK|PAP|TT|apa|epd|KNA|SID|sid|Rolling Stone|"
    r"Mashable|Wired|WIRED|People\.com|Entertainment Weekly|EW\.com|The Guardian|Ars Technica|[A-Z][\w]+ News)(?:[ /][\w.]+){0,2}"
)
_PLACE = r"[^\W\d_][\w.'’-]*(?:[ ,/.]{1,2}[^\W\d_a-z][\w.'’-]*){0,5}"
_MONTH_DAY = r"(?:,? ?\d{0,2}\.? ?[^\W\d_]{3,9}\.? ?\d{0,2}(?:, \d{4})?)"
# "BRUSSELS, June 7 (Reuters) - ", "Marseille, France (CNN)", "(AP) — ", "NEW DELHI: ", "-- "
_DATELINE = re.compile(
    rf"(?:{_PLACE}{_MONTH_DAY}?[ ,]{{0,2}})?[(\[]{_AGENCY}[)\]]\s?(?:[-–—:]{{1,3}}\s?)?"
    rf"|[^\W\d_a-z]{{2}}[^\W\d_a-z .'’-]{{1,30}}(?:[,.] {_PLACE})?{_MONTH_DAY}?\s?(?::|\s--?|\s?[–—]|--)\s+"
    rf"|{_PLACE}{_MONTH_DAY}?\s?(?:--|—)\s"
    r"|(?:--|–|—|\|)\s+"
)
_BY = r"(?:By|BY|Von|Par|Por|Di|Da|Autor|Av)"
_NAME = r"[^\W\d_a-z][\w.'’-]+(?:\s(?:de|van|von|der|la|le|du|di|da|del|bin|al|and|und|et|y|e|for|of|in|[^\W\d_a-z][\w.'’-]*)){0,7}"
# "By . Jane Doe . ", "By Jane Doe, Political Editor"
_BYLINE = re.compile(
    rf"(?:(?:{_BY}\s?[.:]?\s)(?:{_NAME})(?:,? (?:for|in|at) [\w ]{{2,30}})?\s?[.|,]?\s?(?=$|[^\W\d_a-z\d|(]))|{_BY}\s?\.?$"
)
_GLUE = re.compile(r"(?<=[a-z\d?!’'])(?=[A-Z][a-z]+ )")

POINTER = re.compile(rf"(?:^|(?<=[\s.!?\"”’)|]))(?:{phrases.RELATED})\s?(?::|\||>|»|–|—|\s-\s)", re.IGNORECASE)
_OPENINGS = (phrases.opening(phrases.ASKING), phrases.opening(phrases.CREDIT_START))
_ANYWHERE = (phrases.anywhere(phrases.CREDIT), phrases.anywhere(phrases.PICTURE), phrases.anywhere(phrases.CODE))
_STAMP = phrases.opening(phrases.STAMP)
_ADDRESS = re.compile(r"^\W*(?:https?://|www\.|[\w.-]+@)\S+\W*$|^Original url:?$", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{2}")
_SHORT = 45  # words: a credit, appeal or caption is no longer than this
_LIST = re.compile(r"(?:[^|•·»]{2,60}[|•·»]){3}")
_READ = 400_000  # characters of a text that are read: a book; the rest of a longer one is not news


def body(text: str, headline: str = "", language: str = "en") -> tuple[Sentence, ...]:
    """The sentences of the running text, in order, without duplicates; empty when the text has none.

    `headline` is left out where the text repeats it. Offsets count into `text` as given.
    """
    seen = {fold(headline).strip()} if headline else set()
    found = []
    for sentence in split(text[:_READ], language):
        for start, end in _cleaned(text, sentence.start, sentence.end):
            said = fold(text[start:end])
            if said not in seen:
                seen.add(said)
                found.append(Sentence(start, end))
    return tuple(found)


def _cleaned(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What is left of one sentence: mostly itself."""
    said = text[start:end]
    pointer = POINTER.search(said) if ":" in said or "|" in said or ">" in said or "»" in said else None
    if pointer:
        glue = _GLUE.search(said, pointer.end())
        if pointer.start() > 20:
            yield from _cleaned(text, start, start + len(said[: pointer.start()].rstrip()))
        if glue:
            yield from _cleaned(text, start + glue.start(), end)
        return
    start += _lead_in(said)
    said = text[start:end]
    if not is_boilerplate(said):
        yield start, end


def _lead_in(said: str) -> int:
    """How many characters of dateline and byline stand before the sentence proper."""
    at = 0
    for pattern in (_BYLINE, _DATELINE):
        found = pattern.match(said, at)
        if found and found.end() < len(said):
            at = found.end()
    return at + len(said[at:]) - len(said[at:].lstrip())


def is_boilerplate(said: str) -> bool:
    """Whether a sentence or a line belongs to what surrounds an article."""
    if not _LETTERS.search(said):
        return True
    if said.count(" ") < _SHORT and (
        any(pattern.match(said) for pattern in _OPENINGS)
        or any(pattern.search(said) for pattern in _ANYWHERE)
        or _ADDRESS.match(said)
        or (len(said) < 80 and _STAMP.match(said))
        or (len(said) < 120 and (match := _BYLINE.match(said)) and match.end() == len(said))
    ):
        return True
    return bool(_LIST.match(said))
