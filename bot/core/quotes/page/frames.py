"""Text → frames: sentences that never end inside a quotation, their words tagged, their quoted stretches told apart."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import partial

from bot.core.quotes.languages.contract import Language
from bot.core.quotes.page.incises import part
from bot.core.quotes.page.marks import Stretch, stretches
from bot.core.quotes.page.openings import openings
from bot.core.quotes.page.tokens import Words

OUTSIDE = -1
MARK = -2
LONG = 200  # words after which a frame ends outside a quotation, sentence or not: what follows stays linear
OFTEN = 100  # places of one form that are looked at
LONGEST = 2000  # and within one
_ENDS = frozenset({".", "!", "?", "…", "...", "....", ". . ."})
_LAST_LETTERS = frozenset(".!?…")  # of whatever may end a sentence: marks, abbreviations
_CLOSERS = frozenset({'"', "”", "''", "»", "’", "'", ")", "]", "“", "«"})
_LINE_ENDS = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence as it stands outside its quotations: words `first:last` of the text, in one paragraph."""

    first: int
    last: int
    paragraph: int
    stretches: tuple[int, ...] = ()  # numbers of the quoted stretches in it


@dataclass(slots=True)
class Page:
    """A text made ready: words, tags, quoted stretches; for each word the number of its stretch (or OUTSIDE, MARK)."""

    words: Words
    tags: list[str]
    stretches: list[Stretch]
    inside: list[int]
    language: Language
    frames: list[Frame] = field(default_factory=list)
    paragraphs: list[tuple[int, int]] = field(default_factory=list)  # first and last word of each
    bounds: list[tuple[int, int]] = field(default_factory=list)  # first and last word of each stretch
    numbers: list[int] = field(default_factory=list)  # for each word, the number of its frame
    _places: dict[str, list[int]] = field(default_factory=dict)

    def number_of(self, index: int) -> int:
        """The number of the frame that a word stands in."""
        return self.numbers[index]

    def sourced(self, index: int) -> bool:
        """Whether "according to" stands right before a word."""
        return tuple(self.words.lows[max(index - 2, 0) : index]) in self.language.saying.according

    def places_of(self, form: str) -> list[int]:
        """Where a capitalised form stands."""
        if not self._places:
            for index, one in enumerate(self.words.forms):
                if one[:1].isupper():
                    self._places.setdefault(one, []).append(index)
        return self._places.get(form, [])[:OFTEN]


def page(text: str, language: Language) -> Page:
    """A text, tokenised, tagged and cut into frames."""
    words = language.words(text)
    quoted = stretches(text, language.shortened)
    made = Page(words, [], quoted, [OUTSIDE] * len(words), language)
    made.tags = language.tag(_mark(made))
    _part(made)
    _cut(made)
    return made


def _mark(made: Page) -> list[str]:
    """Tells which words are quoted; gives the forms with the quotation marks as “ and ”, whatever they were."""
    forms = list(made.words.forms)
    starts, ends, inside = made.words.starts, made.words.ends, made.inside
    at, count = 0, len(starts)
    for number, stretch in enumerate(made.stretches):
        at = bisect_right(ends, stretch.outer_start, at)
        first = last = None
        while at < count and starts[at] < stretch.outer_end:
            if starts[at] >= stretch.start and ends[at] <= stretch.end:
                inside[at] = number
                first = at if first is None else first
                last = at + 1
            else:
                inside[at] = MARK
                forms[at] = "“" if starts[at] < stretch.start else "”"
            at += 1
        place = at if first is None else first
        made.bounds.append((place, last if last is not None else place))
    return forms


def _part(made: Page) -> None:
    """Takes attributions out of the quotations that hold them: « A, dit Lund. B »."""
    incises, inside = made.language.order.incises, made.inside
    if incises is None:
        return
    before = made.bounds
    made.stretches, made.bounds = part(made.words, made.stretches, before, partial(incises, made))
    if len(made.bounds) == len(before):
        return
    for first, last in before:
        inside[first:last] = [OUTSIDE] * (last - first)
    for number, (stretch, (first, last)) in enumerate(zip(made.stretches, made.bounds, strict=True)):
        inside[first:last] = [number] * (last - first)
        for at in (first - 1, last):
            if 0 <= at < len(inside) and stretch.outer_start <= made.words.starts[at] < stretch.outer_end:
                inside[at] = MARK


def _cut(made: Page) -> None:
    inside = made.inside
    begin = open_paragraph = 0
    closing = _closing(made.words)
    starts, text = made.words.starts, made.words.text
    parted = {bisect_left(starts, place) - 1 for place in openings(text)}  # words after which the news begins
    for index, (form, within) in enumerate(zip(made.words.forms, inside, strict=True)):
        length = index - begin
        closes = index in closing
        if (
            closes
            or index in parted
            or length >= LONGEST
            or (
                within < 0
                and (
                    length >= LONG
                    or ((within == MARK or form[-1] in _LAST_LETTERS) and _ends_sentence(made, index, begin))
                )
            )
        ):
            made.numbers += [len(made.frames)] * (length + 1)
            numbers = tuple(number for number in dict.fromkeys(inside[begin : index + 1]) if number >= 0)
            made.frames.append(Frame(begin, index + 1, len(made.paragraphs), numbers))
            begin = index + 1
        if closes:
            made.paragraphs.append((open_paragraph, index + 1))
            open_paragraph = index + 1


def _closing(words: Words) -> set[int]:
    """The last words of paragraphs."""
    found = {bisect_left(words.starts, line.start()) - 1 for line in _LINE_ENDS.finditer(words.text)}
    return found | {len(words) - 1}


def _ends_sentence(made: Page, index: int, begin: int) -> bool:
    """Whether a new frame starts after this word, which stands outside all quotations (or is a mark)."""
    words, inside = made.words, made.inside
    form = words.forms[index]
    after = index + 1
    if inside[index] == MARK:
        if form not in _CLOSERS or index == begin:
            return False
        before = words.forms[index - 1]
        if inside[index - 1] < 0 or before not in _ENDS:
            return False
        if inside[after] == MARK or words.forms[after][:1] == "(":
            return inside[after] == MARK
        if not words.forms[after][:1].isupper():
            return False
        return before == "." or not _attribution_follows(made, after)
    if form in _ENDS:
        following = words.forms[after]
        if form == "." and made.language.naming.goes_on(made, index):
            return False
        return not (following[:1].islower() or (following in _CLOSERS and inside[after] != MARK)) or form == "."
    if form[-1:] == "." and len(form) > 1 and words.forms[after][:1].isupper():
        # an abbreviation that may end the sentence: U.S., a.m., Inc.
        low = words.lows[index]
        if low in made.language.ended or low.count(".") > 1:
            return (
                made.tags[after] in {"DT", "PRP", "IN", "WRB", "CC", "EX", "RB", "PRP$"} and made.tags[after] != "NNP"
            )
    return False


def _attribution_follows(made: Page, after: int) -> bool:
    """Whether "… ?” asked the minister" goes on: a verb of saying before the next mark."""
    words = made.words
    for place in range(after, min(after + 25, len(words))):
        if made.inside[place] != OUTSIDE or words.forms[place] in {".", ";", ":"}:
            return False
        if words.lows[place] in made.language.saying.verbs and made.tags[place].startswith("VB"):
            return True
    return False
