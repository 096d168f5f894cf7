"""Text → sentences with offsets, by rules for news prose in a dozen languages.

A sentence never crosses a blank line, is trimmed of white space, and is always a verbatim stretch of the text. Every
scan is bounded, so the cost stays linear in the length of the text.
"""

import re
from collections.abc import Iterator

from bot.core.models import Sentence
from bot.core.text.abbreviations import ABBREVIATIONS, SMALL, STARTERS

_OPENERS = "\"'“‘«„‚‹(\\[¿¡–—*•\\-"
_CLOSERS = "\"'”’»“›)\\]"
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n|\u2029|\r[^\S\r\n]*\r")
_LINE = re.compile(r"[^\r\n\u2028\x0b\x0c]+")
_END = re.compile(
    rf"[.!?…;\u037e\u0964\u06d4](?:[.!?…]|\s\.\.\.){{0,20}}[{_CLOSERS}]{{0,4}}(?:\s+|(?=[“«„]?[^\W\d_](?:[^\W\d_]|['’])))"
    r"|[。！？｡]+[」』”’）》]*"
)
_OPENING = re.compile(rf"[{_OPENERS}\s]{{0,8}}")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_FULL_WIDTH = "。！？｡\u0964\u06d4"  # need no space after them
_ASKING = re.compile(
    r"\W*(?:who|what|when|where|why|how|which|whose|is|are|was|were|do|does|did|can|could|will|would|should|has|have|had)\b",
    re.IGNORECASE,
)
_LONGEST_QUOTATION = 2_000  # characters looked back for the mark that opens a quotation
_SPEECH = re.compile(
    r"(?:[A-Z][\w.’'-]*\s){1,3}(?:said|says|asked|asks|told|wrote|writes|added|replied|tweeted|shouted)\b"
)
# A number with a stop is an ordinal in these languages ("am 3. Oktober", "5. kolo").
_ORDINAL = frozenset({"de", "cs", "sk", "pl", "da", "fi", "et", "hu"})
_BULLET = re.compile(r"\s*(?:\d{1,3}|[A-Za-z])$")
_WRAPPED_MOST, _WRAPPED_LEAST = 120, 40  # the width of hard-wrapped lines, in characters


