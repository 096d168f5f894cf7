"""What the words around say of a quotation that no verb claims, and of a sentence in the mood of what another said."""

from __future__ import annotations

from bot.core.quotes.families.verb_second.fields import Clause, fields
from bot.core.quotes.families.verb_second.subjects import first_subject
from bot.core.quotes.families.verb_second.words import Second
from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.page.phrases import Span
from bot.core.quotes.said.report import FINITE

_MOOD = 0.98  # how surely a first subjunctive tells what another one said
_SECOND = 0.85  # and a second one


def announcing(words: Second, page: Page, frame: Frame, colon: int) -> tuple[Span, ...]:
    """Who a colon may announce: the subject of its clause, else who stands right before it."""
    spans = [_pronoun(page, frame, colon), first_subject(words, page, frame, colon)]
    if page.words.lows[frame.first] in words.viewing:
        spans.append(phrases.right(page, frame.first + 1, colon))  # "Für Trainer Lund ist das weit weg: „…“"
    last = phrases.left(page, colon - 1, frame.first)
    if last is not None and (last[0] == frame.first or page.tags[last[0] - 1] != "IN"):
        spans.append(last)  # but not in "Kritik an Lund: „…“"
    return tuple(span for span in spans if span is not None)


def _pronoun(page: Page, frame: Frame, colon: int) -> Span | None:
    """A pronoun right after the finite verb of the clause before a colon: "Das hält sie für richtig: „…“"."""
    for k in range(colon - 1, frame.first, -1):
        if page.tags[k] in FINITE and page.inside[k] == OUTSIDE and page.tags[k + 1] == "PRP":
            low = page.words.lows[k + 1]
            return (k + 1, k + 2) if page.language.small.pronouns.get(low) in {"m", "f"} else None
    return None


def foretold(words: Second, page: Page, frame: Frame) -> float:
    """How surely the mood of the main clause of a frame says that it tells what another one said."""
    lows = page.words.lows
    if not any(words.mood(low) for low in lows[frame.first : frame.last]):
        return 0.0
    doubtful = False
    for field in fields(words, page, frame):
        if field.kind is not Clause.MAIN or field.verb is None:
            continue
        if lows[field.verb - 1 : field.verb + 2] in words.wishes or (field.verb == frame.first and not doubtful):
            if lows[field.verb] not in words.conditional:
                return 0.0  # "Sei es …"
            doubtful = True  # "Sollte er kommen, sei …"
        elif words.reporting(lows[field.verb]):
            return _MOOD
        elif words.second(lows[field.verb]):
            return _SECOND
        elif (
            lows[field.verb].endswith(words.past)
            and not doubtful
            and lows[field.verb] not in page.language.saying.verbs
        ):
            doubtful = True  # "Zwar wirkten …, doch könnten …"
        else:
            return 0.0
    return 0.0


def heard(words: Second, page: Page, frame: Frame, named: bool) -> bool:
    """Whether a quotation that no verb claims is of whoever spoke before: by the mood, or where nobody is named."""
    return not named or foretold(words, page, frame) > 0


def viewing(words: Second, page: Page, frame: Frame) -> Span | None:
    """For "Für den Theologen Lund sei der Rücktritt „verständlich“"."""
    if page.words.lows[frame.first] not in words.viewing or not foretold(words, page, frame):
        return None
    return phrases.right(page, frame.first + 1, frame.last)
