"""Text → quoted stretches: what stands between quotation marks, in every style, paragraph by paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import Enum, auto

LONGEST_SINGLE = 1500  # characters that a pair of single marks may span: an apostrophe is soon found as an end
LONGEST_TURNED = 1000  # and a pair of guillemets the wrong way round

_DOUBLE = re.compile(r"''|``|’’|(?<![\w,]),,(?=[\w‘'(…])|[\"“”„‟«»]")
_TYPED = {",,": "„", "’’": "''"}  # two marks that do for one
CLOSERS_TRIED = 12  # apostrophes looked at for the end of a single-marked stretch
_CLOSERS = frozenset({"”", "»", "“", "«", "''"})
_ANY = re.compile(r"[\"“”„‟«»'`‘‚‹]|,,")
_WORD = re.compile(r"\w+")
_PARAGRAPH = re.compile(r"[^\n]+")
_SINGLE_OPEN = re.compile(r"(?:(?<=[\s(\[—–:/-])|^)[‘'‚‹](?=[\w\[(…“])", re.MULTILINE)
_SINGLE_CLOSE = re.compile(r"(?<=[^\s])[’'‘›](?=$|[\s.,;:!?)\]—–-])", re.MULTILINE)
_DECADES = re.compile(r"['’]\d0s\b")


class Side(Enum):
    """What a mark does."""

    OPENS = auto()
    CLOSES = auto()
    NEITHER = auto()


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands between two marks: `start:end` without them, `outer_start:outer_end` with them."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool = True
    single: bool = False


def stretches(text: str, shortened: frozenset[str] = frozenset()) -> list[Stretch]:
    """The outermost quoted stretches of a text in order. One that is never closed ends with its paragraph.

    `shortened` are words, in lower case without it, that begin with an apostrophe: "'em".
    """
    found: list[Stretch] = []
    open_before = False  # the paragraph before ended within a quotation
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        if not open_before and _ANY.search(text, start, end) is None:
            continue
        doubles = _doubles(text, start, end, going_on=open_before)
        if paragraph.group().strip():
            open_before = bool(doubles) and not doubles[-1].closed
        if "‘" in paragraph.group() or "'" in paragraph.group() or "‚" in paragraph.group() or "‹" in paragraph.group():
            singles = _singles(text, start, end, doubles, shortened)
            doubles = sorted(
                [*singles, *(stretch for stretch in doubles if not _within(stretch, singles))],
                key=lambda stretch: stretch.start,
            )
        found += doubles
    return found


def _doubles(text: str, start: int, end: int, *, going_on: bool) -> list[Stretch]:
    marks = list(_DOUBLE.finditer(text, start, end))
    found: list[Stretch] = []
    opened: tuple[int, int, str] | None = None
    depth = 0
    if going_on and marks and marks[0].start() > start and _closes(text, marks[0], end):
        opened = (start, start, "“" if marks[0].group() != "»" else "«")  # not re-opened, but closed here
    closers_left = sum(_TYPED.get(mark.group(), mark.group()) in _CLOSERS for mark in marks)
    pointed = sum(mark.group() == "»" for mark in marks)  # closers left of guillemets
    inner = False
    for mark in marks:
        pointed -= mark.group() == "»"
        form, (first, last) = _TYPED.get(mark.group(), mark.group()), mark.span()
        side = _side(form, text, first, last, start, end, opened)
        closers_left -= form in _CLOSERS
        if side is Side.OPENS:
            if opened is None:
                opened, depth = (first, last, form), 0
            elif form == opened[2] and form in "“„«" and closers_left > 1:
                depth += 1
            elif form == "“" and opened[2] == "«" and pointed:
                inner = True
        elif inner and form == "”" and opened is not None and opened[2] == "«":
            inner = False  # « Il m'a dit “non” »
        elif side is Side.CLOSES and opened is not None:
            if depth and opened[2] in "“„«" and _pairs(opened[2], form):
                depth -= 1
                continue
            if form == "''" and text[last : last + 1] == "'" and text[last : last + 2] != "''":
                last += 1  # the mark of a quotation within, then these
            if last > opened[1] and text[opened[1] : first].strip():
                found.append(_trimmed(text, opened[1], first, opened[0], last, closed=True))
            opened = None
    if opened is not None and text[opened[1] : end].strip():
        found.append(_trimmed(text, opened[1], end, opened[0], end, closed=False))
    return found


def _closes(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether the first mark of a paragraph can only be a closing one."""
    before, after = text[mark.start() - 1], text[mark.end()] if mark.end() < end else " "
    return mark.group() in "”»''\"“" and not before.isspace() and (after.isspace() or after in ".,;:!?)")


def _pairs(opening: str, closing: str) -> bool:
    return closing in {"“": "”", "„": "“”", "«": "»"}[opening]


