"""What is said in a Romance sentence: after a verb and its "que", or an infinitive; after ", dit-il,"; "selon Lund"."""

from __future__ import annotations

from dataclasses import replace

from bot.core.quotes.families.incises import apposition
from bot.core.quotes.families.romance.words import Romance
from bot.core.quotes.families.subject_first import contents
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.said.beginnings import distant_that, parenthesis_end, quote_opens
from bot.core.quotes.said.clauses import Passage, clause, clause_or_quote, quotes
from bot.core.quotes.said.report import FINITE, Report

_DASHES = frozenset({"-", "–", "—"})
_APPOSITIONS = 3  # that a source may have


def ahead(
    words: Romance,
    page: Page,
    frame: Frame,
    report: Report,
    start: int,
    following: list[Report],
    _back: list[Passage] | None,
) -> list[Passage]:
    """What follows a verb of saying, from word `start` on: no clause goes without its "que"."""
    forms, lows, inside = page.words.forms, page.words.lows, page.inside
    if start >= frame.last:
        return []
    if inside[start] == OUTSIDE and forms[start] == ":":
        return clause_or_quote(page, frame, report, start + 1, following) if start + 1 < frame.last else []
    if report.inverted:
        return []
    if lows[frame.first] in page.language.bounds.openers and "," in forms[frame.first : report.begin]:
        return []  # "Embora o ministro, Lund, tenha dito que …, …": where the main clause begins is not told
    distant = distant_that(page, frame, report, start)
    if (
        distant is not None
        and page.tags[distant - 1] == "IN"
        and not any(other.noun and other.cue < distant for other in following)
    ):
        return _told(page, frame, report, distant, following)
    if inside[start] == OUTSIDE and forms[start] == ",":
        closing = start if quote_opens(page, start + 1) is not None else (parenthesis_end(page, frame, start) or 0) - 1
        if closing < 0 or not (
            lows[closing + 1] in page.language.small.that or quote_opens(page, closing + 1) is not None
        ):
            return []
        start = closing + 1
    if quote_opens(page, start) is not None:
        return quotes(page, frame, report, start, following)
    if page.tags[start] == "IN" and start + 1 < frame.last and lows[start + 1] in page.language.small.that:
        start += 1  # "informó de que …"
    if lows[start] in page.language.small.that and inside[start] == OUTSIDE:
        return _told(page, frame, report, start + 1, following) if set(report.letters) & set("sqo") else []
    return _infinitive(words, page, frame, report, start, following)


def _told(page: Page, frame: Frame, report: Report, start: int, following: list[Report]) -> list[Passage]:
    """A clause without what the narrator adds to it: ", o que contraria …"."""
    found = clause(page, frame, report, start, following)
    for passage in found:
        for at in range(passage.first + 2, passage.last - 2):
            comma = page.words.forms[at] == "," and page.inside[at] == OUTSIDE
            if (
                comma
                and page.tags[at + 1] in {"DT", "PRP"}
                and page.words.lows[at + 2] in page.language.small.relatives
            ):
                passage.last = at
                break
    return found


def _infinitive(
    words: Romance, page: Page, frame: Frame, report: Report, start: int, following: list[Report]
) -> list[Passage]:
    """For "affirme avoir agi seul", "ha negato di averlo visto": the speaker is the subject."""
    bare = begin = start + (page.words.lows[start] in words.of)
    while bare < frame.last and page.tags[bare] == "RB" and page.inside[bare] == OUTSIDE:
        bare += 1
    if "i" not in report.letters or bare >= frame.last or page.tags[bare] != "VB" or page.inside[bare] != OUTSIDE:
        return []
    return [_one_verb(page, passage) for passage in _told(page, frame, report, begin, following)]


def _one_verb(page: Page, passage: Passage) -> Passage:
    """An infinitive's clause without a second verb that is the narrator's: "disse não ser contra e repassou …"."""
    for at in range(passage.first + 1, passage.last - 1):
        if page.tags[at] == "CC" and page.tags[at + 1] in FINITE and page.inside[at] == OUTSIDE:
            return replace(passage, last=at)
    return passage


def resumed(
    page: Page, frame: Frame, report: Report, between: tuple[int, int], following: list[Report]
) -> list[Passage]:
    """What goes on without marks after ", dit-il,": the verb of the subject that stands before it."""
    if page.tags[between[1]] not in FINITE:
        return []
    return contents.resumed(page, frame, report, between, following)


def sourced(page: Page, frame: Frame, report: Report, following: list[Report], before: list[Passage]) -> list[Passage]:
    """What is told of "selon Lund": after it and what it says of its source, else before it."""
    forms, inside, at = page.words.forms, page.inside, report.end
    head = [k for k in range(frame.first, report.begin) if page.tags[k] not in {"CC", "RB"} and forms[k] != ","]
    comma = at < frame.last and forms[at] == "," and inside[at] == OUTSIDE
    if head:
        if comma and forms[report.begin - 1] == "," and at + 1 < frame.last and page.tags[at + 1] in FINITE:
            return []  # "Que siga vivo, según Lund, es …": told around its source
        return contents.sourced(page, frame, report, following, before)
    if not comma:
        return clause_or_quote(page, frame, report, at, following) if at < frame.last and inside[at] != OUTSIDE else []
    for _ in range(_APPOSITIONS):
        closing = parenthesis_end(page, frame, at) if apposition(page, at + 1, frame.last) else None
        if closing is None:
            break
        at = closing - 1
    return clause_or_quote(page, frame, report, at + 1, following) if at + 1 < frame.last else []


def adverbial(page: Page, begin: int, last: int) -> bool:
    """Whether what stands before a comma is no clause that is told: an adverbial, or what stands before a subject."""
    tags, after = page.tags, last + 2
    if after < len(tags) and page.words.forms[last + 1] == ",":
        while after < len(tags) and tags[after] == "RB":
            after += 1
        if not tags[after].startswith("VB"):
            return True  # "Con esa frase, Lund respondió"
    return tags[begin] in {"IN", "WRB"} and not any(tags[k] in FINITE for k in range(begin, last + 1))
