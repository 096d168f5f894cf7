"""The words of a language whose finite verb stands second, by what they tell of its subject."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.core.quotes.languages.contract import never


@dataclass(frozen=True)
class Second:
    """Forms in lower case."""

    oblique: frozenset[str]  # articles and pronouns that no subject begins with: "dem"
    objects: frozenset[str]  # pronouns that are none
    reflexive: frozenset[str]  # between a verb and its subject: "sich"
    it: frozenset[str]  # the subject of nobody: "es"
    within: frozenset[str]  # before the paper that speaks: "heißt es in dem Brief"
    subordinate: frozenset[str]  # words after which a clause begins with its subject
    subordinators: frozenset[str]  # those that open a clause before the main one
    have: frozenset[str]  # auxiliaries of the perfect
    become: frozenset[str]  # and of the passive, with the participle in `cited`
    cited: frozenset[str]
    whether: frozenset[str] = frozenset()  # before a question told, like "that"
    relative: frozenset[str] = frozenset()  # before a relative clause
    selves: frozenset[str] = frozenset()  # no verbs of saying beside a reflexive pronoun: "meldet sich"
    purposes: frozenset[str] = frozenset()  # before an infinitive that tells nothing: "ohne … zu nennen"
    negations: frozenset[str] = frozenset()  # after a verb of saying whose clause stands before: "…, sagt er nicht"
    states: frozenset[str] = frozenset()  # with a form in `being` before them: "ist überzeugt"
    being: frozenset[str] = frozenset()
    plainly: frozenset[str] = frozenset()  # among the words before sources, those that need no noun: "laut Lund"
    sources: tuple[str, ...] = ()  # endings of nouns after "nach": "angaben", "US-Angaben"
    own: frozenset[str] = frozenset()  # before them: "nach eigenen Angaben"
    of_many: tuple[str, ...] = ()  # ending of an adjective in the genitive plural
    described: frozenset[str] = frozenset()  # before what a thing is called: "als"
    comments: frozenset[str] = frozenset()  # before what the narrator adds: ", was … sorgte"
    mood: Callable[[str], bool] = never  # whether a finite form is in the mood of what another one said
    reporting: Callable[[str], bool] = never  # and whether it can be nothing else
    second: Callable[[str], bool] = never  # whether it is a plural that has no form of its own for that mood: "hätten"
    past: tuple[str, ...] = ()  # endings of pasts that look like a second subjunctive
    conditional: frozenset[str] = frozenset()  # at the head of a condition: "Sollte er kommen, …"
    wishes: tuple[list[str], ...] = ()  # where it is a wish
    viewing: frozenset[str] = frozenset()  # before whoever sees it so: "für"
    common: tuple[str, ...] = ()  # endings of nouns that are no names, where those are written like names
