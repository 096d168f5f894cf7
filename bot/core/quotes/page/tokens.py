"""Text → words and marks with offsets, cut the way the tagger learnt them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

LONGEST_WORD = 200  # characters; what runs on longer is no word, and patterns must stay linear


def _pattern(abbreviations: str, elisions: str) -> re.Pattern[str]:
    """What one token is. White space goes along with the token after it and plain words come first: three times as fast
    as trying every form at every character.
    """
    shortened = "|".join(abbreviations.split())
    return re.compile(
        rf"""
    \s*+(
      [^\W\d_]{{1,{LONGEST_WORD}}}+(?![\w.:'’&/‐‑-])        # a word by itself
    | (?:{elisions})(?=["«“„‘(])                          # qu'« il … »
    | ,,(?=[\w‘'(…]) | ’’
    | [,;!?()“”"]
    | https?://[^\s<>"]{{1,{LONGEST_WORD}}}
    | \b[A-Z]-(?:[A-Z]\.){{2,4}}                        # R-S.C.
    | \b[A-Z]-(?:{shortened})\.      # R-Fla.
    | @\w{{1,30}}
    | (?:[^\W\d_]\.){{2,8}}                              # U.S.
    | \b(?:{shortened})\.
    | \b[A-Z]\.(?=\s[A-Z(]|,)                            # an initial
    | \d{{1,30}}(?:[.,:/]\d{{1,30}}){{0,8}}(?:[^\W_]{{1,20}})?(?:-[^\W_]{{1,40}}){{0,4}}
    | [^\W_]{{1,{LONGEST_WORD}}}(?:(?:[-‐‑'’&/]|\.(?![A-ZÄÖÜ]))[^\W_]{{1,{LONGEST_WORD}}}){{0,6}}
    | --+ | \.\.+ | '' | ``
    | \S
    )
    """,
        re.VERBOSE,
    )


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of a text, as lists of one length; `lows` are in lower case with straight apostrophes."""

    text: str
    starts: list[int]
    ends: list[int]
    forms: list[str]
    lows: list[str]

    def __len__(self) -> int:
        return len(self.forms)


def cutter(abbreviations: str, *, clitics: str = r"(?!)", elisions: str = r"(?!)") -> Callable[[str], Words]:
    """How a language cuts its texts: a function text → words and marks, none overlapping, all but white space covered.

    `abbreviations`, parted by white space, keep their full stop. `clitics` is a pattern for what is cut off the end of
    a word with an apostrophe ("does|n't") or a hyphen ("dit|-il"), `elisions` one for what is cut off its beginning
    ("l'|homme"). The first group of `clitics`, where it has one, is a word by itself ("a|-t-|il").
    """
    token = _pattern(abbreviations, elisions)
    behind = re.compile(rf"(?:{clitics})$", re.IGNORECASE)
    before = re.compile(elisions, re.IGNORECASE)
    hyphens = "-" in clitics

    def words(text: str) -> Words:
        starts: list[int] = []
        ends: list[int] = []
        forms: list[str] = []
        for match in token.finditer(text, 0, len(text.rstrip())):
            start, end = match.span(1)
            form = match[1]
            if "'" in form or "’" in form or (hyphens and "-" in form):
                for cut in _cuts(form, before, behind):
                    starts.append(start)
                    ends.append(start + cut)
                    forms.append(form[:cut])
                    form, start = form[cut:], start + cut
            starts.append(start)
            ends.append(end)
            forms.append(form)
        lows = [form.lower() for form in forms]
        if "’" in text:
            lows = [low.replace("’", "'") if "’" in low else low for low in lows]
        return Words(text, starts, ends, forms, lows)

    return words


def _cuts(form: str, before: re.Pattern[str], behind: re.Pattern[str]) -> list[int]:
    """The lengths of the pieces that are cut off a word one after the other, but for the last."""
    cuts = []
    elided = before.match(form)
    if elided is not None and 0 < elided.end() < len(form):
        cuts.append(elided.end())
        form = form[elided.end() :]
    clitic = behind.search(form)
    if clitic is not None and clitic.start() > 0:
        cuts.append(clitic.start())
        if clitic.lastindex and clitic.start(1) > clitic.start():
            cuts.append(clitic.start(1) - clitic.start())
    return cuts
