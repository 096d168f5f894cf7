"""A page that its script draws → the words that stand in its script, as a string of HTML."""

from __future__ import annotations

import json
import re

from bot.sources.pages.tidy import word_count
from bot.sources.words.prose import prose

# A string of JSON with the end of a paragraph in it, as such or escaped once.
STRING = re.compile(r'(?<!\\)"((?:[^"\\]|\\.){200,400000}?)"(?=\s*[,}\]])', re.DOTALL)
PARAGRAPHS = re.compile(r"</p>|\\u003c/p|<br", re.IGNORECASE)
LEAST_PARAGRAPHS = 3
LEAST_WORDS = 60  # less is a teaser; the page's own text may then say as much
LARGEST = 3_000_000  # characters of a script that are looked through


def drawn(scripts: list[str]) -> str:
    """The longest text that one of the scripts holds, in paragraphs parted by blank lines; often none."""
    best = ""
    for text in scripts:
        if len(text) < LARGEST and len(PARAGRAPHS.findall(text)) >= LEAST_PARAGRAPHS:
            for found in _strings(text):
                words = prose(found)
                if word_count(words) > word_count(best):
                    best = words
    return best if word_count(best) >= LEAST_WORDS and "\n\n" in best else ""


def _strings(text: str) -> list[str]:
    """The strings with paragraphs in them, of JSON or of a script's call with JSON in a string."""
    found: list[str] = []
    for match in STRING.finditer(text):
        if len(PARAGRAPHS.findall(match[1])) < LEAST_PARAGRAPHS:
            continue
        try:
            said = json.loads(f'"{match[1]}"', strict=False)
        except ValueError:
            continue
        if said.lstrip()[:1] in "[{" or re.match(r"\w+:[\[{T]", said):
            found += _strings(said)
        elif len(PARAGRAPHS.findall(said)) >= LEAST_PARAGRAPHS:
            found.append(said)
    return found
