"""Words written as one text → a set of them: the form of every table here."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a text, parted by white space."""
    return frozenset(words.split())
