"""Where a reported clause ends: at the next report, at the narrator's own words, else with its frame."""

from __future__ import annotations

from bot.core.quotes.page.frames import MARK, OUTSIDE, Frame, Page
from bot.core.quotes.said.beginnings import quote_closes, quote_opens
from bot.core.quotes.said.report import FINITE, Report

_DASHES = frozenset({"—", "–", "--", "-"})


def clause_end(page: Page, frame: Frame, report: Report, start: int, following: list[Report]) -> int:
    """Where a reported clause ends: at the next report that is not part of it, else with the frame."""
    forms, lows, tags, inside = page.words.forms, page.words.lows, page.tags, page.inside
    bounds = page.language.bounds
    end = _after_participle(page, frame, report, start) or frame.last
    for other in following:
        if other.begin <= start or inside[other.cue] != OUTSIDE:
            continue
        cut = _cut(page, report, start, other)
        if cut is not None:
            end = min(end, cut)
            break
    end = min(end, _main_clause(page, frame, report, start), _relative_end(page, frame, report, start))
    for at in range(start + 2, end - 1):
        if inside[at] == OUTSIDE and inside[at - 1] == MARK and _goes_off(page, at):
            end = at
            break
        if inside[at] == OUTSIDE and quote_closes(page, at - 1) is not None and _narrates(page, report, at):
            end = at
            break
        if tags[at] == "VBG" and inside[at] == OUTSIDE and _aside(page, start, at):
            end = at
            break
        if forms[at] == ":" and inside[at] == OUTSIDE and _quoted_apart(page, at + 1, following):
            end = at
            break
        if lows[at] in bounds.turning and forms[at - 1] == ",":
            end = at
            break
        if inside[at] == OUTSIDE and (
            forms[at] == ";"
            or (
                forms[at] in _DASHES
                and tags[at + 1] in {"CC", "DT"}
                and not any(forms[k] in _DASHES for k in range(at + 1, end))
            )
        ):
            end = at
            break
    end = min(end, _second_deed(page, report, start, end))
    while (
        end > start
        and inside[end - 1] == OUTSIDE
        and (forms[end - 1] in {".", ",", ";", ":", "—", "–", "-", "…", "?", "!", "--"})
    ):
        end -= 1
    return end


def _narrates(page: Page, report: Report, at: int) -> bool:
    """Whether the narrator goes on after a quotation within what is told: "“…” and left", "“…” as he left"."""
    if page.tags[at] == "CC":
        if _closes_with_comma(page, at - 1):
            return _verb_next(page, at + 1, FINITE | {"VBN"})
        return page.tags[report.cue] == "VBD" and _verb_next(page, at + 1, frozenset({"VBD", "VBN"}))
    meanwhile = page.words.lows[at] in page.language.bounds.meanwhile and page.tags[at + 1] == "PRP"
    return meanwhile and page.tags[report.cue] == "VBD" and page.tags[at + 2] == "VBD"


def _verb_next(page: Page, at: int, verbs: frozenset[str]) -> bool:
    """Whether a verb without a subject follows, over an adverb: "“…,” but never said why"."""
    while at < len(page.tags) - 1 and page.tags[at] == "RB":
        at += 1
    told_on = set(page.tags[at + 1 : at + 3]) & {"VBN", "VBG"}  # "… and had not read it", "… but were acting"
    return page.tags[at] in verbs and page.inside[at] == OUTSIDE and not told_on


def _second_deed(page: Page, report: Report, start: int, end: int) -> int:
    """Where the narrator's next verb begins: "said he would sell it and left", not "said he had sold it and left".

    After a past verb of saying, what is told in another tense is not gone on with by a past verb without a subject.
    """
    if page.tags[report.cue] != "VBD":
        return end
    finite = next((k for k in range(start, end) if page.tags[k] in FINITE and page.inside[k] == OUTSIDE), None)
    if finite is None or page.tags[finite] not in {"MD", "VBZ", "VBP"}:
        return end
    for at in range(finite + 2, end - 2):
        listed = page.words.forms[at - 1] == ","  # "better jobs, new schools, and repaired bridges"
        if page.tags[at] == "CC" and page.inside[at] == OUTSIDE and page.tags[at + 1] == "VBD" and not listed:
            return at
    return end


def _closes_with_comma(page: Page, at: int) -> bool:
    number = quote_closes(page, at)
    return number is not None and page.words.text[page.stretches[number].end - 1] == ","


def _goes_off(page: Page, at: int) -> bool:
    """Whether a word after a quotation leads back to the narrator: "… “…” before going on"."""
    return page.words.lows[at] in page.language.bounds.leads_back and page.tags[at + 1] == "VBG"


