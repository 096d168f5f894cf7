"""A quotation that no verb of saying claims → how sure its voice is; a frame that is but a signature."""

from __future__ import annotations

from bot.core.quotes.given.voices import Voice, Voices
from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.page.phrases import Span
from bot.core.quotes.people.everybody import People
from bot.core.quotes.said.report import FINITE

DASHES = frozenset({"-", "—", "–", "--", "―"})
LONGEST_SIGNATURE = 14  # words

# What a quotation that no verb of saying claims makes of the certainty of a voice. Right on the newspaper articles it
# was tuned on: after a sentence of saying that tells nothing itself 7 of 7, after one about somebody 6 of 6 in its
# paragraph and 4 of 5 in the next where the words say I or we; elsewhere half.
TELLING = 0.9
ABOUT = 0.86
UNTOLD = 0.4
SMALL = 0.5  # of a passage that says little
# The same of one that goes on from another: 740 of 762 in its paragraph or after one never closed, 30 of 31 as the next
# paragraph, 9 of 9 later in the paragraph.
SAME = 0.99
NEXT = 0.955
LATER = 0.85


def signature(page: Page, people: People, number: int) -> Span | None:
    """The name in a frame that is but a name: after a dash, or with what somebody is after a comma."""
    if number >= len(page.frames):
        return None
    frame, forms = page.frames[number], page.words.forms
    dashed = forms[frame.first] in DASHES
    if frame.last - frame.first > LONGEST_SIGNATURE or (
        not dashed and frame.last != page.paragraphs[frame.paragraph][1]
    ):
        return None
    if not dashed and any(page.tags[k] in FINITE or page.inside[k] != OUTSIDE for k in range(frame.first, frame.last)):
        return None
    span = phrases.right(page, frame.first + dashed, frame.last)
    if span is None or not (dashed or (people.at.get(frame.first) and span[1] < frame.last)):
        return None
    ends = {",", ".", "("} if dashed else {","}
    return span if span[1] >= frame.last or forms[span[1]] in ends else None


def retold(page: Page, frame: Frame) -> Span | None:
    """Whose the words before a frame are that points back: "Those were the words of Lund"."""
    lows, language = page.words.lows, page.language
    if lows[frame.first] not in language.small.pointing:
        return None
    for at in range(frame.first + 1, min(frame.first + 8, frame.last - 2)):
        if lows[at] in language.saying.nouns and lows[at + 1] in language.small.of:
            return phrases.right(page, at + 2, frame.last)
    return None


def speaks_of_itself(page: Page, number: int) -> bool:
    """Whether the quotations of a frame say I or we."""
    small = page.language.small
    return any(
        "1" in (small.pronouns.get(page.words.lows[k]), small.possessives.get(page.words.lows[k]))
        for k in range(page.frames[number].first, page.frames[number].last)
    )


def name_after(page: Page, voices: Voices, number: int, last: int) -> Voice | None:
    """For "“…” – Lund" in one frame."""
    frame = page.frames[number]
    at = last + 1
    if at + 1 >= frame.last or page.words.forms[at] not in DASHES | {"(", ":"}:
        return None
    span = phrases.right(page, at + 1, frame.last)
    if span is None or (span[1] < frame.last and page.words.forms[span[1]] not in {",", ".", "(", ")"}):
        return None
    voice = voices.of(number, span)
    alone = page.bounds[page.inside[last - 1]][0] - 1 <= frame.first
    if page.words.forms[at] == ":":  # a heading: ‘It is not falling apart’: Lund
        name = alone and span[1] == frame.last and all(page.tags[k] in {"NNP", "NNPS"} for k in range(*span))
        return voice if name and voice.person is not None else None
    if page.words.forms[at] == "(":
        return voice if alone and page.words.forms[span[1]] == ")" and page.tags[at + 1] == "NNP" else None
    return voice if voice.person is not None else None
