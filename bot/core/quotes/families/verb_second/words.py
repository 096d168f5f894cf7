"""The words of a language whose finite verb stands second, by what they tell of its subject."""

from __future__ import annotations

from dataclasses import dataclass


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
    foretelling: frozenset[str] = frozenset()  # finite forms that tell what another one said: the subjunctive
    viewing: frozenset[str] = frozenset()  # before whoever sees it so: "für"
    common: tuple[str, ...] = ()  # endings of nouns that are no names, where those are written like names
