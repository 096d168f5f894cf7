"""Forms of a language without a tagger of its own → Penn-like tags, by lists, conjugation, endings and capitals.

Adjectives are tagged as the nouns that they stand beside: nothing here needs them apart, and they stand on either side.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.core.quotes.people.names import PARTICLES

Set = frozenset[str]

_OPENING = frozenset({".", "!", "?", ":", "“", "—", "–", "-", "…"})
_BRACKETS = {"(": "-LRB-", ")": "-RRB-", "[": "-LRB-", "]": "-RRB-"}
_BEFORE_NOUNS = frozenset({"DT", "PRP$", "CD"})
_SMALL = frozenset({"DT", "PRP", "IN", "PRP$", "CC"})
_STOPS = frozenset({".", "!", "?", ";", ":", "“", "”"})
_NEAR = 400  # words before a surname within which the whole name is looked for
_REACH = 14  # words after a verb of saying within which a conjunction may follow


@dataclass(frozen=True)
class Lexicon:
    """Forms in lower case, for the tagger."""

    closed: Mapping[str, str]  # form → tag
    finite: Set
    participles: Set
    gerunds: Set
    infinitives: Set
    endings: tuple[tuple[str, str], ...]  # of words that no list knows → their tags
    subjects: Set  # pronouns and the like after which such a word is a finite verb
    have: Set  # auxiliaries, after which a form of both kinds is a participle
    that: Set  # conjunctions that are relative pronouns too
    told: Set  # verbs of saying, after which they are conjunctions
    nouns: Set  # that look like other words: "étudiant", "représentant"
    objects: Set  # pronouns that are no subject before a verb, though they look like one: "lui", "nous"
    times: Set  # that may stand between a verb of saying and its conjunction: "a dit mardi que"
    names: Callable[[str], bool]  # whether a word in lower case is a first name


def tagger(words: Lexicon) -> Callable[[Sequence[str]], list[str]]:
    """A tagger with these words: forms → a tag for each."""

    def tag(forms: Sequence[str]) -> list[str]:
        lows = [form.lower().replace("’", "'") for form in forms]
        midst = {form for before, form in pairwise(forms) if form[0].isupper() and before[0].isalpha()}
        tags: list[str] = []
        first, told = True, -_REACH
        for index, form in enumerate(forms):
            low = lows[index]
            if form in _STOPS:
                told = -_REACH
            elif low in words.told:
                told = index
            if not form[0].isalnum():
                made = _BRACKETS.get(form) or ("HYPH" if _joins(words, lows, tags, index) else form[0])
            elif form[0].isdigit():
                made = "CD"
            elif form[0].isupper() and not (
                _opens_plain(words, forms, lows, index, midst) if first else _small(words, forms, lows, index)
            ):
                made = "NNP"
            else:
                made = _lower(words, lows, tags, index, told)
            tags.append(made)
            first = form in _OPENING or (first and not form[0].isalnum())
        return tags

    return tag


def _after_particle(forms: Sequence[str], lows: list[str], index: int, place: int) -> bool:
    """Whether a surname stands after the same particle elsewhere: "Saskia van der Velde … Van der Velde"."""
    run = lows[index : place + 1]
    before = range(max(0, index - _NEAR), index - len(run))
    return any(lows[at : at + len(run)] == run and forms[at - 1][0].isupper() for at in before if at)


def _small(words: Lexicon, forms: Sequence[str], lows: list[str], index: int) -> bool:
    """Whether a capital within what looks like a sentence is that of another one, after a heading: "… russes Cette"."""
    before = forms[index - 1]
    after = forms[index + 1] if index + 1 < len(forms) else "."
    if lows[index] in PARTICLES and after[0].isupper() and after.lower() not in words.closed:
        return False  # "di Di Loreto"
    return words.closed.get(lows[index]) in _SMALL and not (before[0].isupper() or forms[index].isupper())


def _joins(words: Lexicon, lows: list[str], tags: list[str], index: int) -> bool:
    """Whether a hyphen joins a verb and its pronoun: "dit|-|il", "a|-t-|elle"."""
    if lows[index][0] != "-" or index == 0 or index + 1 >= len(lows) or not tags[index - 1].startswith("VB"):
        return lows[index] == "-t-"
    return words.closed.get(lows[index + 1]) == "PRP"


def _opens_plain(words: Lexicon, forms: Sequence[str], lows: list[str], index: int, midst: set[str]) -> bool:
    """Whether a capital is only that of the sentence which it opens."""
    low, form = lows[index], forms[index]
    if low in words.closed:
        place = index + 1
        while place < len(lows) and lows[place] in PARTICLES and forms[place][0].islower():
            place += 1
        noble = low in PARTICLES and place < len(forms) and forms[place] in midst and words.closed[low] == "IN"
        return not (noble and _after_particle(forms, lows, index, place))
    if (form.isupper() and len(form) > 1) or words.names(low) or form in midst:
        return False
    if low in words.finite or low in words.participles or low in words.gerunds or low in words.infinitives:
        return True
    after = forms[index + 1] if index + 1 < len(forms) else "."
    if after == "," and any(low.endswith(ending) for ending, made in words.endings if made in {"VBN", "VBG", "RB"}):
        return True  # "Derrotada, …"
    place = index + 1
    while place < min(len(lows), index + 4) and words.closed.get(lows[place]) in {"RB", "DT"}:
        place += 1  # "Iturriaga no lo descartó"
    if place > index + 1 and place < len(lows) and lows[place] in words.finite and lows[place - 1] not in words.nouns:
        return words.closed.get(lows[place - 1]) != "RB" and words.closed.get(lows[place - 1]) != "DT"
    if after[0].isupper() and lows[index + 1] not in words.closed:
        return False  # "Solène Kerbrat", "Orvane SA"
    return lows[index + 1 : index + 2] == [] or not (lows[index + 1] in words.finite or after == ",")


def _lower(words: Lexicon, lows: list[str], tags: list[str], index: int, told: int) -> str:
    low = lows[index]
    before = tags[index - 1] if index else ""
    previous = lows[index - 1] if index else ""
    if low in words.that:
        return _that(words, lows, tags, index, told)
    if low in words.closed:
        after = lows[index + 1] if index + 1 < len(lows) else ""
        if low in words.objects and (after in words.finite or after in words.infinitives):
            return "RB"
        return words.closed[low]
    if low in words.nouns and (low not in words.participles or before in _BEFORE_NOUNS):
        return "NN"
    if low in words.finite:
        named = before in _BEFORE_NOUNS and not (index > 1 and tags[index - 2] in {"PRP", "NNP", "WP"})
        if named and low not in words.have:
            return "NN"
        return "VBN" if low in words.participles and _after_auxiliary(words, lows, tags, index) else "VBD"
    if low in words.participles:
        return "NN" if before == "DT" else "VBN"
    if low in words.gerunds:
        return "NN" if before == "DT" else "VBG"
    if low in words.infinitives:
        return "NN" if before == "DT" else "VB"
    if before == "DT":
        return "NN"
    for ending, made in words.endings:
        if low.endswith(ending) and len(low) > len(ending) + 1:
            return made
    if before in {"VBD", "RB"} and _after_auxiliary(words, lows, tags, index):
        return "VBN"
    return "VBD" if previous in words.subjects else "NN"


def _after_auxiliary(words: Lexicon, lows: list[str], tags: list[str], index: int) -> bool:
    for back in range(index - 1, max(-1, index - 5), -1):
        if lows[back] in words.have:
            return True
        if tags[back] not in {"RB", "PRP", "HYPH", "VBN"}:
            return False
    return False


def _that(words: Lexicon, lows: list[str], tags: list[str], index: int, told: int) -> str:
    """A conjunction, or a relative pronoun after its noun."""
    before = tags[index - 1] if index else ""
    if before == "DT":
        return "WDT"  # "o que", "lo que"
    if before == "," and index > 1 and tags[index - 2] in {"NN", "NNP"}:
        return "IN" if lows[index - 2] in words.told else "WDT"
    if before not in {"NN", "NNP", "PRP"}:
        return "IN"
    if index - told >= _REACH:
        return "WDT"
    at = told + 1
    while at < index and tags[at] in {"RB", "PRP", "HYPH", "VBN"}:
        at += 1
    return "IN" if at < index and (tags[at] == "IN" or lows[at] in words.times) else "WDT"
