"""A quoted stretch → the attributions within it: « A, a-t-il dit. B », "A - ha detto Lund - B", “A, insiste, B”."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.quotes.page.frames import Page
from bot.core.quotes.page.phrases import Span

DASHES = frozenset({"-", "–", "—"})
_LONGEST = 45  # words of an attribution
_BEFORE = frozenset({",", "?", "!", "…", *DASHES})
_ENDS = frozenset({".", "…", "...", ";"})
_NAMES = frozenset({"NNP", "NNPS"})


@dataclass(frozen=True)
class Attributing:
    """Forms in lower case of what stands around a verb of saying."""

    have: frozenset[str] = frozenset()  # auxiliaries
    be: frozenset[str] = frozenset()
    clitics: frozenset[str] = frozenset()  # pronouns before a verb
    governing: frozenset[str] = frozenset()  # verbs before an infinitive of saying
    dropped: bool = False  # whether verbs need no subject


def incises(words: Attributing, page: Page, first: int, last: int) -> list[Span]:
    """The marks before and after each attribution in the words `first:last`."""
    forms = page.words.forms
    found: list[Span] = []
    at = first + 1
    while at < last - 1:
        mark = forms[at]
        if mark in _BEFORE and (mark not in DASHES or _parts(page, at)):
            end = _attribution(words, page, at, last)
            if end is not None:
                found.append((at, end))
                at = end
        at += 1
    return found


def _parts(page: Page, at: int) -> bool:
    """Whether a dash parts words, and does not join them."""
    forms, starts, ends = page.words.forms, page.words.starts, page.words.ends
    joined = ends[at - 1] == starts[at] and ends[at] == starts[at + 1]
    return not (joined and forms[at - 1][0].isalnum() and forms[at + 1][0].isalnum())


def _attribution(words: Attributing, page: Page, mark: int, last: int) -> int | None:
    """The mark after the attribution which begins after a mark; None where none does."""
    forms, lows, tags, saying = page.words.forms, page.words.lows, page.tags, page.language.saying
    at = mark + 1
    while at < last and lows[at] in words.clitics and lows[at] not in words.have:
        at += 1
    auxiliary = at < last and lows[at] in words.have
    if auxiliary:
        at += 1
    if at >= last:
        return None
    if tags[at] == "HYPH" and at + 1 < last and tags[at + 1] == "PRP":
        return _inverted(page, mark, at + 2, last, spoken=auxiliary and _participle(page, at + 2, last))
    while at < last and tags[at] == "RB":
        at += 1
    while auxiliary and at < last and lows[at] in words.have | words.be | words.governing:
        at += 1
    if at >= last or not tags[at].startswith("VB"):
        return None
    if at + 2 < last and tags[at + 1] == "HYPH" and tags[at + 2] == "PRP":
        return _inverted(page, mark, at + 3, last, spoken="q" in saying.verbs.get(lows[at], ""))
    dashed = forms[mark] in DASHES
    infinitive = at + 1 < last and lows[at] in words.governing and tags[at + 1] == "VB"
    letters = saying.verbs.get(lows[at + infinitive], "")
    if not (dashed or "q" in letters) or (tags[at] == "VBN") != auxiliary:
        return None
    at += 1 + infinitive
    if dashed:
        return next((k for k in range(at, min(last, mark + _LONGEST)) if forms[k] in DASHES and _parts(page, k)), None)
    return _subject_end(words, page, at, last, sure="s" in letters)


def _participle(page: Page, at: int, last: int) -> bool:
    """Whether a participle follows, be it of a verb of saying or not: what stands so is one."""
    while at < last and page.tags[at] == "RB":
        at += 1
    return at < last and page.tags[at] in {"VBN", "VBD"}


def _inverted(page: Page, mark: int, at: int, last: int, *, spoken: bool) -> int | None:
    """The end of "…, dit-il", "…, a-t-elle ajouté"; a question that somebody asks is none: "…, viendra-t-il ?"."""
    forms = page.words.forms
    for k in range(at, min(last + 1, mark + _LONGEST)):
        if k >= last:
            return last
        if forms[k] in _ENDS or forms[k] == "," or (forms[k] in DASHES and _parts(page, k)):
            return k
        if forms[k] == "?" and not spoken:
            return None
        if forms[k] in {"?", "!"}:
            return None
    return None


def _subject_end(words: Attributing, page: Page, at: int, last: int, *, sure: bool) -> int | None:
    """The mark after the subject that follows a verb; right after the verb where none needs to stand."""
    forms, lows, tags, small = page.words.forms, page.words.lows, page.tags, page.language.small
    if at >= last:
        return last if words.dropped else None
    if forms[at] in _ENDS or forms[at] == ",":
        return at if words.dropped else None
    start = at
    while at < last and (tags[at] == "RB" or lows[at] in page.language.what.times | page.language.bounds.near):
        at += 1
    if at >= last or not (
        tags[at] in _NAMES
        or (tags[at] in {"DT", "PRP$"} and at + 1 < last and tags[at + 1] in {"NN", "NNP", "NNS", "CD"})
        or (tags[at] == "PRP" and small.pronouns.get(lows[at]) in {"m", "f", "p"})
    ):
        return None
    noun = next((k for k in range(at, min(last, at + 3)) if tags[k] in {"NN", "NNS", *_NAMES, "PRP"}), at)
    if tags[noun] == "NN" and not (sure or _speaks(page, noun)):
        return None
    for k in range(noun + 1, min(last + 1, start + _LONGEST)):
        if k >= last:
            return last
        if forms[k] in _ENDS:
            return k
        if forms[k] in {"?", "!"}:
            return None
        if forms[k] == "," and not apposition(page, k + 1, last):
            return k
    return None


def _speaks(page: Page, noun: int) -> bool:
    language, low = page.language, page.words.lows[noun]
    return language.who.is_role(low) or low in language.who.kin or low in language.what.bodies | language.what.papers


def apposition(page: Page, at: int, last: int) -> bool:
    """Whether what follows a comma tells who a speaker is: a role, a relative clause, a participle."""
    tags, lows = page.tags, page.words.lows
    if at >= last:
        return False
    if tags[at] in {"WP", "WDT", "VBN"} or lows[at] in page.language.bounds.near or tags[at] == "CD":
        return True
    if tags[at] in _NAMES and tags[at - 2] == "NN" and at + 1 < last and tags[at + 1] in _NAMES:
        return True  # "savoure son entraîneur, Jean Lund"
    at += tags[at] in {"DT", "PRP$"}
    return any(
        tags[k] in {"NN", "NNP"} and (page.language.who.is_role(lows[k]) or lows[k] in page.language.who.kin)
        for k in range(at, min(at + 2, last))
    )
