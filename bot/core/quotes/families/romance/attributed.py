"""A quotation that opens its sentence → its report by any verb: "“…”, resopló", "« … », s'agace-t-elle"."""

from __future__ import annotations

from bot.core.quotes.families.romance.subjects import following, over_adverbs
from bot.core.quotes.families.romance.words import Romance
from bot.core.quotes.families.subject_first.attributed import over, somebody
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.said.report import Report


def attributed(words: Romance, page: Page, frame: Frame, at: int) -> Report | None:
    """The report that begins at a word, right after a quotation and its comma."""
    lows, tags, inside = page.words.lows, page.tags, page.inside
    begin = at
    while at < frame.last and inside[at] == OUTSIDE and (lows[at] in words.clitics or tags[at] == "RB"):
        at += 1
    auxiliary = at < frame.last and lows[at] in words.have | words.be
    verb = at + auxiliary
    pronoun = at + 2 < frame.last and tags[at + 1] == "HYPH" and tags[at + 2] == "PRP"
    if pronoun and tags[at].startswith("VB"):
        return Report(at, at + 1, begin, "q", (at + 2, at + 3), inverted=True, end=at + 3)
    verb = over_adverbs(page, frame, verb) if auxiliary else verb
    known = {"VBN"} if auxiliary else {"VBD", "VBZ", "NN"}  # a verb that no list knows looks like a noun
    if verb >= frame.last or inside[verb] != OUTSIDE or tags[verb] not in known or page.words.forms[verb][0].isupper():
        return None
    report = Report(verb, verb + 1, begin, "q", inverted=True, end=verb + 1)
    end = (
        verb + 1 + (verb + 2 < frame.last and tags[verb] != "NN" and tags[verb + 1] in {"NN", "RB"})
    )  # "ha tagliato corto"
    if end >= frame.last or page.words.forms[end] in {".", ",", ";"}:
        report.dropped = words.dropped
        return report if words.dropped and tags[verb] != "NN" else None
    span = following(words, page, frame, verb + 1)
    if span is None or not somebody(page, span) or not over(page, frame, span[1]):
        return None
    report.speaker, report.end = span, span[1]
    return report
