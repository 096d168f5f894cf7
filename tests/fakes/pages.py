"""The files of tests/sources/pages → web pages, each with what should be read of it, as the file itself states it.

A file begins with a comment: facts, one a line (`-` for none), then `Text:` and the main text, a paragraph a line. The
page is what follows the comment, in its own encoding.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "sources" / "pages" / "layouts"
ENCODINGS = {"japanese": "shift_jis", "bad_encoding": "windows-1252", "div_soup": "iso-8859-1"}
SPACELESS = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")


@dataclass(frozen=True)
class Page:
    """`html` as a server would send it; `facts` by name; `text` in paragraphs."""

    name: str
    html: bytes
    facts: dict[str, str | None]
    text: tuple[str, ...]

    @property
    def address(self) -> str | None:
        return self.facts["Address"]


def pages() -> list[Page]:
    return [_page(path) for path in sorted(FOLDER.glob("*.html"))]


def _page(path: Path) -> Page:
    stated, _, html = path.read_bytes().partition(b"-->")
    head, _, text = stated.decode(ENCODINGS.get(path.stem, "utf-8")).removeprefix("<!--").partition("Text:\n")
    facts = dict(line.split(": ", 1) for line in head.strip().splitlines())
    given = {name: None if value == "-" else value for name, value in facts.items()}
    return Page(path.stem, html.lstrip(), given, tuple(text.strip().split("\n")))


def likeness(text: str, wanted: str) -> float:
    """F1 over words (over letters where words have no spaces), as often as they occur."""
    found, expected = Counter(_words(text)), Counter(_words(wanted))
    return 2 * (found & expected).total() / max(1, found.total() + expected.total())


def _words(text: str) -> list[str]:
    return [letter for letter in text if letter.isalnum()] if SPACELESS.search(text) else re.findall(r"\w+", text)
