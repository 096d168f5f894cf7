"""English sentences: a verb of saying → a report: its verb group, its particle, its subject before or after it."""

from __future__ import annotations

from bot.core.quotes.families import subject_first
from bot.core.quotes.listed import listed
from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import MARK, OUTSIDE, Frame, Page
from bot.core.quotes.page.phrases import Span
from bot.core.quotes.said.report import ADVERBS, FINITE, Report
from bot.core.quotes.said.subjects import (
    name_before,
    opening_comma,
    opening_phrase,
    subject_after,
    subject_before,
    subject_of,
)
from bot.core.quotes.said.unattributed import named_work

_AUXILIARIES = listed("""
    has have had is are was were be been being am 's 've 'd did do does will would could may might must should
    can shall 'll also
""")


_BE = listed("""
    is are was were be been being 's 're am got gets
""")


_GO_ON = listed("""
    went goes go going continued continues took proceeded rushed came used appeared paused returned hastened
    stopped turned seemed likes like liked loves loved
""")
_HABITS = listed("used likes like liked loves loved")


_NOT = frozenset({"not", "n't", "never", "neither", "without"})


def verb(page: Page, frame: Frame, index: int, before: list[Report]) -> Report | None:
    tags, lows, language = page.tags, page.words.lows, page.language
    letters = language.saying.verbs.get(lows[index])
    tag = tags[index]
    table = language.saying.particles.get(lows[index])
    if (letters is None and table is None) or (index > frame.first and tags[index - 1] == "POS"):
        return None
    if not tag.startswith("VB"):
        if not (lows[index] in _ALWAYS or (letters and _third_person(page, frame, index))):
            return None
        tag = "VBD"
    end = index + 1
    if table and end < frame.last and page.inside[end] == OUTSIDE:
        particle = lows[end]
        if particle in table and tags[end] in {"RP", "IN", "RB", "TO", "PRP"}:
            if not (particle == "to" and end + 1 < frame.last and tags[end + 1] == "VB") and table[particle] != "x":
                letters = table[particle]
                end += 1
                if particle == "on" and lows[index] in {"go", "goes", "went", "going", "gone"} and lows[end] == "to":
                    return None
            elif table[particle] == "x" and not (letters and "q" in letters):
                return None
    if letters is None or letters == "x":
        return None
    if lows[index] == "saying" and index > frame.first and lows[index - 1] == "as":
        return _quoted_as(page, frame, index)
    group, passive, negative, to, _modal = _group(page, frame, index)
    if negative and "n" not in letters.replace("qsn", ""):
        return None
    report = Report(
        index, end, group, letters, end=end, participle=tag == "VBG" and group == index, infinitive=to, passive=passive
    )
    if passive and tag != "VBG":
        return _told_by(page, frame, report)
    if tag == "VBN" and group == index and end < frame.last and lows[end] in {"by", "as", "in", "of"}:
        # a bare participle: "told by", "the plan described as"; taken elsewhere, since taggers confuse it with the past
        return None
    inverted = _inverted(page, frame, report)
    if inverted is not None:
        report.speaker, report.inverted, report.end = inverted, True, inverted[1]
        return report
    if to:
        governor = group - 1
        report.elided = True
        report.speaker = subject_before(page, frame, governor + 1, before)
        if governor < frame.first or not (
            tags[governor].startswith(("VB", "NNP")) or lows[governor] in {"on", "out", "twitter", "facebook"}
        ):
            return None
        led = _led(page, frame, governor)
        if led is not None:
            report.speaker, report.begin, report.elided = led, led[0], False
            return report
        if lows[governor] not in _GO_ON and lows[governor] not in {"on", "twitter", "facebook"}:
            return None
        subject = subject_of(page, frame, governor)
        if subject is not None and lows[governor] in _HABITS:
            report.speaker, report.begin, report.elided = subject, subject[0], False  # "“…,” Lund likes to say"
        return report if report.speaker else None
    if tag in {"VBN", "VBD"} and group == index and index > frame.first and lows[index - 1] in {"when", "if", "once"}:
        return report  # "when asked whether …": by nobody named
    subject = subject_of(page, frame, group)
    if subject is not None and report.participle and lows[subject[1] - 1] in language.what.papers | _OCCASIONS:
        owner = subject_before(page, frame, subject[0], before)
        subject = None if owner else subject
    if subject is not None:
        report.speaker = subject
        report.begin = subject[0]
        return report
    if report.participle or (
        group > frame.first and (tags[group - 1] in {"CC", "RB"} or page.words.forms[group - 1] == ",")
    ):
        report.elided = True
        report.speaker = subject_before(page, frame, group, before)
    if report.speaker is None and tag in FINITE:
        report.speaker = name_before(page, frame, group) or opening_phrase(page, frame, group)
        if report.speaker:
            report.begin = report.speaker[0]
            report.elided = False
    if report.speaker is None and report.participle and group <= frame.first + 1:
        report.speaker = subject_after(page, frame, end)
    if report.speaker is None:
        report.elided = True
        report.speaker = subject_before(page, frame, group, before)
    if tag == "VB" or (tag == "VBN" and group == index and not report.speaker):
        return None
    return report


