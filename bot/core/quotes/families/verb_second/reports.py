"""Frame → a report where the finite verb stands second, its prefix or its participle at the end of the clause."""

from __future__ import annotations

from bot.core.quotes.families.verb_second import named, subjects
from bot.core.quotes.families.verb_second.fields import Clause, fields
from bot.core.quotes.families.verb_second.words import Second
from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.said.report import FINITE, Report


def verb(words: Second, page: Page, frame: Frame, index: int, _before: list[Report]) -> Report | None:
    """A report in a language whose finite verb stands second."""
    tags, lows, saying = page.tags, page.words.lows, page.language.saying
    sourced = named.source(words, page, frame, index)
    if sourced is not None:
        return sourced
    if lows[index] in words.selves and words.reflexive & set(lows[index + 1 : index + 3]):
        return None  # "meldet sich zu Wort"
    if words.reporting(lows[index]):
        return None  # what somebody says in this mood is itself told
    parted = subjects.prefix(page, frame, index)
    if tags[index] == "VBN":
        parted = saying.particles.get(lows[index], {}).get(lows[index - 1])  # "hat deutlich gemacht"
    letters = parted or saying.verbs.get(lows[index])
    state = lows[index] in words.states
    if letters is None or letters == "x":
        return None
    if tags[index] not in {"VBD", "VBZ", "VBP", "VBN", "MD" if parted else ""} and not state:
        return None
    report = Report(index, index + 1, index, letters, end=index + 1)
    if state:
        return _state(words, page, frame, report)
    after = page.words.forms[index + 1] if index + 1 < frame.last else "."
    closing = after in {".", ",", ":", ";"} or (index + 1 < frame.last and page.inside[index + 1] != OUTSIDE)
    if tags[index] == "VBN" or (closing and _auxiliary(words, page, frame, index) is not None):
        # "hat … gesagt": the auxiliary is the finite verb
        auxiliary = _auxiliary(words, page, frame, index)
        if auxiliary is None or page.inside[auxiliary] != OUTSIDE:
            return None
        report.speaker, report.inverted = subjects.subject(words, page, frame, auxiliary)
        if report.speaker is None or lows[report.speaker[0]] in words.it:
            report.speaker = subjects.written(words, page, frame, auxiliary) or subjects.first_subject(
                words, page, frame, auxiliary
            )
        report.begin = min(auxiliary, report.speaker[0]) if report.speaker else auxiliary
        return report
    if lows[index] in saying.reading and lows[min(index + 1, frame.last - 1)] in words.it:
        report.speaker, report.end, report.inverted = subjects.written(words, page, frame, index), index + 2, True
        return report
    if lows[index] in saying.reading and subjects.it_says(words, page, frame, index):
        report.speaker = subjects.written(words, page, frame, index)  # "wie es in dem Papier heißt"
        return report
    report.speaker, report.inverted = subjects.subject(words, page, frame, index)
    if lows[index] in saying.citing:
        cited = phrases.right(page, report.speaker[1] if report.inverted and report.speaker else index + 1, frame.last)
        report.speaker, report.inverted = cited or report.speaker, report.inverted and cited is not None
    if report.speaker is None:
        report.inverted = False
        report.elided = True
        report.speaker = subjects.first_subject(words, page, frame, index)
    elif lows[report.speaker[0]] in words.it:
        return None  # "Es drohe …"
    elif report.inverted:
        report.end = report.speaker[1]
    else:
        report.begin = report.speaker[0]
    return report


def _state(words: Second, page: Page, frame: Frame, report: Report) -> Report | None:
    """For "Lund ist überzeugt, dass …", "Lund zeigte sich überzeugt: …"."""
    lows = page.words.lows
    for k in range(report.cue - 1, max(frame.first, report.cue - 12) - 1, -1):
        if page.inside[k] != OUTSIDE or page.words.forms[k] in {",", ":", ";"}:
            return None
        if lows[k] in words.being:
            report.speaker, report.inverted = subjects.subject(words, page, frame, k)
            report.begin = min(k, report.speaker[0]) if report.speaker else k
            return report if report.speaker is not None else None
    return None


def implied(words: Second, page: Page, frame: Frame) -> Report | None:
    """For "Lund winkte ab, der Strand sei offen": what follows a verb of any kind in the mood of what somebody said."""
    if not any(words.reporting(low) for low in page.words.lows[frame.first : frame.last]):
        return None
    parts = fields(words, page, frame)
    if len(parts) < 2 or parts[0].kind is not Clause.MAIN or parts[1].kind is not Clause.MAIN or parts[1].mark != ",":
        return None
    verb, told = parts[0].verb, parts[1].verb
    if verb is None or told is None or told == parts[1].first or not words.reporting(page.words.lows[told]):
        return None
    if words.mood(page.words.lows[verb]) or page.tags[verb] == "MD":
        return None
    report = Report(verb, verb + 1, verb, "s", end=verb + 1)
    report.speaker, report.inverted = subjects.subject(words, page, frame, verb)
    if report.speaker is None or page.words.lows[report.speaker[0]] in words.it:
        return None
    report.begin = min(verb, report.speaker[0])
    report.end = report.speaker[1] if report.inverted else verb + 1
    return report


def attributed(words: Second, page: Page, _frame: Frame, start: int) -> Report | None:
    """A verb of any kind right after a quotation, and its subject behind it: "„…“, schmunzelte Lund"."""
    frame = page.frames[page.number_of(start)]
    low = page.words.lows[start]
    if page.tags[start] not in FINITE - {"MD"} or low in words.have | words.become | page.language.small.be:
        return None
    span = subjects.following(words, page, frame, start)
    if span is None or page.words.lows[span[0]] in words.oblique | words.it:
        return None
    if page.tags[span[0]] != "PRP" and not subjects.speaks(page, span) and not subjects.plain(words, page, span):
        return None
    return Report(start, start + 1, start, "q", span, inverted=True, end=span[1])


def _auxiliary(words: Second, page: Page, frame: Frame, index: int) -> int | None:
    """The form of haben that goes with a participle, in the same clause."""
    lows = page.words.lows
    for k in range(index - 1, max(frame.first, index - 25) - 1, -1):
        if page.inside[k] != OUTSIDE and not subjects.within_name(page, k):
            return None
        if page.words.forms[k] in {":", ";"} and page.inside[k] == OUTSIDE:
            return None
        if lows[k] in words.have or (lows[k] in words.become and lows[index] in words.cited):
            return k
    return None


def claim(page: Page, frame: Frame, index: int) -> Report | None:
    """For "Lunds Behauptung, dass …", "ihre Warnung, dass …", "die Warnung der Ministerin, dass …"."""
    lows, tags, language = page.words.lows, page.tags, page.language
    if lows[index] not in language.saying.nouns or not tags[index].startswith("NN") or index + 1 >= frame.last:
        return None
    owner: tuple[int, int] | None = None
    at = index + 1
    if at < frame.last and lows[at] in language.small.genitives:
        owner = phrases.right(page, at + (lows[at] in page.language.small.of), frame.last)
        at = owner[1] if owner else at
    if at + 2 >= frame.last or page.words.forms[at] != "," or lows[at + 1] not in language.small.that:
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
