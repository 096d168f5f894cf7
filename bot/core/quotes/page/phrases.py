"""Words of a page → the noun phrase that ends or begins at a place: who may be speaking."""

from __future__ import annotations

from bot.core.quotes.page.frames import OUTSIDE, Page

Span = tuple[int, int]  # first word and the one after the last

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_INNER = frozenset(
    {*NOUNS, "JJ", "JJR", "JJS", "CD", "DT", "PDT", "PRP$", "POS", "VBN", "VBG", "$", "FW", "HYPH", "SYM"}
)
_OPENERS = frozenset({"DT", "PRP$", "PDT"})
_ENDS = frozenset({*NOUNS, "PRP", "CD", "WP", "WDT", "DT", "JJ", "FW", "JJS"})
LONGEST = 40  # words a noun phrase with all that hangs on it may have


def is_time(page: Page, index: int) -> bool:
    return page.words.lows[index] in page.language.what.times


def left(page: Page, last: int, floor: int) -> Span | None:
    """The noun phrase whose last word is `last`, with the prepositions that hang on it; None when there is none."""
    tags, lows, small = page.tags, page.words.lows, page.language.small
    index = last
    if index < floor or page.inside[index] != OUTSIDE:
        return None
    if tags[index] == "-RRB-":
        opening = _opening(page, index, floor)
        if opening is None:
            return None
        index = opening - 1
        if index < floor:
            return None
    tag = tags[index]
    if tag not in _ENDS or (
        tag in {"CD", "DT", "JJ"}
        and lows[index] not in small.quantities
        and not page.words.forms[index][0].isupper()
        and lows[index] not in page.language.who.roles
    ):
        return None
    if tag in {"PRP", "WP"} or (tag == "WDT" and lows[index] in small.relatives):
        return (index, last + 1)
    if tag == "WDT":
        return None
    begin = _simple_left(page, index, floor)
    if begin is None:
        return None
    for _ in range(6):
        longer = _hang_left(page, begin, floor)
        if longer is None or last - longer > LONGEST:
            break
        begin = longer
    return (begin, last + 1)


def _opening(page: Page, closing: int, floor: int) -> int | None:
    for index in range(closing - 1, max(floor, closing - 10) - 1, -1):
        if page.words.forms[index] == "(":
            return index
    return None


def _simple_left(page: Page, last: int, floor: int) -> int | None:
    tags, lows, inside = page.tags, page.words.lows, page.inside
    index = begin = last
    while index >= floor and inside[index] == OUTSIDE:
        tag = tags[index]
        if tag == "-RRB-" and index != last:
            opening = _opening(page, index, floor)
            if opening is None:
                break
            index = opening - 1
            continue
        if lows[index] in page.language.small.her and index < last:
            return index  # whatever the tagger took it for
        if (
            tag not in _INNER
            and not (tag == "RB" and begin < len(tags) and tags[begin] in {"JJ", "VBN", "CD"})
            and lows[index] != "&"
        ):
            break
        if tag in {"VBN", "VBG"} and begin == index + 1 and tags[begin] in {"DT", "PRP$", "NNP"}:
            break
        if (
            is_time(page, index)
            and begin != last + 1
            and index != last
            and tags[begin] in {"NNP", "DT", "PRP$", "NNS", "NN"}
            and not _possessive(page, index)
        ):
            break
        begin = index
        if tag in _OPENERS and (index == floor or tags[index - 1] not in {"PDT", "POS"}):
            if index > floor and lows[index - 1] in page.language.small.both:
                begin -= 1
            break
        index -= 1
    while begin < last and tags[begin] in {"RB", "POS", "SYM", "HYPH"}:
        begin += 1
    return begin if begin <= last else None


def _possessive(page: Page, index: int) -> bool:
    return index + 1 < len(page.tags) and page.tags[index + 1] == "POS"


