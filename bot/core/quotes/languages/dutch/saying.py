"""Dutch verbs and nouns of saying → what each takes; see `Saying` for the letters."""

from __future__ import annotations

from bot.core.quotes.families.forms import Forms, entries, every, lettered
from bot.core.quotes.languages.contract import Saying
from bot.core.quotes.languages.dutch.conjugation import conjugated
from bot.core.quotes.listed import listed

_VERBS = """
zeggen qs | stellen qs | vertellen qs | melden qs | schrijven qs | verklaren qs | benadrukken qs | bevestigen qs
beweren qs
betogen qs | antwoorden qs | vragen q | roepen q | reageren q | concluderen qs | constateren qs | erkennen qs
ontkennen s
waarschuwen qs | vinden qs | vrezen s | hopen s | verwachten s | denken s | herhalen qs | beloven qs | eisen x
adviseren qs
grappen q | lachen q | zuchten q | brommen q | mopperen q | klagen qs | fluisteren q | bekennen qs | beamen q
berichten qs
besluiten q | betreuren qs | bezweren qs | verzekeren qs | vermoeden s | verzuchten q | vervolgen q | verduidelijken qs
verdedigen q | verwoorden q | voorspellen qs | weerleggen q | vermelden qs | verkondigen q | preciseren qs | nuanceren q
relativeren q | repliceren qs | riposteren q | suggereren qs | schetsen q | schatten s | sneren q
speculeren s | stamelen q | tweeten q | twitteren q | uitleggen qs | uiten q | corrigeren q | giechelen q | jubelen q
glunderen q | grijnzen q | glimlachen q | filosoferen q | foeteren q | gruwen q | illustreren q | informeren qs
jammeren q
juichen q | kaatsen q | knikken q | liegen q | loven q | mijmeren q | mompelen q | motiveren q | noteren q
observeren q
oordelen qs | opperen qs | peinzen q | pleiten x | pochen q | prijzen q | protesteren q | razen q | redeneren qs
resumeren q | schreeuwen q | schamperen q | schertsen q | signaleren qs | smeken q | snauwen q | spotten q | tieren q
citeren q | analyseren q | argumenteren qs | becommentariëren q | begrijpen x | begroeten q | beklemtonen qs
belijden q
beseffen s | besluiten q | betwisten x | bezweren q | bulderen q | declareren x | dreigen q | fulmineren q | getuigen qs
hameren q | hekelen q | herinneren s | klinken x | luiden x | mekkeren q | memoreren q | noemen x | onderstrepen qs
onthullen qs | openbaren q | posten q | reageren q | rapporteren qs | snikken q | speechen q | stotteren q | verwijten x
verwerpen x | vloeken q | veronderstellen s | zingen q | sakkeren q | stipuleren q | aangeven qs | toegeven qs
toevoegen q
opmerken qs | meedelen qs | aankondigen qs | aanvoeren qs | volhouden q | laten x | spreken x | geven x | leggen x
voegen x
merken x | kondigen x | delen x | houden x | vatten x | voeren x | vullen x | wijzen x | dringen x | bijten x
kaatsen q
maken x | gaan x | roepen q | steken x | sturen x | werpen x | dienen x | brengen x | lichten x | keren x | tekenen x
"""
_PARTICLES = """
geven aan: qs | geven toe: qs | leggen uit: qs | voegen toe: qs | voegen eraan: qs | merken op: qs | kondigen aan: qs
delen mee: qs | houden vol: qs | vatten samen: q | voeren aan: qs | vullen aan: q | wijzen erop: s | laten weten: qs
bijten toe: q | kaatsen terug: q | maken bekend: qs | maken duidelijk: qs | gaan verder: q | sturen bij: q
werpen tegen: qs
brengen in: x | lichten toe: qs | tekenen aan: qs | roepen uit: q | steken af: q | stellen vast: qs | leggen voor: x
roepen op: x | spreken tegen: x | spreken uit: x | stellen voor: x | laten vallen: qs | houden voor: x | vragen af: x
"""
NOUNS = listed("""
    aankondiging antwoord argument bewering boodschap commentaar conclusie kritiek mededeling mening oordeel oproep
    opmerking reactie uitspraak uitspraken verhaal verklaring vraag waarschuwing woorden woord
""")
_COMMON = """
zijn hebben worden kunnen zullen moeten willen mogen gaan staan komen doen krijgen nemen liggen zitten lopen blijven
vallen
trekken brengen verliezen winnen eten kijken sluiten treden schieten ontbreken heten stijgen verdwijnen zoeken lezen
zien
weten beginnen bieden zwijgen werken maken spelen leven wonen halen kosten betalen betekenen gebeuren groeien helpen
hoeven horen kennen kiezen kopen leiden leren leveren luisteren missen ontdekken ontstaan openen passen plaatsen praten
proberen raken rijden regelen slaan slapen stoppen stemmen starten tellen tonen vechten verdienen verkopen verlaten
verschijnen vertrekken vervangen voelen volgen vormen wachten zorgen zetten bestaan behoren delen dienen
"""


def verbs() -> dict[str, str]:
    """Every form of every verb of saying → its letters."""
    return lettered(_VERBS, conjugated)


def forms() -> Forms:
    """The forms of the verbs of saying and of the commonest others, by what they are."""
    return every((*(verb for verb, _ in entries(_VERBS)), *_COMMON.split()), conjugated)


def separable() -> dict[str, dict[str, str]]:
    """Every form of a verb → the word at the end of its clause → the letters of the two together."""
    found: dict[str, dict[str, str]] = {}
    for entry in _PARTICLES.replace("\n", "|").split("|"):
        if entry.strip():
            words, letters = entry.split(":")
            verb, particle = words.split()
            for form in conjugated(verb).every():
                found.setdefault(form, {})[particle] = letters.strip()
    return found


SAYING = Saying(
    verbs=verbs(),
    particles=separable(),
    nouns=NOUNS,
    according=(("volgens",), ("aldus",), ("naar", "eigen", "zeggen", "van")),
    behind_only=frozenset({("aldus",)}),
    plain=listed("zei zegt vertelt stelt"),
    asked=listed("v vraag"),
    answered=listed("a antwoord"),
)
