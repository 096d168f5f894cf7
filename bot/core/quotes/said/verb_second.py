"""Subjects where the finite verb stands second: "Gestern sagte Lund …", "…“, fügte sie hinzu", "Lund sagte …"."""

from __future__ import annotations

from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.page.phrases import Span
from bot.core.quotes.people import names

_OBLIQUE = frozenset({"dem", "den", "einem", "einen", "ihm", "ihn", "ihnen", "seinem", "seinen", "ihrem", "ihren"})
_IN = frozenset({"in", "im", "aus", "bei", "beim", "von", "vom", "seitens"})
_REFLEXIVE = frozenset({"sich", "es"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBORDINATE = frozenset({"dass", "daß", "weil", "wenn", "ob", "obwohl", "als", "wie", "nachdem", "indem", "da"})
PREFIX_REACH = 30  # words after a verb within which its separated prefix is looked for


def prefix(page: Page, frame: Frame, verb: int) -> str | None:
    """What a verb takes together with the prefix at the end of its clause: "fügte Lund hinzu"."""
    table = page.language.particles.get(page.words.lows[verb])
    if not table:
        return None
    for index in range(verb + 1, min(frame.last, verb + PREFIX_REACH)):
        if page.inside[index] == OUTSIDE and page.words.lows[index] in table:
            return table[page.words.lows[index]]
        if page.words.forms[index] in {";", ":"} and page.inside[index] == OUTSIDE:
            return None
    return None


def subject(page: Page, frame: Frame, verb: int) -> tuple[Span | None, bool]:
    """(the subject of a finite verb, whether it stands after the verb)."""
    before = _before(page, frame, verb)
    if before is not None and (_speaks(page, (before[0], verb)) or _plain(page, before)):
        return before, False
    behind = _behind(page, frame, verb)
    if before is not None and (behind is None or not _speaks(page, behind) or page.words.lows[behind[0]] in _OBLIQUE):
        return before, False
    return behind, True


def _speaks(page: Page, span: Span) -> bool:
    """Whether a phrase names somebody who can speak: a person, an office, a body."""
    words, language = page.words, page.language
    return any(
        language.is_role(words.lows[k])
        or words.lows[k] in language.bodies
        or (words.lows[k] in names.FIRST and words.forms[k][0].isupper())
        for k in range(*span)
    )


def _plain(page: Page, span: Span) -> bool:
    """Whether a phrase is a pronoun, or a name: capitals without an article."""
    return page.tags[span[0]] == "PRP" or (
        page.tags[span[0]] == "NNP" and not page.words.lows[span[1] - 1].endswith(page.language.noun_endings)
    )


def _behind(page: Page, frame: Frame, verb: int) -> Span | None:
    """The phrase right after a verb."""
    after = verb + 1
    while (
        after < frame.last
        and page.inside[after] == OUTSIDE
        and (page.words.lows[after] in _REFLEXIVE or page.tags[after] == "RB")
    ):
        after += 1
    if after < frame.last and page.words.lows[after - 1] == "es" and page.words.lows[after] in _IN:
        after += 1  # "heißt es in dem Schreiben"
    span = phrases.right(page, after, frame.last)
    return None if span is not None and phrases.is_time(page, span[0]) else span


def written(page: Page, frame: Frame, verb: int) -> Span | None:
    """What says something where "it says": "In dem Bericht heißt es", "heißt es dann in dem Bericht"."""
    after = verb + 1
    while after < min(frame.last, verb + 5) and page.inside[after] == OUTSIDE:
        if page.words.lows[after] in _IN:
            return phrases.right(page, after + 1, frame.last)
        after += 1
    if page.words.lows[frame.first] in _IN and frame.first < verb:
        return phrases.right(page, frame.first + 1, verb)
    return None


def _before(page: Page, frame: Frame, verb: int) -> Span | None:
    at = verb - 1
    while at > frame.first and page.inside[at] == OUTSIDE and page.tags[at] in {"RB", "MD"}:
        at -= 1
    if at < frame.first or page.inside[at] != OUTSIDE:
        return None
    if page.words.forms[at] == ",":
        # "Lund, Chef der Bank, sagte"
        for opening in range(at - 1, max(frame.first, at - 40), -1):
            if page.words.forms[opening] == "," and page.inside[opening] == OUTSIDE:
                span = phrases.left(page, opening - 1, frame.first)
                if span is not None and _opens(page, frame, span[0]):
                    return span
        return None
    span = phrases.left(page, at, frame.first)
    if span is None or not _opens(page, frame, span[0]):
        return None
    if page.tags[span[0]] == "PRP" and page.words.lows[span[0]] in {"ihm", "ihn", "ihnen", "uns", "sich", "mich"}:
        return None
    return span


def _opens(page: Page, frame: Frame, first: int) -> bool:
    """Whether a phrase opens its clause."""
    if page.words.lows[first] in _OBLIQUE:
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
        or page.words.lows[prior] in _SUBORDINATE
    )


def first_subject(page: Page, frame: Frame, at: int) -> Span | None:
    """The subject of the first finite verb of a frame."""
    verbs = [k for k in range(frame.first, frame.last) if page.inside[k] == OUTSIDE and page.tags[k] in _FINITE]
    for index in [verb for verb in verbs if verb < at] or verbs[:1]:  # "Als „Unsinn“ bezeichnete Lund …"
        span, _ = subject(page, frame, index)
        if span is not None:
            return span
    return phrases.right(page, frame.first, at)