def _hang_left(page: Page, begin: int, floor: int) -> int | None:
    """The start of the longer phrase when what begins here hangs on a noun before it: of, for, and …"""
    tags, lows, inside, small = page.tags, page.words.lows, page.inside, page.language.small
    link = begin - 1
    if link <= floor or inside[link] != OUTSIDE:
        return None
    before = link - 1
    if inside[before] != OUTSIDE:
        return None
    if tags[link] in {"IN", "TO"} and lows[link] in small.links:
        if tags[before] in {"JJ", "VBN", "VBG"} and before - 1 >= floor and tags[before - 1] in NOUNS | {"DT"}:
            if tags[before - 1] == "DT" and lows[before - 1] not in small.quantities:
                return None
            before -= 1
        if tags[before] in NOUNS or lows[before] in small.quantities or tags[before] == "-RRB-":
            if is_time(page, before):
                return None
            return _simple_left(page, before, floor)
        return None
    if lows[begin] in small.genitives and tags[link] in NOUNS and not is_time(page, link):
        return _simple_left(page, link, floor)
    if tags[link] == "CC" and lows[link] in small.joining and tags[before] in NOUNS | {"PRP", "-RRB-"}:
        if tags[begin] == "PRP":
            return None
        return _simple_left(page, before, floor)
    if tags[link] in {"VBG", "VBN"} and tags[before] in NOUNS and lows[link] in small.hanging:
        return _simple_left(page, before, floor)
    return None


def right(page: Page, first: int, ceiling: int) -> Span | None:
    """The noun phrase that begins at `first`, with what hangs on it: "a spokesman for the ministry"."""
    tags, lows, inside, small = page.tags, page.words.lows, page.inside, page.language.small
    index = first
    if index >= ceiling or inside[index] != OUTSIDE:
        return None
    if tags[index] == "PRP" and not (lows[index] in small.her and index + 1 < ceiling and tags[index + 1] in NOUNS):
        return (index, index + 1)
    seen_noun = False
    while index < ceiling and inside[index] == OUTSIDE and index - first < LONGEST:
        tag = tags[index]
        if tag in NOUNS or tag == "FW":
            if is_time(page, index) and seen_noun:
                break
            seen_noun = True
        elif tag in {"DT", "PDT", "PRP$"} or (tag == "PRP" and index == first):
            if (
                seen_noun
                and tags[index - 1] not in {"IN", "CC", "TO"}
                and not (lows[index] in small.genitives and index + 1 < ceiling and tags[index + 1] in _INNER)
            ):
                break
            if lows[index] in small.quantities and (index + 1 >= ceiling or tags[index + 1] not in _INNER):
                seen_noun = True
        elif tag in {"IN", "TO"}:
            if (
                not seen_noun
                or lows[index] not in small.links
                or index + 1 >= ceiling
                or tags[index + 1] not in _INNER
                or is_time(page, index + 1)
                or (lows[index] in small.loose and tags[index - 1] == "NNP")
                or lows[index + 1] in small.indefinite
                or (lows[index] in small.distant and lows[index + 1] not in small.the)
            ) and not (seen_noun and lows[index] in small.tight and index + 1 < ceiling and tags[index + 1] in _INNER):
                break
        elif tag == "CC":
            if (
                not seen_noun
                or lows[index] not in small.adding
                or index + 1 >= ceiling
                or tags[index + 1] not in NOUNS | {"DT", "PRP$", "JJ"}
            ):
                break
        elif tag in {"VBG", "VBN"}:
            if seen_noun:
                break
        elif (
            tag in {"VB", "VBP"}
            and index == first
            and index + 1 < ceiling
            and tags[index + 1] in NOUNS
            and (
                index < 2
                or lows[index - 1] not in small.to
                or (lows[index - 2], lows[index - 1]) in page.language.saying.according
            )
        ):
            pass  # "union leader": some nouns are verbs, but a verb does not open a noun phrase
        elif tag == "-LRB-" and seen_noun:
            closing = next((k for k in range(index, min(index + 10, ceiling)) if page.words.forms[k] == ")"), None)
            if closing is None:
                break
            index = closing
        elif (tag not in _INNER and lows[index] not in {"&", "-"}) or (
            tag in {"JJ", "CD"}
            and seen_noun
            and tags[index - 1] in NOUNS
            and tag != "CD"
            and not page.words.forms[index][0].isupper()
        ):
            break
        index += 1
    last = index
    while (
        last > first
        and tags[last - 1] in {"IN", "CC", "DT", "POS", "JJ", "PRP$", "TO"}
        and lows[last - 1] not in small.quantities
        and not (tags[last - 1] == "JJ" and page.words.forms[last - 1][0].isupper())
    ):
        last -= 1
    if last <= first or not seen_noun:
        return None
    return (first, last)
