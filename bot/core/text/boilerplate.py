"""Running text → its sentences without what surrounds it: datelines, bylines, captions, pointers, credits, appeals.

Nothing is rewritten: a sentence is left out, or its start or end is moved, by offset.
"""

import re
from collections.abc import Iterator

from bot.core.models import Sentence
from bot.core.text import phrases
from bot.core.text.segments import split

_AGENCY = (
    r"(?:[A-Z][\w.&-]*\s?){0,3}\b(?:CNN|AP|AFP|Reuters|REUTERS|PTI|ANI|IANS|UPI|EFE|DPA|dpa|TASS|Xinhua|"
    r"Bloomberg|LiveWire|BBC|"
    r"Associated Press|ANSA|Lusa|ČTK|PAP|TT|apa|epd|KNA|SID|sid|Rolling Stone|Mashable|Wired|WIRED|[A-Z]\w+\.com|"
    r"Entertainment Weekly|The Guardian|Ars Technica|[A-Z]\w+ News)(?:[ /][\w.]+){0,2}"
)
_PLACE = r"[^\W\d_][\w.'’-]*(?:[ ,/.]{1,2}[^\W\d_a-z][\w.'’-]*){0,5}"
_MONTH_DAY = r"(?:,? ?\d{0,2}\.? ?[^\W\d_]{3,9}\.? ?\d{0,2}(?:, \d{4})?)"
# With its agency a dateline may stand anywhere: "BRUSSELS, June 7 (Reuters) - ", "Marseille, France (CNN)", "(AP) — ".
_DATELINE = re.compile(rf"(?:{_PLACE}{_MONTH_DAY}?[ ,]{{0,2}})?[(\[]{_AGENCY}[)\]](?:\s{{0,3}}[-–—:]{{1,3}})?\s{{0,3}}")
# Without one it opens the text: "GLASGOW, Scotland -- ", "NEW DELHI: ", "-- ".
_BARE_DATELINE = re.compile(
    rf"[^\W\d_a-z]{{2}}[^\W\d_a-z .'’-]{{1,30}}(?:[,.] {_PLACE})?{_MONTH_DAY}?\s?(?::|\s--?|\s?[–—]|--)\s+"
    rf"|{_PLACE}{_MONTH_DAY}?\s?(?:--|—)\s"
    r"|\((?:[A-Z][\w.&'’-]*\s?){1,4}\)(?:\s{0,3}(?:--|–|—)\s+|(?=[A-Z][a-z]))"  # a magazine: "(Home Weekly) -- "
    r"|(?:--|–|—|\|)\s+"
)
_SHOWN = re.compile(phrases.PICTURE_PRESENT)
_SHOWN_UNTIL, _SHOWN_LENGTH = 6, 220  # how far down, and how long, such a caption is
_OPENING_SENTENCES = 3  # how far down a dateline without an agency is believed
_BY = r"(?:By|BY|Von|Par|Por|Di|Da|Autor|Av)"
_NAME = (
    r"[^\W\d_a-z][\w.'’-]+"
    r"(?:\s(?:de|van|von|der|la|le|du|di|da|del|bin|al|and|und|et|y|e|for|of|in|[^\W\d_a-z][\w.'’-]*)){0,7}"
)
# "By Jane Doe, Political Editor", "By . Jane Doe . "
_BYLINE = re.compile(
    rf"(?:(?:{_BY}\s?[.:]?\s)(?:{_NAME})(?:,? (?:for|in|at) [\w ]{{2,30}})?\s?[.|,]?\s?(?=$|[^\W\d_a-z\d|(]))"
    rf"|{_BY}\s?\.?$"
)
_BY_ALONE = re.compile(rf"{_BY}\s?[.:]?$")
_CLOCK = re.compile(r"(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,4}\b)?:?\s+){1,2}(?=\S)")
_LEAD_INS = ("(", "[", ":", "-", "–", "—", "|")
_GLUE = re.compile(r"(?<=[a-z\d?!’'])(?=[A-Z][a-z]+ )")
# A heading or an address that lost its line: "GIANT SLAYERMoments after", "jane@example.comThe party".
_GLUED_HEADING = re.compile(r"(?:[A-Z][A-Z '’:,&-]{8,}(?=[A-Z][a-z])|\S+@\S+?\.(?:com|org|net|in|uk)(?=[A-Z]))")
# Who took the picture that the sentence before describes: "(AP Photo/Ann Lee) The council".
_CAPTION_BEFORE = re.compile(
    rf"[(\[](?:{_AGENCY}|[\w .&’'-]{{0,20}}(?:photo|file|images?|pictures?)(?:[/:][^()]{{1,40}})?)[)\]](?:\s+|$)",
    re.IGNORECASE,
)
_ADDRESS_BEFORE = re.compile(r"(?:https?://|www\.)\S+\s+(?=[^\W\d_a-z])")

