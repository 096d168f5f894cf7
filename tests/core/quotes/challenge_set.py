"""The challenge set: short passages that state their own expectations, and how an answer is held against them.

A file may begin with `language = de`. An entry is a name after `==`, the passage, and lines after `>`:

    direct | words | speaker      a quote of this kind with these words (nine in ten shared) by this speaker; `-`: nobody
                                  is named. `speech` for a kind: any. `direct+`: in the group of the line before.
                                  Either may be told in several ways: `one way ~ another`.
    not | words                   no quote consists of these words
    nobody                        there is no quote
    nobody-named                  no quote has a named speaker
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.core.models import Article, Quote
from bot.core.quotes import find_quotes

FOLDER = Path(__file__).parent / "challenge"
SHARED_WORDS = 0.9


@dataclass(frozen=True)
class Passage:
    file: str
    name: str
    language: str
    text: str
    expected: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.file}: {self.name}"


def passages() -> Iterator[Passage]:
    for path in sorted(FOLDER.glob("*.txt")):
        whole = path.read_text(encoding="utf-8")
        match = re.match(r"language = (\w+)", whole)
        for part in re.split(r"^== ", whole, flags=re.MULTILINE)[1:]:
            name, rest = part.split("\n", 1)
            lines = rest.strip("\n").split("\n")
            expected = tuple(line[2:].strip() for line in lines if line.startswith("> "))
            text = "\n".join(line for line in lines if not line.startswith("> ")).strip()
            yield Passage(path.stem, name, match.group(1) if match else "en", text, expected)


def faults(passage: Passage) -> list[str]:
    """What is wrong with the answer to a passage; nothing when it is right."""
    found = find_quotes(Article(headline="", text=passage.text, language=passage.language))
    wrong: list[str] = []
    before: Quote | None = None
    for line in passage.expected:
        kind, *rest = (cell.strip() for cell in line.split("|"))
        if kind == "nobody":
            wrong += [f"is no quote: {quote.text!r}" for quote in found]
        elif kind == "nobody-named":
            wrong += [f"was given to {quote.speaker.name}: {quote.text!r}" for quote in found if quote.speaker]
        elif kind == "not":
            wrong += [f"is no quote: {quote.text!r}" for quote in found if same_words(quote.text, rest[0])]
        else:
            words, speaker = rest
            before, fault = _missing(found, kind, words, speaker, before)
            wrong += fault
    return wrong


def _missing(found, kind, words, speaker, before) -> tuple[Quote | None, list[str]]:
    ways = [way.strip() for way in words.split("~")]
    quote = next((quote for way in ways for quote in found if same_words(quote.text, way)), None)
    if quote is None:
        return None, [f"not found: {words!r} among {[quote.text for quote in found]}"]
    wrong = []
    if kind.rstrip("+") not in {quote.kind, "speech"}:
        wrong.append(f"{quote.kind}, not {kind}: {words!r}")
    name = quote.speaker.name if quote.speaker else "-"
    if name not in [way.strip() for way in speaker.split("~")]:
        wrong.append(f"said by {name}, not {speaker}: {words!r}")
    if kind.endswith("+") and before is not None and quote.group != before.group:
        wrong.append(f"not in the group of {before.text!r}: {words!r}")
    return quote, wrong


def same_words(one: str, other: str) -> bool:
    a, b = (re.findall(r"\w+", text.lower()) for text in (one, other))
    shared = len(set(a) & set(b))
    return bool(a) and shared >= SHARED_WORDS * max(len(set(a)), len(set(b)))
