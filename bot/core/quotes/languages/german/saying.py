"""German verbs and nouns of saying → what each takes; see `Saying` for the letters."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Saying
from bot.core.quotes.listed import listed

# verb stem table: infinitive, letters, and the forms that no rule gives
_WEAK = """
sagen qs | erklären qs | äußern qs | betonen qs | meinen qs | fordern qsn | kritisieren qsn | bestätigen qsn
berichten qs | melden qs | mitteilen qs | teilen x | warnen qs | behaupten qs | kündigen x | ankündigen qsi
begründen qs | bemerken qs | bezeichnen qd | bedauern qsn | beteuern qs | beklagen qsn | beschuldigen d
versichern qs | vermuten qs | verkünden qs | verlauten qs | verdeutlichen qs | verteidigen qd | ergänzen qs
erläutern qs | erwidern qs | antworten qs | fragen qs | formulieren q | folgern qs | gestehen qs | hoffen s
konstatieren qs | kommentieren q | loben qd | monieren qs | prophezeien qs | plädieren x | präzisieren qs
resümieren qs | schildern qs | schätzen s | spekulieren qs | stellen x | twittern q | urteilen qs
unterstreichen qsn | vorwerfen s | wiederholen qs | zitieren q | zusammenfassen q | appellieren qs
bekräftigen qsn | argumentieren qs | ausführen qs | führen x | klagen qs | mahnen qs | rufen q | scherzen q
spotten q | verlangen qsn | versprechen qsi | drohen qsi | leugnen qs | dementieren qsn | bestreiten qsn
widersprechen q | prognostizieren qs | rechtfertigen qd | würdigen qd | begrüßen qd | verurteilen qd
entgegnen qs | raten qs | reagieren q | referieren q | signalisieren qs | stöhnen q | flüstern q | schreien q
schwärmen q | tönen q | witzeln q | wettern q | zürnen q | höhnen q | feststellen qs | hinweisen s
hinzufügen qs | fügen x | heißen q | lauten q | nennen qd | schreiben qs | sprechen x | geben x | weisen s
räumen x | einräumen qs | zugeben qs | bitten o | empfehlen qs | befürchten s | glauben qs | erwarten s
denken qs | rechnen x | machen x | überzeugen x | mutmaßen qs | frohlocken q | zugestehen qs
beobachten s | ermitteln s | erfahren s | versuchen x | kontern q | nachfragen q | schimpfen qs | lästern qs
murren q | schmunzeln q | lachen q | protestieren q | annehmen s
halten x | finden q | beschreiben qd | erinnern qs | erzählen qs | informieren qs | vorschlagen qs
bekanntgeben qs | unterstellen s | anmerken qs | bekennen qs | ermahnen qs | postulieren qs | orakeln q
jubeln q | freuen x | zeigen x | danken x | wünschen q | predigen q | beschwören q | attestieren s
"""
_STRONG = {
    "schreiben": "schreibt schrieb schrieben geschrieben schreibe",
    "sprechen": "spricht sprach sprachen gesprochen spreche",
    "versprechen": "verspricht versprach versprachen versprochen verspreche",
    "widersprechen": "widerspricht widersprach widersprachen widersprochen",
    "rufen": "ruft rief riefen gerufen",
    "heißen": "heißt hieß hießen geheißen",
    "nennen": "nennt nannte nannten genannt nenne",
    "geben": "gibt gab gaben gegeben gebe",
    "weisen": "weist wies wiesen gewiesen weise",
    "bestreiten": "bestreitet bestritt bestritten bestreite",
    "gestehen": "gesteht gestand gestanden",
    "bekennen": "bekennt bekannte bekannten",
    "bitten": "bittet bat baten gebeten",
    "empfehlen": "empfiehlt empfahl empfahlen empfohlen",
    "raten": "rät riet rieten geraten",
    "schreien": "schreit schrie schrien geschrien",
    "unterstreichen": "unterstreicht unterstrich unterstrichen",
    "beschreiben": "beschreibt beschrieb beschrieben",
    "gehen": "geht ging gingen gegangen gehe",
    "werfen": "wirft warf warfen geworfen werfe",
    "heben": "hebt hob hoben gehoben",
    "halten": "hält hielt hielten gehalten",
    "finden": "findet fand fanden gefunden",
    "wenden": "wendet wandte wandten gewandt wende",
    "schlagen": "schlägt schlug schlugen geschlagen",
    "vorwerfen": "wirft warf warfen vorgeworfen werfe",
    "beschwören": "beschwört beschwor beschworen",
}
_SEPARABLE = """
teilen mit: qs | kündigen an: qsi | führen aus: qs | fügen hinzu: qs | stellen fest: qs | stellen klar: qs
räumen ein: qs | geben zu: qs | geben an: qs | geben bekannt: qs | weisen hin: s | weisen zurück: n
merken an: qs | schlagen vor: qs | fassen zusammen: q | sprechen aus: s | sprechen von: n | sprechen vom: n
rufen auf: o
legen nach: q | legen dar: qs | lehnen ab: n | mahnen an: qs | sichern zu: qs | prangern an: s | halten fest: qs
deuten an: qs | gehen aus: s | werfen vor: s | stimmen zu: q | heben hervor: qs | sagen aus: qs
wollen wissen: q | geben bedenken: qs | machen deutlich: s | machen klar: s | rechnen damit: s | regen an: qs
wenden ein: qs | winken ab: qs | machen geltend: s | führen an: qs | legen nahe: s | setzen hinzu: q
werfen ein: q | stimmen überein: s
"""
NOUNS = listed("""
    aussage aussagen behauptung ankündigung forderung vorwurf warnung erklärung versprechen drohung vermutung
    meldung ansicht auffassung meinung einschätzung begründung hinweis hoffnung überzeugung appell mitteilung
    kritik anschuldigung versicherung zusage
