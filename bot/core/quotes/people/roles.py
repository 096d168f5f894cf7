"""A name → the role that its sentence gives it: "Lund, the mayor,", "the mayor, Lund,", "Lund became mayor"."""

from __future__ import annotations

from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import OUTSIDE, Page

_SMALL = frozenset({"DT", "JJ", "NN", "NNP", "NNS", "VBN", "POS", "PRP$", "RB", "CD", "HYPH", "VBG"})
_REACH = 8  # words within which the noun of a role is looked for


def role_after(page: Page, last: int) -> str | None:
    """The role that stands after a name ending before word `last`: in an apposition, or after "is", "became"."""
    forms, lows, count = page.words.forms, page.words.lows, len(page.words)
    who = page.language.who
    at = last
    if at >= count or page.inside[at] != OUTSIDE:
        return None
    apposition = forms[at] == ","
    at += apposition
    while at < count and lows[at] in who.joined:
        at += 1
    copula = at < count and lows[at] in who.copulas
    at += copula
    at += copula and at < count and lows[at] in who.named
    if not (apposition or copula):
        return None
    return _role(page, at, min(at + _REACH, count))


def role_before(page: Page, first: int) -> str | None:
    """The role of an apposition before a name: "the defence minister, Lund,"."""
    if first < 3 or page.words.forms[first - 1] != "," or page.inside[first - 1] != OUTSIDE:
        return None
    span = phrases.left(page, first - 2, page.frames[page.number_of(first)].first)
    owned = span is not None and page.words.lows[span[0]] in page.language.small.possessives
    if span is None or not (owned or page.tags[span[0]] == "DT"):
        return None
    return _role(page, *span)


def _role(page: Page, first: int, ceiling: int) -> str | None:
    """The noun phrase from `first` whose last word is a role, without its article."""
    words, tags, language = page.words, page.tags, page.language
    while first < ceiling and (tags[first] in {"DT", "PRP$", "RB"} or words.lows[first] in language.small.possessives):
        first += 1
    at, found = first, None
    while at < ceiling and page.inside[at] == OUTSIDE and tags[at] in _SMALL and tags[at] not in {"DT", "PRP$"}:
        if language.who.is_role(words.lows[at]):
            found = at
        at += 1
    if found is None or (found + 1 < at and tags[found + 1] in {"NNP", "POS"}):
        return None
    if tags[first] == "VBG" or words.lows[first] in language.what.times:
        return None
    owned = [k for k in range(first, found) if tags[k] == "POS" and words.forms[first][0].islower()]
    first = owned[-1] + 1 if owned else first  # "the alliance's secretary-general": whose stands elsewhere
    return words.text[words.starts[first] : words.ends[found]]
