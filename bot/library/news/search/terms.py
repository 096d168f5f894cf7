"""What a person typed → the terms that an article must have, and those in each database's own language."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from bot.core.query.fold import UNSEEN, UNSPACED, fold
from bot.library.news.search.spellings import spellings

MOST_WORDS = 12  # of a query
BEGUN = 3  # letters, from which a word may be the beginning of one
LONG = 6  # letters, from which another spelling may be: "dos" for "does" begins too much

WORD = re.compile(r"[^\W_]+")
CHUNK = re.compile(r'"([^"]*)"|(\S+)')
QUOTED = re.compile("[“”„«»]")
POSSESSIVE = re.compile(r"(?<=[\w.])['’]s?\W*$", re.IGNORECASE)
ACRONYM = re.compile("[A-Z]{2,4}")  # "US" is "U.S." too
JOINING = frozenset({"AND", "OR", "NOT"})  # typed by people who are used to them; every term must occur anyway
UNSPACED_SIGN = re.compile(f"[{UNSPACED}]")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand together; the last may be only the beginning of one. `others` mean the same."""

    words: tuple[str, ...]
    prefix: bool = False
    quoted: bool = False
    others: tuple[tuple[str, ...], ...] = ()

    @property
    def unspaced(self) -> bool:
        """Whether it is of a script in which a text is not cut into words."""
        return any(UNSPACED_SIGN.search(word) for word in self.words)


def terms(typed: str) -> tuple[Term, ...]:
    """What a person typed, as terms; whatever was typed, nothing in it is taken as an operator."""
    found: list[Term] = []
    plain = UNSEEN.sub("", QUOTED.sub('"', unicodedata.normalize("NFKC", typed[:1000])))
    for phrase, chunk in CHUNK.findall(plain):
        bare = POSSESSIVE.sub("", chunk)
        words = tuple(word[:60] for word in WORD.findall(phrase or bare) if WORD.search(fold(word)))
        if words and chunk not in JOINING:
            letters = (tuple(bare),) if ACRONYM.fullmatch(bare) else ()
            prefix = bool(chunk) and chunk.endswith("*")
            found.append(Term(words[:MOST_WORDS], prefix, quoted=bool(phrase), others=letters))
    return tuple(dict.fromkeys(found))[:MOST_WORDS]


def widened(query: tuple[Term, ...]) -> tuple[Term, ...]:
    """The same terms, each word of three letters and more as the beginning of one, with its other spellings; words
    that only a sign joined may stand apart.
    """
    return tuple(wide for term in query for wide in _widened(term))


def _widened(term: Term) -> tuple[Term, ...]:
    words = term.words
    if term.unspaced:
        return (term,)
    if not term.quoted and len(words) > 1 and min(map(len, words)) >= BEGUN:
        return widened(tuple(Term((word,)) for word in words))
    others = term.others
    if len(words) == 1:
        others += tuple((other,) for other in spellings(words[0]))
    elif not term.quoted:
        others += (("".join(words),),)
    begun = BEGUN if words[-1].isascii() else 2  # a Korean word of two has its particle after it
    return (replace(term, prefix=term.prefix or len(words[-1]) >= begun, others=others),)


def expression(query: tuple[Term, ...], *, sqlite: bool, headline: bool = False) -> str:
    """The query in the database's own language; letters and digits only, between signs of ours."""
    ways = [_ways(term) for term in query]
    if sqlite:
        every = " AND ".join(f"({' OR '.join(_sqlite(words, begun=begun) for words, begun in term)})" for term in ways)
        return f"headline : ({every})" if headline else every
    distinct = [dict.fromkeys(_postgres(words, begun=begun) for words, begun in term) for term in ways]
    return " & ".join(f"({' | '.join(f'({way})' for way in term)})" for term in distinct)


def _ways(term: Term) -> list[tuple[tuple[str, ...], bool]]:
    """What the term may be in an article, and whether that may be only the beginning: of another spelling rarely."""
    others = [(words, term.prefix and (len(words[-1]) >= LONG or not words[-1].isascii())) for words in term.others]
    return [(term.words, term.prefix), *others]


def _sqlite(words: tuple[str, ...], *, begun: bool) -> str:
    return f'"{" ".join(words)}"{"*" if begun else ""}'


def _postgres(words: tuple[str, ...], *, begun: bool) -> str:
    folded = WORD.findall(" ".join(fold(word) for word in words))
    return " <-> ".join(folded) + (":*" if begun else "")
