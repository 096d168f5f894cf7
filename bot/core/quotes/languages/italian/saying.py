"""Italian verbs and nouns of saying → what each takes; see `Saying` for the letters."""

from __future__ import annotations

from bot.core.quotes.families.forms import Forms, entries, every, lettered
from bot.core.quotes.languages.contract import Saying
from bot.core.quotes.languages.italian.conjugation import conjugated
from bot.core.quotes.listed import listed

_VERBS = """
accusare qi | affermare qsi | aggiungere qs | ammettere qsi | ammonire qs | analizzare q | annunciare qs | anticipare qs
appellare q | appuntare q | argomentare qs | arrabbiare q | asserire qs | assicurare qsi | attaccare q | attestare qs
augurare q | auspicare s | avvertire qs | avvisare qs | azzardare q | borbottare q | calcolare q | celebrare q
chiarire qs | chiedere s | chiosare q | chiudere q | citare q | commentare qs | comunicare qs | concludere qs
concordare q | confermare qsi | confessare qsi | confidare qs | congratulare q | considerare q | consigliare s
constatare qs | contestare q | continuare q | contraddire q | controbattere q | convenire q | correggere q | credere s
criticare q | decretare q | definire x | denunciare qs | deplorare q | descrivere q | detta q | dettagliare q
dichiarare qsi | difendere q | dire qsi | domandare q | elencare q | elogiare q | enfatizzare qs | entusiasmare q
esclamare q | escludere si | esordire q | esortare q | esplodere q | esporre qs | esprimere x | esultare q
evidenziare qs
fantasticare q | fare x | garantire qs | gioire q | giudicare q | giurare qsi | giustificare q | gridare q
illustrare q
immaginare s | implorare q | incalzare q | indicare qs | informare qs | insistere qs | intervenire q | intimare q
invitare o | invocare q | ipotizzare s | ironizzare q | lamentare qs | lanciare q | leggere q | ragionare q | mandare x
minacciare q | minimizzare q | mormorare q | motivare q | narrare qs | negare si | notare qs | obiettare qs | opporre q
ordinare q | osservare qs | parlare x | pensare s | perdere x | piangere q | porre x | precisare qs | predire qs
pregare q | pretendere s | prevedere s | proclamare qs | promettere qsi | pronosticare q | proporre s | proseguire q
protestare q | puntualizzare qs | raccomandare qs | raccontare qs | rammentare qs | rassicurare qs | reagire q
recitare q | replicare qs | respingere x | ribadire qs | ribattere qs | ricordare qs | riconoscere qsi | ridere q
riferire qsi | riflettere q | rilanciare q | rilevare qs | rimarcare qs | rincarare q | ringraziare q | ripetere qs
riprendere q | rispondere qs | riportare x | ritenere si | rivelare qs | rivendicare q | salutare q | sbottare q
sbuffare q
scandire qs | scherzare q | sfogare q | scommettere q | scrivere qs | segnalare qs | sentenziare q | sibilare q
sintetizzare q | smentire si | snocciolare q | sorridere q | sospirare q | sostenere qsi | sottolineare qs
specificare qs
sperare si | spiegare qs | stigmatizzare q | suggerire qs | supplicare q | sussurrare q | svelare qs | tagliare x
temere s
testimoniare qs | tranquillizzare q | tuonare q | twittare q | urlare q | valutare q | vantare q | volere x | vedere x
postare q | sapere qs | notificare qs | attribuire x | avanzare x | riassumere q | rievocare q | rivolgere x | esigere s
lasciare x | smorzare q | twitta q | commuovere q | scusare q | limitare x | insinuare qs | presagire q
"""
NOUNS = listed("""
    affermazione annuncio appello avvertimento avviso commento critica dichiarazione dichiarazioni frase giudizio
    messaggio opinione parola parole promessa domanda risposta spiegazione testimonianza sfogo denuncia versione
""")
_COMMON = """
essere avere fare stare andare venire tenere potere dovere volere sapere dare vedere mettere prendere rendere
perdere porre
conoscere nascere crescere correre vivere vincere rimanere aprire offrire morire uscire produrre svolgere accogliere
apprendere sorprendere convincere discutere decidere raggiungere giungere ottenere permettere sentire seguire partire
servire consentire muovere togliere arrivare passare restare portare trovare lasciare diventare entrare tornare
lavorare giocare cercare cominciare iniziare finire capire costruire colpire fornire garantire aiutare amare aspettare
bastare cambiare causare chiamare comprare contare costare creare durare evitare firmare formare guardare guidare
incontrare mancare mangiare mostrare nominare organizzare pagare pesare piacere preparare presentare puntare
realizzare rappresentare registrare ricevere risultare riuscire rischiare rispettare rubare salire scegliere scoprire
sembrare significare sognare sparare spingere subire succedere superare tenere tentare toccare trattare trasformare
usare utilizzare valere votare aumentare calare appartenere aderire
"""


def verbs() -> dict[str, str]:
    """Every form of every verb of saying → its letters."""
    return lettered(_VERBS, conjugated)


def forms() -> Forms:
    """The forms of the verbs of saying and of the commonest others, by what they are."""
    return every((*(verb for verb, _ in entries(_VERBS)), *_COMMON.split()), conjugated)


SAYING = Saying(
    verbs=verbs(),
    particles={},
    nouns=NOUNS,
    according=(
        ("secondo",),
        ("per",),
        ("stando", "a"),
        ("stando", "al"),
        ("stando", "alla"),
        ("stando", "ai"),
        ("a", "giudizio", "di"),
        ("a", "giudizio", "del"),
        ("a", "giudizio", "della"),
        ("a", "detta", "di"),
        ("a", "detta", "del"),
        ("a", "detta", "della"),
        ("a", "parere", "di"),
        ("a", "parere", "del"),
        ("a", "parere", "della"),
    ),
    views=frozenset({("per",)}),
    plain=listed("detto spiegato dichiarato affermato"),
    asked=listed("d domanda"),
    answered=listed("r risposta"),
)
