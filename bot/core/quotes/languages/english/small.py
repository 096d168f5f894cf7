"""English pronouns, articles and prepositions."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Small
from bot.core.quotes.listed import listed

_GENDERS = {"m": "he him himself", "f": "she her herself", "p": "they them", "n": "it", "1": "i we", "2": "you"}
_OWN = {"m": "his", "f": "her", "p": "their", "n": "its", "1": "my our"}

SMALL = Small(
    that=listed("that"),
    pronouns={word: gender for gender, words in _GENDERS.items() for word in words.split()},
    possessives={word: gender for gender, words in _OWN.items() for word in words.split()},
    the=listed("the"),
    of=listed("of from"),
    be=listed("was were is are"),
    adding=listed("and &"),
    by=listed("by from"),
    joining=listed("and or"),
    how=listed("how"),
    objects=listed("him them me us himself themselves"),
    addressed=listed("him her them me us it you"),
    her=listed("her"),
    who=listed("who whom"),
    relatives=listed("who which that"),
    conjunctions=listed("and but or then"),
    pointing=listed("those these such that this it"),
    quantities=listed("""
    many some others several both all few most one two three those these this that neither another everyone
    somebody none each other
"""),
    both=listed("both all half"),
    to=listed("to"),
    links=listed("of for at in from with to on behind near by about who under against"),
    tight=listed("of for at"),
    loose=listed("in on at to by about from with"),
    distant=listed("in on to by about"),
    indefinite=listed("a an"),
    hanging=listed("representing covering named including leading running"),
)
