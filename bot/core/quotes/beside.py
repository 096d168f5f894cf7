"""Text → the quotations with a full name beside them in their own sentence, in languages that are read no further.

"…", verb, an office or not, first name and surname: what papers of all these languages write. Nothing is guessed: no
pronoun, no surname alone, no quotation that another sentence gives to somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.models import Attribution, Extent, Quote, QuoteKind, Speaker
from bot.core.quotes.languages.plain.words import Plain
from bot.core.quotes.page.marks import stretches
from bot.core.quotes.people import names

CERTAIN = 0.9
_LEAST = 2  # words of a quotation
_LETTERS = [chr(code) for code in range(0x41, 0x530) if chr(code).isalpha()]  # Latin, Greek and Cyrillic
_CAPITAL = f"[{''.join(letter for letter in _LETTERS if letter.isupper())}]"
_SMALL = f"[{''.join(letter for letter in _LETTERS if letter.islower())}]"
_NAME = rf"{_CAPITAL}[\w'’ʼ-]{{1,30}}(?: (?:(?:af|von|van|de|da|der) )?{_CAPITAL}[\w'’ʼ-]{{1,30}}){{1,3}}"
_OFFICE = rf"(?:{_SMALL}[\w-]{{1,30}} ){{0,4}}"
_ENDS = r"(?=\s*(?:[.,;:!?)–—-]|$|\s[^\W\d_][\w-]*))"
_VERB_FIRST = re.compile(rf",?\s*(?:[–—-] ?)?(?P<verb>[^\W\d_]{{2,20}}) (?P<office>{_OFFICE})(?P<name>{_NAME}){_ENDS}")
_NAME_FIRST = re.compile(rf",?\s*(?P<office>{_OFFICE})(?P<name>{_NAME}) (?P<verb>[^\W\d_]{{2,20}})(?=\s*(?:[.,]|$))")
_DASH = re.compile(r"[–—―-] ")
_BREAK = re.compile(r"(?:,|(?<=[!?…]))(?: ?[–—-])? (?=[^\W\d_])| [–—] (?=[^\W\d_])")
_NEXT = re.compile(r"\s*[.,]?\s*[,–—-]{1,2}\s*(?=[\"“”„«»]?[^\W_])")
_STOP = re.compile(r"[.!?](?=\s|$)|$")
_PARAGRAPH = re.compile(r"[^\n]+")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Attribution:
    """Who said it: offsets of the verb and the name, and where the words about it end."""

    verb: Extent
    name: Extent
    office: str
    end: int


def quotes_beside(text: str, words: Plain) -> tuple[Quote, ...]:
    """The quotes of a text, each with its speaker, in order."""
    found: list[Quote] = []
    quoted = stretches(text)
    group = 0
    for number, stretch in enumerate(quoted):
        told = _within(text, stretch.start, stretch.end, words)
        pieces = [(stretch.start, told[0]), (told[2], stretch.end)] if told else [(stretch.start, stretch.end)]
        attribution = told[1] if told else _attribution(text, stretch.outer_end, words)
        if told is None:
            follower = quoted[number + 1] if number + 1 < len(quoted) else None
            if attribution is not None and follower is not None:
                between = text[attribution.end : follower.outer_start]
                if "." not in between and "\n" not in between and len(between) < 40 and between.strip().endswith(","):
                    pieces.append((follower.start, follower.end))
        if attribution is not None and len(_WORD.findall(text, stretch.start, stretch.end)) >= _LEAST:
            group += 1
            found += [_quote(text, start, end, attribution, group) for start, end in pieces if start < end]
    for told_here in _dialogue(text, words):
        group += 1
        found += [_quote(text, start, end, told_here[1], group) for start, end in told_here[0]]
    return tuple(sorted(found, key=lambda quote: quote.start))


def _attribution(text: str, place: int, words: Plain) -> _Attribution | None:
    """Who a text says, from a place on, that what stands before it is of."""
    for pattern in (_VERB_FIRST, _NAME_FIRST) if words.name_first else (_VERB_FIRST,):
        match = pattern.match(text, place)
        if match is None or match["verb"].lower() not in words.verbs:
            continue
        name = _own(match["name"]) if words.cases else match["name"]
        first = name.split()[0].lower()
        if first in names.FIRST or first.partition("-")[0] in names.FIRST or match["office"]:
            return _Attribution(
                Extent(*match.span("verb")),
                Extent(match.start("name"), match.start("name") + len(name)),
                match["office"].strip(),
                match.end(),
            )
    return None


def _own(name: str) -> str:
    """A run of capitals without those after the surname: "Anna Lund Tallinnas", but "Anna Maria Lund"."""
    parts = name.split(" ")
    last = 1
    while last < len(parts) - 1 and (parts[last].lower() in names.FIRST or parts[last][0].islower()):
        last += 1
    return " ".join(parts[: last + 1])


def _within(text: str, start: int, end: int, words: Plain) -> tuple[int, _Attribution, int] | None:
    """For «A, — сказала Lund. — B»: where A ends, whose it is, where B begins."""
    for mark in _BREAK.finditer(text, start, end):
        attribution = _attribution(text, mark.start(), words)
        if attribution is not None and attribution.end <= end:
            after = _NEXT.match(text, attribution.end, end)
            return mark.start(), attribution, after.end() if after else end
    return None


def _dialogue(text: str, words: Plain) -> Iterator[tuple[list[tuple[int, int]], _Attribution]]:
    """The pieces of paragraphs that open with a dash: "– A, säger Lund.", "– A – mówi Lund – B."."""
    for paragraph in _PARAGRAPH.finditer(text):
        opening = _DASH.match(text, paragraph.start(), paragraph.end())
        told = _within(text, opening.end(), paragraph.end(), words) if opening is not None else None
        if opening is None or told is None:
            continue
        at, attribution, after = told
        stop = _STOP.search(text, after, paragraph.end())
        rest = [(after, stop.start() if stop else paragraph.end())] if after < paragraph.end() else []
        yield [(opening.end(), at), *rest], attribution


def _quote(text: str, start: int, end: int, attribution: _Attribution, group: int) -> Quote:
    while start < end and text[end - 1] in " ,\u00a0":
        end -= 1
    speaker = Speaker(attribution.name.of(text), attribution.office or None)
    return Quote(
        start,
        end,
        text[start:end],
        QuoteKind.DIRECT,
        speaker,
        attribution.name,
        attribution.verb,
        Attribution.NAMED,
        CERTAIN,
        group,
    )
