"""French pronouns, articles and prepositions."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Small
from bot.core.quotes.listed import listed

_GENDERS = {
    "m": "il lui celui-ci",
    "f": "elle celle-ci",
    "p": "ils elles eux",
    "n": "on ce cela ça",
    "1": "je nous j'",
    "2": "vous tu",
}
_OWN = {"1": "mon ma mes notre nos", "a": "son sa ses leur leurs"}  # a: of whichever gender

SMALL = Small(
    that=listed("que qu'"),
    pronouns={word: gender for gender, words in _GENDERS.items() for word in words.split()},
    possessives={word: kind for kind, words in _OWN.items() for word in words.split()},
    genders={"le": "m", "un": "m", "la": "f", "une": "f"},
    the=listed("le la l' les"),
    of=listed("de du d' des"),
    be=listed("est était sont étaient fut furent"),
    adding=listed("et &"),
    joining=listed("et ou"),
    how=listed("comme"),
    objects=listed("me te se lui leur moi toi"),
    relatives=listed("qui que qu' dont lequel laquelle lesquels lesquelles"),
    conjunctions=listed("et mais ou puis"),
    pointing=listed("ce cette ces c' cela tels telles"),
    quantities=listed("certains certaines plusieurs beaucoup d'autres tous toutes"),
    latter={"dernier": "m", "dernière": "f"},
    both=listed("tous toutes"),
    to=listed("à"),
    links=listed("de du d' des à au aux en pour sur chez"),
    tight=listed("de du d' des"),
    loose=listed("à au aux en sur pour chez"),
    indefinite=listed("un une"),
)