POINTER = re.compile(rf"(?:^|(?<=[\s.!?\"”’)|(]))(?:{phrases.RELATED})\s?(?::|\||>|»|–|—|\s-\s)", re.IGNORECASE)
_POINTS = re.compile(r"[:|>»–—]|\s-\s")  # what ends a pointer
_LONGEST_POINTER = 60  # characters; the longest phrase has 25
# Cheap signs, looked for once in a whole text, without which the dear patterns cannot match.
_CODE_SIGNS = ("{", "$(", "=", "</", "://", "window.", "document.", "function", "null,")
_OPENINGS = tuple(map(phrases.opening, (phrases.ASKING, phrases.CREDIT_START, phrases.PICTURE_START)))
_CREDIT, _TAKEN, _POINTING, _CODE = map(
    phrases.anywhere, (phrases.CREDIT, phrases.PICTURE_END, phrases.PICTURE_POINTING, phrases.CODE)
)
_REPORTED = re.compile(
    rf"(?:{_NAME}\s(?:reported|wrote)\s(?:this story )?from\s{_NAME}[,.]?\s?(?:(?:and|while)\s)?){{1,4}}$"
)
# What a page sets in from elsewhere ends in its author and day: "… Ann Lee (@annlee) on Jul 2, 2017 at 9:50pm PDT".
_EMBEDDED = re.compile(
    r"\(@\w+\)(?: on)? [A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}(?: at \d{1,2}:\d\d ?[ap]m(?: [A-Z]{2}T)?)?\s*"
)
_TAGS = re.compile(r"pic\.twitter\.com/|(?:[#@]\w+[^\w#@]{0,3}){3}")
_TEASER = re.compile(rf"(?:{phrases.TEASER})\b[^«»]{{0,120}}»\s?\.?\s*", re.IGNORECASE)
_STAMP_LENGTH = 40  # characters: "03:53 EST, 23 July 2013 ." is all stamp, "12:02 pm: The minister denied it…" is not
_STAMP = phrases.opening(phrases.STAMP)
# No sentence: a day alone, "March 10, 2015.", or a heading of one word, "ROME."
_DAY_OR_HEADING = re.compile(
    r"(?:[^\W\d_]{3,10},? )?(?:[^\W\d_]{3,10}\.? \d{1,2},?|\d{1,2}\.? [^\W\d_]{3,10}) \d{4}\W?$|[^\W\d_a-z]{3,}\.?$"
)
_ADDRESS = re.compile(r"^\W*(?:https?://|www\.|[\w.-]+@)\S+\W*$|^Original url:?$", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{2}")
_LABEL = re.compile(r"[^\W\d_a-z][\w'’-]*(?: [\w'’-]+){0,4}: [^\W\d_a-z]")
_SHORT = 45  # words: a credit, appeal or caption is no longer than this
_LIST = re.compile(r"(?:[^|•·»]{2,60}[|•·»]){3}")
_READ = 100_000  # characters of a text that are read: forty pages; odd input of that length takes half a second


def body(text: str, headline: str = "", language: str = "en") -> tuple[Sentence, ...]:
    """The sentences of the running text, in order, without duplicates; empty when the text has none.

    `headline` is left out where the text repeats it. Offsets count into `text` as given.
    """
    seen = {headline.strip().casefold()} if headline else set()
    found: list[Sentence] = []
    named = False  # "By ." stood before: a name follows
    text = text[:_READ]
    small = text.lower()
    credit = any(sign in small for sign in phrases.CREDIT_SIGNS)
    code = any(sign in small for sign in _CODE_SIGNS)
    for place, sentence in enumerate(split(text, language)):
        said = text[sentence.start : sentence.end]
        if named and said.count(" ") < 6:
            named = False
            continue
        named = bool(_BY_ALONE.match(said))
        if (
            found
            and said[0] in "(["
            and _CAPTION_BEFORE.match(said)
            and "\n" not in text[found[-1].end : sentence.start]
        ):
            found.pop()
        for start, end in _cleaned(text, sentence.start, sentence.end, place, credit=credit, code=code):
            key = text[start:end].casefold()
            if key not in seen:
                seen.add(key)
                found.append(Sentence(start, end))
    return tuple(found)


def _cleaned(text: str, start: int, end: int, place: int, *, credit: bool, code: bool) -> Iterator[tuple[int, int]]:
    """What is left of one sentence: mostly itself."""
    said = text[start:end]
    pointer = POINTER.search(said) if ":" in said or "|" in said or ">" in said or "»" in said else POINTER.match(said)
    if pointer:
        glue = _GLUE.search(said, pointer.end())
        if pointer.start() > 20:
            yield from _cleaned(
                text, start, start + len(said[: pointer.start()].rstrip(" (")), place, credit=credit, code=code
            )
        if glue:
            yield from _cleaned(text, start + glue.start(), end, place, credit=credit, code=code)
        return
    if said[0].isdigit() and len(said) < _STAMP_LENGTH and _STAMP.match(said):
        return
    if 0 < place <= _SHOWN_UNTIL and "day" in said and len(said) < _SHOWN_LENGTH and _SHOWN.match(said):
        return
    start += _lead_in(said, place)
    said = text[start:end]
    if said and not is_boilerplate(said, credit=credit, code=code):
        yield start, end


def _lead_in(said: str, place: int) -> int:
    """How many characters of byline, dateline, time and things set in stand before the sentence proper."""
    at = 0
    if "(@" in said:
        at = max((found.end() for found in _EMBEDDED.finditer(said)), default=0)
    if "»" in said and (teaser := _TEASER.match(said, at)):
        at = teaser.end()
    for pattern in _patterns(said, place):
        found = pattern.match(said, at)
        if found and _LETTERS.search(said, found.end()):
            at = found.end()
    return at + len(said[at:]) - len(said[at:].lstrip())


def _patterns(said: str, place: int) -> Iterator[re.Pattern[str]]:
    if said.startswith(("By", "BY", "Von", "Par", "Por", "Di ", "Da ", "Autor", "Av ")):
        yield _BYLINE
    beginning = said[:80]
    if any(mark in beginning for mark in _LEAD_INS):
        yield _DATELINE
        if place < _OPENING_SENTENCES:
            yield _BARE_DATELINE
    if said[0].isdigit():
        yield _CLOCK
    elif said[0] in "([":
        yield _CAPTION_BEFORE
    elif said.startswith(("http", "www.")):
        yield _ADDRESS_BEFORE
    if said[:8].isupper() or "@" in beginning:
        yield _GLUED_HEADING


def first_pointer(said: str) -> re.Match[str] | None:
    """The first pointer in a line; looked for only where something that ends one stands, since the pattern is dear."""
    for sign in _POINTS.finditer(said):
        found = POINTER.search(said, max(0, sign.start() - _LONGEST_POINTER), sign.end())
        if found:
            return found
    return None


def is_asking(said: str) -> bool:
    """Whether a line asks the reader to do something: to subscribe, to write in."""
    return bool(_OPENINGS[0].match(said))


def is_boilerplate(said: str, *, credit: bool = True, code: bool = True) -> bool:
    """Whether a sentence or a line belongs to what surrounds an article.

    `credit` and `code` are False where the text is known to hold no sign of either.
    """
    if not _LETTERS.search(said):
        return True
    if said.count(" ") < _SHORT and (
        any(pattern.match(said) for pattern in _OPENINGS)
        or (credit and phrases.signed(said) and _CREDIT.search(said))
        or _is_caption(said)
        or _ADDRESS.match(said)
        or (len(said) < 80 and _STAMP.match(said))
        or (("reported from" in said or "wrote from" in said) and _REPORTED.match(said))
        or (len(said) < 120 and (match := _BYLINE.match(said)) and match.end() == len(said))
    ):
        return True
    return (
        (code and bool(_CODE.search(said)))
        or ("|" in said and bool(_LIST.match(said)))
        or (("#" in said or "@" in said or "pic.tw" in said) and bool(_TAGS.search(said)))
        or (len(said) < _STAMP_LENGTH and bool(_DAY_OR_HEADING.match(said)))
    )


def _is_caption(said: str) -> bool:
    if said.endswith(" .") and (_LABEL.match(said) or "ictured" in said):
        return True
    if "(" in said or "ictured" in said or "/" in said or "|" in said or " from" in said:
        return bool(_TAKEN.search(said[-120:]) or _POINTING.search(said))
    return False