def _led(page: Page, frame: Frame, governor: int) -> Span | None:
    """For "the vote led Lund to say": whoever was brought to it."""
    first = governor
    while first > frame.first and page.tags[first] in {"NNP", "NNPS"}:
        first -= 1
    return (first + 1, governor + 1) if first < governor and page.words.lows[first] in _BRINGING else None


_BRINGING = listed("led leads prompted prompts caused causes drove forced moved inspired")


def _quoted_as(page: Page, frame: Frame, index: int) -> Report | None:
    """For "quoted Lund as saying" and "Lund was quoted as saying"."""
    quoted = next((k for k in range(index - 2, max(frame.first, index - 20) - 1, -1) if _is_quoting(page, k)), None)
    if quoted is None:
        return None
    report = Report(index, index + 1, index, "qs", end=index + 1)
    report.speaker = phrases.right(page, quoted + 1, index - 1)
    if report.speaker is None:
        group, passive, *_ = _group(page, frame, quoted)
        report.speaker = subject_of(page, frame, group) if passive else None
    report.begin = report.speaker[0] if report.speaker else quoted
    return report


def _is_quoting(page: Page, index: int) -> bool:
    return page.inside[index] == OUTSIDE and page.words.lows[index] in {"quoted", "quotes", "cited", "cites", "quoting"}


def _told_by(page: Page, frame: Frame, report: Report) -> Report | None:
    """For "was told by Lund that …"."""
    by = report.cue_end
    if "t" not in report.letters or by >= frame.last or page.words.lows[by] != "by":
        return None
    report.speaker = phrases.right(page, by + 1, frame.last)
    if report.speaker is None:
        return None
    report.letters, report.end = "qs", report.speaker[1]
    return report


_OCCASIONS = listed("""
    pitch case interview speech news interviews remarks call letter conference tour address debate appearance
""")


def _third_person(page: Page, frame: Frame, index: int) -> bool:
    """Whether what the tagger took for a plural noun is a verb: "…, but insists they are"."""
    tags = page.tags
    return (
        tags[index] == "NNS"
        and frame.first < index < frame.last - 1
        and tags[index - 1] in {"CC", "PRP", "RB"}
        and tags[index + 1] in {"NNP", "PRP", "DT", "EX", "PRP$"}
    )


_ALWAYS = listed("""
    said says told wrote tweeted added asked replied argued noted warned insisted
""")


