"""Verb groups → their subjects: the noun phrase before, over appositions, or shared with a verb before."""

from __future__ import annotations

from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import MARK, OUTSIDE, Frame, Page
from bot.core.quotes.page.phrases import Span
from bot.core.quotes.people import names
from bot.core.quotes.said.report import ADVERBS, FINITE, Report
from bot.core.quotes.said.unattributed import named_work

LONGEST_NAME = 4  # words of a name between commas
MOST_VERBS = 40  # of a sentence that are asked for a subject; a text of nothing but verbs is answered in linear time


def name_before(page: Page, frame: Frame, group: int) -> Span | None:
    """The run of names right before a verb, whatever it hangs on: "the board of the Post Lund said"."""
    first = group
    while first > frame.first and page.inside[first - 1] == OUTSIDE and page.tags[first - 1] in {"NNP", "NNPS"}:
        first -= 1
    while first < group and phrases.is_time(page, first):
        first += 1
    around = first - 2
    if (
        around >= frame.first
        and page.tags[first - 1] == "IN"
        and page.words.lows[around] in page.language.small.quantities
    ):
        return None  # "those around Lund"
    return (first, group) if first < group else None


def opening_phrase(page: Page, frame: Frame, group: int) -> Span | None:
    """The noun phrase that opens a frame, when only its own participle or clause stands between it and the verb."""
    span = phrases.right(page, frame.first, group)
    if span is None or group - span[1] > 25 or span[1] >= group:
        return None
    if page.tags[span[1]] in {"VBG", "VBN", "WP", "IN"} or page.words.forms[span[1]] in {",", "("}:
        if any(page.tags[k] in FINITE and page.tags[k - 1] not in {"WP", "WDT"} for k in range(span[1] + 1, group)):
            return None
        return span
    return None


def subject_of(page: Page, frame: Frame, group: int) -> Span | None:
    """The noun phrase before a verb group; over an apposition or a relative clause between commas."""
    forms, inside, tags = page.words.forms, page.inside, page.tags
    at = group - 1
    at = _over_time(page, frame, at)
    if at > frame.first and inside[at] == MARK and inside[at - 1] >= 0:
        title = page.bounds[inside[at - 1]]
        opening = opening_comma(page, frame, at) if title[1] - title[0] <= 8 else None
        if opening is not None and opening < title[0] and inside[opening + 1] == OUTSIDE:
            return phrases.left(page, opening - 1, frame.first)
        if named_work(page, title[0]):
            return phrases.left(page, title[0] - 2, frame.first)  # "the captain of the ship “Star of Hope” said"
    if at < frame.first or inside[at] != OUTSIDE:
        return None
    if forms[at] == ",":
        named = _named_between(page, frame, at)
        if named is not None:
            return named
        opening = opening_comma(page, frame, at)
        if opening is None:
            return None
        return phrases.left(page, _over_time(page, frame, opening - 1), frame.first)
    if forms[at] in {"—", "–", "--", "-"}:
        opening = next((k for k in range(at - 1, frame.first, -1) if forms[k] == forms[at]), None)
        return phrases.left(page, opening - 1, frame.first) if opening else None
    span = phrases.left(page, at, frame.first)
    if span is None:
        return None
    named = _name_described(page, frame, span[0])
    if named is not None:
        return named
    if tags[span[0]] == "PRP" and page.words.lows[span[0]] in page.language.small.objects:
        return None
    prior = span[0] - 1
    if (
        prior >= frame.first
        and inside[prior] == OUTSIDE
        and tags[prior] in {"IN", "TO"}
        and page.words.lows[prior] not in page.language.bounds.clauses
        and not (page.words.lows[prior] in page.language.bounds.attending and tags[group] == "VBG")
    ):
        return None
    return span


def _named_between(page: Page, frame: Frame, closing: int) -> Span | None:
    """For "her wife, Gabriela Paz,": a first name and a surname, and nothing else, between two commas."""
    first = closing
    while first > frame.first and page.tags[first - 1] in {"NNP", "NNPS"} and page.inside[first - 1] == OUTSIDE:
        first -= 1
    if not 2 <= closing - first <= LONGEST_NAME or first - 2 < frame.first or page.words.forms[first - 1] != ",":
        return None
    if page.words.lows[first] not in names.FIRST and not page.language.who.is_role(page.words.lows[first - 2]):
        return None
    if page.words.forms[first - 2][0].isupper():  # "a woman who lives below Mr Lasek, Thelma Grice, said"
        phrase = phrases.left(page, first - 2, frame.first)
        return (first, closing) if phrase and phrase[0] - 1 > frame.first else None
    described = phrases.left(page, first - 2, frame.first)
    return (described[0], closing) if described else None


