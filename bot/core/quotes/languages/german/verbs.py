"""German verb forms → tense and mood, by the forms of strong verbs, endings and prefixes."""

from __future__ import annotations

from functools import lru_cache

from bot.core.quotes.listed import listed

# Strong and irregular verbs: infinitive, third person present, past, participle; from these all others follow.
_STRONG = """
backen backt backte gebacken | befehlen befiehlt befahl befohlen | beginnen beginnt begann begonnen
beißen beißt biss gebissen | bergen birgt barg geborgen | biegen biegt bog gebogen | bieten bietet bot geboten
binden bindet band gebunden | bitten bittet bat gebeten | blasen bläst blies geblasen | bleiben bleibt blieb geblieben
braten brät briet gebraten | brechen bricht brach gebrochen | brennen brennt brannte gebrannt
bringen bringt brachte gebracht | denken denkt dachte gedacht | dringen dringt drang gedrungen
empfangen empfängt empfing empfangen | empfehlen empfiehlt empfahl empfohlen | empfinden empfindet empfand empfunden
erlöschen erlischt erlosch erloschen | essen isst aß gegessen | fahren fährt fuhr gefahren | fallen fällt fiel gefallen
fangen fängt fing gefangen | fechten ficht focht gefochten | finden findet fand gefunden
fliegen fliegt flog geflogen | fliehen flieht floh geflohen | fließen fließt floss geflossen
fressen frisst fraß gefressen | frieren friert fror gefroren | gebären gebärt gebar geboren | geben gibt gab gegeben
gehen geht ging gegangen | gelingen gelingt gelang gelungen | gelten gilt galt gegolten
genießen genießt genoss genossen | geraten gerät geriet geraten | geschehen geschieht geschah geschehen
gewinnen gewinnt gewann gewonnen | gießen gießt goss gegossen | gleichen gleicht glich geglichen
graben gräbt grub gegraben | greifen greift griff gegriffen | halten hält hielt gehalten | hängen hängt hing gehangen
hauen haut hieb gehauen | heben hebt hob gehoben | heißen heißt hieß geheißen | helfen hilft half geholfen
kennen kennt kannte gekannt | klingen klingt klang geklungen | kommen kommt kam gekommen
kriechen kriecht kroch gekrochen | laden lädt lud geladen | lassen lässt ließ gelassen | laufen läuft lief gelaufen
leiden leidet litt gelitten | leihen leiht lieh geliehen | lesen liest las gelesen | liegen liegt lag gelegen
lügen lügt log gelogen | meiden meidet mied gemieden | messen misst maß gemessen | nehmen nimmt nahm genommen
nennen nennt nannte genannt | pfeifen pfeift pfiff gepfiffen | preisen preist pries gepriesen
raten rät riet geraten | reiben reibt rieb gerieben | reißen reißt riss gerissen | reiten reitet ritt geritten
rennen rennt rannte gerannt | riechen riecht roch gerochen | ringen ringt rang gerungen
rufen ruft rief gerufen | saufen säuft soff gesoffen | schaffen schafft schuf geschaffen
scheiden scheidet schied geschieden | scheinen scheint schien geschienen | scheißen scheißt schiss geschissen
schelten schilt schalt gescholten | schieben schiebt schob geschoben | schießen schießt schoss geschossen
schlafen schläft schlief geschlafen | schlagen schlägt schlug geschlagen | schleichen schleicht schlich geschlichen
schleifen schleift schliff geschliffen | schließen schließt schloss geschlossen
schmeißen schmeißt schmiss geschmissen | schmelzen schmilzt schmolz geschmolzen
schneiden schneidet schnitt geschnitten | schreiben schreibt schrieb geschrieben
schreien schreit schrie geschrien | schreiten schreitet schritt geschritten | schweigen schweigt schwieg geschwiegen
schwellen schwillt schwoll geschwollen | schwimmen schwimmt schwamm geschwommen
schwinden schwindet schwand geschwunden | schwingen schwingt schwang geschwungen
schwören schwört schwor geschworen | sehen sieht sah gesehen | senden sendet sandte gesandt | singen singt sang gesungen
sinken sinkt sank gesunken | sitzen sitzt saß gesessen | sprechen spricht sprach gesprochen
springen springt sprang gesprungen | stechen sticht stach gestochen | stehen steht stand gestanden
stehlen stiehlt stahl gestohlen | steigen steigt stieg gestiegen | sterben stirbt starb gestorben
stoßen stößt stieß gestoßen | streichen streicht strich gestrichen | streiten streitet stritt gestritten
tragen trägt trug getragen | treffen trifft traf getroffen | treiben treibt trieb getrieben
treten tritt trat getreten | trinken trinkt trank getrunken | trügen trügt trog getrogen | tun tut tat getan
verderben verdirbt verdarb verdorben | vergessen vergisst vergaß vergessen | verlieren verliert verlor verloren
wachsen wächst wuchs gewachsen | waschen wäscht wusch gewaschen | weichen weicht wich gewichen
weisen weist wies gewiesen | wenden wendet wandte gewandt | werben wirbt warb geworben | werfen wirft warf geworfen
wiegen wiegt wog gewogen | winden windet wand gewunden | wissen weiß wusste gewusst | ziehen zieht zog gezogen
zwingen zwingt zwang gezwungen | bedürfen bedarf bedurfte bedurft
"""
# Stems that end in t: what ends in "te" is their present subjunctive, not their past, which ends in "tete".
_IN_T = listed("""
    acht antwort arbeit beobacht betracht bericht erwart wart bedeut beut kost leist leit rett richt schalt sicht spalt
    start stift streit test halt gelt fürcht ernt fast flücht haft hinricht läut mut miet ort ost pacht plant präsent
    rast reit rat satt schicht schlacht schreit spott statt tast trott verwalt verwert wert wett wut zücht zweit bet
    biet bitt unterricht gestalt gestatt erstatt verhaft verzicht belast entlast veranstalt befürwort vermut vermiet
    beinhalt unterhalt brat fecht leucht verpflicht gewicht
""")
INSEPARABLE = ("be", "emp", "ent", "er", "ge", "miss", "ver", "zer", "über", "unter", "wider", "hinter", "um", "durch")
SEPARABLE = (
    "zurück", "zusammen", "hinaus", "heraus", "hinein", "herein", "hervor", "herum", "hinzu", "voran", "voraus",
    "vorbei", "weiter", "wieder", "entgegen", "fest", "frei", "fort", "klar", "nieder", "statt", "teil", "bekannt",
    "auseinander", "gegenüber", "nach", "dar", "weg", "los", "hoch", "her", "hin", "ab", "an", "auf", "aus", "bei",
    "ein", "mit", "vor", "zu",
)  # fmt: skip
_UMLAUT = str.maketrans({"a": "ä", "o": "ö", "u": "ü"})

