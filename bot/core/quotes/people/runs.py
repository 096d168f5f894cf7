"""Page → names as they stand: runs of capitalised words, the titles and roles before them cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.core.query.fold import fold
from bot.core.quotes.page.frames import Page
from bot.core.quotes.people import names

_NAMES = frozenset({"NNP", "NNPS"})
_WITH_ARTICLE = re.compile(
    r"(?:al|el|as|ar|an|ash|at|ad|az|es|bin|ibn|abu|ben|ul)-[^\W\d_a-z]|(?:d|dell|dall|l)['’][^\W\d_a-z]"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands: words `first:last`, and what stands before it: a title, a role."""

    first: int
    last: int
    words: tuple[str, ...]
    title: str | None
    role: str | None
    sure: bool


def bare(words: list[str]) -> list[str]:
    """A name's words in lower case without what follows a surname (Jr., III)."""
    low = [folded.rstrip(".") if len(folded) > 2 else folded for folded in map(fold, words)]
    while len(low) > 1 and low[-1].rstrip(".") in {"jr", "sr", "ii", "iii", "iv"}:
        low.pop()
    return low


def found_names(page: Page) -> Iterator[Name]:
    """Every run of capitalised names on a page, its role or title cut off."""
    words, count = page.words, len(page.words)
    small = set(words.forms)
    index = 0
    for first in _capitalised(page):
        if first < index or not _named(page, first):
            continue
        index = first + 1
        while index < count and (_named(page, index) or _joins(page, index)):
            if "\n" in words.text[words.ends[index - 1] : words.starts[index]]:
                break
            index += 1
        last = page.language.naming.end(page, first, index)
        name = _trimmed(page, first + _opener(page, first, last, small), last)
        if name is not None:
            bare_name = last == index and not page.language.naming.owned(page, last)
            yield name if bare_name else replace(name, words=(*name.words[:-1], name.words[-1].removesuffix("s")))


def _capitalised(page: Page) -> list[int]:
    """Where a name may begin: the words tagged as one, and those with a small article before a capital."""
    words = enumerate(zip(page.words.forms, page.tags, strict=True))
    return [place for place, (form, tag) in words if tag in _NAMES or "-" in form or "'" in form or "’" in form]


def _opener(page: Page, first: int, last: int, small: set[str]) -> bool:
    """Whether the first word of a run is capital only because it opens a sentence: "Watch Lund", "Maybe Lund"."""
    lows, forms = page.words.lows, page.words.forms
    if last - first < 2 or lows[first] in names.FIRST or page.frames[page.number_of(first)].first != first:
        return False
    if lows[first] in page.language.who.titles or lows[last - 1] in page.language.what.bodies:
        return False
    if last - first > 2 and lows[first + 1] in names.FIRST and not page.language.who.is_role(lows[first]):
        return lows[first] not in page.language.what.bodies and lows[first] not in page.language.what.places
    if lows[first] not in small:  # the forms of the page
        return False
    rest = forms[first + 1 : last]  # the name, when it stands elsewhere without this word
    return any(
        forms[at : at + len(rest)] == rest and forms[at - 1] != forms[first]
        for at in page.places_of(rest[0])
        if at != first + 1 and at > 0
    )


def _named(page: Page, index: int) -> bool:
    form = page.words.forms[index]
    if page.tags[index] not in _NAMES:
        return form[:1].islower() and _WITH_ARTICLE.match(form) is not None
    return (
        form[:1].isalpha()
        and (form[:1].isupper() or form.lower() in names.PARTICLES or _WITH_ARTICLE.match(form) is not None)
        and not (page.words.lows[index] in page.language.what.times and not _christened(page, index))
    )


def _christened(page: Page, index: int) -> bool:
    """Whether a month is a first name: "April Jones", but not "in April NATO's commander"."""
    before = page.words.lows[index - 1] if index else ""
    return (
        page.words.lows[index] in page.language.what.months
        and before not in page.language.what.before_months
        and not before.isdigit()
    )


def _joins(page: Page, index: int) -> bool:
    """Whether a small word goes on within a name: "von der", "Jr."."""
    lows, count = page.words.lows, len(page.words)
    after, before = index + 1, index - 1
    if lows[index] == "&" and before >= 0 and after < count:
        return _named(page, before) and _named(page, after)  # "Marlowe & Tench"
    if lows[index] in page.language.what.of and before >= 0 and after < count:
        # "Office for National Statistics", "Department of the Interior"
        after += lows[after] in page.language.small.the and after + 1 < count
        if lows[before] in page.language.what.bodies and page.words.forms[before][0].isupper() and _named(page, after):
            return True
        after, before = index + 1, index - 1
    if lows[index] in page.language.small.the and before >= 0 and lows[before] in page.language.what.of:
        return _joins(page, before)
    if lows[index] not in names.PARTICLES:
        return after < count and lows[index].rstrip(".") in {"jr", "sr"}
    after += after < count and lows[after] in names.PARTICLES
    before -= before > 0 and lows[before] in names.PARTICLES
    if before >= 0 and not page.language.naming.joins(page, before):
        return False
    return after < count and _named(page, after) and before >= 0 and _named(page, before)


