"""The words of a Romance language, by what they do in its sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Set = frozenset[str]
NONE: Set = frozenset()


@dataclass(frozen=True)
class Romance:
    """Forms in lower case, for the order of the sentence."""

    have: Set  # auxiliaries of the perfect: "a", "ha"
    be: Set  # auxiliaries of the passive, and of the perfect of reflexive verbs
    reflexive: Set  # "s'", "se"
    clitics: Set  # what stands between a subject and its verb: "ne", "lui", "se"
    negations: Set  # with which nothing is said
    governing: Set  # verbs that leave their subject to an infinitive of saying: "a fait savoir", "tient à préciser"
    before_infinitives: Set  # between the two: "à"
    sharing: Set  # before an infinitive whose subject is that of the verb before: "avant d'annoncer", "pour dire"
    adding: Set  # before "de" and an infinitive that tells on: "Et d'ajouter : …"
    of: Set  # that "de"
    as_: Set  # before an inverted verb: "comme l'explique Lund"
    at: Set  # before those who were told, and where: "a expliqué à l'agence Lund"
    pointing: Set  # what a sentence points back with at what was quoted: "lo ha detto Lund", "así Lund"
    dropped: bool = False  # whether verbs need no subject


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
