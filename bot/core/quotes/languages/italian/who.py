"""Italian words for people: offices, trades, relatives, titles."""

from __future__ import annotations

from bot.core.quotes.families.forms import pairs
from bot.core.quotes.languages.contract import Who
from bot.core.quotes.listed import listed

# masculine feminine, or one form for both
_PAIRS = """
presidente presidente | vicepresidente vicepresidente | direttore direttrice | consigliere consigliera
senatore senatrice
deputato deputata | assessore assessora | sindaco sindaca | avvocato avvocata | procuratore procuratrice | pm pm
professore professoressa | docente docente | ricercatore ricercatrice | allenatore allenatrice | ct ct | mister x
capitano capitana | capo capa | fondatore fondatrice | dirigente dirigente | agricoltore agricoltrice | attore attrice
cantante cantante | scrittore scrittrice | autore autrice | conservatore conservatrice | ispettore ispettrice
maestro maestra | medico medica | chirurgo chirurga | infermiere infermiera | farmacista farmacista
studente studentessa
pensionato pensionata | commerciante commerciante | fornaio fornaia | cuoco cuoca | operaio operaia
impiegato impiegata
lavoratore lavoratrice | delegato delegata | rappresentante rappresentante | magistrato magistrata | giudice giudice
gip gip
ufficiale ufficiale | poliziotto poliziotta | storico storica | tecnico tecnica | musicista musicista
ingegnere ingegnera
consulente consulente | esperto esperta | responsabile responsabile | ministro ministra | viceministro viceministra
premier premier | vicepremier vicepremier | portavoce portavoce | segretario segretaria
sottosegretario sottosegretaria
giornalista giornalista | economista economista | biologo biologa | sindacalista sindacalista | specialista specialista
analista analista | artista artista | sociologo sociologa | politologo politologa | psicologo psicologa
geologo geologa
archeologo archeologa | architetto architetta | diplomatico diplomatica | ambasciatore ambasciatrice
commissario commissaria
generale generale | colonnello colonnella | tenente tenente | comandante comandante | sergente x | ammiraglio x | papa x
cardinale x | vescovo x | arcivescovo x | parroco x | prete x | don x | re regina | principe principessa
cancelliere cancelliera
governatore governatrice | tesoriere tesoriera | gestore gestrice | proprietario proprietaria | titolare titolare
imprenditore imprenditrice | artigiano artigiana | macellaio macellaia | pilota pilota | atleta atleta
giocatore giocatrice
attaccante attaccante | difensore x | portiere portiera | centrocampista centrocampista | arbitro x | corridore x
conduttore conduttrice | produttore produttrice | scienziato scienziata | virologo virologa | epidemiologo epidemiologa
filosofo filosofa | psichiatra psichiatra | notaio notaia | enologo enologa | coordinatore coordinatrice
mediatore mediatrice
editore editrice | fotografo fotografa | pittore pittrice | scultore scultrice | ballerino ballerina | libraio libraia
bibliotecario bibliotecaria | regista regista | imputato imputata | indagato indagata | testimone testimone
teste teste
vittima x | parlamentare parlamentare | eurodeputato eurodeputata | leader leader | capogruppo capogruppo
preside preside
custode custode | curatore curatrice | soprintendente soprintendente | guardiano guardiana | coordinatrice x
sfollato sfollata
contabile contabile | viticoltore viticoltrice | liutaio liutaia | candidato candidata | attivista attivista
rettore rettrice
prefetto prefetta | questore questora | meteorologo meteorologa | veterinario veterinaria | studioso studiosa
manager manager
amministratore amministratrice | presentatore presentatrice | turista turista | vigile x | bidello bidella
vignaiolo vignaiola
"""
_EVERY, _MEN, _WOMEN = pairs(_PAIRS)
_EITHER = listed("""
    sindaco avvocato ministro assessore magistrato ingegnere medico architetto segretario prefetto procuratore
    professore
    direttore direttrice
""")
_KIN = listed("""
    padre madre figlio figlia fratello sorella zio zia cugino cugina nipote marito moglie vedova vedovo compagno
    compagna
    amico amica genitori nonno nonna uomo donna ragazzo ragazza
""")

ANAPHORIC = listed("""
    italiano italiana francese spagnolo spagnola tedesco tedesca belga svizzero svizzera portoghese inglese russo
    russa ucraino ucraina polacco polacca olandese norvegese svedese argentino argentina brasiliano brasiliana
    veneto veneta romano romana milanese napoletano napoletana siciliano siciliana sardo sarda toscano toscana
    torinese anziano anziana interessato interessata marito moglie 50enne
""")  # by origin or age: whoever was just named

WHO = Who(
    roles=_EVERY | listed("ministri deputati avvocati legali ricercatori esperti fonti") | _KIN,
    titles=listed(
        "sig. sig.ra dott. dr. prof. avv. on. dott dr prof signor signora signore dottor dottoressa don suor mons."
    ),
    feminine=(_WOMEN - listed("tecnica storica medica x"))
    | listed("""
        sig.ra signora dottoressa suor madre figlia sorella zia cugina moglie vedova compagna amica nonna donna ragazza
    """),
    masculine=(_MEN - _EITHER)
    | listed("andrea simone gabriele daniele michele nicola luca")
    | listed("""
        sig. signor signore don padre figlio fratello zio cugino marito vedovo compagno amico nonno uomo ragazzo
    """),
    endings=("ologo", "ologa", "ista"),
    kin=_KIN,
    anybody=ANAPHORIC
    | listed("""
    uomo donna madre padre ragazza ragazzo vedova vedovo pensionato pensionata nonna nonno giovane
"""),
    copulas=listed("è era resta diventa"),
    joined=listed("che anche"),
    named=listed("nominato nominata eletto eletta come"),
    past=listed("ex"),
)
