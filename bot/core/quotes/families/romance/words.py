"""The words of a Romance language, by what they do in its sentences."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.quotes.families.incises import Attributing

Set = frozenset[str]


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

    @property
    def attributing(self) -> Attributing:
        """The words of an attribution within a quotation."""
        return Attributing(self.have, self.be, self.clitics, self.governing, self.dropped)
