"""A phrase that stands for a speaker → whoever is named within it or right beside it."""

from __future__ import annotations

from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.page.phrases import Span
from bot.core.quotes.people.everybody import People, Person

AUTHOR_REACH = 6  # words after "by" within which an author is named
_ATTACHED = 7  # words from a name to its verb, over where somebody is from


def named_within(page: Page, people: People, first: int, last: int) -> Person | None:
    """For "her wife, Gabriela Paz": the name that ends a phrase, after its comma."""
    comma = next((k for k in range(first + 1, last - 1) if page.words.forms[k] == ","), None)
    person = people.at.get(comma + 1) if comma is not None else None
    return person if person is not None and not person.body and people.at.get(last - 1) is person else None


def before_genitive(page: Page, people: People, span: Span) -> Person | None:
    """For "Dirk Lammers der Zeitung": what looks like a genitive after a name is whom he told."""
    for index in range(span[0], span[1] - 1):
        person = people.at.get(index)
        if person is not None and not person.body and page.words.lows[index + 1] in page.language.small.genitives:
            return person
    return None


def named_body(page: Page, people: People, first: int, core: int) -> Person | None:
    """For "Finnish defence forces", "the defence ministry": a body named by a proper word and common nouns."""
    words = page.words
    head = words.lows[core - 1]
    if head not in page.language.what.bodies or page.tags[core - 1] in {"NNP", "NNPS"}:
        return None
    while first < core and page.tags[first] in {"DT", "PRP$", "CD"}:
        first += 1
    if first >= core or not words.forms[first][0].isupper() or any(page.tags[k] == "POS" for k in range(first, core)):
        return None
    return people.body(words.text[words.starts[first] : words.ends[core - 1]])


def common_body(page: Page, people: People, span: Span, core: int) -> Person | None:
    """For "das israelische Militär": a body that only common nouns name, as its language tells."""
    name = page.language.naming.body(page, *span, core)
    return people.body(name) if name is not None else None


def apposition(page: Page, people: People, frame: Frame, last: int) -> Person | None:
    """For "his wife, Gabriela Paz,": the name between commas after a common noun."""
    forms = page.words.forms
    if last + 1 < frame.last and forms[last] == "," and page.inside[last] == OUTSIDE:
        first = last + 1 + (page.words.lows[last + 1] in page.language.who.titles)
        person = people.at.get(first)
        if person is not None and not person.body and len(person.parts) > 1:
            end = first
            while end < frame.last and people.at.get(end) is person:
                end += 1
            if end >= frame.last or forms[end] in {",", ".", "(", ":", "-", "–", "—"}:
                return person
    return None


def subject_like(page: Page, place: int, end: int) -> bool:
    """Whether a name is followed by a finite verb, perhaps after an apposition."""
    tags, forms = page.tags, page.words.forms
    count = len(tags)
    while end < count and tags[end] == "RB":
        end += 1
    if end < count and tags[end] in {"VBD", "VBZ", "VBP", "MD"}:
        return True
    if end < count and page.words.lows[end] in page.language.small.parting:
        for k in range(end + 1, min(end + _ATTACHED, count)):  # "Lund vom Umweltamt hat …"
            if tags[k] in {"VBD", "VBZ", "VBP", "MD"}:
                return True
            if not forms[k][0].isalnum():
                break
    if end < count and forms[end] == ",":
        for k in range(end + 1, min(end + 25, count - 1)):
            if forms[k] == "," and page.inside[k] == OUTSIDE:
                return tags[k + 1] in {"VBD", "VBZ", "VBP", "MD"}
            if forms[k] == ".":
                return False
    return end > 0 and place > 0 and page.words.lows[place - 1] in page.language.saying.plain


def cleft(page: Page, place: int) -> bool:
    """For "it was Lund who …"."""
    small, lows = page.language.small, page.words.lows
    return place > 1 and lows[place - 1] in small.be and small.pronouns.get(lows[place - 2]) == "n"


def core(page: Page, first: int, last: int) -> int:
    """Where the head of a phrase ends: before what hangs on it, before a second speaker."""
    owned = max((k for k in range(first, last - 1) if page.tags[k] == "POS"), default=first)
    for index in range(max(first, owned) + 1, last):
        if page.tags[index] in {"IN", "TO", "CC", "-LRB-", "WP", ","} and page.words.lows[index] != "&":
            before = page.words.lows[index - 1]
            if (
                page.tags[index] == "CC"
                and before in page.language.who.roles | page.language.who.titles
                and index + 1 < last
            ):
                continue  # "former governor and party chairman Ed Lund"
            return index
        if (
            page.words.lows[index] in page.language.small.genitives
            and page.tags[index - 1] in phrases.NOUNS
            and (page.language.who.is_role(page.words.lows[index - 1]))
        ):
            return index  # "der Sprecher der Polizei"
    return last


def author(page: Page, people: People, first: int, core: int, last: int) -> Person | None:
    """For "a post by the chef Antonella Grieg": whoever a paper is by."""
    language, lows = page.language, page.words.lows
    if core >= last or lows[core] not in language.small.by or lows[core - 1] not in language.what.papers:
        return None
    named = (people.at[k] for k in range(core + 1, min(core + AUTHOR_REACH, last)) if k in people.at)
    person = next(named, None)
    return person if person is not None and not person.body and first < core else None


def titled(page: Page, people: People, core: int, last: int) -> Person | None:
    """For "deputy superintendent of police Harpreet Gill": a name right after what its office is of."""
    person = people.at.get(last - 1)
    if person is None or person.body or not person.sure or core >= last or len(person.parts) < 2:
        return None
    name = next((k for k in range(core, last) if people.at.get(k) is person), last)
    noun = page.tags[name - 1] in {"NN", "NNS"} and page.words.lows[core] in page.language.small.of
    return person if noun and page.language.who.is_role(page.words.lows[core - 1]) else None
