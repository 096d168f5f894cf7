"""Finnish and Estonian verbs of saying."""

from __future__ import annotations

from bot.core.quotes.languages.plain.words import Plain
from bot.core.quotes.listed import listed

FINNISH = Plain(
    ("fi",),
    listed("""
    sanoo sanoi kertoo kertoi toteaa totesi arvioi kommentoi kommentoi selittää selitti vastaa vastasi muistuttaa
    muistutti
    huomauttaa huomautti korostaa korosti lupaa lupasi vakuuttaa vakuutti väittää väitti kirjoittaa kirjoitti jatkaa
    jatkoi myöntää myönsi varoittaa varoitti painottaa painotti naurahtaa naurahti huokaa huokasi iloitsee iloitsi
    pohtii pohti kuvailee kuvaili kuvaa summaa tiivistää tiivisti linjaa linjasi lisää lisäsi
"""),
    cases=True,
    name_first=True,
)
ESTONIAN = Plain(
    ("et",),
    listed("""
    ütles ütleb lausus lausub sõnas sõnab rääkis räägib märkis märgib selgitas selgitab kinnitas kinnitab lisas lisab
    tõdes tõdeb nentis nendib arvas arvab leidis leiab vastas vastab hoiatas hoiatab lubas lubab rõhutas rõhutab
    kirjutas
    kirjutab teatas teatab meenutas meenutab parandas jätkas jätkab tunnistas tunnistab väitis väidab kommenteeris
    kommenteerib nimetas naeris muigas ohkas
"""),
    cases=True,
)