def _main_clause(page: Page, frame: Frame, report: Report, start: int) -> int:
    """Where the main clause begins when a report stands in one before it: "While Lund says …, others …"."""
    if page.words.lows[frame.first] not in page.language.bounds.openers:
        return frame.last
    if any(page.words.forms[k] == "," and page.inside[k] == OUTSIDE for k in range(frame.first, report.begin)):
        return frame.last
    for at in range(start + 2, frame.last - 1):
        if (
            page.inside[at] == OUTSIDE
            and page.words.forms[at] == ","
            and page.tags[at + 1] not in {"CC", "VBG", "WDT", "WP"}
        ):
            return at
        if page.inside[at] == MARK and _closes_with_comma(page, at) and at + 1 < frame.last:
            return at + 1
    return frame.last


def _aside(page: Page, start: int, at: int) -> bool:
    """Whether a participle is the narrator's: "said it “would be over by May,” referring to the vote"."""
    if page.words.lows[at] in page.language.bounds.including:
        return False
    if _closes_with_comma(page, at - 1):
        return True
    comma = page.words.forms[at - 1] == "," and page.inside[at - 1] == OUTSIDE
    before = range(start, at)
    return comma and any(page.inside[k] >= 0 for k in before) and any(page.tags[k] in FINITE for k in before)


def _quoted_apart(page: Page, at: int, following: list[Report]) -> bool:
    """Whether a quotation after a colon has its own report: "admitted that it falls short: “…,” she said"."""
    number = quote_opens(page, at)
    return number is not None and (
        number == page.frames[page.number_of(at)].stretches[-1]
        or any(other.begin > page.bounds[number][1] for other in following)
    )


def _relative_end(page: Page, frame: Frame, report: Report, start: int) -> int:
    """Where a relative clause ends that a report stands in: "Lund, who proposed the tax, wants …"."""
    relative = report.speaker is not None and (
        page.tags[report.speaker[0]] in {"WP", "WDT"}
        or (report.begin > frame.first and page.tags[report.begin - 1] in {"WP", "WDT"})
    )
    if not relative:
        return frame.last
    for at in range(start + 1, frame.last - 1):
        comma = page.words.forms[at] == "," and page.inside[at] == OUTSIDE
        goes_on = page.tags[at + 1] in {"VBD", "VBZ", "MD"} or (not comma and page.tags[at + 1] == "VBN")
        if (comma or _closes_with_comma(page, at)) and goes_on:
            return at + (not comma)
    return frame.last


def _after_participle(page: Page, frame: Frame, report: Report, start: int) -> int | None:
    """The comma that ends an opening participle's clause: "Citing privacy, officials …"."""
    if not report.participle or report.begin > frame.first + 1:
        return None
    for k in range(start, frame.last):
        if page.words.forms[k] == "," and page.inside[k] == OUTSIDE:
            return k
        if k > start and _closes_with_comma(page, k):
            return k + 1
    return None


def _cut(page: Page, report: Report, start: int, other: Report) -> int | None:
    """Where the next report ends this one's clause; None when it is told within the clause."""
    forms, lows, inside, tags = page.words.forms, page.words.lows, page.inside, page.tags
    bounds = page.language.bounds
    at = other.begin - 1
    if at <= start:
        return None
    if other.according:
        return at if forms[at] == "," else other.begin
    if other.participle and inside[at] == MARK and at > start and _closes_with_comma(page, at):
        return at + 1
    if (
        other.participle
        and tags[at] == "IN"
        and lows[at] in bounds.before_participles
        and (forms[at - 1] == "," or _closes_with_comma(page, at - 1))
    ):
        return at if inside[at - 1] == MARK else at - 1
    if other.participle:
        joined = tags[at] == "CC" and (forms[at - 1] == "," or report.participle)
        return at if forms[at] == "," or joined else None
    if other.noun:
        return None
    if other.elided:
        if tags[at] == "CC" or forms[at] == ",":
            finite = (
                tags[other.cue] in {"VBD", "VBZ"} and report.infinitive
            )  # "went on to assert …, but never said why"
            if report.participle != other.participle or (report.infinitive != other.infinitive and not finite):
                return None
            return at - 1 if forms[at - 1] == "," else at
        return None
    if forms[at] == ",":
        return at
    if tags[at] in {"WDT", "WP"} and forms[at - 1] == ",":
        return at - 1
    if lows[at] in bounds.contrast and forms[at - 1] in {",", "—", "–", "-", ";"}:
        return at - 1
    if lows[at] in bounds.against_it and inside[at] == OUTSIDE:
        return at
    return None