KONJUNKTIV = listed("""
    sei seien habe werde könne müsse solle wolle dürfe möge wisse tue sehe gebe nehme
""")  # whose only reading is what another one said, or a wish
KONJUNKTIV_2 = listed("""
    wäre wären hätte hätten würde würden könnte könnten müsste müssten dürfte dürften gäbe gäben bräuchte bräuchten
    wüsste wüssten täte täten
""")
PRESENT, PAST, PARTICIPLE, INFINITIVE = "VBZ", "VBD", "VBN", "VB"


def _umlauted(past: str) -> str | None:
    """The stem of the second subjunctive of a strong past: gab → gäb."""
    for at in range(len(past) - 1, -1, -1):
        if past[at] in "aou":
            return past[:at] + past[at].translate(_UMLAUT) + past[at + 1 :]
        if past[at] in "äöüie":
            return None
    return None


def _tables() -> tuple[dict[str, str], frozenset[str]]:
    forms: dict[str, str] = {}
    second: set[str] = set()
    for entry in _STRONG.replace("\n", "|").split("|"):
        if not entry.strip():
            continue
        infinitive, present, past, participle = entry.split()
        forms.setdefault(infinitive, INFINITIVE)
        forms.setdefault(present, PRESENT)
        forms.setdefault(past, PAST)
        forms.setdefault(past + ("n" if past.endswith("e") else "en"), PAST)
        forms.setdefault(participle, PARTICIPLE)
        changed = _umlauted(past) if not past.endswith("te") else None
        if changed is not None:
            second |= {changed + "e", changed + "en"}
    second |= listed(
        "stünde stünden hülfe hülfen stürbe stürben begönne gewönne ginge bliebe hielte ließe schiene hieße"
    )
    return forms, frozenset(second) - forms.keys() - {"führe", "führen"}


STRONG, SECOND = _tables()


def _bases(low: str) -> tuple[str, ...]:
    """A form with and without the prefixes that it may begin with."""
    found = [low]
    for prefixes in (SEPARABLE, INSEPARABLE):
        for form in list(found):
            found += [
                form[len(prefix) :] for prefix in prefixes if form.startswith(prefix) and len(form) > len(prefix) + 2
            ]
    return tuple(found)


@lru_cache(maxsize=20000)
def known(low: str) -> str | None:
    """The tag of a form of a strong verb, with any prefix: "entstand", "zurückgewiesen"; None for other words."""
    for base in _bases(low):
        tag = STRONG.get(base)
        if tag is not None:
            return tag
        if base in SECOND:
            return PAST
    return None


@lru_cache(maxsize=20000)
def reporting(low: str) -> bool:
    """Whether a finite form is a first subjunctive, third person: "er komme", "sie arbeite"; not "er sagte"."""
    if low in KONJUNKTIV:
        return True
    if not low.endswith("e") or len(low) < 4 or low == "wurde" or low in KONJUNKTIV_2 or low in SECOND:
        return False
    if low.endswith("te"):
        return any(base[:-1] in _IN_T for base in _bases(low))
    return not any(base in SECOND for base in _bases(low))


@lru_cache(maxsize=20000)
def second(low: str) -> bool:
    """Whether a finite form is a second subjunctive that looks like no other form: "käme", "hätten"."""
    return low in KONJUNKTIV_2 or any(base in SECOND for base in _bases(low))


@lru_cache(maxsize=20000)
def mood(low: str) -> bool:
    """Whether a finite form may tell what another one said: either subjunctive, or a past that looks like one."""
    return reporting(low) or second(low) or low in {"sollten", "wollten"}


def several(low: str) -> bool:
    """Whether a finite form is a plural second subjunctive, which stands where the first has no form of its own."""
    return low.endswith("n") and second(low)
