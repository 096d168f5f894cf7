"""What finding quotes needs to know of a language: its cues, roles and small words, as tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Language:
    """The tables of one language. Forms are in lower case with straight apostrophes."""

    code: str
    tag: Callable[[Sequence[str]], list[str]]  # forms → Penn tags
    verbs: Mapping[str, str]  # form of a verb of saying → what it takes, see below
    # q a quotation · s a clause · t an addressee first · n a thing (a noun phrase) · i an infinitive
    # o somebody to do something · d a thing described as something · x weak: only with a quotation or "that"
    particles: Mapping[str, Mapping[str, str]]  # verb → particle → what the two take together
    nouns: frozenset[str]  # nouns of saying: "his assertion that …"
    according: tuple[tuple[str, ...], ...]  # "according to" and the like, before the speaker
    promises: frozenset[str] = frozenset()  # nouns of saying that take an infinitive: "her pledge to …"
    that: frozenset[str] = frozenset({"that"})
    pronouns: Mapping[str, str] = field(default_factory=dict)  # pronoun → m, f, p (plural) or n
    possessives: Mapping[str, str] = field(default_factory=dict)
    relatives: frozenset[str] = frozenset({"who", "which", "that"})
    roles: frozenset[str] = frozenset()  # nouns for people by office or trade
    spokespersons: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()  # before a name: "Mr.", "Sen."
    feminine: frozenset[str] = frozenset()  # titles and roles that tell
    masculine: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()  # words of names of organisations
    papers: frozenset[str] = frozenset()  # things that speak: statement, report, letter
    times: frozenset[str] = frozenset()  # words of time, which are no part of a name
    places: frozenset[str] = frozenset()
    verb_second: bool = False  # the finite verb stands second, its subject often after it
    capital_nouns: bool = False  # every noun is written with a capital letter
    genitives: frozenset[str] = frozenset()  # articles that may stand within a noun phrase
    conjunctions: frozenset[str] = frozenset({"and", "but"})
    works: frozenset[str] = frozenset()  # nouns before a title or a name in quotation marks

    @cached_property
    def cues(self) -> frozenset[str]:
        """Every word that may begin a word of saying."""
        return frozenset({*self.verbs, *self.particles, *self.nouns, *(words[0] for words in self.according)})
