"""Paragraphs that are questions, each with its answer after it → an interview printed without names or marks."""

from __future__ import annotations

from bot.core.quotes.given.transcripts import Turn
from bot.core.quotes.page.frames import OUTSIDE, Page
from bot.core.quotes.people.everybody import People, Person

LEAST_QUESTIONS = 3
LONGEST_QUESTION = 40  # words


def interviews(page: Page, people: People) -> dict[int, Turn]:
    """The answers of an interview by paragraph, of the one person whom the text names most before its questions."""
    asked = [number for number in range(len(page.paragraphs) - 1) if _asks(page, number)]
    asked = [number for number in asked if number + 1 not in asked]
    if len(asked) < LEAST_QUESTIONS or asked[-1] - asked[0] > 4 * len(asked):
        return {}
    person = _guest(people, page.paragraphs[asked[0]][0])
    if person is None:
        return {}
    made: dict[int, Turn] = {}
    for number, after in zip(asked, [*asked[1:], asked[-1] + 2], strict=True):
        begin, end = page.paragraphs[number]
        made[number] = Turn(begin, begin, end, None, verbatim=True)
        for answer in range(number + 1, min(after, len(page.paragraphs))):
            first, last = page.paragraphs[answer]
            if any(page.inside[k] != OUTSIDE for k in range(first, last)):
                return {}  # an article that asks its readers
            made[answer] = Turn(first, first, last, person, verbatim=True, name=(first, first))
    return made


def _asks(page: Page, number: int) -> bool:
    first, last = page.paragraphs[number]
    plain = all(page.inside[k] == OUTSIDE for k in range(first, last))
    return plain and 2 < last - first <= LONGEST_QUESTION and page.words.forms[last - 1] == "?"


def _guest(people: People, before: int) -> Person | None:
    """The person named most before a word, when only one is."""
    named = [
        (sum(place < before for place in one.places), one) for one in people.everybody if one.sure and not one.body
    ]
    named = sorted((pair for pair in named if pair[0]), key=lambda pair: -pair[0])
    alone = len(named) == 1 or (len(named) > 1 and named[0][0] > named[1][0])
    return named[0][1] if alone else None
