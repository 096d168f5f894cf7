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
    postposed: tuple[tuple[str, ...], ...] = ()  # the same after the speaker; of several words: after "his", "her"
    promises: frozenset[str] = frozenset()  # nouns of saying that take an infinitive: "her pledge to …"
    that: frozenset[str] = frozenset({"that"})
    pronouns: Mapping[str, str] = field(default_factory=dict)  # pronoun → m, f, p (plural) or n
    possessives: Mapping[str, str] = field(default_factory=dict)
    relatives: frozenset[str] = frozenset({"who", "which", "that"})
    roles: frozenset[str] = frozenset()  # nouns for people by office or trade
    role_endings: tuple[str, ...] = ()  # of compounds that are roles: "Klimaforscher", "Kultusministerin"
    kin: frozenset[str] = frozenset()  # the relatives among them
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
    noun_endings: tuple[str, ...] = ()  # of common nouns, where those are written like names
    genitives: frozenset[str] = frozenset()  # articles that may stand within a noun phrase
    conjunctions: frozenset[str] = frozenset({"and", "but"})
    pointing: frozenset[str] = frozenset()  # words that point back: "those were the words of …"
    citing: frozenset[str] = frozenset()  # forms of verbs whose object speaks: "zitierte die Zeitung den Minister"
    subordinators: frozenset[str] = frozenset()  # conjunctions that open a clause before the main one
    reading: frozenset[str] = frozenset()  # forms of verbs whose "it" is a paper: "in dem Brief heißt es"
    subjunctives: frozenset[str] = frozenset()  # verb forms that tell what another one said
    works: frozenset[str] = frozenset()  # nouns before a title or a name in quotation marks

    def is_role(self, low: str) -> bool:
        """Whether a word in lower case is a noun for people by office or trade, alone or as the end of a compound."""
        return low in self.roles or low.rsplit("-", maxsplit=1)[-1] in self.roles or low.endswith(self.role_endings)

    @cached_property
    def cues(self) -> frozenset[str]:
        """Every word that may begin a word of saying."""
        first = {words[0] for words in (*self.according, *self.postposed)}
        return frozenset({*self.verbs, *self.particles, *self.nouns, *first})
