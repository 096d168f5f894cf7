"""Italian pronouns, articles and prepositions."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Small
from bot.core.quotes.listed import listed

_GENDERS = {
    "m": "lui egli",
    "f": "lei ella",
    "p": "loro essi esse",
    "n": "esso ciò questo quello",
    "1": "io noi mi ci",
    "2": "tu voi",
}
_OWN = {"1": "mio mia miei mie nostro nostra nostri nostre", "a": "suo sua suoi sue"}  # a: of whichever gender

SMALL = Small(
    that=listed("che"),
    pronouns={word: gender for gender, words in _GENDERS.items() for word in words.split()},
    possessives={word: kind for kind, words in _OWN.items() for word in words.split()},
    genders={"il": "m", "lo": "m", "un": "m", "uno": "m", "la": "f", "una": "f"},
    the=listed("il lo la l' i gli le"),
    of=listed("di del della dello dell' dei degli delle d'"),
    be=listed("è era sono erano fu furono"),
    adding=listed("e ed &"),
    joining=listed("e ed o"),
    how=listed("come"),
    objects=listed("gli le ci vi si mi ti ne me te"),
    relatives=listed("che cui quale quali chi"),
    conjunctions=listed("e ma o ed"),
    pointing=listed("questo questa queste questi così lo tali è"),
    quantities=listed("alcuni alcune molti altri entrambi entrambe tutti"),
    latter={"ultimo": "m", "ultima": "f"},
    both=listed("tutti tutte entrambi entrambe"),
    to=listed("a"),
    links=listed("di del della dello dell' dei degli delle d' in nel nella per a al alla da dal dalla su sul sulla"),
    tight=listed("di del della dello dell' dei degli delle d'"),
    loose=listed("in nel nella a al alla su sul sulla per da dal dalla"),
    indefinite=listed("un uno una un'"),
)
