"""The forms of verbs by what they are, as the tagger needs them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field


@dataclass
class Forms:
    """Forms of one verb or of many, in the third person where they are finite."""

    finite: set[str] = field(default_factory=set)
    participles: set[str] = field(default_factory=set)
    gerunds: set[str] = field(default_factory=set)
    infinitives: set[str] = field(default_factory=set)

    def every(self) -> set[str]:
        return self.finite | self.participles | self.gerunds | self.infinitives

    def add(self, other: Forms) -> None:
        self.finite |= other.finite
        self.participles |= other.participles
        self.gerunds |= other.gerunds
        self.infinitives |= other.infinitives


def written(infinitive: str, forms: str) -> Forms:
    """Forms as a table writes them: finite ones | participles | gerunds."""
    finite, participles, gerunds = ({*part.split()} for part in forms.split("|"))
    return Forms(finite, participles, gerunds, {infinitive})


def entries(table: str) -> list[tuple[str, str]]:
    """(verb, letters) of each entry of a table: "dire qsi | écrire qs"."""
    return [
        (verb, letters)
        for entry in table.replace("\n", "|").split("|")
        if entry.strip()
        for verb, letters in [entry.split()]
    ]


def lettered(table: str, conjugated: Callable[[str], Forms]) -> dict[str, str]:
    """Every form of every verb of a table → its letters."""
    return {form: letters for verb, letters in entries(table) for form in conjugated(verb).every()}


def every(verbs: Iterable[str], conjugated: Callable[[str], Forms]) -> Forms:
    """The forms of many verbs together."""
    found = Forms()
    for verb in verbs:
        found.add(conjugated(verb))
    return found


def pairs(table: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Offices written "masculine feminine | …": all, those that tell a man, those that tell a woman; x for none."""
    parts = [pair.split() for pair in table.replace("\n", "|").split("|") if pair.strip()]
    every_one = frozenset(word for pair in parts for word in pair if word != "x")
    men = frozenset(pair[0] for pair in parts if pair[0] != pair[1])
    women = frozenset(pair[1] for pair in parts if pair[0] != pair[1])
    return every_one, men - {"x"}, women - {"x"}