def _name_described(page: Page, frame: Frame, first: int) -> Span | None:
    """The name that opens a clause before what describes it, where no comma closes that: "Lund, a nurse said"."""
    comma = first - 1
    if comma <= frame.first or page.words.forms[comma] != "," or page.tags[first] != "DT":
        return None
    span = phrases.left(page, comma - 1, frame.first)
    if span is None or any(page.tags[k] not in {"NNP", "NNPS"} for k in range(*span)):
        return None
    before = span[0] - 1
    return span if before < frame.first or page.inside[before] == MARK else None


def _over_time(page: Page, frame: Frame, at: int) -> int:
    """Back over "on Monday", "this week", "Thursday", "later", "in 2014"."""
    tags, lows, inside = page.tags, page.words.lows, page.inside
    for _ in range(4):
        if at <= frame.first or inside[at] != OUTSIDE:
            return at
        if (
            phrases.is_time(page, at)
            or (tags[at] == "CD" and lows[at - 1] in page.language.bounds.dated)
            or (tags[at] == "CD" and phrases.is_time(page, at - 1))
        ):
            back = at - 1
            while (
                back > frame.first
                and inside[back] == OUTSIDE
                and (
                    tags[back] in {"IN", "CD", "JJ", "DT", "VBN"}
                    or lows[back] in page.language.bounds.near
                    or phrases.is_time(page, back)
                )
                and page.words.forms[back] != ","
            ):
                stop = tags[back] == "IN"
                back -= 1
                if stop:
                    break
            at = back
        elif tags[at] in ADVERBS:
            at -= 1
        else:
            return at
    return at


def opening_comma(page: Page, frame: Frame, closing: int) -> int | None:
    """The comma that opens what the one at `closing` closes: an apposition or relative clause after a noun phrase."""
    forms, tags, lows, inside = page.words.forms, page.tags, page.words.lows, page.inside
    best = None
    for at in range(closing - 1, max(frame.first, closing - 45), -1):
        if inside[at] != OUTSIDE:
            continue  # an apposition may hold a title in marks
        if forms[at] in {";", ":"}:
            break
        if forms[at] != ",":
            continue
        if inside[at - 1] != OUTSIDE:
            break
        span = phrases.left(page, at - 1, frame.first)
        if span is None:
            continue
        prior = span[0] - 1
        opens = (
            prior < frame.first
            or forms[prior] in {",", "—", "–", ":", "--", "-", ")"}
            or inside[prior] != OUTSIDE
            or tags[prior] in {"CC", "RB"}
            or lows[prior] in page.language.bounds.clauses
        )
        inside_verb = tags[at + 1] in FINITE
        if opens and not inside_verb:
            best = at
            if prior < frame.first or forms[prior] != ",":
                return at
    return best


def subject_before(page: Page, frame: Frame, at: int, before: list[Report]) -> Span | None:
    """The subject that a participle or a second verb shares with what stands before it."""
    tags, inside = page.tags, page.inside
    for report in reversed(before):
        if report.cue < at and report.speaker is not None:
            return report.speaker
    tried = 0
    for index in range(frame.first, at):
        if inside[index] != OUTSIDE or tags[index] not in FINITE:
            continue
        tried += 1
        if tried > MOST_VERBS:
            break
        start = index
        while start > frame.first and tags[start - 1] in ADVERBS:
            start -= 1
        subject = subject_of(page, frame, start)
        if subject is not None:
            return subject
    first = frame.first
    while first < at and (tags[first] in {"CC", "RB"} or page.words.forms[first] == ","):
        first += 1
    opening = phrases.right(page, first, at)
    return opening if opening and at - opening[1] < 30 else None


def subject_after(page: Page, frame: Frame, start: int) -> Span | None:
    """The subject that an opening participle shares with the clause after it: "Calling it “…,” Lund left"."""
    for at in range(start, frame.last - 1):
        number = page.inside[at - 1] if page.inside[at] == MARK else OUTSIDE
        quoted = number >= 0 and page.words.text[page.stretches[number].end - 1] == ","
        if quoted or (page.words.forms[at] == "," and page.inside[at] == OUTSIDE):
            span = phrases.right(page, at + 1, frame.last)
            return span if span is not None and span[1] < frame.last and page.tags[span[1]] in FINITE else None
    return None