def split(text: str, language: str = "en") -> tuple[Sentence, ...]:
    """All sentences of a text in order; `language` is an ISO 639-1 code, an unknown one is read like English."""
    return tuple(
        Sentence(start, end)
        for left, right in paragraphs(text)
        for start, end in _sentences(text, left, right, language)
    )


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The stretches that sentences stay within: paragraphs where lines are wrapped, else lines."""
    left = 0
    for gap in _BLANK_LINE.finditer(text):
        yield from _paragraph(text, left, gap.start())
        left = gap.end()
    yield from _paragraph(text, left, len(text))


def _paragraph(text: str, left: int, right: int) -> Iterator[tuple[int, int]]:
    lines = [line.span() for line in _LINE.finditer(text, left, right)]
    widths = [end - start for start, end in lines[:-1]]
    wrapped = widths and _WRAPPED_LEAST <= max(widths) <= _WRAPPED_MOST and min(widths) >= 0.6 * max(widths)
    if wrapped:
        yield lines[0][0], lines[-1][1]
    else:
        yield from lines


def _sentences(text: str, left: int, right: int, language: str) -> Iterator[tuple[int, int]]:
    start = left
    for found in _END.finditer(text, left, right):
        if found.end() >= right:
            continue
        if found[0][-1].isspace() or found[0][0] in _FULL_WIDTH:
            end = found.end() if _ends(text, start, found, right, language) else None
        else:
            end = _end_without_space(text, start, found, language)
        if end:
            yield from _trimmed(text, start, end)
            start = end
    yield from _trimmed(text, start, right)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    stretch = text[start:end]
    bare = stretch.strip()
    if bare:
        start += len(stretch) - len(stretch.lstrip())
        yield start, start + len(bare)


def _ends(text: str, left: int, found: re.Match[str], right: int, language: str) -> bool:
    """Whether the mark found ends a sentence."""
    mark = found[0][0]
    if mark in _FULL_WIDTH:
        return True
    opening = _OPENING.match(text, found.end(), right)
    after = opening.end() if opening else found.end()
    following = text[after : after + 1]
    if mark in ";\u037e":
        return language == "el" and following.isupper()
    if not following or (following.islower() and not text.startswith(("http://", "https://"), after)):
        return False
    before = text[max(left, found.start() - 40) : found.start()].rsplit(None, 1)
    last = before[-1].replace("’", "'").rsplit("'", 1)[-1].lstrip("\"'“‘«„([—–-") if before else ""
    closed = len(found[0].rstrip()) > 1
    if mark == "?" and language == "en" and not _asks(text, left, found):
        return False
    if mark in "!?…" or closed:
        if found[0].rstrip()[-1] in "\"'”’»" and language == "en" and _SPEECH.match(text, after, right):
            return False
        if mark != "." or "." not in found[0][1:]:
            return mark in "!?…" or not _abbreviated(text, left, found, last, after, language, closed=True)
        return True
    return not _abbreviated(text, left, found, last, after, language, closed=False)


def _asks(text: str, left: int, found: re.Match[str]) -> bool:
    """False of a dash that a poor conversion made a question mark: `the plaques ? Broken ones ? were gone`."""
    if found[0].rstrip() != "?" or not text[found.start() - 1 : found.start()].isspace():
        return True
    return bool(_ASKING.match(text, left, found.start()))


def _end_without_space(text: str, start: int, found: re.Match[str], language: str) -> int | None:
    """Where a sentence ends whose space is lost, `…Figaro.Depuis`, `…said."The next`; not `Booking.Com`, `U.S.A`."""
    after = found.end() + (text[found.end()] in "“«„")
    following = _WORD.match(text, after)
    if found[0][0] in "…;\u037e" or following is None:
        return None
    word = following[0].replace("’", "'")
    if not (word[0].isupper() and word[1:2] and (word[1].islower() or word[1] == "'")):
        return None
    stops = found[0].rstrip("\"'”’»“›)]")
    if len(stops) < len(found[0]):
        return found.start() + len(stops) + _closing(text, start, found.start(), found[0][len(stops) :])
    before = text[max(start, found.start() - 40) : found.start()].rsplit(None, 1)
    last = before[-1].replace("’", "'").lstrip("\"'“‘«„([—–-").removesuffix("'s").rsplit("'", 1)[-1] if before else ""
    if not last or any(mark in last for mark in "./@"):
        return None
    opens = word.lower().split("'")[0] in (STARTERS.get(language) or STARTERS["en"])
    if last[-1].isdigit():
        sure = opens or (language not in _ORDINAL and not _BULLET.match(text[start : found.start()]))
    elif last[-1] in "\"'”’»)]%":
        sure = True
    elif last.islower():
        sure = opens or len(last) > 2
    elif last.isupper():
        sure = opens and len(last) > 1
    else:
        kinds = ABBREVIATIONS.get(language) or ABBREVIATIONS["en"]
        sure = last.lower() not in kinds.name | kinds.closing | kinds.number and (opens or len(word) > 3)
    return found.end() if sure else None


def _closing(text: str, start: int, stop: int, marks: str) -> int:
    """How many of the marks after a stop close what came before: a straight one may open the next sentence."""
    opened = text.count('"', max(start, stop - _LONGEST_QUOTATION), stop) % 2
    for number, mark in enumerate(marks):
        if mark == '"':
            if not opened:
                return number
            opened = 0
    return len(marks)


def _abbreviated(
    text: str, left: int, found: re.Match[str], last: str, after: int, language: str, *, closed: bool
) -> bool:
    """Whether the stop after the word `last` belongs to the word and the sentence goes on."""
    kinds = ABBREVIATIONS.get(language) or ABBREVIATIONS["en"]
    following = text[after]
    if following.isdigit():
        if last.isdigit():
            return bool(_BULLET.match(text[left : found.start()])) or (language in _ORDINAL and len(last) < 3)
        return last.lower() in kinds.number or (last.lower() in kinds.name and last[:1].isupper())
    if not following.isalpha():
        return False
    word = last.lower()
    if last.isdigit():
        if _BULLET.match(text[left : found.start()]):
            return True
        if language not in _ORDINAL or len(last) > 2 or closed:
            return False
        return not _starts(text, after, language)
    single = len(last) == 1 and last.isalpha()
    dotted = "." in last and all(len(piece) <= 2 for piece in last.split("."))
    if language == "en" and word == last and word not in SMALL and not single:
        return False
    if word in kinds.name and not closed:
        return True
    if single and last.isupper() and not closed:
        return last != "I" and not _starts(text, after, language)
    if dotted or word in kinds.closing or (single and word in kinds.number):
        return not _starts(text, after, language)
    return False


def _starts(text: str, after: int, language: str) -> bool:
    word = _WORD.match(text, after)
    return word is not None and word[0].lower().split("’")[0].split("'")[0] in (
        STARTERS.get(language) or STARTERS["en"]
    )
