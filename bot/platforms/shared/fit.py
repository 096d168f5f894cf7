"""Text → text that fits: foreign words made inert, then cut or split to a platform's limit at a good place.

    inert   no control characters, no direction overrides, nothing invisible, no absurd white space
    line    the same on one line
    cut     at most so long; what is missing shows as "…"
    pieces  all of it, in parts that are at most so long each

Lengths are counted in UTF-16 units unless said otherwise: a platform that counts code points counts no more than that,
so what fits by this measure fits by every platform's. A renderer that escapes passes its own measure.
"""

import re
import unicodedata
from collections.abc import Callable

Length = Callable[[str], int]

ELLIPSIS = "…"


def utf16(text: str) -> int:
    """How many UTF-16 units a text takes: one a character, two beyond U+FFFF."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


# ── inert ────────────────────────────────────────────────────────────────────────────────────────

_LINE_BREAKS = re.compile(r"\r\n?|[\u0085\u2028\u2029]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_SPACES = re.compile(r"[^\S\n]+|[\u115f\u1160\u2800\u3164\uffa0]+")  # the latter are letters that look like nothing
# Joiners shape words of some scripts and hold emoji together; between anything else they only hide something.
_JOINED = (
    "\u0590-\u109f\u1780-\u18af\u200d\ufe0f\u2190-\u2bff\ua840-\ua87f\ufb50-\ufdff\ufe70-\ufefc\U00010a00-\U0001faff"
)
_JOINERS = re.compile(rf"(?<![{_JOINED}])[\u200c\u200d]|[\u200c\u200d](?![{_JOINED}])|[\u200c\u200d]{{2,}}")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters; tab, line ends and form feed count as white space
    "\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff"
    "\ufe00-\ufe0e\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# Four marks on one letter are what the most pointed Hebrew or Vietnamese needs; more climb over other lines.
_MARK = r"[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_MARKS = re.compile(rf"({_MARK}{{4}}){_MARK}+")


def inert(text: str) -> str:
    """A text from outside without what could disturb a layout or deceive a reader; idempotent.

    Line breaks become newlines, at most two in a row; other white space becomes one space. Direction marks, overrides,
    isolates, zero-width and control characters go; joiners stay where a script or an emoji needs them.
    """
    text = _LINE_BREAKS.sub("\n", text)
    text = _SURROGATES.sub("\ufffd", text)
    text = _INVISIBLE.sub(lambda found: " " if "\x1c" <= found[0] <= "\x1f" else "", text)
    while (joined := _JOINERS.sub("", text)) != text:
        text = joined
    text = _MARKS.sub(r"\1", text)
    text = _SPACES.sub(" ", text)
    text = re.sub(r" ?\n ?", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def line(text: str) -> str:
    """An inert text on one line."""
    return " ".join(inert(text).split())


# ── where to cut ─────────────────────────────────────────────────────────────────────────────────

# A stop, closing marks, white space, and no abbreviation before it: "Mr.", "Gen.", "U.S." are short and capitalised.
_SENTENCE_EDGE = re.compile(
    r"(?:(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})\.|[!?…])[\"'”’»“)\]]*(?=\s)|[。！？][”」』）]?"
)
_EARLY = 0.5  # a piece that would lose more than half its room to a sentence's end is cut at a word's instead


def _room(text: str, start: int, limit: int, length: Length) -> int:
    """The furthest end with `text[start:end]` no longer than the limit (a character measures at least 1)."""
    low, high = start, min(len(text), start + max(limit, 0))
    while low < high:
        middle = (low + high + 1) // 2
        if length(text[start:middle]) <= limit:
            low = middle
        else:
            high = middle - 1
    return low


def _inside(text: str, end: int) -> bool:
    """Whether a cut at `end` would part what is drawn as one sign."""
    after, before = text[end], text[end - 1]
    return (
        unicodedata.category(after) in ("Mn", "Mc", "Me")
        or "\u200d" in (after, before)
        or "\U0001f3fb" <= after <= "\U0001f3ff"  # a skin tone belongs to the emoji before it
    )


def _edge(text: str, start: int, end: int) -> int:
    """The best place to end a piece that may reach from `start` to `end`: after a paragraph, line, sentence or word."""
    least = start + max(1, int((end - start) * _EARLY))
    for mark in ("\n\n", "\n"):
        if (found := text.rfind(mark, least, end + len(mark))) > 0:
            return found
    edges = [found.end() for found in _SENTENCE_EDGE.finditer(text, start, min(end + 1, len(text)))]
    if edges and least <= (edge := max((e for e in edges if e <= end), default=0)):
        return edge
    for place in range(end, start, -1):
        if text[place].isspace():
            return place
    for place in range(end, max(start, end - 32), -1):
        if not _inside(text, place):
            return place
    return end


def cut(text: str, limit: int, length: Length = utf16) -> str:
    """The text, or as much of its beginning as fits with "…" after it; at a sentence's end where one is near."""
    if length(text) <= limit:
        return text
    if limit < length(ELLIPSIS):
        return ""
    room = _room(text, 0, limit - length(ELLIPSIS), length)
    end = _edge(text, 0, room) if room else 0
    kept = text[:end].rstrip()
    if kept and kept[-1] in ".!?。！？" and length(kept + " " + ELLIPSIS) <= limit:
        return f"{kept} {ELLIPSIS}"
    return kept + ELLIPSIS


def pieces(text: str, limit: int, length: Length = utf16, *, first: int | None = None, whole: bool = True) -> list[str]:
    """The whole text in parts of at most `limit` each, without white space at their ends; none for an empty text.

    `first` is the room of the first part where that is another; when not even a word fits there, the first part is "",
    unless `whole` is False: then a word may be broken there as elsewhere.
    Raises ValueError when not a single character fits into `limit`.
    """
    found: list[str] = []
    start = len(text) - len(text.lstrip())
    text = text.rstrip()
    room = limit if first is None else first
    while start < len(text):
        end = _room(text, start, room, length)
        if end < len(text) and end > start:
            end = _edge(text, start, end)
        crowded = first is not None and not found  # room is left over from something else: no word is broken for it
        if crowded and whole and end < len(text) and not (text[end].isspace() or text[end - 1] in "。！？"):
            end = start
        if end == start and not crowded:
            raise ValueError(f"a limit of {limit} holds nothing of this text")
        found.append(text[start:end].rstrip())
        start = end
        while start < len(text) and text[start].isspace():
            start += 1
        room = limit
    return found
