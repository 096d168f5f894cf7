"""Portuguese pronouns, articles and prepositions."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Small
from bot.core.quotes.listed import listed

_GENDERS = {
    "m": "ele este",
    "f": "ela esta",
    "p": "eles elas",
    "n": "isso isto aquilo",
    "1": "eu nós me nos",
    "2": "você tu",
}
_OWN = {"1": "meu minha meus minhas nosso nossa nossos nossas", "a": "seu sua seus suas"}  # a: of whichever gender

SMALL = Small(
    that=listed("que"),
    pronouns={word: gender for gender, words in _GENDERS.items() for word in words.split()},
    possessives={word: kind for kind, words in _OWN.items() for word in words.split()},
    genders={"o": "m", "um": "m", "a": "f", "uma": "f"},
    the=listed("o a os as"),
    of=listed("de do da dos das"),
    be=listed("é era são eram foi foram"),
    adding=listed("e &"),
    joining=listed("e ou"),
    how=listed("como"),
    objects=listed("lhe lhes se me te nos vos mim"),
    relatives=listed("que quem qual quais cujo cuja"),
    conjunctions=listed("e mas ou"),
    pointing=listed("este esta estas estes essa esse essas esses tais assim"),
    quantities=listed("alguns algumas vários várias muitos outros ambos ambas todos"),
    latter={"último": "m", "última": "f"},
    both=listed("todos todas ambos ambas"),
    to=listed("a"),
    links=listed("de do da dos das em no na nos nas para por com ao à sobre"),
    tight=listed("de do da dos das"),
    loose=listed("em no na nos nas ao à sobre para por com"),
    indefinite=listed("um uma"),
)
