"""Frame → a report in a Romance language: "Lund a déclaré que …", "« … », a-t-il dit", "“…”, señaló Lund"."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.quotes.families.romance.subjects import following, preceding
from bot.core.quotes.families.romance.words import Romance
from bot.core.quotes.page.frames import MARK, OUTSIDE, Frame, Page
from bot.core.quotes.page.phrases import Span
from bot.core.quotes.said.report import Report
from bot.core.quotes.said.subjects import opening_comma, opening_phrase, subject_before, subject_of

_GROUP = 9  # words that a verb may have around it: "n'a toutefois pas voulu lui répondre"
_MARKS = frozenset({",", "?", "!", "…", "-", "–", "—"})


@dataclass(slots=True)
class _Group:
    """A verb with its auxiliaries, pronouns and adverbs: the first word, and what stands in it."""

    begin: int
    pronoun: int | None = None  # "a-t-il dit"
    have: bool = False
    be: bool = False
    reflexive: bool = False
    negative: bool = False
    governed: bool = False


def verb(words: Romance, page: Page, frame: Frame, index: int, before: list[Report]) -> Report | None:
    """The report of a verb of saying at a word."""
    letters = page.language.saying.verbs.get(page.words.lows[index])
    tag = page.tags[index]
    if letters is None or letters == "x" or not tag.startswith("VB"):
        return None
    group = _group(words, page, frame, index)
    report = Report(index, index + 1, group.begin, letters, end=index + 1)
    if group.negative and not _pronoun_after(page, frame, index):
        return None
    if tag == "VBN" and not (group.have or (group.be and group.reflexive)):
        return None
    if group.be and not group.have and not group.reflexive:
        return None
    if tag == "VBG":
        return _participle(words, page, frame, report, before)
    if tag == "VB" and not group.governed:
        return _infinitive(words, page, frame, report, before)
    if group.pronoun is not None:
        report.speaker, report.inverted = (group.pronoun, group.pronoun + 1), True
        return report
    if _pronoun_after(page, frame, index):
        report.speaker, report.inverted, report.end = (index + 2, index + 3), True, index + 3
        return report
    inverted = _inverted(words, page, frame, report)
    if inverted is not None:
        report.speaker, report.inverted, report.end = inverted, True, inverted[1]
        return report
    subject = subject_of(page, frame, report.begin)
    if subject is not None and _between(page, report.begin, subject):
        report.speaker, report.begin = subject, subject[0]
        return report
    return _shared(words, page, frame, report, before)


def _group(words: Romance, page: Page, frame: Frame, index: int) -> _Group:
    lows, tags, inside = page.words.lows, page.tags, page.inside
    group = _Group(index)
    at = index - 1
    while at >= frame.first and inside[at] == OUTSIDE and index - at <= _GROUP:
        low = lows[at]
        if tags[at] == "PRP" and at - 2 >= frame.first and tags[at - 1] == "HYPH":
            group.pronoun = at
            at -= 1
        elif low in words.negations:
            group.negative = True
        elif tags[index] == "VB" and low in words.governing and tags[at].startswith("VB"):
            group.governed = True
        elif low in words.have and tags[at].startswith("VB"):
            group.have = True
        elif low in words.be and tags[at].startswith("VB"):
            group.be = True
        elif low in words.clitics and not (tags[at] == "DT" and tags[at + 1] not in {"VBD", "VBZ", "VBN", "VB", "VBP"}):
            group.reflexive = group.reflexive or low in words.reflexive
        elif not (tags[at] == "RB" or (low in words.before_infinitives and tags[index] == "VB")):
            break
        group.begin = at
        at -= 1
    while group.begin < index and tags[group.begin] == "RB" and lows[group.begin] not in words.clitics:
        group.begin += 1  # "Jeudi, Lund …", "ainsi": adverbs before a verb belong to its sentence
    return group


def _pronoun_after(page: Page, frame: Frame, index: int) -> bool:
    return index + 2 < frame.last and page.tags[index + 1] == "HYPH" and page.tags[index + 2] == "PRP"


def _participle(words: Romance, page: Page, frame: Frame, report: Report, before: list[Report]) -> Report:
    """For ", ajoutant que …", "en précisant que …"."""
    report.participle = report.elided = True
    if report.begin > frame.first and page.words.lows[report.begin - 1] in words.sharing:
        report.begin -= 1
    report.speaker = subject_before(page, frame, report.begin, [other for other in before if not other.according])
    return report


def _infinitive(words: Romance, page: Page, frame: Frame, report: Report, before: list[Report]) -> Report | None:
    """For "avant d'annoncer que …", and "Et d'ajouter : …", which go on from whoever spoke."""
    lows = page.words.lows
    at = report.begin - 1
    if at < frame.first or page.inside[at] != OUTSIDE:
        return None
    if lows[at] in words.of and at > frame.first and lows[at - 1] in words.adding:
        report.begin, report.inverted = at - 1, True
        report.dropped = at - 1 == frame.first
        report.speaker = None if report.dropped else subject_before(page, frame, at - 1, before)
        return report
    at -= lows[at] in words.of and at > frame.first
    if lows[at] not in words.sharing:
        return None
    report.begin, report.participle, report.elided = at, True, True
    report.speaker = subject_before(page, frame, at, before)
    return report


def _inverted(words: Romance, page: Page, frame: Frame, report: Report) -> Span | None:
    """The speaker after the verb: after a quotation, after a clause and a comma, after "comme"."""
    forms, lows, inside, tags = page.words.forms, page.words.lows, page.inside, page.tags
    at = report.begin - 1
    while at >= frame.first and tags[at] == "RB" and inside[at] == OUTSIDE and forms[at].islower():
        at -= 1
    if at < frame.first:
        return None
    mark = inside[at] == MARK or inside[at] >= 0
    if not (
        mark
        or forms[at] in _MARKS
        or lows[at] in words.as_
        or (tags[at] == "WP" and lows[at] in page.language.small.that)
    ):
        return None
    after = report.cue_end
    quoted = mark or (at > frame.first and inside[at - 1] == MARK)
    if not quoted and forms[at] == "," and (opening_comma(page, frame, at) or _told(page, after, frame.last)):
        return None  # "Lund, maire de Bern, a déclaré la guerre"
    return following(words, page, frame, after)


def _told(page: Page, at: int, last: int) -> bool:
    """Whether what is said follows at once."""
    return at < last and (page.words.lows[at] in page.language.small.that or page.inside[at] == MARK)


def _between(page: Page, begin: int, subject: Span) -> bool:
    """Whether a subject stands in the sentence as its verb does: not another verb between them."""
    return (
        not any(
            page.tags[k] in {"VBD", "VBZ"} and page.inside[k] == OUTSIDE and page.words.forms[k - 1] != ","
            for k in range(subject[1], begin)
        )
        or page.words.forms[begin - 1] == ","
    )


def _shared(words: Romance, page: Page, frame: Frame, report: Report, before: list[Report]) -> Report:
    """A verb without a subject of its own: that of the verb before it, or one that need not be said."""
    begin, tags = report.begin, page.tags
    quoted = begin - 1 > frame.first and page.inside[begin - 2] == MARK and page.words.forms[begin - 1] == ","
    report.elided = begin > frame.first and page.inside[begin - 1] == OUTSIDE and not quoted
    if begin > frame.first and (tags[begin - 1] == "CC" or page.words.forms[begin - 1] == ","):
        report.speaker = subject_before(page, frame, begin, before)
        if report.speaker is not None:
            return report
    if words.dropped:
        report.dropped = True
        report.elided = False
        report.speaker = preceding(page, frame, begin, before)
        return report
    opens = tags[frame.first] not in {"VBG", "VBN", "IN"}
    report.speaker = opening_phrase(page, frame, begin) if opens else None
    if report.speaker is not None:
        report.begin, report.elided = report.speaker[0], False
    return report
