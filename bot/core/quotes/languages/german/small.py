"""German pronouns, articles and prepositions."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Small
from bot.core.quotes.listed import listed

_GENDERS = {"m": "er", "f": "sie", "n": "es man", "1": "wir ich"}
_OWN = {"m": "sein seine seiner seinen seinem", "f": "ihre ihr ihrer ihren ihrem"}

SMALL = Small(
    that=listed("dass daß"),
    pronouns={word: gender for gender, words in _GENDERS.items() for word in words.split()},
    possessives={word: gender for gender, words in _OWN.items() for word in words.split()},
    the=listed("der die dem den"),
    of=listed("von"),
    be=listed("war waren ist sind lautete lauteten"),
    adding=listed("und &"),
    joining=listed("und sowie"),
    relatives=listed("der die das welcher welche"),
    conjunctions=listed("und aber oder"),
    pointing=listed("das dies diese so"),
    links=listed("von des bei in im aus vom zur zum beim für"),
    loose=listed("in"),
    parting=listed("von vom in im auf aus"),
    distant=listed("in"),
    genders={"der": "m", "die": "f"},
    genitives=listed("des der eines einer vom von"),
)