""")


def forms(verb: str) -> list[str]:
    """The forms of a German verb that reports use: third person, past, participle, subjunctive."""
    if verb in _STRONG:
        return [verb, *_STRONG[verb].split()]
    stem = verb[:-2] if verb.endswith("en") else verb[:-1]
    link = "e" if stem.endswith(("t", "d", "gn", "ffn", "chn", "tm")) else ""
    past = f"{stem}{link}te"
    participle = (
        f"{stem}{link}t"
        if verb.startswith(("be", "er", "ver", "ent", "ge")) or verb.endswith("ieren")
        else f"ge{stem}{link}t"
    )
    return [verb, f"{stem}{link}t", past, past + "n", participle, stem + "e"]


_STATES = {"überzeugt": "qs", "zuversichtlich": "s", "sicher": "qs"}  # "ist überzeugt, dass …"


def verbs() -> dict[str, str]:
    """Every form of every German verb of saying → its letters; of separable ones those written in one word too."""
    found = {
        form: letters
        for entry in _WEAK.replace("\n", "|").split("|")
        if entry.strip()
        for verb, letters in [entry.split()]
        for form in forms(verb)
    }
    found |= _STATES
    for form, table in separable().items():
        for prefix, letters in table.items():
            found.setdefault(prefix + form, letters)  # "mitteilte", "mitgeteilt"
    return found


def infinitives() -> frozenset[str]:
    """Every verb as it stands in the tables, which is its plural present too."""
    listed_verbs = {
        entry.split()[0] for entry in f"{_WEAK}|{_SEPARABLE}".replace("\n", "|").split("|") if entry.strip()
    }
    return frozenset(listed_verbs)


def separable() -> dict[str, dict[str, str]]:
    """Every form of a verb → the prefix that stands at the end of its clause → the letters of the two together."""
    found: dict[str, dict[str, str]] = {}
    for entry in _SEPARABLE.replace("\n", "|").split("|"):
        if entry.strip():
            words, letters = entry.split(":")
            verb, prefix = words.split()
            for form in forms(verb):
                found.setdefault(form, {})[prefix] = letters.strip()
    return found


SAYING = Saying(
    verbs=verbs(),
    particles=separable(),
    nouns=NOUNS,
    according=(("so",),),
    sources=listed("nach laut gemäß"),
    behind_only=frozenset({("so",)}),
    postposed=(
        ("zufolge",),
        *((opinion, "nach") for opinion in ("ansicht", "meinung", "auffassung", "einschätzung", "überzeugung")),
    ),
    averting=listed("davor dagegen ob"),
    turning=frozenset(
        form for verb in ("bestreiten", "leugnen", "dementieren", "fragen", "verneinen") for form in forms(verb)
    ),
    citing=listed("zitiert zitierte zitierten zitieren"),
    reading=listed("heißt hieß heiße"),
    asked=listed("frage f"),
    answered=listed("a antwort"),
)
