"""Frame → a report where the finite verb stands second, its prefix or its participle at the end of the clause."""

from __future__ import annotations

from bot.core.quotes.listed import listed
from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.said import verb_second
from bot.core.quotes.said.report import Report

_BECOME = listed("wird werden wurde wurden")


def second(page: Page, frame: Frame, index: int) -> Report | None:
    """A report in a language whose finite verb stands second."""
    tags = page.tags
    parted = verb_second.prefix(page, frame, index)
    letters = parted or page.language.verbs.get(page.words.lows[index])
    if letters is None or letters == "x" or tags[index] not in {"VBD", "VBZ", "VBP", "VBN", "MD" if parted else ""}:
        return None
    report = Report(index, index + 1, index, letters, end=index + 1)
    after = page.words.forms[index + 1] if index + 1 < frame.last else "."
    closing = after in {".", ",", ":", ";"} or (index + 1 < frame.last and page.inside[index + 1] != OUTSIDE)
    if tags[index] == "VBN" or (closing and _auxiliary(page, frame, index) is not None):
        # "hat … gesagt": the auxiliary is the finite verb
        auxiliary = _auxiliary(page, frame, index)
        if auxiliary is None or page.inside[auxiliary] != OUTSIDE:
            return None
        report.speaker, _ = verb_second.subject(page, frame, auxiliary)
        if report.speaker is None or page.words.lows[report.speaker[0]] == "es":
            report.speaker = verb_second.written(page, frame, auxiliary) or verb_second.first_subject(
                page, frame, auxiliary
            )
        report.begin = min(auxiliary, report.speaker[0]) if report.speaker else auxiliary
        return report
    if page.words.lows[index] in page.language.reading and page.words.lows[min(index + 1, frame.last - 1)] == "es":
        report.speaker, report.end = verb_second.written(page, frame, index), index + 2
        return report
    report.speaker, report.inverted = verb_second.subject(page, frame, index)
    if page.words.lows[index] in page.language.citing:
        cited = phrases.right(page, report.speaker[1] if report.inverted and report.speaker else index + 1, frame.last)
        report.speaker, report.inverted = cited or report.speaker, report.inverted and cited is not None
    if report.speaker is None:
        report.inverted = False
        report.elided = True
        report.speaker = verb_second.first_subject(page, frame, index)
    elif page.words.lows[report.speaker[0]] == "es":
        return None  # "Es drohe …"
    elif report.inverted:
        report.end = report.speaker[1]
    else:
        report.begin = report.speaker[0]
    return report


def _auxiliary(page: Page, frame: Frame, index: int) -> int | None:
    """The form of haben that goes with a participle, in the same clause."""
    for k in range(index - 1, max(frame.first, index - 25) - 1, -1):
        if page.inside[k] != OUTSIDE or page.words.forms[k] in {":", ";"}:
            return None
        if page.words.lows[k] in _HAVE or (page.words.lows[k] in _BECOME and page.words.lows[index] == "zitiert"):
            return k
    return None


_HAVE = frozenset({"hat", "haben", "habe", "hatte", "hatten"})


def claim(page: Page, frame: Frame, index: int) -> Report | None:
    """For "Lunds Behauptung, dass …", "ihre Warnung, dass …", "die Warnung der Ministerin, dass …"."""
    lows, tags, language = page.words.lows, page.tags, page.language
    owner: tuple[int, int] | None = None
    at = index + 1
    if at < frame.last and lows[at] in language.genitives:
        owner = phrases.right(page, at + (lows[at] == "von"), frame.last)
        at = owner[1] if owner else at
    if at + 2 >= frame.last or page.words.forms[at] != "," or lows[at + 1] not in language.that:
        return None
    first = index - 1
    if owner is None and first >= frame.first and tags[first] == "PRP$":
        owner = (first, index)
    elif owner is None and first >= frame.first and tags[first] == "NNP" and page.words.forms[first].endswith("s"):
        while first > frame.first and tags[first - 1] == "NNP":
            first -= 1
        owner = (first, index)
    if owner is None:
        return None
    return Report(index, index + 1, min(owner[0], index), "s", owner, noun=True, end=at + 1)
