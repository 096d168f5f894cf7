"""What follows a word of saying → passages: a quotation, a clause, a thing, something to do."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.said.beginnings import quote_opens
from bot.core.quotes.said.endings import clause_end
from bot.core.quotes.said.report import ADVERBS, FINITE, Report

VERBS = FINITE | {"VB", "VBN"}  # after "that", where the tagger may err


@dataclass(slots=True)
class Passage:
    """Words `first:last` that a report gives to its speaker; `stretch` when they are one quotation, whole."""

    first: int
    last: int
    report: Report
    stretch: int | None = None


def content(page: Page, frame: Frame, report: Report, start: int, following: list[Report]) -> list[Passage]:
    """What follows a report: a quotation, a clause, a thing or something to do, as its letters allow."""
    forms, lows, tags, inside, letters = page.words.forms, page.words.lows, page.tags, page.inside, report.letters
    if start < frame.last and inside[start] == OUTSIDE and forms[start] in {":", "-", "—", "–"}:
        start += 1
    if start >= frame.last:
        return []
    if quote_opens(page, start) is not None:
        return quotes(page, frame, report, start, following)
    if inside[start] != OUTSIDE:
        return []
    low = lows[start]
    if (low in page.language.small.that and tags[start] != "DT") or (
        low in page.language.small.that and start + 1 < frame.last and tags[start + 1] not in FINITE | {"NN", "NNS"}
    ):
        found = clause(page, frame, report, start + 1, following) if set(letters) & set("sqotnw") else []
        return found if found and _is_clause(page, start + 1, found[0].last, verbs=VERBS) else []
    if forms[start - 1] == ":":
        return clause(page, frame, report, start, following)
    if tags[start] == "TO" or (low in page.language.small.to and quote_opens(page, start + 1) is not None):
        return clause(page, frame, report, start, following) if set(letters) & set("ito") else []
    if set(letters) & set("nd"):
        if any(other.noun and other.begin <= start + 1 for other in following):
            return []  # "echo Lund's assertion that …": what follows is Lund's
        if "d" in letters and "s" not in letters:
            end = clause_end(page, frame, report, start, following)
            quoted = sum(page.inside[k] >= 0 for k in range(start, end))
            if quoted < (1 if report.cue_end == report.cue + 1 else 2):
                return []  # "praised the plan" tells no words
        return clause(page, frame, report, start, following)
    if "o" in letters and lows[start] in page.language.bounds.against:
        return clause(page, frame, report, start, following)  # "warned patients against …"
    if "o" in letters:
        end = clause_end(page, frame, report, start, following)
        span = phrases.right(page, start, end)
        if lows[start] in page.language.bounds.asking or (
            span is not None
            and span[1] < end
            and (tags[span[1]] == "TO" or tags[span[1]] in ADVERBS or lows[span[1]] in page.language.bounds.against)
        ):
            return clause(page, frame, report, start, following)
        if not set(letters) & set("s") and any(tags[k] == "TO" for k in range(start, end)):
            return clause(page, frame, report, start, following)
    if "w" not in letters and set(letters) & set("sq"):
        end = clause_end(page, frame, report, start, following)
        quoted = any(page.inside[k] >= 0 for k in range(start, end))
        if quoted or ("s" in letters and (_is_clause(page, start, end) or _headline(page, frame, start, end))):
            return clause(page, frame, report, start, following)
    return []


def _headline(page: Page, frame: Frame, start: int, end: int) -> bool:
    """For "Lund says rates to stay low": a frame without a full stop, and an infinitive after a noun."""
    return page.words.forms[frame.last - 1][0].isalnum() and any(
        page.tags[k] == "TO" and page.tags[k - 1] in phrases.NOUNS for k in range(start + 1, end)
    )


def _is_clause(page: Page, start: int, end: int, verbs: frozenset[str] = FINITE) -> bool:
    """Whether words hold a finite verb that is not one of a relative clause, or a quotation."""
    if any(page.inside[k] >= 0 for k in range(start, end)):
        return True
    if page.words.lows[start] in page.language.small.pointing and page.tags[start + 1 : start + 2] in (["IN"], ["TO"]):
        return False  # "would say this to Lund, who …"
    open_relatives = 0
    for k in range(start, end):
        if page.tags[k] in {"WP", "WDT"} and k > start:
            open_relatives += 1
        elif page.tags[k] in verbs:
            if open_relatives == 0:
                return True
            open_relatives -= 1
    return False


def quotes(page: Page, frame: Frame, report: Report, start: int, following: list[Report]) -> list[Passage]:
    """Content that begins with a quotation: direct when nothing of the clause follows it, else mixed."""
    number = quote_opens(page, start)
    if number is None:
        return []
    last = page.bounds[number][1]
    end = clause_end(page, frame, report, start, following)
    rest = [k for k in range(last, end) if page.inside[k] == OUTSIDE]
    if (
        rest
        and page.words.lows[rest[0]] in page.language.small.conjunctions
        and len(rest) == 1
        and quote_opens(page, rest[0] + 1) is not None
    ):
        return [Passage(start, end, report)]
    if report.begin > frame.first and page.words.lows[report.begin - 1] in page.language.bounds.what:
        rest = []  # "what Lund called “fraud” led to …"
    closed = page.words.text[page.stretches[number].end - 1 : page.stretches[number].end]
    if not rest or closed in {".", "!", "?", ",", "…"} or page.words.forms[rest[0]] in {",", ".", ";", "—", "-"}:
        found = [Passage(*page.bounds[number], report, number)]
        for k in range(last, end):
            other = quote_opens(page, k)
            if (
                other is not None
                and (
                    page.words.forms[k - 1] in {",", "”", '"', "''", ";"}
                    or page.words.lows[k - 1] in page.language.small.adding
                )
                and not rest
            ):
                found.append(Passage(*page.bounds[other], report, other))
        return found
    return [Passage(start, end, report)]


def clause_or_quote(page: Page, frame: Frame, report: Report, at: int, following: list[Report]) -> list[Passage]:
    if quote_opens(page, at) is not None:
        return quotes(page, frame, report, at, following)
    return clause(page, frame, report, at, following)


def clause(page: Page, frame: Frame, report: Report, start: int, following: list[Report]) -> list[Passage]:
    if start < frame.last and page.words.forms[start] == ",":
        start += 1  # "conceded that, in winter, …"
    end = clause_end(page, frame, report, start, following)
    if end <= start:
        return []
    return [Passage(start, end, report)]
