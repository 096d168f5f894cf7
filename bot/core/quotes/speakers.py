"""The words that stand for a speaker → who that is, how it was told, and how sure."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from bot.core.models import Attribution
from bot.core.quotes import phrases
from bot.core.quotes.frames import OUTSIDE, Frame, Page
from bot.core.quotes.people import People, Person
from bot.core.quotes.phrases import Span


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, as far as an article tells: the words that say it, the person or body they stand for, how sure."""

    mention: Span | None
    person: Person | None
    attribution: Attribution
    certainty: float


NOBODY = Voice(None, None, Attribution.NOBODY, 0.0)


def voice(page: Page, people: People, frame: Frame, span: Span | None) -> Voice:
    """Who the words of a span stand for."""
    if span is None:
        return NOBODY
    first, last = span
    tags, lows, language = page.tags, page.words.lows, page.language
    if tags[first] in {"WP", "WDT"}:
        before = first - 1
        while before > frame.first and page.words.forms[before] in {",", "—", "-"}:
            before -= 1
        antecedent = phrases.left(page, before, frame.first)
        return voice(page, people, frame, antecedent) if antecedent and antecedent[0] < first else NOBODY
    if last - first == 1 and tags[first] == "PRP":
        return _pronoun(page, people, frame, span, language.pronouns.get(lows[first], "n"))
    if last - first == 1 and lows[first] in language.possessives:
        return _pronoun(page, people, frame, span, language.possessives[lows[first]])
    core = _core(page, first, last)
    person = people.at.get(core - 1) or _named_body(page, people, first, core)
    if person is not None:
        full = len(person.parts) == 1 or sum(people.at.get(k) is person for k in range(first, core)) > 1
        how = Attribution.NAMED if full else Attribution.SURNAME
        certainty = 0.95 if person.sure or person.body else 0.8
        if person.body:
            certainty = 0.6
        return Voice(span, person, how, certainty)
    named = _apposition(page, people, frame, last)
    if named is not None:
        return Voice(span, named, Attribution.NAMED, 0.85)
    role = _by_role(page, people, first, core)
    if role is not None:
        return Voice(span, role, Attribution.ROLE, 0.55)
    return Voice(span, None, Attribution.ROLE, 0.3)


def _core(page: Page, first: int, last: int) -> int:
    """Where the head of a phrase ends: before what hangs on it, before a second speaker."""
    for index in range(first + 1, last):
        if page.tags[index] in {"IN", "TO", "CC", "-LRB-", "WP", ","} and page.words.lows[index] != "&":
            return index
    return last


def _named_body(page: Page, people: People, first: int, core: int) -> Person | None:
    """ "Finnish defence forces", "the defence ministry": a body named by a proper word and common nouns."""
    words = page.words
    head = words.lows[core - 1]
    if head not in page.language.bodies or page.tags[core - 1] in {"NNP", "NNPS"}:
        return None
    while first < core and page.tags[first] in {"DT", "PRP$", "CD"}:
        first += 1
    if first >= core or not words.forms[first][0].isupper() or any(page.tags[k] == "POS" for k in range(first, core)):
        return None
    return people.body(words.text[words.starts[first] : words.ends[core - 1]])


def _apposition(page: Page, people: People, frame: Frame, last: int) -> Person | None:
    """ "his wife, Gabriela Paz,": the name between commas after a common noun."""
    forms = page.words.forms
    if last + 1 < frame.last and forms[last] == "," and page.inside[last] == OUTSIDE:
        person = people.at.get(last + 1)
        if person is not None and not person.body and len(person.parts) > 1:
            end = last + 1
            while end < frame.last and people.at.get(end) is person:
                end += 1
            if end >= frame.last or forms[end] in {",", ".", "(", ":"}:
                return person
    return None


def _by_role(page: Page, people: People, first: int, core: int) -> Person | None:
    """ "the defense secretary": the one person whose role has that noun, when there is only one."""
    language, lows = page.language, page.words.lows
    head = lows[core - 1]
    if lows[first] not in {"the", "der", "die"} or head not in language.roles or head in language.spokespersons:
        return None
    wanted = {low for low in lows[first + 1 : core] if low not in {"former", "top", "then"}}
    fitting = [
        person
        for person in people.everybody
        if not person.body and wanted <= person.roles and person.places and person.places[0] < first
    ]
    return fitting[0] if len(fitting) == 1 else None


def _pronoun(page: Page, people: People, frame: Frame, span: Span, kind: str) -> Voice:
    if kind not in {"m", "f"}:
        return Voice(span, None, Attribution.PRONOUN, 0.2)
    mentions = people.mentions
    at = bisect_left(mentions, span[0], key=lambda mention: mention[0]) - 1
    scores: dict[int, tuple[float, Person]] = {}
    seen = 0
    while at >= 0 and seen < 40:
        place, person = mentions[at]
        at -= 1
        if person.body or (person.gender and person.gender != kind):
            continue
        seen += 1
        score = _salience(page, frame, place, span[0], person)
        if score <= 0:
            break
        known = scores.get(id(person))
        if known is None or known[0] < score:
            scores[id(person)] = (score, person)
    if not scores:
        return Voice(span, None, Attribution.PRONOUN, 0.2)
    ranked = sorted(scores.values(), key=lambda pair: -pair[0])
    best, person = ranked[0]
    margin = best - ranked[1][0] if len(ranked) > 1 else best
    certainty = 0.75 + 0.1 * (person.gender == kind) + 0.05 * (margin > 1.5) - 0.25 * (margin < 0.5)
    return Voice(span, person, Attribution.PRONOUN, certainty)


def _salience(page: Page, frame: Frame, place: int, at: int, person: Person) -> float:
    """How near to mind a person is: by distance in sentences, subjects before others."""
    distance = sum(1 for other in page.frames if place < other.first <= frame.first) if place < frame.first else 0
    score = 10.0 - 2.0 * distance
    if page.inside[place] != OUTSIDE:
        score -= 4.0
    if _is_subject(page, place, person):
        score += 1.5
    if place > 0 and page.tags[place - 1] in {"IN", "TO"}:
        score -= 0.5
    end = place
    while end < len(page.words) and page.tags[end] in {"NNP", "NNPS"}:
        end += 1
    if end < len(page.words) and page.tags[end] == "POS":
        score -= 0.5
    del at
    if person.sure:
        score += 0.3
    return score


def _is_subject(page: Page, place: int, person: Person) -> bool:
    end = place
    while end < len(page.words) and page.tags[end] in {"NNP", "NNPS"}:
        end += 1
    while end < len(page.words) and page.tags[end] == "RB":
        end += 1
    del person
    return end < len(page.words) and page.tags[end] in {"VBD", "VBZ", "VBP", "MD"}
