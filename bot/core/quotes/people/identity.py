"""Speaker names across articles → who is one person, and one Speaker for each."""

from __future__ import annotations

from bot.core.models import Speaker
from bot.core.query.fold import fold
from bot.core.quotes.languages.registry import LANGUAGES
from bot.core.quotes.people import names
from bot.core.quotes.people.spellings import borrowed, first_names_alike, sound_alike

_TITLES = frozenset().union(*(language.who.titles for language in LANGUAGES.values()))
_SMALL = frozenset().union(
    *(words for table in LANGUAGES.values() for words in (table.small.the, table.small.of, table.small.genitives))
)  # in roles, which they do not tell apart


def name_parts(name: str) -> list[str]:
    """The words of a name that tell people apart: folded, without titles, Jr. and the like."""
    parts = [word.strip(".,;:'’\"()") for word in fold(name).replace("'s", "").replace("’s", "").split()]
    kept = [part for part in parts if part and part not in names.SUFFIXES]
    while len(kept) > 1 and (kept[0] in _TITLES or kept[0] + "." in _TITLES):
        kept.pop(0)
    return kept


def same_person(one: Speaker, other: Speaker) -> bool:
    """Whether two speakers are one: the same surname and first names that are equal, short forms or initials.

    A surname alone is nobody in particular: it matches only the same surname alone with a role in common.
    """
    first, second = name_parts(one.name), name_parts(other.name)
    if not first or not second:
        return False
    if first == second:
        return len(first) > 1 or _roles_agree(one.role, other.role)
    if len(first) == 1 or len(second) == 1:
        return False
    if first[-1] != second[-1]:
        return sound_alike(first[-1], second[-1]) and first_names_alike(first[0], second[0])
    if first_names_alike(first[0], second[0]) and borrowed(first[-1]):
        return True
    return _first_names_agree(first[:-1], second[:-1])


def _first_names_agree(one: list[str], other: list[str]) -> bool:
    """For "james n" and "jim", "donald j" and "donald"; a middle initial that differs tells two people apart."""
    a, b = one[0], other[0]
    if names.short(a) == names.short(b):
        middle, other_middle = one[1:], other[1:]
        return not middle or not other_middle or middle[0][0] == other_middle[0][0]
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0] and len(one) == len(other) == 1
    # known by a second first name: "John Ellis Bush", "Ellis Bush"
    return (len(one) > 1 and b in one[1:] and len(b) > 1) or (len(other) > 1 and a in other[1:] and len(a) > 1)


def _roles_agree(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return True
    return bool(set(fold(one).split()) & set(fold(other).split()) - _SMALL)
