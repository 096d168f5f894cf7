"""Reports of a frame → passages: which of its words each report gives to its speaker."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.core.quotes import phrases
from bot.core.quotes.frames import MARK, OUTSIDE, Frame, Page
from bot.core.quotes.reports import ADVERBS, FINITE, Report

_STOPS = frozenset({".", "!", "?", "…", "...", ";"})
_ADJUNCTS = frozenset(
    ["in", "on", "at", "during", "to", "after", "before", "via", "through", "from", "by", "with", "for", "over", "as", "about", "of", "following", "amid", "late", "early", "when", "last", "this", "next", "earlier", "while", "upon", "into", "outside", "inside", "near", "outside", "am", "bei", "im", "in", "auf", "nach", "vor", "gegenüber", "zu", "zum", "zur", "mit", "laut", "während"]
)
_CONTRAST = frozenset({"but", "while", "although", "though", "yet", "whereas", "even", "and", "as", "aber", "während"})


_DASHES = frozenset({"—", "–", "--", "-"})
_ASKED = frozenset({"if", "whether", "why", "what", "how", "who", "when", "where"})


@dataclass(slots=True)
class Passage:
    """Words `first:last` that a report gives to its speaker; `stretch` when they are one quotation, whole."""

    first: int
    last: int
    report: Report
    stretch: int | None = None
    reasons: list[str] = field(default_factory=list)


def passages(page: Page, frame: Frame, reports: list[Report]) -> list[Passage]:
    """What each report of a frame gives to its speaker, in the order of the reports."""
    found: list[Passage] = []
    taken: list[tuple[int, int]] = []
    for number, report in enumerate(reports):
        if any(first <= report.cue < last for first, last in taken):
            continue  # told within what another one tells
        following = reports[number + 1 :]
        new = _of_report(page, frame, report, following, found)
        found += new
        taken += [(passage.first, passage.last) for passage in new if passage.stretch is None]
    return found


def _of_report(
    page: Page, frame: Frame, report: Report, following: list[Report], before: list[Passage]
) -> list[Passage]:
    if report.noun:
        return _of_noun(page, frame, report, following)
    if report.according:
        return _according(page, frame, report, following, before)
    back = _behind(page, frame, report, before)
    start = _tail(page, frame, report)
    forms, inside = page.words.forms, page.inside
    empty = start >= frame.last or (forms[start] in _STOPS and inside[start] == OUTSIDE)
    comma = not empty and forms[start] == "," and inside[start] == OUTSIDE
    if comma and back is not None and back[0].stretch is None and _quote_opens(page, start + 1) is not None:
        begins = range(back[0].first, back[0].last)
        if page.tags[back[0].first] in {"IN", "WRB", "VBN", "VBG"} or not any(page.tags[k] in FINITE for k in begins):
            back = None  # "After the match, Lund said, “…”
    if back is not None and (empty or comma or _quote_opens(page, start) is not None):
        found = list(back)
        group = _after_attribution(page, frame, report, start, following, direct=back[0].stretch is not None)
        return found + group
    if back is not None and not report.participle:
        # "…," he told the crowd that …: attribution behind is still the likelier reading, unless what stands behind
        # is a title: In “The Hour,” he told the host that …
        title = back[0].last - back[0].first <= 4 if back[0].stretch is not None else True
        ahead = _content(page, frame, report, start, following) if title and not report.inverted else []
        if back[0].stretch is not None or _ends_quoted(page, back[0]):
            return ahead or list(back)
    if report.inverted and not page.language.verb_second:
        if not empty and forms[start] == ":":
            return _content(page, frame, report, start + 1, following)
        return []
    if page.language.verb_second:
        return _ahead(page, frame, report, start, following)
    distant = _distant_that(page, frame, report, start)
    if distant is not None:
        return _clause(page, frame, report, distant, following)
    if comma:
        opened = _quote_opens(page, start + 1)
        if opened is not None:
            return _quotes(page, frame, report, start + 1, following)
        closing = _parenthesis_end(page, frame, start)
        if closing is not None and (
            page.words.lows[closing] in page.language.that or _quote_opens(page, closing) is not None
        ):
            start = closing
        else:
            return []
    if empty:
        return []
    return _content(page, frame, report, start, following)


def _ahead(page: Page, frame: Frame, report: Report, start: int, following: list[Report]) -> list[Passage]:
    """What follows a verb that stands second: after a colon, after a comma (dass, or a clause), or at once."""
    for at in range(start, min(frame.last, start + 25)):
        if _quote_opens(page, at) is not None:
            return _quotes(page, frame, report, at, following)
        if page.inside[at] == OUTSIDE and page.words.forms[at] in {",", ":"}:
            at += 1
            if (
                at < frame.last
                and page.words.lows[at] in page.language.relatives
                and page.tags[at] == "DT"
                and page.words.forms[at - 1] == ","
            ):
                closing = _parenthesis_end(page, frame, at)
                at = closing if closing is not None else at
            if _quote_opens(page, at) is not None:
                return _quotes(page, frame, report, at, following)
            if at < frame.last and page.words.lows[at] in page.language.that:
                at += 1
            return _clause(page, frame, report, at, following)
    return []


def _of_noun(page: Page, frame: Frame, report: Report, following: list[Report]) -> list[Passage]:
    """What follows "her claim that": up to the verb whose subject the claim is, when it opens the frame."""
    start = report.end if report.letters == "i" else report.end + 1
    found = _clause(page, frame, report, start, following)
    if found and report.begin <= frame.first + 1:
        finite = [
            k
            for k in range(start, found[0].last)
            if page.tags[k] in FINITE and page.tags[k - 1] not in {"WDT", "WP", "CC", "VBD"}
        ]
        if len(finite) > 1 - (report.letters == "i"):
            found[0].last = finite[1 - (report.letters == "i")]
    return found


def _distant_that(page: Page, frame: Frame, report: Report, start: int) -> int | None:
    """After a "that" which a longer adjunct parts from its verb: "told a crowd of fans in Lund that …"."""
    if not set(report.letters) & set("stw") or report.inverted:
        return None
    commas = 0
    for at in range(start, min(frame.last - 1, start + 25)):
        if page.inside[at] != OUTSIDE or page.words.forms[at] in {";", ":", "—"}:
            return None
        if (
            page.words.lows[at] in page.language.that
            and at > start
            and (page.tags[at] == "IN" or page.words.forms[at - 1] == ",")
        ):
            return at + 1 if commas in {0, 2} or page.words.forms[at - 1] == "," else None
        if page.tags[at] in FINITE or page.tags[at] in {"WP", "WDT", "WRB", "CC"}:
            return None
        commas += page.words.forms[at] == ","
    return None


def _ends_quoted(page: Page, passage: Passage) -> bool:
    """Whether a passage ends with a quotation that itself ends with a comma: its attribution must follow."""
    number = page.inside[passage.last - 2] if passage.last - 2 >= passage.first else OUTSIDE
    return number >= 0 and page.words.text[page.stretches[number].end - 1] in ",!?"


def _parenthesis_end(page: Page, frame: Frame, comma: int) -> int | None:
    for at in range(comma + 1, min(frame.last - 1, comma + 30)):
        if page.words.forms[at] == "," and page.inside[at] == OUTSIDE:
            return at + 1
        if page.inside[at] == MARK:
            return None
    return None


def _quote_opens(page: Page, at: int) -> int | None:
    """The number of the stretch whose opening mark stands at a word."""
    if at >= len(page.words) - 1 or page.inside[at] != MARK:
        return None
    number = page.inside[at + 1]
    if number >= 0 and page.stretches[number].outer_start == page.words.starts[at]:
        return number
    return None


def _quote_closes(page: Page, at: int) -> int | None:
    """The number of the stretch whose closing mark stands at a word."""
    if at < 1 or page.inside[at] != MARK:
        return None
    number = page.inside[at - 1]
    if number >= 0 and page.stretches[number].outer_end == page.words.ends[at]:
        return number
    return None


def _behind(page: Page, frame: Frame, report: Report, before: list[Passage]) -> list[Passage] | None:
    """What stands before a report and may be its content: a quotation, or a clause and a comma."""
    forms = page.words.forms
    at = report.begin - 1
    if at < frame.first or report.elided or report.participle or not set(report.letters) & set("qs"):
        return None
    comma = forms[at] in {",", "-", "—", "–", "--"} and page.inside[at] == OUTSIDE
    if comma:
        at -= 1
        if at < frame.first:
            return None
    floor = max([frame.first, *(passage.last for passage in before)])
    number = _quote_closes(page, at)
    if number is not None:
        first = page.bounds[number][0]
        if first < floor:
            return None
        opening = first - 1
        lead = _lead(page, floor, opening)
        direct = opening <= floor or lead
        if direct:
            return [Passage(*page.bounds[number], report, number)]
        if page.words.text[page.stretches[number].end - 1] in ",.?!…" or comma:
            begin = _clause_begin(page, floor, opening)
            return [Passage(begin, at + 1, report)]
        return None
    if not comma or floor > at:
        return None
    begin = _clause_begin(page, floor, at)
    if at - begin < 1 or not any(page.tags[k] in FINITE or page.inside[k] >= 0 for k in range(begin, at + 1)):
        if at - begin < 3 and not _rest(page, frame, report):
            return None
        if not _rest(page, frame, report):
            return None
    return [Passage(begin, at + 1, report)]


def _rest(page: Page, frame: Frame, report: Report) -> bool:
    """Whether a clause goes on after ", she said,"."""
    start = _tail(page, frame, report)
    return start < frame.last and page.words.forms[start] == ","


def _lead(page: Page, floor: int, opening: int) -> bool:
    """Whether only small words or other quotations stand before a quotation: "And, “…” he said"."""
    outside = [k for k in range(floor, opening) if page.inside[k] == OUTSIDE]
    if not outside:
        return True
    last = outside[-1]
    return page.words.forms[last] in {".", ":", "!", "?", "—"} or (
        len(outside) <= 2 and page.tags[outside[0]] in {"CC", "UH", "RB"}
    )


def _clause_begin(page: Page, floor: int, at: int) -> int:
    begin = floor
    while (
        begin < at
        and page.inside[begin] == OUTSIDE
        and page.words.forms[begin] in {",", ";", ".", ":", ")", "]", "—", "-", "–"}
    ):
        begin += 1
    return begin


def _tail(page: Page, frame: Frame, report: Report) -> int:
    """Where the content of a report may begin: after whom it was said to, when and where."""
    _forms, lows, tags, inside = page.words.forms, page.words.lows, page.tags, page.inside
    at = report.end
    if "t" in report.letters and not report.inverted and at < frame.last and inside[at] == OUTSIDE:
        at = _addressee(page, frame, at)
    things = set(report.letters) & set("ndo")
    for _ in range(6):
        if at >= frame.last or inside[at] != OUTSIDE:
            return at
        if (
            tags[at] in ADVERBS
            and lows[at] not in {"so", "as", "even", "not", "only", "just"}
            and (
                at + 1 >= frame.last
                or lows[at + 1] in {",", ".", ":", *page.language.that}
                or inside[at + 1] != OUTSIDE
                or phrases.is_time(page, at + 1)
            )
        ):
            at += 1
            continue
        if phrases.is_time(page, at) or (
            lows[at] in {"last", "this", "next", "late", "early", "earlier"}
            and at + 1 < frame.last
            and phrases.is_time(page, at + 1)
        ):
            at += 1
            while (
                at < frame.last
                and inside[at] == OUTSIDE
                and (phrases.is_time(page, at) or (tags[at] == "CD" and phrases.is_time(page, at - 1)))
            ):
                at += 1
            continue
        if lows[at] in _ADJUNCTS and tags[at] in {"IN", "TO", "RB", "RP", "JJ"}:
            after = _adjunct_end(page, frame, at)
            if after is None or (things and not _announces(page, frame, after)):
                return at
            at = after
            continue
        return at
    return at


def _announces(page: Page, frame: Frame, at: int) -> bool:
    """Whether "that", a quotation, a comma or a colon comes next."""
    return (
        at >= frame.last
        or page.inside[at] != OUTSIDE
        or page.words.lows[at] in page.language.that
        or page.words.forms[at] in {",", ":", "."}
    )


def _adjunct_end(page: Page, frame: Frame, at: int) -> int | None:
    """After "in a statement on Monday"; None when the words are no adjunct."""
    tags, lows, inside = page.tags, page.words.lows, page.inside
    start = at + 1
    if start < frame.last and tags[start] == "VBG":
        start += 1
    if start >= frame.last or inside[start] != OUTSIDE:
        return None
    span = phrases.right(page, start, frame.last)
    if span is None:
        if tags[start] == "CD":
            return start + 1
        return None
    end = span[1]
    if end < frame.last and inside[end] == OUTSIDE and tags[end] in FINITE:
        return None if lows[at] in {"after", "before", "as", "while", "when"} else None
    return end


def _addressee(page: Page, frame: Frame, at: int) -> int:
    """After the one who was told, when somebody was."""
    tags, lows, inside = page.tags, page.words.lows, page.inside
    if lows[at] in page.language.that or tags[at] == "TO":
        return at
    if tags[at] == "PRP" and lows[at] in {"him", "her", "them", "me", "us", "it", "you"}:
        return at + 1
    span = phrases.right(page, at, frame.last)
    if span is None:
        return at
    end = span[1]
    if end >= frame.last or inside[end] != OUTSIDE:
        return end
    if tags[end] in FINITE:
        return at
    return end


def _content(page: Page, frame: Frame, report: Report, start: int, following: list[Report]) -> list[Passage]:
    """What follows a report: a quotation, a clause, a thing or something to do, as its letters allow."""
    forms, lows, tags, inside, letters = page.words.forms, page.words.lows, page.tags, page.inside, report.letters
    if start < frame.last and inside[start] == OUTSIDE and forms[start] in {":", "-", "—", "–"}:
        start += 1
    if start >= frame.last:
        return []
    if _quote_opens(page, start) is not None:
        return _quotes(page, frame, report, start, following)
    if inside[start] != OUTSIDE:
        return []
    low = lows[start]
    if (
        (low in page.language.that
        and tags[start] != "DT")
        or (low in page.language.that
        and start + 1 < frame.last
        and tags[start + 1] not in FINITE | {"NN", "NNS"})
    ):
        return _clause(page, frame, report, start + 1, following) if set(letters) & set("sqotnw") else []
    if forms[start - 1] == ":":
        return _clause(page, frame, report, start, following)
    if tags[start] == "TO":
        return _clause(page, frame, report, start, following) if set(letters) & set("ito") else []
    if set(letters) & set("nd"):
        if any(other.noun and other.begin <= start + 1 for other in following):
            return []  # "echo Lund's assertion that …": what follows is Lund's
        if "d" in letters and "s" not in letters:
            end = _clause_end(page, frame, report, start, following)
            if all(page.inside[k] < 0 for k in range(start, end)):
                return []  # "praised the plan" tells no words
        return _clause(page, frame, report, start, following)
    if "o" in letters:
        end = _clause_end(page, frame, report, start, following)
        span = phrases.right(page, start, end)
        if lows[start] in _ASKED or (
            span is not None and span[1] < end and (tags[span[1]] == "TO" or tags[span[1]] in ADVERBS)
        ):
            return _clause(page, frame, report, start, following)
        if not set(letters) & set("s") and any(tags[k] == "TO" for k in range(start, end)):
            return _clause(page, frame, report, start, following)
    if "w" not in letters and set(letters) & set("sq"):
        end = _clause_end(page, frame, report, start, following)
        if _is_clause(page, start, end):
            return _clause(page, frame, report, start, following)
    return []


def _is_clause(page: Page, start: int, end: int) -> bool:
    """Whether words hold a finite verb that is not one of a relative clause, or a quotation."""
    open_relatives = 0
    for k in range(start, end):
        if page.tags[k] in {"WP", "WDT"} and k > start:
            open_relatives += 1
        elif page.tags[k] in FINITE:
            if open_relatives == 0:
                return True
            open_relatives -= 1
    return False


def _quotes(page: Page, frame: Frame, report: Report, start: int, following: list[Report]) -> list[Passage]:
    """Content that begins with a quotation: direct when nothing of the clause follows it, else mixed."""
    number = _quote_opens(page, start)
    if number is None:
        return []
    last = page.bounds[number][1]
    end = _clause_end(page, frame, report, start, following)
    rest = [k for k in range(last, end) if page.inside[k] == OUTSIDE]
    if (
        rest
        and page.words.lows[rest[0]] in page.language.conjunctions
        and len(rest) == 1
        and _quote_opens(page, rest[0] + 1) is not None
    ):
        return [Passage(start, end, report)]
    if report.begin > frame.first and page.words.lows[report.begin - 1] == "what":
        rest = []  # "what Lund called “fraud” led to …"
    closed = page.words.text[page.stretches[number].end - 1 : page.stretches[number].end]
    if not rest or closed in {".", "!", "?", ",", "…"} or page.words.forms[rest[0]] in {",", ".", ";", "—", "-"}:
        found = [Passage(*page.bounds[number], report, number)]
        for k in range(last, end):
            other = _quote_opens(page, k)
            if other is not None and page.words.forms[k - 1] in {",", "”", '"', "''", "and", ";"} and not rest:
                found.append(Passage(*page.bounds[other], report, other))
        return found
    return [Passage(start, end, report)]


def _after_attribution(
    page: Page, frame: Frame, report: Report, start: int, following: list[Report], *, direct: bool
) -> list[Passage]:
    """What goes on after ", she said,": the second piece of a quotation or of a clause."""
    forms, inside = page.words.forms, page.inside
    at = start
    number = _quote_opens(page, at)
    while number is None and at < frame.last and (inside[at] == OUTSIDE and forms[at] in {",", ":", "—", "-", ";"}):
        at += 1
        number = _quote_opens(page, at)
    if number is not None:
        return [Passage(*page.bounds[number], report, number)]
    if direct:
        # a quotation further on in the frame, after an apposition: "…,” said Lund, a nurse, “…"
        for k in range(at, frame.last):
            number = _quote_opens(page, k)
            if number is not None and forms[k - 1] in {",", ".", ":"} and not any(other.cue < k for other in following):
                return [Passage(*page.bounds[number], report, number)]
        return []
    if at >= frame.last or at == start or inside[at] != OUTSIDE:
        return []
    tag = page.tags[at]
    if tag in {"VBG", "WP", "WDT", "WRB"} or (following and following[0].participle and following[0].begin <= at + 1):
        return []
    if report.inverted and page.tags[at] not in FINITE:
        closing = _parenthesis_end(page, frame, start)
        if closing is None:
            return []
        at = closing
    elif (
        page.words.lows[at] in {"but", "and", "while", "although", "citing", "according", "as", "though"}
        or (tag == "IN"
        and page.words.lows[at] in {"after", "before", "as", "while"})
    ):
        return []
    end = _clause_end(page, frame, report, at, following)
    return [Passage(at, end, report)] if end - at > 1 else []


def _according(
    page: Page, frame: Frame, report: Report, following: list[Report], before: list[Passage]
) -> list[Passage]:
    forms, inside = page.words.forms, page.inside
    head = [k for k in range(frame.first, report.begin) if page.tags[k] not in {"CC", "RB"} and forms[k] != ","]
    if not head:
        at = report.end
        if at >= frame.last:
            return []
        if page.language.verb_second or page.tags[at] in {"DT", "PRP", "EX", "PRP$"}:
            at += forms[at] == "," and inside[at] == OUTSIDE
            return _clause_or_quote(page, frame, report, at, following)
        while at < frame.last and not (forms[at] == "," and inside[at] == OUTSIDE):
            if inside[at] != OUTSIDE or at - report.end > 40:
                return []
            at += 1
        at += 1
        if at < frame.last and page.tags[at] == "VBG" and (closing := _parenthesis_end(page, frame, at - 1)):
            at = closing
        apposition = _parenthesis_end(page, frame, at - 1)
        if (
            apposition is not None
            and at < frame.last
            and not any(page.tags[k] in FINITE for k in range(at, apposition))
            and (page.tags[at] in {"DT", "WP", "WDT"} or (page.tags[at] == "NNP" and apposition - at < 5))
            and any(page.tags[k] in FINITE for k in range(apposition, frame.last))
        ):
            at = apposition
        return _content(
            page,
            frame,
            Report(report.cue, report.cue_end, report.begin, "qsn", report.speaker, end=report.end),
            at,
            following,
        ) and [
            Passage(p.first, p.last, report, p.stretch) for p in _clause_or_quote(page, frame, report, at, following)
        ]
    floor = max([frame.first, *(passage.last for passage in before)])
    at = report.begin - 1
    if at >= floor and forms[at] in {",", "—", "–", "-"} and inside[at] == OUTSIDE:
        at -= 1
    number = _quote_closes(page, at)
    if number is not None and _lead(page, floor, page.bounds[number][0] - 1):
        return [Passage(*page.bounds[number], report, number)]
    begin = _clause_begin(page, floor, at)
    if at - begin < 2:
        return []
    return [Passage(begin, at + 1, report)]


def _clause_or_quote(page: Page, frame: Frame, report: Report, at: int, following: list[Report]) -> list[Passage]:
    if _quote_opens(page, at) is not None:
        return _quotes(page, frame, report, at, following)
    return _clause(page, frame, report, at, following)


def _clause(page: Page, frame: Frame, report: Report, start: int, following: list[Report]) -> list[Passage]:
    end = _clause_end(page, frame, report, start, following)
    if end <= start:
        return []
    return [Passage(start, end, report)]


def _clause_end(page: Page, frame: Frame, report: Report, start: int, following: list[Report]) -> int:
    """Where a reported clause ends: at the next report that is not part of it, else with the frame."""
    forms, lows, tags, inside = page.words.forms, page.words.lows, page.tags, page.inside
    end = _after_participle(page, frame, report, start) or frame.last
    for other in following:
        if other.begin <= start or inside[other.cue] != OUTSIDE:
            continue
        cut = _cut(page, report, start, other)
        if cut is not None:
            end = min(end, cut)
            break
    end = min(end, _main_clause(page, frame, report, start))
    for at in range(start + 2, end - 1):
        if inside[at] == OUTSIDE and inside[at - 1] == MARK and _goes_off(page, at):
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
    while (
        end > start
        and inside[end - 1] == OUTSIDE
        and (forms[end - 1] in {".", ",", ";", ":", "—", "–", "-", "…", "?", "!", "--"})
    ):
        end -= 1
    del lows, tags
    return end


def _closes_with_comma(page: Page, at: int) -> bool:
    number = _quote_closes(page, at)
    return number is not None and page.words.text[page.stretches[number].end - 1] == ","


def _goes_off(page: Page, at: int) -> bool:
    """Whether a word after a quotation leads back to the narrator: "… “…” before going on"."""
    return page.words.lows[at] in _LEADS_BACK and page.tags[at + 1] == "VBG"


_LEADS_BACK = frozenset({"before", "after", "while", "when", "in", "by", "without", "during"})
_OPENERS = frozenset({"while", "when", "as", "if", "although", "though", "since", "after", "because", "where", "even"})


def _main_clause(page: Page, frame: Frame, report: Report, start: int) -> int:
    """Where the main clause begins when a report stands in one before it: "While Lund says …, others …"."""
    if page.words.lows[frame.first] not in _OPENERS:
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


def _after_participle(page: Page, frame: Frame, report: Report, start: int) -> int | None:
    """The comma that ends an opening participle's clause: "Citing privacy, officials …"."""
    if not report.participle or report.begin > frame.first + 1:
        return None
    for k in range(start, frame.last):
        if page.words.forms[k] == "," and page.inside[k] == OUTSIDE:
            return k
    return None


def _cut(page: Page, report: Report, start: int, other: Report) -> int | None:
    """Where the next report ends this one's clause; None when it is told within the clause."""
    forms, lows, inside, tags = page.words.forms, page.words.lows, page.inside, page.tags
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
        and lows[at] in {"before", "after", "while", "by"}
        and (forms[at - 1] == "," or _closes_with_comma(page, at - 1))
    ):
        return at if inside[at - 1] == MARK else at - 1
    if other.participle:
        return at if forms[at] == "," else (at if tags[at] == "CC" and forms[at - 1] == "," else None)
    if other.noun:
        return None
    if other.elided:
        if tags[at] == "CC" or forms[at] == ",":
            if report.participle != other.participle or report.infinitive != other.infinitive:
                return None
            return at - 1 if forms[at - 1] == "," else at
        return None
    if forms[at] == ",":
        return at
    if tags[at] in {"WDT", "WP"} and forms[at - 1] == ",":
        return at - 1
    if lows[at] in _CONTRAST and forms[at - 1] in {",", "—", "–", "-", ";"}:
        return at - 1
    if lows[at] in {"but", "while", "although", "though"} and inside[at] == OUTSIDE:
        return at
    return None
