"""The main text's lines and the elements they stand in → which are the article's, and which another's or about it.

A line that is a link to another article, alone or after a label; a caption below a picture; a heading of the head, or
of what went; the site's notes at the end, set in italics or in a box of their own: none of them is the article's text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any

from bot.core.text.phrases.asking import NOT_TEXT
from bot.sources.pages.named import names, said, words_of
from bot.sources.pages.tidy import CLOSED, plain
from bot.sources.words.prose import blocks as words_between

FEW_LETTERS = 20  # a link that says no more may be a name
STOPPED = re.compile(r"[.。।]$")  # a sentence; headlines end in question marks and quotation marks, too
LABEL = re.compile(r".{0,50}(?:[:|»›>→–—•?!]|\s-)\s*")  # what stands before a link to another article
SPACED = 12  # letters by which two texts of the same words may differ in length
LOOSE = 2  # letters after the link: a slip of the editor's mouse
LINKED = 0.6  # of a last line's letters: it leads elsewhere
SET_APART = 0.95  # of a line's letters in italics or small print
CORRECTION = re.compile(
    r"\W*(?:correct(?:ion|ed)|clarification|amendment|editor['’]s note|korrektur|berichtigung|correction|rectificati|"
    r"corrección|fe de errata|correzione|correção|sprostowanie|rättelse|rettelse|oprava|исправлен|訂正)",
    re.IGNORECASE,
)
MANY = 0.3  # of a text's letters are in lines that are links: then it is about them
MOST_NOTES = 10
LONGEST_BOXED = 700  # characters of the notes in a box of their own; more is the article's last chapter
LONGEST_CAPTION = 200
AT_HOME = 0.7  # of a text's letters stand in one box: then what ends it in another box is a note
DRAWN_OUT = words_of("pullquote quote blockquote zitat cite citation highlight highlights callout citat cita")
MOST_LINES = 500  # of a text, looked at for that
LONGEST_TWICE = 400  # characters
LEAST_TWICE = 40  # letters of a line that is part of another: the quotation is shown twice
HEADED = frozenset({"h1", "h2", "h3", "h4", "td"})
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS_OF_WORDS = ("p", "li", "div", "blockquote", "td", "dd", "dt", "section", *HEADINGS)
WITHIN = words_of("ul ol li blockquote table tbody tr td dl dd em i b strong span font p a")


@dataclass(frozen=True, slots=True)
class Sorted:
    """The article's lines, the headlines of other articles among them, and what the site says of itself below."""

    lines: list[str]
    related: list[str]
    notes: list[str]


@dataclass(frozen=True, slots=True)
class _Line:
    words: str
    element: Any  # where it stands; None where the extractor made it of several

    @property
    def bare(self) -> str:
        return self.words.removeprefix("- ")


def sorted_lines(tree: Any, lines: Sequence[str], standfirst: str) -> Sorted:
    """The lines told apart by where they stand in the tree; what may be the standfirst stays."""
    opening = plain(standfirst)
    known = _elements(tree, lines)
    placed = [_Line(one, known.get(one.removeprefix("- "))) for one in lines if plain(one)]
    promoting = _promotions(tree, placed)
    headings = _headings_of(placed, promoting)
    kept = [one for one in placed if one.words not in promoting and one not in headings]
    whole = "\n\n".join(["", *(plain(one.words) for one in kept), ""])
    twice = {one for one in kept[:MOST_LINES] if _is_twice(one, whole)}
    kept = [one for one in kept if one not in twice and not _is_caption(one)]
    while len(kept) > 1 and _is_head(kept[0]) and plain(kept[0].bare) not in opening:
        kept.pop(0)
    last = _notes(kept)
    related = [one.bare for one in placed if one.words in promoting]
    return Sorted(
        [one.words for one in kept[: len(kept) - last]], related, [one.words for one in kept[len(kept) - last :]]
    )


def _elements(tree: Any, lines: Sequence[str]) -> dict[str, Any]:
    """The element that says each of the lines: the innermost block, the first of several."""
    blocks = [
        one
        for one in tree.iter(*BLOCKS_OF_WORDS)
        if one.tag in HEADINGS or (one.find("p") is None and one.find("div") is None)
    ]
    wanted = {one.removeprefix("- ") for one in lines}
    found: dict[str, Any] = {}
    left: list[tuple[str, Any]] = []
    for one in blocks:
        if (words := said(one)) in wanted:
            if words not in found or found[words] in one.iterancestors():
                found[words] = one
        elif words:
            left += [(" ".join(part.split()), one) for part in _parts(one)]
    missing = {plain(one): one for one in wanted - found.keys()}
    if missing:  # the extractor sets spaces and marks otherwise
        near = {length + more for length in map(len, missing.values()) for more in range(-SPACED, SPACED)}
        for words, one in left:
            if len(words) in near and (line := missing.get(plain(words))) is not None:
                found.setdefault(line, one)
    loose = wanted - found.keys()
    for one in tree.iter("a", "span", "em") if loose else ():  # beside blocks, in a box of its own
        if (words := said(one)) in loose:
            found.setdefault(words, one)
    return found


def _parts(block: Any) -> list[str]:
    """What the block says between its line breaks."""
    return [block.text_content()] if block.find(".//br") is None else words_between(block, breaks=1)


def _linked_letters(element: Any) -> int:
    return sum(len(said(one)) for one in element.iter("a"))


