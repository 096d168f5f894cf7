"""Spanish pronouns, articles and prepositions."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Small
from bot.core.quotes.listed import listed

_GENDERS = {
    "m": "él éste",
    "f": "ella ésta",
    "p": "ellos ellas",
    "n": "ello eso esto",
    "1": "yo nosotros nosotras me nos",
    "2": "usted tú",
}
_OWN = {"1": "mi mis nuestro nuestra nuestros nuestras", "a": "su sus"}  # a: of whichever gender

SMALL = Small(
    that=listed("que"),
    pronouns={word: gender for gender, words in _GENDERS.items() for word in words.split()},
    possessives={word: kind for kind, words in _OWN.items() for word in words.split()},
    genders={"el": "m", "un": "m", "la": "f", "una": "f"},
    the=listed("el la los las"),
    of=listed("de del"),
    be=listed("es era son eran fue fueron"),
    adding=listed("y e &"),
    joining=listed("y e o u"),
    how=listed("como"),
    objects=listed("le les lo la se me te nos os mí ti"),
    relatives=listed("que quien quienes cual cuales cuyo"),
    conjunctions=listed("y pero o e"),
    pointing=listed("este esta estas estos ese esa esas esos tales así lo"),
    quantities=listed("algunos algunas varios varias muchos otros ambos ambas todos"),
    latter={"último": "m", "última": "f"},
    both=listed("todos todas ambos ambas"),
    to=listed("a"),
    links=listed("de del en para por con a al sobre"),
    tight=listed("de del"),
    loose=listed("en a al sobre para por con"),
    indefinite=listed("un una"),
)