def _side(
    form: str, text: str, first: int, last: int, start: int, end: int, opened: tuple[int, int, str] | None
) -> Side:
    """Whether a mark opens or closes (or is neither), from its form, its neighbours and what is open."""
    before = text[first - 1] if first > start else " "
    after = text[last] if last < end else " "
    if form in "„‟" or form == "``":
        return Side.OPENS
    if form == "“":
        # closes a German „…“, opens an English “…”
        return Side.CLOSES if opened is not None and (opened[2] == "„" or after.isspace()) else Side.OPENS
    if form == "”":
        # Swedish and typing errors: ”…”
        return (
            Side.OPENS
            if opened is None and (before.isspace() or before in "([") and not after.isspace()
            else Side.CLOSES
        )
    if form == "«":
        return Side.CLOSES if opened is not None and opened[2] == "»" else Side.OPENS
    if form == "»" and opened is None and before.isspace() and _turned(text, last, end):
        return Side.OPENS
    if form == "»" and opened is None and (after.isspace() or after in ".,;:!?)"):
        return Side.NEITHER  # an arrow: "Watch her story »"
    if form == "»":
        return Side.CLOSES if opened is not None and opened[2] != "»" else Side.OPENS
    if opened is None:
        if before.isdigit() and (after.isspace() or after in ".,;)x"):
            return Side.NEITHER  # inches
        if after in ".,;!?)" and not before.isspace():
            return Side.NEITHER  # closes what was never opened
        return Side.NEITHER if after.isspace() and not before.isspace() and before not in ",:" else Side.OPENS
    if after.isspace() or after in ".,;:!?)]" or not (before.isspace() or before in "([—–-"):
        return Side.CLOSES
    return Side.OPENS


def _turned(text: str, place: int, end: int) -> bool:
    """Whether guillemets stand the wrong way round: » A « with spaces, as typing turns them."""
    limit = min(end, place + LONGEST_TURNED)
    closes = text.find("«", place, limit)
    opens = text.find("»", place, limit)
    return closes > place and text[closes - 1].isspace() and (opens < 0 or closes < opens)


def _singles(text: str, start: int, end: int, doubles: list[Stretch], shortened: frozenset[str]) -> list[Stretch]:
    """Stretches in single marks outside the double ones."""
    found: list[Stretch] = []
    at = start
    closers = [match.start() for match in _SINGLE_CLOSE.finditer(text, start, end)]
    begins = [stretch.outer_start for stretch in doubles]
    for match in _SINGLE_OPEN.finditer(text, start, end):
        first = match.start()
        after = bisect_right(begins, first)
        if (
            first < at
            or (after and first < doubles[after - 1].outer_end)
            or _is_apostrophe(text, first, end, shortened)
        ):
            continue
        if text.startswith("''", first) or text.startswith("''", first - 1):
            continue
        limit = min(end, first + LONGEST_SINGLE, begins[after] if after < len(begins) else end)
        close = _single_close(text, closers, first + 1, limit)
        if close is None and limit < end:
            close = _over_doubles(text, closers, first, doubles[after:])
        if close is not None:
            found.append(_trimmed(text, first + 1, close, first, close + 1, closed=True, single=True))
            at = close + 1
    return found


def _is_apostrophe(text: str, place: int, end: int, shortened: frozenset[str]) -> bool:
    """Whether a single mark before a letter opens a word, no quotation: "'em", "'90s"."""
    if text[place] not in "'’":
        return False
    word = _WORD.match(text, place + 1, end)
    return _DECADES.match(text, place, end) is not None or (word is not None and word[0].lower() in shortened)


def _over_doubles(text: str, closers: list[int], first: int, doubles: list[Stretch]) -> int | None:
    """The end of a single-marked stretch that holds double-marked ones whole: 'He said "never" and meant it,'."""
    if first >= 2 and text[first - 1] != "\n" and text[first - 2] not in ".,:;!?—–":
        return None
    at = bisect_left(closers, first + 1)
    for place in closers[at : at + CLOSERS_TRIED]:
        if place - first > LONGEST_SINGLE:
            break
        inner = [stretch for stretch in doubles[:CLOSERS_TRIED] if stretch.outer_start < place]
        if text[place - 1] in ",.!?" and all(stretch.closed and stretch.outer_end <= place for stretch in inner):
            return place
    return None


def _within(stretch: Stretch, singles: list[Stretch]) -> bool:
    """Whether a stretch lies in one of the single-marked ones, which are in order."""
    at = bisect_right(singles, stretch.start, key=lambda single: single.start)
    return at > 0 and stretch.outer_end <= singles[at - 1].outer_end


def _single_close(text: str, closers: list[int], start: int, end: int) -> int | None:
    """Where a single-marked stretch ends: preferably after a mark of punctuation, else not after an s."""
    weak = None
    at = bisect_left(closers, start)
    for place in closers[at : at + CLOSERS_TRIED]:
        if place >= end:
            break
        before = text[place - 1]
        after = text[place + 1 : place + 2]
        if before != "s" or after in {".", ",", "!", "?", ";", ":", "", "\n"}:
            return place
        if weak is None:
            weak = place
    return weak


def _trimmed(
    text: str, start: int, end: int, outer_start: int, outer_end: int, *, closed: bool, single: bool = False
) -> Stretch:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Stretch(start, end, outer_start, outer_end, closed, single)