def _promotions(tree: Any, lines: list[_Line]) -> set[str]:
    """The lines that are a link to another article and no sentence.

    One in a list with other things is part of the article; where there are many they are what the page is about.
    """
    open_lines = [one for one in lines if len(one.bare) > FEW_LETTERS and not STOPPED.search(one.bare)]
    if not open_lines:
        return set()
    headlines = {plain(said(inner)) for link in tree.iter("a") if len(link) and not _is_anchor(link)
                 for inner in link.iter("h2", "h3", "h4", "h5")}  # fmt: skip
    promoting = {one.words for one in open_lines if plain(one.bare) in headlines or _leads_elsewhere(one)}
    for listed, run in groupby(lines, key=lambda one: one.words[:2] == "- "):
        items = list(run)
        if listed and not all(one.words in promoting or NOT_TEXT.search(one.bare) for one in items):
            promoting -= {one.words for one in items}
    return set() if sum(map(len, promoting)) > MANY * sum(len(one.words) for one in lines) else promoting


def _is_anchor(link: Any) -> bool:
    return (link.get("href") or "#").startswith("#")


def _leads_elsewhere(line: _Line) -> bool:
    element = line.element
    if element is None or any(one.tag in HEADED for one in (element, *element.iterancestors())):
        return False
    links = [link for link in element.iter("a") if len(said(link)) > FEW_LETTERS]
    above = next(element.iterancestors("a"), None)
    if above is not None and not _is_anchor(above):
        return True
    if len(links) != 1 or _is_anchor(links[0]):
        return False
    label, linked, rest = said(element).partition(said(links[0]))
    return bool(linked) and len(rest) <= LOOSE and (not label or LABEL.fullmatch(label) is not None)


def _headings_of(lines: list[_Line], promoting: set[str]) -> list[_Line]:
    """The headings of two other articles or more."""
    return [
        one
        for at, one in enumerate(lines)
        if one.element is not None
        and one.element.tag in HEADINGS
        and one.words not in promoting
        and (
            sum(other.words in promoting for other in lines[at + 1 : at + 3]) == 2
            or _is_list_of_links(one.element.getnext())
        )
    ]


def _is_list_of_links(element: Any) -> bool:
    """Whether it is what the extractor has dropped already."""
    if element is None or element.find(".//a") is None:
        return False
    return len(element.findall(".//a")) > 1 and _linked_letters(element) > LINKED * len(said(element))


def _is_caption(line: _Line) -> bool:
    """A short line in italics or small print at a picture."""
    element = line.element
    if element is None or len(line.words) > LONGEST_CAPTION or not _is_set_apart(element):
        return False
    before = element.getprevious()
    return any(one is not None and _has_picture(one) for one in (element, before))


def _has_picture(element: Any) -> bool:
    return element.tag in ("img", "iframe", "figure", "video") or any(
        element.find(f".//{tag}") is not None for tag in ("img", "iframe", "video")
    )


def _is_twice(line: _Line, whole: str) -> bool:
    """Whether the text says this within another line, too: it is drawn out of it to catch the eye."""
    element = line.element
    if element is None or len(line.words) > LONGEST_TWICE:
        return False
    above = [element, *islice(element.iterancestors(), 3)]
    if not any(one.tag in ("blockquote", "aside", "figure") or not DRAWN_OUT.isdisjoint(names(one)) for one in above):
        return False
    letters = plain(line.words)
    return len(letters) >= LEAST_TWICE and whole.count(letters) > whole.count(f"\n{letters}\n")


def _is_head(line: _Line) -> bool:
    """A heading or a list's entry above the text that is no sentence: the headline again, a path, a menu."""
    element = line.element
    if element is None or CLOSED.search(line.words):
        return False
    if element.tag in HEADINGS:
        return plain(said(element)) == plain(line.bare)
    above = element.getparent()
    return element.tag == "li" and above is not None and _linked_letters(above) > LINKED * len(said(above)) / 2


def _notes(lines: list[_Line]) -> int:
    """How many of the last lines are the site's own: set apart by their print, or short and in a box of their own."""
    home = _home(lines)
    for apart in (home, None) if home is not None else (None,):
        noted = []
        for one in reversed(lines[1:]):
            if CORRECTION.match(one.words) or (one.element is None and CLOSED.search(one.words)):
                break
            if one.element is not None and not (_is_note(one) or (apart is not None and _box(one.element) != apart)):
                break
            noted.append(one)
        while noted and noted[-1].element is None:
            noted.pop()
        boxed = sum(len(one.words) for one in noted if one.element is not None and not _is_note(one))
        letters = sum(len(one.words) for one in noted)
        if (
            boxed <= LONGEST_BOXED
            and len(noted) <= MOST_NOTES
            and letters < MANY * sum(len(one.words) for one in lines)
        ):
            return len(noted)
    return 0


def _is_note(line: _Line) -> bool:
    return _is_set_apart(line.element) or _linked_letters(line.element) > LINKED * len(said(line.element))


def _is_set_apart(element: Any) -> bool:
    marks = [
        one for one in element.iter("em", "i", "small") if next(one.iterancestors("em", "i", "small"), None) is None
    ]
    return sum(len(plain(said(one))) for one in marks) > SET_APART * len(plain(said(element)))


def _home(lines: list[_Line]) -> tuple[str, str] | None:
    """What the boxes are called that most of the text stands in without another between, or None."""
    held: dict[tuple[str, str], int] = {}
    for one in lines:
        if one.element is not None:
            box = _box(one.element)
            held[box] = held.get(box, 0) + len(one.words)
    home = max(held, key=lambda one: held[one], default=None)
    return home if home is not None and held[home] > AT_HOME * sum(len(one.words) for one in lines) else None


def _box(element: Any) -> tuple[str, str]:
    box = next((above for above in element.iterancestors() if above.tag not in WITHIN), None)
    return ("", "") if box is None else (box.tag, box.get("class") or "")
