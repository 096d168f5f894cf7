"""Dutch pronouns, articles and prepositions."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Small
from bot.core.quotes.listed import listed

_GENDERS = {"m": "hij", "f": "zij ze", "n": "het dat dit", "1": "ik wij we mij ons me", "2": "u jij je jullie"}
_OWN = {"m": "zijn", "f": "haar", "1": "mijn onze"}

SMALL = Small(
    that=listed("dat"),
    pronouns={word: gender for gender, words in _GENDERS.items() for word in words.split()},
    possessives={word: gender for gender, words in _OWN.items() for word in words.split()},
    the=listed("de het"),
    of=listed("van"),
    be=listed("was is waren zijn"),
    adding=listed("en &"),
    joining=listed("en of"),
    how=listed("zoals"),
    objects=listed("hem hen hun mij ons zich"),
    relatives=listed("die dat wie"),
    conjunctions=listed("en maar of want"),
    pointing=listed("dat dit die deze zo"),
    quantities=listed("sommigen sommige enkele veel velen beide"),
    latter={"laatste": "m"},
    both=listed("alle beide"),
    to=listed("te"),
    links=listed("van bij in uit voor op"),
    tight=listed("van"),
    loose=listed("in bij uit voor op"),
    indefinite=listed("een"),
)