def _trimmed(page: Page, first: int, last: int) -> Name | None:
    """A run of capitalised words with the title or role before the name cut off."""
    words, language = page.words, page.language
    lows = words.lows
    if "-" in lows[last - 1] and language.who.is_role(lows[last - 1]):
        return None  # "Thüringens AfD-Chef": nobody's name
    title = role = None
    sure = False
    cut = first
    named = any(low in names.FIRST for low in lows[first:last])
    body = lows[last - 1] in language.what.bodies and lows[last - 1] not in names.FIRST
    body = body or (not named and not language.what.bodies.isdisjoint(lows[first + 1 : last]))
    for index in range(first, first if body else last - 1):  # "Justice Department", "Student Council" are no titles
        low = lows[index]
        if low in language.who.titles or language.who.is_role(low) or _ranked(page, low):
            if lows[index + 1] in language.what.within:
                break  # "Reporters Without Borders"
            if low in language.who.surnames and index > first and lows[index - 1] in names.FIRST:
                continue
            if low in names.FIRST and low not in language.who.titles and index + 1 < last - 1:
                continue
            cut = index + 1
            title = low
    if cut > first:
        sure = True
        if cut - first > 1 or title not in language.who.titles or title in language.who.roles:
            joined = first > 1 and page.tags[first - 1] == "CC" and language.who.is_role(lows[first - 2])
            role = words.text[words.starts[first - 2 if joined else first] : words.ends[cut - 1]]
    elif (office := page.language.naming.office(page, first, last)) is not None:
        begin, cut = office
        sure, role = True, words.text[words.starts[begin] : words.ends[cut - 1]]
    else:
        # a nationality, a place or a body before a first name: "Ohio’s Rob", "Israeli Benjamin Netanyahu"
        for index in range(first + 1, last - 1):
            if (
                lows[index] in names.FIRST
                and lows[first] not in names.FIRST
                and (
                    lows[index - 1] in language.what.places
                    or lows[index - 1].endswith(page.language.what.national)
                    or lows[index - 1] in language.what.bodies
                    or words.forms[index - 1].isupper()
                )
            ):
                cut = index
                break
    while cut < last and lows[cut] in names.PARTICLES and lows[cut] not in names.OPENING:
        cut += 1
    if cut >= last:
        return None
    if cut == first and first > 0 and page.inside[first - 1] == page.inside[first]:
        role = _role_before(page, first)
        if role is None and lows[first - 1] in language.who.titles and words.forms[first - 1][0].islower():
            title, sure = lows[first - 1], True  # "doña Carmenza"
        sure = sure or role is not None
    form = _joined(page, cut, last)
    if len(form) == 1 and _national(page, cut):
        return None
    if len(form) == 1 and (
        form[0] in names.NO_NAMES
        or (
            lows[cut] not in language.who.trades
            and (language.who.is_role(lows[cut]) or lows[cut] in language.who.titles)
            and (not sure or role is not None)  # "the Prime Minister" names nobody
        )
    ):
        return None
    if (
        (lows[cut] in names.FIRST or lows[cut].partition("-")[0] in names.FIRST)
        and len(form) > 1
        and not set(lows[cut:last]) & language.what.bodies
    ):
        sure = True
    return Name(cut, last, form, title, role, sure)


def _ranked(page: Page, low: str) -> bool:
    """Whether a word is a rank made of two: "Major-Gen"."""
    first, hyphen, rest = low.partition("-")
    titles = page.language.who.titles
    return bool(hyphen) and first in titles and rest in titles


def _joined(page: Page, first: int, last: int) -> tuple[str, ...]:
    """The words of a name; a particle that is cut off the word after it goes with that: "Solène d’Argentré"."""
    words = page.words
    found: list[str] = []
    for index in range(first, last):
        elided = index > first and words.starts[index] == words.ends[index - 1] and words.forms[index - 1][-1] in "'’"
        if elided:
            found[-1] += words.forms[index]
        else:
            found.append(words.forms[index])
    return tuple(found)


def _national(page: Page, index: int) -> bool:
    """For "Finnish" in "Finnish officials"."""
    after = index + 1
    return (
        page.words.lows[index].endswith(page.language.what.national)
        and page.words.lows[index] not in names.FIRST
        and after < len(page.tags)
        and page.tags[after] in {"NN", "NNS", "JJ"}
    )


def _role_before(page: Page, first: int) -> str | None:
    """For "the gambling tycoon Sheldon Adelson": common nouns before a name that say what it is."""
    words, tags, language = page.words, page.tags, page.language
    last = first - 1
    if last < 0 or not language.who.is_role(words.lows[last]) or tags[last] not in {"NN", "NNS", "JJ", "NNP"}:
        return None
    begin = last
    if last > 1 and tags[last - 1] == "CC" and language.who.is_role(words.lows[last - 2]):
        begin = last - 2  # "der Anwalt und Dissident Ayman Sheib"
    while (
        begin > 0
        and tags[begin - 1] in {"NN", "JJ", "NNP", "POS", "VBN", "CD"}
        and page.inside[begin - 1] == page.inside[first]
        and last - begin < 6
    ):
        if words.lows[begin - 1] in language.what.times:
            break
        begin -= 1
    while begin < last and tags[begin] in {"POS", "VBN", "CD"}:
        begin += 1
    return words.text[words.starts[begin] : words.ends[last]]


def same_parts(one: list[str], other: list[str]) -> bool:
    """Whether two names with one surname may be one person's: first names equal, initials, or short for each other."""
    if one[-1] != other[-1]:
        return False
    if len(one) == 1 or len(other) == 1:
        return True
    first, second = one[0].rstrip("."), other[0].rstrip(".")
    if (
        first == second
        or first.startswith(second)
        or second.startswith(first)
        or names.short(first) == names.short(second)
    ):
        return True
    return bool(set(one[:-1]) & set(other[:-1]))