def _group(page: Page, frame: Frame, index: int) -> tuple[int, bool, bool, bool, bool]:
    """(first word of the verb group, passive, negated, infinitive, modal)."""
    tags, lows, inside = page.tags, page.words.lows, page.inside
    group, passive, negative, to, modal = index, False, False, False, False
    at = index - 1
    direct = True
    while at >= frame.first and inside[at] == OUTSIDE and index - at < 7:
        low, tag = lows[at], tags[at]
        if tag in ADVERBS or low in {"also", "n't", "not"}:
            negative = negative or low in _NOT
        elif tag == "TO":
            to = True
            group = at
            break
        elif low in _AUXILIARIES and (tag == "MD" or tag.startswith("VB") or low.startswith("'")):
            if low in _BE and direct and tags[index] in {"VBN", "VBD"}:
                passive = True
            direct = direct and low in _BE
            modal = modal or tag == "MD"
        else:
            break
        group = at
        at -= 1
    while group < index and (tags[group] in ADVERBS and page.words.forms[group][0].isupper()):
        group += 1
    return group, passive, negative, to, modal


def _inverted(page: Page, frame: Frame, report: Report) -> Span | None:
    """The speaker after the verb: after a quotation or a comma, and where the verb stands alone."""
    tags, inside, forms = page.tags, page.inside, page.words.forms
    if report.participle or (report.begin != report.cue and tags[report.begin] not in ADVERBS):
        return None
    before = report.begin - 1
    if tags[report.cue] == "VB" and not (before >= frame.first and inside[before] == MARK):
        return None  # after a quotation no infinitive stands: the tagger errs
    if before < frame.first:
        opens = page.words.forms[report.cue][:1].isupper()
        if not opens:
            return None
    elif not (inside[before] >= 0 or inside[before] == MARK or forms[before] in {",", "?", "!", "-", "—", "–", "--"}):
        return None
    if inside[before - 1] >= 0 and before > frame.first and named_work(page, page.bounds[inside[before - 1]][0]):
        return None  # "the captain of the ship “Star of Hope” said the crew …"
    if page.words.lows[report.cue] == "read" and not (before >= frame.first and inside[before] == MARK):
        return None  # "read Lund on the topic"
    after = report.cue_end
    if after + 2 < frame.last and forms[after] == "," and tags[after + 1] in ADVERBS and forms[after + 2] == ",":
        after += 3  # "“…,” growled, predictably, Lund"
    if "t" in report.letters and page.words.lows[report.cue].startswith(("tell", "told")):
        return None
    span = phrases.right(page, after, frame.last)
    if span is None or (
        span[1] - span[0] == 1
        and page.tags[span[0]] == "PRP"
        and page.words.lows[span[0]] in {"him", "her", "them", "me", "us", "it"}
    ):
        return None
    if phrases.is_time(page, span[0]) and span[1] - span[0] == 1:
        return None
    end = span[1]
    if before < frame.first:
        return span if end < frame.last and forms[end] in {":", ","} else None
    if forms[before] == ",":
        # ", said Lund." and not "Lund, who was there, said the plan …": the phrase must end the clause
        if end < frame.last and inside[end] == OUTSIDE and tags[end] in {"VBD", "VBZ", "VBP", "MD", "VB"}:
            return None
        if (
            end < frame.last
            and forms[end] not in {",", ".", ";", ":"}
            and tags[end] not in {"IN", "WP", "VBG", "TO", "RB"}
            and inside[end] == OUTSIDE
            and not phrases.is_time(page, end)
        ):
            return None
        if (
            (phrases.left(page, before - 1, frame.first) is not None or tags[before - 1] == "CD")  # "Lund, 33, said"
            and (opening := opening_comma(page, frame, before)) is not None
            and (not _clause_before(page, frame, before) or _after_quotation(page, frame, opening))
        ):
            return None
    return span


def _after_quotation(page: Page, frame: Frame, comma: int) -> bool:
    """Whether the noun phrase before a comma stands right after a quotation: "“…,” the cook, Lund, told guests"."""
    span = phrases.left(page, comma - 1, frame.first)
    return span is not None and span[0] > frame.first and page.inside[span[0] - 1] == MARK


def _clause_before(page: Page, frame: Frame, comma: int) -> bool:
    """Whether a whole clause stands before the comma: then what follows may be its attribution."""
    return any(page.tags[i] in FINITE and page.inside[i] == OUTSIDE for i in range(frame.first, comma)) or any(
        page.inside[i] >= 0 for i in range(frame.first, comma)
    )


ORDER = subject_first.order(verb)
