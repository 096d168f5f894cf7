"""Subjects where the finite verb stands second: "Gestern sagte Lund …", "…“, fügte sie hinzu", "Lund sagte …"."""

from __future__ import annotations

from bot.core.quotes.families.verb_second.words import Second
from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import MARK, OUTSIDE, Frame, Page
from bot.core.quotes.page.phrases import Span
from bot.core.quotes.people import names
from bot.core.quotes.said.beginnings import quote_opens
from bot.core.quotes.said.report import Report
from bot.core.quotes.said.unattributed import is_name

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST_NAME = 6  # words of a paper's name in quotation marks
MOST_VERBS = 12  # of a sentence that are asked for a subject
PREFIX_REACH = 30  # words after a verb within which its separated prefix is looked for


def prefix(page: Page, frame: Frame, verb: int) -> str | None:
    """What a verb takes together with the prefix at the end of its clause: "fügte Lund hinzu"."""
    table = page.language.saying.particles.get(page.words.lows[verb])
    if not table:
        return None
    for index in range(verb + 1, min(frame.last, verb + PREFIX_REACH)):
        if page.inside[index] != OUTSIDE:
            continue
        if page.words.lows[index] in table and _ends_clause(page, frame, index):
            return table[page.words.lows[index]]
        if page.words.forms[index] in {";", ":"}:
            return None
    return None


def _ends_clause(page: Page, frame: Frame, index: int) -> bool:
    """Whether a clause may end with a word: a mark, "und" or a quotation comes next."""
    after = index + 1
    if page.tags[index] == "IN" and page.words.lows[index] in page.language.small.links:
        return True  # "sprach von"
    if after >= frame.last or page.inside[after] != OUTSIDE or page.tags[after] == "CC":
        return True
    return not page.words.forms[after][0].isalnum() or page.tags[after] in {"RB", "IN"} or page.tags[index] == "VB"


def subject(words: Second, page: Page, frame: Frame, verb: int) -> tuple[Span | None, bool]:
    """(the subject of a finite verb, whether it stands after the verb)."""
    before = _before(words, page, frame, verb)
    if before is not None and (speaks(page, (before[0], verb)) or plain(words, page, before)):
        return before, False
    behind = following(words, page, frame, verb)
    if behind is not None and page.words.forms[verb - 1] == "," and _alone(words, page, behind):
        return behind, True  # "…, bei der niemand warte, sagte Lund"
    if before is not None and (
        behind is None or not speaks(page, behind) or page.words.lows[behind[0]] in words.oblique
    ):
        return before, False
    return behind, True


def _alone(words: Second, page: Page, span: Span) -> bool:
    """Whether a phrase is a name or a pronoun, or names somebody who can speak, and no object."""
    return page.words.lows[span[0]] not in words.oblique | words.objects and (
        plain(words, page, span) or speaks(page, span)
    )


def quoted_name(page: Page, at: int) -> Span | None:
    """The words of a name in quotation marks whose opening mark stands at a word: "der „Küstenbote“"."""
    number = quote_opens(page, at) if at < len(page.words) else None
    if number is None:
        return None
    first, last = page.bounds[number]
    return (first, last) if last - first <= _LONGEST_NAME and is_name(page, first, last) else None


def within_name(page: Page, index: int) -> bool:
    """Whether a word stands within a paper's name in quotation marks, or is a mark of one."""
    number = page.inside[index] if page.inside[index] >= 0 else max(page.inside[index - 1], page.inside[index + 1])
    return number >= 0 and quoted_name(page, page.bounds[number][0] - 1) is not None


def speaks(page: Page, span: Span) -> bool:
    """Whether a phrase names somebody who can speak: a person, an office, a body."""
    lows, language = page.words.lows, page.language
    return any(
        language.who.is_role(lows[k])
        or lows[k] in language.what.bodies
        or (lows[k] in names.FIRST and page.words.forms[k][0].isupper())
        for k in range(*span)
    )


def plain(words: Second, page: Page, span: Span) -> bool:
    """Whether a phrase is a pronoun, or a name: capitals without an article."""
    return page.tags[span[0]] == "PRP" or (
        page.tags[span[0]] == "NNP" and not page.words.lows[span[1] - 1].endswith(words.common)
    )


def following(words: Second, page: Page, frame: Frame, verb: int) -> Span | None:
    """The phrase right after a verb."""
    after = verb + 1
    while (
        after < frame.last
        and page.inside[after] == OUTSIDE
        and (page.words.lows[after] in words.reflexive or page.tags[after] == "RB")
    ):
        after += 1
    if after < frame.last and page.words.lows[after - 1] in words.it and page.words.lows[after] in words.within:
        after += 1  # "heißt es in dem Schreiben"
    quoted = quoted_name(page, after + (after < frame.last and page.tags[after] == "DT"))
    if quoted is not None:
        return quoted
    span = phrases.right(page, after, frame.last)
    return None if span is not None and phrases.is_time(page, span[0]) else span


def it_says(words: Second, page: Page, frame: Frame, verb: int) -> bool:
    """Whether the subject of a verb at the end of its clause is "it": "wie es in dem Papier heißt"."""
    for at in range(verb - 1, max(frame.first, verb - PREFIX_REACH) - 1, -1):
        if page.words.forms[at] in {",", ":", ";"} and page.inside[at] == OUTSIDE:
            return False
        if page.words.lows[at] in words.it and at and page.words.lows[at - 1] in page.language.bounds.as_:
            return True
    return False


def written(words: Second, page: Page, frame: Frame, verb: int) -> Span | None:
    """What says something where "it says": "In dem Bericht heißt es", "heißt es dann in dem Bericht"."""
    if it_says(words, page, frame, verb):
        begin = max(k for k in range(frame.first, verb) if page.words.lows[k] in words.it)
        named = next((k for k in range(begin, verb) if page.words.lows[k] in words.within), None)
        return phrases.right(page, named + 1, verb) if named is not None else None
    after = verb + 1
    while after < min(frame.last, verb + 5) and page.inside[after] == OUTSIDE:
        if page.words.lows[after] in words.within:
            return phrases.right(page, after + 1, frame.last)
        after += 1
    if page.words.lows[frame.first] in words.within and frame.first < verb:
        return phrases.right(page, frame.first + 1, verb)
    return None


def _before(words: Second, page: Page, frame: Frame, verb: int) -> Span | None:
    at = verb - 1
    while at > frame.first and page.inside[at] == OUTSIDE and page.tags[at] in {"RB", "MD"}:
        at -= 1
    if at > frame.first + 1 and page.inside[at] == MARK and page.inside[at - 1] >= 0:
        first, last = page.bounds[page.inside[at - 1]]
        article = first - 2 >= frame.first and page.tags[first - 2] == "DT"
        opens = first - 2 < frame.first or (article and _opens(words, page, frame, first - 2))
        return (first, last) if opens and quoted_name(page, first - 1) else None  # "Die „Vatican News“ meldete"
    if at < frame.first or page.inside[at] != OUTSIDE:
        return None
    if page.words.forms[at] == ",":
        # "Lund, Chef der Bank, sagte"
        for opening in range(at - 1, max(frame.first, at - 40), -1):
            if page.words.forms[opening] == "," and page.inside[opening] == OUTSIDE:
                span = phrases.left(page, opening - 1, frame.first)
                if span is not None and _opens(words, page, frame, span[0]):
                    return span
        span = phrases.left(page, at - 1, frame.first)  # "Lund vom Verband Nord, erwartet" with one comma
        return span if span is not None and span[0] == frame.first and plain(words, page, span) else None
    span = phrases.left(page, at, frame.first)
    if span is None or not _opens(words, page, frame, span[0]):
        return None
    if page.tags[span[0]] == "PRP" and page.words.lows[span[0]] in words.objects:
        return None
    return span


def _opens(words: Second, page: Page, frame: Frame, first: int) -> bool:
    """Whether a phrase opens its clause."""
    if page.words.lows[first] in words.oblique:
        return False
    prior = first - 1
    while prior > frame.first and page.tags[prior] == "RB" and page.inside[prior] == OUTSIDE:
        prior -= 1  # "Auch Lund sagte"
    if prior == frame.first and page.tags[prior] == "RB":
        return True
    return (
        prior < frame.first
        or page.inside[prior] != OUTSIDE
        or page.words.forms[prior] in {",", ":", "–", "—", "-", "("}
        or page.tags[prior] == "CC"
        or page.words.lows[prior] in words.subordinate
    )


def first_subject(words: Second, page: Page, frame: Frame, at: int) -> Span | None:
    """The subject of the first finite verb of a frame."""
    verbs = [k for k in range(frame.first, frame.last) if page.inside[k] == OUTSIDE and page.tags[k] in _FINITE]
    for index in [verb for verb in verbs[:MOST_VERBS] if verb < at] or verbs[:1]:  # "Als „Unsinn“ bezeichnete Lund …"
        span, _ = subject(words, page, frame, index)
        if span is not None:
            return span
    return phrases.right(page, frame.first, at)


def shared(words: Second, page: Page, frame: Frame, at: int, _before: list[Report]) -> Span | None:
    """The subject that a verb shares with those before it: that of the first finite one."""
    return first_subject(words, page, frame, at)
